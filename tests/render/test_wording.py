from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource import clock
from twosource.model import Change, Cite, Dating, Event, EventStatus, Exposure, Release
from twosource.render import wording


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2019-04-25", "2019-04-25", "Thursday 25 April 2019"),
        ("2019-04-22", "2019-04-28", "22–28 April 2019"),
        ("2019-04-29", "2019-05-05", "29 April – 5 May 2019"),
        ("2018-12-31", "2019-01-06", "31 December 2018 – 6 January 2019"),
        ("2019-04-01", "2019-04-30", "April 2019"),
        ("2020-02-01", "2020-02-29", "February 2020"),
        ("2020-02-01", "2020-02-28", "1–28 February 2020"),
        ("2018-01-01", "2018-12-31", "2018"),
        ("2018-01-01", "2019-12-31", "2018–2019"),
        ("2019-04-25", None, "from 25 April 2019"),
        (None, "2019-04-25", "until 25 April 2019"),
        (None, None, "date unknown"),
    ],
)
def test_intervals(start: str | None, end: str | None, words: str) -> None:
    assert wording.interval(start, end) == words


_DAYS = st.dates(date(1000, 1, 1), date(9000, 1, 1))


@given(_DAYS, st.integers(0, 800))
def test_an_interval_always_names_the_years_it_touches(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    words = wording.interval(first.isoformat(), last.isoformat())
    assert str(first.year) in words
    assert str(last.year) in words


def _event(start: str | None, end: str | None, days: int | None) -> Event:
    return Event(text="x", status="scheduled", mentions=(), start_day=start, end_day=end, in_days=days)


@pytest.mark.parametrize(
    ("start", "end", "days", "words"),
    [
        ("2019-04-25", "2019-04-25", 1, "in 1 day"),
        ("2019-04-25", "2019-04-25", 0, "today"),
        ("2019-04-25", "2019-04-25", 14, "in 14 days"),
        ("2019-04-25", "2019-04-25", -2, "2 days ago"),
        ("2019-04-29", "2019-05-05", 5, "in 5 to 11 days"),
        ("2019-04-22", "2019-04-28", -2, "within 4 days"),
        ("2019-04-22", "2019-04-25", -2, "within 1 day"),
        ("2019-04-20", "2019-04-24", -4, "today"),
        ("2019-04-25", None, 3, "in at least 3 days"),
        ("2019-04-25", None, 0, "from today"),
        ("2019-04-25", "2019-04-25", None, ""),
        (None, "2019-04-25", None, ""),
    ],
)
def test_countdown(start: str | None, end: str | None, days: int | None, words: str) -> None:
    assert wording.countdown(_event(start, end, days)) == words


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("2019", "2019"),
        ("2019-04", "April 2019"),
        ("2019-04-24", "Wednesday 24 April 2019"),
        ("2019-04-24T08:05:00+05:30", "24 April 2019, 08:05 UTC+05:30"),
        ("2019-04-24T08:05:00-03:00", "24 April 2019, 08:05 UTC−03:00"),
        ("2019-04-24T08:05:00Z", "24 April 2019, 08:05 UTC"),
        ("2019-04-24T08:05:00", "24 April 2019, 08:05 (no time zone given)"),
        (" 2019\n", "2019"),
        ("end of 2019", "end of 2019"),
    ],
)
def test_moments_keep_their_precision(time: str, words: str) -> None:
    assert wording.moment(time) == words


@given(st.datetimes().map(lambda time: time.isoformat()) | st.text(max_size=12))
def test_every_readable_time_has_words(time: str) -> None:
    assert (wording.moment(time) == time) or clock.is_time(time)


def test_written_says_what_an_undated_page_rests_on() -> None:
    assert wording.written("2019-04-24", Dating()) == "Wednesday 24 April 2019"
    assert wording.written(None, Dating()) == "undated"
    dated = Dating(start="2019-04-24", end="2019-04-24", basis="“tomorrow” is a Thursday")
    assert wording.written(None, dated) == "undated; Wednesday 24 April 2019 (“tomorrow” is a Thursday)"


@pytest.mark.parametrize(
    ("status", "basis", "ahead", "words"),
    [
        ("scheduled", "a deadline; when: “by May”", True, "deadline"),
        ("scheduled", "told with “will”", True, ""),
        ("scheduled", "told with “will”", False, "was due"),
        ("past", "", False, ""),
        ("hypothetical", "", False, "possible"),
        ("cancelled", "", False, "called off"),
    ],
)
def test_standing_says_what_the_list_does_not(status: EventStatus, basis: str, ahead: bool, words: str) -> None:
    assert wording.standing(Event(text="x", status=status, mentions=(), basis=basis), ahead) == words


def test_counts_and_dots() -> None:
    assert [wording.count(number, "page") for number in (0, 1, 2)] == ["no pages", "1 page", "2 pages"]
    assert wording.count(2, "story", "stories") == "2 stories"
    assert [wording.dots(number) for number in (0, 1, 3, 4, 5)] == ["○", "●", "●●●", "●●●●", "●×5"]
    assert wording.independent(0) == "no identified origin"
    assert wording.independent(2) == "2 independent origins"


def test_an_exposure_says_how_many_independent_origins_it_has() -> None:
    krone = Exposure(
        symbol="NOK", name="Norwegian krone", kind="currency", why="named", cites=(), origins=2, instruments=("USDNOK",)
    )
    assert wording.touched(krone) == "named; 2 independent origins; USDNOK"


def test_exposures_name_a_code_only_once() -> None:
    krone = Exposure(symbol="NOK", name="Norwegian krone", kind="currency", why="", cites=())
    wheat = Exposure(symbol="wheat", name="Wheat", kind="commodity", why="", cites=())
    assert wording.exposure(krone) == "Norwegian krone (NOK, currency)"
    assert wording.exposure(wheat) == "Wheat (commodity)"


PLACE, DAY = Cite(article="a", start=0, end=1), "2019-04-25"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            Change(kind="postponed", cite=PLACE, old_start=DAY, old_end=DAY, start_day="2019-05-06", end_day="2019-05-06"),
            "put off from Thursday 25 April 2019 to Monday 6 May 2019",
        ),
        (Change(kind="postponed", cite=PLACE), "put off to an unknown day"),
        (Change(kind="brought_forward", cite=PLACE, start_day=DAY, end_day=DAY), "brought forward to Thursday 25 April 2019"),
        (Change(kind="dated", cite=PLACE, start_day=DAY, end_day=DAY), "set for Thursday 25 April 2019"),
        (Change(kind="cancelled", cite=PLACE, old_start=DAY, old_end=DAY), "called off, was due Thursday 25 April 2019"),
        (Change(kind="announced", cite=PLACE), "announced"),
        (Change(kind="happened", cite=PLACE), "told as having happened"),
    ],
)
def test_changes(change: Change, words: str) -> None:
    assert wording.change(change) == words


def test_a_row_of_a_calendar_says_what_it_holds_and_where_it_stands() -> None:
    row = Release(title="CPI", at="2019-04-25T12:30:00", zone=None, currency="USD", file="c.csv", line=3, forecast="0.2%")
    assert wording.listed(row) == "USD, forecast 0.2%, time zone unknown (c.csv, line 3)"
    bare = Release(title="CPI", at=DAY, zone=None, currency=None, file="c.csv", line=3)
    assert wording.listed(bare) == "listed (c.csv, line 3)"


def test_what_lies_ahead_says_who_told_it_and_how_many_origins_do() -> None:
    event = Event(text="t", status="scheduled", mentions=(PLACE,), said_by=("A", "B", "C", "D"), origins=2)
    assert wording.standing(event, ahead=True) == "said by A, B, C and 1 more, 2 independent origins"
    assert wording.standing(msgspec.structs.replace(event, said_by=()), ahead=True) == "2 independent origins"
    assert wording.standing(event, ahead=False) == "was due"


def test_a_minute_is_told_with_its_day() -> None:
    event = Event(
        text="t", status="scheduled", mentions=(), start_day=DAY, end_day=DAY, precision="minute", at="2019-04-25T10:00Z"
    )
    assert wording.when(event) == "Thursday 25 April 2019, 10:00 UTC"
    assert wording.when(msgspec.structs.replace(event, precision="day")) == "Thursday 25 April 2019"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("written 2020-03-10 and 2020-03-11T16:05:00Z", "written Tuesday 10 March 2020 and 11 March 2020, 16:05 UTC"),
        ("held by Oslo in 2020-03-10-catch.html", "held by Oslo in 2020-03-10-catch.html"),
        ("held by Oslo in a/2020-03-10.html", "held by Oslo in a/2020-03-10.html"),
        ("on 2020-13-40", "on 2020-13-40"),
    ],
)
def test_times_in_a_reason_are_written_out_and_ids_are_not(text: str, words: str) -> None:
    assert wording.spelled(text) == words


def test_an_interval_has_both_its_ends() -> None:
    assert wording.moment("2017-10/2018-05") == "October 2017 – May 2018"
    assert wording.moment("either/or") == "either/or"


def test_what_is_cut_is_counted() -> None:
    assert wording.more(0, "figure") == wording.more(-4, "figure") == ""
    assert wording.more(1, "name") == "and 1 more name; the JSON record has it"
    assert wording.more(2, "country", "countries") == "and 2 more countries; the JSON record has them"


def test_what_is_put_off_to_an_unknown_day_is_postponed_and_not_called_off() -> None:
    off = Change(kind="postponed", cite=PLACE, old_start=DAY, old_end=DAY)
    event = Event(text="t", status="cancelled", mentions=(PLACE,), start_day=DAY, end_day=DAY, history=(off,))
    assert wording.standing(event, ahead=False) == "postponed, no new date"
    ended = msgspec.structs.replace(event, history=(off, Change(kind="cancelled", cite=PLACE)))
    assert wording.standing(ended, ahead=False) == "called off, put off from Thursday 25 April 2019 to an unknown day"


def test_a_calendar_that_gives_another_clock_time_is_told_with_it() -> None:
    row = Release(title="CPI", at="2019-04-25T12:30:00", zone=None, currency="USD", file="c.csv", line=3)
    event = Event(text="t", status="scheduled", mentions=(PLACE,), at="2019-04-25T10:00+02:00", listed=(row,), origins=1)
    assert "12:30 USD, time zone unknown (c.csv, line 3)" in wording.standing(event, ahead=True)
    said = msgspec.structs.replace(
        event, listed=(), basis="told with “is”; elsewhere given for 2019-04-25T12:30Z (c.csv, line 3)"
    )
    assert "elsewhere given for 2019-04-25T12:30Z (c.csv, line 3)" in wording.standing(said, ahead=True)


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("told with “met”; when: “14 July”; year unknown", "14 July, year unknown"),
        ("told with “met”; when: “Monday evening”; date unknown", "“Monday evening”, date unknown"),
        ("told with “met”; when: “31 April”; no calendar has that day, so the date is unknown", "date unknown"),
        ("told with “met”", "date unknown"),
    ],
)
def test_a_time_that_gives_no_date_is_in_the_words_of_its_page(basis: str, words: str) -> None:
    assert wording.when(msgspec.structs.replace(_event(None, None, None), basis=basis)) == words
