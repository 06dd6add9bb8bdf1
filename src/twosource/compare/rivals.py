"""Figures of two pages that measure one thing, in whatever words: found by what they measure and by being the only such ones.

A page seldom gives two figures for what one word measures in one scope, and where it does, their clauses tell them apart. So two
figures of two pages are of one thing where each is the other's best match between the two pages, by sort, scope, place and words.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from twosource import clock
from twosource.compare.counted import Counted
from twosource.compare.figures import bounds, disjoint
from twosource.compare.measured import alike, daily, moving, shared
from twosource.compare.scope import one_stance, places
from twosource.compare.statements import Statement, names_in, same_time, written
from twosource.language.meaning import nearness
from twosource.language.similarity import similarity, vector
from twosource.model import Article, Figure

_MENTIONS = 64
"""At most this many mentions of one measure in a story are compared with one another."""

_WORD = re.compile(r"\w[\w’'-]*")
_SHORTEST_LEAD = 30
"""Characters of the shortest line that can be a page's first paragraph."""

_LONG_AGO, _PERIOD_AGO = 5, 200
"""Days before its page after which the time of a count is not that of the news; of what is told for a period, more."""

_LIKE_THING = 0.35
"""From this cosine on, two nouns can name one sort of thing ("pills", "tablets")."""

_PLAINLY, _UNLIKE = 0.3, 0.15
"""The least weight of a measure that a clause plainly names, and the likeness below which two are different."""

_LIKE_BODY = 0.3
"""The same for two clauses of which one names nobody, about what everybody has of their own."""

_MEASURES = 3
"""Measures of a figure by which it is compared with others."""

_NEVER = -99.0
_ENOUGH = 0.0
_BIAS = -2.8
_WEIGHTS = (2.6, 0.2, 1.0, 0.3, 0.6, -0.7, 0.6, 1.5)
"""What speaks for two figures measuring one thing, as logarithms of odds, set on 95 pairs of our own in stories of two pages:
likeness of what they measure, how plainly that is said, nearness of meaning and of words, one noun, one place, and how far apart
the values are (logarithm of their ratio)."""


_FARTHEST, _FARTHEST_MOVING = 3.0, 12.0
"""Rival figures differ by at most this factor; those that move with their event, by more."""

_OWN = frozenset(("jail", "loss", "profit", "revenue", "debt", "staff", "stake", "dividend", "value", "wage"))
"""Measures that everybody has of their own: they are of one body only where the pages name the same one."""

_SORTS = frozenset("child woman women man men police policeman officer soldier firefighter foreigner tourist".split())
"""People who are mostly a part of those counted."""


class Rival(NamedTuple):
    """Two figures of two pages that measure one thing, and the words that show it."""

    one: Counted
    two: Counted
    words: tuple[str, ...]


class Only:
    """How many values a page gives for things of one sort: people, money of a currency, tonnes, houses."""

    def __init__(self, found: Sequence[Statement], figures: Sequence[Counted]) -> None:
        self._values: dict[object, set[float]] = defaultdict(set)
        for one in figures:
            self._values[found[one.at].article.id, *_sort(one)].add(one.figure.value)

    def __call__(self, article: str, one: Counted) -> int:
        """Return how many values the page gives for things of the sort that a figure counts."""
        return len(self._values[article, *_sort(one)])


def _sort(one: Counted) -> tuple[object, ...]:
    if one.figure.unit is not None:
        return one.figure.unit, one.figure.per
    return "people" if one.measured.people or one.kind is None else one.kind, one.figure.per


def rivals(found: Sequence[Statement], figures: Sequence[Counted]) -> Iterator[Rival]:
    """Yield the pairs of figures of two articles that give one thing values which cannot both be right."""
    usable = list(filter(_is_quantity, figures))
    only = Only(found, usable)
    seen: set[tuple[Figure, Figure, str, str]] = set()
    for group in _groups(found, usable, only).values():
        pages = list(group)
        for at, page in enumerate(pages):
            for other in pages[:at]:
                for rival in _best(found, group[other], group[page], only):
                    key = (rival.one.figure, rival.two.figure, other, page)
                    if key not in seen:
                        seen.add(key)
                        yield rival


def _groups(found: Sequence[Statement], figures: Sequence[Counted], only: Only) -> dict[object, dict[str, list[Counted]]]:
    """Return the figures of each measure or sort of thing, and the only ones of a sort, by article; copied words stand once."""
    groups: dict[object, dict[str, list[Counted]]] = defaultdict(lambda: defaultdict(list))
    told: dict[object, set[tuple[str, float]]] = defaultdict(set)
    for one in figures:
        article = found[one.at].article.id
        names = [name for name, _ in one.measured.weights[:_MEASURES]] + ([f"of {one.kind}"] if one.kind else [])
        alone = one.figure.unit != "share" and one.figure.per is None and only(article, one) == 1
        for name in (*names, *(["the only one"] if alone else [])):
            key, words = (name, one.figure.unit, one.figure.per), (one.told, one.figure.value)
            if words not in told[key] and len(told[key]) < _MENTIONS:
                told[key].add(words)
                groups[key][article].append(one)
    return groups


def _is_quantity(one: Counted) -> bool:
    """Tell a quantity from a level of a market ("closed at 2,417.08") and from the size of a thing ("the 6-quart cooker")."""
    return one.figure.unit is not None or float(one.figure.value).is_integer()


def _best(found: Sequence[Statement], first: Sequence[Counted], second: Sequence[Counted], only: Only) -> Iterator[Rival]:
    """Yield the pairs that are one another's best between two pages, and whose values are incompatible."""
    scores = {
        (a, b): score
        for a, one in enumerate(first)
        for b, two in enumerate(second)
        if (score := _score(found, one, two, only)) >= _ENOUGH
    }
    for (a, b), score in scores.items():
        one, two = first[a], second[b]
        others = [other for pair, other in scores.items() if _rules_out(first, second, (a, b), pair)]
        settled = any(_alike(first[c], second[d]) for c, d in scores if (c == a) != (d == b))
        if _apart(one, two) and not settled and score > max(others, default=0.0):
            yield Rival(one, two, _words(one, two))


def _apart(one: Counted, two: Counted) -> bool:
    """Tell whether two values cannot both be right, or a count that moves with its event has moved on from "at least"."""
    if disjoint(one.figure, two.figure):
        return True
    return _moving(one, two) and one.figure.value != two.figure.value and (_open(one.figure) or _open(two.figure))


def _open(figure: Figure) -> bool:
    return math.isinf(bounds(figure)[1])


def _alike(one: Counted, two: Counted) -> bool:
    """Tell whether two pages give one value: a bound alone ("up to") is none."""
    closed = all(math.isfinite(end) and end for side in (one, two) for end in bounds(side.figure))
    return one.figure.value == two.figure.value or (closed and not disjoint(one.figure, two.figure))


def _rules_out(first: Sequence[Counted], second: Sequence[Counted], pair: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether another pair shares one figure with this and pits it against another value."""
    (a, b), (c, d) = pair, other
    if (c == a) == (d == b) or not _apart(first[c], second[d]):
        return False
    return first[a].figure.value != first[c].figure.value or second[b].figure.value != second[d].figure.value


def _words(one: Counted, two: Counted) -> tuple[str, ...]:
    thing = one.kind if one.kind == two.kind else None
    words = dict.fromkeys(word for word in (*shared(one.measured, two.measured)[:1], thing) if word)
    return tuple(words) or ("the only figures of their sort",)


def _score(found: Sequence[Statement], one: Counted, two: Counted, only: Only) -> float:
    """Return the odds (as logarithm) that two figures measure one thing, far below 0 where they cannot."""
    mine, yours = found[one.at].article, found[two.at].article
    if not comparable(one, two, mine, yours):
        return _NEVER
    near_by = where(one, two, mine, yours)
    if other_measure(one, two) or not _one_sort(one, two) or not _one_body(one, two):
        return _NEVER
    alone = 1.0 / (only(mine.id, one) * only(yours.id, two))
    values = (*features(one, two), near_by, alone)
    return _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=True))


def comparable(one: Counted, two: Counted, mine: Article, yours: Article) -> bool:
    """Tell whether two figures of two pages lie near, and are told of one time and place, both as facts or plans, no parts."""
    period = bool(one.during and two.during) and same_time(one.during, two.during) and _as_long(one, two)
    alike = near(one, two) and one_stance(one.told, two.told, one_time=period) and _one_time(one, two, mine, yours)
    return alike and where(one, two, mine, yours) >= 0


def features(one: Counted, two: Counted) -> tuple[float, ...]:
    """Return what speaks for two figures measuring one thing in their words and values: see ``_WEIGHTS``."""
    strength = min(sum(weight for _, weight in side.measured.weights) for side in (one, two))
    low, high = sorted((abs(one.figure.value), abs(two.figure.value)))
    return (
        alike(one.measured, two.measured),
        min(1.0, strength),
        nearness(one.told, two.told),
        similarity(vector(one.told), vector(two.told)),
        _like_things(one, two),
        math.log(high / low) if low else 5.0,
    )


def other_measure(one: Counted, two: Counted) -> bool:
    """Tell whether two clauses plainly say that they measure different things."""
    plain = all(side.measured.weights and side.measured.weights[0][1] >= _PLAINLY for side in (one, two))
    return plain and alike(one.measured, two.measured) < _UNLIKE


def _like_things(one: Counted, two: Counted) -> float:
    """Return how near the nouns for what is counted are: 1 for one noun, a half for measures and people."""
    if one.kind is not None and one.kind == two.kind:
        return 1.0
    if one.figure.unit is not None or None in (one.kind, two.kind) or (one.measured.people and two.measured.people):
        return 0.5
    return nearness(one.kind or "", two.kind or "")


def near(one: Counted, two: Counted) -> bool:
    """Tell whether two values are near enough to be rivals; those that move with their event may lie further apart."""
    low, high = sorted((abs(one.figure.value), abs(two.figure.value)))
    return high <= (_FARTHEST_MOVING if _moving(one, two) else _FARTHEST) * low


def _moving(one: Counted, two: Counted) -> bool:
    return any(map(moving, shared(one.measured, two.measured)[:1]))


def _one_time(one: Counted, two: Counted, mine: Article, yours: Article) -> bool:
    """Tell whether two figures can be of one time: both of the news, or both of one period."""
    if written(mine) != written(yours) and any(map(daily, shared(one.measured, two.measured)[:1])):
        return False
    if _background(one, mine) or _background(two, yours):
        return bool(one.during and two.during) and same_time(one.during, two.during) and _as_long(one, two)
    return _moving(one, two) or (same_time(one.during, two.during) and _as_long(one, two))


def _background(one: Counted, page: Article) -> bool:
    day, ends = written(page), [end for _, end in one.during]
    most = _LONG_AGO if one.figure.unit is None else _PERIOD_AGO
    if not ends or day is None:
        return any((clock.day(end) - clock.day(start)).days > _PERIOD_AGO for start, end in one.during)
    return (clock.day(day) - clock.day(max(ends))).days > most


def _as_long(one: Counted, two: Counted) -> bool:
    """Tell whether the periods that two clauses name are about as long, or one names none: a month is no year."""
    if not one.during or not two.during:
        return True
    short, long = sorted(max((clock.day(end) - clock.day(start)).days + 1 for start, end in side.during) for side in (one, two))
    return long <= _FARTHEST * short


def where(one: Counted, two: Counted, mine: Article, yours: Article) -> float:
    """Return how well the places of two clauses fit: below 0 for two places, the most for one place that both name."""
    here, there = places(one.told), places(two.told)
    if here and there:
        return 0.5 if here & there else -1.0
    known = _lead(mine) | _lead(yours)
    return 0.4 if (not here and not there) or any(name.casefold() in known for name in here | there) else 0.0


@lru_cache(maxsize=1 << 10)
def _lead(page: Article) -> frozenset[str]:
    """Return the words of a page's title and first paragraph, by which it says where it is."""
    first = next((line for line in page.text.split("\n") if len(line) > _SHORTEST_LEAD), "")
    return frozenset(_WORD.findall(f"{page.title or ''} {first}".casefold()))


def _one_sort(one: Counted, two: Counted) -> bool:
    """Tell whether the things counted can be the same: people by any name, else nouns that mean nearly one thing."""
    if one.measured.people and two.measured.people and one.kind != two.kind and _SORTS & {one.kind, two.kind}:
        return False
    return _like_things(one, two) >= _LIKE_THING


def _one_body(one: Counted, two: Counted) -> bool:
    """Tell whether what everybody has of their own (a debt) can be one body's: the clauses name one, or one names nobody."""
    if _OWN.isdisjoint(shared(one.measured, two.measured)[:1]):
        return True
    mine, yours = (frozenset(names_in(side.told, 0, len(side.told))) for side in (one, two))
    return bool(mine & yours) or ((not mine or not yours) and nearness(one.told, two.told) >= _LIKE_BODY)
