"""The visible text of a page, line by line, with a map back to the page.

White space inside a line is collapsed to single spaces, line ends are dropped from lines, and characters nobody sees (control
characters, zero-width marks, soft hyphens, lone surrogates) are left out. Nothing else changes, so whatever is taken from a
``Visible`` text stands in the page.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from twosource.model import Segment

UNSEEN = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
MOST_LINES = 50_000
"""Lines of a page that are read; what stands behind them is left out, and ``Visible.whole`` says so."""
INVISIBLE = re.compile(f"[{UNSEEN}]+")
_segment_start = attrgetter("start")


class Line(NamedTuple):
    """One line, ``visible.text[start:end]``, never empty.

    ``gap`` is the number of empty lines above it; ``level`` is 1 to 6 for HTML headings and 0 otherwise. ``block`` is the
    index of the block element it stands in (-1: none, or plain text); ``linked`` is how many of its characters are links.
    """

    start: int
    end: int
    gap: int = 0
    level: int = 0
    block: int = -1
    linked: int = 0


@dataclass(frozen=True, slots=True)
class Visible:
    """``text`` holds the lines joined by line feeds; ``runs`` tie it to the page, sorted and disjoint.

    ``whole`` is false where the page has more than ``MOST_LINES`` lines.
    """

    text: str
    lines: tuple[Line, ...]
    runs: tuple[Segment, ...]
    whole: bool = True

    def of(self, line: Line) -> str:
        """Return the text of a line."""
        return self.text[line.start : line.end]

    def clip(self, start: int, end: int, shift: int = 0) -> list[Segment]:
        """Return the runs inside ``[start, end)`` with their text offsets moved by ``shift``."""
        clipped = []
        for index in range(max(0, bisect_right(self.runs, start, key=_segment_start) - 1), len(self.runs)):
            run = self.runs[index]
            if run.start >= end:
                break
            if run.end > start:
                clipped.append(_cut(run, start, end, shift))
        return clipped

    def page_span(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where ``text[start:end]`` stands in the page, ``None`` where nothing of it does."""
        return outer_span(self.clip(start, end))


def _cut(run: Segment, start: int, end: int, shift: int) -> Segment:
    first, last = max(run.start, start), min(run.end, end)
    if run.end - run.start != run.page_end - run.page_start:
        return Segment(first + shift, last + shift, run.page_start, run.page_end)
    return Segment(first + shift, last + shift, run.page_start + first - run.start, run.page_start + last - run.start)


def outer_span(segments: Sequence[Segment]) -> tuple[int, int] | None:
    """Return the smallest page span that holds all segments, ``None`` for none."""
    if not segments:
        return None
    return min(segment.page_start for segment in segments), max(segment.page_end for segment in segments)


def clip_segments(segments: Sequence[Segment], start: int, end: int) -> list[Segment]:
    """Return the parts of sorted segments that lie in ``[start, end)``."""
    return Visible("", (), tuple(segments)).clip(start, end)


def assemble(visible: Visible, spans: Sequence[tuple[int, int]]) -> tuple[str, tuple[Segment, ...]]:
    """Join spans of the visible text as paragraphs; return the text and its map to the page. Line feeds become spaces."""
    paragraphs: list[str] = []
    segments: list[Segment] = []
    offset = 0
    for start, end in spans:
        segments.extend(visible.clip(start, end, offset - start))
        paragraphs.append(visible.text[start:end].replace("\n", " "))
        offset += end - start + 2
    return "\n\n".join(paragraphs), tuple(segments)
