"""Verbs of cancelling and denying that stand above a time: what they say holds for what happens then."""

import re

from twosource.timeline import cues
from twosource.timeline.governing import Relation
from twosource.timeline.verbs import VerbGroup

_LOOK_BACK = 30
_FINITE = ("past", "present")
_PLANNED_FOR = re.compile(r"(?:set|scheduled|slated|planned|booked)\s(?:for|on|in|at)")
"""A participle that only says when ("a walkout planned for Thursday")."""


def stands_above(
    sentence: str, group: VerbGroup, groups: tuple[VerbGroup, ...], at: tuple[int, int, int], where: Relation | None
) -> bool:
    """Tell whether a verb of cancelling or denying holds for the time: "denied that …", "talks on Monday were called off".

    ``at`` is where the clause of the time begins, and the time itself.
    """
    first, start, end = at
    if group.tense == "deny":
        return sentence[group.end : first].strip().casefold() == "that"
    if _parted(sentence, groups, group, (start, end)):
        return False
    if end <= group.start and where == "before" and names_a_thing(sentence, start, end):
        return True
    return where in ("after", "around") or cues.UNMET.search(sentence, 0, group.start) is not None


def _parted(sentence: str, groups: tuple[VerbGroup, ...], group: VerbGroup, time: tuple[int, int]) -> bool:
    """Tell whether another finite verb stands between a group and a time; its own auxiliary ("had been …") does not count."""
    if group.end <= time[0]:
        apart = (*_FINITE, "future", "expected")
        standing = (other for other in groups if group.end <= other.start < time[0] and other.tense in apart)
        return any(_PLANNED_FOR.fullmatch(sentence, other.start, other.end) is None for other in standing)
    between = [other for other in groups if time[1] <= other.start and other.end <= group.start and other.tense in _FINITE]
    return any(sentence[other.end : group.start].strip() not in ("", "been") for other in between)


def names_a_thing(sentence: str, start: int, end: int) -> bool:
    """Tell whether a time stands before a noun and says which is meant: "Monday's summit", "the 2016 campaign"."""
    follows = cues.NAMES_A_THING.match(sentence, end)
    if follows is None:
        return False
    return follows[0][0] in "'’" or bool(cues.OPENS_A_NAME.search(sentence, max(0, start - _LOOK_BACK), start))
