"""What a server sent, freed from the encodings it was sent in."""

import io
import re
import zlib
from collections.abc import Callable

from twosource.pages.failures import BadPage
from twosource.pages.unpack import zstd

_CHUNK = re.compile(rb"[ \t]{0,9}([0-9a-f]{1,8})[ \t]{0,9}(?:;[^\n]{0,1000})?\r?\n", re.IGNORECASE)
_SPLIT = re.compile(r"\s*,\s*")


class CutOff(Exception):
    """A body ends before its end; ``data`` is what there is of it."""

    def __init__(self, data: bytes) -> None:
        super().__init__("the body is cut off")
        self.data = data


def unchunked(data: bytes) -> bytes:
    """Return a body without the sizes of the chunks it was sent in; one that does not begin with such a size as it is.

    Raise CutOff where it ends, or goes wrong, before the last chunk.
    """
    parts: list[bytes] = []
    at = 0
    while size := _CHUNK.match(data, at):
        start, length = size.end(), int(size[1], 16)
        if length == 0:
            return b"".join(parts)
        parts.append(data[start : start + length])
        at = start + length
        at += 2 if data.startswith(b"\r\n", at) else 1
    if not parts:
        return data
    raise CutOff(b"".join(parts))


def decoded(data: bytes, encodings: str, most: int) -> bytes:
    """Return ``data`` freed from what Content-Encoding names, at most ``most`` + 1 bytes of it.

    Data that is not packed although the header says so comes as it is: many archives keep the header of a body that they have
    unpacked. Raise CutOff where it ends too early, BadPage("bad-encoding") for an encoding that is not known.
    """
    for name in reversed(_SPLIT.split(encodings.strip().lower())):
        if name not in ("", "identity", "none"):
            if name not in _DECODERS:
                raise BadPage("bad-encoding", f"its body is encoded as {name[:40]!r}, which cannot be read")
            data = _DECODERS[name](data, most)
    return data


def _inflated(data: bytes, most: int) -> bytes:
    for bits in (47, -15):  # gzip or zlib, whichever it is; the bare stream that some servers send as "deflate"
        inflater = zlib.decompressobj(wbits=bits)
        try:
            found = inflater.decompress(data, most + 1)
        except zlib.error:
            continue
        if not found:
            continue
        if not inflater.eof and len(found) <= most:
            raise CutOff(found)
        return found
    return data


def _brotli(data: bytes, most: int) -> bytes:
    from fastwarc.stream_io import BrotliReader

    try:
        return BrotliReader(io.BytesIO(data)).read(most + 1) or data
    except OSError:
        return data


def _zstd(data: bytes, most: int) -> bytes:
    frame = zstd.ZstdDecompressor()
    try:
        found = frame.decompress(data, most + 1)
    except zstd.ZstdError:
        return data
    if not frame.eof and len(found) <= most:
        raise CutOff(found)
    return found


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _inflated,
    "br": _brotli,
    "zstd": _zstd,
}
