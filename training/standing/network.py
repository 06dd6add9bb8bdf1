"""The network in torch: the upper half of MiniLM over both sentences, and what it makes of each label."""

from pathlib import Path

import torch
from torch import Tensor, nn
from training.tagger.encoders import minilm

from twosource.language.standing import BETWEEN, FEATURES, FIRST, FLAGS, LABELS, SECOND

_MIDDLE = 3
"""Layers of the encoder that read each sentence alone."""

_WIDTH, _INNER = 384, 192


class Reader(nn.Module):
    """States of the pieces of two sentences, and what is known of them, to the scores of the labels.

    The last three layers start as those of the published encoder (``path`` is its model.safetensors).
    """

    def __init__(self, path: Path, dropout: float = 0.1) -> None:
        super().__init__()
        self.layers = nn.ModuleList(list(minilm(path, dropout).layers)[_MIDDLE:])
        self.flags, self.sides = nn.Linear(FLAGS, _WIDTH), nn.Embedding(BETWEEN + 1, _WIDTH)
        self.last = nn.Linear(_WIDTH, _WIDTH, bias=False)
        self.normal, self.dropout = nn.LayerNorm(_WIDTH), nn.Dropout(dropout)
        inner = (nn.Linear(3 * _WIDTH + FEATURES, _INNER), nn.GELU(), nn.Dropout(0.2), nn.Linear(_INNER, len(LABELS)))
        self.scores = nn.Sequential(*inner)
        for weights in (self.flags.weight, self.sides.weight):
            nn.init.normal_(weights, std=0.05)
        nn.init.zeros_(self.flags.bias)
        nn.init.zeros_(self.last.weight)

    def forward(self, states: Tensor, flags: Tensor, sides: Tensor, nearness: Tensor, mask: Tensor) -> Tensor:
        """Return the scores, shape (batch, labels); ``mask`` is 1 for pieces and marks and 0 for filling."""
        middle, last = states[..., :_WIDTH], states[..., _WIDTH:]
        x = self.dropout(self.normal(middle + self.last(last) + self.flags(flags) + self.sides(sides)))
        bias = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        first, second = (_mean(x, (sides == side).float() * mask) for side in (FIRST, SECOND))
        scores: Tensor = self.scores(torch.cat([x[:, 0], first * second, (first - second).abs(), nearness], 1))
        return scores


def _mean(x: Tensor, mask: Tensor) -> Tensor:
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
