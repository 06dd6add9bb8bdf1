"""Event studies in the terminal, as one HTML file and as CSV."""

import base64
import csv
import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from twosource import clock
from twosource.model import Article, Reaction, Study
from twosource.render import columns, safe
from twosource.render.study_picture import StudyPicture, picture
from twosource.render.study_view import Grid, StudyView, cells, view

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table as DrawnTable

_WIDTH = 110
_SHOWN = 12
"""Lines of a list that are printed in the terminal; of more, their number. The other formats have them all."""
_BETWEEN = 3
"""Cells after each column, the line between two columns among them."""
_DAY = len("2019-04-24")
_NUMBERS = ("car", "t", "p", "q")


@dataclass(frozen=True)
class _Sheet:
    """Everything the template shows of one study."""

    view: StudyView
    picture: StudyPicture | None
    links: tuple[str | None, ...]


def terminal(studies: Sequence[Study], console: "Console") -> None:
    """Print studies: what each instrument did, what the tests say, and what a reader must know to judge it."""
    for study in studies:
        _Printer(console).study(view(study))


def html(studies: Sequence[Study], articles: Mapping[str, Article] | None = None) -> str:
    """Return studies as one self-contained HTML document: no network, no scripts.

    The mark of day 0 in the picture leads to the events; with ``articles``, those lead on to the pages that first reported them.
    """
    from twosource.render.webpage import environment

    templates = environment()
    style = templates.get_template("brief.css.j2").render(targets=[]) + templates.get_template("study.css.j2").render()
    return templates.get_template("study.html.j2").render(
        sheets=[_Sheet(view(study), picture(study), _links(study, articles or {})) for study in studies],
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )


def _links(study: Study, articles: Mapping[str, Article]) -> tuple[str | None, ...]:
    """Return the address of the page that first reported each event, ``None`` where there is none that is safe to follow."""
    pages = (articles.get(event.article or "") for event in study.events)
    return tuple(safe.web_address(page.url) if page is not None else None for page in pages)


class Table(NamedTuple):
    """Studies as one table: the names of the columns, and a row for each event and instrument."""

    head: tuple[str, ...]
    rows: tuple[tuple[str | float | None, ...], ...]


def table(studies: Sequence[Study]) -> Table:
    """Return one row for each event and instrument: when it was known, day 0, the numbers as fractions, or why there are none."""
    days = sorted({day for study in studies for day in range(study.window[0], study.window[1] + 1)})
    told = ("study", "title", "event", "event_at", "symbol", "day0", "known_at")
    head = (*told, *(f"return_{day:+d}" for day in days), *(f"abnormal_{day:+d}" for day in days), *_NUMBERS, "reason")
    return Table(head, tuple(row for study in studies for row in _rows(study, days)))


def _event_at(time: str) -> str:
    """Return an event's time in UTC, as the table's other times are, or its day where no more is known."""
    return time if len(time) <= _DAY else f"{clock.utc(time)[0]:%Y-%m-%dT%H:%M:%SZ}"


def _rows(study: Study, days: Sequence[int]) -> Iterator[tuple[str | float | None, ...]]:
    times, title = {event.id: _event_at(event.at) for event in study.events}, safe.line(study.title)
    for one in study.reactions:
        told = (study.id, title, one.event, times[one.event], one.symbol, one.day0, one.known_at)
        yield (*told, *_placed(study, one, days), one.car, one.t, one.p, one.q, one.reason)


def as_csv(studies: Sequence[Study]) -> str:
    """Return the table of studies as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    found = table(studies)
    writer.writerow(found.head)
    writer.writerows((*cells(row[:-1]), row[-1] or "") for row in found.rows)
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

    def _table(self, table: Grid) -> "DrawnTable":
        from rich import box
        from rich.table import Table as DrawnTable
        from rich.text import Text

        drawn = DrawnTable(box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
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
