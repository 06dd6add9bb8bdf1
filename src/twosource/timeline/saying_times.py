"""The times at which something was merely said: the happening is what was said, not the saying."""

import re
from collections.abc import Iterator, Sequence

from twosource import spans
from twosource.model import Claim, Cue, TimeExpression
from twosource.timeline.verbs import WITHHELD, verb_groups

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
_OPENS = re.compile(r"\W*(?:(?:but|and|then|later|earlier|early|late|on|in|at)\s){0,3}", re.IGNORECASE)
"""What stands between the start of a sentence and a time that opens it."""
_SAID_THEN = re.compile(r"\s(?:said|told\s(?:[\w’'-]+\s){0,3}?[\w’'-]+(?=\s(?:that|he|she|it|they|the)\b))\s(?!to\b)[\w“\"]")
_OPENS_CLAUSE = re.compile(r"(?:\b(?:and|but)|,)\s(?:(?:late|early|later|also)\s)?(?:on\s)?\Z")
_LOOK_BACK = 12


def is_said_then(text: str, time: TimeExpression) -> bool:
    """Tell whether a time opens a clause whose verb of saying stands right behind it ("and on Friday said they were …")."""
    opens = _OPENS_CLAUSE.search(text, max(0, time.start - _LOOK_BACK - _LOOK_BACK), time.start)
    return opens is not None and _SAID_THEN.match(text, time.end) is not None


def times_of_saying(
    claims: tuple[Claim, ...], times: Sequence[TimeExpression], text: str
) -> Iterator[tuple[TimeExpression, Claim]]:
    """Yield the times at which something was merely said, each with what was: the happening is that, not the saying.

    A time that opens a sentence, with nothing behind it but who said it, is one, however many names that takes.
    """
    for claim in claims:
        cue = claim.cue
        if cue is None or claim.kind not in _FRAMED_BY_SAYING:
            continue
        time = claim.said_when or _opening(claim, cue, times, text)
        if time is None:
            continue
        if any(deed.match(text, at) for deed, at in ((_ORDER, cue.start), (_VALUED, cue.start), (WITHHELD, cue.end))):
            continue
        if _SAYING.intersection(cue.lemma.split(" ")) and not _is_apart(time, cue, text):
            yield time, claim


def _opening(claim: Claim, cue: Cue, times: Sequence[TimeExpression], text: str) -> TimeExpression | None:
    """Return the time that opens the sentence of a claim, before the speaker and the verb of saying."""
    first = next(iter(spans.inside(times, claim.sentence.start, claim.sentence.end)), None)
    if first is None or claim.speaker is None or first.type not in ("DATE", "TIME"):
        return None
    in_order = first.end <= claim.speaker.start < cue.start
    return first if in_order and _OPENS.fullmatch(text, claim.sentence.start, first.start) else None


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
