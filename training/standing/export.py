"""Write the trained network as the file that the package ships: matrices in int8 by output channel, the small ones as they are.

    python training/standing/export.py reader.pt src/twosource/language/data/standing.onnx

The graph reads one pair at a time.
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from training.standing.network import Reader

from twosource.language.standing import BETWEEN, FEATURES, FIRST, FLAGS, OPENING, SECOND

_INPUTS = ("states", "flags", "sides", "nearness")
_STATES = 768
_SMALL = ("scores.", "flags.")
"""Matrices that stay in 32-bit numbers, since they decide alone."""


class Exported(nn.Module):
    """The network over one pair, all of whose pieces count."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, states: Tensor, flags: Tensor, sides: Tensor, nearness: Tensor) -> Tensor:
        """Return the scores, shape (1, labels)."""
        scores: Tensor = self.reader(states, flags, sides, nearness, torch.ones_like(sides, dtype=torch.float32))
        return scores


def main() -> None:
    """Write the file named last."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("trained", "file"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    reader = Reader()
    reader.load_state_dict(torch.load(options.trained, weights_only=True))
    sides = torch.tensor([[OPENING, FIRST, FIRST, BETWEEN, SECOND, SECOND, SECOND]])
    pieces = sides.shape[1]
    inputs = (torch.zeros(1, pieces, _STATES), torch.zeros(1, pieces, FLAGS), sides, torch.zeros(1, FEATURES))
    axes = {name: {1: "pieces"} for name in _INPUTS[:3]}
    names = {"input_names": list(_INPUTS), "output_names": ["scores"]}
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        module = Exported(reader.eval())
        torch.onnx.export(module, inputs, plain, **names, dynamic_axes=axes, opset_version=17, dynamo=False)
        nodes = onnx.load(plain).graph.node
        small = [node.name for node in nodes if any(name in one for one in node.input for name in _SMALL)]
        quantize_dynamic(
            plain,
            options.file,
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=small,
        )


if __name__ == "__main__":
    main()
