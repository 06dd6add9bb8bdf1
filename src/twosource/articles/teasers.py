"""Whether a page's text is that of teasers: headlines one below the other, each with a few words of the article it leads to."""

import re
from collections.abc import Iterator
from itertools import pairwise

from twosource.articles.amount import SENTENCE_ENDS, words
from twosource.articles.furniture import is_byline, is_furniture
from twosource.articles.layout import Layout
from twosource.articles.stamps import stamps

_LEAST_HEADLINE, _MOST_HEADLINE = 4, 24
_LEAST_TEXT, _MOST_TEXT, _USUAL_TEXT = 4, 60, 36
_LINKED, _SHARE = 0.8, 0.66
_OVER, _NEXT = 3, 3
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
"""The items of one article are numbered."""
_SPOKEN = SENTENCE_ENDS + ":,;"


def teasers(layout: Layout) -> int:
    """Return how many teasers make up the text, 0 where it is more than those.

    A headline is a line of links in HTML, and in plain text one without an end right over what it heads; the words under it are
    few, and so they are under most.
    """
    heads = [*_heads(layout), layout.last + 1]
    near = layout.last if layout.markup else _NEXT
    amounts = {head: _under(layout, head, following) for head, following in pairwise(heads) if following - head <= near}
    few = {head: amount for head, amount in amounts.items() if _LEAST_TEXT <= amount <= _MOST_TEXT}
    whole = sum(words(layout.texts[line]) for line in layout.inside if line not in amounts)
    if not few or sum(few.values()) < max(_SHARE * whole, 1) or sum(few.values()) > _USUAL_TEXT * len(few):
        return 0
    return len({layout.texts[head] for head in few})


def is_linked(layout: Layout) -> bool:
    """Tell whether nearly all of the text leads elsewhere."""
    lines = [layout.visible.lines[index] for index in layout.inside]
    return sum(line.linked for line in lines) > _LINKED * sum(line.end - line.start for line in lines)


def _heads(layout: Layout) -> Iterator[int]:
    for index in range(max(0, layout.first - _OVER), layout.last + 1):
        line, text = layout.visible.lines[index], layout.texts[index]
        brief = _LEAST_HEADLINE <= words(text) <= _MOST_HEADLINE
        leads = line.linked > _LINKED * (line.end - line.start) if layout.markup else text[-1] not in _SPOKEN
        if brief and leads and not (_NUMBERED.match(text) or is_furniture(text) or is_byline(text) or next(stamps(text), None)):
            yield index


def _under(layout: Layout, head: int, following: int) -> int:
    """Return the words of the article's text between two headlines."""
    return sum(words(layout.texts[line]) for line in range(head + 1, following) if line in layout.inside)
