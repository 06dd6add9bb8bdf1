"""The tagger in torch: an encoder with a linear-chain CRF head for each kind of span and a scale for factuality."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from training.tagger.encoders import Encoder, minilm, mpnet
from training.tagger.examples import Example

from twosource.language.marks import ATTRIBUTION, NAMES, allowed
from twosource.language.pieces import PADDING, SEPARATOR, START, tokenizer

HEADS = {"attribution": 2 * len(ATTRIBUTION) + 1, "names": 2 * len(NAMES) + 1}
_NEVER = -1e4


class Tagger(nn.Module):
    """Pieces to the scores of every head; ``numbers`` maps the tokenizer's piece numbers to those of the encoder."""

    def __init__(self, encoder: Encoder, numbers: Tensor | None = None) -> None:
        super().__init__()
        self.encoder = encoder
        self.register_buffer("numbers", numbers, persistent=False)
        width = encoder.shape.width
        self.scores = nn.ModuleDict({head: nn.Linear(width, labels) for head, labels in HEADS.items()})
        self.pairs = nn.ParameterDict({head: nn.Parameter(torch.zeros(labels + 1, labels)) for head, labels in HEADS.items()})
        self.factuality = nn.Linear(width, 1)
        for head, labels in HEADS.items():
            self.register_buffer(f"rules_{head}", torch.from_numpy(allowed(labels)), persistent=False)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """Return each head's scores for the pieces of a batch, without the marks at the ends of a window."""
        with torch.autocast("cpu", torch.bfloat16):
            vectors = self.encoder(self.numbers[ids] if self.numbers is not None else ids, cases, mask)
        inner = vectors[:, 1:-1].float()
        return {head: layer(inner) for head, layer in self.scores.items()} | {"facts": self.factuality(inner)[..., 0]}

    def transitions(self, head: str) -> Tensor:
        """Return the scores of label pairs, forbidden ones very low; the last row is the start."""
        return self.pairs[head] + getattr(self, f"rules_{head}")


def loaded(encoder: str, model: Path) -> Tagger:
    """Return an untrained tagger over the published weights of an encoder."""
    if encoder == "minilm":
        return Tagger(minilm(model))
    vocabulary = (model.parent / "vocab.txt").read_text("utf-8").split("\n")
    number = {piece: at for at, piece in enumerate(vocabulary)} | {"[CLS]": 0, "[PAD]": 1, "[SEP]": 2, "[UNK]": 3}
    ours = sorted(tokenizer().get_vocab().items(), key=lambda item: item[1])
    return Tagger(mpnet(model), torch.tensor([number[piece] for piece, _ in ours]))


def batch(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return piece numbers, cases and mask with the marks at the ends, and the lengths without them."""
    lengths = torch.tensor([len(one.window.ids) for one in examples])
    longest = int(lengths.max()) + 2
    ids = torch.full((len(examples), longest), PADDING)
    cases = torch.zeros((len(examples), longest), dtype=torch.long)
    mask = torch.zeros((len(examples), longest))
    for row, one in enumerate(examples):
        size = len(one.window.ids)
        ids[row, 0], ids[row, size + 1] = START, SEPARATOR
        ids[row, 1 : size + 1] = torch.from_numpy(one.window.ids)
        cases[row, 1 : size + 1] = torch.from_numpy(one.window.cases)
        mask[row, : size + 2] = 1
    return ids, cases, mask, lengths


def padded(columns: Sequence[NDArray[np.generic]], longest: int, fill: float) -> Tensor:
    """Return columns of unequal length as one tensor of shape (batch, longest, ...)."""
    answer = torch.full((len(columns), longest, *columns[0].shape[1:]), fill, dtype=torch.from_numpy(columns[0]).dtype)
    for row, column in enumerate(columns):
        answer[row, : len(column)] = torch.from_numpy(column)
    return answer


def total(scores: Tensor, pairs: Tensor, lengths: Tensor) -> Tensor:
    """Return the logarithm of the sum over all label sequences, by the forward algorithm; shape (batch,)."""
    state = scores[:, 0] + pairs[-1]
    inner = pairs[:-1]
    for at in range(1, scores.shape[1]):
        step = torch.logsumexp(state[:, :, None] + inner, dim=1) + scores[:, at]
        state = torch.where((at < lengths)[:, None], step, state)
    return torch.logsumexp(state, dim=1)


def chain_loss(scores: Tensor, pairs: Tensor, sets: Tensor, lengths: Tensor) -> Tensor:
    """Return minus the log-likelihood of the label sequences that the sets allow; shape (batch,)."""
    inside = (sets[:, :, None] >> torch.arange(scores.shape[2])) & 1
    narrowed = scores + (1 - inside) * _NEVER
    both = total(torch.cat([scores, narrowed]), pairs, torch.cat([lengths, lengths]))
    return both[: len(scores)] - both[len(scores) :]
