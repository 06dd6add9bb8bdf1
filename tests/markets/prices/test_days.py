"""Daily bars are of the day that they cover most of, and close when they say."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from tests.markets.series import walk, weekdays
from twosource.errors import PriceError
from twosource.markets.prices import days, files, written
from twosource.markets.prices.checks import check
from twosource.markets.study import study
from twosource.markets.study_events import given

DAYS = weekdays(date(2023, 1, 2), 150)
NEWS = date(2023, 6, 5)


def stamped(folder: Path, before: timedelta, form: str = "%Y-%m-%dT%H:%M:%SZ", header: str = "time,close") -> Path:
    """Write a daily file whose bars of a day are stamped so long before its midnight."""
    closes = walk("A", DAYS, seed=1, jump=(NEWS, 0.04)).close
    stamps = [(datetime.combine(day, datetime.min.time()) - before).strftime(form) for day in DAYS]
    path = folder / "x.csv"
    path.write_text(header + "\n" + "\n".join(f"{stamp},{close:.5f}" for stamp, close in zip(stamps, closes, strict=True)))
    return path


@pytest.mark.parametrize(("form", "header"), [("%Y-%m-%dT%H:%M:%SZ", "time,close"), ("%d.%m.%Y %H:%M:%S.000", "Gmt time,close")])
def test_a_day_that_opens_the_evening_before_closes_a_day_later(tmp_path: Path, form: str, header: str) -> None:
    read = files.read(stamped(tmp_path, timedelta(hours=3), form, header))
    place = DAYS.index(NEWS)
    assert written(read.labels[place], daily=True) == "2023-06-05"
    assert written(read.opens[place]) == "2023-06-04T21:00:00Z"
    assert written(read.ends[place]) == written(read.known[place]) == "2023-06-05T21:00:00Z"


@pytest.mark.parametrize(("time", "day0"), [("2023-06-05T08:00Z", "2023-06-05"), ("2023-06-05T21:30Z", "2023-06-06")])
def test_day_zero_is_by_the_hour_of_the_close(tmp_path: Path, time: str, day0: str) -> None:
    found = study("x", [given(time)], [files.read(stamped(tmp_path, timedelta(hours=3)))])
    assert found.reactions[0].day0 == day0


def test_stamps_of_a_session_are_of_their_own_day(tmp_path: Path) -> None:
    read = files.read(stamped(tmp_path, timedelta(hours=-21)))
    place = DAYS.index(NEWS)
    assert written(read.labels[place], daily=True) == "2023-06-05"
    assert written(read.ends[place]) == "2023-06-06T00:00:00Z"


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Asia/Tokyo", "Pacific/Auckland"])
def test_a_clock_that_changes_does_not_change_the_days(zone: str) -> None:
    midnights = [datetime(2023, 1, 2, tzinfo=ZoneInfo(zone)) + timedelta(days=day) for day in range(360)]
    stamps = np.array([int(one.astimezone(UTC).timestamp()) for one in midnights], dtype=np.int64)
    assert (np.diff(days.labels(days.openings(stamps, 86_400)[0])) == 86_400).all()


def test_two_bars_of_one_day_count_once(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(
        "time,close\n2023-06-05T04:00Z,1\n2023-06-06T04:00Z,2\n2023-06-06T09:00Z,3\n2023-06-07T04:00Z,4\n2023-06-08T04:00Z,5\n"
    )
    read = files.read(path)
    assert list(read.close) == [1, 2, 4, 5]
    assert [issue.code for issue in read.issues] == ["bars-of-one-day"]


def filled(folder: Path, *, moved: str | None = None) -> Path:
    """Write a daily file whose weekends repeat the Friday, but for one day."""
    closes = dict(zip(DAYS, walk("A", DAYS, seed=1).close.tolist(), strict=True))
    rows, last = [], 0.0
    for day in (DAYS[0] + timedelta(days=number) for number in range((DAYS[-1] - DAYS[0]).days + 3)):
        last = closes.get(day, last)
        rows.append(f"{day},{last + 1 if day.isoformat() == moved else last:.5f}")
    path = folder / "x.csv"
    path.write_text("date,close\n" + "\n".join(rows))
    return path


def test_weekends_that_repeat_the_friday_are_no_trading_days(tmp_path: Path) -> None:
    read = files.read(filled(tmp_path))
    assert [written(label, daily=True) for label in read.labels] == [day.isoformat() for day in DAYS]
    count = 2 * (len(DAYS) // 5)
    said = f"{count} Saturdays and Sundays all repeat the close before them, and were left out"
    assert [(one.code, one.message) for one in read.issues] == [("weekends", said)]
    saturday = study("x", [given("2023-06-03T12:00Z")], [read])
    assert saturday.reactions[0].day0 == "2023-06-05"
    assert said in [issue.message for issue in saturday.prices[0].issues]


@pytest.mark.parametrize("moved", ["2023-05-06", "2023-05-07"])
def test_weekends_of_which_few_moved_are_no_trading_days(tmp_path: Path, moved: str) -> None:
    read = files.read(filled(tmp_path, moved=moved))
    assert [written(label, daily=True) for label in read.labels] == [day.isoformat() for day in DAYS]
    assert [one.code for one in read.issues] == ["weekends"]
    assert "when this market is shut" in read.issues[0].message


def dealt_on(folder: Path, *weekdays: int, flat: Collection[int] = ()) -> tuple[list[int], list[str]]:
    """Return the days of the week kept of a year that has the given ones (Monday is 0), and the codes of issues."""
    all_days = [date(2023, 1, 2) + timedelta(days=number) for number in range(364)]
    level, rows = 100.0, []
    for place, day in enumerate(one for one in all_days if one.weekday() in weekdays):
        level += 0 if day.weekday() in flat else (1, -2, 3, -1)[place % 4]
        rows.append(f"{day},{level}")
    path = folder / "x.csv"
    path.write_text("date,close\n" + "\n".join(rows))
    read = files.read(path)
    return sorted(set(days.weekdays(read.labels).tolist())), [issue.code for issue in read.issues]


def test_sundays_before_five_weekdays_are_the_start_of_mondays(tmp_path: Path) -> None:
    assert dealt_on(tmp_path, 0, 1, 2, 3, 4, 6) == ([0, 1, 2, 3, 4], ["weekends"])
    assert dealt_on(tmp_path, *range(7), flat=[5]) == ([0, 1, 2, 3, 4], ["weekends"])


@pytest.mark.parametrize("week", [(0, 1, 2, 3, 6), (0, 1, 2, 5, 6), (0, 1, 2, 3, 4, 5), (1, 2, 3, 4, 5), tuple(range(7))])
def test_weekends_on_which_a_market_deals_stay(tmp_path: Path, week: tuple[int, ...]) -> None:
    assert dealt_on(tmp_path, *week)[0] == list(week)


def test_a_file_of_weekends_alone_stays_and_one_left_price_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("date,close\n2023-06-03,1\n2023-06-04,1\n2023-06-10,1\n2023-06-11,1\n")
    assert len(files.read(path).close) == 4
    path.write_text("date,close\n2023-06-02,1\n2023-06-03,1\n2023-06-04,1\n")
    with pytest.raises(PriceError, match="1 usable price"):
        files.read(path)


def test_months_are_bars_of_a_month(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    stamps = [date(year, month, 1) for year in range(2000, 2020) for month in range(1, 13)]
    path.write_text("date,close\n" + "\n".join(f"{day},{50 + 7 * place % 13}" for place, day in enumerate(stamps)))
    read = files.read(path)
    assert len(read.labels) == len(stamps)
    assert written(read.known[0]) == "2000-02-01T00:00:00Z"
    found = study("x", [given("2015-06-05T08:00Z")], [read])
    assert found.reactions[0].day0 == "2015-06-01"
    assert found.reactions[0].reason is None


@pytest.mark.parametrize(
    ("first", "opens", "closes"),
    [
        ("2023-01-02", "2023-01-02", "2023-01-09"),  # Mondays
        ("2023-01-01", "2023-01-01", "2023-01-08"),  # Sundays
        ("2023-01-06", "2022-12-31", "2023-01-07"),  # Fridays: the last day of the week
    ],
)
def test_weeks_are_known_when_they_close(tmp_path: Path, first: str, opens: str, closes: str) -> None:
    rows = [f"{date.fromisoformat(first) + timedelta(days=7 * week)},{100 + week}" for week in range(30)]
    (tmp_path / "x.csv").write_text("\n".join(["Date,Close", *rows]))
    read = files.read(tmp_path / "x.csv")
    assert read.bar == days.WEEK
    assert [written(each[0], daily=True) for each in (read.labels, read.opens, read.known)] == [first, opens, closes]
    assert not check(read)


def test_months_stamped_at_their_end_close_then(tmp_path: Path) -> None:
    ends = ["2022-01-31", "2022-02-28", "2022-03-31", "2022-04-30", "2022-05-31", "2022-06-30", "2022-07-31", "2022-08-31"]
    (tmp_path / "x.csv").write_text("\n".join(["Date,Close", *(f"{day},{place}" for place, day in enumerate(ends, 1))]))
    read = files.read(tmp_path / "x.csv")
    assert written(read.known[1]) == "2022-03-01T00:00:00Z"


HOURS = [hour for hour in range(24 * 7 * 4) if not 24 * 4 + 21 <= hour % (24 * 7) < 24 * 6 + 21]
"""Hours from a Monday on in which a market deals: not from nine in the evening on Fridays to the same on Sundays."""


def hourly(folder: Path, hours: Sequence[int], *, still: Collection[int] = ()) -> Path:
    """Write a file of hours from Monday, 2 January 2023 on, whose price moves in each but those that are still."""
    level, rows = 100.0, []
    for hour in hours:
        level += 0 if hour in still else 1 + hour % 3
        stamp = datetime(2023, 1, 2) + timedelta(hours=hour)
        rows.append(f"{stamp:%Y-%m-%dT%H:%MZ},{level},{level + (hour not in still)},{level},{level}")
    path = folder / "x.csv"
    path.write_text("time,open,high,low,close\n" + "\n".join(rows))
    return path


def test_hours_that_fill_up_weekends_are_left_out(tmp_path: Path) -> None:
    closed = set(range(24 * 7 * 4)) - set(HOURS)
    filled = files.read(hourly(tmp_path, range(24 * 7 * 4), still=closed))
    assert [issue.code for issue in filled.issues] == ["weekends"]
    dealt = files.read(hourly(tmp_path, HOURS))
    assert not dealt.issues
    assert (filled.opens == dealt.opens).all()
    assert (filled.close == dealt.close).all()


def test_hours_of_a_market_that_deals_at_weekends_are_kept(tmp_path: Path) -> None:
    quiet = set(range(24 * 5, 24 * 6)) | {24 * 12, 24 * 2 + 3}  # one Saturday without a trade, and others with
    read = files.read(hourly(tmp_path, range(24 * 7 * 4), still=quiet))
    assert len(read.close) == 24 * 7 * 4
    assert not read.issues
