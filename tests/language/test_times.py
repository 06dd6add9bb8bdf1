from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.times import find
from twosource.model import TimeExpression

WEDNESDAY = date(2019, 4, 24)


def one(text: str, written: date | None = WEDNESDAY) -> TimeExpression:
    (time,) = find(text, written)
    return time


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("It closed on April 12, 2018.", "DATE", "2018-04-12"),
        ("It closed on 12 April 2018.", "DATE", "2018-04-12"),
        ("It closed on 2018-04-12.", "DATE", "2018-04-12"),
        ("It closed on 4/12/2018.", "DATE", "2018-04-12"),
        ("It closed on 12.04.2018.", "DATE", "2018-04-12"),
        ("It closed on 25.04.2018.", "DATE", "2018-04-25"),
        ("It closed yesterday.", "DATE", "2019-04-23"),
        ("It closes tomorrow.", "DATE", "2019-04-25"),
        ("It closed last week.", "DATE", "2019-W16"),
        ("It closed last year.", "DATE", "2018"),
        ("It closed two months ago.", "DATE", "2019-02"),
        ("It closed three days ago.", "DATE", "2019-04-21"),
        ("It closed a couple of weeks ago.", "DATE", "2019-W15"),
        ("It closed hours ago.", "DURATION", "PTXH"),
        ("It closed in the 1990s.", "DATE", "199"),
        ("It closed in the third quarter of 2018.", "DATE", "2018-Q3"),
        ("It closed in February.", "DATE", "2019-02"),
        ("It closed in August.", "DATE", "2018-08"),
        ("It will close in August.", "DATE", "2019-08"),
        ("It closed this morning.", "TIME", "2019-04-24TMO"),
        ("It closed at 5 p.m. EST.", "TIME", "2019-04-24T17:00"),
        ("It ran for ten days.", "DURATION", "P10D"),
        ("It opens every Monday.", "SET", "XXXX-WXX-1"),
        ("It pays $5 million a year.", "SET", "P1Y"),
        ("It is closed now.", "DATE", "PRESENT_REF"),
    ],
)
def test_types_and_values(text: str, kind: str, value: str) -> None:
    time = one(text)
    assert (time.type, time.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("It closed late last year.", "2018", "END"),
        ("It closed earlier this year.", "2019", "START"),
        ("It closes by the end of this year.", "2019", "END"),
        ("It closed in early 2017.", "2017", "START"),
        ("It closed in mid-March.", "2019-03", "MID"),
    ],
)
def test_modifiers(text: str, value: str, mod: str) -> None:
    time = one(text)
    assert (time.value, time.mod) == (value, mod)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council met on Thursday.", "2019-04-18"),
        ("The council will meet on Thursday.", "2019-04-25"),
        ("The council is set to meet on Thursday.", "2019-04-25"),
        ("On Thursday, the council will meet.", "2019-04-25"),
        ("The fair opens on Thursday.", "2019-04-25"),
        ("She said on Thursday that it would close.", "2019-04-18"),
        ("The council met on Wednesday.", "2019-04-24"),
        ("The council met last Wednesday.", "2019-04-17"),
        ("The council meets next Wednesday.", "2019-05-01"),
    ],
)
def test_the_clause_decides_which_weekday_is_meant(text: str, day: str) -> None:
    time = one(text)
    assert (time.value, time.start_day, time.end_day) == (day, day, day)
    assert time.weekday is not None
    assert time.offset is None


def test_neighbours_agree() -> None:
    tomorrow, thursday = find("They met for lunch tomorrow, Thursday, in town.", WEDNESDAY)
    assert tomorrow.start_day == thursday.start_day == "2019-04-25"
    assert (tomorrow.offset, thursday.weekday) == (1, 3)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met on Friday (19 April) in town.", ["2019-04-19", "2019-04-19"]),
        ("They met last Monday (8 April) in town.", ["2019-04-08", "2019-04-08"]),
        ("They meet tomorrow, Thursday morning.", ["2019-04-25", "2019-04-25TMO"]),
        ("They met on Friday (18 April) in town.", ["2019-04-19", "2019-04-18"]),
    ],
)
def test_a_weekday_beside_a_day_means_it_where_it_can(text: str, values: list[str]) -> None:
    assert [time.value for time in find(text, WEDNESDAY)] == values


def test_two_names_of_one_day_mean_it_without_a_day_of_writing_too() -> None:
    (next_day, date_) = find("The next day, on March 21, 2003, it began.", None)
    assert next_day.value == date_.value == "2003-03-21"
    (tomorrow, date_) = find("It begins tomorrow (March 21, 2003).", None)
    assert (tomorrow.value, tomorrow.offset) == ("2003-03-21", 1)
    (monday, date_) = find("It began on Friday (March 21, 2003).", None)
    assert (monday.value, monday.weekday) == ("2003-03-21", 4)


def test_without_a_day_of_writing_values_are_symbolic() -> None:
    text = "He arrived hours ago and meets her tomorrow, Thursday, two months after February; this week it ends."
    found = find(text, None)
    assert [time.start_day for time in found] == [None] * len(found)
    values = [time.value for time in found]
    assert values == ["PTXH", "XXXX-XX-XX", "XXXX-WXX-4", "P2M", "XXXX-02", "XXXX-WXX"]
    assert [(time.weekday, time.offset) for time in found[1:3]] == [(None, 1), (3, None)]


def test_ranges_are_two_dates() -> None:
    text = "It happened between October 2017 and May 2018."
    assert [(time.start_day, time.end_day) for time in find(text, None)] == [
        ("2017-10-01", "2017-10-31"),
        ("2018-05-01", "2018-05-31"),
    ]


@pytest.mark.parametrize(
    "text", ["May I go?", "It may rain and they march on.", "The second man sat in the sun.", "It cost $2000."]
)
def test_no_times(text: str) -> None:
    assert find(text, WEDNESDAY) == ()


WORDS = (
    "the a of in on at by to and or from between early late mid last next this that same following previous past first second"
    " third few several two twenty-five half hundred 3 15 264 1861 2019 45 12:30 5 p.m. GMT noon May June 5 Sept. Monday Fridays"
    " morning night today tomorrow tonight week weekend month quarter year years decade century day days hours ago earlier later"
    " before each daily summer fall spring 1990s nineties nineteenth BC B.C. Q3 Christmas quarter-ended ended year-ago soon now"
    " recent current future fiscal 9/11 2019-04-24 24.04.2019 nineteen ninety-six - – , . ; ( ) ' ’s $5 % million \n said will"
    " was"
).split(" ")


@settings(max_examples=400)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.none() | st.dates(), st.sampled_from(("", "1861 1863 1865 1867 1869 ")))
def test_spans_are_sorted_and_disjoint_for_any_day_of_writing(words: list[str], written: date | None, before: str) -> None:
    text = before + " ".join(words)
    end = 0
    found = find(text, written)
    for time in found:
        assert end <= time.start < time.end <= len(text)
        assert not text[time.start].isspace()
        assert not text[time.end - 1].isspace()
        assert time.value
        assert (time.start_day is None) == (time.end_day is None)
        assert time.start_day is None or time.end_day is None or time.start_day <= time.end_day
        end = time.end
    assert find(text, written) == found


@settings(max_examples=200)
@given(st.text(st.characters(), max_size=60), st.none() | st.dates())
def test_any_text_is_read(text: str, written: date | None) -> None:
    for time in find(text, written):
        assert 0 <= time.start < time.end <= len(text)


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_what_stands_before_a_text_only_moves_its_spans(words: list[str]) -> None:
    text = " ".join(words)
    alone, moved = find(text, WEDNESDAY), find("🏛️ — " + text, WEDNESDAY)
    shift = len("🏛️ — ")
    assert [(time.start + shift, time.end + shift) for time in alone] == [(time.start, time.end) for time in moved]


@pytest.mark.parametrize(
    "unit",
    [
        *("1", "9:", "and ", "the ", "a ", "1,000,", "early ", "the last two years ", "half a ", "end of the ", "1861-1862-"),
        *("15 to ", "two and a half ", "nineteen ", "May ", "Monday ", "12:00 ", "September 11 ", " ", "\n", "x", "’", "("),
        "$5 million a year ",
    ],
)
def test_time_is_linear_in_the_text(unit: str) -> None:
    """Four times the text takes about four times as long: far from the sixteen of a quadratic scan."""
    text = unit * (20_000 // len(unit))
    small = min(_seconds(text) for _ in range(3))
    assert _seconds(text * 4) < 10 * small + 0.05


def _seconds(text: str) -> float:
    start = process_time()
    find(text, WEDNESDAY)
    return process_time() - start


def test_a_long_paragraph_is_read_at_once() -> None:
    text = "The council met on Thursday and will meet again two weeks later, it said, and " * 25_000
    start = process_time()
    found = find(text, WEDNESDAY)
    assert len(found) == 50_000
    assert process_time() - start < 20


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("early 2022", "2022-01-01", "2022-04-30"),
        ("mid-2022", "2022-05-01", "2022-08-31"),
        ("late March 2022", "2022-03-21", "2022-03-31"),
        ("the end of March 2022", "2022-03-25", "2022-03-31"),
        ("the start of 2022", "2022-01-01", "2022-01-31"),
        ("the second half of 2022", "2022-07-01", "2022-12-31"),
        ("the second half of March 2022", "2022-03-16", "2022-03-31"),
        ("the first half of March 2022", "2022-03-01", "2022-03-15"),
    ],
)
def test_a_part_of_a_month_or_a_year_is_its_third_or_its_edge(words: str, first: str, last: str) -> None:
    found = find(f"It began in {words}.", date(2023, 5, 10))[0]
    assert (found.start_day, found.end_day) == (first, last)
