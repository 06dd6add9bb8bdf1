"""Numbers with their units, alone or as a range: "about 40 tonnes", "3 to 5 million barrels", "$10-12 billion"."""

import math
import re
from typing import NamedTuple

from twosource.language import bounds, changes, labels, numbers, units
from twosource.language.number_words import Number
from twosource.language.units import Unit

BETWEEN = re.compile(r"\bbetween\s(?:(?:about|around|some|roughly)\s)?\Z", re.IGNORECASE)
_HEDGE = r"(?:(?:nearly|almost|about|around|perhaps|even|as\s(?:many|much)\sas)\s)?"
_JOIN = re.compile(rf"\s?([-–—])\s?|\s(to|or|and)\s{_HEDGE}")
_OF = re.compile(r"\sof(?=\s)")
_SCORE_REST = re.compile(r"\s?[-–—]?\s?[\d.]*")
LONGEST_SIGN = 8
_LONGEST_BETWEEN = 24
_ALIKE = 3.0
"""The ends of a range differ by at most this factor where other readings are possible."""


class Part(NamedTuple):
    """A number with its unit; ``start`` and ``end`` span both, and a qualifier between them ("20+ years")."""

    start: int
    end: int
    number: Number
    unit: Unit
    qualifier: str | None = None


def part(text: str, at: int) -> Part | None:
    """Return the number that begins at ``at`` with its unit, ``None`` where none begins there."""
    number = numbers.read(text, at)
    if number is None or not math.isfinite(number.high):
        return None
    end = number.end
    if number.low != number.high and (of := _OF.match(text, end)):
        end = of.end()
    unit = units.around(text, number.start, end, number.scaled)
    if unit.unit is not None:
        return Part(unit.start, unit.end, number, unit)
    tail, qualifier = bounds.after(text, number.end)
    if qualifier and (behind := units.around(text, number.start, tail, number.scaled)).unit:
        return Part(number.start, behind.end, number, behind, qualifier)
    return Part(unit.start, max(unit.end if unit.per else 0, number.end), number, unit)


def last_part(text: str, first: Part, floor: int) -> Part | None:
    """Return the last part of the range that begins with ``first``: itself where there is none, ``None`` for a score.

    ``floor`` is where the clause begins: a verb there can make two figures of "from 8 to 6".
    """
    last = first
    if labels.is_dated(text, first.number, first.unit):
        return first
    dashed = False
    for _ in range(2):
        join = _JOIN.match(text, last.end)
        following = _following(text, join.end()) if join else None
        if join is None or following is None or not _same_measure(last, following) or (dashed and not join[1]):
            break
        bare = not (last.unit.unit or following.unit.unit)
        if join[1] and bare and labels.is_score(text, last.number, following.number, following.end):
            return None
        if not _is_range(text, join, first, following, floor) or (last is not first and following.number.low <= last.number.high):
            break
        last, dashed = following, bool(join[1])
    return last


def score_end(text: str, first: Part) -> int:
    """Return where the result "3-1" ends that begins with ``first``."""
    rest = _SCORE_REST.match(text, first.end, first.end + LONGEST_SIGN)
    return rest.end() if rest else first.end


def _following(text: str, at: int) -> Part | None:
    candidate = numbers.CANDIDATE.search(text, at, at + LONGEST_SIGN)
    found = part(text, candidate.start()) if candidate else None
    return found if found and found.start == at and not found.number.share else None


def _same_measure(one: Part, two: Part) -> bool:
    return one.unit.unit is None or two.unit.unit is None or one.unit.unit == two.unit.unit


def _is_range(text: str, join: re.Match[str], first: Part, following: Part, floor: int) -> bool:
    low, high = scaled_alike(first, following), following.number.high
    if join[1]:
        return low < high
    if join[2] == "and":
        return bool(BETWEEN.search(text, max(0, first.start - _LONGEST_BETWEEN), first.start))
    if join[2] == "or":
        return low < high <= _ALIKE * low
    if first.unit.unit and following.unit.unit is None and high > _ALIKE * abs(low):
        return False
    moved, _ = changes.change(text, first.start, first.end, floor, first.unit.unit)
    return low < high and not (moved and (moved.endswith("from") or high > _ALIKE * abs(low)))


def scaled_alike(first: Part, last: Part) -> float:
    """Return the first number of a range with the scale of the last ("3 to 5 million")."""
    low, high = first.number.low, last.number.high
    if first.number.scaled or not last.number.scaled or first is last:
        return low
    scale = max(scale for scale in (1e2, 1e3, 1e6, 1e9, 1e12) if scale <= max(high, 1e2))
    return low * scale if low * scale <= high * _ALIKE else low
