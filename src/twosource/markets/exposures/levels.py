"""Where a price went, told by two levels of it, or by one that it passed ("at 5.92 to the dollar after 5.80", "crossed 83").

Most currencies are quoted by how many of them a dollar buys, so that they fall where the number rises; the euro, the pound and
the dollars of the Pacific, like all goods, by how many dollars they cost. The words behind a number say which it is, else the
habit does.
"""

import re
from functools import cache

from twosource.markets.exposures import move_doubts as doubts
from twosource.markets.exposures import move_times as times
from twosource.markets.exposures.move_parts import NUMBER, PLACE, PRICES
from twosource.markets.exposures.move_words import direction, one_of
from twosource.markets.exposures.went import Went
from twosource.model import Direction

_REACH = 220
LEVEL = r"[$£€¥]?\d[\d,]*(?:\.\d+)?"
NO_TIME = (
    r"(?!\d)(?!\s?(?:%|per\s?cent|a\.?m\b|p\.?m\b|GMT\b|o['’]clock|[A-Z][a-z]+day|years?\b|months?\b|weeks?\b|days?\b|hours?\b"
    r"|tonnes?\b|tons?\b|million\b|billion\b|hectares\b|acres\b))"
)
_FORESEEN = r"(?:expected|forecast|projected|predicted|seen)\s+to|seen(?=\s+averaging)|averaging"
_BEING = (
    r"(?:\s+(?:the\s+(?:day|week|session|month|year)|was|is|were|are|has|had|been|being|last|now|then|on\s+\w+day|\w+ly|offered|quoted|bid|indicated|fixed|set|priced|traded|trades|trading|moved|went|came|snapped"
    r"|chang(?:ed|ing)\s+hands|ended|ends|closed|closes|finished|settled|opened|stood|stands|fetched|fetches|cost|costs|worth|bought|buys|averaged?|will"
    rf"|{_FORESEEN}))"
)
_AT = r"(?:\s+(?:at|around|about|near|some|just)|(?:(?<=\smoved)|(?<=\swent)|(?<=\scame)|(?<=\ssnapped))\s+(?:back\s+)?to)"
_MORE, _LESS = "more|higher|above|dearer", "less|lower|below|cheaper"
_THAN = (
    r"(?:than\s+(?:it|they|last|a\s+(?:day|week|month|year)|in|on|at|\w+day\b|the\s+(?:day|week|month|year|previous|close))"
    r"|(?:a\s+)?\w+day['’]s)"
)
_BEFORE_IT = (
    r"(?:(?:up|down)\s+from|after(?:\s+closing\s+at)?|from|against|versus|compared\s+(?:with|to)"
    r"|having\s+(?:opened|started|closed|ended|begun|finished)(?:\s+\w+){0,2}?\s+at|where\s+it\s+had\s+been\s+at)"
)
_DAY_OF_IT = (
    r"(?:\s+(?:about|around|above|below|under|over|near|a\s+close\s+of|an?\s+(?:\w+\s+)?(?:low|high|peak)\s+of"
    r"|the\s+(?:day\s+before|previous\s+day)['’]s|\w+day['’]s(?:\s+(?:close|fixing))?))?"
)
_PASSED = (
    r"(?:cross(?:ed|es)|breach(?:ed|es)|pass(?:ed|es)|surpass(?:ed|es)|topp(?:ed|s)|exceed(?:ed|s)|crack(?:ed|s)|clear(?:ed|s)"
    r"|(?:broke|burst|smashed)\s+(?:through|past|above)|breaks\s+above)"
)
_MOVED = r"(?:went|goes|moved|moves|got|crept|edged|inched|nudged|drifted|broke|breaks)"
_UPWARDS = r"(?:pushed|is|was|(?:clawed|fought|battled|worked)\s+its\s+way|clawed|ground|powered|marched|vaulted)"
_CLOSED = r"(?:closed|closes|ended|ends|finished|finishes|settled|settles|traded|trades)(?:\s+the\s+\w+)?"
_FIRST = r"(?=[^;:]{0,60}\bfirst\s+(?:time|close|finish)\b)"
"""A price that closed beyond a level for the first time passed it; others may have been beyond it before."""
_BEYOND = (
    rf"(?:{_BEING}{{0,2}}\s+(?:(?:back|well)\s+)?(?:beyond|past)"
    rf"|\s+(?:{_MOVED}|{_UPWARDS})\s+(?:back\s+)?(?:above|past|beyond|over)|\s+(?:powered|vaulted|surged)\s+through|\s+{_PASSED}|\s+{_CLOSED}\s+(?:above|over){_FIRST})"
)
_UNDER = rf"\s+(?:(?:{_MOVED}|cracked)\s+(?:back\s+)?(?:below|under|beneath)|{_CLOSED}\s+(?:below|under){_FIRST})"
_NEAR_ENOUGH = 1.6
"""Two levels of one price differ by less than this factor."""
_FUTURE = re.compile(rf"\b(?:will|{_FORESEEN})\b")
_PER_ONE = re.compile(
    r"\s?(?:(?:to|per|for|on|against|versus)\s+(?:(?:the|one|an?|each)\s+)?|an?\s+|/\s?)(?:US\s+|U\.S\.\s+)?(?:dollar|euro)\b",
    re.IGNORECASE,
)
_IN_MONEY = re.compile(r"\s?(?:(?:US|U\.S\.)\s+)?(?:dollars?|euros?|cents?|pence)\b", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    """Return what behind a name gives two levels, or a level and by how much it is more or less than before."""
    compared = rf"(?P<adverb>{one_of('adverb')})\s+than\b"
    amount = rf"(?:{NUMBER}|a)\s?(?:(?-i:[a-z]{{2,12}})\s+)?(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\s+{_THAN}"
    before = rf"{_BEFORE_IT}{_DAY_OF_IT}\s+(?P<then>{LEVEL}){NO_TIME}"
    return re.compile(
        rf"{PRICES}(?:\s+(?:in|from|for)\s+[\w-]+){{0,2}}{_BEING}{{0,4}}{_AT}?\s+(?P<now>{LEVEL}){NO_TIME}(?P<unit>[^;:]{{0,60}}?)"
        rf"(?:,\s+|\s+)(?:or\s+)?(?:{before}|{compared}|{amount})",
        re.IGNORECASE,
    )


@cache
def _returning() -> re.Pattern[str]:
    """Return what behind a name gives the level at which it had been, in a clause of its own, and the one where it is."""
    had_been = rf"\s?,\s+which\s+had\s+(?:[\w-]+\s+){{1,3}}?(?:to|at)\s+(?P<then>{LEVEL}){NO_TIME}[^;:,]{{0,40}}\s?,"
    return re.compile(
        rf"{PRICES}{PLACE}{had_been}{_BEING}{{1,3}}(?:\s+back)?\s+(?:at|to|up\s+at|down\s+at)\s+(?P<now>{LEVEL}){NO_TIME}"
        r"(?P<unit>[^;:,]{0,40})",
        re.IGNORECASE,
    )


@cache
def _passing() -> re.Pattern[str]:
    """Return what behind a name says which level it passed."""
    return re.compile(
        rf"{PRICES}(?:\s+(?:has|had|also|briefly|\w+ly))*(?:(?P<more>{_BEYOND})|(?P<less>{_UNDER}))(?:\s+the)?\s+(?P<now>{LEVEL}){NO_TIME}"
        r"(?P<unit>[^;:]{0,40})",
        re.IGNORECASE,
    )


@cache
def _cheaper() -> re.Pattern[str]:
    """Return what behind a name compares it with itself of another day, without a level ("is cheaper by a third than it was")."""
    words = rf"(?:(?P<compared>{one_of('compared')})|(?P<adverb>{one_of('adverb')}))"
    return re.compile(
        rf"{PRICES}(?:\s+(?:was|is|were|are|has|been|now|still|again|much|far|\w+ly)){{1,4}}\s+{words}(?:\s+by\s+[^.;,]{{1,20}})?"
        r"\s+than\s+(?:it|they|last\s|a\s+(?:day|week|month|year)\s|on\s+\w+day|the\s+(?:day|week|month|year)\s+before)",
        re.IGNORECASE,
    )


def by_levels(text: str, start: int, end: int, *, per_unit: bool = False) -> Went | None:
    """Return where the levels behind a subject at ``[start, end)`` say that it went.

    ``per_unit`` tells that, where its words do not say how a number is meant, it counts the subject in units of another currency.
    """
    found = _pattern().match(text, end, end + _REACH)
    way = _of_two(found, per_unit) if found else None
    if way is None and (found := _returning().match(text, end, end + _REACH)) is not None:
        way = between(found["now"], found["then"], counts=counts_itself(found["now"], found["unit"], per_unit))
    if way is None and (found := _passing().match(text, end, end + _REACH)) is not None:
        way = _of_one(found, per_unit)
    if way is None and (found := _cheaper().match(text, end, end + _REACH)) is not None:
        way = direction("compared", found["compared"]) if found["compared"] else direction("adverb", found["adverb"])
    mood = doubts.mood_in_front(text, start)
    if way is None or found is None or mood is None or doubts.is_part_of_subject(text, start):
        return None
    if times.is_from_long_ago(text, start, found.end()):
        return None
    return Went(way, found.end(), "expected" if _FUTURE.search(text, end, found.end()) else mood)


def _of_two(found: re.Match[str], per_unit: bool) -> Direction | None:
    if found["adverb"]:
        return direction("adverb", found["adverb"])
    counted = counts_itself(found["now"], found["unit"], per_unit)
    if found["then"]:
        return between(found["now"], found["then"], counts=counted)
    return _way((found["more"] is not None) != counted)


def _of_one(found: re.Match[str], per_unit: bool) -> Direction | None:
    """Return where a price went that passed a level; that a dollar buys less of a currency than some number is told of either."""
    counted = counts_itself(found["now"], found["unit"], per_unit)
    if counted and found["less"]:
        return None
    return _way((found["more"] is not None) != counted)


def passed(level: str, unit: str, *, above: bool, per_unit: bool) -> Direction | None:
    """Return where a price went that something else took above or below a level; ``unit`` and ``per_unit`` as in others here."""
    return _way(above != counts_itself(level, unit, per_unit))


def counts_itself(level: str, unit: str, per_unit: bool) -> bool:
    """Tell whether a number counts the currency itself, for one of another, by the words behind it, else by habit."""
    if _PER_ONE.match(unit):
        return True
    return per_unit and level[0].isdigit() and not _IN_MONEY.match(unit)


def between(now: str, then: str, *, counts: bool) -> Direction | None:
    """Return where a price went from one level to another, ``None`` where they are hardly two of one price.

    ``counts`` tells that they count the price's subject itself (``counts_itself``), which falls as they rise.
    """
    after, before = _number(now), _number(then)
    if not (after and before) or after == before or max(after, before) / min(after, before) > _NEAR_ENOUGH:
        return None
    return _way((after > before) != counts)


def _way(up: bool) -> Direction:
    return "up" if up else "down"


def _number(level: str) -> float:
    return float(level.lstrip("$£€¥").replace(",", ""))


@cache
def _bought(units: str) -> re.Pattern[str]:
    """Return what says how many units of a currency a dollar buys, and how many it did before."""
    costs = (
        r"(?:\s+(?:now|then|was|is|on\s+\w+day)){0,2}\s+(?:costs?|bought|buys|fetched|fetches|worth|took|takes)"
        r"\s+(?:about\s+|around\s+)?"
    )
    counted = rf"(?:[A-Z]\w+\s+)?(?:{units})s?"
    dollar = r"(?:the|an?|one)\s+(?:US\s+|U\.S\.\s+|American\s+)?dollar"
    than = (
        rf"(?:{_BEFORE_IT}{_DAY_OF_IT}\s+(?P<then>{LEVEL}){NO_TIME}"
        rf"|(?:{NUMBER}|an?)\s+(?:\w+\s+)?(?:(?P<more>more)|(?P<less>less|fewer))\s+{_THAN})"
    )
    return re.compile(
        rf"\b(?:{dollar}{costs}(?P<now>{LEVEL})\s+{counted}|(?P<needed>{LEVEL})\s+{counted}\s+(?:to\s+(?:buy|get)|for)\s+{dollar})"
        rf"[^.;]{{0,60}}?,?\s+{than}",
        re.IGNORECASE,
    )


def by_its_dollar(text: str, units: str) -> Went | None:
    """Return where a currency went by how many of its units (alternatives of a pattern) a dollar buys, and bought before."""
    found = _bought(units).search(text)
    if found is None:
        return None
    then = found["then"]
    way = between(found["now"] or found["needed"], then, counts=True) if then else _way(found["less"] is not None)
    return Went(way, found.end()) if way else None
