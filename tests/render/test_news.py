"""What is new, in every form: the same sentences and parts, each with its evidence."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from rich.console import Console

from twosource import render
from twosource.model import Article, Brief, Link, News
from twosource.pages import read
from twosource.render import wording
from twosource.render.build import views
from twosource.run import after, analyse

Made = tuple[tuple[Brief, ...], Mapping[str, Article]]


@pytest.fixture(scope="module")
def made() -> Made:
    examples = Path(__file__).parent.parent.parent / "examples"
    analysis = analyse(read(examples / "calder-bay"), since=after("2021-09-16"))
    return analysis.briefs, {article.id: article for article in analysis.reading.articles}


def terminal(briefs: tuple[Brief, ...], articles: Mapping[str, Article]) -> str:
    file = io.StringIO()
    render.terminal(briefs, articles, Console(file=file, width=100))
    return " ".join(file.getvalue().split())


def test_every_form_tells_the_same_news(made: Made) -> None:
    (view,) = views(*made)
    assert view.news is not None
    assert view.news.points
    assert [part.title for part in view.news.parts] == [
        "Changed plans",
        "Newly scheduled",
        "New figures",
        "Where new pages differ from others",
    ]
    texts = [line.text for line in view.news.points] + [line.text for part in view.news.parts for line in part.lines]
    printed, page, markdown = terminal(*made), render.html(*made), render.markdown(*made)
    for text in texts:
        assert text in printed
        assert text in page
        assert text in markdown
    assert "NEW SINCE THURSDAY 16 SEPTEMBER 2021" in printed
    assert "## New since Thursday 16 September 2021" in markdown


def test_every_line_has_its_evidence(made: Made) -> None:
    (view,) = views(*made)
    assert view.news is not None
    assert all(line.citations for line in view.news.points)
    assert all(line.citations for part in view.news.parts for line in part.lines)


def test_a_change_says_what_was_and_what_is(made: Made) -> None:
    (view,) = views(*made)
    assert view.news is not None
    changed = next(part for part in view.news.parts if part.title == "Changed plans")
    assert [line.note for line in changed.lines] == ["put off from Monday 20 September 2021 to Wednesday 22 September 2021"]


def test_figures_that_were_known_stand_after_the_new_ones_and_are_marked(made: Made) -> None:
    (view,) = views(*made)
    assert view.news is not None
    figures = next(part for part in view.news.parts if part.title == "New figures")
    marked = [line.text.split("; known before: ") for line in figures.lines if "known before" in line.text]
    assert marked
    assert all(len(parts) == 2 and parts[0] for parts in marked)


def test_without_since_nothing_of_it_is_shown(made: Made) -> None:
    examples = Path(__file__).parent.parent.parent / "examples"
    analysis = analyse(read(examples / "calder-bay"))
    articles = {article.id: article for article in analysis.reading.articles}
    assert "NEW SINCE" not in terminal(analysis.briefs, articles)
    assert 'class="news"' not in render.html(analysis.briefs, articles)


def test_the_facts_name_pages_by_number() -> None:
    numbers = {"a": 1, "b": 2, "c": 3}
    link = Link(story="s-2", after="s-1", days=3, similarity=0.5)
    told = News(
        since=None, pages=("b", "c"), updated=("b",), undated=("c",), origins=("o",), follows=link, sentences=9, repeated=4
    )
    assert wording.news_title(told) == "New since the last reading"
    assert wording.news_facts(told, numbers) == (
        "2 new pages of 3: [2], [3]",
        "1 new origin",
        "4 of 9 sentences known before",
        "known before with another text: [2]",
        "may have been known before: [3]",
        "follows story s-1, 3 days later",
    )


def test_a_wholly_new_story_says_so() -> None:
    told = News(since="2021-03-01", pages=("a", "b"), origins=("o",), sentences=9)
    assert wording.news_facts(told, {"a": 1, "b": 2}) == ("2 new pages of 2: [1], [2]", "the whole story is new")
