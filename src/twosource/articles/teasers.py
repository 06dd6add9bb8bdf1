"""Whether a page's text is that of teasers: headlines one below the other, each with a few words of the article it leads to."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise
from typing import NamedTuple

from twosource.articles.amount import SENTENCE_ENDS, words
from twosource.articles.furniture import is_byline, is_furniture
from twosource.articles.layout import Layout
from twosource.articles.stamps import stamps

_LEAST_HEADLINE, _MOST_HEADLINE = 4, 24
_LEAST_TEXT, _MOST_TEXT, _USUAL_TEXT = 4, 60, 36
_LINKED, _SHARE, _NEARLY = 0.8, 0.66, 0.9
_OVER, _NEXT = 3, 3
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
"""The items of one article are numbered."""
_SPOKEN = SENTENCE_ENDS + ":,;"


class Teasers(NamedTuple):
    """How many teasers make up the text, 0 where it is more than those; ``sure`` where hardly a word stands in no teaser.

    In plain text each must have a date or a link to read on for that.
    """

    number: int
    sure: bool = False


def teasers(layout: Layout, marks: Set[int]) -> Teasers:
    """Return the teasers of a page. ``marks`` are the lines that are dates or links to read on.

    A headline is a line of links in HTML or a heading with a date of its own, and in plain text one without an end right over
    what it heads; the words under it are few, and so they are under most.
    """
    heads = [*_heads(layout), layout.last + 1]
    near = layout.last if layout.markup else _NEXT
    amounts = {head: _under(layout, head, following) for head, following in pairwise(heads) if following - head <= near}
    few = {head: amount for head, amount in amounts.items() if _LEAST_TEXT <= amount <= _MOST_TEXT}
    whole = sum(words(layout.texts[line]) for line in layout.inside if line not in amounts)
    told = sum(few.values())
    if not few or told < max(_SHARE * whole, 1) or told > _USUAL_TEXT * len(few):
        return Teasers(0)
    marked = all(_is_marked(head, following, marks) for head, following in pairwise(heads) if head in few)
    linked = layout.markup is not None and all(_leads(layout, head) for head in few)
    if layout.markup is not None and not (linked or marked):
        return Teasers(0)
    return Teasers(len({layout.texts[head] for head in few}), told >= _NEARLY * whole and (linked or marked))


def is_linked(layout: Layout) -> bool:
    """Tell whether nearly all of the text leads elsewhere."""
    lines = [layout.visible.lines[index] for index in layout.inside]
    return sum(line.linked for line in lines) > _LINKED * sum(line.end - line.start for line in lines)


def _heads(layout: Layout) -> Iterator[int]:
    for index in range(max(0, layout.first - _OVER), layout.last + 1):
        line, text = layout.visible.lines[index], layout.texts[index]
        brief = _LEAST_HEADLINE <= words(text) <= _MOST_HEADLINE
        leads = _leads(layout, index) or line.level > 1 if layout.markup else text[-1] not in _SPOKEN
        if brief and leads and not (_NUMBERED.match(text) or is_furniture(text) or is_byline(text) or next(stamps(text), None)):
            yield index


def _leads(layout: Layout, index: int) -> bool:
    line = layout.visible.lines[index]
    return line.linked > _LINKED * (line.end - line.start)


def _is_marked(head: int, following: int, marks: Set[int]) -> bool:
    """Tell whether a date or a link to read on stands right over a headline or between it and the next one."""
    return any(line in marks for line in range(head - 1, following))


def _under(layout: Layout, head: int, following: int) -> int:
    """Return the words of the article's text between two headlines."""
    return sum(words(layout.texts[line]) for line in range(head + 1, following) if line in layout.inside)
