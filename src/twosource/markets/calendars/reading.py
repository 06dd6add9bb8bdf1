"""A calendar from a file: which kind it is, its rows with their times, and what is wrong with it."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import numpy as np

from twosource.errors import CalendarError, PriceError
from twosource.markets import packed
from twosource.markets.calendars import forexfactory, icalendars, tables
from twosource.markets.calendars.rows import Row, Table, bad_row
from twosource.markets.exposures import currencies
from twosource.markets.prices import stamps as price_stamps
from twosource.markets.prices.zones import Zone, zone
from twosource.model import Issue, Release

MAX_BYTES = 32_000_000
"""The largest file that is read, unpacked: some years of everything."""
_EPOCH = datetime(1970, 1, 1)
_LONGEST = 300
"""Characters of a cell that are kept."""
_NO_TIME = frozenset(("all day", "tentative", "day 1", "day 2", "day 3", "day 4", "tba", "tbd", "-"))
"""Words in the place of a time of day, in small letters."""
_EITHER_ORDER = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{4}")
_STATE, _CURRENCY = 2, 3


class Calendar(NamedTuple):
    """The rows of a file in its order, and its issues: bad rows with their lines, damage, what was not read."""

    releases: tuple[Release, ...]
    issues: tuple[Issue, ...]


def read(path: str | Path, zone_name: str | None = None) -> Calendar:
    """Return the rows of a calendar: ForexFactory's XML or JSON, MetaTrader 5's or another CSV, iCalendar; plain or gzip.

    ``zone_name`` ("UTC", "+02:00", "Europe/Berlin", "America/New_York+7") is the clock of times that are written without one;
    without it they stay so. Rows that cannot be used are issues. Raise CalendarError where the file cannot be read, is no
    calendar, or the zone is none.
    """
    path = Path(path)
    try:
        clock = zone(zone_name) if zone_name is not None else None
    except PriceError as error:
        raise CalendarError(str(error)) from error
    table = _table(packed.text(packed.content(path, MAX_BYTES, CalendarError)), path.name)
    return _timed(table, path.name, clock, zone_name)


def _table(document: str, file: str) -> Table:
    begin = document.lstrip()[:20]
    if begin.startswith("<"):
        return forexfactory.from_xml(document, file)
    if begin.startswith(("[", "{")):
        return forexfactory.from_json(document, file)
    if begin.upper().startswith("BEGIN:VCALENDAR"):
        return icalendars.from_icalendar(document, file)
    return tables.from_table(document, file)


class _Stamp(NamedTuple):
    """A row's seconds from 1970 and how they are meant: "aware" (UTC), "local" (the file's clock) or "day"."""

    seconds: int
    kind: str


def _timed(table: Table, file: str, clock: Zone | None, zone_name: str | None) -> Calendar:
    day_first = _day_first(table)
    issues = list(table.issues)
    found: list[tuple[Row, _Stamp]] = []
    for row in table.rows:
        stamp = _stamp(row, table, day_first)
        if isinstance(stamp, str) or not row.title:
            issues.append(bad_row(file, row.line, stamp if isinstance(stamp, str) else "it has no title"))
        else:
            found.append((row, stamp))
    local = np.array([stamp.seconds for _, stamp in found], dtype=np.int64)
    utc = clock.to_utc(local) if clock is not None and len(local) else local
    releases = [
        _release(row, stamp if stamp.kind != "local" or clock is None else _Stamp(int(shifted), "given"), file, zone_name)
        for (row, stamp), shifted in zip(found, utc.tolist(), strict=True)
    ]
    return Calendar(tuple(releases), tuple(issues))


def _day_first(table: Table) -> bool | str | None:
    """Tell whether dates begin with the day; a reason where they do not show it."""
    if table.month_first is not None:
        return not table.month_first
    try:
        return price_stamps.day_first_of([row.date.split(" ")[0] for row in table.rows])
    except PriceError as error:
        return str(error)


def _stamp(row: Row, table: Table, day_first: bool | str | None) -> _Stamp | str:
    """Return when a row is, or why that cannot be told."""
    if not row.date:
        return "it has no date"
    time = "" if row.time.casefold() in _NO_TIME else row.time
    if isinstance(day_first, str) and _EITHER_ORDER.match(row.date):
        return day_first
    seconds, kind = price_stamps.stamp(row.date, time, None if isinstance(day_first, str) else day_first)
    if seconds is None:
        return f"no date and time that can be read: {f'{row.date} {row.time}'.strip()[:60]!r}"
    return _Stamp(seconds, "local" if kind == "aware" and table.server and row.date.isdigit() else kind)


def _release(row: Row, stamp: _Stamp, file: str, zone_name: str | None) -> Release:
    moment = _EPOCH + timedelta(seconds=stamp.seconds)
    at = moment.date().isoformat() if stamp.kind == "day" else moment.isoformat()
    known = {"aware": "written with the row", "given": f"{zone_name}, as given"}.get(stamp.kind)
    return Release(
        title=row.title[:_LONGEST],
        at=f"{at}Z" if known is not None else at,
        zone=known,
        currency=_currency(row.currency, moment.date()),
        file=file,
        line=row.line,
        impact=_cell(row.impact),
        actual=_cell(row.actual),
        forecast=_cell(row.forecast),
        previous=_cell(row.previous),
        url=_cell(row.url),
    )


def _cell(text: str) -> str | None:
    return text[:_LONGEST] or None


def _currency(code: str, day: date) -> str | None:
    """Return the currency of a row: its code ("ALL" for every one), or that of the state that it names."""
    code = code.strip().upper()
    if len(code) == _STATE and code.isascii() and code.isalpha():
        return "EUR" if code == "EU" else currencies.currency(code, day)
    return code if len(code) == _CURRENCY and code.isascii() and code.isalpha() else None
