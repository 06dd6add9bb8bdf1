"""JSON Feed (1.0, 1.1) to a page for each item."""

from collections.abc import Iterator
from typing import Any

from twosource.model import Page, Stated
from twosource.pages import entries
from twosource.pages.entries import Entry, absolute, moment, own_id, plain
from twosource.pages.failures import failed
from twosource.pages.place import Place

_VERSION = "jsonfeed.org/version/"


def is_feed(value: Any) -> bool:
    """Tell whether a JSON value is a JSON Feed."""
    return isinstance(value, dict) and isinstance(value.get("version"), str) and _VERSION in value["version"]


def pages_of(feed: dict[str, Any], place: Place) -> Iterator[Page]:
    """Yield the page of each item, and a failed page for what is none."""
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        yield failed(place.id, "no-pages", f"{place.where} is a feed without items", place.url)
        return
    for number, item in enumerate(items, 1):
        where = f"item {number} of {place.where}"
        if not isinstance(item, dict):
            yield failed(f"{place.id}:{number}", "bad-record", f"{where} is no JSON object", place.url)
        else:
            marked_up = _said(item, "content_html") is not None or _said(item, "content_text") is None
            yield entries.page(_entry(item, feed, place, number), where, is_html=marked_up)


def _entry(item: dict[str, Any], feed: dict[str, Any], place: Place, number: int) -> Entry:
    url = absolute(place.url or _said(feed, "home_page_url"), _said(item, "url"))
    return Entry(
        id=url or own_id(place, _said(item, "id"), number),
        url=url,
        content=_said(item, "content_html") or _said(item, "content_text"),
        summary=_said(item, "summary"),
        publisher=_said(feed, "title"),
        stated=Stated(
            title=plain(_said(item, "title")) or None,
            byline=_authors(item) or _authors(feed),
            published=moment(_said(item, "date_published")),
            modified=moment(_said(item, "date_modified")),
            tags=tuple(tag for tag in _list(item, "tags") if isinstance(tag, str) and tag.strip()),
            language=_said(item, "language") or _said(feed, "language"),
            bare=True,
        ),
    )


def _authors(value: dict[str, Any]) -> tuple[str, ...]:
    people = _list(value, "authors") or [value.get("author")]
    return tuple(name for person in people if isinstance(person, dict) and (name := _said(person, "name")))


def _list(value: dict[str, Any], key: str) -> list[Any]:
    found = value.get(key)
    return found if isinstance(found, list) else []


def _said(value: dict[str, Any], key: str) -> str | None:
    found = value.get(key)
    if isinstance(found, int) and not isinstance(found, bool) and key == "id":
        return str(found)
    return found if isinstance(found, str) and found.strip() else None
