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
