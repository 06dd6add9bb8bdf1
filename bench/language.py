"""How well time expressions and names are read, and how fast; peers beside us where they are installed.

Times: TimeBank against TempEval-3's measures, rules made on every other document, measured on the rest;
published on another set of 20 documents, HeidelTime: strict 81.3, relaxed 90.3, value 77.6. Names: exact spans of persons,
organisations and places of newswire from many countries, every tenth document.
"""

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.counting import f1, timed
from twosource import language
from twosource.language import entities, times
from twosource.language.sentences import sentences
from twosource.model import Article

FILES = (
    "time/timebank.jsonl.gz",
    "language/ner/worldwide_train.jsonl.gz",
    "pages/wcxb_dev_articles-*.jsonl.gz",
)
GUARDED = (
    "times, held out: strict F1",
    "times, held out: relaxed F1",
    "times, held out: value F1",
    "names: PER F1",
    "names: ORG F1",
    "names: LOC F1",
)
_SAMPLE, _NAMES = 100, 10
_LABELS = {"Person": "PER", "Organization": "ORG", "Location": "LOC"}

Row = dict[str, Any]
Timex = tuple[int, int, str]


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent, and what one CPU-second does; ``data`` is the folder of the development data."""
    return {**_times(data), **_names(data), **_speed(data)}


def _rows(path: Path) -> list[Row]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]


def _times(data: Path) -> dict[str, float]:
    rows = _rows(data / "time" / "timebank.jsonl.gz")
    held = rows[1::2]
    ours, speed = timed(_our_times, held)
    scores = {f"times, held out: {name} F1": score for name, score in _time_scores(held, ours).items()}
    seen, _ = timed(_our_times, rows[::2])
    scores |= {f"times, seen: {name} F1": score for name, score in _time_scores(rows[::2], seen).items()}
    scores["times: documents per CPU-second"] = speed
    if find_spec("dateparser"):
        few = held[::6]
        theirs, _ = timed(_dateparser_times, few)
        peers = _time_scores(few, theirs)
        scores |= {f"peer, dateparser, every sixth of them: {name} F1": score for name, score in peers.items()}
    return scores


def _our_times(row: Row) -> list[Timex]:
    found = times.find(row["text"], date.fromisoformat(row["dct"][:10]))
    return [(time.start, time.end, time.value) for time in found]


def _dateparser_times(row: Row) -> list[Timex]:
    search_dates = import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": datetime.fromisoformat(row["dct"][:10]), "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for words, when in search_dates(row["text"], languages=["en"], settings=settings) or ():
        at = row["text"].find(words, at)
        found.append((at, at + len(words), when.date().isoformat()))
        at += len(words)
    return found


def _time_scores(rows: Sequence[Row], found: Sequence[Sequence[Timex]]) -> dict[str, float]:
    """Return TempEval-3's measures: same span; overlapping span; overlapping span with the same value."""
    counts: Counter[str] = Counter()
    for row, ours in zip(rows, found, strict=True):
        left = list(ours)
        gold = [one for one in row["timexes"] if one.get("functionInDocument") != "CREATION_TIME" and one["end"] > one["start"]]
        counts["gold"] += len(gold)
        counts["found"] += len(ours)
        for one in gold:
            match = next((other for other in left if other[0] < one["end"] and one["start"] < other[1]), None)
            if match is not None:
                left.remove(match)
                counts["relaxed"] += 1
                counts["strict"] += match[:2] == (one["start"], one["end"])
                counts["value"] += match[2] == one["value"]
    return {name: f1(counts[name], counts["found"], counts["gold"]) for name in ("strict", "relaxed", "value")}


def _names(data: Path) -> dict[str, float]:
    rows = _rows(data / "language" / "ner" / "worldwide_train.jsonl.gz")
    documents = sorted({row["doc"] for row in rows})[::_NAMES]
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        text, gold = _document([row for row in rows if row["doc"] == document])
        found = {(one.start, one.end, one.label) for one in entities.find(text, sentences(text)) if one.label in _LABELS.values()}
        for kind, spans in (("gold", gold), ("found", found), ("right", gold & found)):
            counts.update((kind, label) for _, _, label in spans)
    return {
        f"names: {label} F1": f1(counts["right", label], counts["found", label], counts["gold", label])
        for label in _LABELS.values()
    }


def _document(rows: Iterable[Row]) -> tuple[str, set[tuple[int, int, str]]]:
    """Return the text of a document, put together again from its words, and its names."""
    text, gold = "", set()
    for row in rows:
        places, line = [], ""
        for token in row["tokens"]:
            glued = not line or line.endswith(("(", "“", "-", "$")) or token in ".,;:!?)”%-" or token.startswith(("'", "’"))
            line += ("" if glued else " ") + token
            places.append((len(line) - len(token), len(line)))
        at = len(text)
        for first, last, label in row["ents"]:
            if label in _LABELS:
                gold.add((at + places[first][0], at + places[last - 1][1], _LABELS[label]))
        text += line + "\n\n"
    return text, gold


def _speed(data: Path) -> dict[str, float]:
    articles = [Article(id="a", text=body, published="2024-05-05") for body in _bodies(data)]
    start = time.process_time()
    for article in articles:
        language.annotate(article)
    spent = time.process_time() - start
    return {
        "annotate: articles per CPU-second": len(articles) / spent,
        "annotate: thousand words per CPU-second": sum(len(article.text.split()) for article in articles) / spent / 1000,
    }


def _bodies(data: Path) -> Iterator[str]:
    paths = sorted((data / "pages").glob("wcxb_dev_articles-*.jsonl.gz"))
    rows = [row for path in paths for row in _rows(path)]
    yield from (row["body"] for row in rows[:: max(1, len(rows) // _SAMPLE)])


def main() -> None:
    """Print the figures; the first argument is the folder of the development data."""
    for name, figure in measure(Path(sys.argv[1])).items():
        print(f"{name:<56}{figure:>10.2f}")


if __name__ == "__main__":
    main()
