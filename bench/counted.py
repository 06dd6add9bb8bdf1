"""How often the head noun of what a figure counts is right, on the numbers that modify a noun in UD English EWT and GUM.

For each number with a noun behind it that it modifies (``nummod``) and that we read as a figure, its unit holds that noun, or
what it counts ends in it, a place or "of" apart. Word lists were made on the training files; the development files are measured.
"""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from twosource.language.figures import find

FILES = ("language/ud/en_ewt-dev.conllu.gz", "language/ud/en_gum_perm-dev.conllu.gz")
GUARDED = ("EWT: heads right", "GUM: heads right")
_TAIL = re.compile(r"\s(?:in|at|inside|across|from|of)\s")
_ID, _FORM, _POS, _HEAD, _RELATION = 0, 1, 3, 6, 7


class Number(NamedTuple):
    """A number at ``start`` of a sentence, and the noun that it modifies."""

    text: str
    start: int
    noun: str
    noun_start: int


def measure(data: Path) -> dict[str, float]:
    """Return the shares of heads that are right, and of numbers that we read as figures, in per cent."""
    scores: dict[str, float] = {}
    for name, path in zip(("EWT", "GUM"), FILES, strict=True):
        judged = [_right(number) for number in numbers(data / path)]
        read = [one for one in judged if one is not None]
        scores[f"{name}: heads right"] = 100 * sum(read) / len(read)
        scores[f"{name}: numbers read as figures"] = 100 * len(read) / len(judged)
    return scores


def numbers(path: Path) -> Iterator[Number]:
    """Yield the first number before each noun that has one."""
    for block in gzip.decompress(path.read_bytes()).decode("utf-8").split("\n\n"):
        lines = block.split("\n")
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
        words = [line.split("\t") for line in lines if line.split("\t")[_ID].isdigit()]
        yield from _modifying(text, words)


def _modifying(text: str, words: list[list[str]]) -> Iterator[Number]:
    starts, at = [], 0
    for word in words:
        found = text.find(word[_FORM], at)
        at = found if found >= 0 else at
        starts.append(at)
    seen = set()
    for place, word in enumerate(words):
        head = int(word[_HEAD]) - 1
        if word[_RELATION] == "nummod" and head > place and words[head][_POS] in ("NOUN", "PROPN") and head not in seen:
            seen.add(head)
            yield Number(text, starts[place], words[head][_FORM], starts[head])


def _right(number: Number) -> bool | None:
    """Tell whether the figure at a number has its noun; ``None`` where no figure was read."""
    figure = next((one for one in find(number.text) if one.start <= number.start < one.end), None)
    if figure is None:
        return None
    head = _TAIL.split(figure.counts)[0].split()[-1] if figure.counts else None
    return number.noun_start < figure.end or head == number.noun
