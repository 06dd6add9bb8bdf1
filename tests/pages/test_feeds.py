"""Feeds: a page for each entry, with what the feed says of it; what is no whole page, and what is no whole feed."""

import time
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages.archives import pages_of
from twosource import articles
from twosource.model import Page, Stated
from twosource.pages.entries import absolute, moment, plain

FEED = "https://aldport.example/feed"
BODY = "".join(
    f"<p>The harbour board of Aldport said on Monday that {number} of its cranes would stand still until the spring tides.</p>"
    for number in range(4)
)


def rss(items: str, head: str = "<title>Aldport Gazette</title><language>en-gb</language>", doctype: str = "") -> bytes:
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<?xml version="1.0"?>{doctype}<rss version="2.0" {spaces}><channel>{head}{items}</channel></rss>'.encode()


def found(data: bytes) -> list[Page]:
    return [page for page in pages_of(data, "feed", url=FEED) if isinstance(page, Page)]


def codes(page: Page) -> list[tuple[str, bool]]:
    return [(issue.code, issue.fatal) for issue in page.issues]


def test_an_rss_entry_with_its_content() -> None:
    item = f"""<item><title>Cranes &amp;amp; tides</title><link>/news/1</link><guid isPermaLink="false">n1</guid>
      <dc:creator>Ada Quill</dc:creator><pubDate>Mon, 05 Feb 2024 10:00:00 +0100</pubDate>
      <category>Harbour</category>
      <description>In short.</description><content:encoded><![CDATA[{BODY}]]></content:encoded></item>"""
    (page,) = found(rss(item))
    address = "https://aldport.example/news/1"
    stated = Stated(
        title="Cranes & tides",
        byline=("Ada Quill",),
        published="2024-02-05T10:00:00+01:00",
        tags=("Harbour",),
        language="en-gb",
        bare=True,
    )
    assert page == Page(id=address, url=address, publisher="Aldport Gazette", html=BODY, stated=stated)
    article = articles.clean(page)
    assert (article.kind, article.title, article.byline) == ("article", "Cranes & tides", ("Ada Quill",))
    assert (article.published, article.language, article.publisher) == ("2024-02-05T10:00:00+01:00", "en", "Aldport Gazette")
    assert article.text.count("\n\n") == 3


def test_an_atom_entry_with_xhtml() -> None:
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <title type="html">&lt;b&gt;Aldport&lt;/b&gt; Gazette</title><author><name>Bo Tranter</name></author>
      <entry><title>Cranes</title><id>tag:aldport.example,2024:1</id><link rel="self" href="/x"/><link href="/news/1"/>
        <published>2024-02-05T10:00:00Z</published><updated>2024-02-06T10:00:00Z</updated><category term="t" label="Tides"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry></feed>"""
    (page,) = found(feed.encode())
    assert page.url == "https://aldport.example/news/1"
    assert page.publisher == "Aldport Gazette"
    assert page.stated is not None
    assert (page.stated.published, page.stated.modified) == ("2024-02-05T10:00:00Z", "2024-02-06T10:00:00Z")
    assert (page.stated.byline, page.stated.tags, page.stated.language) == (("Bo Tranter",), ("Tides",), "en")
    assert articles.clean(page).kind == "article"


def test_rss_1_has_its_channel_beside_the_items() -> None:
    feed = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>Old Gazette</title></channel>
      <item rdf:about="i"><title>Cranes</title><link>https://old.example/1</link><dc:date>2003-12-13</dc:date></item></rdf:RDF>"""
    (page,) = found(feed.encode())
    assert (page.id, page.publisher) == ("https://old.example/1", "Old Gazette")
    assert page.stated is not None
    assert page.stated.published == "2003-12-13"


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (f"<description>{escape(BODY)}</description>", "summary-only"),
        (f"<content:encoded>{escape(BODY)} Continue reading</content:encoded>", "summary-only"),
        (f"<content:encoded>{escape(BODY)}[…]</content:encoded>", "summary-only"),
        ("", "title-only"),
        (f"<description>{escape(BODY * 3)}</description>", None),
        (f"<description>A summary.</description><content:encoded>{escape(BODY)}</content:encoded>", None),
    ],
)
def test_a_summary_is_no_article(item: str, code: str | None) -> None:
    (page,) = found(rss(f"<item><title>Cranes</title><link>https://aldport.example/1</link>{item}</item>"))
    assert codes(page) == ([(code, False)] if code else [])
    assert articles.clean(page).kind == ("stub" if code else "article")
    assert all("https://aldport.example/1 as a source" in issue.message for issue in page.issues)


def test_ids_of_entries_without_address() -> None:
    items = "<item><title>a</title><guid isPermaLink='false'>7</guid></item><item><title>b</title><guid>urn:x:8</guid></item>"
    pages = found(rss(items + "<item><title>c</title></item>"))
    assert [(page.id, page.url) for page in pages] == [("feed:7", None), ("urn:x:8", None), ("feed:3", None)]


def test_the_feed_that_an_entry_was_taken_from_is_its_publisher() -> None:
    (page,) = found(rss('<item><title>a</title><source url="https://other.example/">Other Paper</source></item>'))
    assert page.publisher == "Other Paper"


def test_authors_are_names_and_no_addresses() -> None:
    authors = "<author>bo@aldport.example (Bo Tranter)</author><author>desk@aldport.example</author>"
    (page,) = found(rss(f"<item><title>a</title>{authors}</item>"))
    assert page.stated is not None
    assert page.stated.byline == ("Bo Tranter",)


def test_an_empty_entry_and_an_empty_feed_are_named() -> None:
    assert [codes(page) for page in found(rss("<item></item><item><title>a</title></item>"))] == [
        [("bad-record", True)],
        [("title-only", False)],
    ]
    assert [codes(page) for page in found(rss(""))] == [[("no-pages", True)]]


def test_the_entries_before_a_cut_are_read_and_the_cut_is_named() -> None:
    items = "".join(f"<item><title>n{number}</title></item>" for number in range(3))
    pages = found(rss(items)[:-40])
    assert [page.text for page in pages[:2]] == ["n0", "n1"]
    assert codes(pages[-1]) == [("damaged", True)]
    assert "2 entries of it were read" in pages[-1].issues[0].message


def test_a_feed_that_is_not_quite_xml_is_read() -> None:
    items = "<item><title>A&nbsp;B &eacute; C & D &LT;b&nosuch;</title></item><item><title>x\x01y\0z</title></item>"
    links = "<item><title><![CDATA[a & b]]></title><link>https://aldport.example/?a=1&b=2</link></item>"
    pages = found(rss(items + links).replace(b"\0", b""))
    assert [page.text for page in pages] == ["A B é C & D <b&nosuch;", "x yz", "a & b"]
    assert pages[-1].url == "https://aldport.example/?a=1&b=2"


def test_a_page_named_like_a_feed_is_a_page_and_that_is_said() -> None:
    (page,) = pages_of(b"<!doctype html><html><body><p>No feed.</body></html>", "feed.xml")
    assert isinstance(page, Page)
    assert page.html is not None
    assert codes(page) == [("not-a-feed", False)]


def test_the_charset_is_the_one_declared() -> None:
    data = rss("<item><title>Brücke</title></item>").decode().replace('"1.0"', '"1.0" encoding="iso-8859-1"').encode("latin-1")
    assert [page.text for page in found(data)] == ["Brücke"]


ENTITIES = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (rss("<item><title>&j;</title></item>", doctype=f'<!DOCTYPE rss [<!ENTITY a "ha">{ENTITIES}]>'), ["&j;"]),
        (rss("<item><title>&x;</title></item>", doctype='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), ["&x;"]),
        (
            rss("<item><title>&x;</title></item>", doctype='<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]>'),
            ["&x;"],
        ),
        (rss("<x>" * 100_000), ["damaged"]),
        (rss("<item><title>" + "word " * 2_500_000 + "</title></item>"), ["damaged"]),
        (rss("<item " + " ".join(f'a{number}="1"' for number in range(60_000)) + "><title>x</title></item>"), ["x"]),
    ],
    ids=["entities of entities", "a file", "a fetched DTD", "depth", "a long text", "attributes"],
)
def test_hostile_feeds_are_bounded_and_fetch_nothing(data: bytes, expected: list[str]) -> None:
    start = time.process_time()
    pages = found(data)
    assert time.process_time() - start < 3
    assert [page.text or page.issues[0].code for page in pages] == expected


def test_a_hundred_thousand_entries() -> None:
    items = "<item><title>Cranes</title><link>https://aldport.example/1</link><description>few words</description></item>"
    start = time.process_time()
    assert len(found(rss(items * 100_000))) == 100_000
    assert time.process_time() - start < 30


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Mon, 05 Feb 2024 10:00:00 GMT", "2024-02-05T10:00:00+00:00"),
        ("Mon, 05 Feb 2024 10:00:00 EST", "2024-02-05T10:00:00-05:00"),
        ("5 Feb 24 10:00 +0530", "2024-02-05T10:00:00+05:30"),
        ("2024-02-05", "2024-02-05"),
        ("2024-02-05T10:00:00.123Z", "2024-02-05T10:00:00.123Z"),
        ("yesterday", None),
        ("", None),
        (None, None),
        ("Mon, 99 Feb 2024 10:00:00 GMT", None),
    ],
)
def test_times(said: str | None, meant: str | None) -> None:
    assert moment(said) == meant


@given(st.text(max_size=80))
def test_any_text_as_time_address_or_markup(text: str) -> None:
    moment(text)
    plain(text)
    address = absolute(FEED, text)
    assert address is None or address.startswith("http")
