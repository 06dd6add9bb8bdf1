"""Whether two clauses that mean nearly the same can be of one thing.

Figures, days and names that differ speak against it, and so do an opposite word and a denial.
"""

from collections.abc import Sequence
from functools import lru_cache

from twosource import clock
from twosource.compare.figures import disjoint, rounded
from twosource.compare.opposites import opposites
from twosource.compare.statements import Statement, names_in, same_time, written
from twosource.language import states
from twosource.language.similarity import stem, terms
from twosource.model import Figure

_PAST = 300
"""Days before the page: a time so long ago is another occasion, where the other page does not give it."""


def fits(source: Statement, teller: Statement, clauses: tuple[str, str]) -> bool:
    """Tell whether nothing in two clauses (the source's first) says that they are of two things."""
    return (
        _same_figures(source, teller, clauses)
        and _same_times(source, teller, clauses)
        and _known_names(source, teller, clauses[1])
        and not _opposed(*clauses)
        and _denies(source) == _denies(teller)
    )


def _same_figures(source: Statement, teller: Statement, clauses: tuple[str, str]) -> bool:
    """Tell whether each figure of one clause has its like in the other's claim, where that gives figures at all."""
    for one, two, clause in ((source, teller, clauses[0]), (teller, source, clauses[1])):
        mine = [part for part in one.claim.figures if one.article.text[part.start : part.end] in clause]
        yours = two.claim.figures
        if mine and yours and not any(_like(a, b) for a in mine for b in yours):
            return False
    return True


def _like(a: Figure, b: Figure) -> bool:
    """Tell whether two figures can be one: the same unit and things, and values that fit each other."""
    if a.unit != b.unit:
        return False
    if a.value == b.value and a.counts and b.counts:
        return stem(a.counts.split()[-1]) == stem(b.counts.split()[-1])
    return rounded(a, b) or not disjoint(a, b)


def _same_times(source: Statement, teller: Statement, clauses: tuple[str, str]) -> bool:
    mine, yours = (
        [part for part in one.claim.times if one.article.text[part.start : part.end] in clause]
        for one, clause in zip((source, teller), clauses, strict=True)
    )
    known = [tuple((time.start_day, time.end_day) for time in side if time.start_day and time.end_day) for side in (mine, yours)]
    if not same_time(*known):
        return False
    day = written(source.article) or written(teller.article)
    alone = [times for times, other in zip(known, (yours, mine), strict=True) if not other]
    return not any(_long_ago(times, day) for times in alone)


def _long_ago(times: Sequence[tuple[str, str]], day: str | None) -> bool:
    return day is not None and any((clock.day(day) - clock.day(end)).days > _PAST for _, end in times)


def _known_names(source: Statement, teller: Statement, clause: str) -> bool:
    """Tell whether the source names, somewhere, whom and what the re-telling's clause names; states have many names."""
    text = teller.article.text
    start = min(span.start for span in teller.claim.content)
    end = max(span.end for span in teller.claim.content)
    own = {name for name in names_in(text, start, end) if name in terms(clause)}
    return own <= _words(source.article.text) | _states()


@lru_cache(maxsize=1 << 8)
def _words(text: str) -> frozenset[str]:
    return frozenset(terms(text))


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    return frozenset(word for name in states.names() for word in terms(name))


def _opposed(one: str, two: str) -> bool:
    """Tell whether one clause has a word, and the other its opposite, that the other clause lacks."""
    mine, yours = set(terms(one)), set(terms(two))
    return any(len(pair & (mine - yours)) == 1 and len(pair & (yours - mine)) == 1 for pair in opposites())


def _denies(statement: Statement) -> bool:
    return statement.claim.cue is not None and statement.claim.cue.cue_class == "deny"
