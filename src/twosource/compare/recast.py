"""What became of a statement that a page tells in its own words: kept, given to another, to nobody, hardened or turned."""

from collections.abc import Iterator, Mapping, Sequence

from twosource.compare.aligned import Aligned
from twosource.compare.attribution import changed, unnamed
from twosource.compare.conditions import condition, limits
from twosource.compare.firmness import hanging, open_words, sentence, up_to, widened
from twosource.compare.fitting import fits
from twosource.compare.holders import attributed, holder, one_holder
from twosource.compare.matching import telling
from twosource.compare.polarity import consistent, contrary, negated
from twosource.compare.statements import Statement, precedes
from twosource.language.similarity import rarity, shared, terms
from twosource.model import Relation

Pair = tuple[str, str]
Clauses = tuple[str, str]
"""The clauses that made two statements one, the source's first."""

_FIRM = 0.7
"""The least nearness at which a change of holder or sense is told of a re-telling."""

_TELLING = 2
"""The telling words in common that make up for less nearness."""

_FIRMEST = 0.8
"""The same of two pages of which neither is known to re-tell the other."""

_ENOUGH = 9.0
"""The least sum of rarities of the words of a clause that tells a change: "sanctions are what hurts" is like much else."""

_WEAK_CUES = ("believe", "predict", "demand")
_PLANS = ("expect", "plan", "intend", "aim")
"""Who expects to do something means to do it."""

_CHARGES = ("accuse", "allege", "charge", "suspect", "claim")
_SEEMING = ("appear", "seem", "look")
"""What a page says of what its own reporter saw."""

_PERSONS = frozenset(("he", "she", "his", "her", "him"))


def changes(
    found: Sequence[Statement], alike: Mapping[Pair, Sequence[Aligned]], sources: Mapping[Pair, str]
) -> Iterator[Relation]:
    """Yield what aligned statements changed; ``sources`` has the id of the source where one page re-tells the other."""
    for places, pairs in alike.items():
        for pair in pairs:
            one, two, source = found[pair.a], found[pair.b], sources.get(places)
            if source is None:
                relation = _between(one, two, pair)
            elif one.article.id == source:
                relation = _retold(one, two, pair.near, pair.clauses)
            else:
                relation = _retold(two, one, pair.near, pair.clauses[::-1])
            if relation is not None:
                yield relation


def _retold(source: Statement, teller: Statement, near: float, clauses: Clauses) -> Relation | None:
    """Return how a re-telling changed a statement of its source, ``None`` where it did not or that is not sure."""
    if min(sum(map(rarity, terms(clause))) for clause in clauses) < _ENOUGH:
        return None
    if not (near >= _FIRM or _share_words(source, teller)) or not fits(source, teller, clauses):
        return None
    why = _why(near)
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


def _between(one: Statement, two: Statement, pair: Aligned) -> Relation | None:
    """Return what two pages of which neither is known to re-tell the other tell otherwise: in nearly the same words alone."""
    if pair.near < _FIRMEST or not fits(one, two, pair.clauses):
        return None
    if one_holder(one, two) or not (attributed(one) or attributed(two)):
        first, second, clauses = (one, two, pair.clauses) if open_words(pair.clauses[0]) else (two, one, pair.clauses[::-1])
        return None if precedes(second.article, first.article) else _firmer(first, second, clauses, _why(pair.near))
    return _reattributed(one, two, pair.clauses, _why(pair.near))


def _why(near: float) -> tuple[str, ...]:
    return (f"told in other words (nearness {near:.2f})",)


def _turned(source: Statement, teller: Statement, clauses: Clauses, why: tuple[str, ...]) -> Relation | None:
    quoted = source.claim.kind == teller.claim.kind == "direct"
    both = negated(sentence(source)) == negated(sentence(teller))
    if quoted or both or not contrary(*clauses) or _other_holder(source, teller):
        return None
    basis = (*why, f"negated in {(source if negated(clauses[0]) else teller).article.id} only")
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=basis, delta="negation")


def _other_holder(source: Statement, teller: Statement) -> bool:
    return attributed(teller) and not one_holder(source, teller)


def _firmer(source: Statement, teller: Statement, clauses: Clauses, why: tuple[str, ...]) -> Relation | None:
    """Find what the source leaves open, and the re-telling does not, or less; who denies something does not leave it open."""
    if source.claim.cue is not None and source.claim.cue.cue_class == "deny":
        return None
    limit = hanging(source.text, clauses[0])
    loose = {*open_words(clauses[0]), *_weak_cue(source), *((limit,) if limit else ())} - _elsewhere(source.text, clauses[1])
    loose -= set() if attributed(source) else {word for word in loose if word.startswith(_SEEMING)}
    firm = {*open_words(up_to(teller, clauses[1])), *_weak_cue(teller)}
    if not firm < loose or _other_holder(source, teller) or not consistent(*clauses):
        return None
    words, lost = ", ".join(sorted(loose - firm)), "condition" if limit or condition(clauses[0]) else "hedge"
    basis = (*why, f"open in {source.article.id} (“{words}”), not in {teller.article.id}")
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=basis, delta=f"{words} → no {lost}")


def _elsewhere(text: str, told: str) -> set[str]:
    """Return the condition in a claim that limits another of its sentences than the one that is told again."""
    found = condition(text)
    return {found[0].strip(" ,;–—-")} if found is not None and not limits(text, found, told) else set()


def _weak_cue(statement: Statement) -> tuple[str, ...]:
    cue = statement.claim.cue
    weak = cue is not None and cue.lemma not in _PLANS and (cue.cue_class in _WEAK_CUES or cue.lemma in _CHARGES)
    return (statement.article.text[cue.start : cue.end],) if cue is not None and weak else ()


def _widened(source: Statement, teller: Statement, clauses: Clauses, why: tuple[str, ...]) -> Relation | None:
    found = widened(*clauses)
    if found is None or _other_holder(source, teller):
        return None
    some, whole = found
    basis = (*why, f"“{some}” in {source.article.id}, “{whole}” in {teller.article.id}")
    return Relation(type="meaning_changed", a=source.claim.id, b=teller.claim.id, basis=basis, delta=f"{some} → {whole}")


def _reattributed(source: Statement, teller: Statement, clauses: Clauses, why: tuple[str, ...]) -> Relation | None:
    quoted = source.claim.kind == teller.claim.kind == "direct"
    told = holder(source) and holder(teller) and (quoted or consistent(*clauses))
    return changed(source, teller, None, why) if told else None


def _unattributed(source: Statement, teller: Statement, clauses: Clauses, why: tuple[str, ...]) -> Relation | None:
    told = attributed(source) and not holder(teller) and consistent(*clauses) and not _of_somebody(source, teller)
    return unnamed(source, teller, why) if told else None


def _of_somebody(source: Statement, teller: Statement) -> bool:
    """Tell whether the re-telling speaks of a person by a pronoun, who may be the holder ("rain is his main worry")."""
    speaker = source.claim.speaker
    named = speaker is not None and speaker.speaker_class == "named"
    return named and not _PERSONS.isdisjoint(sentence(teller).casefold().split())
