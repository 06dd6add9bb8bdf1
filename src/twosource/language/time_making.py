"""What the readers of time expressions share: words to numbers, units and modifiers, and the record itself."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from twosource.language import tense
from twosource.language.time_reference import Reference
from twosource.language.time_values import add_months, interval
from twosource.language.time_words import MONTHS, NUMBERS, SEASONS
from twosource.model import TimeExpression, TimeType

MODS = {
    "early": "START",
    "earlier": "START",
    "start": "START",
    "beginning": "START",
    "first": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
    "close": "END",
    "second": "END",
    "latter": "END",
    "turn": "START",
    "about": "APPROX",
    "around": "APPROX",
    "some": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "more": "MORE_THAN",
    "over": "MORE_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "under": "LESS_THAN",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "at": "EQUAL_OR_MORE",
    "up": "EQUAL_OR_LESS",
    "no": "EQUAL_OR_LESS",
    "within": "EQUAL_OR_LESS",
}
LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "fortnight": "W",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
AHEAD = ("next", "this coming", "the coming", "coming")
BACK = ("last", "past", "this past", "the past")


class Context(NamedTuple):
    """Where an expression is sought, and what is known there.

    It begins at ``start`` of ``text``. ``written`` is the day of writing, if known; ``told`` the time that the text named last;
    ``quarter`` the quarter (a value) that it reports on, and ``longer`` where it named a longer period of results since then;
    ``history`` says that the text dates itself, ``diary`` that it lists what is to come.
    """

    text: str
    start: int
    written: date | None
    told: Reference | None = None
    quarter: str | None = None
    longer: int | None = None
    history: bool = False
    diary: bool = False

    def before(self, length: int) -> str:
        """Return so many characters before the expression."""
        return self.text[max(0, self.start - length) : self.start]


_LEAST_MONTH, _LONG_MONTH, _HALF_MONTH, _WEEK, _DAY = 28, 31, 15, 7, timedelta(1)
_MONTHS_TO_YEARS = frozenset((*range(28, 32), *range(90, 93), 365, 366))
_EDGE = re.compile(r"\b(?:end|start|beginning|close|turn)\b", re.IGNORECASE)
_HALF_OF = re.compile(r"\bhalf\sof\b", re.IGNORECASE)
_HALF = re.compile(r"\b(?:half|later|earlier)\b", re.IGNORECASE)
Reader = Callable[[re.Match[str], Context], TimeExpression | None]


def modifier(match: re.Match[str], *names: str) -> str | None:
    """Return the TIMEX3 modifier that the named groups, or the groups "mod" and "approx", stand for."""
    for name in (*names, "mod", "approx"):
        words = (match.groupdict().get(name) or "").lower().split()
        if words:
            telling = [word for word in re.split(r"[\s-]+", " ".join(words)) if word not in ("the", "very", "of", "in")]
            return MODS.get(telling[0]) if telling else None
    return None


def made(
    match: re.Match[str],
    kind: TimeType,
    value: str,
    *,
    mod: str | None = None,
    days: tuple[date, date] | None = None,
    weekday: int | None = None,
    offset: int | None = None,
    start: int | None = None,
) -> TimeExpression:
    """Return the record of a match from ``start`` on (default: all of it); ``days`` default to the interval of its value."""
    days = days or (part(interval(value), mod, match[0]) if kind in ("DATE", "TIME") else None)
    first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    return TimeExpression(
        start=match.start() if start is None else start,
        end=match.end(),
        type=kind,
        value=value,
        mod=mod,
        start_day=first,
        end_day=last,
        weekday=weekday,
        offset=offset,
    )


def part(whole: tuple[date, date] | None, mod: str | None, words: str) -> tuple[date, date] | None:
    """Return the third of a month, quarter or year that a modifier means; of "the end of" and "the start of" one only the edge.

    "Early 2025" is January to April, "late March" the 21st to the 31st, "the end of March" its last week, "the second half of
    March" the 16th to the 31st.
    """
    length = (whole[1] - whole[0]).days + 1 if whole else 0
    if whole and _LEAST_MONTH <= length <= _LONG_MONTH and mod in ("START", "END") and _HALF_OF.search(words):
        middle = whole[0] + timedelta(_HALF_MONTH)
        return (whole[0], middle - _DAY) if mod == "START" else (middle, whole[1])
    if whole is None or mod not in ("START", "MID", "END") or length not in _MONTHS_TO_YEARS or _HALF.search(words):
        return whole
    first, last = whole
    if length <= _LONG_MONTH:
        cuts, edge = (first + timedelta(10), first + timedelta(20)), timedelta(_WEEK)
    else:
        months = round(length / _LONG_MONTH) // 3
        cuts, edge = (add_months(first, months), add_months(first, 2 * months)), timedelta(_LONG_MONTH)
    only = _EDGE.search(words) is not None
    if mod == "START":
        return first, (first + edge if only else cuts[0]) - _DAY
    return (cuts[0], cuts[1] - _DAY) if mod == "MID" else (last - edge + _DAY if only else cuts[1], last)


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(index for index, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".").lower()[:3]))


def looks_ahead(match: re.Match[str], context: Context) -> bool:
    """Tell whether the clause around the match speaks of what is to come."""
    return tense.ahead(context.text, match.start(), match.end())


def number_of(words: str | None) -> float | None:
    """Return the number of "two", "a", "twenty-five", "1,000"; ``None`` for "several", "a few" and for no words."""
    low = " ".join((words or "").lower().replace("-", " ").split())
    whole, joint, half = low.partition(" and ")
    if joint and half.endswith("half"):
        number = number_of(whole)
        return None if number is None else number + 0.5
    if low.replace(",", "").replace(".", "", 1).isdigit():
        return float(low.replace(",", ""))
    if low in ("a", "an"):
        return 1
    if low.startswith("half"):
        return 0.5
    if low.startswith("a couple"):
        return 2
    parts = low.removeprefix("a ").split()
    if not parts or not all(part in NUMBERS for part in parts):
        return None
    scale = NUMBERS[parts[-1]] if parts[-1] in ("hundred", "thousand") else 0
    small = sum(NUMBERS[part] for part in (parts[:-1] if scale else parts))
    return float(scale * (small or 1) if scale else small)


def singular(unit: str) -> str:
    """Return the singular of a unit of time or a season, in lower case."""
    low = unit.lower()
    return {"centurie": "century", "centuries": "century"}.get(low) or (low.removesuffix("s") if low not in SEASONS else low)


def duration(number: float | None, unit: str) -> str:
    """Return a TIMEX3 duration ("P3M", "PT2H"; "PXD" for some days)."""
    count = "X" if number is None else f"{number * (2 if unit == 'fortnight' else 1):g}"
    letters = LETTERS[unit]
    return f"PT{count}{letters[1]}" if letters[0] == "T" else f"P{count}{letters}"


def moved(day: date, unit: str, number: int) -> date | None:
    """Return the day ``number`` units later (earlier where negative), ``None`` outside the calendar."""
    length = {"day": 1, "night": 1, "week": 7, "fortnight": 14}.get(unit)
    size = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        return day + timedelta(length * number) if length else add_months(day, size * number) if size else day
    except (ValueError, OverflowError):
        return None


_BEFORE_OVER = re.compile(
    r"(?:\A|\b(?:for|of|after|in|than|just|well|to|by|the|a|and|last|lasted|lasts|took|takes|is|was|were|are|been)|[,;:(–—-])\s?\Z",
    re.IGNORECASE,
)
"""Before an "over" that means more than ("for over two weeks")."""


def counted_from(match: re.Match[str], context: Context) -> int | None:
    """Return where a counted time begins: after an "over" that is a preposition ("grew over several years")."""
    word, the = (match["approx"] or "").lower(), match.groupdict().get("the")
    if word != "over" or (not the and number_of(match["number"]) is not None and _BEFORE_OVER.search(context.before(8))):
        return None
    return match.start("the") if the else match.start("number") if match["number"] else None


def counted_modifier(match: re.Match[str], context: Context) -> str | None:
    """Return the modifier of a counted time, none where it begins after its "over"."""
    return None if counted_from(match, context) is not None else modifier(match)


def counted(match: re.Match[str], words: str | None) -> float | None:
    """Return the number of a match, with the half of "a year and a half"."""
    number = number_of(words)
    return number + 0.5 if number is not None and match["and"] else number
