"""Wrong use of the library raises its own errors, which say what was given and what to give in its place."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import twosource as ts
from twosource import arguments, render
from twosource.copies import Archive
from twosource.errors import ArgumentError, DeskError, TimeError
from twosource.model import Article, Page
from twosource.store import Desk
from twosource.timeline import timeline

PAGE = Page(id="a", text="Dockers in Skerry walked out on Tuesday.\n\nThey will be back on Friday, their union said.")
STORY = Article(
    id="b",
    title="Ferry workers walk out at Skerry Sound",
    text="About 400 ferry workers walked out at Skerry Sound on Tuesday after talks on pay broke down, their union said.",
    published="2021-03-03T09:00:00+00:00",
    known_at="2021-03-03T09:00:00+00:00",
    language="en",
)


@pytest.mark.parametrize("function", [ts.brief, ts.analyse, ts.clean, ts.annotate])
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("examples", r"pages: str 'examples' was given; .*ts.read\('examples'\)"),
        (Path("examples"), r"pages: PosixPath.*ts.read"),
        (["examples"], r"pages, number 1: str 'examples' was given; .*ts.read"),
        (None, "pages: None was given; "),
        (5, "pages: int 5 was given; "),
        (b"text", "pages: bytes b'text' was given; "),
        (PAGE, "pages: Page Page"),
        ([PAGE, None], "pages, number 2: None was given"),
        ({"a": PAGE}, "pages, number 1: str 'a' was given"),
    ],
)
def test_what_is_no_page(function: Callable[..., Any], given: Any, told: str) -> None:
    with pytest.raises(ArgumentError, match=told):
        list(function(given))


def test_what_is_no_run_of_pages_is_told_at_once() -> None:
    with pytest.raises(ArgumentError):
        ts.clean("examples")  # type: ignore[arg-type]


def test_pages_are_taken_as_they_are_needed() -> None:
    def endless() -> Iterator[Page]:
        while True:
            yield PAGE

    assert next(arguments.pages(endless())) is PAGE


@pytest.mark.parametrize("source", [None, 5, ["a"], b"x", PAGE])
def test_what_is_no_source(source: Any) -> None:
    with pytest.raises(ArgumentError, match=r"sources: .* was given; give paths and URLs"):
        ts.read("examples", source)


@pytest.mark.parametrize("workers", [0, -1, 1.5, "2", None])
@pytest.mark.parametrize("function", [ts.brief, ts.analyse])
def test_workers_are_counted_from_one(function: Callable[..., Any], workers: Any) -> None:
    with pytest.raises(ArgumentError, match=r"workers: .* give a whole number of 1 or more"):
        function([PAGE], workers=workers)


@pytest.mark.parametrize("calendars", ["week.xml", Path("week.xml"), ["week.xml"], 5, [None]])
def test_what_is_no_calendar(calendars: Any) -> None:
    with pytest.raises(ArgumentError, match=r"calendars.* was given; give a list of what ts.calendar gives"):
        ts.brief([PAGE], calendars=calendars)


def test_one_calendar_must_stand_in_a_list(tmp_path: Path) -> None:
    path = tmp_path / "week.csv"
    path.write_text("Date,Time,Currency,Event\n2021-03-04,12:30,ALL,Oil report\n")
    calendar = ts.calendar(path)
    with pytest.raises(ArgumentError, match="calendars, number 1: tuple"):
        ts.brief([PAGE], calendars=calendar)  # type: ignore[arg-type]
    assert ts.brief([STORY], calendars=[calendar])[0].schedule
    with pytest.raises(ArgumentError, match="path: None was given"):
        ts.calendar(None)  # type: ignore[arg-type]


_TIMES = (
    date(2021, 3, 4),
    datetime(2021, 3, 3, 9, tzinfo=UTC),
    datetime(2021, 3, 3, 14, tzinfo=timezone(timedelta(hours=5))),
    datetime(2021, 3, 3, 9),  # as a string without a zone is read
)


@pytest.mark.parametrize("time", _TIMES)
def test_dates_and_datetimes_are_times(time: date) -> None:
    (brief,) = ts.brief([STORY], as_of=time)
    assert brief.as_of == time.isoformat()
    assert ts.brief([STORY], as_of=date(2021, 3, 2)) == ()
    with Archive(":memory:") as archive:
        archive.add(STORY)
        assert archive.expire(time - timedelta(days=1)) == 0
        assert archive.expire(time + timedelta(days=1)) == 1


@pytest.mark.parametrize("time", [5, 2021.5, ["2021"], b"2021", "soon", ""])
def test_what_is_no_time(time: Any) -> None:
    with pytest.raises(TimeError, match="2019-04-24"):
        ts.brief([PAGE], as_of=time)


def test_briefs_are_drawn_with_the_articles_by_their_ids() -> None:
    analysis = ts.analyse([STORY])
    assert render.markdown(analysis.briefs, analysis.articles).startswith("# Ferry workers")
    for draw in (render.html, render.markdown):
        with pytest.raises(ArgumentError, match=r"articles: tuple .*Analysis.articles"):
            draw(analysis.briefs, analysis.reading.articles)  # type: ignore[arg-type]
        with pytest.raises(ArgumentError, match="briefs: Brief"):
            draw(analysis.briefs[0], analysis.articles)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [{"most": -1}, {"lines": 0}, {"lines": -1}, {"most": "3"}])
def test_a_timeline_has_days_and_lines(wrong: dict[str, Any]) -> None:
    with pytest.raises(ArgumentError, match=r"give a whole number of [01] or more"):
        timeline([], {}, (), **wrong)


def test_a_difference_is_of_two_articles() -> None:
    with pytest.raises(ArgumentError, match="new: str 'b' was given"):
        ts.difference(STORY, "b")  # type: ignore[arg-type]


def test_a_desk_is_a_file_and_tells_only_of_what_it_holds(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="path: None was given"):
        Desk(None)  # type: ignore[arg-type]
    with Desk(tmp_path / "news.desk") as desk:
        desk.save(articles=[STORY])
        assert desk.differences("b") == ()
        with pytest.raises(DeskError, match="holds no page 'zzz'"):
            desk.differences("zzz")


def test_an_archive_that_is_closed_says_so() -> None:
    with Archive(":memory:") as archive:
        pass
    with pytest.raises(DeskError, match=r"the archive of copies ':memory:' is closed; open it again with Archive\(path\)"):
        archive.add(STORY)
