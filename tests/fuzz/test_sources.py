"""No bytes, whatever they are, raise, take long, or give an article whose words do not stand in its page."""

import time
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.samples import ARCHIVES, FEEDS, HTML, TEXT, source
from tests.pages.archives import pages_of
from twosource import articles
from twosource.model import Article, Page
from twosource.pages import Limits, unique
from twosource.pages.unpack import zstd

LIMITS = Limits(max_page_bytes=200_000)
SECONDS = 2.0
"""A sample is a few kilobytes; what takes more of a processor's time than this to read, or to clean, takes longer than it may."""


def fuzz(cases: int) -> settings:
    """The same cases on every machine, a fixed number of them."""
    return settings(max_examples=cases, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


def read(data: bytes) -> list[Page | Article]:
    """Read a source and hold what is promised of any."""
    start = time.process_time()
    pages = pages_of(data, "source", LIMITS)
    assert time.process_time() - start < SECONDS
    assert pages
    assert len({page.id for page in unique(pages)}) == len(list(unique(pages)))
    for page in pages:
        assert page.id
        if isinstance(page, Page):
            contents = (page.html is not None) + (page.text is not None)
            assert contents + any(issue.fatal for issue in page.issues) == 1
        assert all(issue.message for issue in page.issues)
    return pages


def clean(page: Page | Article) -> Article:
    """Clean a page and hold what is promised of its article."""
    (page,) = unique([page])
    start = time.process_time()
    article = page if isinstance(page, Article) else articles.clean(page)
    assert time.process_time() - start < SECONDS
    msgspec.json.encode(article)
    if isinstance(page, Page):
        _words_stand_in_order(article, page)
    return article


def _words_stand_in_order(article: Article, page: Page) -> None:
    content = page.html if page.html is not None else page.text or ""
    reached = page_reached = 0
    for segment in article.source_map:
        assert reached <= segment.start < segment.end <= len(article.text)
        assert page_reached <= segment.page_start < segment.page_end <= len(content)
        reached, page_reached = segment.end, segment.page_end
        said, shown = article.text[segment.start : segment.end], content[segment.page_start : segment.page_end]
        if len(said) == len(shown) and "&" not in shown:
            assert said.split() == shown.split()
    for start in range(0, len(article.text), 97):
        span = articles.page_span(article, start, min(start + 31, len(article.text)))
        assert span is None or 0 <= span[0] < span[1] <= len(content)


@fuzz(750)
@given(source(HTML))
def test_html(data: bytes) -> None:
    for page in read(data):
        clean(page)


@fuzz(750)
@given(source(TEXT))
def test_text(data: bytes) -> None:
    for page in read(data):
        clean(page)


@fuzz(1200)
@given(source(*ARCHIVES))
def test_archives(data: bytes) -> None:
    read(data)


@fuzz(180)
@given(source(*ARCHIVES))
def test_pages_of_archives(data: bytes) -> None:
    for page in read(data)[:3]:
        clean(page)


@fuzz(1200)
@given(source(*FEEDS))
def test_feeds(data: bytes) -> None:
    for page in read(data)[:2]:
        clean(page)


@fuzz(300)
@given(source(HTML, TEXT, *FEEDS), st.sampled_from([zstd.compress, lambda data: b"\x1f\x8b\x08\x00" + data]))
def test_packed_or_not_quite(data: bytes, pack: Any) -> None:
    read(pack(data))


@pytest.mark.parametrize("sample", [HTML, TEXT, *ARCHIVES, *FEEDS])
def test_unspoiled_samples_are_read_without_a_fault(sample: bytes) -> None:
    pages = read(sample)
    assert not any(issue.fatal for page in pages for issue in page.issues if issue.code != "no-pages")
