"""The kind of page: article, live, index or stub, on real pages with labels by hand and on made ones.

The labels in ``bench/kinds.jsonl`` are one reader's, from title, address, first and last lines; pages whose kind could be
argued are "unclear" and not counted. Pages are split by host into the ten buckets of the line model; errors in all of them were
looked at while the rules were written, so neither part is a blind test. Few real pages are no article, hence the made ones
(``bench/made_pages.py``): those measured are others than those looked at, but their figures say how the rules do on layouts, not
on the web. ``wcxb`` is all of that set's development articles, labelled or not; as text they were measured before they were
looked at.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from training.pages import held_out, records

from bench.made_pages import made
from twosource.articles import clean
from twosource.model import Page

FILES = (
    "pages/htmldate-*.jsonl.gz",
    "pages/wcxb_dev_articles-*.jsonl.gz",
    "pages/wcxb_dev_flat.jsonl.gz",
    "copies/helsinki.jsonl.gz",
    "copies/census.jsonl.gz",
    "copies/spotify.jsonl.gz",
)
GUARDED = (
    "hosts 7-9: articles kept",
    "hosts 7-9: index and stub recall",
    "wcxb HTML: articles kept",
    "wcxb text: articles kept",
    "made HTML: articles kept",
    "made HTML: index and stub recall",
    "made text: articles kept",
    "made text: index and stub recall",
)
FIRST_MADE = 500
"""Made pages below this number were looked at while the rules were written."""
LABELS = Path(__file__).parent / "kinds.jsonl"
NO_ARTICLE = ("index", "stub")
NO_TEXT = ("no-text", "too-short")
Pair = tuple[str, str]
"""The kind by label and the kind found."""


def measure(data: Path) -> dict[str, float]:
    """Return the figures of all sets."""
    figures: dict[str, float] = {}
    real = list(_judged((page, label, host) for page, label, host in _labelled(data)))
    for part, unseen in (("hosts 0-6", False), ("hosts 7-9", True)):
        figures |= _figures(part, [pair for pair, host in real if held_out(host) == unseen])
    for name, as_text in (("made HTML", False), ("made text", True)):
        pages = ((each.page, each.kind, each.host) for each in made(as_text=as_text, first=FIRST_MADE))
        figures |= _figures(name, [pair for pair, _ in _judged(pages)])
    html = (_page(row) for row in records(data, "wcxb_dev_articles-*.jsonl.gz"))
    text = (Page(id=row["id"], text=row["flat_text"]) for row in records(data, "wcxb_dev_flat.jsonl.gz"))
    return figures | {"wcxb HTML: articles kept": _kept(html), "wcxb text: articles kept": _kept(text)}


def _kept(pages: Iterable[Page]) -> float:
    """Return the share of pages that are called articles or live pages."""
    kinds = [clean(page).kind for page in pages]
    return sum(kind not in NO_ARTICLE for kind in kinds) / len(kinds)


def _judged(pages: Iterable[tuple[Page, str, str]]) -> Iterator[tuple[Pair, str]]:
    """Yield the kind by label and the kind found, "no text" for an article whose text was not found at all, and the host."""
    for page, label, host in pages:
        article = clean(page)
        missed = label not in NO_ARTICLE and any(issue.code in NO_TEXT for issue in article.issues)
        yield (label, "no text" if missed else article.kind), host


def _labelled(data: Path) -> Iterator[tuple[Page, str, str]]:
    """Yield the pages with a label that is no matter of opinion, with their hosts."""
    labels = {(row["set"], row["id"]): row["kind"] for row in map(json.loads, LABELS.read_text("utf-8").splitlines())}
    for name, row in _rows(data):
        label = labels.get((name, str(row["id"])), "unclear")
        if label != "unclear":
            yield _page(row), label, str(row.get("host") or row.get("publisher") or row["id"])


def _rows(data: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, pattern in (("htmldate", "htmldate-*.jsonl.gz"), ("wcxb", "wcxb_dev_articles-*.jsonl.gz")):
        yield from ((name, row) for row in records(data, pattern))
    for name in ("helsinki", "census", "spotify"):
        yield from ((name, row) for row in records(data, f"../copies/{name}.jsonl.gz"))


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
    lost = sum(number for (_, found), number in readable.items() if found in (*NO_ARTICLE, "no text"))
    untold = sum(number for (_, found), number in readable.items() if found == "no text")
    other = {pair: number for pair, number in counts.items() if pair[0] in NO_ARTICLE}
    caught = sum(number for (_, found), number in other.items() if found in NO_ARTICLE)
    figures[f"{prefix}: articles kept"] = 1 - lost / max(sum(readable.values()), 1)
    figures[f"{prefix}: articles kept, of those with text found"] = 1 - (lost - untold) / max(sum(readable.values()) - untold, 1)
    figures[f"{prefix}: index and stub precision"] = caught / max(caught + lost, 1)
    figures[f"{prefix}: index and stub recall"] = caught / max(sum(other.values()), 1)
    return figures
