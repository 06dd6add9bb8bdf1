"""Whether a sentence says that something named in it rose or fell. What may, will or should happen is no direction."""

import re
from functools import cache

from twosource.model import Direction

_UP = (
    "rise rises rose risen rising gain gains gained climb climbs climbed jump jumps jumped soar soars soared surge surges surged "
    "strengthen strengthens strengthened strengthening rally rallies rallied advance advances advanced appreciate appreciated "
    "firmed rebound rebounds rebounded recovered increase increases increased skyrocketed spiked higher up strength"
).split()
_DOWN = (
    "fall falls fell fallen falling drop drops dropped slide slides slid slip slips slipped weaken weakens weakened weakening "
    "tumble tumbles tumbled plunge plunges plunged sink sinks sank decline declines declined lose loses lost shed sheds slump "
    "slumps slumped retreat retreated depreciate depreciated crash crashed collapse collapsed eased lower down weakness plummeted"
).split()
_UP_NOUNS = "rise|gain|jump|surge|rally|rebound|increase|strengthening|strength"
_DOWN_NOUNS = "fall|drop|slide|plunge|decline|slump|weakening|crash|collapse|weakness"
_UP_ADJECTIVES, _DOWN_ADJECTIVES = "higher|rising|soaring|surging|stronger", "lower|falling|plunging|tumbling|weaker"
_BETWEEN = (
    r"(?:['’]s?)?(?:\s+(?:index|indexes|average|averages|composite|industrials?|prices?|futures|contracts?|rates?|shares|stocks|markets?"
    r"|\d[\d,.]*|currency|also|has|have|had|was|is|are|were|been|closed|ended|trading|traded|then|sharply|\w+ly)){0,5}\s+"
)
_NOUN_TAIL = r"\s+(?:in|of|for)\s+(?:the\s+)?(?:price\s+of\s+|value\s+of\s+)?(?:the\s+)?\Z"
_ADJECTIVE_TAIL = r"\s+(?:global\s+|world\s+)?\Z"
_REACH, _BEFORE = 90, 24
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should|as though|hope|hopes|hoped|fear|fears|feared)\s+(?:that\s+)?(?:[\w'’-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:\A|[.;:,—–]\s|\b(?:and|but|while|as|when|after|because|since|that|said|on\s+\w+day)\s)\s*[\"“]?"
    r"(?:(?:benchmark|spot|raw|three-month|front-month)\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a clause that is a good: no article, so that no certain thing is meant ("the sugar fell")."""
_NUMBER = r"(?:by\s+)?(?:(?:about|around|nearly|almost|over|more\s+than|less\s+than|another)\s+)?[$£€]?\d"
_PRICE_TAIL = re.compile(
    rf"\s*(?:[.,;:]|\Z)|\s+(?:{_NUMBER}|\w{{1,20}}ly\b|(?:again|too|further|and|while|but|today|yesterday|overnight|amid|against)\b"
    r"|as\s+well|to\s+(?:[$£€]?\d|an?\s+\w{1,20}[\s-](?:high|low)|its\s+(?:highest|lowest))|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri)day"
    r"|on\s+the\s+(?:[A-Z][\w.]*\s){0,3}(?:Exchange|exchange|market|news)|in\s+(?:London|New\s+York|Shanghai|Chicago|Asian|European|early|late)\b)"
)
"""What stands behind a price's verb, and seldom behind that of a thing ("sugar fell on the floor", "cattle fell ill")."""
_ONLY_BY_A_NUMBER = re.compile(
    r"(?:gain|lose|lost|shed|add|advance|increase|decline|decrease|retreat|ease|strength|weak|up|down|recover|appreciat|depreciat|sink|sank|crash|collaps)",
    re.IGNORECASE,
)
_BY_A_NUMBER = re.compile(rf"\s+{_NUMBER}")
_BY_A_SHARE = re.compile(rf"\s+{_NUMBER}[\d.,]{{0,12}}\s?(?:%|per\s?cent\b|cents?\b)")
_RECORD = re.compile(
    r"\s+(?:has\s+|have\s+|had\s+)?(?:hit|hits|reached|touched|set)\s+(?:(?:an?|its|their|new|fresh|all-time|[\w]{1,12}-(?:year|month|week|day))\s+){1,3}"
    r"(?:record|high|low|peak)s?\b",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(r"\b(?:if|could|may|might|would|should|will|unless|not|n['’]t|never|to|against)\b", re.IGNORECASE)


def direction(text: str, start: int, end: int) -> Direction | None:
    """Return where a sentence says that what is named at ``[start, end)`` went, ``None`` where it does not say.

    It says so where a word of movement is the verb of the name ("oil prices have fallen", "the rouble, which fell" is not read),
    or a noun or adjective in front of it ("a drop in the rouble", "higher oil prices").
    """
    if _SUPPOSED.search(text, max(0, start - _BEFORE), start):
        return None
    behind = _verb().match(text, end, end + _REACH)
    if behind and not _HYPOTHETICAL.search(behind[0]):
        return _sign(behind[1])
    before = _noun().search(text, max(0, start - _REACH), start)
    return _sign(before[1] or before[2]) if before else None


def priced(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says what the price of a good did ("copper fell 2 percent", "cocoa hit a record").

    The good that starts at ``start`` must be its subject, or one of those listed as its subject, which end at ``subject_end``.
    """
    if not _OPENS.search(text, max(0, start - _BEFORE), start):
        return False
    if _RECORD.match(text, subject_end, subject_end + _REACH):
        return True
    verb = _verb().match(text, subject_end, subject_end + _REACH)
    if verb is None:
        return False
    tail = _BY_A_NUMBER if _ONLY_BY_A_NUMBER.match(verb[1]) else _PRICE_TAIL
    return tail.match(text, verb.end()) is not None


def priced_in_figures(text: str, start: int, subject_end: int) -> bool:
    """Tell whether a clause says by what share or how many cents its subject, at ``[start, subject_end)``, rose or fell."""
    verb = _verb().match(text, subject_end, subject_end + _REACH) if _OPENS.search(text, max(0, start - _BEFORE), start) else None
    return verb is not None and _BY_A_SHARE.match(text, verb.end()) is not None


def _sign(word: str) -> Direction:
    up = (*_UP, *_UP_NOUNS.split("|"), *_UP_ADJECTIVES.split("|"))
    return "up" if word.casefold() in up else "down"


@cache
def _verb() -> re.Pattern[str]:
    words = "|".join(sorted((*_UP, *_DOWN), key=lambda word: (-len(word), word)))
    return re.compile(rf"{_BETWEEN}({words})\b", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    nouns, adjectives = f"{_UP_NOUNS}|{_DOWN_NOUNS}", f"{_UP_ADJECTIVES}|{_DOWN_ADJECTIVES}"
    return re.compile(rf"\b(?:({nouns}){_NOUN_TAIL}|({adjectives}){_ADJECTIVE_TAIL})", re.IGNORECASE)
