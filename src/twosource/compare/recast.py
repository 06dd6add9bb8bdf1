"""What became of a statement that a page tells in its own words: kept, given to another, to nobody, hardened or turned."""

from twosource.compare.aligned import Aligned
from twosource.compare.attribution import changed, unnamed
from twosource.compare.conditions import condition
from twosource.compare.firmness import open_words, sentence, up_to, widened
from twosource.compare.fitting import fits
from twosource.compare.holders import attributed, different_holders, holder, one_holder
from twosource.compare.matching import telling
from twosource.compare.polarity import consistent, contrary, negated
from twosource.compare.statements import Statement
from twosource.language.similarity import shared
from twosource.model import Copy, Relation

_FIRM = 0.55
"""The least nearness at which a change of holder or sense is told of a re-telling."""

_TELLING = 2
"""The telling words in common that make up for less nearness."""

_FIRMEST = 0.8
"""The same of two pages of which neither is known to re-tell the other."""

_WEAK_CUES = ("believe", "predict", "demand")
_PLANS = ("expect", "plan", "intend", "aim")
"""Who expects to do something means to do it."""

_CHARGES = ("accuse", "allege", "charge", "suspect", "claim")


_SEEMING = ("appear", "seem", "look")
"""What a page says of what its own reporter saw."""

_PERSONS = frozenset(("he", "she", "his", "her", "him"))


def recast(source: Statement, teller: Statement, match: Aligned, clauses: tuple[str, str], copy: Copy | None) -> Relation | None:
    """Return how a re-telling changed a statement of its source, ``None`` where it did not or that is not sure."""
    if not (match.near >= _FIRM or _share_words(source, teller)) or not fits(source, teller, clauses):
        return None
    why = _why(match)
    return (
        _turned(source, teller, clauses, why)
        or _reattributed(source, teller, clauses, why)
        or _firmer(source, teller, clauses, why)
        or _widened(source, teller, clauses, why)
        or _unattributed(source, teller, clauses, why)
    )


def _share_words(one: Statement, two: Statement) -> bool:
    """Tell whether two claims share enough telling words to be one where their meanings are not so near."""
    return telling(one, two, shared(one.vector, two.vector)) >= _TELLING


def between(one: Statement, two: Statement, match: Aligned) -> Relation | None:
    """Return what two pages of which neither is known to re-tell the other tell otherwise: in nearly the same words alone."""
    if match.near < _FIRMEST or not fits(one, two, match.clauses):
        return None
    if one_holder(one, two) or not (attributed(one) or attributed(two)):
        first, second = (one, two) if open_words(match.clauses[0]) else (two, one)
        clauses = match.clauses if first is one else match.clauses[::-1]
        return _firmer(first, second, clauses, _why(match))
    return _reattributed(one, two, match.clauses, _why(match))


def agreed(one: Statement, two: Statement, match: Aligned) -> Relation | None:
    """Find an agreement in other words."""
    least = _FIRMEST if different_holders(one, two) else _FIRM
    if match.near < least or not fits(one, two, match.clauses) or not consistent(*match.clauses):
        return None
    return Relation(type="agree", a=one.claim.id, b=two.claim.id, basis=_why(match))


def _why(match: Aligned) -> tuple[str, ...]:
    return (f"told in other words (nearness {match.near:.2f})",)


def _turned(source: Statement, teller: Statement, clauses: tuple[str, str], why: tuple[str, ...]) -> Relation | None:
    if source.claim.kind == teller.claim.kind == "direct" or not contrary(*clauses) or negated(sentence(source)) == negated(sentence(teller)) or _other_holder(source, teller):
        return None
    basis = (*why, f"negated in {(source if negated(clauses[0]) else teller).article.id} only")
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=basis, delta="negation")


def _other_holder(source: Statement, teller: Statement) -> bool:
    return attributed(teller) and not one_holder(source, teller)


def _firmer(source: Statement, teller: Statement, clauses: tuple[str, str], why: tuple[str, ...]) -> Relation | None:
    """Find what the source leaves open, and the re-telling does not, or less."""
    loose = {*open_words(clauses[0]), *_weak_cue(source)}
    loose -= set() if attributed(source) else {word for word in loose if word.startswith(_SEEMING)}
    firm = {*open_words(up_to(teller, clauses[1])), *_weak_cue(teller)}
    if not firm < loose or _other_holder(source, teller) or not consistent(*clauses):
        return None
    words, lost = ", ".join(sorted(loose - firm)), "condition" if condition(clauses[0]) else "hedge"
    basis = (*why, f"open in {source.article.id} (“{words}”), not in {teller.article.id}")
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=basis, delta=f"{words} → no {lost}")


def _weak_cue(statement: Statement) -> tuple[str, ...]:
    cue = statement.claim.cue
    weak = cue is not None and cue.lemma not in _PLANS and (cue.cue_class in _WEAK_CUES or cue.lemma in _CHARGES)
    return (statement.article.text[cue.start : cue.end],) if cue is not None and weak else ()


def _widened(source: Statement, teller: Statement, clauses: tuple[str, str], why: tuple[str, ...]) -> Relation | None:
    found = widened(*clauses)
    if found is None or _other_holder(source, teller):
        return None
    some, whole = found
    basis = (*why, f"“{some}” in {source.article.id}, “{whole}” in {teller.article.id}")
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=basis, delta=f"{some} → {whole}")


def _reattributed(source: Statement, teller: Statement, clauses: tuple[str, str], why: tuple[str, ...]) -> Relation | None:
    quoted = source.claim.kind == teller.claim.kind == "direct"
    told = holder(source) and holder(teller) and (quoted or consistent(*clauses))
    return changed(source, teller, None, why) if told else None


def _unattributed(source: Statement, teller: Statement, clauses: tuple[str, str], why: tuple[str, ...]) -> Relation | None:
    told = attributed(source) and not holder(teller) and consistent(*clauses) and not _of_somebody(source, teller)
    return unnamed(source, teller, why) if told else None


def _of_somebody(source: Statement, teller: Statement) -> bool:
    """Tell whether the re-telling speaks of a person by a pronoun, who may be the holder ("rain is his main worry")."""
    speaker = source.claim.speaker
    named = speaker is not None and speaker.speaker_class == "named"
    return named and not _PERSONS.isdisjoint(sentence(teller).casefold().split())
