from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Annotation, Article, Copy, Dating
from twosource.timeline import date_pages
from twosource.timeline.dating import LONGEST

from .samples import WEEKDAYS, marked, page

MEETING = "Rivera will meet Okafor at the port of Lima {when} to sign the lease."
WEEK = ("2023-05-08", "2023-05-14", None, None)


def solve(*pairs: tuple[Article, Annotation], copies: tuple[Copy, ...] = ()) -> dict[str, Dating]:
    return date_pages([article for article, _ in pairs], {article.id: notes for article, notes in pairs}, copies)


def undated(when: str = "tomorrow, Thursday", id: str = "b") -> tuple[Article, Annotation]:
    article = page(id, MEETING.format(when=when))
    return article, marked(article, {"tomorrow": (None, None, None, 1), "Thursday": (None, None, 3, None)})


def dated(day: str = "2023-05-09") -> tuple[Article, Annotation]:
    article = page("a", MEETING.format(when="this week"), day)
    return article, marked(article, {"this week": WEEK})


def test_weekday_beside_tomorrow_and_a_week_in_another_page_give_one_day() -> None:
    found = solve(undated(), dated())["b"]
    assert (found.start, found.end) == ("2023-05-10", "2023-05-10")
    assert "written on a Wednesday" in found.basis
    assert {cite.article for cite in found.evidence} == {"a", "b"}


def test_alone_only_the_weekday_is_known() -> None:
    found = solve(undated())["b"]
    assert (found.start, found.end) == (None, None)
    assert found.basis == "written on a Wednesday (“tomorrow, Thursday”); date unknown"
    assert len(found.evidence) == 1


@pytest.mark.parametrize("when", ["tomorrow (Thursday)", "Thursday, tomorrow", "tomorrow on Thursday"])
def test_neighbours_may_be_joined_in_several_ways(when: str) -> None:
    assert "written on a Wednesday" in solve(undated(when))["b"].basis


def test_words_between_break_the_neighbourhood() -> None:
    assert solve(undated("tomorrow and not on a Thursday"))["b"].basis == "date unknown"


def test_two_weekdays_of_writing_are_reported_not_resolved() -> None:
    article = page("b", "Rivera meets Okafor tomorrow, Thursday. Rivera met Lima today, Friday.")
    notes = marked(
        article,
        {
            "tomorrow": (None, None, None, 1),
            "Thursday": (None, None, 3, None),
            "today": (None, None, None, 0),
            "Friday": (None, None, 4, None),
        },
    )
    found = solve((article, notes), dated())["b"]
    assert (found.start, found.end) == (None, None)
    assert "two weekdays" in found.basis


def test_a_dated_page_keeps_its_own_date() -> None:
    assert solve(undated(), dated("2023-05-09"))["a"] == Dating(start="2023-05-09", end="2023-05-09", basis="given")


def test_published_gives_the_day_in_its_own_zone() -> None:
    article = Article(id="a", text="Rain.", published="2023-05-09T01:30:00+05:30")
    found = solve((article, Annotation(id="a")))["a"]
    assert (found.start, found.end, found.basis) == ("2023-05-09", "2023-05-09", "published stamp on the page")


def test_a_published_month_is_an_interval() -> None:
    found = solve((Article(id="a", text="Rain.", published="2023-02"), Annotation(id="a")))["a"]
    assert (found.start, found.end) == ("2023-02-01", "2023-02-28")


def test_an_unreadable_stamp_is_unknown_not_now() -> None:
    found = solve((Article(id="a", text="Rain.", published="yesterday-ish"), Annotation(id="a")))["a"]
    assert (found.start, found.end, found.basis) == (None, None, "date unknown")


def test_the_fetch_time_only_bounds_from_above() -> None:
    article = page("b", "Rain.", fetched="2023-05-10T08:00:00Z")
    assert solve((article, Annotation(id="b")))["b"].start is None
    found = solve((article, Annotation(id="b")), dated("2023-05-09"))["b"]
    assert (found.start, found.end) == ("2023-05-06", "2023-05-10")


def test_a_copy_is_not_older_than_its_source() -> None:
    article = page("b", "Rain.")
    copy = Copy(a="a", b="b", kind="copy", source="a", score=1.0)
    found = solve((article, Annotation(id="b")), dated("2023-05-09"), copies=(copy,))["b"]
    assert (found.start, found.end) == ("2023-05-09", "2023-05-11")
    assert "a copy or re-telling of a" in found.basis


def test_a_past_full_date_and_the_fetch_time_bound_a_lonely_page() -> None:
    article = page("b", "Okafor signed the lease on 9 May 2023.", fetched="2023-05-12T00:00:00Z")
    found = solve((article, marked(article, {"9 May 2023": ("2023-05-09", "2023-05-09", None, None)})))["b"]
    assert (found.start, found.end) == ("2023-05-09", "2023-05-12")


@given(
    day=st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    offset=st.integers(-3, 3),
    shift=st.integers(-30, 30),
    order=st.booleans(),
)
def test_the_true_day_is_never_excluded_by_true_clues(day: date, offset: int, shift: int, order: bool) -> None:
    """A page written within reach of a dated one, with a true weekday, gets an interval that holds its day, or no date."""
    other = day + timedelta(days=shift)
    article = page("b", MEETING.format(when="then, Someday"))
    named = WEEKDAYS.index((day + timedelta(days=offset)).strftime("%A")) if day.year else 0
    notes = marked(article, {"then": (None, None, None, offset), "Someday": (None, None, named, None)})
    lone = page("a", "Rain fell on the harbour.", other.isoformat())
    pairs = [(article, notes), (lone, Annotation(id="a"))]
    found = solve(*(pairs if order else reversed(pairs)))["b"]
    assert found.start is not None
    assert found.end is not None
    assert (date.fromisoformat(found.end) - date.fromisoformat(found.start)).days < LONGEST
    if abs(shift) <= 3:
        assert found.start <= day.isoformat() <= found.end


def test_a_year_or_more_as_date_of_another_page_says_too_little() -> None:
    wide = Article(id="wide", text="A ferry sank.", dated=Dating(start="0001-01-01", end="9999-12-31", basis="given"))
    undated = Article(id="undated", text="A ferry sank.")
    found = date_pages([wide, undated], {}, ())
    assert found["wide"] == wide.dated
    assert found["undated"].start is None
