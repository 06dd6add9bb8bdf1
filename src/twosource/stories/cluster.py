"""A story as it grows, and whether two of them may be one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from twosource.copies.order import NEVER, known
from twosource.language import similarity
from twosource.model import Article, Merge, Split
from twosource.stories.counts import figures
from twosource.stories.vectors import Vector, plus, square
from twosource.stories.weights import Content, Signs

WINDOW = timedelta(days=21)
"""A story that nothing has joined for so long takes no dated article any more."""
FRESH = timedelta(hours=12)
"""Silence of a story that costs nothing."""
FADING = timedelta(days=5)
"""Silence in which a story's similarity to what comes falls to ``FADED``; from there on it stays so."""
FADED = 0.55
"""What is left of a similarity then."""
HEADLINE_FADED = 0.5
"""The same where one of two stories has nothing but headlines."""
GROWN = 3
"""Articles from which a story has a core that can speak against another's."""
CORE = 0.5
"""Share of a story's articles that have a term of its core."""
TELLING = 2.5
"""Rarity from which a term can be of a core."""
IN_COMMON = 0.45
"""Share of the smaller core, by rarity, that two grown stories must share to be one."""
BARELY = 0.3
"""The same for others, where they count the same things and no figure is the same."""


@dataclass(slots=True)
class Cluster:
    """Articles of one story, the first known first, the sum of their unit vectors, its squared length, and the last time.

    ``log`` holds its merges and splits by their place among all of the stream; both parts of a split have it. ``read_at`` is how
    many articles it had when it was last read whole, to see whether it is two.
    """

    number: int
    articles: list[Article]
    sums: Vector
    square: float
    last: datetime
    headline: bool
    telling: Counter[str]
    counted: Counter[str] = field(default_factory=Counter)
    version: int = 0
    log: dict[int, Merge | Split] = field(default_factory=dict)
    read_at: int = 0

    def absorb(self, other: "Cluster") -> None:
        """Take over another's articles."""
        self.sums = plus(self.sums, other.sums)
        self.square = square(self.sums)
        self.articles += other.articles
        self.telling.update(other.telling)
        self.counted.update(other.counted)
        self.log |= other.log
        self.headline = self.headline and other.headline
        self.last = max((time for time in (self.last, other.last) if time != NEVER), default=NEVER)
        self.version += 1

    def core(self) -> dict[str, float]:
        """Return the names, numbers and title words that much of the story has, with their rarity."""
        shared = ((term, similarity.rarity(term)) for term in self._of_much(self.telling))
        return {term: rarity for term, rarity in shared if rarity >= TELLING}

    def counts_otherwise(self, other: "Cluster") -> bool:
        """Tell whether much of both stories counts one thing, and no article of either gives a figure of the other."""
        if set(self._of_much(self.counted)).isdisjoint(other._of_much(other.counted)):
            return False
        return figures(self.telling).isdisjoint(figures(other.telling))

    def _of_much(self, numbers: Counter[str]) -> list[str]:
        least = CORE * len(self.articles)
        return [term for term, number in numbers.items() if number >= least]


def single(number: int, article: Article, content: Content, vector: Vector, now: datetime) -> Cluster:
    """Return the cluster of one article."""
    telling, counted = map(Counter, content.signs)
    return Cluster(number, [article], vector, square(vector), now, content.headline, telling, counted)


def of(number: int, articles: Sequence[Article], vectors: Mapping[str, Vector], signs: Mapping[str, Signs]) -> Cluster:
    """Return the cluster of several articles, of which some have more than a headline."""
    sums = vectors[articles[0].id]
    for article in articles[1:]:
        sums = plus(sums, vectors[article.id])
    last = max((time for article in articles if (time := known(article)) != NEVER), default=NEVER)
    telling = Counter(term for article in articles for term in signs[article.id].telling)
    counted = Counter(thing for article in articles for thing in signs[article.id].counted)
    return Cluster(number, [*articles], sums, square(sums), last, False, telling, counted, read_at=len(articles))


def freshness(one: datetime, other: datetime, *, headline: bool = False) -> float:
    """Return the factor by which the time between two stories lowers their similarity: 0 outside the window.

    Where one of them has nothing but headlines, that say too little to be joined over weeks, it is 0 after ``FADING``.
    """
    if NEVER in (one, other):
        return 1.0
    silence = abs(one - other)
    if silence <= FRESH:
        return 1.0
    if silence > (FADING if headline else WINDOW):
        return 0.0
    faded = HEADLINE_FADED if headline else FADED
    return 1.0 - (1.0 - faded) * min(1.0, (silence - FRESH) / (FADING - FRESH))


def twins(one: Cluster, other: Cluster) -> bool:
    """Return whether two stories tell of two events of one kind.

    Of two grown ones what names the events shows it; of others that does where they also count the same things otherwise.
    """
    if min(len(one.articles), len(other.articles)) >= GROWN:
        return apart(one, other)
    return one.counts_otherwise(other) and apart(one, other, BARELY)


def apart(one: Cluster, other: Cluster, in_common: float = IN_COMMON) -> bool:
    """Return whether what names the event of each of two stories, the other does not have."""
    mine, theirs = one.core(), other.core()
    smaller = min(sum(mine.values()), sum(theirs.values()))
    return smaller > 0 and sum([rarity for term, rarity in mine.items() if term in theirs]) < in_common * smaller
