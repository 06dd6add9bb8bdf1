"""A brief in the terminal, readable without colour and at any width from 40 columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from twosource.model import Article, Brief
from twosource.render import wording
from twosource.render.build import left_out_of_all, views
from twosource.render.citations import Citation
from twosource.render.view import FigureRow, Happening, Line, NewsView, Omission, OriginLine, Side, SourceLine, View

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_MAX_WIDTH = 110
_NARROW = 90
_TABLE = 80
"""Width from which figures stand in a table."""
_MOST_CITED = 8
"""Citations printed of one line; HTML, Markdown and JSON have them all."""


def terminal(briefs: Sequence[Brief], articles: Mapping[str, Article], console: Console) -> None:
    """Print ``briefs`` on ``console``, which decides about colour; text wraps at its width, at most 110 columns.

    Raise KeyError or ValueError where a brief cites what is not in its sources and ``articles``.
    """
    shown = views(briefs, articles)
    width = min(console.width, _MAX_WIDTH)
    if not shown:
        console.print("No story was found in these pages.", width=width, highlight=False)
    if len(shown) > 1:
        _Printer(console, width).contents(shown)
    for view in shown:
        _Printer(console, width).brief(view)
    _Printer(console, width).left_out("Left out of all stories", left_out_of_all(briefs))


class _Printer:
    """Prints one view; everything from the pages goes through ``Text``, which rich never reads as markup."""

    def __init__(self, console: Console, width: int) -> None:
        self._console = console
        self._width = width

    def _print(self, item: RenderableType = "") -> None:
        self._console.print(item, width=self._width, highlight=False, markup=False, emoji=False)

    def contents(self, shown: Sequence[View]) -> None:
        self._print(_text(wording.count(len(shown), "story", "stories"), "bold"))
        for view in shown:
            self._hanging(f"{view.number}. ", _text(f"{view.title} ({view.facts[0]}, {view.facts[1]})"))
        self._print()

    def brief(self, view: View) -> None:
        self._print(_text(view.title, "bold"))
        self._print(_text("━" * self._width, "cyan"))
        self._print(_text(" · ".join(view.facts), "dim"))
        if view.lead:
            self._print()
            self._print(_cited(view.lead))
        if view.news:
            self._news(view.news)
        self._points(view)
        self._voices(view)
        self._figures(view)
        self._differences(view)
        self._happenings("Timeline", view.own)
        self._happenings("Scheduled", view.schedule)
        self._more(view, "schedule")
        self._happenings("Background", view.background)
        self._touched(view)
        self._names(view)
        self._sources(view)
        self.left_out("Left out", view.left_out)
        self._print()

    def _heading(self, words: str, note: str = "") -> None:
        self._print()
        heading = _text(words.upper(), "bold cyan")
        if note:
            heading.append(f"  {note}", style="dim")
        self._print(heading)

    def _hanging(self, mark: str, body: Text, indent: int = 0) -> None:
        """Print ``body`` with ``mark`` before its first line and its other lines set in under it."""
        lead = " " * indent + mark
        for line in self._wrapped(body, self._width - len(lead)):
            self._print(_text(lead).append_text(line))
            lead = " " * len(lead)

    def _wrapped(self, body: Text, width: int) -> list[Text]:
        lines = list(body.wrap(self._console, max(width, 1)))
        for line in lines:
            line.rstrip()
        return lines

    def _news(self, news: NewsView) -> None:
        self._heading(news.title)
        self._hanging("", _text(" · ".join(news.facts), "dim"))
        self._dotted(news.points)
        for part in news.parts:
            self._print(_text(part.title, "bold"))
            for line in part.lines:
                note = _text(f"{line.note}: " if line.note else "", "bold")
                self._hanging("– ", note.append_text(_cited(line)), indent=2)
        for item in news.left_out:
            self._hanging("– ", _text(item.text, "dim"))

    def _points(self, view: View) -> None:
        if view.points:
            self._heading("Key points", "● one independent origin")
            self._dotted(view.points)

    def _dotted(self, points: Sequence[Line]) -> None:
        widest = max((len(wording.dots(point.origins)) for point in points), default=0)
        for point in points:
            self._hanging(f"{wording.dots(point.origins):<{widest}} ", _cited(point))

    def _voices(self, view: View) -> None:
        if view.voices:
            self._heading("Who says what")
        for voice in view.voices:
            name = _text(voice.speaker, "bold")
            self._print(name.append(f", {voice.role}") if voice.role else name)
            for said in voice.lines:
                self._hanging("– ", _cited(said), indent=2)

    def _figures(self, view: View) -> None:
        if not view.figures:
            return
        self._heading("Figures side by side")
        if self._width < _TABLE:
            self._stacked_figures(view)
        else:
            self._table_of_figures(view)

    def _stacked_figures(self, view: View) -> None:
        for group in view.figures:
            if group is not view.figures[0]:
                self._print()
            for row in group:
                counts, figure, speaker, as_of, source = _cells(row, row.counts)
                self._hanging("– ", counts.append(": ").append_text(figure))
                self._hanging("  ", speaker.append(" · as of: ").append_text(as_of).append(" · ").append_text(source))

    def _table_of_figures(self, view: View) -> None:
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False, expand=True)
        for title, share in (("Counts", 3), ("Figure", 3), ("Who says so", 3), ("As of", 2), ("Source, origin", 3)):
            table.add_column(title, ratio=share, overflow="fold")
        for group in view.figures:
            for row, counts in zip(group, _once(row.counts for row in group), strict=True):
                table.add_row(*_cells(row, counts), end_section=row is group[-1])
        self._print(table)
        self._more(view, "figures")

    def _more(self, view: View, section: str) -> None:
        """Print how much of a section is not shown, nothing where that is nothing."""
        if view.more.get(section):
            self._print(_text(view.more[section], "dim"))

    def _differences(self, view: View) -> None:
        if view.differences:
            self._heading("Where sources differ")
        for difference in view.differences:
            if difference is not view.differences[0]:
                self._print()
            delta = f" ({difference.delta})" if difference.delta else ""
            self._print(_text(f"{difference.label}{delta}", "bold"))
            self._sides(difference.sides)
            if difference.basis:
                self._hanging("basis: ", _text("; ".join(difference.basis)), indent=2)
        self._more(view, "differences")

    def _sides(self, sides: tuple[Side, Side]) -> None:
        if self._width < _NARROW:
            for side in sides:
                self._hanging("– ", _side(side), indent=2)
            return
        half = self._width // 2 - 3
        left, right = (self._wrapped(_side(side), half) for side in sides)
        for a, b in zip_longest(left, right, fillvalue=_text("")):
            line = _text("  ").append_text(a)
            line.pad_right(half + 4 - line.cell_len)
            self._print(line.append("│ ", style="dim").append_text(b))

    def _happenings(self, title: str, happenings: Sequence[Happening]) -> None:
        if happenings:
            self._heading(title)
        for event in happenings:
            head = _text(event.when, "bold")
            head.append("".join(f" · {note}" for note in (event.countdown, event.note) if note))
            self._print(head)
            self._hanging("– ", _cited(event), indent=2)

    def _touched(self, view: View) -> None:
        if view.exposures:
            self._heading("What it touches")
        for exposure in view.exposures:
            self._print(_text(exposure.name, "bold"))
            self._hanging("– ", _cited(exposure), indent=2)
        self._more(view, "touched")

    def _names(self, view: View) -> None:
        if view.names:
            self._heading("Names")
        for name in view.names:
            self._hanging("– ", _text(name.name, "bold").append(f": {name.text}", style="not bold"))
        self._more(view, "names")

    def _sources(self, view: View) -> None:
        if not view.sources:
            return
        self._heading("Sources")
        widest = len(f"[{len(view.sources)}]")
        for source in view.sources:
            self._hanging(f"{f'[{source.number}]':<{widest}} ", _source(source))
        for origin in view.origins:
            self._hanging("● ", _text(_origin(origin)))

    def left_out(self, title: str, items: Sequence[Omission]) -> None:
        """Print what is left out, nothing where that is nothing."""
        if items:
            self._heading(title)
        for item in items:
            self._hanging("– ", _text(item.text))


def _text(words: str, style: str = "") -> Text:
    from rich.text import Text

    return Text().append(words, style=style)


def _references(citations: Iterable[Citation]) -> str:
    """Return the places of the evidence, one a paragraph ("2:¶4 ×2" for two sentences of one); of many the first."""
    labels: dict[str, int] = {}
    ends: dict[str, int] = {}
    for citation in citations:
        apart = citation.cite.start >= ends.get(citation.label, 0)
        labels[citation.label] = labels.get(citation.label, 0) + apart
        ends[citation.label] = max(ends.get(citation.label, 0), citation.cite.end)
    more = f" and {len(labels) - _MOST_CITED} more" if len(labels) > _MOST_CITED else ""
    places = (f"[{label}]" if number == 1 else f"[{label} ×{number}]" for label, number in labels.items())
    return "".join(islice(places, _MOST_CITED)) + more


def _cited(line: Line) -> Text:
    return _text(line.text).append(f" {_references(line.citations)}", style="cyan")


def _cells(row: FigureRow, counts: str) -> tuple[Text, ...]:
    origin = f" {row.origin}" if row.origin else ""
    figure = _text(row.text, "bold")
    texts = (row.speaker or "not attributed", row.as_of or "not given", f"{_references(row.citations)}{origin}")
    return (_text(counts), figure, *(_text(text) for text in texts))


def _once(words: Iterable[str]) -> list[str]:
    """Return ``words`` with those that repeat the one before left blank."""
    previous = None
    shown = []
    for word in words:
        shown.append("" if word == previous else word)
        previous = word
    return shown


def _side(side: Side) -> Text:
    text = _text(f"{side.source}: {side.speaker}\n", "")
    for run in side.runs:
        text.append(run.text, style="underline" if run.marked else "")
    return text.append(f" {_references(side.citations)}", style="cyan")


def _source(source: SourceLine) -> Text:
    text = _text(source.name, "bold").append(f": {source.title}")
    text.append(f"\n{' · '.join(source.notes)}", style="dim")
    return text.append(f"\n{source.link}", style="dim") if source.link else text


def _origin(origin: OriginLine) -> str:
    basis = f" ({origin.basis})" if origin.basis else ""
    return f"{origin.name}{basis}: {origin.carried}"
