from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.timeline.lags import Factor
from twosource.timeline.weighing import ENOUGH, LIKELY, OPTIMISM, Weighed, weigh

FIRST = date(2023, 5, 1)


def weighed(shares: Sequence[float], left: Sequence[int] | None = None) -> Weighed:
    """Weigh days from ``FIRST`` on with these shares; only those at ``left`` are possible."""
    days = [FIRST + timedelta(place) for place in range(len(shares))]
    candidates = np.array([day.toordinal() for day in days])
    possible = days if left is None else [days[place] for place in left]
    factor = Factor("so it is told", np.log(np.array(shares) + 1e-12))
    return weigh(candidates, possible, [factor], np.zeros(len(days)))


def test_a_day_likelier_than_all_others_together_is_named() -> None:
    found = weighed([0.1, 0.7, 0.1, 0.1])
    assert found.first == found.last == found.likeliest == FIRST + timedelta(1)
    assert found.confidence == pytest.approx(0.7 - OPTIMISM)
    assert [factor.why for factor in found.reasons] == ["so it is told"]


def test_else_the_smallest_interval_that_holds_enough() -> None:
    found = weighed([0.05, 0.4, 0.3, 0.2, 0.05])
    assert (found.first, found.last) == (FIRST + timedelta(1), FIRST + timedelta(3))
    assert found.likeliest == FIRST + timedelta(1)
    assert found.confidence == pytest.approx(0.9 - OPTIMISM)


def test_where_that_is_too_wide_the_smallest_that_holds_half() -> None:
    found = weighed([0.3, 0.3, *[0.4 / 100] * 100])
    assert (found.first, found.last) == (FIRST, FIRST + timedelta(1))
    assert found.confidence < ENOUGH - OPTIMISM


def test_the_interval_holds_the_likeliest_day() -> None:
    found = weighed([0.3, *[0.0001] * 20, 0.25, 0.25, 0.2])
    assert found.first == found.likeliest == FIRST


def test_days_that_are_ruled_out_are_never_chosen() -> None:
    found = weighed([0.9, 0.04, 0.06], left=[1, 2])
    assert found.first >= FIRST + timedelta(1)
    assert found.likeliest == FIRST + timedelta(2)


def test_one_possible_day_is_not_certain_either() -> None:
    assert weighed([1.0]).confidence == pytest.approx(1 - OPTIMISM)


@given(st.lists(st.floats(0.001, 1), min_size=1, max_size=60))
def test_the_answer_is_the_smallest_interval_and_holds_what_it_says(weights: list[float]) -> None:
    shares = np.array(weights) / sum(weights)
    found = weighed(list(shares))
    first, last = (found.first - FIRST).days, (found.last - FIRST).days
    held = shares[first : last + 1].sum()
    assert held == pytest.approx(found.confidence + OPTIMISM, abs=0.006) or found.confidence == 0
    assert held >= LIKELY - 1e-6
    width = last - first
    enough = ENOUGH if width and held >= ENOUGH - 1e-6 else LIKELY
    best = (found.likeliest - FIRST).days
    around = range(max(0, best - width + 1), min(best, len(shares) - width) + 1)
    assert first <= best <= last
    assert all(shares[at : at + width].sum() < enough + 1e-6 for at in around if width)
