"""The title that a page prints over its text, told by the line model and by what a headline looks like."""

import re
from collections.abc import Sequence

from twosource.articles.furniture import is_byline, is_furniture
from twosource.articles.layout import Layout
from twosource.articles.menu import is_worded_menu
from twosource.articles.names import Trust, has_job, people
from twosource.articles.publisher import FIRST_PAGE
from twosource.articles.stamps import is_yearless, stamps
from twosource.articles.wording import SHORT, overlap, words_of

_OPENING = re.compile(r"[\W_]{0,2}[^\W_a-z]|[^\W_A-Za-z]|[a-z]+[A-Z]")
_CRUMBS = re.compile(r"\s[>»›→]\s|\byou are here\b|\Ahome\s?[/|:]", re.IGNORECASE)
_TRAIL = re.compile(FIRST_PAGE + r"(?:\b|(?=[A-Z]))")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\Z")
_SENTENCE = 14
INTO, LEAST_LIKELY, SURELY = 2, 0.02, 0.8
_TWICE_WORDS, _TRAIL_ABOVE = 4, 8
_POSSIBLE, _UNTOLD, _LETTERS = 0.2, 0.3, 0.6
"""The least share of the page's likelihood that lines fit to be a title have to divide; what counts for one that the text never
takes up; the least share of letters."""
_REMARK = re.compile(r"\d{1,2}[:.h]\d\d\b|[-–—]+\s|.*\(@\w|.*\bPHOTO\s?/", re.DOTALL)
_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PICTURED = re.compile(
    r"\([^()]*(?:[^\W\d] ?/ ?[^\W\d]|\b(?:photo|image|picture|file|courtesy|credit)\b)[^()]*\)\W*\Z", re.IGNORECASE
)
_CREDITED = re.compile(
    r".*\s(?:(?:[Pp]hoto|[Pp]icture|[Ii]mage|Foto)(?:graph|s)?(?: [Cc]redit| by)?\s?:|(?<=[.!?)\]]\s)Credit\s?:)\s?"
    r"[A-ZÀ-Þ][^\s.!?]*(?:\s(?:[/&|–-]\s?)?[A-ZÀ-Þ(][^\s!?]*){0,7}\Z|"
    r".*\S\s(?:File|Stock|Handout|Archive) (?:[Pp]hoto|[Pp]icture|[Ii]mage)\Z"
)
"""A caption that ends with whose picture it is, or that it is an old one."""
_COLUMNS = re.compile(r"\S(?: {2,}|\t\s*)\S.*\S(?: {2,}|\t\s*)\S")
_NAMED = re.compile(r"\s*[,|/•·]\s*|\s[–—-]\s")
LEAST_WORDS, _MOST_WORDS, MOST_CHARACTERS = 3, 30, 220
_LEAST_OVERLAP = 0.4


def printed_title(layout: Layout) -> int | None:
    """Return the index of the line that the line model takes for the title, among those that may be one.

    A line of which the model is sure may stand further down, over most of the text, and look like anything; another must
    stand over the text. Where none does, a headline that is printed twice over the text is the title, and one that ends the trail
    from the first page down is it in any case.
    """
    if (sure := surest(layout)) is not None:
        return sure
    first = min(layout.first, len(layout.texts))
    over = range(min(first + INTO, len(layout.texts)))
    site = layout.masthead
    fit = [
        index
        for index in over
        if _may_be_title(layout.texts[index])
        and not _is_menu(layout, index)
        and not (site and site.line == index)
        and not _is_sentence(layout.texts[index], within=index >= first)
    ]
    if (trailed := next((index for index in fit if _ends_trail(layout, index)), None)) is not None:
        return trailed
    possible = sum(layout.titles[index] for index in fit)
    likely = [index for index in fit if layout.titles[index] >= LEAST_LIKELY * max(possible, _POSSIBLE)]
    told = {index: layout.titles[index] * (_UNTOLD + overlap(layout.texts[index], layout.vocabulary)) for index in likely}
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
    sited = named or _is_sited(text) or len(text) > MOST_CHARACTERS
    return index if most and not sited and text[-1] != "." and any(map(str.isalnum, text)) else None


def _ends_trail(layout: Layout, index: int) -> bool:
    """Tell whether a line is the end of a line over it that begins with the first page."""
    text = layout.texts[index]
    over = (line for line in layout.texts[max(0, index - _TRAIL_ABOVE) : index] if line.endswith(text) and _TRAIL.match(line))
    return text.count(" ") >= _TWICE_WORDS and any(len(line) > len(text) for line in over)


def _twice(layout: Layout, fit: Sequence[int]) -> int | None:
    """Return the last of the lines that are the same headline, printed twice or more over the text, that is most about it."""
    above = [layout.texts[index] for index in fit]
    again = [
        index for index in fit if above.count(layout.texts[index]) > 1 and len(words_of(layout.texts[index])) >= _TWICE_WORDS
    ]
    shared = {index: overlap(layout.texts[index], layout.vocabulary) for index in again}
    about = [index for index in again if shared[index] >= _LEAST_OVERLAP]
    return max(about, key=lambda index: (shared[index], index), default=None)


def _may_be_title(text: str) -> bool:
    words = text.split()
    if not LEAST_WORDS <= len(words) <= _MOST_WORDS or len(text) > MOST_CHARACTERS:
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
        or _CREDITED.match(text)
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
    short = len(parts) > 1 and all(len(part.split()) <= SHORT + 1 for part in parts)
    trust: Trust = "labelled" if len(parts) > 1 and has_job(parts[1]) else "bare"
    return short and " " in parts[0] and bool(people(parts[0], trust=trust))


def _is_sentence(text: str, *, within: bool) -> bool:
    """Tell a sentence of the text from a headline: by its end, and over the text by its length too."""
    return _SENTENCE_END.search(text) is not None and (within or len(text.split()) >= _SENTENCE)


def _is_stamp(text: str) -> bool:
    return is_yearless(text) or any(stamp.label or stamp.end - stamp.start > len(text) / 3 for stamp in stamps(text))
