import io
import re

import pytest
from hypothesis import given
from rich.console import Console

from twosource.copies import difference
from twosource.model import Article, Assignment, Copy, Evidence, Link, Page, Record, Story, Thread
from twosource.render import table

from .samples import ANNOTATION, ORIGINS, WIRE
from .strategies import texts


def _printed(*records: Record, width: int = 160) -> str:
    console = Console(file=io.StringIO(), width=width)
    table(records, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_neighbours_of_one_kind_share_a_table() -> None:
    copy = Copy(a="a", b="b", kind="copy", source=None, score=0.5, evidence=(Evidence(why="same words"),))
    printed = _printed(copy, copy, *ORIGINS, Story(id="s", articles=("a",)), Assignment(id="a", story="s"), WIRE, ANNOTATION)
    assert printed.count("text comes from") == 1
    assert "undecided" in printed
    assert "Atlantic Press" in printed


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_word_is_broken_and_no_column_lost(width: int) -> None:
    title = "Extraordinarily long negotiations over herring quotas"
    article = Article(id="pages/herring.html", title=title, publisher="Atlantic Press", published="2020-03-11", text="Herring.")
    shown = _printed(article, width=width)
    assert all(len(line) <= width for line in shown.splitlines())
    expected = {"pages/herring.html", *title.split(), "Atlantic", "Press", "2020-03-11", "article", "1"}
    assert expected <= set(shown.split())


def test_a_thread_shows_its_stories_and_what_they_share() -> None:
    links = (
        Link(story="s-2", after="s-1", days=4, similarity=0.4, shared=("orvan", "lunn")),
        Link("s-3", "s-2", 1, 0.4, ("lunn",)),
    )
    printed = _printed(Thread(id="t-1", stories=("s-1", "s-2", "s-3"), links=links))
    assert "s-1, s-2, s-3" in printed
    assert "orvan, lunn" in printed


def test_a_difference_shows_the_words_that_changed() -> None:
    printed = _printed(difference(Article(id="a", text="Eleven people fell ill."), Article(id="b", text="14 people fell ill.")))
    assert "“Eleven” → “14”" in printed


def test_what_an_update_changed_is_told_and_not_counted_as_a_passage() -> None:
    evidence = (Evidence(a=(0, 4), b=(0, 4), why="the same 9 words"), Evidence(a=(5, 9), b=(5, 9), why="updated: “1” → “2”"))
    printed = " ".join(_printed(Copy(a="a", b="b", kind="version", source="a", score=0.9, evidence=evidence)).split())
    assert "1 passage in both; updated: “1” → “2”" in printed


def test_sentences_told_in_other_words_are_no_passages_in_both() -> None:
    evidence = (
        Evidence(a=(0, 4), b=(0, 4), why="told in other words; linked by ferry, 40"),
        Evidence(a=(5, 9), b=(5, 9), why="quoted in one page, told without a speaker in the other; linked by keel, rust"),
        Evidence(why="b was published first"),
    )
    printed = " ".join(_printed(Copy(a="a", b="b", kind="rewrite", source="b", score=0.5, evidence=evidence)).split())
    assert "2 sentences told again; b was published first" in printed
    assert "passage" not in printed


def test_a_record_without_a_table_is_refused() -> None:
    with pytest.raises(KeyError):
        _printed(Page(id="x"))


@given(texts)
def test_text_of_pages_is_never_a_command(text: str) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", _printed(Assignment(id=text, story="[bold]s[/bold]")))
