"""The learned tagger: who says what (source, cue, content), names, and how certainly each word's event is told.

One small encoder reads windows of word pieces; a linear layer scores the labels of each head, and the best allowed sequence
is taken. It runs on one thread of the CPU, and gives the same marks for the same text on the same machine; the card beside
the weights says what it was trained on.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from twosource.language import marks
from twosource.language.pieces import PADDING, SEPARATOR, START, Window, windows
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
    """Return the marks of a text, in order and disjoint within each head. Time is linear in the text."""
    cut = windows(text, sentences)
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


@cache
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    weights = (files("twosource.language") / "data" / "tagger.onnx").read_bytes()
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


@cache
def _arrays(name: str) -> dict[str, NDArray[Any]]:
    with (files("twosource.language") / "data" / name).open("rb") as file, np.load(file) as table:
        return {part: table[part] for part in table.files}


def _labelled(some: Sequence[Window]) -> list[tuple[list[Tagged], list[Tagged], NDArray[np.float32]]]:
    scores = dict(zip(("attribution", "names", "facts"), _session().run(None, _inputs(some)), strict=True))
    pairs = _arrays("tagger_pairs.npz")
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


def _inputs(some: Sequence[Window]) -> dict[str, NDArray[np.generic]]:
    longest = max(len(window.ids) for window in some) + 2
    ids = np.full((len(some), longest), PADDING, dtype=np.int64)
    cases = np.zeros((len(some), longest), dtype=np.int64)
    mask = np.zeros((len(some), longest), dtype=np.float32)
    for row, window in enumerate(some):
        size = len(window.ids)
        ids[row, 0], ids[row, size + 1] = START, SEPARATOR
        ids[row, 1 : size + 1], cases[row, 1 : size + 1], mask[row, : size + 2] = window.ids, window.cases, 1
    table = _arrays("piece_vectors.npz")
    pieces = table["vectors"][ids] * table["scales"][ids][:, :, None]
    return {"pieces": pieces, "cases": cases, "mask": mask}


def _spans(window: Window, labels: NDArray[np.int64], names: tuple[str, ...]) -> list[Tagged]:
    return [
        Tagged(int(window.starts[mark.start]), int(window.ends[mark.end - 1]), mark.label)
        for mark in marks.spans(labels, names)
        if window.ends[mark.end - 1] > window.starts[mark.start]
    ]
