"""Stories: B-cubed F1 of the stream on gold stories, beside a plain TF-IDF centroid stream, on stories not tuned on.

Settings were tuned on the half of the stories whose hash is even; figures are of the other half, but for those marked "tuned".
ECB+ is split by topic, so that twin events stay together. The UCI set is silver: its stories are clusters of Google News.
"""

import gzip
import json
import math
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import xxhash

from twosource import stories
from twosource.language import similarity
from twosource.model import Article

FILES = ("stories/*.jsonl.gz",)
SETS = {
    "mix": ("ecbplus", "wikinews", "basil"),
    "ECB+": ("ecbplus",),
    "UCI headlines": ("uci",),
    "AllSides headlines": ("allsides_dated",),
}
APART = "ECB+: pairs of twin events kept apart, share"
GUARDED = (*(f"{name}: B-cubed F1" for name in SETS), APART)
BASELINE = {"mix": 0.28, "ECB+": 0.25, "UCI headlines": 0.04, "AllSides headlines": 0.18}
"""The baseline's thresholds, per set: of eighteen from .03 to .42, the best on the half that ours were tuned on."""
LOOSE = {"mix": 0.22, "ECB+": 0.18, "UCI headlines": 0.06, "AllSides headlines": 0.14}
"""Others, the best on another division of the same sets; on some sets they do better on the half that is measured."""
DRAWS = 2000
"""Draws of the bootstrap."""

Row = Mapping[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Return the figures of all sets."""
    figures: dict[str, float] = {}
    for name, files in SETS.items():
        rows = [row for file in files for row in _rows(data / "stories" / f"{file}.jsonl.gz")]
        for half, label in ((1, ""), (0, ", tuned")):
            part = [row for row in rows if _half(row) == half]
            start = time.process_time()
            found = _group(part)
            seconds = time.process_time() - start
            precision, recall, f1 = b_cubed({row["id"]: row["story"] for row in part}, found)
            figures[f"{name}{label}: B-cubed F1"] = f1
            if not label:
                figures |= {f"{name}: B-cubed precision": precision, f"{name}: B-cubed recall": recall}
                figures[f"{name}: documents per CPU-second"] = len(part) / seconds
                low, high = _interval(part, found)
                figures |= {f"{name}: B-cubed F1, 95 % from": low, f"{name}: B-cubed F1, 95 % to": high}
                if name == "ECB+":
                    joined, pairs = _twins(part, found)
                    figures |= {APART: 1 - joined / pairs, "ECB+: wrong joins between twin events": joined}
                figures |= _peer(name, part)
    return figures


def _peer(name: str, part: Sequence[Row]) -> dict[str, float]:
    """Return the figures of the baseline at both of its thresholds."""
    figures: dict[str, float] = {}
    for threshold in (BASELINE[name], LOOSE[name]):
        plain = _baseline(part, threshold)
        label = f"{name}: peer, TF-IDF stream at {threshold}"
        _, recall, f1 = b_cubed({row["id"]: row["story"] for row in part}, plain)
        figures |= {f"{label}: B-cubed recall": recall, f"{label}: B-cubed F1": f1}
        if name == "ECB+":
            figures[f"{label}: twin joins"] = _twins(part, plain)[0]
    return figures


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 (Bagga and Baldwin, 1998) of a grouping."""
    both = Counter((gold[id], found[id]) for id in gold)
    of_gold, of_found = Counter(gold.values()), Counter(found[id] for id in gold)
    precision = sum(number * number / of_found[group] for (_, group), number in both.items()) / len(gold)
    recall = sum(number * number / of_gold[group] for (group, _), number in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _interval(rows: Sequence[Row], found: Mapping[str, str]) -> tuple[float, float]:
    """Return the 95 % interval of F1 when the units that the halves were made of are drawn anew, each with its documents."""
    gold = {row["id"]: row["story"] for row in rows}
    both = Counter((gold[id], found[id]) for id in gold)
    of_gold, of_found = Counter(gold.values()), Counter(found[id] for id in gold)
    sums: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for row in rows:
        number = both[gold[row["id"]], found[row["id"]]]
        unit = sums[_unit(row)]
        unit[0] += number / of_found[found[row["id"]]]
        unit[1] += number / of_gold[gold[row["id"]]]
        unit[2] += 1
    chance, units = random.Random(1), list(sums.values())
    drawn = []
    for _ in range(DRAWS):
        precision, recall, size = map(sum, zip(*chance.choices(units, k=len(units)), strict=True))
        drawn.append(2 * precision * recall / (precision + recall) / size)
    drawn.sort()
    return drawn[DRAWS // 40], drawn[-1 - DRAWS // 40]


def _twins(rows: Sequence[Row], found: Mapping[str, str]) -> tuple[int, int]:
    """Return how many pairs of documents of one topic and two events are joined, and how many there are."""
    topics: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        topics[row["topic"]].append(row)
    pairs = [(a, b) for topic in topics.values() for a, b in combinations(topic, 2) if a["story"] != b["story"]]
    return sum(found[a["id"]] == found[b["id"]] for a, b in pairs), len(pairs)


def article(row: Row) -> Article:
    """Return a row of the story sets as an article."""
    return Article(
        id=row["id"],
        title=row["title"],
        text="\n\n".join(part.strip() for part in row["text"].splitlines() if part.strip()),
        publisher=row["source"] or None,
        published=row["date"],
        known_at=row["date"],
    )


def _rows(path: Path) -> Iterable[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _half(row: Row) -> int:
    return xxhash.xxh3_64_intdigest(_unit(row).encode()) % 2


def _unit(row: Row) -> str:
    unit: str = row["topic"] if row["id"].startswith("ecb-") else row["story"]
    return unit


def _group(rows: Sequence[Row]) -> dict[str, str]:
    found = stories.group([article(row) for row in rows], (), ())
    return {id: story.id for story in found for id in story.articles}


def _baseline(rows: Sequence[Row], threshold: float) -> dict[str, str]:
    """Group by one pass over TF-IDF centroids, with IDF from the set itself and no window: what is commonly done."""
    bags = [Counter(similarity.terms(f"{row['title']}\n{row['title']}\n{row['text'][:4000]}")) for row in rows]
    frequencies = Counter(term for bag in bags for term in bag)
    sums: list[dict[str, float]] = []
    index: defaultdict[str, set[int]] = defaultdict(set)
    found = {}
    for row, bag in sorted(zip(rows, bags, strict=True), key=lambda pair: (pair[0]["date"] or "9", pair[0]["id"])):
        weights = {term: (1 + math.log(count)) * math.log(len(rows) / frequencies[term]) for term, count in bag.items()}
        scores: defaultdict[int, float] = defaultdict(float)
        for term, weight in weights.items():
            for number in index[term]:
                scores[number] += weight * sums[number][term]
        length = math.hypot(*weights.values()) or 1.0
        best = max(
            ((score / length / math.hypot(*sums[number].values()), -number) for number, score in scores.items()), default=(0, 0)
        )
        number = -best[1] if best[0] >= threshold else len(sums)
        if number == len(sums):
            sums.append({})
        for term, weight in weights.items():
            sums[number][term] = sums[number].get(term, 0.0) + weight / length
            index[term].add(number)
        found[row["id"]] = str(number)
    return found
