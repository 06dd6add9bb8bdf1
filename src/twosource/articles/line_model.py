"""The line model: how likely each line of a page belongs to the article.

A small convolutional network over the lines of the page (residual blocks with growing dilation, so that the last sees some
sixty lines either way). Each line comes in as its numbers, the mean of its word vectors, the vectors of its first and last word
and, for HTML, the vectors of the elements around it, the nearer the heavier. One model serves HTML and plain text, which
has no surroundings. Weights: ``data/line_model.npz``, described in ``data/MODEL_CARD.md``, made by ``training/line_model.py``.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from twosource.articles.features import Ids, Matrix, Sight, Vocabulary, sight
from twosource.articles.markup import Markup
from twosource.articles.surroundings import LEVELS
from twosource.articles.visible import Line

DILATIONS = (1, 2, 4, 8, 16)
MOST_LINES = 20_000
POOLED_AFTER = (1, 3)
"""The blocks after which a line is told what the lines in each element around it have in common."""
FADING = 0.7
"""How much less the vector of an element weighs than that of the one inside it."""
Weights = Mapping[str, NDArray[Any]]


@cache
def _weights() -> Weights:
    with as_file(files("twosource.articles") / "data/line_model.npz") as path, np.load(path) as stored:
        return {name: widened(stored[name]) for name in stored.files}


def widened(values: NDArray[Any]) -> NDArray[Any]:
    """Return half-precision weights as single precision, and anything else as it is."""
    return values.astype(np.float32) if values.dtype == np.float16 else values


@cache
def _vocabulary() -> Vocabulary:
    weights = _weights()
    return Vocabulary(numbered(weights["words"]), numbered(weights["tokens"]))


def numbered(stored: NDArray[Any]) -> dict[str, int]:
    """Return the ids of a vocabulary stored as the UTF-8 bytes of its words joined by line feeds; ids begin with 1."""
    return {word: number for number, word in enumerate(stored.tobytes().decode("utf-8").split("\n"), 1)}


def line_scores(texts: Sequence[str], lines: Sequence[Line], markup: Markup | None = None) -> Matrix:
    """Return a row for each line: the log-odds that it belongs to the article, and a score of being its title.

    ``texts`` are the lines' texts without line feeds. Scores of titles are comparable within the page: their softmax is the
    probability of each line.
    """
    if not lines:
        return np.zeros((0, 2), np.float32)
    if len(lines) > MOST_LINES:  # a part at a time, without what is around, so that memory stays bounded
        parts = (slice(start, start + MOST_LINES) for start in range(0, len(lines), MOST_LINES))
        return np.vstack([line_scores(texts[part], lines[part]) for part in parts])
    seen = sight(texts, lines, markup, _vocabulary())
    with _threads().limit(limits=1, user_api="blas"):  # more than one costs time on matrices as small as these
        return forward(seen, _weights())


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def forward(seen: Sight, weights: Weights) -> Matrix:
    """Run the network; return for each line the log-odds that it is the article's, and a score of being its title's."""
    inputs = np.hstack(
        [
            (seen.numbers - weights["mean"]) * weights["scale"],
            _words(seen, weights["word_vectors"]),
            _elements(seen, weights["token_vectors"]),
        ]
    )
    hidden = inputs @ weights["in_w"] + weights["in_b"]
    for index, dilation in enumerate(DILATIONS):
        shown = np.maximum(np.maximum(hidden, 0) @ weights[f"narrow{index}_w"] + weights[f"narrow{index}_b"], 0)
        wide = np.hstack([shifted(shown, -dilation), shown, shifted(shown, dilation)])
        hidden = hidden + (wide @ weights[f"conv{index}_w"] + weights[f"conv{index}_b"])
        if index in POOLED_AFTER and len(seen.reach):
            hidden = hidden + _pooled(seen, np.maximum(hidden, 0) @ weights[f"pool{index}_w"]) @ weights[f"spread{index}_w"]
    output: Matrix = np.maximum(hidden, 0) @ weights["out_w"] + weights["out_b"]
    return output


def _words(seen: Sight, vectors: Matrix) -> Matrix:
    """Mean, first and last word vector of each line."""
    number = np.diff(seen.starts)
    if not len(seen.words):
        return np.zeros((len(number), 3 * vectors.shape[1]), np.float32)
    last = len(seen.words) - 1
    some = (number > 0)[:, None]
    mean = _sums(vectors[seen.words], seen.starts) / np.maximum(number, 1)[:, None]
    first = vectors[seen.words[np.minimum(seen.starts[:-1], last)]] * some
    final = vectors[seen.words[np.maximum(seen.starts[1:] - 1, 0)]] * some
    return np.hstack([mean, first, final]).astype(np.float32)


def _elements(seen: Sight, vectors: Matrix) -> Matrix:
    """The vectors of the line's own element, and of all around it, each ``FADING`` times the one inside it."""
    width = vectors.shape[1]
    if not len(seen.tokens):
        return np.zeros((len(seen.chains), 2 * width), np.float32)
    own = np.vstack([_sums(vectors[seen.tokens], seen.token_starts), np.zeros((1, width), np.float32)])
    around = own[seen.chains[:, 0]]
    for level in range(1, LEVELS):
        around = around + FADING**level * own[seen.chains[:, level]]
    return np.hstack([own[seen.chains[:, 0]], around])


def _pooled(seen: Sight, rows: Matrix) -> Matrix:
    """For each line the means of ``rows`` over the lines in each element around it, side by side; zeros where there is none."""
    total = np.vstack([np.zeros((1, rows.shape[1]), np.float32), np.cumsum(rows, axis=0)])
    reach = np.vstack([seen.reach, [[0, 0]]])
    number = np.maximum(reach[:, 1] - reach[:, 0], 1)[:, None].astype(np.float32)
    means = (total[reach[:, 1]] - total[reach[:, 0]]) / number
    pooled: Matrix = means[seen.chains].reshape(len(rows), -1)
    return pooled


def _sums(rows: Matrix, starts: Ids) -> Matrix:
    """Sum the rows of each segment; an empty one is zero."""
    total = np.vstack([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0, dtype=np.float64)])
    sums: Matrix = (total[starts[1:]] - total[starts[:-1]]).astype(np.float32)
    return sums


def shifted(rows: Matrix, step: int) -> Matrix:
    """Return the rows ``step`` lines further down (up where negative), zeros beyond the page."""
    moved = np.zeros_like(rows)
    if step > 0:
        moved[:-step] = rows[step:]
    else:
        moved[-step:] = rows[:step]
    return moved
