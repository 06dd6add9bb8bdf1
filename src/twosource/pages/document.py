"""The bytes of one document to the page that it is, or to the pages that it lists."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from twosource.model import Issue, Page
from twosource.pages import feeds, sitemaps, sniff
from twosource.pages.decode import decode
from twosource.pages.failures import BadPage
from twosource.pages.place import Place

_FEED_NAME = re.compile(
    r"(?:\.(?:rss|atom|rdf)|(?:\A|[/._-])(?:feed|rss|atom|sitemap)[\w-]{0,40}\.xml)(?:\.gz)?\Z", re.IGNORECASE
)


def pages_of(data: bytes, place: Place) -> Iterator[Page]:
    """Yield the page that ``data`` is, or those of a feed or a sitemap; raise BadPage where it is empty or no text."""
    text, issues = _text(data, place)
    lists = feeds.pages_of if sniff.is_feed(text) else sitemaps.pages_of if sniff.is_sitemap(text) else None
    if lists is not None:
        for page in lists(text, place):
            yield replace(page, fetched=place.fetched, issues=(*page.issues, *issues))
        return
    page = _page(text, issues, place)
    if page.html is not None and _FEED_NAME.search(place.id):
        issue = Issue(code="not-a-feed", message=f"{place.where} is named like a feed but is an HTML page, and was read as one")
        page = replace(page, issues=(*page.issues, issue))
    yield page


def page_of(data: bytes, place: Place) -> Page:
    """Return the page that ``data`` is, whatever it lists; raise BadPage where it is empty or no text."""
    return _page(*_text(data, place), place)


def _text(data: bytes, place: Place) -> tuple[str, tuple[Issue, ...]]:
    text, issues = decode(data, place.where, place.charset)
    if not text.strip():
        raise BadPage("empty-file", f"{place.where} is empty")
    return text, issues


def _page(text: str, issues: tuple[Issue, ...], place: Place) -> Page:
    page = Page(id=place.id, url=place.url, fetched=place.fetched, issues=issues)
    return replace(page, html=text) if sniff.is_html(text) else replace(page, text=text)
