"""Conditions: what would come only with something else ("unless it is paid", "should talks fail", "without a deal").

All patterns are searched once in a sentence, or in the stretch between a condition and what it is of.
"""

import re

_SUBJECT = (
    r"(?:(?:the|an?|any|no|either|neither|both|all|one|more|his|her|its|their|this|that|these|those|he|she|it|they|we|there)\b|"
    r"(?-i:[A-Z])[\w’'-]+\s|(?!always\b|perhaps\b|besides\b|sometimes\b|thus\b)[a-z]{3,}s\s[a-z]{2,})"
)
_INVERTED = rf"(?:(?:\A\W*|[“\"]|\b(?:that|and|but|or)\s)(?:should|were)\s{_SUBJECT})"
"""A condition told by the order of its words ("should talks fail"), where one may begin."""
_HAD_IT_BEEN = rf"(?:(?:\A\W*|[“\"]|;\s)had\s{_SUBJECT})"
"""The same of what was not so ("had the bank waited, prices would"), where a "would" follows."""
_WISHED = r"\bwish(?:es)?\s(?:that\s)?(?:[\w’'-]+\s){1,4}?had\b"
_DEAL = (
    r"(?:deal|agreement|accord|settlement|compromise|extension|waiver|approval|consent|majority|vote|solution|breakthrough|"
    r"ceasefire|truce|funding|resolution|mandate|guarantees?|support)"
)
_NO_QUESTION = r"(?<!\bas\s)(?<!\bsee\s)(?<!\bask\s)(?<!\basked\s)(?<!\bknow\s)(?<!\bdecide\s)(?<!\bwonder\s)"
"""Before an "if" that opens no condition."""
_OPENS = re.compile(
    rf"{_NO_QUESTION}(?<!\beven\s)\b(?:if|unless)\b(?!\s(?:any|not|necessary|only)\b)|{_INVERTED}|\bin\s(?:the\sevent\s(?:of|that)|case)\b|"
    rf"\b(?:provided|assuming|as\slong\sas)\b(?!\s(?:by|to|for)\b)|(?:\A\W*|[;:,]\s|\b(?:that|and|but)\s)(?:without|absent|barring)\s"
    rf"(?:[\w’'-]+\s){{0,3}}{_DEAL}\b",
    re.IGNORECASE,
)
"""What opens a condition before what depends on it; "even if" makes no difference to it."""
_OTHERWISE = re.compile(r"(?:\A\W*|[;:,]\s)(?:otherwise|failing\s(?:that|which))\b|\bor\selse\b", re.IGNORECASE)
"""What refers to a condition told before."""
_ANOTHER_CLAUSE = re.compile(r"[;:]|\b(?:which|who|whose|where|when|while|because|although|though|but|since)\b", re.IGNORECASE)
"""What parts the main clause behind a condition from what does not depend on it."""
_AROUND = re.compile(
    rf"(?:\b(?:if|unless|whether|in\s(?:case|the\sevent\s(?:of|that)))\b|{_INVERTED}|{_WISHED}|(?P<had>{_HAD_IT_BEEN}))"
    r"(?:(?!\b(?:when|while|which|who|because|but)\b)(?:[^.,;:“”\"]|(?<=\d)[.,](?=\d)))*+\Z",
    re.IGNORECASE,
)
"""A condition in which a time stands: no border lies between."""
_WOULD = re.compile(r"\b(?:would|could|might)\b(?![^.]*\?)")
_BEHIND = re.compile(
    rf"{_NO_QUESTION}(?<!\beven\s)"
    r"\b(?:if|unless(?!\s(?:(?:it|they)\s(?:is|are)\s)?(?:extended|renewed|prolonged)\b)|provided|assuming|as\slong\sas|"
    r"in\sthe\sevent\s(?:of|that)|in\scase)\b"
    r"(?!\s(?:any|not|necessary|only|(?:it|he|she|they|we)\s(?:is|are|wants?|hopes?|wish(?:es)?)\sto)\b)"
    rf"|\bshould\s{_SUBJECT}",
    re.IGNORECASE,
)
"""A condition behind what comes only with it; "if it is to survive" says what for, "unless extended" only until when."""
_APART = re.compile(
    r"[;“”\"]|,\s(?:and|but|while|who|which|where|as)\b|\b(?:and|but)\s(?:could|would|will|may|might|should|has|have|is|are|was|were)\b|"
    r"\b(?:said|says|told|added|warned)\b"
)
"""What parts a condition behind from what is told before."""


def stands_in(sentence: str, at: int) -> bool:
    """Tell whether what stands at a place of a sentence is part of a condition."""
    found = _AROUND.search(sentence, 0, at)
    return found is not None and (found["had"] is None or _WOULD.search(sentence, at) is not None)


def depends(sentence: str, verb: int, start: int) -> bool:
    """Tell whether a clause comes only with a condition: ``verb`` is where its verb begins, ``start`` where its time does."""
    if _OTHERWISE.search(sentence, 0, verb):
        return True
    opened = max((match.end() for match in _OPENS.finditer(sentence, 0, verb)), default=None)
    if opened is not None:
        comma = sentence.find(", ", opened, verb)
        if comma > 0 and _ANOTHER_CLAUSE.search(sentence, comma, verb) is None:
            return True
    behind = _BEHIND.search(sentence, start)
    return behind is not None and _APART.search(sentence, start, behind.start()) is None
