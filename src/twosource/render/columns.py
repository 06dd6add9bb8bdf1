"""Tables in a terminal of any width: side by side where no word is broken by it, else row by row."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

NARROW = 80
"""Cells of width up to which a table that does not fit is told row by row rather than with broken words."""
_INDENT = 2
_BETWEEN = " · "


def widths(head: Sequence[str], rows: Sequence[Sequence[str]], room: int) -> tuple[int, ...] | None:
    """Return how wide the columns are where no word is broken and all of them fill at most ``room``, ``None`` where none can be.

    Room that is left goes to the columns whose cells are longest.
    """
    from rich.cells import cell_len

    columns = list(zip(head, *rows, strict=True))
    least = [max(cell_len(word) for cell in column for word in cell.split() or [""]) for column in columns]
    wished = [max(map(cell_len, column)) - width for column, width in zip(columns, least, strict=True)]
    spare = room - sum(least)
    if spare < 0:
        return None
    share = min(spare, sum(wished))
    return tuple(width + share * wish // (sum(wished) or 1) for width, wish in zip(least, wished, strict=True))


def stacked(console: "Console", head: Sequence[str], row: Sequence[str], width: int) -> list["Text"]:
    """Return the lines of one row: its first cell, then the others with the names of their columns, as many to a line as fit."""
    from rich.text import Text

    parts = [f"{name}: {cell}" if name else cell for name, cell in zip(head[1:], row[1:], strict=True) if cell]
    lines = list(Text(row[0], style="bold").wrap(console, width))
    for words in _filled(parts, width - _INDENT):
        lines += [Text(" " * _INDENT).append_text(piece) for piece in Text(words).wrap(console, max(width - _INDENT, 1))]
    for line in lines:
        line.rstrip()
    return lines


def _filled(parts: Sequence[str], width: int) -> list[str]:
    """Join parts to lines, none of which is wider than ``width`` unless one part alone is."""
    from rich.cells import cell_len

    lines: list[str] = []
    for part in parts:
        if lines and cell_len(lines[-1]) + len(_BETWEEN) + cell_len(part) <= width:
            lines[-1] += f"{_BETWEEN}{part}"
        else:
            lines.append(part)
    return lines
