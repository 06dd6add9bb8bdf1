"""Which articles speak of geopolitical risk: the search of Caldara and Iacoviello (2022).

Table 1 of American Economic Review 112(4): eight categories. An article with one of the excluded words is in none, so a page's
furniture must be gone from its text first: a menu with "game" or "tax" would hide it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
_NEAR = 2
"""Words within which the two sets of a category must stand: at most one word between them."""


class Category(NamedTuple):
    """Two sets of words that must stand near each other, or (``near`` false) in one article."""

    name: str
    first: str
    second: str
    near: bool = True


CATEGORIES = (
    Category("war threats", "war", "threat"),
    Category("peace threats", "peace", "peace_disruption"),
    Category("military build-ups", "military", "buildup", near=False),
    Category("nuclear threats", "nuclear", "threat", near=False),
    Category("terror threats", "terrorism", "threat"),
    Category("beginning of war", "war", "war_begin"),
    Category("escalation of war", "actor", "actor_fight"),
    Category("terror acts", "terrorism", "terrorism_act"),
)
THREATS, ACTS = frozenset(range(1, 6)), frozenset(range(6, 9))
"""Categories, by their number from 1, of the two parts of the index."""


class _Terms(NamedTuple):
    """A set of words: whole words, beginnings of words, and phrases (each word with whether it is only a beginning)."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: tuple[tuple[tuple[str, bool], ...], ...]


def categories(text: str) -> frozenset[int]:
    """Return the numbers (from 1) of the categories that a text is in; none where it has an excluded word."""
    words = [word.casefold() for word in _WORD.findall(text)]
    sets = _sets()
    if _places(words, sets["excluded"]):
        return frozenset()
    found = {name: _places(words, terms) for name, terms in sets.items() if name != "excluded"}
    return frozenset(
        number
        for number, category in enumerate(CATEGORIES, 1)
        if found[category.first]
        and found[category.second]
        and (not category.near or _meet(found[category.first], found[category.second]))
    )


def _meet(first: Sequence[tuple[int, int]], second: Sequence[tuple[int, int]]) -> bool:
    """Tell whether two places, each from its first to its last word, are near each other."""
    near = {place for start, last in second for place in range(start - _NEAR, last + _NEAR + 1)}
    return any(start in near or last in near for start, last in first)


def _places(words: Sequence[str], terms: _Terms) -> list[tuple[int, int]]:
    found = [(place, place) for place, word in enumerate(words) if word in terms.words or word.startswith(terms.beginnings)]
    for phrase in terms.phrases:
        length = len(phrase)
        starts = (place for place, word in enumerate(words) if word == phrase[0][0] and place + length <= len(words))
        found += [(place, place + length - 1) for place in starts if all(map(_fits, words[place : place + length], phrase))]
    return found


def _fits(word: str, part: tuple[str, bool]) -> bool:
    return word.startswith(part[0]) if part[1] else word == part[0]


@cache
def _sets() -> Mapping[str, _Terms]:
    rows = files("twosource.markets").joinpath("data/risk_words.tsv").read_text(encoding="utf-8").splitlines()
    fields = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {name: _terms(terms.split(";")) for name, terms in fields}


def _terms(written: Sequence[str]) -> _Terms:
    parts = [[(word.rstrip("*"), word.endswith("*")) for word in re.split("[ -]", term)] for term in written]
    single = [part[0] for part in parts if len(part) == 1]
    return _Terms(
        words=frozenset(word for word, open_ended in single if not open_ended),
        beginnings=tuple(word for word, open_ended in single if open_ended),
        phrases=tuple(tuple(part) for part in parts if len(part) > 1),
    )
