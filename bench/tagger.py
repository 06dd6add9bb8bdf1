"""How well the learned tagger marks attributions and names, how fast it is, and what it takes.

Attribution: exact spans on the single sentences of PolNeAR's development texts in CofeNet's form. Published on its test
sentences, exact F1 of source / cue / content: a CRF 50.6 / 53.4 / 28.6, BERT 81.1 / 74.0 / 68.9, BERT with CofeNet 83.2 / 75.3 /
72.9 (Wang and others, COLING 2022, table 6). Names: exact spans of persons, organisations and places as the whole language room
gives them, on every tenth newswire document, which nothing was trained on, and on web sentences, another set altogether. The
newswire's labels cut organisations at a state in them ("Kenya" + "Airways", "Bank of" + "Japan"), which readers do not: they are
put together, and the figures with the labels as they are stand beside.
"""

import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from twosource import language
from twosource.language import tagger
from twosource.model import Article, Sentence

FILES = (
    "claims/cofenet_polnear_valid.jsonl.gz",
    "language/ner/worldwide_train.jsonl.gz",
    "language/ner/uner_ewt_dev.jsonl.gz",
    "pages/wcxb_dev_articles-*.jsonl.gz",
)
PARTS = ("source", "cue", "content")
NEWSWIRE = {"Person": "PER", "Organization": "ORG", "Location": "LOC"}
WEB = {name: name for name in NEWSWIRE.values()}
_TENTH, _ARTICLES = 10, 100

GUARDED = (
    *(f"sentences: {part} exact F1" for part in PARTS),
    *(f"names, {where}: {label} F1" for where in ("newswire", "web") for label in (*WEB, "all")),
)

Row = dict[str, Any]
Spans = set[tuple[int, int, str]]


def measure(data: Path) -> dict[str, float]:
    """Return F1 in per cent, articles per CPU-second and MiB; ``data`` is the folder of the development data."""
    return {**_attribution(data), **_names(data), **_speed(data)}


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n") if line]


def _text(sentences: Iterable[Sequence[str]]) -> tuple[str, tuple[Sentence, ...], list[int]]:
    """Return the tokens joined by spaces, the sentences, and where each token begins."""
    starts, found, at = [], [], 0
    words = []
    for tokens in sentences:
        begin = at
        for token in tokens:
            starts.append(at)
            words.append(token)
            at += len(token) + 1
        found.append(Sentence(start=begin, end=at - 1))
    return " ".join(words), tuple(found), starts


def _scores(pairs: Iterable[tuple[Spans, Spans]], labels: Iterable[str]) -> dict[str, float]:
    counts: Counter[tuple[str, str]] = Counter()
    for gold, found in pairs:
        for kind, spans in (("right", gold & found), ("sum", gold), ("sum", found)):
            counts.update((kind, label) for *_, label in spans)
            counts[kind, "all"] += len(spans)
    return {label: 200 * counts["right", label] / max(counts["sum", label], 1) for label in (*labels, "all")}


def _attribution(data: Path) -> dict[str, float]:
    pairs = []
    for row in _rows(data / "claims" / "cofenet_polnear_valid.jsonl.gz"):
        text, sentences, starts = _text([row["tokens"]])
        ends = [start + len(token) for start, token in zip(starts, row["tokens"], strict=True)]
        gold = {(starts[first], ends[last], label) for first, last, label in _spans(row["labels"])}
        pairs.append((gold, {(part.start, part.end, str(part.label)) for part in tagger.tag(text, sentences).parts}))
    scores = _scores(pairs, PARTS)
    return {f"sentences: {part} exact F1": scores[part] for part in PARTS}


def _spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return first token, last token and type of the spans of B, I and O labels."""
    found: list[tuple[int, int, str]] = []
    for at, label in enumerate(labels):
        if label.startswith("B-"):
            found.append((at, at, label[2:]))
        elif label.startswith("I-") and found:
            found[-1] = (found[-1][0], at, found[-1][2])
    return found


def _names(data: Path) -> dict[str, float]:
    folder = data / "language" / "ner"
    documents: dict[str, list[Row]] = {}
    for row in _rows(folder / "worldwide_train.jsonl.gz"):
        documents.setdefault(str(row["doc"]), []).append(row)
    held = [documents[name] for name in sorted(documents)[::_TENTH]]
    web = [[row] for row in _rows(folder / "uner_ewt_dev.jsonl.gz")]
    whole = [[row | {"ents": _whole(row)} for row in document] for document in held]
    answer: dict[str, float] = {}
    for where, groups, kinds in (("newswire", whole, NEWSWIRE), ("newswire as labelled", held, NEWSWIRE), ("web", web, WEB)):
        scores = _scores([_named(group, kinds) for group in groups], WEB)
        answer |= {f"names, {where}: {label} F1": score for label, score in scores.items()}
    return answer


def _whole(row: Row) -> list[tuple[int, int, str]]:
    """Return the gold names of a sentence, with organisations that are cut at a state ("Kenya" + "Airways") put together."""
    found: list[tuple[int, int, str]] = []
    for start, end, label in sorted(map(tuple, row["ents"])):
        if found and found[-1][1] == start:
            first, _, before = found[-1]
            of = before == "Organization" and label in ("Location", "NORP") and row["tokens"][start - 1] == "of"
            if of or (before in ("Location", "NORP") and label == "Organization"):
                found[-1] = (first, end, "Organization")
                continue
        found.append((start, end, label))
    return found


def _named(group: Sequence[Row], kinds: dict[str, str]) -> tuple[Spans, Spans]:
    """Return the gold names of a document, put together again from its words, and those found, in characters."""
    text, gold = "", set()
    for row in group:
        text += "\n\n" if text else ""
        places = []
        for token in row["tokens"]:
            glued = text.endswith(("\n", "(", "“", "-", "$")) or token in ".,;:!?)”%-" or token.startswith(("'", "’"))
            text += ("" if glued or not text else " ") + token
            places.append((len(text) - len(token), len(text)))
        for first, stop, label in row["ents"]:
            if label in kinds:
                gold.add((places[first][0], places[stop - 1][1], kinds[label]))
    found = language.annotate(Article(id="a", text=text, language="en")).entities
    return gold, {(one.start, one.end, one.label) for one in found if one.label in kinds.values()}


def _speed(data: Path) -> dict[str, float]:
    rows = [row for path in sorted((data / "pages").glob("wcxb_dev_articles-*.jsonl.gz")) for row in _rows(path)]
    texts = [row["body"] for row in rows[:: max(1, len(rows) // _ARTICLES)]]
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:  # a process of its own, which holds nothing else
        spent, resident = pool.submit(_annotated, texts).result()
    words = sum(len(text.split()) for text in texts)
    return {"annotate: articles of 600 words per CPU-second": words / 600 / spent, "annotate: resident MiB": resident}


def _annotated(texts: Sequence[str]) -> tuple[float, float]:
    """Return the CPU-seconds that the texts take, and the most memory that the process held."""
    begin = time.process_time()
    for text in texts:
        language.annotate(Article(id="a", text=text, language="en"))
    spent = time.process_time() - begin
    status = Path("/proc/self/status").read_text("utf-8")  # what getrusage counts is inherited from the parent
    return spent, int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    """Print the figures; the only argument is the folder of the development data."""
    for name, value in measure(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")).items():
        print(f"{name:56}{value:10.1f}")


if __name__ == "__main__":
    main()
