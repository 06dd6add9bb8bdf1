"""ROUGE between timelines: alignment-based, many days to one ("align+ m:1").

After Martschat and Markert, "Improving ROUGE for timeline summarization" (EACL 2017), as their toolkit counts: each day of one
timeline goes to the day of the other at the least cost, (1 - 1 / (days apart + 1)) * (1 - ROUGE-1 F of the two days); common
n-grams count 1 / (days apart + 1); recall goes from the reference to the system, precision the other way. Words are in small
letters, stemmed by Porter, without function words (a list of our own, shorter than that of ROUGE-1.5.5).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from Stemmer import Stemmer

Timeline = Mapping[date, Sequence[str]]
"""The sentences of each day."""
Grams = Mapping[int, Counter[tuple[str, ...]]]
"""Counts of n-grams by n."""

_WORD = re.compile(r"[a-z0-9]+")
_STEMMER = Stemmer("porter")
_SHORT = 3
"""Letters of a word that is not stemmed."""
_FUNCTION_WORDS = frozenset(
    (
        "a about above after again against all almost along already also although always am among an and another any are "
        "around as at away back be became because been before behind being below between both but by can cannot could d did "
        "do does doing done down during each either else even ever every few for from further get gets getting go goes going "
        "got had has have having he her here hers herself him himself his how however i if in into is it its itself just ll "
        "least less like made make many may me might mine more most much must my myself near need never no nor not now of off "
        "often on once one only or other others our ours out over own per perhaps put quite rather re really s said same say "
        "says see several shall she should since so some still such t take than that the their theirs them themselves then "
        "there these they this those though through thus to together too toward towards under until up upon us use used ve "
        "very via was we well were what when where whether which while who whole whom whose why will with within without "
        "would yet you your yours yourself"
    ).split()
)


def aligned(system: Timeline, reference: Timeline) -> dict[int, float]:
    """Return the F of ROUGE-1 and ROUGE-2, by n."""
    ours = {day: grams(lines) for day, lines in system.items()}
    theirs = {day: grams(lines) for day, lines in reference.items()}
    precision, recall = _share(ours, theirs), _share(theirs, ours)
    return {n: _f(precision[n], recall[n]) for n in (1, 2)}


def grams(lines: Sequence[str]) -> Grams:
    """Return the counts of single words and of pairs of neighbours in the lines one after the other."""
    words = [_stem(word) for line in lines for word in _WORD.findall(line.lower()) if word not in _FUNCTION_WORDS]
    return {1: Counter((word,) for word in words), 2: Counter(pairwise(words))}


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word)) if len(word) > _SHORT else word


def _share(ones: Mapping[date, Grams], others: Mapping[date, Grams]) -> dict[int, float]:
    """Return the share of the n-grams of ``ones`` that the days they go to have too."""
    common, total = Counter[int](), Counter[int]()
    weighted = {1: 0.0, 2: 0.0}
    for day in sorted(ones):
        best = min(sorted(others), key=lambda other: _cost(day, other, ones[day], others[other]), default=None)
        for n in (1, 2):
            total[n] += ones[day][n].total()
            if best is not None:
                common[n] = _common(ones[day][n], others[best][n])
                weighted[n] += common[n] / (abs((day - best).days) + 1)
    return {n: weighted[n] / total[n] if total[n] else 0.0 for n in (1, 2)}


def _cost(day: date, other: date, mine: Grams, theirs: Grams) -> float:
    apart = 1 - 1 / (abs((day - other).days) + 1)
    if not apart:
        return 0.0
    both = _common(mine[1], theirs[1])
    return apart * (1 - 2 * both / max(1, mine[1].total() + theirs[1].total()))


def _common(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> int:
    return (one & other).total()


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
