"""Train the network that reads two sentences together, and print how it does on stories that it did not see.

    python training/standing/train.py DATA --out reader.pt

``DATA`` is the folder of the sets of real pages. Expect to wait for an hour or so.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from training.standing import real
from training.standing.examples import Example, is_hard, passages, statement_pairs, stories, turned
from training.standing.network import Reader

from twosource.language.standing import BETWEEN, FEATURES, FIRST, FLAGS, LABELS, OPENING, SECOND, features, flags

_BATCH, _CHUNK = 32, 1600
_EASY = 0.1
"""The share of the examples of no matter in common that is learned from where they don't lie among the nearest."""

_REAL = 3
"""How often the examples of real pages are learned from: there are few of them."""

_KINDS = {
    "related": LABELS[1:],
    "agree": ("same", "more"),
    "conflict": ("conflict",),
    "later": ("later", "earlier"),
    "firm": ("firmer", "softer"),
    "holder": ("holder",),
    "voice": ("voice", "voiced"),
}


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    told, held = stories()
    labelled, unseen = real.labelled(options.data)
    printed = [*labelled, *real.near(options.data, 0), *real.relations(options.data)]
    learned = [*told, *passages(0), *statement_pairs(), *printed * _REAL]
    learned = [one for one in learned if one.label != "other" or is_hard(one) or random.random() < _EASY]
    sets = {"stories": held, "passages": list(passages(1)), "nearest": list(real.near(options.data, 1)), "pages": unseen}
    print(len(learned), "examples", {name: len(some) for name, some in sets.items()}, flush=True)
    reader = Reader()
    for _ in _epochs(reader, learned, options.epochs, options.rate):
        for name, some in sets.items():
            print(" ", name, _average_precisions(reader, some), flush=True)
    torch.save(reader.state_dict(), options.out)


def _epochs(reader: Reader, learned: list[Example], epochs: int, rate: float) -> Iterator[int]:
    """Learn, and yield the number of each epoch when it is over."""
    optimizer = torch.optim.AdamW(reader.parameters(), lr=rate, weight_decay=0.02)
    steps = epochs * (len(learned) // _BATCH + len(learned) // _CHUNK + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps + 1, pct_start=0.1)
    for epoch in range(1, epochs + 1):
        reader.train()
        started, losses = time.time(), []
        for some in _batches(learned):
            *inputs, labels = _tensors(some)
            loss = functional.cross_entropy(reader(*inputs), labels, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        print(f"epoch {epoch}: loss {np.mean(losses):.3f}, {time.time() - started:.0f} s", flush=True)
        yield epoch


def _batches(learned: list[Example]) -> Iterator[list[Example]]:
    """Yield batches of examples of about one length, half of them the other way round."""
    random.shuffle(learned)
    for begin in range(0, len(learned), _CHUNK):
        chunk = [turned(one) if random.random() < 0.5 else one for one in learned[begin : begin + _CHUNK]]
        chunk.sort(key=_length)
        batches = [chunk[at : at + _BATCH] for at in range(0, len(chunk), _BATCH)]
        random.shuffle(batches)
        yield from batches


def _length(one: Example) -> int:
    return len(one.one.words) + len(one.two.words)


def _tensors(some: Sequence[Example]) -> tuple[Tensor, ...]:
    """Return the inputs of the network for examples, filled up to the longest, and their labels."""
    longest = max(map(_length, some)) + 2
    states = np.zeros((len(some), longest, some[0].one.states.shape[1]), np.float32)
    beside, sides = np.zeros((len(some), longest, FLAGS), np.float32), np.zeros((len(some), longest), np.int64)
    mask, near = np.zeros((len(some), longest), np.float32), np.zeros((len(some), FEATURES), np.float32)
    for row, example in enumerate(some):
        first, end = len(example.one.words) + 1, _length(example) + 2
        sides[row, :end] = [OPENING, *[FIRST] * (first - 1), BETWEEN, *[SECOND] * (end - first - 1)]
        mask[row, :end] = 1
        near[row] = features(example.nearness, example.bearings.facts)
        for place, mine, yours in ((slice(1, first), "one", "two"), (slice(first + 1, end), "two", "one")):
            a, b = getattr(example, mine), getattr(example, yours)
            states[row, place], beside[row, place] = a.states, flags(a, b, getattr(example.bearings, mine))
    labels = torch.tensor([LABELS.index(example.label) for example in some])
    return *map(torch.from_numpy, (states, beside, sides, near, mask)), labels


def _average_precisions(reader: Reader, some: Sequence[Example]) -> dict[str, float]:
    """Return the average precision of each kind of label."""
    reader.eval()
    order = sorted(some, key=_length)
    with torch.no_grad():
        scores = [reader(*_tensors(order[at : at + 128])[:-1]).softmax(1).numpy() for at in range(0, len(order), 128)]
    likely, found = np.concatenate(scores), {}
    for kind, labels in _KINDS.items():
        share = likely[:, [LABELS.index(label) for label in labels]].sum(axis=1)
        right = np.array([one.label in labels for one in order])[np.argsort(-share, kind="stable")]
        found[kind] = round(float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean()), 3)
    return found


if __name__ == "__main__":
    main()
