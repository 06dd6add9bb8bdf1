"""As of when a figure holds, where its sentence says so: the time that dates it, not just any time near it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from twosource import clock
from twosource.model import Claim, Figure, TimeExpression

_DATES = re.compile(r"(?:\A|\b(?:in|at|on|during|for|of|as of|late|early|mid|around)\s(?:the\s)?)\Z", re.IGNORECASE)
_ADVERBIAL = re.compile(r"(?:last|this|yesterday|today|earlier|mon|tues|wednes|thurs|fri|satur|sun)", re.IGNORECASE)
"""Times that need no preposition; any other without one belongs to the noun after it ("their 2018 campaign")."""

_OTHER_TIME = re.compile(
    r"\b(?:than|compared|versus|by|until|till|before|after|since|from|between|to)\s"
    r"(?:(?:the|a|an|end|early|late|mid|start|of|in|on)\s){0,4}\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:than|compared (?:with|to)|versus|up from|down from)\b", re.IGNORECASE)
_OTHER_CLAUSE = re.compile(
    r"[;:]|,\s(?:and|but|while|as|which|who|where|when|after|before)\b|\b(?:because|since|until|before|after)\b"
    r"|\b(?:and|but)\s(?:that|it|he|she|they|we|the|its|his|her|is|are|was|were|has|have|had)\b"
    r"|\b(?:and|but)\s(?:will|would|could|may|might|must|should)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"[,()–—]\s?")
_LONG_AGO = re.compile(r"\b(?:ago|earlier|back then|in those days|previously|formerly|used to|at one time)\b", re.IGNORECASE)
"""The figure is of another time, even where no expression is read that says which."""
_FORETOLD = re.compile(
    r"\b(?:will|would|shall|could|may|forecasts?|expect(?:s|ed|ing)?|predict(?:s|ed)?|plan(?:s|ned)?|projected|due"
    r"|target(?:s|ed)?|going to)\b|[’']ll\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\b(?:between|from)\s(?:the\s)?(?:(?:end|start|beginning)\sof\s)?\Z", re.IGNORECASE)
_TO = re.compile(r"\s(?:and|to|until|till)\s(?:the\s)?(?:(?:end|start|beginning)\sof\s)?\Z", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:in\s)?\Z")
_DASH = re.compile(r"\s?[–—-]\s?\Z")
_BEFORE = 24
"""Characters before a time in which its preposition stands."""


class _When(NamedTuple):
    """A time, or two between which something lasted: its place, its value, and the first day that it can mean."""

    start: int
    end: int
    value: str
    first: str | None


def as_of(text: str, claim: Claim, figure: Figure, written: str | None = None) -> str | None:
    """Return the ISO 8601 time for which a figure is given, as exact as its claim says it; ``None`` where the claim gives none.

    "Between May and July 2018" is the interval "2018-05/2018-07", and "May and June 2018" is "2018-05/2018-06". A time behind
    "than" or "since", a deadline, and a time in another clause date something else, as does a day after ``written`` (the page's
    own, ISO), but for what is foretold.
    """
    clause = clause_of(text, claim, figure)
    if _LONG_AGO.search(clause) and not any(_LONG_AGO.search(text[time.start : time.end]) for time in claim.times):
        return None
    ahead = written is None or _FORETOLD.search(clause) is not None
    times = [when for when in _times(text, claim, figure) if ahead or when.first is None or when.first <= str(written)]
    nearest = min(times, key=lambda when: (max(when.start - figure.end, figure.start - when.end), when.start), default=None)
    return nearest.value if nearest else None


def clause_of(text: str, claim: Claim, figure: Figure) -> str:
    """Return the part of the sentence, between commas, brackets and conjunctions, in which a figure stands."""
    left, right = text[claim.sentence.start : figure.start], text[figure.end : claim.sentence.end]
    cuts = [match.end() for pattern in (_OTHER_CLAUSE, _PART) for match in pattern.finditer(left)]
    ends = [match.start() for pattern in (_OTHER_CLAUSE, _PART) for match in pattern.finditer(right)]
    return left[max(cuts, default=0) :] + right[: min(ends, default=len(right))]


def _times(text: str, claim: Claim, figure: Figure) -> Iterator[_When]:
    """Yield the times of a claim that date a figure."""
    known = [time for time in claim.times if _iso(time) is not None]
    spanned: set[int] = set()
    for first, last in pairwise(known):
        spans = _spans(text, first, last)
        beside = not spans and _AND.fullmatch(text, first.end, last.start) is not None
        if not (spans or beside):
            continue
        spanned |= {first.start, last.start}
        if not (beside and _is_gap(first, last)) and not _is_apart(text, figure, first.start, last.end):
            yield _When(first.start, last.end, f"{_iso(first)}/{_iso(last)}", first.start_day)
    for time in known:
        if time.start not in spanned and _dates(text, claim, figure, time):
            yield _When(time.start, time.end, str(_iso(time)), time.start_day)


def _spans(text: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Tell whether two times are the ends of one ("between May and July", "May–July")."""
    between = text[first.end : last.start]
    opened = _OPENS.search(text[max(0, first.start - _BEFORE) : first.start]) is not None
    return _DASH.match(between) is not None or (opened and _TO.match(between) is not None)


def _is_gap(first: TimeExpression, last: TimeExpression) -> bool:
    """Tell whether days lie between two times, so that they are two and no stretch ("in May and August")."""
    return first.end_day is None or last.start_day is None or (clock.day(last.start_day) - clock.day(first.end_day)).days != 1


def _dates(text: str, claim: Claim, figure: Figure, time: TimeExpression) -> bool:
    before = text[max(claim.sentence.start, time.start - _BEFORE) : time.start]
    if _is_apart(text, figure, time.start, time.end) or _is_taken(claim, figure, time) or _OTHER_TIME.search(before):
        return False
    return _DATES.search(before) is not None or _ADVERBIAL.match(text, time.start) is not None


def _is_taken(claim: Claim, figure: Figure, time: TimeExpression) -> bool:
    """Tell whether a time before a figure follows another of its unit ("35 in May, to 20"): then it is that one's."""
    return any(other.end <= time.start and time.end <= figure.start and other.unit == figure.unit for other in claim.figures)


def _is_apart(text: str, figure: Figure, start: int, end: int) -> bool:
    """Tell whether another clause, or a comparison, begins between a figure and a time."""
    first, last = min(figure.end, end), max(figure.start, start)
    between = text[first:last] if first < last else ""
    return _OTHER_CLAUSE.search(between) is not None or (start > figure.start and _COMPARED.search(between) is not None)


def _iso(time: TimeExpression) -> str | None:
    if time.type not in ("DATE", "TIME"):
        return None
    if clock.is_time(time.value):
        return time.value
    return time.start_day if time.start_day == time.end_day else None
