"""What kind of page it is, and why one that is no article is none."""

import re
from collections.abc import Sequence

from twosource.articles.amount import is_prose, words
from twosource.articles.barriers import ENOUGH_WORDS, barrier, cut_off
from twosource.articles.entries import is_running_account
from twosource.articles.layout import Layout
from twosource.articles.listing import listing
from twosource.model import Entry, Issue, PageKind

_LIVE = re.compile(
    r"\b(?:(?:latest|rolling) updates|live (?:updates?|blog|coverage|ticker|score)|as it happened|liveblog|minute by minute|"
    r"liveticker|news ?ticker|en direct|en vivo|"
    r"al minuto|minuto a minuto|in diretta|ao vivo)\b|\Athe latest\b\W|(?:\A|[:|–—-]\s*)live\b|\blive(?:\Z|\s*[:|–—-])",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\bthe latest (?:on|from)\b|\blive (?:updates|coverage|blog)\b|\bour live\b|\bliveticker\b|\ben direct\b|\ben vivo\b",
    re.IGNORECASE,
)
_LEAST_WORDS, _LEAST_UNSAID, _OPENING_PARAGRAPHS = 20, 40, 5
_NAMED_ENTRIES, _ENTRIES = 2, 4


def kind(layout: Layout, title: str | None, entries: Sequence[Entry] = ()) -> tuple[PageKind, tuple[Issue, ...]]:
    """Return the page's kind, with an issue that says why it is a stub or an index, or that its text may be cut off."""
    found = sum(map(words, layout.paragraphs))
    if len(entries) >= _NAMED_ENTRIES and (layout.data.live or (title and _LIVE.search(title))):
        return "live", ()
    account = is_running_account(entries, sum(end - start for start, end in layout.spans))
    if account and len(entries) >= _NAMED_ENTRIES and _opens_live(layout):
        return "live", ()
    if issue := listing(layout):
        return "index", (issue,)
    if account and len(entries) >= _ENTRIES:
        return "live", ()
    if issue := barrier(layout, title, found):
        return "stub", (issue,)
    least = _LEAST_WORDS if _says_article(layout) else _LEAST_UNSAID
    if found < least or (found < ENOUGH_WORDS and not any(map(is_prose, layout.paragraphs))):
        return "stub", (_too_short(layout, found),)
    cut = cut_off(layout)
    return "article", (cut,) if cut else ()


def _says_article(layout: Layout) -> bool:
    """Tell whether the page declares that it is an article, so that a very short one is believed."""
    if any("Article" in kind or kind == "BlogPosting" for kind in layout.data.types):
        return True
    return layout.markup is not None and (layout.markup.meta("og:type") or "").lower().endswith("article")


def _too_short(layout: Layout, found: int) -> Issue:
    if not layout.visible.lines:
        return Issue(code="no-text", message="the page has no visible text; if a script fills it, save it from a browser")
    if found == 0:
        return Issue(code="no-text", message="no article was found in the page's text")
    return Issue(code="too-short", message=f"only {found} words of text were found, too few for an article")


def _opens_live(layout: Layout) -> bool:
    """Tell whether one of the first paragraphs says that what follows is an account kept up to date."""
    return any(_OPENING.search(paragraph) for paragraph in layout.paragraphs[:_OPENING_PARAGRAPHS])
