"""Values that a page sets right: it gives its own and says that another is not so ("38 and not 31, as the police say")."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.compare.bearings import exclude
from twosource.compare.counted import Counted
from twosource.compare.measured import shared
from twosource.compare.newer import made, sets_right, words_of
from twosource.compare.statements import Statement, precedes, same_source
from twosource.model import Figure, Relation

_DENIED = re.compile(
    r"(?:\b(?:not|rather than|instead of|contrary to|never)|n['’]t)\s(?:the|an?|some|about|around|roughly)?\s*[$€£¥]?\Z",
    re.IGNORECASE,
)
"""What stands before a value that is not so. "Not only nine" and "not more than nine" deny none."""

_REACH = 30

_Value = tuple[str | None, str | None, float]


def relations(found: Sequence[Statement], figures: Sequence[Sequence[Counted]]) -> Iterator[Relation]:
    """Yield the conflict of each value that a page gives with the page that says, beside its own value, that it is not so.

    Where the second page sets right an earlier count, or one of its own source, the value is older: "revised". The first claim is
    the one whose value is denied.
    """
    given: dict[_Value, list[Counted]] = defaultdict(list)
    for one in (one for some in figures for one in some):
        if not denied(found[one.at], one.figure):
            given[_value(one.figure)].append(one)
    for some in figures:
        for mine in some:
            for other in _refuted(found[mine.at], mine):
                for yours in given.get(_value(other), ()):
                    if _of_another_page(found, mine, yours) and _alike(mine, yours) and exclude(mine, yours):
                        yield _relation(found[yours.at], found[mine.at], yours, mine)


def denied(statement: Statement, figure: Figure) -> bool:
    """Tell whether a claim says that a value is not so."""
    text = statement.article.text
    return _DENIED.search(text, max(0, figure.start - _REACH), figure.start) is not None


def _refuted(statement: Statement, own: Counted) -> list[Figure]:
    """Return the values that a claim says are not so beside one of its own."""
    if denied(statement, own.figure):
        return []
    unit = own.figure.unit, own.figure.per
    return [one for one in statement.claim.figures if (one.unit, one.per) == unit and denied(statement, one)]


def _value(figure: Figure) -> _Value:
    return figure.unit, figure.per, figure.value


def _of_another_page(found: Sequence[Statement], one: Counted, two: Counted) -> bool:
    return found[one.at].article.id != found[two.at].article.id


def _alike(one: Counted, two: Counted) -> bool:
    """Tell whether two figures count one thing, by a name or as people, or measure the same."""
    people = one.measured.people and two.measured.people
    return people or (one.kind is not None and one.kind == two.kind) or bool(shared(one.measured, two.measured))


def _relation(first: Statement, second: Statement, one: Counted, two: Counted) -> Relation:
    basis = (f"{second.article.id} says that “{words_of(first, one.figure)}” is not so",)
    older = (same_source(first, second) or sets_right(second)) and not precedes(second.article, first.article)
    return made("revised" if older else "conflict", first, second, one, two, basis)
