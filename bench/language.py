"""How well names are read, and how fast articles are annotated.

Names: exact spans of persons, organisations and places of newswire from many countries, every tenth document.
"""

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.counting import f1
from twosource import language
from twosource.language import entities
from twosource.language.sentences import sentences
from twosource.model import Article

FILES = (
    "language/ner/worldwide_train.jsonl.gz",
    "pages/wcxb_dev_articles-*.jsonl.gz",
)
GUARDED = (
    "names: PER F1",
    "names: ORG F1",
    "names: LOC F1",
)
_SAMPLE, _NAMES = 100, 10
_LABELS = {"Person": "PER", "Organization": "ORG", "Location": "LOC"}

Row = dict[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent, and what one CPU-second does; ``data`` is the folder of the development data."""
    return {**_names(data), **_speed(data)}


def _rows(path: Path) -> list[Row]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]


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
