"""How well the vectors of sentences tell how alike two news sentences are: SemEval's graded pairs of headlines and news.

Spearman's rank correlation with the mean of the annotators' grades, 0 to 5, in per cent, by set; the similarity of terms stands
beside. Nothing was tuned on these pairs. The sets are those of 2013 to 2016 whose sentences are news.
"""

import gzip
import json
from collections import defaultdict
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.counting import timed
from twosource.language import similarity
from twosource.language.meaning import meanings

FILES = ("language/sts_news.jsonl.gz",)
_ENOUGH = 150
"""Sentences per CPU-second that are guarded: far fewer than are read, since machines differ and are shared. A processor without
dot products of bytes read 280."""
GUARDED = ("mean of the sets: vectors", f"sentences per CPU-second, at most {_ENOUGH}")


def measure(data: Path) -> dict[str, float]:
    """Return the correlations in per cent, and the speed."""
    with gzip.open(data / FILES[0], "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found, speed = timed(lambda text: meanings([text])[0], [row[side] for row in rows for side in ("s1", "s2")])
    vectors = np.array(found)
    scores = {
        "vectors": np.sum(vectors[::2] * vectors[1::2], axis=1),
        "terms": np.array([similarity.similarity(similarity.vector(row["s1"]), similarity.vector(row["s2"])) for row in rows]),
    }
    sets: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        sets[row["set"]].append(number)
    figures: dict[str, float] = {}
    for name, score in scores.items():
        by_set = {key: 100 * _spearman(score[some], [rows[number]["score"] for number in some]) for key, some in sets.items()}
        figures |= {f"{key}: {name}": value for key, value in sorted(by_set.items())}
        figures[f"mean of the sets: {name}"] = fmean(by_set.values())
    return figures | {"sentences per CPU-second": speed, f"sentences per CPU-second, at most {_ENOUGH}": min(speed, _ENOUGH)}


def _spearman(a: Any, b: Any) -> float:
    return float(np.corrcoef(_ranks(np.asarray(a)), _ranks(np.asarray(b)))[0, 1])


def _ranks(values: NDArray[Any]) -> NDArray[np.float64]:
    """Return the rank of each value, the mean rank for equal ones."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return np.asarray(((2 * last - count - 1) / 2)[place])
