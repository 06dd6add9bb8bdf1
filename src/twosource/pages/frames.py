"""A WARC archive cut into its records, with the lengths that they give of themselves checked.

An archive is often damaged: cut off, joined from cut-off parts, written by a program that counts wrongly. FastWARC reads such
an archive to the first fault and stops, or takes what is there for the whole record; so the cutting is done here, where every
byte is accounted for, and each record's bytes are handed on only when the next one begins right behind them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.pages.limits import Limits
from twosource.pages.unpack import Buffered, Damaged, Unpacked

_VERSION = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n")
_NEXT = re.compile(rb"\n(?=WARC/[01]\.\d{1,2}\r?\n[A-Za-z-]{3,40}:)")
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_END = b"\r\n\r\n"
_LONGEST_START = 64
_LONGEST_HEAD = 65_536
_PIECE = 1_048_576
MOST_PROBLEMS, MOST_AGAIN = 1000, 100
"""Damaged records of one archive, and largest pages read again because of wrong lengths, after which the rest is not read."""


@dataclass(frozen=True)
class Frame:
    """A record: its header lines, its block, and what is wrong with it (an issue's code and words; the block is then empty)."""

    number: int
    head: bytes = b""
    body: bytes = b""
    problem: tuple[str, str] | None = None


class _Tape:
    """A stream to which bytes that were read too far can be given back."""

    def __init__(self, stream: Buffered) -> None:
        self._stream = stream
        self._back, self._at = b"", 0
        self.again = 0

    def read(self, size: int) -> bytes:
        held = self._take(self._at + size)
        return held if len(held) == size else held + self._stream.read(size - len(held))

    def readline(self, most: int) -> bytes:
        end = self._back.find(b"\n", self._at, self._at + most)
        held = self._take(end + 1 if end >= 0 else self._at + most)
        return held if held.endswith(b"\n") or len(held) == most else held + self._stream.readline(most - len(held))

    def unread(self, data: bytes) -> None:
        """Give back what was read last; ``again`` counts the bytes."""
        self.again += len(data)
        if self._back.startswith(data, self._at - len(data)) and len(data) <= self._at:
            self._at -= len(data)  # it came from what was held, which may be large
        else:
            self._back, self._at = data + self._back[self._at :], 0

    def after_blanks(self) -> tuple[bytes, bytes]:
        """Return the first bytes of the empty lines that come next, and the beginning of what follows them (b"": the end)."""
        mark = b""
        while (line := self.readline(_LONGEST_START)) and not line.strip():
            mark = (mark + line)[:_LONGEST_START]
            if len(mark) == _LONGEST_START:  # so many are not read one by one
                self.unread(self.read(_LONGEST_HEAD).lstrip())
        return mark, line

    def _take(self, end: int) -> bytes:
        held = self._back[self._at : end]
        self._at += len(held)
        if self._at >= len(self._back):
            self._back, self._at = b"", 0
        return held


class Frames:
    """The records of an archive in their order, and what stands between them and is none."""

    def __init__(self, stream: Buffered, unpacker: Unpacked | None, limits: Limits) -> None:
        self._tape, self._unpacker, self._limits = _Tape(stream), unpacker, limits
        self._number, self._head = 0, b""
        self._ahead: Damaged | None = None

    def __iter__(self) -> Iterator[Frame]:
        """Yield every record; raise OSError where the system cannot read on."""
        problems = 0
        while (frame := self._next()) is not None:
            yield frame
            problems += frame.problem is not None
            if problems > MOST_PROBLEMS or self._tape.again > MOST_AGAIN * self._limits.max_page_bytes:
                words = f"too many records of the archive are damaged ({problems}); the rest of it is not read"
                yield Frame(self._number + 1, problem=("damaged", words))
                return

    def _next(self) -> Frame | None:
        self._head = b""
        try:
            return self._record()
        except Damaged as error:
            if self._unpacker is not None:
                self._unpacker.resume()
            return self._wrong(error.code, f"it {error}")

    def _wrong(self, code: str, words: str) -> Frame:
        return Frame(self._number, self._head, problem=(code, words))

    def _record(self) -> Frame | None:
        if self._ahead is not None:
            self._number, error, self._ahead = self._number + 1, self._ahead, None
            raise error
        _, line = self._tape.after_blanks()
        if not line:
            return None
        self._number += 1
        if not _VERSION.match(line):
            skipped = self._skip(line)
            return self._wrong("bad-record", f"{skipped} bytes between the records are no WARC record")
        if problem := self._read_head(line):
            return self._wrong(*problem)
        length = _LENGTH.search(self._head)
        if length is None:
            self._skip(b"")
            return self._wrong("wrong-length", "it does not say how long it is")
        return self._block(int(length[1]))

    def _read_head(self, line: bytes) -> tuple[str, str] | None:
        """Read the header up to the empty line; return what is wrong with it."""
        lines, size = [line], len(line)
        while line.strip():
            line = self._tape.readline(_LONGEST_HEAD)
            size += len(line)
            if size > _LONGEST_HEAD:
                self._skip(b"")
                return "bad-record", f"its header is longer than {_LONGEST_HEAD} bytes"
            lines.append(line)
        self._head = b"".join(lines)
        return None if line else ("cut-off", "it breaks off in its header")

    def _block(self, length: int) -> Frame:
        if length > self._limits.max_page_bytes:
            return self._wrong(*self._too_long(length))
        body = self._tape.read(length)
        mark, behind = self._behind() if len(body) == length else (b"", b"")
        if len(body) == length and (mark.startswith(_END) or not behind or _VERSION.match(behind)):
            self._tape.unread(behind)
            return Frame(self._number, self._head, body)
        if found := _NEXT.search(body + behind):
            self._tape.unread((body + behind)[found.end() :])
            return self._wrong("wrong-length", f"it says {length} bytes, but the next record begins after {found.start()}")
        if len(body) < length:
            return self._wrong("cut-off", f"it breaks off after {len(body)} of {length} bytes")
        more = self._skip(behind)
        return self._wrong("wrong-length", f"it says {length} bytes, but goes on for {more} more")

    def _behind(self) -> tuple[bytes, bytes]:
        """Return the empty lines after a record, and the beginning of what follows them, nothing at the end of the archive."""
        try:
            return self._tape.after_blanks()
        except Damaged as error:
            if not error.fresh:
                raise
            self._ahead = error
            return _END, b""

    def _too_long(self, length: int) -> tuple[str, str]:
        """Pass over a block that is too long to be held; return whether that, or its length, is what is wrong with it."""
        read, held = 0, b""
        while piece := self._tape.read(min(_PIECE, length - read)):
            held = held[-_LONGEST_START:] + piece
            read += len(piece)
            # An archive within the archive looks alike and is rare; a length that is far too large is not.
            if found := _NEXT.search(held):
                self._tape.unread(held[found.end() :])
                return "wrong-length", f"it says {length} bytes, but another record begins before that"
        if read < length:
            return "cut-off", f"it breaks off after {read} of {length} bytes"
        self._tape.unread(self._behind()[1])
        return "too-large", f"it is larger than {self._limits.megabytes}; raise the limit with --max-page-mb to read it"

    def _skip(self, line: bytes) -> int:
        """Go on to the line with which the next record begins; return how many bytes were passed over."""
        skipped = 0
        while (line or skipped == 0) and not _VERSION.match(line):
            skipped += len(line)
            line = self._tape.readline(_LONGEST_HEAD)
            if not line:
                return skipped
        self._tape.unread(line)
        return skipped
