"""RSS (0.9x, 1.0, 2.0) and Atom feeds to a page for each entry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model import Page, Stated
from twosource.pages import entries
from twosource.pages.entries import Entry, absolute, moment, own_id, plain
from twosource.pages.failures import failed
from twosource.pages.markup import Element, Elements, inner, name, space, text
from twosource.pages.place import Place

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MAIL = re.compile(r"\S+@\S+\s{0,9}\(([^()]{1,200})\)")
_MOST_NAMES = 50


@dataclass(frozen=True)
class _Feed:
    """What is said of the whole feed."""

    title: str | None
    authors: tuple[str, ...]
    language: str | None
    link: str | None


def pages_of(document: str, place: Place) -> Iterator[Page]:
    """Yield the page of each entry, and a failed page where the feed is damaged or has no entry."""
    elements = Elements(document, ("item", "entry"))
    feed: _Feed | None = None
    number = 0
    for number, element in enumerate(elements, 1):
        feed = feed or _feed(element)
        yield entries.page(_entry(element, feed, place, number), f"entry {number} of {place.where}")
    if elements.damage is not None:
        message = f"{place.where} is a damaged feed ({elements.damage}); {number} entries of it were read"
        yield failed(place.id, "damaged", message, place.url)
    elif not number:
        yield failed(place.id, "no-pages", f"{place.where} is a feed without entries", place.url)


def _feed(first: Element) -> _Feed:
    """Read what is around the entries, or in a channel beside them (RSS 1.0)."""
    around = first.getparent()
    channel = next((child for child in around if name(child) == "channel"), around) if around is not None else None
    parts = _parts(channel)
    return _Feed(_title(parts), _authors(parts), text(_first(parts, "language")) or None, _link(parts))


def _entry(element: Element, feed: _Feed, place: Place, number: int) -> Entry:
    parts = _parts(element)
    url = absolute(element.base or place.url or feed.link, _link(parts))
    return Entry(
        id=url or own_id(place, text(_first(parts, "guid", "id")), number),
        url=url,
        content=_content(parts),
        summary=_markup(_first(parts, "description", "summary")),
        publisher=_name_of(_first(parts, "source")) or feed.title,
        stated=Stated(
            title=_title(parts),
            byline=_authors(parts) or feed.authors,
            published=moment(text(_first(parts, "pubdate", "published", "issued", "date", "created"))),
            modified=moment(text(_first(parts, "updated", "modified"))),
            tags=_tags(parts),
            language=_language(element) or feed.language,
            bare=True,
        ),
    )


def _parts(element: Element | None) -> dict[str, list[Element]]:
    """Return an element's children by name, those of media extensions left out."""
    found: dict[str, list[Element]] = {}
    for child in element if element is not None else ():
        if "/mrss" not in space(child) and "itunes" not in space(child):
            found.setdefault(name(child), []).append(child)
    return found


def _first(parts: dict[str, list[Element]], *names: str) -> Element | None:
    return next((parts[each][0] for each in names if each in parts), None)


def _content(parts: dict[str, list[Element]]) -> str | None:
    for element in (*parts.get("encoded", ()), *parts.get("content", ())):
        kind = element.get("type", "html").lower()
        if element.get("src") is None and kind in ("html", "xhtml", "text", "text/html", "application/xhtml+xml", "text/plain"):
            return _markup(element)
    return None


def _markup(element: Element | None) -> str | None:
    """Return a text construct as HTML or plain text: escaped markup unescaped, inline XHTML as it stands."""
    if element is None:
        return None
    return (inner(element) if any(name(child) for child in element) else text(element)) or None


def _title(parts: dict[str, list[Element]]) -> str | None:
    return plain(_markup(_first(parts, "title"))) or None


def _name_of(source: Element | None) -> str | None:
    """Return the name of the feed that an entry was taken from."""
    if source is None:
        return None
    return _title(_parts(source)) or (plain(source.text) or None)


def _link(parts: dict[str, list[Element]]) -> str | None:
    for element in (*parts.get("origlink", ()), *parts.get("link", ())):
        if element.get("rel", "alternate") == "alternate" and (found := element.get("href") or text(element)):
            return found
    guid = _first(parts, "guid")
    return text(guid) if guid is not None and guid.get("isPermaLink", "true") != "false" else None


def _authors(parts: dict[str, list[Element]]) -> tuple[str, ...]:
    found = [_author(element) for element in (*parts.get("creator", ()), *parts.get("author", ()))[:_MOST_NAMES]]
    return tuple(dict.fromkeys(name for name in found if name))


def _author(element: Element) -> str:
    named = _first(_parts(element), "name")
    if named is not None:
        return plain(text(named))
    said = plain(element.text)
    mail = _MAIL.search(said[:500])
    return mail[1] if mail else "" if "@" in said else said


def _tags(parts: dict[str, list[Element]]) -> tuple[str, ...]:
    found = [element.get("label") or element.get("term") or text(element) for element in parts.get("category", ())]
    return tuple(dict.fromkeys(tag for tag in map(plain, found[:_MOST_NAMES]) if tag))


def _language(element: Element) -> str | None:
    """Return xml:lang of an element or of one around it."""
    return next((said for each in (element, *element.iterancestors()) if (said := each.get(_LANGUAGE))), None)
