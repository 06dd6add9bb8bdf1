"""URLs to pages: one GET each, bounded in time, size and redirects."""

import io
import time
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from twosource.errors import SourceError, SourceUnreachable
from twosource.model import Article, Page
from twosource.pages.content import Place, pages_in
from twosource.pages.failures import failed, too_large
from twosource.pages.limits import Limits

if TYPE_CHECKING:
    import httpx

_HEADERS = {"User-Agent": "twosource", "Accept": "text/html, text/plain, application/json;q=0.9, */*;q=0.5"}


def read_url(url: str, limits: Limits) -> Iterator[Page | Article]:
    """Yield what a URL answers with: a page whose id is ``url``, or the pages of the records behind it.

    ``fetched`` is the time in the answer's Date header, ``None`` where it has none. Only http and https are followed.
    """
    try:
        data, place = _get(url, limits)
    except SourceError as error:
        yield failed(url, error.code, str(error), url)
        return
    yield from pages_in(io.BytesIO(data), place, limits)


def _get(url: str, limits: Limits) -> tuple[bytes, Place]:
    import httpx  # imported where needed: most runs read no URL, and it is slow to load

    try:
        with (
            httpx.Client(
                follow_redirects=True, max_redirects=limits.max_redirects, timeout=limits.timeout, headers=_HEADERS
            ) as client,
            client.stream("GET", url) as answer,
        ):
            if not answer.is_success:
                raise SourceUnreachable(f"{url} answered {answer.status_code} {answer.reason_phrase}; check the address")
            return _body(answer, url, limits), _place(url, answer)
    except httpx.TooManyRedirects as error:
        raise SourceUnreachable(f"{url} redirects more than {limits.max_redirects} times") from error
    except httpx.TimeoutException as error:
        raise SourceUnreachable(f"{url} did not answer within {limits.timeout:g} seconds; try again later") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise SourceUnreachable(f"{url} cannot be read: {error or type(error).__name__}") from error


def _body(answer: "httpx.Response", url: str, limits: Limits) -> bytes:
    deadline = time.monotonic() + limits.max_seconds
    data = bytearray()
    for chunk in answer.iter_bytes():
        data += chunk
        if len(data) > limits.max_page_bytes:
            raise too_large(url, limits)
        if time.monotonic() > deadline:
            raise SourceUnreachable(f"{url} was still sending after {limits.max_seconds:g} seconds; try again later")
    return bytes(data)


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
