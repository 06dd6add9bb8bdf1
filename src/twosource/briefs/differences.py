"""The relations of a story in the order in which a reader needs them, without those that copies merely repeat."""

import re
from collections.abc import Mapping, Sequence

from twosource.briefs.material import Material
from twosource.model import Claim, Relation, RelationType

_ORDER: tuple[RelationType, ...] = (
    "conflict",
    "stale_figure",
    "attribution_changed",
    "attribution_dropped",
    "meaning_changed",
    "quote_moved",
    "revised",
    "agree_more_precise",
    "agree",
    "unique",
)
_WORD = re.compile(r"[^\W_]+")
_REPEATED: tuple[RelationType, ...] = _ORDER[:8]
AT_ISSUE: tuple[RelationType, ...] = _ORDER[:6]
"""Relations in which two claims cannot stand side by side as they are."""


def at_issue(relations: Sequence[Relation]) -> frozenset[str]:
    """Return the ids of the claims that cannot stand beside another as they are."""
    return frozenset(id for one in relations if one.type in AT_ISSUE for id in (one.a, one.b) if id is not None)


def ranked(material: Material) -> tuple[Relation, ...]:
    """Return the relations by kind, each difference once: between the pages it comes from, not between their copies too."""
    ordered = sorted(material.relations, key=lambda r: (_ORDER.index(r.type), _derived(r, material), r.a, r.b or ""))
    seen: set[tuple[object, ...]] = set()
    kept = []
    for relation in ordered:
        key = (relation.type, relation.delta, frozenset(_words(id, material.claims, material) for id in (relation.a, relation.b)))
        if relation.type not in _REPEATED or key not in seen:
            kept.append(relation)
        seen.add(key)
    return tuple(kept)


def _derived(relation: Relation, material: Material) -> int:
    claims = [material.claims[id] for id in (relation.a, relation.b) if id is not None and id in material.claims]
    return sum(claim.article in material.sources for claim in claims)


def _words(id: str | None, claims: Mapping[str, Claim], material: Material) -> str | None:
    """Return the sentence of a claim, however its page sets quotation marks and spaces."""
    if id is None or id not in claims:
        return id
    claim = claims[id]
    text = material.articles[claim.article].text[claim.sentence.start : claim.sentence.end]
    return " ".join(_WORD.findall(text.casefold()))
