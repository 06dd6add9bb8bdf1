"""Figures that go on from the one before: "100 kilometres (62 miles)", "up 30 points, or 1.2 percent, at 2,040", "5ft 10in"."""

import re
from collections.abc import Sequence

import msgspec

from twosource.language import counted, units
from twosource.language.bounds import bounds
from twosource.language.units import is_money
from twosource.model import Figure

_BRACKET = re.compile(r"\s?\(")
_TO = re.compile(
    r"(?:\s(?:higher|lower|up|down|firmer|weaker))?,?\s(?:to|at)\s(?:(?:end|close|finish|settle|trade)\sat\s)?"
    r"(?:(?:just|only|barely)\s|an?\s(?:(?:fresh|new|all-time|record|[a-z]+ly|[a-z-]+ed)\s){1,3}|an?\s(?:[a-z-]+\s){1,3}of\s)?"
)
_OR = re.compile(r"(?:\s(?:higher|lower|up|down|firmer|weaker))?,?\sor\s|\s?\(|,\sequivalent\sto\s")
_LAST_JOINS = frozenset((" and ", " or ", ", and "))
_JOINS = _LAST_JOINS | {", "}
_MOST_SHARED = 6
_BESIDE = re.compile(
    r",?\s(?:(?:up|down|higher|lower)\s)?(?:from|compared\s(?:with|to)|against|versus)\s(?:an?\s|the\s)?(?:[a-z-]+\s)?(?:[a-z-]+\sof\s)?"
)
"""What stands between a level and the one before it ("149.20 yen, down from 150.10")."""

_ASIDE = re.compile(r"[^;:()\d\n]{0,60},\s(?:up|down)\sfrom\s(?:(?:just|only)\s)?")
"""What stands between a level and the one before it where somebody is said to say so ("1.2 billion pesos, he said, up from")."""

_TIMES = 5
"""By which factor two levels of one thing differ at most, where one has no unit of its own."""

_LEFT = re.compile(r",?(?:\s[^\s.;:()]+){0,7}?\sfrom\s(?:(?:just|only|about|around)\s|an?\s(?:[a-z]+\s)?)?")
"""What stands between the level reached and the one left ("rose to 987 in May from 912")."""

_REACH = 48
"""Characters between the two ends of a movement, at most."""

_PARTS = {
    ("year", "month"): 12,
    ("hour", "minute"): 60,
    ("hour", "second"): 3600,
    ("minute", "second"): 60,
    ("foot", "inch"): 12,
    ("stone", "pound"): 14,
    ("pound", "ounce"): 16,
}
"""How many of a smaller unit make one of the larger, where one measure is told in both."""

_MOST_PARTS = 60
_SCALED = re.compile(r"(?:million|billion|trillion|crore|lakh)\Z", re.IGNORECASE)
_BILLIONS = re.compile(r"(?:billion|trillion|bn|tn)\Z", re.IGNORECASE)
_SENTENCE = 90
"""Characters between two sums of one sentence, at most."""
_SUMS = frozenset(
    "surplus deficit profit profits loss losses revenue revenues sales income turnover debt debts cost costs budget earnings"
    " assets value investment investments spending exports imports fine proceeds taxes liabilities".split()
)
"""Nouns that are measured in money."""

_SHARES = frozenset(("%", "share", "point", "percentage point", "basis point"))


def _is_reached(one: Figure, two: Figure) -> bool:
    """Tell whether two figures are the ends of one movement of one thing ("from 21 mpg combined to 23")."""
    left, reached = (one.change or "").split(), (two.change or "").split()
    return left[1:] == ["from"] and reached == [left[0], "to"] and two.counts in (None, one.counts)


def _is_left(one: Figure, two: Figure) -> bool:
    """Tell whether two figures can be the level reached and the one left, in one measure of one thing."""
    moved = one.change is not None and one.change.endswith(" to") and two.change is None
    return moved and two.unit in (None, one.unit) and two.per in (None, one.per) and two.counts in (None, one.counts)


def _is_sum(text: str, figure: Figure) -> bool:
    """Tell whether a figure in millions without a unit is told as a sum of money ("a surplus of 198 billion")."""
    named = (figure.counts or "").split()[-1:]
    return bool(named) and named[0].lower() in _SUMS and _SCALED.search(text, figure.start, figure.end) is not None


def _is_next_sum(text: str, one: Figure, two: Figure) -> bool:
    """Tell whether a figure in billions that counts nothing is money as the one before it is ("against 24.9 billion")."""
    alike = 0 < one.value <= _TIMES * two.value <= _TIMES**2 * one.value
    near = two.start - one.end < _SENTENCE and "\n" not in text[one.end : two.start]
    return two.counts is None and alike and near and _BILLIONS.search(text, two.start, two.end) is not None


def compound(text: str, found: Sequence[Figure], figure: Figure) -> Figure | None:
    """Return two figures as one, in the larger unit, where both tell one measure ("12 years and six months")."""
    if not found or found[-1].per or figure.qualifier or figure.change:
        return None
    first, whole = found[-1], _PARTS.get((found[-1].unit or "", figure.unit or ""))
    gap = text[first.end : figure.start]
    if whole is None or gap not in ("", " ", ", ", " and ") or not 0 < figure.value < min(whole, _MOST_PARTS):
        return None
    if bool(first.value % 1) != ((first.unit, figure.unit) == ("hour", "second")):
        return None  # minutes and seconds follow whole hours, seconds alone hours and minutes
    rest = figure.value / whole
    low, high = (None if one is None else round(one + rest, 6) for one in (first.low, first.high))
    value, counts = round(first.value + rest, 6), figure.counts or first.counts
    return msgspec.structs.replace(first, end=figure.end, value=value, low=low, high=high, per=figure.per, counts=counts)


def shared_unit(text: str, found: Sequence[Figure], figure: Figure) -> list[Figure]:
    """Return the figures before one whose unit is theirs too: "5, 7 and 9 percent", "rose from 5 to 7 percent"."""
    shared: list[Figure] = []
    following, joins = figure, _LAST_JOINS
    for earlier in reversed(found[-_MOST_SHARED:]):
        gap = text[earlier.end : following.start]
        reached = gap == " to " and _is_reached(earlier, following)
        joined = gap in joins and not (earlier.change and "or" in gap)
        if earlier.unit or earlier.per or not figure.unit or not (joined or reached):
            break
        shared.insert(
            0, msgspec.structs.replace(earlier, unit=figure.unit, per=figure.per, counts=figure.counts or earlier.counts)
        )
        following, joins = earlier, _JOINS
    return shared


def bracketed(text: str, found: Sequence[Figure], limit: int) -> list[Figure] | None:
    """Return the last two figures with what follows the bracket in which the second, a conversion of the first, stands.

    "450 pesos ($8) a kilo" says what the first is per, "2 million yuan ($280,000) in aid" what both count; ``None`` for others.
    """
    if len(found) < 2 or not text.startswith(")", found[-1].end) or not _BRACKET.fullmatch(text, found[-2].end, found[-1].start):
        return None
    pair, end = found[-2:], found[-1].end + 1
    if is_money(pair[0].unit) != is_money(pair[1].unit) or {None, *_SHARES} & {one.unit for one in pair}:
        return None
    per = units.per(text, end)[0]
    counts = None if per else counted.after(text, end, limit, unit=pair[1].unit)[0]
    first, second = (msgspec.structs.replace(one, counts=one.counts or counts) for one in pair)
    return [msgspec.structs.replace(first, per=first.per or per), second]


def restated(text: str, found: Sequence[Figure], figure: Figure) -> Figure:
    """Return a figure with what it takes over from the one right before it: the step that leads to it, or itself in another unit.

    Both count the same. What says the same moved alike, and a conversion in brackets without a qualifier has that of the first.
    """
    if not found:
        return figure
    earlier = found[-1]
    gap = text[earlier.end : figure.start]
    if earlier.change and earlier.change.endswith(" by") and not figure.change and _TO.fullmatch(gap):
        change = earlier.change.replace(" by", " to")
        return msgspec.structs.replace(figure, change=change, counts=figure.counts or earlier.counts)
    if earlier.unit == figure.unit and gap in _JOINS:
        return msgspec.structs.replace(figure, change=figure.change or earlier.change, counts=figure.counts or earlier.counts)
    if earlier.unit == figure.unit and gap.split() == [*(earlier.counts or "").split(), "to"]:
        return msgspec.structs.replace(figure, counts=figure.counts or earlier.counts)
    if _is_left(earlier, figure) and _LEFT.fullmatch(gap):
        return msgspec.structs.replace(
            figure,
            unit=figure.unit or earlier.unit,
            per=figure.per or earlier.per,
            change=(earlier.change or "").replace(" to", " from"),
            counts=figure.counts or earlier.counts,
        )
    reached = _is_reached(earlier, figure) and len(gap) < _REACH
    alike = 0 < earlier.value <= _TIMES * figure.value <= _TIMES**2 * earlier.value
    step = earlier.change is not None and earlier.change.endswith(" by") and not alike
    beside = (not step and _BESIDE.fullmatch(gap)) or (_ASIDE.fullmatch(gap) and alike)
    beside = beside and figure.counts in (None, earlier.counts) and figure.per is None
    if figure.unit is None and is_money(earlier.unit) and (_is_sum(text, figure) or _is_next_sum(text, earlier, figure)):
        return msgspec.structs.replace(figure, unit=earlier.unit)
    if figure.unit is None and (reached or (beside and earlier.unit)):
        return msgspec.structs.replace(figure, unit=earlier.unit, per=figure.per or earlier.per)
    if earlier.unit == figure.unit or figure.unit is None:
        return figure
    if not _OR.fullmatch(gap):
        return figure
    figure = msgspec.structs.replace(figure, change=figure.change or earlier.change, counts=figure.counts or earlier.counts)
    if figure.qualifier or not earlier.qualifier or not _BRACKET.fullmatch(gap) or {figure.unit, earlier.unit} & _SHARES:
        return figure
    low, high = figure.low, figure.high
    if low is None or high is None:
        return figure
    low, high = bounds(low, high, earlier.qualifier)
    return msgspec.structs.replace(figure, qualifier=earlier.qualifier, low=low, high=high)
