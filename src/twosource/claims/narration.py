"""What is left of a sentence when the attributed parts are taken out: the publication's own voice."""

import re
from collections.abc import Sequence

from twosource.claims import lexicon
from twosource.model import Span

_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_FEWEST_WORDS = 5
"""A remainder of fewer words is an adverbial or a conjunction, not a statement."""

_NO_STATEMENT = lexicon.PREPOSITIONS | lexicon.words(
    "who which whose where asked pressed questioned speaking citing quoting declined refused"
)
"""Words with which what is only said beside a statement opens."""

_MARKS = " \n,;:.!?-–—()\"'“”‘’"


def remainders(text: str, whole: Span, covered: Sequence[Span]) -> tuple[Span, ...]:
    """Return the parts of ``whole`` outside ``covered`` that can stand as statements, without the marks around them."""
    parts, at = [], whole.start
    for span in sorted(covered, key=lambda span: (span.start, span.end)):
        parts.append(_stripped(text, at, min(span.start, whole.end)))
        at = max(at, span.end)
    parts.append(_stripped(text, at, whole.end))
    return tuple(part for part in parts if part is not None and _states(text, part))


def _stripped(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _MARKS:
        start += 1
    while start < end and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end) if start < end else None


def _states(text: str, part: Span) -> bool:
    words = _WORD.findall(text[part.start : part.end])
    return len(words) >= _FEWEST_WORDS and words[0].casefold() not in _NO_STATEMENT
