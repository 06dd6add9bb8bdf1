"""Whether one page re-tells another, weighed against what two independent reports of one event share by chance.

Any report of an event has its core: the words of the headline, who and where, and what the speakers said to everybody. What one
reporter puts in besides, a fine of three years ago, the length of a consultation, the size of a holding, is one choice among
many, and two reporters seldom choose the same. So the details of the source that stand in the teller are counted, less as many
as independent reports would share. It also speaks for a re-telling that the teller names speakers in fewer of its sentences, and
that it tells what it shares in the same order; against one, that it has people and quotations of its own, which reporters
nearly always bring home. What stands in quotation marks in both pages does not count.

The weights are those of a logistic regression on pairs of pages: re-tellings written for the purpose, and independent reports
of one event (three newspapers' of political events, whole and cut to 150 and 300 words; many outlets' of crimes, accidents and
deals; and pairs written for the purpose). At a sum of 0 either is as likely.
"""

import math
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from twosource.copies.alignment import Link, Retelling, links
from twosource.copies.telling import Telling, is_figure
from twosource.language import similarity

WORD = 2.0
"""Rarity from which a quoted word counts."""
RARE = 4.0
"""Rarity from which a word that is no name is a detail."""
RARE_DETAIL = 0.25
"""What a rare word counts for beside a figure or a day."""
SHARED_FIGURES = 0.15
"""Share of a report's figures and days outside its core that stand in an independent report of the event."""
SHARED_WORDS = 0.12
"""The same of its rare words."""
CHANCE = -3.9
"""The sum without any sign."""
ORDER = 0.8
"""What the same order counts for."""


class Signs(NamedTuple):
    """What a teller has of its source and of its own.

    ``details`` are those shared, less those that are shared by chance; ``lost`` is the share of the source's sentences that name
    a speaker, less that of the teller's; ``people`` and ``quoted`` count the teller's own.
    """

    details: float
    lost: float
    people: int
    quoted: int

    @property
    def weight(self) -> float:
        """The logarithm of how much likelier a re-telling is than two independent reports, but for the order."""
        return (
            CHANCE
            + 3.1 * math.log1p(self.details)
            + 3.3 * self.lost
            - 0.85 * math.log1p(self.people)
            - 1.2 * math.log1p(self.quoted)
        )


def retelling(one: Telling, two: Telling) -> Retelling | None:
    """Return which of two pages re-tells the other, and where; ``None`` where neither does."""
    weights = signs(one, two).weight, signs(two, one).weight
    margin = abs(weights[0] - weights[1])
    teller, source = (one, two) if weights[0] >= weights[1] else (two, one)
    if max(weights) + ORDER <= 0:
        return None
    found = links(teller, source)
    weight = max(weights) + ORDER * _order(found)
    return Retelling(teller, source, found, weight, margin) if found and weight > 0 else None


def signs(teller: Telling, source: Telling) -> Signs:
    """Return the signs that one page re-tells the other."""
    own = teller.places.keys() - source.places.keys()
    return Signs(
        details=max(_details(teller, source), 0.0),
        lost=source.attributed - teller.attributed,
        people=len(teller.people & own),
        quoted=sum(is_figure(term) or similarity.rarity(term) >= WORD for term in teller.quoted & own),
    )


def _details(teller: Telling, source: Telling) -> float:
    known = teller.places.keys() | teller.title
    details = source.places.keys() - source.core - (teller.quoted & source.quoted)
    figures = {term for term in details if is_figure(term)}
    words = {term for term in details - teller.names - source.names if not is_figure(term) and similarity.rarity(term) >= RARE}
    beyond = len(words & known) - SHARED_WORDS * len(words)
    return len(figures & known) - SHARED_FIGURES * len(figures) + RARE_DETAIL * beyond


def _order(found: Sequence[Link]) -> float:
    """Return how far the teller keeps the source's order behind the opening, -1 to 1 (Kendall's tau, ties as 0)."""
    places = [link.source for link in found if link.source > 0]
    pairs = [(two > one) - (two < one) for one, two in combinations(places, 2)]
    return sum(pairs) / len(pairs) if pairs else 0.0
