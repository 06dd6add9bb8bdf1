"""Two pages that give one value for one thing, in whatever words: the plainest agreement there is.

Their words may be so unlike, and what else they tell so much, that neither words nor the network join them. A value that few
things have, of one sort of thing, in one scope and of one time, does; where the two sentences are not each other's nearest, more
must be alike.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource.compare.counted import Counted
from twosource.compare.counting import innermost
from twosource.compare.figures import bounds, digits, disjoint
from twosource.compare.holders import different_holders, holder
from twosource.compare.newer import words_of
from twosource.compare.readings import AGREEING, DIFFERING, HOLDERS, Readings
from twosource.compare.rivals import other_measure, where
from twosource.compare.scope import one_stance
from twosource.compare.statements import Statement, same_time
from twosource.language.standing import Label
from twosource.model import Relation

_MENTIONS = 32
"""At most this many mentions of one value in a story are compared with one another."""

_FEWEST = 10
"""A plain count below this stands for too many things."""

_WIDEST = 0.25
"""The widest interval of a value, as a share of it: a wider one ("between 60 and 80") gives no value."""

_RARE = 3
"""Digits, but for noughts at the end, of a value that two clauses with one name and one measure hardly share by chance."""

_PERIODS = frozenset(("year", "month", "week", "day", "hour", "minute", "second", "share"))
"""Units in which many things of a story are alike ("two years", "a third")."""

_OTHER, _DIFFER = 0.4, 0.25
"""How likely it is at most that two sentences are of two matters, or that they exclude each other, where they agree."""


def relations(found: Sequence[Statement], figures: Sequence[Sequence[Counted]], readings: Readings) -> Iterator[Relation]:
    """Yield the agreements of claims of two articles that give one value for one thing."""
    groups: dict[object, list[Counted]] = defaultdict(list)
    for one in innermost(found, figures):
        group = groups[one.figure.value, one.figure.unit, one.figure.per]
        if _telling(one) and len(group) < _MENTIONS:
            group.append(one)
    for group in groups.values():
        for number, two in enumerate(group):
            for one in group[:number]:
                first, second = found[one.at], found[two.at]
                if first.article.id != second.article.id and _agree(first, second, one, two, readings):
                    basis = (f"both give “{words_of(first, one.figure)}”", f"both count: {_thing(one, two)}")
                    yield Relation(type="agree", a=first.claim.id, b=second.claim.id, basis=basis)


def _telling(one: Counted) -> bool:
    """Tell whether few things of a story have a value: an exact one, of no period, and no small number."""
    low, high = bounds(one.figure)
    exact = high - low <= _WIDEST * abs(one.figure.value)
    return exact and one.figure.unit not in _PERIODS and (one.figure.unit is not None or abs(one.figure.value) >= _FEWEST)


def _agree(first: Statement, second: Statement, one: Counted, two: Counted, readings: Readings) -> bool:
    if disjoint(one.figure, two.figure) or _thing(one, two) is None or other_measure(one, two) or not _one_fate(one, two):
        return False
    together = one_stance(one.told, two.told) and same_time(one.during, two.during)
    if not together or where(one, two, first.article, second.article) < 0:
        return False
    likely, rare = readings.of(first, second), digits(one.figure.value) >= _RARE and bool(one.names & two.names)
    if likely is None:
        return rare and one.kind is not None and one.kind == two.kind and one.measured.name == two.measured.name is not None
    differ = sum(likely[label] for label in DIFFERING)
    return differ < _DIFFER and (rare or likely["other"] < _OTHER) and _borne(first, second, likely)


def _borne(first: Statement, second: Statement, likely: Mapping[Label, float]) -> bool:
    """Tell whether nothing makes two sentences more than an agreement, as two holders who are not one do."""
    best = max(likely, key=lambda label: likely[label])
    one_holder = holder(first) is None or holder(second) is None or not different_holders(first, second)
    return best in AGREEING or best == "other" or (best in HOLDERS and one_holder)


def _one_fate(one: Counted, two: Counted) -> bool:
    """Tell whether both are levels, or changes of one direction, and nothing else befell those whom they count."""
    fates = {one.fate, two.fate} - {None}
    return len(fates) < 2 and (one.step and one.figure.change) == (two.step and two.figure.change)


def _thing(one: Counted, two: Counted) -> str | None:
    """Return what both figures count or measure, ``None`` where that is not one thing."""
    if one.kind is not None and one.kind == two.kind:
        return one.kind
    return one.measured.name if one.measured.name == two.measured.name else None
