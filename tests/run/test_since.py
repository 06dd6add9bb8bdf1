from pathlib import Path

import pytest
from msgspec.structs import replace

from twosource import errors, run
from twosource.model import Article, Brief, News
from twosource.run import Since, after, analyse, held
from twosource.store import Desk

STRIKE = "Dockers at the port of Selwick stopped work on Monday over night shifts, the port authority said."
COUNT = "The port authority said 1,200 dockers had stopped work at Selwick."
LATER = "The port authority said 1,150 dockers at Selwick were still not working."
TALKS = "A mediator will meet dockers and the port authority in Selwick on Friday, the labour ministry said."


def page(id: str, *sentences: str, day: str | None = "2021-03-01", title: str = "Dockers strike at Selwick port") -> Article:
    return Article(id=id, title=title, text="\n\n".join(sentences), published=day, known_at=day, publisher=f"The {id}")


OLD = page("old", STRIKE, COUNT)
NEW = page("new", STRIKE, LATER, TALKS, day="2021-03-03")


def only(pages: list[Article], since: Since) -> tuple[Brief, News]:
    (brief,) = analyse(pages, since=since).briefs
    assert brief.news is not None
    return brief, brief.news


def test_pages_known_after_a_time_are_new() -> None:
    _, news = only([OLD, NEW], after("2021-03-02"))
    assert (news.since, news.pages, news.repeated) == ("2021-03-02", ("new",), 1)
    assert news.points
    assert {point.text for point in news.points} <= {LATER, TALKS}


def test_a_day_is_over_with_its_last_instant() -> None:
    _, news = only([OLD, NEW], after("2021-03-01"))
    assert news.pages == ("new",)
    _, news = only([OLD, NEW], after("2021-03-01T12:00:00+00:00"))
    assert news.pages == ("new", "old")


def test_stories_without_anything_new_get_no_brief() -> None:
    analysis = analyse([OLD, NEW], since=after("2021-03-04"))
    assert analysis.briefs == ()
    assert [entry.what for entry in analysis.quiet] == ["story"]


def test_the_order_of_the_pages_does_not_matter() -> None:
    assert analyse([OLD, NEW], since=after("2021-03-02")) == analyse([NEW, OLD], since=after("2021-03-02"))


def test_a_page_without_a_time_counts_as_new_and_is_said_to_be_perhaps_older() -> None:
    _, news = only([OLD, page("undated", LATER, day=None)], after("2021-03-02"))
    assert "undated" in news.pages
    assert news.undated == ("undated",)


def test_what_became_known_later_than_as_of_is_no_news() -> None:
    assert analyse([OLD, NEW], as_of="2021-03-02", since=after("2021-03-01")).briefs == ()


def test_a_time_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(errors.TimeError):
        after("yesterday")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = run.analyse([OLD])
    opened = Desk(tmp_path / "news.desk")
    opened.save(articles=found.reading.articles, annotations=found.reading.annotations, stories=found.grouping.stories)
    return opened


def test_what_a_desk_held_is_known_and_joins_the_story(desk: Desk) -> None:
    with desk:
        brief, news = only([NEW], held(desk))
    assert (news.since, news.pages, news.repeated) == (None, ("new",), 1)
    assert [source.article for source in brief.sources] == ["new", "old"]


def test_a_page_that_the_desk_held_is_known_whenever_it_was_written(desk: Desk) -> None:
    with desk:
        since = held(desk)
    assert analyse([OLD], since=since).briefs == ()
    late = page("late", LATER, day="2021-02-27")
    assert only([OLD, late], since)[1].pages == ("late",)


def test_a_page_that_the_desk_held_under_another_id_is_no_new_page(desk: Desk) -> None:
    again = replace(OLD, id="folder/old")
    with desk:
        since = held(desk)
    assert analyse([again], since=since).briefs == ()
    brief, news = only([again, replace(NEW, id="folder/new")], since)
    assert news.pages == ("folder/new",)
    assert sorted(source.article for source in brief.sources) == ["folder/new", "folder/old"]
    assert only([replace(again, publisher="The other")], since)[1].pages == ("folder/old",)


def test_of_a_page_that_changed_only_the_change_is_new(desk: Desk) -> None:
    with desk:
        _, news = only([page("old", STRIKE, LATER)], held(desk))
    assert (news.pages, news.updated, news.repeated) == (("old",), ("old",), 1)
    assert [point.text for point in news.points] == [LATER]


def test_a_plan_and_the_figures_that_stood_in_the_older_version_of_a_page_are_not_announced_again(tmp_path: Path) -> None:
    trains = "The railway cancelled 340 trains to Selwick until Thursday, 4 March 2021."
    old, new = page("old", STRIKE, COUNT, TALKS, trains), page("old", STRIKE, LATER, TALKS, trains)
    found = run.analyse([old])
    with Desk(tmp_path / "plans.desk") as opened:
        opened.save(articles=found.reading.articles, annotations=found.reading.annotations, stories=found.grouping.stories)
        brief, news = only([new], held(opened))
    assert brief.schedule
    assert (news.origins, news.events, news.changes) == ((), (), ())
    assert [[line.figure.value for line in group] for group in news.figures] == [[1150.0]]


def test_a_plan_of_a_changed_page_that_stands_on_another_day_is_new(tmp_path: Path) -> None:
    old, new = page("old", STRIKE, TALKS), page("old", STRIKE, TALKS.replace("Friday", "Thursday"))
    found = run.analyse([old])
    with Desk(tmp_path / "plans.desk") as opened:
        opened.save(articles=found.reading.articles, annotations=found.reading.annotations, stories=found.grouping.stories)
        _, news = only([new], held(opened))
    assert [event.start_day for event in news.events] == ["2021-03-04"]


def test_articles_of_the_desk_are_marked_and_read_no_second_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk:
        since = held(desk)
    fresh = run.read([NEW])
    monkeypatch.setattr("twosource.run.steps.annotate", None)
    joined = run.since.joined(fresh, since, None)
    assert joined.held == {"old"}
    assert joined.annotations["old"] == since.annotations["old"]
    assert joined.pages == ()


def test_what_was_told_in_the_story_before_is_known() -> None:
    people = "Marta Silva and Pavel Ivanov"
    told = f"{people} signed nothing when they last met in Oslo, a spokesman for Silva said."
    first = [
        page(name, told, f"{people} argued over copper in Oslo.", STRIKE, day="2021-02-01", title=f"{people} meet in Oslo")
        for name in ("first", "second")
    ]
    again = f"When they last met in Oslo, {people} signed nothing, according to a spokesman for Silva."
    third = page("third", f"{people} will hold talks in Lisbon on Friday.", again, title=f"{people} to hold summit in Lisbon")
    analysis = analyse([*first, third], since=after("2021-02-15"))
    (brief,) = analysis.briefs
    assert len(analysis.grouping.stories) == 2
    assert brief.news is not None
    assert brief.news.follows is not None
    assert (brief.news.sentences, brief.news.repeated) == (2, 1)
