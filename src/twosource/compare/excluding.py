"""Two sentences, read together, of which one must be wrong or out of date: by their figures, their days, or what they say.

The network sees that two sentences tell one thing better than that their numbers or days do not agree. So where they are of one
matter and may differ, figures and days that exclude each other show that they do.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from twosource.compare import dated
from twosource.compare.bearings import exclude, of_one_thing
from twosource.compare.counted import Counted
from twosource.compare.firmness import sentence
from twosource.compare.holders import attributed
from twosource.compare.measured import shared
from twosource.compare.newer import gives, grows, later, made, quotes
from twosource.compare.polarity import negates
from twosource.compare.readings import DIFFERING, FIRMNESS
from twosource.compare.rivals import comparable, near, other_measure
from twosource.compare.scope import states_in
from twosource.compare.statements import Statement, precedes
from twosource.language.similarity import rarity, similarity, terms, vector
from twosource.language.standing import LABELS, Label
from twosource.model import Relation

_CONTRARY, _NEGATING = 0.8, 0.7
"""How likely it is at least that two sentences exclude each other by what they say; less where one of them alone negates."""

_ONE_MATTER, _DIFFER = 0.7, 0.4
"""How likely it is at least that two sentences are of one matter, and that they differ, where their only figures do."""

_DATED, _FIRMER = 0.1, 0.3
"""How likely it is at least that they exclude each other where their days do, and at most that one only is the surer."""

_LIKELIER = 0.7
"""The share of what differs that its likeliest label has at least, where the earlier page would have the newer state."""

_NUMBER = re.compile(r"\d[\d.,]*(?<=\d)")
_Claims = Sequence[int]


class Differing(NamedTuple):
    """Two figures of two statements that exclude each other; ``a`` and ``b`` are the numbers of the statements."""

    a: int
    b: int
    one: Counted
    two: Counted

    @property
    def likeness(self) -> float:
        """How likely they are of one thing by the nouns they count and the words around them."""
        return (self.one.kind == self.two.kind) + similarity(vector(self.one.told), vector(self.two.told))


def excluding(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]], mine: _Claims, yours: _Claims, likely: NDArray[np.float32]
) -> Relation | None:
    """Return the conflict, or the newer state, of two sentences that exclude each other; ``mine`` are the first page's claims.

    ``likely`` says how likely each of ``LABELS`` is of the two sentences.
    """
    shares = dict(zip(LABELS, map(float, likely), strict=True))
    return (
        _contrary(found, mine, yours, shares["conflict"])
        or _numbers(found, figures, mine, yours, shares)
        or _days(found, mine, yours, shares)
    )


def differing(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]], mine: _Claims, yours: _Claims
) -> Iterator[Differing]:
    """Yield the figures of two sentences that exclude each other and lie near, neither given by both, in one state or none."""
    for a, b in product(mine, yours):
        if not _elsewhere(found[a], found[b]):
            for one, two in product(figures[a], figures[b]):
                given = gives(found[a], two) or gives(found[b], one) or quotes(found[a], found[b], one, two)
                if not given and exclude(one, two) and near(one, two):
                    yield Differing(a, b, one, two)


def told(found: Sequence[Statement], pairs: Sequence[Differing], label: Label, why: tuple[str, ...]) -> Relation | None:
    """Return what a label says of the likeliest two figures that differ: a conflict, or an older and a newer state.

    Of a count that only grows, the days of the pages and the values themselves tell it better.
    """
    if not pairs:
        return None
    best = max(pairs, key=lambda pair: pair.likeness)
    one, two = found[best.a], found[best.b]
    ordered = precedes(one.article, two.article) or precedes(two.article, one.article)
    grown = later(one, two, best.one, best.two, ()) if ordered and grows(best.one, best.two) else None
    if grown is not None:
        return replace(grown, basis=(*why, *grown.basis[1:]))
    if label == "earlier":
        return made("stale_figure" if precedes(one.article, two.article) else "revised", two, one, best.two, best.one, why)
    return made("revised" if label == "later" else "conflict", one, two, best.one, best.two, why)


def rank(one: Statement, two: Statement) -> tuple[float, int, int]:
    """Order claims by how alike their words are; of those alike what somebody says, and the shortest, comes first."""
    said = attributed(one) + attributed(two)
    return -round(similarity(one.vector, two.vector), 1), -said, len(one.text) + len(two.text)


def _contrary(found: Sequence[Statement], mine: _Claims, yours: _Claims, share: float) -> Relation | None:
    """Return the conflict of two sentences that exclude each other by what they say, between the claims most alike.

    ``None`` where their numbers are not the same, or each has names that the other lacks: they may be of two things, or one
    gives what the other says beside what has become of it.
    """
    a, b = min(product(mine, yours), key=lambda pair: rank(found[pair[0]], found[pair[1]]))
    one, two = found[a], found[b]
    if share < (_CONTRARY if negates(sentence(one)) == negates(sentence(two)) else _NEGATING):
        return None
    numbers = [frozenset(_NUMBER.findall(side.text)) for side in (one, two)]
    own = [side.names - frozenset(terms(other.text)) for side, other in ((one, two), (two, one))]
    if (all(numbers) and numbers[0] != numbers[1]) or all(own) or _elsewhere(one, two) or _only_adds(one, two):
        return None
    basis = (f"read together ({share:.2f})", "what one says excludes what the other says")
    return Relation(type="conflict", a=one.claim.id, b=two.claim.id, basis=basis)


def _only_adds(one: Statement, two: Statement) -> bool:
    """Tell whether one of two claims says what the other does, and denies something else behind a "but"."""
    return any(_repeats(side.text, other.text) for side, other in ((one, two), (two, one)))


def _repeats(text: str, other: str) -> bool:
    """Tell whether the words before ", but" are the other's, and both denied or neither."""
    before, but, _ = text.partition(", but ")
    mine, others = set(terms(before)), set(terms(other))
    shared = sum(map(rarity, mine & others))
    return bool(but) and negates(before) == negates(other) and shared >= _MOST * sum(map(rarity, mine))


_MOST = 0.8
"""The share of the words of a clause, by their rarity, that the other claim has where it says the same."""


def _numbers(
    found: Sequence[Statement],
    figures: Sequence[Sequence[Counted]],
    mine: _Claims,
    yours: _Claims,
    shares: dict[Label, float],
) -> Relation | None:
    """Return the relation of figures that are the only ones of their unit in two sentences on one matter."""
    share = sum(shares[label] for label in DIFFERING)
    if 1 - shares["other"] < _ONE_MATTER or share < _DIFFER:
        return None
    alone = (_lone(figures, mine), _lone(figures, yours))
    pairs = [
        pair
        for pair in differing(found, figures, mine, yours)
        if pair.one.figure in alone[0] and pair.two.figure in alone[1]
        if _alike(pair.one, pair.two) and comparable(pair.one, pair.two, found[pair.a].article, found[pair.b].article)
    ]
    label = max(DIFFERING, key=lambda label: shares[label])
    growing = bool(pairs) and all(grows(pair.one, pair.two) for pair in pairs)
    sure = label != "earlier" or growing or shares[label] >= _LIKELIER * share
    return told(found, pairs, label, (f"read together ({share:.2f})", "the only figures of their sort there")) if sure else None


def _lone(figures: Sequence[Sequence[Counted]], claims: _Claims) -> frozenset[object]:
    """Return the figures of the claims in a sentence that are the only ones of their unit."""
    some = [one.figure for number in claims for one in figures[number]]
    return frozenset(
        one for one in some if len({other.value for other in some if (other.unit, other.per) == (one.unit, one.per)}) == 1
    )


def _alike(one: Counted, two: Counted) -> bool:
    """Tell whether two figures may count one thing by the words of their clauses, by their unit, or as people.

    There are shares of everything: their unit tells nothing. Nor are those who are dismissed those who are employed.
    """
    measures, both = one.measured.weights and two.measured.weights, shared(one.measured, two.measured)
    if one.figure.unit in ("%", "share"):
        return of_one_thing(one, two) and (bool(both) or (one.kind is not None and one.kind == two.kind))
    if one.figure.unit is not None:
        return not other_measure(one, two)
    people = one.measured.people and two.measured.people and not (measures and not both)
    return people or of_one_thing(one, two)


def _days(found: Sequence[Statement], mine: _Claims, yours: _Claims, shares: dict[Label, float]) -> Relation | None:
    """Return the conflict of two sentences on one matter that give it two days."""
    unsure = shares["conflict"] < max(_DATED, shares["later"], shares["earlier"])
    if unsure or 1 - shares["other"] < _ONE_MATTER or sum(shares[label] for label in FIRMNESS) > _FIRMER:
        return None
    pair = dated.contrary([found[number] for number in mine], [found[number] for number in yours])
    if pair is None:
        return None
    one, two = pair
    basis = (f"read together ({1 - shares['other']:.2f})", "they give one thing two times")
    return Relation(
        type="conflict", a=one.statement.claim.id, b=two.statement.claim.id, basis=basis, delta=f"{one.words} → {two.words}"
    )


def _each_has_own(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one - two and two - one)


def _elsewhere(one: Statement, two: Statement) -> bool:
    """Tell whether each of two claims names a state that the other does not."""
    return _each_has_own(states_in(one.text), states_in(two.text))
