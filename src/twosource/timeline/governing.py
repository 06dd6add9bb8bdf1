"""The clause of a time, and the verb group in it that says how what happens then is told."""

import re
from collections.abc import Sequence
from typing import Literal

from twosource.timeline import cues
from twosource.timeline.verbs import Tense, VerbGroup, verb_groups

Relation = Literal["before", "around", "after"]
"""How a time lies to the day of writing; "around" overlaps it."""

_FITTING: dict[str, tuple[Tense, ...]] = {
    "before": ("past", "commitment", "wish", "deny", "cancel", "unreal"),
    "after": (
        "future", "expected", "conditional", "unreal", "backshifted", "wish", "commitment", "present", "progressive", "cancel"
    ),
}  # fmt: skip
"""Forms of the verb that a time behind or ahead goes with; a time around the day of writing goes with all."""
_MODAL: tuple[Tense, ...] = ("future", "expected", "conditional", "backshifted")
_SAYING = re.compile(r"said|says|told|added", re.IGNORECASE)
"""Verbs that, behind a time, only say who tells it."""
_ALONE = re.compile(r"[\w-]+(?:ed|en)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|or)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
_PREPOSITION = re.compile(r"(?:since|after|before)\s+(?:the\s+|at\s+least\s+)?\Z", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:if|when|while|after|before|because|although|though|unless|since)\Z", re.IGNORECASE)
"""Words that open a clause which a comma ends."""
_LOOK_BACK = 20
_STAYS = re.compile(r"\b(?:remain|stay|be|keep)\Z", re.IGNORECASE)
_IS_AT = re.compile(r"\s+(?:on|in|at|by)\s+(?:the\s+)?\Z", re.IGNORECASE)


def clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around the time at ``[start, end)``; where the time stands alone before a border, it reaches over it."""
    before = _PREPOSITION.search(sentence, max(0, start - _LOOK_BACK), start)
    borders = list(cues.BORDER.finditer(sentence, 0, before.start() if before else start))
    while borders and _is_preposition(sentence, borders[-1], start):
        borders.pop()
    first = borders[-1].end() if borders else 0
    comma = sentence.rfind(", ", first, start) if _OPENS.search(sentence, 0, first) else -1
    first = comma + 1 if comma > 0 and sentence.find(",", first, comma) < 0 else first
    following = cues.BORDER.search(sentence, end)
    return first, following.start() if following else len(sentence)


def _is_preposition(sentence: str, border: re.Match[str], start: int) -> bool:
    """Tell whether "before" or "after" opens no clause: no verb lies between it and the time ("will appear before MPs on")."""
    if border[0].lower() not in ("before", "after"):
        return False
    return not any(border.end() <= group.start < start for group in verb_groups(sentence))


def governing(
    sentence: str, groups: Sequence[VerbGroup], within: tuple[int, int], at: int, where: Relation | None
) -> VerbGroup | None:
    """Return the last verb group before ``at``, else the first after it; of several, one whose form fits the time.

    Those of the clause ``within`` are asked first, and alone where a semicolon parts it from the others.
    """
    telling = [group for group in groups if group.start < at or not _SAYING.fullmatch(sentence, group.start, group.end)]
    own = [group for group in telling if within[0] <= group.start < within[1]]
    if not own and sentence[within[0] - 1 : within[0]] == ";":
        return None
    chosen = _last(own, at, where) or _last(telling, at, where) or _last(groups, at, where)
    return chosen and _led(sentence, groups, chosen, at, where)


def _last(groups: Sequence[VerbGroup], at: int, where: Relation | None) -> VerbGroup | None:
    before = [group for group in groups if group.start < at]
    fitting = [group for group in before if group.tense in _FITTING.get(where or "", (group.tense,))]
    return (fitting or before)[-1] if before else next(iter(groups), None)


def _led(sentence: str, groups: Sequence[VerbGroup], group: VerbGroup, at: int, where: Relation | None) -> VerbGroup:
    """Return the group of its clause on which a group depends, or the group itself.

    It shares its auxiliary ("will be shown and read", "will stay shut"), or its time is given by "is at".
    """
    prior = next((other for other in reversed(groups) if other.end <= group.start), None)
    if prior is None or prior.tense not in _MODAL or cues.BORDER.search(sentence, prior.end, group.start) is not None:
        return group
    shared = (
        group.tense == "past" and _ALONE.fullmatch(sentence, group.start, group.end) and _JOINED.search(sentence, 0, group.start)
    )
    state = _STAYS.search(sentence, prior.start, prior.end) and sentence[prior.end : group.start].isspace()
    placed = where in ("after", "around") and group.tense == "present" and _IS_AT.fullmatch(sentence, group.end, at)
    return prior if shared or state or placed else group
