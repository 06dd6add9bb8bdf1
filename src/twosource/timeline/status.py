"""Whether a sentence tells a happening at a time as past, ongoing, scheduled, hypothetical, denied or cancelled."""

import re
from collections.abc import Sequence
from datetime import date

from twosource.language import outlook
from twosource.model import EventStatus, TimeExpression
from twosource.timeline import called_off, conditions, cues, days
from twosource.timeline.above import is_negated, is_of_calling_off, moved_from, names_a_thing, stands_above
from twosource.timeline.governing import Relation, clause, governing
from twosource.timeline.reasons import (
    AWAITED,
    CONDITION,
    DEADLINE,
    FORMER,
    HOPED,
    IN_DOUBT,
    KEPT,
    LASTS,
    NAMED,
    NOT_SOONER,
    OFF,
    PUT_OFF,
    RULED_OUT,
    Told,
)
from twosource.timeline.tenses import by_tense, is_arranged, is_supposed
from twosource.timeline.verbs import VerbGroup, verb_groups

_LOOK_BACK, _FAR_BACK, _CLAUSE = 30, 80, 120
_UNREAL = ("conditional", "unreal", "wish")
_TELLING = ("past", "progressive", "cancel", "deny", "commitment")
"""Verb groups that part a time from a noun before them."""
_NOUNS = frozenset("cut bid bet hit set split spread cost burst cast".split())
_CAN = re.compile(r"can\b", re.IGNORECASE)
_MODAL = ("future", "expected", "backshifted")
_AHEAD = ("future", "expected", "backshifted", "commitment", "present", "progressive")
"""Verb groups of what comes, which a condition behind them makes uncertain."""


def relation(time: TimeExpression, words: str, written: tuple[date, date] | None) -> Relation | None:
    """Return how a time lies to the day of writing, ``None`` where neither its interval nor its words tell."""
    meant = days.interval(time)
    if meant is not None and written is not None and (meant[1] < written[0] or meant[0] > written[1]):
        return "before" if meant[1] < written[0] else "after"
    if time.offset is not None:
        return "before" if time.offset < 0 else "after" if time.offset > 0 else "around"
    if cues.BEHIND.search(words):
        return "before"
    if cues.AHEAD.search(words):
        return "after"
    return "around" if meant is not None and written is not None else None


def told(sentence: str, start: int, end: int, where: Relation | None, precise: bool) -> Told | None:
    """Return the status of what ``sentence`` tells of the time at ``[start, end)``, ``None`` where it tells no happening.

    ``where`` is how the time lies to the day of writing, ``precise`` whether it is one day. Something that did not happen, or
    will not, is no happening; nor is a sentence without a finite verb.
    """
    groups = verb_groups(sentence)
    first, last = clause(sentence, start, end)
    group = governing(sentence, groups, (first, last), start, where)
    if group is not None and where == "after" and group.tense not in _UNREAL and _is_put_off(sentence, start):
        return Told("scheduled", PUT_OFF)
    calling = [g for g in groups if where == "around" and is_of_calling_off(sentence, g, start, end)]
    if calling:
        return Told("past", f"told with “{sentence[calling[0].start : calling[0].end]}”")
    above = next(
        (g for g in groups if g.tense in ("cancel", "deny") and stands_above(sentence, g, groups, (first, start, end), where)),
        None,
    )
    if above is not None and above.tense == "cancel" and _is_kept(sentence, above, where):
        return _standing(where)
    if above is not None and above.tense == "cancel" and where == "before" and names_a_thing(sentence, start, end):
        return Told("cancelled", f"told with “{sentence[above.start : above.end]}”")
    if above is not None:
        kept = above.tense == "deny" and any(g.tense == "cancel" and g.start >= above.end for g in groups)
        return _standing(where) if kept else by_tense(sentence, above, start, where, precise)
    dropped = cues.DROPPED.search(sentence) if where != "before" else None
    if dropped is not None and dropped.start() < start < dropped.end():
        return Told("cancelled", "a plan that was dropped")
    if called_off.is_called_off(sentence, start, end):
        return Told("cancelled", OFF)
    if where != "before" and called_off.is_in_doubt(sentence, start, end):
        return Told("hypothetical", IN_DOUBT)
    if called_off.is_ruled_out(sentence, end):
        return Told("denied", RULED_OUT)
    if called_off.is_former(sentence, start, end, where):
        return Told("cancelled", FORMER)
    before = sentence[max(0, start - _FAR_BACK) : start]
    if where == "after" and cues.OFF_FOR.search(before) and not names_a_thing(sentence, start, end):
        return Told("cancelled", OFF)
    if where == "after" and cues.SETS.search(before) and cues.FOR_IT.match(sentence, end):
        return Told("scheduled", f"told with “{before.split()[-1]}”")
    if where == "after" and group is not None and (cues.DUE_BY_THEN.search(before) or cues.TIME_LIMIT.search(before)):
        return Told("scheduled", DEADLINE)
    called = outlook.CONVENED.search(before)
    if where != "before" and called is not None:
        return Told("scheduled", f"told with “{called[0].split()[0]}”")
    if where != "before" and _is_to_be_then(sentence, start):
        return Told("scheduled", f"told with “{sentence[:start].split()[-1]}”")
    if where != "before" and group is not None and _is_awaited(sentence, group, first):
        return Told("scheduled", AWAITED)
    habit = cues.HABIT.search(sentence, first, last if group is None else max(start, group.end)) is not None
    if habit and (group is None or (group.tense == "present" and where != "before")):
        return None
    named = _named(sentence, start, end, where) if group is not None else None
    return (
        named
        or _opened(sentence, groups, start, where)
        or (_governed(sentence, group, start, where, precise) if group is not None else _without_verb(sentence, start, where))
    )


def _is_to_be_then(sentence: str, start: int) -> bool:
    """Tell whether the words before a time say that something is to be then ("planned for"), and not that nothing is."""
    planned = cues.TO_BE.search(sentence, max(0, start - _FAR_BACK), start)
    return planned is not None and cues.NO_SUBJECT.search(sentence, 0, planned.start()) is None


def _moves(sentence: str, start: int) -> re.Match[str] | None:
    """Return the words before a time that say that something is moved to it."""
    return cues.PUT_OFF.search(sentence, max(0, start - _FAR_BACK), start)


def _is_put_off(sentence: str, start: int) -> bool:
    put_off = _moves(sentence, start)
    if put_off is not None:
        return not cues.ASKED.search(sentence, 0, put_off.start())
    moved = moved_from(sentence, start)
    return moved is not None and cues.NEW_DAY.fullmatch(moved) is not None


def _is_kept(sentence: str, above: VerbGroup, where: Relation | None) -> bool:
    """Tell whether a thing is not off after all: the cancelling is denied, or would come only with something else."""
    return is_negated(sentence, above) or (where != "before" and conditions.depends(sentence, above.start, above.end))


def _standing(where: Relation | None) -> Told:
    """Return what is told of a thing that is denied to be off."""
    return Told("past" if where == "before" else "scheduled", KEPT)


def _is_awaited(sentence: str, group: VerbGroup, first: int) -> bool:
    """Tell whether the clause that begins at ``first`` names in the present what is still to come ("when it decides")."""
    return group.start >= first and is_arranged(sentence, group) and cues.ONCE.search(sentence, 0, first) is not None


def _opened(sentence: str, groups: Sequence[VerbGroup], start: int, where: Relation | None) -> Told | None:
    """Return the status of what a noun or a passive opens ("fears of", "a plan to", "is tipped to") that holds a time.

    It holds what no finite verb parts from it.
    """
    if where == "before":
        return None
    offset = max(0, start - _CLAUSE)
    offset = max((match.end() for match in cues.BREAK.finditer(sentence, offset, start)), default=offset)
    words = outlook.opener(sentence[offset:start])
    if words is None or any(offset + words.end() <= g.start < start and _parts(sentence, g) for g in groups):
        return None
    if conditions.stands_in(sentence, start):
        return Told("hypothetical", CONDITION)
    basis = f"told with “{words[0]}”"
    if words.re is outlook.RESOLVED and _is_unplanned(sentence, offset + words.start(), start):
        return Told("denied", basis)
    if words.re is outlook.RESOLVED:
        return Told(_of_a_plan(sentence, groups, offset + words.start()), basis)
    return Told("hypothetical", basis)


def _of_a_plan(sentence: str, groups: Sequence[VerbGroup], start: int) -> EventStatus:
    """Return the status of what a noun of resolve at ``start`` opens, by the verb whose object it is ("is mulling plans to")."""
    verb = next((group for group in reversed(groups) if group.end <= start), None)
    if verb is None or cues.OBJECT.fullmatch(sentence, verb.end, start) is None:
        return "scheduled"
    return "hypothetical" if verb.tense == "wish" else "denied" if verb.tense == "deny" else "scheduled"


def _is_unplanned(sentence: str, plan: int, start: int) -> bool:
    """Tell whether somebody has no plan, named at ``plan``, to do what is told of a time; "no plan to open until then" is one."""
    return cues.NO_PLAN.search(sentence, 0, plan) is not None and cues.UNTIL.search(sentence, 0, start) is None


def _parts(sentence: str, group: VerbGroup) -> bool:
    """Tell whether a verb group parts a time from a noun before both; "cut" and its like are as often nouns themselves."""
    return group.tense in _TELLING and sentence[group.start : group.end] not in _NOUNS


def _without_verb(sentence: str, start: int, where: Relation | None) -> Told | None:
    """Return what no known form of a verb tells: a time apart from the day of writing names a happening all the same."""
    if conditions.stands_in(sentence, start):
        return Told("hypothetical", CONDITION)
    return None if where in ("around", None) else Told("past" if where == "before" else "scheduled", NAMED)


def _named(sentence: str, start: int, end: int, where: Relation | None) -> Told | None:
    """Return the status of a thing that is only named, and by its time."""
    if where in ("before", "after") and names_a_thing(sentence, start, end):
        return Told("past" if where == "before" else "scheduled", NAMED)
    awaited = cues.AWAITED.search(sentence, max(0, start - _FAR_BACK), start) if where in ("around", "after") else None
    return Told("scheduled", AWAITED) if awaited else None


def _governed(sentence: str, group: VerbGroup, start: int, where: Relation | None, precise: bool) -> Told | None:
    """Return the status by the verb group that governs a time, and the words around the time."""
    before = sentence[max(0, start - _LOOK_BACK) : start]
    hoped = group.tense == "wish"
    thought = group.tense in ("future", "backshifted") and is_supposed(sentence, group, precise)
    supposed = thought or (group.tense == "expected" and not precise)
    if conditions.stands_in(sentence, start):
        return Told("hypothetical", CONDITION)
    if where != "before" and group.tense == "commitment" and _is_unplanned(sentence, group.start, start):
        return Told("denied", f"told with “{sentence[group.start : group.end]}”")
    if where != "before" and group.tense in _AHEAD and conditions.depends(sentence, group.start, start):
        return Told("hypothetical", CONDITION)
    negated = group.negated or _is_denied(sentence, group)
    proposed = group.tense == "backshifted" and cues.UNDER_A_PLAN.search(sentence) is not None
    if (negated or is_negated(sentence, group)) and where != "before" and cues.NOT_BEFORE.search(before):
        return Told("hypothetical", NOT_SOONER)
    at_the_end = cues.AT_THE_END.match(sentence, start) is not None and cues.RUNS_OUT.match(sentence, group.start) is not None
    if at_the_end and where != "before" and not negated:
        return Told("scheduled", DEADLINE)
    if not hoped and not supposed and not proposed and _is_deadline(before, group, where, precise):
        return _until(sentence, group, start, negated) if cues.UNTIL.search(before) else Told("scheduled", DEADLINE)
    if where != "before" and not negated and _CAN.match(sentence, group.start) and cues.UNTIL.search(before):
        return Told("scheduled", LASTS)
    dropped = called_off.no_longer(sentence, group.start, group.end) if negated and group.tense in _MODAL else None
    if dropped is not None and where == "around" and cues.AFTER.search(before):
        return None
    if dropped is not None and where != "before":
        return Told("cancelled", dropped)
    if negated and group.tense not in ("conditional", "unreal") and not cues.UNTIL.search(before):
        apart = where in ("before", "after") and _is_beyond(sentence, group, start)
        return Told("past" if where == "before" else "scheduled", NAMED) if apart else None
    if hoped and where != "before" and cues.DUE_BY.search(before) and not _moves(sentence, start):
        return Told("hypothetical", HOPED)
    for_then = where == "after" and group.tense == "past" and cues.FOR.search(before)
    if (where != "before" and _is_to_be(sentence, start)) or for_then:
        return Told("scheduled", f"told with “{before.split()[-1]}”")
    if group.tense in ("past", "progressive") and cues.SINCE.search(before) and _has_been(sentence, group, start):
        return Told("ongoing", "told with “since”")
    return by_tense(sentence, group, start, where, precise)


def _is_denied(sentence: str, group: VerbGroup) -> bool:
    """Tell whether the subject denies its verb ("no talks were held"), or what follows a form of "be" or "have" does."""
    if cues.NO_SUBJECT.search(sentence, max(0, group.start - _FAR_BACK), group.start):
        return True
    return group.tense in ("past", "present") and cues.NO_OBJECT.match(sentence, group.end) is not None


def _until(sentence: str, group: VerbGroup, start: int, negated: bool) -> Told:
    """Return what goes on until a time, or begins then ("will not open until"), or is to be done before it ("has until")."""
    if negated:
        return Told("scheduled", f"told with “{sentence[group.start : group.end]}”")
    if cues.GIVEN.search(sentence, max(0, start - _FAR_BACK), start):
        return Told("scheduled", DEADLINE)
    return Told("scheduled", LASTS)


def _is_deadline(before: str, group: VerbGroup, where: Relation | None, precise: bool) -> bool:
    """Tell whether a time is one by which something is due. "Had fallen by noon" tells of the day of writing itself."""
    if group.tense in ("conditional", "unreal", "cancel", "deny"):
        return False
    if where == "after":
        return bool(cues.DUE_BY.search(before) or (cues.DUE_ON.search(before) and not cues.IS_DUE.search(before)))
    so_far = group.tense in ("past", "progressive", "present") and (precise or before.casefold().rstrip().endswith("before"))
    return where == "around" and not so_far and bool(cues.DUE_BY.search(before))


def _is_beyond(sentence: str, group: VerbGroup, start: int) -> bool:
    """Tell whether a negated verb is too far from a time, or parted from it by a comma, to say that nothing happened then."""
    return start - group.end > _FAR_BACK or "," in sentence[group.end : start]


def _is_to_be(sentence: str, start: int) -> bool:
    return cues.DUE_TO.search(sentence, max(0, start - _FAR_BACK), start) is not None


def _has_been(sentence: str, group: VerbGroup, start: int) -> bool:
    """Tell whether a group tells what has been so all the time, by itself or by the state it names ("the road, shut since")."""
    if cues.HAS_BEEN.match(sentence, group.start):
        return True
    if cues.STATE.fullmatch(sentence, group.start, group.end) is None:
        return False
    before = sentence[max(0, group.start - _LOOK_BACK) : group.start]
    apposed = before.endswith(", ") and cues.SINCE.fullmatch(sentence, group.end + 1, start) is not None
    return apposed or cues.HAS_BEEN_SO.search(before) is not None
