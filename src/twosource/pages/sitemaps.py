"""Sitemaps: lists of pages that hold none, except that the news extension gives titles and dates."""

from collections.abc import Iterator

from twosource.model import Page, Stated
from twosource.pages import entries
from twosource.pages.entries import Entry, absolute, moment, own_id, plain
from twosource.pages.failures import failed
from twosource.pages.markup import Element, Elements, name, text
from twosource.pages.place import Place

_SHOWN = 3


def pages_of(document: str, place: Place) -> Iterator[Page]:
    """Yield a page that has only a title for each entry with news, and a failed page that counts what is only listed.

    Nothing that a sitemap lists is fetched.
    """
    elements = Elements(document, ("url", "sitemap"))
    listed: list[str] = []
    count = number = 0
    for number, element in enumerate(elements, 1):
        entry = _entry(element, place, number)
        if entry.stated.title is not None:
            yield entries.page(entry, f"entry {number} of {place.where}")
        else:
            count += 1
            listed += [entry.url] if entry.url and len(listed) < _SHOWN else []
    if elements.damage is not None:
        message = f"{place.where} is a damaged sitemap ({elements.damage}); {number} entries of it were read"
        yield failed(place.id, "damaged", message, place.url)
    elif count:
        more = ", ..." if count > len(listed) else ""
        message = f"{place.where} is a sitemap: it lists {count} addresses without a page; give them as sources to read them"
        yield failed(place.id, "no-pages", f"{message} ({', '.join(listed)}{more})", place.url)
    elif not number:
        yield failed(place.id, "no-pages", f"{place.where} is a sitemap without entries", place.url)


def _entry(element: Element, place: Place, number: int) -> Entry:
    news = next((child for child in element if name(child) == "news"), None)
    parts = {name(part): part for part in (news if news is not None else ())}
    publication = {name(part): part for part in parts.get("publication", ())}
    address = next((text(child) for child in element if name(child) == "loc"), None)
    url = absolute(place.url, address)
    return Entry(
        id=url or own_id(place, None, number),
        url=url,
        publisher=plain(text(publication.get("name"))) or None,
        stated=Stated(
            title=plain(text(parts.get("title"))) or None,
            published=moment(text(parts.get("publication_date"))),
            tags=tuple(tag for tag in map(plain, text(parts.get("keywords")).split(",")) if tag),
            language=text(publication.get("language")) or None,
        ),
    )
