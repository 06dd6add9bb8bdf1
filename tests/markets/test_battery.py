"""The tests together: one row for each day and one for the window; p-values are right where nothing happened."""

import math

import numpy as np
import pytest

from twosource.markets import battery
from twosource.markets.abnormal import Abnormal, mean_adjusted
from twosource.markets.placebo import placebo

L = 60


def made(n: int, width: int, *, seed: int = 1, common: float = 0.0, shift: float = 0.0) -> Abnormal:
    """Return ``n`` instruments; ``common`` is the share of variance they have together, ``shift`` is added on each event day."""
    chance = np.random.default_rng(seed)
    returns = math.sqrt(1 - common) * chance.normal(size=(n, L + width)) + math.sqrt(common) * chance.normal(size=L + width)
    returns *= 0.01
    returns[:, L:] += shift
    return mean_adjusted(returns[:, :L], returns[:, L:])


SAME = np.zeros(8, dtype=np.int64)


def test_each_test_tells_each_day_and_the_window() -> None:
    found = battery.outcomes(made(8, 3), battery.NAMES, SAME, first_day=-1)
    for name in battery.NAMES:
        days = [one.day for one in found if one.test == name]
        assert days == ([None] if name == "placebo" else [-1, 0, 1, None])
    assert all(0 <= one.p <= 1 for one in found)
    assert {one.n for one in found} == {8}


def test_a_window_of_one_day_is_told_once() -> None:
    found = battery.outcomes(made(8, 1), battery.NAMES, SAME)
    assert [one.test for one in found] == [*battery.NAMES]
    assert all(one.day is None for one in found)


def test_a_move_of_all_is_found_by_all() -> None:
    found = battery.outcomes(made(8, 1, shift=0.03), battery.NAMES, SAME)
    assert all(one.p < 0.05 for one in found), found


def test_where_instruments_move_together_only_the_robust_tests_hold() -> None:
    rejected = dict.fromkeys(battery.NAMES, 0)
    for seed in range(200):
        for one in battery.outcomes(made(8, 1, seed=seed, common=0.6), battery.NAMES, SAME):
            rejected[one.test] += one.p <= 0.05
    for name, count in rejected.items():
        assert count <= 24 if name in battery.ROBUST else count >= 50, (name, count)


def test_nothing_rejects_too_often_where_instruments_are_independent() -> None:
    rejected = dict.fromkeys(battery.NAMES, 0)
    apart = np.arange(8)
    for seed in range(200):
        for one in battery.outcomes(made(8, 1, seed=seed), battery.NAMES, apart):
            rejected[one.test] += one.p <= 0.05
    assert all(count <= 26 for count in rejected.values()), rejected


def test_placebo_counts_every_window_of_one_cluster() -> None:
    statistic, p = placebo(made(8, 3), SAME)
    assert (L - 3 + 1 + 1) * p == pytest.approx(round((L - 3 + 2) * p))
    assert math.isfinite(statistic)


def test_placebo_leaves_only_windows_of_the_same_hour() -> None:
    returns = made(8, 1)
    _, every = placebo(returns, SAME)
    _, sixth = placebo(returns, SAME, step=6)
    assert every * 61 == pytest.approx(round(every * 61))
    assert sixth * 11 == pytest.approx(round(sixth * 11))


def test_placebo_of_nothing_is_none() -> None:
    nothing = mean_adjusted(np.full((2, L), np.nan), np.full((2, 1), np.nan))
    assert all(math.isnan(value) for value in placebo(nothing, np.zeros(2, dtype=np.int64)))
    short = made(8, 1)
    assert math.isnan(placebo(short, SAME, step=L + 1)[1])
