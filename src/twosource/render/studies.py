"""Event studies in the terminal, as one HTML file and as CSV."""

import base64
import csv
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model import Reaction, Study
from twosource.render import columns, safe
from twosource.render.study_picture import StudyPicture, picture
from twosource.render.study_view import Grid, StudyView, cells, view

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

_WIDTH = 110
_SHOWN = 12
"""Lines of a list that are printed in the terminal; of more, their number. The other formats have them all."""
_BETWEEN = 3
"""Cells after each column, the line between two columns among them."""
_NUMBERS = ("car", "t", "p", "q")


@dataclass(frozen=True)
class _Sheet:
    """Everything the template shows of one study."""

    view: StudyView
    picture: StudyPicture | None


def terminal(studies: Sequence[Study], console: "Console") -> None:
    """Print studies: what each instrument did, what the tests say, and what a reader must know to judge it."""
    for study in studies:
        _Printer(console).study(view(study))


def html(studies: Sequence[Study]) -> str:
    """Return studies as one self-contained HTML document: no network, no scripts."""
    from twosource.render.webpage import environment

    templates = environment()
    style = templates.get_template("brief.css.j2").render(targets=[]) + templates.get_template("study.css.j2").render()
    return templates.get_template("study.html.j2").render(
        sheets=[_Sheet(view(study), picture(study)) for study in studies],
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


def as_csv(studies: Sequence[Study]) -> str:
    """Return one row for each event and instrument: when it was known, day 0, and the numbers as fractions."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    days = sorted({day for study in studies for day in range(study.window[0], study.window[1] + 1)})
    head = ("study", "title", "event", "event_at", "symbol", "day0", "known_at")
    writer.writerow((*head, *(f"return_{day:+d}" for day in days), *(f"abnormal_{day:+d}" for day in days), *_NUMBERS, "reason"))
    for study in studies:
        times = {event.id: event.at for event in study.events}
        for one in study.reactions:
            told = (study.id, safe.line(study.title), one.event, times[one.event], one.symbol, one.day0, one.known_at)
            numbers = (*_placed(study, one, days), one.car, one.t, one.p, one.q)
            writer.writerow((*cells(told), *cells(numbers), one.reason or ""))
    return out.getvalue()


def _placed(study: Study, one: Reaction, days: Sequence[int]) -> list[float | None]:
    """Return returns and abnormal returns in the columns of their days."""
    window = range(study.window[0], study.window[1] + 1)
    by_day = [dict(zip(window, values, strict=False)) for values in (one.returns, one.abnormal)]
    return [values.get(day) for values in by_day for day in days]


class _Printer:
    """Prints one study; everything from pages goes through ``Text``, which rich never reads as markup."""

    def __init__(self, console: "Console") -> None:
        self._console = console
        self._width = min(console.width, _WIDTH)

    def study(self, shown: StudyView) -> None:
        from rich.text import Text

        self._print(Text(shown.title, style="bold"))
        self._print(Text("━" * self._width, style="cyan"))
        self._print(Text(" · ".join(shown.facts), style="dim"))
        self._list("Event" if len(shown.events) == 1 else "Events", shown.events)
        for table in shown.tables:
            self._grid(table)
        for title, lines in shown.lists:
            self._list(title, lines)
        self._print("")

    def _grid(self, table: Grid) -> None:
        self._heading(table.title, table.note)
        widest = [max(map(len, column)) for column in zip(table.head, *table.rows, strict=True)]
        if sum(widest) + _BETWEEN * len(widest) <= self._width:
            self._print(self._table(table))
            return
        for row in table.rows:
            for line in columns.stacked(self._console, table.head, row, self._width):
                self._print(line)

    def _table(self, table: Grid) -> "Table":
        from rich import box
        from rich.table import Table
        from rich.text import Text

        drawn = Table(box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
        for number, head in enumerate(table.head):
            drawn.add_column(head, justify="left" if number == 0 or not head else "right", no_wrap=True)
        for row in table.rows:
            drawn.add_row(*map(Text, row))
        return drawn

    def _list(self, title: str, lines: Sequence[str]) -> None:
        from rich.text import Text

        self._heading(title)
        for line in lines[:_SHOWN]:
            for number, part in enumerate(Text(line).wrap(self._console, self._width - 2)):
                self._print(Text("– " if number == 0 else "  ").append_text(part))
        if len(lines) > _SHOWN:
            self._print(Text(f"  and {len(lines) - _SHOWN} more"))

    def _heading(self, words: str, note: str = "") -> None:
        from rich.text import Text

        self._print("")
        heading = Text(words.upper(), style="bold cyan")
        self._print(heading.append(f"  {note}", style="dim") if note else heading)

    def _print(self, item: "RenderableType") -> None:
        self._console.print(item, width=self._width, highlight=False, markup=False, emoji=False)
