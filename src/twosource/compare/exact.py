"""Claims of two pages that share a figure too exact to be of two things: 1,900 tonnes, 385 pence, nine days in one year long ago.

Two reports of one event may tell a thing in words that have nothing in common, but not a figure of three digits with its unit by
chance. A rounder figure needs a word, a kind of thing or an old date beside it that both pages have too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from twosource import clock
from twosource.compare.alike import when
from twosource.compare.counted import clause
from twosource.compare.figures import bounds
from twosource.compare.kinds import kind, kinds
from twosource.compare.matching import Match, telling
from twosource.compare.statements import Statement, same_time, written
from twosource.language.similarity import shared, similarity
from twosource.model import Figure

_ENOUGH = 4
"""The evidence that makes one thing of two figures: a point for a digit, a unit, a word or kind in common, two for a date."""

_DIGITS, _WORDS = 3, 2
"""At most so many points come from the digits, and from the words."""

_LONG_AGO = 300
"""Days before the page of a date that few events share."""

_RATIOS = ("%", "share", "percentage point", "basis point")
"""Units of anything: they tell nothing of what is measured."""

_YEARS = range(1800, 2100)
_PAGES = 8
"""At most so many pages that give one figure are compared with one another."""


Clauses = tuple[str, str]


class _Mention(NamedTuple):
    at: int
    figure: Figure


def exact(found: Sequence[Statement]) -> Iterator[tuple[Match, Clauses]]:
    """Yield the claims of two articles that give one telling figure, each page once, with the clauses that it stands in."""
    for mentions in _by_value(found).values():
        for one, two in combinations(mentions[:_PAGES], 2):
            first, second = found[one.at], found[two.at]
            if _one_unit(one.figure, two.figure) and _evidence(first, second, one.figure, two.figure) >= _ENOUGH:
                words = shared(first.vector, second.vector)
                match = Match(one.at, two.at, round(similarity(first.vector, second.vector), 6), words[:5])
                yield match, (_clause(first, one.figure), _clause(second, two.figure))


def _clause(statement: Statement, figure: Figure) -> str:
    """Return the clause of a figure, from the first time on that stands before it: what one page has there may be set off."""
    text, within = statement.article.text, next(part for part in statement.claim.content if figure.start < part.end)
    start, end = clause(text, within.start, within.end, figure)
    first = min([start, *(time.start for time in statement.claim.times if within.start <= time.start)])
    return text[first:end]


def _by_value(found: Sequence[Statement]) -> dict[float, list[_Mention]]:
    """Return the figures that stand once in their page by value, one to a page; the shortest claim has it."""
    places: dict[tuple[str, float], dict[int, _Mention]] = defaultdict(dict)
    for at in sorted(range(len(found)), key=lambda at: -len(found[at].text)):
        for figure in found[at].claim.figures:
            places[found[at].article.id, figure.value][figure.start] = _Mention(at, figure)
    values: dict[float, list[_Mention]] = defaultdict(list)
    for (_, value), here in sorted(places.items()):
        if len(here) == 1:
            values[value].append(next(iter(here.values())))
    return values


def _one_unit(one: Figure, two: Figure) -> bool:
    """Tell whether two figures are of one unit and denominator, as far as both pages say, and one way (up, down) if any."""
    per = one.per == two.per or None in (one.per, two.per)
    way = one.change == two.change or None in (one.change, two.change)
    return one.unit == two.unit and per and way and bounds(one) == bounds(two) and _one_kind(one, two) is not False


def _one_kind(one: Figure, two: Figure) -> bool | None:
    """Tell whether two figures count one kind of thing, ``None`` where a page does not say or the unit says what it is."""
    if not one.counts or not two.counts:
        return None
    heads = {kind(side.split()[-1]) for side in (one.counts, two.counts)}
    if len(heads) == 1 or heads <= kinds().people:
        return True
    return None if one.unit is not None else False


def _evidence(first: Statement, second: Statement, one: Figure, two: Figure) -> int:
    """Return how much speaks for one thing, 0 where times or names speak against it, or the figure may be a year."""
    names = first.names and second.names and not first.names & second.names
    year = one.unit is None and one.counts is None and one.value in _YEARS
    if year or names or not same_time(when(first), when(second)):
        return 0
    words = [word for word in shared(first.vector, second.vector) if not word[0].isdigit()]
    digits = len(f"{abs(one.value):.6e}".partition("e")[0].replace(".", "").rstrip("0"))
    told = min(_WORDS, telling(first, second, words)) + (_one_kind(one, two) is True)
    return min(_DIGITS, digits) + (one.unit not in _RATIOS and one.unit is not None) + told + 2 * _one_old_date(first, second)


def _one_old_date(first: Statement, second: Statement) -> bool:
    """Tell whether both claims give one time long before their pages."""
    day = written(first.article) or written(second.article)
    times = set(when(first)) & set(when(second))
    return day is not None and any((clock.day(day) - clock.day(end)).days > _LONG_AGO for _, end in times)
