"""Sentences as vectors of what they mean, for telling that two say the same in other words.

The encoder is the published all-MiniLM-L6-v2 (Wang and others, "MiniLM", 2020; trained on sentence pairs as in Reimers and
Gurevych, "Sentence-BERT", 2019), mean of the pieces, in int8. What is compared by it has been found by its words first: the
similarity of terms says what may be the same, the meaning decides where the words differ.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from twosource.language import encoder
from twosource.language.pieces import first_pieces

_WIDTH = 384
_LIMIT = 128
"""Pieces of a sentence that are read: those behind are seldom, and say little more."""

_KEPT = 1 << 13
"""Texts whose vectors are kept in memory, 1.5 kB each: copies and stories of one run ask for the same clauses again."""


def meanings(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one vector of unit length for each text, shape (texts, 384); their products are cosines, -1 to 1.

    A text without words has the vector of nothing, zeros. Only the first 128 word pieces of a text count.
    """
    return np.array([_meaning(text) for text in texts], np.float32).reshape(len(texts), _WIDTH)


@lru_cache(maxsize=_KEPT)
def _meaning(text: str) -> NDArray[np.float32]:
    window = first_pieces(text, _LIMIT)
    if not len(window.ids):
        return np.zeros(_WIDTH, np.float32)
    # One at a time: in a batch, int8 rounding would make a sentence's vector depend on its neighbours.
    vector: NDArray[np.float32] = encoder.run("sentence_encoder.onnx", [window], ("vectors",))[0][0]
    return vector


def nearness(one: str, other: str) -> float:
    """Return the cosine of what two texts mean, -1 to 1; 0 where one has no words."""
    return float(_meaning(one) @ _meaning(other))


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return vectors, shape (n, width), at unit length; one of no length keeps none."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: NDArray[np.float32] = vectors / np.maximum(lengths, np.float32(1e-6))
    return scaled
