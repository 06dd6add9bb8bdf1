from datetime import date

import pytest

from twosource.language.time_reference import Reference, is_history, year_value
from twosource.language.times import find

WRITTEN = date(2012, 6, 13)
HISTORY = (
    "The canal was begun in 1861. In 1863 the money ran out. On March 4, 1866, work began again under a new board, and on "
    "April 12 the first lock was filled. The next day it leaked. Two weeks later it was mended, and that year "
    "40 boats went through. In December a storm broke the dam. In January the board fell. The canal "
    "closed in 1871, and in 1874 it was filled in."
)


def values(text: str, written: date | None = WRITTEN) -> list[str]:
    return [time.value for time in find(text, written)]


def test_in_a_history_times_belong_to_the_year_told_of() -> None:
    assert values(HISTORY) == [
        "1861",
        "1863",
        "1866-03-04",
        "1866-04-12",
        "1866-04-13",
        "1866-W17",
        "1866",
        "1866-12",
        "1867-01",
        "1871",
        "1874",
    ]


def test_a_history_needs_no_day_of_writing_but_more_years() -> None:
    assert not is_history(HISTORY, None)
    assert is_history(HISTORY * 2, None)
    assert values(HISTORY * 2, None) == values(HISTORY * 2)


def test_news_with_old_years_in_it_is_no_history() -> None:
    news = HISTORY + " The council said on Monday that it would dig the canal again. Work starts on May 5, it said yesterday."
    assert is_history(HISTORY, WRITTEN)
    assert not is_history(news, WRITTEN)
    assert "2012-05-05" in values(news)


def test_what_counts_from_the_day_of_writing_does_so_in_a_history_too() -> None:
    added = " Work began yesterday. Last February the board was dissolved, and over the past year nothing was done."
    assert values(HISTORY + added)[-3:] == ["2012-06-12", "2012-02", "P1Y"]


def test_recent_years_make_no_history() -> None:
    assert not is_history(HISTORY, date(1872, 5, 1))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The mill burnt on June 4. Two days later it rained.", "2012-06-06"),
        ("The mill burnt on June 4. The following day it rained.", "2012-06-05"),
        ("The mill burnt on Monday, and the next day it rained.", "2012-06-12"),
        ("It opened on June 4, 2010. The following Monday it closed.", "2010-06-07"),
        ("It opened on June 4, 2010. The previous Friday it rained.", "2010-05-28"),
        ("It opened in 1998. The following year it closed.", "1999"),
        ("It opened in 1998 and closed that year.", "1998"),
        ("It opened in 1998 and closed two years later.", "2000"),
        ("It opened in March 1998 and closed six months later.", "1998-09"),
        ("It opened on June 4. That night it rained.", "2012-06-04TNI"),
        ("It opened on July 25 of that year.", "XXXX-07-25"),
        ("It opened in 1861, on July 25 of that year.", "1861-07-25"),
        ("It was sold on June 4, five years after it opened; the day before, it rained.", "2012-06-03"),
    ],
)
def test_later_and_that_count_from_the_time_told_of(text: str, last: str) -> None:
    assert values(text)[-1] == last


@pytest.mark.parametrize("text", ["Two days later it rained.", "The next day it rained.", "That night it rained."])
@pytest.mark.parametrize("written", [WRITTEN, None])
def test_where_nothing_was_told_of_they_stay_symbolic(text: str, written: date | None) -> None:
    (time,) = find(text, written)
    assert time.value.startswith("XXXX")
    assert time.start_day is None
    assert time.offset is None


def test_a_year_earlier_counts_from_the_day_of_writing_where_results_are_compared() -> None:
    assert values("It opened in 1998. Sales rose from a year earlier.") == ["1998", "2011"]


def test_a_time_that_only_says_how_far_back_does_not_become_the_one_told_of() -> None:
    assert values("It opened in 1998, two years earlier than planned, and closed that year.") == ["1998", "1996", "1998"]


@pytest.mark.parametrize(("year", "value"), [(1, "0001"), (-44, "BC0044"), (0, None), (10000, None), (-10000, None)])
def test_values_of_years(year: int, value: str | None) -> None:
    assert year_value(year) == value


def test_a_reference_knows_as_much_as_it_was_told() -> None:
    assert Reference(1999).shifted("day", 1) is None
    assert Reference(1999, 2).shifted("day", 1) is None
    assert Reference(1999, 2, 30).date() is None
    assert Reference(1999, 12, 31).shifted("day", 1) == "2000-01-01"
    assert Reference(1999, 12).shifted("month", 2) == "2000-02"
    assert Reference(1999, quarter=3).shifted("year", -1) == "1998-Q3"
    assert Reference(-264).shifted("year", 3) == "BC0261"
    assert Reference(-264).shifted("decade", 1) is None
