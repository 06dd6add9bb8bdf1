"""The table of instruments for a person, and as the file that a user edits."""

from twosource.markets.exposures.instruments import COLUMNS, Instrument, Instruments
from twosource.render import safe

_SHOWN = ("symbol", "class", "touches", "yahoo", "cme", "oanda", "mt5", "name")


def terminal(table: Instruments) -> str:
    """Return the table in columns, those on the watch-list alone where there is one."""
    rows = [_SHOWN, *([_cells(row)[column] for column in _SHOWN] for row in _rows(table))]
    widths = [max(len(row[place]) for row in rows) for place in range(len(_SHOWN))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def tsv(table: Instruments) -> str:
    """Return the table as a file of a user's own: tabs between the columns, a header."""
    rows = (_cells(row) for row in _rows(table))
    return "\t".join(COLUMNS) + "\n" + "".join("\t".join(row[column] for column in COLUMNS) + "\n" for row in rows)


def _rows(table: Instruments) -> tuple[Instrument, ...]:
    return tuple(filter(table.lists, table.rows))


def _cells(row: Instrument) -> dict[str, str]:
    listed = {"touches": row.touches, "files": row.files, "words": row.words}
    several = {column: ";".join(cells) for column, cells in listed.items()} | {"class": row.kind}
    cells = {column: several.get(column, getattr(row, column, "")) for column in COLUMNS}
    return {column: safe.line(cell) for column, cell in cells.items()}
