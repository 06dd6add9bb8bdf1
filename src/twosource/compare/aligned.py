"""Which statements of two pages of one story say the same, each page in its own words.

A page that re-tells another, or reports the same events, shares few words with it. What tells two of its statements apart is what
they say beyond the subject of the story: so the clauses' vectors are compared after the mean of both pages is taken off (the
"common component" of Arora and others, "A simple but tough-to-beat baseline for sentence embeddings", 2017), with a share of the
similarity of their words. Two sentences are aligned where each is the other's nearest; the order of telling breaks near ties.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.compare.nearest import repeats
from twosource.compare.paraphrase import Meanings
from twosource.compare.statements import Statement
from twosource.language.meaning import unit
from twosource.language.similarity import Vector, similarity, vector
from twosource.model import Copy

NEAR = 0.4
"""The least nearness of two statements that may say the same."""

_WORDS = 0.3
"""The share of the similarity of the words: vectors know what clauses are about, words who and what it is."""

_ORDER = 0.15
"""What it takes off when one statement opens its page and the other closes its own."""

_PRIOR = 4
"""As many clauses of no meaning are counted into the mean, so that very short pages keep their subject."""

_WORTH = 0.2
"""Below this cosine the words are not compared."""

_PARTNERS = 5
"""Every page is aligned with at most so many others of its story, the nearest ones by their mean vectors."""

_MOST_PAGES = 24

Matrix = NDArray[np.float32]


class Aligned(NamedTuple):
    """Two statements (by position), the clauses of both that are nearest, and how near these are, about 0 to 1.3."""

    a: int
    b: int
    clauses: tuple[str, str]
    near: float


def aligned(
    found: Sequence[Statement], meanings: Meanings, copies: Sequence[Copy]
) -> Mapping[tuple[str, str], tuple[Aligned, ...]]:
    """Return the aligned statements by pairs of articles, smaller id first.

    A page that repeats another's words is aligned with that one alone. In a story of more than 24 articles only those that
    copies link are aligned: reading a clause takes about a millisecond, and there each claim has others in much the same words.
    """
    by_article: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        by_article[one.article.id].append(number)
    copied = repeats(copies)
    linked = {(copy.a, copy.b) for copy in copies if {copy.a, copy.b} <= by_article.keys()}
    small = len(by_article) <= _MOST_PAGES
    read = sorted(by_article) if small and len(by_article) > 1 else sorted({id for pair in linked for id in pair})
    pages = {id: _Page.of(by_article[id], found, meanings) for id in read}
    own = {id: page for id, page in pages.items() if id not in copied}
    partners = linked | set(_partners(own) if small else ())
    return {(one, two): tuple(_align(pages[one], pages[two])) for one, two in sorted(partners)}


class _Page(NamedTuple):
    """The clauses of an article: texts, terms and vectors, the claim of each, and the sentence of each, counted from 0."""

    texts: tuple[str, ...]
    terms: tuple[Vector, ...]
    vectors: Matrix
    claims: tuple[int, ...]
    sentences: NDArray[np.intp]

    @classmethod
    def of(cls, numbers: Sequence[int], found: Sequence[Statement], meanings: Meanings) -> "_Page":
        read = [meanings[number] for number in numbers]
        starts = sorted({found[number].claim.sentence.start for number in numbers})
        rank = {start: at for at, start in enumerate(starts)}
        texts = tuple(text for one in read for text in one.clauses)
        owners = [number for number, one in zip(numbers, read, strict=True) for _ in one.clauses]
        return cls(
            texts=texts,
            terms=tuple(vector(text) for text in texts),
            vectors=np.concatenate([one.vectors for one in read]),
            claims=tuple(owners),
            sentences=np.array([rank[found[owner].claim.sentence.start] for owner in owners], np.intp),
        )


def _partners(pages: Mapping[str, _Page]) -> Iterator[tuple[str, str]]:
    """Yield pairs of articles, each with its nearest ones: all pairs of a small story."""
    ids = sorted(pages)
    if len(ids) < 2:
        return
    means = unit(np.stack([pages[id].vectors.mean(axis=0) for id in ids]))
    chosen: set[tuple[str, str]] = set()
    for at, id in enumerate(ids):
        near = [other for other in np.argsort(-(means @ means[at]), kind="stable") if other != at][:_PARTNERS]
        chosen |= {(min(id, ids[other]), max(id, ids[other])) for other in near}
    yield from sorted(chosen)


def _align(one: _Page, two: _Page) -> Iterator[Aligned]:
    scores = _scores(one, two)
    by_sentence = np.full((one.sentences.max() + 1, two.sentences.max() + 1), -1, np.float32)
    np.maximum.at(by_sentence, (one.sentences[:, None], two.sentences[None, :]), scores)
    mutual = (by_sentence == by_sentence.max(axis=1, keepdims=True)) & (by_sentence == by_sentence.max(axis=0, keepdims=True))
    for row, column in np.argwhere(mutual & (by_sentence >= NEAR)):
        mine, yours = np.flatnonzero(one.sentences == row), np.flatnonzero(two.sentences == column)
        within = scores[np.ix_(mine, yours)]
        best = np.unravel_index(int(within.argmax()), within.shape)
        x, y = int(mine[best[0]]), int(yours[best[1]])
        near = round(float(by_sentence[row, column]), 4)
        yield Aligned(one.claims[x], two.claims[y], (one.texts[x], two.texts[y]), near)


def _scores(one: _Page, two: _Page) -> Matrix:
    """Return how near each clause of one page is to each of the other."""
    mean = (one.vectors.sum(axis=0) + two.vectors.sum(axis=0)) / (len(one.vectors) + len(two.vectors) + _PRIOR)
    scores: Matrix = unit(one.vectors - mean) @ unit(two.vectors - mean).T
    for row, column in np.argwhere(scores >= _WORTH):
        scores[row, column] += _WORDS * similarity(one.terms[row], two.terms[column])
    places = (one.sentences / (one.sentences.max() + 1))[:, None] - (two.sentences / (two.sentences.max() + 1))[None, :]
    placed: Matrix = (scores - _ORDER * np.abs(places)).astype(np.float32)
    return placed
