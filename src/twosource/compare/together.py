"""What becomes of a statement on another page, as its sentence and the nearest ones there are read together.

The network says how the two sentences stand to each other; what it says is told of the claims in them only where these bear it
out: a change of holder wants two holders, a lost one a page's own voice, a conflict figures that exclude each other, or words
that very likely do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from twosource.compare.attribution import changed, unnamed
from twosource.compare.bearings import exclude, of_one_thing
from twosource.compare.counted import Counted
from twosource.compare.dated import apart, one_day
from twosource.compare.excluding import differing, excluding, rank, told
from twosource.compare.figures import same_value
from twosource.compare.firmness import open_words, sentence
from twosource.compare.holders import attributed, different_holders, holder
from twosource.compare.readings import AGREEING, DIFFERING, FIRMNESS, HOLDERS, VOICES, Reading, by_sentence
from twosource.compare.statements import Statement, same_source
from twosource.compare.wording import more_precise
from twosource.language.meaning import nearness
from twosource.language.similarity import terms
from twosource.language.standing import LABELS, Label
from twosource.model import Copy, Relation

_LEAST: Mapping[str, float] = {"agree": 0.6, "differ": 0.6, "firm": 0.8, "holder": 0.7, "voice": 0.7}
"""How likely a kind of standing is at least where a relation is made of it; what differs is borne out by figures too."""

_DISPUTED, _DISPUTED_BACKED = 0.1, 0.2
"""How likely it is at most that two sentences that agree exclude each other, or that one is newer; more with one value."""

_KINDS: Mapping[str, tuple[Label, ...]] = {
    "agree": AGREEING,
    "differ": DIFFERING,
    "firm": FIRMNESS,
    "holder": HOLDERS,
    "voice": VOICES,
}
_SAID, _SAID_BY_ONE = 0.3, 0.4
"""The least cosine of what two sentences say where they agree; more where one name in both brings them nearer."""

_UNDIRECTED = ("agree", "holder")
_LIKELIER = 0.7
"""The share of a kind that its likeliest label has at least, where it matters which of the two sentences is which."""

_Claims = Sequence[int]


def relations(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]], copies: Sequence[Copy], readings: Iterable[Reading]
) -> Iterator[Relation]:
    """Yield the relations between claims whose sentences are read together, at most one for two sentences."""
    at = by_sentence(found)
    edges = {(copy.a, copy.b): copy for copy in copies}
    for reading in readings:
        mine, yours = at[reading.first, reading.one], at[reading.second, reading.two]
        label, share = _chosen(reading.likely, backed=_backed(found, figures, mine, yours))
        pair = min(reading.first, reading.second), max(reading.first, reading.second)
        related = _relation(found, figures, mine, yours, label, share, edges.get(pair)) if label is not None else None
        related = related or excluding(found, figures, mine, yours, reading.likely)
        if related is not None:
            yield related


def _backed(found: Sequence[Statement], figures: Sequence[Sequence[Counted]], mine: _Claims, yours: _Claims) -> bool:
    """Tell whether two sentences give one thing one value, or one day."""
    values = any(same_value(one, two) for a, b in product(mine, yours) for one, two in product(figures[a], figures[b]))
    return values or one_day([found[number] for number in mine], [found[number] for number in yours])


def _chosen(likely: NDArray[np.float32], *, backed: bool) -> tuple[Label | None, float]:
    """Return the likeliest label of the likeliest kind, ``None`` where it is too unlikely, and how likely the kind is.

    Sentences that are ``backed`` by one value or day in both may seem to exclude each other more, and agree all the same.
    """
    shares = {kind: float(sum(likely[LABELS.index(label)] for label in labels)) for kind, labels in _KINDS.items()}
    kind = max(shares, key=lambda kind: shares[kind])
    label = max(_KINDS[kind], key=lambda label: likely[LABELS.index(label)])
    sure = kind in _UNDIRECTED or likely[LABELS.index(label)] >= _LIKELIER * shares[kind]
    disputed = kind == "agree" and shares["differ"] > (_DISPUTED_BACKED if backed else _DISPUTED)
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
    pairs = sorted(product(mine, yours), key=lambda pair: rank(found[pair[0]], found[pair[1]]))
    sides = [(found[a], found[b]) for a, b in pairs]
    why = (f"read together ({share:.2f})",)
    otherwise: Relation | None = None
    if label in DIFFERING:
        alike = [pair for pair in differing(found, figures, mine, yours) if of_one_thing(pair.one, pair.two)]
        return told(found, alike, label, why)
    two_days = apart([found[number] for number in mine], [found[number] for number in yours]) is not None
    if label in FIRMNESS and not two_days:
        first, second = sides[0]
        return _firmer(first, second, why) if label == "firmer" else _firmer(second, first, why)
    if label in HOLDERS:
        otherwise = next(filter(None, (changed(one, two, copy, why) for one, two in sides if holder(one) and holder(two))), None)
    if label in VOICES:
        held = [(one, two) if label == "voice" else (two, one) for one, two in sides]
        kept = (unnamed(one, two, why) for one, two in held if attributed(one) and not holder(two))
        otherwise = next(filter(None, kept), None)
    if otherwise is not None:
        return otherwise
    a, b = pairs[0]
    if (
        two_days
        or label in FIRMNESS
        or _odd(figures[a], figures[b])
        or _odd(figures[b], figures[a])
        or not _said_alike(found[a], found[b])
        or _two_mouths(found[a], found[b])
    ):
        return None
    closer = more_precise(found[a], found[b], tuple(product(figures[a], figures[b])), why)
    return closer or Relation(type="agree", a=found[a].claim.id, b=found[b].claim.id, basis=why)


def _firmer(source: Statement, teller: Statement, why: tuple[str, ...]) -> Relation | None:
    """Return what one page leaves open and the other tells as settled, with the words that leave it open."""
    lost = sorted({*open_words(sentence(source))} - {*open_words(sentence(teller))})
    if not lost or open_words(teller.text):
        return None
    named = f"open in {source.article.id} (“{', '.join(lost)}”), not in {teller.article.id}"
    delta = f"{', '.join(lost)} → settled"
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=(*why, named), delta=delta)


def _two_mouths(one: Statement, two: Statement) -> bool:
    """Tell whether one of two people is quoted with the very words of the other: the pages do not agree on whose they are."""
    mine, yours = (" ".join(("", *terms(side.text), "")) for side in (one, two))
    return one.claim.kind == two.claim.kind == "direct" and (mine in yours or yours in mine) and different_holders(one, two)


def _said_alike(one: Statement, two: Statement) -> bool:
    """Tell whether what is said, without who says it, is near: two remarks of one speaker share his name and office."""
    least = _SAID_BY_ONE if same_source(one, two) else _SAID
    return nearness(one.text, two.text) >= least


def _odd(mine: Sequence[Counted], yours: Sequence[Counted]) -> bool:
    """Tell whether some figure is excluded by all of its unit in the other claim, so that the two do not agree."""
    beside = [[two for two in yours if (two.figure.unit, two.figure.per) == (one.figure.unit, one.figure.per)] for one in mine]
    return any(some and all(exclude(one, two) for two in some) for one, some in zip(mine, beside, strict=True))
