"""The one similarity of the product: cosine between stems weighted by how rare they are in news.

Weights come from a fixed table of document frequencies shipped with the package, never from the batch at hand: the
similarity of two texts is the same in every run, whatever else was read. Weighting follows Salton and Buckley, "Term-weighting
approaches in automatic text retrieval" (1988): (1 + log tf) * log(N / df), unit length.
"""

import gzip
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from Stemmer import Stemmer

Vector = Mapping[str, float]
"""Weight by term; of unit length, or empty."""

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_STEMMER = Stemmer("english", 0)  # without the library's cache, for _Stems is one
_MOST_STEMS = 1 << 17


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    """Return the number of documents counted, and the document frequency of each term in at least five of them."""
    table = files("twosource.language").joinpath("data/document_frequencies.tsv.gz").read_bytes()
    rows = [line.split("\t") for line in gzip.decompress(table).decode("utf-8").splitlines()]
    counts = {term: int(count) for term, count in rows}
    return counts.pop(""), counts


class _Stems(dict[str, str]):
    """The stems of the words seen so far, or of the last of very many."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_STEMS:
            self.clear()
        folded = word.casefold()
        self[word] = stemmed = folded.replace(",", "") if folded[0].isdigit() else _STEMMER.stemWord(folded)
        return stemmed


_STEMS = _Stems()


def stem(word: str) -> str:
    """Return the Snowball (English) stem of a word, case folded; numbers lose their thousands separators."""
    return _STEMS[word]


@lru_cache(maxsize=1 << 12)
def terms(text: str) -> tuple[str, ...]:
    """Return the stems of the words and numbers of ``text``, in order, doubles kept."""
    return tuple(map(_STEMS.__getitem__, _WORD.findall(text)))


def written(wanted: Sequence[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Return, for each term, the first word of the texts that has it, as written there; the term itself where none has."""
    found: dict[str, str] = {}
    left = set(wanted)
    for text in texts:
        for word in _WORD.finditer(text) if left else ():
            term = _STEMS[word[0]]
            if term in left:
                found[term] = word[0]
                left.remove(term)
    return tuple(found.get(term, term) for term in wanted)


@lru_cache(maxsize=1 << 17)
def rarity(term: str) -> float:
    """Return log(N / df) of a term: 0 for one that stands in every document, the most for one never counted."""
    documents, counts = _frequencies()
    return math.log(documents / counts.get(term, 1))


@lru_cache(maxsize=1 << 13)
def vector(text: str) -> Vector:
    """Return the weighted terms of ``text`` as a unit vector; it is shared, so never change it."""
    return weigh(Counter(terms(text)))


def weigh(counts: Mapping[str, int]) -> Vector:
    """Return the unit vector of terms with these counts; terms are in sorted order, so sums do not depend on the input's."""
    weights = {term: (1 + math.log(counts[term])) * rarity(term) for term in sorted(counts)}
    length = math.sqrt(sum([weight * weight for weight in weights.values()]))
    return {term: weight / length for term, weight in weights.items() if weight > 0} if length else {}


def similarity(a: Vector, b: Vector) -> float:
    """Return the cosine of two vectors, 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    return sum([weight * b[term] for term, weight in a.items() if term in b])


def heaviest(a: Vector, most: int) -> list[str]:
    """Return the ``most`` terms that weigh most in a vector, heaviest first."""
    return sorted(a, key=lambda term: (-a[term], term))[:most]


def shared(a: Vector, b: Vector) -> tuple[str, ...]:
    """Return the terms in both vectors, those that add most to their similarity first."""
    common = ((a[term] * b[term], term) for term in a if term in b)
    return tuple(term for _, term in sorted(common, key=lambda pair: (-pair[0], pair[1])))
