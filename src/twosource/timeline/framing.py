"""What a question, or the claim in which a time stands, makes of the status of what is told then."""

import re
from collections.abc import Sequence

from twosource.model import Claim, Cue, TimeExpression
from twosource.timeline.reasons import AWAITED, DEADLINE, KEPT, NAMED, Told
from twosource.timeline.verbs import WITHHELD

_DENYING = frozenset("deny refute rebut dispute contradict debunk".split())
"""Verbs that say that something is not so; "oppose" and "decline" do not."""
_REJECTING = frozenset(("reject", "dismiss"))
_REJECTED = re.compile(
    r"\s+that\b|\s+(?:[\w’'-]+\s+){0,3}?(?:as|reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?|assertions?|notions?|"
    r"charges|speculation|idea|stor(?:y|ies))\b"
)
"""What is rejected where it is only words; an offer, an appeal or a motion that is rejected is so by what happened."""
_BUT = re.compile(r",\s(?:but|while|though|although|yet)\s")
"""What opens a clause that is no part of what is denied."""
_CLAUSE_LENGTH = 80
_FRAMES = frozenset({"deny", "predict", "believe"})
_ONLOOKERS = re.compile(
    r"\b(?:analysts?|economists?|strategists?|traders?|forecasters?|pollsters?|pundits?|experts?|observers?|bookmakers?|brokers?|"
    r"investors|academics?|professor|commentators?)\b"
)
"""Speakers who arrange nothing themselves, so that what they say will come is a prediction."""
_YES_OR_NO = re.compile(
    r"(?:\A|[,;:]\s|\b(?i:and|but|so)\s)[\"“‘]?"
    r"(?i:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)(?:n[’']t)?\s"
    r"(?:it|he|she|they|we|you|I|there|the|an?|this|that|these|those|any\w*|some\w*|no\w*|his|her|its|their|our|my|your|[A-Z][\w’'-]+)\b",
)
"""How a question begins that asks whether something is so."""


def asked(question: str, at: int, how: Told) -> Told | None:
    """Return what a question tells: what is to come is only asked about; "why" and its like take what was as told."""
    if how.status in ("scheduled", "hypothetical"):
        return Told("hypothetical", "asked")
    asked = _YES_OR_NO.search(question)
    return None if asked is not None and asked.start() <= at else how


def framing(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that say how what is told in them is to be taken: denied, believed, or said by an onlooker."""
    return [claim for claim in claims if claim.cue is not None and (claim.cue.cue_class in _FRAMES or _is_of_onlooker(claim))]


def as_claimed(text: str, how: Told, frames: Sequence[Claim], time: TimeExpression) -> Told:
    """Let the way a claim is put stand above its tense: what is denied, or only predicted, did not thereby happen."""
    for claim in frames if how.basis not in (NAMED, AWAITED) else ():
        if not any(span.start <= time.start and time.end <= span.end for span in claim.content):
            continue
        if (
            claim.cue is not None
            and claim.cue.cue_class == "deny"
            and _BUT.search(text, claim.cue.end, max(time.start, claim.cue.end))
        ):
            continue
        if claim.cue is not None and claim.cue.cue_class == "deny" and _denies(claim.cue, text):
            if how.status == "cancelled" or how.basis == KEPT:
                return Told("scheduled", KEPT)
            return Told("denied", f"denied by {claim.speaker.name}" if claim.speaker else "denied")
        if how.status == "scheduled" and how.basis != DEADLINE and claim.speaker is not None:
            return Told("hypothetical", f"{how.basis}, as a prediction")
    return how


def _is_of_onlooker(claim: Claim) -> bool:
    return claim.speaker is not None and _ONLOOKERS.search(claim.speaker.role or claim.speaker.name) is not None


def _denies(cue: Cue, text: str) -> bool:
    verbs = cue.lemma.split(" ")
    rejected = bool(_REJECTING.intersection(verbs)) and _REJECTED.match(text, cue.end, cue.end + _CLAUSE_LENGTH) is not None
    return rejected or (bool(_DENYING.intersection(verbs)) and WITHHELD.match(text, cue.end) is None)
