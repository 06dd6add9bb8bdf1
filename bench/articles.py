"""How well pages become the article's text, with peers in the same run.

Pages are the WCXB development articles of the tenth of the hosts that the line model never saw, as HTML and flattened to text
with all their furniture. Body figures are means over pages of the F1 of 4-word shingles and of words against the hand-checked
body. Speed is pages per CPU-second: ours for the whole article and for the body alone (from the page's characters to its
paragraphs), and the peers'. All take turns on each page, so that whatever else the machine does slows them alike.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from training.pages import host_of, records, shingle_f1, shingles, unseen

from bench import peers
from twosource.articles import clean
from twosource.articles.body import read_body
from twosource.articles.flatten import flatten
from twosource.articles.plain_text import from_text
from twosource.model import Page

Row = dict[str, Any]

FILES = ("pages/wcxb_dev_articles-*.jsonl.gz", "pages/wcxb_dev_flat.jsonl.gz")
GUARDED = ("html.shingle_f1", "html.word_f1", "text.shingle_f1", "text.word_f1")


def measure(data: Path) -> dict[str, float]:
    """Return every figure."""
    html = list(_unseen(records(data, FILES[0].partition("/")[2])))
    flat = [row for row in _unseen(records(data, FILES[1].partition("/")[2])) if row["flat_text"].strip()]
    return _figures("html", html, "html", "body", _html_body, peers.installed(peers.HTML)) | _figures(
        "text", flat, "flat_text", "gold_text", _text_body, peers.installed(peers.TEXT)
    )


def _unseen(rows: Iterator[Row]) -> Iterator[Row]:
    return (row for row in rows if unseen(host_of(row)))


def _figures(
    form: str, rows: Sequence[Row], page: str, gold: str, body: Callable[[str], object], others: dict[str, peers.Extractor]
) -> dict[str, float]:
    def ours(given: str) -> str:
        return clean(Page(id="page", html=given) if form == "html" else Page(id="page", text=given)).text

    figures = {f"{form}.pages": float(len(rows))}
    golds = [row[gold] for row in rows]
    programs = {"": ours} | {f".{name}": run for name, run in others.items()}
    found, seconds = _timed(programs | {".body_alone": body}, [row[page] for row in rows])
    for name in programs:
        figures[f"{form}{name}.shingle_f1"] = _mean(map(shingle_f1, found[name], golds))
        figures[f"{form}{name}.word_f1"] = _mean(map(word_f1, found[name], golds))
    return figures | {f"{form}{name}.pages_per_cpu_second": len(rows) / spent for name, spent in seconds.items()}


def _timed(programs: dict[str, Callable[[str], Any]], pages: Sequence[str]) -> tuple[dict[str, list[Any]], dict[str, float]]:
    """Return by program what it gives for each page, and the CPU seconds it took; the first page is read twice."""
    found: dict[str, list[Any]] = {name: [] for name in programs}
    seconds = dict.fromkeys(programs, 0.0)
    for page in (pages[0], *pages):
        for name, run in programs.items():
            start = time.process_time()
            found[name].append(run(page))
            seconds[name] += (time.process_time() - start) * (len(found[name]) > 1)
    return {name: given[1:] for name, given in found.items()}, seconds


def _html_body(page: str) -> object:
    markup = flatten(page)
    return read_body(markup.visible, markup)


def _text_body(page: str) -> object:
    return read_body(from_text(page))


def word_f1(found: str, gold: str) -> float:
    """F1 over words, counted with their repetitions."""
    ours, theirs = shingles(found, 1), shingles(gold, 1)
    shared = sum((ours & theirs).values())
    return 2 * shared / max(sum(ours.values()) + sum(theirs.values()), 1)


def _mean(values: Iterator[float]) -> float:
    listed = list(values)
    return sum(listed) / max(len(listed), 1)
