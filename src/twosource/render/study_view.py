"""What all formats show of an event study: its facts, tables and lists, as words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.markets.study_tests import ALL
from twosource.model import Reaction, Study, StudyTest
from twosource.render import safe
from twosource.render.study_picture import mean_abnormal

_BLOCKS = "▁▂▃▄▅▆▇█"
_UNKNOWN = "–"
_MODELS = {"mean": "mean-adjusted", "market": "market model", "market-adjusted": "market-adjusted"}
_DAY = 86_400
_SHORT = 5
"""Days of a window that have a column each; of a longer one the sum alone is shown."""


@dataclass(frozen=True)
class Grid:
    """A table: its title, a note beside it, its columns and its rows."""

    title: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class StudyView:
    """One study in words; ``lists`` are titles with their lines, empty ones left out."""

    title: str
    facts: tuple[str, ...]
    events: tuple[str, ...]
    tables: tuple[Grid, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]


def view(study: Study) -> StudyView:
    """Return the words of a study; text of pages is made harmless."""
    lists = (
        ("What to know", study.notes),
        ("Also in the window", list(dict.fromkeys(f"{one.at}  {one.what}" for one in study.confounders))),
        ("Not measured", [f"{one.symbol}, {_name(study, one.event)}: {one.reason}" for one in study.reactions if one.reason]),
        ("Left out", [f"{entry.id}: {entry.reason}" for entry in study.left_out]),
        ("Prices", _prices(study)),
    )
    return StudyView(
        title=safe.line(study.title),
        facts=_facts(study),
        events=tuple(_event(event.at, event.name, event.basis) for event in study.events),
        tables=tuple(table for table in _tables(study) if table.rows),
        lists=tuple((title, tuple(map(safe.line, items))) for title, items in lists if items),
    )


def sparkline(abnormal: Sequence[float]) -> str:
    """Return the path of the cumulative abnormal return as blocks, from its lowest to its highest value, the 0 before counted."""
    total, path = 0.0, [0.0]
    for value in abnormal:
        total += value
        path.append(total)
    low, high = min(path), max(path)
    if high == low:
        return _BLOCKS[0] * len(path)
    return "".join(_BLOCKS[round((value - low) / (high - low) * (len(_BLOCKS) - 1))] for value in path)


def _facts(study: Study) -> tuple[str, ...]:
    market = f" on {safe.line(study.market)}" if study.market else ""
    bar = study.prices[0].bar if study.prices else _DAY
    days = "days" if bar == _DAY else f"bars of {bar // 60} minutes" if bar < _DAY else f"bars of {bar // _DAY} days"
    known = f"known by {study.known_at}" if study.known_at else "nothing measured"
    model = f"{_MODELS[study.model]}{market} over {study.estimation} {days} before"
    return (f"{days} {_day(study.window[0])} to {_day(study.window[1])}", model, f"{study.returns} returns", known)


def _event(at: str, name: str, basis: str) -> str:
    return safe.line(f"{at} {name if name != at else ''} ({basis})")


def _name(study: Study, event: str) -> str:
    return next(one.name for one in study.events if one.id == event)


def _day(day: int) -> str:
    return f"{day:+d}" if day else "0"


def _days(study: Study) -> list[int]:
    days = list(range(study.window[0], study.window[1] + 1))
    return days if len(days) <= _SHORT else []


def _tables(study: Study) -> tuple[Grid, ...]:
    pooled = [one for one in study.tests if one.scope == ALL]
    single = [one for one in study.tests if one.scope != ALL and one.day is None]
    return (_reactions(study) if len(study.events) == 1 else _means(study), _pooled(study, pooled), _single(single))


def _reactions(study: Study) -> Grid:
    days = _days(study)
    head = ("Instrument", "Day 0", *map(_day, days), "CAR", "t", "p", "q", "")
    rows = [_reaction(one, len(days)) for one in study.reactions if one.reason is None]
    note = "abnormal returns in %; q: p after the correction for the number of instruments"
    return Grid("What prices did", note, head, tuple(rows))


def _reaction(one: Reaction, days: int) -> tuple[str, ...]:
    daily = map(_percent, one.abnormal[:days])
    numbers = (_percent(one.car), _decimal(one.t, 2), _decimal(one.p), _decimal(one.q))
    path = sparkline([value for value in one.abnormal if value is not None])
    return (safe.line(one.symbol), one.day0 or "", *daily, *numbers, path)


def _means(study: Study) -> Grid:
    days = _days(study)
    rows = []
    for symbol, mean in mean_abnormal(study).items():
        cars = [one.car or 0 for one in study.reactions if one.symbol == symbol and one.reason is None]
        positive = f"{sum(car > 0 for car in cars)} of {len(cars)}"
        daily = map(_percent, mean[: len(days)])
        rows.append((safe.line(symbol), str(len(cars)), *daily, _percent(sum(mean)), positive, sparkline(mean)))
    head = ("Instrument", "Events", *map(_day, days), "CAR", "positive", "")
    return Grid("What prices did", "mean abnormal returns in %", head, tuple(rows))


def _pooled(study: Study, tests: Sequence[StudyTest]) -> Grid:
    """Return a row for each test, a column for each day of a short window and one for the whole."""
    days = [day for day in dict.fromkeys(one.day for one in tests) if day is None or _days(study)]
    rows = []
    for name in dict.fromkeys(one.test for one in tests):
        by_day = {one.day: one for one in tests if one.test == name}
        n = max(one.n for one in by_day.values())
        rows.append((name, str(n), *(_worth(by_day[day]) if day in by_day else "" for day in days)))
    head = ("Test", "n", *("window" if day is None else _day(day) for day in days))
    return Grid("All instruments together", "statistic (p)", head, tuple(rows))


def _single(tests: Sequence[StudyTest]) -> Grid:
    rows = [
        (safe.line(one.scope), str(one.n), one.test, _decimal(one.statistic, 2), _decimal(one.p), _decimal(one.q))
        for one in tests
    ]
    note = "the whole window; q: p after the correction for their number"
    return Grid("Each instrument over its events", note, ("Instrument", "n", "test", "statistic", "p", "q"), tuple(rows))


def _worth(one: StudyTest) -> str:
    return _UNKNOWN if one.statistic is None else f"{one.statistic:.2f} ({_decimal(one.p)})"


def _prices(study: Study) -> list[str]:
    by_source: dict[str, list[str]] = {}
    for one in study.prices:
        terms = f"; {one.licence}" if one.licence else ""
        by_source.setdefault(f"{one.source}, {one.zone}{terms}", []).append(one.symbol)
    sources = [f"{', '.join(symbols)}: {source}" for source, symbols in by_source.items()]
    return sources + [f"{one.symbol}: {issue.message}" for one in study.prices for issue in one.issues]


def _percent(value: float | None) -> str:
    return _UNKNOWN if value is None else f"{100 * value:+.2f}"


def _decimal(value: float | None, digits: int = 3) -> str:
    """Return a statistic to two digits, or a p-value to three."""
    if value is None:
        return _UNKNOWN
    return f"{value:.{digits}f}" if digits != 3 or value >= 0.0005 else "<.001"


def cells(values: Iterable[object]) -> list[str]:
    """Return values as cells of CSV that no spreadsheet takes for a formula."""
    return [_cell(value) for value in values]


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text[:1] in ("=", "+", "-", "@") else text
