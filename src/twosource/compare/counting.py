"""Relations between figures that count the same thing: conflict, a later count, an older figure beside a newer one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource import clock
from twosource.compare.counted import Counted
from twosource.compare.figures import bounds, disjoint, near_enough, rounded, running, same_thing, told_alike
from twosource.compare.holders import holder
from twosource.compare.kinds import kinds
from twosource.compare.measured import growing, moving, other_measures
from twosource.compare.rivals import rivals
from twosource.compare.scope import same_scope, states_in
from twosource.compare.statements import Statement, known, precedes, same_source, same_time, written
from twosource.language.meaning import Vectors
from twosource.model import Figure, Relation, RelationType

_VALUES = 64
"""At most this many different figures for one thing are compared with one another; the first mention stands for each."""

_CORRECTS = re.compile(
    r"\b(?:earlier|initial|original|previous|first) (?:\w+ )?(?:count|figure|estimate|toll|number|report|tally|total)s?\b"
    r"|\b(?:revis|correct)(?:ed|es|ing|ion)\b|\b(?:up|down|raised|lowered|rising|falling) from\b|\b(?:raising|lowering)\b",
    re.IGNORECASE,
)
_LONG_AGO = 60
"""Days after which a time in a page is of something else than its news."""

_Key = tuple[str | None, str | None, str]


def relations(found: Sequence[Statement], figures: Sequence[Sequence[Counted]]) -> tuple[Relation, ...]:
    """Return conflict, revised and stale_figure between claims of the story, also within one article.

    Of several pairs of figures in two claims stands a count that only grows ("killed"), else the one with the most words beside
    both figures in common.
    """
    made: dict[tuple[str, str], tuple[tuple[bool, int], Relation]] = {}
    vectors = Vectors()
    for one, two, words in _candidates(found, figures, vectors):
        first, second = found[one.at], found[two.at]
        relation = _settled(first, second, one, two, words) if words else _relation(first, second, one, two, vectors)
        if relation is not None:
            pair = (min(first.claim.id, second.claim.id), max(first.claim.id, second.claim.id))
            weight = (running(one, two), len(one.near & two.near))
            if pair not in made or weight > made[pair][0]:
                made[pair] = (weight, relation)
    return tuple(relation for _, relation in made.values())


def _candidates(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]], vectors: Vectors
) -> Iterator[tuple[Counted, Counted, tuple[str, ...]]]:
    """Yield pairs of figures with the words that show they are of one thing, none where that is still to be seen."""
    held = _held(found, figures)
    yield from rivals(found, held, vectors)
    for one, two in _pairs(found, held):
        yield one, two, ()


def _pairs(found: Sequence[Statement], held: Sequence[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Yield pairs of figures of one unit and one kind of thing that differ."""
    groups: dict[_Key, dict[tuple[object, ...], Counted]] = defaultdict(dict)
    for counted in (one for one in held if one.figure.unit or one.figure.counts):
        for word in sorted({*counted.thing, counted.kind or "", *(counted.near & (kinds().events | kinds().fates))}):
            group = groups[counted.figure.unit, counted.figure.per, word]
            value = (bounds(counted.figure), counted.when, counted.moved, found[counted.at].article.dated.start)
            if len(group) < _VALUES:
                group.setdefault(value, counted)
    for group in groups.values():
        mentions = list(group.values())
        for number, two in enumerate(mentions):
            for one in mentions[:number]:
                if one.at != two.at and one.figure.value != two.figure.value:
                    yield one, two


def _held(found: Sequence[Statement], figures: Sequence[Sequence[Counted]]) -> list[Counted]:
    """Return each figure once, in the innermost claim: where one speaker reports another, the figure is the other's."""
    best: dict[tuple[str, int], Counted] = {}
    for counted in (one for some in figures for one in some):
        place = (found[counted.at].article.id, counted.figure.start)
        if place not in best or len(found[counted.at].text) < len(found[best[place].at].text):
            best[place] = counted
    return list(best.values())


def _relation(first: Statement, second: Statement, one: Counted, two: Counted, vectors: Vectors) -> Relation | None:
    if first.claim.sentence == second.claim.sentence and first.article.id == second.article.id:
        return None
    apart = disjoint(one.figure, two.figure)
    if apart and (stale := _stale(first, second, one, two)):
        return stale
    if not apart and not same_source(first, second):
        return None
    if not same_scope(one.told, two.told) or other_measures(one.measured, two.measured):
        return None
    words = same_thing(one, two, strict=True) if near_enough(one.figure, two.figure) else ()
    if first.article.id != second.article.id:
        words = words or told_alike(one, two, vectors)
    if not words:
        return None
    if _gives(first, two) or _gives(second, one):
        return _corrected(first, second, one, two, words)
    return _later(first, second, one, two, words) or (_conflict(first, second, one, two, words) if apart else None)


def _settled(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Return the relation of two figures of two pages that are known to be of one thing, and disjoint."""
    if _gives(first, two) or _gives(second, one):
        return _corrected(first, second, one, two, words)
    return _later(first, second, one, two, words) or (
        None if rounded(one.figure, two.figure) else _made("conflict", first, second, one, two, _apart(words))
    )


def _apart(words: tuple[str, ...]) -> tuple[str, str]:
    return f"both count: {', '.join(words)}", "no value satisfies both"


def _gives(statement: Statement, other: Counted) -> bool:
    """Tell whether a claim gives the other's value too: then it sets the two beside each other itself."""
    figure = other.figure
    return any((mine.value, mine.unit) == (figure.value, figure.unit) for mine in statement.claim.figures)


def _stale(first: Statement, second: Statement, one: Counted, two: Counted) -> Relation | None:
    """Find a figure that has moved ("fell to …") beside one that gives no time of its own; ``a`` is the old one."""
    if one.moved == two.moved:
        return None
    old, new = (one, two) if two.moved else (two, one)
    words = same_thing(old, new, strict=False)
    beside = old.near & new.near and near_enough(old.figure, new.figure)
    if not words or not beside or old.timed or not new.timed:
        return None
    stale, fresh = (first, second) if old is one else (second, first)
    basis = (
        f"both count: {', '.join(words)}",
        f"“{_words(stale, old.figure)}” gives no time of its own; “{_words(fresh, new.figure)}” is what the number moved to",
    )
    return _made("stale_figure", stale, fresh, old, new, basis)


def _later(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find a running count in pages of different days, or two counts by one source at two times; ``a`` is the earlier one."""
    (early, old), (late, new) = sorted(((first, one), (second, two)), key=lambda pair: str(known(pair[0].article)))
    current = not _background(first, one) and not _background(second, two)
    grows = current and _grows(one, two)
    if not precedes(early.article, late.article):
        return _grown(first, second, one, two, words) if grows and _one_source(first, second) else None
    basis = (f"both count: {', '.join(words)}", f"written {known(early.article)} and {known(late.article)}")
    another_day = written(early.article) != written(late.article)
    if grows and another_day and bounds(new.figure)[1] < bounds(old.figure)[0]:
        return _made("stale_figure", late, early, new, old, (*basis, "the number only grows, and the later page has the smaller"))
    if same_source(early, late) or (another_day and (grows or (current and _moves(one, two)))):
        return _made("revised", early, late, old, new, basis)
    return None


def _grows(one: Counted, two: Counted) -> bool:
    """Tell whether both count something that only grows while an event runs."""
    return running(one, two) or (_moves(one, two) and growing(one.measured.names[0]))


def _moves(one: Counted, two: Counted) -> bool:
    """Tell whether both count something that changes with its event."""
    mine, yours = one.measured.names[:1], two.measured.names[:1]
    return mine == yours and bool(mine) and moving(mine[0])


def _corrected(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find a figure that another claim gives as the one before its own ("raising an earlier count of 230")."""
    (early, old), (late, new) = ((first, one), (second, two)) if _gives(second, one) else ((second, two), (first, one))
    if _gives(early, new) or not _CORRECTS.search(late.text) or precedes(late.article, early.article):
        return None
    basis = (f"both count: {', '.join(words)}", f"{late.article.id} gives both, “{_words(early, old.figure)}” as the one before")
    return _made("revised", early, late, old, new, basis)


def _background(statement: Statement, counted: Counted) -> bool:
    """Tell whether a figure is of a time long before its page: of an earlier event, mostly."""
    day = written(statement.article)
    ends = [end for _, end in counted.when]
    return day is not None and bool(ends) and (clock.day(day) - clock.day(max(ends))).days > _LONG_AGO


def _one_source(one: Statement, two: Statement) -> bool:
    """Tell whether no two holders are named: it can be one count at two times, and is no dispute."""
    return holder(one) is None or holder(two) is None or same_source(one, two)


def _grown(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find a count that only grows in pages of one day, or of days that are not known: the smaller one is the earlier."""
    if not disjoint(one.figure, two.figure) or first.article.id == second.article.id:
        return None
    (early, old), (late, new) = sorted(((first, one), (second, two)), key=lambda pair: bounds(pair[1].figure))
    return _made("revised", early, late, old, new, (f"both count: {', '.join(words)}", "the number only grows"))


def _conflict(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find incompatible values for the same thing at the same time."""
    if rounded(one.figure, two.figure) or not _same_states(first, second):
        return None
    if one.moved or two.moved or not same_time(one.when, two.when) or one.timed != two.timed:
        return None
    if first.article.id == second.article.id and not (first.claim.speaker and second.claim.speaker):
        return None
    return _made("conflict", first, second, one, two, _apart(words))


def _same_states(one: Statement, two: Statement) -> bool:
    """Tell whether two sentences name a state in common, or one of them names none."""
    mine, yours = (states_in(side.article.text[side.claim.sentence.start : side.claim.sentence.end]) for side in (one, two))
    return not mine or not yours or bool(mine & yours)


def _made(type_: RelationType, a: Statement, b: Statement, one: Counted, two: Counted, basis: tuple[str, ...]) -> Relation:
    delta = f"{_words(a, one.figure)} → {_words(b, two.figure)}"
    return Relation(type=type_, a=a.claim.id, b=b.claim.id, basis=basis, delta=delta)


def _words(statement: Statement, figure: Figure) -> str:
    return statement.article.text[figure.start : figure.end]
