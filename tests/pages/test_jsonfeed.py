"""JSON Feed: a page for each item, and a named problem for what is none."""

import json
from typing import Any

from tests.pages.archives import pages_of
from tests.pages.test_feeds import BODY
from twosource import articles
from twosource.model import Page, Stated

ITEM: dict[str, Any] = {
    "id": 1,
    "url": "/news/1",
    "title": "Cranes",
    "content_html": BODY,
    "date_published": "2024-02-05T10:00:00+01:00",
    "date_modified": "2024-02-06T10:00:00+01:00",
    "authors": [{"name": "Ada Quill"}, {"url": "x"}],
    "tags": ["harbour", 5],
}


def feed(*items: Any, **more: Any) -> bytes:
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Aldport Gazette",
        "home_page_url": "https://aldport.example/",
    }
    return json.dumps({**head, "items": items, **more}).encode()


def found(data: bytes, name: str = "feed.json") -> list[Page]:
    return [page for page in pages_of(data, name) if isinstance(page, Page)]


def test_an_item_with_its_content() -> None:
    expected = Stated(
        title="Cranes",
        byline=("Ada Quill",),
        published="2024-02-05T10:00:00+01:00",
        modified="2024-02-06T10:00:00+01:00",
        tags=("harbour",),
        language="en",
        bare=True,
    )
    for name in ("feed.json", "feed", "feed.jsonl"):
        (page,) = found(feed(ITEM, language="en"), name)
        address = "https://aldport.example/news/1"
        assert page == Page(id=address, url=address, publisher="Aldport Gazette", html=BODY, stated=expected)


def test_a_feed_over_many_lines() -> None:
    assert len(found(json.dumps(json.loads(feed(ITEM, ITEM)), indent=2).encode())) == 2


def test_plain_text_stays_as_it_is() -> None:
    text = "Tides < 3 m & falling.\n\nThe board of Aldport said that the cranes would stand still until the spring tides come in."
    (page,) = found(feed({"id": "x", "content_text": text}))
    assert (page.id, page.text, page.html) == ("feed.json:x", text, None)
    article = articles.clean(page)
    assert (article.kind, article.text) == ("article", text)


def test_the_author_of_version_1_and_of_the_feed() -> None:
    one, two = found(feed({"content_text": "a", "author": {"name": "Bo"}}, {"content_text": "b"}, author={"name": "The Desk"}))
    assert one.stated is not None
    assert two.stated is not None
    assert (one.stated.byline, two.stated.byline) == (("Bo",), ("The Desk",))


def test_summaries_and_what_is_no_item() -> None:
    pages = found(feed({"summary": "In short.", "url": "https://aldport.example/2"}, {"title": "Only"}, {}, 7))
    assert [page.issues[0].code for page in pages] == ["summary-only", "title-only", "bad-record", "bad-record"]
    assert [page.issues[0].fatal for page in pages] == [False, False, True, True]
    for empty in (feed(), json.dumps({"version": "https://jsonfeed.org/version/1", "items": 3}).encode()):
        assert [page.issues[0].code for page in found(empty)] == ["no-pages"]


def test_fields_of_wrong_types_are_passed_over() -> None:
    (page,) = found(
        feed({"id": [], "url": 3, "title": {}, "content_html": "<p>x", "authors": "y", "tags": "z", "date_published": 1})
    )
    assert (page.id, page.html) == ("feed.json:1", "<p>x")
