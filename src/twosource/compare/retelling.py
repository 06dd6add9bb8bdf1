"""Which claims of a page stand, in other words, in the page that re-tells it.

A re-telling shares few words with its source, so that similarity alone misses most of what it took over. The copies room has
aligned the sentences of such pages already; beside those, a figure that both pages give for one thing joins two claims.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from twosource.compare.figures import Counted, same_value
from twosource.compare.matching import Match, telling
from twosource.compare.statements import RARE, Statement
from twosource.language.similarity import rarity, shared, similarity
from twosource.model import Copy, CopyKind

RETELLING: tuple[CopyKind, ...] = ("rewrite", "merge")
"""Kinds of copies in whose pages the source's claims stand in other words."""

_MENTIONS = 16
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
    numbered = set(_numbered(figures, by_article[source], by_article[teller]))
    best: dict[int, tuple[tuple[float, ...], Match]] = {}
    for held, told in sorted(numbered | set(_linked(found, copy, by_article[source], by_article[teller]))):
        words = tuple(word for word in shared(found[held].vector, found[told].vector) if rarity(word) > RARE)
        known = telling(found[held], found[told], words) + _ENOUGH * ((held, told) in numbered)
        rank = (known, -len(found[held].text), -held)
        if known >= _ENOUGH and (told not in best or rank > best[told][0]):
            score = round(similarity(found[held].vector, found[told].vector), 6)
            best[told] = (rank, Match(min(told, held), max(told, held), score, words[:5]))
    for _, match in best.values():
        yield match


def _numbered(figures: Sequence[Sequence[Counted]], source: Sequence[int], teller: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the claims of source and teller that give one figure for one thing; a value all over the source tells nothing."""
    by_value: dict[float, list[int]] = defaultdict(list)
    for number in source:
        for one in figures[number]:
            by_value[one.figure.value].append(number)
    for number in teller:
        for two in figures[number]:
            for held in by_value[two.figure.value][:_MENTIONS]:
                if any(same_value(one, two) for one in figures[held]):
                    yield held, number


def _linked(found: Sequence[Statement], copy: Copy, source: Sequence[int], teller: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the claims of source and teller that lie in two sentences which the copy's evidence links."""
    for passage in copy.evidence:
        if passage.a is not None and passage.b is not None:
            spans = (passage.a, passage.b) if copy.source == "a" else (passage.b, passage.a)
            held, told = (
                [number for number in some if _meets(found[number], *span)]
                for some, span in zip((source, teller), spans, strict=True)
            )
            yield from ((one, two) for one in held for two in told)


def _meets(statement: Statement, start: int, end: int) -> bool:
    return statement.claim.sentence.start < end and start < statement.claim.sentence.end
