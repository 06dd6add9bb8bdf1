from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.articles.stamps import machine_time, no_day, stamps, yearless
from twosource.articles.zones import Place


@pytest.mark.parametrize(
    ("line", "label", "time"),
    [
        ("Last Updated : Jun 4, 2020 08:00 AM IST", "modified", "2020-06-04T08:00:00+05:30"),
        ("First Published on Jun 4, 2020 07:50 am", "published", "2020-06-04T07:50:00"),
        ("Published: 3 March 2021", "published", "2021-03-03"),
        ("Wed 3 Mar 2021 10.15 GMT", "", "2021-03-03T10:15:00+00:00"),
        ("date 2021-03-03", "date", "2021-03-03"),
        ("10:15 AM EDT, Wed April 24, 2019", "", "2019-04-24T10:15:00-04:00"),
        ("Updated 8:00 p.m. ET, January 9th, 2020", "modified", "2020-01-09T20:00:00-05:00"),
        ("Posted on: July 16, 2018 at 12:05 am PT", "published", "2018-07-16T00:05:00-07:00"),
        ("Veröffentlicht am 7. Mai 2020, 14:30", "published", "2020-05-07T14:30:00"),
        ("2020-06-04T08:00:00+0530", "", "2020-06-04T08:00:00+05:30"),
        ("Published: 11 June 2020, 16:20 (GMT+3)", "published", "2020-06-11T16:20:00+03:00"),
        ("Updated : June 11, 2020 17:45 UTC+5:30", "modified", "2020-06-11T17:45:00+05:30"),
        ("Notice 24 of 11 June 2020 (9:30 GMT−4)", "", "2020-06-11T09:30:00-04:00"),
        ("07:15 (UTC+12), 11 June 2020", "", "2020-06-11T07:15:00+12:00"),
        ("Thu Jun 11 2020 10:00:00 GMT-0500 (EST)", "", "2020-06-11T10:00:00-05:00"),
        ("11 June 2020 10:00 GMT-11:30 GMT", "", "2020-06-11T10:00:00+00:00"),
        ("11 June 2020 13:40 pm", "", "2020-06-11T13:40:00"),
        ("11 June 2020 00:10 am", "", "2020-06-11T00:10:00"),
        ("11 June 2020 13:40 am", "", "2020-06-11"),
        ("It will be published on 11 June 2020", "", "2020-06-11"),
        ("24.04.2019", "", "2019-04-24"),
        ("13/05/2019", "", "2019-05-13"),
    ],
)
def test_a_stamp_is_read(line: str, label: str, time: str) -> None:
    found = list(stamps(line))
    assert [(stamp.label, stamp.iso(Place())) for stamp in found] == [(label, time)]


@pytest.mark.parametrize(
    "line", ["04/05/2019", "version 3.12.2019.4", "31 February 2020", "20 May", "call 2019-555-0100", "May 2020 was warm"]
)
def test_what_is_not_surely_a_day_is_none(line: str) -> None:
    assert list(stamps(line)) == []


def test_ist_follows_the_place_of_the_page() -> None:
    stamp = next(stamps("Updated: 4 July 2020 10:00 IST"))
    assert stamp.iso(Place(domain="il")) == "2020-07-04T10:00:00+03:00"
    assert stamp.iso(Place(domain="ie")) == "2020-07-04T10:00:00+01:00"
    assert stamp.iso(Place()) == "2020-07-04T10:00:00+05:30"


def test_a_zone_on_another_stamp_serves() -> None:
    assert next(stamps("First Published on Jun 4, 2020 07:50 am")).iso(Place(), "IST") == "2020-06-04T07:50:00+05:30"


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_every_order(day: date) -> None:
    for printed in (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}"):
        assert [stamp.day for stamp in stamps(printed)] == [day]
    assert machine_time(day.isoformat()) == day.isoformat()


@given(st.text(max_size=200))
def test_any_text_is_survived(line: str) -> None:
    for stamp in stamps(line):
        assert 0 <= stamp.start < stamp.end <= len(line)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("5/5/21", date(2021, 5, 5)),
        ("14.04.21", date(2021, 4, 14)),
        ("Apr 14 '21", date(2021, 4, 14)),
        ("Posted: 14 April ’21, 9:05", date(2021, 4, 14)),
        ("30/11/98", date(1998, 11, 30)),
        ("2021-4-14 09:05 KST", date(2021, 4, 14)),
    ],
)
def test_short_dates_that_are_a_line_of_their_own(line: str, day: date) -> None:
    assert [stamp.day for stamp in stamps(line)] == [day]


@pytest.mark.parametrize("line", ["Version 1.2.21 of the app is out", "4/5/21", "The set ended 6-4-21 after an hour", "31/13/21"])
def test_figures_that_may_be_anything_are_no_short_date(line: str) -> None:
    assert list(stamps(line)) == []


@pytest.mark.parametrize(
    ("line", "printed"),
    [("31 April 2021", "31 April 2021"), ("Published 2021-02-30", "2021-02-30"), ("30 April 2021", None), ("45/13/2021", None)],
)
def test_a_printed_day_that_does_not_exist_is_found(line: str, printed: str | None) -> None:
    assert no_day(line) == printed


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Tuesday 13 August", "Tuesday 13 August"),
        ("Posted Tue 13 Aug, 9:40am", "Tue 13 Aug"),
        ("Mon, Mar 4 · 4 min read", "Mon, Mar 4"),
        ("10:42 AM, Monday 4 March", "Monday 4 March"),
        ("Updated 10:42 PM", None),
        ("Tuesday", None),
        ("March 12 rally in pictures", None),
        ("Tuesday 13 August 2019", None),
    ],
)
def test_a_day_without_its_year_that_a_line_is_there_for(line: str, day: str | None) -> None:
    assert yearless(line) == day


def test_a_weekday_may_stand_between_day_and_clock() -> None:
    assert [stamp.iso(Place()) for stamp in stamps("15 November 2023 Wednesday, 10:20")] == ["2023-11-15T10:20:00"]


@pytest.mark.parametrize(
    ("line", "label", "time"),
    [
        ("7 października 2023, 9:15", "", "2023-10-07T09:15:00"),
        ("Opublikowano: 7 paź 2023 o godz. 9:15", "published", "2023-10-07T09:15:00"),
        ("Aktualizacja 7 października 2023 r., 9:15", "modified", "2023-10-07T09:15:00"),
        ("Опубликовано 7 октября 2023 года в 9:15", "published", "2023-10-07T09:15:00"),
        ("7 жовтня 2023 р.", "", "2023-10-07"),
        ("7 EKİM 2023 saat 09:15", "", "2023-10-07T09:15:00"),
        ("21 Kasım 2023", "", "2023-11-21"),
        ("2023. október 7. 9:15", "", "2023-10-07T09:15:00"),
        ("7. října 2023", "", "2023-10-07"),
        ("7. lokakuuta 2023 klo 9.15", "", "2023-10-07T09:15:00"),
        ("7 Οκτωβρίου 2023", "", "2023-10-07"),
        ("7 Agustus 2023", "", "2023-08-07"),
        ("7 أكتوبر 2023", "", "2023-10-07"),
        ("7 अक्टूबर 2023", "", "2023-10-07"),
        ("2023年10月7日 9:15", "", "2023-10-07T09:15:00"),
        ("2023년 10월 7일", "", "2023-10-07"),
    ],
)
def test_months_are_read_in_many_languages(line: str, label: str, time: str) -> None:
    assert [(stamp.label, stamp.iso(Place())) for stamp in stamps(line)] == [(label, time)]


@pytest.mark.parametrize(
    "line", ["31 czerwca 2023", "12 ferries 2023", "the 3 listings 2023 has", "2023 ferries 12", "7 października"]
)
def test_another_word_between_figures_is_no_month(line: str) -> None:
    assert list(stamps(line)) == []


def test_of_two_languages_the_more_spoken_names_the_month() -> None:
    assert [stamp.day for stamp in stamps("3 listopada 2023")] == [date(2023, 11, 3)]
