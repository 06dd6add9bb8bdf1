"""Relations between two claims that say the same thing: agreement, another holder, no holder, another sense."""

from bisect import bisect
from collections.abc import Sequence

from twosource import clock
from twosource.claims.lexicon import FINITE, NEGATIONS
from twosource.compare.conditions import condition, without
from twosource.compare.figures import Counted, narrower, near_enough, same_thing
from twosource.compare.holders import (
    attributed,
    carried_by_another,
    cue_words,
    different_holders,
    holder,
    left_open,
    mentions,
    proper,
)
from twosource.compare.matching import Match
from twosource.compare.opposites import opposites
from twosource.compare.statements import RARE, Statement, days, same_source, same_time, written
from twosource.language.similarity import rarity, similarity, terms, vector
from twosource.model import Copy, Figure, Relation, TimeExpression

Words = Figure | TimeExpression

_CERTAIN = 0.7
"""From this similarity on, two claims are the same but for details."""

_SAME_BUT = 0.75
"""From this similarity on, two claims are the same but for a condition left out of one of them."""
_BESIDE = 300
"""Characters beside a sentence in which its condition may stand."""

_LITERAL = 0.9
"""From this similarity on, a sentence is taken over nearly word for word, whichever page has it from the other."""

_SAME_MEANING = 0.8
"""From this nearness of their meanings on, two pages that name nobody tell one thing."""

_OPENING = ('"', "'", "“", "‘", "„", "«")
"""What begins so is somebody's words, even where the page does not say in the same sentence whose."""

_FIRST_PERSON = frozenset(("i", "we", "our", "my", "me", "i'm", "i'll", "we're", "we'll"))

_DOUBT = ("believe", "predict", "accuse")
"""Classes of cues that leave open whether it is so, where nobody is named ("is accused of")."""
_PASSIVE = ("is ", "are ")
"""Not "was": what was expected may have come about since."""

_CARRIED = ("copy", "excerpt", "rewrite", "merge")
"""Kinds of copies in which what the source says is carried on."""

_OPPOSED = 0.6
_DENIED = 3
"""What is denied shares this many telling words with what is told: names alone are in too much."""

_LIKELY = 0.65
"""From this similarity on, a claim is likely the one that the source page has, and not another of the same people."""

_SHORT = 12
"""Terms of a claim in which one negation is likely that of the whole."""

_OWN_WORDS = 4
"""Claims of the same words differ in at most this many terms."""

_MOST = 0.6
"""The share of a sentence that makes a claim the sentence's own."""

_FULL = 4
"""A claim of fewer telling terms is too thin to say whose it is."""

_FEW = 5
"""Words of a clause that is a claim by itself."""


def source_first(one: Statement, two: Statement, copy: Copy | None) -> tuple[Statement, Statement] | None:
    """Return the two claims with the one from the source page first, ``None`` where the direction is not known."""
    if copy is None or copy.source is None:
        return None
    source = copy.a if copy.source == "a" else copy.b
    return (one, two) if one.article.id == source else (two, one)


def relation(
    one: Statement, two: Statement, match: Match, copy: Copy | None, figures: tuple[tuple[Counted, Counted], ...]
) -> Relation | None:
    """Return how two matching claims stand to each other, ``None`` where that is not certain."""
    why = (f"similarity {match.similarity:.2f}", "shared words: " + ", ".join(match.words))
    if not same_time(_when(one), _when(two)):
        return _other_time(one, two, match, why)
    return (
        _reversed(one, two, match, why)
        or _denied(one, two, match, why)
        or _opposed(one, two, match, why)
        or _unconditioned(one, two, why)
        or _hardened(one, two, match, copy, why)
        or _dropped(one, two, match, copy, why)
        or _held_by_another(one, two, match, copy, why)
        or _more_precise(one, two, figures, why)
        or _agreed(one, two, why)
    )


def _agreed(one: Statement, two: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find no agreement where one of two short claims is negated or only possible, or has a condition that the other lacks."""
    mine, yours = one.claim.modality, two.claim.modality
    opposite = mine.negated != yours.negated or (mine.certainty == "possible") != (yours.certainty == "possible")
    if opposite and min(len(one.vector), len(two.vector)) <= _SHORT:
        return None
    if (condition(one.text) is None) != (condition(two.text) is None):
        return None
    return Relation(type="agree", a=one.claim.id, b=two.claim.id, basis=why)


def _reversed(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find the same words with and without a negation."""
    opposite = one.claim.modality.negated != two.claim.modality.negated and _denies(one) == _denies(two)
    if not opposite or not _same_words(one, two, match):
        return None
    negated = one if one.claim.modality.negated else two
    basis = (*why, f"negated in {negated.article.id} only")
    return Relation(type="meaning_changed", a=one.claim.id, b=two.claim.id, basis=basis, delta="negation")


def _other_time(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find the same words with another time; each page's own day may be that of another such event (a daily report)."""
    mine, yours = ([time for time in side.claim.times if days([time])] for side in (one, two))
    if len(mine) != 1 or len(yours) != 1 or not _same_words(one, two, match):
        return None
    if any(rarity(term) > RARE for term in one.vector.keys() ^ two.vector.keys()):
        return None
    (first, second), (when, other) = (mine[0], yours[0]), (_when(one)[0], _when(two)[0])
    news = all(times == (written(side.article),) * 2 for side, times in ((one, when), (two, other)))
    if news or _length(when) != _length(other) or one.claim.modality.negated != two.claim.modality.negated:
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


def _denied(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find what one page tells and somebody in the other denies."""
    if _denies(one) == _denies(two) or one.claim.modality.negated == two.claim.modality.negated:
        return None
    if max(match.similarity, match.meant) < _CERTAIN or len(match.words) < _DENIED or same_source(one, two):
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


def _opposed(one: Statement, two: Statement, match: Match, why: tuple[str, ...]) -> Relation | None:
    """Find one thing told with two words that exclude each other ("will rise", "will fall"), in claims alike but for these."""
    mine, yours = one.vector.keys() - two.vector.keys(), two.vector.keys() - one.vector.keys()
    pair = next(
        (sorted(pair) for pair in sorted(opposites() & {frozenset((a, b)) for a in mine for b in yours}, key=sorted)), None
    )
    few = len(mine) + len(yours) <= _OWN_WORDS + 2 and one.claim.modality.negated == two.claim.modality.negated
    if (
        pair is None
        or not few
        or _tells_both(one, pair)
        or _tells_both(two, pair)
        or max(match.similarity, match.meant) < _OPPOSED
        or not same_time(*map(_when, (one, two)))
    ):
        return None
    delta = " → ".join(pair if pair[0] in mine else pair[::-1])
    return Relation(type="conflict", a=one.claim.id, b=two.claim.id, basis=(*why, "opposite words"), delta=delta)


def _tells_both(statement: Statement, pair: Sequence[str]) -> bool:
    """Tell whether the sentence of a claim has both words: it speaks of two sides, then."""
    span = statement.claim.sentence
    return set(pair) <= set(terms(statement.article.text[span.start : span.end]))


def _when(statement: Statement) -> tuple[tuple[str, str], ...]:
    return days(statement.claim.times)


def _same_words(one: Statement, two: Statement, match: Match) -> bool:
    """Tell whether two claims are the same but for a few words, so that one of these can turn the sense."""
    few = len(one.vector.keys() ^ two.vector.keys()) <= _OWN_WORDS
    return match.similarity >= _CERTAIN and few and _full(one) and _full(two)


def _literal(one: Statement, two: Statement, match: Match) -> bool:
    """Tell whether two claims, and no mere names of things, are printed nearly word for word the same."""
    own = one.vector.keys() ^ two.vector.keys()
    alike = match.similarity >= _LITERAL and len(own) <= _OWN_WORDS + 2 and sum(rarity(term) > RARE for term in own) <= 1
    return alike and _is_clause(one) and _is_clause(two)


def _is_clause(statement: Statement) -> bool:
    """Tell a clause from a noun phrase ("an extraordinary relationship"), which many may speak of."""
    words = statement.text.casefold().replace("’", "'").split()
    return len(words) >= _FEW and any(word in FINITE or word.endswith("ed") for word in words)


def _whole(statement: Statement) -> bool:
    """Tell whether the claim is most of its sentence, and not what an attribution there has left over."""
    sentence = statement.claim.sentence
    return sum(span.end - span.start for span in statement.claim.content) >= _MOST * (sentence.end - sentence.start)


def _full(statement: Statement) -> bool:
    return sum(rarity(term) > RARE for term in statement.vector) >= _FULL


def _denies(statement: Statement) -> bool:
    return statement.claim.cue is not None and statement.claim.cue.cue_class == "deny"


def _unconditioned(one: Statement, two: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find a condition that the other page has neither in its sentence, the same but for that, nor beside it."""
    for source, derived in ((one, two), (two, one)):
        found, span = condition(source.text), derived.claim.sentence
        around = derived.article.text[max(0, span.start - _BESIDE) : span.end + _BESIDE]
        if found is None or condition(around) is not None:
            continue
        same = similarity(vector(without(source.text, found)), vector(derived.text)) >= _SAME_BUT
        if same and source.claim.modality.negated == derived.claim.modality.negated and _is_clause(derived):
            words = found[0].strip(" ,;–—-")
            basis = (*why, f"“{words}” in {source.article.id}, no such condition in {derived.article.id}")
            delta = f"{words} → no condition"
            return Relation(type="meaning_changed", a=source.claim.id, b=derived.claim.id, basis=basis, delta=delta)
    return None


def _hardened(one: Statement, two: Statement, match: Match, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find a hedge that the page which repeats a claim, or prints it alike, leaves out without a telling word of its own."""
    if not _same_words(one, two, match):
        return None
    source, derived = source_first(one, two, copy) or ((one, two) if _doubtful(one) else (two, one))
    if holder(derived) and not same_source(source, derived):
        return None
    if not _doubtful(source) or derived.claim.hedges or derived.claim.modality.certainty != "certain" or _doubtful(derived):
        return None
    if any(rarity(term) > RARE for term in {*derived.vector, *_cue_terms(derived)} - source.vector.keys()):
        return None
    return _without_hedge(source, derived, why)


def _cue_terms(statement: Statement) -> tuple[str, ...]:
    cue = statement.claim.cue
    return terms(statement.article.text[cue.start : cue.end]) if cue is not None else ()


def _doubtful(statement: Statement) -> bool:
    """Tell whether a claim is hedged, in its words or by the cue ("is believed to", "is accused of")."""
    cue = statement.claim.cue
    open_ = cue is not None and cue.cue_class in _DOUBT and holder(statement) is None
    passive = cue is not None and statement.article.text[cue.start : cue.end].casefold().startswith(_PASSIVE)
    return bool(statement.claim.hedges) or (open_ and passive)


def _without_hedge(source: Statement, derived: Statement, why: tuple[str, ...]) -> Relation:
    spans = source.claim.hedges or ((source.claim.cue,) if source.claim.cue else ())
    words = ", ".join(source.article.text[span.start : span.end] for span in spans)
    basis = (*why, f"hedged in {source.article.id} ({words}), without a hedge in {derived.article.id}")
    return Relation(type="meaning_changed", a=source.claim.id, b=derived.claim.id, basis=basis, delta=f"{words} → no hedge")


def _dropped(one: Statement, two: Statement, match: Match, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find somebody's words in the voice of a page that carries on the page which has his name, or that prints them alike."""
    if (holder(one) is None) == (holder(two) is None):
        return None
    held, told = (one, two) if holder(one) else (two, one)
    ordered = source_first(one, two, copy)
    full = match.similarity >= _LIKELY and _full(one) and _full(two)
    carried = full and copy is not None and copy.kind in _CARRIED
    carried = carried and ordered is not None and ordered[0] is held
    literal = copy is not None and ordered is None and not attributed(told) and _literal(one, two, match)
    whole = attributed(told) or _whole(told)
    return _unnamed(held, told, why) if (carried or literal) and whole else None


def _unnamed(held: Statement, told: Statement, why: tuple[str, ...]) -> Relation | None:
    name = holder(held)
    if name is None or mentions(told, held) or left_open(told) or _is_quoted(told):
        return None
    voice = "by nobody named" if attributed(told) else "in the page's own voice"
    basis = (*why, f"said by {name} in {held.article.id}, {voice} in {told.article.id}")
    return Relation(type="attribution_dropped", a=held.claim.id, b=told.claim.id, basis=basis, delta=f"{name} → nobody named")


def _is_quoted(statement: Statement) -> bool:
    """Tell whether narration is somebody's words all the same: a quotation, also carried on or set apart without marks."""
    words = statement.text.casefold().replace("’", "'").split()
    marked = statement.text.startswith(_OPENING) or any(f"{sign} {mark}" in statement.text for sign in ":," for mark in _OPENING)
    return marked or not _FIRST_PERSON.isdisjoint(words)


def retold(one: Statement, two: Statement, match: Match, copy: Copy | None, *, one_figure: bool) -> Relation | None:
    """Return what a re-telling changed in a claim of its source: its holder, or how sure it is; ``None`` where nothing.

    ``one_figure`` tells that both give one figure: only then is a lost hedge that of the same statement.
    """
    ordered = source_first(one, two, copy)
    if ordered is None or not same_time(_when(one), _when(two)):
        return None
    source, teller = ordered
    why = _told(match)
    if holder(teller):
        return _changed(one, two, copy, why) if _full(one) and _full(two) else None
    if attributed(source):
        return _unnamed(source, teller, why)
    return _firmer(source, teller, why) if one_figure else None


def kept(one: Statement, two: Statement, match: Match) -> Relation | None:
    """Find a claim that a re-telling gives to the holder it has in the source, or that both pages tell in their own voice."""
    alike = same_source(one, two) if holder(one) else match.meant >= _SAME_MEANING and not (attributed(one) or attributed(two))
    if not match.meant or not alike or one.claim.modality.negated != two.claim.modality.negated:
        return None
    return Relation(type="agree", a=one.claim.id, b=two.claim.id, basis=_told(match))


def _told(match: Match) -> tuple[str, ...]:
    return ("told in other words", "shared words: " + ", ".join(match.words)) if match.words else ("told in other words",)


def _firmer(source: Statement, teller: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find a possibility that is a fact in the re-telling."""
    loose, firm = source.claim.modality, teller.claim.modality
    if not source.claim.hedges or loose.certainty == "certain" or (firm.certainty, firm.mood) != ("certain", "fact"):
        return None
    return _without_hedge(source, teller, why)


def _held_by_another(one: Statement, two: Statement, match: Match, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find two different holders of one claim that both pages print alike, or that one page has from the other."""
    likely = copy is not None and match.similarity >= _LIKELY and proper(one, two) and _full(one) and _full(two)
    return _changed(one, two, copy, why) if likely or _same_words(one, two, match) or _literal(one, two, match) else None


def _changed(one: Statement, two: Statement, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find two different holders of one claim."""
    first, second = source_first(one, two, copy) or (one, two)
    old, new = holder(first), holder(second)
    other = different_holders(first, second) or (source_first(one, two, copy) is not None and carried_by_another(first, second))
    if old is None or new is None or not other:
        return None
    basis = (*why, f"held by {old} in {first.article.id}, by {new} in {second.article.id}")
    return Relation(type="attribution_changed", a=first.claim.id, b=second.claim.id, basis=basis, delta=f"{old} → {new}")


def _more_precise(
    one: Statement, two: Statement, figures: tuple[tuple[Counted, Counted], ...], why: tuple[str, ...]
) -> Relation | None:
    """Find a figure or a time in one claim that lies strictly inside that of the other; ``a`` is the more precise claim."""
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
