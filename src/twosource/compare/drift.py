"""What became of a page's sentences in the pages derived from it: found again, lost, or changed on the way."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from twosource.model import Article, Claim, Copy, Drift, DriftKind, Relation, Shift

_SHIFTS: Mapping[str, DriftKind] = {
    "meaning_changed": "hardened",
    "attribution_changed": "reattributed",
    "attribution_dropped": "unattributed",
    "quote_moved": "moved",
    "conflict": "contradicted",
    "stale_figure": "other_figure",
    "revised": "other_figure",
}
_AGREEING = ("agree", "agree_more_precise")
_QUOTED = ("direct", "mixed")
_EXAMPLES = 3
"""Pairs of claims given for each kind of change."""

_MOST = 0.5
"""The share of a sentence that literal passages must cover for it to count as found again."""


def drift(
    articles: Sequence[Article], claims: Sequence[Claim], relations: Sequence[Relation], copies: Sequence[Copy]
) -> tuple[Drift, ...]:
    """Return, for each copy whose direction is known, what its derived page did with the sentences of its source.

    Sentences are those in which claims stand. A sentence counts once for each kind of change, and is "kept" where a claim in it
    agrees or its words stand in the derived page; what is not found again may be told in words too different to be seen.
    """
    known = {article.id for article in articles}
    of = _by_article(claims)
    between = _between(claims, relations)
    made = []
    for copy in copies:
        if copy.source is not None and {copy.a, copy.b} <= known and copy.kind != "same":
            source, derived = (copy.a, copy.b) if copy.source == "a" else (copy.b, copy.a)
            made.append(_drift(source, derived, of[source], between[source, derived], _passages(copy)))
    return tuple(sorted(made, key=lambda one: (one.derived, one.source)))


def _by_article(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.article].append(claim)
    return found


_Pairs = list[tuple[Claim, Claim, Relation]]


def _between(claims: Iterable[Claim], relations: Iterable[Relation]) -> Mapping[tuple[str, str], _Pairs]:
    """Return the related claims by their two articles, both ways round, the first article's claim first."""
    known = {claim.id: claim for claim in claims}
    found: dict[tuple[str, str], _Pairs] = defaultdict(list)
    for relation in relations:
        if relation.b is not None and relation.a in known and relation.b in known:
            one, two = known[relation.a], known[relation.b]
            found[one.article, two.article].append((one, two, relation))
            found[two.article, one.article].append((two, one, relation))
    return found


def _passages(copy: Copy) -> list[tuple[int, int]]:
    """Return where the source's words stand in the derived page too, as spans of the source."""
    sides = ((passage.a, passage.b) if copy.source == "a" else (passage.b, passage.a) for passage in copy.evidence)
    return [mine for mine, yours in sides if mine is not None and yours is not None]


def _drift(source: str, derived: str, claims: Sequence[Claim], pairs: _Pairs, passages: Sequence[tuple[int, int]]) -> Drift:
    sentences = sorted({(claim.sentence.start, claim.sentence.end) for claim in claims})
    shifts: dict[DriftKind, dict[tuple[int, int], tuple[str, str]]] = defaultdict(dict)
    kept = {sentence for sentence in sentences if _covered(sentence, passages)}
    for one, two, relation in pairs:
        place = (one.sentence.start, one.sentence.end)
        if relation.type in _AGREEING:
            kept.add(place)
            if one.kind in _QUOTED and two.kind not in _QUOTED:
                shifts["unquoted"].setdefault(place, (one.id, two.id))
        elif relation.type in _SHIFTS:
            shifts[_SHIFTS[relation.type]].setdefault(place, (one.id, two.id))
    changed = {place for places in shifts.values() for place in places}
    return Drift(
        source=source,
        derived=derived,
        sentences=len(sentences),
        kept=len(kept - changed),
        changed=len(changed),
        lost=len(set(sentences) - kept - changed),
        shifts=tuple(
            Shift(kind=kind, count=len(places), examples=tuple(places[place] for place in sorted(places)[:_EXAMPLES]))
            for kind, places in sorted(shifts.items())
        ),
    )


def _covered(sentence: tuple[int, int], passages: Sequence[tuple[int, int]]) -> bool:
    start, end = sentence
    shared = sum(max(0, min(end, last) - max(start, first)) for first, last in passages)
    return shared >= _MOST * (end - start)
