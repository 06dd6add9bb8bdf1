from datetime import date

import pytest

from twosource.language.times import find
from twosource.model import TimeExpression

WEDNESDAY = date(2019, 4, 24)


def one(text: str, written: date | None = WEDNESDAY) -> TimeExpression:
    (time,) = find(text, written)
    return time


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It lasted ten days.", "ten days", "P10D"),
        ("It lasted two hundred days.", "two hundred days", "P200D"),
        ("It lasted a thousand years.", "a thousand years", "P1000Y"),
        ("It lasted 1,200 years.", "1,200 years", "P1200Y"),
        ("It lasted twenty-five minutes.", "twenty-five minutes", "PT25M"),
        ("It lasted a year and a half.", "a year and a half", "P1.5Y"),
        ("It lasted two and a half hours.", "two and a half hours", "PT2.5H"),
        ("It lasted several weeks.", "several weeks", "PXW"),
        ("It lasted a fortnight.", "a fortnight", "P2W"),
        ("It ended the eight-year war.", "eight-year", "P8Y"),
        ("It ended a three hour meeting.", "three hour", "PT3H"),
        ("It ended a year-long trial.", "year-long", "P1Y"),
        ("It fell over a three-year period.", "a three-year period", "P3Y"),
        ("It grew over several years.", "several years", "PXY"),
        ("It will last two weeks.", "two weeks", "P2W"),
        ("It could last a few weeks.", "a few weeks", "PXW"),
        ("It ran for months.", "months", "PXM"),
        ("Weeks of rain soaked the fields.", "Weeks", "PXW"),
        ("The deal follows months of talks.", "months", "PXM"),
        ("It was the four previous weeks.", "the four previous weeks", "P4W"),
    ],
)
def test_durations(text: str, words: str, value: str) -> None:
    time = one(text)
    assert (text[time.start : time.end], time.type, time.value) == (words, "DURATION", value)


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It lasted nearly two weeks.", "LESS_THAN"),
        ("It ran for over two weeks.", "MORE_THAN"),
        ("It took at least two weeks.", "EQUAL_OR_MORE"),
        ("It took about two weeks.", "APPROX"),
        ("It spread over two weeks.", None),
    ],
)
def test_modifiers_of_durations(text: str, mod: str | None) -> None:
    time = one(text)
    assert (time.value, time.mod) == ("P2W", mod)
    assert text[time.start : time.end].endswith("two weeks")
    assert (text[time.start : time.end] == "two weeks") == (mod is None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It rained over the past two weeks.", ("2019-04-10", "2019-04-24")),
        ("It will rain over the next two weeks.", ("2019-04-24", "2019-05-08")),
        ("It rained over the past year.", ("2018-04-24", "2019-04-24")),
        ("It will rain over the next month.", ("2019-04-24", "2019-05-24")),
        ("It rained for two weeks.", (None, None)),
    ],
)
def test_durations_that_touch_the_day_of_writing_have_an_interval(text: str, days: tuple[str | None, str | None]) -> None:
    time = one(text)
    assert (time.start_day, time.end_day) == days
    undated = one(text, None)
    assert (undated.type, undated.value, undated.start_day) == ("DURATION", time.value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Monday.", "XXXX-WXX-1"),
        ("They meet on Mondays.", "XXXX-WXX-1"),
        ("They meet every two weeks.", "P2W"),
        ("They meet twice a week.", "P1W"),
        ("They meet each July.", "XXXX-07"),
        ("They meet daily.", "XXXX-XX-XX"),
        ("They pay $5 million a year because they must.", "P1Y"),
        ("They lose 200 jobs per month.", "P1M"),
    ],
)
def test_sets(text: str, value: str) -> None:
    time = one(text)
    assert (time.type, time.value) == ("SET", value)


@pytest.mark.parametrize(
    "text",
    [
        "Three-quarters of it is gone.",
        "In some quarters it was liked.",
        "The second man won.",
        "She read the Daily Mirror.",
        "It moved at 3,000 metres per second.",
        "It fell by about a quarter.",
        "The minutes of the meeting are lost.",
        "The first days of spring are cold.",
    ],
)
def test_what_is_no_duration(text: str) -> None:
    assert find(text, WEDNESDAY) == ()
