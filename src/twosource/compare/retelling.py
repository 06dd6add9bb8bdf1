"""Which claims of a page stand, in other words, in the page that re-tells it.

A re-telling shares few words with its source, so that similarity alone misses most of what it took over. The copies room has
aligned the sentences of such pages already; beside those, a figure that both pages give for one thing joins two claims, and so
does a meaning that two clauses share before all others.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.compare import paraphrase
from twosource.compare.counted import Counted
from twosource.compare.figures import same_value
from twosource.compare.matching import Match, telling
from twosource.compare.paraphrase import meant
from twosource.compare.statements import RARE, Statement
from twosource.language.similarity import rarity, shared, similarity
from twosource.model import Copy, CopyKind

RETELLING: tuple[CopyKind, ...] = ("rewrite", "merge")
"""Kinds of copies in whose pages the source's claims stand in other words."""

_MENTIONS = 16
_ENOUGH = 2
"""How many telling words two claims share at least; a figure for one thing counts as two."""


def pairs(found: Sequence[Statement], figures: Sequence[Sequence[Counted]], copies: Sequence[Copy]) -> tuple[Match, ...]:
    """Return, for each claim of a re-telling page, the claims of its source that it re-tells: mostly none or one."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        by_article[one.article.id].append(number)
    retold = [copy for copy in copies if copy.kind in RETELLING and copy.source is not None]
    involved = sorted({id for copy in retold for id in (copy.a, copy.b)})
    meanings = {id: [meant(found, at) for at in by_article[id]] for id in involved}
    made: dict[tuple[int, int], Match] = {}
    for copy in retold:
        source, teller = (copy.a, copy.b) if copy.source == "a" else (copy.b, copy.a)
        matches = list(_by_words(found, figures, copy, by_article[source], by_article[teller]))
        own = paraphrase.in_its_own_words(found, meanings[teller])
        matches += [_match(found, held, told, near) for held, told, near in paraphrase.pairs(meanings[source], own)]
        made |= {(match.a, match.b): match for match in matches}
    return tuple(sorted(made.values()))


def _match(found: Sequence[Statement], held: int, told: int, near: float = 0.0) -> Match:
    mine, yours = found[held].vector, found[told].vector
    words = tuple(word for word in shared(mine, yours) if rarity(word) > RARE)
    return Match(min(told, held), max(told, held), round(similarity(mine, yours), 6), words[:5], near)


def _by_words(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]], copy: Copy, source: Sequence[int], teller: Sequence[int]
) -> Iterator[Match]:
    """Yield the best partner by words of each claim of the teller; of claims inside one another, the innermost of the source."""
    numbered = set(_numbered(figures, source, teller))
    best: dict[int, tuple[tuple[float, ...], Match]] = {}
    for held, told in sorted(numbered | set(_linked(found, copy, source, teller))):
        words = [word for word in shared(found[held].vector, found[told].vector) if rarity(word) > RARE]
        known = telling(found[held], found[told], words) + _ENOUGH * ((held, told) in numbered)
        rank = (known, -len(found[held].text), -held)
        if known >= _ENOUGH and (told not in best or rank > best[told][0]):
            best[told] = (rank, _match(found, held, told))
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
