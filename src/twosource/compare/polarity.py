"""Whether a clause says that something is so or that it is not: negated verbs, and words that negate by themselves."""

import re

from twosource.compare.conditions import condition, without
from twosource.language.similarity import rarity, terms

_REACH = 4
"""Words behind "not" among which its verb stands."""

_COMMON = 1.0
"""A verb of less rarity (log N / df) is in everything."""

_AUXILIARY = r"(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|need|to)"
_VERB = re.compile(
    rf"\b{_AUXILIARY}\s(?:\w+\s)?not\b(?!\s(?:only|just|merely|least|simply))|n['’]t\b|\bcannot\b|\bnever\b(?!\sbefore)",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\bno\s(?!doubt|more\sthan|less|fewer|later|sooner)|\b(?:nobody|none|nothing|neither|nor)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(r"(?:\bnot\b|n['’]t\b|\bcannot\b|\bnever\b)\s(?:\w+\s){0,2}?(?:rul\w+\sout|exclud\w+)", re.IGNORECASE)
"""What can't be ruled out is possible."""

_REVERSING = re.compile(r"\b(?:until|till|before|unless|except|than|but)\b", re.IGNORECASE)
_IMPLIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|refus\w+|reject\w*|declin(?:ed?|es|ing) to|without|rul(?:ed?|es|ing) out|hardly|barely"
    r"|scarcely|seldom|rarely|false|untrue|unlikely|impossible|dismiss\w*|contradict\w*|disput\w+|far from|stop\w* short)\b",
    re.IGNORECASE,
)
"""Words that negate what follows."""

_EITHER = re.compile(
    r"\b(?:lack\w*|short of|fail\w*|avoid\w*|prevent\w*|against|oppos\w+|wrong|doubt\w*|unaware|unable|unhurt|unharmed|ignor\w+"
    r"|instead of|rather than|little|few|fewer|free of|stay\w*|remain\w*|still|unchanged|keeps?|kept|ban(?:s|ned|ning)?"
    r"|clos(?:e|ed|es|ing)|shut\w*|halt\w*|cancel\w*|scrap\w*|stop\w*)\b",
    re.IGNORECASE,
)
"""Words whose sense may be told with a negation as well as without ("stay shut", "won't open")."""


def negated(clause: str) -> bool:
    """Tell whether the clause's verb, subject or object is plainly negated.

    "Not … until" says when, and is no negation; what hangs on a condition is not said.
    """
    text = _said(clause)
    return _plain(_VERB, text) is not None or _plain(_NO, text) is not None


def contrary(one: str, two: str) -> bool:
    """Tell whether one clause negates a verb that the other has without a negation, and nothing in either negates otherwise."""
    if negated(one) == negated(two) or any(_IMPLIED.search(text) or _EITHER.search(text) for text in (one, two)):
        return False
    denying, other = (_said(one), two) if negated(one) else (_said(two), one)
    found = _plain(_VERB, denying)
    verb = terms(denying[found.end() :])[:_REACH] if found is not None else ()
    return any(rarity(word) > _COMMON for word in set(verb) & set(terms(other)))


def consistent(one: str, two: str) -> bool:
    """Tell whether neither or both of two clauses negate, in one way or another."""
    return negates(one) == negates(two) or any(_EITHER.search(text) for text in (one, two))


def _said(clause: str) -> str:
    hanging = condition(clause)
    return _TWICE.sub(" ", without(clause, hanging) if hanging is not None else clause)


def _plain(words: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = words.search(text)
    return found if found is not None and _REVERSING.search(text, found.end()) is None else None


def negates(clause: str) -> bool:
    """Tell whether a clause negates by its verb or by a word that does so itself ("denied", "without")."""
    return negated(clause) or _IMPLIED.search(_said(clause)) is not None
