"""Paragraphs: what an empty line parts."""

import re
from collections.abc import Iterator

from twosource.model import Span

_BREAK = re.compile(r"\n[^\S\n]*+\n\s*+")


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of ``text`` in order, without white space at their edges; empty ones are left out."""
    start = len(text) - len(text.lstrip())
    for gap in _BREAK.finditer(text, start):
        yield Span(start, start + len(text[start : gap.start()].rstrip()))
        start = gap.end()
    if start < len(text):
        yield Span(start, start + len(text[start:].rstrip()))
