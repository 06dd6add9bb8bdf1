"""The geometry of a study's picture: cumulative abnormal returns over the event window. Units are SVG user units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model import Study

WIDTH, _HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 96, 14, 34
_LABEL = 13
_STEPS = (1, 2, 5)
_MOST_TICKS = 6
_MOST_LINES = 12
"""Instruments that are drawn: those that moved most. The table has them all."""


@dataclass(frozen=True)
class Path:
    """The path of one instrument from 0 before the window, as points of an SVG polyline, with its label's height."""

    symbol: str
    points: str
    label_y: float
    style: int


@dataclass(frozen=True)
class Tick:
    """A place on an axis and its words."""

    at: float
    label: str


@dataclass(frozen=True)
class StudyPicture:
    """The paths between their axes; ``zero_x`` is where day 0 begins, ``zero_y`` where nothing happened."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    zero_x: float
    zero_y: float
    paths: tuple[Path, ...]
    days: tuple[Tick, ...]
    levels: tuple[Tick, ...]
    left_out: int


def picture(study: Study) -> StudyPicture | None:
    """Return the picture of a study; the mean over its events where there are several, ``None`` where nothing is measured."""
    means = mean_abnormal(study)
    cumulative = {symbol: _cumulated(values) for symbol, values in means.items()}
    if not cumulative:
        return None
    drawn = sorted(cumulative, key=lambda symbol: (-abs(cumulative[symbol][-1]), symbol))[:_MOST_LINES]
    low = min(0.0, *(min(cumulative[symbol]) for symbol in drawn))
    high = max(0.0, *(max(cumulative[symbol]) for symbol in drawn))
    levels = _levels(low, high)
    low, high = min(low, levels[0]), max(high, levels[-1])
    bottom, right = _HEIGHT - _BOTTOM, WIDTH - _RIGHT
    days = range(study.window[0] - 1, study.window[1] + 1)

    def x(day: float) -> float:
        return round(_LEFT + (day - days[0]) / (len(days) - 1) * (right - _LEFT), 1)

    def y(value: float) -> float:
        return round(bottom - (value - low) / (high - low) * (bottom - _TOP), 1)

    ends = _spread({symbol: y(cumulative[symbol][-1]) for symbol in drawn})
    paths = [
        _path(symbol, [(x(day), y(value)) for day, value in zip(days, cumulative[symbol], strict=True)], ends) for symbol in drawn
    ]
    return StudyPicture(
        width=WIDTH,
        height=_HEIGHT,
        left=_LEFT,
        right=right,
        top=_TOP,
        bottom=bottom,
        zero_x=x(min(max(-1, days[0]), days[-1])),
        zero_y=y(0),
        paths=tuple(sorted(paths, key=lambda path: path.symbol)),
        days=tuple(Tick(x(day), f"{day:+d}" if day else "0") for day in days[1:] if len(days) <= 16 or day % 5 == 0),
        levels=tuple(Tick(y(level), f"{100 * level:+.4g} %" if level else "0 %") for level in levels),
        left_out=len(cumulative) - len(drawn),
    )


def mean_abnormal(study: Study) -> Mapping[str, Sequence[float]]:
    """Return each instrument's abnormal returns by day, as the mean over the events at which it could be measured."""
    rows: dict[str, list[list[float]]] = {}
    for one in study.reactions:
        if one.reason is None:
            rows.setdefault(one.symbol, []).append([value for value in one.abnormal if value is not None])
    return {symbol: [sum(column) / len(column) for column in zip(*values, strict=True)] for symbol, values in rows.items()}


def _cumulated(values: Sequence[float]) -> list[float]:
    path = [0.0]
    for value in values:
        path.append(path[-1] + value)
    return path


def _levels(low: float, high: float) -> list[float]:
    """Return round levels from below the lowest to above the highest value."""
    span = max(high - low, 1e-6)
    size = 10.0**-9
    while True:
        for step in (size * factor for factor in _STEPS):
            if span / step <= _MOST_TICKS - 1:
                first = int(low // step)
                return [round(place * step, 12) for place in range(first, int(-(-high // step)) + 1)]
        size *= 10


def _spread(ends: Mapping[str, float]) -> dict[str, float]:
    """Return the heights of the labels, moved down where one would lie on another."""
    found: dict[str, float] = {}
    free = float("-inf")
    for symbol in sorted(ends, key=lambda symbol: (ends[symbol], symbol)):
        found[symbol] = round(max(ends[symbol], free), 1)
        free = found[symbol] + _LABEL
    over = max(found.values()) - (_HEIGHT - 4)
    return {symbol: round(height - max(0.0, over), 1) for symbol, height in found.items()}


def _path(symbol: str, points: Sequence[tuple[float, float]], ends: Mapping[str, float]) -> Path:
    style = sorted(ends).index(symbol) % 6
    return Path(symbol, " ".join(f"{x:g},{y:g}" for x, y in points), ends[symbol], style)
