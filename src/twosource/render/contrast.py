"""The words of one sentence that another lacks, for marking: a help to the eye, never a measure."""

import re
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from twosource.language.similarity import rarity, stem

_COMMON = 0.17
"""Words in more than 84 of 100 news texts (log(1 / 0.84) = 0.17), such as "the" and "its", are never marked; "not" can be."""

_MOST = 0.5
"""Where more of both sentences' words than this would be marked, they are told quite otherwise, and only their figures are."""

_PIECE = re.compile(r"[^\W_]+(?:[.,:]\d+)*|[\W_]+")


@dataclass(frozen=True)
class Run:
    """A stretch of a sentence; ``marked`` where the other sentence has no word of the same stem, common words apart."""

    text: str
    marked: bool


def contrast(a: str, b: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the two sentences in runs, whose texts joined give the sentence back.

    Where most words of both would be marked, and figures among them, only these are.
    """
    sides = _PIECE.findall(a), _PIECE.findall(b)
    stems = tuple(frozenset(stem(piece) for piece in side if _is_word(piece)) for side in sides)
    marks = _marks(sides[0], stems[1]), _marks(sides[1], stems[0])
    figures = _figures(marks[0], sides[0]), _figures(marks[1], sides[1])
    if all(map(any, figures)) and all(_is_another(*one) for one in zip(marks, sides, strict=True)):
        marks = figures
    return _runs(sides[0], marks[0]), _runs(sides[1], marks[1])


def _is_word(piece: str) -> bool:
    return piece[0].isalnum()


def _tells(piece: str) -> bool:
    return _is_word(piece) and rarity(stem(piece)) > _COMMON


def _marks(pieces: list[str], other: frozenset[str]) -> list[bool]:
    return [_tells(piece) and stem(piece) not in other for piece in pieces]


def _figures(marks: list[bool], pieces: list[str]) -> list[bool]:
    return [mark and piece[0].isdigit() for mark, piece in zip(marks, pieces, strict=True)]


def _is_another(marks: list[bool], pieces: list[str]) -> bool:
    return sum(marks) > _MOST * sum(map(_tells, pieces))


def _runs(pieces: list[str], marks: list[bool]) -> tuple[Run, ...]:
    """Join neighbours of one kind; a single space between two marked words is marked with them."""
    joined = [mark or _bridges(pieces, marks, at) for at, mark in enumerate(marks)]
    grouped = groupby(zip(pieces, joined, strict=True), key=itemgetter(1))
    return tuple(Run("".join(piece for piece, _ in group), marked) for marked, group in grouped)


def _bridges(pieces: list[str], marks: list[bool], at: int) -> bool:
    return 0 < at < len(pieces) - 1 and pieces[at] == " " and marks[at - 1] and marks[at + 1]
