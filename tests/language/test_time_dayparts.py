from datetime import date

import pytest

from twosource.language.times import find

WEDNESDAY = date(2019, 4, 24)


def read(text: str) -> list[tuple[str, str]]:
    return [(text[time.start : time.end], time.value) for time in find(text, WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("A bus burnt in the early hours of Sunday.", "the early hours of Sunday", "2019-04-21TMO"),
        ("A bus burnt in the small hours of 9 April.", "the small hours of 9 April", "2019-04-09TMO"),
        ("They married on the morning of June 2, 2016.", "the morning of June 2, 2016", "2016-06-02TMO"),
        ("It hailed on the night of Friday, 19 April.", "the night of Friday, 19 April", "2019-04-19TNI"),
        ("It hailed on the night of 7 May last year.", "the night of 7 May last year", "2018-05-07TNI"),
        ("It hailed on the night of Sunday.", "the night of Sunday", "2019-04-21TNI"),
        ("It hailed in the late afternoon on Monday.", "the late afternoon on Monday", "2019-04-22TAF"),
        ("It hailed overnight on Monday.", "overnight on Monday", "2019-04-22TNI"),
        ("It hailed overnight into Monday.", "overnight into Monday", "2019-04-21TNI"),
        ("It hailed in the night to 10 April.", "the night to 10 April", "2019-04-09TNI"),
        ("They met on Tuesday lunchtime.", "Tuesday lunchtime", "2019-04-23TMI"),
    ],
)
def test_a_part_of_a_day_that_is_named_behind_it(text: str, words: str, value: str) -> None:
    assert read(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two barns burnt down overnight.", ("2019-04-23", "2019-04-24")),
        ("An overnight blaze took two barns.", ("2019-04-23", "2019-04-24")),
        ("Frost is expected overnight.", ("2019-04-24", "2019-04-25")),
        ("It hailed overnight into Monday.", ("2019-04-21", "2019-04-22")),
        ("It hailed overnight Wednesday.", ("2019-04-23", "2019-04-24")),
    ],
)
def test_a_night_is_of_two_days(text: str, days: tuple[str, str]) -> None:
    (time,) = find(text, WEDNESDAY)
    assert (time.start_day, time.end_day) == days


def test_without_a_day_of_writing_the_night_into_a_weekday_is_that_of_the_one_before() -> None:
    (time,) = find("It hailed overnight into Monday.", None)
    assert (time.value, time.weekday) == ("XXXX-WXX-7TNI", 6)


@pytest.mark.parametrize(
    "text",
    [
        "The overnight lending rate was cut.",
        "She was an overnight sensation.",
        "He took an overnight ferry.",
        "In the morning of life.",
    ],
)
def test_no_night_is_what_is_lent_for_a_day_or_only_called_after_one(text: str) -> None:
    assert read(text) == []
