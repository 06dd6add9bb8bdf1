"""The words of an article as numbers: what of its text can be compared with others, and where it stands."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import xxhash
from numpy.typing import NDArray

from twosource.copies.furniture import dateline, is_furniture
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


@dataclass(frozen=True, slots=True)
class Prose:
    """The words of one article.

    ``starts`` and ``ends`` are the words' offsets in the text; ``shingles[i]`` is the hash of the words i to i + WIDTH - 1.
    ``own`` marks the shingles that are the article's own reporting, ``quoted`` those with a word inside quotation marks;
    shingles in captions, credits and datelines are neither. ``paragraphs`` holds, for each paragraph with words, its hash
    and the range of its words; ``furniture`` the spans of those that are no prose. ``digest`` is the same for texts with the
    same words.
    """

    article: Article
    starts: Places
    ends: Places
    shingles: Hashes
    own: NDArray[np.bool_]
    quoted: NDArray[np.bool_]
    paragraphs: tuple[tuple[int, int, int], ...]
    furniture: tuple[Span, ...]
    digest: int

    def within(self, span: Span) -> slice:
        """Return which shingles stand wholly in a span of the text."""
        first, last = np.searchsorted(self.starts, (span.start, span.end))
        return slice(int(first), max(int(last) - WIDTH + 1, int(first)))


def reader() -> Callable[[Article], Prose]:
    """Return a function that reads articles and remembers the hashes of words it has met."""
    hashes: dict[str, int] = {}

    def word_hash(word: str) -> int:
        known = hashes.get(word)
        if known is None:
            known = hashes[word] = xxhash.xxh3_64_intdigest(word.casefold().encode("utf-8", "replace"))
        return known

    def read(article: Article) -> Prose:
        words = [(match.start(), match.end(), word_hash(match[0])) for match in _WORD.finditer(article.text)]
        return _prose(article, words)

    return read


def _prose(article: Article, words: Sequence[tuple[int, int, int]]) -> Prose:
    starts = np.array([start for start, _, _ in words], np.int64)
    ends = np.array([end for _, end, _ in words], np.int64)
    hashes = np.array([word for _, _, word in words], np.uint64)
    furniture, marked = _furniture(article.text, starts)
    quoted = _touching(_quoted(article.text, starts))
    return Prose(
        article=article,
        starts=starts,
        ends=ends,
        shingles=_shingles(hashes),
        own=~quoted & ~_touching(marked),
        quoted=quoted,
        paragraphs=tuple(_paragraphs(article.text, starts, hashes)),
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


def _quoted(text: str, starts: Places) -> NDArray[np.bool_]:
    marked = np.zeros(len(starts), np.bool_)
    for span in quotations(text):
        first, last = np.searchsorted(starts, (span.start, span.end))
        if last - first >= SHORTEST_QUOTATION:
            marked[first:last] = True
    return marked


def _paragraphs(text: str, starts: Places, hashes: Hashes) -> Iterator[tuple[int, int, int]]:
    """Yield the paragraphs that have words: hash, first word, word after the last."""
    for block in paragraphs(text):
        first, last = (int(place) for place in np.searchsorted(starts, (block.start, block.end)))
        if last > first:
            yield xxhash.xxh3_64_intdigest(hashes[first:last].tobytes()), first, last


def _furniture(text: str, starts: Places) -> tuple[tuple[Span, ...], NDArray[np.bool_]]:
    """Return the paragraphs that are furniture, and which words stand in them or in a dateline."""
    marked = np.zeros(len(starts), np.bool_)
    furniture = []
    for block in paragraphs(text):
        paragraph = text[block.start : block.end]
        whole = is_furniture(paragraph)
        end = block.end if whole else block.start + dateline(paragraph)
        first, last = np.searchsorted(starts, (block.start, end))
        marked[first:last] = True
        if whole:
            furniture.append(block)
    return tuple(furniture), marked
