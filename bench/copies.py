"""Copies: derived or not on labelled pairs, recall and speed on synthetic reuse, and false re-tellings among independent reports.

The labels of the Helsinki pairs are a draft by one annotator. The synthetic set is made of the gold bodies of real pages: whole,
cut to a half and to a quarter, with foreign boilerplate at both ends, and put into another body. BASIL holds three outlets'
own reports of each of its events, so a re-telling found there is taken to be false.
"""

import gzip
import importlib
import itertools
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from bench.stories import article
from twosource import claims, copies, language
from twosource.model import Annotation, Article, Copy

FILES = ("copies/helsinki*", "pages/wcxb_dev_articles-*.jsonl.gz", "stories/basil.jsonl.gz")
DOCUMENTS = 2000
BOILERPLATE = 120
FEWEST_WORDS = 150
GUARDED = ("Helsinki pairs: derived F1", "synthetic: recall of containment >= .5", "BASIL: share of other pairs not re-told")
_WORD = re.compile(r"\w+")
_Pair = tuple[str, str]


def measure(data: Path) -> dict[str, float]:
    """Return the figures of all sets."""
    return _helsinki(data / "copies") | _synthetic(data / "pages") | _basil(data / "stories")


def _helsinki(folder: Path) -> dict[str, float]:
    pages = [
        Article(
            id=row["id"],
            text=row["text"].replace(" ### ", "\n\n"),
            publisher=row["publisher"],
            published=row["scrape_time"],
            known_at=row["scrape_time"],
        )
        for row in _rows(folder / "helsinki.jsonl.gz")
    ]
    found = _Ties(copies.find(pages, {}))
    labels = [json.loads(line) for line in (folder / "helsinki_pairs.jsonl").read_text("utf-8").splitlines()]
    labels = [row for row in labels if row["label"] != "uncertain"]
    truth = {_pair(row["a"], row["b"]) for row in labels if row["label"] == "derived"}
    answers = {_pair(row["a"], row["b"]) for row in labels if found(row["a"], row["b"])}
    right = len(truth & answers)
    return {
        "Helsinki pairs: number": len(labels),
        "Helsinki pairs: derived precision": right / max(len(answers), 1),
        "Helsinki pairs: derived recall": right / len(truth),
        "Helsinki pairs: derived F1": 2 * right / (len(answers) + len(truth)),
    }


def _synthetic(folder: Path) -> dict[str, float]:
    texts = synthetic([row["body"] for path in sorted(folder.glob("wcxb_dev_articles-*.jsonl.gz")) for row in _rows(path)])
    pages = [Article(id=f"{number:05d}", text=text) for number, text in enumerate(texts)]
    start = time.process_time()
    result = copies.find(pages, {})
    seconds = time.process_time() - start
    truth = contained({page.id: page.text for page in pages})
    found = _Ties(result)
    figures = {
        "synthetic: pairs of containment >= .5": len(truth),
        "synthetic: recall of containment >= .5": sum(found(a, b) for a, b in truth) / len(truth),
        "synthetic: documents per CPU-second": len(pages) / seconds,
    }
    return figures | _peer(pages, truth)


def _basil(folder: Path) -> dict[str, float]:
    rows = list(_rows(folder / "basil.jsonl.gz"))
    event = {row["id"]: row["story"] for row in rows}
    pages = [article(row) for row in rows]
    retold = [copy for copy in copies.find(pages, {page.id: _annotate(page) for page in pages}) if copy.kind == "rewrite"]
    pairs = Counter(event[a] == event[b] for a, b in itertools.combinations(event, 2))
    wrong = Counter(event[copy.a] == event[copy.b] for copy in retold)
    return {
        "BASIL: pairs of one event": pairs[True],
        "BASIL: share of those re-told": wrong[True] / pairs[True],
        "BASIL: share of other pairs not re-told": 1 - wrong[False] / pairs[False],
    }


def synthetic(bodies: Iterable[str]) -> list[str]:
    """Return DOCUMENTS texts: the bodies that are long enough, then variants of them, the same in every run."""
    chance = random.Random(1)
    originals = [body for body in bodies if len(body.split()) >= FEWEST_WORDS]
    texts = list(originals)
    variants = itertools.cycle((_whole, _half, _quarter, _framed, _merged))
    while len(texts) < DOCUMENTS:
        texts.append(next(variants)(chance.choice(originals), chance.choice(originals)))
    return texts


def _whole(body: str, other: str) -> str:
    return body


def _half(body: str, other: str) -> str:
    return body[: len(body) // 2]


def _quarter(body: str, other: str) -> str:
    return body[: len(body) // 4]


def _framed(body: str, other: str) -> str:
    words = other.split()
    return "\n\n".join((" ".join(words[:BOILERPLATE]), body, " ".join(words[-BOILERPLATE:])))


def _merged(body: str, other: str) -> str:
    return f"{other[: len(other) // 2]}\n\n{body[: len(body) // 3]}\n\n{other[len(other) // 2 :]}"


def contained(texts: Mapping[str, str]) -> set[_Pair]:
    """Return the pairs of which half of one text's distinct 5-grams, or more, stand in the other: an exact self-join."""
    index: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    sizes = {}
    for id, text in texts.items():
        words = [word.casefold() for word in _WORD.findall(text)]
        shingles = {tuple(words[place : place + 5]) for place in range(len(words) - 4)}
        sizes[id] = len(shingles)
        for shingle in shingles:
            index[shingle].append(id)
    shared = Counter(pair for ids in index.values() if len(ids) > 1 for pair in itertools.combinations(ids, 2))
    return {pair for pair, number in shared.items() if number >= 0.5 * min(sizes[pair[0]], sizes[pair[1]])}


def _peer(pages: Sequence[Article], truth: set[_Pair]) -> dict[str, float]:
    """Measure datasketch's MinHash LSH (128 permutations, threshold .5) where it is installed."""
    try:
        datasketch = importlib.import_module("datasketch")
    except ImportError:
        return {}
    start = time.process_time()
    index = datasketch.MinHashLSH(threshold=0.5, num_perm=128)
    found = set()
    for page in pages:
        words = [word.casefold() for word in _WORD.findall(page.text)]
        sketch = datasketch.MinHash(num_perm=128)
        sketch.update_batch({" ".join(words[place : place + 5]).encode() for place in range(len(words) - 4)})
        found |= {_pair(page.id, other) for other in index.query(sketch)}
        index.insert(page.id, sketch)
    seconds = time.process_time() - start
    return {
        "synthetic: peer, datasketch: recall": len(truth & found) / len(truth),
        "synthetic: peer, datasketch: documents per CPU-second": len(pages) / seconds,
    }


class _Ties:
    """Whether two pages were found to share text: by an edge, or by one between the pages that have the same words."""

    def __init__(self, found: Sequence[Copy]) -> None:
        self._edges = {_pair(copy.a, copy.b) for copy in found}
        same = [copy for copy in found if copy.kind == "same"]
        degree = Counter(id for copy in same for id in (copy.a, copy.b))
        self._first = {}
        for copy in same:
            first, other = sorted((copy.a, copy.b), key=lambda id: (-degree[id], id))
            self._first[other] = first

    def __call__(self, a: str, b: str) -> bool:
        first, second = self._first.get(a, a), self._first.get(b, b)
        return first == second or _pair(first, second) in self._edges or _pair(a, b) in self._edges


def _pair(a: str, b: str) -> _Pair:
    return (a, b) if a < b else (b, a)


def _annotate(page: Article) -> Annotation:
    annotation = language.annotate(page)
    return replace(annotation, claims=claims.find(page, annotation))


def _rows(path: Path) -> Iterable[Mapping[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
