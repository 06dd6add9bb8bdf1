"""Which states a story is about, and which it only names: judged by what each does in it, not by how often it is named."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.language import similarity
from twosource.language.states import state
from twosource.markets.sentences import Line
from twosource.model import Article, Entity

UNION = "EU"
"""Stands for the European Union and the euro's bank, whose currency is that of the states in them."""
LEAST = 3
"""Sentences in which a state is named, at least, that stands in no title and no lead."""
LEAST_SHARE = 0.02
"""Share of the story's sentences that name such a state, at least."""
_LEADING = 2
_SHORT = 10
"""A story of so few sentences has no state in passing."""
_UNION_NAMES = frozenset(
    ("EU", "European Union", "European Commission", "European Council", "ECB", "European Central Bank", "eurozone", "euro zone")
)


def named(told: Sequence[Line]) -> dict[str, set[int]]:
    """Return the sentences (by their number) that name each state (ISO 3166, or ``UNION``)."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for place, line in enumerate(told):
        for code in states(line):
            found[code].add(place)
    return dict(found)


def states(line: Line, *, acting: bool = False) -> frozenset[str]:
    """Return the states that a sentence names, or only those that act in it."""
    found = {
        entity.state or UNION
        for entity in line.entities
        if _stands_for_a_state(entity, line) and (not acting or line.acts(entity))
    }
    return frozenset(found)


def _stands_for_a_state(entity: Entity, line: Line) -> bool:
    """Tell whether a name is one of a state: not of a body that has a state's name in its own ("Norwegian Refugee Council")."""
    words = line.words(entity)
    if entity.state is None or words in _UNION_NAMES:
        return words in _UNION_NAMES
    bodies = [other for other in line.entities if other.label == "ORG" and state(line.words(other)) is None]
    return not any(body.start <= entity.start and entity.end <= body.end for body in bodies)


def central(told: Sequence[Line], articles: Sequence[Article]) -> frozenset[str]:
    """Return the states that the story is about.

    A state counts where it stands in a title, where it acts in a lead and is named again, or where it acts somewhere and
    enough of the sentences name it.
    """
    titled, acting = _titled(told, articles), _acting(told)
    leading = _acting([line for line in told if line.opening])
    return frozenset(
        code for code, places in named(told).items() if len(places) >= _least(code, len(told), titled, leading, acting)
    )


def _least(code: str, sentences: int, titled: frozenset[str], leading: frozenset[str], acting: frozenset[str]) -> float:
    """Return the least number of sentences that must name a state."""
    if code in titled or (code in leading and sentences <= _SHORT):
        return 1
    if code in leading:
        return _LEADING
    return max(LEAST, LEAST_SHARE * sentences) if code in acting else float("inf")


def _acting(told: Sequence[Line]) -> frozenset[str]:
    return frozenset(code for line in told for code in states(line, acting=True))


def _titled(told: Sequence[Line], articles: Sequence[Article]) -> frozenset[str]:
    """Return the states whose name in an article stands in its title too."""
    titles: Mapping[str, str] = {article.id: article.title or "" for article in articles}
    return frozenset(
        entity.state
        for line in told
        for entity in line.entities
        if entity.state is not None and _stands(line.words(entity), titles[line.cite.article])
    )


def _stands(words: str, title: str) -> bool:
    return words in title and set(similarity.terms(words)) <= set(similarity.terms(title))
