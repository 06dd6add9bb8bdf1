"""Economic calendars as iCalendar files: each VEVENT by itself, so that a bad one costs only itself."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache

from babel import Locale
from icalendar import Event as Entry

from twosource.markets.calendars.rows import MOST_ROWS, Row, Table, bad_row, too_many, unknown_layout
from twosource.model import Issue

_BEGIN, _END = "BEGIN:VEVENT", "END:VEVENT"
_LONGEST = 20_000
"""Characters of an entry that is read."""


def from_icalendar(document: str, file: str) -> Table:
    """Return the entries of an iCalendar file; of one that repeats the first occurrence.

    Times in a zone that is not known by its name stay without one. Raise CalendarError where there is no entry.
    """
    rows: list[Row] = []
    issues: list[Issue] = []
    begun = False
    for line, block in _blocks(document):
        begun = True
        if len(rows) == MOST_ROWS:
            issues.append(too_many(file))
            break
        found = _row(line, block)
        if isinstance(found, str):
            issues.append(bad_row(file, line, found))
            continue
        rows.append(found)
        if "\nRRULE" in block:
            issues.append(Issue(code="repeats", message=f"{file}, line {line}: it repeats; only the first time is read"))
    if not begun:
        raise unknown_layout(file)
    return Table("iCalendar", tuple(rows), tuple(issues))


def _blocks(document: str) -> Iterator[tuple[int, str]]:
    """Yield each VEVENT with the line on which it begins; one that is not closed ends where the next begins."""
    lines: list[str] = []
    begin = 0
    for number, line in enumerate(document.splitlines(), 1):
        mark = line.strip().upper()
        if lines and mark in (_BEGIN, _END):
            yield begin, "\n".join((*lines, _END))
            lines = []
        if mark == _BEGIN:
            lines, begin = [_BEGIN], number
        elif lines:
            lines.append(line)
    if lines:
        yield begin, "\n".join((*lines, _END))


def _row(line: int, block: str) -> Row | str:
    """Return the row of an entry, or why it is none."""
    if len(block) > _LONGEST:
        return f"an entry of over {_LONGEST} characters"
    try:
        entry = Entry.from_ical(block.replace("\n", "\r\n"))
        start = entry.decoded("dtstart")
        title = str(entry.get("summary", ""))
        categories = [str(name) for name in getattr(entry.get("categories"), "cats", [])]
        url = str(entry.get("url", ""))
    except Exception as error:  # the library raises many kinds on broken entries
        return f"an entry that cannot be read ({type(error).__name__})"
    if not isinstance(start, date):
        return "it has no day that can be read"
    if isinstance(start, datetime) and start.tzinfo is not None:
        start = start.astimezone(UTC)
    return Row(line=line, title=title, date=start.isoformat(), currency=_currency(title, categories), url=url)


def _currency(title: str, categories: list[str]) -> str:
    """Return the currency that the categories name, else the one with which the title begins."""
    words = [*categories, *title.replace(":", " ").split()[:1]]
    return next((word.strip() for word in words if word.strip() in _codes()), "")


@cache
def _codes() -> frozenset[str]:
    return frozenset(Locale("en").currencies)
