"""The rows of a table of prices: stamps and prices, with what could not be read."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

import numpy as np

from twosource.errors import PriceError
from twosource.markets.prices import Seconds, layouts, numbers, stamps
from twosource.markets.significance import Array
from twosource.model import Issue

_PRICES = ("open", "high", "low", "close")
_SAMPLE = 1_000
"""Rows by which it is told how numbers are written."""


class Rows(NamedTuple):
    """The rows of a file that have a stamp, in its order; prices that cannot be read are NaN.

    ``unread`` is the first date or price that could not be read, as it stands.
    """

    stamps: Seconds
    columns: Mapping[str, Array]
    aware: bool
    symbol: str | None
    issues: tuple[Issue, ...]
    unread: str = ""


def rows(lines: Iterable[str], layout: layouts.Layout, source: str) -> Rows:
    """Return the rows below the header; only what is needed of a line is kept, as files may have millions.

    Raise PriceError, naming ``source``, where dates cannot be told apart or there are several symbols.
    """
    places = layout.columns
    prices = {name: places[name] for name in _PRICES if name in places}
    dates: list[str] = []
    times: list[str] = []
    columns: dict[str, list[float]] = {name: [] for name in prices}
    symbols: set[str] = set()
    count, unread = 0, ""
    rest = iter(lines)
    head = list(islice(rest, _SAMPLE))
    mark = _mark(head, layout)
    for line in filter(str.strip, chain(head, rest)):
        count += 1
        cells = layouts.cut(line, layout.delimiter)
        if len(cells) <= max(places["date"], places["close"]):
            continue
        dates.append(cells[places["date"]])
        times.append(_cell(cells, places.get("time")))
        symbols.add(_cell(cells, places.get("symbol")))
        for name, place in prices.items():
            columns[name].append(numbers.number(_cell(cells, place), mark))
        if not unread and np.isnan(columns["close"][-1]):
            unread = f"the price {cells[places['close']][:40]!r}"
    try:
        instants, aware, _ = stamps.read(dates, times)
    except PriceError as error:
        raise PriceError(f"{source}: {error}") from error
    readable = instants != stamps.NONE
    if not readable.all():
        unread = f"the date {dates[int(np.argmin(readable))][:40]!r}"
    lost = count - int(readable.sum())
    issues = (Issue(code="unreadable-rows", message=f"{lost} of {count} rows have no readable date or price"),) if lost else ()
    arrays = {name: np.array(values, dtype=float)[readable] for name, values in columns.items()}
    return Rows(instants[readable], arrays, aware, _symbol(symbols, source), issues, unread)


def _mark(head: Sequence[str], layout: layouts.Layout) -> str:
    """Return the decimal mark of the closes of some rows."""
    cells = (layouts.cut(line, layout.delimiter) for line in head)
    return numbers.decimal_mark((_cell(row, layout.columns["close"]) for row in cells), layout.delimiter)


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""


def _symbol(symbols: set[str], source: str) -> str | None:
    """Return the symbol that all rows of a file have."""
    named = sorted(filter(None, symbols))
    if len(named) > 1:
        raise PriceError(f"{source} holds {len(named)} symbols ({', '.join(named[:3])}); write one file for each")
    return named[0] if named else None
