from collections.abc import Mapping
from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource.language import annotate, sentences, times
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
    assert "a copy of a" in found.basis


def test_a_re_telling_may_come_days_after_its_source() -> None:
    article = page("b", "Rain.")
    copy = Copy(a="a", b="b", kind="rewrite", source="a", score=0.8)
    alone, told = (solve((article, Annotation(id="b")), dated("2023-05-09"), copies=copies)["b"] for copies in ((), (copy,)))
    assert (told.start, told.end) == (alone.start, alone.end)


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


STAMPED = "Tue May 9, 2023 9:46 am EDT\n\nDockers at the quay of Lima walked out over a roster of night shifts, Okafor said."
LATER = "Dockers at the quay of Lima are still out over the roster of night shifts, Okafor said."


def annotated(*articles: Article) -> dict[str, Dating]:
    return date_pages(articles, {article.id: annotate(article) for article in articles}, ())


def test_a_stamp_dates_a_page_alone_and_says_how_surely() -> None:
    found = annotated(page("a", STAMPED))["a"]
    assert (found.start, found.end, found.likeliest) == ("2023-05-09", "2023-05-09", "2023-05-09")
    assert found.confidence is not None
    assert 0.8 <= found.confidence < 1
    assert "as its stamp" in found.basis
    assert [STAMPED[cite.start : cite.end] for cite in found.evidence] == ["Tue May 9, 2023"]


def test_a_page_that_was_surely_dated_helps_to_date_the_others() -> None:
    both = annotated(page("a", STAMPED), page("b", LATER))
    assert annotated(page("b", LATER))["b"].start is None
    assert both["b"].likeliest == "2023-05-09"
    assert "most like a" in both["b"].basis
    assert both["b"].confidence is not None


def test_a_story_whose_every_page_is_undated_stays_so_without_a_stamp() -> None:
    found = annotated(page("a", LATER), page("b", f"{LATER} It rained."), page("c", "It rained."))
    assert {dating.start for dating in found.values()} == {None}
    assert {dating.basis for dating in found.values()} == {"date unknown"}
    assert {dating.confidence for dating in found.values()} == {None}


def test_the_fetch_time_is_never_the_time_of_writing() -> None:
    """Nor does it come into an answer otherwise than as a bound."""
    found = annotated(page("a", LATER, fetched="2031-01-01T00:00:00Z"))["a"]
    assert (found.start, found.end) == (None, None)
    near = [page("b", STAMPED.split("\n\n")[1], "2023-05-09")]
    early, late = (annotated(page("a", LATER, fetched=time), *near)["a"] for time in ("2023-06-30", "2031-01-01"))
    assert (early.start, early.end, early.confidence) == (late.start, late.end, late.confidence)


def test_the_most_alike_page_decides_between_days_and_the_order_of_pages_does_not() -> None:
    told = [page("m", "Rain fell on the harbour of Oslo.", "2023-05-03"), page("n", STAMPED.split("\n\n")[1], "2023-05-10")]
    articles = [page("x", LATER), *told]
    found, turned = annotated(*articles), annotated(*reversed(articles))
    assert found == turned
    assert found["x"].likeliest == "2023-05-10"
    assert "most like n" in found["x"].basis


def test_two_stamps_that_contradict_each_other_make_no_sure_day() -> None:
    text = STAMPED.replace("\n\n", "\n\nThu Jun 1, 2023 8:00 am EDT\n\n", 1)
    found = annotated(page("a", text))["a"]
    assert (found.start, found.end, found.day) == ("2023-05-09", "2023-06-01", None)
    assert "“Tue May 9, 2023” or “Thu Jun 1, 2023” as its stamp" in found.basis


def test_a_past_date_after_the_fetch_is_a_contradiction_with_its_reason() -> None:
    article = page("a", "Okafor signed the lease on 9 June 2023.", fetched="2023-05-12T00:00:00Z")
    found = annotated(article, page("b", "Rain fell.", "2023-06-10"))["a"]
    assert found.start is None
    assert "“9 June 2023” told as past contradicts not after it was fetched (2023-05-12T00:00:00Z)" in found.basis
    assert found.evidence


def test_a_page_whose_dates_fit_no_day_of_its_story_is_unknown_with_the_reason() -> None:
    article = page("a", "Okafor signed the lease on 9 June 2030. It rained.")
    found = annotated(article, page("b", "Rain fell.", "2023-06-10"))["a"]
    assert found.start is None
    assert "fits no day near the dated pages of its story" in found.basis


def test_a_stamp_later_than_the_fetch_is_not_believed() -> None:
    article = page("a", "Okafor signed.", "2087-05-09", fetched="2023-05-10T08:00:00Z")
    given = Article(id=article.id, text=article.text, published="2087-05-09", fetched=article.fetched)
    found = annotated(given, page("b", "Rain fell.", "2023-05-09"))["a"]
    assert found.basis.startswith("its stamp (2087-05-09) is later than the time it was fetched (2023-05-10T08:00:00Z)")
    assert found.end is not None
    assert found.end <= "2023-05-10"


@pytest.mark.parametrize("fetched", ["2023-05-09T22:00:00Z", "2023-05-10", "2023-05", "nonsense"])
def test_a_stamp_of_a_zone_ahead_of_the_fetch_is_believed(fetched: str) -> None:
    given = Article(id="a", text="Okafor signed.", published="2023-05-10T01:00:00+13:00", fetched=fetched)
    assert annotated(given)["a"].start == "2023-05-10"


def test_a_page_that_claims_to_be_from_2087_dates_no_other() -> None:
    own = STAMPED.split("\n\n")[1]
    told = [page(f"p{day}", f"Rain fell on day {day} in Oslo.", f"2023-05-0{day}") for day in (7, 8, 9)]
    found = annotated(page("x", LATER), page("far", own, "2087-05-09"), *told)
    assert found["far"].start == "2087-05-09"
    assert found["x"].start is None or found["x"].start < "2024"


def test_a_stamp_from_2087_does_not_leave_the_story() -> None:
    own = STAMPED.replace("2023", "2087")
    told = [page(f"p{day}", f"{LATER} It was day {day}.", f"2023-05-0{day}") for day in (7, 8, 9)]
    found = annotated(page("x", own), *told)["x"]
    assert found.start is None or found.start < "2024"


def test_a_date_with_the_wrong_weekday_is_not_believed() -> None:
    """9 May 2023 was a Tuesday."""
    assert annotated(page("a", STAMPED.replace("Tue", "Fri")))["a"].start is None
    near = page("b", "Rain fell.", "2023-05-20")
    told = "Okafor will sign the lease on {}, 9 May 2023."
    assert annotated(page("a", told.format("Tuesday")), near)["a"].start is None
    assert annotated(page("a", told.format("Friday")), near)["a"].start is not None


def test_a_page_of_thousands_of_tellings_takes_no_more_than_seconds() -> None:
    text = "Okafor will open the port of Lima tomorrow, Thursday. He opened the quay on Tuesday. " * 1500
    articles = [page("a", text), page("b", text, "2023-05-09"), page("c", text + "It rained.", "2023-05-10")]
    notes = {}
    for article in articles:
        found = sentences(article.text)
        times_of = times.find(article.text, None, found)
        notes[article.id] = Annotation(id=article.id, sentences=found, times=times_of)
    start = process_time()
    assert date_pages(articles, notes, ())["a"].start is not None
    assert process_time() - start < 20


@pytest.mark.parametrize(
    "text",
    [
        "Okafor signed on 31 April.",
        "31 April 2023 9:46 am\n\nOkafor signed.",
        "5/6/23 10:15\n\nOkafor signed on 32/13/23.",
        "Okafor signed on 12 May 87 and in '99.",
        "Tomorrow, yesterday, today, Monday, Tuesday, next week, last year." * 50,
    ],
)
def test_odd_dates_are_no_error_and_no_false_certainty(text: str) -> None:
    found = annotated(page("a", text), page("b", "Rain fell.", "2023-05-09"))["a"]
    assert found.basis
    assert found.start is None or "2023-04-01" <= found.start <= str(found.end) <= "2023-06-30"


def test_a_record_dated_unsurely_before_is_dated_anew() -> None:
    earlier = Dating(start="2023-05-20", end="2023-05-22", basis="most like q", confidence=0.45)
    article = Article(id="x", text=LATER, dated=earlier)
    assert annotated(article)["x"].start is None
    assert annotated(article, page("n", STAMPED.split("\n\n")[1], "2023-05-10"))["x"].likeliest == "2023-05-10"


def test_relative_times_rest_only_on_a_sure_day() -> None:
    assert Dating(start="2023-05-09", end="2023-05-09", confidence=0.55).day is None
    assert Dating(start="2023-05-09", end="2023-05-09", confidence=0.8).day == "2023-05-09"
    assert Dating(start="2023-05-09", end="2023-05-09").day == "2023-05-09"
    assert Dating(start="2023-05-09", end="2023-05-10").day is None
    assert Dating().day is None


@given(
    st.lists(st.tuples(st.sampled_from((STAMPED, LATER, MEETING, "Rain fell.")), st.integers(-40, 40) | st.none()), max_size=6)
)
def test_any_story_gives_every_page_an_answer_that_holds_together(given_pages: list[tuple[str, int | None]]) -> None:
    articles = [
        page(f"p{place}", text, None if shift is None else (date(2023, 5, 9) + timedelta(shift)).isoformat())
        for place, (text, shift) in enumerate(given_pages)
    ]
    found = annotated(*articles)
    assert list(found) == [article.id for article in articles]
    for dating in found.values():
        assert dating.basis
        assert (dating.start is None) == (dating.end is None)
        assert dating.confidence is None or (0 <= dating.confidence <= 1 and dating.likeliest is not None)
        assert dating.likeliest is None or str(dating.start) <= dating.likeliest <= str(dating.end)


SIGNED = "Rivera and Okafor signed the harbour treaty in Oslo today."
PLANNED = "Rivera and Okafor will sign the harbour treaty in Oslo on 30 May."


def thin(own: str, told: str, times: Mapping[str, tuple[str | None, str | None, int | None, int | None]]) -> Dating:
    pages = [page("told", told, "2023-05-02"), page("own", own)]
    return date_pages(pages, {each.id: marked(each, times) for each in pages}, ())["own"]


def test_a_page_that_tells_as_done_what_another_announced_was_written_then() -> None:
    times = {"today": (None, None, None, 0), "30 May": ("2023-05-30", "2023-05-30", None, None)}
    found = thin(SIGNED, PLANNED, times)
    assert (found.start, found.end) == ("2023-05-30", "2023-05-30")
    assert "it tells what told tells for 2023-05-30" in found.basis
    assert not found.sure, "one dated page does not show how far a story reaches"


def test_a_weekday_that_fits_no_plan_dates_nothing_by_it() -> None:
    times = {"Thursday": (None, None, 3, None), "30 May": ("2023-05-30", "2023-05-30", None, None)}
    found = thin(SIGNED.replace("today", "on Thursday"), PLANNED, times)
    assert "it tells what" not in found.basis
    assert found.confidence is not None
    assert not found.sure


def test_a_plan_that_was_moved_dates_by_its_new_day() -> None:
    moved = "The signing of the harbour treaty by Rivera and Okafor in Oslo was postponed to 30 May from 23 May."
    days = {"30 May": ("2023-05-30", "2023-05-30", None, None), "23 May": ("2023-05-23", "2023-05-23", None, None)}
    found = thin(SIGNED, moved, {"today": (None, None, None, 0), **days})
    assert found.likeliest == "2023-05-30"


QUAY = "Rivera opened the new quay of Lima in the rain."


def test_a_stamp_without_its_year_has_that_of_the_story() -> None:
    own = replace(page("b", QUAY), stamp="Wednesday 10 May")
    found = solve((own, annotate(own)), dated())["b"]
    assert (found.start, found.end, found.sure) == ("2023-05-10", "2023-05-10", True)
    assert "stamped “Wednesday 10 May”, without the year" in found.basis


def test_a_stamp_whose_weekday_fits_no_year_of_the_story_gives_no_day() -> None:
    own = replace(page("b", QUAY), stamp="Friday 10 May")
    assert solve((own, annotate(own)), dated())["b"].start is None


def test_a_stamp_without_its_year_alone_is_no_day() -> None:
    own = replace(page("b", QUAY), stamp="Wednesday 10 May")
    assert solve((own, annotate(own)))["b"].start is None


def test_where_only_the_last_change_is_stamped_it_is_the_day_of_the_text() -> None:
    own = replace(page("b", QUAY), modified="2023-05-11T08:00:00Z")
    found = solve((own, annotate(own)), dated())["b"]
    assert (found.start, found.end) == ("2023-05-11", "2023-05-11")
    assert "last change" in found.basis


def test_a_day_without_its_year_beside_today_is_known_and_said() -> None:
    own = page("b", "Rivera opened the new quay of Lima today, Wednesday, 10 May, in the rain.")
    alone = solve((own, annotate(own)))["b"]
    assert (alone.start, alone.basis) == (None, "written on a Wednesday, 10 May (“today, Wednesday, 10 May”); year unknown")
    found = solve((own, annotate(own)), dated())["b"]
    assert (found.start, found.end) == ("2023-05-10", "2023-05-10")


def test_a_day_without_its_year_is_of_the_one_year_between_its_bounds_in_which_it_fits() -> None:
    text = "The quay of Lima was shut on 3 March 2019. Rivera will open it tomorrow, Thursday, 11 May, in the rain."
    own = page("b", text, fetched="2025-01-01")
    assert solve((own, annotate(own)))["b"].start == "2023-05-10"
    later = page("b", text, fetched="2040-01-01")
    assert solve((later, annotate(later)))["b"].start is None


def test_the_day_before_the_first_of_march_depends_on_the_year() -> None:
    own = page("b", "Rivera will open the new quay of Lima tomorrow, 1 March, in the rain.")
    assert solve((own, annotate(own)))["b"].start is None
