"""The words of a text as numbers: where each stands, and a hash of it that is the same in any case.

A word's hash is the sum of its folded letters, each mixed and times a power of an odd number by its place in the word, mixed once
more (a polynomial hash modulo 2^64; Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987). Sums of all
letters so far give every word's in one step.
"""

from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.language.characters import Points, like, points

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]

PRIMES = np.array([0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5], np.uint64)
SHIFT = np.uint64(29)
_POWER = int(PRIMES[2])
_CASED = 0x20000
"""Letters with two cases all stand before this code point."""
_FEWEST_POWERS = 1 << 16
_SPARE = 3
"""Bits of a lookup's buckets over those that count its hashes."""
_SEVERAL = 0x110000
"""Stands for a letter that is folded to several ("ß" to "ss"); no code point is so high."""


def words(text: str) -> tuple[Places, Places, Hashes]:
    """Return where the words (runs of what a regular expression takes for word characters) start and end, and their hashes."""
    letters = points(text)
    inside = np.concatenate(([False], like(r"\w").take(letters), [False]))
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = edges[::2], edges[1::2]
    return starts, ends, _hashes(*_folded(text, letters, starts, ends))


def _folded(text: str, letters: Points, starts: Places, ends: Places) -> tuple[Points, Places, Places]:
    """Return the letters of a text without case, and where the words start and end among them."""
    folded = _case_folding().take(letters)
    if folded.max(initial=0) < _SEVERAL:
        return folded, starts, ends
    grown = np.flatnonzero(folded == _SEVERAL)
    lengths = np.ones(len(letters), np.int64)
    lengths[grown] = [len(text[place].casefold()) for place in grown.tolist()]
    edges = np.concatenate(([0], np.cumsum(lengths)))
    return points(text.casefold()), edges[starts], edges[ends]


@cache
def _case_folding() -> Points:
    """Return, for every code point, the one that stands for it in any case."""
    table = np.arange(_SEVERAL, dtype=np.uint32)
    for block in np.split(table[:_CASED].copy(), _CASED >> 8):
        text = block.tobytes().decode("utf-32-le", "surrogatepass")
        if text != text.casefold():
            folded = map(str.casefold, text)
            table[block] = [ord(letter) if len(letter) == 1 else _SEVERAL for letter in folded]
    return table


def _hashes(letters: Points, starts: Places, ends: Places) -> Hashes:
    powers, inverse = _powers(max(1 << len(letters).bit_length(), _FEWEST_POWERS))
    mixed = letters.astype(np.uint64)
    mixed *= PRIMES[0]
    mixed ^= mixed >> SHIFT
    mixed *= powers[: len(mixed)]
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(mixed)))
    hashes: Hashes = (sums[ends] - sums[starts]) * inverse[starts]
    hashes ^= hashes >> SHIFT
    hashes += (ends - starts).astype(np.uint64)
    hashes *= PRIMES[1]
    return hashes


def run_starts(values: NDArray[Any]) -> Places:
    """Return where runs of equal values start."""
    changed = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return np.flatnonzero(changed)


class Lookup:
    """Different hashes, in which others are found at once: parted by their first bits into buckets that mostly hold one."""

    def __init__(self, hashes: Hashes) -> None:
        self._order = np.argsort(hashes)
        self._hashes = hashes[self._order]
        bits = len(hashes).bit_length() + _SPARE
        self._shift = np.uint64(64 - bits)
        buckets = (self._hashes >> self._shift).view(np.int64)
        self._first = np.full(1 << bits, -1, np.int64)
        self._first[buckets[::-1]] = np.arange(len(hashes) - 1, -1, -1)
        self._fullest = 1
        while (buckets[self._fullest :] == buckets[: -self._fullest]).any():
            self._fullest += 1

    def find(self, wanted: Hashes) -> tuple[Places, Places]:
        """Return which of the wanted hashes, in their order, are there, and the place of each."""
        if not len(self._hashes):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        at = self._first[(wanted >> self._shift).view(np.int64)]
        missed = np.flatnonzero((self._hashes[at] != wanted) & (at >= 0))
        for _ in range(1, self._fullest):
            at[missed] = np.minimum(at[missed] + 1, len(self._hashes) - 1)
            missed = missed[self._hashes[at[missed]] != wanted[missed]]
        found = np.flatnonzero(self._hashes[at] == wanted)
        return found, self._order[at[found]]


@lru_cache(maxsize=2)
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """Return the powers of an odd number modulo 2^64 from the first on, and those of its inverse from 1 on."""
    powers, inverse = (np.full(size, number, np.uint64) for number in (_POWER, pow(_POWER, -1, 1 << 64)))
    inverse[0] = 1
    return np.cumprod(powers), np.cumprod(inverse)
