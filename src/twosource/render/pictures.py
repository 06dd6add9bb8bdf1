"""The geometry of the two small pictures of a brief: when things happen, and who carries whom. Units are SVG user units."""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from twosource import clock
from twosource.render.view import Happening, SourceLine, View

_WIDTH = 720
_MARGIN = 24
_LANE = 26
_MARK = 10
_AXIS = 30
_TICKS = ((1, "1 day"), (7, "1 week"), (30, "1 month"), (365, "1 year"), (3650, "10 years"), (36500, "100 years"))
_TICK_GAP = 58
_BOX_WIDTH, _BOX_HEIGHT, _BOX_GAP, _COLUMN_GAP = 200, 34, 8, 64
_MOST_PAGES = 40
_LABEL_CELLS = 25

_Node = str | int
"""The id of an origin or the number of a source."""


@dataclass(frozen=True)
class Mark:
    """An event on the line: a numbered mark at ``x`` in the middle of a bar from ``left`` to ``right``."""

    event: Happening
    x: float
    y: float
    left: float
    right: float


@dataclass(frozen=True)
class Tick:
    """A place on the line and its words."""

    x: float
    label: str


@dataclass(frozen=True)
class TimelinePicture:
    """Past to the left of ``now``, the rest to its right; distances grow with the logarithm of the number of days."""

    width: int
    height: float
    axis: float
    now: float
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Box:
    """An origin or a page; ``number`` is the source's, ``None`` for an origin."""

    x: float
    y: float
    width: float
    height: float
    label: str
    title: str
    number: int | None


@dataclass(frozen=True)
class Arrow:
    """From the right edge of one box to the left edge of another, as an SVG path."""

    path: str


@dataclass(frozen=True)
class OriginPicture:
    """Origins in the first column, each page to the right of what it takes its text from."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def timeline(view: View) -> TimelinePicture | None:
    """Return the picture of a brief's dated events; ``None`` where there are none, or no ``as_of`` to stand on."""
    events = [event for event in (*view.timeline, *view.schedule) if event.event.start_day or event.event.end_day]
    if not events or view.as_of is None or not clock.is_time(view.as_of):
        return None
    today = clock.day(view.as_of)
    spans = [_span(event, today) for event in events]
    most_past = max(2.0, *(-_scaled(first) for first, _ in spans))
    most_ahead = max(2.0, *(_scaled(last) for _, last in spans))
    unit = (_WIDTH - 2 * _MARGIN) / (most_past + most_ahead)
    now = _MARGIN + most_past * unit
    marks, lanes = _marks(events, [(now + _scaled(first) * unit, now + _scaled(last) * unit) for first, last in spans])
    axis = _AXIS + lanes * _LANE
    ticks = _ticks(now, unit, most_past, most_ahead)
    return TimelinePicture(_WIDTH, axis + _AXIS, axis, round(now, 1), ticks, marks)


def _span(event: Happening, today: date) -> tuple[int, int]:
    """Return the first and last day of an event, counted from today; an open end is taken to be the known one."""
    known = [clock.day(day) for day in (event.event.start_day, event.event.end_day) if day]
    return (known[0] - today).days, (known[-1] - today).days


def _scaled(days: int) -> float:
    return math.copysign(math.log1p(abs(days)), days)


def _marks(events: Sequence[Happening], places: Sequence[tuple[float, float]]) -> tuple[tuple[Mark, ...], int]:
    """Return the marks, each in the first lane with room for it, lanes counted up from the axis, and the number of lanes."""
    ends: list[float] = []
    lanes: list[tuple[Happening, float, float, int]] = []
    for (left, right), event in sorted(zip(places, events, strict=True), key=lambda pair: (pair[0], pair[1].number)):
        lane = next((at for at, end in enumerate(ends) if end < left - _MARK), len(ends))
        ends[lane : lane + 1] = [right + _MARK + 2]
        lanes.append((event, left, right, lane))
    base = _AXIS + len(ends) * _LANE
    return tuple(
        Mark(event, _tenth((left + right) / 2), base - (lane + 0.5) * _LANE - 4, _tenth(left), _tenth(right))
        for event, left, right, lane in lanes
    ), len(ends)


def _ticks(now: float, unit: float, most_past: float, most_ahead: float) -> tuple[Tick, ...]:
    ticks = []
    for sign, most, mark in ((-1, most_past, "−"), (1, most_ahead, "+")):
        previous = 0.0
        for days, label in _TICKS:
            distance = _scaled(days) * unit
            if distance <= most * unit and distance - previous >= _TICK_GAP:
                ticks.append(Tick(_tenth(now + sign * distance), mark + label))
                previous = distance
    return tuple(sorted(ticks, key=lambda tick: tick.x))


def origins(view: View) -> OriginPicture | None:
    """Return the picture of who carries whom; ``None`` without origins, or with more pages than can be drawn to be read."""
    if not view.origins or not view.sources or len(view.sources) > _MOST_PAGES:
        return None
    columns = _columns(view.sources)
    givers = {source.number: _givers(source, columns) for source in view.sources}
    rows = _rows([origin.id for origin in view.origins], givers)
    boxes: dict[_Node, Box] = {origin.id: _box(0, rows[origin.id], origin.name, origin.name, None) for origin in view.origins}
    for source in view.sources:
        number = source.number
        boxes[number] = _box(columns[number], rows[number], source.name, source.title, number)
    arrows = [_arrow(boxes[giver], boxes[number]) for number, nodes in givers.items() for giver in nodes if giver in boxes]
    width = max(box.x + box.width for box in boxes.values())
    height = max(box.y + box.height for box in boxes.values())
    return OriginPicture(width + 1, height + 1, tuple(boxes.values()), tuple(arrows))


def _columns(sources: Sequence[SourceLine]) -> dict[int, int]:
    """Return the column of each page: 1 for those that take from no other page, else one more than the nearest giver's."""
    columns = {source.number: 1 for source in sources if not source.parents}
    waiting = [source for source in sources if source.parents]
    while waiting:
        found = {source.number: 1 + min(known) for source in waiting if (known := _known(columns, source.parents))}
        columns |= found or {source.number: 1 for source in waiting}
        waiting = [source for source in waiting if source.number not in columns]
    return columns


def _known(columns: Mapping[int, int], parents: Sequence[int]) -> list[int]:
    return [columns[parent] for parent in parents if parent in columns]


def _givers(source: SourceLine, columns: Mapping[int, int]) -> tuple[_Node, ...]:
    """Return what has an arrow to a page: the pages in the column before it that it takes from, else its origins."""
    nearest = [parent for parent in source.parents if columns[parent] == columns[source.number] - 1]
    return tuple(nearest) if nearest else source.origin_ids


def _rows(roots: Sequence[str], givers: Mapping[int, Sequence[_Node]]) -> dict[_Node, int]:
    """Return the row of each node: the first taker beside its first giver, the others below, so that families stay together."""
    takers: dict[_Node | None, list[int]] = {}
    for number, nodes in givers.items():
        takers.setdefault(next((node for node in nodes if isinstance(node, int) or node in roots), None), []).append(number)
    rows: dict[_Node, int] = {}
    free = 0
    tops: list[_Node] = [*roots, *takers.get(None, [])]
    stack: list[tuple[_Node, int | None]] = [(node, None) for node in reversed(tops)]
    while stack:
        node, beside = stack.pop()
        rows[node] = free if beside is None else beside
        free = max(free, rows[node] + 1)
        below = [(taker, None if at else rows[node]) for at, taker in enumerate(takers.get(node, []))]
        stack.extend(reversed(below))
    return rows


def _box(column: int, row: int, label: str, title: str, number: int | None) -> Box:
    x, y = 1 + column * (_BOX_WIDTH + _COLUMN_GAP), 1 + row * (_BOX_HEIGHT + _BOX_GAP)
    return Box(x, y, _BOX_WIDTH, _BOX_HEIGHT, _fit(label), title, number)


def _arrow(giver: Box, taker: Box) -> Arrow:
    x1, y1 = giver.x + giver.width, giver.y + giver.height / 2
    x2, y2 = taker.x - 3, taker.y + taker.height / 2
    middle = (x1 + x2) / 2
    return Arrow(f"M{x1:g} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}")


def _fit(label: str) -> str:
    """Return ``label`` cut to the width of a box, with an ellipsis where something was cut; wide characters count twice."""
    cells = 0
    for at, character in enumerate(label):
        cells += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if cells > _LABEL_CELLS:
            return f"{label[: at - 1]}…"
    return label


def _tenth(value: float) -> float:
    return round(value, 1)
