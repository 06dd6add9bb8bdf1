from datetime import date

import pytest

from twosource.language.times import find

WRITTEN = date(2019, 10, 24)


def read(text: str, written: date | None = WRITTEN) -> list[tuple[str, str]]:
    return [(text[time.start : time.end], time.value) for time in find(text, written)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Profit fell in the third quarter.", "the third quarter", "2019-Q3"),
        ("Profit will rise in the fourth quarter.", "the fourth quarter", "2019-Q4"),
        ("The firm announced a loss for the fourth quarter of $9 million.", "the fourth quarter", "2018-Q4"),
        ("The firm announced plans for the fourth quarter.", "the fourth quarter", "2019-Q4"),
        ("The firm will report its loss for the fourth quarter.", "the fourth quarter", "2019-Q4"),
        ("Its third-quarter profit fell.", "third-quarter", "2019-Q3"),
        ("Profit rose in Q1 2018.", "Q1 2018", "2018-Q1"),
        ("Profit rose in the first half of 2018.", "the first half of 2018", "2018-H1"),
        ("Profit rose in the latter half of 2018.", "the latter half of 2018", "2018-H2"),
        ("Profit rose in the fiscal second quarter of 2018.", "the fiscal second quarter of 2018", "2018-Q2"),
        ("Profit rose in the first quarter of last year.", "the first quarter of last year", "2018-Q1"),
        ("Profit rose in fiscal 2018.", "fiscal 2018", "2018"),
        ("Profit rose in FY2018.", "FY2018", "2018"),
        ("Profit rose in 3Q18.", "3Q18", "2018-Q3"),
        ("Profit rose in FY18.", "FY18", "2018"),
        ("Profit rose in the year to September.", "the year", "P1Y"),
        ("Profit rose in the year ended Sept. 30.", "the year", "P1Y"),
        ("Profit rose in the quarter.", "the quarter", "2019-Q3"),
        ("Profit rose in the quarter ended Sept. 30.", "the quarter", "2019-Q3"),
        ("Profit rose in the quarter ended July 31.", "the quarter", "2019-Q2"),
    ],
)
def test_quarters_and_halves(text: str, words: str, value: str) -> None:
    assert read(text)[0] == (words, value)


@pytest.mark.parametrize(
    ("end", "value"),
    [
        ("from $8 million a year ago.", "2018-Q3"),
        ("from $8 million a year earlier.", "2018-Q3"),
        ("compared with $8 million last year.", "2018-Q3"),
        ("against $8 million in the year-ago quarter.", "2018-Q3"),
        ("against $8 million in the corresponding period last year.", "2018-Q3"),
        ("against $8 million in the prior-year period.", "2018-Q3"),
        ("against $8 million in the like period a year earlier.", "2018-Q3"),
        ("against $8 million in the same quarter of 2017.", "2017-Q3"),
        ("and the most recent quarter was a record.", "2019-Q3"),
        ("and the latest period was a record.", "2019-Q3"),
        ("as it opened a shop last year.", "2018"),
    ],
)
def test_results_are_compared_with_the_same_quarter_of_the_year_before(end: str, value: str) -> None:
    assert read(f"Profit in the third quarter rose to $9 million, {end}")[-1][1] == value


def test_results_of_a_longer_period_are_compared_with_a_year() -> None:
    text = "Profit rose in the third quarter. In the first nine months, it was $9 million, up from $8 million a year ago."
    assert [value for _, value in read(text)] == ["2019-Q3", "P9M", "2018"]


def test_without_results_a_year_ago_is_a_year() -> None:
    assert read("The third quarter was wet; she moved here a year ago.")[-1] == ("a year ago", "2018")
    assert read("Profit rose from $8 million a year ago.")[-1] == ("a year ago", "2018")


def test_without_a_day_of_writing_quarters_are_symbolic() -> None:
    text = "Profit rose in the third quarter, the quarter before and the latest quarter, from $8 million a year ago."
    assert {value for _, value in read(text, None)} <= {"XXXX-Q3", "XXXX-QX", "XXXX"}
    assert all(time.start_day is None for time in find(text, None))
