"""What a figure measures: the sort of thing it is a number of, and what happens to that, from the words of its clause.

Two pages seldom count a thing in the same words ("will cut 340 jobs", "430 posts are to go"), but news measures much the same
things over and over: deaths, arrests, jobs lost, a fine, a bid, a harvest. The table ``data/measures.tsv`` lists those, each with
the words that show it beside a number of the right sort.
"""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.compare.kinds import kind, kinds
from twosource.language.similarity import stem
from twosource.model import Figure

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FARTHEST = 14
"""Words between a figure and what shows its measure, at most."""

_FADE = 0.3
"""How fast words lose weight with their distance."""

_JOIN = 5
"""A conjunction between a figure and a word is as far as this many words."""

_OF_PEOPLE = 4
"""How far a noun for those counted ("passengers") is from its figure, since what befalls them tells more."""

_JOINS = frozenset(("and", "but", "while", "after", "as", "when", "who", "which", "that", "because", "though", "although"))
_OPEN = frozenset(("people", "count"))
_SHARES = frozenset(("%", "share", "percentage point"))
_CURRENCY = re.compile(r"[A-Z]{3}|cent|pence|kopeck")
_MONEY = frozenset(
    map(stem, "crowns krona kroner rupees pesos dollars francs dinars dirhams rials shillings pounds lira".split())
)
_NUMBERS = frozenset(map(stem, "number numbers total count tally figure figures toll".split()))
_PERSON = re.compile(r"[a-z-]+(?:[^aeiou]er|or|ee|ist|ian|mate|folk|ant)s?|(?:[a-z]*-)?[a-z]*(?:wo)?men")
_NO_PERSON = frozenset(
    map(
        stem,
        "number letter container order paper computer tower trailer tanker freighter theater door floor tractor motor".split(),
    )
)


class Measured(NamedTuple):
    """What a figure measures: the weights of measures, the heaviest first, and whether people or their jobs are counted."""

    weights: tuple[tuple[str, float], ...] = ()
    people: bool = False

    @property
    def name(self) -> str | None:
        """The likeliest measure."""
        return self.weights[0][0] if self.weights else None


class _Table(NamedTuple):
    by_word: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    domains: dict[str, frozenset[str]]
    growing: frozenset[str]
    moving: frozenset[str]
    daily: frozenset[str]


@cache
def _table() -> _Table:
    by_word: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    domains, marked = {}, defaultdict(set)
    for row in files("twosource.compare").joinpath("data/measures.tsv").read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        name, of, *words = row.split("\t")
        bare = name.lstrip("+~=")
        domains[bare] = frozenset(of.split())
        marked[name[0]].add(bare)
        for word in words:
            stems = tuple(map(stem, word.split()))
            by_word.setdefault(stems[0], []).append((stems, bare))
    return _Table({word: tuple(some) for word, some in by_word.items()}, domains, *(frozenset(marked[mark]) for mark in "+~="))


def growing(name: str) -> bool:
    """Tell whether a count of this measure only grows while its event runs (deaths)."""
    return name in _table().growing


def moving(name: str) -> bool:
    """Tell whether a count of this measure changes with its event, either way (people in hospital)."""
    return name in _table().moving or growing(name)


def daily(name: str) -> bool:
    """Tell whether what is measured is a level of its day, so that another day's is no rival of it (a rate)."""
    return name in _table().daily


def alike(one: Measured, two: Measured) -> float:
    """Return how far two figures measure one thing, 0 to 1 (the cosine of their weights)."""
    mine, yours = dict(one.weights), dict(two.weights)
    length = math.sqrt(sum(weight**2 for weight in mine.values()) * sum(weight**2 for weight in yours.values()))
    return sum(weight * yours.get(name, 0.0) for name, weight in mine.items()) / length if length else 0.0


def shared(one: Measured, two: Measured) -> tuple[str, ...]:
    """Return the measures that two figures may share, the likeliest first."""
    mine, yours = dict(one.weights), dict(two.weights)
    both = ((weight * yours[name], name) for name, weight in mine.items() if name in yours)
    return tuple(name for _, name in sorted(both, key=lambda pair: (-pair[0], pair[1])))


def is_person(word: str) -> bool:
    """Tell whether a noun, as far as its form and the table of kinds tell, names people."""
    return kind(word) in kinds().people or (_PERSON.fullmatch(word.lower()) is not None and stem(word) not in _NO_PERSON)


def measured(figure: Figure, head: str | None, left: str, right: str) -> Measured:
    """Return what a figure measures; ``left`` and ``right`` are its clause up to it and from it on, ``head`` what it counts."""
    domains = _domains(figure, head)
    before, after, thing = _WORD.findall(left), _WORD.findall(right), _WORD.findall(figure.counts or "")
    behind = bool(thing) and after[: len(thing)] == thing
    far = [*_distances(before[::-1], 0)[::-1], *_distances(after, len(thing) if behind else 0)]
    found = _shown([*before, *after], far, domains)
    if thing and not behind:
        found += _shown(thing, [_OF_PEOPLE if is_person(word) else 0 for word in thing], domains)
    weights: dict[str, float] = defaultdict(float)
    for name, weight in found:
        weights[name] += weight
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    return Measured(tuple(ranked), bool(domains & {"people", "jobs"}) and domains != _OPEN)


def _distances(words: Sequence[str], thing: int) -> list[int]:
    """Return how far words are from a figure, nearest first; the first ``thing`` of them are what it counts."""
    far, found = 0, []
    for at, word in enumerate(words):
        far += _JOIN if word in _JOINS else 1 if at >= thing else 0
        found.append(far + (_OF_PEOPLE if at < thing and is_person(word) else 0))
    return found


def _shown(words: Sequence[str], far: Sequence[int], domains: frozenset[str]) -> list[tuple[str, float]]:
    """Return each measure of these domains that the words show, with a weight: less for a far word and one of many measures."""
    stems, found = [stem(word) for word in words], []
    for at, word in enumerate(stems):
        fitting: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for wanted, name in _table().by_word.get(word, ()):
            if _table().domains[name] & domains and tuple(stems[at : at + len(wanted)]) == wanted:
                fitting[wanted].append(name)
        for wanted, names in fitting.items():
            distance = min(far[at : at + len(wanted)])
            if distance <= _FARTHEST:
                weight = len(wanted) / len(names) / (1 + _FADE * distance)
                found += [(name, weight) for name in names]
    return found


def _domains(figure: Figure, head: str | None) -> frozenset[str]:
    """Return the sorts of things that a figure can be a number of."""
    unit = figure.unit
    if unit is not None:
        return frozenset(("share",) if unit in _SHARES else ("money",) if _CURRENCY.fullmatch(unit) else ("measure",))
    if head is None or stem(head) in _NUMBERS:
        return _OPEN
    if stem(head) in _MONEY:
        return frozenset(("money",))
    if kind(head) == "job":
        return frozenset(("jobs",))
    of_people = any("people" in _table().domains[name] for stems, name in _table().by_word.get(stem(head), ()) if len(stems) == 1)
    return frozenset(("people",)) if of_people or is_person(head) else _OPEN
