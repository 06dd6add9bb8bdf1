"""Whether two claims are nearly the same words, whether one says enough to be compared, and which of two pages came first."""

from twosource.claims.lexicon import FINITE
from twosource.compare.matching import Match
from twosource.compare.statements import RARE, Statement, days
from twosource.language.similarity import rarity, terms
from twosource.model import Copy

CERTAIN = 0.7
"""From this similarity on, two claims are the same but for details."""

_LITERAL = 0.9
"""From this similarity on, a sentence is taken over nearly word for word, whichever page has it from the other."""

SHORT = 12
"""Terms of a claim in which one negation is likely that of the whole."""

OWN_WORDS = 4
"""Claims of the same words differ in at most this many terms."""

_MOST = 0.6
"""The share of a sentence that makes a claim the sentence's own."""

_FULL = 4
"""A claim of fewer telling terms is too thin to say whose it is."""

_TELLING = 5.5
"""The least sum of rarities (log N / df) of the words that two pages share by chance hardly ever."""

_FEW = 5
"""Words of a clause that is a claim by itself."""


def source_first(one: Statement, two: Statement, copy: Copy | None) -> tuple[Statement, Statement] | None:
    """Return the two claims with the one from the source page first, ``None`` where the direction is not known."""
    if copy is None or copy.source is None:
        return None
    source = copy.a if copy.source == "a" else copy.b
    return (one, two) if one.article.id == source else (two, one)


def when(statement: Statement) -> tuple[tuple[str, str], ...]:
    """Return the days that a claim's times are known to mean."""
    return days(statement.claim.times)


def same_words(one: Statement, two: Statement, match: Match) -> bool:
    """Tell whether two claims are the same but for a few words, so that one of these can turn the sense."""
    few = len(one.vector.keys() ^ two.vector.keys()) <= OWN_WORDS
    return match.similarity >= CERTAIN and few and full(one) and full(two)


def literal(one: Statement, two: Statement, match: Match) -> bool:
    """Tell whether two claims, and no mere names of things, are printed nearly word for word the same."""
    own = one.vector.keys() ^ two.vector.keys()
    alike = match.similarity >= _LITERAL and len(own) <= OWN_WORDS + 2 and sum(rarity(term) > RARE for term in own) <= 1
    return alike and is_clause(one) and is_clause(two)


def is_clause(statement: Statement) -> bool:
    """Tell a clause from a noun phrase ("an extraordinary relationship"), which many may speak of."""
    words = statement.text.casefold().replace("’", "'").split()
    return len(words) >= _FEW and any(word in FINITE or word.endswith("ed") for word in words)


def whole(statement: Statement) -> bool:
    """Tell whether the claim is most of its sentence, and not what an attribution there has left over."""
    sentence = statement.claim.sentence
    return sum(span.end - span.start for span in statement.claim.content) >= _MOST * (sentence.end - sentence.start)


def full(statement: Statement) -> bool:
    """Tell whether a claim has enough telling words to say whose it is."""
    return sum(rarity(term) > RARE for term in statement.vector) >= _FULL


def distinctive(text: str) -> bool:
    """Tell whether words are so rare together that two people hardly say them by chance ("we are very disappointed")."""
    return sum(rarity(term) for term in set(terms(text))) >= _TELLING
