"""Everything an article record says beside its text."""

from typing import Any

from twosource.articles.byline import byline
from twosource.articles.credit import credits
from twosource.articles.dates import times
from twosource.articles.layout import Layout
from twosource.articles.publisher import publisher, section, tags
from twosource.articles.title import Title
from twosource.model import Issue

_LEAST_WORDS = 20
_SAMPLE = 3000


def fields(layout: Layout, title: Title | None) -> tuple[dict[str, Any], tuple[Issue, ...]]:
    """Return the metadata fields of the article record, and what is unsure about them."""
    found = times(layout, title.line if title else None)
    signed = byline(layout, title.line if title else None)
    credited = credits(layout, title.line if title else None)
    values = {
        "url": layout.url,
        "publisher": publisher(layout),
        "title": title.text if title else None,
        "title_at": title.at if title else None,
        "byline": signed.value if signed else (),
        "published": found.published,
        "modified": found.modified,
        "credit": credited[0].name if credited else None,
        "credits": credited,
        "section": section(layout),
        "tags": tags(layout),
        "language": language(layout),
    }
    return values, found.issues


def language(layout: Layout) -> str | None:
    """Return the ISO 639-1 code of the page's language: stated by its HTML, else recognised in the text.

    ``None`` for fewer than 20 words without a statement.
    """
    stated = layout.markup.language if layout.markup else None
    if stated and stated[:2].isalpha() and (len(stated) == 2 or stated[2:3] in ("-", "_")):
        return stated[:2].lower()
    text = " ".join(layout.paragraphs)
    if len(text.split()) < _LEAST_WORDS:
        return None
    from py3langid import classify  # loads a model, hence not before it is needed

    return str(classify(text[:_SAMPLE])[0])
