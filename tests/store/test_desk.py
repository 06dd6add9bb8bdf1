import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource import store
from twosource.errors import DeskError
from twosource.model import Annotation, Article, Brief, Copy, Dating, Issue, Merge, Origin, Page, Sentence, Story
from twosource.store import Desk, Saved, saving


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    with Desk(path) as opened:
        yield opened


def brief(story: str, as_of: str | None = None) -> Brief:
    nothing: dict[str, Any] = dict.fromkeys(
        (
            "points",
            "statements",
            "figures",
            "claims",
            "relations",
            "timeline",
            "schedule",
            "exposures",
            "names",
            "sources",
            "origins",
            "left_out",
        ),
        (),
    )
    return Brief(story=story, title="Harbour", as_of=as_of, known_at=None, lead=None, **nothing)


def analysis() -> dict[str, Any]:
    """Two pages with all that a run finds in them."""
    texts = {"a.txt": "The harbour reopened on Friday.", "b.html": "The harbour has reopened, the Müller line said."}
    articles = [Article(id=name, text=text, title=f"Title of {name}", published="2021-03-05") for name, text in texts.items()]
    return {
        "pages": [
            Page(id="a.txt", text="menu\n" + texts["a.txt"]),
            Page(id="b.html", html="<p>" + texts["b.html"], url="http://e.org/b"),
        ],
        "articles": articles,
        "annotations": {each.id: Annotation(id=each.id, sentences=(Sentence(start=0, end=len(each.text)),)) for each in articles},
        "copies": [Copy(a="a.txt", b="b.html", kind="rewrite", source="a", score=0.5)],
        "origins": [Origin(id="o", name=None, articles=("a.txt", "b.html"))],
        "stories": [Story(id="s", articles=("a.txt", "b.html"), origins=("o",), first_known="2021-03-05")],
        "briefs": [brief("s")],
    }


def contents(desk: Desk) -> tuple[Any, ...]:
    return desk.pages(), desk.articles(), desk.annotations(), desk.copies(), desk.origins(), desk.stories(), desk.briefs()


def test_what_is_saved_is_read_back(desk: Desk, path: Path) -> None:
    given = analysis()
    assert desk.save(**given) == Saved(pages=2, articles=2, stories=1, briefs=1)
    expected = tuple(given[name] if name == "annotations" else tuple(given[name]) for name in given)
    assert contents(desk) == expected
    with Desk(path) as again:
        assert contents(again) == expected


def test_saving_the_same_again_adds_nothing(desk: Desk) -> None:
    desk.save(**analysis())
    before = contents(desk)
    assert desk.save(**analysis()) == Saved()
    assert contents(desk) == before
    assert len(desk.versions("a.txt")) == 1


def test_a_page_that_was_only_fetched_again_is_the_same(desk: Desk) -> None:
    page = Page(id="u", url="u", text="words", fetched="2021-03-05")
    assert desk.save(pages=[page]).pages == 1
    assert desk.save(pages=[replace(page, fetched="2021-03-06")]) == Saved()
    assert desk.pages() == (page,)


def test_a_changed_page_adds_a_version_and_the_old_one_stays(desk: Desk) -> None:
    given = analysis()
    desk.save(**given)
    page, article = Page(id="a.txt", text="changed"), Article(id="a.txt", text="The port stays shut.")
    assert desk.save(pages=[page], articles=[article]) == Saved(versions=1, articles=1)
    assert desk.versions("a.txt") == (given["pages"][0], page)
    assert desk.pages() == (page, given["pages"][1])
    assert desk.articles() == (article, given["articles"][1])
    assert list(desk.annotations()) == ["b.html"]  # offsets of the old text do not fit the new one
    assert desk.search("harbour") == ("b.html",)
    assert desk.search("port shut") == ("a.txt",)


def test_a_page_that_changes_back_is_a_third_version(desk: Desk) -> None:
    pages = [Page(id="a", text=text) for text in ("x", "y", "x")]
    assert [(saved.pages, saved.versions) for saved in (desk.save(pages=[page]) for page in pages)] == [(1, 0), (0, 1), (0, 1)]
    assert desk.versions("a") == tuple(pages)


def test_an_article_that_is_read_differently_is_updated_in_its_version(desk: Desk) -> None:
    given = analysis()
    desk.save(**given)
    given["articles"][0] = replace(given["articles"][0], dated=Dating(start="2021-03-05", end="2021-03-05", basis="from b.html"))
    assert desk.save(**given) == Saved(updated=1)
    assert desk.articles()[0] == given["articles"][0]
    assert len(desk.versions("a.txt")) == 1


def test_articles_without_pages_have_versions_of_their_own(desk: Desk) -> None:
    first = Article(id="x", text="Wheat rose.")
    dated, edited = replace(first, dated=Dating(start="2021-03-05")), replace(first, text="Wheat fell.")
    assert desk.save(articles=[first]) == Saved(pages=1, articles=1)
    assert desk.save(articles=[dated]) == Saved(updated=1)
    assert desk.save(articles=[edited]) == Saved(versions=1, articles=1)
    assert desk.versions("x") == (dated, edited)
    assert desk.pages() == ()


def test_differences_tell_what_changed_from_version_to_version(desk: Desk) -> None:
    texts = (
        "Eleven people were hurt in Carrow, the fire service said. The tram stopped at the foot of the hill.",
        "Eleven people were hurt in Carrow,  the fire service said. The tram stopped at the foot of the hill.",
        "Fourteen people were hurt in Carrow, the fire service said. The tram stopped at the foot of the hill.",
    )
    for text in texts:
        desk.save(articles=[Article(id="x", text=text, kind="article")])
    desk.save(articles=[Article(id="x", text="Subscribe to go on.", kind="stub")])
    (found,) = desk.differences("x")
    assert (found.old, found.new) == ("x@2", "x@3")
    assert [(change.old_text, change.new_text) for pair in found.changed for change in pair.words] == [("Eleven", "Fourteen")]
    with pytest.raises(DeskError, match="holds no page 'unknown'"):
        desk.differences("unknown")


def test_a_failed_page_does_not_hide_what_was_read_before(desk: Desk) -> None:
    given = analysis()
    desk.save(**given)
    issue = Issue(code="unreadable", message="m", fatal=True)
    failed, stub = Page(id="a.txt", issues=(issue,)), Article(id="a.txt", kind="stub", issues=(issue,))
    assert desk.save(pages=[failed], articles=[stub], annotations={"a.txt": Annotation(id="a.txt")}) == Saved()
    assert desk.pages() == tuple(given["pages"])
    assert desk.annotations() == given["annotations"]


def test_a_later_story_takes_the_place_of_the_earlier_and_briefs_are_kept(desk: Desk) -> None:
    given = analysis()
    desk.save(**given)
    story = Story(id="s", articles=("b.html",))
    assert desk.save(stories=[story], briefs=[brief("s", "2021-03-06"), brief("s", "2021-03-06")]) == Saved(briefs=1)
    assert desk.stories() == (story,)
    assert [each.as_of for each in desk.briefs("s")] == [None, "2021-03-06"]
    assert desk.briefs("t") == ()


def test_a_story_merged_into_another_is_no_longer_given_until_it_is_found_again(desk: Desk) -> None:
    desk.save(**analysis())
    merge = Merge(story="s", articles=("b.html",), known_at="2021-03-06", similarity=0.4)
    whole = Story(id="r", articles=("a.txt", "b.html"), merges=(merge,))
    desk.save(stories=[whole])
    assert desk.stories() == (whole,)
    assert desk.briefs("s") != ()
    alone = Story(id="s", articles=("b.html",))
    desk.save(stories=[alone])
    assert alone in desk.stories()


@pytest.mark.parametrize(
    "records",
    [
        {"stories": [Story(id="s", articles=("nowhere",))]},
        {"copies": [Copy(a="nowhere", b="x", kind="same", source=None, score=1.0)]},
        {"briefs": [brief("nowhere")]},
    ],
)
def test_records_that_do_not_fit_together_are_refused_whole(desk: Desk, records: dict[str, Any]) -> None:
    with pytest.raises(DeskError, match="nothing was saved"):
        desk.save(pages=[Page(id="x", text="x")], **records)
    assert desk.pages() == ()


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_whatever_stops_a_save_leaves_the_desk_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def stopped(*_: object) -> None:
        raise error

    monkeypatch.setattr(saving, "save_briefs", stopped)
    with pytest.raises(error):
        desk.save(**analysis())
    assert contents(desk) == ((), (), {}, (), (), (), ())
    monkeypatch.undo()
    assert desk.save(**analysis()).pages == 2


def test_a_kill_in_the_middle_leaves_the_desk_consistent(path: Path) -> None:
    program = (
        "import os, sys; from twosource.model import Page; from twosource.store import Desk, saving\n"
        "saving.save_briefs = lambda *_: os._exit(9)\n"
        "desk = Desk(sys.argv[1]); desk.save(pages=[Page(id=str(n), text='x' * 9999) for n in range(500)])"
    )
    with Desk(path) as desk:
        desk.save(**analysis())
        before = contents(desk)
    assert subprocess.run([sys.executable, "-c", program, path], check=False).returncode == 9
    with Desk(path) as desk:
        assert contents(desk) == before
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_a_reader_sees_the_desk_as_it_was_while_another_writes(path: Path, desk: Desk) -> None:
    desk.save(**analysis())
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM briefs")
    assert len(desk.briefs()) == 1
    with Desk(path, timeout=0.1) as impatient, pytest.raises(DeskError, match="another program is writing"):
        impatient.save(pages=[Page(id="x", text="x")])
    writer.execute("ROLLBACK")
    writer.close()
    assert desk.save(pages=[Page(id="x", text="x")]).pages == 1


def test_searching_takes_words_as_they_are(desk: Desk) -> None:
    desk.save(**analysis())
    assert desk.search("HARBOUR reopened") == ("a.txt", "b.html")
    assert desk.search("muller") == ("b.html",)
    assert desk.search("title a.txt") == ("a.txt",)
    for odd in ("", "  ", '"', '"" OR', "AND", "title:harbour", "harb*", "(", "-", "\0", "ü" * 9999, "NEAR(a b)"):
        assert isinstance(desk.search(odd), tuple)


@settings(max_examples=60)
@given(words=st.text(max_size=30))
def test_no_search_is_an_error(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    with Desk(tmp_path_factory.mktemp("desk") / "desk.db") as desk:
        desk.search(words)


@settings(max_examples=30)
@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.sampled_from("xyz"), max_size=3), max_size=5))
def test_the_newest_text_is_current_and_all_others_are_kept(
    tmp_path_factory: pytest.TempPathFactory, saves: list[dict[str, str]]
) -> None:
    history: dict[str, list[str]] = {}
    with Desk(tmp_path_factory.mktemp("desk") / "desk.db") as desk:
        for texts in saves:
            desk.save(pages=[Page(id=page_id, text=text) for page_id, text in texts.items()])
            for page_id, text in texts.items():
                seen = history.setdefault(page_id, [])
                seen.extend([text] if seen[-1:] != [text] else [])
        assert {page.id: page.text for page in desk.pages()} == {page_id: seen[-1] for page_id, seen in history.items()}
        for page_id, seen in history.items():
            assert [page.text for page in desk.versions(page_id) if isinstance(page, Page)] == seen


def test_many_pages_are_more_than_a_statement_takes(desk: Desk) -> None:
    pages = [Page(id=f"{n:05}", text="x") for n in range(2100)]
    assert desk.save(pages=pages).pages == 2100
    assert desk.save(pages=pages) == Saved()
    assert desk.pages() == tuple(pages)


def test_the_same_pages_make_the_same_desk_whatever_their_order(tmp_path: Path) -> None:
    dumps = []
    for name, order in (("one.db", 1), ("two.db", -1)):
        given = analysis()
        with Desk(tmp_path / name) as desk:
            desk.save(**given | {"pages": given["pages"][::order], "articles": given["articles"][::order]})
        connection = sqlite3.connect(tmp_path / name)
        dumps.append([line for line in connection.iterdump() if "search_" not in line])
        connection.close()
    assert dumps[0] == dumps[1]


def test_importing_the_room_does_not_load_sqlalchemy() -> None:
    program = "import sys, twosource.store; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_room_has_nothing_else_to_give() -> None:
    with pytest.raises(AttributeError, match="Table"):
        _ = store.Table


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written(path: Path) -> None:
    with Desk(path) as desk:
        desk.save(**analysis())
    path.chmod(0o400)
    with Desk(path) as desk, pytest.raises(DeskError, match="allow writing"):
        desk.save(pages=[Page(id="x", text="x")])
