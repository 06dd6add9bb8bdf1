"""The clock of a file is found from its prices, for any clock; with too little to go by, none is."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from twosource.errors import PriceError
from twosource.markets.prices import Seconds, files, written
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


def trading_week(first: date, last: date) -> Seconds:
    """Return the hours of weeks from Sunday to Friday, five in the afternoon in New York, UTC."""
    start, end = (int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) for day in (first, last))
    stamps = np.arange(start, end, 3600, dtype=np.int64)
    there = Zone("America/New_York", 0).from_utc(stamps)
    into = (there - 3 * 86_400 - 17 * 3600) % (7 * 86_400)  # since Sunday, five in the afternoon
    return stamps[into < 5 * 86_400]


def bars(
    clock: Zone,
    first: date = FIRST,
    last: date = LAST,
    *,
    jump: float = 2.5,
    utc: Seconds | None = None,
    before: tuple[date, Zone] | None = None,
    noise: float = 0.4,
) -> tuple[Seconds, dict[str, Array]]:
    """Return bars as a file with that clock, and another ``before`` a day, shows them: ranges are wider where a release is."""
    utc = hours(first, last) if utc is None else utc
    bar = int(np.diff(utc).min())
    chance = np.random.default_rng(7)
    ranges = 0.001 * np.exp(chance.normal(0, noise, len(utc)))
    released = employment_situation(first, last)
    at = np.searchsorted(utc, released, side="right") - 1
    ranges[at] *= np.where(released - utc[at] < bar, jump, 1)
    local = clock.from_utc(utc)
    if before is not None:
        early = utc < int(datetime.combine(before[0], datetime.min.time(), UTC).timestamp())
        local = np.where(early, before[1].from_utc(utc), local)
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


@pytest.mark.parametrize("name", ["America/New_York+7", "Europe/Athens", "Europe/London"])
def test_ends_of_weeks_show_the_rule_for_summer_time(name: str) -> None:
    first, last = date(2014, 11, 10), date(2018, 10, 20)  # few releases between the rules
    found = guess(*bars(zone(name), first, last, utc=trading_week(first, last)), 3600)
    assert str(found.zone) == name, found.reason
    assert "ends of" in found.reason


def test_a_rule_that_nothing_shows_is_not_guessed() -> None:
    first, last = date(2014, 11, 10), date(2018, 10, 20)
    found = guess(*bars(zone("Europe/Athens"), first, last), 3600)
    assert found.zone is None
    assert [str(each) for each in found.rivals] == ["America/New_York+7", "Europe/Athens"]
    assert "an hour apart in the weeks between" in found.reason


@pytest.mark.parametrize("around", [hours, trading_week])
@pytest.mark.parametrize(("earlier", "later"), [("Europe/Berlin", "Europe/Athens"), ("UTC", "America/New_York+7")])
def test_a_clock_that_was_another_before_is_that_of_the_last_part(
    around: Callable[[date, date], Seconds], earlier: str, later: str
) -> None:
    local, columns = bars(zone(later), utc=around(FIRST, LAST), before=(date(2013, 6, 16), zone(earlier)))
    found = guess(local, columns, 3600)
    assert str(found.zone) == later, found.reason
    assert found.since is not None
    assert date(2013, 6, 14) <= date.fromisoformat(written(found.since, daily=True)) <= date(2013, 9, 1)


def test_weeks_that_end_early_are_no_other_clock() -> None:
    utc = trading_week(FIRST, LAST)
    kept = np.ones(len(utc), dtype=bool)
    kept[np.flatnonzero(np.diff(utc) > 3600)[::3]] = False  # no price in the last hour of every third week
    found = guess(*bars(zone("Europe/Athens"), utc=utc[kept]), 3600)
    assert (str(found.zone), found.since) == ("Europe/Athens", None)


@pytest.mark.parametrize("name", ["UTC+05:30", "UTC+09:30", "UTC+6"])
def test_clocks_of_half_hours(name: str) -> None:
    whole = trading_week(FIRST, LAST)
    halves = np.sort(np.concatenate([whole, whole + 1800]))
    assert str(guess(*bars(zone(name), utc=halves), 1800).zone) == name
    assert str(guess(*bars(zone(name), utc=whole), 3600).zone) == name  # bars of all hours begin with those of UTC


def test_hours_of_a_part_of_the_day_do_not_tell_a_half_hour() -> None:
    utc = hours(FIRST, LAST) + 1800
    mumbai = zone("UTC+05:30").from_utc(utc)
    session = utc[(mumbai % 86_400 >= 9 * 3600) & (mumbai % 86_400 < 24 * 3600)]
    found = guess(*bars(zone("UTC+05:30"), utc=session), 3600)  # stamped at the full hours of the clock
    assert found.zone is None
    assert [str(each) for each in found.rivals] == ["UTC+6", "UTC+05:30"]


def test_summer_time_of_the_south_is_not_taken_for_another() -> None:
    found = guess(*bars(zone("Australia/Sydney")), 3600)
    assert found.zone is None
    assert "Sydney" in found.reason


def written_to(folder: Path, local: Seconds, columns: dict[str, Array]) -> Path:
    rows = (
        f"{written(stamp)[:-1]},{high:.6f},{low:.6f},{close:.6f}"
        for stamp, high, low, close in zip(local, columns["high"], columns["low"], columns["close"], strict=True)
    )
    path = folder / "x.csv"
    path.write_text("\n".join(["time,high,low,close", *rows]))
    return path


def test_a_clock_that_prices_contradict_is_said(tmp_path: Path) -> None:
    first, last = date(2014, 1, 6), date(2019, 12, 30)
    path = written_to(tmp_path, *bars(zone("Europe/Athens"), first, last, utc=trading_week(first, last)))
    codes = {
        name: [issue.code for issue in files.read(path, zone_name=name).issues if issue.code.startswith("clock")]
        for name in ("Europe/Athens", "Europe/Helsinki", "UTC+2", "America/New_York+7")
    }
    wrong = ["clock-contradicted"]
    assert codes == {"Europe/Athens": [], "Europe/Helsinki": [], "UTC+2": wrong, "America/New_York+7": wrong}


def test_bars_by_another_clock_are_left_out_and_said(tmp_path: Path) -> None:
    local, columns = bars(zone("Europe/Athens"), utc=trading_week(FIRST, LAST), before=(date(2013, 6, 16), zone("Europe/Berlin")))
    path = written_to(tmp_path, local, columns)
    read = files.read(path)
    (issue,) = [each for each in read.issues if each.code == "clock-changes"]
    assert "bars before 2013-" in issue.message
    assert written(read.labels[0]) > "2013-06-13"
    kept = files.read(path, zone_name="Europe/Athens")
    assert len(kept.close) > len(read.close) + 20_000
    assert "clock-changes" in [each.code for each in kept.issues]


def test_zones_and_back() -> None:
    stamps = hours(date(2019, 1, 1), date(2019, 12, 31))
    for name in CLOCKS:
        once = zone(name)
        back = once.to_utc(once.from_utc(stamps))
        assert (back != stamps).sum() <= 1, name  # the hour that comes twice
    for wrong in ("", "Mars/Olympus", "UTC+", "../etc", "Europe"):
        with pytest.raises(PriceError, match="no such time zone"):
            zone(wrong)
