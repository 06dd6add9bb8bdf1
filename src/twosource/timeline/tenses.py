"""The status of what is told at a time by the form of the verb that governs it."""

import re

from twosource.language import outlook
from twosource.timeline import cues
from twosource.timeline.above import is_unmet
from twosource.timeline.governing import Relation
from twosource.timeline.reasons import WITHDRAWN, Told
from twosource.timeline.verbs import VerbGroup

_LOOK_BACK, _FAR_BACK = 30, 80
_PAST_FORMS = frozenset(("sought", "was", "were", "had"))
_WITHDRAWS = re.compile(r"(?:pull|back|drop)\w*\s+out\b|withdr\w+\s+from|boycotts|skips", re.IGNORECASE)
_BE = re.compile(r"(?:is|are)(?:\s(?:now|also|then|again))?", re.IGNORECASE)
_FUTURATE = re.compile(rf"{outlook.FUTURATE}|{outlook.FUTURATE_PLURAL}")


def by_tense(sentence: str, group: VerbGroup, start: int, where: Relation | None, precise: bool) -> Told:
    """Return the status by the form of the verb group that governs a time, ``precise`` where that is one day."""
    words = sentence[group.start : group.end]
    basis = f"told with “{words}”"
    if where == "before" and group.tense in ("future", "expected", "conditional") and not cues.PERFECT.search(words):
        return Told("past", f"{basis}, of a time gone by")
    unfulfilled = cues.UNFULFILLED.search(sentence, max(0, start - _FAR_BACK), start) if where in ("before", "around") else None
    if unfulfilled is not None and group.tense != "cancel" and group.start < unfulfilled.end():
        return Told("hypothetical", "a plan; whether it came about is not told")
    match group.tense:
        case "cancel":
            off = where != "before" or is_unmet(sentence, group, start)
            if off and _WITHDRAWS.match(words):
                return Told("cancelled", f"{WITHDRAWN}, told with “{words}”")
            return Told("cancelled" if off else "past", basis)
        case "deny":
            part = where == "before" and cues.OWN_PART.match(sentence, group.end)
            return Told("past", f"{basis}: a part in it, not the happening") if part else Told("denied", basis)
        case "future" | "expected":
            return _ahead(sentence, group, where, precise, basis)
        case "backshifted":
            if where == "before" and not _is_thought(sentence, group):
                return Told("past", f"{basis}, of a time gone by")
            reported = where != "before" and is_reported(sentence, group, start)
            supposed = is_supposed(sentence, group, precise)
            return Told("scheduled" if reported and not supposed else "hypothetical", basis)
        case "conditional" | "unreal":
            return Told("hypothetical", basis)
        case "wish":
            open_ = where is None and cues.UNTIL.search(sentence, max(0, start - _LOOK_BACK), start) is not None
            hoped = (
                where == "after"
                or open_
                or (where == "around" and not any(word.endswith("ed") or word in _PAST_FORMS for word in words.split()))
            )
            return Told("hypothetical" if hoped else "past", basis)
        case "past":
            return _told_as_past(sentence, group, start, where, basis)
        case "commitment":
            to_start = cues.STARTING.search(sentence, max(0, start - _LOOK_BACK), start) is not None
            planning = where == "around" and (to_start or words.split()[-1] in ("plan", "plans", "intend", "intends"))
            return Told("scheduled" if where == "after" or planning else "past", basis)
        case _:
            return _now(sentence, group, start, where, basis)


def _told_as_past(sentence: str, group: VerbGroup, start: int, where: Relation | None, basis: str) -> Told:
    """Return the status by a past form: of a time ahead it is a plan where the time is its own ("published next month").

    So it is where what was done takes effect from then on ("raised the fare with effect from 1 July").
    """
    beside = group.end <= start and cues.STANDS_BESIDE.fullmatch(sentence, group.end, start) is not None
    if where == "around" and beside and sentence[group.start : group.end].lower() in cues.PLANNED:
        return Told("scheduled", basis)
    if where == "around" and cues.STILL.match(sentence, group.start):
        return Told("ongoing", basis)
    if where != "after":
        return Told("past", basis)
    if cues.STARTING.search(sentence, max(0, start - _LOOK_BACK), start):
        return Told("scheduled", basis)
    led = cues.AUXILIARY.search(sentence, max(0, group.start - _LOOK_BACK), group.start) is not None
    return Told("scheduled" if beside and not led else "hypothetical", basis)


def _is_thought(sentence: str, group: VerbGroup) -> bool:
    """Tell whether "would" stands below a verb of saying or thinking or beside a condition, not in a chronicle."""
    return cues.REPORTED.search(sentence, 0, group.start) is not None or cues.CONDITIONAL.search(sentence) is not None


def is_reported(sentence: str, group: VerbGroup, start: int) -> bool:
    """Tell whether a "would" is what somebody said will be, whose saying stands before it or ends the sentence."""
    return cues.REPORTED.search(sentence, 0, group.start) is not None or cues.SAID_SO.search(sentence, start) is not None


def is_supposed(sentence: str, group: VerbGroup, precise: bool) -> bool:
    """Tell whether what is to come is only thought of, or is a forecast of what nobody can set a date for."""
    if cues.SUPPOSED.search(sentence, 0, group.start):
        return True
    return not precise and cues.MEASURED.search(sentence, group.start, min(len(sentence), group.end + _LOOK_BACK)) is not None


def is_arranged(sentence: str, group: VerbGroup) -> bool:
    """Tell whether a verb in the present is one of what is arranged or timed ("votes", "opens")."""
    return _FUTURATE.fullmatch(sentence, group.start, group.end) is not None


def _now(sentence: str, group: VerbGroup, start: int, where: Relation | None, basis: str) -> Told:
    if where != "before" and cues.DOUBT.match(sentence[group.end :].lstrip()):
        return Told("hypothetical", basis)
    beside = cues.STANDS_BESIDE.fullmatch(sentence, group.end, start) is not None
    if where is None and beside and _BE.fullmatch(sentence, group.start, group.end):
        return Told("scheduled", basis)
    coming = where is None or (where == "around" and cues.TONIGHT.match(sentence, start))
    if coming and is_arranged(sentence, group):
        return Told("scheduled", basis)
    return Told({"before": "past", "after": "scheduled"}.get(where or "", "ongoing"), basis)  # type: ignore[arg-type]


def _ahead(sentence: str, group: VerbGroup, where: Relation | None, precise: bool, basis: str) -> Told:
    if where == "before":
        return Told("hypothetical", f"{basis}; whether it came about is not told")
    doubtful = cues.DOUBT.search(sentence, group.start, min(len(sentence), group.end + 12))
    if doubtful or is_supposed(sentence, group, precise) or (group.tense == "expected" and not precise):
        return Told("hypothetical", basis)
    return Told("scheduled", basis)
