"""The article's headline, and where it stands in the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from twosource.articles.furniture import is_byline, is_furniture
from twosource.articles.layout import Layout
from twosource.articles.letters import squeeze
from twosource.articles.menu import is_worded_menu
from twosource.articles.names import Trust, has_job, people
from twosource.articles.stamps import is_yearless, stamps

_SEPARATOR = re.compile(r"\s+[|\-–—·•»:/<]+\s+|\s*[|»]\s*")
_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"[\W_]{0,2}[^\W_a-z]|[^\W_A-Za-z]|[a-z]+[A-Z]")
_CRUMBS = re.compile(r"\s[>»›→]\s|\byou are here\b|\Ahome\s?[/|:]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\Z")
_SENTENCE = 14
_SHARING = frozenset(
    "share Share Tweet tweet Email email E-mail Print print fbShare gShare Facebook Twitter LinkedIn Pinterest WhatsApp".split()
)
_INTO, _LEAST_LIKELY, _LIKELY, SURELY = 2, 0.02, 0.3, 0.8
_TWICE_WORDS = 4
_POSSIBLE, _UNTOLD, _LETTERS = 0.2, 0.3, 0.6
"""The least share of the page's likelihood that lines fit to be a title have to divide; what counts for one that the text never
takes up; the least share of letters."""
_SUBJECT = re.compile(
    r"(?:subject|betreff|objet|asunto|oggetto)\s*:\s*(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)*|\d{1,2}[.)]\s+(?=\S{3})|"
    r"\[[^\[\]\d]{2,20}\]\s*(?=\S+ \S)",
    re.IGNORECASE,
)
"""What stands in front of a headline: an e-mail's label, the number of an item, a tag."""
_REMARK = re.compile(r"\d{1,2}[:.h]\d\d\b|[-–—]+\s|.*\(@\w|.*\bPHOTO\s?/", re.DOTALL)
_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PICTURED = re.compile(
    r"\([^()]*(?:[^\W\d] ?/ ?[^\W\d]|\b(?:photo|image|picture|file|courtesy|credit)\b)[^()]*\)\W*\Z", re.IGNORECASE
)
_COLUMNS = re.compile(r"\S(?: {2,}|\t\s*)\S.*\S(?: {2,}|\t\s*)\S")
_NAMED = re.compile(r"\s*[,|/•·]\s*|\s[–—-]\s")
_LEAST_WORDS, _MOST_WORDS, _MOST_CHARACTERS = 3, 30, 220
_SHORT = 3
_LONGEST_STATED = 600
_LEAST_OVERLAP = 0.2
_MOST_HEADINGS = 30
_AGREES, _RELATED = 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Title:
    """``text`` as printed; ``line`` is the index of the line it stands in, ``None`` where it stands in the head only.

    ``basis`` names the place that it was taken from.
    """

    text: str
    line: int | None
    at: tuple[int, int] | None
    basis: str = "printed headline"


class _Candidate(NamedTuple):
    text: str
    line: int | None
    basis: str


def title(layout: Layout) -> Title | None:
    """Return the headline: for HTML the one its sources agree on, else the line over the body that is most about it."""
    if layout.markup is not None and (stated := _stated(layout)):
        return stated
    index = _printed(layout)
    if index is None:
        return None
    line, text = layout.visible.lines[index], layout.texts[index]
    subject = _SUBJECT.match(text)
    skipped = subject.end() if subject and subject.end() < len(text) else 0
    return Title(text[skipped:], index, layout.visible.page_span(line.start + skipped, line.end))


def _stated(layout: Layout) -> Title | None:
    """Choose among the h1 lines, og:title, JSON-LD and the title element by how well each agrees with the others.

    A first-level heading that is about the same thing goes before the rest, which are often worded for search engines.
    """
    candidates = list(_candidates(layout))
    if not candidates:
        return None
    texts = [one.text for one in candidates]
    headings = [one for one in candidates if one.line is not None and _is_related(one.text, texts, layout)]
    sure = surest(layout)
    doubtful = sure is not None and all(layout.titles[one.line or 0] < _LEAST_LIKELY for one in headings)
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


def _is_related(heading: str, stated: Sequence[str], layout: Layout) -> bool:
    """Tell whether a heading shares words with another title or with the body, and is more than the site's name."""
    words = set(_content_words(heading))
    if len(_words(heading)) < _LEAST_WORDS or squeeze(heading) in _sites(layout):
        return False
    others = (set(_content_words(text)) for text in stated if text != heading)
    return any(len(words & other) >= _RELATED * len(words) for other in others) or (
        _overlap(heading, set(_content_words(" ".join(layout.paragraphs)))) >= _LEAST_OVERLAP
    )


def _sites(layout: Layout) -> set[str]:
    names = [layout.data.publisher, layout.markup.meta("og:site_name") if layout.markup else None, layout.host]
    return {squeeze(name) for name in names if name} | {squeeze((layout.host or "").partition(".")[0])} - {""}


def _candidates(layout: Layout) -> Iterator[_Candidate]:
    """Yield the stated titles, the most trusted first; ties in agreement go to the first."""
    markup = layout.markup
    if markup is None:
        return
    first_level = [
        index
        for index, (line, likely) in enumerate(zip(layout.visible.lines, layout.titles, strict=True))
        if line.level == 1 and (index <= layout.first + _INTO or likely >= _LIKELY) and line.end - line.start <= _MOST_CHARACTERS
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
        if text and (short := without_site(" ".join(unescape(text[:_LONGEST_STATED]).split()), layout)):
            yield _Candidate(short, None, basis)


def _agreement(one: str, other: str) -> float:
    """The share of ``one``'s words that are in ``other``: a headline agrees with itself plus a site's name, not the reverse."""
    ours, theirs = set(_words(one)), set(_words(other))
    shared = len(ours & theirs)
    share = shared / max(len(ours) if len(ours) >= _LEAST_WORDS else len(ours | theirs), 1)
    return share if share >= _AGREES else 0.0


def without_site(text: str, layout: Layout) -> str:
    """Return a title without the site's name in front or behind: a known name, or a short tail after a separator."""
    parts = [part for part in _SEPARATOR.split(text) if part]
    known = _sites(layout)
    if len(parts) < 2:
        return text
    for tail in (parts[-1], parts[0]):
        if squeeze(tail) in known or any(
            squeeze(tail) in name or name in squeeze(tail) for name in known if len(name) > _SHORT and len(squeeze(tail)) > _SHORT
        ):
            cut = text[: text.rfind(tail)] if tail is parts[-1] else text[text.find(tail) + len(tail) :]
            return without_edges(cut)
    pieces = re.split(r"\s+[|–—]\s+|\s*\|\s*|\s+-\s+(?=[^-]*\Z)", text)
    if len(pieces) > 1 and len(pieces[-1].split()) <= _SHORT + 1 and len(pieces[0].split()) > _SHORT:
        return without_edges(text[: text.rfind(pieces[-1])])
    return text


def without_edges(text: str) -> str:
    """Return ``text`` without separators at its ends."""
    return re.sub(r"^[\s|\-–—·•»:/<]+|[\s|\-–—·•»/<]+$", "", text)


def _printed(layout: Layout) -> int | None:
    """Return the index of the line that the line model takes for the title, among those that may be one.

    A line of which the model is sure may stand further down, over most of the text, and look like anything; another must
    stand over the text. Where none does, a headline that is printed twice over the text is the title.
    """
    if (sure := surest(layout)) is not None:
        return sure
    first = min(layout.first, len(layout.texts))
    over = range(min(first + _INTO, len(layout.texts)))
    site = layout.masthead
    fit = [
        index
        for index in over
        if _may_be_title(layout.texts[index])
        and not _is_menu(layout, index)
        and not (site and site.line == index)
        and not _is_sentence(layout.texts[index], within=index >= first)
    ]
    possible = sum(layout.titles[index] for index in fit)
    likely = [index for index in fit if layout.titles[index] >= _LEAST_LIKELY * max(possible, _POSSIBLE)]
    body = set(_content_words(" ".join(layout.paragraphs)))
    told = {index: layout.titles[index] * (_UNTOLD + _overlap(layout.texts[index], body)) for index in likely}
    return max(likely, key=lambda index: (told[index], -index), default=_twice(layout, fit))


def surest(layout: Layout) -> int | None:
    """Return the line that the model surely takes for the title, with half of the text or more below it; else ``None``."""
    index = max(range(len(layout.titles)), key=layout.titles.__getitem__, default=None)
    if index is None or layout.titles[index] < SURELY:
        return None
    text, line = layout.texts[index], layout.visible.lines[index]
    below = sum(end - start for start, end in layout.spans if start >= line.end)
    most = 2 * below >= sum(end - start for start, end in layout.spans) > 0
    site = layout.masthead
    named = (site is not None and site.line == index) or _is_menu(layout, index)
    sited = named or _is_sited(text) or len(text) > _MOST_CHARACTERS
    return index if most and not sited and text[-1] != "." and any(map(str.isalnum, text)) else None


def _twice(layout: Layout, fit: Sequence[int]) -> int | None:
    """Return the last of the lines that are the same headline, printed twice or more over the text, that is most about it."""
    above = [layout.texts[index] for index in fit]
    body = set(_content_words(" ".join(layout.paragraphs)))
    again = [index for index in fit if above.count(layout.texts[index]) > 1 and len(_words(layout.texts[index])) >= _TWICE_WORDS]
    about = [index for index in again if _overlap(layout.texts[index], body) >= 2 * _LEAST_OVERLAP]
    return max(about, key=lambda index: (_overlap(layout.texts[index], body), index), default=None)


def _overlap(text: str, body: set[str]) -> float:
    words = _content_words(text)
    return sum(word in body for word in words) / max(len(words), _SHORT)


def _may_be_title(text: str) -> bool:
    words = text.split()
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or len(text) > _MOST_CHARACTERS:
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= _LETTERS * (len(text) - text.count(" ")) and not (
        _CRUMBS.search(text) or _is_sited(text) or not _OPENING.match(text)
    )


def _is_sited(text: str) -> bool:
    """Tell whether a line is the site's, says who wrote it and when, is a note in brackets, or tells of a picture."""
    return bool(
        is_furniture(text)
        or is_byline(text)
        or _is_stamp(text)
        or _REMARK.match(text)
        or _NOTE.fullmatch(text)
        or _PICTURED.search(text)
        or _names_somebody(text)
    )


def _is_menu(layout: Layout, index: int) -> bool:
    """Tell whether the words of a line are those of a bar of links, or a plain-text page sets them apart like columns."""
    if is_worded_menu(layout.texts[index]):
        return True
    line = layout.visible.lines[index]
    at = layout.visible.page_span(line.start, line.end) if layout.page.text is not None and layout.markup is None else None
    return at is not None and _COLUMNS.search((layout.page.text or "")[at[0] : at[1]]) is not None


def _names_somebody(text: str) -> bool:
    """Tell whether a line is a person's name with a job or a place ("Jane Doe, Cairo")."""
    parts = [part for part in _NAMED.split(text) if part]
    short = len(parts) > 1 and all(len(part.split()) <= _SHORT + 1 for part in parts)
    trust: Trust = "labelled" if len(parts) > 1 and has_job(parts[1]) else "bare"
    return short and " " in parts[0] and bool(people(parts[0], trust=trust))


def _is_sentence(text: str, *, within: bool) -> bool:
    """Tell a sentence of the text from a headline: by its end, and over the text by its length too."""
    return _SENTENCE_END.search(text) is not None and (within or len(text.split()) >= _SENTENCE)


def _is_stamp(text: str) -> bool:
    return is_yearless(text) or any(stamp.label or stamp.end - stamp.start > len(text) / 3 for stamp in stamps(text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _content_words(text: str) -> list[str]:
    """Words of four letters or more, cut to six so that inflections meet."""
    return [word[:6] for word in _words(text) if len(word) > _SHORT]
