"""Train the model that tells the article's lines from the site's, in HTML and in plain text.

    python training/line_model.py ../shared/data              train on nine tenths of the hosts, write the weights
    python training/line_model.py ../shared/data --measure    train on seven tenths, write nothing, report on the other three

Needs torch (the "training" dependency group), on the CPU. The tenth of the hosts that the shipped weights never saw is what
``bench/articles.py`` reports on.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import embedding_bag, relu, softplus

sys.path.insert(0, str(Path(__file__).parent.parent))

from training.pages import (
    Example,
    as_text,
    bare,
    cropped,
    flat_examples,
    held_out,
    html_examples,
    shingle_f1,
    silver_examples,
    timed,
    unseen,
)

from twosource.articles.features import WIDTH, Sight, Vocabulary, shape, sight, spell
from twosource.articles.line_model import DILATIONS, FADING, POOLED_AFTER, forward, numbered, widened
from twosource.articles.surroundings import LEVELS, names

WEIGHTS = Path(__file__).parent.parent / "src/twosource/articles/data/line_model.npz"
WORD, TOKEN, HIDDEN, NARROW, POOLED = 8, 8, 32, 8, 12
EPOCHS, BATCH, RATE, DECAY = 12, 16, 3e-3, 0.02
DROPPED_WORDS, DROPPED_TOKENS, DROPPED_NUMBERS, DROPPED_UNITS = 0.5, 0.5, 0.2, 0.2
LEAST_HOSTS_WORD, LEAST_HOSTS_TOKEN = 100, 40
SILVER = 0.5
LIVE = 3
SEED = 1
TITLE = 0.1


@dataclass(frozen=True)
class Seen:
    """A page as the network takes it."""

    sight: Sight
    labels: NDArray[np.float32]
    counts: NDArray[np.float32]
    titles: NDArray[np.bool_]


class Network(nn.Module):
    """The network of ``twosource.articles.line_model``, trainable."""

    def __init__(self, words: int, tokens: int, mean: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.mean, self.scale = mean, scale
        self.word_vectors = nn.Parameter(torch.randn(words, WORD) * 0.1)
        self.token_vectors = nn.Parameter(torch.randn(tokens, TOKEN) * 0.1)
        self.into = nn.Linear(WIDTH + 3 * WORD + 2 * TOKEN, HIDDEN)
        self.narrow = nn.ModuleList(nn.Linear(HIDDEN, NARROW) for _ in DILATIONS)
        self.convolutions = nn.ModuleList(nn.Linear(3 * NARROW, HIDDEN) for _ in DILATIONS)
        self.pool = nn.ModuleDict({str(at): nn.Linear(HIDDEN, POOLED, bias=False) for at in POOLED_AFTER})
        self.spread = nn.ModuleDict({str(at): nn.Linear(LEVELS * POOLED, HIDDEN, bias=False) for at in POOLED_AFTER})
        self.out = nn.Linear(HIDDEN, 2)
        for layer in (*self.convolutions, *self.spread.values()):
            nn.init.normal_(layer.weight, std=0.02)

    def forward(self, batch: "Batch", training: bool) -> Tensor:
        """Return for all lines of a batch the log-odds of the article, and the score of the title."""

        def dropped(values: Tensor, share: float) -> Tensor:
            return values * (torch.rand(values.shape) >= share) if training else values

        words = dropped(batch.words, DROPPED_WORDS).long()
        mean = embedding_bag(words, self.word_vectors, batch.starts, mode="mean")
        first, last = (self.word_vectors[words[at]] * some for at, some in batch.edges)
        own = torch.cat(
            [
                embedding_bag(
                    batch.tokens,
                    self.token_vectors,
                    batch.token_starts,
                    mode="sum",
                    per_sample_weights=dropped(torch.ones(len(batch.tokens)), DROPPED_TOKENS),
                ),
                torch.zeros(1, TOKEN),
            ]
        )
        around = sum(FADING**level * own[batch.chains[:, level]] for level in range(LEVELS))
        rows = dropped((batch.numbers - self.mean) * self.scale, DROPPED_NUMBERS)
        hidden = self.into(torch.cat([rows, mean, first, last, own[batch.chains[:, 0]], around], 1))
        for index, (layer, dilation) in enumerate(zip(self.convolutions, DILATIONS, strict=True)):
            shown = relu(self.narrow[index](nn.functional.dropout(relu(hidden), DROPPED_UNITS, training)))
            hidden = hidden + layer(torch.cat([batch.moved(shown, -dilation), shown, batch.moved(shown, dilation)], 1))
            if index in POOLED_AFTER:
                shown = nn.functional.dropout(relu(hidden), DROPPED_UNITS, training)
                hidden = hidden + self.spread[str(index)](batch.pooled(self.pool[str(index)](shown)))
        return self.out(relu(hidden))


class Batch:
    """Several pages one after the other."""

    def __init__(self, pages: Sequence[Seen]) -> None:
        sights = [page.sight for page in pages]
        lengths = [len(one.numbers) for one in sights]
        self.numbers = torch.from_numpy(np.vstack([one.numbers for one in sights]))
        self.words = torch.from_numpy(np.concatenate([one.words for one in sights])).float()
        self.starts, ends = joined([one.starts for one in sights])
        self.edges = edges(self.starts, ends, len(self.words))
        self.tokens = torch.from_numpy(np.concatenate([one.tokens for one in sights]))
        self.token_starts, _ = joined([one.token_starts for one in sights])
        elements = np.cumsum([0, *(len(one.token_starts) - 1 for one in sights)])
        total = int(elements[-1])
        chains = [np.where(one.chains < 0, total, one.chains + first) for one, first in zip(sights, elements, strict=False)]
        self.chains = torch.from_numpy(np.vstack(chains))
        firsts = np.cumsum([0, *lengths])
        reach = [one.reach + first for one, first in zip(sights, firsts, strict=False)]
        self.reach = torch.from_numpy(np.vstack([*reach, np.zeros((1, 2), np.int64)]))
        self.page = torch.from_numpy(np.repeat(np.arange(len(pages)), lengths))
        self.labels = torch.from_numpy(np.concatenate([page.labels for page in pages]))
        self.counts = torch.from_numpy(np.concatenate([page.counts for page in pages]))
        self.titles = torch.from_numpy(np.concatenate([page.titles for page in pages]))
        self.weights = torch.tensor([float(page.counts.sum()) for page in pages])
        self.parts = torch.from_numpy(np.cumsum([0, *lengths]))

    def pooled(self, rows: Tensor) -> Tensor:
        """Return for each line the means over the lines in each element around it, side by side."""
        total = torch.cat([torch.zeros(1, rows.shape[1]), rows.cumsum(0)])
        number = (self.reach[:, 1] - self.reach[:, 0]).clamp(min=1)[:, None]
        means = (total[self.reach[:, 1]] - total[self.reach[:, 0]]) / number
        return means[self.chains].reshape(len(rows), -1)

    def moved(self, rows: Tensor, step: int) -> Tensor:
        """Return the rows ``step`` lines further down, zeros beyond the line's page."""
        result = torch.zeros_like(rows)
        if abs(step) >= len(rows):
            return result
        to, origin = (slice(None, -step), slice(step, None)) if step > 0 else (slice(-step, None), slice(None, step))
        same = (self.page[to] == self.page[origin])[:, None]
        return torch.cat([rows[origin] * same, result[:step]] if step > 0 else [result[:-step], rows[origin] * same])


def joined(starts: Sequence[NDArray[np.int64]]) -> tuple[Tensor, Tensor]:
    """Return where the segments of all pages begin and end when their items stand one after the other."""
    moved, offset = [], 0
    for one in starts:
        moved.append(one + offset)
        offset += int(one[-1])
    begin = np.concatenate([one[:-1] for one in moved])
    end = np.concatenate([one[1:] for one in moved])
    return torch.from_numpy(begin), torch.from_numpy(end)


def edges(starts: Tensor, ends: Tensor, total: int) -> tuple[tuple[Tensor, Tensor], ...]:
    """Return the positions of the first and the last word of each line, and whether it has one."""
    some = (ends > starts)[:, None].float()
    return (starts.clamp(max=total - 1), some), ((ends - 1).clamp(min=0), some)


def vocabulary(pages: Iterable[Example]) -> tuple[list[str], list[str]]:
    """Return the words and tokens that stand in pages of enough hosts."""
    words: dict[str, set[str]] = {}
    tokens: dict[str, set[str]] = {}
    for page in pages:
        for word in set(spell("\n".join(page.texts))) - {"\n"}:
            words.setdefault(shape(word) if word[0].isdigit() else word, set()).add(page.host)
        for element in page.markup.elements if page.markup else ():
            for token in names(element):
                tokens.setdefault(token, set()).add(page.host)
    return (
        sorted(word for word, hosts in words.items() if len(hosts) >= LEAST_HOSTS_WORD),
        sorted(token for token, hosts in tokens.items() if len(hosts) >= LEAST_HOSTS_TOKEN),
    )


def seen(page: Example, known: Vocabulary, weight: float = 1.0) -> Seen:
    """Return the page as the network takes it; lines weigh by their words, and every page the same in all."""
    counts = np.array([len(text.split()) for text in page.texts], np.float32)
    size = np.sqrt(counts) + 0.5
    return Seen(
        sight(page.texts, page.lines, page.markup, known),
        np.array(page.labels, np.float32),
        (size / size.sum() * weight).astype(np.float32),
        np.array(page.titles or [0] * len(page.texts), np.bool_),
    )


def train(pages: Sequence[Seen], words: int, tokens: int, seed: int) -> Network:
    """Fit one network."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    numbers = np.vstack([page.sight.numbers for page in pages])
    mean, deviation = numbers.mean(0), numbers.std(0)
    scale = np.where(deviation > 1e-4, 1 / np.maximum(deviation, 1e-4), 0).astype(np.float32)
    network = Network(words, tokens, torch.from_numpy(mean), torch.from_numpy(scale))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(pages) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.1)
    for _ in range(EPOCHS):
        order = random.permutation(len(pages))
        for start in range(0, len(order), BATCH):
            batch = Batch([pages[index] for index in order[start : start + BATCH]])
            loss = losses(network(batch, True), batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return network


def losses(scores: Tensor, batch: Batch) -> Tensor:
    """Log loss of the lines, one less the soft F1 of each page (lines weighed alike in both), and that of the title's line."""
    odds = scores[:, 0]
    log = ((softplus(odds) - odds * batch.labels) * batch.counts).sum() / batch.counts.sum()
    likely = torch.sigmoid(odds) * batch.counts
    number = int(batch.page[-1]) + 1

    def summed(values: Tensor) -> Tensor:
        return torch.zeros(number).index_add(0, batch.page, values)

    truth = batch.labels * batch.counts
    dice = 1 - 2 * summed(likely * batch.labels) / (summed(likely) + summed(truth) + 1e-6)
    return log + 0.5 * dice.mean() + TITLE * title_loss(scores[:, 1], batch)


def title_loss(scores: Tensor, batch: Batch) -> Tensor:
    """Mean over the pages whose title stands in a line of the log loss of choosing one such line among all."""
    found = []
    for page, (start, end) in enumerate(zip(batch.parts, batch.parts[1:], strict=False)):
        part, chosen = scores[start:end], batch.titles[start:end]
        if chosen.any():
            found.append((torch.logsumexp(part, 0) - torch.logsumexp(part[chosen], 0)) * batch.weights[page])
    return torch.stack(found).sum() / len(batch.weights) if found else scores.sum() * 0


def stored(network: Network, words: Sequence[str], tokens: Sequence[str]) -> dict[str, NDArray[Any]]:
    """Return the weights as ``line_model`` reads them."""
    values = {
        "mean": network.mean,
        "scale": network.scale,
        "word_vectors": network.word_vectors,
        "token_vectors": network.token_vectors,
        "in_w": network.into.weight.T,
        "in_b": network.into.bias,
        "out_w": network.out.weight.T,
        "out_b": network.out.bias,
    }
    for index, layer in enumerate(network.convolutions):
        values[f"conv{index}_w"], values[f"conv{index}_b"] = layer.weight.T, layer.bias
        narrow = network.narrow[index]
        values[f"narrow{index}_w"], values[f"narrow{index}_b"] = narrow.weight.T, narrow.bias
    for at in POOLED_AFTER:
        values[f"pool{at}_w"], values[f"spread{at}_w"] = network.pool[str(at)].weight.T, network.spread[str(at)].weight.T
    arrays = {name: value.detach().numpy() for name, value in values.items()}
    halved = {name: value.astype(np.float16) if name not in ("mean", "scale") else value for name, value in arrays.items()}
    bytes_of = {
        name: np.frombuffer("\n".join(known).encode(), np.uint8) for name, known in (("words", words), ("tokens", tokens))
    }
    return halved | bytes_of


def figures(pages: Sequence[Example], weights: dict[str, NDArray[Any]]) -> dict[str, float]:
    """Return line accuracy and mean shingle F1 at even odds, and how often the title's line has the highest score."""
    wide = {name: widened(value) for name, value in weights.items()}
    known = Vocabulary(numbered(weights["words"]), numbered(weights["tokens"]))
    right: list[float] = []
    titled: list[float] = []
    f1 = []
    for page in pages:
        odds, headlines = forward(sight(page.texts, page.lines, page.markup, known), wide).T
        if page.titles:
            titled.append(float(page.titles[int(np.argmax(headlines))]))
        right += ((odds > 0) == (np.array(page.labels) > 0)).tolist()
        f1.append(shingle_f1("\n".join(text for text, value in zip(page.texts, odds, strict=True) if value > 0), page.gold))
    return {"line_accuracy": float(np.mean(right)), "shingle_f1": float(np.mean(f1)), "title": float(np.mean(titled))}


def main(data: Path, out: Callable[[str], bool]) -> dict[str, NDArray[Any]]:
    """Train on the hosts that are not ``out``; report on those and on the others; return the weights."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    flat, html, silver = list(flat_examples(data)), list(html_examples(data)), list(silver_examples(data))
    kept = [[page for page in part if not out(page.host)] for part in (html, flat, silver)]
    words, tokens = vocabulary(page for part in kept for page in part)
    known = Vocabulary({w: i for i, w in enumerate(words, 1)}, {t: i for i, t in enumerate(tokens, 1)})
    crops = [[cropped(page, seed) for seed, page in enumerate(part)] for part in kept]
    pages = [seen(page, known) for page in (*kept[0], *kept[1], *map(as_text, kept[0]), *crops[0], *crops[1])]
    pages += [seen(page, known, SILVER) for page in (*kept[2], *crops[2])]
    pages += [seen(bare(page, seed), known, SILVER) for seed, page in enumerate((*kept[0], *kept[1]))]
    pages += [seen(timed(page, seed), known, SILVER) for seed, page in enumerate(kept[1]) if seed % LIVE == 0]
    print(f"{len(pages)} pages and crops of pages, {len(words)} words, {len(tokens)} tokens")
    weights = stored(train(pages, len(words) + 1, len(tokens) + 1, SEED), words, tokens)
    for name, part in (("text", flat), ("HTML", html)):
        for which in (False, True):
            chosen = [page for page in part if out(page.host) == which]
            print(name, "held out" if which else "trained on", len(chosen), figures(chosen, weights))
    return weights


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--measure", action="store_true")
    given = parser.parse_args()
    weights = main(given.data, held_out if given.measure else unseen)
    if not given.measure:
        np.savez_compressed(WEIGHTS, allow_pickle=False, **weights)
