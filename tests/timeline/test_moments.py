from datetime import date

import pytest

from twosource.model import TimeExpression
from twosource.timeline.moments import minute, precision

MAY = date(2023, 5, 1)


@pytest.mark.parametrize(
    ("first", "last", "at", "deadline", "expected"),
    [
        (date(2023, 5, 11), date(2023, 5, 11), None, False, "day"),
        (date(2023, 5, 11), date(2023, 5, 11), "2023-05-11T10:00", False, "minute"),
        (date(2023, 5, 8), date(2023, 5, 14), None, False, "week"),
        (date(2023, 5, 10), date(2023, 5, 14), None, False, "week"),
        (date(2023, 5, 10), date(2023, 5, 13), None, False, "span"),
        (MAY, date(2023, 5, 31), None, False, "month"),
        (date(2023, 2, 1), date(2023, 2, 28), None, False, "month"),
        (date(2023, 1, 1), date(2023, 12, 31), None, False, "span"),
        (date(2023, 12, 31), date(2023, 12, 31), None, True, "by"),
    ],
)
def test_precision(first: date, last: date, at: str | None, deadline: bool, expected: str) -> None:
    assert precision((first, last), at, deadline) == expected


def test_no_interval_has_no_precision() -> None:
    assert precision(None, None, deadline=True) is None


def time(text: str, words: str, value: str, type: str = "DATE") -> TimeExpression:
    start = text.index(words)
    day = value[:10]
    return TimeExpression(start=start, end=start + len(words), type=type, value=value, start_day=day, end_day=day)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("1400 GMT", "2023-05-11T14:00+00:00"),
        ("14:00 CET", "2023-05-11T14:00+01:00"),
        ("2 p.m. ET", "2023-05-11T14:00-04:00"),
        ("2 p.m. IST", "2023-05-11T14:00"),
        ("2 p.m. local time", "2023-05-11T14:00"),
        ("2 p.m.", "2023-05-11T14:00"),
    ],
)
def test_a_clock_time_beside_a_day_keeps_a_zone_that_has_one_meaning(clock: str, expected: str) -> None:
    text = f"Rivera will meet Okafor on Thursday at {clock} in Oslo."
    day = time(text, "Thursday", "2023-05-11")
    assert minute(text, day, [day, time(text, clock, "2023-05-11T14:00", "TIME")]) == expected


def test_a_clock_time_of_something_else_is_not_taken() -> None:
    text = "Rivera will meet Okafor on Thursday, and the port closes for him at 10 p.m. GMT."
    day = time(text, "Thursday", "2023-05-11")
    assert minute(text, day, [day, time(text, "10 p.m. GMT", "2023-05-11T22:00", "TIME")]) is None


def test_a_part_of_the_day_is_no_minute() -> None:
    text = "Rivera will meet Okafor on Thursday morning."
    day = time(text, "Thursday morning", "2023-05-11TMO", "TIME")
    assert minute(text, day, [day]) is None


@pytest.mark.parametrize(("words", "expected"), [("midnight", "2023-05-12T00:00"), ("midnight GMT", "2023-05-12T00:00+00:00")])
def test_midnight_at_the_end_of_a_day_begins_the_next(words: str, expected: str) -> None:
    text = f"The offer is open until {words} on Thursday."
    day = time(text, "Thursday", "2023-05-11")
    assert minute(text, day, [time(text, words, "2023-05-11T24:00", "TIME"), day]) == expected


def test_after_the_last_day_of_the_calendar_comes_no_midnight() -> None:
    text = "The offer is open until midnight on Friday."
    day = time(text, "Friday", "9999-12-31")
    assert minute(text, day, [time(text, "midnight", "9999-12-31T24:00", "TIME"), day]) is None
