"""How a page's own time expressions speak for each day on which it may have been written: counted distances, as likelihoods.

"On Tuesday" told as past mostly means one of the last few days, a full date at the head of a page its day of writing, and one
further down any day before it. The tables give how often the day of writing lies how far from the day named. They were counted
on T17's topics finan and haiti (weekdays also on TimeBank) and smoothed by hand; those of weekdays follow the story's own dated
pages, where there are many.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language import tense
from twosource.language.datelines import LONGEST, dateline
from twosource.model import Annotation, Article, Cite, TimeExpression
from twosource.timeline import days
from twosource.timeline.clues import Clue
from twosource.timeline.telling import apposed

Scores = NDArray[np.float64]
"""A natural logarithm for each candidate day."""
Ordinals = NDArray[np.int64]
"""Candidate days as proleptic Gregorian ordinals, ascending."""

PAST_WEEKDAY = (0.30, 0.32, 0.17, 0.09, 0.05, 0.03, 0.04)
"""Days from a weekday told as past to the day of writing, 0 to 6."""
COMING_WEEKDAY = (0.30, 0.10, 0.07, 0.10, 0.12, 0.12, 0.19)
"""The same for a weekday told as still to come: six days back is tomorrow. "Will … on Monday" often tells of the same day."""
USUAL_PAGES = 20
"""The tables count like so many pages beside those of the story: "on Tuesday" is today to one desk, yesterday to another."""
DAMP = 0.5
"""Dates of one page lean on each other: each of n counts 1 / n ** ``DAMP``."""
HEAD = 300
"""Characters from the start of a text within which a full date is mostly the page's own, the more so with a clock time."""
_BESIDE = 8
_MOST_DATES = 20
_WEEK = 7
_IN_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b")
_CLOCK = re.compile(r"T\d\d:\d\d")


class Shape(NamedTuple):
    """How likely a day of writing is on the day named (``same``), after it and before it, falling off with the distance."""

    same: float
    after: float
    before: float
    weight: float = 1.0

    def scores(self, lags: Ordinals) -> Scores:
        """Return the logarithm for each distance in days from the day named to the day of writing."""
        apart = 1.0 + np.abs(lags)
        far = np.where(lags > 0, self.after / apart**1.1, self.before / apart**1.3)
        return np.asarray(self.weight * np.log(np.where(lags == 0, self.same, far)))


STAMP = Shape(same=0.9, after=0.05, before=0.01)
AT_HEAD = Shape(same=0.6, after=0.15, before=0.02)
IN_BODY = Shape(same=0.2, after=0.2, before=0.03)
NO_YEAR = Shape(same=0.15, after=0.3, before=0.1, weight=0.7)
DATELINE = Shape(same=0.6, after=0.25, before=0.01)
NO_YEAR_COMING = Shape(same=0.1, after=0.05, before=0.4, weight=0.7)


class Factor(NamedTuple):
    """What one piece of evidence says of each candidate day, in words and as logarithms.

    ``clues`` are the readings of which one holds, where there are several, the likeliest first.
    """

    why: str
    scores: Scores
    evidence: tuple[Cite, ...] = ()
    clues: tuple[Clue, ...] = ()


class Weekdays(NamedTuple):
    """The share of pages written so many days, 0 to 6, after a weekday they tell as past, and as still to come."""

    past: Scores
    coming: Scores


USUAL = Weekdays(np.array(PAST_WEEKDAY), np.array(COMING_WEEKDAY))


def story_weekdays(pages: Iterable[tuple[Article, Annotation, date]]) -> Weekdays:
    """Return the tables as the dated pages of a story, given with their days, and the usual ones together have them."""
    past, coming = USUAL_PAGES * USUAL.past, USUAL_PAGES * USUAL.coming
    for article, annotation, day in pages:
        for (weekday, ahead), time in named_weekdays(article, annotation.times).items():
            if not any(map(str.isdecimal, _words(article, time))):
                (coming if ahead else past)[(day.weekday() - weekday) % _WEEK] += 1
    return Weekdays(past / past.sum(), coming / coming.sum())


def own_factors(article: Article, annotation: Annotation, candidates: Ordinals, weekdays: Weekdays) -> list[Factor]:
    """Return what the page's weekdays, full dates, and days without a year say; ``candidates`` is not empty."""
    return [
        *_weekdays(article, annotation.times, candidates, weekdays),
        *_full_dates(article, annotation.times, candidates),
        *_yearless(article, annotation.times, candidates),
    ]


def stamps(article: Article, annotation: Annotation) -> list[date]:
    """Return the days of full dates that stand with a clock time at the head of a page, in order, each once."""
    times = annotation.times
    found = [(time, day) for place, time, day in full_dates(article, times) if _is_stamp(times, place, time)]
    return sorted({read for time, day in found for read in _readings(_words(article, time), day)})


def _is_stamp(times: Sequence[TimeExpression], place: int, time: TimeExpression) -> bool:
    """Tell whether a full date at the head is one with a clock time, or has one beside it."""
    beside = times[place + 1 : place + 2]
    with_clock = _CLOCK.search(time.value) or any(
        _CLOCK.search(other.value) and other.start - time.end <= _BESIDE for other in beside
    )
    return time.start < HEAD and bool(with_clock)


def full_dates(article: Article, times: Sequence[TimeExpression]) -> Iterator[tuple[int, TimeExpression, date]]:
    """Yield the place among ``times`` of each expression that names a day outright, the expression and its day.

    One whose weekday is not that of its date is left out: either may be wrong.
    """
    for place, time in enumerate(times):
        interval = days.interval(time) if time.offset is None else None
        if interval is not None and interval[0] == interval[1] and days.named_outright(_words(article, time), interval[0]):
            yield place, time, interval[0]


def named_weekdays(article: Article, times: Sequence[TimeExpression]) -> dict[tuple[int, bool], TimeExpression]:
    """Return where a page first names each weekday, told as past (False) or as still to come (True).

    A weekday beside a word that counts from the day of writing ("tomorrow, Thursday") is left out: it says more than likelihoods.
    """
    counted = {one for pair in pairwise(times) if apposed(article.text, *pair) for one in pair}
    seen: dict[tuple[int, bool], TimeExpression] = {}
    for time in times:
        if time.weekday is not None and time.offset is None and time not in counted:
            seen.setdefault((time.weekday, tense.ahead(article.text, time.start, time.end)), time)
    return seen


def _weekdays(article: Article, times: Sequence[TimeExpression], candidates: Ordinals, weekdays: Weekdays) -> Iterator[Factor]:
    unresolved = [time for time in times if time.start_day is None]
    for (weekday, ahead), time in sorted(named_weekdays(article, unresolved).items()):
        # Ordinal 1 was a Monday.
        back = (candidates - 1 - weekday) % _WEEK
        told = "as still to come" if ahead else "as past"
        scores = np.log((weekdays.coming if ahead else weekdays.past)[back])
        yield Factor(f"“{_words(article, time)}” told {told}", scores, (_cite(article, time),))


def _full_dates(article: Article, times: Sequence[TimeExpression], candidates: Ordinals) -> Iterator[Factor]:
    seen: dict[date, TimeExpression] = {}
    lines: dict[date, TimeExpression] = {}
    for place, time, day in full_dates(article, times):
        (lines if _is_stamp(times, place, time) else seen).setdefault(day, time)
    if lines:
        yield _stamp(article, lines, candidates)
    for day in sorted(seen.keys() - lines.keys(), reverse=True)[:_MOST_DATES]:
        time = seen[day]
        head = time.start < HEAD
        shape = AT_HEAD if head else IN_BODY._replace(weight=len(seen) ** -DAMP)
        scores = np.max([shape.scores(candidates - read.toordinal()) for read in _readings(_words(article, time), day)], axis=0)
        yield Factor(f"“{_words(article, time)}” {'at its head' if head else 'in its text'}", scores, (_cite(article, time),))


def _stamp(article: Article, lines: Mapping[date, TimeExpression], candidates: Ordinals) -> Factor:
    """Return what the date lines of a page say: it was written on the day of one of them, where they differ."""
    meant = [read for day, time in lines.items() for read in _readings(_words(article, time), day)]
    scores = np.max([STAMP.scores(candidates - day.toordinal()) for day in meant[:_MOST_DATES]], axis=0)
    words = " or ".join(f"“{_words(article, time)}”" for time in lines.values())
    return Factor(f"{words} as its stamp", scores, tuple(_cite(article, time) for time in lines.values()))


def _readings(words: str, day: date) -> list[date]:
    """Return the days that a date may mean: two where it is in figures that may be day and month or month and day."""
    parts = _IN_FIGURES.match(words)
    if parts is None or {int(parts[1]), int(parts[2])} != {day.day, day.month}:
        return [day]
    swapped = _date(day.year, day.day, day.month)
    return [day] if swapped is None or swapped == day else [day, swapped]


def _yearless(article: Article, times: Sequence[TimeExpression], candidates: Ordinals) -> Iterator[Factor]:
    """Yield what "12 January" says, in whichever year brings it nearest."""
    seen: dict[tuple[int, int], TimeExpression] = {}
    for time in times:
        month_day = days.month_day(time)
        if month_day is not None:
            seen.setdefault(month_day, time)
    years = range(max(1, _year(candidates[0]) - 1), min(9999, _year(candidates[-1]) + 1) + 1)
    for (month, day), time in sorted(seen.items())[:_MOST_DATES]:
        shape = _without_year(article, time, len(seen))
        named = [found for year in years if (found := _date(year, month, day)) is not None]
        if named:
            scores = np.max([shape.scores(candidates - found.toordinal()) for found in named], axis=0)
            yield Factor(f"“{_words(article, time)}” in its text", scores, (_cite(article, time),))


def _without_year(article: Article, time: TimeExpression, seen: int) -> Shape:
    """Return the shape for a day without a year, one of ``seen``: that of a dateline is the day of filing."""
    if time.start < dateline(article.text[:LONGEST]):
        return DATELINE
    shape = NO_YEAR_COMING if tense.ahead(article.text, time.start, time.end) else NO_YEAR
    return shape._replace(weight=shape.weight / seen**DAMP)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(ordinal: np.int64) -> int:
    return date.fromordinal(int(ordinal)).year


def _words(article: Article, time: TimeExpression) -> str:
    return article.text[time.start : time.end]


def _cite(article: Article, time: TimeExpression) -> Cite:
    return Cite(article=article.id, start=time.start, end=time.end)
