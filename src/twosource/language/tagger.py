"""The learned tagger: who says what (source, cue, content), names, and how certainly each word's event is told.

One small encoder reads windows of word pieces; a linear layer scores the labels of each head, and the best allowed sequence
is taken. It runs on one thread of the CPU, and gives the same marks for the same text on the same machine; the card beside
the weights says what it was trained on.
"""

from collections.abc import Sequence
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from twosource.language import encoder, marks
from twosource.language.pieces import Window, windows
from twosource.model import Mark, PartLabel, Sentence

_TOGETHER = 4
"""Windows in a batch: more are no faster, and take more memory."""


class Tagged(NamedTuple):
    """A span of the text that a head marked; offsets in code points."""

    start: int
    end: int
    label: str


class Tags(NamedTuple):
    """What the tagger says of one text: attributions' parts, names, and a factuality from -3 to 3 for each piece.

    ``starts`` are the offsets of the pieces, in order, and ``facts`` their factualities.
    """

    parts: tuple[Mark, ...]
    names: tuple[Tagged, ...]
    starts: NDArray[np.int64]
    facts: NDArray[np.float32]


def tag(text: str, sentences: Sequence[Sentence]) -> Tags:
    """Return the marks of a text, in order and disjoint within each head. Time is linear in the text.

    Windows without a letter (runs of marks or numbers) have no marks, and their pieces are not among ``starts``.
    """
    cut = [window for window in windows(text, sentences) if _has_words(text, window)]
    order = sorted(range(len(cut)), key=lambda at: len(cut[at].ids))
    labelled: dict[int, tuple[list[Tagged], list[Tagged], NDArray[np.float32]]] = {}
    for begin in range(0, len(order), _TOGETHER):
        some = order[begin : begin + _TOGETHER]
        labelled |= dict(zip(some, _labelled([cut[at] for at in some]), strict=True))
    found = [labelled[at] for at in range(len(cut))]
    return Tags(
        tuple(Mark(part.start, part.end, cast(PartLabel, part.label)) for parts, _, _ in found for part in parts),
        tuple(mark for _, names, _ in found for mark in names),
        np.concatenate([np.zeros(0, np.int64), *(window.starts for window in cut)]),
        np.concatenate([np.zeros(0, np.float32), *(facts for _, _, facts in found)]),
    )


def _has_words(text: str, window: Window) -> bool:
    return any(char.isalpha() for char in text[window.starts[0] : window.ends[-1]])


def _labelled(some: Sequence[Window]) -> list[tuple[list[Tagged], list[Tagged], NDArray[np.float32]]]:
    scores = dict(zip(("attribution", "names", "facts"), encoder.run("tagger.onnx", some), strict=True))
    pairs = encoder.arrays("tagger_pairs.npz")
    lengths = np.array([len(window.ids) for window in some])
    parts = marks.best(scores["attribution"], pairs["attribution"], lengths)
    names = marks.best(scores["names"], pairs["names"], lengths)
    return [
        (
            _spans(window, parts[row, :length], marks.ATTRIBUTION),
            _spans(window, names[row, :length], marks.NAMES),
            scores["facts"][row, :length],
        )
        for row, (window, length) in enumerate(zip(some, lengths.tolist(), strict=True))
    ]


def _spans(window: Window, labels: NDArray[np.int64], names: tuple[str, ...]) -> list[Tagged]:
    return [
        Tagged(int(window.starts[mark.start]), int(window.ends[mark.end - 1]), mark.label)
        for mark in marks.spans(labels, names)
        if window.ends[mark.end - 1] > window.starts[mark.start]
    ]
