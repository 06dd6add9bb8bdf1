"""The rows of a calendar as its layout writes them, before their times are read."""

from typing import NamedTuple

from twosource.errors import CalendarError
from twosource.model import Issue

MOST_ROWS = 100_000
"""Rows that are read of one calendar; those after them are counted."""


class Row(NamedTuple):
    """A row as it is written. ``currency`` is a code of a currency or, in two letters, of a state; "" is not given."""

    line: int
    title: str
    date: str
    time: str = ""
    currency: str = ""
    impact: str = ""
    actual: str = ""
    forecast: str = ""
    previous: str = ""
    url: str = ""


class Table(NamedTuple):
    """The rows of a calendar, what is wrong with it, and what its layout says of its dates.

    ``month_first`` is ``None`` where only the dates can show it. ``server`` tells that numbers of seconds are on the clock of a
    trade server, not UTC.
    """

    layout: str
    rows: tuple[Row, ...]
    issues: tuple[Issue, ...] = ()
    month_first: bool | None = None
    server: bool = False


def bad_row(file: str, line: int, reason: str) -> Issue:
    """Return the issue of a row that cannot be used."""
    return Issue(code="bad-row", message=f"{file}, line {line}: {reason}; the row is left out")


def too_many(file: str) -> Issue:
    """Return the issue of a calendar with more rows than are read."""
    return Issue(code="too-many-rows", message=f"{file} has more than {MOST_ROWS} rows; those after them are left out: cut it")


def unknown_layout(file: str) -> CalendarError:
    """Return the error of a file that is no calendar of a known kind."""
    known = "ForexFactory's XML or JSON, MetaTrader 5's CSV, CSV with a line of names (Date, Time, Currency, Event), iCalendar"
    return CalendarError(f"{file} is no calendar that is known ({known})")
