"""What a change of plan is about: the thing that is put off or called off, by the head of its phrase."""

import re
from collections.abc import Iterable

from twosource.language.similarity import stem, terms

_ALIKE = (
    "meet meeting talks summit negotiations discussions conference session mediation round encounter",
    "visit trip travel tour journey",
    "vote election ballot referendum poll elect runoff",
    "hearing trial hear court",
    "strike walkout stoppage",
    "publication release report publish announce announcement decision decide",
    "launch opening start open begin",
    "signing sign signature",
    "proclamation proclaim",
    "inauguration inaugurate",
    "sentencing sentence",
    "rally protest demonstration",
    "debate debating duel",
    "match game play fixture derby tie",
    "leave exit departure withdrawal withdraw quit",
)
"""Words for one kind of occasion, and the verbs that tell it."""
_KINDS = {stem(word): f"#{number}" for number, words in enumerate(_ALIKE) for word in words.split()}
"""The kind by stem, marked so that it is no word or number."""
_DOWN_TOOLS = re.compile(
    r"\bwalk(?:s|ed|ing)?\s(?:out|off\s(?:the|their)\sjobs?)\b|\bdown(?:s|ed|ing)?\stools\b|\bindustrial\saction\b", re.IGNORECASE
)
"""Other words for a strike."""
_PARTS = frozenset(map(stem, "round start date beginning opening launch signing holding day series stage phase part".split()))
"""Heads that are only a part of the occasion named behind "of"."""
_BE = re.compile(r"\b(?:be|been|being|is|are|was|were|get|got)(?:\s+(?:\w+ly|again|once|now|then))?\s+\Z", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:]|,\s+(?:and|but|while|as|after|because)\b|\b(?:said|says|announced)\b|\bthat\b(?=\s+(?:the|a|an|his|her|its|their)\b)",
    re.IGNORECASE,
)
_AFTER_HEAD = re.compile(
    r",|\b(?:in|at|on|between|with|for|over|about|due|that|which|who|planned|scheduled|set|by|from|to|until|till|has|have|had|"
    r"because|after|before|was|were|is|are|will|meant|originally|it|they|he|she|we)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\bof\b", re.IGNORECASE)
_SWAP = re.compile(r"instead|rather|not\b", re.IGNORECASE)
WILL_NOW = re.compile(r"(?:will|is|are)\s+(?:now|instead)|will", re.IGNORECASE)
"""What changes a plan by saying how it is from now on; what changes stands before it."""
IS_OFF = r"(?:is|are)\s+(?:now\s+)?off(?=[,.;]|\Z|\s+(?:because|after)\b)"
REVIVED = r"(?:is|are)\s+back\s+on|(?:reinstated|revived)(?!\s+in\s+(?:the\s+)?\d)"
"""What holds again, having been called off."""
_WITH_BE = re.compile(rf"{WILL_NOW.pattern}|{IS_OFF}|(?:is|are)\s+back", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_OBJECT = 80
"""Characters behind an active verb in which its object stands."""
_LONGEST = 300


def kinds(text: str) -> frozenset[str]:
    """Return what the words of a sentence may tell of: their stems, words for one kind of occasion as one."""
    return _as_kinds(terms(_DOWN_TOOLS.sub("strike", text)))


MEETING = frozenset((_KINDS[stem("meeting")],))


def occasions(text: str) -> frozenset[str]:
    """Return the kinds of occasion that a sentence names."""
    return occasions_among(terms(text))


def occasions_among(stems: Iterable[str]) -> frozenset[str]:
    """Return the kinds of occasion that stems of words stand for."""
    return frozenset(kind for kind in _as_kinds(stems) if kind.startswith("#"))


def about(sentence: str, start: int, end: int) -> frozenset[str]:
    """Return the head of what is changed by the verb at ``[start, end)`` of a sentence, as ``kinds`` gives it; none if unclear.

    Before a passive verb it is the subject, behind an active one the object; of "on Friday instead of Thursday" it is whatever
    kind of occasion the sentence names.
    """
    before = sentence[max(0, start - _LONGEST) : start]
    if _SWAP.match(sentence, start, end):
        return frozenset(kind for kind in kinds(before) if kind.startswith("#"))
    if not _BE.search(before) and not _WITH_BE.match(sentence, start, end):
        return _as_kinds(_heads(sentence[end : end + _OBJECT]))
    clauses = _CLAUSE.split(before)
    return _as_kinds(next((found for clause in reversed(clauses) if (found := _heads(clause))), []))


def _as_kinds(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(_KINDS.get(one, one) for one in stems)


def _heads(phrase: str) -> list[str]:
    """Return the stem of the head of a noun phrase; behind a head that is only a part of something, also of that."""
    border = _AFTER_HEAD.search(phrase.lstrip(" ,"))
    noun = phrase.lstrip(" ,")[: border.start()] if border else phrase.lstrip(" ,")
    pieces = [words for part in _OF.split(noun) if (words := _WORD.findall(part))]
    if not pieces:
        return []
    head = stem(pieces[0][-1])
    return [head, stem(pieces[1][-1])] if head in _PARTS and len(pieces) > 1 else [head]
