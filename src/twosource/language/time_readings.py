"""What each form of time expression means: one reader for each pattern of the grammar."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from twosource.language import tense
from twosource.language.time_grammar import MONTHS, NUMBERS, ORDINALS, PARTS, SEASONS, WEEKDAYS
from twosource.language.time_values import SYMBOLS, add_months, interval, shifted, week
from twosource.model import TimeExpression, TimeType

_MODS = {
    "early": "START",
    "earlier": "START",
    "start": "START",
    "beginning": "START",
    "first": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
    "close": "END",
    "second": "END",
    "about": "APPROX",
    "around": "APPROX",
    "some": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "before": "BEFORE",
    "after": "AFTER",
    "more": "MORE_THAN",
    "over": "MORE_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "under": "LESS_THAN",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "at": "EQUAL_OR_MORE",
    "up": "EQUAL_OR_LESS",
    "no": "EQUAL_OR_LESS",
    "within": "EQUAL_OR_LESS",
}
_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "fortnight": "W",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
_BEFORE_MAY = re.compile(
    r"\b(?:in|of|since|by|until|till|from|last|next|this|early|late|mid|to|through|and|during|between|before|after|every|each|for|or|on|the|year|May|April|June|March)[\s-]\Z"
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|of|since|by|until|till|from|to|through|during|between|before|after|year|for|than|early|late|mid|circa|and|the|around|a|his|her|its|their|last|season|fiscal|spring|summer|autumn|fall|winter)[\s-]\Z|[(,]\s?\Z",
    re.IGNORECASE,
)
_FAR = 100  # days: a day this near to the day of writing is meant, whichever way the clause looks
_NO_RATE = frozenset(
    "for in within after about over nearly almost than of to at is was takes took take lasts lasted spent only just and or by with".split()
)
_COUNT = re.compile(
    r"\d|[$%]|(?:million|billion|percent|once|twice|times|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands)\b"
)
_AHEAD = ("next", "this coming", "the coming", "coming", "the following", "following", "the next")
_BACK = ("last", "past", "this past", "the past", "previous", "the previous", "the last")


class Context(NamedTuple):
    """Where an expression is sought: from ``start``, at most to ``limit``; ``written`` is the day of writing, if known."""

    text: str
    start: int
    limit: int
    written: date | None


Reader = Callable[[re.Match[str], Context], TimeExpression | None]


def _mod(match: re.Match[str], *names: str) -> str | None:
    for name in (*names, "mod", "approx"):
        words = (match.groupdict().get(name) or "").lower().split()
        if words:
            telling = [word for word in re.split(r"[\s-]+", " ".join(words)) if word not in ("the", "very", "of", "in")]
            return _MODS.get(telling[0]) if telling else None
    return None


def _made(
    match: re.Match[str],
    kind: TimeType,
    value: str,
    *,
    mod: str | None = None,
    days: tuple[date, date] | None = None,
    weekday: int | None = None,
    offset: int | None = None,
) -> TimeExpression:
    start = match.start()
    if mod in ("BEFORE", "AFTER") or (mod is None and match.groupdict().get("mod")):
        start, mod = (
            match.end("mod")
            + len(match[0][match.end("mod") - match.start() :])
            - len(match[0][match.end("mod") - match.start() :].lstrip(" \n-")),
            None,
        )
    days = days or (interval(value) if kind in ("DATE", "TIME") else None)
    first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    return TimeExpression(
        start=start,
        end=match.end(),
        type=kind,
        value=value,
        mod=mod,
        start_day=first,
        end_day=last,
        weekday=weekday,
        offset=offset,
    )


def _month(name: str) -> int:
    return next(index for index, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".").lower()[:3]))


def _ahead(match: re.Match[str], context: Context) -> bool:
    return tense.ahead(context.text, match.start(), match.end())


def _number(words: str | None) -> float | None:
    """Return the number of "two", "a", "twenty-five", "1,000"; ``None`` for "several", "a few" and for no words."""
    low = " ".join((words or "").lower().replace("-", " ").split())
    if low.replace(",", "").replace(".", "", 1).isdigit():
        return float(low.replace(",", ""))
    if low in ("a", "an"):
        return 1
    if low.startswith("half"):
        return 0.5
    if low.startswith("a couple"):
        return 2
    parts = [NUMBERS.get(part) for part in low.removeprefix("a ").split()]
    return float(sum(part for part in parts if part)) if parts and all(parts) else None


def _singular(unit: str) -> str:
    low = unit.lower()
    return {"centurie": "century", "centuries": "century"}.get(low) or (low.removesuffix("s") if low not in SEASONS else low)


def _duration(number: float | None, unit: str) -> str:
    count = "X" if number is None else f"{number * (2 if unit == 'fortnight' else 1):g}"
    letters = _LETTERS[unit]
    return f"PT{count}{letters[1]}" if letters[0] == "T" else f"P{count}{letters}"


def _nearest(month: int, day: int, written: date, ahead: bool) -> date | None:
    """Return the day of this month nearest to the day of writing; of far ones the next where the clause looks ahead."""
    found = []
    for year in (written.year - 1, written.year, written.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    nearest = min(found, key=lambda one: (abs((one - written).days), one), default=None)
    later = [one for one in found if one >= written]
    far = nearest is None or abs((nearest - written).days) > _FAR
    return later[0] if ahead and far and later else nearest


def _iso(match: re.Match[str], context: Context) -> TimeExpression | None:
    if interval(match["date"]) is None:
        return None
    return _made(match, "TIME" if match["time"] else "DATE", match["date"] + (f"T{match['time']}" if match["time"] else ""))


def _slashes(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Month first in 4/25/2019 and day first in 25/4/2019; where both could be, month first with "/", day first with "."."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    month, day = (first, second) if (match["mark"] == "/" and first <= 12) or second > 12 else (second, first)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return _made(match, "DATE", value) if interval(value) else None


def _date(match: re.Match[str], context: Context) -> TimeExpression | None:
    month, day = _month(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    if match["year"]:
        value = f"{match['year']}-{month:02d}-{day:02d}"
        return _made(match, "DATE", value, mod=_mod(match)) if interval(value) else None
    if context.written is None:
        return _made(match, "DATE", f"XXXX-{month:02d}-{day:02d}", mod=_mod(match))
    found = _nearest(month, day, context.written, _ahead(match, context))
    return _made(match, "DATE", found.isoformat(), mod=_mod(match)) if found else None


def _bare_month(match: re.Match[str], context: Context) -> TimeExpression | None:
    name, which = match["month"], (match["which"] or "").lower()
    month = _month(name)
    lone = not (match["year"] or match["that"] or match["mod"] or which)
    if lone and not _is_month(name, match, context):
        return None
    if which in ("each", "every"):
        return _made(match, "SET", f"XXXX-{month:02d}")
    if match["year"]:
        return _made(match, "DATE", f"{match['year']}-{month:02d}", mod=_mod(match))
    written = context.written
    if written is None:
        return _made(match, "DATE", f"XXXX-{month:02d}", mod=_mod(match))
    if match["that"]:
        year = written.year + {"this": 0, "last": -1, "next": 1}[match["that"].lower()]
    elif which in _AHEAD or (which not in _BACK and _ahead(match, context)):
        year = written.year + (month < written.month or (month == written.month and which == "next"))
    else:
        soon = (month - written.month) % 12 == 1 and which not in _BACK
        year = (
            written.year
            + (soon and month == 1)
            - (not soon and month > written.month or (month == written.month and which == "last"))
        )
    return _made(match, "DATE", f"{year:04d}-{month:02d}", mod=_mod(match))


def _is_month(name: str, match: re.Match[str], context: Context) -> bool:
    """Tell "May" and "March" the months from the verbs and the marches: by a word before, or by what they begin."""
    if name not in ("May", "March", "Mar", "Mar.", "Jan", "Dec", "Jun", "Sep", "Oct", "Apr", "Aug"):
        return name.endswith(".") or len(name) > 4 or name in ("June", "July", "Sept")
    return _BEFORE_MAY.search(context.text, max(0, match.start() - 12), match.start()) is not None


def _weekday(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = WEEKDAYS.index(match["weekday"].lower())
    which, part = (match["which"] or "").lower(), (match["part"] or "").lower()
    suffix = f"T{PARTS.get(part, 'XX')}" if part else ""
    kind: TimeType = "TIME" if part else "DATE"
    if which in ("every", "each") or match["plural"]:
        return _made(match, "SET", f"XXXX-WXX-{number + 1}{suffix}")
    mod = _MODS.get(which)
    if context.written is None:
        return _made(match, kind, f"XXXX-WXX-{number + 1}{suffix}", mod=mod, weekday=number)
    back = (context.written.weekday() - number) % 7
    if which in _AHEAD:
        day = context.written + timedelta((7 - back) if back else 7)
    elif which in _BACK:
        day = context.written - timedelta(back or 7)
    elif _ahead(match, context) or which == "this":
        day = context.written + timedelta((7 - back) % 7)
    else:
        day = context.written - timedelta(back)
    return _made(match, kind, day.isoformat() + suffix, mod=mod, weekday=number)


_OFFSETS = {
    "the day after tomorrow": 2,
    "the day before yesterday": -2,
    "today": 0,
    "tonight": 0,
    "tonite": 0,
    "tomorrow": 1,
    "yesterday": -1,
}


def _relative(match: re.Match[str], context: Context) -> TimeExpression | None:
    word = " ".join(match["word"].lower().split())
    offset = _OFFSETS[word]
    part = "NI" if word.startswith("toni") else PARTS.get((match["part"] or "").lower().removeprefix("mid-"), "")
    value = shifted(context.written, "day", offset) if context.written else SYMBOLS["day"]
    return _made(match, "TIME" if part else "DATE", f"{value}{'T' + part if part else ''}", mod=_mod(match), offset=offset)


def _part_of_day(match: re.Match[str], context: Context) -> TimeExpression | None:
    part = "night" if match["over"] else match["part"].lower().removeprefix("mid-")
    offset = -1 if match["over"] or match["which"].lower() == "last" else 0
    value = shifted(context.written, "day", offset) if context.written else SYMBOLS["day"]
    return _made(match, "TIME", f"{value}T{PARTS[part]}", mod=_mod(match), offset=offset)


def _clock(match: re.Match[str], context: Context) -> TimeExpression | None:
    clock = _hour(match)
    if clock is None:
        return None
    offset = _OFFSETS.get(match["relative"] or "")
    weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    day = SYMBOLS["day"] if weekday is None else f"XXXX-WXX-{weekday + 1}"
    written = context.written
    if match["month"]:
        month, number = _month(match["month"]), int(match["day"])
        nearest = _nearest(month, number, written, _ahead(match, context)) if written else None
        day = (
            f"{match['year']}-{month:02d}-{number:02d}"
            if match["year"]
            else nearest.isoformat()
            if nearest
            else f"XXXX-{month:02d}-{number:02d}"
        )
    elif written and weekday is not None:
        back = (written.weekday() - weekday) % 7
        day = (written + timedelta((7 - back) % 7) if _ahead(match, context) else written - timedelta(back)).isoformat()
    elif written:
        day = shifted(written, "day", offset or 0) or day
    return _made(match, "TIME", f"{day}T{clock}", mod=_mod(match, "part"), weekday=weekday, offset=offset)


def _hour(match: re.Match[str]) -> str | None:
    if match["noon"]:
        return "12:00" if match["noon"].lower() == "noon" else "24:00"
    if match["zulu"]:
        digits = match["zulu"].replace(":", "")
        return f"{digits[:2]}:{digits[2:]}" if int(digits[:2]) < 25 and int(digits[2:]) < 60 else None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return f"{hour % 12 + 12 * (match['half'][0] in 'pP'):02d}:{minute:02d}"


def _quarter(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = int(match["q"]) if match["q"] else ORDINALS[match["ordinal"].lower()]
    letter = "H" if (match["unit"] or "").lower() == "half" else "Q"
    year = match["year"] or match["before"]
    said = match["that"] or (match["which"] or "").split("’")[0].split("'")[0].split(" ")[0]
    if letter == "H" and (number > 2 or not (year or said)):
        return None
    if year or context.written is None:
        return _made(match, "DATE", f"{year or 'XXXX'}-{letter}{number}", mod=_mod(match))
    written, length = context.written, 6 if letter == "H" else 3
    shift = {"this": 0, "last": -1, "next": 1}.get(said.lower())
    if shift is not None:
        return _made(match, "DATE", f"{written.year + shift:04d}-{letter}{number}", mod=_mod(match))
    current = (written.month + length - 1) // length
    coming = "-" not in match[0] and _ahead(match, context)
    found = written.year + (number < current) if coming else written.year - (number > current)
    return _made(match, "DATE", f"{found - ('year-' in said.lower()):04d}-{letter}{number}", mod=_mod(match))


def _ago(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit, number = _singular(match["unit"]), _number(match["number"] or "a")
    way = match["way"].lower()
    if match["number"] is None and not (match.start("unit") == match.start() and unit in ("year", "month", "week")):
        return None
    forward = way in ("later", "from now", "hence")
    if way == "before" or (match["number"] is None and way == "later"):
        return None
    if _LETTERS[unit][0] == "T" or number is None:
        return _made(match, "DURATION", _duration(number, unit), mod=_mod(match))
    if context.written is None or number != int(number) or number > 9999:
        offset = int(number) * (1 if forward else -1) if unit == "day" and way in ("ago", "from now") else None
        return _made(match, "DATE", SYMBOLS[unit], mod=_mod(match), offset=offset)
    steps = int(number) if forward else -int(number)
    value = shifted(context.written, unit, steps)
    offset = steps if unit == "day" and way in ("ago", "from now", "hence") else None
    days = None if way in ("ago", "from now", "hence") else (date.min, date.min)
    made = _made(match, "DATE", value, mod=_mod(match), offset=offset) if value else None
    return made if made is None or days is None else _unplaced(made)


def _unplaced(made: TimeExpression) -> TimeExpression:
    """Take away the interval of an expression that counts from another time than the day of writing ("a year earlier")."""
    return TimeExpression(start=made.start, end=made.end, type=made.type, value=made.value, mod=made.mod)


def _span(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "the past three months", "the next two years": durations that touch the day of writing."""
    unit, number = _singular(match["unit"]), _number(match["number"])
    which = match["which"].lower()
    mod = "APPROX" if match["so"] else _mod(match)
    days = None
    if context.written and number and number == int(number) and number < 1000 and unit != "weekend":
        other = _moved(context.written, unit, int(number) * (-1 if which in ("past", "last") else 1))
        if other and which in ("past", "last", "next", "coming"):
            days = (min(other, context.written), max(other, context.written))
    return _made(match, "DURATION", _duration(number, unit), mod=mod, days=days)


def _moved(day: date, unit: str, number: int) -> date | None:
    length = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit)
    size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        return day + timedelta(length * number) if length else add_months(day, size * number) if size else day
    except (ValueError, OverflowError):
        return None


def _recent(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["which"].lower() == "recent" and match["unit"].lower() == "year":
        return _made(match, "DATE", "PAST_REF")
    return _made(match, "DURATION", _duration(None, _singular(match["unit"])))


def _edge(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit = _singular(match["unit"] or "year")
    value = shifted(context.written, unit, 0) if context.written else SYMBOLS[unit]
    return _made(match, "DATE", value, mod=_mod(match, "edge") or "END") if value else None


def _unit(match: re.Match[str], context: Context) -> TimeExpression | None:
    which, unit = " ".join(match["which"].lower().split()), match["unit"].lower()
    steps = 1 if which in _AHEAD else -1 if which in _BACK or which in ("latest", "the latest") else 0
    vague = which in ("that", "the same", "this same", "the previous", "the following", "previous")
    if unit in SEASONS:
        return _season_near(match, context, unit, steps)
    value = shifted(context.written, unit, steps) if context.written else SYMBOLS[unit]
    if vague:
        return _made(match, "DATE", SYMBOLS[unit], mod=_mod(match))
    made = (
        _made(match, "DATE", value, mod=_mod(match), offset=steps if unit == "day" and which == "next" else None)
        if value
        else None
    )
    if which in ("the past", "the last") and made and context.written:
        other = _moved(context.written, unit, -1)
        return _made(match, "DURATION", _duration(1, unit), mod=_mod(match), days=(other, context.written) if other else None)
    return made


def _season_near(match: re.Match[str], context: Context, season: str, steps: int) -> TimeExpression:
    if context.written is None:
        return _made(match, "DATE", f"XXXX-{SEASONS[season]}", mod=_mod(match))
    return _made(match, "DATE", f"{context.written.year + steps:04d}-{SEASONS[season]}", mod=_mod(match))


def _season(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["year"]:
        return _made(match, "DATE", f"{match['year']}-{SEASONS[match['season'].lower()]}", mod=_mod(match, "late"))
    made = _season_near(match, context, match["season2"].lower(), 0)
    return _unplaced(made)


_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}


def _decade(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["word"] and not context.text[max(0, match.start()) : match.end()].lower().startswith("the"):
        return None
    decade = match["decade"] or f"19{match['short'] or _DECADES[match['word'].lower()]}"
    return _made(match, "DATE", decade, mod=_mod(match, "late"))


def _century(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = int(match["number"]) - 1
    return _made(match, "DATE", f"{number:02d}", mod=_mod(match, "late")) if 0 < number < 30 else None


def _every(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["adverb"]:
        return _made(
            match,
            "SET",
            {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "hourly": "PT1H"}.get(
                match["adverb"].lower(), "P1Y"
            ),
        )
    unit = match["unit"].lower()
    if unit in SEASONS:
        return _made(match, "SET", f"XXXX-{SEASONS[unit]}")
    if unit.removeprefix("mid-") in PARTS:
        return _made(match, "SET", f"XXXX-XX-XXT{PARTS[unit.removeprefix('mid-')]}")
    return _made(match, "SET", _duration(_number(match["number"]) or 1, _singular(unit)))


def _weekend(match: re.Match[str], context: Context) -> TimeExpression | None:
    which = (match["which"] or "").lower()
    if not which:
        return None
    if context.written is None:
        return _made(match, "DATE", SYMBOLS["weekend"])
    steps = 1 if which == "next" else -1 if which in _BACK else 0
    if which in ("the", "over the") and context.written.weekday() < 5 and not _ahead(match, context):
        steps = -1
    return _made(match, "DATE", week(context.written + timedelta(7 * steps)) + "-WE")


def _plain_duration(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit, number = _singular(match["unit"]), _number(match["number"])
    written = match["number"].lower()
    loose = number is not None and number > 1 and unit in ("night", "day", "second") and match[0].endswith(f" {unit}")
    if (
        loose
        or (unit == "second" and number in (None, 1))
        or (written in ("some", "many") and not match[0].lower().endswith("s"))
    ):
        return None
    if written in ("a", "an") and _rate(match, context):
        return _made(match, "SET", _duration(1, unit))
    if number is None and match["to"]:
        number = _number(match["to"])
    return _made(match, "DURATION", _duration(number, unit), mod="APPROX" if match["so"] else _mod(match))


def _rate(match: re.Match[str], context: Context) -> bool:
    """Tell whether "a year" says per what something is counted ("$5 million a year", "twice a week")."""
    before = context.text[max(0, match.start() - 40) : match.start()].split()
    return bool(before) and before[-1].lower() not in _NO_RATE and any(_COUNT.search(word) for word in before[-4:])


def _bare(match: re.Match[str], context: Context) -> TimeExpression | None:
    before = context.text[max(0, match.start() - 12) : match.start()].rstrip().lower()
    if not match["way"] and not before.endswith((" for", " in", " after", " within", "over", "takes", "last", "took", " of")):
        return None
    return _made(match, "DURATION", _duration(None, _singular(match["unit"])))


def _year(match: re.Match[str], context: Context) -> TimeExpression | None:
    year = int(match["year"])
    likely = 1900 <= year <= 2060 and (context.written is None or year <= context.written.year + 60)
    before = _BEFORE_YEAR.search(context.text, max(0, match.start() - 14), match.start())
    if (
        not (match["mod"] or match["fiscal"] or before or likely)
        or context.text[max(0, match.start() - 1) : match.start()] in ("-", "#", "/", ".")
        or (not likely and not before)
    ):
        return None
    return _made(match, "DATE", match["year"], mod=_mod(match))


def _now(match: re.Match[str], context: Context) -> TimeExpression | None:
    return _made(match, "DATE", "PRESENT_REF" if match["present"] else "PAST_REF" if match["past"] else "FUTURE_REF")


READERS: dict[str, Reader] = {
    "iso": _iso,
    "slashes": _slashes,
    "clock": _clock,
    "date": _date,
    "month": _bare_month,
    "weekday": _weekday,
    "relative": _relative,
    "tonight": _part_of_day,
    "quarter": _quarter,
    "ago": _ago,
    "span": _span,
    "recent": _recent,
    "edge": _edge,
    "unit": _unit,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "every": _every,
    "weekend": _weekend,
    "duration": _plain_duration,
    "bare": _bare,
    "year": _year,
    "now": _now,
}
