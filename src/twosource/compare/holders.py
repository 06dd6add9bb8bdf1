"""Who holds a claim, and whether two pages name the same holder."""

from twosource.claims.lexicon import PRONOUNS
from twosource.compare.statements import Statement
from twosource.language.similarity import rarity, terms

COMMON = 2.0
"""A word of less rarity (log N / df) is in the names of many ("United States", "United Nations")."""

_EMPTY = frozenset(terms("the a an of in and for to at on by mr mrs ms dr"))


def holder(statement: Statement) -> str | None:
    """Return the speaker's name, ``None`` for the publication's own voice and for a speaker the page leaves open."""
    return statement.claim.speaker.name if statement.claim.speaker else None


def attributed(statement: Statement) -> bool:
    """Tell whether the page gives the claim as somebody else's, whether or not it says whose."""
    return statement.claim.kind != "narration"


def left_open(statement: Statement) -> bool:
    """Tell whether the sentence may have a holder whom the page names only by a pronoun that is not resolved."""
    span, content = statement.claim.sentence, statement.claim.content
    words = statement.article.text[span.start : content[0].start] + " " + statement.article.text[content[-1].end : span.end]
    return attributed(statement) and holder(statement) is None and not PRONOUNS.isdisjoint(words.casefold().split())


def carried_by_another(source: Statement, teller: Statement) -> bool:
    """Tell whether a medium's own report is given to somebody else, whom its sentence does not name, by who re-tells it."""
    reported = source.medium and not source.claim.via and not teller.medium
    return reported and _proper(source) and _proper(teller) and not mentions(source, teller) and not mentions(teller, source)


def different_holders(one: Statement, two: Statement) -> bool:
    """Tell whether two holders are certainly not the same: both are proper names, without a word in common that tells much.

    A description ("the company", "officials") can stand for any name, and so differs from none; and where one page names
    both, one of the two reports what the other said. A medium carries what others say, and so differs from none either.
    """
    if one.medium or two.medium:
        return False
    mine, yours = _words(one), _words(two)
    shared = any(rarity(word) > COMMON for word in mine & yours) or mine <= yours or yours <= mine
    proper = _proper(one) and _proper(two) and not shared
    return proper and not mentions(one, two) and not mentions(two, one)


def mentions(statement: Statement, other: Statement) -> bool:
    """Tell whether the sentence names the other's holder too, by the last word of the name, as when one reports the other."""
    named = terms(other.claim.speaker.name) if other.claim.speaker else ()
    span = statement.claim.sentence
    return bool(named) and named[-1] in terms(statement.article.text[span.start : span.end])


def _proper(statement: Statement) -> bool:
    """Tell whether the page itself names the holder; one behind a pronoun, or carried on from before, is likely."""
    speaker = statement.claim.speaker
    if speaker is None or statement.claim.cue is None:
        return False
    mention = statement.article.text[speaker.start : speaker.end].casefold()
    return speaker.name.removeprefix("The ")[:1].isupper() and mention not in PRONOUNS


def _words(statement: Statement) -> frozenset[str]:
    speaker = statement.claim.speaker
    if speaker is None:
        return frozenset()
    names = [speaker.name, speaker.role or "", *(via.name for via in statement.claim.via)]
    return frozenset(word for name in names for word in terms(name)) - _EMPTY
