import re

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from twosource.render import markdown, safe
from twosource.render.gfm import escape

from .samples import ARTICLES, BRIEF, SECOND, hostile
from .strategies import texts

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_every_note_has_its_text_and_every_text_its_note() -> None:
    written = markdown([BRIEF, SECOND], ARTICLES)
    texts_of_notes = re.findall(r"^\[\^([^\]]+)\]: ", written, re.MULTILINE)
    uses = set(re.findall(r"\[\^([^\]]+)\](?!:)", written))
    assert len(texts_of_notes) == len(set(texts_of_notes))
    assert uses == set(texts_of_notes)


def test_a_note_quotes_its_sentence() -> None:
    written = markdown([BRIEF], ARTICLES)
    assert "- ●● The two sides meet on Thursday in Tromsø.[^4-2]" in written
    assert "\n[^4-1]: \\[4:¶1\\] Atlantic Press: Iceland landed 118,300 tonnes of mackerel in 2019," in written


def test_sections_and_contents() -> None:
    written = markdown([BRIEF, SECOND], ARTICLES)
    assert written.startswith("2 stories:\n\n1. Norway and Iceland to meet")
    assert written.count("## Sources") == 2
    assert written.count("## Timeline") == 1
    assert written.endswith("\n")
    assert markdown([], {}) == "No story was found in these pages.\n"


def test_links() -> None:
    written = markdown([BRIEF], ARTICLES)
    assert "[Mackerel: ministers meet Thursday](<https://portal.example/business/1>)" in written
    brief, articles = hostile("x", url="https://a.example/x>) [y](<z")
    assert "](" not in markdown([brief], articles)
    brief, articles = hostile("x", url="https://a.example/x>)[y](<z")
    assert "](<https://a.example/x%3E%29%5By%5D%28%3Cz>)" in markdown([brief], articles)


@given(texts)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    line = safe.line(text)
    for prefix in ("", "- "):
        inline = [token for token in _PARSER.parse(prefix + escape(line)) if token.type == "inline"]
        parts = [part for token in inline for part in token.children or []]
        assert {part.type for part in parts} <= {"text", "text_special", "html_inline"}
        assert {part.content for part in parts if part.type == "html_inline"} <= {"<!-- -->"}
        assert "".join(part.content for part in parts if part.type != "html_inline") == line


@pytest.mark.parametrize("text", ["http://a.example", "see www.a.example", "a@b.example", "HTTPS://a.example"])
def test_addresses_are_not_linked_by_themselves(text: str) -> None:
    assert not re.search(r"(?i)https?://|www\.|@\w", escape(text))


@given(texts)
def test_no_html_but_ours_gets_through(text: str) -> None:
    brief, articles = hostile(text)
    for token in _PARSER.parse(markdown([brief], articles)):
        assert token.type != "html_block"
        tags = {part.content for part in token.children or [] if part.type == "html_inline"}
        assert tags <= {"<strong>", "</strong>", "<!-- -->"}
