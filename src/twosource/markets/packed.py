"""A file of prices or of a calendar as it is found: packed by gzip or not, in UTF-8 or UTF-16, within a limit."""

import gzip
import io
import zlib
from pathlib import Path

from twosource.errors import TwosourceError

_GZIP = b"\x1f\x8b"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""MetaTrader 5 writes UTF-16."""


def content(path: Path, limit: int, wrong: type[TwosourceError]) -> bytes:
    """Return the bytes of a file, unpacked; raise ``wrong`` where it cannot be read or has more than ``limit`` bytes."""
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
        if data.startswith(_GZIP):
            with gzip.open(io.BytesIO(data)) as packed:
                data = packed.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise wrong(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > limit:
        raise wrong(f"{path} is over {limit // 1_000_000} MB; cut it into years")
    return data


def text(data: bytes) -> str:
    """Return the characters of a file's bytes; what is no character is replaced."""
    return data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig", "replace")
