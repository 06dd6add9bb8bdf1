"""Two sentences on one matter that give it two days, months or years, and so cannot both be right.

Only what a calendar names is compared ("6 November", "spring 2028", "2011"), and only with a time of its own scale: a weekday is
mostly when something was said of the matter, and a time behind "by" or "since" bounds it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from twosource import clock
from twosource.compare.statements import Statement, days, written
from twosource.model import TimeExpression

_SCALES = ((1, 0), (200, 1), (366, 2))
"""The most days of a time of each scale."""

_CALENDAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|Sept(?:ember)?|October|November|December|Jan|Feb|Aug|Oct|Nov|Dec"
    r"|spring|summer|autumn|winter|(?:first|second|third|fourth|last) (?:quarter|half)|\d{4}|\w+day)\b"
)
_NAME = re.compile(r"[A-Za-z]+|\d+")
_UNTELLING = frozenset("the of in on this last next year end start beginning middle early late mid th st nd rd".split())
_BOUND = re.compile(
    r"\b(by|before|until|till|after|since|from|through|to|between|earliest|latest|than|over|within)\b[^,;]{0,16}\Z", re.IGNORECASE
)
_REACH = 24


class Dated(NamedTuple):
    """A time in a claim of a sentence, and its scale: 0 for a day, 1 for a month, a season or a quarter, 2 for a year."""

    statement: Statement
    time: TimeExpression
    scale: int

    @property
    def words(self) -> str:
        """The time as its page gives it."""
        return self.statement.article.text[self.time.start : self.time.end]

    @property
    def bound(self) -> str | None:
        """The word before it that makes it a bound."""
        found = _BOUND.search(self.statement.article.text, max(0, self.time.start - _REACH), self.time.start)
        return found[1].casefold() if found else None


def apart(one: Sequence[Statement], two: Sequence[Statement]) -> tuple[Dated, Dated] | None:
    """Return the only times of one scale in two sentences, by the claims in them, where these exclude each other.

    Weekdays stand among the days here: two reports of what happened on two of them do not agree.
    """
    return next((pair for pair in _pairs(one, two) if _exclude(*pair)), None)


def one_day(one: Sequence[Statement], two: Sequence[Statement]) -> bool:
    """Tell whether two sentences, by the claims in them, give one day, the only one in each."""
    pairs = [pair for pair in _pairs(one, two) if pair[0].scale == pair[1].scale == 0]
    return bool(pairs) and all(days([first.time]) == days([second.time]) for first, second in pairs)


def contrary(one: Sequence[Statement], two: Sequence[Statement]) -> tuple[Dated, Dated] | None:
    """Return the times that two sentences on one matter give it and of which one must be wrong, ``None`` where not sure.

    Both lie ahead of their pages or behind them, neither is a bound alone, and a month is no neighbour of the other.
    """
    found = apart(one, two)
    if found is None or any(side.time.weekday is not None or side.time.offset is not None for side in found):
        return None
    first, second = found
    sure = first.bound == second.bound and _ahead(first) == _ahead(second) and not (first.scale and _neighbours(first, second))
    return found if sure else None


def _pairs(one: Sequence[Statement], two: Sequence[Statement]) -> Iterator[tuple[Dated, Dated]]:
    mine, yours = list(_only(one)), list(_only(two))
    alone = len(mine) == len(yours) == 1
    pairs = product(mine, yours)
    yield from (pair for pair in pairs if pair[0].scale == pair[1].scale or (alone and _years_apart(*pair)))


def _years_apart(one: Dated, two: Dated) -> bool:
    """Tell whether two times of other scales are of two years that both name ("the spring of 2025", "2026")."""
    first, second = (_years(frozenset(_NAME.findall(side.words))) for side in (one, two))
    return bool(first and second) and first.isdisjoint(second)


def _only(told: Sequence[Statement]) -> Iterator[Dated]:
    """Yield the times in the claims of a sentence that are the only ones of their scale."""
    found: dict[int, dict[tuple[str, str], Dated]] = {}
    for statement in told:
        for time in statement.claim.times:
            scale = _scale(time, statement.article.text[time.start : time.end])
            if scale is not None:
                found.setdefault(scale, {}).setdefault(days([time])[0], Dated(statement, time, scale))
    yield from (next(iter(some.values())) for some in found.values() if len(some) == 1)


def _scale(time: TimeExpression, words: str) -> int | None:
    """Return the scale of a time that its page names by the calendar, and not by its distance ("four years ago")."""
    if time.type != "DATE" or not days([time]) or _CALENDAR.search(words) is None or words.endswith("ago"):
        return None
    first, last = map(clock.day, days([time])[0])
    return next((scale for most, scale in _SCALES if (last - first).days < most), None)


def _exclude(one: Dated, two: Dated) -> bool:
    """Tell whether two times do not meet and are called otherwise: the same month may only be read as that of another year."""
    (first, last), (start, end) = days([one.time])[0], days([two.time])[0]
    mine, yours = (frozenset(_NAME.findall(side.words.casefold())) - _UNTELLING for side in (one, two))
    own = mine - yours and yours - mine
    return (last < start or end < first) and bool(own) and (one.scale == 0 or not mine & yours or _years(mine) != _years(yours))


def _years(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) == 4 and word.isdigit())


def _ahead(one: Dated) -> bool | None:
    day = written(one.statement.article)
    return None if day is None else days([one.time])[0][0] > day


def _neighbours(one: Dated, two: Dated) -> bool:
    (first, last), (start, end) = days([one.time])[0], days([two.time])[0]
    return abs((clock.day(start) - clock.day(last)).days) <= 1 or abs((clock.day(first) - clock.day(end)).days) <= 1
