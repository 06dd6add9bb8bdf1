"""Numbers that are a part of something: "two-thirds of", "one in five", "half a point", "a quarter of a million"."""

import re

from twosource.language.number_words import MEASURED, NUMERAL, SCALES, SHARE_WORDS, SHARES, SMALL, TENS, Number

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
    rf"|an?\s(third)\sof\san?|(an?|{NUMERAL})[\s-](fifth|sixth|eighth|tenth)s?\sof\san?)(?=[\s-]{_MEASURES})",
    re.IGNORECASE,
)
_AND_HALF_AGAIN = re.compile(rf"an?(?=\s(?:{MEASURED})\sand\sa\shalf\b)", re.IGNORECASE)
_AFTER_AND = re.compile(rf"\b(?:{MEASURED})\sand\s\Z", re.IGNORECASE)
_SHARE = re.compile(
    rf"(?:(half)(?=\s(?:of|the|its|his|her|their|our|all|an?|as)\b)|(an?|{NUMERAL})[\s-](?:of\s)?({SHARE_WORDS})s?\b)",
    re.IGNORECASE,
)
_HALF_ALONE = re.compile(
    r"half(?=[.,;:!?)\"”]|\s(?:to|in|from|at|on|as|were|are|is|was|have|has|had|said|say|do|did|will|would|that|those|this|them"
    r"|voted|believed?|think|thought|supported?|opposed?|came|went|lived?)\b|\s*\Z)",
    re.IGNORECASE,
)
_BEFORE_HALF = re.compile(
    r"\b(?:(?:more|less|fewer)\sthan|nearly|almost|about|around|roughly|over|under|at\sleast|well\sover|only|by)\s\Z",
    re.IGNORECASE,
)
_SHARE_FOLLOWS = re.compile(
    r"\s(?:of|in|to|from|on|over|since|between|before|until|during|within|compared|more|less|the|a|are|is|were|was|have|has|had|will|would|said|say)\b"
    r"|[.,;:!?)\"”’]|\s*\Z"
)
_BY = re.compile(r"\b(?:by|(?:as\smuch|more|less)\s(?:as|than))\s\Z")
_ANOTHER_FOLLOWS = re.compile(
    r"\s(?:and|or|but|while|this|last|at|after|when|as|because|compared|thanks)\b(?!\s(?:final|fourth|last)\b)"
)

_RATIO = re.compile(
    rf"(\d{{1,3}}|{NUMERAL})[\s-](?:in(?=(?:\s\w+)?[\s-](?:three|four|five|six|eight|ten|twenty|[34568]|10|20|100)\b)|out\sof|(?:out\s)?of(?=\severy\s))[\s-](?:every\s)?"
    rf"(\d{{1,3}}|{NUMERAL})\b(?!\s(?:days?|weeks?|months?|years?|hours?))(?![.,]\d)",
    re.IGNORECASE,
)


def portion(text: str, at: int) -> Number | None:
    """Return the part that begins at ``at``: a share of a whole, or a number that says how much of a measure or scale."""
    return ratio(text, at) or _of_measure(text, at) or _share(text, at)


def ratio(text: str, at: int) -> Number | None:
    """Return the share in "one in five" or "three out of ten"; more than one "in" a number must be a usual fraction."""
    match = _RATIO.match(text, at)
    if match is None:
        return None
    part, whole = (int(word) if word.isdigit() else {**SMALL, **TENS}[word.lower()] for word in match.groups())
    return Number(at, match.end(), part / whole, part / whole, share=True) if 0 < part < whole else None


def _of_measure(text: str, at: int) -> Number | None:
    """Read "half a point", "a year and a half" and "a quarter of a million"."""
    if match := _PART_OF_MEASURE.match(text, at):
        if match[6]:
            many = 1 if match[5].lower() in ("a", "an") else {**SMALL, **TENS}[match[5].lower()]
            return Number(at, match.end(), many / SHARES[match[6].lower()], many / SHARES[match[6].lower()])
        value = 1 / 2 if match[1] or match[2] else 1 / 3 if match[4] else 3 / 4 if match[3] else 1 / 4
        return Number(at, match.end(), value, value)
    if match := _AND_HALF_AGAIN.match(text, at):
        return Number(at, match.end(), 1.5, 1.5)
    if match := _PART_OF_SCALE.match(text, at):
        part = 1 / 2 if match[1] else {**SMALL, "a": 1, "an": 1}[match[2].lower()] / SHARES[match[3].lower()]
        value = round(part * SCALES[match[4].lower()], 2)
        return Number(at, match.end(), value, value, scaled=True)
    return None


def _share(text: str, at: int) -> Number | None:
    """Read "half of", "nearly half", "two-thirds", "a third of"; "a third summit" is no number."""
    if (half := _HALF_ALONE.match(text, at)) and _BEFORE_HALF.search(text, max(0, at - 16), at):
        return Number(at, half.end(), 0.5, 0.5, share=True)
    match = _SHARE.match(text, at)
    if match is None or _AFTER_AND.search(text, max(0, at - 16), at):
        return None
    if match[1]:
        return Number(at, match.end(), 0.5, 0.5, share=True)
    many = 1 if match[2].lower() in ("a", "an") else {**SMALL, **TENS}[match[2].lower()]
    whole = SHARES[match[3].lower()]
    plural = text[match.end() - 1] in "sS"
    by = _BY.search(text, max(0, at - 16), at) is not None and _ANOTHER_FOLLOWS.match(text, match.end()) is not None
    if not 0 < many < whole or plural != (many > 1) or not (by or _SHARE_FOLLOWS.match(text, match.end())):
        return None
    return Number(at, match.end(), many / whole, many / whole, share=True)
