"""Verbs of cancelling and denying that stand above a time: what they say holds for what happens then."""

import re

from twosource.timeline import cues
from twosource.timeline.governing import Relation
from twosource.timeline.verbs import VerbGroup, verb_groups

_LOOK_BACK, _FAR_BACK = 30, 200
_FINITE = ("past", "present")
_PLANNED_FOR = re.compile(r"(?:set|scheduled|slated|planned|booked)\s(?:for|on|in|at)")
"""A participle that only says when ("a walkout planned for Thursday")."""
_WHICH = re.compile(
    r"\s+(?P<what>(?:(?!\b(?:but|while|because|though|after|before|as|if)\b)[^.,;:]){1,80}?),?\s+(?:that|which)\s+(?:had\s+(?:\w+ly\s+)?)?"
)
"""What lies between a verb of cancelling and what its object was to do ("called off the strike that")."""
_PLANNED_AT = re.compile(r"\b(?:planned|scheduled|set|due|called)\s(?:for|to|on)\s(?:[\w’'-]+\s){0,6}?\Z")
_JOINED = re.compile(r"\b(?:of|in|at|by|with|from|for|to|on)\b", re.IGNORECASE)
_TAKES_PLACE = re.compile(
    r"(?:was|were|been)\s+(?:\w+ly\s+)?(?:(?:due|scheduled|supposed|meant|slated|set|planned|expected)\s+)?"
    r"(?:to\s+(?:(?:be|have\s+been)\s+(?:held|played|staged|launched|published|heard)|have\s+(?:begun|started|taken\s+place)|"
    r"take\s+place|go\s+ahead|begin|start)|(?:on|in|at|for|this|next|tomorrow|later)\b)"
)
"""What is told of an occasion, not of a person or a firm ("was due to begin")."""
_PASSIVE = re.compile(r"\s+(?:is|are|was|were|will\s+be|(?:has|have|had)\s+(?:now\s+)?been)\s+(?:now\s+|\w+ly\s+)?")
"""What lies between the time of a subject and its passive verb."""
_HAS_A_TIME = re.compile(r"[a-z]{3,}\s+(?:on|for|in|at)\s+(?:the\s+)?\Z")
_CALLS_OFF = re.compile(r"cancel+(?:s|ed)|call(?:s|ed)\s+off|postpones|scrapped|axed|shelved")
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\s(?:\w+ly\s|now\s|since\s|then\s)?\Z")
_ANOTHER_THING = re.compile(r"\s(?:an?|another|some|several|many|dozens|hundreds|thousands|two|three|four|five|ten|\d+)\s")
"""What follows a verb of calling off whose object has not been named before ("has cancelled a holiday")."""
_ANOTHER_SUBJECT = re.compile(r"(?:[,;]|\band\b|\bwhile\b)\s(?:an?|another|some|several|two|three|many)\s(?:[\w’'-]+\s){1,6}?\Z")
"""What stands before a passive verb whose subject is another thing than the one with the time."""
_OPENS = re.compile(r"\b(?:after|because|when|since|while|as)\b", re.IGNORECASE)
"""Words that open a clause which tells why something was called off."""
_BECAUSE_OFF = re.compile(
    r"\b(?:after|since|despite|having|following)\s(?:(?:it|they|he|she)\s)?(?:(?:was|were|had|has|being|having|been)\s)*(?:\w+ly\s)?\Z",
    re.IGNORECASE,
)
"""What stands before a verb of calling off that tells of another time than the one before it ("returns in 2022 after being")."""
_INTENDS = re.compile(
    r"\b(?:and|but)\s(?:[\w’'-]+\s){0,4}?(?:hope[sd]?|agree[sd]?|promise[sd]?|vow(?:s|ed)|pledge[sd]?|decide[sd]?|want(?:s|ed)|intend(?:s|ed)|"
    r"aim(?:s|ed)|plans?|offer(?:s|ed)?)\sto\b",
    re.IGNORECASE,
)
"""What somebody means to do who has called something else off ("was called off, and the crew hoped to try again")."""
_OWN_DAY = re.compile(
    r"(?:day|week|month|morrow|night|weekend|year)['’]s\s|\b(?:planned|scheduled|set|due|called)\s(?:for|to|on)\s"
)
"""What shows that the object of a verb of calling off has a time of its own."""
_NEGATED = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?:(?:yet|been|be|\w+ly)\s+)*\Z", re.IGNORECASE)


def stands_above(
    sentence: str, group: VerbGroup, groups: tuple[VerbGroup, ...], at: tuple[int, int, int], where: Relation | None
) -> bool:
    """Tell whether a verb of cancelling or denying holds for the time: "denied that …", "talks on Monday were called off".

    ``at`` is where the clause of the time begins, and the time itself.
    """
    first, start, end = at
    if group.tense == "deny":
        return sentence[group.end : first].strip().casefold() == "that"
    if _parted(sentence, groups, group, (start, end)) or _is_of_another(sentence, group, start, end):
        return False
    if end <= group.start and where == "before" and names_a_thing(sentence, start, end):
        return True
    if where in ("before", None) and _is_of_subject(sentence, groups, group, at):
        return True
    return where in ("after", "around") or is_unmet(sentence, group, start)


def _is_of_subject(sentence: str, groups: tuple[VerbGroup, ...], group: VerbGroup, at: tuple[int, int, int]) -> bool:
    """Tell whether a time is part of the subject of a passive verb right behind it ("the talks on Monday were called off")."""
    first, start, end = at
    passive = _PASSIVE.fullmatch(sentence, end, group.start) is not None
    return (
        passive and _HAS_A_TIME.search(sentence, first, start) is not None and not any(first <= g.start < start for g in groups)
    )


def _is_of_another(sentence: str, group: VerbGroup, start: int, end: int) -> bool:
    """Tell whether what a verb calls off is another thing than what is to be at the time at ``[start, end)``."""
    if end <= group.start and _BECAUSE_OFF.search(sentence, end, group.start):
        return True
    if group.end <= start:
        return _INTENDS.search(sentence, group.end, start) is not None
    if _CALLS_OFF.fullmatch(sentence, group.start, group.end) is None:
        return False
    passive = _BE.search(sentence, end, group.start)
    if passive is None:
        return _ANOTHER_THING.match(sentence, group.end) is not None
    return _ANOTHER_SUBJECT.search(sentence, end, passive.start()) is not None


def is_of_calling_off(sentence: str, group: VerbGroup, start: int, end: int) -> bool:
    """Tell whether the day of writing at ``[start, end)`` is the one on which a verb calls off what has a day of its own.

    ("On Friday called off a walkout planned for Monday", "called off next week's walkout on Friday".)
    """
    if group.tense != "cancel" or _BE.search(sentence, 0, group.start) is not None:
        return False
    if end < group.start and sentence[end : group.start].isspace():
        return _OWN_DAY.search(sentence, group.end) is not None
    return (
        group.end < start
        and _OWN_DAY.search(sentence, group.end, start) is not None
        and not _PLANNED_AT.search(sentence, 0, start)
    )


def is_unmet(sentence: str, group: VerbGroup, start: int) -> bool:
    """Tell whether a time is the one at which what a verb cancels was to be ("was due on Monday, but was called off")."""
    first, last = (0, group.start) if start < group.start else (group.end, start)
    return cues.UNMET.search(sentence, first, last) is not None


def is_negated(sentence: str, group: VerbGroup) -> bool:
    """Tell whether a verb of cancelling is denied right before it ("has not called off")."""
    return _NEGATED.search(sentence, max(0, group.start - _LOOK_BACK), group.start) is not None


def _parted(sentence: str, groups: tuple[VerbGroup, ...], group: VerbGroup, time: tuple[int, int]) -> bool:
    """Tell whether another finite verb stands between a group and a time; its own auxiliary ("had been …") does not count."""
    if group.end <= time[0]:
        apart = (*_FINITE, "future", "expected")
        own = _plan_behind(sentence, group, time[0])
        behind = [other for other in groups if max(group.end, own) <= other.start < time[0]]
        standing = (other for other in behind if other.tense in apart or _OPENS.search(sentence, group.end, other.start))
        return any(_PLANNED_FOR.fullmatch(sentence, other.start, other.end) is None for other in standing)
    between = [other for other in groups if time[1] <= other.start and other.end <= group.start and other.tense in _FINITE]
    return any(sentence[other.end : group.start].strip() not in ("", "been") for other in between)


def _plan_behind(sentence: str, group: VerbGroup, start: int) -> int:
    """Return where the words end that say when that was to be which a verb before them cancels ("the vote that was due"), else 0.

    Of "the licence of the firm that was due to" the relative clause is that of the last noun, unless it is of what takes place.
    """
    which = _WHICH.match(sentence, group.end, start)
    unmet = cues.UNMET.match(sentence, which.end(), start) if which is not None else None
    if which is None or unmet is None:
        return 0
    held = _TAKES_PLACE.match(sentence, which.end())
    if held is None:
        return 0 if _JOINED.search(which["what"]) else unmet.end()
    return max(unmet.end(), held.end())


def moved_from(sentence: str, start: int) -> str | None:
    """Return what stands between ``start`` and the "from" of something that is put off from one day to another, else ``None``.

    No verb parts the two: "the postponed fair will run from" begins a range.
    """
    found = cues.PUT_OFF_FROM.search(sentence, max(0, start - _FAR_BACK), start)
    ahead = ("future", "present", "progressive")
    parted = found is None or any(group.tense in ahead for group in verb_groups(found["what"]))
    return None if found is None or parted else found["old"]


def names_a_thing(sentence: str, start: int, end: int) -> bool:
    """Tell whether a time stands before a noun and says which is meant: "Monday's summit", "the 2016 campaign"."""
    follows = cues.NAMES_A_THING.match(sentence, end)
    if follows is None:
        return False
    return follows[0][0] in "'’" or bool(cues.OPENS_A_NAME.search(sentence, max(0, start - _LOOK_BACK), start))
