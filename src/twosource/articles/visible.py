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

_INVISIBLE = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
INVISIBLE = re.compile(f"[{_INVISIBLE}]+")
_PIECE = re.compile(rf"(?P<words>[^\s{_INVISIBLE}]++(?: [^\s{_INVISIBLE}]++)*+)|(?P<space>\s++)|(?P<drop>[{_INVISIBLE}]++)")
_IRREGULAR = re.compile(rf"\s\s|[^\S ]|[{_INVISIBLE}]")
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
MOST_LINES = 50_000
"""Lines of a page that are read; what stands behind them is left out, and ``Visible.whole`` says so."""
_QUOTED = re.compile(r">[> ]*+")
_MOST_LOOKED_AT = 100_000
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


class Full(Exception):
    """A page has ``MOST_LINES`` lines."""


class Builder:
    """Collects visible text left to right; both readers (plain text, HTML) write through it.

    ``block`` and ``linking`` say in which block element, and whether in a link, the text that is added next stands.
    """

    def __init__(self) -> None:
        self.block = -1
        self.linking = False
        self._parts: list[str] = []
        self._runs: list[list[int]] = []
        self._lines: list[Line] = []
        self._length = 0
        self._line_start = 0
        self._gap = 0
        self._level = 0
        self._line_block = -1
        self._linked = 0
        self._space: tuple[int, int] | None = None

    @property
    def at_line_start(self) -> bool:
        """Whether the line under way has no text yet."""
        return self._length == self._line_start

    @property
    def length(self) -> int:
        """Offset in the visible text at which the next character will stand."""
        return self._length

    def add(self, page: str, start: int, end: int) -> None:
        """Add ``page[start:end]``, collapsing white space and leaving out what cannot be seen."""
        text = page[start:end]
        if _IRREGULAR.search(text) is None:
            self._add_regular(text, start, end)
            return
        for piece in _PIECE.finditer(page, start, end):
            if piece.lastgroup == "words":
                self._put(piece[0], piece.start(), piece.end())
            elif piece.lastgroup == "space":
                self.blank(piece.start(), piece.end())

    def _add_regular(self, text: str, start: int, end: int) -> None:
        """Add text whose only white space is single blanks."""
        if text[:1] == " ":
            self.blank(start, start + 1)
            text, start = text[1:], start + 1
        if text[-1:] == " ":
            self._put(text[:-1], start, end - 1)
            self.blank(end - 1, end)
        elif text:
            self._put(text, start, end)

    def add_decoded(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which ``page[start:end]`` stands for (a character reference)."""
        shown = INVISIBLE.sub("", text)
        if shown and shown.isspace():
            self.blank(start, end)
        elif shown:
            self._put(shown, start, end)

    def line_break(self, gap: int = 0, level: int = 0) -> None:
        """End the line under way; the next one has at least ``gap`` empty lines above it and the given heading level."""
        self._space = None
        if self._length == self._line_start:
            if gap > self._gap:
                self._gap = gap
            self._level = level
            return
        self._lines.append(Line(self._line_start, self._length, self._gap, self._level, self._line_block, self._linked))
        self._parts.append("\n")
        self._length += 1
        if len(self._lines) >= MOST_LINES:
            self._line_start = self._length
            raise Full
        self._line_start, self._gap, self._level, self._linked = self._length, gap, level, 0

    def empty_line(self) -> None:
        """Count one empty line above the next line."""
        self._gap += 1

    def build(self, whole: bool = True) -> Visible:
        """Return what was collected; ``whole`` tells whether that is all of the page."""
        if whole:
            self.line_break()
        text = "".join(self._parts).removesuffix("\n")
        return Visible(text, tuple(self._lines), tuple(Segment(*run) for run in self._runs), whole)

    def blank(self, start: int, end: int) -> None:
        """Add ``page[start:end]``, which is nothing but white space."""
        if self._length == self._line_start:
            return
        if self._space is None:
            self._space = (start, end)
        elif self._space[1] == start:  # blanks around something unseen are not one: the first stands for both
            self._space = (self._space[0], end)

    def _put(self, text: str, start: int, end: int) -> None:
        if self._space:
            first, last = self._space
            self._space = None
            self._append(" ", first, last)
        self._append(text, start, end)

    def _append(self, text: str, start: int, end: int) -> None:
        first, self._length = self._length, self._length + len(text)
        if first == self._line_start:
            self._line_block = self.block
        if self.linking:
            self._linked += len(text)
        self._parts.append(text)
        last = self._runs[-1] if self._runs else None
        plain = len(text) == end - start
        if last and plain and last[1] == first and last[3] == start and last[1] - last[0] == last[3] - last[2]:
            last[1], last[3] = self._length, end
        else:
            self._runs.append([first, self._length, start, end])


def _is_quoted(page: str) -> bool:
    """Tell whether a page is a quoted e-mail: most of its lines begin with a mark."""
    if page.find("\n>") < 0:
        return False
    lines = [line for line in page[:_MOST_LOOKED_AT].splitlines() if line.strip()]
    return 2 * sum(line.startswith(">") for line in lines) > len(lines)


def from_text(page: str) -> Visible:
    """Return the visible text of a plain-text page; the marks of a quoted e-mail (">") are left out where it is one."""
    builder = Builder()
    try:
        _add_lines(builder, page)
        return builder.build()
    except Full:
        return builder.build(whole=False)


def _add_lines(builder: Builder, page: str) -> None:
    quoted = _is_quoted(page)
    position = 0
    while position < len(page):
        found = _LINE_END.search(page, position)
        end, following = (found.start(), found.end()) if found else (len(page), len(page))
        mark = _QUOTED.match(page, position, end) if quoted else None
        builder.add(page, mark.end() if mark else position, end)
        if builder.at_line_start:
            builder.empty_line()
        builder.line_break()
        position = following
