"""The line model: how likely each line of a page belongs to the article.

A small network is run twice over the page. The second pass also sees what the first one thought of the neighbouring lines
(auto-context, Tu and Bai 2010), which is how a heading between two paragraphs, or a headline in a list of headlines, is told
from its surroundings. Weights: ``data/line_model.npz``, described in ``data/MODEL_CARD.md``, made by ``training/line_model.py``.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import as_file, files

import numpy as np

from twosource.articles.features import Matrix, line_features, shift, window_mean

_NEAR = (-4, -3, -2, -1, 1, 2, 3, 4)
_WINDOWS = (4, 12, 40)


@cache
def _weights() -> Mapping[str, Matrix]:
    with as_file(files("twosource.articles") / "data/line_model.npz") as path, np.load(path) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


def line_scores(lines: Sequence[str], gaps: Sequence[int]) -> Matrix:
    """Return for each line the log-odds that it belongs to the article. ``gaps`` are the empty lines above each."""
    if not lines:
        return np.zeros(0, dtype=np.float32)
    weights = _weights()
    rows = line_features(lines, gaps)
    first = forward(rows, weights, "a")
    return forward(np.hstack([rows, context(first)]), weights, "b")


def forward(rows: Matrix, weights: Mapping[str, Matrix], name: str) -> Matrix:
    """Run one pass: standardise, one hidden layer (ReLU), one output (log-odds)."""
    scaled = (rows - weights[f"{name}_mean"]) * weights[f"{name}_scale"]
    hidden = np.maximum(scaled @ weights[f"{name}_w1"] + weights[f"{name}_b1"], 0)
    output: Matrix = (hidden @ weights[f"{name}_w2"] + weights[f"{name}_b2"])[:, 0]
    return output


def context(logits: Matrix) -> Matrix:
    """Return what a pass thought of the lines around: the nearest ones, windows, and everything before and after."""
    likely = (1 / (1 + np.exp(-np.clip(logits, -20, 20))))[:, None].astype(np.float32)
    before = np.cumsum(likely, axis=0)
    total = max(float(before[-1, 0]), 1.0)
    return np.hstack(
        [
            likely,
            *[shift(likely, step) for step in _NEAR],
            *[window_mean(likely, scale) for scale in _WINDOWS],
            (before - likely) / total,
            (total - before) / total,
            np.full_like(likely, np.log1p(total)),
        ]
    ).astype(np.float32)
