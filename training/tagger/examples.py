"""Labelled windows for the tagger, from the development data.

A window's labels are sets: bit k is set where label k may stand. A set with one bit is a plain label; where a data set does
not mark a type, "outside" also allows that type; the empty set says nothing about the head at all.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.language.marks import ATTRIBUTION, NAMES
from twosource.language.pieces import LIMIT, Window, windows
from twosource.language.sentences import sentences
from twosource.model import Sentence

Row = dict[str, Any]
Span = tuple[int, int, frozenset[str]]

NAME_SETS = ("wikigold", "crossner", "btc")
"""Beginnings of the file names of the other name sets; those whose labels disagree most with newswire are left out."""

HELD_DOCUMENT = 10
"""Every tenth newswire document by its name is never trained on; ``bench/tagger.py`` reports on those."""


@dataclass(frozen=True)
class Text:
    """A text with the spans of one or both heads; ``hidden`` are the types of names that its annotators did not mark."""

    text: str
    sentences: tuple[Sentence, ...]
    attribution: tuple[Span, ...] | None = None
    names: tuple[Span, ...] | None = None
    hidden: frozenset[str] = frozenset()
    facts: tuple[tuple[int, int, float], ...] = ()
    weight: float = 1.0


@dataclass
class Example:
    """A window as the network takes it; labels are bit sets, facts are scores from -3 to 3 or nan."""

    window: Window
    attribution: NDArray[np.int64]
    names: NDArray[np.int64]
    facts: NDArray[np.float32]
    weight: float = 1.0


def rows(path: Path) -> list[Row]:
    """Return the records of a JSON Lines file, gzipped or not."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").split("\n") if line]


def polnear(path: Path) -> list[Text]:
    """Return PolNeAR's texts with their attributions; a text with several annotators comes several times, at less weight."""
    found = rows(path)
    times = {row["doc"]: sum(other["doc"] == row["doc"] for other in found) for row in found}
    return [
        Text(
            text=row["text"],
            sentences=sentences(row["text"]),
            attribution=tuple(
                (start, end, frozenset([part])) for one in row["attributions"] for part in ATTRIBUTION for start, end in one[part]
            ),
            weight=1.0 / times[row["doc"]],
        )
        for row in found
    ]


_SAME = {name: frozenset([name]) for name in NAMES}
_NO_PEOPLES = {"PER": _SAME["PER"], "ORG": _SAME["ORG"], "LOC": _SAME["LOC"], "MISC": frozenset(["MISC", "NORP"])}
_POLITICS = {
    "politician": "PER", "person": "PER", "organisation": "ORG", "politicalparty": "ORG",
    "country": "LOC", "location": "LOC", "event": "MISC", "election": "MISC",
}  # fmt: skip
_WORLDWIDE = {"Person": "PER", "Organization": "ORG", "Location": "LOC", "NORP": "NORP", "Misc": "MISC", "Product": "MISC"}


def _schemes() -> dict[str, tuple[dict[str, frozenset[str]], frozenset[str]]]:
    """Return, for each set, what its labels stand for here, and which types it leaves unmarked."""
    plain = {name: _SAME[name] for name in ("PER", "ORG", "LOC")}
    unmarked = frozenset(["NORP", "MISC"])
    single = {theirs: _SAME[ours] for theirs, ours in _POLITICS.items()}
    world = {theirs: _SAME[ours] for theirs, ours in _WORLDWIDE.items()}
    return {
        "worldwide": (world | {"Facility": frozenset(["LOC", "MISC", "ORG"])}, frozenset()),
        "wikigold": (_NO_PEOPLES, frozenset()),
        "crossner": (single | {"misc": frozenset(["MISC", "NORP"])}, frozenset(["NORP"])),
        "btc": (plain, unmarked),
    }


def names(folder: Path) -> list[Text]:
    """Return the texts of the name sets that are no newswire."""
    found = []
    for prefix in NAME_SETS:
        scheme, hidden = _schemes()[prefix]
        for path in sorted(folder.glob(f"{prefix}*.jsonl.gz")):
            found += [_named(group, scheme, hidden) for group in _documents(rows(path))]
    return found


def newswire_documents(folder: Path, *, held: bool) -> list[list[Row]]:
    """Return the newswire documents as lists of sentences: those kept for measuring, or the others."""
    documents = sorted(_documents(rows(folder / "worldwide_train.jsonl.gz")), key=lambda document: str(document[0]["doc"]))
    return [document for number, document in enumerate(documents) if (number % HELD_DOCUMENT == 0) == held]


def newswire(folder: Path) -> list[Text]:
    """Return the newswire documents that may be trained on."""
    scheme, hidden = _schemes()["worldwide"]
    return [_named(document, scheme, hidden) for document in newswire_documents(folder, held=False)]


def _documents(found: Sequence[Row]) -> Iterator[list[Row]]:
    groups: dict[str, list[Row]] = {}
    for number, row in enumerate(found):
        groups.setdefault(str(row.get("doc", number)), []).append(row)
    yield from groups.values()


def joined(group: Sequence[Row]) -> tuple[str, tuple[Sentence, ...], list[int]]:
    """Return the tokens of some sentences joined by spaces, the sentences, and where each token begins."""
    text, marks, starts = [], [], []
    at = 0
    for row in group:
        begin = at
        for token in row["tokens"]:
            starts.append(at)
            text.append(token)
            at += len(token) + 1
        marks.append(Sentence(start=begin, end=at - 1))
    return " ".join(text), tuple(marks), starts


def _named(group: Sequence[Row], scheme: dict[str, frozenset[str]], hidden: frozenset[str]) -> Text:
    text, marks, starts = joined(group)
    spans, before = [], 0
    for row in group:
        for start, end, label in row["ents"]:
            if label in scheme:
                spans.append((starts[before + start], starts[before + end - 1] + len(row["tokens"][end - 1]), scheme[label]))
        before += len(row["tokens"])
    return Text(text=text, sentences=marks, names=tuple(spans), hidden=hidden)


def facts(folder: Path, split: str) -> list[Text]:
    """Return the sentences of the factuality sets, each predicate with its mean score from -3 to 3."""
    found = []
    for name in ("UDS_IH2", "UW", "MEANTIME"):
        for row in rows(folder / f"factuality_{name}_{split}.jsonl.gz"):
            text, marks, starts = joined([{"tokens": row["text"].split(" ")}])
            targets = tuple(
                (starts[at], starts[at] + 1, float(one["label"])) for one in row["targets"] for at in one["span1"][:1]
            )
            found.append(Text(text=text, sentences=marks, facts=targets))
    return found


def unlabelled(data: Path) -> list[Text]:
    """Return news texts that nobody labelled, which only teachers speak about."""
    found: dict[str, tuple[Sentence, ...]] = {}
    for name in ("basil", "wikinews", "allsides_triples"):
        for row in rows(data / "stories" / f"{name}.jsonl.gz"):
            if row["text"] not in found:
                found[row["text"]] = sentences(row["text"])
    for row in rows(data / "time" / "t17_articles.jsonl.gz")[::4]:
        text, marks, _ = joined([{"tokens": sentence.split(" ")} for sentence in row["sentences"] if sentence.strip()])
        found[text] = marks
    return [Text(text=text, sentences=marks) for text, marks in found.items() if marks]


def taught_texts(data: Path, head: str) -> list[Text]:
    """Return the texts that a teacher of a head speaks about: those labelled for the other head alone, and unlabelled news."""
    labelled = polnear(data / "claims" / "polnear_train.jsonl.gz")
    if head == "attribution":
        labelled = newswire(data / "language" / "ner")
    return labelled + unlabelled(data)


def taught(path: Path, texts: Sequence[Text], head: str) -> dict[str, tuple[Span, ...]]:
    """Return the marks of a teacher's file for each text."""
    found: list[list[tuple[int, int, str]]] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    if len(found) != len(texts):
        raise SystemExit(f"{path}: made for {len(found)} texts, not for {len(texts)}; make it again")
    return {
        text.text: tuple((start, end, frozenset([label])) for start, end, label in some)
        for text, some in zip(texts, found, strict=True)
    }


def merged(texts: Sequence[Text], told: dict[str, dict[str, tuple[Span, ...]]]) -> list[Text]:
    """Return the texts with a teacher's marks for each head that they are not labelled for."""
    answer = []
    for text in texts:
        attribution = text.attribution if text.attribution is not None else told.get("attribution", {}).get(text.text)
        marked = text.names if text.names is not None else told.get("names", {}).get(text.text)
        answer.append(replace(text, attribution=attribution, names=marked))
    return answer


def examples(texts: Iterable[Text], limit: int = LIMIT) -> list[Example]:
    """Cut texts into labelled windows of at most ``limit`` pieces."""
    return [_example(text, window) for text in texts for window in windows(text.text, text.sentences, limit)]


def varied(texts: Sequence[Text], random: Random) -> list[Example]:
    """Cut each text into windows of a size drawn for it: single sentences, a few, or as many as fit."""
    answer: list[Example] = []
    for text in texts:
        draw = random.random()
        if draw < 0.35:
            answer += [_example(text, window) for one in text.sentences for window in windows(text.text, (one,))]
        else:
            answer += examples([text], LIMIT if draw < 0.7 else random.randint(40, LIMIT))
    return answer


def _example(text: Text, window: Window) -> Example:
    attribution = _labels(window, text.attribution, ATTRIBUTION, frozenset())
    marked = _labels(window, text.names, NAMES, text.hidden)
    scores = np.full(len(window.ids), np.nan, dtype=np.float32)
    for start, end, score in text.facts:
        inside = np.flatnonzero((window.starts < end) & (window.ends > start))
        scores[inside[:1]] = score
    return Example(window, attribution, marked, scores, text.weight)


def _labels(window: Window, spans: Sequence[Span] | None, order: Sequence[str], hidden: frozenset[str]) -> NDArray[np.int64]:
    if spans is None:
        return np.zeros(len(window.ids), dtype=np.int64)
    outside = 1 | sum(0b11 << (2 * order.index(kind) + 1) for kind in hidden)
    labels = np.full(len(window.ids), outside, dtype=np.int64)
    for start, end, kinds in spans:
        if end <= window.starts[0] or start >= window.ends[-1]:
            continue
        low = int(np.searchsorted(window.ends, start, side="right"))
        high = int(np.searchsorted(window.starts, end, side="left"))
        if low >= high:
            continue
        labels[low] = sum(1 << (2 * order.index(kind) + 1) for kind in kinds)
        labels[low + 1 : high] = sum(1 << (2 * order.index(kind) + 2) for kind in kinds)
    return labels
