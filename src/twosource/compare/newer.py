"""Newer and older counts of one thing: a later count, a correction, an old number that is printed after a newer one was out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource import clock
from twosource.compare.counted import Counted
from twosource.compare.figures import bounds, disjoint, running
from twosource.compare.holders import holder
from twosource.compare.measured import growing, moving, shared
from twosource.compare.statements import Statement, known, precedes, same_source, written
from twosource.model import Figure, Relation, RelationType

_CORRECTS = re.compile(
    r"\b(?:earlier|initial|original|previous|first) (?:\w+ )?(?:count|figure|estimate|toll|number|report|tally|total)s?\b"
    r"|\b(?:first|initially|originally|previously|earlier)"
    r" (?:announced|assumed|believed|estimated|feared|given|reported|stated|thought)\b"
    r"|\b(?:revis|correct)(?:ed|es|ing|ion)\b|\b(?:up|down|raised|lowered|rising|falling) from\b|\b(?:raising|lowering)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\b(?:now|so far|by (?:\w+day|then|noon|evening)|latest|updated|new (?:count|estimate|figure|tally|total)"
    r"|brings? (?:the|its|their)"
    r"|(?:has|have|had) (?:risen|climbed|grown|swollen|fallen|dropped|gone (?:up|down))|climbed|rose to|leaving)\b",
    re.IGNORECASE,
)
"""A later page that says so gives a newer number."""

_CURRENCY = re.compile(r"[A-Z]{3}")
_QUOTED = re.compile(
    r"\b(?:shares?|stocks?|crude|brent|futures|bullion|a (?:barrel|bushel|ounce)|panamax|freight rates?|points"
    r"|clos(?:e|ed|es|ing) at|trad(?:e[sd]?|ing)|quot(?:e[sd]?|ing)|settled at|session)\b",
    re.IGNORECASE,
)
"""What is said of prices at a market."""

_LATER = 2
"""Days after which another number is a newer one, where no two holders give them."""

_LONG_AGO = 60
"""Days after which a time in a page is of something else than its news."""


class Told(NamedTuple):
    """A relation between two figures, and the statements that give them."""

    relation: Relation
    one: Counted
    two: Counted
    first: Statement
    second: Statement


def later(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find a running count in pages of different days, or two counts by one source at two times; ``a`` is the earlier one."""
    (early, old), (late, new) = sorted(((first, one), (second, two)), key=lambda pair: str(known(pair[0].article)))
    current = not _background(first, one) and not _background(second, two)
    growing_on = current and grows(one, two)
    if not precedes(early.article, late.article):
        return _grown(first, second, one, two, words) if growing_on and _one_source(first, second) else None
    basis = (f"both count: {', '.join(words)}", f"written {known(early.article)} and {known(late.article)}")
    another_day = written(early.article) != written(late.article)
    if growing_on and bounds(new.figure)[1] < bounds(old.figure)[0]:
        stale = (*basis, "the number only grows, and the later page has the smaller")
        return made("stale_figure", late, early, new, old, stale) if another_day else None
    moves = growing_on or (current and _moves(one, two) and (another_day or _one_source(early, late)))
    if same_source(early, late) or moves or (another_day and _newer(early, late)):
        return made("revised", early, late, old, new, basis)
    return None


def corrected(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find a figure that another claim gives as the one before its own ("raising an earlier count of 230")."""
    (early, old), (late, new) = ((first, one), (second, two)) if gives(second, one) else ((second, two), (first, one))
    if gives(early, new) or not sets_right(late) or precedes(late.article, early.article):
        return None
    basis = (
        f"both count: {', '.join(words)}",
        f"{late.article.id} gives both, “{words_of(early, old.figure)}” as the one before",
    )
    return made("revised", early, late, old, new, basis)


def sets_right(statement: Statement) -> bool:
    """Tell whether a claim says that it gives a newer number in the place of an earlier one."""
    return _CORRECTS.search(statement.text) is not None


def gives(statement: Statement, other: Counted) -> bool:
    """Tell whether a claim gives the other's value too: then it sets the two beside each other itself."""
    figure = other.figure
    return any((mine.value, mine.unit) == (figure.value, figure.unit) for mine in statement.claim.figures)


def _newer(early: Statement, late: Statement) -> bool:
    """Tell whether a page of a later day gives its number as a newer one, or writes so late that it is."""
    first, last = written(early.article), written(late.article)
    later = first and last and (clock.day(last) - clock.day(first)).days >= _LATER and _one_source(early, late)
    return bool(later) or _UPDATED.search(late.text) is not None


def _background(statement: Statement, counted: Counted) -> bool:
    """Tell whether a figure is of a time long before its page: of an earlier event, mostly."""
    day = written(statement.article)
    ends = [end for _, end in counted.when]
    return day is not None and bool(ends) and (clock.day(day) - clock.day(max(ends))).days > _LONG_AGO


def _one_source(one: Statement, two: Statement) -> bool:
    """Tell whether no two holders are named: it can be one count at two times, and is no dispute."""
    return holder(one) is None or holder(two) is None or same_source(one, two)


def grows(one: Counted, two: Counted) -> bool:
    """Tell whether both count something that only grows while an event runs."""
    return running(one, two) or any(map(growing, shared(one.measured, two.measured)[:1]))


def _moves(one: Counted, two: Counted) -> bool:
    """Tell whether both count something that changes with its event."""
    return any(map(moving, shared(one.measured, two.measured)[:1]))


def _grown(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find a count that only grows in pages of one day, or of days that are not known: the smaller one is the earlier."""
    if not disjoint(one.figure, two.figure) or first.article.id == second.article.id:
        return None
    (early, old), (late, new) = sorted(((first, one), (second, two)), key=lambda pair: bounds(pair[1].figure))
    return made("revised", early, late, old, new, (f"both count: {', '.join(words)}", "the number only grows"))


def quotes(first: Statement, second: Statement, one: Counted, two: Counted) -> bool:
    """Tell whether two figures are prices at a market in pages of two days: the price of another day corrects none."""
    currencies = all(side.figure.unit is not None and _CURRENCY.fullmatch(side.figure.unit) for side in (one, two))
    return currencies and all(map(_QUOTED.search, (one.told, two.told))) and written(first.article) != written(second.article)


def made(type_: RelationType, a: Statement, b: Statement, one: Counted, two: Counted, basis: tuple[str, ...]) -> Relation:
    """Return a relation of two claims whose delta is the words of both figures."""
    delta = f"{words_of(a, one.figure)} → {words_of(b, two.figure)}"
    return Relation(type=type_, a=a.claim.id, b=b.claim.id, basis=basis, delta=delta)


def words_of(statement: Statement, figure: Figure) -> str:
    """Return a figure as its page gives it."""
    return statement.article.text[figure.start : figure.end]


def apart(words: tuple[str, ...]) -> tuple[str, str]:
    """Return the basis of a conflict."""
    return f"both count: {', '.join(words)}", "no value satisfies both"


def taken_up(found: Sequence[Told]) -> tuple[Relation, ...]:
    """Return the relations, as stale_figure where a page takes up a value after another page had replaced it by a newer one."""
    replaced: dict[tuple[float, float], str] = {}
    for told in found:
        (_, old), (late, new) = _in_order(told)
        if told.relation.type == "revised":
            day = written(late.article) or ""
            key = (old.figure.value, new.figure.value)
            replaced[key] = min(day, replaced.get(key, day))
    return tuple(_stale_again(told, replaced) for told in found)


def _in_order(told: Told) -> tuple[tuple[Statement, Counted], tuple[Statement, Counted]]:
    """Return the sides of a relation, the one of the earlier day first."""
    sides = ((told.first, told.one), (told.second, told.two))
    early, late = sorted(sides, key=lambda side: written(side[0].article) or "")
    return early, late


def _stale_again(told: Told, replaced: dict[tuple[float, float], str]) -> Relation:
    (early, new), (late, old) = _in_order(told)
    day = replaced.get((old.figure.value, new.figure.value))
    again = day is not None and told.relation.type in ("conflict", "revised") and (written(late.article) or "") > day
    if not again or written(early.article) == written(late.article):
        return told.relation
    return made("stale_figure", late, early, old, new, (told.relation.basis[0], f"the newer number was out by {day}"))
