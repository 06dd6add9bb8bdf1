"""What an article is about, in terms weighted by how rare they are among the stories of the stream and in news at large."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from twosource.language import similarity
from twosource.model import Article
from twosource.stories.vectors import Vector, Weights, total

OPENING = 1500
"""Characters of the text that are read beside the title; news says first what it is about."""
TITLE = 3
"""What a word of the title counts for, beside one of the text."""
TELLING = 2
"""What a name or a number counts for, beside another word: they tell events of one kind apart."""
HEADLINE = 100
"""Characters of text below which an article is hardly more than its headline."""
BACKGROUND = 25
"""Stories of the stream that weigh as much as the fixed table when the rarity of a term is estimated."""

_NAME = re.compile(r"[A-Z](?<=[a-z,;] .)[\w'’]+")


@dataclass(frozen=True, slots=True)
class Content:
    """Terms of an article with their counts, and those among them that tell its event: names, numbers, words of the title."""

    counts: Mapping[str, float]
    telling: frozenset[str]
    headline: bool


def content(article: Article, text: str) -> Content:
    """Return the terms of an article, whose text is given without boilerplate."""
    title, opening = similarity.terms(article.title or ""), text[:OPENING]
    counts: Counter[str] = Counter(similarity.terms(opening))
    for term in title:
        counts[term] += TITLE
    headline = len(article.text) < HEADLINE
    names = set(similarity.terms(" ".join(_NAME.findall(opening))))
    names |= set() if headline else {term for term in counts if term[0].isdigit()}
    weighted = {term: float(count * TELLING if term in names else count) for term, count in counts.items()}
    return Content(weighted, frozenset() if headline else frozenset(names.union(title)), headline)


def weigh(counts: Vector, stories: int, shares: Weights) -> Vector:
    """Return the unit vector of counted terms; ``shares`` gives how many stories have each, of the fixed table and of so many.

    The weight of a term is (1 + log count) * -log(share), its share being that of the fixed table and of the stream together.
    """
    if not len(counts.terms):
        return counts
    most = math.log(BACKGROUND + stories)
    # One logarithm at a time: those of whole arrays differ in their last bits from one processor to another.
    rarities = most - np.array([math.log(share) for share in shares.tolist()])
    rare = rarities > 0
    weights = (rarities * np.array([1 + math.log(count) for count in counts.weights.tolist()]))[rare]
    return Vector(counts.terms[rare], weights / (math.sqrt(total(weights * weights)) or 1.0))


def background(term: str) -> float:
    """Return the number of stories that have a term among those that the fixed table stands for."""
    return BACKGROUND * math.exp(-similarity.rarity(term))
