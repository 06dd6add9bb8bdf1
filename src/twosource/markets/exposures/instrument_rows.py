"""The rows of tables of instruments: what can be dealt in, what touches it, and what it is called where prices come from."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from twosource.errors import InstrumentError
from twosource.language import similarity
from twosource.markets.exposures import currencies
from twosource.model import ExposureKind

COLUMNS = ("symbol", "name", "class", "touches", "pair", "yahoo", "cme", "oanda", "mt5", "files", "words")
_NEEDED = ("symbol", "touches")
_SYMBOLS = ("symbol", "yahoo", "cme", "oanda", "mt5")
CLASSES: tuple[ExposureKind, ...] = get_args(ExposureKind)
_RARE = 1.5
"""How rare (the logarithm of articles by those that hold it) one word of a phrase must be at least, to name an instrument."""
_MOST_BYTES, _MOST_ROWS, _LONGEST = 4_000_000, 10_000, 200


class Instrument(NamedTuple):
    """One row. ``touches``: the symbols of exposures; ``words``: phrases by which a text names it, besides those known anyway.

    ``pair`` is the ISO 4217 pair (base, then quote); ``yahoo`` to ``mt5`` are symbols, "" where there is none in common use, and
    ``files`` what makers of files of prices call it besides.
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
    files: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def symbols(self) -> tuple[str, ...]:
        """All symbols of it."""
        return tuple(filter(None, (self.symbol, self.pair, self.yahoo, self.cme, self.oanda, self.mt5)))


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
        return parsed(content.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise InstrumentError(f"{path}: is not UTF-8: save it as UTF-8") from error


def parsed(text: str, where: str) -> tuple[Instrument, ...]:
    """Return the rows of a table's text; raise InstrumentError with ``where``, line and what to do."""
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
    if long := [column for column, cell in cells.items() if column not in ("words", "touches", "files") and len(cell) > _LONGEST]:
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
        files=_several(cells.get("files", "")),
        words=words,
        **{column: cells.get(column, "") for column in ("pair", "yahoo", "cme", "oanda", "mt5")},
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in cell.split(";")) if part)


def _is_common(words: str) -> bool:
    """Tell whether a phrase is of words that are in a great part of all texts ("the", "new", "market"), or has no word in it."""
    return all(similarity.rarity(term) < _RARE for term in similarity.terms(words))
