"""Numbers as news text writes them: digits, words, scales, fractions and vague multitudes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_SMALL = {word: value for value, word in enumerate(_ONES.split())}
_TENS = {word: value * 10 for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {
    "hundred": 1e2,
    "dozen": 12.0,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
_SHORT_SCALES = {"mn": 1e6, "mln": 1e6, "mm": 1e6, "cr": 1e7, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12}
_LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
_MANY = {name + "s": value for name, value in _SCALES.items()} | {"tens": 10.0}
_SHARES = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_GLYPHS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}

_WORDS = "|".join(sorted((*_SMALL, *_TENS, *_SCALES), key=len, reverse=True))
_NUMERAL = "|".join(word for word in (*_SMALL, *_TENS))
_MANY_WORDS = "|".join(_MANY)
_SHARE_WORDS = "|".join(_SHARES)
_LONG = "year|month|week|day|hour|mile|decade|century|point"
_AN = rf"an?(?=[\s-](?:of\s)?(?:{_SHARE_WORDS}|{'|'.join(_SCALES)}|couple|few|{_LONG})\b)"
CANDIDATE = re.compile(
    r"(?<![\d])(?<!\d[.,])\d|(?<![\w.])\.(?=\d)|[½¼¾⅓⅔]"
    rf"|(?<!\w)(?=[abcdefhlmnoqstz])(?:{_AN}|half|quarter|several|{_NUMERAL}|{_MANY_WORDS}|scores)\b",
    re.IGNORECASE,
)
"""Where a number may begin; ``read`` decides."""

_DIGITS = re.compile(
    r"\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})++(?!\d)|\d{1,3}(?:[,’']\d{3})++(?:\.\d++)?|\d{1,3}(?:,\d\d)++,\d{3}(?:\.\d++)?|(\d++,\d\d?)(?![\d,])|\d++(?:\.\d++)?|\.\d++"
)
_LONGEST = 40
_MONEY = re.compile(r"(?:[$€£¥₹₩]|[A-Z]{2,3})\s?\Z")
_SLASHED = re.compile(r"([1-7])/([234568])(?=\s(?:of|cups?|miles?|inch|inches|teaspoons?|tablespoons?|the)\b|-inch)")
_GLYPH = re.compile(r"\s?([½¼¾⅓⅔])")
_AND_A_HALF = re.compile(r"[\s-](?:and[\s-])?(?:(?:a|one)[ -](half|third|quarter)|([123])/([234])\b)", re.IGNORECASE)
_SCALE = re.compile(rf"[\s-]?({'|'.join(_SCALES)}|lakhs|crores)\b|\s?({'|'.join(_SHORT_SCALES)})\b\.?", re.IGNORECASE)
_LETTER = re.compile(r"([kKmMbBT])(?![\w])")
_DISTANCE = re.compile(
    r"\s?(?:\w+’s\s|\w+'s\s)?(?:sprint|race|final|freestyle|hurdles|dash|relay|high|tall|long|deep|wide|away|from|above|below|north|south|east|west)\b"
)
_WORD = re.compile(rf"({_WORDS})\b(?!['’])", re.IGNORECASE)
_JOIN = re.compile(r"-|\s+and\s+|\s+|,\s")
_VAGUE = re.compile(
    rf"(?:(several|a\sfew)\s)?({_MANY_WORDS}|scores(?=\sof\b))\b(?:\sof\s(hundreds|thousands|millions|billions|trillions)\b)?",
    re.IGNORECASE,
)
_FEW = re.compile(
    rf"(?:several|a\sfew|a\scouple(?:\sof)?)\s({'|'.join(_SCALES)})(?:\s(thousand|million|billion|trillion))?\b", re.IGNORECASE
)
_COUPLE = re.compile(r"a\scouple(?:\sof|(?=\smore\b))", re.IGNORECASE)
_AN_AMOUNT = re.compile(rf"(?:a|an)\s(?:(half)\s)?({'|'.join(_SCALES)})\b", re.IGNORECASE)
_HALF_A = re.compile(rf"half[\s-](?:an?[\s-])?({'|'.join(_SCALES)})\b", re.IGNORECASE)
_PART_OF_SCALE = re.compile(
    r"(?:(half)|(an?|one|two|three)[\s-](third|quarter|fifth|tenth)s?)\sof\sa\s(million|billion|trillion)\b", re.IGNORECASE
)
_MEASURES = (
    r"(?:percentage[\s-]points?|per\s?cent(?:age)?|basis[\s-]points?|points?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades?"
    r"|century|centuries|miles?|kilomet(?:re|er)s?|met(?:re|er)s?|inch(?:es)?|f(?:oo|ee)t|acres?|hectares?|tonnes?|tons?|pounds?|ounces?"
    r"|cents?|barrels?|gallons?|lit(?:re|er)s?|kilos?)\b"
)
_PART_OF_MEASURE = re.compile(
    rf"(?:(half)(?:\sof)?[\s-]an?|(half)(?=[\s-](?:point|percentage))|(?:an?\s|one[\s-]|(three)[\s-])?quarter(?:s?\sof\san?)?"
    rf"|an?\s(third)\sof\san?)(?=[\s-]{_MEASURES})",
    re.IGNORECASE,
)
_AND_HALF_AGAIN = re.compile(rf"an?(?=\s(?:{_LONG})\sand\sa\shalf\b)", re.IGNORECASE)
_AFTER_AND = re.compile(rf"\b(?:{_LONG})\sand\s\Z", re.IGNORECASE)
_POINT = re.compile(r"\spoint((?:\s(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b)+)", re.IGNORECASE)
_SHARE = re.compile(
    rf"(?:(half)(?=\s(?:of|the|its|his|her|their|our|all|an?|as)\b)|(an?|{_NUMERAL})[\s-](?:of\s)?({_SHARE_WORDS})s?\b)",
    re.IGNORECASE,
)
_SHARE_FOLLOWS = re.compile(
    r"\s(?:of|in|to|from|more|less|the|a|are|is|were|was|have|has|had|will|would|said|say)\b|[.,;:!?)\"”’]|\s*\Z"
)
_RATIO = re.compile(
    rf"(\d{{1,3}}|{_NUMERAL})\s(?:in(?=(?:\s\w+)?\s(?:three|four|five|six|eight|ten|twenty|[34568]|10|20|100)\b)|out\sof)\s(?:every\s)?"
    rf"(\d{{1,3}}|{_NUMERAL})\b(?!\s(?:days?|weeks?|months?|years?|hours?))(?![.,]\d)",
    re.IGNORECASE,
)


class Number(NamedTuple):
    """``text[start:end]`` means ``low`` to ``high``, equal unless vague.

    ``digits`` says how it is written, ``share`` that it is a part of a whole, ``scaled`` that a scale word multiplied it.
    """

    start: int
    end: int
    low: float
    high: float
    digits: bool = False
    share: bool = False
    scaled: bool = False


def read(text: str, at: int) -> Number | None:
    """Return the number that begins at ``at``, a match of CANDIDATE, or ``None`` where there is none."""
    if text[at].isdigit() or text[at] in "." or text[at] in _GLYPHS:
        return _ratio(text, at) or _digits(text, at)
    return _ratio(text, at) or _phrase(text, at) or _share(text, at) or _words(text, at)


def _digits(text: str, at: int) -> Number | None:
    if text[at] in _GLYPHS:
        return Number(at, at + 1, _GLYPHS[text[at]], _GLYPHS[text[at]], digits=True, share=True)
    if (part := _SLASHED.match(text, at)) and part[1] < part[2]:
        value = int(part[1]) / int(part[2])
        return Number(at, part.end(), value, value, digits=True, share=text.startswith((" of", " the"), part.end()))
    match = _DIGITS.match(text, at)
    if match is None or match.end() - at > _LONGEST:
        return None
    try:
        value = float(match[0].replace(",", ".") if match[1] else re.sub(r"[,’'\s]", "", match[0]))
    except ValueError:
        return None
    value, end = _mixed(text, match.end(), value)
    return _scaled(text, at, end, value)


def _mixed(text: str, end: int, value: float) -> tuple[float, int]:
    """Add the half of "two and a half", "1 1/2" and "3½"."""
    if glyph := _GLYPH.match(text, end):
        return value + _GLYPHS[glyph[1]], glyph.end()
    if half := _AND_A_HALF.match(text, end):
        part = 1 / _SHARES[half[1].lower()] if half[1] else int(half[2]) / int(half[3])
        return value + part, half.end()
    return value, end


def _scaled(text: str, start: int, end: int, value: float) -> Number:
    scaled = False
    while scale := _SCALE.match(text, end):
        if scale[2] == "mm" and not _MONEY.search(text, max(0, start - 4), start):
            break
        value *= _SCALES[scale[1].lower().rstrip("s")] if scale[1] else _SHORT_SCALES[scale[2].lower()]
        end, scaled = scale.end() - scale[0].endswith("."), True
    letter = None if scaled else _LETTER.match(text, end)
    if letter and not (letter[1] in "mM" and _DISTANCE.match(text, letter.end())):
        value *= _LETTER_SCALES[letter[1].lower()]
        end, scaled = letter.end(), True
    value = round(value, 6) if scaled else value
    return Number(start, end, value, value, digits=True, scaled=scaled)


def _ratio(text: str, at: int) -> Number | None:
    """Read "one in five" and "three out of ten"; more than one "in" a number must be a usual fraction."""
    match = _RATIO.match(text, at)
    if match is None:
        return None
    part, whole = (int(word) if word.isdigit() else {**_SMALL, **_TENS}[word.lower()] for word in match.groups())
    return Number(at, match.end(), part / whole, part / whole, share=True) if 0 < part < whole else None


def _phrase(text: str, at: int) -> Number | None:
    """Read "a million", "half a dozen", "hundreds of thousands", "several hundred", "a couple of"."""
    if match := _AN_AMOUNT.match(text, at):
        value = _SCALES[match[2].lower()] * (0.5 if match[1] else 1)
        return Number(at, match.end(), value, value, scaled=True)
    if match := _PART_OF_MEASURE.match(text, at):
        value = 1 / 2 if match[1] or match[2] else 1 / 3 if match[4] else 3 / 4 if match[3] else 1 / 4
        return Number(at, match.end(), value, value)
    if match := _AND_HALF_AGAIN.match(text, at):
        return Number(at, match.end(), 1.5, 1.5)
    if match := _PART_OF_SCALE.match(text, at):
        part = 1 / 2 if match[1] else {**_SMALL, "a": 1, "an": 1}[match[2].lower()] / _SHARES[match[3].lower()]
        value = round(part * _SCALES[match[4].lower()], 2)
        return Number(at, match.end(), value, value, scaled=True)
    if match := _HALF_A.match(text, at):
        value = _SCALES[match[1].lower()] / 2
        return Number(at, match.end(), value, value, scaled=True)
    if match := _FEW.match(text, at):
        scale = _SCALES[match[1].lower()] * (_SCALES[match[2].lower()] if match[2] else 1)
        return Number(at, match.end(), 2 * scale, 10 * scale, scaled=True)
    if match := _COUPLE.match(text, at):
        return Number(at, match.end(), 2, 3)
    if match := _VAGUE.match(text, at):
        if match[2].lower() == "tens" and not match[3]:
            return None
        value = _MANY.get(match[2].lower(), 20.0) * (_MANY[match[3].lower()] if match[3] else 1)
        return Number(at, match.end(), value, 10 * value, scaled=True)
    return None


def _share(text: str, at: int) -> Number | None:
    """Read "half of", "two-thirds", "a third of"; "a third summit" is no number."""
    match = _SHARE.match(text, at)
    if match is None or _AFTER_AND.search(text, max(0, at - 16), at):
        return None
    if match[1]:
        return Number(at, match.end(), 0.5, 0.5, share=True)
    many = 1 if match[2].lower() in ("a", "an") else {**_SMALL, **_TENS}[match[2].lower()]
    whole = _SHARES[match[3].lower()]
    plural = text[match.end() - 1] in "sS"
    if not 0 < many < whole or plural != (many > 1) or not _SHARE_FOLLOWS.match(text, match.end()):
        return None
    return Number(at, match.end(), many / whole, many / whole, share=True)


def _words(text: str, at: int) -> Number | None:
    """Read number words by the usual grammar: tens before ones, both before scales, scales falling."""
    total = current = 0.0
    last = room = 1e30
    end, scaled = at, False
    for word, linked, stop in _word_run(text, at):
        if linked and not scaled:
            break
        scale = _SCALES.get(word)
        value = 0.0 if scale else float(_SMALL.get(word, _TENS.get(word, 0)))
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
        decimals = "".join(str(_SMALL.get(word, 0)) for word in point[1].lower().split())
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
