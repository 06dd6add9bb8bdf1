"""Files of prices: bytes to one series in UTC, with everything that was wrong with it."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.errors import PriceError
from twosource.markets import packed
from twosource.markets.prices import DAY, Prices, Seconds, checks, days, layouts, parquet, stamps
from twosource.markets.prices.clocks import Guess, guess
from twosource.markets.prices.zones import Zone, zone
from twosource.markets.significance import Array
from twosource.model import Issue

MAX_BYTES = 256_000_000
"""The largest file that is read, unpacked: some ten years of minutes."""
_LEAST = 2
_WITHIN_A_WEEK = 7 * DAY


class _Rows(NamedTuple):
    """The rows of a file that have a stamp, in its order; prices that cannot be read are NaN."""

    stamps: Seconds
    columns: Mapping[str, Array]
    aware: bool
    symbol: str | None
    issues: tuple[Issue, ...]


def read(path: str | Path, *, symbol: str | None = None, zone_name: str | None = None, releases: Seconds | None = None) -> Prices:
    """Return the prices of a file (CSV of one of the known layouts, plain or gzip, or Parquet with columns of those names).

    ``symbol`` stands in the place of the file's own, or of its name. ``zone_name`` is the clock of stamps that have no zone;
    without it, it is what the makers of the layout use, else what the prices show at known ``releases`` (UTC; the default
    are the American labour market's, see ``clocks``). Raise PriceError where the file cannot be read, holds no prices,
    or holds bars shorter than a day whose time zone cannot be told.
    """
    path = Path(path)
    lines = _lines(path)
    head = list(islice(lines, layouts.HEADER_WITHIN))
    layout = layouts.layout(head, str(path))
    rows = _rows(chain(head[layout.first :], lines), layout, str(path))
    ordered, issues = checks.ordered(rows.stamps, rows.columns["close"])
    _refuse_few(path, len(ordered))
    local = rows.stamps[ordered]
    columns = {name: values[ordered] for name, values in rows.columns.items()}
    bar = _bar(local)
    clock, how = _clock(path, rows, layout, zone_name, bar, (local, columns), releases)
    starts = local if bar < DAY else days.openings(local)
    labels, kept = np.unique(clock.to_utc(starts) if bar < DAY else days.labels(starts), return_index=True)
    twice = _twice(len(local) - len(labels), how, daily=bar >= DAY)
    traded, weekends = days.traded(labels, columns["close"][kept]) if bar == DAY else (np.ones(len(labels), dtype=bool), ())
    labels, kept = labels[traded], kept[traded]
    _refuse_few(path, len(labels))
    opens = clock.to_utc(starts[kept])
    ends = clock.to_utc(starts[kept] + bar) if bar >= DAY else opens + bar
    return Prices(
        symbol=symbol or rows.symbol or path.name.split(".")[0],
        labels=labels,
        opens=opens,
        ends=ends,
        known=ends,
        close=columns["close"][kept],
        open=_column(columns, "open", kept),
        high=_column(columns, "high", kept),
        low=_column(columns, "low", kept),
        bar=bar,
        source=f"{path.name} ({layout.name})",
        licence=layout.licence,
        zone=how,
        issues=(*rows.issues, *issues, *twice, *weekends),
    )


def _refuse_few(path: Path, count: int) -> None:
    if count < _LEAST:
        raise PriceError(f"{path} holds {count} usable price(s); a study needs many")


def _column(columns: Mapping[str, Array], name: str, kept: NDArray[np.intp]) -> Array:
    return columns[name][kept] if name in columns else np.empty(0)


def _twice(lost: int, clock: str, *, daily: bool) -> tuple[Issue, ...]:
    """Return that bars were left out for being of one day, or for standing in an hour that the clock passes over."""
    if lost and daily:
        return (Issue(code="bars-of-one-day", message=f"{lost} bars are of a day that has one before; the first counts"),)
    message = f"{lost} bars stand in an hour that the clock ({clock}) passes over, and were left out: is it the right one?"
    return (Issue(code="no-such-hour", message=message),) if lost else ()


def _lines(path: Path) -> Iterator[str]:
    data = packed.content(path, MAX_BYTES, PriceError)
    if data.startswith(parquet.MAGIC):
        return parquet.lines(data, str(path))
    return iter(io.StringIO(packed.text(data), newline=None))


def _rows(lines: Iterable[str], layout: layouts.Layout, source: str) -> _Rows:
    """Read the rows below the header; only what is needed of a line is kept, as files may have millions."""
    places = layout.columns
    prices = {name: places[name] for name in ("open", "high", "low", "close") if name in places}
    dates: list[str] = []
    times: list[str] = []
    columns: dict[str, list[float]] = {name: [] for name in prices}
    symbols: set[str] = set()
    count = 0
    comma = layout.delimiter != ","
    for line in lines:
        if not line.strip():
            continue
        count += 1
        cells = layouts.cut(line, layout.delimiter)
        if len(cells) <= max(places["date"], places["close"]):
            continue
        dates.append(cells[places["date"]])
        times.append(_cell(cells, places.get("time")))
        symbols.add(_cell(cells, places.get("symbol")))
        for name, place in prices.items():
            columns[name].append(_number(_cell(cells, place), comma))
    try:
        instants, aware, _ = stamps.read(dates, times)
    except PriceError as error:
        raise PriceError(f"{source}: {error}") from error
    readable = instants != stamps.NONE
    lost = count - int(readable.sum())
    issues = (Issue(code="unreadable-rows", message=f"{lost} of {count} rows have no readable date or price"),) if lost else ()
    arrays = {name: np.array(values, dtype=float)[readable] for name, values in columns.items()}
    return _Rows(instants[readable], arrays, aware, _symbol(symbols, source), issues)


def _cell(cells: Sequence[str], place: int | None) -> str:
    return cells[place] if place is not None and place < len(cells) else ""


def _symbol(symbols: set[str], source: str) -> str | None:
    """Return the symbol that all rows of a file have."""
    named = sorted(filter(None, symbols))
    if len(named) > 1:
        raise PriceError(f"{source} holds {len(named)} symbols ({', '.join(named[:3])}); write one file for each")
    return named[0] if named else None


def _number(cell: str, comma: bool) -> float:
    """Return a price; "N/A", "null", "." and the like are NaN. A comma is a decimal point where it parts no cells."""
    try:
        value = float(cell.replace(",", ".") if comma else cell)
    except ValueError:
        return np.nan
    return value if np.isfinite(value) else np.nan


def _bar(instants: Seconds) -> int:
    """Return the length of a bar: the commonest step between neighbours; a day where it is one or more."""
    steps, counts = np.unique(np.diff(instants), return_counts=True)
    usual = int(steps[np.argmax(counts)])
    return DAY if DAY <= usual <= _WITHIN_A_WEEK else usual


def _clock(
    path: Path,
    rows: _Rows,
    layout: layouts.Layout,
    given: str | None,
    bar: int,
    local: tuple[Seconds, Mapping[str, Array]],
    releases: Seconds | None,
) -> tuple[Zone, str]:
    """Return the clock of the stamps, and in words how it is known."""
    if rows.aware:
        return Zone(None, 0), "written with each stamp"
    if given is not None:
        return zone(given), f"{given}, as given"
    if layout.zone is not None:
        return zone(layout.zone), f"{zone(layout.zone)}, as {layout.name} writes it"
    if bar >= DAY:
        return Zone(None, 0), "UTC days: the file does not say where its days end"
    found: Guess = guess(local[0], local[1], bar, releases)
    if found.zone is None:
        raise PriceError(f"{path} does not say its time zone, and {found.reason}: give it with --zone")
    return found.zone, f"{found.zone}, found from the prices: {found.reason}"
