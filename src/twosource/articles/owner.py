"""Whose site it is, where that is one person who writes it: there the byline is left out as a matter of course.

A company may bear its founder's name, so the text must speak in the first person, and the name stand in the address or in two
places where a page names its site.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from twosource.articles.layout import Layout
from twosource.articles.letters import squeeze
from twosource.articles.names import Trust, people

_TAIL = re.compile(r"\s+[|–—»›•·:-]+\s+")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\W*(?:(?:19|20)\d\d\W{1,3})*(?:by\s)?(?P<name>[^\d.,;:|·•©]{4,60})", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_OWN = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y)\b")
_LEAST_OWN, _LEAST_LETTERS, _LONGEST, _FOOT = 4, 4, 120, 12


def owner(layout: Layout) -> str | None:
    """Return the name of the person whose site the page is of and who writes it, ``None`` where there is no such person."""
    if not _is_own(layout.paragraphs):
        return None
    address = squeeze((layout.host or "").rpartition(".")[0])
    named = Counter(name for said, trust in _said(layout) for name in people(said, trust=trust))
    return next((name for name, places in named.items() if places > 1 or _is_in(name, address)), None)


def _is_own(paragraphs: tuple[str, ...]) -> bool:
    """Tell whether a text speaks of its writer, outside of what it quotes."""
    return sum(len(_OWN.findall(_QUOTED.sub("", paragraph))) for paragraph in paragraphs) >= _LEAST_OWN


def _said(layout: Layout) -> Iterator[tuple[str, Trust]]:
    """Yield where a page names its author or its site: its data, its head, its first line, its rights."""
    markup = layout.markup
    yield from ((name, "labelled") for name in layout.data.people)
    if markup and (name := markup.meta("og:site_name", "application-name")):
        yield name, "bare"
    if markup and markup.title:
        start, end = markup.title
        yield _TAIL.split(unescape((layout.page.html or "")[start : min(end, start + 2 * _LONGEST)]).strip())[-1], "bare"
    yield from ((line, "bare") for line in layout.texts[:1])
    yield from ((found["name"], "bare") for line in layout.texts[-_FOOT:] if (found := _RIGHTS.search(line[:_LONGEST])))


def _is_in(name: str, address: str) -> bool:
    return any(len(word) >= _LEAST_LETTERS and squeeze(word) in address for word in name.split())
