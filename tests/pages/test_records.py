from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource.errors import RecordError
from twosource.model import Article, Cite, Dating, Page, Segment, Stated
from twosource.pages.records import parse, record


def article(**fields: Any) -> Article:
    made = record({"clean": True, "id": "a", "text": "Wheat rose.", **fields}, "f:1")
    assert isinstance(made, Article)
    return made


def test_a_page_keeps_its_fields_and_unknown_ones_are_passed_over() -> None:
    given = {
        "id": "x",
        "url": "http://e.org/x",
        "publisher": "E",
        "fetched": "2021-03-04",
        "html": "<p>a",
        "rank": 7,
        "text": None,
    }
    assert record(given, "f:1") == Page(id="x", url="http://e.org/x", publisher="E", fetched="2021-03-04", html="<p>a")


def test_what_may_stand_in_stated_may_stand_beside_it_and_gives_way() -> None:
    beside = {"title": "Wheat rises", "published": "2021-03-04", "byline": "Ada Quill", "tags": ["grain"], "section": None}
    stated = Stated(title="Wheat rises", published="2021-03-04", byline=("Ada Quill",), tags=("grain",))
    assert record({"text": "a", **beside}, "f:1") == Page(id="f:1", text="a", stated=stated)
    both = record({"text": "a", **beside, "stated": {"title": "Wheat", "published": None}}, "f:1")
    assert both == Page(id="f:1", text="a", stated=replace(stated, title="Wheat"))
    other = {"title": 7, "tags": [1], "byline": {"name": "A"}, "language": ["en"], "bare": True}
    assert record({"text": "a", **other}, "f:1") == Page(id="f:1", text="a")
    assert record({"text": "a", "published": "12/03/21"}, "f:1").issues[0].code == "bad-time"


@pytest.mark.parametrize(
    ("fields", "expected"), [({"id": "x", "url": "u"}, "x"), ({"id": "", "url": "u"}, "u"), ({"url": "u"}, "u"), ({}, "f:1")]
)
def test_the_id_is_the_records_own_or_the_url_or_the_line(fields: dict[str, str], expected: str) -> None:
    assert record({"text": "a", **fields}, "f:1").id == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"id": "x"}, "neither"),
        ({"html": "a", "text": "b"}, "both"),
        ({"text": " \n"}, "empty"),
        ({"text": 5}, r"\$.text"),
        ({"id": 5, "text": "a"}, r"\$.id"),
        ({"clean": True, "text": "a", "tags": "x"}, r"\$.tags"),
        ({"clean": True, "text": "a", "kind": "poem"}, "poem"),
        ({"clean": True, "text": ""}, "empty"),
        ({"clean": True, "text": "a", "html": "b"}, "both"),
        ({"record": "story", "id": "s"}, "story"),
        ({"record": ["page"]}, "record of kind"),
        (["text"], "object"),
        ("text", "object"),
        (None, "object"),
    ],
)
def test_what_is_no_record_is_named(value: Any, reason: str) -> None:
    with pytest.raises(RecordError, match=reason):
        record(value, "f:1")


@pytest.mark.parametrize(
    "data", [b"{", b"", b"nope", b'{"a": 1} x', b'"\xff"', b'{"a": "\\ud800"}', b"[" * 100_000, '{"a":' * 5000]
)
def test_what_is_no_json_is_named(data: bytes | str) -> None:
    with pytest.raises(RecordError):
        parse(data)


def test_times_that_cannot_be_read_become_unknown_and_are_reported() -> None:
    page = record({"text": "a", "fetched": "yesterday"}, "f:1")
    assert page.fetched is None
    assert [(issue.code, issue.fatal) for issue in page.issues] == [("bad-time", False)]
    clean = article(published="12/03/21", modified="2021-03-12")
    assert (clean.published, clean.modified, clean.known_at) == (None, "2021-03-12", "2021-03-12")
    assert [issue.code for issue in clean.issues] == ["bad-time"]


def test_a_clean_article_is_known_from_its_latest_time_or_when_it_says_so() -> None:
    assert article(published="2021-03-12", modified="2021-03-14T08:00:00+01:00").known_at == "2021-03-14T08:00:00+01:00"
    assert article(published="2021-03-12", known_at="2021-03-13").known_at == "2021-03-13"
    assert article(fetched="2021-03-15").known_at == "2021-03-15"
    assert article().known_at is None


def test_a_clean_article_keeps_a_dating_that_can_be_read() -> None:
    given = {"from": "2021-03-01", "to": "2021-03-02", "basis": "b"}
    assert article(dated=given).dated == Dating(start="2021-03-01", end="2021-03-02", basis="b")
    assert article(dated=given | {"from": "soon"}).dated == Dating()
    assert article(published="2021-03-12").dated == Dating()


def test_offsets_of_a_clean_article_are_not_trusted() -> None:
    assert article(source_map=[[0, 5, 10, 15]], title_at=[2, 4]).source_map == (Segment(0, 5, 10, 15),)
    assert article(source_map=[[0, 99, 10, 109]]).source_map == ()
    assert article(source_map=[[4, 6, 0, 2], [0, 4, 2, 6]]).source_map == ()
    assert article(source_map=[[0, 5, 10, 15]], text="Wheat\u00a0rose. ").source_map == ()
    assert article(title_at=[4, 2]).title_at is None
    evidence = [
        {"article": "a", "start": 0, "end": 5},
        {"article": "a", "start": 0, "end": 500},
        {"article": "b", "start": 0, "end": 5},
    ]
    given = {"from": "2021-03-01", "to": "2021-03-01", "basis": "b", "evidence": evidence}
    assert article(dated=given).dated.evidence == (Cite(article="a", start=0, end=5),)


def test_clean_text_gets_the_form_that_all_rooms_rely_on() -> None:
    assert article(text="\r\nA\u00a0b \t\r\n\r\n\r\n\r\nc\x07d\u2028e \n").text == "A b\n\nc d\ne"


def test_a_stub_may_be_empty() -> None:
    assert article(text="", kind="stub").kind == "stub"


@given(st.text(max_size=60))
def test_the_form_of_clean_text_is_stable(text: str) -> None:
    once = article(kind="stub", text=text).text
    assert article(kind="stub", text=once).text == once
    assert "\n\n\n" not in once
    assert all(line == line.rstrip() for line in once.split("\n"))


def test_what_the_program_writes_can_be_read_again() -> None:
    first = article(published="2021-03-12", title="T", byline=["N"], tags=["x"], credit="Agency")
    assert record(parse(msgspec.json.encode(first)), "f:1") == first
    page = Page(id="p", url="u", html="<p>x")
    assert record(parse(msgspec.json.encode(page)), "f:1") == page


def test_a_page_record_may_state_what_is_said_of_it() -> None:
    said = {"title": "Cranes", "published": "20240205", "modified": "lately", "byline": ["Ada Quill"]}
    page = record({"text": "words", "stated": said}, "f:1")
    assert isinstance(page, Page)
    assert page.stated == Stated(title="Cranes", published="2024-02-05", byline=("Ada Quill",))
    assert [issue.code for issue in page.issues] == ["bad-time"]
    with pytest.raises(RecordError, match="stated"):
        record({"text": "words", "stated": {"byline": "Ada Quill"}}, "f:1")


def test_a_page_record_survives_being_written_and_read() -> None:
    page = Page(id="a", text="words", stated=Stated(title="Cranes", tags=("x",), bare=True))
    assert record(msgspec.to_builtins(page), "f:1") == page
