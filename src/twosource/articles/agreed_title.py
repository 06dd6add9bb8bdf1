"""The title on which the places agree where an HTML page states it: its headings, its head and its linked data."""

import re
from collections.abc import Iterator, Sequence, Set
from html import unescape
from typing import NamedTuple

from twosource.articles.found import Title
from twosource.articles.layout import Layout
from twosource.articles.letters import squeeze
from twosource.articles.printed_title import INTO, LEAST_LIKELY, LEAST_WORDS, MOST_CHARACTERS, surest
from twosource.articles.wording import SHORT, content_words, overlap, words_of

_SEPARATOR = re.compile(r"\s+[|\-–—·•»:/<]+\s+|\s*[|»]\s*")
_LIKELY = 0.3
_LONGEST_STATED = 600
_LEAST_OVERLAP = 0.2
_MOST_HEADINGS = 30
_AGREES, _RELATED = 0.6, 0.3


class _Candidate(NamedTuple):
    text: str
    line: int | None
    basis: str


def agreed_title(layout: Layout) -> Title | None:
    """Choose among the h1 lines, og:title, JSON-LD and the title element by how well each agrees with the others.

    A first-level heading that is about the same thing goes before the rest, which are often worded for search engines.
    """
    sites = _sites(layout)
    candidates = list(_candidates(layout, sites))
    if not candidates:
        return None
    texts = [one.text for one in candidates]
    headings = [one for one in candidates if one.line is not None and _is_related(one.text, texts, layout, sites)]
    sure = surest(layout)
    doubtful = sure is not None and all(layout.titles[one.line or 0] < LEAST_LIKELY for one in headings)
    if sure is not None and doubtful and any(_agreement(layout.texts[sure], other) for other in texts):
        headings = [_Candidate(layout.texts[sure], sure, "printed headline")]
    candidates = headings or candidates

    def support(item: tuple[int, _Candidate]) -> tuple[float, int]:
        return sum(_agreement(item[1].text, other) for other in texts), -item[0]

    text, line, basis = max(enumerate(candidates), key=support)[1]
    if line is None:
        line = next((index for index, shown in enumerate(layout.texts) if shown.casefold() == text.casefold()), None)
    if line is not None:
        shown = layout.visible.lines[line]
        return Title(text, line, layout.visible.page_span(shown.start, shown.end), basis)
    return Title(text, None, layout.markup.title if layout.markup else None, basis)


def _is_related(heading: str, stated: Sequence[str], layout: Layout, sites: Set[str]) -> bool:
    """Tell whether a heading shares words with another title or with the body, and is more than the site's name."""
    words = set(content_words(heading))
    if len(words_of(heading)) < LEAST_WORDS or squeeze(heading) in sites:
        return False
    others = (set(content_words(text)) for text in stated if text != heading)
    return any(len(words & other) >= _RELATED * len(words) for other in others) or (
        overlap(heading, layout.vocabulary) >= _LEAST_OVERLAP
    )


def _sites(layout: Layout) -> set[str]:
    """Return the squeezed names of the page's site."""
    names = [layout.data.publisher, layout.markup.meta("og:site_name") if layout.markup else None, layout.host]
    return {squeeze(name) for name in names if name} | {squeeze((layout.host or "").partition(".")[0])} - {""}


def _candidates(layout: Layout, sites: Set[str]) -> Iterator[_Candidate]:
    """Yield the stated titles, the most trusted first; ties in agreement go to the first."""
    markup = layout.markup
    if markup is None:
        return
    first_level = [
        index
        for index, (line, likely) in enumerate(zip(layout.visible.lines, layout.titles, strict=True))
        if line.level == 1 and (index <= layout.first + INTO or likely >= _LIKELY) and line.end - line.start <= MOST_CHARACTERS
    ]
    for index in first_level[-_MOST_HEADINGS:]:
        yield _Candidate(layout.texts[index], index, "h1")
    page = layout.page.html or ""
    head = page[markup.title[0] : min(markup.title[1], markup.title[0] + _LONGEST_STATED)] if markup.title else ""
    stated = (
        (markup.meta("og:title"), "meta og:title"),
        (layout.data.headline, "JSON-LD"),
        (markup.meta("twitter:title", "headline", "dc.title", "parsely-title"), "meta twitter:title"),
        (head, "title element"),
    )
    for text, basis in stated:
        if text and (short := without_site(" ".join(unescape(text[:_LONGEST_STATED]).split()), sites)):
            yield _Candidate(short, None, basis)


def _agreement(one: str, other: str) -> float:
    """The share of ``one``'s words that are in ``other``: a headline agrees with itself plus a site's name, not the reverse."""
    ours, theirs = set(words_of(one)), set(words_of(other))
    shared = len(ours & theirs)
    share = shared / max(len(ours) if len(ours) >= LEAST_WORDS else len(ours | theirs), 1)
    return share if share >= _AGREES else 0.0


def without_site(text: str, sites: Set[str]) -> str:
    """Return a title without the site's name in front or behind: a known name, or a short tail after a separator."""
    parts = [part for part in _SEPARATOR.split(text) if part]
    if len(parts) < 2:
        return text
    for tail in (parts[-1], parts[0]):
        key = squeeze(tail)
        if key in sites or any(key in name or name in key for name in sites if len(name) > SHORT and len(key) > SHORT):
            cut = text[: text.rfind(tail)] if tail is parts[-1] else text[text.find(tail) + len(tail) :]
            return without_edges(cut)
    pieces = re.split(r"\s+[|–—]\s+|\s*\|\s*|\s+-\s+(?=[^-]*\Z)", text)
    if len(pieces) > 1 and len(pieces[-1].split()) <= SHORT + 1 and len(pieces[0].split()) > SHORT:
        return without_edges(text[: text.rfind(pieces[-1])])
    return text


def without_edges(text: str) -> str:
    """Return ``text`` without separators at its ends."""
    return re.sub(r"^[\s|\-–—·•»:/<]+|[\s|\-–—·•»/<]+$", "", text)
