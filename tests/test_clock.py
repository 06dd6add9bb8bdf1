"""Times keep their precision, and every form of one time means the same."""

import pytest

from twosource import clock
from twosource.errors import TimeError


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2019", "2019"),
        ("2019-04", "2019-04"),
        (" 2019-04-24\n", "2019-04-24"),
        ("20190424", "2019-04-24"),
        ("2019-04-24T08:00:00+05:30", "2019-04-24T08:00:00+05:30"),
        ("2019-04-24T08:00Z", "2019-04-24T08:00Z"),
        ("2019-04-24 08:00", "2019-04-24T08:00:00"),
        ("20190424T080000Z", "2019-04-24T08:00:00+00:00"),
    ],
)
def test_normal_form_means_the_same(given: str, written: str) -> None:
    assert clock.normal(given) == written
    assert clock.bounds(given) == clock.bounds(written)
    assert clock.normal(written) == written


@pytest.mark.parametrize("given", ["", "last week", "2019-13", "2019-4-24", "2019-W17", "2019-04-24T25:00", "24 April 2019", "W"])
def test_what_is_no_time_is_refused_with_what_to_write(given: str) -> None:
    with pytest.raises(TimeError, match="write 2019-04-24"):
        clock.normal(given)


def test_a_day_is_known_by_its_end_and_not_before() -> None:
    assert clock.known_by("2019-04-24T23:59:59Z", "20190424")
    assert not clock.known_by("2019-04-24", "2019-04-24T12:00")
    assert not clock.known_by(None, "2019")


@pytest.mark.parametrize(
    ("time", "than", "later"),
    [
        ("2087-03-12", "2021-05-01", True),
        ("2021-05-02", "2021-05-01T23:00:00Z", False),
        ("2021-05-03", "2021-05-01T23:00:00Z", True),
        ("2021-04-30", "2021-05-01", False),
        ("2021-05-01", None, False),
        (None, "2021-05-01", False),
        ("soon", "2021-05-01", False),
    ],
)
def test_a_later_day_is_later_in_every_zone(time: str | None, than: str | None, later: bool) -> None:
    assert clock.is_later_day(time, than) is later


def test_the_last_day_stays_in_the_calendar() -> None:
    assert clock.last_day("9999-12-31").isoformat() == "9999-12-31"


def test_a_time_of_day_without_a_zone_is_over_when_it_is_over_on_every_clock() -> None:
    first, last = clock.bounds("2021-06-10T18:30:00")
    assert (first.isoformat(), last.isoformat()) == ("2021-06-10T04:30:00+00:00", "2021-06-11T06:30:00+00:00")
    assert not clock.known_by("2021-06-10T18:30:00", "2021-06-11T06:29:00Z")
    assert clock.known_by("2021-06-10T18:30:00", "2021-06-11T06:30:00Z")
    assert clock.known_by("2021-06-10T18:30:00+02:00", "2021-06-10T16:30:00Z")
    assert clock.known_by("2021-06-10T18:30:00", "2021-06-10")
    assert not clock.known_by("2021-06-10T18:30:00", "2021-06-09")
    assert clock.latest(["2021-06-10T18:30:00", "2021-06-10T23:00:00Z"]) == "2021-06-10T18:30:00"


def test_a_time_that_someone_asks_for_without_a_zone_is_taken_for_utc() -> None:
    assert clock.utc("2021-06-10T18:30:00") == clock.utc("2021-06-10T18:30:00Z") == clock.bounds("2021-06-10T18:30:00Z")
    assert clock.known_by("2021-06-10T18:30:00Z", "2021-06-10T18:30:00")
    assert not clock.known_by("2021-06-10T18:31:00Z", "2021-06-10T18:30:00")


@pytest.mark.parametrize("time", ["0001-01-01T01:00:00", "9999-12-31T23:00:00"])
def test_bounds_stay_in_the_calendar(time: str) -> None:
    first, last = clock.bounds(time)
    assert first <= clock.utc(time)[0] <= last


@pytest.mark.parametrize(
    ("one", "other", "one_clock", "before"),
    [
        ("2021-06-10T09:00:00", "2021-06-10T15:00:00", True, True),
        ("2021-06-10T09:00:00", "2021-06-10T15:00:00", False, False),
        ("2021-06-10T09:00:00", "2021-06-10T15:00:00Z", True, False),
        ("2021-06-10T22:00:00", "2021-06-11T07:00:00", False, True),
        ("2021-06-10T22:00:00", "2021-06-11T07:00:00Z", False, True),
        ("2021-06-10", "2021-06-11T07:00:00", False, True),
        ("2021-06-10T09:00:00Z", "2021-06-10T09:01:00Z", False, True),
    ],
)
def test_without_a_zone_times_are_told_apart_by_their_days_and_on_one_clock_to_the_minute(
    one: str, other: str, one_clock: bool, before: bool
) -> None:
    assert clock.precedes(one, other, one_clock=one_clock) is before
    assert not clock.precedes(other, one, one_clock=one_clock)


@pytest.mark.parametrize(
    ("stated", "fetched", "known"),
    [
        (["2021-06-10T09:00:00"], "2021-06-10T15:00:00Z", "2021-06-10T15:00:00Z"),
        (["2021-06-10T09:00:00"], "2021-06-11T15:00:00Z", "2021-06-10T09:00:00"),
        (["2021-06-10T09:00:00"], None, "2021-06-10T09:00:00"),
        (["2021-06-10T09:00:00Z"], "2021-06-10T08:00:00Z", "2021-06-10T09:00:00Z"),
        (["2021-06-10", "2021-06-09T09:00:00Z"], "2021-06-10T08:00:00Z", "2021-06-10"),
        ([], "2021-06-10T08:00:00Z", "2021-06-10T08:00:00Z"),
        ([], None, None),
    ],
)
def test_a_page_is_known_by_what_it_states_and_without_a_zone_by_its_fetch_at_the_latest(
    stated: list[str], fetched: str | None, known: str | None
) -> None:
    assert clock.first_known(stated, fetched) == known
