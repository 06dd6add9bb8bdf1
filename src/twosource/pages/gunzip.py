"""gzip data unpacked as it is read, and refused once it grows beyond all proportion."""

import gzip
import io
from typing import TYPE_CHECKING, BinaryIO, cast

from twosource.pages.failures import BadPage
from twosource.pages.limits import Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MAGIC = b"\x1f\x8b"


def unpacked(stream: BinaryIO, where: str, limits: Limits) -> BinaryIO:
    """Return ``stream`` as it is, or unpacked where its first bytes are those of gzip.

    Reading what is returned raises EOFError, zlib.error or gzip.BadGzipFile where the data is damaged, and
    BadPage("too-large") where it unpacks to more than ``limits`` allow.
    """
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(_Counted(stream))
    if not buffered.peek(len(_MAGIC)).startswith(_MAGIC):
        return buffered
    return io.BufferedReader(_Unpacked(buffered, where, limits))


class _Counted(io.RawIOBase):
    """A stream that knows how many bytes were read from it, and leaves closing to its owner."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        data = self._stream.read(len(view))
        view[: len(data)] = data
        self.count += len(data)
        return len(data)


class _Unpacked(io.RawIOBase):
    def __init__(self, packed: BinaryIO, where: str, limits: Limits) -> None:
        self._packed = _Counted(packed)
        self._stream = gzip.GzipFile(fileobj=cast(BinaryIO, self._packed), mode="rb")
        self._where, self._limits, self._size = where, limits, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        data = self._stream.read1(len(view))
        view[: len(data)] = data
        self._size += len(data)
        if self._size > max(self._limits.max_page_bytes, self._packed.count * self._limits.max_gunzip_ratio):
            times = self._limits.max_gunzip_ratio
            raise BadPage("too-large", f"{self._where} unpacks to more than {times} times its size; unpack it first to read it")
        return len(data)
