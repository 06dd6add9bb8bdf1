"""Files of prices: bytes to one series in UTC, with everything that was wrong with it."""

import io
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from twosource.errors import PriceError
from twosource.markets import packed
from twosource.markets.prices import DAY, Prices, Seconds, checks, days, layouts, parquet, table, telling
from twosource.markets.significance import Array
from twosource.model import Issue

MAX_BYTES = 256_000_000
"""The largest file that is read, unpacked: some ten years of minutes."""
_LEAST = 2


def read(path: str | Path, *, symbol: str | None = None, zone_name: str | None = None, releases: Seconds | None = None) -> Prices:
    """Return the prices of a file (CSV of one of the known layouts, plain or packed, or Parquet with columns of those names).

    ``symbol`` stands in the place of the file's own, or of its name. ``zone_name`` is the clock of stamps that have no zone;
    without it, it is what the makers of the layout use, else what the prices show at known ``releases`` (UTC; the default
    are the American labour market's, see ``clocks``). Raise PriceError where the file cannot be read, holds no prices,
    or holds bars shorter than a day whose time zone cannot be told.
    """
    path = Path(path)
    lines = _lines(path)
    head = list(islice(lines, layouts.HEADER_WITHIN))
    layout = layouts.layout(head, str(path))
    return _read(path, chain(head[layout.first :], lines), layout, symbol, zone_name, releases)


def read_each(
    path: str | Path, is_symbol: Callable[[str], bool], *, zone_name: str | None = None, releases: Seconds | None = None
) -> tuple[Prices, ...]:
    """Return the prices of a file as ``read`` does, or those of each instrument that has a column in it, by the column's head.

    ``is_symbol`` tells which heads are instruments.
    """
    path = Path(path)
    lines = _lines(path)
    head = list(islice(lines, layouts.HEADER_WITHIN))
    wide = layouts.wide(head, is_symbol)
    if not wide:
        layout = layouts.layout(head, str(path))
        return (_read(path, chain(head[layout.first :], lines), layout, None, zone_name, releases),)
    body = (*head, *lines)
    return tuple(_read(path, iter(body[layout.first :]), layout, symbol, zone_name, releases) for symbol, layout in wide)


def _read(
    path: Path, body: Iterator[str], layout: layouts.Layout, symbol: str | None, zone_name: str | None, releases: Seconds | None
) -> Prices:
    rows = table.rows(body, layout, str(path))
    ordered, issues = checks.ordered(rows.stamps, rows.columns["close"])
    _refuse_few(path, len(ordered), rows.unread)
    bars = telling.Bars(
        rows.stamps[ordered],
        {name: values[ordered] for name, values in rows.columns.items()},
        days.length(rows.stamps[ordered]),
        rows.aware,
    )
    if bars.length < DAY:
        kept, filled = days.dealt(bars.local, bars.columns)
        bars, issues = bars.only(kept), (*issues, *filled)
        _refuse_few(path, len(bars.local))
    clock = telling.clock(str(path), bars, layout, zone_name, releases)
    if clock.since is not None:
        bars = bars.only(bars.local >= clock.since)
    return _series(path, symbol or rows.symbol or path.name.split(".")[0], bars, clock, layout, (*rows.issues, *issues))


def _series(
    path: Path, symbol: str, bars: telling.Bars, clock: telling.Clock, layout: layouts.Layout, issues: tuple[Issue, ...]
) -> Prices:
    """Return the series of bars in UTC, each bar once, without days on which nothing was traded."""
    bar, zone = bars.length, clock.zone
    starts, stamped = (bars.local, "") if bar < DAY else days.openings(bars.local, bar)
    labels, kept = np.unique(
        zone.to_utc(starts) if bar < DAY else days.labels(bars.local if bar > DAY else starts), return_index=True
    )
    twice = _twice(len(starts) - len(labels), clock.how, daily=bar >= DAY)
    close = bars.columns["close"]
    traded, weekends = days.traded(labels, close[kept]) if bar == DAY else (np.ones(len(labels), dtype=bool), ())
    labels, kept = labels[traded], kept[traded]
    _refuse_few(path, len(labels))
    opens = zone.to_utc(starts[kept])
    ends = zone.to_utc(starts[kept] + bar) if bar >= DAY else opens + bar
    return Prices(
        symbol=symbol,
        labels=labels,
        opens=opens,
        ends=ends,
        known=ends,
        close=close[kept],
        open=_column(bars.columns, "open", kept),
        high=_column(bars.columns, "high", kept),
        low=_column(bars.columns, "low", kept),
        bar=bar,
        source=f"{path.name} ({layout.name})",
        licence=layout.licence,
        zone=clock.how + stamped,
        issues=(*issues, *clock.issues, *twice, *weekends),
    )


def _refuse_few(path: Path, count: int, unread: str = "") -> None:
    if count < _LEAST:
        why = f" (the first row that cannot be read: {unread})" if unread else ""
        raise PriceError(f"{path} holds {count or 'no'} usable price{'s' * (count > 1)}; a study needs many{why}")


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
