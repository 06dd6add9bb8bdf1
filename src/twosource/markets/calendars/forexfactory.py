"""ForexFactory's weekly calendar, as XML and as JSON."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from twosource.markets.calendars.rows import MOST_ROWS, Row, Table, bad_row, too_many, unknown_layout
from twosource.model import Issue
from twosource.pages.markup import Elements, name, text

_LONGEST = 2_000
"""Characters of a field that are kept; no real one is nearly as long."""


def from_xml(document: str, file: str) -> Table:
    """Return the rows of the XML file: one ``event`` element each. Entities are not expanded and nothing is fetched.

    Raise CalendarError where the document has no such element.
    """
    rows: list[Row] = []
    issues: list[Issue] = []
    elements = Elements(document, ("event",))
    for element in elements:
        if len(rows) == MOST_ROWS:
            issues.append(too_many(file))
            break
        rows.append(_row(int(element.sourceline or 0), _fields(element)))
    if elements.damage is not None:
        issues.append(Issue(code="damaged", message=f"{file} is damaged ({elements.damage}); {len(rows)} rows of it were read"))
    if not rows:
        raise unknown_layout(file)
    return Table("ForexFactory XML", tuple(rows), tuple(issues), month_first=True)


def _fields(element: etree._Element) -> dict[str, str]:
    return {name(child): text(child)[:_LONGEST] for child in element}


def _row(line: int, fields: Mapping[str, str]) -> Row:
    return Row(
        line=line,
        title=fields.get("title", ""),
        date=fields.get("date", ""),
        time=fields.get("time", ""),
        currency=fields.get("country", ""),
        impact=fields.get("impact", ""),
        actual=fields.get("actual", ""),
        forecast=fields.get("forecast", ""),
        previous=fields.get("previous", ""),
        url=fields.get("url", ""),
    )


def from_json(document: str, file: str) -> Table:
    """Return the rows of the JSON file, an array of objects; what follows damage is not read.

    Raise CalendarError where it is no such array.
    """
    rows: list[Row] = []
    issues: list[Issue] = []
    if "[" not in document:
        raise unknown_layout(file)
    try:
        for line, entry in _objects(document):
            if len(rows) == MOST_ROWS:
                issues.append(too_many(file))
                break
            if isinstance(entry, dict):
                rows.append(_row(line, {key.lower(): _text(value) for key, value in entry.items()}))
            else:
                issues.append(bad_row(file, line, "it is no object"))
    except (ValueError, RecursionError) as error:
        where = len(document[: error.pos].splitlines()) if isinstance(error, json.JSONDecodeError) else 0
        issues.append(Issue(code="damaged", message=f"{file}, line {where}: damaged JSON; {len(rows)} rows before it were read"))
    if not rows:
        raise unknown_layout(file)
    return Table("ForexFactory JSON", tuple(rows), tuple(issues), month_first=True)


def _text(value: Any) -> str:
    return str(value).strip()[:_LONGEST] if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _objects(document: str) -> Iterator[tuple[int, Any]]:
    """Yield the entries of an array, each with the line on which it begins, as far as it is whole."""
    decoder = json.JSONDecoder()
    place = document.find("[") + 1
    line, counted = 1, 0
    while True:
        place = _skip(document, place)
        if document[place : place + 1] in ("]", ""):
            return
        line, counted = line + document.count("\n", counted, place), place
        value, place = decoder.raw_decode(document, place)
        yield line, value


def _skip(document: str, place: int) -> int:
    while document[place : place + 1] in (" ", "\t", "\r", "\n", ",", "\ufeff"):
        place += 1
    return place
