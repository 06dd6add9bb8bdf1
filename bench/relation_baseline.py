"""A plain rival: two sentences are related by the cosine of their words, and trivial rules say how.

It is handed both sentences of each labelled pair, which the product has to find among all others.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from bench.relation_labels import Pair

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_SAYS = re.compile(r"\b(?:said|says|say|told|according to|announced|claimed|denied|wrote)\b", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:\b[A-Z][\w.’'-]+ )?\b([A-Z][\w’'-]+) (?:said|says|told|claimed|denied|wrote)\b|according to [^.]*?([A-Z]\w+)"
)
_MAYBE = re.compile(r"\b(?:may|might|could|would|reportedly|believed|allegedly|possibly|expected)\b", re.IGNORECASE)

Vector = dict[str, float]


class Baseline:
    """Weights learnt from the sentences, and the threshold from which on two of them are taken to say the same."""

    def __init__(self, sentences: Sequence[str], tune: Iterable[Pair]) -> None:
        seen = Counter(word for text in sentences for word in set(_words(text)))
        self._weight = {word: math.log(len(sentences) / number) for word, number in seen.items()}
        scored = [(self._cosine(pair.a.text, pair.b.text), pair.label != "no_match") for pair in tune]
        self.threshold = max((step / 100 for step in range(5, 100, 5)), key=lambda edge: _f1(scored, edge))

    def relation(self, pair: Pair) -> str | None:
        """Return the relation of two sentences, ``None`` where they are taken for different things."""
        one, two = pair.a.text, pair.b.text
        if self._cosine(one, two) < self.threshold:
            return None
        mine, yours = (set(_NUMBER.findall(text)) for text in (one, two))
        if mine and yours and not mine & yours:
            return "conflict"
        if bool(_SAYS.search(one)) != bool(_SAYS.search(two)):
            return "attribution_dropped"
        who, whom = _HOLDER.search(one), _HOLDER.search(two)
        if who and whom and who.groups() != whom.groups():
            return "attribution_changed"
        return "meaning_changed" if bool(_MAYBE.search(one)) != bool(_MAYBE.search(two)) else "agree"

    def _cosine(self, one: str, two: str) -> float:
        mine, yours = self._vector(one), self._vector(two)
        return sum(mine[word] * yours[word] for word in mine.keys() & yours.keys())

    def _vector(self, text: str) -> Vector:
        counts = Counter(_words(text))
        weights = {word: (1 + math.log(number)) * self._weight.get(word, 0.0) for word, number in counts.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {word: weight / length for word, weight in weights.items()}


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _f1(scored: Sequence[tuple[float, bool]], edge: float) -> float:
    right = sum(score >= edge and same for score, same in scored)
    return 2 * right / max(1, sum(score >= edge for score, _ in scored) + sum(same for _, same in scored))
