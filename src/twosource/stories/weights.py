"""What an article is about, in terms weighted by how rare they are among the stories of the stream and in news at large."""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from twosource.language import similarity
from twosource.model import Article
from twosource.stories.counts import counted
from twosource.stories.passing import told_and_passed
from twosource.stories.vectors import Vector, Weights, total

OPENING = 2000
"""Characters of the text that are read beside the title; news says first what it is about."""
TITLE = 3
"""What a word of the title counts for, beside one of the text."""
REPEATED = 0.25
"""What a repetition adds, per unit of log count: the same happening is told at length in one page, in passing in another."""
NAME = 2.0
"""What a name weighs, beside another word: names and numbers tell events of one kind apart."""
NUMBER = 3.0
"""What a number weighs, beside another word."""
PASSING = 0.1
"""What a word weighs that stands only in what a page says in passing of other happenings, beside one of its own event."""
HEADLINE = 100
"""Characters of text below which an article is hardly more than its headline."""
BACKGROUND = 1500
"""Stories of the stream that weigh as much as the fixed table, which counts about as many, when rarity in a text is estimated."""
HEADLINE_BACKGROUND = 30
"""The same for headlines: the table, counted in whole texts, says little of how rare a word is there."""

# The agency that wrote a report says nothing of what it tells; the place before it does.
_AGENCY = re.compile(r"[^\n(]{0,80}(\([^\n)]{2,40}\))(?=\s?[-–—])")
_NAME = re.compile(r"[A-Z](?<=[a-z,;] .)[\w'’]+(?:[ -][A-Z][\w'’]+)*")


class Signs(NamedTuple):
    """What tells an article's event: its names, numbers and words of the title, and what it counts, all as terms."""

    telling: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Content:
    """Terms of an article with what each weighs in it, and what tells its event; a headline alone does not."""

    weights: Mapping[str, float]
    signs: Signs
    headline: bool


def content(article: Article, text: str) -> Content:
    """Return the terms of an article, whose text is given without boilerplate."""
    title, opening = similarity.terms(article.title or ""), _without_agency(text)[:OPENING]
    told, passed = told_and_passed(opening)
    counts: Counter[str] = Counter(similarity.terms(told))
    for term in title:
        counts[term] += TITLE
    other = [term for term in similarity.terms(passed) if term not in counts]
    counts.update(other)
    headline = len(article.text) < HEADLINE
    numbers = [] if headline else [term for term in counts if term[0].isdigit()]
    factors = dict.fromkeys(numbers, NUMBER) | _names(opening)
    weights = {term: 1 + REPEATED * math.log(count) if count > 1 else 1.0 for term, count in counts.items()}
    for term in factors.keys() & weights.keys():
        weights[term] *= factors[term]
    for term in set(other):
        weights[term] *= PASSING
    signs = Signs() if headline else Signs(frozenset({*factors, *title}), frozenset(counted(told)))
    return Content(weights, signs, headline)


def _without_agency(text: str) -> str:
    """Return a text without the agency in brackets of its dateline."""
    agency = _AGENCY.match(text)
    return text if agency is None else text[: agency.start(1)] + text[agency.end(1) :]


def _names(text: str) -> dict[str, float]:
    """Return what the words of names weigh: a name of several words no more than one of a single word."""
    found: dict[str, float] = {}
    for name in _NAME.findall(text):
        words = [term for term in similarity.terms(name) if len(term) > 1]
        for word in words:
            found[word] = max(found.get(word, 0.0), NAME / math.sqrt(len(words)))
    return found


def weigh(terms: Vector, shares: Weights) -> Vector:
    """Return the unit vector of an article's weighted terms; ``shares`` gives the share of stories that have each, above 0.

    A weight is multiplied by the root of -log(share): by the logarithm itself, a name or two that nothing else has would
    outweigh all that is told.
    """
    # One logarithm at a time: those of whole arrays differ in their last bits from one processor to another.
    rarities = -np.array(list(map(math.log, shares.tolist())))
    rare = rarities > 0
    weights = np.sqrt(rarities[rare]) * terms.weights[rare]
    return Vector(terms.terms[rare], weights / (math.sqrt(total(weights * weights)) or 1.0))


def background(headline: bool) -> int:
    """Return how many stories the fixed table stands for when terms of a headline, or of a text, are weighed."""
    return HEADLINE_BACKGROUND if headline else BACKGROUND
