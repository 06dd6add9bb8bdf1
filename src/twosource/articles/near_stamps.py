"""Which of the dates that a page prints belong to its article: labelled ones, datelines, and lines that are there for a date."""

import re
from collections.abc import Iterator

from twosource.articles.amount import SENTENCE_ENDS
from twosource.articles.furniture import is_byline
from twosource.articles.layout import Layout
from twosource.articles.stamps import Order, Stamp, stamps

ABOVE, INTO = 8, 4
"""Lines over the headline, and into the text, in which a date may be the article's."""
LONGEST = 220
"""Characters of a line that may be there for its date."""
_BELOW, _FAR = 4, 40
_OPENED = re.compile(r"[A-ZÀ-Þ][\w.'’-]{1,30}(?:,? (?:[A-ZÀ-Þ][\w.'’-]{0,20}|de|of|la|del|am|an)){0,5}[\s,(–—-]{1,4}")
_DASHED = re.compile(r"\)?\s*(?:/[^/]{3,30}/\s*|/\s*(?=-))?(?:\([^()]{2,60}\)\s*)?[-–—]")
_TOLD = re.compile(r"\s?:\s(?=[\"“„«‘']?[^\W_a-z])")
_REMARKED = re.compile(
    r"(?:correction|clarification|edit(?:or\S*)?|note|on|by|in|until|from|since|before|after|for)\b", re.IGNORECASE
)
_PLACED = re.compile(r"[^,]{2,40},\s|[A-ZÀ-Þ .'’-]{3,40}\s")
_ENDED = re.compile(r"(?:[.,]?\s*(?:\([A-ZÀ-Þ][^()]{1,60}\)|/[A-ZÀ-Þ][^/]{1,30}/)[.:]?|\.)\s(?=[\"“„«‘']?[A-ZÀ-Þ0-9])")
_PARTS = re.compile(r"\s*[|·•]\s*")
_OTHER_CHARACTERS, _LITTLE_ELSE = 48, 16
_OF_DAY = re.compile(r"[a-z]\s(?:on|in|by|until|from|since|before|after|for)\s(?:the\s)?\Z")
"""What stands before the day of a sentence ("Repairs start on")."""
_THIS = re.compile(r"\bthis (?:blog )?(?:article|story|post|piece|report|page|column|version|interview|release)\b", re.IGNORECASE)


def near_stamps(layout: Layout, title_line: int | None, order: Order | None) -> Iterator[tuple[int, Stamp]]:
    """Yield the stamps that belong to the article, each with the index of its line.

    They are labelled ones over it, and short lines with a date close to it.
    """
    start = min(layout.first, len(layout.texts)) if title_line is None else min(title_line, layout.first)
    for index in range(max(0, start - _FAR), min(len(layout.texts), max(layout.last, layout.first) + 1 + _BELOW)):
        line = layout.texts[index]
        opening = index == layout.first and len(line) > LONGEST
        line = line[:LONGEST] if opening else line
        if len(line) > LONGEST or (index in layout.inside and layout.first + 1 < index < layout.last):
            continue
        close = index >= start - ABOVE
        for stamp in stamps(line, order):
            labelled = stamp.label and not opening and (index not in layout.inside or _is_of_page(line, stamp))
            if labelled or (close and _is_dateline(index, line, stamp, layout)):
                yield index, stamp


def _is_of_page(line: str, stamp: Stamp) -> bool:
    """Tell whether a labelled day in the text is that of the page, and not of what a sentence says came out then."""
    return stamp.leads or _THIS.search(line, 0, stamp.start) is not None or _is_stamp_line(line, stamp)


def _is_dateline(index: int, line: str, stamp: Stamp, layout: Layout) -> bool:
    """Tell whether a line over the text, or among its first lines, is there for its date; deeper in it must say little else."""
    if _OPENED.fullmatch(line, 0, stamp.start) and (
        _DASHED.match(line, stamp.end)
        or _is_placed(line, stamp)
        or (index == layout.first and not stamp.label and _TOLD.match(line, stamp.end) and not _REMARKED.match(line))
    ):
        return True
    if index <= layout.first:
        return _is_stamp_line(line, stamp)
    told = line[-1] in SENTENCE_ENDS
    part = line if told else next(part for part in _PARTS.split(line) if line.index(part) + len(part) >= stamp.end)
    return index <= layout.first + INTO and len(part) - (stamp.end - stamp.start) <= _LITTLE_ELSE


def _is_placed(line: str, stamp: Stamp) -> bool:
    """Tell whether a sentence begins behind place and date, or the agency, without a dash ("Lima, Mar 7 2024 (Andina). ...")."""
    return _PLACED.fullmatch(line, 0, stamp.start) is not None and _ENDED.match(line, stamp.end) is not None


def _is_stamp_line(line: str, stamp: Stamp) -> bool:
    """Tell whether the date is what the line is for: a byline, or little else beside it that is no sentence about that day."""
    told = line.rstrip().endswith(".") and _OF_DAY.search(line, 0, stamp.start) is not None
    return is_byline(line) or (not told and len(line) - (stamp.end - stamp.start) <= _OTHER_CHARACTERS)
