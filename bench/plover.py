"""The coarse kind of an event (PLOVER), on the examples of its gold standard records; half by hash is held out.

The records' older classes are mapped to the sixteen: DEMAND to REQUEST, FIGHT to ASSAULT, DISAPPROVE and INVESTIGATE to ACCUSE.
Beside us: the commonest kind for all.
"""

import json
from collections import Counter
from pathlib import Path

import xxhash

from twosource.timeline.kinds import kind

FILES = ("language/plover_gsr.jsonl",)
GUARDED = ("held out: right of those named",)
_NOW = {"DEMAND": "REQUEST", "FIGHT": "ASSAULT", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}


def measure(data: Path) -> dict[str, float]:
    """Return accuracy and coverage on both halves."""
    rows = [json.loads(line) for line in (data / FILES[0]).read_text("utf-8").splitlines()]
    figures: dict[str, float] = {}
    for part, odd in (("held out", 1), ("tuning", 0)):
        some = [row for row in rows if xxhash.xxh64(row["id"].encode()).intdigest() % 2 == odd]
        labels = [_NOW.get(row["event"], row["event"]) for row in some]
        found = [kind(row["text"]) for row in some]
        right = sum(one == two for one, two in zip(labels, found, strict=True))
        named = sum(one is not None for one in found)
        figures |= {
            f"{part}: examples": float(len(some)),
            f"{part}: named": named / len(some),
            f"{part}: right of those named": right / max(1, named),
            f"{part}: right of all": right / len(some),
            f"{part}: commonest kind for all": Counter(labels).most_common(1)[0][1] / len(some),
        }
    return figures
