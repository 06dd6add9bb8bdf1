"""The network in torch: two layers over the states of both sentences, and what they make of each label."""

import torch
from torch import Tensor, nn
from torch.nn import functional
from training.tagger.encoders import Layer, Shape

from twosource.language.standing import BETWEEN, FEATURES, FIRST, FLAGS, LABELS, SECOND

_STATE = 384
"""The width of the states of one layer of the encoder; those of two stand beside each other."""

_SHAPE = Shape(160, 2, 4, 480, 0, 0, 0, 0, 1e-5, 0)


class Reader(nn.Module):
    """States of the pieces of two sentences, and what is known of them, to the scores of the labels."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        width = _SHAPE.width
        self.states, self.flags, self.sides = (
            nn.Linear(2 * _STATE, width),
            nn.Linear(FLAGS + 2, width),
            nn.Embedding(BETWEEN + 1, width),
        )
        self.normal, self.dropout, self.rare = nn.LayerNorm(width), nn.Dropout(dropout), nn.Dropout(1.5 * dropout)
        self.layers = nn.ModuleList(Layer(_SHAPE, dropout) for _ in range(_SHAPE.layers))
        inner = (nn.Linear(3 * width + FEATURES, width), nn.GELU(), nn.Dropout(2 * dropout), nn.Linear(width, len(LABELS)))
        self.scores = nn.Sequential(*inner)

    def forward(self, states: Tensor, flags: Tensor, sides: Tensor, nearness: Tensor, mask: Tensor) -> Tensor:
        """Return the scores, shape (batch, labels); ``mask`` is 1 for pieces and marks and 0 for filling."""
        first, second = ((sides == side).float() * mask for side in (FIRST, SECOND))
        across = first[:, :, None] * second[:, None, :] + second[:, :, None] * first[:, None, :]
        best = [(_cosines(part) * across).amax(-1) for part in (states[..., :_STATE], states[..., _STATE:])]
        known = torch.cat([flags, torch.stack(best, -1)], -1)
        x = self.dropout(self.normal(self.states(self.rare(states)) + self.flags(known) + self.sides(sides)))
        bias = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        one, two = _mean(x, first), _mean(x, second)
        scores: Tensor = self.scores(torch.cat([x[:, 0], one * two, (one - two).abs(), nearness], 1))
        return scores


def _cosines(states: Tensor) -> Tensor:
    """Return the cosines of all pieces, shape (batch, pieces, pieces)."""
    unit = functional.normalize(states, dim=-1)
    return unit @ unit.transpose(1, 2)


def _mean(x: Tensor, mask: Tensor) -> Tensor:
    return (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)
