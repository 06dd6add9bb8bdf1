"""Pages made to hurt: each must end, soon, as a record."""

import time

import pytest

from tests.articles.pages import PARAGRAPHS, html_page
from twosource.articles import clean
from twosource.model import Page

_SECONDS = 20

HOSTILE = {
    "deep": "<html><body>" + "<div>" * 10_000 + f"<p>{PARAGRAPHS[0]}</p>" * 3 + "</div>" * 10_000,
    "unclosed spans": "<span>" * 20_000 + PARAGRAPHS[0],
    "unclosed comments": "<!-- " * 50_000 + PARAGRAPHS[0],
    "unclosed tags": "<a " * 50_000,
    "open quotes": '<p class="' * 30_000 + PARAGRAPHS[0],
    "buttons": "<button>" * 50_000 + "</button>",
    "references": "&#x" * 50_000 + "&" * 50_000,
    "null bytes": html_page().replace("e", "e\x00"),
    "attributes": "<meta " + "a" * 200_000 + ">" + PARAGRAPHS[0],
    "data": '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + PARAGRAPHS[0],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_html_ends_soon(name: str) -> None:
    start = time.process_time()
    article = clean(Page(id=name, html=HOSTILE[name]))
    assert time.process_time() - start < _SECONDS
    assert article.kind in ("article", "stub", "index", "live")


def test_text_in_ten_thousand_divisions_is_still_read() -> None:
    article = clean(Page(id="deep", html=HOSTILE["deep"]))
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "- " * 300_000, "1 2\n" * 100_000, "By " * 100_000, "© " * 100_000, "Source: " * 50_000]
)
def test_hostile_text_ends_soon(text: str) -> None:
    start = time.process_time()
    clean(Page(id="a", text=text))
    assert time.process_time() - start < _SECONDS


@pytest.mark.parametrize("page", [Page(id="a", html="<p>a</p>" * 200_000), Page(id="a", text="a\n" * 200_000)])
def test_of_a_page_of_too_many_lines_the_beginning_is_read_and_the_rest_named(page: Page) -> None:
    start = time.process_time()
    article = clean(page)
    assert time.process_time() - start < _SECONDS
    assert "too-many-lines" in [issue.code for issue in article.issues]


def test_an_article_in_front_of_too_many_lines_is_read() -> None:
    article = clean(Page(id="a", html=html_page() + "<br>x" * 60_000))
    assert PARAGRAPHS[0] in article.text
