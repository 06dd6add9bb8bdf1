"""The small encoder behind the tagger and the sentence vectors: its files, and one run over a batch of windows.

Two graphs share one table of piece vectors. Both run on one thread of the CPU. Processors without instructions for dot products
of bytes would let sums of two products run over 16 bits and read other names than the rest; so these are asked for wider sums.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from twosource.language.pieces import PADDING, SEPARATOR, START, Window


@cache
def _session(graph: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    weights = (files("twosource.language") / "data" / graph).read_bytes()
    options.add_session_config_entry("session.x64quantprecision", "1")  # sums that no processor cuts off
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])


@cache
def arrays(name: str) -> dict[str, NDArray[Any]]:
    """Return the arrays of one of the package's files by name; they are shared, so never change them."""
    with (files("twosource.language") / "data" / name).open("rb") as file, np.load(file) as table:
        return {part: table[part] for part in table.files}


def run(graph: str, some: Sequence[Window], outputs: Sequence[str] | None = None) -> list[NDArray[np.float32]]:
    """Return outputs of a graph, all or those named, for windows filled up to the longest; memory grows with their number."""
    return run_graph(graph, outputs, _inputs(some))


def run_graph(graph: str, outputs: Sequence[str] | None, inputs: Mapping[str, NDArray[np.generic]]) -> list[NDArray[np.float32]]:
    """Return outputs of a graph, all or those named, for its inputs by name."""
    return list(_session(graph).run(outputs, dict(inputs)))


def _inputs(some: Sequence[Window]) -> dict[str, NDArray[np.generic]]:
    longest = max(len(window.ids) for window in some) + 2
    ids = np.full((len(some), longest), PADDING, dtype=np.int64)
    cases = np.zeros((len(some), longest), dtype=np.int64)
    mask = np.zeros((len(some), longest), dtype=np.float32)
    for row, window in enumerate(some):
        size = len(window.ids)
        ids[row, 0], ids[row, size + 1] = START, SEPARATOR
        ids[row, 1 : size + 1], cases[row, 1 : size + 1], mask[row, : size + 2] = window.ids, window.cases, 1
    table = arrays("piece_vectors.npz")
    pieces = table["vectors"][ids] * table["scales"][ids][:, :, None]
    return {"pieces": pieces, "cases": cases, "mask": mask}
