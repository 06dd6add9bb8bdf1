"""Whether one page re-tells another, weighed against what two independent reports of one event share by chance.

Any report of an event has its core: the words of the headline, who and where, and what the speakers said to everybody. What one
reporter puts in besides, a fine of three years ago, the length of a consultation, the size of a holding, is one choice among
many, and two reporters seldom choose the same. So the details of the source that stand in the teller are counted, less as many
as independent reports would share. For a re-telling also speak sentences that narrate what the source quotes, fewer sentences
that name a speaker, and shared matter in the same order; against one, people and quotations of the teller's own, which
reporters nearly always bring home. What stands in quotation marks in both pages does not count.

The weights are those of a logistic regression on pairs of pages: re-tellings written for the purpose, and independent reports
of one event (three newspapers' of political events, whole and cut to 150 and 300 words; many outlets' of crimes, accidents and
deals; and pairs written for the purpose), rounded. ``CHANCE`` was set by hand afterwards: on eight piles of ordinary pages, all
pairs of independent reports stay below 0 by .4 and more, and half of the re-tellings lie above.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from twosource.copies.alignment import Link, Retelling, is_linked, links
from twosource.copies.citations import Citation
from twosource.copies.order import is_older, known
from twosource.copies.telling import Telling, Terms, is_exact, is_figure, roundings
from twosource.language import similarity

WORD = 2.0
"""Rarity from which a quoted word counts."""
RARE = 4.0
"""Rarity from which a word that is no name is a detail."""
BESIDE = 1.5
"""Rarity of a word beside a figure that tells what it counts."""
RARE_DETAIL = 0.25
"""What a rare word counts for beside a figure or a day."""
ROUNDED = 0.5
"""What a figure counts for that the teller rounds."""
SHARED_FIGURES = 0.15
"""Share of a report's figures and days outside its core that stand in an independent report of the event."""
SHARED_WORDS = 0.12
"""The same of its rare words."""
CHANCE = -3.6
"""The sum without any sign."""
CITED = 4.0
"""What it adds that the teller says where it has what it tells; set by hand, so that only much of its own outweighs it."""
LINKED = 2.0
"""What it adds that the teller links to the source: a link may also lead to what lies behind the page's own report."""
HOPELESS = -6.0
"""A sum without what the sentences show, from which they cannot make a re-telling of it."""


class Signs(NamedTuple):
    """What a teller has of its source and of its own.

    ``details`` are those shared, less those that are shared by chance; ``lost`` is the share of the source's sentences that name
    a speaker, less that of the teller's; ``people`` and ``quoted`` count the teller's own. Of the linked sentences, ``turned``
    narrate a quotation, and of their pairs ``ordered`` more stand in the source's order than against it.
    """

    details: float
    lost: float
    people: int
    quoted: int
    turned: int = 0
    ordered: int = 0

    @property
    def weight(self) -> float:
        """The logarithm of how much likelier a re-telling is than two independent reports."""
        return (
            CHANCE
            + 2.2 * math.log1p(self.details)
            + 3.5 * self.lost
            + 2.0 * math.log1p(self.turned)
            + 1.0 * math.log1p(self.ordered)
            - 0.9 * math.log1p(self.people)
            - 1.0 * math.log1p(self.quoted)
        )


def retelling(one: Telling, two: Telling) -> Retelling | None:
    """Return which of two pages re-tells the other, and where; ``None`` where neither does.

    A page that was last changed before the other was published cannot have anything from it.
    """
    sides = [(teller, source) for teller, source in ((one, two), (two, one)) if not is_older(teller.article, source.article)]
    signs = [terms(teller, source) for teller, source in sides]
    if max(sign.weight for sign in signs) < HOPELESS:
        return None
    found = sorted(
        (_retelling(teller, source, sign) for (teller, source), sign in zip(sides, signs, strict=True)),
        key=lambda told: -told.weight,
    )
    best = found[0]
    margin = best.weight - found[1].weight if len(found) > 1 else 0.0
    return replace(best, margin=margin) if best.links and best.weight > 0 else None


def declared(teller: Telling, source: Telling, cited: Citation) -> Retelling | None:
    """Return the re-telling of a page by one that cites it; ``None`` where that page does not tell what is told there."""
    found = _retelling(teller, source, terms(teller, source))
    if is_older(teller.article, source.article) or not is_linked(found, cited.span, cited.name):
        return None
    return replace(found, weight=found.weight + CITED, cited=True)


def linking(teller: Telling, source: Telling) -> Retelling | None:
    """Return the re-telling of a page by one that links to it; ``None`` where little shows that more is told than linked to."""
    if is_older(teller.article, source.article):
        return None
    found = _retelling(teller, source, terms(teller, source))
    weight = found.weight + LINKED
    return replace(found, weight=weight, cited=True) if found.links and weight > 0 else None


Pair = Callable[[str, str], bool]


def unexplained(found: Sequence[Retelling], tied: Pair, within: Pair) -> Iterator[Retelling]:
    """Yield those of a teller's re-tellings that its better ones do not explain, the best first.

    What a page shares with a second report shows little where its source has it too; ``tied`` tells of two sources, by id,
    whether they share text: either may then be the one that was read, unless one stands nearly whole ``within`` the other, the
    better one, and so shows nothing besides. A source that became known later explains nothing, and nothing one that is cited.
    """
    kept: list[Retelling] = []
    for told in sorted(found, key=lambda told: (not told.cited, -told.weight, told.source.article.id)):
        then = max(known(told.teller.article), known(told.source.article))
        better = [one.source for one in kept if known(one.source.article) <= then]
        if not told.cited and any(within(told.source.article.id, source.article.id) for source in better):
            continue
        explained = frozenset[str]().union(
            *(source.places for source in better if not tied(source.article.id, told.source.article.id))
        )
        if told.cited or not explained or _shows_more(told, explained):
            kept.append(told)
            yield told


def _shows_more(told: Retelling, explained: Terms) -> bool:
    """Tell whether a page is a re-telling of another by details beyond those that are explained."""
    signs = terms(told.teller, told.source, explained)
    return signs.details > 0 and _retelling(told.teller, told.source, signs).weight > 0


def terms(teller: Telling, source: Telling, explained: Terms = frozenset()) -> Signs:
    """Return the signs that the terms of two pages give, wherever they stand; those ``explained`` are no details."""
    own = teller.places.keys() - source.places.keys()
    return Signs(
        details=max(_details(teller, source, explained), 0.0),
        lost=source.attributed - teller.attributed,
        people=len(teller.people & own),
        quoted=sum(is_figure(term) or similarity.rarity(term) >= WORD for term in teller.quoted & own),
    )


def _retelling(teller: Telling, source: Telling, found: Signs) -> Retelling:
    linked = links(teller, source)
    found = found._replace(turned=sum(link.turned for link in linked), ordered=max(_ordered(linked), 0))
    return Retelling(teller, source, linked, found.weight)


def _details(teller: Telling, source: Telling, explained: Terms) -> float:
    details = source.places.keys() - source.core - (teller.quoted & source.quoted) - explained
    figures = {term for term in details if is_figure(term)}
    words = {term for term in details - teller.names - source.names if not is_figure(term) and similarity.rarity(term) >= RARE}
    same = sum(_same(figure, teller, source) for figure in figures)
    beyond = len(words & (teller.places.keys() | teller.title)) - SHARED_WORDS * len(words)
    return same - SHARED_FIGURES * len(figures) + RARE_DETAIL * beyond


def _same(figure: str, teller: Telling, source: Telling) -> float:
    """Return what a figure of the source counts for in the teller: that it stands there as it is, or rounded."""
    if figure in teller.places:
        return float(is_exact(figure) or _same_matter(figure, figure, teller, source))
    rounded = (other for other in roundings(figure) if other in teller.places)
    return ROUNDED * any(_same_matter(figure, other, teller, source) for other in rounded)


def _same_matter(figure: str, told: str, teller: Telling, source: Telling) -> bool:
    """Tell whether a figure stands beside the same words in both, as it was told: else it counts something else."""
    beside, there = teller.beside(told), source.beside(figure)
    return any(is_figure(term) or similarity.rarity(term) >= BESIDE for term in (beside & there) - {figure, told})


def _ordered(found: Sequence[Link]) -> int:
    """Return how many more pairs of sentences keep the source's order than change it, its opening left out."""
    places = [link.source for link in found if link.source > 0]
    return sum((two > one) - (two < one) for one, two in combinations(places, 2))
