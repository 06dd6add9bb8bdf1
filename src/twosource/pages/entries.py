"""What lists of pages have in common: an entry that holds a page, or the summary of one, or only its title."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from urllib.parse import urljoin

from twosource import clock
from twosource.errors import TimeError
from twosource.model import Issue, Page, Stated
from twosource.pages.failures import failed
from twosource.pages.place import Place

_TAG = re.compile(r"<[/!?a-z][^<>]{0,2000}>", re.IGNORECASE)
_BREAKS_OFF = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\b(?:read (?:more|on|the (?:full|rest|whole))|continue reading|more)\b.{0,80})\W*\Z",
    re.IGNORECASE,
)
_TAIL, _LONGEST_ID = 200, 1000
_LEAST_WORDS = 150
"""Words from which on what a feed calls a description is taken for the whole text: many feeds put it there."""


@dataclass(frozen=True)
class Entry:
    """One entry of a list. ``content`` is what it calls the text, ``summary`` what it calls a summary; both may be HTML."""

    id: str
    url: str | None = None
    content: str | None = None
    summary: str | None = None
    publisher: str | None = None
    stated: Stated = field(default_factory=Stated)


def page(entry: Entry, where: str, *, is_html: bool = True) -> Page:
    """Return the page in an entry; one that holds only a summary or a title says so and is no article.

    Return a failed page where the entry has neither text nor title.
    """
    text, issues = _text(entry, where)
    if not text.strip():
        return failed(entry.id, "bad-record", f"{where} has neither text nor title", entry.url)
    marked_up = is_html and _TAG.search(text) is not None
    return Page(
        id=entry.id,
        url=entry.url,
        publisher=entry.publisher,
        html=text if marked_up else None,
        text=None if marked_up else unescape(text) if is_html else text,
        stated=entry.stated,
        issues=issues,
    )


def _text(entry: Entry, where: str) -> tuple[str, tuple[Issue, ...]]:
    words = plain(entry.content)
    if words and not _BREAKS_OFF.search(words[-_TAIL:]):
        return entry.content or "", ()
    summary = plain(entry.summary)
    if len(summary.split()) >= _LEAST_WORDS and not _BREAKS_OFF.search(summary[-_TAIL:]):
        return entry.summary or "", ()
    if words or summary:
        longer = entry.content if len(words) >= len(summary) else entry.summary
        return longer or "", (_only("summary-only", f"{where} holds a summary of the page, not the page", entry),)
    return entry.stated.title or "", (_only("title-only", f"{where} holds the title of the page, not the page", entry),)


def _only(code: str, what: str, entry: Entry) -> Issue:
    return Issue(code=code, message=f"{what}; give {entry.url} as a source to read it" if entry.url else what)


def own_id(place: Place, said: str | None, number: int) -> str:
    """Return the id of an entry without an address: its own where that is a URI, else one that names the source too."""
    said = " ".join((said or "").split())[:_LONGEST_ID]
    return said if ":" in said else f"{place.id}:{said or number}"


def plain(markup: str | None) -> str:
    """Return text without tags and with one blank for any white space, "" for none."""
    return " ".join(unescape(_TAG.sub(" ", markup or "")).split())


def moment(value: str | None) -> str | None:
    """Return a time of a feed (ISO 8601, or as in mail headers) as ISO 8601 with its zone, ``None`` where it cannot be read."""
    value = (value or "").strip()[:100]
    if clock.is_time(value):
        return clock.normal(value)
    try:
        found: datetime = parsedate_to_datetime(value)
        return clock.normal(found.isoformat())
    except (ValueError, OverflowError, TimeError):
        return None


def absolute(base: str | None, address: str | None) -> str | None:
    """Return an http(s) address, resolved against ``base``; ``None`` where it is none."""
    address = (address or "").strip()
    try:
        found = urljoin(base or "", address) if address else ""
    except ValueError:
        return None
    return found if found.lower().startswith(("http://", "https://")) and not re.search(r"\s", found) else None
