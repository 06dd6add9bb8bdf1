"""One calendar for several series, made from the past alone."""

from datetime import date

import numpy as np
import pytest

from tests.markets.series import series, weekdays
from twosource.markets.panel import panel
from twosource.markets.prices import DAY, written

DAYS = weekdays(date(2019, 1, 1), 30)


def test_returns_reach_back_over_a_hole_but_not_far() -> None:
    whole = series("A", DAYS, [100 + day for day in range(30)])
    holed = series(
        "B", DAYS[:10] + DAYS[12:20] + DAYS[26:], [float(day) for day in (*range(1, 11), *range(13, 21), *range(27, 31))]
    )
    found = panel([whole, holed], "simple")
    assert found.returns[1, 10] != found.returns[1, 10]
    assert found.returns[1, 12] == pytest.approx(13 / 10 - 1)
    assert np.isnan(found.returns[1, 26])  # the price before is seven days old
    assert found.returns[1, 27] == pytest.approx(28 / 27 - 1)


def test_a_return_over_a_gap_of_weeks_is_no_return_of_one_day() -> None:
    found = panel([series("A", DAYS[:10] + DAYS[15:20] + DAYS[24:], [100.0 + place for place in range(21)])])
    missing = [DAYS.index(date.fromisoformat(written(label, daily=True))) for label in found.labels[np.isnan(found.returns[0])]]
    assert missing == [0, 15]  # six weekdays after the price before; five are not too many


def test_bars_of_hours_have_returns_over_a_weekend_and_not_over_a_week() -> None:
    one = series("A", DAYS[:4], [1.0, 2.0, 3.0, 4.0])
    hours = np.array([0, 3600, 3600 + 3 * DAY, 3600 + 9 * DAY], dtype=np.int64)
    found = panel([one._replace(labels=hours, opens=hours, ends=hours + 3600, known=hours + 3600, bar=3600)])
    assert list(np.isnan(found.returns[0])) == [True, False, False, True]


def test_bars_of_months_have_returns() -> None:
    months = [date(2019, month, 1) for month in range(1, 13)]
    found = panel([series("A", months, [1.0 + place for place in range(12)])._replace(bar=31 * DAY)])
    assert list(np.isnan(found.returns[0])) == [True, *[False] * 11]


def test_log_and_simple_returns() -> None:
    one = series("A", DAYS[:3], [100, 110, 99])
    assert panel([one]).returns[0, 1:] == pytest.approx(np.log([1.1, 0.9]))
    assert panel([one], "simple").returns[0, 1:] == pytest.approx([0.1, -0.1])
    negative = series("A", DAYS[:4], [20, -37, 10, 11])
    assert list(np.isnan(panel([negative]).returns[0])) == [True, True, True, False]
    assert list(np.isnan(panel([negative], "simple").returns[0])) == [True, False, True, False]
    assert panel([negative], "simple").returns[0, 1] == pytest.approx(-2.85)


def test_days_on_which_few_trade_are_left_out() -> None:
    sunday = series("C", [*DAYS[:4], date(2019, 1, 6), *DAYS[4:]], [1.0] * 31)
    others = [series(name, DAYS, [1.0] * 30) for name in ("A", "B")]
    assert len(panel([*others, sunday]).labels) == 30
    assert len(panel([sunday]).labels) == 31


def test_a_series_that_ended_does_not_stop_the_others() -> None:
    ended = [series(name, DAYS[:5], [1.0] * 5) for name in ("A", "B", "C")]
    found = panel([*ended, series("D", DAYS, [1.0] * 30)])
    assert found.labels[-1] == series("D", DAYS, [1.0] * 30).labels[-1]
    assert len(found.labels) >= 20


def test_the_calendar_is_made_from_the_past_alone() -> None:
    a = series("A", DAYS, [1.0] * 30)
    b = series("B", DAYS[:7] + DAYS[9:], [1.0] * 28)
    c = series("C", DAYS[:8] + DAYS[11:], [1.0] * 27)
    whole = panel([a, b, c]).labels
    for place in range(2, 30):
        last = a.labels[place]
        then = panel([one.until(int(last) + 48 * 3600) for one in (a, b, c)]).labels
        assert list(then[then <= last]) == list(whole[whole <= last])
