import pytest
from msgspec.structs import replace

from twosource.briefs.material import Material, gather
from twosource.briefs.news import Clock
from twosource.model import Cite, Event

from .samples import annotate, page

MEETING = Event(
    text="x",
    status="past",
    mentions=(Cite(article="late", start=0, end=20),),
    start_day="2022-03-08",
    end_day="2022-03-08",
    origins=2,
)


def material(early: str = "The owner of the ferry flew to Lagos.", late: str = "The owner met divers off Lagos.") -> Material:
    articles = [page("early", early, "2022-03-07"), page("late", late, "2022-03-09")]
    return gather(articles, {article.id: annotate(article) for article in articles}, (), (), {})


def test_age_counts_from_the_latest_page() -> None:
    time = Clock(material(), (), None)
    assert (time.age("early"), time.age("late")) == (2, 0)


@pytest.mark.parametrize(
    ("event", "stale"),
    [
        (MEETING, True),
        (replace(MEETING, origins=1), False),
        (replace(MEETING, status="scheduled"), False),
        (replace(MEETING, start_day="2022-03-12", end_day="2022-03-12"), False),
    ],
)
def test_a_page_is_stale_once_several_origins_tell_of_a_later_day(event: Event, stale: bool) -> None:
    time = Clock(material(), [event], "2022-03-09")
    assert time.is_stale("early") == stale
    assert not time.is_stale("late")


def test_a_plan_whose_day_has_gone_by_is_worth_less() -> None:
    laid = material("The owner is due to land in Lagos on Tuesday.", "The owner is due to land in Lagos on Friday.")
    time = Clock(laid, (), "2022-03-09")
    gone, ahead = laid.lines
    assert time.worth(gone) + 0.1 * time.age("early") < time.worth(ahead)


def test_a_sentence_that_gives_only_days_long_gone_retells() -> None:
    laid = material(late="The owner met divers off Lagos on Tuesday.")
    late = laid.lines[1]
    old = late._replace(times=tuple(replace(time, start_day="2022-03-01", end_day="2022-03-01") for time in late.times))
    time = Clock(laid, (), None)
    assert late.times
    assert time.is_retold(old)
    assert not time.is_retold(late)


def test_events_are_told_by_the_sentences_that_mention_them() -> None:
    time = Clock(material(), [MEETING], "2022-03-09")
    early, late = material().lines
    whole = replace(MEETING, mentions=(late.cite,))
    time = Clock(material(), [whole], "2022-03-09")
    assert time.events(late) == {0}
    assert time.told(late) == {("past", "2022-03-08")}
    assert time.events(early) == frozenset()
