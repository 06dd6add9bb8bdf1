"""Sentences as vectors of what they mean, for telling that two say the same in other words.

The encoder is the published all-MiniLM-L6-v2 (Wang and others, "MiniLM", 2020; trained on sentence pairs as in Reimers and
Gurevych, "Sentence-BERT", 2019), mean of the pieces, in int8. What is compared by it has been found by its words first: the
similarity of terms says what may be the same, the meaning decides where the words differ.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.language import encoder
from twosource.language.pieces import first_pieces

_WIDTH = 384
_LIMIT = 128
"""Pieces of a sentence that are read: those behind are seldom, and say little more."""


def meanings(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one vector of unit length for each text, shape (texts, 384); their products are cosines, -1 to 1.

    A text without words has the vector of nothing, zeros. Only the first 128 word pieces of a text count.
    """
    answer = np.zeros((len(texts), _WIDTH), np.float32)
    for row, text in enumerate(texts):
        window = first_pieces(text, _LIMIT)
        if len(window.ids):
            # One at a time: in a batch, int8 rounding would make a sentence's vector depend on its neighbours.
            answer[row] = encoder.run("sentence_encoder.onnx", [window], ("vectors",))[0][0]
    return answer


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return vectors, shape (n, width), at unit length; one of no length keeps none."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-6))
    return scaled


class Vectors(dict[str, NDArray[np.float32]]):
    """The vectors of texts, each made when it is first asked for."""

    def __missing__(self, text: str) -> NDArray[np.float32]:
        self[text] = meanings([text])[0]
        return self[text]
