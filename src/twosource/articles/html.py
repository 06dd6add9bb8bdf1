"""The article's paragraphs of an HTML page.

trafilatura (default mode) chooses the paragraphs; they are then looked up in the page's own visible text, so that what comes
out stands in the page. Where it finds nothing or fails, or the page is too large or too deep for a tree parser to be
bounded in time, the plain-text cleaner reads the flattened page instead.
"""

import logging

from lxml.etree import _Element, iterwalk
from trafilatura import bare_extraction

from twosource.articles import text
from twosource.articles.align import align
from twosource.articles.flatten import Markup
from twosource.articles.furniture import is_furniture
from twosource.model import Issue

MOST_CHARACTERS = 4_000_000
MOST_TAGS = 60_000
MOST_DEPTH = 400
_BREAKS = frozenset(["p", "head", "item", "list", "quote", "row", "cell", "lb", "table", "code", "div", "ab"])
_LEAST_FOUND = 0.7
_LEAST_TEXT = 140

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def body_spans(page: str, markup: Markup) -> tuple[text.Spans, tuple[Issue, ...]]:
    """Return the article's paragraphs as spans of the page's visible text, and what went wrong on the way."""
    if len(page) > MOST_CHARACTERS or markup.tags > MOST_TAGS or markup.depth > MOST_DEPTH:
        issue = Issue(
            code="page-too-complex",
            message="the page is too large or too deeply nested to be parsed; its text was read line by line",
        )
        return text.body_spans(markup.visible), (issue,)
    paragraphs = paragraphs_of(page)
    spans = align(paragraphs, markup.visible)
    kept = [(start, end) for start, end in spans if not is_furniture(markup.visible.text[start:end].replace("\n", " "))]
    if sum(end - start for start, end in kept) < _LEAST_TEXT:
        return max(kept, text.body_spans(markup.visible), key=_characters), ()
    if _characters(spans) < _LEAST_FOUND * sum(map(len, paragraphs)):
        return kept, (
            Issue(
                code="text-incomplete", message="some paragraphs could not be found again in the page's source and were left out"
            ),
        )
    return kept, ()


def _characters(spans: text.Spans) -> int:
    return sum(end - start for start, end in spans)


def paragraphs_of(page: str) -> list[str]:
    """Return the paragraphs that trafilatura takes for the article; any failure of it is an empty list."""
    try:
        found = bare_extraction(page, include_comments=False, include_tables=True)
    except Exception:  # third-party parser on arbitrary input; the caller falls back to the flattened page
        return []
    body = getattr(found, "body", None)
    return _blocks(body) if body is not None else []


def _blocks(body: _Element) -> list[str]:
    """Return the texts between the block elements of trafilatura's tree, in order; a row of a table is one block."""
    blocks: list[list[str]] = [[]]
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BREAKS:
            blocks.append([])
        elif element.tag == "cell":
            blocks[-1].append(" ")
        content = element.text if event == "start" else element.tail
        if content and not (event == "end" and element is body):
            blocks[-1].append(content)
    joined = (" ".join("".join(block).split()) for block in blocks)
    return [block for block in joined if block]
