"""Collecting the visible text of a page, as both readers (plain text, HTML) come by it."""

import re

from twosource.articles.visible import INVISIBLE, MOST_LINES, UNSEEN, Line, Visible
from twosource.model import Segment

_PIECE = re.compile(rf"(?P<words>[^\s{UNSEEN}]++(?: [^\s{UNSEEN}]++)*+)|(?P<space>\s++)|(?P<drop>[{UNSEEN}]++)")


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
        if text.isprintable() and "  " not in text:
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
