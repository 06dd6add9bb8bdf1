"""Figures that count the same thing, and how they stand to each other by interval arithmetic.

Comparable means: the same unit and denominator, the same kind of thing counted, the same surroundings, the same names beside
it. A wrong conflict costs more than a missed one, so every doubt is a no.
"""

import math

from twosource.compare.counted import Counted
from twosource.compare.kinds import kinds
from twosource.compare.statements import names_in
from twosource.language.meaning import nearness
from twosource.language.similarity import shared, similarity, vector
from twosource.model import Figure

_TOLD_NEAR = 0.6

_TOLD_ALIKE = 0.75

_TOLD_THE_SAME = 1.0
"""The same for values that are far apart, and for things under different names that share a word ("star systems", "stars")."""

_WORDS = 0.3
"""The least nearness of two clauses without their figures: the cosine of their meanings, with a share of their likeness."""

TELLING_VALUE = 100
"""A plain count below this stands for too many things to show by itself that two pages tell the same."""

_ROUNDED = 1000
"""Smaller counts are given exactly."""

_ALIKE = 0.35
"""The least similarity of the words around two figures for one thing."""

_FARTHEST = 3.0
"""Rival counts of one thing differ by at most this factor."""


def bounds(figure: Figure) -> tuple[float, float]:
    """Return the closed interval that a figure's qualifier allows; a figure without one is exact to its last printed digit."""
    exact = figure.low is None and figure.high is None
    low = figure.value if exact else -math.inf if figure.low is None else figure.low
    high = figure.value if exact else math.inf if figure.high is None else figure.high
    return low, high


def disjoint(a: Figure, b: Figure) -> bool:
    """Tell whether no value satisfies both figures."""
    (a_low, a_high), (b_low, b_high) = bounds(a), bounds(b)
    return a_high < b_low or b_high < a_low


def rounded(a: Figure, b: Figure) -> bool:
    """Tell whether one of two large values is the other, cut or rounded to its own digits (43,885,310 and 43 million)."""
    coarse, fine = sorted((abs(a.value), abs(b.value)), key=digits)
    if min(coarse, fine) < _ROUNDED:
        return False
    unit = 10.0 ** (math.floor(math.log10(coarse)) + 1 - digits(coarse))
    return coarse in (math.floor(fine / unit) * unit, round(fine / unit) * unit)


def digits(value: float) -> int:
    """Return how many digits of a value are not trailing noughts."""
    return len(f"{value:.6e}".partition("e")[0].replace(".", "").rstrip("0"))


def near_enough(a: Figure, b: Figure) -> bool:
    """Tell whether two values are near enough to be rival counts; those further apart have different scopes."""
    low, high = sorted((abs(a.value), abs(b.value)))
    return high <= _FARTHEST * low


def narrower(a: Figure, b: Figure) -> bool:
    """Tell whether ``a`` lies inside ``b`` without touching its ends: "270" says no more than "more than 270" does."""
    (a_low, a_high), (b_low, b_high) = bounds(a), bounds(b)
    return b_low < a_low and a_high < b_high


def agreed(one: Counted, two: Counted) -> bool:
    """Tell whether two figures give the same thing values that can both be right."""
    if not _same_measure(one, two) or disjoint(one.figure, two.figure):
        return False
    return one.kind == two.kind if one.kind is not None and two.kind is not None else one.figure.unit is not None


def same_value(one: Counted, two: Counted) -> bool:
    """Tell whether two figures give one telling value for one thing: a round small number stands for too many things."""
    mine, yours = one.figure, two.figure
    if (mine.value, mine.unit, mine.per) != (yours.value, yours.unit, yours.per) or abs(mine.value) < TELLING_VALUE:
        return False
    return one.kind == two.kind if one.kind is not None and two.kind is not None else mine.unit is not None


def _same_measure(one: Counted, two: Counted) -> bool:
    """Tell whether two figures are of one unit and denominator, of one fate, and both levels or both changes of one direction."""
    mine, yours = ((side.figure.unit, side.figure.per, side.fate, side.step and side.figure.change) for side in (one, two))
    return mine == yours


def at_odds(one: Counted, two: Counted) -> bool:
    """Tell whether two figures keep their claims from agreeing: one value of two things, or two values of one thing."""
    if one.figure.unit != two.figure.unit or one.figure.per != two.figure.per:
        return False
    apart = disjoint(one.figure, two.figure)
    if one.figure.unit is not None and apart:
        return True
    if None in (one.kind, two.kind):
        return False
    return apart if one.kind == two.kind else not apart and not one.thing & two.thing


def running(one: Counted, two: Counted) -> bool:
    """Tell whether both count something that only grows while an event runs (deaths, arrests)."""
    return one.fate == two.fate and one.fate in kinds().running and one.figure.unit is None


def same_thing(one: Counted, two: Counted, *, strict: bool) -> tuple[str, ...]:
    """Return the words that show that two figures count the same thing, empty where that is not certain.

    ``strict`` wants the same head noun and the same word beside the figure; otherwise the head of one may be any part of
    what the other counts.
    """
    if not _same_measure(one, two):
        return ()
    telling = tuple(sorted(one.words & two.words))
    if strict and (people := _same_people(one, two) or _same_toll(one, two)):
        return people
    if strict:
        beside = one.near & two.near
        enough = one.kind == two.kind and bool(beside) and similarity(one.around, two.around) >= _ALIKE and _same_names(one, two)
        return (*((one.kind,) if one.kind else ()), *sorted(beside)) if enough and len(telling) > 2 else ()
    head = {one.kind} & (two.thing | {two.kind}) | {two.kind} & (one.thing | {one.kind})
    return telling if head - {None} and len(telling) > 1 else ()


def told_alike(one: Counted, two: Counted) -> tuple[str, ...]:
    """Return the words that two clauses share which say the same but for their figures, empty where they do not.

    What is counted must be of one kind, or nearly, or a share or a sum of money of which neither page says more.
    """
    same_kind = one.kind == two.kind or (one.figure.unit is not None and None in (one.kind, two.kind))
    if not _same_measure(one, two):
        return ()
    if not same_kind and one.figure.unit is None and not one.thing & two.thing:
        return ()
    names, others = (set(names_in(side.told, 0, len(side.told))) for side in (one, two))
    if names and others and not names & others:
        return ()
    mine, yours = vector(one.told), vector(two.told)
    cosine = nearness(one.told, two.told)
    enough = _TOLD_ALIKE if same_kind and near_enough(one.figure, two.figure) else _TOLD_THE_SAME
    alike = cosine >= _TOLD_NEAR and cosine + _WORDS * similarity(mine, yours) >= enough
    return tuple(sorted(shared(mine, yours)[:5])) if alike else ()


def _same_people(one: Counted, two: Counted) -> tuple[str, ...]:
    """Return the event (a strike) of which both figures count the people, by whatever name ("workers", "members")."""
    persons = {one.kind, two.kind} <= kinds().people and one.figure.unit is None
    return tuple(sorted(one.near & two.near & kinds().events)) if persons and _same_names(one, two) else ()


def _same_toll(one: Counted, two: Counted) -> tuple[str, ...]:
    """Return what befell the people whom both figures count under one name, at a place that both clauses name."""
    alike = one.fate is not None and one.kind is not None and one.kind == two.kind and one.kind in {*kinds().people, one.fate}
    return (one.kind or "", one.fate or "") if alike and one.names & two.names else ()


def _same_names(one: Counted, two: Counted) -> bool:
    return not one.names or not two.names or one.names <= two.names or two.names <= one.names
