"""Units and currencies around a number, and what they are counted per."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_LOOK = 14
_WORDS = re.compile(r"(?:[\s–-]?(?:[^\W\d_]+\.?[23²³]?(?:[^\W\d_]|\.(?=[A-Z]))*(?:(?<=\.[A-Z])\.)?|°\s?[CF]\b|[%€°″₽]))")
_CODE = re.compile(r"(?<![^\W_])([A-Z]{3})([\s ]?)\Z")
_AMOUNT = re.compile(r"\d++(?:,\d{2,3})++(?:\.\d++)?|\d++\.\d\d")
"""How a number is written that is an amount of money behind letters that mean other things as well ("N1,540", but "N95")."""

_CODE_AFTER = re.compile(r"\s?([A-Z]{3})\b(?!\s[A-Z]{2})")
_CENTS = re.compile(
    r"\s?(?:US\s)?(cents?|pence|paise|kopecks|kopeks|kopiykas|kobo|pesewas|groszy|centavos|centimes|agorot|satang|p|c|¢)\b",
    re.IGNORECASE,
)
_ENGLISH = frozenset(("ALL", "TOP", "TRY", "CUP", "MOP", "SOS", "LAK", "BAM", "GEL", "PEN", "MAD"))
_PER = re.compile(
    r"[\s-](?:an?|per|each|every)[\s-]"
    r"(?!(?:year|month|week|day|hour|minute|second|quarter|night|century|decade|season)\s(?:ago|earlier|before|later|after)\b)"
    r"(year|month|week|day|hour|minute|second|quarter|night|barrel|share|tonne|ton|kilogram|kilo|kg|gallon|litre|liter|ounce|pound|"
    r"person|head|household|capita|bushel|acre|hectare|unit|mile|kilometre|kilometer|km|century|decade|season|term|game|match|"
    r"(?:square|cubic) (?:foot|metre|meter|mile|inch|yard|centimetre|centimeter|kilometre|kilometer)|megawatt[- ]hour|MWh"
    r"|piece|seat|ticket|vehicle|bottle|case|pint|bag|box|pack|packet|pair|dozen|cup|loaf|plate|meal|dose|tablet|tin|can|carton|crate"
    r"|sack|bale|cord|container|course|class|lesson|session|shift|ride|transaction|subscriber|user|member|guest|shareholder|voter"
    r"|taxpayer|animal|metre|meter|foot|yard|inch|kWh|kilowatt[- ]hour|GB|gigabyte"
    r"|copy|episode|room|bed|customer|student|pupil|child|worker|employee|passenger|patient|vote|page|word|flight|car|truck|cow"
    r"|tree|trip|visit|annum|mmBtu|million)\b"
    r"(?!(?<=year)\son\b)(?!(?<=month)\son\b)(?!(?<=week)\son\b)"
    r"|\s?/\s?(year|yr|month|mo|week|wk|day|hour|hr|h|minute|min|second|sec|s|person|night|lb|mile|acre|litre|liter|ft"
    r"|barrel|bbl|tonne|ton|t|kg|gallon|gal|ounce|oz|share|MWh|kWh|"
    r"sq ?ft|cm2|cm²|m2|m²|m3|m³|dL|dl|L|mL|ml|km)\b"
    r"|\sper\s(\d{1,3}\s?(?:g|grams?|kg|kilograms?|kilos|lit(?:re|er)s|km|kilomet(?:re|er)s|miles|bushels|barrels|ounces|tonnes"
    r"|(?:square|cubic)\s(?:met(?:re|er)s|feet)))\b"
    r"|\sper\s(1(?:00|,?000|0,?000|00,?000)(?![,.]?\d)(?:\s(?:people|inhabitants|residents|women|children|births|live\sbirths"
    r"|households|patients|workers))?)\b"
    r"|\sper\s([^\W\d_]{3,15}|lb|oz|ml|mL|cm|mm|ft|hr|yr|GB|MB|TB|MW|GW|kW|m²|m³|m2|m3)\b"
    r"|\s(annually|yearly|monthly|weekly|daily|hourly|a-year|p\.a\.)(?!\w)"
)
_PER_NAMES = {
    "annually": "year",
    "yearly": "year",
    "a-year": "year",
    "p.a.": "year",
    "annum": "year",
    "yr": "year",
    "monthly": "month",
    "mo": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "hr": "hour",
    "h": "hour",
    "s": "second",
    "capita": "person",
    "head": "person",
    "bbl": "barrel",
    "ton": "tonne",
    "t": "tonne",
    "liter": "litre",
    "kilo": "kg",
    "kilogram": "kg",
    "oz": "ounce",
    "gal": "gallon",
    "wk": "week",
    "min": "minute",
    "sec": "second",
    "lb": "pound",
    "ft": "foot",
    "cm2": "square centimetre",
    "cm²": "square centimetre",
    "m2": "square metre",
    "m²": "square metre",
    "m3": "cubic metre",
    "m³": "cubic metre",
    "L": "litre",
    "mL": "ml",
    "dL": "dl",
    "MMBtu": "mmBtu",
}
_RATES = {
    "bpd": ("barrel", "day"),
    "b/d": ("barrel", "day"),
    "mph": ("mile", "hour"),
    "kph": ("km", "hour"),
    "kmh": ("km", "hour"),
    "kmph": ("km", "hour"),
    "mpg": ("mile", "gallon"),
    "bcm": ("bcm", None),
}
_RATE = re.compile(r"[\s-]?(bpd|b/d|mph|kph|kmh|kmph|mpg)\b", re.IGNORECASE)
_LONG_TIME = re.compile(r"\s([a-z]{3,14}(?:-[a-z]{3,10})?)\s(year|month|week|day|hour|minute|decade)s\b")
_NO_ADJECTIVE = frozenset(
    "and the these those for per nor but with from about that than over all after before when several many few some"
    " just only exactly nearly".split()
)
_WHOSE = re.compile(r"\s(US|U\.S\.?|USD|AUD|CAD|NZD|HKD|SGD|TWD|Canadian|Cdn|Australian)(?![\w-])(?!(?<=[a-z])\s[a-z]{4})")
_WHOSE_CODES = {"US": "USD", "U.S.": "USD", "U.S": "USD", "Canadian": "CAD", "Cdn": "CAD", "Australian": "AUD"}
_SIGN_ENDS, _NO_SIGN = frozenset("bhknprs"), frozenset("),;:(")
_SPACED = frozenset(
    ("m", "s", "g", "c", "C", "F", "x", "st", "MP", "l", "L", "ins", "gb", "mb", "tb", "p", "mi", "mt", "cf", "V", "min", "in")
)


_OFTEN_SPACED = frozenset("mgV")
"""Letters that are units behind a blank as well ("weighs 189 g")."""

_POUNDS_OR_CROWNS = re.compile(r"[\s-](pound|crown)s?\b")
_LONG = re.compile(r"\d[\d.,]{2,}\Z")
_DIVIDED = re.compile(r"/(?:[a-zμ]{1,3}[23²³]?|[dm]?L)(?![^\W_])")


class Unit(NamedTuple):
    """What a number measures: ``start`` and ``end`` reach over the signs and words."""

    start: int
    end: int
    unit: str | None = None
    per: str | None = None


@cache
def _forms() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return the unit of each form behind a number, the currency of each sign before one, and that of letters for a sign."""
    after: dict[str, str] = {}
    before: dict[str, str] = {}
    letters: dict[str, str] = {}
    for name in ("units", "currencies"):
        for row in files("twosource.language").joinpath(f"data/{name}.tsv").read_text(encoding="utf-8").splitlines():
            if not row.startswith("#"):
                unit, *forms = row.split("\t")
                letters |= {form[2:]: unit for form in forms if form.startswith("<<")}
                before |= {form[1:]: unit for form in forms if form.startswith("<") and not form.startswith("<<")}
                after |= {form if len(form) < 4 else form.casefold(): unit for form in forms if not form.startswith("<")}
    return after, before, letters


@cache
def _sign() -> re.Pattern[str]:
    signs = sorted(_forms()[1], key=lambda sign: (-len(sign), sign))
    return re.compile(rf"(?<![^\W_])({'|'.join(map(re.escape, signs))})\s?\Z")


@cache
def _in_letters() -> re.Pattern[str]:
    """Match letters for a sign; a single one touches its number."""
    lone, others = (sorted(form for form in _forms()[2] if (len(form) == 1) is one) for one in (True, False))
    return re.compile(rf"(?<![^\W_])(?:([{''.join(lone)}])|({'|'.join(map(re.escape, others))})\s?)\Z")


@cache
def currency_codes() -> frozenset[str]:
    """Return the ISO 4217 codes known to CLDR (loaded on first use)."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


@cache
def _moneys() -> frozenset[str]:
    rows = files("twosource.language").joinpath("data/currencies.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(row.partition("\t")[0] for row in rows if not row.startswith("#"))


def is_money(unit: str | None) -> bool:
    """Tell whether a unit is a code of ISO 4217, or a word for the money of several states ("peso")."""
    return unit is not None and (unit in _moneys() or (len(unit) == 3 and unit.isupper()))


def around(text: str, start: int, end: int, scaled: bool) -> Unit:
    """Return the unit of the number ``text[start:end]``; ``scaled`` says that a scale word or letter multiplied it."""
    plain = not scaled and _AMOUNT.fullmatch(text, start, end) is None and per(text, end)[0] is None
    left, before = _before(text, start, plain=plain)
    if rate := (None if before else _RATE.match(text, end)):
        return Unit(left, rate.end(), *_RATES[rate[1].lower()])
    right, after = (end, None) if before else _after(text, end, scaled)
    if before == "USD":
        right, before = _country_after(text, right)
    if not before and not after and (cents := _CENTS.match(text, end)) and _is_minor(cents, scaled):
        right, after = (
            cents.end(),
            cents[1].lower().rstrip("s") if cents[1] not in ("p", "¢", "c") else {"p": "pence"}.get(cents[1], "cent"),
        )
    denominator, right = per(text, right)
    return Unit(left, right, before or after, denominator)


def _is_minor(cents: re.Match[str], scaled: bool) -> bool:
    return len(cents[1]) > 1 or (not scaled and cents[0] == cents[1] and cents[1] in "p¢c")


def _before(text: str, start: int, *, plain: bool) -> tuple[int, str | None]:
    """Return where the sign or code of a currency begins that ends at ``start``.

    ``plain`` says that the number behind it is not written like an amount of money.
    """
    look = text[max(0, start - _LOOK) : start]
    last = look.rstrip()[-1:]
    if (last.islower() and last not in _SIGN_ENDS) or last in _NO_SIGN:
        return start, None
    if match := _sign().search(look):
        return start - len(match[0]), _forms()[1][match[1]]
    if (match := _in_letters().search(look)) and not plain:
        return start - len(match[0]), _forms()[2][match[1] or match[2]]
    if (match := _CODE.search(look)) and match[1] in currency_codes() and not (match[2] and match[1] in _ENGLISH):
        return start - len(match[0]), match[1]
    return start, None


def _country_after(text: str, end: int) -> tuple[int, str]:
    """Return where the country's name behind a dollar sign ends, and whose dollars they are ("$76 US", "$55 CAD")."""
    match = _WHOSE.match(text, end)
    return (match.end(), _WHOSE_CODES.get(match[1], match[1])) if match else (end, "USD")


def _after(text: str, end: int, scaled: bool) -> tuple[int, str | None]:
    """Return the end and the name of the longest unit of up to three words that follows."""
    ends = [end]
    while len(ends) < 4 and (word := _WORDS.match(text, ends[-1], ends[-1] + 40)):
        ends.append(word.end())
    after = _forms()[0]
    for right in reversed(ends[1:]):
        words = text[end:right]
        if words.endswith(".") and (words.count(".") == 1 or words[-2].islower()):
            words, right = words[:-1], right - 1
        form = words.strip(" -–\n").replace("\n", " ")
        unit = after.get(form) or (
            after.get(form.casefold()) or after.get(form.casefold().replace("-", " ")) if len(form) > 3 else None
        )
        glued_only = (
            form in _SPACED
            and (scaled or words[0] in " -\n")
            and form not in _OFTEN_SPACED
            and not _is_divided(form, text, right)
        )
        if unit and not glued_only and not (form == "m" and scaled):
            return right, unit
    code = _CODE_AFTER.match(text, end)
    if code and code[1] in currency_codes() - _ENGLISH:
        return code.end(), code[1]
    if (long := _LONG_TIME.match(text, end)) and long[1] not in _NO_ADJECTIVE:
        return long.end(), long[2]
    return _pounds_or_crowns(text, end, scaled)


def _is_divided(form: str, text: str, end: int) -> bool:
    """Tell whether a letter that ends at ``end`` is shown to be a unit by what it is divided by ("12 L/min")."""
    return len(form) == 1 and _DIVIDED.match(text, end) is not None


def _pounds_or_crowns(text: str, end: int, scaled: bool) -> tuple[int, str | None]:
    """Pounds of money come in millions; others may be of weight, and stay "pound". Few crowns are of gold, and no money."""
    match = _POUNDS_OR_CROWNS.match(text, end)
    if match is None or (match[1] == "crown" and not scaled and _LONG.search(text, max(0, end - _LOOK), end) is None):
        return end, None
    return match.end(), "GBP" if scaled and match[1] == "pound" else match[1]


def per(text: str, end: int) -> tuple[str | None, int]:
    """Return the denominator that begins at ``end`` ("a year", "per barrel") and where it ends; ``None`` and ``end`` for none."""
    match = _PER.match(text, end)
    if match is None:
        return None, end
    name = match[match.lastindex or 0]
    name = _PER_NAMES.get(name) or _PER_NAMES.get(name.lower()) or (name.lower() if name.istitle() else name)
    return name.replace("meter", "metre"), match.end()
