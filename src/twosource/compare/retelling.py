"""Which claims of a page stand, in other words, in the page that re-tells it.

A re-telling shares few words with its source, so that similarity alone misses most of what it took over. The copies room has
aligned the sentences of such pages already; beside those, a figure that both pages give for one thing joins two claims.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource.compare.figures import Counted, same_value
from twosource.compare.matching import Match, telling
from twosource.compare.statements import Statement
from twosource.language.similarity import rarity, shared, similarity
from twosource.model import Copy, CopyKind

RETELLING: tuple[CopyKind, ...] = ("rewrite", "merge")
"""Kinds of copies in whose pages the source's claims stand in other words."""

_RARE = 2.0
_ENOUGH = 2
"""How many telling words two claims share at least; a figure for one thing counts as two."""


def pairs(found: Sequence[Statement], figures: Sequence[Sequence[Counted]], copies: Sequence[Copy]) -> tuple[Match, ...]:
    """Return, for each claim of a re-telling page, the claim of its source that it re-tells, where there is one."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        by_article[one.article.id].append(number)
    made: list[Match] = []
    for copy in copies:
        if copy.kind in RETELLING and copy.source is not None:
            made += _of_copy(found, figures, copy, by_article)
    return tuple(sorted(made))


def _of_copy(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]], copy: Copy, by_article: Mapping[str, Sequence[int]]
) -> Iterator[Match]:
    """Yield the best partner of each claim of the teller; of claims inside one another, the innermost of the source."""
    source, teller = (copy.a, copy.b) if copy.source == "a" else (copy.b, copy.a)
    linked = set(_linked(found, copy, by_article))
    best: dict[int, tuple[tuple[float, ...], Match]] = {}
    for told in by_article[teller]:
        for held in by_article[source]:
            a, b = min(told, held), max(told, held)
            figure = any(same_value(one, two) for one in figures[a] for two in figures[b])
            if not figure and (a, b) not in linked:
                continue
            words = tuple(shared(found[a].vector, found[b].vector))
            known = telling(found[a], found[b], words) + _ENOUGH * figure
            rank = (known, -len(found[held].text), -held)
            if known >= _ENOUGH and (told not in best or rank > best[told][0]):
                score = round(similarity(found[a].vector, found[b].vector), 6)
                best[told] = (rank, Match(a, b, score, tuple(word for word in words if rarity(word) > _RARE)[:5]))
    for _, match in best.values():
        yield match


def _linked(found: Sequence[Statement], copy: Copy, by_article: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims that lie in two sentences which the copy's evidence links."""
    for passage in copy.evidence:
        if passage.a is not None and passage.b is not None:
            mine, yours = (
                [n for n in by_article[id] if found[n].claim.sentence.start < end and start < found[n].claim.sentence.end]
                for id, (start, end) in ((copy.a, passage.a), (copy.b, passage.b))
            )
            yield from ((min(one, two), max(one, two)) for one in mine for two in yours)
