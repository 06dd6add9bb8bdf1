"""The clock of a file is found from its prices, for any clock; with too little to go by, none is."""

import random
from datetime import UTC, date, datetime

import numpy as np
import pytest

from twosource.errors import PriceError
from twosource.markets.prices import Seconds, written
from twosource.markets.prices.clocks import guess
from twosource.markets.prices.zones import Zone, zone
from twosource.markets.releases import employment_situation
from twosource.markets.significance import Array

CLOCKS = ("UTC", "-05:00", "UTC+9", "America/New_York", "America/New_York+7", "Europe/Athens", "Europe/London")
FIRST, LAST = date(2009, 1, 5), date(2020, 12, 30)


def hours(first: date, last: date) -> Seconds:
    """Return the hours of all weekdays, UTC."""
    start, end = (int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) for day in (first, last))
    stamps = np.arange(start, end, 3600, dtype=np.int64)
    return stamps[(stamps // 86_400 + 3) % 7 < 5]


def bars(clock: Zone, first: date = FIRST, last: date = LAST, *, jump: float = 2.5) -> tuple[Seconds, dict[str, Array]]:
    """Return hourly bars as a file with that clock shows them: ranges are wider where a release is."""
    utc = hours(first, last)
    chance = np.random.default_rng(7)
    ranges = 0.001 * np.exp(chance.normal(0, 0.4, len(utc)))
    ranges[np.isin(utc, employment_situation(first, last) // 3600 * 3600)] *= jump
    local = clock.from_utc(utc)
    local, kept = np.unique(local, return_index=True)
    close = np.ones(len(local))
    return local, {"close": close, "high": close + ranges[kept] / 2, "low": close - ranges[kept] / 2}


@pytest.mark.parametrize("name", CLOCKS)
def test_clocks_are_found(name: str) -> None:
    found = guess(*bars(zone(name)), 3600)
    assert str(found.zone) == {"-05:00": "UTC-5"}.get(name, name), found.reason


def test_too_few_releases_show_nothing() -> None:
    found = guess(*bars(zone("Europe/Athens"), date(2019, 1, 1), date(2020, 3, 1)), 3600)
    assert found.zone is None
    assert "too few" in found.reason


def test_prices_that_do_not_move_at_releases_show_nothing() -> None:
    found = guess(*bars(zone("Europe/Athens"), jump=1.0), 3600)
    assert found.zone is None
    assert "clearly" in found.reason


def test_long_bars_show_nothing() -> None:
    local, columns = bars(zone("UTC"))
    keep = np.flatnonzero(local % 14_400 == 0)
    found = guess(local[keep], {name: values[keep] for name, values in columns.items()}, 14_400)
    assert found.zone is None
    assert "more than an hour" in found.reason


def test_closes_alone_will_do() -> None:
    local, columns = bars(zone("America/New_York+7"))
    signs = np.array([random.Random(int(stamp)).choice((-1, 1)) for stamp in local])
    moves = (columns["high"] - columns["low"]) * signs
    found = guess(local, {"close": np.exp(np.cumsum(moves))}, 3600)
    assert str(found.zone) == "America/New_York+7"


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        ("2019-04-05", "2019-04-05T12:30:00Z"),
        ("2019-01-04", "2019-01-04T13:30:00Z"),
        ("2016-01-08", "2016-01-08T13:30:00Z"),
        ("2015-07-02", "2015-07-02T12:30:00Z"),
    ],
)
def test_releases_follow_the_rule(day: str, utc: str) -> None:
    month = date.fromisoformat(day)
    found = employment_situation(month.replace(day=1), month.replace(day=28))
    assert [written(release) for release in found] == [utc]


def test_zones_and_back() -> None:
    stamps = hours(date(2019, 1, 1), date(2019, 12, 31))
    for name in CLOCKS:
        once = zone(name)
        back = once.to_utc(once.from_utc(stamps))
        assert (back != stamps).sum() <= 1, name  # the hour that comes twice
    for wrong in ("", "Mars/Olympus", "UTC+", "../etc", "Europe"):
        with pytest.raises(PriceError, match="no such time zone"):
            zone(wrong)
