"""The words of an article as numbers: what of its text can be compared with others, and where it stands."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import xxhash
from numpy.typing import NDArray

from twosource.copies.furniture import is_furniture, signs_post, telling_words
from twosource.language.datelines import dateline
from twosource.language.paragraphs import paragraphs
from twosource.language.quotes import quotations
from twosource.model import Article, Span

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

WIDTH = 5
"""Words in a shingle."""
SHORTEST_QUOTATION = WIDTH
"""Words; a shorter one ("cheating") is the writer's own sentence with a borrowed word in it."""

_WORD = re.compile(r"\w+")
_PRIMES = np.array(
    [0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5], np.uint64
)
_SHIFT = np.uint64(29)
_BY_PLACE = np.cumprod(np.full(64, _PRIMES[2], np.uint64))
"""What a letter counts for by its place in the word; further letters begin again."""


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one article.

    ``starts`` and ``ends`` are the words' offsets in the text; ``shingles[i]`` is the hash of the words i to i + WIDTH - 1.
    ``own`` marks the shingles that are the article's own reporting, ``foreign`` those with a word inside quotation marks or in
    a paragraph that is no prose (a caption, a credit, a copyright line), ``quoted`` those of them that are quoted; shingles in
    datelines are none of these. ``distinct`` are the article's own shingles, sorted and each once, and ``places`` says where
    each first stands; ``verbatim`` are the quoted ones, sorted and each once. ``furniture`` holds the paragraphs that are no
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
    verbatim: Hashes
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


def common(some: Hashes, others: Hashes) -> tuple[Places, Places]:
    """Return the places in ``some`` of the values that are in ``others`` (sorted, each once), and their places there."""
    if not len(others):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    at = np.minimum(np.searchsorted(others, some), len(others) - 1)
    hits = np.flatnonzero(others[at] == some)
    return hits, at[hits]


def read(article: Article) -> Prose:
    """Return the words of an article as numbers."""
    text = article.text
    starts, ends = _word_edges(text)
    folded = text.casefold()
    if len(folded) == len(text):
        return _prose(article, starts, ends, _word_hashes(folded, starts, ends))
    # Folding made some letter longer ("ß" is "ss"), so that offsets no longer hold: fold word by word.
    words = [text[start:end].casefold() for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    edges = np.cumsum([0, *map(len, words)])
    return _prose(article, starts, ends, _word_hashes("".join(words), edges[:-1], edges[1:]))


def _points(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _word_hashes(folded: str, starts: Places, ends: Places) -> Hashes:
    """Return the hash of each word: its mixed letters, each times a number of its place in the word, summed and mixed again."""
    if not len(starts):
        return np.zeros(0, np.uint64)
    letters = _points(folded).astype(np.uint64) * _PRIMES[0]
    letters ^= letters >> _SHIFT
    lengths = ends - starts
    places = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    inside = letters[places + np.repeat(starts, lengths)] * _BY_PLACE[places % len(_BY_PLACE)]
    hashes: Hashes = np.add.reduceat(inside, np.cumsum(lengths) - lengths)
    hashes ^= hashes >> _SHIFT
    hashes = (hashes + lengths.astype(np.uint64)) * _PRIMES[1]
    return hashes


@cache
def _word_characters() -> NDArray[np.int8]:
    """Return, for every code point, 1 where a regular expression takes it for part of a word, else 0."""
    points = np.arange(sys.maxunicode + 1, dtype="<u4")
    marks = np.zeros(len(points), np.int8)
    for run in _WORD.finditer(points.tobytes().decode("utf-32-le", "surrogatepass")):
        marks[run.start() : run.end()] = 1
    return marks


def _word_edges(text: str) -> tuple[Places, Places]:
    """Return where the words start and end, as ``_WORD`` finds them but without a step of Python for each."""
    inside = _word_characters()[_points(text)]
    steps = np.diff(inside, prepend=np.int8(0), append=np.int8(0))
    return np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)


def _prose(article: Article, starts: Places, ends: Places, hashes: Hashes) -> Prose:
    furniture, datelines = _furniture(article.text)
    quoted = _touching(_quoted(article.text, starts))
    foreign = quoted | _touching(_marked(furniture, starts))
    shingles = _shingles(hashes)
    own = ~foreign & ~_touching(_marked(datelines, starts))
    distinct, first = np.unique(shingles[own], return_index=True)
    return Prose(
        article=article,
        starts=starts,
        ends=ends,
        shingles=shingles,
        own=own,
        quoted=quoted,
        foreign=foreign,
        distinct=distinct,
        places=np.flatnonzero(own)[first],
        verbatim=np.unique(shingles[quoted]),
        furniture=furniture,
        digest=xxhash.xxh3_64_intdigest(hashes.tobytes()),
    )


def _shingles(words: Hashes) -> Hashes:
    size = max(len(words) - WIDTH + 1, 0)
    mixed = np.zeros(size, np.uint64)
    for place, prime in enumerate(_PRIMES):
        mixed = (mixed ^ words[place : place + size]) * prime
        mixed ^= mixed >> _SHIFT
    return mixed


def _touching(words: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return, for each shingle, whether any of its words is marked."""
    size = max(len(words) - WIDTH + 1, 0)
    marked = np.zeros(size, np.bool_)
    for place in range(WIDTH):
        marked |= words[place : place + size]
    return marked


def _words_in(spans: Sequence[Span], starts: Places) -> list[tuple[int, int]]:
    """Return, for each span, the first word that starts in it and the first after it."""
    first = np.searchsorted(starts, [span.start for span in spans]).tolist()
    last = np.searchsorted(starts, [span.end for span in spans]).tolist()
    return list(zip(first, last, strict=True))


def _quoted(text: str, starts: Places) -> NDArray[np.bool_]:
    marked = np.zeros(len(starts), np.bool_)
    for first, last in _words_in(quotations(text), starts):
        if last - first >= SHORTEST_QUOTATION:
            marked[first:last] = True
    return marked


def _furniture(text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the paragraphs that are furniture or an embedded post, and the datelines that open others."""
    furniture, datelines = [], []
    blocks = [(block, text[block.start : block.end]) for block in paragraphs(text)]
    words = telling_words(text)
    signed = [signs_post(paragraph) for _, paragraph in blocks] + [False]
    for number, (block, paragraph) in enumerate(blocks):
        if signed[number] or signed[number + 1] or is_furniture(paragraph, words):
            furniture.append(block)
        elif length := dateline(paragraph):
            datelines.append(Span(block.start, block.start + length))
    return tuple(furniture), tuple(datelines)


def _marked(spans: Sequence[Span], starts: Places) -> NDArray[np.bool_]:
    """Return which words start in one of the spans."""
    marked = np.zeros(len(starts), np.bool_)
    for first, last in _words_in(spans, starts):
        marked[first:last] = True
    return marked
