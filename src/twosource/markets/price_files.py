"""Files of prices: bytes to one series in UTC, with everything that was wrong with it."""

import gzip
import io
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from twosource.errors import PriceError
from twosource.markets import price_checks, price_layouts, price_stamps
from twosource.markets.price_clock import Guess, guess
from twosource.markets.price_zones import Zone, zone
from twosource.markets.prices import DAY, Prices, Seconds
from twosource.markets.significance import Array
from twosource.model import Issue

MAX_BYTES = 512_000_000
"""The largest file that is read, unpacked: some ten years of minutes are 300 MB."""
_LEAST = 2
_WITHIN_A_WEEK = 7 * DAY


class _Rows(NamedTuple):
    """The rows of a file that have a stamp, in its order; prices that cannot be read are NaN."""

    stamps: Seconds
    columns: Mapping[str, Array]
    aware: bool
    days: bool
    symbol: str | None
    issues: tuple[Issue, ...]


def read(path: str | Path, *, symbol: str | None = None, zone_name: str | None = None, releases: Seconds | None = None) -> Prices:
    """Return the prices of a file (CSV of one of the known layouts, plain or gzip).

    ``symbol`` stands in the place of the file's own, or of its name. ``zone_name`` is the clock of stamps that have no zone;
    without it, it is what the makers of the layout use, else what the prices show at known ``releases`` (UTC; the default
    are the American labour market's, see ``price_clock``). Raise PriceError where the file cannot be read, holds no prices,
    or holds bars shorter than a day whose time zone cannot be told.
    """
    path = Path(path)
    lines = _text(path).splitlines()
    layout = price_layouts.layout(lines, str(path))
    rows = _rows(lines, layout, str(path))
    ordered, issues = price_checks.ordered(rows.stamps, rows.columns["close"])
    if len(ordered) < _LEAST:
        raise PriceError(f"{path} holds {len(ordered)} usable price(s); a study needs many")
    local = rows.stamps[ordered]
    columns = {name: values[ordered] for name, values in rows.columns.items()}
    bar = DAY if rows.days else _bar(local)
    clock, how = _clock(path, rows, layout, zone_name, bar, (local, columns), releases)
    opens = local if rows.aware else clock.to_utc(local)
    day = local // DAY * DAY
    daily = bar >= DAY
    ends = (clock.to_utc(day + DAY) if not rows.aware else day + DAY) if daily else opens + bar
    return Prices(
        symbol=symbol or rows.symbol or path.name.split(".")[0],
        labels=day if daily else opens,
        opens=opens,
        ends=ends,
        known=ends,
        close=columns["close"],
        open=columns.get("open", np.empty(0)),
        high=columns.get("high", np.empty(0)),
        low=columns.get("low", np.empty(0)),
        bar=bar,
        source=f"{path.name} ({layout.name})",
        licence=layout.licence,
        zone=how,
        issues=(*rows.issues, *issues),
    )


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if data[:2] == b"\x1f\x8b":
            with gzip.open(io.BytesIO(data)) as packed:
                data = packed.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise PriceError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > MAX_BYTES:
        raise PriceError(f"{path} is over {MAX_BYTES // 1_000_000} MB; cut it into years")
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"  # MetaTrader 5 writes UTF-16
    return data.decode(coding, "replace")


def _rows(lines: Sequence[str], layout: price_layouts.Layout, source: str) -> _Rows:
    cells = [price_layouts.cut(line, layout.delimiter) for line in lines[layout.first :] if line.strip()]
    wanted = max(layout.columns[name] for name in ("date", "close"))
    rows = [row for row in cells if len(row) > wanted]
    comma = layout.delimiter != ","
    dates = [row[layout.columns["date"]] for row in rows]
    place = layout.columns.get("time")
    try:
        stamps, aware, days = price_stamps.read(
            dates, None if place is None else [row[place] if place < len(row) else "" for row in rows]
        )
    except PriceError as error:
        raise PriceError(f"{source}: {error}") from error
    readable = stamps != price_stamps.NONE
    columns = {
        name: np.array([_number(row[at], comma) if at < len(row) else np.nan for row in rows])[readable]
        for name, at in layout.columns.items()
        if name in ("open", "high", "low", "close")
    }
    lost = len(cells) - int(readable.sum())
    issues = (
        (Issue(code="unreadable-rows", message=f"{lost} of {len(cells)} rows have no readable date or price"),) if lost else ()
    )
    return _Rows(stamps[readable], columns, aware, days, _symbol(rows, layout.columns.get("symbol"), source), issues)


def _symbol(rows: Sequence[Sequence[str]], place: int | None, source: str) -> str | None:
    """Return the symbol that all rows of a file have."""
    named = sorted({row[place] for row in rows if place < len(row)}) if place is not None else []
    if len(named) > 1:
        raise PriceError(f"{source} holds {len(named)} symbols ({', '.join(named[:3])} ...); write one file for each")
    return named[0] if named else None


def _number(cell: str, comma: bool) -> float:
    """Return a price; "N/A", "null", "." and the like are NaN. A comma is a decimal point where it parts no cells."""
    try:
        value = float(cell.replace(",", ".") if comma else cell)
    except ValueError:
        return np.nan
    return value if np.isfinite(value) else np.nan


def _bar(stamps: Seconds) -> int:
    """Return the length of a bar: the commonest step between neighbours; a day where it is one or more."""
    steps, counts = np.unique(np.diff(stamps), return_counts=True)
    usual = int(steps[np.argmax(counts)])
    return DAY if DAY <= usual <= _WITHIN_A_WEEK else usual


def _clock(
    path: Path,
    rows: _Rows,
    layout: price_layouts.Layout,
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
