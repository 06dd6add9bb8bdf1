"""The words of an article as numbers: what of its text can be compared with others, and where it stands.

Short articles are read many at once, as one text: each step then goes over a long array and not over many short ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import xxhash
from numpy.typing import NDArray

from twosource.copies.furniture import TELLING_WORDS, is_furniture, signs_post
from twosource.copies.words import PRIMES, SHIFT, Hashes, Places, run_starts, words
from twosource.language.datelines import dateline
from twosource.language.paragraphs import paragraphs
from twosource.language.quotes import quotations
from twosource.model import Article, Span

WIDTH = 5
"""Words in a shingle."""
SHORTEST_QUOTATION = WIDTH
"""Words; a shorter one ("cheating") is the writer's own sentence with a borrowed word in it."""
BATCH = 1 << 15
"""Characters of the articles that are read at once; with more, the arrays would outgrow a processor's fast memory."""
_COPYRIGHT = re.compile("©")
_NO_WORD = "\0"
_BETWEEN = f"\n\n{_NO_WORD}\n\n"
"""Parts articles that are read at once: a paragraph without a word, so that no quotation or post runs into the next."""


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one article.

    ``starts`` and ``ends`` are the words' offsets in the text; ``shingles[i]`` is the hash of the words i to i + WIDTH - 1.
    ``own`` marks the shingles that are the article's own reporting, ``foreign`` those with a word inside quotation marks or in
    a paragraph that is no prose (a caption, a credit, a copyright line), ``quoted`` those of them that are quoted; shingles in
    datelines are none of these. ``distinct`` are the article's own shingles, each once, in the order of ``places``, which says
    where each first stands. ``furniture`` holds the paragraphs that are no
    prose. ``digest`` is the same for texts with the same words.
    """

    article: Article
    starts: Places
    ends: Places
    shingles: Hashes
    own: NDArray[np.bool_]
    quoted: NDArray[np.bool_]
    foreign: NDArray[np.bool_]
    distinct: Hashes
    places: Places
    furniture: tuple[Span, ...]
    digest: int

    def within(self, span: Span) -> slice:
        """Return which shingles stand wholly in a span of the text."""
        first, last = np.searchsorted(self.starts, (span.start, span.end))
        return slice(int(first), max(int(last) - WIDTH + 1, int(first)))

    def touching(self, span: Span) -> slice:
        """Return which shingles have a word in a span of the text."""
        first, last = np.searchsorted(self.starts, (span.start, span.end))
        return slice(max(int(first) - WIDTH + 1, 0), int(last))


def read(article: Article) -> Prose:
    """Return the words of an article as numbers."""
    return next(_read((article,)))


def read_all(articles: Sequence[Article]) -> list[Prose]:
    """Return the words of articles as numbers, in their order."""
    return [prose for batch in _batches(articles) for prose in _read(batch)]


def _batches(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    first = size = 0
    for number, article in enumerate(articles):
        if size and size + len(article.text) > BATCH:
            yield articles[first:number]
            first, size = number, 0
        size += len(article.text) + len(_BETWEEN)
    yield articles[first:]


def _read(articles: Sequence[Article]) -> Iterator[Prose]:
    text = _BETWEEN.join([article.text for article in articles])
    starts, ends, hashes = words(text)
    blocks = list(paragraphs(text))
    furniture, datelines = _furniture(text, blocks, starts, hashes)
    quoted = _touching(_marked(quotations(text, blocks), starts, SHORTEST_QUOTATION))
    foreign = quoted | _touching(_marked(furniture, starts))
    own = ~foreign & ~_touching(_marked(datelines, starts))
    shingles = _shingles(hashes)
    edges = np.cumsum([0, *(len(article.text) + len(_BETWEEN) for article in articles)])
    first_words, first_furniture = (
        np.searchsorted(begin, edges).tolist() for begin in (starts, [span.start for span in furniture])
    )
    for number, (article, edge) in enumerate(zip(articles, edges.tolist(), strict=False)):
        first, last = first_words[number : number + 2]
        counted = slice(first, max(last - WIDTH + 1, first))
        distinct, places = _distinct(shingles[counted], own[counted])
        yield Prose(
            article=article,
            starts=starts[first:last] - edge,
            ends=ends[first:last] - edge,
            shingles=shingles[counted],
            own=own[counted],
            quoted=quoted[counted],
            foreign=foreign[counted],
            distinct=distinct,
            places=places,
            furniture=tuple(
                Span(span.start - edge, span.end - edge) for span in furniture[slice(*first_furniture[number : number + 2])]
            ),
            digest=xxhash.xxh3_64_intdigest(hashes[first:last].tobytes()),
        )


def _distinct(shingles: Hashes, counted: NDArray[np.bool_]) -> tuple[Hashes, Places]:
    """Return the shingles that are marked, each once, by the place where it first stands, and those places."""
    marked = np.flatnonzero(counted)
    order = np.argsort(shingles[marked])
    starts = run_starts(shingles[marked[order]])
    first = marked[np.sort(np.minimum.reduceat(order, starts))] if len(starts) else marked
    return shingles[first], first


def _shingles(words: Hashes) -> Hashes:
    size = max(len(words) - WIDTH + 1, 0)
    mixed = np.zeros(size, np.uint64)
    for place, prime in enumerate(PRIMES):
        mixed ^= words[place : place + size]
        mixed *= prime
        mixed ^= mixed >> SHIFT
    return mixed


def _touching(words: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return, for each shingle, whether any of its words is marked."""
    size = max(len(words) - WIDTH + 1, 0)
    marked = np.zeros(size, np.bool_)
    for place in range(WIDTH):
        marked |= words[place : place + size]
    return marked


def _marked(spans: Sequence[Span], starts: Places, fewest: int = 1) -> NDArray[np.bool_]:
    """Return which words start in one of the spans, but for spans of fewer words."""
    marked = np.zeros(len(starts), np.bool_)
    edges = np.searchsorted(starts, [edge for span in spans for edge in (span.start, span.end)]).tolist()
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if last - first >= fewest:
            marked[first:last] = True
    return marked


def _furniture(text: str, blocks: Sequence[Span], starts: Places, hashes: Hashes) -> tuple[list[Span], list[Span]]:
    """Return the paragraphs that are furniture or an embedded post, and the datelines that open others."""
    telling = np.sort(np.concatenate((starts[_is_telling(hashes)], [sign.start() for sign in _COPYRIGHT.finditer(text)])))
    edges = np.searchsorted(telling, [edge for block in blocks for edge in (block.start, block.end)])
    credited = (edges[::2] < edges[1::2]).tolist()
    furniture, datelines = [], []
    signed = False  # whether the paragraph after this one signs a post; so the last comes first
    for block, may_credit in zip(reversed(blocks), reversed(credited), strict=True):
        paragraph = text[block.start : block.end]
        before_signature, signed = signed, signs_post(paragraph)
        if paragraph == _NO_WORD:
            continue
        if signed or before_signature or is_furniture(paragraph, credited=may_credit):
            furniture.append(block)
        elif length := dateline(paragraph):
            datelines.append(Span(block.start, block.start + length))
    return furniture[::-1], datelines


def _is_telling(hashes: Hashes) -> NDArray[np.bool_]:
    """Return which words may be one of the ``TELLING_WORDS``: all of those, and by chance a few others."""
    telling: NDArray[np.bool_] = _telling_beginnings()[hashes >> _BEGINNING]
    return telling


@cache
def _telling_beginnings() -> NDArray[np.bool_]:
    table = np.zeros(1 << 16, np.bool_)
    table[words(" ".join(sorted(TELLING_WORDS)))[2] >> _BEGINNING] = True
    return table


_BEGINNING = np.uint64(48)
