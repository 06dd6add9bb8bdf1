"""The table of instruments: what can be dealt in, what touches it, and what it is called where prices come from.

The project's own rows are in ``data/instruments.tsv``; a user's table, with the same columns, adds rows and replaces those of the
same symbol. docs/exposures.md says what the columns hold.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple, get_args

from twosource.errors import InstrumentError
from twosource.language import similarity
from twosource.markets.exposures import currencies
from twosource.markets.exposures.goods import goods
from twosource.model import ExposureKind

COLUMNS = ("symbol", "name", "class", "touches", "pair", "yahoo", "cme", "oanda", "mt5", "words")
_NEEDED = ("symbol", "touches")
_SYMBOLS = ("symbol", "yahoo", "cme", "oanda", "mt5")
CLASSES: tuple[ExposureKind, ...] = get_args(ExposureKind)
_RARE = 1.5
"""How rare (the logarithm of articles by those that hold it) one word of a phrase must be at least, to name an instrument."""
_MOST_BYTES, _MOST_ROWS, _LONGEST = 4_000_000, 10_000, 200


class Instrument(NamedTuple):
    """One row. ``touches``: the symbols of exposures; ``words``: phrases by which a text names it, besides those known anyway.

    ``pair`` is the ISO 4217 pair (base, then quote); the last four are symbols, "" where there is none in common use.
    """

    symbol: str
    name: str
    kind: ExposureKind
    touches: tuple[str, ...]
    pair: str = ""
    yahoo: str = ""
    cme: str = ""
    oanda: str = ""
    mt5: str = ""
    words: tuple[str, ...] = ()

    @property
    def symbols(self) -> tuple[str, ...]:
        """All symbols of it."""
        return tuple(filter(None, (self.symbol, self.pair, self.yahoo, self.cme, self.oanda, self.mt5)))


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
            for touch in row.touches:
                found.setdefault(touch, []).append(row)
        return {touch: tuple(rows) for touch, rows in found.items()}

    @cached_property
    def _by_symbol(self) -> dict[str, Instrument]:
        found = {row.symbol.casefold(): row for row in self.rows}
        for row in self.rows:
            for symbol in (*row.symbols, *((f"{row.cme}=F",) if row.cme else ())):  # as Yahoo calls futures
                found.setdefault(symbol.casefold(), row)
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
    return market or touch in {good.symbol for good in goods()} or currencies.is_code(touch)


@cache
def own() -> Instruments:
    """Return the project's table."""
    table = files("twosource.markets").joinpath("data/instruments.tsv").read_text("utf-8")
    return Instruments(_parsed(table, "instruments.tsv"))


def read(path: str | Path) -> tuple[Instrument, ...]:
    """Return the rows of a table: UTF-8, tabs or commas, a header; raise InstrumentError with file, row and what to do."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise InstrumentError(f"{path}: cannot be read: {error.strerror or error}") from error
    if len(content) > _MOST_BYTES:
        raise InstrumentError(f"{path}: a table of instruments has at most {_MOST_BYTES // 1_000_000} MB")
    try:
        return _parsed(content.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise InstrumentError(f"{path}: is not UTF-8: save it as UTF-8") from error


def _parsed(text: str, where: str) -> tuple[Instrument, ...]:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        raise InstrumentError(f"{where}: is empty: the first row names the columns ({', '.join(COLUMNS)})")
    mark = "\t" if "\t" in lines[0][1] else ","
    head = [cell.strip().casefold() for cell in _cells(lines[0][1], mark)]
    if unknown := [cell for cell in head if cell not in COLUMNS]:
        raise InstrumentError(f"{where}: unknown columns {', '.join(map(repr, unknown))} (there are {', '.join(COLUMNS)})")
    if missing := [cell for cell in _NEEDED if cell not in head]:
        raise InstrumentError(f"{where}: there is no column {' and none '.join(missing)}")
    if len(lines) > _MOST_ROWS:
        raise InstrumentError(f"{where}: a table of instruments has at most {_MOST_ROWS} rows")
    if twice := sorted({cell for cell in head if head.count(cell) > 1}):
        raise InstrumentError(f"{where}: the column {twice[0]} stands twice")
    rows = [
        _row(_by_column(head, _cells(line, mark), f"{where}, line {number}"), f"{where}, line {number}")
        for number, line in lines[1:]
    ]
    _refuse_twice(rows, [f"{where}, line {number}" for number, _ in lines[1:]])
    return tuple(rows)


def _by_column(head: Sequence[str], cells: Sequence[str], where: str) -> dict[str, str]:
    """Return the cells of a row by column; raise InstrumentError where there are more or fewer than columns."""
    filled = len(cells) - next((place for place, cell in enumerate(reversed(cells)) if cell.strip()), len(cells))
    if len(cells) < len(head) or filled > len(head):
        raise InstrumentError(
            f"{where}: has {len(cells)} cells, and the first row names {len(head)} columns ({', '.join(head)}): write one for "
            "each, empty where there is none"
        )
    return dict(zip(head, cells, strict=False))


def _refuse_twice(rows: Sequence[Instrument], places: Sequence[str]) -> None:
    """Raise InstrumentError where two rows of a table have one symbol, in whatever case, of their own or at one place."""
    for column in _SYMBOLS:
        first: dict[str, Instrument] = {}
        for row, where in zip(rows, places, strict=True):
            symbol = getattr(row, column)
            if symbol and (other := first.setdefault(symbol.casefold(), row)) is not row:
                whose = "" if column == "symbol" else f" as {column} symbol, of {other.symbol} too: leave it to one of them"
                raise InstrumentError(f"{where}: {symbol} stands twice{whose}")


def _cells(line: str, mark: str) -> list[str]:
    return next(csv.reader(io.StringIO(line), delimiter=mark), [])


def _row(cells: dict[str, str], where: str) -> Instrument:
    cells = {column: " ".join(cell.split()) for column, cell in cells.items()}
    symbol, named = cells.get("symbol", ""), cells.get("class", "") or "other"
    kind = next((one for one in CLASSES if one == named), None)
    if not symbol:
        raise InstrumentError(f"{where}: there is no symbol")
    if kind is None:
        raise InstrumentError(f"{where}: {named!r} is no class (there are {', '.join(CLASSES)})")
    if long := [column for column, cell in cells.items() if column not in ("words", "touches") and len(cell) > _LONGEST]:
        raise InstrumentError(f"{where}: {long[0]} has more than {_LONGEST} characters")
    if cells.get("pair") and len("".join(currencies.pair(cells["pair"]))) != len(cells["pair"]):
        raise InstrumentError(f"{where}: {cells['pair']!r} is no pair: write two ISO 4217 codes, as USDRUB")
    words = _several(cells.get("words", ""))
    if common := [word for word in words if _is_common(word)]:
        raise InstrumentError(f"{where}: {common[0]!r} stands in too many texts to name an instrument: leave it out of words")
    return Instrument(
        symbol=symbol,
        name=cells.get("name", "") or symbol,
        kind=kind,
        touches=_several(cells.get("touches", "")),
        words=words,
        **{column: cells.get(column, "") for column in ("pair", "yahoo", "cme", "oanda", "mt5")},
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in cell.split(";")) if part)


def _is_common(words: str) -> bool:
    """Tell whether a phrase is of words that are in a great part of all texts ("the", "new", "market"), or has no word in it."""
    return all(similarity.rarity(term) < _RARE for term in similarity.terms(words))
