"""Event studies in the terminal and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from twosource.markets.study_tests import ALL
from twosource.model import Reaction, Study, StudyTest
from twosource.render import safe

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_BLOCKS = "▁▂▃▄▅▆▇█"
_UNKNOWN = "–"
_MODELS = {"mean": "mean-adjusted", "market": "market model", "market-adjusted": "market-adjusted"}
_WIDTH = 110
_SHOWN = 12
"""Confounders, events and measurements that failed that are printed; of more, their number. CSV and JSON have them all."""


def terminal(studies: Sequence[Study], console: Console) -> None:
    """Print studies: what each instrument did, what the tests say, and what a reader must know to judge it."""
    for study in studies:
        _Printer(console).study(study)


def sparkline(abnormal: Sequence[float | None]) -> str:
    """Return the path of the cumulative abnormal return as blocks, from its lowest to its highest value, the 0 before counted."""
    total, path = 0.0, [0.0]
    for value in abnormal:
        if value is None:
            return ""
        total += value
        path.append(total)
    low, high = min(path), max(path)
    if high == low:
        return _BLOCKS[0] * len(path)
    return "".join(_BLOCKS[round((value - low) / (high - low) * (len(_BLOCKS) - 1))] for value in path)


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
            values = (one.car, one.t, one.p, one.q)
            writer.writerow((*map(_cell, told), *_placed(study, one, days), *map(_cell, values), one.reason or ""))
    return out.getvalue()


_NUMBERS = ("car", "t", "p", "q")


def _placed(study: Study, one: Reaction, days: Sequence[int]) -> Iterable[str]:
    """Return returns and abnormal returns in the columns of their days."""
    for values in (one.returns, one.abnormal):
        by_day = dict(zip(range(study.window[0], study.window[1] + 1), values, strict=False))
        yield from (_cell(by_day.get(day)) for day in days)


def _cell(value: object) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in ("=", "+", "-", "@") else text


class _Printer:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._width = min(console.width, _WIDTH)

    def study(self, study: Study) -> None:
        self._line(study.title, "bold")
        self._line("━" * self._width, "cyan")
        self._line(" · ".join(_facts(study)), "dim")
        self._events(study)
        if len(study.events) == 1:
            self._heading("What prices did", "abnormal returns in %; q: p after the correction for the number of instruments")
            self._print(_reactions(study))
        else:
            self._heading("What prices did", "mean abnormal returns in %")
            self._print(_means(study))
        self._tests(study)
        self._list("What to know", study.notes)
        self._list("Also in the window", [f"{one.at}  {one.what}" for one in study.confounders])
        self._list(
            "Not measured", [f"{one.symbol}, {_name(study, one.event)}: {one.reason}" for one in study.reactions if one.reason]
        )
        self._list("Left out", [f"{entry.id}: {entry.reason}" for entry in study.left_out])
        self._prices(study)
        self._print()

    def _events(self, study: Study) -> None:
        told = [f"{event.at}  {event.name if event.name != event.at else ''}  ({event.basis})" for event in study.events]
        self._list("Event" if len(told) == 1 else "Events", [" ".join(line.split()) for line in told])

    def _tests(self, study: Study) -> None:
        pooled = [one for one in study.tests if one.scope == ALL]
        single = [one for one in study.tests if one.scope != ALL and one.day is None]
        if pooled:
            self._heading("All instruments together", "statistic (p)")
            self._print(_pooled(study, pooled))
        if single:
            self._heading("Each instrument over its events", "the whole window; q: p after the correction for their number")
            self._print(_single(single))

    def _prices(self, study: Study) -> None:
        lines = []
        for source, symbols in _by_source(study).items():
            lines.append(f"{', '.join(symbols)}: {source}")
        lines += [f"{one.symbol}: {issue.message}" for one in study.prices for issue in one.issues]
        self._list("Prices", lines)

    def _heading(self, words: str, note: str = "") -> None:
        from rich.text import Text

        self._print()
        heading = Text(words.upper(), style="bold cyan")
        self._print(heading.append(f"  {note}", style="dim") if note else heading)

    def _list(self, title: str, lines: Sequence[str]) -> None:
        from rich.padding import Padding
        from rich.text import Text

        if not lines:
            return
        self._heading(title)
        for line in lines[:_SHOWN]:
            for number, part in enumerate(Text(safe.line(line)).wrap(self._console, self._width - 2)):
                self._print(Text("– " if number == 0 else "  ").append_text(part))
        if len(lines) > _SHOWN:
            self._print(Padding(Text(f"and {len(lines) - _SHOWN} more"), (0, 0, 0, 2)))

    def _line(self, words: str, style: str) -> None:
        from rich.text import Text

        self._print(Text(safe.line(words), style=style))

    def _print(self, item: object = "") -> None:
        self._console.print(item, width=self._width, highlight=False, markup=False, emoji=False)


def _facts(study: Study) -> tuple[str, ...]:
    first, last = study.window
    market = f" on {study.market}" if study.market else ""
    bar = study.prices[0].bar if study.prices else 0
    days = "days" if bar >= 86_400 else f"bars of {bar // 60} minutes"
    known = f"known by {study.known_at}" if study.known_at else "nothing measured"
    model = f"{_MODELS[study.model]}{market} over {study.estimation} {days} before"
    return (f"{days} {_day(first)} to {_day(last)}", model, f"{study.returns} returns", known)


def _day(day: int) -> str:
    return f"{day:+d}" if day else "0"


def _name(study: Study, event: str) -> str:
    return next(one.name for one in study.events if one.id == event)


def _grid(*columns: str) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False)
    for number, column in enumerate(columns):
        table.add_column(column, justify="left" if number == 0 or not column else "right", no_wrap=True)
    return table


def _days(study: Study) -> list[int]:
    """Return the days that have a column: all of a short window."""
    days = list(range(study.window[0], study.window[1] + 1))
    return days if len(days) <= 5 else []


def _reactions(study: Study) -> Table:
    days = _days(study)
    table = _grid("Instrument", "Day 0", *(_day(day) for day in days), "CAR", "t", "p", "q", "")
    for one in study.reactions:
        if one.reason is not None:
            continue
        by_day = dict(zip(range(study.window[0], study.window[1] + 1), one.abnormal, strict=True))
        daily = [_percent(by_day[day]) for day in days]
        numbers = (_percent(one.car), _decimal(one.t, 2), _decimal(one.p), _decimal(one.q))
        table.add_row(safe.line(one.symbol), one.day0 or "", *daily, *numbers, sparkline(one.abnormal))
    return table


def _means(study: Study) -> Table:
    days = _days(study)
    table = _grid("Instrument", "Events", *(_day(day) for day in days), "CAR", "positive", "")
    for symbol in dict.fromkeys(one.symbol for one in study.reactions):
        measured = [one for one in study.reactions if one.symbol == symbol and one.reason is None]
        if not measured:
            continue
        mean = [sum(column) / len(measured) for column in zip(*(_known(one.abnormal) for one in measured), strict=True)]
        by_day = dict(zip(range(study.window[0], study.window[1] + 1), mean, strict=True))
        positive = sum((one.car or 0) > 0 for one in measured)
        cells = (*(_percent(by_day[day]) for day in days), _percent(sum(mean)), f"{positive} of {len(measured)}", sparkline(mean))
        table.add_row(safe.line(symbol), str(len(measured)), *cells)
    return table


def _known(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _pooled(study: Study, tests: Sequence[StudyTest]) -> Table:
    """Return a row for each test, a column for each day of a short window and one for the whole."""
    days = [day for day in dict.fromkeys(one.day for one in tests) if day is None or _days(study)]
    table = _grid("", "n", *("window" if day is None else _day(day) for day in days))
    for name in dict.fromkeys(one.test for one in tests):
        by_day = {one.day: one for one in tests if one.test == name}
        n = max(one.n for one in by_day.values())
        table.add_row(name, str(n), *(_worth(by_day[day]) if day in by_day else "" for day in days))
    return table


def _single(tests: Sequence[StudyTest]) -> Table:
    table = _grid("Instrument", "n", "test", "statistic", "p", "q")
    for one in tests:
        numbers = (_decimal(one.statistic, 2), _decimal(one.p), _decimal(one.q))
        table.add_row(safe.line(one.scope), str(one.n), one.test, *numbers)
    return table


def _worth(one: StudyTest) -> str:
    return _UNKNOWN if one.statistic is None else f"{one.statistic:.2f} ({_decimal(one.p)})"


def _by_source(study: Study) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in study.prices:
        terms = f"; {one.licence}" if one.licence else ""
        found.setdefault(f"{one.source}, {one.zone}{terms}", []).append(one.symbol)
    return found


def _percent(value: float | None) -> str:
    return _UNKNOWN if value is None else f"{100 * value:+.2f}"


def _decimal(value: float | None, digits: int = 3) -> str:
    if value is None:
        return _UNKNOWN
    return f"{value:.{digits}f}" if digits != 3 or value >= 0.0005 else "<.001"
