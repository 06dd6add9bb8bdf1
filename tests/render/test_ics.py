"""The calendar read back by the library that other programs use."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource.model import Brief, Change, Cite, Event, Exposure, Release
from twosource.render.exported import Exported
from twosource.render.ics import calendar

from .samples import ARTICLES, BRIEF, WIRE, cite

MEETING = cite(WIRE, "Ministers of Norway and Iceland will meet in Tromsø on Thursday")


def announced(first: str | None, last: str | None, known_at: str | None = "2020-03-10T09:30:00+01:00") -> Change:
    return Change(kind="announced", cite=MEETING, start_day=first, end_day=last, known_at=known_at)


PLAN = Event(
    text="Ministers of Norway and Iceland will meet in Tromsø on Thursday",
    status="scheduled",
    mentions=(MEETING,),
    start_day="2020-03-12",
    end_day="2020-03-12",
    origins=2,
    known_at="2020-03-10T09:30:00+01:00",
    id="e-1",
    precision="day",
    said_by=("officials in Oslo",),
    history=(announced("2020-03-12", "2020-03-12"),),
)
KRONA = Exposure(symbol="ISK", name="Icelandic króna", kind="currency", why="named", cites=(MEETING,))
MACKEREL = Exposure(symbol="mackerel", name="mackerel", kind="commodity", why="named", cites=(MEETING,))


def export(*events: Event) -> Exported:
    brief = replace(BRIEF, timeline=(), schedule=events, exposures=(KRONA, MACKEREL), left_out=())
    return calendar([brief], ARTICLES)


def entries(content: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def entry(event: Event) -> Any:
    (found,) = entries(export(event).content)
    return found


def test_a_day() -> None:
    found = entry(PLAN)
    assert str(found["uid"]) == "e-1@twosource"
    assert (found.decoded("dtstart"), found.decoded("dtend")) == (date(2020, 3, 12), date(2020, 3, 13))
    assert found["dtstart"].params["value"] == "DATE"
    assert (str(found["status"]), found.decoded("sequence")) == ("CONFIRMED", 0)
    assert found.decoded("dtstamp") == datetime(2020, 3, 10, 8, 30, tzinfo=UTC)
    assert str(found["x-twosource-certainty"]) == "scheduled, known to the day, 2 independent origins"
    assert [str(name) for name in found["categories"].cats] == ["ISK"]
    (alarm,) = found.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-1)


def test_the_description_cites_the_sentence_with_its_page() -> None:
    text = str(entry(PLAN)["description"])
    assert f"“{PLAN.text}” [wire.html {MEETING.start}–{MEETING.end}: North Wire, Norway and Iceland to meet" in text
    assert "https://www.northwire.example/fish/quota-talks?id=7" in text
    assert "Said by: officials in Oslo" in text


@pytest.mark.parametrize(
    ("changed", "start", "end", "status"),
    [
        (
            {"precision": "week", "start_day": "2020-03-11", "end_day": "2020-03-15"},
            date(2020, 3, 9), date(2020, 3, 16), "TENTATIVE",
        ),
        (
            {"precision": "month", "start_day": "2020-04-01", "end_day": "2020-04-30"},
            date(2020, 4, 1), date(2020, 5, 1), "TENTATIVE",
        ),
        (
            {"precision": "by", "start_day": "2020-12-31", "end_day": "2020-12-31"},
            date(2020, 12, 31), date(2021, 1, 1), "CONFIRMED",
        ),
        ({"status": "cancelled"}, date(2020, 3, 12), date(2020, 3, 13), "CANCELLED"),
        ({"status": "hypothetical"}, date(2020, 3, 12), date(2020, 3, 13), "TENTATIVE"),
        ({"status": "past"}, date(2020, 3, 12), date(2020, 3, 13), "CONFIRMED"),
    ],
)  # fmt: skip
def test_other_precisions_and_states(changed: dict[str, str], start: date, end: date, status: str) -> None:
    found = entry(replace(PLAN, **changed))
    assert (found.decoded("dtstart"), found.decoded("dtend"), str(found["status"])) == (start, end, status)
    assert bool(found.walk("VALARM")) is (status != "CANCELLED")


def test_a_minute_in_a_known_zone() -> None:
    found = entry(replace(PLAN, precision="minute", at="2020-03-12T10:00+01:00"))
    assert found.decoded("dtstart") == datetime(2020, 3, 12, 9, tzinfo=UTC)
    assert found.walk("VALARM")[0].decoded("trigger") == timedelta(hours=-1)


def test_a_minute_on_an_unknown_clock_is_a_day_that_says_so() -> None:
    found = entry(replace(PLAN, precision="minute", at="2020-03-12T10:00"))
    assert found.decoded("dtstart") == date(2020, 3, 12)
    assert "10:00 (no time zone given)" in str(found["description"])


MOVED = Change(
    kind="postponed",
    cite=MEETING,
    old_start="2020-03-12",
    old_end="2020-03-12",
    start_day="2020-03-19",
    end_day="2020-03-19",
    known_at="2020-03-11T16:05:00Z",
)


@pytest.mark.parametrize("first", [PLAN.history, ()], ids=["announced before", "told with its change"])
def test_a_change_raises_the_sequence_and_keeps_the_uid(first: tuple[Change, ...]) -> None:
    found = entry(replace(PLAN, start_day="2020-03-19", end_day="2020-03-19", history=(*first, MOVED)))
    assert (str(found["uid"]), found.decoded("sequence")) == ("e-1@twosource", 1)
    assert found.decoded("dtstamp") == datetime(2020, 3, 11, 16, 5, tzinfo=UTC)
    assert "put off from Thursday 12 March 2020 to Thursday 19 March 2020" in str(found["description"])


def test_what_is_not_in_the_file_is_said() -> None:
    undated = replace(PLAN, id="e-2", start_day=None, end_day=None, precision=None, history=(announced(None, None),))
    release = Event(
        text="CPI", status="scheduled", mentions=(), start_day="2020-03-12", end_day="2020-03-12", id="r-1",
        listed=(Release(title="CPI", at="2020-03-12", zone=None, currency="ISK", file="c.csv", line=2),),
    )  # fmt: skip
    past = replace(PLAN, id="e-3", status="past", history=())
    made = export(undated, release, past, PLAN)
    assert [str(found["uid"]) for found in entries(made.content)] == ["e-1@twosource"]
    assert [item.what for item in made.left_out] == ["event"]
    assert "without a known day" in made.left_out[0].reason


def test_without_any_time_of_knowing_the_stamp_is_not_the_present() -> None:
    brief = replace(
        BRIEF,
        as_of=None,
        timeline=(),
        schedule=(replace(PLAN, known_at=None, history=(announced("2020-03-12", "2020-03-12", None),)),),
    )
    (found,) = entries(calendar([brief], ARTICLES).content)
    assert found.decoded("dtstamp") == datetime(1970, 1, 1, tzinfo=UTC)


def test_nothing_scheduled_is_an_empty_calendar() -> None:
    assert entries(export().content) == []
    assert calendar([], {}).content.startswith(b"BEGIN:VCALENDAR\r\n")


_TEXT = st.text(max_size=200)


@given(_TEXT, _TEXT, st.sampled_from(["day", "week", "month", "by", "span", "minute"]))
def test_any_text_is_one_valid_entry_in_short_lines(text: str, speaker: str, precision: str) -> None:
    event = replace(PLAN, text=text, said_by=(speaker,), precision=precision)
    content = export(event).content
    assert content == export(event).content
    (found,) = entries(content)
    assert str(found["uid"]) == "e-1@twosource"
    assert content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")


def test_the_order_of_briefs_does_not_matter() -> None:
    other = replace(BRIEF, story="s-2", timeline=(), schedule=(replace(PLAN, id="e-9"),))
    one: Brief = replace(BRIEF, timeline=(), schedule=(PLAN,))
    assert calendar([one, other], ARTICLES).content == calendar([other, one], ARTICLES).content


def test_a_cite_of_an_article_that_is_not_given_is_an_error() -> None:
    with pytest.raises(KeyError):
        export(replace(PLAN, mentions=(Cite(article="none", start=0, end=1),)))
