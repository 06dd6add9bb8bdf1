"""Which claims of a page mean, in other words, what claims of its source mean.

Both are cut into clauses; two clauses may say one thing where their vectors are near. A claim of the source is then told by the
claim whose clause is nearest of all, and a clause re-tells at most two claims of the source, so that a topic that a page comes
back to again and again is no paraphrase of itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.compare.clauses import clauses
from twosource.compare.figures import TELLING_VALUE
from twosource.compare.statements import Statement
from twosource.language.meaning import meanings
from twosource.language.similarity import similarity, vector

_NEAR = 0.6
"""The least cosine of two clauses that may say one thing."""

_MEANT = 0.7
"""The least of the cosine and a share of the similarity of the words."""

_WORDS = 0.3
"""That share: vectors know what clauses are about, words who and what it is."""

_SOURCES = 2
_NEAREST = 8
"""Of the source's clauses, so many nearest ones are weighed for each clause."""

_MOST = 0.7
"""Narration of which this share is somebody's claim is no more than the frame of that claim."""

_ROWS = 256
"""Clauses whose cosines with all the source's are held at once, which bounds memory."""


class Meant(NamedTuple):
    """A claim (by its position): its clauses, their vectors of shape (clauses, 384), and the telling figures of each."""

    at: int
    clauses: tuple[str, ...]
    vectors: NDArray[np.float32]
    figures: tuple[frozenset[float], ...]


def meant(found: Sequence[Statement], number: int) -> Meant:
    """Return the claim at a position cut into clauses; a vector takes about a millisecond."""
    one = found[number]
    parts = clauses(one.text)
    printed = [(one.article.text[part.start : part.end], part.value) for part in one.claim.figures]
    telling = [(words, value) for words, value in printed if abs(value) >= TELLING_VALUE]
    figures = tuple(frozenset(value for words, value in telling if words in part) for part in parts)
    return Meant(number, parts, meanings(parts), figures)


class Meanings(dict[int, Meant]):
    """The claims by position, each cut into clauses when it is first asked for."""

    def __init__(self, found: Sequence[Statement]) -> None:
        super().__init__()
        self._found = found

    def __missing__(self, number: int) -> Meant:
        self[number] = meant(self._found, number)
        return self[number]


def pairs(source: Sequence[Meant], teller: Sequence[Meant]) -> Iterator[tuple[int, int, float]]:
    """Yield the claims (source's, teller's) of which one means the other, and how near they are, in the order of the teller's.

    A clause with a telling figure means no claim without that figure.
    """
    near: dict[tuple[int, int], list[tuple[float, int]]] = {}
    nearest: dict[int, tuple[float, int]] = {}
    for held, told, clause, score in _near(source, teller):
        near.setdefault((told, clause), []).append((score, held))
        nearest[held] = max(nearest.get(held, (0.0, 0)), (score, -told))
    found: dict[tuple[int, int], float] = {}
    for (told, _), scored in near.items():
        for score, held in sorted(scored, key=lambda one: (-one[0], one[1]))[:_SOURCES]:
            if nearest[held][1] == -told:
                found[told, held] = max(score, found.get((told, held), 0.0))
    yield from ((held, told, score) for (told, held), score in sorted(found.items()))


def nearness(one: Meant, two: Meant) -> float:
    """Return how near two claims are where their clauses are nearest: the cosine and a share of the words' similarity."""
    cosines = one.vectors @ two.vectors.T
    near = [(int(row), int(column)) for row, column in np.argwhere(cosines >= _NEAR)]
    scores = [
        float(cosines[row, column]) + _WORDS * similarity(vector(one.clauses[row]), vector(two.clauses[column]))
        for row, column in near
    ]
    return round(max(scores, default=0.0), 6)


def in_its_own_words(found: Sequence[Statement], claims: Sequence[Meant]) -> list[Meant]:
    """Return the claims without narration that is little more than what somebody says in it ("its view is that …")."""
    attributed: dict[tuple[int, int], int] = {}
    for one in claims:
        claim = found[one.at].claim
        if claim.kind != "narration":
            place = (claim.sentence.start, claim.sentence.end)
            attributed[place] = max(attributed.get(place, 0), len(found[one.at].text))
    return [one for one in claims if not _is_frame(found[one.at], attributed)]


def _is_frame(statement: Statement, attributed: Mapping[tuple[int, int], int]) -> bool:
    sentence = statement.claim.sentence
    said = attributed.get((sentence.start, sentence.end), 0)
    return statement.claim.kind == "narration" and said >= _MOST * len(statement.text)


def _near(source: Sequence[Meant], teller: Sequence[Meant]) -> Iterator[tuple[int, int, int, float]]:
    """Yield claims of source and teller, the teller's clause by its position, and how near it is to the nearest of the former."""
    if not source or not teller:
        return
    theirs = [(one, clause) for one in source for clause in one.clauses]
    mine = [(one, at) for one in teller for at in range(len(one.clauses))]
    columns, rows = (np.concatenate([one.vectors for one in side]) for side in (source, teller))
    for begin in range(0, len(rows), _ROWS):
        for row, line in enumerate(rows[begin : begin + _ROWS] @ columns.T, begin):
            told, at = mine[row]
            best: dict[int, float] = {}
            for column in _nearest(line):
                held, other = theirs[column]
                score = float(line[column]) + _WORDS * similarity(vector(told.clauses[at]), vector(other))
                if score >= _MEANT and told.figures[at] <= held.figures[0]:
                    best[held.at] = max(best.get(held.at, 0.0), round(score, 6))
            for number, score in best.items():
                yield number, told.at, at, score


def _nearest(line: NDArray[np.float32]) -> list[int]:
    near = np.flatnonzero(line >= _NEAR)
    return [int(column) for column in near[np.argsort(-line[near], kind="stable")][:_NEAREST]]
