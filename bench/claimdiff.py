"""ClaimDiff: how often claims of two outlets that strengthen or weaken each other are related, and those that do not.

Its pairs are from one topic each, and a strengthening claim need not say the same, so no share of them ought to be related: the
figures tell whether the product's relations point the same way, and are no score. Every third pair is measured.
"""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from twosource import claims, compare, language
from twosource.model import Article, Claim

FILES = ("copies/claimdiff_train.jsonl.gz",)
GUARDED: tuple[str, ...] = ()
_EVERY = 3
_TASKS = {"strength": "strengthens", "weak": "weakens"}


def measure(data: Path) -> dict[str, float]:
    """Return the shares; ``data`` holds ``copies/``."""
    with gzip.open(data / FILES[0], "rt", encoding="utf-8") as lines:
        rows = [row for number, row in enumerate(map(json.loads, lines)) if number % _EVERY == 0]
    figures: dict[str, float] = {}
    for task, word in _TASKS.items():
        for label in (1, 0):
            mine = [_types(row) for row in rows if (row["task"], row["relation"]) == (task, label)]
            name = word if label else f"{word} not"
            figures |= {
                f"{name}: pairs": len(mine),
                f"{name}: share related": sum(map(bool, mine)) / len(mine),
                f"{name}: in conflict": sum("conflict" in types for types in mine),
            }
    return figures


def _types(row: Mapping[str, Any]) -> frozenset[str]:
    pages = [Article(id=side, text=row[f"claim_{side}"], published=row["date"], language="en") for side in "ab"]
    found: list[Claim] = [claim for page in pages for claim in claims.find(page, language.annotate(page))]
    relations = compare.relate(pages, found, ())
    return frozenset(relation.type for relation in relations if relation.b is not None)
