"""Paraphrase: how far words, and vectors of meaning, tell sentences that say the same from others (MRPC, training part).

MRPC's pairs were drawn to be similar already, so calling every pair the same has an F1 of .8. The threshold is the best one on
two thirds of the pairs; figures are of the other third. No sentence is in both, since pairs that share one stay together.
"""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xxhash

from bench.counting import f1
from twosource.language import similarity
from twosource.language.meaning import nearness

FILES = ("copies/mrpc_train.jsonl.gz",)
GUARDED = ("held out: F1 of the similarity", "held out: F1 of the meaning")
STEPS = 100

Scored = list[tuple[float, bool]]


def measure(data: Path) -> dict[str, float]:
    """Return the figures."""
    with gzip.open(data / FILES[0], "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    words = _parts(rows, lambda one, two: similarity.similarity(similarity.vector(one), similarity.vector(two)))
    meaning = _parts(rows, nearness)
    return {
        "held out: pairs": len(words[1]),
        "held out: F1 of the similarity": _f1(words[1], _threshold(words[0])),
        "held out: F1 of the meaning": _f1(meaning[1], _threshold(meaning[0])),
        "held out: F1 of calling every pair the same": _f1(words[1], -1),
        "threshold": _threshold(words[0]),
    }


def _parts(rows: list[dict[str, Any]], score: Callable[[str, str], float]) -> tuple[Scored, Scored]:
    """Return the scores of the pairs that are tuned on, and of those that are held out."""
    group = _groups(rows)
    parts: tuple[Scored, Scored] = ([], [])
    for row in rows:
        held = xxhash.xxh3_64_intdigest(group[row["id1"]].encode()) % 3 == 0
        parts[held].append((score(row["s1"], row["s2"]), row["label"] == 1))
    return parts


def _threshold(tuned: Scored) -> float:
    return max((step / STEPS for step in range(STEPS)), key=lambda least: _f1(tuned, least))


def _f1(scored: Scored, least: float) -> float:
    found = [same for score, same in scored if score >= least]
    return f1(sum(found), len(found), sum(same for _, same in scored)) / 100


def _groups(rows: list[dict[str, Any]]) -> dict[str, str]:
    """Return, by sentence, the least id of the sentences that pairs tie to it."""
    parent: dict[str, str] = {}

    def top(id: str) -> str:
        while parent.setdefault(id, id) != id:
            parent[id] = id = parent[parent[id]]
        return id

    for row in rows:
        low, high = sorted((top(row["id1"]), top(row["id2"])))
        parent[high] = low
    return {id: top(id) for id in list(parent)}
