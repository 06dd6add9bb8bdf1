"""What the source of a page says of its article: the entry of a feed, the item of an agency, a record.

The source speaks of exactly this article, so its word goes before what is found in the page. Names are read like those that
a page states for machines (agencies and desks are no people); the rest is taken as it is.
"""

from typing import Any

from twosource.articles.found import Title
from twosource.articles.layout import Layout
from twosource.articles.structured import LinkedData
from twosource.articles.trim import Spans
from twosource.articles.visible import Visible
from twosource.model import Credit, Page

PARTS = frozenset({"summary-only", "title-only", "not-text", "withdrawn"})
"""Codes of issues of pages that do not hold their article, or must not be used for one, whatever they look like."""
_LEAST = 0.5
_ARTICLE = "NewsArticle"


def as_linked_data(page: Page) -> LinkedData | None:
    """Return what is stated in the form of a page's own linked data, whose names are read with care."""
    stated = page.stated
    if stated is None:
        return None
    types = (_ARTICLE,) if stated.bare else ()
    return LinkedData(headline=stated.title, people=stated.byline, source=stated.credit, language=stated.language, types=types)


def title(layout: Layout) -> Title | None:
    """Return the stated title, and where it stands in the page if it does."""
    stated = layout.page.stated.title if layout.page.stated else None
    if stated is None:
        return None
    index = next((number for number, line in enumerate(layout.texts) if line.casefold() == stated.casefold()), None)
    if index is None:
        return Title(stated, None, None, "record")
    line = layout.visible.lines[index]
    return Title(stated, index, layout.visible.page_span(line.start, line.end), "record")


def fields(page: Page) -> dict[str, Any]:
    """Return the fields of the article record that are stated and need no reading."""
    stated = page.stated
    if stated is None:
        return {}
    said = {
        "published": stated.published,
        "modified": stated.modified,
        "credit": stated.credit,
        "credits": (Credit(name=stated.credit, form="machine"),) if stated.credit else (),
        "section": stated.section,
        "tags": stated.tags,
        "language": stated.language[:2].lower() if stated.language and stated.language[:2].isalpha() else None,
    }
    return {name: value for name, value in said.items() if value}


def is_part(page: Page) -> bool:
    """Tell whether the page holds only a summary or a title of its article, or may not be used."""
    return any(issue.code in PARTS for issue in page.issues)


def all_lines(page: Page, visible: Visible, found: Spans) -> Spans:
    """Return every line of a page that is said to be its article's text alone: ``found`` is what was taken for it.

    Of HTML, ``found`` stands where it is at least half of the page: what is left out then are captions, links and the like.
    """
    if page.stated is None or not page.stated.bare:
        return found
    lines = tuple((line.start, line.end) for line in visible.lines)
    enough = page.html is not None and _characters(found) >= _LEAST * _characters(lines)
    return found if enough else lines


def _characters(spans: Spans) -> int:
    return sum(end - start for start, end in spans)
