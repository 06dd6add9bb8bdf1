"""How well figures and names are read, and how fast; peers beside us where they are installed.

Figures: NewsQuant, value F1 as in its published table: a value counts when it equals the gold's, a range when one end does.
Rules were made looking at the even lines, so the odd ones are the figure to quote; the published best is CQE's 92.0 (on all
lines, with models). Names: exact spans of persons,
organisations and places of newswire from many countries, every tenth document.
"""

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from bench.counting import f1, timed
from twosource import language
from twosource.language import entities, figures
from twosource.language.sentences import sentences
from twosource.model import Article, Figure

FILES = (
    "claims/newsquant.jsonl",
    "language/ner/worldwide_train.jsonl.gz",
    "pages/wcxb_dev_articles-*.jsonl.gz",
)
GUARDED = (
    "figures, held out: value F1",
    "names: PER F1",
    "names: ORG F1",
    "names: LOC F1",
)
_SAMPLE, _NAMES = 100, 10
_LABELS = {"Person": "PER", "Organization": "ORG", "Location": "LOC"}

Row = dict[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent, and what one CPU-second does; ``data`` is the folder of the development data."""
    return {**_figures(data), **_names(data), **_speed(data)}


def _rows(path: Path) -> list[Row]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]


def _figures(data: Path) -> dict[str, float]:
    rows = _rows(data / "claims" / "newsquant.jsonl")
    made, held = rows[1::2], rows[::2]
    ours, speed = timed(lambda row: [_ends(figure) for figure in figures.find(row["text"])], held)
    seen, _ = timed(lambda row: [_ends(figure) for figure in figures.find(row["text"])], made)
    scores = {
        "figures, held out: value F1": _value_f1(held, ours),
        "figures, seen: value F1": _value_f1(made, seen),
        "figures: sentences per CPU-second": speed,
    }
    if find_spec("quantulum3"):
        parser = import_module("quantulum3.parser")

        theirs, _ = timed(lambda row: [(found.value,) for found in parser.parse(row["text"])], held)
        scores["peer, quantulum3, held out: value F1"] = _value_f1(held, theirs)
    return scores


def _ends(figure: Figure) -> tuple[float, ...]:
    exact = figure.qualifier is None and figure.high is not None
    return (figure.value, figure.high) if exact and figure.high is not None else (figure.value,)


def _value_f1(rows: Sequence[Row], found: Sequence[Sequence[tuple[float, ...]]]) -> float:
    right = gold = 0
    for row, values in zip(rows, found, strict=True):
        left = [_gold(quantity["value"]) for quantity in row["quantities"]]
        gold += len(left)
        for ends in values:
            match = next((one for one in left if any(_equal(a, b) for a in ends for b in one)), None)
            if match is not None:
                left.remove(match)
                right += 1
    return f1(right, sum(map(len, found)), gold)


def _gold(value: str) -> tuple[float, ...]:
    try:
        return (float(value),)
    except ValueError:
        cut = value.index("-", 1)
        return float(value[:cut]), float(value[cut + 1 :])


def _equal(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-6 * max(1.0, abs(b))


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
