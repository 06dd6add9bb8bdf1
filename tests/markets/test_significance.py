"""P-values, q-values and ranks."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.markets.significance import benjamini_hochberg, normal, ranks, student, wilcoxon


def test_normal_and_student_agree_with_their_tables() -> None:
    assert normal(np.array([0.0, 1.959963984540054, -2.5758293035489])) == pytest.approx([1, 0.05, 0.01])
    assert student(np.array([12.706204736]), 1) == pytest.approx([0.05])
    assert student(np.array([2.2281388520]), 10) == pytest.approx([0.05])
    assert student(np.array([1.959963984540054]), math.inf) == pytest.approx([0.05])
    assert np.isnan(student(np.array([1.0]), 0)).all()
    assert np.isnan(normal(np.array([np.nan]))).all()


@pytest.mark.parametrize("n", range(1, 9))
def test_wilcoxon_counts_every_choice_of_signs(n: int) -> None:
    sums = [sum(rank for rank, up in zip(range(1, n + 1), signs, strict=True) if up) for signs in product((0, 1), repeat=n)]
    for positive in range(n * (n + 1) // 2 + 1):
        low = sum(total <= positive for total in sums) / len(sums)
        high = sum(total >= positive for total in sums) / len(sums)
        assert wilcoxon(positive, n) == pytest.approx(min(1, 2 * min(low, high)))


def test_wilcoxon_is_smooth_where_the_approximation_begins() -> None:
    assert wilcoxon(442, 50) == pytest.approx(wilcoxon(460, 51), abs=0.01)  # z is -1.89 in both
    assert math.isnan(wilcoxon(0, 0))


def test_benjamini_hochberg_by_the_paper() -> None:
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    assert (benjamini_hochberg(p) <= 0.05).sum() == 4  # section 4.1 of the paper rejects four of these fifteen
    assert np.isnan(benjamini_hochberg([math.nan, 0.5])[0])
    assert benjamini_hochberg([math.nan, 0.5])[1] == 0.5
    assert benjamini_hochberg([]).shape == (0,)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_q_values_are_ordered_as_p_values_and_no_smaller(p: list[float]) -> None:
    q = benjamini_hochberg(p)
    assert (q >= np.array(p) - 1e-15).all()
    assert (np.diff(q[np.argsort(p, kind="stable")]) >= 0).all()


@given(st.lists(st.lists(st.sampled_from([0.0, 1.0, 2.0, 3.5, math.nan]), min_size=5, max_size=5), min_size=1, max_size=4))
def test_ranks_share_their_mean(rows: list[list[float]]) -> None:
    found = ranks(np.array(rows))
    for row, places in zip(rows, found, strict=True):
        for value, place in zip(row, places, strict=True):
            if math.isnan(value):
                assert math.isnan(place)
                continue
            below = sum(other < value for other in row)
            equal = sum(other == value for other in row)
            assert place == below + (equal + 1) / 2
