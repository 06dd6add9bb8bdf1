"""Times in a sentence at which nothing happens: stamps, periods of figures, and what another time is compared with."""

import re

from twosource.language import deliveries
from twosource.model import TimeExpression

_LOOK_BACK, _FAR_BACK = 12, 60
_MONTH = re.compile(r"[X\d]{4}-\d\d")
_A_YEAR = re.compile(r"\d{4}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\Z")
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d(?=[;,|\s–-]{1,4}\Z)")
_CLOCK_BEHIND = re.compile(r"[;,|\s–-]{1,4}\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?\s?)?(?:[A-Z]{2,4}T|UTC|GMT)\b", re.IGNORECASE)
_OF_FIGURES = re.compile(
    r"[\s-](?:(?!(?:and|but|or|the|its|his|her|their|as|when|while|after)\b)\w+\s){0,2}?(?:results|earnings|figures|data|"
    r"revenues?|profits?|inflation|statistics|numbers?)\b",
    re.IGNORECASE,
)
"""What follows a period that only says which figures are meant ("will report first-quarter results")."""
_A_QUARTER = re.compile(r"[X\d]{4}-[QH][X\d]")
_REPORT = re.compile(r"[\s-](?:\w+\s)?(?:reports?|updates?|statements?|accounts|dividends?|call)\b", re.IGNORECASE)
"""The same of a quarter or a half-year ("the fourth-quarter report")."""
_LONGEST_HEAD = 80
_PLACE = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?:,?\s[^\W\d_a-z][\w.’'-]*){0,3}"
    r"(?:,\s|\s?\([^()\n]{2,40}\)(?:,\s|\s?[–—-]{1,2}\s)|\s?[–—-]{1,2}\s)"
)
_OPENS_TEXT = re.compile(r",?\s?(?:(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)\s?(?::|[–—-]{1,2})|[–—]|-{1,2})\s(?=[^\Wa-z]|[“\"‘])")
"""What stands between the day of a dateline and the text."""
_PAPER = re.compile(
    r"\s(?:[a-z]+\s)?(?:budgets?|forecasts?|outlook|guidance|targets?|accounts|estimates?|projections?|model|models|crop)\b"
)
"""What follows a year that only says which paper or number is meant ("will present the 2025 budget")."""
_FIGURES_OF = re.compile(
    r"\b(?:results|earnings|figures|data|revenues?|profits?|inflation|statistics|numbers?|payrolls|sales)\s(?:for|of)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""The same before it ("figures for July")."""
_PERIOD_TO = re.compile(
    r"\b(?:years?|months|weeks|quarters?|half|days|period|season)\s(?:up\s)?(?:to|through|until|end(?:ed|ing)(?:\s(?:on|in))?)\s"
    r"(?:the\s)?(?:end\sof\s)?\Z",
    re.IGNORECASE,
)
"""What stands before the end of a period over which something is reckoned ("in the year to September")."""
_MOVED_BY = re.compile(r"\bby\s[\w-]+\s(?:days|weeks|months)\sto\s\Z", re.IGNORECASE)
"""What is no such period: how far something is moved ("by two days to 21 May")."""
_YARDSTICK = re.compile(
    r"\b(?:(?!(?:test|rest|west|guest|request|interest|protest|arrest|forest|invest|contest)\b)[a-z]{2,}est|most|least|best|worst|"
    r"(?:for\s)?the\s(?:first|second|third|fourth|fifth|only)(?:\stime)?)\b[^.;:]{0,60}\bsince\s(?:the\s)?(?:(?!on\b)[\w-]+\s){0,3}?\Z"
)
"""What stands before a time that only says how long ago there was as much ("its weakest finish since November")."""
_COMPARED = re.compile(
    r"\b(?:(?<!no later )(?<!no earlier )(?<!no sooner )than|compared\s(?:with|to)|versus)\s"
    r"(?:(?:on|in|at|for|during|before|after)\s(?:(?:[\w’'-]+\s){1,8}?(?:of|on|in)\s)?)?(?:the\s)?\Z"
    r"|(?:,|\b(?:was|were|is|are|stood))\s(?:up|down)\s(?:[^.;,]|[.,]\d){1,20}\sfrom\s(?:the\s)?\Z|\bfrom\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""What stands before a time with which another is only compared ("stronger than on Monday")."""
_THAN = re.compile(r"\sthan\b")
_COMPARES = re.compile(r"\b(?:earlier|later|sooner)\Z", re.IGNORECASE)
"""How far one time lies from another ("five days earlier than planned")."""
_LEVEL = re.compile(r"['’]s?\s(?:\w+\s)?(?:close|finish|level|settlement|fixing|high|low|peak|price|rate|figure|total)\b")
"""What follows such a time behind "from" ("up a tenth from Monday's close")."""


_A_LENGTH = r"(?:day|night|morning|afternoon|week|weekend|month|quarter|year|summer|winter|autumn|spring|season|decade)"
_THROUGHOUT = re.compile(rf"(?:(?:the|this)\s)?(?:whole|entire|all)\s(?:[\w’'-]+\s)?{_A_LENGTH}", re.IGNORECASE)
_LENGTH = re.compile(rf"(?:(?:the|this|next|coming|current)\s)*{_A_LENGTH}", re.IGNORECASE)
_THROUGH = re.compile(
    r"\b(?:throughout|all\s(?:of|through)|(?:whole|rest|remainder|balance|duration)\sof|all)\s(?:the\s|this\s)?\Z", re.IGNORECASE
)
"""A time that is only how long something goes on ("the whole year", "for the rest of the month"), and what stands before one."""


def is_throughout(text: str, time: TimeExpression) -> bool:
    """Tell whether a time only says how long something goes on: on none of its days it is due. A named month is a date."""
    if _THROUGHOUT.fullmatch(text, time.start, time.end):
        return True
    before = _THROUGH.search(text, max(0, time.start - _LOOK_BACK - _LOOK_BACK), time.start)
    return before is not None and _LENGTH.fullmatch(text, time.start, time.end) is not None


def is_dateline(text: str, time: TimeExpression) -> bool:
    """Tell whether a time is that of a dateline: a place before it, where its line begins, and an agency or a dash behind it."""
    begins = text.rfind("\n", max(0, time.start - _LONGEST_HEAD - 1), time.start) + 1
    if begins == 0 and time.start > _LONGEST_HEAD:
        return False
    return _PLACE.fullmatch(text, begins, time.start) is not None and _OPENS_TEXT.match(text, time.end) is not None


def is_no_time(text: str, time: TimeExpression) -> bool:
    """Tell whether a time is a stamp (a day of a year with a clock time and its zone), or that of figures or a period alone."""
    before = text[max(0, time.start - _FAR_BACK) : time.start]
    if (compared := _COMPARED.search(before)) and (not compared[0].lower().startswith("from") or _LEVEL.match(text, time.end)):
        return True
    if (
        _OF_FIGURES.match(text, time.end)
        or (_A_QUARTER.fullmatch(time.value) and _REPORT.match(text, time.end))
        or (_A_YEAR.fullmatch(time.value) and _PAPER.match(text, time.end))
        or _FIGURES_OF.search(before)
        or (_PERIOD_TO.search(before) and not _MOVED_BY.search(before))
        or _YARDSTICK.search(before)
        or (_MONTH.fullmatch(time.value) and deliveries.is_delivery(text, time.start, time.end))
    ):
        return True
    if _THAN.match(text, time.end) and _COMPARES.search(text, time.start, time.end):
        return True
    if _YEAR.search(text, time.start, time.end):
        return _CLOCK_BEHIND.match(text, time.end) is not None
    year = _YEAR_BEFORE.search(text, max(0, time.start - _LOOK_BACK), time.start)
    return time.type == "TIME" and year is not None and _CLOCK_BEHIND.match(text, year.end()) is not None
