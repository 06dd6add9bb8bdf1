"""Readers of durations and of sets ("the past three months", "nearly two weeks", "every Monday", "$5 million a year")."""

import re

from twosource.language.time_making import (
    LETTERS,
    Context,
    Reader,
    counted,
    counted_from,
    counted_modifier,
    duration,
    made,
    modifier,
    moved,
    number_of,
    singular,
)
from twosource.language.time_weekdays import part_of
from twosource.language.time_words import PARTS, SEASONS
from twosource.model import TimeExpression

_NO_RATE = frozenset(
    "for in within after about over nearly almost than of to at is was takes took take lasts lasted spent only"
    " just and or by with".split()
)
_COUNT = re.compile(r"\d|(?:once|twice|times|two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?)\b")
_VERB = re.compile(r"\b(?:to|will|would|can|could|may|might|should|must|[’']ll|n[’']t)\s\Z", re.IGNORECASE)
"""Before a "last" that is a verb ("will last two weeks")."""


def _span(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "the past three months", "the next two years": durations that touch the day of writing."""
    unit, number = singular(match["unit"]), number_of(match["number"] or match["number2"])
    which = (match["which"] or match["which2"]).lower()
    if match["number"] and which == "last" and (match["number"].lower().startswith("a") or _VERB.search(context.before(8))):
        return made(match, "DURATION", duration(number, unit), start=match.start("number"))
    mod = "APPROX" if match["so"] else modifier(match)
    if match["year"] and which == "first" and (unit, number) in (("quarter", 2), ("month", 6)):
        return made(match, "DATE", f"{match['year']}-H1")
    days = None
    if context.written and not context.history and number and number == int(number) and number < 1000 and unit != "weekend":
        other = moved(context.written, unit, int(number) * (-1 if which in ("past", "last") else 1))
        if other and which in ("past", "last", "next", "coming"):
            days = (min(other, context.written), max(other, context.written))
    return made(match, "DURATION", duration(number, unit), mod=mod, days=days)


def _recent(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["which"].lower() in ("early", "later", "final") and LETTERS[singular(match["unit"])][0] == "T":
        return None
    if match["which"].lower() == "last" and _VERB.search(context.before(8)):
        return made(match, "DURATION", duration(None, singular(match["unit"])), start=match.start("unit"))
    if match["which"].lower() == "recent" and match["unit"].lower() == "year":
        return made(match, "DATE", "PAST_REF")
    return made(match, "DURATION", duration(None, singular(match["unit"])))


_ADVERBS = {
    "daily": "XXXX-XX-XX",
    "everyday": "XXXX-XX-XX",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "XXXX-WXX",
    "monthly": "XXXX-XX",
    "hourly": "PT1H",
    "annually": "XXXX",
    "yearly": "XXXX",
}
_NAME = re.compile(r"[A-Z][a-z]+ [A-Z]")
"""The adverb opens a name: "the Daily Mirror"."""


def _every(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["adverb"]:
        if _NAME.fullmatch(match["adverb"] + context.text[match.end() : match.end() + 2]):
            return None
        return made(match, "SET", _ADVERBS[match["adverb"].lower()])
    unit = singular(match["unit"])
    if unit in SEASONS:
        return made(match, "SET", f"XXXX-{SEASONS[unit]}")
    if unit.removeprefix("mid-") in PARTS and unit != "night":
        return made(match, "SET", f"XXXX-XX-XXT{part_of(unit)}")
    return made(match, "SET", duration(number_of(match["number"]) or 1, unit))


def _plain_duration(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit, number = singular(match["unit"]), counted(match, match["number"])
    written, plural = match["number"].lower(), match[0].lower()
    loose = number is not None and number > 1 and unit in ("night", "day", "second") and plural.endswith(f" {unit}")
    ordinal = unit == "second" and number in (None, 1)
    if loose or ordinal or unit == "quarter" or (written in ("some", "many") and not plural.endswith("s")):
        return None
    if written in ("a", "an") and not match["and"] and _rate(match, context):
        return made(match, "SET", duration(1, unit))
    if number is None and match["to"]:
        number = number_of(match["to"])
    start = counted_from(match, context)
    adjective = (
        match["joint"] == "-"
        or match["long"]
        or (number is not None and number > 1 and not match["and"] and not _is_plural(match))
    )
    if adjective and not match["period"] and (match["the"] or written in ("a", "an")):
        start = match.start("unit") if written in ("a", "an") else match.start("number")
    return made(
        match, "DURATION", duration(number, unit), mod="APPROX" if match["so"] else counted_modifier(match, context), start=start
    )


def _is_plural(match: re.Match[str]) -> bool:
    """Tell whether the unit of a match stands in the plural."""
    return match.string[match.end("unit") : match.end("unit") + 1].lower() == "s"


def _long(match: re.Match[str], context: Context) -> TimeExpression | None:
    return made(match, "DURATION", duration(1, singular(match["unit"])))


_MONEY = re.compile(r"[$£€¥%]|(?:million|billion|percent)\b")
_AFTER_RATE = re.compile(
    r"\W*(?:\Z|\n|[^\w\s]|\s(?:to|for|in|on|and|but|by|from|at|since|as|until|through|over|with|when|while|than|if|is|are|was|"
    r"were|sold|before|after|under|between|ago|earlier|later)\b)"
)
"""A noun behind it makes it no rate ("on a night patrol")."""


def _rate(match: re.Match[str], context: Context) -> bool:
    """Tell whether "a year" says per what something is counted ("$5 million a year", "twice a week")."""
    before = context.text[max(0, match.start() - 40) : match.start()].split()
    if not before or before[-1].lower() in _NO_RATE:
        return False
    if any(_MONEY.search(word) for word in before[-4:]):
        return True
    return any(_COUNT.search(word) for word in before[-4:]) and _AFTER_RATE.match(context.text, match.end()) is not None


_BEFORE_BARE = re.compile(r"(?:\b(?:for|in|after|within|takes|last|took|of)|over)\s+\Z", re.IGNORECASE)

_FILLED_WITH = re.compile(r"\sof\s(?!(?:the|this|that|these|those|his|her|its|their|our|my|your|an?)\b)[a-z]")
_DETERMINED = re.compile(
    r"(?:\b(?:the|those|these|his|her|its|their|our|my|your|first|last|next|early|late|final|hundreds|thousands|dozens)|\d|[’']s?)\s\Z",
    re.IGNORECASE,
)
"""Before units that are known ones ("the first days of spring") or counted."""


def _bare(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "hours ago", "for months" and "weeks of rain"."""
    filled = _FILLED_WITH.match(context.text, match.end()) and not _DETERMINED.search(context.before(16))
    counts = match["way"] or _BEFORE_BARE.search(context.before(12)) or filled
    return made(match, "DURATION", duration(None, singular(match["unit"]))) if counts else None


READERS: dict[str, Reader] = {
    "span": _span,
    "recent": _recent,
    "every": _every,
    "duration": _plain_duration,
    "long": _long,
    "bare": _bare,
}
"""By the name of the form in the grammar."""
