"""What becomes of a statement on another page, as its sentence and the nearest ones there are read together.

The network says how the two sentences stand to each other; what it says is told of the claims in them only where these bear it
out: a change of holder wants two holders, a lost one a page's own voice, a conflict figures that exclude each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.compare.attribution import changed, unnamed
from twosource.compare.counted import Counted
from twosource.compare.figures import disjoint, rounded
from twosource.compare.firmness import open_words
from twosource.compare.holders import attributed, holder
from twosource.compare.measured import shared
from twosource.compare.nearest import Pair, nearest, pages, partners
from twosource.compare.newer import gives, made
from twosource.compare.scope import one_stance
from twosource.compare.statements import Statement, precedes
from twosource.compare.wording import more_precise
from twosource.language.meaning import meanings
from twosource.language.similarity import similarity, vector
from twosource.language.standing import LABELS, Label, Nearness, read, standing
from twosource.model import Copy, Relation

_LEAST: Mapping[str, float] = {"agree": 0.6, "differ": 0.6, "firm": 0.8, "holder": 0.7, "voice": 0.7}
"""How likely a kind of standing is at least where a relation is made of it; what differs is borne out by figures too."""

_DISPUTED = 0.1
"""How likely it is at most that two sentences that agree exclude each other, or that one is newer."""

_LIKE = 0.2
"""The least likeness of the clauses of two figures that count things of other names."""

_KINDS: Mapping[str, tuple[Label, ...]] = {
    "agree": ("same", "more"),
    "differ": ("conflict", "later", "earlier"),
    "firm": ("firmer", "softer"),
    "holder": ("holder",),
    "voice": ("voice", "voiced"),
}
_SAID = 0.3
"""The least cosine of what two sentences say where they agree."""

_UNDIRECTED = ("agree", "holder")
_LIKELIER = 0.7
"""The share of a kind that its likeliest label has at least, where it matters which of the two sentences is which."""

_RELATED, _RETOLD = 0.15, 0.04
"""How likely it is at least that two sentences are of one matter where claims in them are related by their words.

Less is enough where one page is known to re-tell the other: that they are of one matter is likelier before they are read.
"""

_Claims = Sequence[int]
_Place = tuple[int, int]


class Reading(NamedTuple):
    """Two sentences of two articles as they are read together: where they stand, and how likely each of ``LABELS`` is."""

    first: str
    second: str
    one: _Place
    two: _Place
    likely: NDArray[np.float32]


class Readings:
    """The nearest sentences of the pages of a story, read together."""

    def __init__(self, found: Sequence[Statement], copies: Sequence[Copy]) -> None:
        self._articles = {one.article.id: one.article for one in found}
        known = pages(found)
        self._sources = {(copy.a, copy.b): copy.a if copy.source == "a" else copy.b for copy in copies if copy.source is not None}
        self._compared = frozenset(partners(known, copies))
        self._readings: dict[tuple[str, _Place, str, _Place], Reading] = {}
        for pair in sorted(self._compared):
            first, second = self._in_order(pair, self._sources.get(pair))
            for near in nearest(known[first], known[second]):
                read_so = self._likely(first, second, near)
                self._readings[first, near.one, second, near.two] = Reading(first, second, near.one, near.two, read_so)

    def __iter__(self) -> Iterator[Reading]:
        return iter(self._readings.values())

    def against(self, one: Statement, two: Statement) -> bool:
        """Tell whether the sentences of two claims were found to be of two matters; not so where their pages are not compared."""
        a, b = ((side.article.id, (side.claim.sentence.start, side.claim.sentence.end)) for side in (one, two))
        pair = min(a[0], b[0]), max(a[0], b[0])
        if pair not in self._compared:
            return False
        reading = self._readings.get((*a, *b)) or self._readings.get((*b, *a))
        least = _RETOLD if pair in self._sources else _RELATED
        return reading is None or 1 - reading.likely[LABELS.index("other")] < least

    def _in_order(self, pair: tuple[str, str], source: str | None) -> tuple[str, str]:
        """Return two articles, the source or the earlier one first where that is known."""
        one, two = (self._articles[id] for id in pair)
        turned = source == two.id if source is not None else precedes(two, one)
        return (two.id, one.id) if turned else (one.id, two.id)

    def _likely(self, first: str, second: str, near: Pair) -> NDArray[np.float32]:
        one, two = (self._articles[id].text[slice(*place)] for id, place in ((first, near.one), (second, near.two)))
        return _read_together(one, two, near.nearness)


@lru_cache(maxsize=1 << 14)
def _read_together(one: str, two: str, nearness: Nearness) -> NDArray[np.float32]:
    """Return how likely each label is of two sentences; the same words say the same."""
    first, second = read(one), read(two)
    if one == two or first is None or second is None:
        return np.array([label == "same" for label in LABELS], np.float32)
    return standing(first, second, nearness)


def relations(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]], copies: Sequence[Copy], readings: Iterable[Reading]
) -> Iterator[Relation]:
    """Yield the relations between claims whose sentences are read together, at most one for two sentences."""
    at = _by_sentence(found)
    edges = {(copy.a, copy.b): copy for copy in copies}
    for reading in readings:
        label, share = _chosen(reading.likely)
        if label is not None:
            mine, yours = at[reading.first, reading.one], at[reading.second, reading.two]
            pair = min(reading.first, reading.second), max(reading.first, reading.second)
            relation = _relation(found, figures, mine, yours, label, share, edges.get(pair))
            if relation is not None:
                yield relation


def _by_sentence(found: Sequence[Statement]) -> Mapping[tuple[str, _Place], list[int]]:
    at: dict[tuple[str, _Place], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        at[one.article.id, (one.claim.sentence.start, one.claim.sentence.end)].append(number)
    return at


def _chosen(likely: NDArray[np.float32]) -> tuple[Label | None, float]:
    """Return the likeliest label of the likeliest kind, ``None`` where it is too unlikely, and how likely the kind is."""
    shares = {kind: float(sum(likely[LABELS.index(label)] for label in labels)) for kind, labels in _KINDS.items()}
    kind = max(shares, key=lambda kind: shares[kind])
    label = max(_KINDS[kind], key=lambda label: likely[LABELS.index(label)])
    sure = kind in _UNDIRECTED or likely[LABELS.index(label)] >= _LIKELIER * shares[kind]
    disputed = kind == "agree" and shares["differ"] > _DISPUTED
    return (label if sure and not disputed and shares[kind] >= _LEAST[kind] else None), shares[kind]


def _relation(
    found: Sequence[Statement],
    figures: Sequence[Sequence[Counted]],
    mine: _Claims,
    yours: _Claims,
    label: Label,
    share: float,
    copy: Copy | None,
) -> Relation | None:
    """Return the relation of two sentences' claims that bears a label out; ``mine`` are those of the first page."""
    pairs = sorted(product(mine, yours), key=lambda pair: _rank(found[pair[0]], found[pair[1]]))
    sides = [(found[a], found[b]) for a, b in pairs]
    why = (f"read together ({share:.2f})",)
    otherwise: Relation | None = None
    if label in ("conflict", "later", "earlier"):
        return _different(found, figures, pairs, label, why)
    if label in ("firmer", "softer"):
        first, second = sides[0]
        return _firmer(first, second, why) if label == "firmer" else _firmer(second, first, why)
    if label == "holder":
        otherwise = next(filter(None, (changed(one, two, copy, why) for one, two in sides if holder(one) and holder(two))), None)
    if label in ("voice", "voiced"):
        held = [(one, two) if label == "voice" else (two, one) for one, two in sides]
        kept = (unnamed(one, two, why) for one, two in held if attributed(one) and not holder(two))
        otherwise = next(filter(None, kept), None)
    if otherwise is not None:
        return otherwise
    a, b = pairs[0]
    if _odd(figures[a], figures[b]) or _odd(figures[b], figures[a]) or not _said_alike(found[a], found[b]):
        return None
    closer = more_precise(found[a], found[b], tuple(product(figures[a], figures[b])), why)
    return closer or Relation(type="agree", a=found[a].claim.id, b=found[b].claim.id, basis=why)


def _rank(one: Statement, two: Statement) -> tuple[float, int, int]:
    """Order claims by how alike their words are; of those alike what somebody says, and the shortest, comes first."""
    told = attributed(one) + attributed(two)
    return -round(similarity(one.vector, two.vector), 1), -told, len(one.text) + len(two.text)


def _firmer(source: Statement, teller: Statement, why: tuple[str, ...]) -> Relation:
    """Return what one page leaves open and the other tells as settled, with the words that leave it open."""
    lost = sorted(set(open_words(source.text)) - set(open_words(teller.text)))
    named = (f"open in {source.article.id} (“{', '.join(lost)}”), not in {teller.article.id}",) if lost else ()
    delta = f"{', '.join(lost)} → settled" if lost else None
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=(*why, *named), delta=delta)


def _different(
    found: Sequence[Statement],
    figures: Sequence[Sequence[Counted]],
    pairs: Sequence[tuple[int, int]],
    label: Label,
    why: tuple[str, ...],
) -> Relation | None:
    """Return a conflict, or an older and a newer state, of figures that exclude each other; ``None`` where there are none."""
    told = [
        (_likeness(mine, yours), a, b, mine, yours)
        for a, b in pairs
        for mine, yours in product(figures[a], figures[b])
        if _of_one_thing(mine, yours) and not gives(found[a], yours) and not gives(found[b], mine) and _exclude(mine, yours)
    ]
    if not told:
        return None
    _, a, b, mine, yours = max(told, key=lambda one: one[0])
    one, two = found[a], found[b]
    if label == "earlier":
        return made("stale_figure" if precedes(one.article, two.article) else "revised", two, one, yours, mine, why)
    return made("revised" if label == "later" else "conflict", one, two, mine, yours, why)


def _exclude(mine: Counted, yours: Counted) -> bool:
    """Tell whether two figures of one unit can't both be right, however they were rounded."""
    one, two = mine.figure, yours.figure
    return (one.unit, one.per) == (two.unit, two.per) and disjoint(one, two) and not rounded(one, two)


def _said_alike(one: Statement, two: Statement) -> bool:
    """Tell whether what is said, without who says it, is near: two remarks of one speaker share his name and office."""
    first, second = meanings([one.text, two.text])
    return float(first @ second) >= _SAID


def _odd(mine: Sequence[Counted], yours: Sequence[Counted]) -> bool:
    """Tell whether some figure is excluded by all of its unit in the other claim, so that the two do not agree."""
    beside = [[two for two in yours if (two.figure.unit, two.figure.per) == (one.figure.unit, one.figure.per)] for one in mine]
    return any(some and all(_exclude(one, two) for two in some) for one, some in zip(mine, beside, strict=True))


def _of_one_thing(mine: Counted, yours: Counted) -> bool:
    """Tell whether the clauses of two figures may count one thing: by noun or words, in one scope, and no other measure."""
    like = mine.kind == yours.kind or similarity(vector(mine.told), vector(yours.told)) >= _LIKE
    measures = all(side.measured.weights for side in (mine, yours))
    return like and one_stance(mine.told, yours.told) and (not measures or bool(shared(mine.measured, yours.measured)))


def _likeness(mine: Counted, yours: Counted) -> float:
    """Return how likely two figures are of one thing by the nouns they count and the words around them."""
    return (mine.kind == yours.kind) + similarity(vector(mine.told), vector(yours.told))
