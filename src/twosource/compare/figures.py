"""Figures that count the same thing, and how they stand to each other by interval arithmetic.

Comparable means: the same unit and denominator, the same kind of thing counted, the same surroundings, the same names beside
it. A wrong conflict costs more than a missed one, so every doubt is a no.
"""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource.compare.kinds import folded, kind, kinds
from twosource.compare.statements import RARE, Statement, days, names_in
from twosource.language.meaning import Vectors
from twosource.language.similarity import Vector, rarity, shared, similarity, stem, vector
from twosource.model import Figure, TimeExpression

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 4
_REACH = 200
_AROUND = 110
_NAMES = 55
"""Characters on either side of a figure that make its surroundings, and in which names are its own."""

_TOLD_NEAR = 0.6
_TOLD_ALIKE = 0.75
_TOLD_THE_SAME = 1.0
"""The same for values that are far apart, and for things under different names that share a word ("star systems", "stars")."""
_WORDS = 0.3
"""The least nearness of two clauses without their figures: the cosine of their meanings, with a share of their likeness."""

_SMALLEST = 3
"""Plain counts below this are idiom ("one of", "two") too often to be compared."""

TELLING_VALUE = 100
"""A plain count below this stands for too many things to show by itself that two pages tell the same."""

_STEPS = frozenset(("fewer", "more", "less", "others"))
"""What is counted is a difference from another figure ("a few dozen fewer")."""

_ALIKE = 0.35
"""The least similarity of the words around two figures for one thing."""

_FARTHEST = 3.0
"""Rival counts of one thing differ by at most this factor."""

_BROUGHT = re.compile(
    r"\b(?:br(?:ought|ings?|inging)|rais(?:ed|es|ing)|t(?:ook|akes?|aking)|lift(?:ed|s|ing)|push(?:ed|es|ing)|cut(?:s|ting)?"
    r"|reduc(?:ed|es|ing)|lower(?:ed|s|ing))\b[^,;]{1,160}\bto some\b",
    re.IGNORECASE,
)
"""A number that somebody moved to its level ("raised the share to some")."""

_NEAR_TIME = 12
_DISTANCES = frozenset(("ago", "later", "earlier", "before", "after", "since", "into", "from", "old", "behind", "ahead", "late"))

_CUT = re.compile(r"\w+")
_JOINED = re.compile(r"[,;]|\b(?:and|but|while|with)\b")
_CLAUSE = re.compile(r"[,;:.](?=\s)")
_TAIL = re.compile(
    r"\s(?:in|at|of|for|from|with|on|to|by|who|that|which|since|as|per|during|after|under|over|abroad)\b.*", re.DOTALL
)


class Counted(NamedTuple):
    """A figure in a statement: what it counts, the words beside it, and the days for which it holds.

    ``fate`` is what befell the people it counts ("killed"); ``told`` is its clause with the figure masked, so that two clauses
    can be compared but for their numbers.
    """

    figure: Figure
    at: int
    kind: str | None
    fate: str | None
    thing: frozenset[str]
    near: frozenset[str]
    words: frozenset[str]
    around: Vector
    names: frozenset[str]
    when: tuple[tuple[str, str], ...]
    timed: bool
    moved: bool
    told: str


def counted(statement: Statement, number: int) -> tuple[Counted, ...]:
    """Return the figures of a statement that can be compared; ``number`` is the statement's position.

    Parts of time expressions ("two months ago"), moves of a moment ("rose by 40"), and small counts are left out.
    """
    times = [time for time in statement.claim.times if time.type in ("DATE", "TIME")]
    return tuple(_counted(statement, figure, number, times) for figure in statement.claim.figures if _usable(statement, figure))


def _usable(statement: Statement, figure: Figure) -> bool:
    in_time = any(time.start <= figure.start < time.end and not _lasts(statement, time) for time in statement.claim.times)
    idiom = figure.unit is None and (not figure.counts or abs(figure.value) < _SMALLEST)
    step = figure.counts is not None and figure.counts.casefold() in _STEPS
    lasting = figure.change is None or figure.change.endswith(" to") or (figure.change.endswith(" by") and _of_period(statement))
    return not in_time and not idiom and not step and lasting


def _of_period(statement: Statement) -> bool:
    """Tell a change over a period, or one foreseen ("will grow by 2 percent"), from a move of the day ("rose by 2 percent")."""
    modality, cue = statement.claim.modality, statement.claim.cue
    foreseen = modality.mood == "future" or (cue is not None and cue.cue_class == "predict")
    return foreseen or any(first != last for first, last in days(statement.claim.times))


def _lasts(statement: Statement, time: TimeExpression) -> bool:
    """Tell how long something took ("nine minutes") from when it was ("nine minutes later")."""
    after = statement.article.text[time.end : time.end + _NEAR_TIME].split()
    return time.type == "DURATION" and time.start_day is None and (not after or after[0].strip(".,") not in _DISTANCES)


def _counted(statement: Statement, figure: Figure, number: int, times: Sequence[TimeExpression]) -> Counted:
    text, thing = statement.article.text, figure.counts or ""
    within = next(span for span in statement.claim.content if span.start <= figure.start < span.end)
    start, end = _whole(text, max(within.start, figure.start - _AROUND), min(within.end, figure.end + _AROUND))
    left, right = folded(text[start : figure.start]), folded(text[figure.end : end])
    beside = (
        *_WORD.findall(_CLAUSE.split(left)[-1])[-_NEAR:],
        *_WORD.findall(_CLAUSE.split(right)[0])[: _NEAR + len(thing.split())],
    )
    head = _WORD.findall(_TAIL.sub("", thing))
    main = kind(head[-1]) if head else None
    told = _masked(text, within.start, within.end, figure)
    fate = _fate(statement, figure, start, end)
    beside_it = {near for near in map(kind, beside) if rarity(near) > RARE and near != main} - kinds().fates
    table = kinds().of_word
    return Counted(
        figure=figure,
        at=number,
        kind=main,
        fate=fate,
        thing=frozenset(kind(word) for word in _WORD.findall(thing)),
        near=frozenset({*beside_it, *([fate] if fate else [])}) | _events(left, right),
        words=frozenset(kind(word) for word in _WORD.findall(left + right) if rarity(stem(word)) > RARE or stem(word) in table),
        around=vector(f"{left} {right}"),
        names=frozenset(names_in(text, *_whole(text, max(start, figure.start - _NAMES), min(end, figure.end + _NAMES)))),
        when=days(times),
        timed=bool(times),
        moved=(figure.change is not None and figure.change.endswith(" to"))
        or _left_behind(statement, figure)
        or _BROUGHT.search(told) is not None,
        told=told,
    )


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of text [start, end) that cuts no word."""
    first, last = _CUT.match(text, start, end), text.rfind(" ", start, end)
    begins = start == 0 or not text[start - 1].isalnum() or first is None
    ends = end >= len(text) or not text[end].isalnum() or last < 0
    return start if begins or first is None else first.end(), end if ends else last


def _fate(statement: Statement, figure: Figure, start: int, end: int) -> str | None:
    """Return what befell those whom a figure counts: the nearest such word between the figure before it and the one after it."""
    text, others = statement.article.text, statement.claim.figures
    left = text[max([start, *(one.end for one in others if one.end <= figure.start)]) : figure.start]
    right = text[figure.end : min([end, *(one.start for one in others if one.start >= figure.end)])]
    before, after = ([kind(word) for word in _WORD.findall(folded(side))] for side in (_JOINED.split(left)[-1], right))
    sides = (enumerate(after), enumerate(reversed(before)))
    found = [next(((at, side, word) for at, word in words if word in kinds().fates), None) for side, words in enumerate(sides)]
    nearest = min((one for one in found if one is not None), default=None)
    return nearest[2] if nearest else None


def _masked(text: str, first: int, last: int, figure: Figure) -> str:
    """Return the clause of a figure in text [first, last), "some" in its place."""
    left, right = text[max(first, figure.start - _REACH) : figure.start], text[figure.end : min(last, figure.end + _REACH)]
    before, after = _CLAUSE.split(left)[-1], _CLAUSE.split(right)[0]
    return f"{before}some{after}".strip()


def _events(left: str, right: str) -> frozenset[str]:
    """Return the events in the clause of a figure whose people are counted."""
    clause = f"{_CLAUSE.split(left)[-1]} {_CLAUSE.split(right)[0]}"
    return kinds().events & {kind(word) for word in _WORD.findall(clause)}


def _left_behind(statement: Statement, figure: Figure) -> bool:
    """Tell whether the claim goes on with the level that the figure has left ("stood at 200, down from 350")."""
    later = (other for other in statement.claim.figures if other.start > figure.end and other.unit == figure.unit)
    following = next(later, None)
    return following is not None and following.change is not None and following.change.endswith(" from")


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
    mine, yours = (
        (side.figure.unit, side.figure.per, side.fate, (side.figure.change or "").endswith(" by") and side.figure.change)
        for side in (one, two)
    )
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
    return one.fate == two.fate and one.fate in kinds().running


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


def told_alike(one: Counted, two: Counted, vectors: Vectors) -> tuple[str, ...]:
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
    cosine = float(vectors[one.told] @ vectors[two.told])
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
