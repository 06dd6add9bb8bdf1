"""The records of a WARC archive, WET files among them, to pages.

``response`` records give the body that a server sent, ``resource`` records their block, ``conversion`` records their text.
What else belongs to the keeping of an archive (``warcinfo``, ``request``, ``metadata``) is passed over; answers and files that
hold no page are passed over too, and counted.
"""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from twosource import clock
from twosource.model import Issue, Page
from twosource.pages.document import page_of
from twosource.pages.failures import BadPage, failed, too_large
from twosource.pages.frames import Frame, Frames
from twosource.pages.limits import Limits
from twosource.pages.payload import CutOff, decoded, unchunked
from twosource.pages.place import Place
from twosource.pages.unpack import Buffered, Unpacked

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

START = b"WARC/"
_KEEPING = frozenset({"warcinfo", "request", "metadata"})
_TEXT = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_HTTP = re.compile(r"https?://", re.IGNORECASE)
_TARGET = re.compile(rb"^warc-target-uri[ \t]*:[ \t]*([^\r\n]{1,4000})", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_SHOWN, _MOST_REASONS, _LONGEST_REASON = 6, 100, 60


class _PassedOver(Exception):
    """A record holds no page; the message says what it is."""


def pages_of(stream: Buffered, unpacker: Unpacked | None, place: Place, limits: Limits) -> Iterator[Page]:
    """Yield a page for each record that holds one, a failed page for each that is damaged, and what was passed over.

    A page's id is its address, else the record's own id.
    """
    reasons: Counter[str] = Counter()
    records = 0
    for frame in Frames(stream, unpacker, limits):
        records += 1
        try:
            yield _page(frame, place, limits)
        except _PassedOver as passed:
            if reason := str(passed):
                reasons[reason if reason in reasons or len(reasons) < _MOST_REASONS else "other"] += 1
        except BadPage as error:
            yield _failed(frame, place, error)
    if not records:
        yield failed(place.id, "no-pages", f"{place.where} is a WARC archive without records", place.url)
    if reasons:
        yield Page(id=place.id, url=place.url, fetched=place.fetched, text="", issues=(_summary(reasons, place),))


def _summary(reasons: Counter[str], place: Place) -> Issue:
    ranked = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    named = [f"{count} {reason}" for reason, count in ranked[:_SHOWN]]
    rest = sum(count for _, count in ranked[_SHOWN:])
    words = ", ".join([*named, f"{rest} of other kinds"] if rest else named)
    message = f"{reasons.total()} records of {place.where} hold no page of text and were passed over: {words}"
    return Issue(code="passed-over", message=message)


def _failed(frame: Frame, place: Place, error: BadPage) -> Page:
    found = _TARGET.search(frame.head)
    target = _address(found[1].decode("utf-8", "replace")) if found else None
    where = f"record {frame.number} of {place.where}" + (f" ({target})" if target else "")
    message = str(error) if str(error).startswith(where) else f"{where}: {error}"
    return failed(target or f"{place.id}:{frame.number}", error.code, message, _web(target))


def _page(frame: Frame, place: Place, limits: Limits) -> Page:
    if frame.problem is not None:
        raise BadPage(*frame.problem)
    record = _parsed(frame)
    kind = str(record.record_type)
    if kind in _KEEPING:
        raise _PassedOver
    target = _address(record.headers.get("WARC-Target-URI"))
    found = Place(
        id=target or record.record_id or f"{place.id}:{frame.number}",
        where=f"record {frame.number} of {place.where}" + (f" ({target})" if target else ""),
        url=_web(target),
        fetched=_time(record.headers.get("WARC-Date")),
    )
    match kind:
        case "response":
            page = _response(record, found, limits)
        case "resource" | "conversion":
            page = _block(record, frame, found)
        case _:
            raise _PassedOver(f"{kind or 'unknown'} records")
    if reason := record.headers.get("WARC-Truncated"):
        return _cut(page, f"the archive keeps only the beginning of the page (truncated: {reason[:_LONGEST_REASON]})")
    return page


def _parsed(frame: Frame) -> "WarcRecord":
    from fastwarc.warc import WarcRecord  # imported where needed: most runs read no archive

    head = b"\r\n".join(frame.head.splitlines()) + b"\r\n"
    try:
        return WarcRecord.from_bytes(head + frame.body)
    except (OSError, ValueError) as error:
        raise BadPage("bad-record", f"its header cannot be read ({error})") from error


def _response(record: "WarcRecord", place: Place, limits: Limits) -> Page:
    if "http" not in (record.headers.get("Content-Type") or "").lower():
        raise _PassedOver(f"answers of type {_short(record.headers.get('Content-Type'))}")
    record.is_http = True  # FastWARC knows only one spelling of the type
    try:
        record.parse_http(auto_decode="none", quirks_mode=True, strict_mode=False)
    except (OSError, ValueError) as error:
        raise BadPage("bad-record", f"the head of its answer cannot be read ({error})") from error
    status = record.http_headers.status_code
    if status is None:
        raise BadPage("bad-record", "its block is no answer of a server (no status line)")
    if not 200 <= status < 300:
        raise _PassedOver(f"answers with status {status}")
    _hold_text(record.http_content_type)
    body, whole = _body(record, limits.max_page_bytes)
    if len(body) > limits.max_page_bytes:
        raise too_large(place.where, limits)
    page = page_of(body, dataclasses.replace(place, charset=record.http_charset))
    return page if whole else _cut(page, "the body of the page ends too early; what had come by then was read")


def _body(record: "WarcRecord", most: int) -> tuple[bytes, bool]:
    """Return the body without what it was sent in, and whether it is whole."""
    body, whole = record.reader.read(), True
    if "chunked" in (record.http_headers.get("Transfer-Encoding") or "").lower():
        try:
            body = unchunked(body)
        except CutOff as error:
            body, whole = error.data, False
    try:
        return decoded(body, record.http_headers.get("Content-Encoding") or "", most), whole
    except CutOff as error:
        return error.data, False


def _block(record: "WarcRecord", frame: Frame, place: Place) -> Page:
    declared = record.headers.get("Content-Type") or ""
    _hold_text(declared.partition(";")[0])
    charset = _CHARSET.search(declared)
    return page_of(frame.body, dataclasses.replace(place, charset=charset[1] if charset else None))


def _hold_text(media_type: str | None) -> None:
    if media_type and media_type.strip().lower() not in _TEXT:
        raise _PassedOver(_short(media_type))


def _short(value: str | None) -> str:
    return " ".join((value or "unknown").split()).lower()[:_LONGEST_REASON]


def _cut(page: Page, message: str) -> Page:
    return replace(page, issues=(*page.issues, Issue(code="cut-off", message=message)))


def _address(value: str | None) -> str | None:
    """Return an address without the angle brackets that WARC 1.0 was taken to ask for."""
    return (value or "").strip().removeprefix("<").removesuffix(">").strip() or None


def _web(target: str | None) -> str | None:
    return target if target and _HTTP.match(target) else None


def _time(value: str | None) -> str | None:
    return clock.normal(value) if value and clock.is_time(value) else None
