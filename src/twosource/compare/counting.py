"""Relations between figures that count the same thing: conflict, a later count, an older figure beside a newer one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.compare.counted import Counted
from twosource.compare.figures import bounds, disjoint, near_enough, rounded, running, same_thing, told_alike
from twosource.compare.kinds import kinds
from twosource.compare.measured import shared
from twosource.compare.newer import Told, apart, corrected, gives, later, made, quotes, taken_up, words_of
from twosource.compare.rivals import rivals
from twosource.compare.scope import same_scope, states_in
from twosource.compare.statements import Statement, same_source, same_time
from twosource.model import Relation

_VALUES = 64
"""At most this many different figures for one thing are compared with one another; the first mention stands for each."""

_Key = tuple[str | None, str | None, str]


def relations(found: Sequence[Statement], figures: Sequence[Sequence[Counted]]) -> tuple[Relation, ...]:
    """Return conflict, revised and stale_figure between claims of the story, also within one article.

    Of several pairs of figures in two claims stands a count that only grows ("killed"), else the one with the most words beside
    both figures in common.
    """
    best: dict[tuple[str, str], tuple[tuple[bool, int], Told]] = {}
    for one, two, words in _candidates(found, figures):
        first, second = found[one.at], found[two.at]
        relation = _settled(first, second, one, two, words) if words else _relation(first, second, one, two)
        if relation is not None:
            pair = (min(first.claim.id, second.claim.id), max(first.claim.id, second.claim.id))
            weight = (running(one, two), len(one.near & two.near))
            if pair not in best or weight > best[pair][0]:
                best[pair] = (weight, Told(relation, one, two, first, second))
    return taken_up([told for _, told in best.values()])


def _candidates(
    found: Sequence[Statement], figures: Sequence[Sequence[Counted]]
) -> Iterator[tuple[Counted, Counted, tuple[str, ...]]]:
    """Yield pairs of figures with the words that show they are of one thing, none where that is still to be seen."""
    held = innermost(found, figures)
    yield from rivals(found, held)
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


def innermost(found: Sequence[Statement], figures: Sequence[Sequence[Counted]]) -> list[Counted]:
    """Return each figure once, in the innermost claim: where one speaker reports another, the figure is the other's."""
    best: dict[tuple[str, int], Counted] = {}
    for counted in (one for some in figures for one in some):
        place = (found[counted.at].article.id, counted.figure.start)
        if place not in best or len(found[counted.at].text) < len(found[best[place].at].text):
            best[place] = counted
    return list(best.values())


def _relation(first: Statement, second: Statement, one: Counted, two: Counted) -> Relation | None:
    if first.claim.sentence == second.claim.sentence and first.article.id == second.article.id:
        return None
    if quotes(first, second, one, two):
        return None
    clear = disjoint(one.figure, two.figure)
    if clear and (stale := _stale(first, second, one, two)):
        return stale
    if not clear and not same_source(first, second):
        return None
    if not same_scope(one.told, two.told) or _other_measures(one, two):
        return None
    words = same_thing(one, two, strict=True) if near_enough(one.figure, two.figure) else ()
    if first.article.id != second.article.id:
        words = words or told_alike(one, two)
    if not words:
        return None
    if gives(first, two) or gives(second, one):
        return corrected(first, second, one, two, words)
    return later(first, second, one, two, words) or (_conflict(first, second, one, two, words) if clear else None)


def _settled(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Return the relation of two figures of two pages that are known to be of one thing, and disjoint."""
    if quotes(first, second, one, two):
        return None
    if gives(first, two) or gives(second, one):
        return corrected(first, second, one, two, words)
    return later(first, second, one, two, words) or (
        None if rounded(one.figure, two.figure) else made("conflict", first, second, one, two, apart(words))
    )


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
        f"“{words_of(stale, old.figure)}” gives no time of its own; “{words_of(fresh, new.figure)}” is what the number moved to",
    )
    return made("stale_figure", stale, fresh, old, new, basis)


def _other_measures(one: Counted, two: Counted) -> bool:
    """Tell whether two figures certainly measure different things."""
    return bool(one.measured.weights and two.measured.weights) and not shared(one.measured, two.measured)


def _conflict(first: Statement, second: Statement, one: Counted, two: Counted, words: tuple[str, ...]) -> Relation | None:
    """Find incompatible values for the same thing at the same time."""
    if rounded(one.figure, two.figure) or not _same_states(first, second):
        return None
    if one.moved or two.moved or not same_time(one.when, two.when) or one.timed != two.timed:
        return None
    if first.article.id == second.article.id and not (first.claim.speaker and second.claim.speaker):
        return None
    return made("conflict", first, second, one, two, apart(words))


def _same_states(one: Statement, two: Statement) -> bool:
    """Tell whether two sentences name a state in common, or one of them names none."""
    mine, yours = (states_in(side.article.text[side.claim.sentence.start : side.claim.sentence.end]) for side in (one, two))
    return not mine or not yours or bool(mine & yours)
