"""Figures that count the same thing, and how they stand to each other by interval arithmetic.

Comparable means: the same unit and denominator, the same kind of thing counted, the same surroundings, the same names beside
it. A wrong conflict costs more than a missed one, so every doubt is a no.
"""

import math
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.compare.statements import Statement, days, names_in
from twosource.language.similarity import Vector, rarity, shared, similarity, stem, vector
from twosource.model import Figure, TimeExpression

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 4
_AROUND = 110
"""Characters on either side of a figure that make its surroundings."""

_SMALLEST = 3
"""Plain counts below this are idiom ("one of", "two") too often to be compared."""

_RARE = 2.0
"""Terms of less rarity (log N / df) say nothing of what is counted."""

_TAIL = re.compile(
    r"\s(?:in|at|of|for|from|with|on|to|by|who|that|which|since|as|per|during|after|under|over|abroad)\b.*", re.DOTALL
)
_INHERITS = re.compile(r"(?:including|of whom|of which|of them|among them|among whom|with)\s+(?:\w+\s+){0,3}\Z")
_NUMBER_OF = re.compile(
    r"\b(?:numbers?|total|count|tally) of ([^,.;:]{3,60}?)\s+(?:\w+ly\s+)?"
    r"(?:has|had|have|was|were|is|are|will|fell|rose|dropped|grew|climbed|reached|stood|declined|increased|decreased|jumped|"
    r"shrank|hit|went|came)\b"
)
_MOVED = re.compile(
    r"\b(?:fell|fallen|dropped|declined|decreased|shrank|shrunk|rose|risen|grew|grown|climbed|increased|jumped|cut|reduced|down|up)\s+(?:\w+\s+){0,3}?to\s+(?:\w+\s+){0,3}\Z"
)


class Counted(NamedTuple):
    """A figure in a statement: what it counts, the words beside it, and the days for which it holds."""

    figure: Figure
    at: int
    kind: str | None
    thing: frozenset[str]
    near: frozenset[str]
    around: Vector
    names: frozenset[str]
    when: tuple[tuple[str, str], ...]
    timed: bool
    moved: bool


@cache
def _kinds() -> tuple[dict[str, str], frozenset[str]]:
    table: dict[str, str] = {}
    running = set()
    for row in files("twosource.compare").joinpath("data/counted.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            name, *words = row.split("\t")
            if name.startswith("+"):
                running.add(name.removeprefix("+"))
            table |= {stem(word): name.removeprefix("+") for word in (name.removeprefix("+"), *words)}
    return table, frozenset(running)


def kind(word: str) -> str:
    """Return the name of the kind of thing a word stands for: its class in the table, else its stem."""
    return _kinds()[0].get(stem(word), stem(word))


def counted(statement: Statement, number: int) -> tuple[Counted, ...]:
    """Return the figures of a statement that can be compared; ``number`` is the statement's position."""
    found: list[Counted] = []
    for figure in statement.claim.figures:
        thing = _thing(statement, figure, found)
        if figure.unit is None and (not thing or abs(figure.value) < _SMALLEST):
            continue
        found.append(_counted(statement, figure, number, thing))
    return tuple(found)


def _thing(statement: Statement, figure: Figure, before: Sequence[Counted]) -> str:
    """Return what is counted: in the figure's own words, of the figure it is part of, or of the "number of" it closes."""
    if figure.counts:
        return figure.counts
    text = statement.article.text
    lead = text[max(statement.claim.sentence.start, figure.start - _AROUND) : figure.start]
    if before and before[-1].figure.counts and _INHERITS.search(lead):
        return before[-1].figure.counts
    named = list(_NUMBER_OF.finditer(lead))
    return named[-1][1] if named else ""


def _counted(statement: Statement, figure: Figure, number: int, thing: str) -> Counted:
    text, claim = statement.article.text, statement.claim
    start, end = max(claim.sentence.start, figure.start - _AROUND), min(claim.sentence.end, figure.end + _AROUND)
    head = _TAIL.sub("", thing).split()
    left, right = _WORD.findall(text[start : figure.start]), _WORD.findall(text[figure.end : end])
    near = {kind(word) for word in (*left[-_NEAR:], *right[: _NEAR + len(thing.split())])}
    main = kind(head[-1]) if head else None
    return Counted(
        figure=figure,
        at=number,
        kind=main,
        thing=frozenset(kind(word) for word in _WORD.findall(thing)),
        near=frozenset(word for word in near if rarity(word) > _RARE and word != main),
        around=vector(f"{text[start : figure.start]} {text[figure.end : end]}"),
        names=frozenset(names_in(text, max(start, figure.start - _AROUND // 2), min(end, figure.end + _AROUND // 2))),
        when=days(_scope(claim.times, claim.said_when, figure)),
        timed=bool(claim.times),
        moved=_MOVED.search(text[start : figure.start]) is not None,
    )


def _scope(times: Sequence[TimeExpression], said_when: TimeExpression | None, figure: Figure) -> list[TimeExpression]:
    return [time for time in times if time.type in ("DATE", "TIME") and not (time.start <= figure.start < time.end)]


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


def narrower(a: Figure, b: Figure) -> bool:
    """Tell whether ``a`` allows only a part of what ``b`` allows."""
    (a_low, a_high), (b_low, b_high) = bounds(a), bounds(b)
    return b_low <= a_low and a_high <= b_high and (a_low, a_high) != (b_low, b_high)


def running(one: Counted, two: Counted) -> bool:
    """Tell whether both count something that only grows while an event runs (deaths, arrests)."""
    mine, yours = {one.kind, *one.near}, {two.kind, *two.near}
    return bool(mine & yours & _kinds()[1])


def same_thing(one: Counted, two: Counted, *, strict: bool) -> tuple[str, ...]:
    """Return the words that show that two figures count the same thing, empty where that is not certain.

    ``strict`` wants the same head noun and the same word beside the figure; otherwise the head of one may be any part of
    what the other counts.
    """
    if (one.figure.unit, one.figure.per) != (two.figure.unit, two.figure.per) or bool(one.figure.change) != bool(
        two.figure.change
    ):
        return ()
    words = shared(one.around, two.around)
    telling = tuple(word for word in words if rarity(word) > _RARE)
    if strict:
        beside = one.near & two.near
        enough = one.kind == two.kind and bool(beside) and similarity(one.around, two.around) >= 0.35 and _same_names(one, two)
        return (*((one.kind,) if one.kind else ()), *sorted(beside)) if enough and len(telling) > 2 else ()
    head = {one.kind} & (two.thing | {two.kind}) | {two.kind} & (one.thing | {one.kind})
    return tuple(sorted(str(word) for word in head if word)) + telling[:3] if head - {None} and len(telling) > 1 else ()


def _same_names(one: Counted, two: Counted) -> bool:
    return not one.names or not two.names or one.names <= two.names or two.names <= one.names
