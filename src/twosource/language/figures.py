"""Figures: every quantity of a text with its unit, its bounds, how it moved and what it counts.

No figure: years, dates and clock times, ordinals, numbers of lists, telephones and laws, scores, ages in apposition, numbers
that belong to a name ("S&P 500", "A320"), compounds without a unit ("a six-speed box", "a 50-page report"), and "one" that
stands for a thing ("one of the").
"""

import re
from collections.abc import Sequence

import msgspec

from twosource.language import bounds, changes, counted, labels, masks, numbers, said_before, units
from twosource.language.ranges import BETWEEN, LONGEST_SIGN, Part, last_part, part, scaled_alike, score_end
from twosource.language.restated import bracketed, compound, restated, shared_unit
from twosource.model import Figure

_EITHER = re.compile(r"(?:\bplus\sor\sminus\s|[+]/?[-−]\s?|±\s?)\Z", re.IGNORECASE)
_MINUS = re.compile(r"(?:(?<![\w)%.,\]])[-−]|\bminus[\s-])\Z", re.IGNORECASE)
_ONE_FOR_A_THING = re.compile(
    r"\s(?:of|another|thing|day|morning|afternoon|evening|night|recent|side|who|that|which|in|is|was|has|can|for|on|from"
    r"|with|to|by|at|and|or|as|the|such|way)\b|['’-]|\s?[.,;:!?)\"”]|\s*\Z"
)
_NOT_ONE = re.compile(
    r"\b(?:no|the|this|that|any|every|each|some|which|number|day|square|phase|another|the\sonly|force|formula)[\s-]\Z",
    re.IGNORECASE,
)
_AGE = re.compile(r"[-\s–]olds?\b|\sof\sage\b")
_AGES = frozenset(("year", "month", "week", "day"))
_AGED = re.compile(r"\bage[ds]?(?:\s(?:of|between|from))*\s(?:\d{1,3}\s?(?:and|to|or|-|–)\s?)?\Z", re.IGNORECASE)
_TURNED = re.compile(
    r"\b(?:(?:he|she|who)(?:\s(?:was|is)|[’']s)|turn(?:s|ed|ing)?|(?:dies|died|dead|retires?d?)\sat)\s(?:only\s|just\s|then\s|now\s|about\s)?\Z",
    re.IGNORECASE,
)
_AFTER_TURNED = re.compile(r"[.,;:)?!]|\s(?:when|and|but|at|this|last|next|in|on)\b|\Z")
_OLDEST = 130
_LOOK = 32
_INCLUDED = re.compile(r"\bincluding\s\Z")
_PARTS = 4
"""How many figures back the whole can stand of which one is a part."""

_CLAUSE = re.compile(r"[;:!?](?=\s)|\.(?=\s(?![a-z]))|\n")


def find(text: str) -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order; spans hold the qualifier, number, unit and "per". Time is linear in the text.

    ``value`` is the number, or the lower end of a range or of a vague multitude ("hundreds of thousands"); ``low`` and
    ``high`` are as ``bounds`` documents them. ``unit`` is an ISO 4217 code, "%", "share" (of one), a unit's name, or
    "year of age" for how old someone is (of months, weeks and days alike).
    """
    found: list[Figure] = []
    masked = masks.masks(text)
    clauses = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text) + 1]
    clause = done = label = 0
    for candidate in numbers.CANDIDATE.finditer(text):
        at = candidate.start()
        if at < done or masks.masked(masked, at):
            continue
        while clauses[clause + 1] <= at:
            clause += 1
        earlier = _whole(text, found, clauses[clause])
        first = part(text, at)
        if first is None:
            continue
        if label and labels.goes_on(text, label, first.number, first.unit):
            label = done = first.end
            continue
        figure, done = _figure(text, first, done, (clauses[clause], clauses[clause + 1]), earlier)
        label = done if figure is None and first.number.low < labels.MOST_LABELS else 0
        if figure is not None:
            if whole := compound(text, found, figure):
                found[-1] = whole
                continue
            if shared := shared_unit(text, found, figure):
                found[-len(shared) :] = shared
            found.append(restated(text, found, figure))
            if both := bracketed(text, found, clauses[clause + 1]):
                found[-2:] = both
    return tuple(found)


def _whole(text: str, found: Sequence[Figure], floor: int) -> Figure | None:
    """Return the figure of which one that follows can be a part: the last of its clause that is itself no part of another."""
    inside = [one for one in found[-_PARTS:] if one.start >= floor]
    while len(inside) > 1 and _INCLUDED.search(text, max(floor, inside[-1].start - _LOOK), inside[-1].start):
        inside.pop()
    return inside[-1] if inside else None


def _figure(text: str, first: Part, done: int, clause: tuple[int, int], earlier: Figure | None) -> tuple[Figure | None, int]:
    """Read the figure that begins with ``first``; also return where reading goes on."""
    last = last_part(text, first, clause[0])
    if last is None or labels.is_label(text, last.number, last.unit) or _is_pronoun(text, last):
        return None, last.end if last else score_end(text, first)
    figure = _build(text, first, last, done, clause, earlier)
    named = figure.counts or figure.unit or figure.qualifier or last.number.digits or last.number.scaled
    return (figure if named else None), max(figure.end, last.end)


def _is_pronoun(text: str, one: Part) -> bool:
    """Tell whether "one" stands for a thing, or a number word stands for things without naming them ("the two")."""
    if one.unit.unit or one.number.digits or one.number.low != 1 or one.number.share:
        return False
    if bounds.before(text, one.start)[1]:
        return text.startswith(" another", one.end)
    return bool(_ONE_FOR_A_THING.match(text, one.end) or _NOT_ONE.search(text[max(0, one.start - 12) : one.start]))


def _build(text: str, first: Part, last: Part, done: int, clause: tuple[int, int], earlier: Figure | None) -> Figure:
    low, high = sorted((scaled_alike(first, last), last.number.high))
    start = first.start
    if either := _EITHER.search(text, max(done, start - LONGEST_SIGN - LONGEST_SIGN), start):
        start = either.start()
    elif first is last and (minus := _MINUS.search(text, max(done, start - LONGEST_SIGN), start)):
        low, high, start = -high, -low, start - len(minus[0])
    unit, end = _unit(text, first, last)
    if first is not last and (between := BETWEEN.search(text, max(done, start - 3 * LONGEST_SIGN), start)):
        start = between.start()
    start, end, qualifier = _qualifier(text, max(start, done), end, last.qualifier)
    start = end - len(text[max(start, done) : end].lstrip())  # a sign between two numbers belongs to the first
    change, verb = changes.change(text, start, end, clause[0], unit)
    at_least, at_most = bounds.bounds(low, high, qualifier)
    figure = Figure(start=start, end=end, value=low, low=at_least, high=at_most, unit=unit, qualifier=qualifier, change=change)
    bare_age = unit == "year of age" and end == last.end
    counts, counted_end = (None, end) if bare_age else _counts(text, figure, verb, clause, earlier)
    per = last.unit.per or first.unit.per or units.per(text, end)[0] or units.per(text, counted_end)[0]
    return msgspec.structs.replace(figure, per=per, counts=counts)


def _qualifier(text: str, start: int, end: int, inside: str | None) -> tuple[int, int, str | None]:
    """Return the span with its qualifier, before it or else ``inside`` or behind it."""
    start, qualifier = bounds.before(text, start)
    behind, tail = bounds.after(text, end)
    if (qualifier is None and inside is None) or tail in ("+", "ish", "some"):
        return start, behind, qualifier or inside or tail
    return start, end, qualifier or inside


def _unit(text: str, first: Part, last: Part) -> tuple[str | None, int]:
    """Return the unit and where it ends; years "old", and what follows "aged", are years of age."""
    unit = last.unit.unit or first.unit.unit or ("share" if last.number.share else None)
    if unit in _AGES and (age := _AGE.match(text, last.end)):
        return f"{unit} of age", age.end()
    before = bounds.before(text, first.start)[0]
    if unit is None and last.number.high < _OLDEST and _is_age(text, before, last.end):
        return "year of age", last.end
    return unit, last.end


def _is_age(text: str, start: int, end: int) -> bool:
    """Tell whether the number ``text[start:end]`` is an age: "aged 40", "who was 40,", "turned 40"."""
    if _AGED.search(text, max(0, start - _LOOK), start):
        return True
    return _AFTER_TURNED.match(text, end) is not None and _TURNED.search(text, max(0, start - _LOOK), start) is not None


def _counts(text: str, figure: Figure, verb: int, clause: tuple[int, int], earlier: Figure | None) -> tuple[str | None, int]:
    """Return what a figure counts, and where that ends if it stands right behind it."""
    named, end = counted.after(text, figure.end, clause[1], unit=figure.unit, several=figure.value > 1)
    if named is not None:
        return named, end
    said = said_before.before(text, verb, figure.start, clause[0], figure.unit)
    if earlier is None or not earlier.counts or earlier.unit != figure.unit or (said and verb < figure.start):
        return said, end
    return counted.inherited(text, (figure.start, figure.end), earlier.counts, clause) or said, end
