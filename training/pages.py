"""The development pages as the line model sees them: lines, labels, and the split by host."""

import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from lxml.etree import _Element, iterwalk
from trafilatura import bare_extraction
from training.align import align

from twosource.articles.flatten import flatten
from twosource.articles.letters import squeeze
from twosource.articles.markup import Markup
from twosource.articles.plain_text import from_text
from twosource.articles.visible import Line

LEAST_SILVER, BARE_LINE = 600, 80
TIMES = ("{hour:02}:{minute}", "{hour}h ago", "{minute} min ago", "{hour}.{minute} BST", "Updated at {hour}:{minute}")
_WORDS = re.compile(r"\w+")
_BREAKS = frozenset(["p", "head", "item", "list", "quote", "row", "cell", "lb", "table", "code", "div", "ab"])


@dataclass(frozen=True)
class Example:
    """One page: its lines and, for HTML, its markup; ``labels`` are 1 for lines of the article.

    ``titles`` are 1 for lines that hold the title, empty where none does or it is not known.
    """

    id: str
    host: str
    texts: tuple[str, ...]
    lines: tuple[Line, ...]
    markup: Markup | None
    labels: tuple[int, ...]
    gold: str
    titles: tuple[int, ...] = ()


def host_of(row: dict[str, Any]) -> str:
    """Return the host of a row's URL without ``www.``, the row's id where it has no URL."""
    return urlsplit(row["url"]).netloc.lower().removeprefix("www.") if row["url"] else str(row["id"])


def held_out(host: str) -> bool:
    """Tell whether pages of a host are kept for reporting."""
    return bucket(host) >= 7


def unseen(host: str) -> bool:
    """Tell whether pages of a host, a third of those held out, were kept from the shipped line model too."""
    return bucket(host) == 9


def bucket(host: str) -> int:
    """Return 0 to 9, the same for all pages of a host."""
    return int(hashlib.sha256(host.encode()).hexdigest()[:8], 16) % 10


def records(data: Path, pattern: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of the gzipped JSON Lines files that match."""
    for path in sorted((data / "pages").glob(pattern)):
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            yield from map(json.loads, rows)


def flat_examples(data: Path) -> Iterator[Example]:
    """Yield the pages that were flattened for the data set, with the labels that came with them."""
    for row in records(data, "wcxb_dev_flat.jsonl.gz"):
        visible = from_text(row["flat_text"])
        texts = tuple(visible.of(line) for line in visible.lines)
        if texts:
            labels = tuple(gold_labels(texts, row["gold_text"]))
            titles = title_labels(texts, row["title"])
            yield Example(row["id"], host_of(row), texts, visible.lines, None, labels, row["gold_text"], titles)


def html_examples(data: Path) -> Iterator[Example]:
    """Yield the same pages as HTML, labelled by the gold body."""
    for row in records(data, "wcxb_dev_articles-*.jsonl.gz"):
        markup = flatten(row["html"])
        texts = tuple(markup.visible.of(line).replace("\n", " ") for line in markup.visible.lines)
        if texts:
            labels = tuple(gold_labels(texts, row["body"]))
            titles = title_labels(texts, row["title"])
            yield Example(row["id"], host_of(row), texts, markup.visible.lines, markup, labels, row["body"], titles)


def silver_examples(data: Path) -> Iterator[Example]:
    """Yield pages that have no gold body (many of newspapers, in several languages), labelled by what trafilatura takes."""
    for row in records(data, "htmldate-*.jsonl.gz"):
        markup = flatten(row["html"])
        visible = markup.visible
        spans = align(paragraphs_of(row["html"]), visible)
        if sum(end - start for start, end in spans) < LEAST_SILVER:
            continue
        texts = tuple(visible.of(line).replace("\n", " ") for line in visible.lines)
        labels = tuple(int(any(start < line.end and line.start < end for start, end in spans)) for line in visible.lines)
        gold = "\n".join(visible.text[start:end] for start, end in spans)
        yield Example(row["id"], host_of(row), texts, visible.lines, markup, labels, gold)


def paragraphs_of(page: str) -> list[str]:
    """Return the paragraphs that trafilatura takes for the article; any failure of it is an empty list."""
    try:
        found = bare_extraction(page, include_comments=False, include_tables=True)
    except Exception:  # third-party parser on arbitrary input
        return []
    body = getattr(found, "body", None)
    return _blocks(body) if body is not None else []


def _blocks(body: _Element) -> list[str]:
    """Return the texts between the block elements of trafilatura's tree, in order."""
    blocks: list[list[str]] = [[]]
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BREAKS:
            blocks.append([])
        content = element.text if event == "start" else element.tail
        if content and not (event == "end" and element is body):
            blocks[-1].append(content)
    joined = (" ".join("".join(block).split()) for block in blocks)
    return [block for block in joined if block]


def gold_labels(lines: Sequence[str], gold: str) -> list[int]:
    """Label a line 1 where half of its 4-grams, or for up to three words the whole line, stand in the gold text."""
    known = shingles(gold, 4)
    whole = {tuple(_WORDS.findall(line)) for line in gold.split("\n")}
    labels = []
    for line in lines:
        words = tuple(_WORDS.findall(line))
        found = [shingle in known for shingle in shingles(line, 4)]
        labels.append(int(words in whole if len(words) < 4 else sum(found) >= len(found) / 2))
    return labels


def title_labels(lines: Sequence[str], title: str | None) -> tuple[int, ...]:
    """Label a line 1 where it is the title but for case and punctuation; empty where none is."""
    wanted = squeeze(title or "")
    labels = tuple(int(bool(wanted) and squeeze(line) == wanted) for line in lines)
    return labels if any(labels) else ()


def as_text(page: Example) -> Example:
    """Return an HTML page as the plain text that a converter makes of it."""
    return replace(page, markup=None, lines=tuple(Line(line.start, line.end, line.gap) for line in page.lines))


def cropped(page: Example, seed: int) -> Example:
    """Return the page as other converters leave it: less furniture around, no empty lines, cut off in mid-sentence."""
    random = np.random.default_rng(seed)
    inside = [index for index, label in enumerate(page.labels) if label > 0]
    first, last = (inside[0], inside[-1] + 1) if inside else (0, len(page.texts))
    start = int(first * random.random() ** 0.5)
    end = last + int((len(page.texts) - last) * random.random() ** 3)
    texts = list(page.texts[start:end])
    if seed % 3 == 0 and inside:
        texts[last - 1 - start] = truncated(texts[last - 1 - start], random.random())
    lines = page.lines[start:end]
    if seed % 2:
        lines = tuple(Line(line.start, line.end) for line in lines)
    titles = page.titles[start:end] if any(page.titles[start:end]) else ()
    return replace(page, texts=tuple(texts), lines=lines, markup=None, labels=page.labels[start:end], titles=titles)


def bare(page: Example, seed: int) -> Example:
    """Return the beginning of the article alone, as short items, feeds and saved texts have it: one to eight of its lines."""
    random = np.random.default_rng(seed)
    inside = [index for index, label in enumerate(page.labels) if label > 0 and len(page.texts[index]) > BARE_LINE]
    if not inside:
        return page
    start = int(random.integers(0, max(1, len(inside) - 1)))
    last = inside[min(len(inside) - 1, start + int(random.integers(0, 8)))]
    part = slice(inside[start], last + 1)
    return replace(page, texts=page.texts[part], lines=page.lines[part], labels=page.labels[part], titles=())


def timed(page: Example, seed: int) -> Example:
    """Return the page as plain text whose long paragraphs are entries of a live page, each under a time of its own."""
    random = np.random.default_rng(seed)
    form = TIMES[seed % len(TIMES)]
    texts: list[str] = []
    labels: list[int] = []
    for text, label in zip(page.texts, page.labels, strict=True):
        if label > 0 and len(text) > BARE_LINE:
            texts.append(form.format(hour=int(random.integers(1, 24)), minute=int(random.integers(10, 60))))
            labels.append(0)
        texts.append(text)
        labels.append(label)
    lines = tuple(Line(0, len(text), 1) for text in texts)
    return replace(page, texts=tuple(texts), lines=lines, labels=tuple(labels), markup=None, titles=())


def truncated(line: str, share: float) -> str:
    """Return the line cut off after some of its words (at least eight)."""
    words = line.split(" ")
    return " ".join(words[: max(8, int(len(words) * (0.5 + share / 2)))]).rstrip(".!?\"'”") or line


def shingle_f1(found: str, gold: str, size: int = 4) -> float:
    """F1 over word 4-grams, counted with their repetitions."""
    ours, theirs = shingles(found, size), shingles(gold, size)
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if ours and theirs else float(ours == theirs)


def shingles(text: str, size: int) -> Counter[tuple[str, ...]]:
    """Count the runs of ``size`` words."""
    words = _WORDS.findall(text)
    return Counter(tuple(words[start : start + size]) for start in range(max(1, len(words) - size + 1)))
