"""Readers of units counted or placed from the day of writing or from the time told of ("two weeks ago", "that year")."""

import re
from datetime import timedelta

from twosource.language import tense
from twosource.language.time_making import (
    AHEAD,
    BACK,
    LETTERS,
    Context,
    Reader,
    counted,
    counted_from,
    counted_modifier,
    duration,
    looks_ahead,
    made,
    modifier,
    moved,
    singular,
)
from twosource.language.time_seasons import FROM_TOLD, season_near
from twosource.language.time_values import SYMBOLS, interval, shifted, week
from twosource.language.time_words import SEASONS
from twosource.model import TimeExpression

_FORWARD = ("later", "from now", "hence", "after that", "afterward", "afterwards")
_FROM_WRITING = ("ago", "from now", "hence")
_PARTS_OF = {"century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "week": ("day", 7)}


def _whole(unit: str, number: float) -> tuple[str, float]:
    """Return part of a unit in whole smaller ones, where it is ("half a century" is 50 years), else as it was."""
    smaller, size = _PARTS_OF.get(unit, (unit, 1))
    return (smaller, number * size) if number != int(number) and number * size == int(number * size) else (unit, number)


def _ago(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit, number = singular(match["unit"]), counted(match, match["number"] or "a")
    way = match["way"].lower()
    if match["number"] is None and not (match.start("unit") == match.start() and unit in ("year", "month", "week")):
        return None
    if match["number"] is None and way in ("later", "before", "previously"):
        return None
    if LETTERS[unit][0] == "T" or number is None:
        return made(
            match, "DURATION", duration(number, unit), mod=counted_modifier(match, context), start=counted_from(match, context)
        )
    unit, number = _whole(unit, number)
    steps = int(number) if way in _FORWARD else -int(number)
    exact = number == int(number) and number <= 9999
    if way not in _FROM_WRITING:
        return _from_told(match, context, unit, steps if exact else None)
    offset = steps if unit == "day" and exact else None
    value = shifted(context.written, unit, steps) if context.written and exact else SYMBOLS[unit]
    if value is None:
        return made(match, "DURATION", duration(number, unit), mod=counted_modifier(match, context))
    return made(match, "DATE", value, mod=counted_modifier(match, context), offset=offset, start=counted_from(match, context))


_COMPARED = re.compile(r"\b(?:from|than|with|to|on|over|against|levels?|%|percent|million|billion)\s\Z")
_SENTENCE_END = re.compile(r"[.!?]\s")


def _is_past_told(match: re.Match[str], context: Context) -> bool:
    """Tell whether what is told of the past follows a time that lies ahead, from which it can hardly be counted back."""
    told, written = context.told, context.written
    if told is None or written is None:
        return False
    coming = (told.year, told.month or 1, told.day or 1) > (written.year, written.month, written.day)
    return coming and _is_told_back(match, context)


def _is_over_but_to_come(match: re.Match[str], context: Context, value: str) -> bool:
    """Tell whether a day has gone by and is told as still to come: it counts from another one than what is told of."""
    counted = interval(value)
    return context.written is not None and counted is not None and counted[1] < context.written and looks_ahead(match, context)


def _from_told(match: re.Match[str], context: Context, unit: str, steps: int | None) -> TimeExpression:
    """Read "two days later": so many units from the time told of, symbolic where none is known well enough.

    "Than a year earlier" counts from the day of writing where its own sentence tells of no time.
    """
    told = None if _is_past_told(match, context) else context.told
    if unit == "year" and steps == -1 and context.written and not context.history:
        compared = _COMPARED.search(context.before(10)) is not None
        if told is None or (compared and _SENTENCE_END.search(context.text, told.at, context.start)):
            value = shifted(context.written, unit, steps)
            return made(
                match, "DATE", value or SYMBOLS[unit], mod=counted_modifier(match, context), start=counted_from(match, context)
            )
    value = told.shifted(unit, steps) if told and steps is not None else None
    value = None if value is not None and _is_over_but_to_come(match, context, value) else value
    adjective = match["number"] is not None and match["number"].lower() in ("a", "an") and "-" in match[0]
    start = match.start("unit") if adjective else counted_from(match, context)
    return made(match, "DATE", value or SYMBOLS[unit], mod=counted_modifier(match, context), start=start)


def _edge(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit, which = singular(match["unit"] or match["unit2"] or "year"), (match["which"] or "the").lower()
    steps = {"last": -1, "next": 1}.get(which, 0)
    if unit in SEASONS:
        return season_near(match, context, unit, which, "edge")
    told_day = unit == "day" and context.told is not None and context.told.day is not None
    from_told = which == "that" or (context.history and which not in BACK) or told_day
    value = match["year"] or _placed(context, unit, steps, from_told)
    return made(match, "DATE", value, mod=modifier(match, "edge", "early") or "END") if value else None


def _placed(context: Context, unit: str, steps: int, from_told: bool) -> str | None:
    """Return the value of the unit so many steps from the time told of or from the day of writing; symbolic where unknown."""
    if from_told:
        return (context.told.shifted(unit, steps) if context.told else None) or SYMBOLS[unit]
    return shifted(context.written, unit, steps) if context.written else SYMBOLS[unit]


_BEFORE_THE_YEAR = re.compile(
    r"\b(?:for|in|during|throughout|over|within|through|since|(?:rest|most|much|part|half|all|remainder|balance|course|quarters?|"
    r"months|weeks|days) of)\s(?:all\s)?\Z",
    re.I,
)
_AFTER_THE_YEAR = re.compile(r"[’']|\s(?:of|when|that|in which|before|after|since|he|she|it|they|we|I|\d)\b", re.I)
_WITHIN = re.compile(r"\b(?:over|in|within|during|for|of|at least)\s\Z", re.I)


_STEPS = dict.fromkeys((*AHEAD, "the next", "the very next", "the following"), 1) | dict.fromkeys(
    (*BACK, "the last", "latest", "the latest", "the previous", "the prior", "the preceding", "previous"), -1
)


def _unit(match: re.Match[str], context: Context) -> TimeExpression | None:
    which, unit = " ".join(match["which"].lower().split()), singular(match["unit"])
    steps = _STEPS.get(which, 0)
    if match["ended"] is not None and which == "the":
        return made(match, "DURATION", duration(1, unit)) if unit == "year" else None
    if unit in SEASONS:
        verb = which == "that" and unit == "fall"
        return None if verb or (which == "the" and not match["mod"]) else season_near(match, context, unit, which)
    if which == "the" and not (_is_whole(match) or _is_the_year(match, context, unit)):
        return None
    if which in ("the past", "the last", "the next", "the coming") and _WITHIN.search(context.before(10)):
        return _one_unit(match, context, unit, steps)
    if unit == "day" and which in ("last", "the last", "the latest", "latest") and not _WITHIN.search(context.before(10)):
        return None
    in_history = context.history and which not in (*BACK, "the last")
    from_told = which in FROM_TOLD or in_history or (unit in ("day", "night") and which in ("the next", "next"))
    value = _placed(context, unit, steps, from_told and not (steps < 0 and _is_past_told(match, context)))
    return made(match, "DATE", value, mod="APPROX" if match["so"] else modifier(match)) if value else None


def _one_unit(match: re.Match[str], context: Context, unit: str, steps: int) -> TimeExpression:
    """Read "over the past year": one unit that ends, or begins, on the day of writing."""
    other = moved(context.written, unit, steps) if context.written else None
    days = (min(other, context.written), max(other, context.written)) if other and context.written else None
    return made(match, "DURATION", duration(1, unit), mod="APPROX" if match["so"] else modifier(match), days=days)


def _is_whole(match: re.Match[str]) -> bool:
    return (match["kind"] or "").lower().strip() in ("full", "entire", "whole")


def _is_the_year(match: re.Match[str], context: Context, unit: str) -> bool:
    """Tell whether "the year" means the present one, as a time ("sales for the year"), not "the year of the dog"."""
    return (
        unit in ("year", "month", "week")
        and (match["mod"] is not None or _BEFORE_THE_YEAR.search(context.before(24)) is not None)
        and _AFTER_THE_YEAR.match(context.text, match.end()) is None
    )


def _day_of(match: re.Match[str], context: Context) -> TimeExpression | None:
    steps = -1 if match[0].lower().endswith("before") else 1
    value = context.told.shifted("day", steps) if context.told else None
    return made(match, "DATE", value or SYMBOLS["day"])


def _weekend(match: re.Match[str], context: Context) -> TimeExpression | None:
    which, written = " ".join((match["which"] or "").lower().split()), context.written
    if not which:
        return None
    if written is None or context.history or which in ("the previous", "the following"):
        return made(match, "DATE", SYMBOLS["weekend"])
    steps = 1 if which == "next" else -1 if which in BACK else 0
    if which == "the" and written.weekday() < 5 and not looks_ahead(match, context):
        steps = -1
    if which == "this" and written.weekday() < _MIDWEEK and _is_told_back(match, context):
        steps = -1
    try:
        return made(match, "DATE", week(written + timedelta(7 * steps)) + "-WE")
    except OverflowError:
        return None


def _is_told_back(match: re.Match[str], context: Context) -> bool:
    return tense.behind(context.text, match.start(), match.end()) and not looks_ahead(match, context)


_MIDWEEK = 2
"""Until Tuesday, "this weekend" told as past is the one that is just over."""
_TO_COME = re.compile(r"\b(?:will|would|could|can|may|might|should|shall|to|expects?|hopes?)\b|[’']ll\b")


def _now(match: re.Match[str], context: Context) -> TimeExpression | None:
    if (match["soon"] or match["day"]) and not (
        _TO_COME.search(context.before(24)) or _TO_COME.search(context.text[match.end() : match.end() + 24])
    ):
        return None
    return made(match, "DATE", "PRESENT_REF" if match["present"] else "PAST_REF" if match["past"] else "FUTURE_REF")


READERS: dict[str, Reader] = {
    "ago": _ago,
    "edge": _edge,
    "unit": _unit,
    "dayof": _day_of,
    "weekend": _weekend,
    "now": _now,
}
"""By the name of the form in the grammar."""
