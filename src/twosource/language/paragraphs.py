"""Paragraphs: what an empty line parts."""

import re
from collections.abc import Iterator

from twosource.model import Span

_BREAK = re.compile(r"\n[^\S\n]*+\n\s*+")


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of ``text`` in order, without white space at their edges; empty ones are left out."""
    start = 0
    for gap in _BREAK.finditer(text):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    length = len(part.strip())
    if length:
        yield Span(start=start + left, end=start + left + length)
