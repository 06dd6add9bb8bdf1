"""Nearest sentences of two pages: how many of the relations that the product gives them a reader gives them too.

What a matcher finds first are sentences that only look alike, so these were drawn from what is nearest by words and meaning, near
and less near alike, and labelled as in ``statement_pairs``: by reading, once, and again where the label is not "other".
``nearest_piles.jsonl`` has pairs of the piles on which errors may be read, in our own words; ``nearest_pages.jsonl`` those of
reports of one event by several publishers (BASIL, Wikinews, AllSides), by set, id, offsets and a digest. What has changed in the
data is left out.
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import xxhash

from bench.statement_pairs import Case, answer, shares

HERE = Path(__file__).parent
SETS = ("basil", "wikinews", "allsides_triples")
FILES = tuple(f"stories/{name}.jsonl.gz" for name in SETS)
GUARDED = ()


def measure(data: Path) -> dict[str, float]:
    """Return recall by label and precision by relation for both sets."""
    parts = {"piles": list(piles()), "pages": list(pages(data))}
    told = {part: [(case, answer(case)) for case in cases] for part, cases in parts.items()}
    return {f"{part}: {key}": value for part, given in told.items() for key, value in shares(given).items()}


def piles() -> Iterator[Case]:
    """Yield the pairs of the piles."""
    for row in map(json.loads, (HERE / "nearest_piles.jsonl").read_text("utf-8").splitlines()):
        yield Case(row["a"], row["b"], row["label"], "piles")


def pages(data: Path) -> Iterator[Case]:
    """Yield the pairs of real pages whose texts are still those that were labelled; ``data`` holds ``stories/``."""
    known = texts(data)
    for row in rows():
        one, two = sides(row, known)
        if one and two:
            yield Case(one, two, row["label"], "pages")


def rows() -> Iterator[dict[str, Any]]:
    """Yield the labelled pairs of real pages: set, story, label, and the page, offsets and digest of ``a`` and ``b``."""
    yield from map(json.loads, (HERE / "nearest_pages.jsonl").read_text("utf-8").splitlines())


def sides(row: Mapping[str, Any], known: Mapping[str, dict[str, str]]) -> tuple[str | None, str | None]:
    """Return the two sentences of a pair, ``None`` for one whose text has changed."""
    one, two = (_said(known[row["set"]], *row[side]) for side in ("a", "b"))
    return one, two


def texts(data: Path) -> Mapping[str, dict[str, str]]:
    """Return the texts of the sets by the ids of their pages."""
    return {name: _texts(data / "stories" / f"{name}.jsonl.gz") for name in SETS}


def _texts(path: Path) -> dict[str, str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {str(row["id"]): row["text"] for row in map(json.loads, lines)}


def _said(texts: dict[str, str], id: str, start: int, end: int, digest: str) -> str | None:
    words = " ".join(texts.get(id, "")[start:end].split())
    return words if xxhash.xxh64_hexdigest(words.encode())[:12] == digest else None
