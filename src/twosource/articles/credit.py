"""The agencies and publishers that a page names as the source of its text.

A credit is a mark of its own, apart from what the article tells: a source line, a dateline, a byline, a signature at the end, a
note that others gave a part or published the text first, an agency in the page's machine-readable fields. What an agency saw,
reported or was told, and whose picture it is, are no credits. A known agency's mark counts on its own site as well (the text is
its wire); any other publisher is no source on a page of its own, in a dateline neither, and a site's own copyright line never is
one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from twosource.articles.agencies import agency
from twosource.articles.agency_bylines import byline, distributed, signature, wire
from twosource.articles.credit_marks import LONGEST, Mark, printed, source_line
from twosource.articles.credit_reuse import inputs, owned, released, republished, signed
from twosource.articles.datelines import dateline
from twosource.articles.layout import Layout
from twosource.articles.masthead import initials
from twosource.model import Credit

_ABOVE, _INTO, _NEAR_TITLE = 12, 7, 3
_FARTHEST = 60
_PARAGRAPH_WORDS, _PARAGRAPH_GAP = 15, 3
_BACK, _NEAR, _BELOW = 6, 3, 9
_RANKS = ("source-line", "dateline", "byline", "machine", "signed", "republication", "inputs")
_AUTHORS = ("author", "article:author", "byl", "parsely-author")
_SOURCES = ("dc.source", "source", "syndication-source", "original-source", "dcterms.source")
_LEAST_OWN, _LEAST_TITLE = 4, 10
_Placed = tuple[Mark, int | None]


def credits(layout: Layout, headline: int | None) -> tuple[Credit, ...]:
    """Return the credits, the main one first: the most explicit form, then the first in the page. ``headline`` is its line."""
    own = _own(layout)
    marks = [
        (mark, line) for mark, line in (*_over(layout, headline), *_machine(layout), *_under(layout)) if not _is_own(mark, own)
    ]
    marks.sort(key=lambda placed: (not placed[0].known and placed[0].form == "source-line", _RANKS.index(placed[0].form)))
    named: dict[str, Credit] = {}
    for mark, line in marks:
        named.setdefault(mark.name.casefold(), Credit(name=mark.name, form=mark.form, at=_at(layout, mark, line)))
    return tuple(named.values())


def _at(layout: Layout, mark: Mark, index: int | None) -> tuple[int, int] | None:
    if index is None:
        return None
    start = layout.visible.lines[index].start
    return layout.visible.page_span(start + mark.start, start + mark.end)


def _over(layout: Layout, headline: int | None) -> Iterator[_Placed]:
    """Yield the marks over the article and in its first lines; the first dateline may stand anywhere in it."""
    if not layout.spans:
        return
    texts, first, running = layout.texts, layout.first, _running(layout)
    top = max(0, first - _ABOVE)
    if headline is not None and first - _FARTHEST <= headline < first:
        top = min(top, max(0, headline - _NEAR_TITLE))
    title = texts[headline].casefold() if headline is not None else ""
    for index in range(top, min(len(texts), running + _INTO)):
        line, before, after = texts[index], _line(texts, index - 1), _line(texts, index + 1)
        under_title = len(before) >= _LEAST_TITLE and title.startswith(before.casefold())
        marks = (*source_line(line, after, ended=False), *byline(line, before, after, deep=index > running and not under_title))
        sent = wire(line, after) if headline is not None and headline < index <= running else ()
        yield from ((mark, index) for mark in (*marks, *sent, *distributed(line), *republished(line)))
    yield from _dateline(layout, top, running + _INTO)


def _running(layout: Layout) -> int:
    """Return the line in which the running text begins: two paragraphs close together; captions may have come before."""
    long = [index for index in sorted(layout.inside) if layout.texts[index].count(" ") >= _PARAGRAPH_WORDS]
    begin = next((one for one, two in pairwise(long) if two - one <= _PARAGRAPH_GAP), layout.first)
    return begin if begin - layout.first <= _FARTHEST else layout.first


def _line(texts: tuple[str, ...], index: int) -> str:
    return texts[index] if 0 <= index < len(texts) else ""


def _dateline(layout: Layout, top: int, near: int) -> Iterator[_Placed]:
    for index in range(top, layout.last + 1):
        if index < near or index in layout.inside:
            for mark in dateline(layout.texts[index]):
                yield mark, index
                return


def _under(layout: Layout) -> Iterator[_Placed]:
    """Yield the marks in the article's last lines and under it."""
    if not layout.spans:
        return
    texts = layout.texts
    for index in range(max(layout.first, layout.last - _BACK), min(len(texts), layout.last + _BELOW)):
        line = texts[index]
        marks = (
            *source_line(line, _line(texts, index + 1), ended=index > layout.last - _NEAR),
            *inputs(line),
            *republished(line),
            *owned(line),
            *released(line),
        )
        yield from ((mark, index) for mark in marks)
        if index < layout.last + _NEAR:
            yield from ((mark, index) for mark in signed(line, alone=index > layout.last - _NEAR))


def _machine(layout: Layout) -> Iterator[_Placed]:
    metas = layout.markup.metas if layout.markup else ()
    people = [*layout.data.people, *layout.data.organizations, *(content for name, content in metas if name in _AUTHORS)]
    sources = [layout.data.source, *(content for name, content in metas if name in _SOURCES)]
    for value in people:
        if len(value) <= LONGEST and (name := signature(value)):
            yield Mark(name, "machine", 0, 0), None
    for source in sources:
        if source and len(source) <= LONGEST and (name := agency(source, marked=True) or printed(source)):
            yield Mark(name, "machine", 0, 0, agency(source, marked=True) is not None), None


def _own(layout: Layout) -> frozenset[str]:
    """Return the names of the site, squeezed, and those of the agencies that it is."""
    site = layout.markup.meta("og:site_name") if layout.markup else None
    over = layout.masthead
    known = (layout.page.publisher, layout.data.publisher, site, over.name if over else None, layout.host)
    names = [name for name in known if name]
    labels = [label for name in names if " " not in name for label in name.split(".")]
    agencies = {agency(name, marked=True) for name in (*names, *labels, *(label.upper() for label in labels))}
    return frozenset(filter(None, (*agencies, *(_squeezed(name) for name in names), *map(initials, names))))


def _squeezed(name: str) -> str:
    return re.sub(r"\b(?:the|www|com)\b|\W", "", name.casefold())


def _is_own(mark: Mark, own: frozenset[str]) -> bool:
    """Tell whether the site names itself and says nothing by it: any publisher that is no agency, and any copyright line."""
    if mark.known:
        return mark.form == "republication" and mark.name in own
    name = _squeezed(mark.name)
    return any(name in site or (site in name and len(site) >= _LEAST_OWN) for site in own)
