"""What the line model sees of a line: its own looks, its neighbours', and where it stands in the page."""

import re
from collections import Counter
from collections.abc import Sequence
from math import log1p

import numpy as np
from numpy.typing import NDArray

from twosource.articles import furniture

Matrix = NDArray[np.float32]

_STOP_WORDS = frozenset((
    "the", "a", "an", "of", "to", "in", "and", "that", "is", "was", "for", "on", "with", "as", "at", "by", "it", "he",
    "she", "they", "we", "i", "his", "her", "their", "its", "be", "are", "were", "been", "has", "have", "had", "from",
    "this", "which", "who", "but", "not", "or", "would", "could", "will", "can", "than", "about", "after", "when", "said",
    "there", "what", "so", "if", "into", "over", "more", "no", "up", "out", "them", "our", "one", "all", "also", "do",
    "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "den", "von", "mit", "zu", "auf", "für", "dem", "im",
    "des", "sich", "auch", "es", "als", "le", "la", "les", "des", "et", "est", "une", "un", "que", "qui", "dans", "pour",
    "pas", "sur", "au", "du", "en", "el", "los", "las", "y", "por", "con", "una", "para", "se", "del", "al", "lo", "su",
    "il", "che", "di", "non", "per", "sono", "della", "da", "o", "os", "uma", "não", "na",
))  # fmt: skip
_YOU = frozenset(["you", "your", "yours", "yourself", "us", "our", "we", "my", "me"])
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE_END = re.compile(r"[.!?…。！？।][\"'”’»)\]]*(?:\s|$)")
_DATE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|"
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:19|20)\d\d-\d\d|\b\d{1,2}:\d\d\b",
    re.IGNORECASE,
)
_LINKS = re.compile(r"https?:|www\.|@|©|\||»|>|→|·|•|#\w")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÞА-Я]")
_DIGIT = re.compile(r"\d")
_FOREIGN = re.compile(r"[^\W\u0000-\u02ff]")
_SCALES = (3, 8)
_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
_CORE = 8
_LONG = 15
_CONTENT, _STEM = 5, 6


def line_features(lines: Sequence[str], gaps: Sequence[int]) -> Matrix:
    """Return one row per line; the columns depend on the lines of this page only."""
    if not lines:
        return np.zeros((0, width()), dtype=np.float32)
    own = np.array([_own(line) for line in lines], dtype=np.float32)
    return np.hstack([own, _placed(lines, gaps, own), _shared_words(lines, own), _around(own)]).astype(np.float32)


def width() -> int:
    """Return the number of columns."""
    return int(line_features(("a",), (0,)).shape[1])


def _own(line: str) -> list[float]:
    """The line alone. The first ``_CORE`` columns are the ones that are also looked at in the neighbours."""
    words = _WORD.findall(line)
    count = len(words)
    share = 1.0 / count if count else 0.0
    lowered = line.lower().split()
    spaced = 1.0 / len(lowered)
    ends = len(_SENTENCE_END.findall(line))
    families = furniture.classes(line)
    return [
        _log(len(line)),
        len([1 for word in lowered if word in _STOP_WORDS]) * spaced,
        float(_SENTENCE_END.search(line, max(0, len(line) - 4)) is not None),
        float(any(families)),
        len(_CAPITAL.findall(line)) * share,
        _log(ends),
        float(count >= _LONG),
        float(_DATE.search(line) is not None),
        _log(count),
        _log(line.count(",")),
        len(_DIGIT.findall(line)) / len(line),
        len([1 for word in words if word.isupper()]) * share,
        float(line[0].islower()),
        float(line[0].isdigit()),
        float(line[0] in "\"'“‘«„"),
        float(line.endswith((":", "?"))),
        float(line.endswith(("...", "…"))),
        _log(len(_LINKS.findall(line))),
        len([1 for word in lowered if word in _YOU]) * spaced,
        (len(line) - line.count(" ")) * spaced / 10,
        float(not line.isascii() and _FOREIGN.search(line, 0, 40) is not None),
        *map(float, families),
    ]


def _log(count: int) -> float:
    return log1p(count)


def _placed(lines: Sequence[str], gaps: Sequence[int], own: Matrix) -> Matrix:
    """Position in the page and in its running text, repetition, and the blank lines around."""
    number = len(lines)
    counts = Counter(line.casefold() for line in lines)
    weight = np.where((own[:, 6] > 0) & (own[:, 3] == 0), np.expm1(own[:, 8]), 0)
    mass = np.cumsum(weight)
    total = max(float(mass[-1]), 1.0)
    gap = np.minimum(np.array([*gaps, 1], dtype=np.float32), 3)
    run = _run_membership(own)
    return np.column_stack(
        [
            np.arange(number) / max(number - 1, 1),
            np.log1p(np.arange(number)),
            np.log1p(np.arange(number)[::-1]),
            mass / total,
            np.full(number, np.log1p(total)),
            [_log(counts[line.casefold()] - 1) for line in lines],
            gap[:-1],
            gap[1:],
            np.full(number, float(np.mean(gap[:-1]))),
            np.full(number, float(np.mean(own[:, 6]))),
            run,
        ]
    ).astype(np.float32)


def _run_membership(own: Matrix) -> Matrix:
    """Inside, distance before and distance after the best contiguous run of running text (Finn et al. 2001, by lines)."""
    score = np.where(own[:, 3] > 0, -4.0, np.where(own[:, 8] > np.log1p(9), np.expm1(own[:, 8]) / 5 * (0.3 + own[:, 2]), -2.0))
    total = np.concatenate([[0.0], np.cumsum(score)])
    lowest = np.minimum.accumulate(total)
    end = int(np.argmax(total - lowest))
    start = int(np.argmin(total[: end + 1]))
    index = np.arange(len(score))
    before, after = np.maximum(start - index, 0), np.maximum(index - end + 1, 0)
    inside = (index >= start) & (index < end)
    return np.column_stack([inside, np.log1p(before), np.log1p(after)]).astype(np.float32)


def _shared_words(lines: Sequence[str], own: Matrix) -> Matrix:
    """How much of a line's vocabulary stands in the page's other long lines: an article keeps to its subject."""
    words = [{word[:_STEM] for word in line.lower().split() if len(word) >= _CONTENT} for line in lines]
    long = [own[index, 6] > 0 for index in range(len(lines))]
    counts = Counter(word for inside, line in zip(long, words, strict=True) if inside for word in line)
    rows = []
    for inside, line in zip(long, words, strict=True):
        others = [counts[word] - inside for word in line]
        rows.append([sum(map(bool, others)) / len(others), log1p(sum(others) / len(others))] if others else [0.0, 0.0])
    return np.array(rows, dtype=np.float32)


def _around(own: Matrix) -> Matrix:
    """The core columns of the nearest lines, and their means over wider windows."""
    core = own[:, :_CORE]
    shifted = [shift(core, step) for step in _NEIGHBOURS]
    means = [window_mean(core, scale) for scale in _SCALES]
    return np.hstack([*shifted, *means])


def shift(rows: Matrix, step: int) -> Matrix:
    """Return the rows ``step`` lines further down, zeros beyond the page."""
    moved = np.zeros_like(rows)
    if step > 0:
        moved[:-step] = rows[step:]
    else:
        moved[-step:] = rows[:step]
    return moved


def window_mean(rows: Matrix, scale: int) -> Matrix:
    """Return the means over the ``scale`` lines before and the ``scale`` lines after each line, as two blocks of columns."""
    total = np.vstack([np.zeros((1, rows.shape[1]), dtype=np.float64), np.cumsum(rows, axis=0, dtype=np.float64)])
    index = np.arange(len(rows))
    first, last = np.maximum(index - scale, 0), np.minimum(index + 1 + scale, len(rows))
    before = (total[index] - total[first]) / scale
    after = (total[last] - total[index + 1]) / scale
    return np.hstack([before, after]).astype(np.float32)
