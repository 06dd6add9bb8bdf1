"""Where a page says that it has what it tells from another: "according to X", "X reported", "she told X"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from twosource.copies.names import names, same
from twosource.model import Article, Span

CONTEXT = 60
"""Characters around a name in which the words of a citation stand."""
_BEFORE = re.compile(
    r"\b(?:according to|(?:reported|published|quoted|carried|obtained|seen|reviewed)(?: as saying)?(?: (?:on )?\w+day| earlier)?"
    r" (?:by|in)|told|via|source:|citing|cites|cited|quoting|(?:report|story|article|dispatch|interview) (?:in|by|from|with)) "
    r"(?:the )?(?:(?:news )?(?:agency|paper|site|channel) |newspaper |daily |weekly |broadcaster |website )?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"['’]s? (?:report|reporting|story|account)\b"
    r"| (?:(?:had |has )?(?:first |earlier |also )?(?:reported|revealed|learned|learnt)|reports|said|says|wrote|writes)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r" (?:(?:has|had) (?:seen|obtained|reviewed)|understands)\b")
"""What a newspaper says of itself besides."""
_ARTICLE = re.compile(r"[Tt]he ")
_SHORTEST = 2
"""Characters of a name that can be looked for."""


class Citation(NamedTuple):
    """A name under which a page cites another, and where the words of the citation stand."""

    name: str
    span: Span


def citation(cited: Article, citing: Article) -> Citation | None:
    """Return where one page cites the publisher or agency of another; ``None`` where it does not, or where it is its own too."""
    for name in names(cited):
        if not any(same(name, other) for other in names(citing)):
            span = next((span for _, span in _mentions(name, citing.text) if span is not None), None)
            if span is not None:
                return Citation(name, span)
    return None


def is_party(article: Article, name: str) -> bool:
    """Tell whether who is cited is what its own page tells of, as a company in its statement, and not a medium that reports."""
    return any(span is None and not _SELF.match(article.text, end) for end, span in _mentions(name, article.text))


def _mentions(name: str, text: str) -> Iterator[tuple[int, Span | None]]:
    """Yield where each mention of a name ends, and the words of the citation that it stands in, if it does."""
    bare = name[match.end() :] if (match := _ARTICLE.match(name)) else name
    if len(bare) < _SHORTEST or bare not in text:
        return
    for found in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", text):
        start, end = found.span()
        before = _BEFORE.search(text[max(start - CONTEXT, 0) : start])
        after = _AFTER.match(text[end : end + CONTEXT])
        cites = before is not None or after is not None
        span = Span(start - (len(before[0]) if before else 0), end + (after.end() if after else 0))
        yield end, span if cites else None
