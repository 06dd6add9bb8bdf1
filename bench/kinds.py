"""The kind of page: article, live, index or stub, on real pages with labels by hand and on made ones.

The labels in ``bench/kinds.jsonl`` are one reader's, from title, address, first and last lines; pages whose kind could be argued
are "unclear" and not counted. Real pages are split by host as for the line model: "seen" were looked at while the rules were
written, "unseen" were not. A page counts for a kind's precision where it was called so, for its recall where it is so. Few real
pages are no article, hence the made ones (``bench/made_pages.py``), whose figures say how the rules do on layouts, not on the web.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.articles import rows
from bench.made_pages import made
from training.line_model import held_out
from twosource.articles import clean
from twosource.model import Page

FILES = ("pages/htmldate-*.jsonl.gz", "pages/wcxb_dev_articles-*.jsonl.gz", "copies/helsinki.jsonl.gz", "copies/census.jsonl.gz",
         "copies/spotify.jsonl.gz")  # fmt: skip
GUARDED = (
    "unseen: articles kept",
    "unseen: index and stub recall",
    "made HTML, unseen: articles kept",
    "made HTML, unseen: index recall",
    "made HTML, unseen: stub recall",
    "made text, unseen: articles kept",
)
LABELS = Path(__file__).parent / "kinds.jsonl"
NO_ARTICLE = ("index", "stub")
Pair = tuple[str, str]
"""The kind by label and the kind found."""


def measure(data: Path) -> dict[str, float]:
    """Return the figures of all sets."""
    figures: dict[str, float] = {}
    real = list(_judged((page, label, host) for page, label, host in _labelled(data)))
    for part, unseen in (("seen", False), ("unseen", True)):
        figures |= _figures(part, [pair for pair, host in real if held_out(host) == unseen])
    for name, as_text in (("made HTML", False), ("made text", True)):
        pages = list(_judged((each.page, each.kind, each.host) for each in made(as_text=as_text)))
        figures |= _figures(f"{name}, unseen", [pair for pair, host in pages if held_out(host)])
    return figures


def _judged(pages: Iterable[tuple[Page, str, str]]) -> Iterator[tuple[Pair, str]]:
    for page, label, host in pages:
        yield (label, clean(page).kind), host


def _labelled(data: Path) -> Iterator[tuple[Page, str, str]]:
    """Yield the pages with a label that is no matter of opinion, with their hosts."""
    labels = {(row["set"], row["id"]): row["kind"] for row in map(json.loads, LABELS.read_text("utf-8").splitlines())}
    for name, row in _rows(data):
        label = labels.get((name, str(row["id"])), "unclear")
        if label != "unclear":
            yield _page(row), label, str(row.get("host") or row.get("publisher") or row["id"])


def _rows(data: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, pattern in (("htmldate", "htmldate-*.jsonl.gz"), ("wcxb", "wcxb_dev_articles-*.jsonl.gz")):
        yield from ((name, row) for row in rows(data, pattern))
    for name in ("helsinki", "census", "spotify"):
        yield from ((name, row) for row in rows(data, f"../copies/{name}.jsonl.gz"))


def _page(row: dict[str, Any]) -> Page:
    if "html" in row:
        return Page(id=str(row["id"]), url=row["url"], html=row["html"])
    return Page(id=str(row["id"]), text=row["text"].replace(" ### ", "\n\n"))


def _figures(prefix: str, pairs: Iterable[Pair]) -> dict[str, float]:
    """Return precision and recall by kind, and what is costly: articles lost, lists and walls taken for articles."""
    counts = Counter(pairs)
    figures: dict[str, float] = {}
    for kind in ("article", "live", "index", "stub"):
        right = counts[kind, kind]
        labelled = sum(number for (label, _), number in counts.items() if label == kind)
        called = sum(number for (_, found), number in counts.items() if found == kind)
        figures[f"{prefix}: {kind} pages"] = labelled
        if labelled:
            figures[f"{prefix}: {kind} recall"] = right / labelled
        if called:
            figures[f"{prefix}: {kind} precision"] = right / called
    readable = {pair: number for pair, number in counts.items() if pair[0] not in NO_ARTICLE}
    lost = sum(number for (_, found), number in readable.items() if found in NO_ARTICLE)
    other = {pair: number for pair, number in counts.items() if pair[0] in NO_ARTICLE}
    caught = sum(number for (_, found), number in other.items() if found in NO_ARTICLE)
    figures[f"{prefix}: articles kept"] = 1 - lost / max(sum(readable.values()), 1)
    figures[f"{prefix}: index and stub precision"] = caught / max(caught + lost, 1)
    figures[f"{prefix}: index and stub recall"] = caught / max(sum(other.values()), 1)
    return figures
