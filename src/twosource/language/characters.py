"""Texts as arrays of code points, for steps that look at every character without a step of Python for each."""

import re
import sys
from functools import cache

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.uint32]


def points(text: str) -> Points:
    """Return the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


@cache
def like(pattern: str) -> NDArray[np.bool_]:
    """Return, for every code point, whether a regular expression for one character matches it."""
    every = np.arange(sys.maxunicode + 1, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    table = np.zeros(len(every), np.bool_)
    for run in re.finditer(f"(?:{pattern})+", every):
        table[run.start() : run.end()] = True
    return table


def places(text: str, pattern: str) -> list[int]:
    """Return where in a text the characters stand that a regular expression for one character matches."""
    found: list[int] = np.flatnonzero(like(pattern).take(points(text))).tolist()
    return found
