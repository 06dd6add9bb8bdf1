"""What is wrong with a series is named, with where; a clean one is not accused."""

from datetime import date

import numpy as np
import pytest

from tests.markets.series import series, walk, weekdays
from twosource.markets.prices import DAY, Prices
from twosource.markets.prices.checks import check, ordered

DAYS = weekdays(date(2019, 1, 1), 120)


def codes(one: Prices) -> dict[str, str]:
    return {issue.code: issue.message for issue in check(one)}


def with_close(place: int, value: float) -> Prices:
    closes = walk("A", DAYS, seed=1).close.copy()
    closes[place] = value
    return series("A", DAYS, list(closes))


def test_a_clean_series_is_not_accused() -> None:
    assert codes(walk("A", DAYS, seed=1)) == {}


def test_prices_not_above_zero() -> None:
    assert DAYS[60].isoformat() in codes(with_close(60, -37.63))["not-above-zero"]
    assert "1 price is not above zero" in codes(with_close(60, 0.0))["not-above-zero"]


def test_a_bad_tick_comes_back_and_a_jump_does_not() -> None:
    assert DAYS[60].isoformat() in codes(with_close(60, 150.0))["bad-ticks"]
    assert "bad-ticks" not in codes(walk("A", DAYS, seed=1, jump=(DAYS[60], 0.3)))


def test_stale_quotes() -> None:
    closes = walk("A", DAYS, seed=1).close.copy()
    closes[40:47] = closes[40]
    assert f"the longest 7 (from {DAYS[40].isoformat()})" in codes(series("A", DAYS, list(closes)))["stale-quotes"]


def test_gaps_are_more_than_holidays() -> None:
    kept = DAYS[:50] + DAYS[53:]
    assert "gaps" not in codes(walk("A", kept, seed=1))
    kept = DAYS[:50] + DAYS[60:]
    assert f"the longest 10 weekdays (after {DAYS[49].isoformat()})" in codes(walk("A", kept, seed=1))["gaps"]


def test_gaps_of_hours_are_no_weekends() -> None:
    start = 1_546_819_200 - DAY * 2  # a Saturday
    hours = np.array([start + hour * 3600 for hour in range(24 * 30) if (hour // 24) % 7 not in (0, 1)], dtype=np.int64)
    one = walk("A", weekdays(date(2019, 1, 1), len(hours)), seed=1)._replace(
        opens=hours, labels=hours, ends=hours + 3600, known=hours + 3600, bar=3600
    )
    assert "gaps" not in codes(one)
    keep = np.r_[0:60, 80 : len(hours)]
    cut = one._replace(opens=hours[keep], labels=hours[keep], close=one.close[keep])
    assert "1 gap," in codes(cut)["gaps"]


def test_impossible_bars() -> None:
    one = walk("A", DAYS, seed=1)
    low, high = one.close - 1, one.close + 1
    high[7] = one.close[7] - 0.5
    assert DAYS[7].isoformat() in codes(one._replace(low=low, high=high))["impossible-bars"]


@pytest.mark.parametrize(("stamps", "said"), [([3, 1, 2], {"unsorted"}), ([3, 2, 1], set()), ([1, 2, 2], {"duplicates"})])
def test_order(stamps: list[int], said: set[str]) -> None:
    kept, issues = ordered(np.array(stamps), np.array([1.0, 1.0, 1.0]))
    assert list(np.array(stamps)[kept]) == sorted(set(stamps))
    assert {issue.code for issue in issues} == said
