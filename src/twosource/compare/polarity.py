"""Whether a clause says that something is so or that it is not: negated verbs, and words that negate by themselves."""

import re

from twosource.compare.conditions import condition, without

_AUXILIARY = r"(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|need|to)"
_NOT = re.compile(
    rf"\b{_AUXILIARY}\s(?:\w+\s)?not\b(?!\s(?:only|just|merely|least|simply|yet\sclear))|n['’]t\b|\bcannot\b|\bnever\b(?!\sbefore)"
    r"|\bno\s(?:longer|one|such|more\sthan)\b|\b(?:nobody|none|nothing|neither|nor)\b"
    r"|(?:^|[,;:—–]\s|\b(?:and|but|is|are|was|were|has|have|had|be|been|with|get|gets|got|that|of|found|find|finds|see|sees|saw)\s)no\s(?!doubt)",
    re.IGNORECASE,
)
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
    """Tell whether the clause's verb or subject is plainly negated.

    "Not … until" says when, and is no negation; what hangs on a condition is not said.
    """
    hanging = condition(clause)
    text = without(clause, hanging) if hanging is not None else clause
    found = _NOT.search(text)
    return found is not None and _REVERSING.search(text, found.end()) is None


def contrary(one: str, two: str) -> bool:
    """Tell whether just one of two clauses is plainly negated, and nothing in either negates in another way."""
    return negated(one) != negated(two) and not any(_IMPLIED.search(text) or _EITHER.search(text) for text in (one, two))


def consistent(one: str, two: str) -> bool:
    """Tell whether neither or both of two clauses negate, in one way or another."""
    return _negates(one) == _negates(two) or any(_EITHER.search(text) for text in (one, two))


def _negates(clause: str) -> bool:
    return negated(clause) or _IMPLIED.search(clause) is not None
