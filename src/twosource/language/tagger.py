"""The learned tagger: who says what (source, cue, content), and names.

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
"""Windows in a batch of the encoder: more are no faster, and take more memory."""

_DECODED = 64
"""Windows whose labels are chosen together, each step for all of them."""

_LABELS = {"attribution": marks.ATTRIBUTION, "names": marks.NAMES}


class Tagged(NamedTuple):
    """A span of the text that a head marked; offsets in code points."""

    start: int
    end: int
    label: str


class Tags(NamedTuple):
    """What the tagger says of one text: attributions' parts, and names."""

    parts: tuple[Mark, ...]
    names: tuple[Tagged, ...]


def tag(text: str, sentences: Sequence[Sentence]) -> Tags:
    """Return the marks of a text, in order and disjoint within each head. Time is linear in the text.

    Windows without a letter (runs of marks or numbers) are not read and have no marks.
    """
    cut = [window for window in windows(text, sentences) if _has_words(text, window)]
    order = sorted(range(len(cut)), key=lambda at: len(cut[at].ids))
    labelled: dict[int, dict[str, list[Tagged]]] = {}
    for begin in range(0, len(order), _DECODED):
        some = order[begin : begin + _DECODED]
        labelled |= dict(zip(some, _labelled([cut[at] for at in some]), strict=True))
    found = [labelled[at] for at in range(len(cut))]
    return Tags(
        tuple(Mark(part.start, part.end, cast(PartLabel, part.label)) for heads in found for part in heads["attribution"]),
        tuple(mark for heads in found for mark in heads["names"]),
    )


def _has_words(text: str, window: Window) -> bool:
    return any(char.isalpha() for char in text[window.starts[0] : window.ends[-1]])


def _labelled(some: Sequence[Window]) -> list[dict[str, list[Tagged]]]:
    """Return the spans that each head finds in windows, which are sorted by length."""
    pairs = encoder.arrays("tagger_pairs.npz")
    lengths = np.array([len(window.ids) for window in some])
    best = {head: marks.best(scores, pairs[head], lengths) for head, scores in _scores(some).items()}
    return [
        {head: _spans(window, labels[row, : lengths[row]], _LABELS[head]) for head, labels in best.items()}
        for row, window in enumerate(some)
    ]


def _scores(some: Sequence[Window]) -> dict[str, NDArray[np.float32]]:
    """Return the scores of each head's labels, filled up to the longest window."""
    longest = max(len(window.ids) for window in some)
    batches = [some[begin : begin + _TOGETHER] for begin in range(0, len(some), _TOGETHER)]
    ran = [encoder.run("tagger.onnx", batch, tuple(_LABELS)) for batch in batches]
    return {
        head: np.concatenate([np.pad(scores, ((0, 0), (0, longest - scores.shape[1]), (0, 0))) for scores in heads])
        for head, heads in zip(_LABELS, zip(*ran, strict=True), strict=True)
    }


def _spans(window: Window, labels: NDArray[np.int64], names: tuple[str, ...]) -> list[Tagged]:
    return [
        Tagged(int(window.starts[mark.start]), int(window.ends[mark.end - 1]), mark.label)
        for mark in marks.spans(labels, names)
        if window.ends[mark.end - 1] > window.starts[mark.start]
    ]
