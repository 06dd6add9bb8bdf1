"""gzip and zstd data unpacked as it is read, refused once it grows beyond all proportion, and taken up again after damage."""

import io
import re
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, TypeAlias

from twosource.pages.failures import BadPage
from twosource.pages.limits import Limits

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

__all__ = ["Buffered", "Damaged", "Unpacked", "unpacked", "zstd"]

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

Buffered: TypeAlias = "io.BufferedReader[Any]"
_CHUNK = 65_536
_PIECE = 16_384  # what is unpacked at a time, and so the most that is lost in front of damage
_GZIP_START = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]", re.DOTALL)
_ZSTD_START = re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18", re.DOTALL)
_DICTIONARY = b"\x5d\x2a\x4d\x18"
_LONGEST_START = 4
_MOST_DICTIONARY = 4_000_000


class Damaged(BadPage):
    """Packed data that cannot be unpacked further; what follows the damage may be (``Unpacked.resume``).

    The message goes on from the name of what is packed. ``fresh`` tells that nothing came of the member with the damage, so
    that whatever was read before it is whole.
    """

    def __init__(self, code: str, message: str, *, fresh: bool) -> None:
        super().__init__(code, message)
        self.fresh = fresh


class Decoder(Protocol):
    """One member of gzip data or one frame of zstd data."""

    @property
    def eof(self) -> bool:
        """Whether its end was reached."""

    @property
    def unused_data(self) -> bytes:
        """What was given beyond the end."""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return at most ``max_length`` bytes; what was given and not used is kept."""


@dataclass(frozen=True)
class _Format:
    name: str
    start: re.Pattern[bytes]
    member: Callable[[], Decoder]


class _Member:
    """A member of gzip data, with zlib's leftovers kept as zstd keeps them."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._inflater.eof

    @property
    def unused_data(self) -> bytes:
        return self._inflater.unused_data

    def decompress(self, data: bytes, max_length: int) -> bytes:
        return self._inflater.decompress(self._inflater.unconsumed_tail + data, max_length)


def unpacked(stream: BinaryIO, where: str, limits: Limits) -> "tuple[Buffered, Unpacked | None]":
    """Return ``stream`` as it is, or unpacked where its first bytes are those of gzip or zstd, with what unpacks it.

    Reading what is returned raises Damaged where the data is damaged or cut off ("damaged"), and where it unpacks to more
    than ``limits`` allow ("too-large").
    """
    packed = io.BufferedReader(_Whole(stream), _CHUNK)
    head = packed.peek(_LONGEST_START)
    if _GZIP_START.match(head):
        raw = Unpacked(packed, _Format("gzip", _GZIP_START, _Member), limits)
    elif _ZSTD_START.match(head):
        dictionary = _dictionary(packed, where) if head.startswith(_DICTIONARY) else None
        frame = lambda: zstd.ZstdDecompressor(zstd_dict=dictionary)  # noqa: E731 (a format is made of it)
        raw = Unpacked(packed, _Format("zstd", _ZSTD_START, frame), limits)
    else:
        return packed, None
    return io.BufferedReader(raw, _CHUNK), raw


def _dictionary(packed: BinaryIO, where: str) -> zstd.ZstdDict:
    """Return the dictionary that an archive packed with zstd may begin with (a skippable frame, as the IIPC describes it)."""
    head = packed.read(8)
    size = int.from_bytes(head[4:], "little")
    data = packed.read(min(size, _MOST_DICTIONARY + 1))
    if len(data) < size:
        raise BadPage("damaged", f"the dictionary at the beginning of {where} is cut off or too long")
    try:
        return zstd.ZstdDict(zstd.ZstdDecompressor().decompress(data, _MOST_DICTIONARY) if _ZSTD_START.match(data) else data)
    except (zstd.ZstdError, ValueError) as error:
        raise BadPage("damaged", f"the dictionary at the beginning of {where} is none ({error})") from error


class _Whole(io.RawIOBase):
    """A stream that is read in full pieces, and closed by its owner."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer, or as much of it as there is; 0 at the end."""
        view = memoryview(buffer).cast("B")
        data = self._stream.read(len(view))
        view[: len(data)] = data
        return len(data)


class Unpacked(io.RawIOBase):
    """What packed data unpacks to, member after member.

    Where it is ``patient``, damage behind the first bytes ends it as its end would, and stands in ``damage``.
    """

    def __init__(self, packed: BinaryIO, form: _Format, limits: Limits) -> None:
        self._packed, self._form, self._limits = packed, form, limits
        self._given = self._last = b""
        self._member: Decoder | None = None
        self._taken = self._size = 0
        self._fresh = True
        self.patient = False
        self.damage: Damaged | None = None

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a buffer, or as much of it as there is; 0 at the end."""
        view = memoryview(buffer).cast("B")
        try:
            data = b"" if self.damage else self._more(min(len(view), _PIECE))
        except Damaged as error:
            if not self.patient or error.code != "damaged" or not self._size:
                raise
            self.damage, data = error, b""
        view[: len(data)] = data
        return len(data)

    def resume(self) -> None:
        """Go on with the first member that begins after the damage, within what was last given to the damaged one or later."""
        self._member, self._taken, self._size = None, 0, 0
        self._given, chunk = self._last[1:], b""
        while (found := self._form.start.search(self._given)) is None and (chunk := self._packed.read(_CHUNK)):
            self._given = self._given[-_LONGEST_START + 1 :] + chunk
        self._given = self._given[found.start() :] if found else b""

    def _more(self, most: int) -> bytes:
        """Return between one and ``most`` bytes, none at the end."""
        data = b""
        while not data and (member := self._member or self._begin()) is not None:
            data = self._decoded(member, most)
        self._size += len(data)
        self._fresh = self._fresh and not data
        times = self._limits.max_unpack_ratio
        if self._size > max(self._limits.max_page_bytes, self._taken * times):
            raise Damaged("too-large", f"unpacks to more than {times} times its size; unpack it first to read it", fresh=False)
        return data

    def _begin(self) -> Decoder | None:
        """Return the next member, ``None`` where there is none."""
        while len(self._given) < _LONGEST_START and (chunk := self._packed.read(_CHUNK)):
            self._given += chunk
            self._taken += len(chunk)
        self._given = self._given.lstrip(b"\0")  # padding
        if not self._given:
            return None
        self._fresh = True
        if not self._form.start.match(self._given):
            self._last = self._given
            raise self._damage("what follows is not packed")
        self._member = self._form.member()
        return self._member

    def _decoded(self, member: Decoder, most: int) -> bytes:
        self._last = self._given or self._last
        try:
            data = member.decompress(self._given, most)
        except (zlib.error, zstd.ZstdError) as error:
            raise self._damage(str(error)) from error
        self._given = b""
        if member.eof:
            self._given, self._member = member.unused_data, None
        elif not data:
            self._given = self._packed.read(_CHUNK)
            self._taken += len(self._given)
            if not self._given:
                raise self._damage("it ends in the middle")
        return data

    def _damage(self, why: str) -> Damaged:
        self._member = None
        return Damaged("damaged", f"is damaged or incomplete {self._form.name} data ({why})", fresh=self._fresh)
