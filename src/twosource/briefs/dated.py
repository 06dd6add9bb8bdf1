"""As of when a figure holds, where its sentence says so: the time that dates it, not just any time near it."""

import re

from twosource import clock
from twosource.model import Claim, Figure, TimeExpression

_DATES = re.compile(r"(?:\A|\b(?:in|at|on|during|for|of|as of|late|early|mid|around)\s(?:the\s)?)\Z", re.IGNORECASE)
_ADVERBIAL = re.compile(r"(?:last|this|yesterday|today|earlier|mon|tues|wednes|thurs|fri|satur|sun)", re.IGNORECASE)
"""Times that need no preposition; any other without one belongs to the noun after it ("their 2018 campaign")."""

_OTHER_TIME = re.compile(
    r"\b(?:than|compared|versus|by|until|till|before|after|since|from|between|to)\s(?:(?:the|a|an|end|early|late|mid|start|of|in|on)\s){0,4}\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:than|compared (?:with|to)|versus|up from|down from)\b", re.IGNORECASE)
_OTHER_CLAUSE = re.compile(
    r"[;:]|,\s(?:and|but|while|as|which|who|where|when|after|before)\b|\b(?:because|since|until|before|after)\b", re.IGNORECASE
)
_BEFORE = 24
"""Characters before a time in which its preposition stands."""


def as_of(text: str, claim: Claim, figure: Figure) -> str | None:
    """Return the ISO 8601 time for which a figure is given, as exact as its claim says it; ``None`` where the claim gives none.

    A time behind "than" or "since", a deadline, and a time in another clause date something else.
    """
    times = [time for time in claim.times if _iso(time) is not None and _dates(text, claim, figure, time)]
    nearest = min(times, key=lambda time: (_distance(time, figure), time.start), default=None)
    return _iso(nearest) if nearest else None


def _dates(text: str, claim: Claim, figure: Figure, time: TimeExpression) -> bool:
    start, end = min(figure.end, time.end), max(figure.start, time.start)
    between = text[start:end] if start < end else ""
    before = text[max(claim.sentence.start, time.start - _BEFORE) : time.start]
    if _OTHER_CLAUSE.search(between) or (time.start > figure.start and _COMPARED.search(between)) or _OTHER_TIME.search(before):
        return False
    return _DATES.search(before) is not None or _ADVERBIAL.match(text, time.start) is not None


def _distance(time: TimeExpression, figure: Figure) -> int:
    return max(time.start - figure.end, figure.start - time.end)


def _iso(time: TimeExpression) -> str | None:
    if time.type not in ("DATE", "TIME"):
        return None
    if clock.is_time(time.value):
        return time.value
    return time.start_day if time.start_day == time.end_day else None
