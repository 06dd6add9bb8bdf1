"""What the source of a page says of its article: the entry of a feed, the item of an agency, a record.

The source speaks of exactly this article, so its word goes before what is found in the page. Names and credits are read like
those that a page states for machines; title, times and language are taken as they are.
"""

from typing import Any

from twosource.articles.layout import Layout
from twosource.articles.structured import LinkedData
from twosource.articles.title import Title
from twosource.model import Page

NOT_WHOLE = frozenset({"summary-only", "title-only"})
"""Codes of issues of pages that hold only a part of their article, whatever it looks like."""


def as_linked_data(page: Page) -> LinkedData | None:
    """Return what is stated of names, credit, section and tags in the form of a page's own linked data."""
    stated = page.stated
    if stated is None:
        return None
    return LinkedData(
        headline=stated.title,
        published=stated.published,
        modified=stated.modified,
        people=stated.byline,
        organizations=stated.byline,
        source=stated.credit,
        section=stated.section,
        keywords=stated.tags,
        language=stated.language,
    )


def title(layout: Layout) -> Title | None:
    """Return the stated title, and where it stands in the page if it does."""
    stated = layout.page.stated.title if layout.page.stated else None
    if stated is None:
        return None
    index = next((number for number, line in enumerate(layout.texts) if line.casefold() == stated.casefold()), None)
    if index is None:
        return Title(stated, None, None)
    line = layout.visible.lines[index]
    return Title(stated, index, layout.visible.page_span(line.start, line.end))


def fields(page: Page) -> dict[str, Any]:
    """Return the fields of the article record that are stated and need no reading."""
    stated = page.stated
    if stated is None:
        return {}
    said = {
        "published": stated.published,
        "modified": stated.modified,
        "credit": stated.credit,
        "language": stated.language[:2].lower() if stated.language and stated.language[:2].isalpha() else None,
    }
    return {name: value for name, value in said.items() if value is not None}


def is_part(page: Page) -> bool:
    """Tell whether the page holds only a summary or a title of its article."""
    return any(issue.code in NOT_WHOLE for issue in page.issues)
