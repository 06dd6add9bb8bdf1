"""How well time expressions are read, and how fast: TempEval-3's measures on news and on histories, peers beside us.

Strict is the same span, relaxed an overlapping one, type and value an overlapping span with the same type or TIMEX3 value.
Rules were made on every other document of TimeBank (news) and of WikiWars (histories of wars); the rest, held out, are the
figures to quote. WikiWars marks all its times as dates, so it has no type. HeidelTime is not run here; published, on the 20
test documents of TempEval-3, at 2 to 4 documents a second: strict 81.3, relaxed 90.3, type 82.1, value 77.6.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from bench.counting import f1, timed
from twosource.language import times

FILES = ("time/timebank.jsonl.gz", "time/wikiwars.jsonl.gz")
_MEASURES = {"timebank": ("strict", "relaxed", "type", "value"), "wikiwars": ("strict", "relaxed", "value")}
_ENOUGH = {"timebank": 200, "wikiwars": 20}
"""Documents per CPU-second that are guarded: far fewer than are read, since machines differ and are shared."""
GUARDED = (
    *(f"{name}, held out: {measure} F1" for name, measures in _MEASURES.items() for measure in measures),
    *(f"{name}: documents per CPU-second, at most {enough}" for name, enough in _ENOUGH.items()),
)
_PEERS_SHARE = 6
"""Peers take so much longer that they read only every sixth of the held-out documents."""

_PREPOSITION = re.compile(r"(?:(?:in|on|at|by|for|since|from|until|during)\s)?", re.IGNORECASE)

Row = dict[str, Any]


class Timex(NamedTuple):
    """A time expression as the scorer compares it."""

    start: int
    end: int
    type: str
    value: str


Reader = Callable[[Row], list[Timex]]


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent, and documents per CPU-second; ``data`` is the folder of the development data."""
    scores: dict[str, float] = {}
    for name, measures in _MEASURES.items():
        rows = _rows(data / "time" / f"{name}.jsonl.gz")
        for part, documents in (("held out", rows[1::2]), ("seen", rows[::2])):
            found, speed = timed(_ours, documents)
            figures = _scores(documents, found)
            scores |= {f"{name}, {part}: {measure} F1": figures[measure] for measure in measures}
            if part == "held out":
                scores[f"{name}: documents per CPU-second"] = speed
                scores[f"{name}: documents per CPU-second, at most {_ENOUGH[name]}"] = min(speed, _ENOUGH[name])
                scores[f"{name}: thousand characters per document"] = sum(len(row["text"]) for row in rows) / len(rows) / 1000
    return scores | _peers(_rows(data / "time" / "timebank.jsonl.gz")[1::2][::_PEERS_SHARE])


def _rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _written(row: Row) -> datetime:
    return datetime.fromisoformat(row["dct"][:10])


def _ours(row: Row) -> list[Timex]:
    return [Timex(time.start, time.end, time.type, time.value) for time in times.find(row["text"], _written(row).date())]


def _scores(rows: Sequence[Row], found: Sequence[Sequence[Timex]]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for row, ours in zip(rows, found, strict=True):
        gold = _gold(row)
        counts["gold"] += len(gold)
        counts["found"] += len(ours)
        for one, other in _pairs(gold, ours):
            counts["relaxed"] += 1
            counts["strict"] += one[:2] == other[:2]
            counts["type"] += one.type == other.type
            counts["value"] += one.value == other.value
    return {name: f1(counts[name], counts["found"], counts["gold"]) for name in ("strict", "relaxed", "type", "value")}


def _gold(row: Row) -> list[Timex]:
    marked = [one for one in row["timexes"] if one.get("functionInDocument") != "CREATION_TIME" and one["end"] > one["start"]]
    return [Timex(one["start"], one["end"], one["type"], one["value"]) for one in marked]


def _pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[Timex, Timex]]:
    """Yield each gold expression with the first one found that overlaps it and is not yet taken."""
    left = list(found)
    for one in gold:
        match = next((other for other in left if other.start < one.end and one.start < other.end), None)
        if match is not None:
            left.remove(match)
            yield one, match


def _peers(rows: Sequence[Row]) -> dict[str, float]:
    peers: dict[str, tuple[str, Reader]] = {
        "dateparser": ("dateparser", _dateparser),
        "recognizers-text": ("recognizers_date_time", _recognizers),
    }
    scores: dict[str, float] = {}
    for name, (module, reader) in peers.items():
        if not find_spec(module):
            print(f"  ({name} is not installed and was left out)")
            continue
        found, speed = timed(reader, rows)
        figures = _scores(rows, found) | {"documents per CPU-second": speed}
        scores |= {f"peer, {name}, a sixth of timebank held out: {measure}": figure for measure, figure in figures.items()}
    found, _ = timed(_ours, rows)
    return scores | {f"ours, the same sixth: {measure}": figure for measure, figure in _scores(rows, found).items()}


def _dateparser(row: Row) -> list[Timex]:
    search_dates = import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": _written(row), "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for words, when in search_dates(row["text"], languages=["en"], settings=settings) or ():
        at = row["text"].find(words, at)
        found.append(Timex(at, at + len(words), "DATE", when.date().isoformat()))
        at += len(words)
    return found


def _recognizers(row: Row) -> list[Timex]:
    """Take, of the readings that it offers, the last that is not after the day of writing, else the first; no preposition."""
    package, written = import_module("recognizers_date_time"), _written(row)
    model = package.DateTimeRecognizer("en-us").get_datetime_model()
    found = []
    for one in model.parse(row["text"], written):
        readings = (one.resolution or {}).get("values", [])
        past = [reading for reading in readings if reading.get("value", "9") <= (written + timedelta(1)).isoformat()]
        reading = past[-1] if past else readings[0] if readings else {}
        kind = reading.get("type", "")
        value = reading.get("value") if kind == "date" and "XXXX" in reading.get("timex", "XXXX") else reading.get("timex")
        type_ = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME"}.get(kind, "DATE")
        opening = _PREPOSITION.match(row["text"], one.start)
        start = opening.end() if opening else one.start
        found.append(Timex(start, one.end + 1, type_, value or ""))
    return found
