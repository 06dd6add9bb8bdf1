"""When a rise or a fall was that a sentence names: of the page's day, over weeks or months up to it, or over before."""

import re
from typing import Literal

from twosource.markets.exposures.move_doubts import clause_start

_BEFORE, _LONGEST = 60, 300
_GOES_ON = re.compile(r"[,;:]\s|\b(?:as|after|when|while|because|amid|but|and)\s")
_PAST_YEARS = r"(?:in|during|throughout|over|for)\s+(?:the\s+)?(?:past|last|recent)\s+(?:\w+\s+)?(?:years?|decades?|months)\b"
_YEARS_AGO = (
    r"in\s+(?:recent|past)\s+(?:years|decades|months)|(?:years?|decades?|months)\s+(?:ago|earlier)|last\s+year"
    r"|(?:the|a)\s+(?:previous\s+year|year\s+(?:ago|before|earlier))"
)
_IN_YEARS = r"in\s+the\s+(?:19|20)?\d0s|in\s+(?:a|one|two|three|four|five|six)\s+years?"
_THIS_YEAR = (
    r"this\s+year|so\s+far\s+this|year[\s-](?:to[\s-]date|on[\s-]year)"
    r"|since\s+the\s+(?:beginning|start)\s+of\s+(?:the|this)\s+year"
)
_EARLIER = re.compile(
    r"\b(?:earlier\s+(?:this|in\s+the)\s+(?:month|quarter|season|year|spring|summer|autumn|winter)"
    r"|(?:at|in|around|near)\s+the\s+(?:start|beginning|turn)\s+of\s+(?:the|this|last)\s+(?:month|quarter|season|year)"
    r"|at\s+(?:the|that)\s+time(?!\s+(?:of|when|as)\b)|back\s+then)\b",
    re.IGNORECASE,
)
"""When a move was over before the day that the page tells of, however far it went."""
_ON_THE_DAY_THAT = re.compile(
    r"\bthe\s+(?:day|week|month|year)\s+(?:(?:on|in)\s+which|when|that)\s+(?:[\w'’-]+\s+){0,3}\Z", re.IGNORECASE
)
"""In front of a price, that its move only tells which day is meant ("on 5 March, the day on which the cedi sank")."""
_MONTHS = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December)|spring|summer|autumn|winter"
)
_IN_A_MONTH = re.compile(
    rf"\s+in\s+(?:(?:early|late|mid)[\s-]+)?(?:{_MONTHS})\b(?!\s+(?:trade|trading|dealings|futures|contracts?|delivery))",
    re.IGNORECASE,
)
_SINCE_A_YEAR = r"since\s+(?:(?:early|late|the|[A-Z][a-z]+)[\s-]+){0,3}(?:19|20)\d\d"
_SINCE_A_MONTH = re.compile(
    r"\b(?:has|have|['’]s)\b[^;:]{1,80}?\bsince\s+(?:(?:early|late|mid|the|start|end|beginning|middle|of|last)[\s-]+){0,4}"
    rf"(?:{_MONTHS})\b",
    re.IGNORECASE,
)
"""What a price has done up to now from a month, not the day's move ("has lost a tenth since March").

Of a page without a day it is not known how long ago that was.
"""
_FROM_LONG_AGO = re.compile(
    r"\b(?:from|against|versus|compared\s+(?:with|to))\s+(?:[^;:,.\d]|\d+-year){0,40}?\d[\d.,]*[^;:,.\d]{0,30}?\s"
    rf"(?:in\s+(?:(?:early|late|mid|last|the)[\s-]+){{0,2}}(?:{_MONTHS}|(?:19|20)\d\d)\b"
    rf"|(?:a|one|two|three)\s+years?\s+(?:ago|earlier|before)\b|last\s+(?:year|{_MONTHS})\b"
    r"|at\s+the\s+(?:end|start|beginning|turn)\s+of\s+(?:(?:the|last|this)\s+year|(?:19|20)\d\d)\b)"
    rf"|\bfrom\s+(?:its|an?|the)\s+(?:{_MONTHS}|(?:19|20)\d\d)['’s]*\s+(?:[\w-]+\s+){{0,2}}(?:high|low|peak|record|trough)\b",
    re.IGNORECASE,
)
"""A level of months ago, against which that of the day says nothing of the day's move ("up from $106 in February")."""
_OVER_MONTHS = (
    r"(?<!delivery\s)(?<!settlement\s)(?:in|over|for)\s+(?:just\s+|less\s+than\s+)?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d\d?)\s+months"
)
_UP_TO_NOW = re.compile(
    rf"{_THIS_YEAR}|{_OVER_MONTHS}|(?:in|during|over)\s+the\s+(?:past|last)\s+(?:\w+\s+)?months\b|[^;:]*\bsince\b[^\d]*",
    re.IGNORECASE,
)
"""Of the spans that are no day's, those that reach up to the page's, and of no more than months."""
_STANDS = re.compile(r"\b(?:has|have|having|is|are)\b", re.IGNORECASE)
"""In what a clause says that a price did, that it still holds ("has lost 8% since April", "is up a tenth this year")."""
_SINCE_IN_FRONT = re.compile(
    r"\bsince\s[^,;:]{1,40},?\s+(?:the\s+)?(?:[\w.'’-]+\s+){0,2}\Z|\bso\s+far\s[^,;:]{1,30},?\s+(?:the\s+)?\Z", re.IGNORECASE
)
_ON_THE_YEAR = re.compile(r"[^;:.]{0,30}?\b(?:on|for|from)\s+the\s+year\b", re.IGNORECASE)
_OVER_YEARS = re.compile(
    rf"\b{_PAST_YEARS}|\b(?:{_YEARS_AGO}|{_IN_YEARS}|{_THIS_YEAR}|{_SINCE_A_YEAR}|{_OVER_MONTHS})\b",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(
    r"\b(?:in|during|throughout|between)\s+(?:(?:early|late|mid|the|[A-Z][a-z]+)[\s-]+){0,2}((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_YEAR_IN_FRONT = re.compile(r"\b(?:in|during)\s+((?:19|20)\d\d),?\s+and\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Right in front of a clause that goes on with it ("when oil doubled in 1973 and the pound sank")."""
_OF_ANOTHER_YEAR = re.compile(
    r"\b(?:in|during|since|after|before)\s+((?:19|20)\d\d),?\s+when\s(?:(?!\b(?:but|while|as|said)\b)[^.;:,]){0,120}\band\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""In front of a clause that goes on with what happened in a year ("since 1998, when the state defaulted and the rouble sank")."""
_EXTREME = re.compile(
    r"\b(?:\w+est|most|least|best|worst|first|record|level|low|high|time|day|week)\s+(?:\w+\s+){0,4}\Z", re.IGNORECASE
)
"""In front of a span of years, these say how far back one must look for the like of it: today's move, not one over years."""


When = Literal["now", "standing", "old"]


def when(
    text: str, start: int, end: int, year: int | None, aside: tuple[int, int] | None = None, *, foreseen: bool = False
) -> When:
    """Return when the move was that a clause tells at ``[start, end)``; ``year`` is that of the page.

    "now" is the page's day or the days before it, "standing" what a price has done over weeks or months up to it, "old" what took
    years, or was over before. What is ``foreseen`` may last to times that are to come. What stands at ``aside`` says nothing of
    when ("cocoa, which had doubled in a year, fell").
    """
    if aside:
        text = text[: aside[0]] + " " * (aside[1] - aside[0]) + text[aside[1] :]
    opening = clause_start(text, start)
    following = _GOES_ON.search(text, end, end + _LONGEST)
    last = following.start() if following else min(len(text), end + _LONGEST)
    told = (
        *_IN_YEAR.finditer(text, opening, last),
        *_YEAR_IN_FRONT.finditer(text, max(0, start - _BEFORE), start),
        *_OF_ANOTHER_YEAR.finditer(text, max(0, start - _LONGEST), start),
    )
    past = (year is None or int(match[1]) < year or (int(match[1]) > year and not foreseen) for match in told)
    meant = _ON_THE_DAY_THAT.search(text, max(0, start - _BEFORE), start)
    if meant or any(past) or _EARLIER.search(text, opening, last):
        return "old"
    stands = foreseen or _STANDS.search(text, start, end) is not None
    if is_from_long_ago(text, start, end):
        return "standing" if stands else "old"
    span = _OVER_YEARS.search(text, opening, last) or _SINCE_A_MONTH.search(text, opening, last)
    if span is None:
        in_front = _SINCE_IN_FRONT.search(text, max(0, start - _BEFORE), start)
        return "standing" if stands and (in_front or _ON_THE_YEAR.match(text, end, last)) else "now"
    since = text.rfind("since", span.start(), span.end())
    if _EXTREME.search(text, opening, max(span.start(), since)):
        return "now"
    return "standing" if stands and _UP_TO_NOW.fullmatch(span[0]) else "old"


def is_of_a_month(text: str, end: int) -> bool:
    """Tell whether a high or a low that ends at a place is said to be that of a month ("hit a low in May")."""
    return _IN_A_MONTH.match(text, end) is not None


def is_from_long_ago(text: str, start: int, end: int) -> bool:
    """Tell whether a clause that says what a price did at ``[start, end)`` compares it with that of months or years ago."""
    following = _GOES_ON.search(text, end, end + _LONGEST)
    return _FROM_LONG_AGO.search(text, start, following.start() if following else end + _LONGEST) is not None
