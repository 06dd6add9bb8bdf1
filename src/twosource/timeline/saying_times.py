"""The times at which something was merely said: the happening is what was said, not the saying."""

import re
from collections.abc import Iterator

from twosource.model import Claim, Cue, TimeExpression
from twosource.timeline.verbs import verb_groups

_FRAMED_BY_SAYING = frozenset({"direct", "mixed", "indirect"})
_SAYING = frozenset(
    "accuse acknowledge add admit allege argue assert caution claim comment complain concede confirm contend deny "
    "describe disclose explain express hint insist inform note observe point post predict put quote recall remark "
    "repeat reply report respond reveal say signal speak state stress suggest tell testify tweet warn write".split()
)
"""Verbs of saying, and nothing else: what somebody hopes, fears or does at a time is more than words."""
_ORDER = re.compile(
    r"(?:tells?|told)\s(?:(?!that\b|how\b|why\b)[\w’'-]+\s){1,6}(?:not\s)?to\s(?!(?:the|an?|its|his|her|their)\b)[a-z]+\b"
)
"""An order ("told the company on Friday to stop"), which is more than words."""
_VALUED = re.compile(r"puts?\s(?:on\s\w+day\s)?(?!it\b)[^.;:,]{1,80}?\sat\s[^\s.]*\d", re.IGNORECASE)
"""An estimate ("put the deficit on Monday at 4 percent"), which is more than words."""
_PARTICIPLE = re.compile(r"\w+ing\b")
_NEXT_CLAUSE = re.compile(
    r"[,;]\s+(?:and|but|while)\s|[;:“”\"]"
    r"|\b(?:that|which|who|whose|when|while|after|before|because|although|though|if|where|whether|what|as)\b"
)
_CLAUSE = re.compile(r"[.,;:—“”\"\n]|\b(?:who|which|that|when|while|and|but)\b")
_CLAUSE_LENGTH = 80
_DATES_A_NOUN = re.compile(r"\b(?:of|dated)\s+(?:the\s+)?\Z")
"""Words before a time that dates a thing ("the letter of 18 May said")."""
_LOOK_BACK = 12


def times_of_saying(claims: tuple[Claim, ...], text: str) -> Iterator[tuple[TimeExpression, Claim]]:
    """Yield the times at which something was merely said, each with what was: the happening is that, not the saying."""
    for claim in claims:
        cue, time = claim.cue, claim.said_when
        if cue is None or time is None or claim.kind not in _FRAMED_BY_SAYING:
            continue
        if _ORDER.match(text, cue.start) or _VALUED.match(text, cue.start):
            continue
        if _SAYING.intersection(cue.lemma.split(" ")) and not _is_apart(time, cue, text):
            yield time, claim


def _is_apart(time: TimeExpression, cue: Cue, text: str) -> bool:
    """Tell whether a time is not that of the words of saying: another verb or clause stands between, or it dates a noun."""
    if _DATES_A_NOUN.search(text, max(0, time.start - _LOOK_BACK), time.start):
        return True
    if time.end <= cue.start:
        if _PARTICIPLE.match(text, cue.start, cue.end):
            return True
        before = _CLAUSE.split(text[max(0, time.start - _CLAUSE_LENGTH) : time.start])[-1]
        if verb_groups(before):
            return True
    between = text[min(time.end, cue.end) : max(time.start, cue.start)]
    return _NEXT_CLAUSE.search(between) is not None or bool(verb_groups(between))
