"""Why a rise or a fall that a sentence names is none that its page reports: supposed, old, of something else, or undone."""

import re

from twosource.markets.exposures.move_grammar import prices
from twosource.markets.exposures.move_parts import OUTPUT
from twosource.model import MoveMood

_BEFORE, _REACH = 60, 200
_LONGEST = 300
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should|will|would|could|can|(?-i:may)|might|does|did|as though|let|hop(?:e|es|ed)|fear(?:s|ed)?"
    r"|bets?|claims|rumou?rs|suggestions|den(?:y|ies|ied)|doubt(?:s|ed)?|to\s+say)\s+(?:that\s+)?(?:[\w'’-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_FORESEES = (
    r"(?:expect(?:s|ed|ing)?|forecast(?:s|ed|ing)?|predict(?:s|ed|ing)?|project(?:s|ed|ing)?|sees?|foresees?|anticipates?"
    r"|look(?:s|ing)?\s+for)"
)
_EXPECTED = re.compile(
    rf"(?P<denied>(?:\b(?:not|no|nobody|never|few|hardly|longer)|n['’]t)\s+(?:\w+\s+)?)?\b{_FORESEES}\s+(?!(?:as|after|when|while|because|since|and|but)\s)(?:that\s+)?(?:[\w'’-]+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_FORESEEN = re.compile(rf"\b{_FORESEES}\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:if|unless|whether|not|never|no|nothing|without|failed\s+to|den(?:y|ies|ied)|fear(?:s|ed)?)\b[^.;:]*\Z|n['’]t\b[^.;:]*\Z",
    re.IGNORECASE,
)
_GENERAL = re.compile(r"\bwhen(?:ever)?\s+(?:the\s+)?(?:[\w'’-]+\s+)?\Z", re.IGNORECASE)
_NOT_SO = re.compile(
    r"\b(?:if|unless|no|not|never|without|could|(?-i:may)|might|would|should|will|to|likely|possible|potential|any|halt\w*|stop\w*|slow(?:s|ed)?"
    r"|n['’]t|(?:fear|risk|hope|expect|forecast|predict|project|warn|threat|prevent|avoid|avert|bet|plan|want|curb|stem|brac|hedg|insur|protect|guard)\w*)"
    r"\b[^.;:]*\Z",
    re.IGNORECASE,
)
"""In front of a rise or a fall in a price, these make it one that was feared, forecast or fought."""
_NOT_YET = re.compile(
    r"\s+(?:could|would|(?-i:may)|might|will|should|can"
    r"|(?:is|are|was|were|has\s+been)\s+(?:\w+ly\s+)?(?:expected|likely|feared|planned|possible|forecast|seen|halted|stopped|reversed|averted))\b",
    re.IGNORECASE,
)
_OF_IT = re.compile(rf"(?:['’]s?)?\s+(?:\w+\s+)?{OUTPUT}\b", re.IGNORECASE)
_APART = (
    r"(?:premiums?|discounts?|spreads?|gaps?|differences?|trading|volatility|margins?|interest|appetite|bets|positions?|traffic"
    r"|theft)"
)
"""Of or on a good, a rise or a fall in these is none of its price, as in its output."""
_FEW = 2
_WORD = re.compile(r"(?!the\b)\w+", re.IGNORECASE)
_PRICE_OF = re.compile(
    r"(?:prices?|values?|costs?|index|futures|rates?|barrel|tonne|ton|ounce|bushel|pound|kilo(?:gram)?)\Z", re.IGNORECASE
)
"""A good's price, or the unit of it that is priced, "of" which it is named ("the price of oil", "a barrel of Brent")."""
_OF = re.compile(
    r"\b(\w+)\s+(of|for|in|from|on|between|through|over)\s+(?:the\s+)?(?:(?!(?:the|an?|its|their|this|that|after|as|when|while|but|because|before|since)\b)[\w'’.-]+\s+){0,2}(?:the\s+)?\Z",
    re.IGNORECASE,
)
_CARRIER = (
    r"(?:ships?|tankers?|vessels?|freighters?|carriers?|barges?|boats?|trucks?|lorr(?:y|ies)|trains?|wagons?|planes?|aircraft|convoys?"
    r"|pipelines?|containers?|warehouses?|silos?)"
)
_WITH = re.compile(
    r"\b(?:(?:sown|planted|seeded|mixed|filled|laden|loaded|together)\s+(?:with|to)|(?:carrying|transporting|hauling|holding|full\s+of)"
    rf"|{_CARRIER}\s+with)\s+(?:the\s+)?(?:(?!(?:and|but|as)\b)[\w'’.-]+\s+){{0,4}}?(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""In front of what something else is loaded with or made to hold: the verb behind it is that one's ("a ship with corn went down")."""
_MEASURE = re.compile(r"\b(?:against|versus|vs\.?|per|to|into|than|from|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
_COUNTED = re.compile(r"\d[^,;:]{0,20}\Z")
_CLAUSE = re.compile(r"[.;:—–]\s|\b(?:and|but|while|as|when|after|because|since|that|said)\s", re.IGNORECASE)
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
_MONTHS = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December)|spring|summer|autumn|winter"
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
    r"(?:in|over|for)\s+(?:just\s+|less\s+than\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|several|\d\d?)\s+months"
)
_OVER_YEARS = re.compile(
    rf"\b{_PAST_YEARS}|\b(?:{_YEARS_AGO}|{_IN_YEARS}|{_THIS_YEAR}|{_SINCE_A_YEAR}|{_OVER_MONTHS})\b",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(
    r"\b(?:in|during|throughout|between)\s+(?:(?:early|late|mid|the|[A-Z][a-z]+)[\s-]+){0,2}((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_YEAR_IN_FRONT = re.compile(r"\b(?:in|during)\s+((?:19|20)\d\d),?\s+and\s+(?:the\s+)?\Z", re.IGNORECASE)
"""Right in front of a clause that goes on with it ("when oil doubled in 1973 and the pound sank")."""
_EXTREME = re.compile(
    r"\b(?:\w+est|most|least|best|worst|first|record|level|low|high|time|day|week)\s+(?:\w+\s+){0,4}\Z", re.IGNORECASE
)
"""In front of a span of years, these say how far back one must look for the like of it: today's move, not one over years."""


def mood_in_front(text: str, start: int) -> MoveMood | None:
    """Return "expected" where somebody foresees what a subject that starts at a place does ("they expect the krone to fall").

    ``None`` where it is only supposed ("if the krone falls"); else "said".
    """
    reach = max(0, start - _BEFORE)
    if _SUPPOSED.search(text, reach, start):
        return None
    foreseen = _EXPECTED.search(text, reach, start)
    if foreseen is None:
        return "said"
    return None if foreseen["denied"] else "expected"


def is_at_any_time(text: str, start: int) -> bool:
    """Tell whether the present tense of a subject that starts at a place is that of all times ("when oil rises, …")."""
    return _GENERAL.search(text, max(0, start - _BEFORE), start) is not None


def is_denied(text: str, start: int) -> bool:
    """Tell whether a verb at a place is denied or only supposed ("did not push the krone lower", "if it sends oil up")."""
    return _DENIED.search(text, _clause(text, start), start) is not None


def mood_of_noun(text: str, start: int, name_end: int) -> MoveMood | None:
    """Return as ``mood_in_front`` for a rise or a fall named at a place, in what ends at ``name_end``.

    What is feared or fought is ``None``.
    """
    opening = _clause(text, start)
    if _NOT_YET.match(text, _end(text, name_end)):
        return None
    unreal = _NOT_SO.search(text, opening, start)
    if unreal is None:
        return "said"
    foreseen = _FORESEEN.match(text, unreal.start())
    return "expected" if foreseen else None


def is_of_its_output(text: str, end: int) -> bool:
    """Tell whether what follows a name makes it its output, its trade or its stocks ("a fall in oil output")."""
    return _OF_IT.match(text, _end(text, end), end + _REACH) is not None


def is_part_of_subject(text: str, start: int, *, relative: bool = False) -> bool:
    """Tell whether a name is a mere part of what its verb is said of ("imports of oil rose"; "the price of oil rose" is none).

    Nor does a verb speak of what something else is measured in ("at 32 to the dollar, down 1 percent"). A name with "of" in it is
    not what a good is part of ("Board of Trade corn rose"). ``relative`` tells that the verb is that of a clause of its own, in
    which "which" stands for the name ("they moved into gold, which rose"), unless for a number ("at 32 to the dollar, which is a
    record").
    """
    reach = max(0, start - _BEFORE)
    measure = _MEASURE.search(text, reach, start)
    if measure and not (relative and not _COUNTED.search(text, reach, measure.start())):
        return True
    if _WITH.search(text, reach, start):
        return True
    head = _OF.search(text, max(0, start - _BEFORE), start)
    if head is None or _PRICE_OF.match(head[1]):
        return False
    is_a_name = head[1][0].isupper() and head.start(1) > 0
    apart = re.fullmatch(_APART, head[1], re.IGNORECASE) and len(_WORD.findall(text, head.end(2), start)) < _FEW
    return (
        bool(apart) or re.fullmatch(OUTPUT, head[1], re.IGNORECASE) is not None or (head[2].casefold() == "of" and not is_a_name)
    )


def is_old(text: str, start: int, end: int, year: int | None, aside: tuple[int, int] | None = None) -> bool:
    """Tell whether a clause says that what it tells at ``[start, end)`` took months or years, or was in another than its page's.

    What stands at ``aside`` in it says nothing of when ("cocoa, which had doubled in a year, fell").
    """
    if aside:
        text = text[: aside[0]] + " " * (aside[1] - aside[0]) + text[aside[1] :]
    opening = _clause(text, start)
    following = _GOES_ON.search(text, end, end + _LONGEST)
    last = following.start() if following else min(len(text), end + _LONGEST)
    told = (*_IN_YEAR.finditer(text, opening, last), *_YEAR_IN_FRONT.finditer(text, max(0, start - _BEFORE), start))
    if any(year is None or int(match[1]) != year for match in told):
        return True
    if _EARLIER.search(text, opening, last) or is_from_long_ago(text, start, end):
        return True
    over_years = _OVER_YEARS.search(text, opening, last)
    if over_years is None and year is not None:
        over_years = _SINCE_A_MONTH.search(text, opening, last)
    span = over_years and text.rfind("since", over_years.start(), over_years.end())
    return over_years is not None and not _EXTREME.search(text, opening, max(over_years.start(), span or 0))


def is_from_long_ago(text: str, start: int, end: int) -> bool:
    """Tell whether a clause that says what a price did at ``[start, end)`` compares it with that of months or years ago."""
    following = _GOES_ON.search(text, end, end + _LONGEST)
    return _FROM_LONG_AGO.search(text, start, following.start() if following else end + _LONGEST) is not None


def _end(text: str, name_end: int) -> int:
    """Return where the words for the price of a name end."""
    priced = prices().match(text, name_end, name_end + _REACH)
    return priced.end() if priced else name_end


def _clause(text: str, at: int) -> int:
    """Return where the clause that holds a place begins, at most so far in front of it as any clause does."""
    opening = max(0, at - _LONGEST)
    return max((match.end() for match in _CLAUSE.finditer(text, opening, at)), default=opening)
