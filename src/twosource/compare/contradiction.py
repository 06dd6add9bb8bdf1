"""Claims of the same words that exclude each other: a negation, a denial, an opposite word, another time."""

from bisect import bisect
from collections.abc import Sequence

from twosource import clock
from twosource.claims.lexicon import NEGATIONS
from twosource.compare.alike import CERTAIN, OWN_WORDS, same_words, when
from twosource.compare.holders import attributed, cue_words, holder, mentions
from twosource.compare.matching import Match
from twosource.compare.opposites import opposites
from twosource.compare.statements import RARE, Statement, days, same_source, same_time, written
from twosource.language.similarity import rarity, terms
from twosource.model import Relation

_OPPOSED = 0.6

_DENIED = 3
"""What is denied shares this many telling words with what is told: names alone are in too much."""


def reversed(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find the same words with and without a negation."""
    opposite = one.claim.modality.negated != two.claim.modality.negated and _denies(one) == _denies(two)
    if not opposite or not same_words(one, two, match):
        return None
    negated = one if one.claim.modality.negated else two
    basis = (*why, f"negated in {negated.article.id} only")
    return Relation(type="meaning_changed", a=one.claim.id, b=two.claim.id, basis=basis, delta="negation")


def other_time(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find the same words with another time; each page's own day may be that of another such event (a daily report)."""
    mine, yours = ([time for time in side.claim.times if days([time])] for side in (one, two))
    if len(mine) != 1 or len(yours) != 1 or not same_words(one, two, match):
        return None
    if any(rarity(term) > RARE for term in one.vector.keys() ^ two.vector.keys()):
        return None
    (first, second), (day, other) = (mine[0], yours[0]), (when(one)[0], when(two)[0])
    news = all(times == (written(side.article),) * 2 for side, times in ((one, day), (two, other)))
    if news or _length(day) != _length(other) or one.claim.modality.negated != two.claim.modality.negated:
        return None
    old, new = (side.article.text[time.start : time.end] for side, time in ((one, first), (two, second)))
    if old.casefold() in new.casefold() or new.casefold() in old.casefold():
        return None
    delta = f"{old} → {new}"
    return Relation(type="conflict", a=one.claim.id, b=two.claim.id, basis=(*why, "the same but for the time"), delta=delta)


def _length(interval: tuple[str, str]) -> int:
    """Return whether an interval is a day, some days, about a month or longer: 0 to 3."""
    first, last = map(clock.day, interval)
    return bisect((1, 27, 32), (last - first).days)


def denied(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find what one page tells and somebody in the other denies."""
    if _denies(one) == _denies(two) or one.claim.modality.negated == two.claim.modality.negated:
        return None
    if max(match.similarity, match.meant) < CERTAIN or len(match.words) < _DENIED or same_source(one, two):
        return None
    told, denied = (two, one) if _denies(one) else (one, two)
    if mentions(told, denied) or (attributed(told) and holder(told) is None) or _undone(denied):
        return None
    basis = (*why, f"denied by {holder(denied) or 'somebody not named'} in {denied.article.id}")
    return Relation(type="conflict", a=told.claim.id, b=denied.claim.id, basis=basis, delta="denied")


def _undone(denied: Statement) -> bool:
    """Tell whether the denial is itself negated ("has not ruled out", "stopped short of ruling out")."""
    words = cue_words(denied)
    return denied.claim.cue is None or not NEGATIONS.isdisjoint(words) or "short" in words


def opposed(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find one thing told with two words that exclude each other ("will rise", "will fall"), in claims alike but for these."""
    mine, yours = one.vector.keys() - two.vector.keys(), two.vector.keys() - one.vector.keys()
    pair = next(
        (sorted(pair) for pair in sorted(opposites() & {frozenset((a, b)) for a in mine for b in yours}, key=sorted)), None
    )
    few = len(mine) + len(yours) <= OWN_WORDS + 2 and one.claim.modality.negated == two.claim.modality.negated
    if (
        pair is None
        or not few
        or _tells_both(one, pair)
        or _tells_both(two, pair)
        or max(match.similarity, match.meant) < _OPPOSED
        or not same_time(*map(when, (one, two)))
    ):
        return None
    delta = " → ".join(pair if pair[0] in mine else pair[::-1])
    return Relation(type="conflict", a=one.claim.id, b=two.claim.id, basis=(*why, "opposite words"), delta=delta)


def _tells_both(statement: Statement, pair: Sequence[str]) -> bool:
    """Tell whether the sentence of a claim has both words: it speaks of two sides, then."""
    span = statement.claim.sentence
    return set(pair) <= set(terms(statement.article.text[span.start : span.end]))


def _denies(statement: Statement) -> bool:
    return statement.claim.cue is not None and statement.claim.cue.cue_class == "deny"
