"""A stream of bytes to pages: unpacked, then an archive, records, or one document, whichever its content is."""

import codecs
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec import structs

from twosource.errors import RecordError, SourceError
from twosource.model import Article, Issue, Page
from twosource.pages import document, jsonfeed, records, warc
from twosource.pages.failures import BadPage, failed, reason, too_large
from twosource.pages.limits import Limits
from twosource.pages.place import Place
from twosource.pages.unpack import Buffered, Damaged, Unpacked, unpacked

_LINES_SUFFIX = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz|\.zst)?\Z", re.IGNORECASE)
_JSON_SUFFIX = re.compile(r"\.json(?:\.gz|\.zst)?\Z", re.IGNORECASE)
_JSON_START = re.compile(rb"\s*(?:\[\s*\{|\{\s*\")")
_UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHUNK = 65_536


def pages_in(stream: BinaryIO, place: Place, limits: Limits) -> Iterator[Page | Article]:
    """Yield what is in ``stream``: one page, or one for each record of an archive, entry of a feed, or line of JSON.

    What is wrong comes as a failed page.
    """
    try:
        yield from _pages(*unpacked(stream, place.where, limits), place, limits)
    except Damaged as error:
        read = "; of JSON Lines, the lines before the damage were read" if error.code == "damaged" else ""
        yield failed(place.id, error.code, f"{place.where} {error}{read}", place.url)
    except SourceError as error:
        yield failed(place.id, error.code, str(error), place.url)
    except RecordError as error:
        yield failed(place.id, "bad-record", f"{place.where}: {error}", place.url)
    except OSError as error:
        yield failed(place.id, "unreadable", f"{place.where} cannot be read: {reason(error)}", place.url)


def _pages(stream: Buffered, unpacker: Unpacked | None, place: Place, limits: Limits) -> Iterator[Page | Article]:
    if stream.peek(len(warc.START)).startswith(warc.START):
        yield from warc.pages_of(stream, unpacker, place, limits)
        return
    if unpacker is not None:
        unpacker.patient = True
    before, first = _first_line(stream, limits)
    by_name = first != b"" and _LINES_SUFFIX.search(place.id) is not None
    if by_name and first.startswith(_UTF16_BOMS):
        raise BadPage("bad-encoding", f"{place.where} is UTF-16; JSON Lines are read as UTF-8, so convert it first")
    if by_name or _is_object(first):
        yield from _lines(before, first, stream, unpacker, place, limits)
        return
    data = _whole(before + first, stream, place, limits)
    damage = unpacker.damage if unpacker else None
    if damage is not None:
        yield from _beginning(data, damage, place)
        return
    values = _document(data, place)
    if values is None:
        yield from document.pages_of(data, place)
        return
    for number, value in enumerate(values, 1):
        yield from _record(value, place, number, "record")


def _first_line(stream: BinaryIO, limits: Limits) -> tuple[bytes, bytes]:
    """Return the blank lines at the start, and the first line that is not blank (b"" where there is none within the limit)."""
    before = bytearray()
    while len(before) <= limits.max_page_bytes:
        line = stream.readline(limits.max_page_bytes + 1)
        if line.strip() or not line:
            return bytes(before), line
        before += line
    return bytes(before), b""


def _is_object(line: bytes) -> bool:
    if not _without_bom(line).lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(records.parse(_without_bom(line)), dict)
    except RecordError:
        return False


def _beginning(data: bytes, damage: Damaged, place: Place) -> Iterator[Page | Article]:
    """Yield the page that begins with ``data`` and goes on behind damage, with an issue that says so; of JSON nothing is left."""
    if _JSON_SUFFIX.search(place.id) or _JSON_START.match(_without_bom(data)):
        raise damage
    issue = Issue(code=damage.code, message=f"{place.where} {damage}; what comes before the damage was read")
    for page in document.pages_of(data, place):
        yield structs.replace(page, issues=(*page.issues, issue))


def _lines(
    before: bytes, line: bytes, stream: BinaryIO, unpacker: Unpacked | None, place: Place, limits: Limits
) -> Iterator[Page | Article]:
    number, line = before.count(b"\n") + 1, _without_bom(line)
    while line:
        if unpacker and unpacker.damage and not line.endswith(b"\n"):
            raise unpacker.damage
        if len(line) > limits.max_page_bytes:
            error = too_large(f"line {number} of {place.where}", limits)
            yield failed(f"{place.id}:{number}", error.code, str(error), place.url)
            _finish_line(line, stream)
        elif line.strip():
            yield from _line(line, place, number)
        number, line = number + 1, stream.readline(limits.max_page_bytes + 1)
    if unpacker and unpacker.damage:
        raise unpacker.damage


def _finish_line(line: bytes, stream: BinaryIO) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)


def _line(line: bytes, place: Place, number: int) -> Iterator[Page | Article]:
    try:
        value = records.parse(line)
    except RecordError as error:
        yield _bad_record(error, place, number, "line")
    else:
        yield from _record(value, place, number, "line")


def _record(value: Any, place: Place, number: int, unit: str) -> Iterator[Page | Article]:
    if jsonfeed.is_feed(value):
        yield from jsonfeed.pages_of(value, place)
        return
    try:
        yield records.record(value, f"{place.id}:{number}")
    except RecordError as error:
        yield _bad_record(error, place, number, unit)


def _bad_record(error: RecordError, place: Place, number: int, unit: str) -> Page:
    return failed(f"{place.id}:{number}", "bad-record", f"{unit} {number} of {place.where}: {error}", place.url)


def _whole(head: bytes, stream: BinaryIO, place: Place, limits: Limits) -> bytes:
    data = head + stream.read(max(0, limits.max_page_bytes + 1 - len(head)))
    if len(data) > limits.max_page_bytes:
        raise too_large(place.where, limits)
    if not data.strip():
        raise BadPage("empty-file", f"{place.where} is empty")
    return data


def _document(data: bytes, place: Place) -> list[Any] | None:
    """Return the records of a JSON document, ``None`` where ``data`` is a page."""
    by_name = _JSON_SUFFIX.search(place.id) is not None
    data = _without_bom(data)
    if not by_name and not _JSON_START.match(data):
        return None
    try:
        value = records.parse(data)
    except RecordError:
        if by_name:
            raise
        return None
    values = value if isinstance(value, list) else [value]
    if not values:
        raise BadPage("no-pages", f"{place.where} is an empty list")
    return values


def _without_bom(data: bytes) -> bytes:
    return data.removeprefix(codecs.BOM_UTF8)
