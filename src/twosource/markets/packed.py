"""A file of prices or of a calendar as it is found: packed or not, in UTF-8, UTF-16 or Windows-1252, within a limit."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from twosource.errors import TwosourceError

_GZIP, ZIP, _OLD_EXCEL = b"\x1f\x8b", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""MetaTrader 5 writes UTF-16."""


def content(path: Path, limit: int, wrong: type[TwosourceError]) -> bytes:
    """Return the bytes of a file, unpacked (gzip, or a zip archive of one table).

    Raise ``wrong`` where it cannot be read, has more than ``limit`` bytes, or is a workbook.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
        if data.startswith(_GZIP):
            with gzip.open(io.BytesIO(data)) as packed:
                data = packed.read(limit + 1)
        elif data.startswith(ZIP):
            with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(_table(path, archive.namelist(), wrong)) as member:
                data = member.read(limit + 1)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise wrong(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if data.startswith(_OLD_EXCEL):
        raise wrong(_workbook(path))
    if len(data) > limit:
        raise wrong(f"{path} is over {limit // 1_000_000} MB; cut it into years")
    return data


def _table(path: Path, members: Sequence[str], wrong: type[TwosourceError]) -> str:
    """Return the one table of an archive: its only CSV file, or its only file."""
    if "[Content_Types].xml" in members:
        raise wrong(_workbook(path))
    files = [name for name in members if not name.endswith("/")]
    tables = [name for name in files if name.casefold().endswith(".csv")] or files
    if len(tables) != 1:
        raise wrong(f"{path} holds {len(tables)} files; unpack it and give them one by one")
    return tables[0]


def _workbook(path: Path) -> str:
    return f"{path} is a workbook of a spreadsheet program: save its sheet as CSV"


def text(data: bytes) -> str:
    """Return the characters of a file's bytes; what is no character is replaced."""
    if data.startswith(_WIDE):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
