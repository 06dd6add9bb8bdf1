"""Whether a clause says that something is so or that it is not: negated verbs, and words that negate by themselves."""

import re

_AUXILIARY = r"(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|need|to)"
_NOT = re.compile(
    rf"\b{_AUXILIARY}\s(?:\w+\s)?not\b(?!\s(?:only|just|merely|least|simply|yet\sclear))|n['’]t\b|\bcannot\b|\bnever\b(?!\sbefore)"
    r"|\bno\s(?:longer|one|such|more\sthan)\b|\b(?:nobody|none|nothing|neither|nor)\b"
    r"|(?:^|[,;:—–]\s|\b(?:is|are|was|were|has|have|had|be|been|with|get|gets|got|that|of|found|find|finds|see|sees|saw)\s)no\s(?!doubt)",
    re.IGNORECASE,
)
_REVERSING = re.compile(r"\b(?:until|till|before|unless|except|than|but)\b", re.IGNORECASE)
_IMPLIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|refus\w+|reject\w*|declin(?:ed?|es|ing) to|fail\w*|lack\w*|without|avoid\w*|prevent\w*|rul(?:ed?|es|ing) out"
    r"|instead of|rather than|hardly|barely|scarcely|little|few|seldom|rarely|against|oppos\w+|free of|wrong|false|untrue|doubt\w*"
    r"|unaware|unlikely|unable|unhurt|unharmed|impossible|ignor\w+|dismiss\w*|contradict\w*|disput\w+|far from|stop\w* short"
    r"|stay\w*|remain\w*|still|unchanged|keeps?|kept|ban(?:s|ned|ning)?|clos(?:e|ed|es|ing)|shut\w*|halt\w*|cancel\w*|scrap\w*)\b",
    re.IGNORECASE,
)


def negated(clause: str) -> bool:
    """Tell whether the clause's verb or subject is plainly negated; "not … until" says when, and is no negation."""
    found = _NOT.search(clause)
    return found is not None and _REVERSING.search(clause, found.end()) is None


def implied(clause: str) -> bool:
    """Tell whether the clause has words that negate, or that hold on to what is, without a "not"."""
    return _IMPLIED.search(clause) is not None


def contrary(one: str, two: str) -> bool:
    """Tell whether just one of two clauses is plainly negated, and nothing in either negates otherwise."""
    return negated(one) != negated(two) and not implied(one) and not implied(two)


def consistent(one: str, two: str) -> bool:
    """Tell whether neither or both of two clauses negate, in one way or the other."""
    return (negated(one) or implied(one)) == (negated(two) or implied(two))
