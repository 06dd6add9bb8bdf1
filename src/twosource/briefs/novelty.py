"""Whether a sentence says what was known already: whether one sentence known before says it, in whatever words.

Failing that, it is new: a reader forgives a sentence that repeats, and not one that is kept from him. So a number, a place, a
denial or the opposite of a word that the known sentence lacks makes it new, however alike the two are, and so does a clause
that nothing in the known sentence is near (Soboroff and Harman, "Novelty detection: the TREC experience", 2005).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from twosource.briefs import numbers
from twosource.briefs.material import Line
from twosource.compare.clauses import clauses
from twosource.compare.opposites import opposites
from twosource.compare.statements import days, same_time
from twosource.language.meaning import nearness
from twosource.language.similarity import rarity, terms
from twosource.model import Entity

TOLD = 0.9
"""The least cosine of two sentences and half the share of the one's words, by weight, that stand in the other."""
WHOLE = 0.95
"""Share of the words, by weight, from which the meaning need not be looked at."""
CLAUSE = 0.4
"""The least cosine of each clause and the nearest of the known sentence's."""
LIKELY = 0.15
"""Share below which two sentences are not compared by their meaning."""
LOOKED_UP = 12
"""Heaviest words of a sentence by which known ones are found."""
REMEMBERED = 64
"""Known sentences that are found by one word."""
NEAREST = 6
"""Known sentences, those that share most, that are compared."""
_TELLING = 1.5
_WORD = re.compile(r"[^\W_]+")
_DENIAL = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|refus(?:e[sd]?|ing)|reject\w*)\b|n['’]t\b",
    re.IGNORECASE,
)


class Knowledge:
    """The sentences that are known; the order in which they are given does not matter but for the first ``REMEMBERED``."""

    def __init__(self, known: Iterable[Line]) -> None:
        self._lines = tuple({words(line.text): line for line in known}.values())
        self._held = frozenset(words(line.text) for line in self._lines)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self._lines):
            for word in _heaviest(line):
                if len(self._by_word[word]) < REMEMBERED:
                    self._by_word[word].append(number)

    def holds(self, line: Line) -> bool:
        """Tell whether a sentence is known word for word."""
        return words(line.text) in self._held

    def tells(self, line: Line) -> bool:
        """Tell whether one known sentence says what this one says."""
        return any(self._told(line, self._lines[number]) for number in self._nearest(line))

    def _nearest(self, line: Line) -> list[int]:
        shared: Counter[int] = Counter()
        for word in _heaviest(line):
            for number in self._by_word.get(word, ()):
                shared[number] += 1
        return sorted(shared, key=lambda number: (-covered(line, self._lines[number]), number))[:NEAREST]

    def _told(self, line: Line, known: Line) -> bool:
        share = covered(line, known)
        if share < LIKELY or differs(line, known):
            return False
        if share >= WHOLE:
            return True
        near = nearness(line.text, known.text)
        return near + share / 2 >= TOLD and self._has_each_clause(line, known)

    def _has_each_clause(self, line: Line, known: Line) -> bool:
        """Tell whether nothing that a sentence says beside the rest is far from all that the known one says."""
        theirs = clauses(known.text)
        return all(max(nearness(clause, other) for other in theirs) >= CLAUSE for clause in clauses(line.text)[1:])


def covered(line: Line, other: Line) -> float:
    """Return the share of a sentence's words, by squared weight, that stand in another."""
    return sum([weight * weight for word, weight in line.vector.items() if word in other.vector])


def differs(line: Line, known: Line) -> bool:
    """Tell whether a sentence has a number, a denial, a day, a place or the opposite of a word that another does not have."""
    if {number.value for number in numbers.find(line.text)} - {number.value for number in numbers.find(known.text)}:
        return True
    if len(_DENIAL.findall(line.text)) % 2 != len(_DENIAL.findall(known.text)) % 2:
        return True
    if not same_time(days(line.times), days(known.times)):
        return True
    if any(entity.label == "LOC" and not _names(known, entity) for entity in line.entities):
        return True
    mine, theirs = line.vector.keys() - known.vector.keys(), known.vector.keys() - line.vector.keys()
    return any(len(pair & mine) == len(pair & theirs) == 1 for pair in opposites())


def _names(line: Line, place: Entity) -> bool:
    states = {entity.state for entity in line.entities if entity.state is not None}
    return place.state in states or any(term in line.vector for term in terms(place.name))


def words(text: str) -> str:
    """Return the words of a sentence, by which it is known however its page sets marks, capitals and spaces."""
    return " ".join(_WORD.findall(text.casefold()))


def _heaviest(line: Line) -> list[str]:
    telling = [word for word in line.vector if rarity(word) >= _TELLING]
    return sorted(telling, key=lambda word: (-line.vector[word], word))[:LOOKED_UP]
