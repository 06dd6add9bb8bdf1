"""A page whose stamp names no zone is known when that time is over everywhere: no look ahead through it."""

from twosource import run
from twosource.markets.study_events import first_report
from twosource.model import Article

AGENCY = "The Tessin ferry sank off Brissa on Thursday with 31 people on board, the coast guard said. All were picked up."
TOWN = "Brissa's mayor counted 33 people from the Tessin ferry on the quay on Thursday. Two had no ticket, she told the paper."
PAGES = (
    Article(
        id="agency",
        title="Ferry sinks off Brissa",
        text=AGENCY,
        published="2021-06-10T16:00:00Z",
        known_at="2021-06-10T16:00:00Z",
    ),
    Article(
        id="town", title="Ferry: 33 ashore in Brissa", text=TOWN, published="2021-06-10T15:40:00", known_at="2021-06-10T15:40:00"
    ),
)


def read_as_of(time: str) -> set[str]:
    found = run.analyse(PAGES, as_of=time)
    return {id for story in found.grouping.stories for id in story.articles}


def test_it_is_left_out_until_its_time_is_over_on_every_clock() -> None:
    assert read_as_of("2021-06-10T17:00:00Z") == {"agency"}
    assert read_as_of("2021-06-11T03:39:00Z") == {"agency"}
    assert read_as_of("2021-06-11T03:40:00Z") == {"agency", "town"}


def test_what_is_left_out_says_why() -> None:
    (entry,) = run.read(PAGES, as_of="2021-06-10T17:00:00Z").left_out
    assert (entry.id, entry.reason) == ("town", "known only from 2021-06-10T15:40:00, not surely over by 2021-06-10T17:00:00Z")


def test_it_does_not_come_first() -> None:
    found = run.analyse(PAGES)
    (story,) = found.grouping.stories
    assert story.articles == ("agency", "town")
    assert story.first_known == "2021-06-10T16:00:00Z"
    first = first_report(story, found.reading.articles, found.grouping.origins)
    assert first is not None
    assert (first.article, first.latest) == ("agency", "2021-06-10T16:00:00Z")
    assert first.earliest == "2021-06-10T01:40:00Z"
    assert "town may be earlier" in first.basis


def test_it_is_new_since_a_time_that_it_may_come_after() -> None:
    (brief,) = run.analyse(PAGES, since=run.after("2021-06-10T17:00:00Z")).briefs
    assert brief.news is not None
    assert brief.news.pages == ("town",)
