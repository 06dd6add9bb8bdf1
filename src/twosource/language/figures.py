"""Figures: every quantity of a text with its unit, its bounds, how it moved and what it counts.

No figure: years, dates and clock times, ordinals, numbers of lists, telephones and laws, scores, ages in apposition,
numbers that belong to a name ("S&P 500", "A320"), and "one" that stands for a thing ("one of the").
"""

import re
from typing import NamedTuple

from twosource.language import bounds, changes, counted, labels, numbers, units
from twosource.language.numbers import Number
from twosource.language.units import Unit
from twosource.model import Figure

_JOIN = re.compile(r"\s?([-–—])\s?|\s(to|or|and)\s")
_BETWEEN = re.compile(r"\bbetween\s(?:(?:about|around|some|roughly)\s)?\Z", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![\w)%.,\]])[-−]|\bminus[\s-])\Z", re.IGNORECASE)
_ONE_FOR_A_THING = re.compile(
    r"\s(?:of|another|thing|day|morning|afternoon|evening|night|recent|side|who|that|which|in|is|was|has|can|more|for|on|from|with|to|by|at|and|or|as|the|such|way)\b"
    r"|['’-]|\s?[.,;:!?)\"”]|\s*\Z"
)
_NOT_ONE = re.compile(
    r"\b(?:no|the|this|that|any|every|each|some|which|number|day|square|phase|another|only|force|formula)[\s-]\Z", re.IGNORECASE
)
_OF = re.compile(r"\sof(?=\s)")
_AGE = re.compile(r"[-\s–]olds?\b|\sof\sage\b")
_AGES = frozenset(("year", "month", "week", "day"))
_CLAUSE = re.compile(r"[.;:!?](?=\s)|\n")
_SCORE_REST = re.compile(r"\s?[-–—]?\s?[\d.]*")
_LONGEST_SIGN = 8
_ALIKE = 3.0


class _Part(NamedTuple):
    """A number with its unit; ``start`` and ``end`` span both."""

    start: int
    end: int
    number: Number
    unit: Unit


def find(text: str) -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order; spans hold the qualifier, number, unit and "per". Time is linear in the text.

    ``value`` is the number, or the lower end of a range or of a vague multitude ("hundreds of thousands"); ``low`` and
    ``high`` are as ``bounds`` documents them. ``unit`` is an ISO 4217 code, "%", "share" (of one) or a unit's name.
    """
    found: list[Figure] = []
    masks = labels.masks(text)
    clauses = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text) + 1]
    clause = done = 0
    for candidate in numbers.CANDIDATE.finditer(text):
        at = candidate.start()
        if at < done or labels.masked(masks, at):
            continue
        while clauses[clause + 1] <= at:
            clause += 1
        earlier = found[-1] if found and found[-1].start >= clauses[clause] else None
        figure, done = _figure(text, at, done, (clauses[clause], clauses[clause + 1]), earlier)
        if figure is not None:
            found.append(figure)
    return tuple(found)


def _figure(text: str, at: int, done: int, clause: tuple[int, int], earlier: Figure | None) -> tuple[Figure | None, int]:
    """Read the figure whose first number begins at ``at``; also return where reading goes on."""
    first = _part(text, at)
    if first is None:
        return None, at
    last = _range_end(text, first, clause[0])
    if last is None or labels.is_label(text, last.number, last.unit) or _is_pronoun(text, last):
        return None, last.end if last else _score_end(text, first)
    figure = _build(text, first, last, done, clause, earlier)
    named = figure.counts or figure.unit or last.number.digits or last.number.scaled
    return (figure if named else None), max(figure.end, last.end)


def _score_end(text: str, first: _Part) -> int:
    """Return where the result "3-1" ends that begins with ``first``."""
    rest = _SCORE_REST.match(text, first.end, first.end + _LONGEST_SIGN)
    return rest.end() if rest else first.end


def _part(text: str, at: int) -> _Part | None:
    number = numbers.read(text, at)
    if number is None:
        return None
    end = number.end
    if number.low != number.high and (of := _OF.match(text, end)):
        end = of.end()
    unit = units.around(text, number.start, end, number.scaled)
    if unit.unit is None:
        return _Part(unit.start, max(unit.end if unit.per else 0, number.end), number, unit)
    return _Part(unit.start, unit.end, number, unit)


def _range_end(text: str, first: _Part, floor: int) -> _Part | None:
    """Return the last part of the range that begins with ``first``: itself where there is none, ``None`` for a score."""
    last = first
    if labels.is_dated(text, first.number, first.unit):
        return first
    for _ in range(2):
        join = _JOIN.match(text, last.end)
        following = _following(text, join.end()) if join else None
        if join is None or following is None or not _same_measure(last, following):
            break
        if (
            join[1]
            and labels.is_score(text, last.number, following.number, following.end)
            and not (last.unit.unit or following.unit.unit)
        ):
            return None
        if not _is_range(text, join, first, following, floor) or (last is not first and following.number.low <= last.number.high):
            break
        last = following
    return last


def _following(text: str, at: int) -> _Part | None:
    candidate = numbers.CANDIDATE.search(text, at, at + _LONGEST_SIGN)
    part = _part(text, candidate.start()) if candidate else None
    return part if part and part.start == at and not part.number.share else None


def _same_measure(one: _Part, two: _Part) -> bool:
    return one.unit.unit is None or two.unit.unit is None or one.unit.unit == two.unit.unit


def _is_range(text: str, join: re.Match[str], first: _Part, following: _Part, floor: int) -> bool:
    low, high = _scaled_alike(first, following), following.number.high
    if join[1]:
        return low < high
    if join[2] == "and":
        return bool(_BETWEEN.search(text, max(0, first.start - 3 * _LONGEST_SIGN), first.start))
    if join[2] == "or":
        return low < high <= _ALIKE * low
    moved, _ = changes.change(text, first.start, first.end, floor, first.unit.unit)
    return not (moved and (moved.endswith("from") or high > _ALIKE * abs(low) or low > high))


def _scaled_alike(first: _Part, last: _Part) -> float:
    """Return the first number of a range with the scale of the last ("3 to 5 million")."""
    low, high = first.number.low, last.number.high
    if first.number.scaled or not last.number.scaled or first is last:
        return low
    scale = max(scale for scale in (1e2, 1e3, 1e6, 1e9, 1e12) if scale <= max(high, 1e2))
    return low * scale if low * scale <= high * _ALIKE else low


def _is_pronoun(text: str, part: _Part) -> bool:
    """Tell whether "one" stands for a thing, or a number word stands for things without naming them ("the two")."""
    if part.unit.unit or part.number.digits or part.number.low != 1 or part.number.share:
        return False
    return bool(_ONE_FOR_A_THING.match(text, part.end) or _NOT_ONE.search(text[max(0, part.start - 12) : part.start]))


def _build(text: str, first: _Part, last: _Part, done: int, clause: tuple[int, int], earlier: Figure | None) -> Figure:
    low, high = sorted((_scaled_alike(first, last), last.number.high))
    start, end = first.start, last.end
    if first is last and (minus := _MINUS.search(text, max(done, start - _LONGEST_SIGN), start)):
        low, high, start = -high, -low, start - len(minus[0])
    unit = last.unit.unit or first.unit.unit or ("share" if last.number.share else None)
    if unit in _AGES and (age := _AGE.match(text, end)):
        unit, end = f"{unit} of age", age.end()
    if first is not last and (between := _BETWEEN.search(text, max(done, start - 3 * _LONGEST_SIGN), start)):
        start = between.start()
    start, qualifier = bounds.before(text, start)
    if qualifier is None:
        end, qualifier = bounds.after(text, end)
    start = max(start, done)
    change, verb = changes.change(text, start, end, clause[0], unit)
    at_least, at_most = bounds.bounds(low, high, qualifier)
    return Figure(
        start=start,
        end=end,
        value=low,
        low=at_least,
        high=at_most,
        unit=unit,
        per=last.unit.per or first.unit.per,
        qualifier=qualifier,
        change=change,
        counts=_counts(text, (start, end), verb, clause, unit, earlier),
    )


def _counts(
    text: str, span: tuple[int, int], verb: int, clause: tuple[int, int], unit: str | None, earlier: Figure | None
) -> str | None:
    named = counted.after(text, span[1], clause[1], unit=unit)
    if named is None and earlier is not None and earlier.counts and earlier.unit == unit:
        named = counted.inherited(text, span, earlier.counts, clause)
    return named or counted.before(text, verb, span[0], clause[0])
