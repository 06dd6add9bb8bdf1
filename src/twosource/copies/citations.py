"""Where a page says that it has what it tells from another: "according to X", "X reported", "she told X"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from twosource.copies.names import names, same
from twosource.model import Article, Span

CONTEXT = 60
"""Characters around a name in which the words of a citation stand."""
_BEFORE = re.compile(
    r"\b(?:according to|(?:reported|published|quoted|cited|carried|aired|broadcast|relayed|obtained|seen|reviewed)(?: as saying)?"
    r"(?: (?:on )?\w+day| earlier)? (?:by|in|on)|told|via|source:|citing|cites|cited|quoting"
    r"|(?:report|story|article|dispatch|interview) (?:in|by|from|with)) "
    r"(?:the )?(?:(?:(?!(?:the|an?|of|in|at|on|for|from|by|with|to|as|and|or|that|which|who)\b)[\w-]+(?:['’]s)? ){0,3}"
    r"(?:agency|news ?paper|paper|site|website|channel|daily|weekly|magazine|tabloid|broadcaster|newswire|wire) )?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"['’]s? (?:report|reporting|story|account)\b"
    r"|(?: \([^()]{2,12}\))? (?:(?:had |has )?(?:first |earlier |also )?(?:reported|revealed|learned|learnt|quoted|cited)"
    r"|reports|said|says|wrote|writes|quotes|cites)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r" (?:(?:has|had) (?:seen|obtained|reviewed)|understands)\b")
"""What a newspaper says of itself besides."""
_ARTICLE = re.compile(r"[Tt]he ")
_CLOSING = {"(": ")", "[": "]", "/": "/"}
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
            span = cites(name, citing.text)
            if span is not None:
                return Citation(name, span)
    return None


def cites(name: str, text: str) -> Span | None:
    """Return where a text first says that it has something from whom a name stands for; ``None`` where it does not."""
    return next((span for _, span in _mentions(name, text) if span is not None), None)


def is_party(article: Article, name: str) -> bool:
    """Tell whether who is cited is what its own page tells of, as a company in its statement, and not a medium that reports."""
    return any(span is None and not _SELF.match(article.text, end) for end, span in _mentions(name, article.text))


def _mentions(name: str, text: str) -> Iterator[tuple[int, Span | None]]:
    """Yield where each mention of a name ends, and the words of the citation that it stands in, if it does.

    A name alone in brackets, as in a dateline, says nothing of whom it names.
    """
    bare = name[match.end() :] if (match := _ARTICLE.match(name)) else name
    if len(bare) < _SHORTEST or bare not in text:
        return
    for found in re.finditer(rf"(?<!\w){re.escape(bare)}(?!\w)", text):
        start, end = found.span()
        before = _BEFORE.search(text[max(start - CONTEXT, 0) : start])
        after = _AFTER.match(text[end : end + CONTEXT])
        declared = before is not None or after is not None
        if not declared and _CLOSING.get(text[start - 1 : start]) == text[end : end + 1]:
            continue
        span = Span(start - (len(before[0]) if before else 0), end + (after.end() if after else 0))
        yield end, span if declared else None
