"""The subject with which a sentence opens, which a verb far behind it shares ("The bank raised its rate …, and said …")."""

from collections.abc import Sequence

from twosource.claims import lexicon
from twosource.claims.appositions import reports
from twosource.claims.contents import limits
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Run, Token

_OFFICES = ("er", "or", "man", "ent", "ary", "ist", "ief", "eral")
_LONGEST = 8
"""The longest description that is a subject, in tokens."""


def opening(run: Run, at: int, times: frozenset[int]) -> Phrase | None:
    """Return the name, the pronoun or the description with which the sentence of token ``at`` opens, ``None`` for another."""
    first, _ = limits(run, at)
    if run.tokens[first].low in lexicon.PRONOUNS:
        return Phrase(first, first + 1, first + 1)
    end = first
    while end < at and end not in times and (run.tokens[end].upper or _office(run.tokens, end, at)):
        end += 1
    last = run.tokens[end - 1].low
    if end == first or last in lexicon.DETERMINERS or last.endswith(("'s", "s'")):
        return _described(run.tokens, first, at)
    return Phrase(first, end, end)


def _office(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether the word is an office between two parts of one person's description ("Estonian minister Tomas Oberg")."""
    return at + 1 < stop and tokens[at].low.endswith(_OFFICES) and not tokens[at].upper and tokens[at + 1].upper


def _described(tokens: tuple[Token, ...], first: int, stop: int) -> Phrase | None:
    """Return the description that stands before the first verb ("The central bank left …"), no mark or preposition in it."""
    end = next((at for at in range(first + 1, min(first + _LONGEST, stop)) if _is_verb(tokens, at)), first)
    inside = tokens[first:end]
    plain = all(token.kind == "word" and token.low not in lexicon.PREPOSITIONS - {"of"} for token in inside)
    noun = end - first > 1 and tokens[end - 1].low not in lexicon.DETERMINERS
    return Phrase(first, end, end) if noun and plain else None


def _is_verb(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a word in small letters is a finite verb or a past."""
    word = tokens[at].low
    past = word in lexicon.PASTS or (word.endswith("ed") and word not in lexicon.NOT_VERBS)
    return not tokens[at].upper and (word in lexicon.FINITE or past or reports(tokens, at))
