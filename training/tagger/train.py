"""Train a tagger on the development data.

python training/tagger/train.py DATA --encoder mpnet --model M/model.safetensors --heads attribution --out teacher.pt
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from training.tagger.examples import (
    Example,
    Row,
    Text,
    examples,
    facts,
    joined,
    merged,
    names,
    newswire,
    newswire_documents,
    polnear,
    rows,
    taught,
    taught_texts,
    unlabelled,
    varied,
)
from training.tagger.network import HEADS, Tagger, batch, chain_loss, loaded, padded

from twosource.language.marks import ATTRIBUTION, NAMES, best, spans

Spans = set[tuple[int, int, str]]

BATCH = 2048
WARM = 0.08
FACTS = 0.01


def main() -> None:
    """Train, save, and report on the development texts."""
    options = _options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    tagger = loaded(options.encoder, options.model)
    if options.start:
        tagger.load_state_dict(torch.load(options.start, weights_only=True), strict=False)
    files = {head: Path(path) for head, _, path in (one.partition("=") for one in options.taught)}
    texts = training_texts(options.data, options.heads, files, options.texts)
    print(f"{len(texts):,} texts, {options.texts}; encoder {options.encoder}; heads {options.heads}", flush=True)
    train(tagger, texts, options, rng)
    torch.save(tagger.state_dict(), options.out)
    report(tagger, options.data)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--encoder", choices=("minilm", "mpnet"), required=True)
    parser.add_argument("--model", type=Path, required=True, help="model.safetensors of the encoder")
    parser.add_argument("--heads", default="attribution,names,facts")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--taught", nargs="*", default=[], metavar="HEAD=FILE", help="what teachers mark (teach.py)")
    parser.add_argument(
        "--texts", choices=("labelled", "unlabelled"), default="labelled", help="unlabelled: teachers' marks alone"
    )
    parser.add_argument("--start", type=Path, help="go on from a trained tagger")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def training_texts(data: Path, heads: str, files: dict[str, Path], kind: str) -> list[Text]:
    """Return the texts that the named heads learn from, with what teachers mark in those not labelled for a head."""
    told = {head: taught(path, taught_texts(data, head), head) for head, path in files.items()}
    if kind == "unlabelled":
        return merged(unlabelled(data), told)
    folder = data / "language" / "ner"
    found: list[Text] = []
    if "attribution" in heads:
        found += merged(polnear(data / "claims" / "polnear_train.jsonl.gz"), told)
    if "names" in heads:
        found += merged(newswire(folder), told) + names(folder)
    if "facts" in heads:
        found += facts(data / "claims", "train")
    return found


def train(tagger: Tagger, texts: Sequence[Text], options: argparse.Namespace, rng: random.Random) -> None:
    """Train with AdamW, linear warm-up and decay; windows are cut anew for every epoch."""
    epochs = [list(_batches(varied(texts, rng), rng)) for _ in range(options.epochs)]
    steps = sum(map(len, epochs))
    optimizer = _optimizer(tagger, options.rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (WARM * steps), (steps - step) / (steps * (1 - WARM)))
    )
    tagger.train()
    done, since, begin = 0, [], time.time()
    for epoch in epochs:
        for some in epoch:
            loss = loss_of(tagger, some)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            done += 1
            since.append(float(loss.detach()))
            if done % 50 == 0:
                left = (time.time() - begin) / done * (steps - done) / 60
                print(f"step {done}/{steps} loss {np.mean(since):.4f} {left:.1f} min left", flush=True)
                since = []


def _optimizer(tagger: Tagger, rate: float) -> torch.optim.Optimizer:
    encoder = [one for one in tagger.encoder.parameters() if one.requires_grad]
    heads = [*tagger.scores.parameters(), *tagger.factuality.parameters()]
    groups = [
        {"params": encoder, "lr": rate, "weight_decay": 0.01},
        {"params": heads, "lr": max(1e-3, rate), "weight_decay": 0.0},
        {"params": list(tagger.pairs.parameters()), "lr": 1e-2, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def _batches(found: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Yield batches of about ``BATCH`` pieces, windows of like length together, in random order."""
    found = [one for one in found if len(one.window.ids)]
    found.sort(key=lambda one: len(one.window.ids) + rng.random() * 8)
    batches: list[list[Example]] = [[]]
    for one in found:
        if (len(batches[-1]) + 1) * (len(one.window.ids) + 2) > BATCH and batches[-1]:
            batches.append([])
        batches[-1].append(one)
    rng.shuffle(batches)
    yield from batches


def loss_of(tagger: Tagger, some: Sequence[Example]) -> Tensor:
    """Return the mean loss a labelled piece of a batch, all heads together."""
    ids, cases, mask, lengths = batch(some)
    scores = tagger(ids, cases, mask)
    longest = int(lengths.max())
    weights = torch.tensor([one.weight for one in some])
    loss = torch.zeros(())
    pieces = float(lengths.sum())
    for head in HEADS:
        sets = padded([getattr(one, head) for one in some], longest, 1)
        rows_ = torch.tensor([bool(getattr(one, head)[0]) for one in some])
        if rows_.any():
            found = chain_loss(scores[head][rows_], tagger.transitions(head), sets[rows_], lengths[rows_])
            loss = loss + (found * weights[rows_]).sum() / pieces
    gold = padded([one.facts for one in some], longest, float("nan"))
    known = ~gold.isnan()
    if known.any():
        loss = loss + FACTS * ((scores["facts"][known] - gold[known]) ** 2).sum() / known.sum()
    return loss


def predicted(tagger: Tagger, found: Sequence[Example], head: str) -> list[NDArray[np.int64]]:
    """Return the best labels of each window, in the order given."""
    tagger.eval()
    order = sorted(range(len(found)), key=lambda at: len(found[at].window.ids))
    answer: list[NDArray[np.int64]] = [np.zeros(0, np.int64)] * len(found)
    with torch.no_grad():
        pairs = tagger.transitions(head).numpy()
        for begin in range(0, len(order), 16):
            some = order[begin : begin + 16]
            ids, cases, mask, lengths = batch([found[at] for at in some])
            labels = best(tagger(ids, cases, mask)[head].numpy(), pairs, lengths.numpy())
            for row, at in enumerate(some):
                answer[at] = labels[row, : len(found[at].window.ids)]
    return answer


def report(tagger: Tagger, data: Path) -> dict[str, float]:
    """Print and return exact-span F1 on texts that were not trained on.

    Attribution: the single sentences of PolNeAR's development texts. Names: persons, organisations and places of the held
    newswire documents, each whole, and of web sentences.
    """
    found = rows(data / "claims" / "cofenet_polnear_valid.jsonl.gz")
    sets = {"attribution": ([[row] for row in found], [_token_spans(row["labels"]) for row in found], ATTRIBUTION)}
    folder = data / "language" / "ner"
    for name, documents, ours in (
        ("newswire", newswire_documents(folder, held=True), {"Person": "PER", "Organization": "ORG", "Location": "LOC"}),
        ("web", [[row] for row in rows(folder / "uner_ewt_dev.jsonl.gz")], {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
    ):
        gold = [_moved(document, ours) for document in documents]
        sets[name] = (documents, gold, ("PER", "ORG", "LOC"))
    answer = {}
    for name, (documents, gold, kinds) in sets.items():
        for kind, score in _scores(tagger, "attribution" if name == "attribution" else "names", documents, gold, kinds).items():
            answer[f"{name} {kind}"] = round(score, 1)
    print(answer, flush=True)
    return answer


def _moved(document: Sequence[Row], kinds: dict[str, str]) -> Spans:
    """Return the spans of a document's names in token numbers of the whole document."""
    found, before = set(), 0
    for row in document:
        found |= {(before + start, before + end, kinds[label]) for start, end, label in row["ents"] if label in kinds}
        before += len(row["tokens"])
    return found


def _scores(
    tagger: Tagger,
    head: str,
    documents: Sequence[Sequence[Row]],
    golds: Sequence[Spans],
    kinds: Sequence[str],
) -> dict[str, float]:
    cut = []
    for document in documents:
        text, marks, starts = joined(document)
        cut.append((examples([Text(text=text, sentences=marks)]), starts))
    labels = iter(predicted(tagger, [one for some, _ in cut for one in some], head))
    right, sizes = dict.fromkeys(kinds, 0), dict.fromkeys(kinds, 0)
    for (some, starts), gold in zip(cut, golds, strict=True):
        mine = set()
        for one in some:
            for mark in spans(next(labels), ATTRIBUTION if head == "attribution" else NAMES):
                begin, end = one.window.starts[mark.start], one.window.ends[mark.end - 1]
                low = int(np.searchsorted(starts, begin, side="right")) - 1
                mine.add((low, int(np.searchsorted(starts, end, side="left")), mark.label))
        for kind in kinds:
            a, b = ({span for span in which if span[2] == kind} for which in (gold, mine))
            right[kind] += len(a & b)
            sizes[kind] += len(a) + len(b)
    scores = {kind: 200 * right[kind] / max(sizes[kind], 1) for kind in kinds}
    return scores | {"all": 200 * sum(right.values()) / max(sum(sizes.values()), 1)}


def _token_spans(labels: Sequence[str]) -> Spans:
    found, start = set(), None
    for at, label in enumerate([*labels, "O"]):
        if start is not None and not label.startswith("I-"):
            found.add((start, at, labels[start][2:]))
            start = None
        if label.startswith("B-"):
            start = at
    return found


if __name__ == "__main__":
    main()
