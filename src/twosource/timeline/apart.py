"""Whether two tellings of one time are of two happenings: other people, another minute, or nothing told alike but names."""

from calendar import month_name

from twosource.language import states
from twosource.language.similarity import rarity, shared, terms
from twosource.timeline import days, moments, plans
from twosource.timeline.mentions import Mention

TELLING = 3.0
"""From this rarity on, a word that two sentences share shows that they tell of one thing."""
_TOGETHER = 2.5
"""The rarity of all words together that two sentences of different pages share, from which on the same is shown."""
PAIR = 2
"""So many people in both sentences show that they tell of one thing, whatever the words."""


def is_another_minute(a: Mention, b: Mention) -> bool:
    """Tell whether two plans give a minute each, and not the same; what came about may have begun late."""
    planned = a.status == b.status == "scheduled"
    return planned and a.at is not None and b.at is not None and moments.same(a.at, b.at) is False


def is_same_minute(a: Mention, b: Mention) -> bool:
    """Tell whether both give a minute, and the same."""
    return a.at is not None and b.at is not None and moments.same(a.at, b.at) is True


def has_others(a: Mention, b: Mention) -> bool:
    """Tell whether each has a state, or a person, that the other lacks, with at most one of them in both: other partners meet."""
    if len(_in_both(a, b)) >= PAIR:
        return False
    mine, theirs = _kinds(_only(a, b), a), _kinds(_only(b, a), b)
    return bool(mine & theirs)


def tells_alike(a: Mention, b: Mention) -> bool:
    """Tell whether more than a name and a day stands in both: a telling word, a kind of occasion, or two who take part.

    In two pages, several common words together will do, or two names of any kind: what a page has told, it seldom tells again.
    """
    if shares_words(a, b) or len(_in_both(a, b)) >= PAIR:
        return True
    if a.cite.article != b.cite.article and (sum(_shared(a, b)) >= _TOGETHER or _named_in_both(a, b) >= PAIR):
        return True
    return bool(plans.occasions_among(a.vector) & plans.occasions_among(b.vector))


def shares_words(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions share a telling word."""
    return max(_shared(a, b), default=0.0) > TELLING


def _shared(a: Mention, b: Mention) -> list[float]:
    """Return how rare the words are that stand in both and are no name, no weekday and no month."""
    names = frozenset(terms(" ".join((*a.names, *b.names, *days.WEEKDAYS, *month_name[1:]))))
    return [rarity(term) for term in shared(a.vector, b.vector) if term not in names]


def _in_both(a: Mention, b: Mention) -> list[str]:
    return [name for name in a.parties if any(_is_one(name, other) for other in b.parties)]


def _named_in_both(a: Mention, b: Mention) -> int:
    """Return how many names of any kind stand in both, a name and its last word counted once."""
    names = {*(a.names & b.names), *(name.casefold() for name in _in_both(a, b))}
    return sum(not any(name != other and _is_one(name, other) and len(name) < len(other) for other in names) for name in names)


def _only(a: Mention, b: Mention) -> list[str]:
    return [name for name in a.parties if not any(_is_one(name, other) for other in b.parties)]


def _is_one(name: str, other: str) -> bool:
    """Tell whether one of two names holds all words of the other ("Rivera", "Ana Rivera")."""
    one, two = set(name.casefold().split()), set(other.casefold().split())
    return one <= two or two <= one


def _kinds(names: list[str], mention: Mention) -> frozenset[str]:
    """Return whether there are states and people among participants of a mention; of people the last name is a name too."""
    people = any(" " in name and name.casefold().rpartition(" ")[2] in mention.names for name in names)
    found = {"state"} if any(states.state(name) is not None for name in names) else set()
    return frozenset(found | ({"person"} if people else set()))
