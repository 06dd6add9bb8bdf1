"""Sitemaps list pages and hold none: titles of news are kept, the rest is counted, and nothing is fetched."""

import pytest

from tests.pages.archives import pages_of
from twosource import articles
from twosource.model import Page, Stated

NEWS = """<url><loc>https://aldport.example/a</loc><news:news><news:publication><news:name>Aldport Gazette</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2024-02-05T10:00Z</news:publication_date>
<news:title>Cranes &amp; tides</news:title><news:keywords>harbour, cranes</news:keywords></news:news></url>"""


def sitemap(entries: str, root: str = "urlset") -> bytes:
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {spaces}>{entries}</{root}>'.encode()


def listed(count: int, name: str = "url") -> str:
    return "".join(f"<{name}><loc>https://aldport.example/{number}</loc></{name}>" for number in range(count))


def test_an_entry_with_news_keeps_what_is_said_of_the_page() -> None:
    (page,) = pages_of(sitemap(NEWS))
    assert isinstance(page, Page)
    assert (page.id, page.url, page.publisher, page.text) == (
        *("https://aldport.example/a",) * 2,
        "Aldport Gazette",
        "Cranes & tides",
    )
    assert page.stated == Stated(title="Cranes & tides", published="2024-02-05T10:00Z", tags=("harbour", "cranes"), language="en")
    assert [issue.code for issue in page.issues] == ["title-only"]
    article = articles.clean(page)
    assert (article.kind, article.title, article.published) == ("stub", "Cranes & tides", "2024-02-05T10:00Z")


@pytest.mark.parametrize(("root", "name"), [("urlset", "url"), ("sitemapindex", "sitemap")])
def test_what_is_only_listed_is_counted_and_named(root: str, name: str) -> None:
    (page,) = pages_of(sitemap(listed(500, name), root))
    (issue,) = page.issues
    assert (issue.code, issue.fatal) == ("no-pages", True)
    assert "lists 500 addresses" in issue.message
    assert "https://aldport.example/0, https://aldport.example/1, https://aldport.example/2, ..." in issue.message


def test_news_beside_what_is_only_listed() -> None:
    assert [[issue.code for issue in page.issues] for page in pages_of(sitemap(NEWS + listed(1)))] == [
        ["title-only"],
        ["no-pages"],
    ]


def test_damaged_and_empty_sitemaps_are_named() -> None:
    assert [page.issues[0].code for page in pages_of(sitemap(""))] == ["no-pages"]
    assert [page.issues[0].code for page in pages_of(sitemap(NEWS * 2)[:-40])] == ["title-only", "damaged"]
    assert [page.issues[0].code for page in pages_of(sitemap("<url><loc>ftp://x</loc></url><url/>"))] == ["no-pages"]
