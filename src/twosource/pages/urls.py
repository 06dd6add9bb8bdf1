"""URLs to pages: one GET each, bounded in time, size and redirects."""

import io
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, BinaryIO, cast

from twosource.errors import SourceError, SourceUnreachable
from twosource.model import Article, Page
from twosource.pages.content import pages_in
from twosource.pages.failures import failed
from twosource.pages.limits import Limits
from twosource.pages.place import Place

if TYPE_CHECKING:
    import httpx
    from _typeshed import WriteableBuffer

_HEADERS = {"User-Agent": "twosource", "Accept": "text/html, text/plain, application/json;q=0.9, */*;q=0.5"}


def read_url(url: str, limits: Limits) -> Iterator[Page | Article]:
    """Yield what a URL answers with: a page whose id is ``url``, or the pages of the archive, feed or records behind it.

    The answer is read as it comes. ``fetched`` is the time in its Date header, ``None`` where it has none. Only http and https
    are followed.
    """
    try:
        with _answer(url, limits) as answer:
            stream = cast(BinaryIO, _Body(answer.iter_bytes(), url, limits))
            yield from pages_in(stream, _place(url, answer), limits)
    except SourceError as error:
        yield failed(url, error.code, str(error), url)


@contextmanager
def _answer(url: str, limits: Limits) -> "Iterator[httpx.Response]":
    import httpx  # imported where needed: most runs read no URL, and it is slow to load

    with _unreachable(url, limits):
        client = httpx.Client(follow_redirects=True, max_redirects=limits.max_redirects, timeout=limits.timeout, headers=_HEADERS)
    with client:
        with _unreachable(url, limits):
            answer = client.send(client.build_request("GET", url), stream=True)
        try:
            if not answer.is_success:
                raise SourceUnreachable(f"{url} answered {answer.status_code} {answer.reason_phrase}; check the address")
            yield answer
        finally:
            answer.close()


@contextmanager
def _unreachable(url: str, limits: Limits) -> Iterator[None]:
    """Raise SourceUnreachable, with the reason, for whatever goes wrong on the way."""
    import httpx

    try:
        yield
    except httpx.TooManyRedirects as error:
        raise SourceUnreachable(f"{url} redirects more than {limits.max_redirects} times") from error
    except httpx.TimeoutException as error:
        raise SourceUnreachable(f"{url} did not answer within {limits.timeout:g} seconds; try again later") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise SourceUnreachable(f"{url} cannot be read: {error or type(error).__name__}") from error


class _Body(io.RawIOBase):
    """The body of an answer; time counts only while it is waited for, not while what came is worked on."""

    def __init__(self, chunks: Iterator[bytes], url: str, limits: Limits) -> None:
        self._chunks, self._url, self._limits = chunks, url, limits
        self._left, self._waited = b"", 0.0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        while not self._left and (chunk := self._next()) is not None:
            self._left = chunk
        size = min(len(view), len(self._left))
        view[:size], self._left = self._left[:size], self._left[size:]
        return size

    def _next(self) -> bytes | None:
        started = time.monotonic()
        with _unreachable(self._url, self._limits):
            chunk = next(self._chunks, None)
        self._waited += time.monotonic() - started
        if self._waited > self._limits.max_seconds:
            seconds = self._limits.max_seconds
            raise SourceUnreachable(f"{self._url} was still sending after {seconds:g} seconds; try again later")
        return chunk


def _place(url: str, answer: "httpx.Response") -> Place:
    return Place(
        id=url, where=url, url=str(answer.url), charset=answer.charset_encoding, fetched=_date(answer.headers.get("date"))
    )


def _date(header: str | None) -> str | None:
    """Return an HTTP date as ISO 8601 in UTC, ``None`` where there is none or it is no date."""
    try:
        return parsedate_to_datetime(header or "").astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return None
