import pytest
from msgspec.structs import replace

from twosource.markets.calendars import Calendar, Chosen, choose
from twosource.markets.calendars.choosing import MOST
from twosource.model import Cite, Event, Exposure, Issue, Release

AS_OF = "2023-05-10T12:00:00Z"
TOUCHED = (
    Exposure(symbol="NOK", name="Norwegian krone", kind="currency", why="named", cites=()),
    Exposure(symbol="USD", name="salmon", kind="commodity", why="named", cites=()),
)
MEETING = Event(
    text="Norges Bank will announce its interest rate decision on Thursday.",
    status="scheduled",
    mentions=(Cite(article="a", start=0, end=9),),
    start_day="2023-05-11",
    end_day="2023-05-11",
    origins=1,
)


def row(title: str, at: str, currency: str | None = "NOK", line: int = 2, file: str = "c.csv", **other: str) -> Release:
    zone = "UTC, as given" if at.endswith("Z") else None
    return Release(title=title, at=at, zone=zone, currency=currency, file=file, line=line, **other)


def run(*rows: Release, schedule: tuple[Event, ...] = (), as_of: str | None = AS_OF) -> Chosen:
    return choose("s", schedule, [Calendar(rows, ())], TOUCHED, as_of)


def test_only_rows_of_currencies_that_are_touched_and_the_rest_is_counted() -> None:
    found = run(
        row("CPI", "2023-05-11T06:00:00Z"),
        row("CPI", "2023-05-11T12:30:00Z", "USD"),
        row("PMI", "2023-05-11T08:00:00Z", "EUR"),
        row("PMI", "2023-05-12T08:00:00Z", "EUR"),
        row("Talks", "2023-05-12", None),
        row("Summit of oil producers", "2023-05-12", "ALL"),
    )
    assert [event.text for event in found.schedule] == ["CPI", "Summit of oil producers"]
    assert [item.reason for item in found.left_out] == [
        "4 rows of calendars: of currencies that the story does not touch (EUR 2, USD 1, no currency 1)"
    ]


def test_an_event_of_a_row_says_where_it_stands() -> None:
    (event,) = run(row("CPI", "2023-05-12T06:00:00Z", line=7, forecast="6.4%")).schedule
    assert (event.status, event.start_day, event.in_days, event.precision) == ("scheduled", "2023-05-12", 2, "minute")
    assert (event.at, event.mentions, event.origins, event.known_at) == ("2023-05-12T06:00:00Z", (), 0, None)
    assert [(item.file, item.line, item.forecast) for item in event.listed] == [("c.csv", 7, "6.4%")]


def test_what_a_row_came_to_is_not_shown_before_it_was_known() -> None:
    rows = (
        row("Gone by", "2023-05-10T11:00:00Z", actual="1%"),
        row("To come", "2023-05-10T13:00:00Z", actual="2%"),
        row("Some time today", "2023-05-10", actual="3%"),
        row("On a clock unknown", "2023-05-10T11:00:00", actual="4%"),
    )
    found = run(*rows)
    assert {event.text: event.listed[0].actual for event in found.schedule} == {
        "To come": None, "Some time today": None, "On a clock unknown": None,
    }  # fmt: skip
    assert found.left_out[0].reason == f"1 row of calendars: of before {AS_OF}"
    assert [event.listed[0].actual for event in run(*rows, as_of=None).schedule].count(None) == 0


def test_one_list_by_time_and_a_row_for_an_event_of_the_story_joins_it() -> None:
    other = replace(MEETING, text="The union meets on Friday.", start_day="2023-05-12", end_day="2023-05-12")
    found = run(
        row("Norges Bank interest rate decision", "2023-05-11T08:00:00Z"),
        row("CPI", "2023-05-10T18:00:00Z"),
        row("Interest rate decision", "2023-05-18T08:00:00Z"),
        schedule=(MEETING, other),
    )
    assert [(event.text[:12], len(event.listed)) for event in found.schedule] == [
        ("CPI", 1), ("Norges Bank ", 1), ("The union me", 0), ("Interest rat", 1),
    ]  # fmt: skip


def test_the_same_row_of_two_calendars_stands_once_with_both_places() -> None:
    rows = (row("CPI m/m", "2023-05-11T06:00:00Z"), row("cpi  M/M", "2023-05-11T06:00:00Z", line=9, file="d.ics"))
    (event,) = run(*rows).schedule
    assert [(item.file, item.line) for item in event.listed] == [("c.csv", 2), ("d.ics", 9)]


def test_the_next_rows_are_shown_and_how_many_are_not() -> None:
    found = run(*(row(f"Row {number:03}", f"2023-06-{number % 28 + 1:02}T10:00:00Z") for number in range(MOST + 12)))
    assert len(found.schedule) == MOST
    assert [item.reason for item in found.left_out] == [f"12 rows of calendars: later than the {MOST} shown"]


def test_faults_are_told_and_of_many_how_many_more() -> None:
    issues = tuple(Issue(code="bad-row", message=f"line {number}") for number in range(9))
    found = choose("s", (), [Calendar((), issues)], TOUCHED, AS_OF)
    assert [item.reason for item in found.left_out] == [*(f"line {n}" for n in range(5)), "4 more faults of calendars like these"]


def test_without_calendars_nothing_is_changed() -> None:
    assert choose("s", (MEETING,), [], TOUCHED, AS_OF) == ((MEETING,), ())


def due(text: str) -> tuple[Event, ...]:
    return (replace(MEETING, text=text),)


@pytest.mark.parametrize(
    ("text", "title", "joined"),
    [
        ("Norway’s statistics office will publish April inflation figures on Thursday.", "CPI y/y", True),
        ("Norges Bank decides on Thursday whether to raise its key rate.", "Overnight Rate", True),
        ("The bank’s next decision is due on Thursday.", "Interest Rate Decision", True),
        ("Norway’s economic growth figures are due on Thursday.", "GDP q/q", True),
        ("The Bank of England decides on interest rates on Thursday.", "Overnight Rate", False),
        ("Sweden’s inflation figures are due on Thursday.", "CPI y/y", False),
        ("Norway’s foreign minister will visit Oslo’s harbour on Thursday.", "CPI y/y", False),
    ],
)
def test_a_row_and_an_event_are_one_by_what_both_are_called(text: str, title: str, joined: bool) -> None:
    found = run(row(title, "2023-05-11T08:00:00Z"), schedule=due(text))
    assert len(found.schedule) == (1 if joined else 2)


def test_a_decision_of_nobody_named_is_not_joined_where_two_are_due() -> None:
    two = (row("Interest Rate Decision", "2023-05-11T08:00:00Z"), row("Interest Rate Decision", "2023-05-11T11:00:00Z", "ALL"))
    assert len(run(*two, schedule=due("The bank’s next decision is due on Thursday.")).schedule) == 3


def test_a_row_at_another_minute_stands_beside_the_event_of_the_pages_and_both_say_so() -> None:
    timed = replace(MEETING, at="2023-05-11T10:00+02:00", precision="minute")
    rate, talk = row("Interest Rate Decision", "2023-05-11T09:30:00Z"), row("Press Conference", "2023-05-11T09:00:00Z", line=3)
    pages, other = run(rate, schedule=(timed,)).schedule
    assert (pages.listed, other.listed) == ((), (rate,))
    assert pages.basis.endswith("elsewhere given for 2023-05-11T09:30:00Z (c.csv, line 2)")
    assert other.basis.endswith("elsewhere given for 2023-05-11T10:00+02:00 (pages of the story)")
    same = row("Interest Rate Decision", "2023-05-11T08:00:00Z")
    pages, other = run(same, talk, schedule=(timed,)).schedule
    assert (pages.listed, other.listed) == ((same,), (talk,))
    assert "elsewhere" not in pages.basis + other.basis
    (joined,) = run(row("Interest Rate Decision", "2023-05-11T09:30:00"), schedule=(timed,)).schedule
    assert len(joined.listed) == 1
