"""Which states a story is about, and which it only names: judged by what each does in it, not by how often it is named."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from twosource.language import similarity
from twosource.language.states import reading, state
from twosource.markets.exposures.roles import role, suffers
from twosource.markets.exposures.sentences import Line, state_words
from twosource.model import Article, Entity

UNION = "EU"
"""Stands for the European Union and the euro's bank, whose currency is that of the states in them."""
LEAST = 3
"""Sentences in which a state is named, at least, that stands in no title and no lead."""
LEAST_SHARE = 0.02
"""Share of the story's sentences that name such a state, at least."""
OFTEN, OFTEN_SHARE = 4, 0.2
"""Sentences, and share of them, in which a state is named that counts though it never acts."""
_COUNTED = re.compile(
    r"(?:\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|several|some|many|\d[\d,]*)|-year-old)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_LEADING = 2
_WORD = re.compile(r"\w+")
_SHORT = 10
"""A story of so few sentences has no state in passing."""
_UNION_NAMES = frozenset(
    ("EU", "European Union", "European Commission", "European Council", "Eurogroup", "eurozone", "euro zone")
)


def named(told: Sequence[Line]) -> dict[str, set[int]]:
    """Return the sentences (by their number) that name each state (ISO 3166, or ``UNION``)."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for place, line in enumerate(told):
        for code in states(line):
            found[code].add(place)
    return dict(found)


def states(line: Line, *, acting: bool = False) -> frozenset[str]:
    """Return the states that a sentence names, themselves or by their central bank, or only those that act in it."""
    return frozenset(code for code, start, end in places(line) if not acting or line.acts(start, end))


def places(line: Line) -> tuple[tuple[str, int, int], ...]:
    """Return the states that a sentence names, each with its place in the text; a central bank and a leader stand for theirs."""
    named_bodies = [one for one in line.entities if one.label == "ORG" and state(line.words(one)) is None]
    bodies = [one for one in named_bodies if not _rules(line.words(one))]
    standing = (one for one in line.entities if _stands_for_a_state(one, line, bodies))
    named = [(one.state or UNION, *line.place(one)) for one in standing]
    return (*named, *((bank.state, bank.start, bank.end) for bank in line.banks), *line.leaders)


def _rules(body: str) -> bool:
    """Tell whether a body is one of those by which a state rules and fights ("Mexican Senate")."""
    return body.split()[-1].casefold() in state_words("party")


def _stands_for_a_state(entity: Entity, line: Line, bodies: Sequence[Entity]) -> bool:
    """Tell whether a name is one of a state: not of a body that has a state's name in its own ("Norwegian Refugee Council")."""
    words = line.words(entity)
    if (entity.state is None and words not in _UNION_NAMES) or _is_people(entity, line):
        return False
    if words in _UNION_NAMES:
        return True
    return not any(body.start <= entity.start and entity.end <= body.end for body in bodies)


def central(told: Sequence[Line], articles: Sequence[Article]) -> frozenset[str]:
    """Return the states that the story is about.

    A state counts where it stands in a title, where it acts in a lead, or something is aimed at it there, and is named again,
    where it acts somewhere and enough of the sentences name it, or where very many do; and where it is a party at all: what only
    happens in it, or is brought there, does not touch its currency. Pages about sport, the arts, food and thieves, and
    obituaries, do not count.
    """
    told = [line for line in told if not line.leisure]
    parties = frozenset(code for line in told for code in _parties(line))
    titled, acting = _titled(told, articles), _acting(told)
    opening = [line for line in told if line.opening]
    leading = _acting(opening) | _aimed_at(opening)
    counted = Counter(code for line in told for code in _standing(line))
    named_enough = (code for code, number in counted.items() if number >= _least(code, len(told), titled, leading, acting))
    return parties.intersection(named_enough)


def _parties(line: Line) -> frozenset[str]:
    """Return the states that a sentence names as such and that have a part in it, or are named with a word of rule or war."""
    standing = [place for place in places(line) if line.stands_for_its_state(*place[1:])]
    with_its_words = not state_words("party").isdisjoint(word.casefold() for word in _WORD.findall(line.text))
    return frozenset(code for code, start, end in standing if with_its_words or role(line, start, end) != "named")


def _least(code: str, sentences: int, titled: frozenset[str], leading: frozenset[str], acting: frozenset[str]) -> float:
    """Return the least number of sentences that must name a state."""
    if code in titled or (code in leading and sentences <= _SHORT):
        return 1
    if code in leading:
        return _LEADING
    return max(LEAST, LEAST_SHARE * sentences) if code in acting else max(OFTEN, OFTEN_SHARE * sentences)


def _standing(line: Line) -> frozenset[str]:
    """Return the states that a sentence names as such, not others of their people or things ("a British comedian")."""
    return frozenset(code for code, start, end in places(line) if line.stands_for_its_state(start, end))


def _acting(told: Sequence[Line]) -> frozenset[str]:
    return frozenset(code for line in told for code in states(line, acting=True))


def _aimed_at(told: Sequence[Line]) -> frozenset[str]:
    """Return the states that suffer something, or at which others that act in the sentence aim it."""
    return frozenset(
        code
        for line in told
        for code, start, end in places(line)
        if role(line, start, end) == "target" and (suffers(line, start, end) or states(line, acting=True) - {code})
    )


def _is_people(entity: Entity, line: Line) -> bool:
    """Tell whether a name means some people of a state ("two Singaporeans", "the 22-year-old Dane")."""
    start, _ = line.place(entity)
    return reading(line.words(entity)) == "demonym" and _COUNTED.search(line.text, max(0, start - 30), start) is not None


def _titled(told: Sequence[Line], articles: Sequence[Article]) -> frozenset[str]:
    """Return the states whose name in an article stands in its title too."""
    titles: Mapping[str, str] = {article.id: article.title or "" for article in articles}
    return frozenset(
        entity.state or UNION
        for line in told
        for entity in line.entities
        if (entity.state is not None or line.words(entity) in _UNION_NAMES)
        and line.stands_for_its_state(*line.place(entity))
        and _stands(line.words(entity), titles[line.cite.article])
    )


def _stands(words: str, title: str) -> bool:
    return words in title and set(similarity.terms(words)) <= set(similarity.terms(title))
