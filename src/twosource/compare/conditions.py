"""What a claim is made to depend on: "if the pumps hold", "subject to approval"."""

import re
from itertools import pairwise

from twosource.language.similarity import similarity, vector

_CONDITION = re.compile(
    r"[,;–—-]*\s*(?:\b(?:and|but)\s+(?:(?:it|this|that)\s+)?(?:is\s+)?)?"
    r"\b(?:only if|even if|if|unless|provided(?= (?:that|the|it|they|he|she|there|a|no)\b)|as long as|so long as"
    r"|on (?:the )?condition that|subject to|depend(?:s|ing|ed|ent)? (?:up)?on|conditional (?:up)?on|contingent (?:up)?on"
    r"|assuming|pending|barring)\s(?:[^,.;]|(?<=\d)[.,](?=\d)){4,160}",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?][\"”’»]*\s+(?=[\"“‘«]?[A-Z])|[\"”»]\s+(?=[\"“«])")
"""Where a sentence ends, or a quotation that its cue has interrupted."""

_FEW = 2
"""Conditions of no more words ("if necessary") limit little."""
_QUESTION = re.compile(
    r"\b(?:asked|asks|asking|know|knew|known|wonder\w*|see|unclear|doubt\w*|decide\w*|whether|question\w*|as|even"
    r"|investigat\w*|examin\w*|determin\w*|check\w*|learn|find out)\s*\Z",
    re.IGNORECASE,
)


def condition(text: str) -> re.Match[str] | None:
    """Return the first condition in a claim's text, with the marks and words that join it; ``None`` where it has none.

    "Asked if …" and "even if …" are none.
    """
    for found in _CONDITION.finditer(text):
        words = found[0].strip(" ,;–—-").casefold()
        if len(words.split()) > _FEW and not words.startswith("even if") and not _QUESTION.search(text[: found.start()]):
            return found
    return None


def limits(text: str, found: re.Match[str], told: str) -> bool:
    """Tell whether a condition in ``text`` limits what ``told`` tells: no other sentence of the text is more like it."""
    ends = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    sentences = [(start, end) for start, end in pairwise(ends) if start < end]
    own = [text[start:end] for start, end in sentences if start < found.end() - 1 and found.start() < end]
    others = [text[start:end] for start, end in sentences if not (start < found.end() - 1 and found.start() < end)]
    mine, yours = (max((similarity(vector(one), vector(told)) for one in some), default=0.0) for some in (own, others))
    return mine >= yours


def without(text: str, found: re.Match[str]) -> str:
    """Return the text without a condition found in it."""
    return f"{text[: found.start()]} {text[found.end() :]}".strip()
