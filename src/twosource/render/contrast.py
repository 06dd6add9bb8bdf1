"""The words of one sentence that another lacks, for marking: a help to the eye, never a measure."""

import re
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from twosource.language.similarity import rarity, stem

_COMMON = 0.17
"""Words in more than 84 of 100 news texts (log(1 / 0.84) = 0.17), such as "the" and "its", are never marked; "not" can be."""

_PIECE = re.compile(r"[^\W_]+(?:[.,:]\d+)*|[\W_]+")


@dataclass(frozen=True)
class Run:
    """A stretch of a sentence; ``marked`` where the other sentence has no word of the same stem, common words apart."""

    text: str
    marked: bool


def contrast(a: str, b: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the two sentences in runs, whose texts joined give the sentence back."""
    pieces = _PIECE.findall(a), _PIECE.findall(b)
    stems = tuple(frozenset(stem(piece) for piece in side if _is_word(piece)) for side in pieces)
    return _runs(pieces[0], stems[1]), _runs(pieces[1], stems[0])


def _is_word(piece: str) -> bool:
    return piece[0].isalnum()


def _runs(pieces: list[str], other: frozenset[str]) -> tuple[Run, ...]:
    """Join neighbours of one kind; a single space between two marked words is marked with them."""
    marks = [_is_word(piece) and stem(piece) not in other and rarity(stem(piece)) > _COMMON for piece in pieces]
    bridges = [at for at in range(1, len(pieces) - 1) if pieces[at] == " " and marks[at - 1] and marks[at + 1]]
    for at in bridges:
        marks[at] = True
    grouped = groupby(zip(pieces, marks, strict=True), key=itemgetter(1))
    return tuple(Run("".join(piece for piece, _ in group), marked) for marked, group in grouped)
