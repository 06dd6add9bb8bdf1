"""Calendars as tables: CSV with a line of names, MetaTrader 5's exports, and bare lists of a time and a name."""

import csv
from collections.abc import Iterator, Mapping, Sequence

from twosource import clock
from twosource.markets.calendars.rows import MOST_ROWS, Row, Table, bad_row, too_many, unknown_layout
from twosource.model import Issue

_NAMES: Mapping[str, frozenset[str]] = {
    "date": frozenset(("date", "day", "datetime", "date/time")),
    "time": frozenset(("time", "hour")),
    "currency": frozenset(("currency", "ccy", "cur", "currency_code", "country", "country_code", "symbol")),
    "impact": frozenset(("impact", "importance", "volatility")),
    "title": frozenset(("event", "title", "name", "event_name", "description")),
    "actual": frozenset(("actual", "actual_value")),
    "forecast": frozenset(("forecast", "consensus", "estimate", "forecast_value")),
    "previous": frozenset(("previous", "prior", "prev_value", "previous_value")),
    "revised": frozenset(("revised_prev_value",)),
    "event_id": frozenset(("event_id",)),
    "url": frozenset(("url", "link")),
}
"""What the columns are called, in small letters; of two for one field the first counts, but a currency before a country."""
_MT5 = frozenset(("actual_value", "prev_value", "forecast_value"))
_DELIMITERS = ",;\t|"
_HEADER_WITHIN = 10
_LONGEST_LINE = 20_000
_MILLION, _LONG_MIN = 1_000_000, -(2**63)


def from_table(document: str, file: str) -> Table:
    """Return the rows of a table. One row is one line; a line that is none is an issue.

    MetaTrader's values are a million times too large, its smallest number means "not given", and its times are those of the
    trade server. Raise CalendarError where no line of names, and no time in the first column, shows what the columns are.
    """
    lines = document.splitlines()
    delimiter, start, columns = _columns(lines, file)
    header = {cell.strip().casefold() for cell in _cut(lines[start - 1], delimiter)} if start else set()
    server = bool(header & _MT5)
    rows: list[Row] = []
    issues: list[Issue] = []
    for number, cells in _cells(lines[start:], start, delimiter, file, issues):
        if len(rows) == MOST_ROWS:
            issues.append(too_many(file))
            break
        rows.append(_row(number, cells, columns, server))
    return Table("MetaTrader 5 CSV" if server else "CSV", tuple(rows), tuple(issues), server=server)


def _columns(lines: Sequence[str], file: str) -> tuple[str, int, Mapping[str, int]]:
    """Return the delimiter, the place of the first row and the columns by field."""
    for place, line in enumerate(lines[:_HEADER_WITHIN]):
        delimiter = max(_DELIMITERS, key=lambda mark: line[:_LONGEST_LINE].count(mark))
        names = [cell.strip().strip("<>").casefold() for cell in _cut(line[:_LONGEST_LINE], delimiter)]
        columns = {field: found for field, known in _NAMES.items() if (found := _first(names, known)) is not None}
        if ("date" in columns or "time" in columns) and ("title" in columns or "event_id" in columns):
            return delimiter, place + 1, columns
    first = next((line for line in lines if line.strip()), "")[:_LONGEST_LINE]
    delimiter = max(_DELIMITERS, key=first.count)
    listed = [place for place, line in enumerate(lines[:2]) if clock.is_time(_cut(line[:_LONGEST_LINE], delimiter)[0])]
    if not listed:
        raise unknown_layout(file)
    return delimiter, listed[0], {"date": 0, "title": 1}


def _first(names: Sequence[str], known: frozenset[str]) -> int | None:
    found = [place for place, name in enumerate(names) if name in known]
    return min(found, key=lambda place: ("country" in names[place], place), default=None)


def _cut(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [""]) or [""]
    except csv.Error:
        return [""]


def _cells(
    lines: Sequence[str], start: int, delimiter: str, file: str, issues: list[Issue]
) -> Iterator[tuple[int, Sequence[str]]]:
    for number, line in enumerate(lines, start + 1):
        if not line.strip():
            continue
        if len(line) > _LONGEST_LINE:
            issues.append(bad_row(file, number, f"it is over {_LONGEST_LINE} characters long"))
        else:
            yield number, _cut(line, delimiter)


def _row(number: int, cells: Sequence[str], columns: Mapping[str, int], server: bool) -> Row:
    def cell(field: str) -> str:
        place = columns.get(field)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    value = _scaled if server else str
    event = cell("event_id")
    return Row(
        line=number,
        title=cell("title") or (f"event {event}" if event else ""),
        date=cell("date") or cell("time"),
        time=cell("time") if "date" in columns else "",
        currency=cell("currency"),
        impact=cell("impact"),
        actual=value(cell("actual")),
        forecast=value(cell("forecast")),
        previous=value(cell("revised")) or value(cell("previous")),
        url=cell("url"),
    )


def _scaled(cell: str) -> str:
    """Return a value of MetaTrader, which is written times a million; "" for none, other text as it is."""
    try:
        number = int(cell)
    except ValueError:
        return cell
    if number == _LONG_MIN:
        return ""
    whole, rest = divmod(abs(number), _MILLION)
    return ("-" if number < 0 else "") + f"{whole}.{rest:06}".rstrip("0").rstrip(".")
