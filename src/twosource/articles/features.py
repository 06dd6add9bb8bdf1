"""What the line model sees of a page's lines.

Numbers: looks of the line, its place in the page, how much of its vocabulary stands in the page's running text; for HTML also
links, and how much running text and how many links there are around it in the tree. Words: ids in the model's vocabulary.
Tokens: names and class words of the elements around a line, as ids in the model's vocabulary of markup. All of it is counted
over the whole page at once.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, repeat

import numpy as np
from numpy.typing import NDArray

from twosource.articles import furniture
from twosource.articles.amount import words
from twosource.articles.markup import Markup
from twosource.articles.surroundings import SURROUNDINGS, surroundings
from twosource.articles.visible import Line

Matrix = NDArray[np.float32]
Ids = NDArray[np.int64]

_WORD = re.compile(r"\n|\w+(?:['’]\w+)*+|[^\w\s]")
_STOP_WORDS = frozenset((
    "the", "a", "an", "of", "to", "in", "and", "that", "is", "was", "for", "on", "with", "as", "at", "by", "it", "he",
    "she", "they", "we", "i", "his", "her", "their", "its", "be", "are", "were", "been", "has", "have", "had", "from",
    "this", "which", "who", "but", "not", "or", "would", "could", "will", "can", "than", "about", "after", "when", "said",
    "there", "what", "so", "if", "into", "over", "more", "no", "up", "out", "them", "our", "one", "all", "also", "do",
    "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "den", "von", "mit", "zu", "auf", "für", "dem", "im",
    "des", "sich", "auch", "es", "als", "le", "la", "les", "des", "et", "est", "une", "un", "que", "qui", "dans", "pour",
    "pas", "sur", "au", "du", "en", "el", "los", "las", "y", "por", "con", "una", "para", "se", "del", "al", "lo", "su",
    "il", "che", "di", "non", "per", "sono", "della", "da", "o", "os", "uma", "não", "na",
))  # fmt: skip
_LOWER, _UPPER, _DIGIT, _SPACE, _END, _COMMA, _QUOTE, _BRACKET, _MARK, _DASH, _OTHER, _FOREIGN = range(12)
_CLASSES = 12
_LATIN = 0x250
_MEMBERS = (
    (_SPACE, " \n"),
    (_END, ".!?…"),
    (_COMMA, ",;"),
    (_QUOTE, "\"'“”‘’«»„‹›"),
    (_BRACKET, "()[]{}"),
    (_MARK, "|><→←·•#@©®/\\+*=_%&"),
    (_DASH, "-–—:"),
)
_HIGH_ENDS = "…。！？।؟"
_HIGH_QUOTES = "“”‘’„‹›"
_HIGH_DASHES = "–—"
_HIGH_MARKS = "→←•"
_LONG, _CONTENT = 15, 5
_MOST_WORDS = 6000  # the model has seen few longer articles: more text than this tells it nothing more
_UNSPACED = 12  # letters between blanks, on average, in scripts that do not part words
_UNKNOWN = 0
LOOKS = 72
"""Columns of numbers a line has without its markup."""


@dataclass(frozen=True)
class Vocabulary:
    """The words and the markup tokens that the model knows; id 0 is everything else."""

    words: Mapping[str, int]
    tokens: Mapping[str, int]


@dataclass(frozen=True)
class Sight:
    """What the model sees of a page with L lines.

    ``numbers`` is L rows of ``WIDTH`` columns. The words of all lines stand one after the other in ``words``; line i has
    ``words[starts[i]:starts[i + 1]]``. ``tokens`` are the markup tokens of the page's elements in the same way
    (``token_starts``), and ``chains`` are for each line its block element and those around it, nearest first (L rows of
    ``LEVELS`` element indices, -1: none). ``reach`` is for each element the first line in it and one past the last. All
    are empty for plain text.
    """

    numbers: Matrix
    words: Ids
    starts: Ids
    tokens: Ids
    token_starts: Ids
    chains: Ids
    reach: Ids


WIDTH = LOOKS + SURROUNDINGS
"""Columns of numbers a line has."""


def sight(texts: Sequence[str], lines: Sequence[Line], markup: Markup | None, vocabulary: Vocabulary) -> Sight:
    """Return what the model sees of ``lines``, whose texts (without line feeds) are ``texts``; there must be at least one."""
    spelled = _Words("\n".join(texts))
    looks, running = _looks(texts, lines, spelled)
    ids = np.fromiter(map(known, spelled.distinct, repeat(vocabulary.words)), np.int64, len(spelled.distinct))
    around = surroundings(lines, running, markup, vocabulary.tokens)
    return Sight(
        numbers=np.hstack([looks, around.numbers]).astype(np.float32),
        words=ids[spelled.ids],
        starts=spelled.starts,
        tokens=around.tokens,
        token_starts=around.token_starts,
        chains=around.chains,
        reach=around.reach,
    )


def spell(text: str) -> list[str]:
    """Return the words and marks of a text in lower case; a line feed is a word of its own."""
    return _WORD.findall(text.lower())


def shape(word: str) -> str:
    """Return what the vocabulary holds instead of a word that begins with a digit: digits by their number, "0a" for others."""
    return "0" * min(len(word), 5) if word.isdigit() else "0a"


def known(word: str, words: Mapping[str, int]) -> int:
    """Return the id of a word."""
    return words.get(shape(word) if word[0].isdigit() else word, _UNKNOWN)


class _Words:
    """The words of a page: ``distinct`` ones, their ``ids`` in reading order, and the line each stands in."""

    def __init__(self, joined: str) -> None:
        self.joined = joined
        found = spell(joined)
        index = dict(zip(dict.fromkeys(("\n", *found)), count()))
        ids = np.fromiter(map(index.__getitem__, found), np.int64, len(found))
        line = np.cumsum(ids == 0)
        kept = ids != 0
        self.index = index
        self.distinct = tuple(index)
        self.ids = ids[kept]
        self.line = line[kept]
        self.count = joined.count("\n") + 1
        self.starts = np.searchsorted(self.line, np.arange(self.count + 1))


def _looks(texts: Sequence[str], lines: Sequence[Line], spelled: _Words) -> tuple[Matrix, Matrix]:
    """Return the columns of plain lines, and the words of running text in each line (0 for a line that is none)."""
    number = spelled.count
    characters = _characters(spelled.joined, number)
    alphabetic = np.fromiter(map(str.isalpha, spelled.distinct), np.bool_, len(spelled.distinct))
    number_of = np.maximum(np.bincount(spelled.line, alphabetic[spelled.ids], number), _unspaced(texts))
    stops = np.zeros(len(spelled.distinct), np.bool_)
    stops[[at for word in _STOP_WORDS if (at := spelled.index.get(word)) is not None]] = True
    stop_share = np.bincount(spelled.line, stops[spelled.ids], number) / np.maximum(number_of, 1)
    ends = characters[:, _CLASSES]
    running = np.where((number_of >= _LONG) & (ends > 0), number_of, 0)
    columns = [
        characters,
        np.log1p(number_of)[:, None],
        (number_of >= _LONG)[:, None],
        stop_share[:, None],
        _placed(texts, lines, running),
        _shared_words(spelled, running > 0),
        _run_membership(number_of, ends > 0),
        _families(texts),
    ]
    looks = np.hstack(columns).astype(np.float32)
    return np.hstack([looks, np.zeros((number, LOOKS - looks.shape[1]), np.float32)]), running.astype(np.float32)


def _unspaced(texts: Sequence[str]) -> NDArray[np.float64]:
    """Return the words of the lines whose script does not part them by blanks, 0 for all other lines."""
    return np.array(
        [words(text) if len(text) > _UNSPACED * (text.count(" ") + 1) and not text.isascii() else 0 for text in texts]
    )


def _families(texts: Sequence[str]) -> NDArray[np.float64]:
    """Which families of furniture a line belongs to, and whether it belongs to any."""
    found = np.array([furniture.classes(text) for text in texts], np.bool_)
    return np.hstack([found, found.any(axis=1, keepdims=True)])


def _table() -> NDArray[np.int64]:
    table = np.full(_LATIN + 1, _OTHER)  # the last entry is for all codes beyond
    for code in range(_LATIN):
        character = chr(code)
        if character.isalpha():
            table[code] = _UPPER if character.isupper() else _LOWER
        elif character.isdigit():
            table[code] = _DIGIT
    for kind, members in _MEMBERS:
        for character in members:
            if ord(character) < _LATIN:
                table[ord(character)] = kind
    table[_LATIN] = _FOREIGN
    return table


_TABLE = _table()
_HIGH = {
    ord(character): kind
    for kind, members in ((_END, _HIGH_ENDS), (_QUOTE, _HIGH_QUOTES), (_DASH, _HIGH_DASHES), (_MARK, _HIGH_MARKS))
    for character in members
}


def _kinds(joined: str, codes: NDArray[np.uint32]) -> NDArray[np.int64]:
    kinds = _TABLE[np.minimum(codes, _LATIN)]
    if not joined.isascii():
        high = np.flatnonzero(codes >= _LATIN)
        kinds[high] = [_HIGH.get(code, _FOREIGN) for code in codes[high].tolist()]
    return kinds


def _characters(joined: str, number: int) -> NDArray[np.float64]:
    """Sentence ends first of all (column ``_CLASSES``): shares of the kinds of characters, length, first and last kind."""
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _kinds(joined, codes)
    feeds = np.flatnonzero(codes == ord("\n"))
    starts, stops = np.concatenate([[0], feeds + 1]), np.concatenate([feeds, [len(kinds)]])
    line = np.repeat(np.arange(number), stops - starts + 1)[: len(kinds)]
    counts = np.bincount(line * _CLASSES + kinds, minlength=number * _CLASSES).reshape(number, _CLASSES)
    length = np.maximum(stops - starts, 1)
    following = np.concatenate([kinds[1:], [_SPACE]])
    closes = (kinds == _END) & ((following == _SPACE) | (following == _QUOTE) | (following == _FOREIGN))
    ends = np.bincount(line, closes, number)
    before = np.concatenate([[_SPACE], kinds[:-1]])
    capitals = np.bincount(line, (kinds == _UPPER) & (before > _DIGIT), number)
    spaces = counts[:, _SPACE] - (np.arange(number) < number - 1)
    first, last = kinds[np.minimum(starts, len(kinds) - 1)], kinds[np.maximum(stops - 1, starts).clip(max=len(kinds) - 1)]
    last_but_one = kinds[np.maximum(stops - 2, starts).clip(max=len(kinds) - 1)]
    closed = (last == _END) | ((last_but_one == _END) & ((last == _QUOTE) | (last == _BRACKET)))
    return np.column_stack(
        [
            counts / length[:, None],
            np.log1p(ends),
            closed,
            np.log1p(length),
            np.log1p(counts[:, _COMMA]),
            np.log1p(counts[:, _MARK]),
            np.log1p(counts[:, _DIGIT]),
            capitals / (spaces + 1),
            length / (spaces + 1) / 10,
            first[:, None] == _SHOWN[None, :],
            last[:, None] == _SHOWN[None, :],
        ]
    )


_SHOWN = np.array([_LOWER, _UPPER, _DIGIT, _END, _COMMA, _QUOTE, _BRACKET, _MARK, _DASH])


def _placed(texts: Sequence[str], lines: Sequence[Line], running: NDArray[np.float64]) -> NDArray[np.float64]:
    """Place in the page and in its running text, repetition, and the empty lines around."""
    number = len(texts)
    index: dict[str, int] = {}
    same = np.fromiter((index.setdefault(text, len(index)) for text in texts), np.int64, number)
    repeats = np.bincount(same)[same] - 1
    mass = np.cumsum(running)
    total = max(float(mass[-1]), 1.0)
    gaps = np.minimum(np.array([*(line.gap for line in lines), 1]), 3)
    order = np.arange(number)
    return np.column_stack(
        [
            order / max(number - 1, 1),
            np.log1p(order),
            np.log1p(order[::-1]),
            mass / total,
            np.full(number, np.log1p(min(total, _MOST_WORDS))),
            np.log1p(repeats),
            gaps[:-1],
            gaps[1:],
            np.full(number, gaps[:-1].mean()),
            np.full(number, (running > 0).mean()),
        ]
    )


def _run_membership(words: NDArray[np.float64], ended: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Inside, distance before and distance after the best contiguous run of running text (Finn et al. 2001, by lines)."""
    score = np.where(words >= 10, words / 5 * (0.3 + ended), -2.0)
    total = np.concatenate([[0.0], np.cumsum(score)])
    lowest = np.minimum.accumulate(total)
    end = int(np.argmax(total - lowest))
    start = int(np.argmin(total[: end + 1]))
    index = np.arange(len(score))
    before, after = np.maximum(start - index, 0), np.maximum(index - end + 1, 0)
    return np.column_stack([(index >= start) & (index < end), np.log1p(before), np.log1p(after)])


def _shared_words(spelled: _Words, long: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How much of a line's vocabulary stands in the page's other running text: an article keeps to its subject."""
    content = np.fromiter(map(len, spelled.distinct), np.int64, len(spelled.distinct)) >= _CONTENT
    kept = content[spelled.ids]
    ids, line = spelled.ids[kept], spelled.line[kept]
    inside = long[line]
    in_long = np.bincount(ids[inside], minlength=len(spelled.distinct))
    others = np.maximum(in_long[ids] - inside, 0)
    number = np.maximum(np.bincount(line, minlength=spelled.count), 1)
    share = np.bincount(line, others > 0, spelled.count) / number
    mass = np.bincount(line, others, spelled.count) / number
    return np.column_stack([share, np.log1p(mass)])
