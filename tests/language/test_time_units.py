from datetime import date

import pytest

from twosource.language.times import find
from twosource.model import TimeExpression

WEDNESDAY = date(2019, 4, 24)


def one(text: str, written: date | None = WEDNESDAY) -> TimeExpression:
    (time,) = find(text, written)
    return time


@pytest.mark.parametrize(
    ("text", "kind", "value", "offset"),
    [
        ("It closed three days ago.", "DATE", "2019-04-21", -3),
        ("It closes ten days from now.", "DATE", "2019-05-04", 10),
        ("It closed two weeks ago.", "DATE", "2019-W15", None),
        ("It closed half a century ago.", "DATE", "1969", None),
        ("It closed a year and a half ago.", "DATE", "2017-10", None),
        ("It closed two decades ago.", "DATE", "199", None),
        ("It closed several years ago.", "DURATION", "PXY", None),
        ("It closed five minutes ago.", "DURATION", "PT5M", None),
        ("It closed about 1,000 years ago.", "DATE", "1019", None),
        ("It closed 5,000 years ago.", "DURATION", "P5000Y", None),
    ],
)
def test_times_counted_back_from_the_day_of_writing(text: str, kind: str, value: str, offset: int | None) -> None:
    found = find(text, WEDNESDAY)
    assert [(time.type, time.value, time.offset) for time in found] == [(kind, value, offset)]


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("It closed earlier in the year.", "2019", "START"),
        ("It closes late in the month.", "2019-04", "END"),
        ("It closed at the end of last month.", "2019-03", "END"),
        ("It closes by the end of the year.", "2019", "END"),
        ("It closes by year-end.", "2019", "END"),
        ("It closed early last week.", "2019-W16", "START"),
        ("It lost money for the full year.", "2019", None),
        ("It lost money for the year.", "2019", None),
        ("It closes next month.", "2019-05", None),
        ("It closed over the weekend.", "2019-W16-WE", None),
        ("It closes this weekend.", "2019-W17-WE", None),
    ],
)
def test_units_placed_from_the_day_of_writing(text: str, value: str, mod: str | None) -> None:
    time = one(text)
    assert (time.value, time.mod) == (value, mod)
    undated = one(text, None)
    assert undated.value.startswith("XXXX")
    assert (undated.start_day, undated.mod) == (None, mod)


@pytest.mark.parametrize("text", ["She was the woman of the year.", "In the year of the flood they left.", "It was the day."])
def test_the_year_is_a_time_only_where_it_means_this_one(text: str) -> None:
    assert find(text, WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It will close soon.", "FUTURE_REF"),
        ("One day it will close.", "FUTURE_REF"),
        ("It closed recently.", "PAST_REF"),
        ("It was closed in the past.", "PAST_REF"),
        ("It is now closed.", "PRESENT_REF"),
        ("It is the largest to date.", "PRESENT_REF"),
    ],
)
def test_references_without_a_date(text: str, value: str) -> None:
    time = one(text)
    assert (time.type, time.value, time.start_day) == ("DATE", value, None)


def test_soon_in_what_is_told_of_the_past_is_no_time() -> None:
    assert find("It soon burnt down.", WEDNESDAY) == ()
