"""The table of instruments: what can be dealt in, what touches it, and what it is called where prices come from.

The project's own rows are in ``data/instruments.tsv``; a user's table, with the same columns, adds rows and replaces those of the
same symbol. docs/exposures.md says what the columns hold.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from twosource.errors import InstrumentError
from twosource.markets.exposures import currencies, file_names, gas_markets
from twosource.markets.exposures.goods import goods
from twosource.markets.exposures.instrument_rows import COLUMNS, Instrument, parsed, read

__all__ = ["COLUMNS", "Instrument", "Instruments", "instruments", "own", "read"]

_BEHIND = re.compile(r"[._#-]")


class Instruments:
    """A table of instruments; ``watched`` are the symbols of the rows that a user asked for, ``None`` for all."""

    def __init__(self, rows: Iterable[Instrument], watched: frozenset[str] | None = None) -> None:
        self.rows = tuple(rows)
        self.watched = watched

    def touched_by(self, symbol: str) -> tuple[Instrument, ...]:
        """Return the instruments that an exposure's symbol touches, in the order of the table."""
        return self._by_touch.get(symbol, ())

    def named(self, symbol: str) -> Instrument | None:
        """Return the row that any symbol stands for, in any case, first by its own; ``None`` where there is none."""
        return self._by_symbol.get(symbol.casefold())

    def of_file(self, symbol: str) -> Instrument | None:
        """Return the row of a file's symbol, with or without what brokers and names of files put behind it ("CL_h1")."""
        return self.named(symbol) or self.named(_BEHIND.split(symbol, maxsplit=1)[0])

    def knows(self, name: str) -> bool:
        """Tell whether a column's head is a symbol or a name of an instrument, or a pair of currencies."""
        pair = currencies.pair(name)
        return self.named(name) is not None or (bool(pair) and "".join(pair) == re.sub(r"[/_-]", "", name.upper()))

    def within(self, name: str) -> str:
        """Return what the name of a file of prices calls its instrument, or the name itself where it tells none.

        It is a symbol or a pair of currencies that stands in it, with whatever its maker writes around it, or the row's symbol
        where it is told in full ("Brent Oil Futures Historical Data").
        """
        if self.of_file(name) is not None:
            return name
        candidates = tuple(file_names.candidates(name))
        for candidate in candidates:
            if (row := self.named(candidate)) is not None:
                return row.symbol if " " in candidate else candidate
        if currencies.pair(name):
            return name
        return next((one for one in candidates if "".join(currencies.pair(one)) == one), name)

    def with_rows(self, rows: Iterable[Instrument]) -> "Instruments":
        """Return the table with rows added, or put in the place of those of the same symbol."""
        by_symbol = {row.symbol: row for row in self.rows} | {row.symbol: row for row in rows}
        return Instruments(by_symbol.values(), self.watched)

    def watching(self, symbols: Sequence[str]) -> "Instruments":
        """Return the table with a watch-list, of symbols of any column, or of what touches a row ("RUB", "oil").

        Raise InstrumentError for one that is in no row.
        """
        found = {symbol: self._meant(symbol) for symbol in symbols}
        unknown = [symbol for symbol, rows in found.items() if not rows]
        if unknown:
            raise InstrumentError(
                f"no instrument is called {', '.join(unknown)}: see `twosource instruments`, or add a row to a table of your own"
            )
        return Instruments(self.rows, frozenset(row.symbol for rows in found.values() for row in rows))

    def _meant(self, symbol: str) -> tuple[Instrument, ...]:
        row = self.named(symbol)
        if row is not None:
            return (row,)
        return tuple(row for row in self.rows if symbol.casefold() in map(str.casefold, row.touches))

    def watches(self, symbol: str) -> bool:
        """Tell whether an exposure's symbol touches an instrument of the watch-list; all do where there is none."""
        return self.watched is None or any(map(self.lists, self.touched_by(symbol)))

    def lists(self, row: Instrument) -> bool:
        """Tell whether a row is on the watch-list; all are where there is none."""
        return self.watched is None or row.symbol in self.watched

    @cached_property
    def _by_touch(self) -> dict[str, tuple[Instrument, ...]]:
        found: dict[str, list[Instrument]] = {}
        for row in self.rows:
            for touch in (*row.touches, *gas_markets.also_touches(row.touches)):
                found.setdefault(touch, []).append(row)
        return {touch: tuple(rows) for touch, rows in found.items()}

    @cached_property
    def _by_symbol(self) -> dict[str, Instrument]:
        found = {row.symbol.casefold(): row for row in self.rows}
        for row in self.rows:
            for symbol in (*row.symbols, *((f"{row.cme}=F",) if row.cme else ())):  # as Yahoo calls futures
                found.setdefault(symbol.casefold(), row)
        for row in self.rows:
            for name in row.files:
                found.setdefault(name.casefold(), row)
        return found


def instruments(paths: Sequence[str | Path] = (), watch: Sequence[str] = ()) -> Instruments:
    """Return the project's table with the rows of the user's tables, and with a watch-list where ``watch`` names one.

    Raise InstrumentError where a table cannot be used, a row is touched by what no story can touch, or a symbol of the watch-list
    is in no row.
    """
    added = [(path, row) for path in paths for row in read(path)]
    table = own().with_rows(row for _, row in added) if added else own()
    worded = frozenset(row.touches[0] for row in table.rows if row.words and row.touches)
    for path, row in added:
        if unknown := [touch for touch in row.touches if touch not in worded and not _can_be_touched(touch)]:
            raise InstrumentError(
                f"{path}: {row.symbol} is touched by {unknown[0]!r}, which no story can touch: write an ISO 4217 code, a good of "
                "`twosource instruments` in column touches, or give it words of its own"
            )
        if not row.touches and own().named(row.symbol) is None:
            raise InstrumentError(f"{path}: {row.symbol} has no touches, which takes it away, but there is no such instrument")
    return table.watching(watch) if watch else table


def _can_be_touched(touch: str) -> bool:
    kind, _, code = touch.partition(":")
    market = kind == "stocks" and currencies.state_name(code) != code
    return market or touch in {good.symbol for good in goods()} | gas_markets.MARKETS.keys() or currencies.is_code(touch)


@cache
def own() -> Instruments:
    """Return the project's table."""
    table = files("twosource.markets").joinpath("data/instruments.tsv").read_text("utf-8")
    return Instruments(parsed(table, "instruments.tsv"))
