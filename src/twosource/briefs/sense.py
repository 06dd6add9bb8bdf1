"""Whether one sentence bears out another: only then may it be cited beside it, or the two be shown as one."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Protocol

from twosource.claims.hedging import hedges
from twosource.claims.lexicon import NEGATIONS
from twosource.compare.opposites import opposites
from twosource.language.similarity import terms
from twosource.model import Claim, Figure, Relation, RelationType, Span, TimeExpression

APART: tuple[RelationType, ...] = ("conflict", "meaning_changed", "revised", "stale_figure", "quote_moved")
"""Relations between claims that do not say the same, however alike their sentences are."""

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_CONDITION = re.compile(
    r"\b(?:if|unless|until|provided|providing|assuming|pending|contingent (?:up)?on|conditional (?:up)?on|subject to|in case"
    r"|as long as|so long as|on condition|only (?:when|after|once)|depend(?:s|ed|ing)? (?:up)?on)\b",
    re.IGNORECASE,
)
_NOT_QUITE = re.compile(
    r"\b(?:close to|near(?:s|ed|ing)|on the verge of|in talks|weigh(?:s|ed|ing)|consider(?:s|ed|ing)?|seek(?:s|ing)? to"
    r"|hop(?:es?|ed|ing) to|aim(?:s|ed|ing)? to|expect(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
"""What is tried or hoped for, beside the hedges: a bolder page has it as done."""
_AHEAD = re.compile(r"(?:\b(?:will|would|shall|won[’']t|going to|set to|plan(?:s|ned|ning)? to)|[’']ll)\b", re.IGNORECASE)

Pairs = frozenset[frozenset[str]]


class Told(Protocol):
    """A sentence, or several that run on, with what is read in it."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that stand in it."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures."""

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """Its time expressions."""


def apart(relations: Iterable[Relation]) -> Pairs:
    """Return the pairs of claims, by id, that do not say the same."""
    return frozenset(frozenset((one.a, one.b)) for one in relations if one.type in APART and one.b is not None)


def bears_out(cited: Told, line: Told, differing: Pairs) -> bool:
    """Tell whether nothing that ``line`` says is missing from ``cited``, or set against it there.

    ``cited`` must have every figure and day of the line; it denies, depends, doubts or looks ahead where the line does, and
    nowhere else; neither has the opposite of a word of the other; and no two of their claims are among ``differing``.
    """
    if _words(cited.text) == _words(line.text):
        return True
    if differing and any(frozenset((one.id, two.id)) in differing for one in cited.claims for two in line.claims):
        return False
    return (
        _turns(cited.text) == _turns(line.text)
        and not _opposed(cited.text, line.text)
        and all(any(_is_figure(mine, yours) for mine in cited.figures) for yours in _counts(line))
        and all(any(_is_time(mine, yours) for mine in cited.times) for yours in line.times if _is_dated(yours))
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=1 << 12)
def _turns(text: str) -> tuple[bool, bool, bool, bool]:
    """Return whether a sentence has a negation, a condition, a hedge, and something that is still to come."""
    words = {word.replace("’", "'") for word in _words(text)}
    return (
        not words.isdisjoint(NEGATIONS) or any(word.endswith("n't") for word in words),
        _CONDITION.search(text) is not None,
        is_hedged(text),
        _AHEAD.search(text) is not None,
    )


def is_hedged(text: str) -> bool:
    """Tell whether a text leaves open whether what it says is so, or is done."""
    return bool(hedges(text, [Span(0, len(text))])) or _NOT_QUITE.search(text) is not None


def _opposed(cited: str, line: str) -> bool:
    mine, yours = set(terms(cited)), set(terms(line))
    own, other = mine - yours, yours - mine
    against = _against()
    return any(not against[term].isdisjoint(other) for term in own if term in against)


@cache
def _against() -> dict[str, frozenset[str]]:
    """Return, for each word that has opposites, what they are."""
    pairs = [tuple(pair) for pair in opposites()]
    found: dict[str, set[str]] = {}
    for one, two in (*pairs, *((two, one) for one, two in pairs)):
        found.setdefault(one, set()).add(two)
    return {word: frozenset(others) for word, others in found.items()}


def _counts(line: Told) -> list[Figure]:
    """Return the figures that are no part of a time."""
    return [one for one in line.figures if not any(time.start <= one.start < time.end for time in line.times)]


def _is_figure(mine: Figure, yours: Figure) -> bool:
    return (mine.value, mine.unit, mine.per) == (yours.value, yours.unit, yours.per)


def _is_dated(time: TimeExpression) -> bool:
    """Tell a time that says when from one that does not ("now", "recently")."""
    return not time.value.endswith("_REF")


def _is_time(mine: TimeExpression, yours: TimeExpression) -> bool:
    """Tell whether a time is another, or more exact than it; where the days are not known, it must be put the same way."""
    if None not in (mine.start_day, mine.end_day, yours.start_day, yours.end_day):
        return str(yours.start_day) <= str(mine.start_day) and str(mine.end_day) <= str(yours.end_day)
    return mine.value == yours.value or (mine.weekday is not None and mine.weekday == yours.weekday)
