"""Relations between two claims that say the same thing: agreement, another holder, no holder, another sense."""

from twosource.compare.alike import SHORT, full, source_first, when
from twosource.compare.attribution import changed, dropped, held_by_another, unnamed
from twosource.compare.certainty import firmer, hardened, unconditioned
from twosource.compare.conditions import condition
from twosource.compare.contradiction import denied, opposed, other_time, reversed
from twosource.compare.counted import Counted
from twosource.compare.figures import narrower, near_enough, same_thing
from twosource.compare.firmness import open_words
from twosource.compare.fitting import fits
from twosource.compare.holders import attributed, different_holders, holder
from twosource.compare.matching import Match
from twosource.compare.polarity import consistent
from twosource.compare.statements import Statement, days, same_source, same_time
from twosource.model import Copy, Figure, Relation, TimeExpression

Words = Figure | TimeExpression

_SAME_WORDS = 0.95
"""From this similarity on, two quotations are the same words."""

_SAME_MEANING = 0.8
"""From this nearness of their meanings on, two pages that name nobody tell one thing."""


def relation(
    one: Statement, two: Statement, match: Match, copy: Copy | None, figures: tuple[tuple[Counted, Counted], ...]
) -> Relation | None:
    """Return how two matching claims stand to each other, ``None`` where that is not certain."""
    why = (f"similarity {match.similarity:.2f}", "shared words: " + ", ".join(match.words))
    if not same_time(when(one), when(two)):
        return other_time(one, two, match, why)
    return (
        reversed(one, two, match, why)
        or denied(one, two, match, why)
        or opposed(one, two, match, why)
        or unconditioned(one, two, why)
        or hardened(one, two, match, copy, why)
        or dropped(one, two, match, copy, why)
        or held_by_another(one, two, match, copy, why)
        or (None if _two_mouths(one, two, match) else more_precise(one, two, figures, why) or _agreed(one, two, why))
    )


def _two_mouths(one: Statement, two: Statement, match: Match) -> bool:
    """Tell whether the very same words are quoted of two people: whoever said them, the pages do not agree on that."""
    quoted = one.claim.kind == two.claim.kind == "direct"
    return quoted and match.similarity >= _SAME_WORDS and different_holders(one, two)


def _agreed(one: Statement, two: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find no agreement where one of two claims leaves open what the other does not, has a condition that it lacks, or is denied.

    Nor where a short one is negated, or the two are of different things.
    """
    if bool(open_words(one.text)) != bool(open_words(two.text)) or (condition(one.text) is None) != (condition(two.text) is None):
        return None
    mine, yours = one.claim.modality, two.claim.modality
    opposite = mine.negated != yours.negated or (mine.certainty == "possible") != (yours.certainty == "possible")
    if opposite and min(len(one.vector), len(two.vector)) <= SHORT:
        return None
    if not consistent(one.text, two.text) or not fits(one, two, (one.text, two.text)):
        return None
    return Relation(type="agree", a=one.claim.id, b=two.claim.id, basis=why)


def retold(one: Statement, two: Statement, match: Match, copy: Copy | None, *, one_figure: bool) -> Relation | None:
    """Return what a re-telling changed in a claim of its source: its holder, or how sure it is; ``None`` where nothing.

    ``one_figure`` tells that both give one figure: only then is a lost hedge that of the same statement.
    """
    ordered = source_first(one, two, copy)
    if ordered is None or not same_time(when(one), when(two)):
        return None
    source, teller = ordered
    why = _told(match)
    if holder(teller):
        return changed(one, two, copy, why) if full(one) and full(two) else None
    if attributed(source):
        return unnamed(source, teller, why)
    return firmer(source, teller, why) if one_figure else None


def kept(one: Statement, two: Statement, match: Match) -> Relation | None:
    """Find a claim that a re-telling gives to the holder it has in the source, or that both pages tell in their own voice."""
    alike = same_source(one, two) if holder(one) else match.meant >= _SAME_MEANING and not (attributed(one) or attributed(two))
    if not match.meant or not alike or one.claim.modality.negated != two.claim.modality.negated:
        return None
    return Relation(type="agree", a=one.claim.id, b=two.claim.id, basis=_told(match))


def _told(match: Match) -> tuple[str, ...]:
    return ("told in other words", "shared words: " + ", ".join(match.words)) if match.words else ("told in other words",)


def more_precise(
    one: Statement, two: Statement, figures: tuple[tuple[Counted, Counted], ...], why: tuple[str, ...]
) -> Relation | None:
    """Find a figure or a time in one of two agreeing claims that lies strictly inside the other; ``a`` has the closer one."""
    for mine, yours in figures:
        if mine.figure.value == yours.figure.value or not near_enough(mine.figure, yours.figure):
            continue
        if not (same_thing(mine, yours, strict=False) and mine.near & yours.near):
            continue
        if narrower(mine.figure, yours.figure):
            return _precise(one, two, mine.figure, yours.figure, why)
        if narrower(yours.figure, mine.figure):
            return _precise(two, one, yours.figure, mine.figure, why)
    return _inside(one, two, why) or _inside(two, one, why)


def _precise(fine: Statement, coarse: Statement, narrow: Words, wide: Words, why: tuple[str, ...]) -> Relation:
    exact, loose = (one.article.text[part.start : part.end] for one, part in ((fine, narrow), (coarse, wide)))
    basis = (*why, f"“{exact}” lies inside “{loose}”")
    return Relation(type="agree_more_precise", a=fine.claim.id, b=coarse.claim.id, basis=basis, delta=f"{loose} → {exact}")


def _inside(fine: Statement, coarse: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find the only dated time of one claim strictly inside the only one of the other; "tomorrow, Thursday" is one time."""
    mine, yours = ({days([time]): time for time in one.claim.times if days([time])} for one in (fine, coarse))
    if len(mine) != 1 or len(yours) != 1:
        return None
    ((start, end),), ((first, last),) = next(iter(mine)), next(iter(yours))
    within = first <= start and end <= last and (start, end) != (first, last)
    return _precise(fine, coarse, next(iter(mine.values())), next(iter(yours.values())), why) if within else None
