"""Which sentences of two pages of a story are read together: for each the nearest of the other page.

A page that re-tells another, or reports the same events, shares few words with it. What tells two of its sentences apart is what
they say beyond the subject of the story: so the sentences' vectors are compared after the mean of both pages is taken off (the
"common component" of Arora and others, "A simple but tough-to-beat baseline for sentence embeddings", 2017), with a share of the
similarity of their words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.compare.statements import Statement, known
from twosource.language.meaning import unit
from twosource.language.similarity import Vector, similarity
from twosource.language.standing import UNRANKED, Nearness, read
from twosource.model import Copy

_NEAR = 0.1
"""The least nearness of two sentences that are read together."""

_RANK = 0
"""One of two sentences has at most so many sentences of its partner's page nearer than that."""

_WORDS = 0.3
"""The share of the similarity of the words: vectors know what sentences are about, words who and what it is."""

_PRIOR = 4
"""As many sentences of no meaning are counted into the mean, so that very short pages keep their subject."""

_SHORTEST = 4
"""Fewer words are hardly a statement."""

_FEWEST = 3

_PARTNERS = 5
"""Each of the first pages of a story is compared with at most so many of those before it, the nearest by their mean vectors."""

_LINKED = 2
_MOST_PAGES = 24

_VERBATIM = ("same", "copy", "excerpt", "version")

_Place = tuple[int, int]
Matrix = NDArray[np.float32]


class Pair(NamedTuple):
    """Two sentences of two articles, by where they stand, and how near they are."""

    one: _Place
    two: _Place
    nearness: Nearness


class Page(NamedTuple):
    """The sentences of an article in which claims stand, and when it was known ("" where that is not known).

    ``meanings`` has a row for each sentence, ``terms`` its words by their weight.
    """

    places: tuple[_Place, ...]
    terms: tuple[Vector, ...]
    meanings: Matrix
    known: str

    @property
    def has_subject(self) -> bool:
        """Whether it has sentences enough to tell what they have in common from what each says."""
        return len(self.places) >= _FEWEST


def pages(found: Sequence[Statement]) -> Mapping[str, Page]:
    """Return the pages of a story by the ids of their articles; reading a sentence takes about a millisecond."""
    places: dict[str, dict[_Place, str]] = defaultdict(dict)
    for one in found:
        span = one.claim.sentence
        places[one.article.id][span.start, span.end] = one.article.text[span.start : span.end]
    when = {one.article.id: known(one.article) or "" for one in found}
    return {id: made for id, some in places.items() if (made := page(some, when[id])) is not None}


def page(texts: Mapping[_Place, str], when: str) -> Page | None:
    """Return the sentences of one page that have four words or more, ``None`` where there are none."""
    told = {place: read(text) for place, text in sorted(texts.items()) if len(text.split()) >= _SHORTEST}
    kept = {place: sentence for place, sentence in told.items() if sentence is not None}
    if not kept:
        return None
    terms, meanings = zip(*((sentence.terms, sentence.meaning) for sentence in kept.values()), strict=True)
    return Page(tuple(kept), terms, np.stack(meanings), when)


def repeats(copies: Sequence[Copy]) -> frozenset[str]:
    """Return the ids of the articles that repeat another's words."""
    sourced = (copy for copy in copies if copy.kind in _VERBATIM and copy.source is not None)
    return frozenset(copy.b if copy.source == "a" else copy.a for copy in sourced)


def partners(articles: Mapping[str, Page], copies: Sequence[Copy]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of articles whose sentences are compared, smaller id first; their number grows with that of the articles.

    Every page is compared with pages before it alone, so that what comes later changes nothing between earlier ones: with the
    two that share most with it, and, if it is among the first 24 and no copy itself, with the nearest ones.
    """
    order = sorted(articles, key=lambda id: (articles[id].known, id))
    copied = repeats(copies)
    own = [id for id in order if id not in copied][:_MOST_PAGES]
    return tuple(sorted({*_linked(order, copies), *_nearest_pages({id: articles[id] for id in own})}))


def _linked(order: Sequence[str], copies: Sequence[Copy]) -> Iterator[tuple[str, str]]:
    """Yield each article with those before it that share most with it."""
    place = {id: at for at, id in enumerate(order)}
    links: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for copy in copies:
        if copy.a in place and copy.b in place:
            early, late = sorted((copy.a, copy.b), key=lambda id: place[id])
            links[late].append((-copy.score, early))
    for late, some in links.items():
        yield from ((min(early, late), max(early, late)) for _, early in sorted(some)[:_LINKED])


def _nearest_pages(articles: Mapping[str, Page]) -> Iterator[tuple[str, str]]:
    """Yield each article with its nearest ones of those before it, by the mean of their sentences."""
    ids = list(articles)
    means = [unit(page.meanings.mean(axis=0, keepdims=True))[0] for page in articles.values()]
    for at, id in enumerate(ids):
        near = sorted(range(at), key=lambda other: (-float(means[at] @ means[other]), other))
        yield from ((min(id, ids[other]), max(id, ids[other])) for other in near[:_PARTNERS])


def nearest(one: Page, two: Page) -> Iterator[Pair]:
    """Yield the pairs of sentences of two pages of which one is the other's nearest, in the order of the first page.

    Of a page with too few sentences to have a subject, how near the others are tells nothing: there, their cosine stands alone.
    """
    near, alike = nearness(one, two)
    there, back = ranks(near), ranks(near.T).T
    for row, column in np.argwhere((np.minimum(there, back) <= _RANK) & (near >= _NEAR)):
        place = (row, column)
        nearby = Nearness(float(near[place]), float(alike[place]), int(there[place]), int(back[place]))
        if not (one.has_subject and two.has_subject):
            nearby = Nearness(float(near[place] - _WORDS * alike[place]), nearby.alike, UNRANKED, UNRANKED)
        yield Pair(one.places[row], two.places[column], nearby)


def nearness(one: Page, two: Page) -> tuple[Matrix, Matrix]:
    """Return how near each sentence of one page is to each of the other, and how alike their words are."""
    mean = np.zeros(one.meanings.shape[1], np.float32)
    if one.has_subject and two.has_subject:
        mean = (one.meanings.sum(axis=0) + two.meanings.sum(axis=0)) / (len(one.meanings) + len(two.meanings) + _PRIOR)
    alike = np.array([[similarity(mine, yours) for yours in two.terms] for mine in one.terms], np.float32)
    return unit(one.meanings - mean) @ unit(two.meanings - mean).T + _WORDS * alike, alike


def ranks(near: Matrix) -> NDArray[np.intp]:
    """Return, for each row, how many columns are nearer than each."""
    return np.argsort(np.argsort(-near, axis=1, kind="stable"), axis=1, kind="stable")
