"""Train the model that tells the article's lines from the site's in plain text.

    python training/line_model.py ../shared/data

Pages are the WCXB development articles flattened to text, with an automatic label for each line. Pages are split by host:
seven tenths train, three tenths (``held_out``) are only reported on, here and in ``bench/articles.py``. Writes the weights
and the model card. numpy only; same bytes in, same weights out.
"""

import gzip
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from twosource.articles.align import align
from twosource.articles.features import Matrix, line_features
from twosource.articles.flatten import flatten
from twosource.articles.furniture import is_furniture
from twosource.articles.html import paragraphs_of
from twosource.articles.line_model import context, forward
from twosource.articles.visible import from_text

WEIGHTS = Path(__file__).parent.parent / "src/twosource/articles/data/line_model.npz"
FOLDS, HIDDEN, EPOCHS, BATCH, RATE, DECAY = 3, 16, 6, 512, 2e-3, 1e-2
MEMBERS = 3
LEAST_SILVER = 600
_WORDS = re.compile(r"\w+")


@dataclass
class Example:
    """One page: features and labels of its lines, and how much each line counts in training."""

    host: str
    lines: list[str]
    gaps: list[int]
    gold: str
    rows: Matrix
    labels: Matrix
    counts: Matrix


def host_of(row: dict[str, Any]) -> str:
    """Return the host of a row's URL without ``www.``, the row's id where it has no URL."""
    return urlsplit(row["url"]).netloc.lower().removeprefix("www.") if row["url"] else str(row["id"])


def held_out(host: str) -> bool:
    """Tell whether pages of a host are kept for reporting."""
    return bucket(host) >= 7


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
        raw = row["flat_text"].split("\n")
        kept = [index for index, line in enumerate(raw) if from_text(line).lines]
        lines = [from_text(raw[index]).text.replace("\n", " ") for index in kept]
        gaps = [index - previous - 1 for previous, index in zip([-1, *kept], kept, strict=False)]
        if lines:
            host = host_of(row)
            yield example(host, lines, gaps, [row["line_labels"][index] for index in kept], row["gold_text"])


def html_examples(data: Path) -> Iterator[Example]:
    """Yield the same pages flattened by our own scanner, labelled by the gold body."""
    for row in records(data, "wcxb_dev_articles-*.jsonl.gz"):
        visible = flatten(row["html"]).visible
        lines = [visible.of(line) for line in visible.lines]
        if lines:
            yield example(host_of(row), lines, [line.gap for line in visible.lines], gold_labels(lines, row["body"]), row["body"])


def silver_examples(data: Path) -> Iterator[Example]:
    """Yield pages that have no gold body (many of newspapers, in several languages), labelled by what trafilatura takes."""
    for row in records(data, "htmldate-*.jsonl.gz"):
        visible = flatten(row["html"]).visible
        spans = align(paragraphs_of(row["html"]), visible)
        if sum(end - start for start, end in spans) < LEAST_SILVER:
            continue
        lines = [visible.of(line) for line in visible.lines]
        taken = [any(start < line.end and line.start < end for start, end in spans) for line in visible.lines]
        labels = [int(inside and not is_furniture(line)) for inside, line in zip(taken, lines, strict=True)]
        gold = "\n".join(visible.text[start:end] for start, end in spans)
        yield example(host_of(row), lines, [line.gap for line in visible.lines], labels, gold)


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


def example(host: str, lines: list[str], gaps: list[int], labels: Sequence[int], gold: str) -> Example:
    """Make one example; the lines of a page weigh by the root of their words, and every page the same in all."""
    weight = 1 + np.sqrt(np.array([len(line.split()) for line in lines], dtype=np.float32))
    rows = line_features(lines, gaps)
    return Example(host, lines, gaps, gold, rows, np.array(labels, dtype=np.float32), weight / weight.sum())


def cropped(page: Example, seed: int) -> Example:
    """Return the page as other converters leave it: less furniture around, no empty lines, cut off in mid-sentence."""
    random = np.random.default_rng(seed)
    inside = np.flatnonzero(page.labels > 0)
    first, last = (int(inside[0]), int(inside[-1]) + 1) if len(inside) else (0, len(page.lines))
    start = int(first * random.random() ** 0.5)
    end = last + int((len(page.lines) - last) * random.random() ** 3)
    lines, labels = page.lines[start:end], [int(label) for label in page.labels[start:end]]
    if seed % 3 == 0 and len(inside):
        lines[last - 1 - start] = truncated(lines[last - 1 - start], random.random())
    gaps = [0] * (end - start) if seed % 2 else page.gaps[start:end]
    return example(page.host, lines, gaps, labels, page.gold)


def truncated(line: str, share: float) -> str:
    """Return the line cut off after some of its words (at least eight)."""
    words = line.split(" ")
    return " ".join(words[: max(8, int(len(words) * (0.5 + share / 2)))]).rstrip(".!?\"'”") or line


def train(rows: Matrix, labels: Matrix, counts: Matrix, name: str, seed: int) -> dict[str, Matrix]:
    """Fit one pass: the mean of several networks, written as one with all their hidden units."""
    members = [train_one(rows, labels, counts, seed * MEMBERS + index) for index in range(MEMBERS)]
    first = members[0]
    joined = {
        "mean": first["mean"],
        "scale": first["scale"],
        "w1": np.hstack([member["w1"] for member in members]),
        "b1": np.concatenate([member["b1"] for member in members]),
        "w2": np.vstack([member["w2"] for member in members]) / MEMBERS,
        "b2": np.mean([member["b2"] for member in members], axis=0),
    }
    return {f"{name}_{part}": value.astype(np.float32) for part, value in joined.items()}


def train_one(rows: Matrix, labels: Matrix, counts: Matrix, seed: int) -> dict[str, Matrix]:
    """Fit one network by Adam with decoupled weight decay."""
    random = np.random.default_rng(seed)
    mean, deviation = rows.mean(axis=0), rows.std(axis=0)
    scale = np.where(deviation > 1e-4, 1 / np.maximum(deviation, 1e-4), 0).astype(np.float32)
    scaled = (rows - mean) * scale
    shapes = [(rows.shape[1], HIDDEN), (HIDDEN,), (HIDDEN, 1), (1,)]
    values = [
        (random.standard_normal(shape) * (2 / shape[0]) ** 0.5 if len(shape) == 2 else np.zeros(shape)).astype(np.float32)
        for shape in shapes
    ]
    first = [np.zeros_like(value) for value in values]
    second = [np.zeros_like(value) for value in values]
    step, total = 0, EPOCHS * (len(rows) // BATCH + 1)
    for _ in range(EPOCHS):
        order = random.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            chosen = order[start : start + BATCH]
            step += 1
            rate = RATE * (1 - step / (total + 1))
            slopes = gradients(scaled[chosen], labels[chosen], counts[chosen], values)
            for index, slope in enumerate(slopes):
                first[index] = 0.9 * first[index] + 0.1 * slope
                second[index] = 0.999 * second[index] + 0.001 * slope**2
                move = (first[index] / (1 - 0.9**step)) / (np.sqrt(second[index] / (1 - 0.999**step)) + 1e-8)
                values[index] = values[index] - rate * (move + DECAY * values[index] * (values[index].ndim == 2))
    named = zip(("mean", "scale", "w1", "b1", "w2", "b2"), (mean, scale, *values), strict=True)
    return {part: value.astype(np.float32) for part, value in named}


def gradients(rows: Matrix, labels: Matrix, counts: Matrix, values: Sequence[Matrix]) -> list[Matrix]:
    """Return the slopes of the weighted log loss."""
    inner, inner_bias, outer, outer_bias = values
    hidden = np.maximum(rows @ inner + inner_bias, 0)
    likely = 1 / (1 + np.exp(-np.clip((hidden @ outer + outer_bias)[:, 0], -30, 30)))
    error = ((likely - labels) * counts / len(rows))[:, None]
    back = (error @ outer.T) * (hidden > 0)
    return [rows.T @ back, back.sum(axis=0), hidden.T @ error, error.sum(axis=0)]


def fit(pages: Sequence[Example]) -> dict[str, Matrix]:
    """Fit both passes; the second sees first-pass scores from models that did not see the page's host."""
    inputs: list[Matrix] = [np.zeros(0, dtype=np.float32)] * len(pages)
    for fold in range(FOLDS):
        inside = [page for page in pages if bucket("fold " + page.host) % FOLDS != fold]
        weights = train(*stack(inside), "a", fold)
        for index, page in enumerate(pages):
            if bucket("fold " + page.host) % FOLDS == fold:
                inputs[index] = np.hstack([page.rows, context(forward(page.rows, weights, "a"))])
    rows, labels, counts = stack(pages)
    return train(rows, labels, counts, "a", FOLDS) | train(np.vstack(inputs), labels, counts, "b", FOLDS + 1)


def stack(pages: Sequence[Example]) -> tuple[Matrix, Matrix, Matrix]:
    """Return the features, labels and weights of all lines."""
    lines = sum(len(page.counts) for page in pages)
    return (
        np.vstack([page.rows for page in pages]),
        np.concatenate([page.labels for page in pages]),
        np.concatenate([page.counts * np.float32(lines / len(pages)) for page in pages]),
    )


def score(page: Example, weights: dict[str, Matrix]) -> Matrix:
    """Return the log-odds of a page's lines."""
    first = forward(page.rows, weights, "a")
    return forward(np.hstack([page.rows, context(first)]), weights, "b")


def shingle_f1(found: str, gold: str, size: int = 4) -> float:
    """F1 over word 4-grams, counted with their repetitions."""
    ours, theirs = shingles(found, size), shingles(gold, size)
    shared = sum((ours & theirs).values())
    return 2 * shared / (sum(ours.values()) + sum(theirs.values())) if ours and theirs else float(ours == theirs)


def shingles(text: str, size: int) -> Counter[tuple[str, ...]]:
    """Count the runs of ``size`` words."""
    words = _WORDS.findall(text)
    return Counter(tuple(words[start : start + size]) for start in range(max(1, len(words) - size + 1)))


def figures(pages: Sequence[Example], weights: dict[str, Matrix]) -> dict[str, float]:
    """Return line accuracy and mean shingle F1 at even odds."""
    scores = [score(page, weights) for page in pages]
    right = np.concatenate([(one > 0) == (page.labels > 0) for one, page in zip(scores, pages, strict=True)])
    f1 = [
        shingle_f1("\n".join(line for line, value in zip(page.lines, one, strict=True) if value > 0), page.gold)
        for one, page in zip(scores, pages, strict=True)
    ]
    return {"line_accuracy": float(right.mean()), "shingle_f1": float(np.mean(f1))}


def main(data: Path) -> None:
    """Train, report, write."""
    flat = list(flat_examples(data))
    seen = [page for page in flat if not held_out(page.host)]
    unseen = [page for page in flat if held_out(page.host)]
    crops = [cropped(page, seed) for seed, page in enumerate(seen)]
    others = [page for page in (*html_examples(data), *silver_examples(data)) if not held_out(page.host)]
    crops += [cropped(page, seed) for seed, page in enumerate(others) if seed % 2]
    weights = fit([*seen, *crops, *others])
    WEIGHTS.parent.mkdir(exist_ok=True)
    halved = {name: value.astype(np.float16) if "_w" in name else value for name, value in weights.items()}
    np.savez_compressed(WEIGHTS, allow_pickle=False, **halved)
    print(f"{len(seen)} + {len(crops)} + {len(others)} pages trained on, {len(unseen)} held out, {WEIGHTS.stat().st_size} bytes")
    for name, part in (("trained on", seen), ("held out", unseen)):
        print(name, {key: round(value, 4) for key, value in figures(part, weights).items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]))
