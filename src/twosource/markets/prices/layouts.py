"""Which layout a file of prices has: its delimiter, its columns, and what its maker says of its clock.

Known by their header or, where they have none, by their first row: MetaTrader 4 and 5, HistData, Dukascopy, Stooq, Yahoo, the
EIA, Binance. Any other table with a column of dates and one of prices, or one for each of several instruments, is read by the
names of its columns, in English or as German, French, Italian, Polish, Portuguese and Spanish makers write them.
"""

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from twosource.errors import PriceError


class Layout(NamedTuple):
    """A layout: the place of each column ("date", "time", "open", "high", "low", "close", "symbol"); rows begin at ``first``.

    ``zone`` is the clock that the makers of such files use, ``None`` where they say nothing of it.
    """

    name: str
    delimiter: str
    columns: Mapping[str, int]
    first: int
    zone: str | None = None
    licence: str | None = None


_NAMES = {
    "date": (
        *("date", "day", "datetime", "timestamp", "time", "gmt time", "local time", "utc", "observation_date", "week of"),
        *("open time", "open_time", "datum", "data", "fecha"),
    ),
    "time": ("time", "uhrzeit", "godzina", "heure", "hora", "ora"),
    "open": (
        *("open", "o", "eröffnung", "eröffn.", "eröffnungskurs", "erster", "otwarcie", "ouverture", "ouv.", "ouvert", "apertura"),
        *("abertura",),
    ),
    "high": (
        *(
            "high",
            "max",
            "h",
            "hoch",
            "höchst",
            "hochkurs",
            "tageshoch",
            "najwyzszy",
            "najwyższy",
            "haut",
            "plus haut",
            "massimo",
        ),
        *("máximo", "máxima", "máx.", "max."),
    ),
    "low": (
        *("low", "min", "l", "tief", "tiefst", "tiefkurs", "tagestief", "najnizszy", "najniższy", "bas", "plus bas", "minimo"),
        *("mínimo", "mínima", "mín.", "min."),
    ),
    "close": (
        *("adj close", "adj. close", "adjusted close", "adj_close", "close", "close/last", "close price", "closing price"),
        *("schluss", "schlusskurs", "schlußkurs", "zuletzt", "zamkniecie", "zamknięcie", "clôture", "cloture", "clot", "dernier"),
        *("cierre", "último", "ultimo", "chiusura", "fechamento"),
        *("price", "value", "last", "last price", "px_last", "rate", "settle", "settlement price", "c", "kurs", "preis", "wert"),
    ),
    "symbol": ("ticker", "symbol"),
}
"""What columns are called, the name that is taken first before others."""
KNOWN = frozenset(name for names in _NAMES.values() for name in names)
"""All names of columns that are read."""
_HISTDATA = re.compile(r"\d{8} \d{6}\Z")
_METATRADER = re.compile(r"\d{4}\.\d{2}\.\d{2}\Z")
_CLOCK = re.compile(r"\d{2}:\d{2}(?::\d{2})?\Z")
_BINANCE = re.compile(r"\d{13}(?:\d{3})?\Z")
TABLE = "table"
"""The name of what no maker is known of."""
HEADER_WITHIN = 12
"""Lines in which the header must stand: the EIA sets a title above it."""
_WITH_ZONE = re.compile(r"(.*\w)\s*\((utc|gmt|cet|eet)\)\Z")
"""The head of a column of times that says its clock ("Time (UTC)")."""
_NO_CLOSE = re.compile(r"(?:vol|volume|turnover|change|chg|pct|percent|returns?|ret|open\s+interest)\b|%", re.IGNORECASE)
"""How the head of a column begins that holds no prices."""
_QUOTES = frozenset(("bid", "ask"))
_SHOWN = 120
"""Characters of a line that are shown where it is no header."""
_BY_THE_EIA = re.compile(r"\beia\.gov\b|\bSource: EIA\b|\bEnergy Information Administration\b|\ASourcekey\b")
"""What the EIA writes above the header of its tables."""
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml)\b", re.IGNORECASE)
_EIA = "US government work, no copyright"


def layout(lines: Sequence[str], source: str) -> Layout:
    """Return the layout of the first lines of a file; raise PriceError, naming ``source``, for one that is no table of prices."""
    for number, line in enumerate(lines[:HEADER_WITHIN]):
        delimiter = _delimiter(line)
        cells = cut(line, delimiter)
        heads = {cell.strip("<>").casefold() for cell in cells}
        if heads >= _QUOTES and "close" not in heads:
            raise PriceError(
                f"{source} holds bids and asks, no closes ({_shown(line)}); make bars of them, of a minute or longer"
            )
        if found := _headless(cells, delimiter, number) or _by_header(cells, delimiter, lines[:number], lines[number + 1 :]):
            return found
    raise PriceError(f"{source} {_why_none(lines)}")


def wide(lines: Sequence[str], is_symbol: Callable[[str], bool]) -> tuple[tuple[str, Layout], ...]:
    """Return the layout of each column of a table that has one for each instrument ("date,EURUSD,Brent"), by its head.

    ``is_symbol`` tells the heads that are instruments. There are none in a table of another kind, or with a column of closes.
    """
    for number, line in enumerate(lines[:HEADER_WITHIN]):
        delimiter = _delimiter(line)
        cells = cut(line, delimiter)
        columns = _columns([cell.strip("<>*").strip().casefold() for cell in cells])
        if "date" in columns and "close" not in columns:
            named = [(cell, place) for place, cell in enumerate(cells) if place != columns["date"] and is_symbol(cell)]
            each = [
                (cell, Layout(TABLE, delimiter, {"date": columns["date"], "close": place}, number + 1)) for cell, place in named
            ]
            return tuple(each) if len(each) > 1 else ()
    return ()


def _why_none(lines: Sequence[str]) -> str:
    """Return what a file is whose first lines are no table's."""
    if not lines:
        return "is empty"
    first = next((line for line in lines if line.strip()), "")
    if _MARKUP.match(first):
        return "is a web page, no table: fetch the file that the page offers"
    return (
        "is no table of prices that is known: it needs a header with a date and a price or close (as date,close), or the layout "
        f"of MetaTrader, HistData, Dukascopy, Stooq, Yahoo, the EIA or Binance; its first line is {_shown(first)}"
    )


def _delimiter(line: str) -> str:
    return max(("\t", ";", ","), key=line.count)


def _shown(line: str) -> str:
    """Return a line as an error shows it."""
    line = line.strip()
    return repr(line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…")


def cut(line: str, delimiter: str) -> list[str]:
    """Return the cells of a line, without blanks around them."""
    if '"' not in line:
        return [cell.strip() for cell in line.split(delimiter)]
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _headless(cells: Sequence[str], delimiter: str, number: int) -> Layout | None:
    if len(cells) >= 5 and _HISTDATA.match(cells[0]):
        columns = {"date": 0, "open": 1, "high": 2, "low": 3, "close": 4}
        return Layout("HistData", delimiter, columns, number, "-05:00")  # Eastern Standard Time, without summer time
    if len(cells) >= 11 and _BINANCE.match(cells[0]) and _BINANCE.match(cells[6]):
        columns = {"date": 0, "open": 1, "high": 2, "low": 3, "close": 4}
        return Layout("Binance", delimiter, columns, number)
    if len(cells) >= 6 and _METATRADER.match(cells[0]) and _CLOCK.match(cells[1]):
        columns = {"date": 0, "time": 1, "open": 2, "high": 3, "low": 4, "close": 5}
        return Layout("MetaTrader 4", delimiter, columns, number)
    return None


def _by_header(cells: Sequence[str], delimiter: str, above: Sequence[str], below: Sequence[str]) -> Layout | None:
    heads = [cell.strip("<>*").strip().casefold() for cell in cells]
    if (behind := _below_tickers(heads, delimiter, below)) is not None:
        return Layout("Yahoo", delimiter, {"date": 0, **_columns(heads[1:], 1)}, len(above) + 1 + behind)
    named = [_WITH_ZONE.sub(r"\1", head) for head in heads]
    columns = _columns(named)
    if columns.get("time") == columns.get("date"):
        columns.pop("time", None)
    if "date" not in columns:
        return None
    if "close" not in columns:
        columns |= _only_price(named)
    if "close" not in columns:
        return None
    name, zone, licence = _maker(cells, heads, above)
    if heads[columns["close"]].startswith("adj"):
        columns = {kind: place for kind, place in columns.items() if kind in ("date", "time", "close", "symbol")}
    if said := _WITH_ZONE.match(heads[columns["date"]]):
        zone = said[2].upper()
    return Layout(name, delimiter, columns, len(above) + 1, zone, licence)


def _columns(heads: Sequence[str], first: int = 0) -> dict[str, int]:
    """Return the place of each column by its head; ``first`` is the place of the first head."""
    return {kind: first + place for kind, names in _NAMES.items() if (place := _place(heads, names)) is not None}


def _below_tickers(heads: Sequence[str], delimiter: str, below: Sequence[str]) -> int | None:
    """Return how many lines stand below a header as yfinance writes it: one of tickers, and one that names the dates."""
    under = [cut(line, delimiter) for line in below[:2]]
    if heads[0] != "price" or len(under) < 2 or under[0][0].casefold() != "ticker" or "close" not in heads:
        return None
    return 2 if under[1][0].casefold() in _NAMES["date"] and len(set(under[0][1:])) == 1 else None


def _place(heads: Sequence[str], names: Sequence[str]) -> int | None:
    return next((heads.index(name) for name in names if name in heads), None)


def _only_price(heads: Sequence[str]) -> dict[str, int]:
    """Return the price's column in a table of two: the EIA puts the series' name over it.

    What is no close is none: a day's first price cannot tell of what happened on it.
    """
    if len(heads) != 2 or heads[0] not in _NAMES["date"] or not heads[1]:
        return {}
    other = any(heads[1] in _NAMES[kind] for kind in ("open", "high", "low")) or _NO_CLOSE.match(heads[1])
    return {} if other else {"close": 1}


def _maker(cells: Sequence[str], heads: Sequence[str], above: Sequence[str]) -> tuple[str, str | None, str | None]:
    if heads[0] in ("gmt time", "utc"):
        return "Dukascopy", "UTC", None
    if "adj close" in heads:
        return "Yahoo", None, None
    if cells[0] in ("<DATE>", "<DATE>\t"):
        return "MetaTrader 5", None, None
    if cells[0] == "<TICKER>":
        return "Stooq", None, None
    if any(map(_BY_THE_EIA.search, above)):
        return "EIA", None, _EIA
    return TABLE, None, None
