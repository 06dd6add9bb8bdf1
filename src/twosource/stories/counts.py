"""What a page counts, and with which figures.

Two events of one kind in one town, told by one newsroom, differ in who took part and in all that can be counted: what was
offered, how many walked out, for how long. Two reports of one event agree in a figure or two, or count different things.
"""

import re
from collections.abc import Iterable, Iterator

from twosource.language import similarity

LEAST = 1.2
"""Rarity from which a word behind a figure says what is counted."""
_COUNT = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)*)[ -]([a-z]+)(?:[ -]([a-z]+))?")
_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)\d+(?:\.\d+)*\Z")
_GROWING = frozenset(
    similarity.terms(
        "arrested casualties dead deaths died evacuated fatalities homeless hurt injured killed missing victims wounded"
    )
)
"""What is counted anew as one event goes on."""


def counted(text: str) -> Iterator[str]:
    """Yield what a text counts: of the two words behind a figure the first telling one, as a stem."""
    for figure, *words in _COUNT.findall(text):
        what = next((term for term in similarity.terms(" ".join(words)) if similarity.rarity(term) >= LEAST), None)
        if what is not None and what not in _GROWING and _FIGURE.match(similarity.stem(figure)):
            yield what


def figures(terms: Iterable[str]) -> frozenset[str]:
    """Return the terms that are figures, and no years."""
    return frozenset(term for term in terms if _FIGURE.match(term))
