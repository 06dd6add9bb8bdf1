"""The labels of the tagger's heads, and the best sequence of labels for the scores it gives."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

ATTRIBUTION = ("source", "cue", "content")
NAMES = ("PER", "ORG", "LOC", "NORP", "MISC")
OUTSIDE = 0
"""Label 0 is outside; span type k begins with label 2k + 1 and goes on with 2k + 2."""

_NEVER = -1e4


class Stretch(NamedTuple):
    """A span that a head found: pieces ``start`` to ``end``, end exclusive; ``label`` is one of the head's."""

    start: int
    end: int
    label: str


def allowed(labels: int) -> NDArray[np.float32]:
    """Return the scores of label pairs, 0 where the second may follow the first and very low where not; row -1 is the start."""
    table = np.zeros((labels + 1, labels), dtype=np.float32)
    for inside in range(2, labels, 2):
        table[:, inside] = _NEVER
        table[inside - 1 : inside + 1, inside] = 0.0
    return table


def best(scores: NDArray[np.float32], pairs: NDArray[np.float32], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the best labels, shape (windows, pieces), by Viterbi's algorithm.

    ``scores`` has the shape (windows, pieces, labels), ``pairs`` (labels + 1, labels), its last row for the first piece;
    ``lengths`` is the number of pieces in each window, and labels after it mean nothing.
    """
    windows, longest, labels = scores.shape
    total = scores[:, 0] + pairs[-1]
    back = np.zeros((longest, windows, labels), dtype=np.int64)
    ends = np.zeros((windows, labels), dtype=np.float32)
    ends[lengths == 1] = total[lengths == 1]
    for at in range(1, longest):
        reached = total[:, :, None] + pairs[None, :-1]
        back[at] = reached.argmax(axis=1)
        total = reached.max(axis=1) + scores[:, at]
        ends[lengths == at + 1] = total[lengths == at + 1]
    answer = np.zeros((windows, longest), dtype=np.int64)
    rows, last = np.arange(windows), ends.argmax(axis=1)
    for at in range(longest - 1, -1, -1):
        inside = at < lengths
        answer[inside, at] = last[inside]
        last = np.where(inside, back[at, rows, last], last)
    return answer


def spans(labels: NDArray[np.int64], names: tuple[str, ...]) -> list[Stretch]:
    """Return the spans of one window's labels, in order."""
    found, start, kind = [], 0, -1
    for at, label in enumerate([*labels.tolist(), OUTSIDE]):
        goes_on = label == 2 * kind + 2 and kind >= 0
        if kind >= 0 and not goes_on:
            found.append(Stretch(start, at, names[kind]))
            kind = -1
        if label != OUTSIDE and not goes_on:
            start, kind = at, (label - 1) // 2
    return found
