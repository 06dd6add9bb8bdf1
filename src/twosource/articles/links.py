"""The addresses that the body of an article links to."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from html import unescape

from twosource.model import Segment

_ANCHOR = re.compile(r"""<a\s[^<>]*?\bhref\s*=\s*(?:"(https?://[^"\s<>]+)"|'(https?://[^'\s<>]+)')[^<>]*>""", re.IGNORECASE)
_END = re.compile(r"</a\b|<a\s", re.IGNORECASE)


def links(html: str, source_map: Sequence[Segment]) -> tuple[str, ...]:
    """Return the absolute addresses of the links whose words stand in an article's text, each once, in their order.

    ``source_map`` ties that text to the page's HTML.
    """
    ends = [segment.page_end for segment in source_map]
    found: dict[str, None] = {}
    for anchor in _ANCHOR.finditer(html):
        at = bisect_right(ends, anchor.end())
        if at < len(ends) and _stands_before_end(html, anchor.end(), source_map[at].page_start):
            found[unescape(anchor[1] or anchor[2])] = None
    return tuple(found)


def _stands_before_end(html: str, start: int, at: int) -> bool:
    """Tell whether a place lies within the link whose words begin at ``start``."""
    end = _END.search(html, start)
    return end is None or at < end.start()
