"""Numbers as news text writes them: digits, words, scales, fractions and vague multitudes."""

import re
from collections.abc import Iterator

from twosource.language.number_words import (
    GLYPHS,
    LETTER_SCALES,
    MANY,
    MANY_WORDS,
    MEASURED,
    NUMERAL,
    SCALES,
    SHARE_WORDS,
    SHARES,
    SHORT_SCALES,
    SMALL,
    TENS,
    WORDS,
    Number,
)
from twosource.language.portions import portion, ratio

_AN = rf"an?(?=[\s-](?:of\s)?(?:{SHARE_WORDS}|{'|'.join(SCALES)}|couple|few|{MEASURED})\b)"
CANDIDATE = re.compile(
    r"(?<![\d])(?<!\d[.,])\d|(?<![\w.])\.(?=\d)|[½¼¾⅓⅔]"
    rf"|(?<!\w)(?=[abcdefhlmnoqstz])(?:{_AN}|half|quarter|several|(?:{NUMERAL})(?:fold)?|{MANY_WORDS}|scores)\b",
    re.IGNORECASE,
)
"""Where a number may begin; ``read`` decides."""

_DIGITS = re.compile(
    r"\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})++(?!\d)|\d{1,3}(?:[,’']\d{3})++(?:\.\d++)?|\d{1,3}(?:,\d\d(?=,))++,\d{3}(?:\.\d++)?|(\d++,\d\d?)(?![\d,])|\d++(?:\.\d++)?|\.\d++"
)
_ASK = re.compile(r"[/-](\d\d)(?![\d%/-]|[.,]\d)")
_WIDEST = 1.05
"""The second price of a quote is at most this much of the first."""

_LONGEST, _EXACT = 40, 14
"""Characters of a number, and its digits that are kept where a scale multiplied it."""
_MONEY = re.compile(r"(?:[$£¥฿₠-⃏]\s?|[A-Z]{2,3}\s?|[^\W\d_])\Z")
_SLASHED = re.compile(r"([1-7])/([234568])(?=\s(?:of|cups?|miles?|inch|inches|teaspoons?|tablespoons?|the)\b|-inch)")
_GLYPH = re.compile(r"\s?([½¼¾⅓⅔])")
_AND_A_HALF = re.compile(r"[\s-](?:and[\s-])?(?:(?:a|one)[ -](half|third|quarter)|([1-7])/([2348])\b)", re.IGNORECASE)
_POWER = re.compile(
    r"\s?(?:×\s?10(?:\^?([-−]?\d{1,2})|([⁻⁰¹²³⁴-⁹]{1,3}))|[x*]\s?10(?:\^([-−]?\d{1,2})|([⁻⁰¹²³⁴-⁹]{1,3})))(?![\d.,]*\d)"
)
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_SCALE = re.compile(rf"[\s-]?({'|'.join(SCALES)}|lakhs|crores)\b|\s?({'|'.join(SHORT_SCALES)})\b\.?", re.IGNORECASE)
_LETTER = re.compile(r"([kKmMbBT])(?![\w])")
_DISTANCE = re.compile(
    r"\s?(?:\w+’s\s|\w+'s\s)?(?:in\s\d+[.:]\d+|title|gold|bronze|butterfly|backstroke|breaststroke|steeplechase|sprint|race|final|freestyle|hurdles|dash|relay|high|tall|long|deep|wide|away|from|above|below|north|south|east|west)\b"
)
_LEAPT = re.compile(r"\b(?:cleared|jumped|leap[te]d?|leapt|vaulted|threw|hurled|swam)\s\Z")
_WORD = re.compile(rf"({WORDS})(?:\b(?!['’])|(?=fold\b))", re.IGNORECASE)
_JOIN = re.compile(r"-|\s+and\s+|\s+|,\s")
_VAGUE = re.compile(
    rf"(?:(several|a\sfew)\s)?({MANY_WORDS}|scores(?=\sof\b))\b(?:\sof\s(hundreds|thousands|millions|billions|trillions)\b)?",
    re.IGNORECASE,
)
_FEW = re.compile(
    rf"(?:several|a\sfew|a\scouple(?:\sof)?)\s({'|'.join(SCALES)})(?:\s(thousand|million|billion|trillion))?\b", re.IGNORECASE
)
_COUPLE = re.compile(r"a\scouple(?:\sof|(?=\smore\b))", re.IGNORECASE)
_AN_AMOUNT = re.compile(rf"(?:a|an)\s(?:(half)\s)?({'|'.join(SCALES)})\b", re.IGNORECASE)
_HALF_MORE = re.compile(r"\sand\sa\shalf\b", re.IGNORECASE)
_HALF_A = re.compile(rf"half[\s-](?:an?[\s-])?({'|'.join(SCALES)})\b", re.IGNORECASE)
_POINT = re.compile(r"\spoint((?:\s(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b)+)", re.IGNORECASE)


def read(text: str, at: int) -> Number | None:
    """Return the number that begins at ``at``, a match of CANDIDATE, or ``None`` where there is none."""
    if text[at].isdigit() or text[at] in "." or text[at] in GLYPHS:
        return ratio(text, at) or _digits(text, at)
    return _phrase(text, at) or portion(text, at) or _words(text, at)


def _digits(text: str, at: int) -> Number | None:
    if text[at] in GLYPHS:
        return Number(at, at + 1, GLYPHS[text[at]], GLYPHS[text[at]], digits=True, share=True)
    if (part := _SLASHED.match(text, at)) and part[1] < part[2]:
        value = int(part[1]) / int(part[2])
        return Number(at, part.end(), value, value, digits=True, share=text.startswith((" of", " the"), part.end()))
    match = _DIGITS.match(text, at)
    if match is None or match.end() - at > _LONGEST:
        return None
    if quote := _two_sided(text, match):
        return quote
    try:
        value = float(match[0].replace(",", ".") if match[1] else re.sub(r"[,’'\s]", "", match[0]))
    except ValueError:
        return None
    value, end = _mixed(text, match.end(), value, cents=match[0][-3:-2] == ".")
    return _scaled(text, at, end, value)


def _two_sided(text: str, bid: re.Match[str]) -> Number | None:
    """Read a dealer's quote, of which the second price is told by its last digits ("83.12/13", "148.20-25")."""
    ask = _ASK.match(text, bid.end())
    if ask is None or len(bid[0].partition(".")[2]) < len(ask[1]):
        return None
    low, high = float(bid[0].replace(",", "")), float(bid[0].replace(",", "")[:-2] + ask[1])
    return Number(bid.start(), ask.end(), low, high, digits=True) if low < high <= _WIDEST * low else None


def _mixed(text: str, end: int, value: float, *, cents: bool = False) -> tuple[float, int]:
    """Add the half of "two and a half", "1 1/2" and "3½"; behind whole ``cents`` a part is one of a cent ("$5.72-3/4")."""
    if glyph := _GLYPH.match(text, end):
        return value + GLYPHS[glyph[1]], glyph.end()
    if half := _AND_A_HALF.match(text, end):
        part = 1 / SHARES[half[1].lower()] if half[1] else int(half[2]) / int(half[3])
        return round(value + part / (100 if cents else 1), 6), half.end()
    return value, end


def _scaled(text: str, start: int, end: int, value: float) -> Number:
    if power := _power(text, end):
        value = float(f"{value!r}e{power[0]}")
        return Number(start, power[1], value, value, digits=True, scaled=True)
    scaled = False
    while scale := _SCALE.match(text, end):
        if scale[2] == "mm" and not _is_money(text, start):
            break
        value *= SCALES[scale[1].lower().rstrip("s")] if scale[1] else SHORT_SCALES[scale[2].lower()]
        end, scaled = scale.end() - scale[0].endswith("."), True
    letter = None if scaled else _LETTER.match(text, end)
    if letter and not (letter[1] in "mM" and _is_length(text, start, letter.end())):
        value *= LETTER_SCALES[letter[1].lower()]
        end, scaled = letter.end(), True
    value = float(f"{value:.{_EXACT}g}") if scaled else value
    return Number(start, end, value, value, digits=True, scaled=scaled)


def _is_length(text: str, start: int, end: int) -> bool:
    """Tell whether an "m" glued to a number is metres: a race, a height or a way, and no money."""
    leapt = _LEAPT.search(text, max(0, start - 16), start)
    return (leapt is not None or _DISTANCE.match(text, end) is not None) and not _is_money(text, start)


def _is_money(text: str, start: int) -> bool:
    """Tell whether a sign, or letters for one, stand before the number at ``start``."""
    return _MONEY.search(text, max(0, start - 4), start) is not None


def _power(text: str, end: int) -> tuple[int, int] | None:
    """Return the power of ten in "2.5×10⁸" that begins at ``end``, and where it ends."""
    match = _POWER.match(text, end)
    raised = "".join(filter(None, match.groups())).translate(_RAISED) if match else ""
    return (int(raised), match.end()) if match and raised.lstrip("-").isdigit() and "-" not in raised[1:] else None


def _phrase(text: str, at: int) -> Number | None:
    """Read "a million", "a million and a half", "half a dozen", "hundreds of thousands", "several hundred", "a couple of"."""
    if match := _AN_AMOUNT.match(text, at):
        more = None if match[1] else _HALF_MORE.match(text, match.end())
        value = SCALES[match[2].lower()] * (0.5 if match[1] else 1.5 if more else 1)
        return Number(at, (more or match).end(), value, value, scaled=True)
    if match := _HALF_A.match(text, at):
        value = SCALES[match[1].lower()] / 2
        return Number(at, match.end(), value, value, scaled=True)
    if match := _FEW.match(text, at):
        scale = SCALES[match[1].lower()] * (SCALES[match[2].lower()] if match[2] else 1)
        return Number(at, match.end(), 2 * scale, 10 * scale, scaled=True)
    if match := _COUPLE.match(text, at):
        return Number(at, match.end(), 2, 3)
    if match := _VAGUE.match(text, at):
        if match[2].lower() == "tens" and not match[3]:
            return None
        value = MANY.get(match[2].lower(), 20.0) * (MANY[match[3].lower()] if match[3] else 1)
        return Number(at, match.end(), value, 10 * value, scaled=True)
    return None


def _words(text: str, at: int) -> Number | None:
    """Read number words by the usual grammar: tens before ones, both before scales, scales falling."""
    total = current = 0.0
    last = room = 1e30
    end, scaled = at, False
    for word, linked, stop in _word_run(text, at):
        if linked and not scaled:
            break
        scale = SCALES.get(word)
        value = 0.0 if scale else float(SMALL.get(word, TENS.get(word, 0)))
        if (scale and (current == 0 or (scale == 100 and current >= 100) or (scale >= last and scale > 100))) or (
            not scale and (value >= room or (value == 0 and end > at))
        ):
            break
        if scale is None:
            current, room = current + value, 10 if value >= 20 else 1
        else:
            current, room, scaled = current * scale, 100 if scale == 100 else 1000, True
            if scale != 100:
                total, current, last = total + current, 0.0, scale
        end = stop
    if end == at:
        return None
    value, end = _mixed(text, end, total + current)
    if point := _POINT.match(text, end):
        decimals = "".join(str(SMALL.get(word, 0)) for word in point[1].lower().split())
        value, end = float(f"{value:.0f}.{decimals}"), point.end()
    if not scaled and _SCALE.match(text, end):
        return _scaled(text, at, end, value)._replace(digits=False)
    return Number(at, end, value, value, scaled=scaled)


def _word_run(text: str, at: int) -> Iterator[tuple[str, bool, int]]:
    """Yield number words that follow one another, whether "and" or a comma stands before each, and where each ends."""
    linked = False
    match = _WORD.match(text, at)
    while match is not None:
        yield match[1].lower(), linked, match.end()
        join = _JOIN.match(text, match.end())
        linked = join is not None and ("," in join[0] or "and" in join[0])
        match = _WORD.match(text, join.end()) if join else None
