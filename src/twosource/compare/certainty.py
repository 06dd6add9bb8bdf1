"""Claims that one page tells with less doubt than the other: a condition or a hedge is left out."""

from twosource.compare.alike import is_clause, same_words, source_first
from twosource.compare.conditions import condition, limits, without
from twosource.compare.holders import holder
from twosource.compare.matching import Match
from twosource.compare.statements import RARE, Statement, same_source
from twosource.language.similarity import rarity, similarity, terms, vector
from twosource.model import Copy, Relation

_SAME_BUT = 0.75
"""From this similarity on, two claims are the same but for a condition left out of one of them."""

_BESIDE = 300
"""Characters beside a sentence in which its condition may stand."""

_DOUBT = ("believe", "predict", "accuse")
"""Classes of cues that leave open whether it is so, where nobody is named ("is accused of")."""

_PASSIVE = ("is ", "are ")
"""Not "was": what was expected may have come about since."""


def unconditioned(one: Statement, two: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find a condition that the other page has neither in its sentence, the same but for that, nor beside it."""
    for source, derived in ((one, two), (two, one)):
        found, span = condition(source.text), derived.claim.sentence
        around = derived.article.text[max(0, span.start - _BESIDE) : span.end + _BESIDE]
        if found is None or condition(around) is not None or not limits(source.text, found, derived.text):
            continue
        if len(set(terms(found[0])) & derived.vector.keys()) > len(set(terms(found[0]))) / 2:
            continue
        same = similarity(vector(without(source.text, found)), vector(derived.text)) >= _SAME_BUT
        if same and source.claim.modality.negated == derived.claim.modality.negated and is_clause(derived):
            words = found[0].strip(" ,;–—-")
            basis = (*why, f"“{words}” in {source.article.id}, no such condition in {derived.article.id}")
            delta = f"{words} → no condition"
            return Relation(type="meaning_changed", a=source.claim.id, b=derived.claim.id, basis=basis, delta=delta)
    return None


def hardened(one: Statement, two: Statement, match: Match, copy: Copy | None, why: tuple[str, ...]) -> Relation | None:
    """Find a hedge that the page which repeats a claim, or prints it alike, leaves out without a telling word of its own."""
    if not same_words(one, two, match):
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


def firmer(source: Statement, teller: Statement, why: tuple[str, ...]) -> Relation | None:
    """Find a possibility that is a fact in the re-telling."""
    loose, firm = source.claim.modality, teller.claim.modality
    if not source.claim.hedges or loose.certainty == "certain" or (firm.certainty, firm.mood) != ("certain", "fact"):
        return None
    return _without_hedge(source, teller, why)
