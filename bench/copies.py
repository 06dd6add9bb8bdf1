"""Copies: recall, speed and index size on synthetic reuse beside two MinHash indexes, and false re-tellings among own reports.

The synthetic set is 10,000 documents: real articles, and variants of them: whole, cut to a half and to a quarter, with foreign
boilerplate at both ends, and put into another body. The truth is an exact self-join. BASIL holds three outlets' own reports of
each of its events, so a re-telling found there is taken to be false. Which real pairs are derived is measured in ``pairs``.
"""

import gzip
import importlib
import itertools
import json
import pickle
import random
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from bench.stories import article
from bench.ties import Pair, Ties, pair
from twosource import claims, copies, language
from twosource.copies.fingerprints import Index, prints
from twosource.copies.prose import read_all
from twosource.model import Annotation, Article

FILES = (
    "pages/wcxb_dev_articles-*.jsonl.gz",
    "stories/wikinews.jsonl.gz",
    "stories/basil.jsonl.gz",
    "time/t17_articles.jsonl.gz",
)
DOCUMENTS = 10_000
ARCHIVED = 7
"""One document in so many is filed in the archive."""
BOILERPLATE = 120
FEWEST_WORDS = 150
GUARDED = ("synthetic: recall of containment >= .5", "BASIL: share of other pairs not re-told")
_WORD = re.compile(r"\w+")


def measure(data: Path) -> dict[str, float]:
    """Return the figures of all sets."""
    return _synthetic(data) | _basil(data / "stories")


def _bodies(data: Path) -> Iterable[str]:
    for path in sorted((data / "pages").glob("wcxb_dev_articles-*.jsonl.gz")):
        yield from (row["body"] for row in _rows(path))
    for name in ("wikinews", "basil"):
        yield from (row["text"] for row in _rows(data / "stories" / f"{name}.jsonl.gz"))
    yield from (" ".join(row["sentences"]) for row in _rows(data / "time" / "t17_articles.jsonl.gz"))


def _synthetic(data: Path) -> dict[str, float]:
    pages = [Article(id=f"{number:05d}", text=text) for number, text in enumerate(synthetic(_bodies(data)))]
    start = time.process_time()
    result = copies.find(pages, {})
    seconds = time.process_time() - start
    truth = contained({page.id: page.text for page in pages})
    found = Ties(result)
    words = sum(len(_WORD.findall(page.text)) for page in pages)
    return {
        "synthetic: words of a document": words / len(pages),
        "synthetic: pairs of containment >= .5": len(truth),
        "synthetic: recall of containment >= .5": sum(found(a, b) for a, b in truth) / len(truth),
        "synthetic: documents per CPU-second, all in": len(pages) / seconds,
        "synthetic: thousand words per CPU-second, all in": words / seconds / 1000,
        "synthetic: edges with evidence, per document": len(result) / len(pages),
        **_index(pages),
        **_archive(pages[::ARCHIVED], truth),
        **_datasketch(pages, truth),
        **_rensa(pages, truth),
    }


def _index(pages: Sequence[Article]) -> dict[str, float]:
    """Measure the index alone: reading, filing and asking for candidates, without comparing them."""
    start = time.process_time()
    index = Index(prints(read_all(pages), dict.fromkeys((page.id for page in pages), 0), {}))
    for number in range(len(pages)):
        index.candidates(number)
        index.file(number)
    seconds = time.process_time() - start
    return {
        "synthetic: index alone: documents per CPU-second": len(pages) / seconds,
        "synthetic: index: entries per document": index.entries / len(pages),
    }


def _archive(pages: Sequence[Article], truth: set[Pair]) -> dict[str, float]:
    """Measure the archive on disk, which files one article at a time: some of the documents, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        path, start = Path(folder) / "archive", time.process_time()
        with copies.Archive(path) as archive:
            found = Ties([copy for copies_of in archive.add_all(pages) for copy in copies_of])
        seconds, size = time.process_time() - start, path.stat().st_size
    ids = {page.id for page in pages}
    wanted = [one for one in truth if ids.issuperset(one)]
    return {
        "archive on disk: documents": len(pages),
        "archive on disk: recall of containment >= .5": sum(found(a, b) for a, b in wanted) / len(wanted),
        "archive on disk: documents per CPU-second": len(pages) / seconds,
        "archive on disk: kB a document, its text included": size / len(pages) / 1000,
        "archive on disk: kB of text a document": sum(len(page.text) for page in pages) / len(pages) / 1000,
    }


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


def contained(texts: Mapping[str, str]) -> set[Pair]:
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


def _grams(page: Article) -> set[str]:
    words = [word.casefold() for word in _WORD.findall(page.text)]
    return {" ".join(words[place : place + 5]) for place in range(len(words) - 4)}


def _datasketch(pages: Sequence[Article], truth: set[Pair]) -> dict[str, float]:
    """Measure datasketch's MinHash LSH (128 permutations, threshold .5) where it is installed."""
    try:
        datasketch = importlib.import_module("datasketch")
    except ImportError:
        return {}
    start = time.process_time()
    index = datasketch.MinHashLSH(threshold=0.5, num_perm=128)
    found = set()
    for page in pages:
        sketch = datasketch.MinHash(num_perm=128)
        sketch.update_batch({gram.encode() for gram in _grams(page)})
        found |= {pair(page.id, other) for other in index.query(sketch)}
        index.insert(page.id, sketch)
    figures = _peer("datasketch", pages, truth, found, time.process_time() - start)
    return figures | {"synthetic: peer, datasketch: kB a document, pickled": len(pickle.dumps(index)) / len(pages) / 1000}


def _rensa(pages: Sequence[Article], truth: set[Pair]) -> dict[str, float]:
    """Measure rensa's MinHash LSH (126 permutations, 42 bands) where it is installed."""
    try:
        rensa = importlib.import_module("rensa")
    except ImportError:
        return {}
    start = time.process_time()
    index = rensa.RMinHashLSH(threshold=0.5, num_perm=126, num_bands=42)
    found = set()
    for number, page in enumerate(pages):
        sketch = rensa.RMinHash(num_perm=126, seed=42)
        sketch.update(sorted(_grams(page)))
        found |= {pair(page.id, pages[other].id) for other in index.query(sketch)}
        index.insert(number, sketch)
    return _peer("rensa, 42 bands", pages, truth, found, time.process_time() - start)


def _peer(name: str, pages: Sequence[Article], truth: set[Pair], found: set[Pair], seconds: float) -> dict[str, float]:
    return {
        f"synthetic: peer, {name}: recall": len(truth & found) / len(truth),
        f"synthetic: peer, {name}: documents per CPU-second": len(pages) / seconds,
    }


def _annotate(page: Article) -> Annotation:
    annotation = language.annotate(page)
    return replace(annotation, claims=claims.find(page, annotation))


def _rows(path: Path) -> Iterable[Mapping[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
