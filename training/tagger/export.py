"""Write a trained tagger, or the published encoder itself, as the files that the package ships.

    python training/tagger/export.py student.pt src/twosource/language/data
    python training/tagger/export.py --encoder model.safetensors src/twosource/language/data

``tagger.onnx`` is the graph from the vectors of pieces to the scores of labels, every matrix in int8 by output channel; the heads
stay in 32-bit numbers, since they are small and decide alone. ``tagger_pairs.npz`` has the scores of label pairs.
``piece_vectors.npz`` has the vectors of pieces in int8 by the row: those of the published encoder, which training leaves alone,
so that the file stays the same whatever is trained. ``sentence_encoder.onnx`` (with ``--encoder``) is the published encoder
without further training, for vectors of sentences, which training for marks would spoil; it reads the same vectors of pieces.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from training.tagger import encoders
from training.tagger.network import HEADS, Tagger

MIDDLE = 3
"""Layers after which the states of pieces are given too, for reading two sentences together."""

INPUTS, OUTPUTS = ("pieces", "cases", "mask"), (*HEADS, "facts")


class Exported(nn.Module):
    """The tagger as a function of arrays to arrays, in 32-bit numbers."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.tagger = tagger

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return the scores of every head, in the order of ``OUTPUTS``."""
        inner = self.tagger.encoder.onward(pieces, cases, mask)[:, 1:-1]
        return (*(self.tagger.scores[head](inner) for head in HEADS), self.tagger.factuality(inner)[..., 0])


class Averaged(nn.Module):
    """The encoder as a function of arrays to a unit vector for each sentence, the mean of its pieces, and their states."""

    def __init__(self, encoder: encoders.Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return vectors of shape (sentences, width), and the states of the pieces after the middle and the last layer."""
        after = self.encoder.layered(pieces, cases, mask)
        inner = after[-1] * mask[..., None]
        vectors = functional.normalize(inner.sum(1) / mask.sum(1, keepdim=True), dim=-1)
        return vectors, after[MIDDLE - 1], after[-1]


def main() -> None:
    """Write the files into the folder named last."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", action="store_true", help="write the sentence encoder from the published weights")
    parser.add_argument("trained", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    if options.encoder:
        averaged = Averaged(encoders.minilm(options.trained, 0.0)).eval()
        _write(averaged, averaged.encoder, ("vectors", "middle", "last"), options.folder / "sentence_encoder.onnx")
        return
    tagger = Tagger(encoders.Encoder(encoders.MINILM, 0.0))
    tagger.load_state_dict(torch.load(options.trained, weights_only=True), strict=False)
    tagger.eval()
    export(tagger, options.folder)


def export(tagger: Tagger, folder: Path) -> None:
    """Write the three files of a trained tagger."""
    _write(Exported(tagger), tagger.encoder, OUTPUTS, folder / "tagger.onnx")
    pairs = {head: tagger.transitions(head).detach().numpy().astype(np.float32) for head in HEADS}
    np.savez(folder / "tagger_pairs.npz", **pairs)
    vectors, scales = _by_row(tagger.encoder.pieces.weight.detach().numpy())
    np.savez(folder / "piece_vectors.npz", vectors=vectors, scales=scales)


def _write(module: nn.Module, encoder: encoders.Encoder, outputs: Sequence[str], path: Path) -> None:
    """Write a network as a graph whose matrices are int8, but for those of heads."""
    with tempfile.TemporaryDirectory() as scratch:
        plain, small = Path(scratch) / "plain.onnx", Path(scratch) / "small.onnx"
        with torch.no_grad():
            _traced(module, encoder, outputs, plain)
        heads = [node.name for node in onnx.load(plain).graph.node if _is_head(node)]
        quantize_dynamic(
            plain, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"], nodes_to_exclude=heads
        )
        model = onnx.load(small)
        onnx.checker.check_model(model)
        onnx.save(model, path)


def _traced(module: nn.Module, encoder: encoders.Encoder, outputs: Sequence[str], path: Path) -> None:
    ids = torch.tensor([[101, 2023, 2003, 102], [101, 2023, 102, 0]])
    inputs = (encoder.pieces(ids), ids * 0, (ids > 0).float())
    axes = {name: {0: "windows", 1: "pieces"} for name in (*INPUTS, *outputs)}
    names = {"input_names": list(INPUTS), "output_names": list(outputs)}
    torch.onnx.export(module, inputs, path, **names, dynamic_axes=axes, opset_version=17, dynamo=False)


def _is_head(node: onnx.NodeProto) -> bool:
    """Tell whether a product of matrices belongs to a head and not to the encoder."""
    names = (node.name, *node.input)
    return node.op_type in ("MatMul", "Gemm") and any(part in name for name in names for part in ("scores", "factuality"))


def _by_row(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return a table as int8 numbers, and a scale for each row."""
    scales = (np.maximum(np.abs(table).max(axis=1), 1e-8) / 127).astype(np.float32)
    return np.rint(table / scales[:, None]).astype(np.int8), scales


if __name__ == "__main__":
    main()
