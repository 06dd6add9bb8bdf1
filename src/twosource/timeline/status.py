"""Whether a sentence tells a happening at a time as past, ongoing, scheduled, hypothetical, denied or cancelled."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from twosource.model import EventStatus, TimeExpression
from twosource.timeline import days
from twosource.timeline.verbs import Tense, VerbGroup, verb_groups

Relation = Literal["before", "around", "after"]
"""How a time lies to the day of writing; "around" overlaps it."""

_BORDER = re.compile(
    r"[;:—–“”\"]|\b(?:that|which|who|whose|when|while|after|before|because|although|though|but|if|unless|where|whether|since)\b",
    re.IGNORECASE,
)
NAMED = "the time of what is named, not of what is told"
"""The basis of an event that is only named, and by its time."""
DEADLINE = "a deadline"
"""The basis of an event that is due by a time, not at it."""
PUT_OFF = "put off until then"
"""The basis of an event that was to be earlier."""
_DUE_BY = re.compile(r"\b(?:by|until|till|no later than|before)\s+(?:the\s+)?\Z", re.IGNORECASE)
_DUE_ON = re.compile(r"\b(?:due|payable|effective)\s+(?:the\s+)?\Z", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:put off|postponed|delayed|deferred|rescheduled|adjourned|(?:pushed|put|moved) back)"
    r"\s+(?:until|till|to|for)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 30
_NAMES_A_THING = re.compile(
    r"['’]s?\s+(?:\w+[-\s]+){0,3}\w|\s+(?!(?:and|or|but|to|in|on|at|by|for|with|from|as|than|that|because)\b)[a-z]{4}"
)
"""What follows a time that stands before a noun ("Monday's summit", "the 2016 campaign")."""
_OPENS_A_NAME = re.compile(r"\b(?:the|a|an|his|her|its|their|our|of|this|that)\s+(?:[a-z]+\s+)?\Z", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:predict(?:s|ed|ing)?|forecast(?:s|ing)?|assum(?:es?|ed|ing|ption)|expects?|expected|believes?|thinks?|fears?|feared|warn(?:s|ed)?|"
    r"ideas?|possibilit(?:y|ies)|risks?|speculat(?:es?|ed|ion)|envisions?|imagin(?:es?|ed|ing))\b[^.;]{0,60}\Z",
    re.IGNORECASE,
)
"""Words after which what is told is only thought of."""
_TO_BE = re.compile(
    r"(?:,\s+|\bdue\s+)to\s+be\s+\w+(?:\s+(?:on|in|at|by|this|next))?\s+(?:the\s+)?\Z"
    r"|\bdue\s+(?:to\s+\w+(?:\s+\w+){0,2}\s+)?(?:on|in|at|by|out|back)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Words before the day on which something is to be."""
_DUE_TO = re.compile(
    r"\bdue\s+to\s+(?!(?:the|an?|its|his|her|their|\w+ing)\b)\w+\b[^.,;:]{0,50}\b(?:on|in|at|by)\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""The same with more words between: "due to step down as chairman on"."""
_FAR_BACK = 80
_FOR = re.compile(r"\bfor\s+(?:the\s+)?\Z", re.IGNORECASE)
_HOPES = re.compile(r"\b(?:hop|want|seek|sought|propos|suggest|urg|ask)", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:the\s+)?\Z", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:have|had|would|was|were)\b|['’]ve\b", re.IGNORECASE)
_UNMET = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:due|scheduled|supposed|meant|slated|set)\b|\b(?:was|were)\s+to\s+have\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:if|unless|whether)\Z", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:said|says|announced|told|added|confirmed|promised|pledged|agreed|decided)\b", re.IGNORECASE)
_DOUBT = re.compile(r"\b(?:likely|unlikely|probably|possibly|perhaps|maybe)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:next|coming|tomorrow|upcoming|later this)\b", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:ago|last|earlier|yesterday|previous|past|(?:beginning|start) of this)\b", re.IGNORECASE)


_FITTING: dict[str, tuple[Tense, ...]] = {
    "before": ("past", "commitment", "wish", "deny", "cancel"),
    "after": ("future", "expected", "conditional", "backshifted", "wish", "commitment", "present", "progressive", "cancel"),
}
"""Forms of the verb that a time behind or ahead goes with; a time around the day of writing goes with all."""


class Told(NamedTuple):
    """A status and the reason for it, in words."""

    status: EventStatus
    basis: str


def relation(time: TimeExpression, words: str, written: tuple[date, date] | None) -> Relation | None:
    """Return how a time lies to the day of writing, ``None`` where neither its interval nor its words tell."""
    meant = days.interval(time)
    if meant is not None and written is not None and (meant[1] < written[0] or meant[0] > written[1]):
        return "before" if meant[1] < written[0] else "after"
    if time.offset is not None:
        return "before" if time.offset < 0 else "after" if time.offset > 0 else "around"
    if _BEHIND.search(words):
        return "before"
    if _AHEAD.search(words):
        return "after"
    return "around" if meant is not None and written is not None else None


def told(sentence: str, start: int, end: int, where: Relation | None, precise: bool) -> Told | None:
    """Return the status of what ``sentence`` tells of the time at ``[start, end)``, ``None`` where it tells no happening.

    ``where`` is how the time lies to the day of writing, ``precise`` whether it is one day. Something that did not happen, or
    will not, is no happening; nor is a sentence without a finite verb.
    """
    groups = verb_groups(sentence)
    first, last = _clause(sentence, start, end)
    group = _governing([g for g in groups if first <= g.start < last], start, where) or _governing(groups, start, where)
    if group is None:
        return None
    before = sentence[max(0, start - _LOOK_BACK) : start]
    above = next((g for g in groups if g.tense in ("cancel", "deny") and _stands_above(sentence, g, first, where)), None)
    if above is None and where in ("before", "after") and _names_a_thing(sentence, start, end):
        return Told("past" if where == "before" else "scheduled", NAMED)
    if above is not None:
        return _by_tense(sentence, above, where, precise)
    if where == "after" and _PUT_OFF.search(before):
        return Told("scheduled", PUT_OFF)
    hoped = group.tense == "wish" and _HOPES.search(sentence, group.start, group.end) is not None
    supposed = group.tense in ("future", "backshifted") and _SUPPOSED.search(sentence, 0, group.start) is not None
    if not hoped and not supposed and _is_deadline(before, group, where, precise):
        return Told("scheduled", DEADLINE)
    if group.negated and group.tense != "conditional" and not _UNTIL.search(before):
        return None
    if _CONDITION.search(sentence[:first].rstrip()):
        return Told("hypothetical", "told as a condition")
    if hoped and where != "before" and _DUE_BY.search(before):
        return Told("hypothetical", "hoped for by then")
    if (where != "before" and _is_to_be(sentence, start)) or (where == "after" and group.tense == "past" and _FOR.search(before)):
        return Told("scheduled", f"told with “{before.split()[-1]}”")
    return _by_tense(sentence, group, where, precise)


def _is_deadline(before: str, group: VerbGroup, where: Relation | None, precise: bool) -> bool:
    """Tell whether a time is one by which something is due. "Had fallen by noon" tells of the day of writing itself."""
    if group.tense in ("conditional", "cancel", "deny"):
        return False
    if where == "after":
        return bool(_DUE_BY.search(before) or _DUE_ON.search(before))
    so_far = group.tense in ("past", "progressive", "present") and (precise or before.casefold().rstrip().endswith("before"))
    return where == "around" and not so_far and bool(_DUE_BY.search(before))


def _is_to_be(sentence: str, start: int) -> bool:
    return bool(
        _TO_BE.search(sentence, max(0, start - _LOOK_BACK), start) or _DUE_TO.search(sentence, max(0, start - _FAR_BACK), start)
    )


def _names_a_thing(sentence: str, start: int, end: int) -> bool:
    """Tell whether a time stands before a noun and says which is meant: "Monday's summit", "the 2016 campaign"."""
    follows = _NAMES_A_THING.match(sentence, end)
    if follows is None:
        return False
    return follows[0][0] in "'’" or bool(_OPENS_A_NAME.search(sentence, max(0, start - _LOOK_BACK), start))


def _clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a time; where the time stands alone before a border, the clause reaches over it."""
    first = max((match.end() for match in _BORDER.finditer(sentence, 0, start)), default=0)
    following = _BORDER.search(sentence, end)
    return first, following.start() if following else len(sentence)


def _stands_above(sentence: str, group: VerbGroup, clause: int, where: Relation | None) -> bool:
    """Tell whether a verb of cancelling or denying holds for the time: "denied that …", "talks on Monday were called off"."""
    if group.tense == "cancel":
        return where in ("after", "around") or _UNMET.search(sentence, 0, group.start) is not None
    return sentence[group.end : clause].strip().casefold() == "that"


def _governing(groups: Sequence[VerbGroup], at: int, where: Relation | None) -> VerbGroup | None:
    """Return the last verb group before ``at``, else the first after it; of several, one whose form fits the time."""
    before = [group for group in groups if group.start < at]
    fitting = [group for group in before if group.tense in _FITTING.get(where or "", (group.tense,))]
    return (fitting or before)[-1] if before else next(iter(groups), None)


def _by_tense(sentence: str, group: VerbGroup, where: Relation | None, precise: bool) -> Told:
    words = sentence[group.start : group.end]
    basis = f"told with “{words}”"
    if where == "before" and group.tense in ("future", "expected", "conditional") and not _PERFECT.search(words):
        return Told("past", f"{basis}, of a time gone by")
    match group.tense:
        case "cancel":
            unmet = _UNMET.search(sentence) is not None
            return Told("past" if where == "before" and not unmet else "cancelled", basis)
        case "deny":
            return Told("denied", basis)
        case "future" | "expected":
            return _ahead(sentence, group, where, precise, basis)
        case "backshifted":
            reported = _REPORTED.search(sentence, 0, group.start) and where != "before"
            supposed = _SUPPOSED.search(sentence, 0, group.start)
            return Told("scheduled" if reported and not supposed else "hypothetical", basis)
        case "conditional":
            return Told("hypothetical", basis)
        case "wish":
            hoped = where == "after" or (where == "around" and not any(word.endswith("ed") for word in words.split()))
            return Told("hypothetical" if hoped else "past", basis)
        case "past":
            return Told("hypothetical" if where == "after" else "past", basis)
        case "commitment":
            planning = where == "around" and words.split()[-1] in ("plan", "plans", "intend", "intends")
            return Told("scheduled" if where == "after" or planning else "past", basis)
        case _:
            return _now(sentence, group, where, basis)


def _now(sentence: str, group: VerbGroup, where: Relation | None, basis: str) -> Told:
    if where != "before" and _DOUBT.match(sentence[group.end :].lstrip()):
        return Told("hypothetical", basis)
    return Told({"before": "past", "after": "scheduled"}.get(where or "", "ongoing"), basis)  # type: ignore[arg-type]


def _ahead(sentence: str, group: VerbGroup, where: Relation | None, precise: bool, basis: str) -> Told:
    if where == "before":
        return Told("hypothetical", f"{basis}; whether it came about is not told")
    doubtful = _DOUBT.search(sentence, group.start, min(len(sentence), group.end + 12))
    supposed = _SUPPOSED.search(sentence, 0, group.start)
    if doubtful or supposed or (group.tense == "expected" and not precise):
        return Told("hypothetical", basis)
    return Told("scheduled", basis)
