"""Whether a phrase before a verb can be the one who holds a claim: neither a time, nor nobody, nor half a clause."""

from collections.abc import Sequence

from twosource.claims import lexicon
from twosource.claims.cues import CueWord
from twosource.claims.phrases import Phrase
from twosource.claims.tokens import Token

NOBODY = lexicon.words("few fewer no nobody none neither nor anyone anybody any nothing anything someone something everything so")
"""Subjects of which nothing is reported."""

_INNER = lexicon.words("a an the these those his its their our both")
_BEFORE_INNER = lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.ADVERBS | lexicon.words("and or half such not than as & '")
_NO_START = lexicon.words("including excluding")
_NICKNAME = 24
"""The longest quotation within a name ("Tomas “the Tide” Oberg"), in characters."""

_SUPPOSING = lexicon.words("if unless whether")
"""Words after which nothing has been said or wanted yet."""


def holder(tokens: Sequence[Token], phrase: Phrase | None, cue: CueWord) -> Phrase | None:
    """Return the part of ``phrase`` that can hold what the verb ``cue`` reports, ``None`` where nothing of it can.

    In a relative clause whose object stands before it ("a deal both firms want") the subject is what follows that object, and
    only a clause can be its claim: an infinitive or an object there would be torn from its own.
    """
    if phrase is None or _is_time(tokens, phrase) or _is_clause(tokens, phrase):
        return None
    start = _inner(tokens, phrase)
    relative = start > phrase.start or (start > 0 and tokens[start - 1].low in ("that", "which", "whom", "who"))
    first = tokens[start].low
    if start and tokens[start - 1].low in _SUPPOSING:
        return None
    if first in NOBODY or first in _NO_START or (relative and not set(cue.frames) & set("ct")):
        return None
    return Phrase(start, phrase.head, phrase.end)


def nominal(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell a noun phrase from half a clause and from quoted words, neither of which says anything."""
    inside = tokens[phrase.start : phrase.head]
    relative = next((at for at, token in enumerate(inside) if at and token.low in ("who", "which", "that", "whose")), len(inside))
    if any(token.low in lexicon.FINITE - {"do"} and not token.upper for token in inside[:relative]):
        return False
    quoted = any(token.kind == "quote" and token.end - token.start > _NICKNAME for token in inside)
    return not quoted and not (relative == len(inside) and len(inside) > 1 and _is_clause(tokens, phrase))


def owner(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return whose words the phrase stands for where it is "the bank's verdict" or the like, else ``phrase``."""
    owned = next((at for at in range(phrase.start, phrase.head - 1) if tokens[at].low.endswith(("'s", "s'"))), None)
    said = owned is not None and phrase.head - owned <= _OWNED and tokens[phrase.head - 1].low in lexicon.SAYINGS
    return Phrase(phrase.start, owned + 1, owned + 1) if said and owned is not None else phrase


_OWNED = 4
"""Words from an owner to the end of what he says ("the bank's first public answer")."""


def _inner(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Return where the last noun phrase begins that follows another one without anything between them."""
    for at in range(phrase.head - 1, phrase.start, -1):
        before = tokens[at - 1]
        if tokens[at].low in _INNER and before.kind == "word" and not _leads_on(before):
            return at
    return phrase.start


def _leads_on(token: Token) -> bool:
    """Tell whether a noun phrase after this word belongs to the one before it ("the body overseeing the talks")."""
    return token.low in _BEFORE_INNER or token.low.endswith(("ly", "ing"))


def _is_time(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether the phrase is a time ("this week", "Friday night"), or opens with one before a preposition."""
    end = next((at for at in range(phrase.start, phrase.head) if tokens[at].low in lexicon.PREPOSITIONS), phrase.head)
    words = [token.low for token in tokens[phrase.start : end]]
    if words[-1:] == ["minutes"] and set(words) <= {"the", "its", "their", "minutes"}:
        return False
    return bool(words) and words[-1] in lexicon.TIME_WORDS and all(word in lexicon.TIME_PARTS for word in words[:-1])


def _is_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a verb stands in the phrase, so that its last words are that verb's and not the subject of the next."""
    if phrase.head - phrase.start == 1:
        lone = tokens[phrase.start]
        return lone.kind == "word" and not lone.upper and lone.low.endswith(("ing", "ed")) and lone.low not in lexicon.NOT_VERBS
    return any(_finite(tokens, at, phrase) for at in range(phrase.start, phrase.head - 1))


def _finite(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """Tell a past tense with an object after it from a participle ("courts banned the boats", "men held in Oslo")."""
    token, following = tokens[at], tokens[at + 1]
    if token.upper or token.kind != "word" or following.kind != "word" or following.low in _AFTER_PARTICIPLE:
        return False
    if token.low in lexicon.PASTS:
        return not following.low.endswith("ly")
    plural = at > phrase.start and (tokens[at - 1].low.endswith("s") and tokens[at - 1].kind == "word")
    return plural and token.low.endswith("ed") and token.low not in lexicon.NOT_VERBS and not following.low.endswith("ly")


_AFTER_PARTICIPLE = lexicon.PREPOSITIONS | lexicon.words("as than so out up off down away and or")
