from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.marks import Stretch, allowed, best, spans

KINDS = ("A", "B")
LABELS = 5
INSIDE = (2, 4)


def score(labels: tuple[int, ...], scores: np.ndarray, pairs: np.ndarray) -> float:
    steps = sum(float(pairs[a, b]) for a, b in pairwise(labels))
    return float(pairs[-1, labels[0]]) + steps + sum(float(scores[at, label]) for at, label in enumerate(labels))


@given(st.lists(st.lists(st.integers(-5, 5), min_size=LABELS, max_size=LABELS), min_size=1, max_size=4))
def test_the_best_sequence_is_the_best_of_all(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    pairs = allowed(LABELS)
    found = best(scores[None], pairs, np.array([len(rows)]))[0]
    every = max(score(labels, scores, pairs) for labels in product(range(LABELS), repeat=len(rows)))
    assert score(tuple(found.tolist()), scores, pairs) == every


def test_no_span_begins_inside() -> None:
    scores = np.zeros((1, 3, LABELS), dtype=np.float32)
    scores[0, :, 2] = 9.0
    labels = best(scores, allowed(LABELS), np.array([3]))[0].tolist()
    assert labels == [1, 2, 2]


def test_windows_of_unequal_length_do_not_touch_each_other() -> None:
    scores = np.random.default_rng(1).normal(size=(3, 6, LABELS)).astype(np.float32)
    pairs = allowed(LABELS)
    together = best(scores, pairs, np.array([6, 1, 4]))
    for row, length in enumerate((6, 1, 4)):
        alone = best(scores[row : row + 1, :length], pairs, np.array([length]))
        assert together[row, :length].tolist() == alone[0].tolist()


def test_spans_of_labels() -> None:
    assert spans(np.array([1, 2, 1, 0, 3, 4, 4]), KINDS) == [Stretch(0, 2, "A"), Stretch(2, 3, "A"), Stretch(4, 7, "B")]
    assert spans(np.array([], dtype=np.int64), KINDS) == []
