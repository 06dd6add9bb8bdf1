"""Calendars as traders have them, and as they should not be."""

import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import CalendarError
from twosource.markets.calendars import Calendar, read
from twosource.markets.calendars.rows import MOST_ROWS
from twosource.model import Release

Reader = Callable[..., Calendar]

FOREX_XML = """<?xml version="1.0" encoding="windows-1252"?>
<weeklyevents>
  <event>
    <title>Core CPI m/m</title><country>USD</country><date><![CDATA[05-10-2023]]></date><time><![CDATA[8:30am]]></time>
    <impact><![CDATA[High]]></impact><forecast>0.3%</forecast><previous>0.4%</previous><url><![CDATA[https://fx.example/1]]></url>
  </event>
  <event><title>Bank Holiday</title><country>JPY</country><date>05-11-2023</date><time>All Day</time></event>
  <event><title>Speech</title><country>EUR</country><date>05-12-2023</date><time>12:05pm</time><impact>Low</impact></event>
</weeklyevents>
"""


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    def run(text: str | bytes, zone: str | None = None, name: str = "file") -> Calendar:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return read(path, zone)

    return run


def short(release: Release) -> tuple[str, str, str | None, int]:
    return release.title, release.at, release.currency, release.line


def test_forexfactory_xml_has_no_zone_of_its_own(reader: Reader) -> None:
    found = reader(FOREX_XML, name="ff.xml")
    assert [short(row) for row in found.releases] == [
        ("Core CPI m/m", "2023-05-10T08:30:00", "USD", 3),
        ("Bank Holiday", "2023-05-11", "JPY", 7),
        ("Speech", "2023-05-12T12:05:00", "EUR", 8),
    ]
    first = found.releases[0]
    assert (first.zone, first.impact, first.forecast, first.previous, first.actual) == (None, "High", "0.3%", "0.4%", None)
    assert (first.file, first.url) == ("ff.xml", "https://fx.example/1")
    assert found.issues == ()


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        ("UTC", "2023-05-10T08:30:00Z"),
        ("America/New_York", "2023-05-10T12:30:00Z"),
        ("+02:00", "2023-05-10T06:30:00Z"),
        ("America/New_York+7", "2023-05-10T05:30:00Z"),
    ],
)
def test_a_zone_that_is_given_is_the_clock_of_the_times(reader: Reader, zone: str, at: str) -> None:
    found = reader(FOREX_XML, zone)
    assert (found.releases[0].at, found.releases[0].zone) == (at, f"{zone}, as given")
    assert (found.releases[1].at, found.releases[1].zone) == ("2023-05-11", None)


def test_forexfactory_json_writes_the_zone_with_each_row(reader: Reader) -> None:
    rows = [
        {
            "title": "CPI",
            "country": "USD",
            "date": "2023-05-10T08:30:00-04:00",
            "impact": "High",
            "forecast": "0.3%",
            "previous": "",
        },
        {"title": "", "country": "USD", "date": "2023-05-10T08:30:00-04:00"},
        {"title": "No day", "country": "USD", "date": "soon"},
        "no object",
        {"title": "PMI", "country": "GBP", "date": "2023-05-11T09:00:00-04:00", "impact": None},
    ]
    found = reader(json.dumps(rows, indent=1), "Asia/Tokyo")
    assert [short(row)[:3] for row in found.releases] == [
        ("CPI", "2023-05-10T12:30:00Z", "USD"),
        ("PMI", "2023-05-11T13:00:00Z", "GBP"),
    ]
    assert found.releases[0].zone == "written with the row"
    assert len(found.issues) == 3
    assert all("line " in issue.message for issue in found.issues)


def test_damaged_json_keeps_the_rows_before_the_damage(reader: Reader) -> None:
    found = reader('[{"title":"CPI","country":"USD","date":"2023-05-10T08:30:00Z"},\n{"title":')
    assert len(found.releases) == 1
    assert [issue.code for issue in found.issues] == ["damaged"]
    assert "line 2" in found.issues[0].message


MT5 = (
    "id,event_id,time,event_name,currency,importance,actual_value,prev_value,revised_prev_value,forecast_value\n"
    "1,840030016,2023.05.05 15:30,Nonfarm Payrolls,USD,3,253000000,236000000,165000000,180000000\n"
    "2,840030017,1683300600,Wage Growth,US,2,-9223372036854775808,300000,-9223372036854775808,-500000\n"
    "3,276010001,2023.05.06 10:00,,EUR,1,1,-9223372036854775808,-9223372036854775808,-9223372036854775808\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_metatrader_scales_its_values_and_writes_its_servers_clock(reader: Reader, encoding: str) -> None:
    found = reader(MT5.encode(encoding), "Europe/Athens")
    assert [short(row)[:3] for row in found.releases] == [
        ("Nonfarm Payrolls", "2023-05-05T12:30:00Z", "USD"),
        ("Wage Growth", "2023-05-05T12:30:00Z", "USD"),
        ("event 276010001", "2023-05-06T07:00:00Z", "EUR"),
    ]
    numbers = [(row.actual, row.previous, row.forecast) for row in found.releases]
    assert numbers == [("253", "165", "180"), (None, "0.3", "-0.5"), ("0.000001", None, None)]


def test_metatrader_without_a_zone_stays_without(reader: Reader) -> None:
    found = reader(MT5)
    assert [(row.at, row.zone) for row in found.releases][:2] == [("2023-05-05T15:30:00", None), ("2023-05-05T15:30:00", None)]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_table_with_names(reader: Reader, mark: str) -> None:
    rows = [
        ["Date", "Time", "Currency", "Impact", "Event", "Actual", "Forecast", "Previous"],
        ["25/05/2023", "14:00", "NOK", "High", "Rate decision", "", "3.25%", "3.00%"],
        ["26/05/2023", "", "SEK", "Low", "Sales", "0.1%", "", ""],
    ]
    found = reader("\n".join(mark.join(row) for row in rows))
    assert [short(row) for row in found.releases] == [
        ("Rate decision", "2023-05-25T14:00:00", "NOK", 2),
        ("Sales", "2023-05-26", "SEK", 3),
    ]
    assert found.releases[1].actual == "0.1%"


def test_bad_rows_are_issues_with_their_lines_and_never_stop_the_rest(reader: Reader) -> None:
    rows = [
        "Date,Time,Currency,Event",
        "2023-05-10,08:30,USD,Good",
        "2023-04-31,08:30,USD,No such day",
        "25/04/23,08:30,USD,Two digits of a year",
        ",08:30,USD,No date",
        "2023-05-11,25:00,USD,No such hour",
        "2023-05-11,08:30,USD,",
        '"2023-05-11,08:30,USD,An open quotation mark',
        "x" * 30_000,
        "2023-05-12,09:00,,No currency",
        "2087-01-01,09:00,USD,Far ahead",
    ]
    found = reader("\n".join(rows), name="c.csv")
    assert [short(row)[0] for row in found.releases] == ["Good", "No currency", "Far ahead"]
    assert [issue.message.split(":")[0] for issue in found.issues] == [
        "c.csv, line 9",
        *(f"c.csv, line {n}" for n in range(3, 9)),
    ]


def test_dates_whose_order_nothing_shows_are_not_guessed(reader: Reader) -> None:
    found = reader("Date,Event\n04/05/2023,Which day?\n2023-05-10,Sure\n")
    assert [row.title for row in found.releases] == ["Sure"]
    assert "no day above 12 shows the order" in found.issues[0].message


def test_a_bare_list_of_times_and_names(reader: Reader) -> None:
    found = reader("2023-05-10T12:30:00Z,Prices\n2023-05-11,Sales\n")
    assert [short(row) for row in found.releases] == [
        ("Prices", "2023-05-10T12:30:00Z", None, 1),
        ("Sales", "2023-05-11", None, 2),
    ]


ICS = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
DTSTART:20230510T123000Z
SUMMARY:USD: Consumer prices\\, core
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Oslo:20230511T100000
SUMMARY:Rate decision
CATEGORIES:NOK
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20230517
SUMMARY:Holiday
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
DTSTART:20231331T000000
SUMMARY:Broken
END:VEVENT
BEGIN:VEVENT
DTSTART:20230518T090000
SUMMARY:Floating
"""


def test_icalendar(reader: Reader) -> None:
    found = reader(ICS.replace("\n", "\r\n"))
    assert [short(row) for row in found.releases] == [
        ("USD: Consumer prices, core", "2023-05-10T12:30:00Z", "USD", 3),
        ("Rate decision", "2023-05-11T08:00:00Z", "NOK", 7),
        ("Holiday", "2023-05-17", None, 12),
        ("Floating", "2023-05-18T09:00:00", None, 21),
    ]
    assert [issue.code for issue in found.issues] == ["repeats", "bad-row"]
    assert "line 17" in found.issues[1].message


def test_gzip_is_unpacked(reader: Reader) -> None:
    assert len(reader(gzip.compress(FOREX_XML.encode())).releases) == 3


@pytest.mark.parametrize(
    "text", ["", "hello", "<html><p>no</p></html>", "[]", "{}", "[1, 2", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "\0" * 99]
)
def test_what_is_no_calendar(reader: Reader, text: str) -> None:
    with pytest.raises(CalendarError, match="no calendar that is known"):
        reader(text)


def test_what_cannot_be_read(tmp_path: Path, reader: Reader) -> None:
    with pytest.raises(CalendarError, match="cannot be read"):
        read(tmp_path / "none.csv")
    with pytest.raises(CalendarError, match="no such time zone"):
        reader(FOREX_XML, "Mars/Olympus")


def test_entities_are_neither_expanded_nor_fetched(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret words")
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = (
        f'<!DOCTYPE w [<!ENTITY l0 "ha">{levels}<!ENTITY file SYSTEM "file://{tmp_path}/secret">]>'
        "<w><event><title>CPI &l9; &file;</title><country>USD</country><date>05-10-2023</date></event></w>"
    )
    start = time.monotonic()
    found = reader(bomb)
    assert time.monotonic() - start < 5
    assert all("haha" not in row.title and "secret words" not in row.title for row in found.releases)


def test_more_rows_than_are_read_are_told(reader: Reader) -> None:
    found = reader("Date,Event\n" + "2023-05-10,Row\n" * (MOST_ROWS + 5))
    assert len(found.releases) == MOST_ROWS
    assert [issue.code for issue in found.issues] == ["too-many-rows"]


def test_deep_json_is_damage(reader: Reader) -> None:
    found = reader('[{"title":"CPI","date":"2023-05-10"},' + "[" * 200_000)
    assert [row.title for row in found.releases] == ["CPI"]
    assert found.issues[0].code == "damaged"


_PIECES = st.sampled_from(
    (
        "<event>", "</event>", "<title>a</title>", "<date>05-10-2023</date>", "[", "{", '"title":', '"date":"2023-05-10"', "}",
        "]", ",", "Date,Event\n", "2023-05-10,a\n", "BEGIN:VEVENT\n", "DTSTART:20230510\n", "SUMMARY:a\n", "END:VEVENT\n",
        "BEGIN:VCALENDAR\n", "\0", "é",
    )
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30), st.sampled_from([None, "UTC", "Europe/Oslo"]))
def test_anything_is_rows_or_a_refusal(tmp_path_factory: pytest.TempPathFactory, pieces: list[str], zone: str | None) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_text("".join(pieces), "utf-8")
    try:
        found = read(path, zone)
    except CalendarError:
        return
    assert all(row.title and row.at and row.line >= 0 for row in found.releases)
    assert found == read(path, zone)
