"""What an undated page says about the day it was written: its own words, and the time it was fetched."""

from calendar import month_name
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from twosource import clock, spans
from twosource.language import times
from twosource.model import Annotation, Article, Cite, TimeExpression
from twosource.timeline import days
from twosource.timeline.telling import apposed, dated_too
from twosource.timeline.verbs import verb_groups

_WEEK = 7
_LEAP_YEAR = 2000
_FEBRUARY, _MARCH = 2, 3


class Clue(NamedTuple):
    """The days that a piece of evidence allows: from ``first`` to ``last``, and of them one weekday where it is given.

    ``of_year`` is month and day, where the evidence gives them without the year.
    """

    why: str
    first: date = date.min
    last: date = date.max
    weekday: int | None = None
    evidence: tuple[Cite, ...] = ()
    of_year: tuple[int, int] | None = None

    def allows(self, day: date) -> bool:
        """Tell whether the page may have been written on this day."""
        fits = self.weekday in (None, day.weekday()) and self.of_year in (None, (day.month, day.day))
        return fits and self.first <= day <= self.last


def weekdays(article: Article, annotation: Annotation) -> tuple[Clue, ...]:
    """Return the weekdays of writing that follow from a weekday beside a word that counts from the day of writing.

    Where that is a day of an unknown year ("today, Monday, 5 November"), so are month and day.
    """
    named, text = annotation.times, article.text
    found = [_weekday(article, time, time) for time in named if time.weekday is not None and time.offset is not None]
    for one, two in pairwise(named):
        if apposed(text, one, two):
            found.append(_weekday(article, one, two))
        elif dated_too(text, one, two):
            found.append(_day_of_year(article, one, two))
    return tuple(found)


def _weekday(article: Article, first: TimeExpression, second: TimeExpression) -> Clue:
    """Return the weekday of writing from two neighbours, or one time, of which one gives a weekday and one a distance."""
    named = first.weekday if first.weekday is not None else second.weekday
    offset = first.offset if first.offset is not None else second.offset
    weekday = ((named or 0) - (offset or 0)) % _WEEK
    cite = Cite(article=article.id, start=first.start, end=second.end)
    words = article.text[first.start : second.end]
    return Clue(f"written on a {days.WEEKDAYS[weekday]} (“{words}”)", weekday=weekday, evidence=(cite,))


def _day_of_year(article: Article, first: TimeExpression, second: TimeExpression) -> Clue:
    """Return the day of writing, of an unknown year, from a distance from it and the day so far away, in either order."""
    counted, named = (first, second) if first.offset is not None else (second, first)
    month, day = days.month_day(named) or (1, 1)
    offset, on = counted.offset or 0, days.named_weekday(article.text[named.start : named.end])
    of_year = _before(month, day, offset)
    weekday = None if on is None else (on - offset) % _WEEK
    told = (
        f"a {days.WEEKDAYS[weekday]}" if weekday is not None else "",
        f"{of_year[1]} {month_name[of_year[0]]}" if of_year else "",
    )
    cite = Cite(article=article.id, start=first.start, end=second.end)
    why = f"written on {', '.join(filter(None, told)) or 'a day'} (“{article.text[first.start : second.end]}”)"
    return Clue(why, weekday=weekday, evidence=(cite,), of_year=of_year)


def _before(month: int, day: int, offset: int) -> tuple[int, int] | None:
    """Return the day of a year so many days before another, ``None`` where that depends on the year."""
    try:
        named = date(_LEAP_YEAR, month, day)
    except ValueError:
        return None
    found = named - timedelta(offset)
    crosses = (found.month <= _FEBRUARY) != (named.month <= _FEBRUARY) and _MARCH in (found.month, named.month)
    return None if crosses else (found.month, found.day)


def bounds(article: Article, annotation: Annotation) -> tuple[Clue, ...]:
    """Return first and last days of writing: full dates told as past or as still to come, and the time of fetching."""
    found = [clue for sentence in _dated_sentences(article, annotation) for clue in sentence]
    if article.fetched is not None and clock.is_time(article.fetched):
        found.append(Clue(f"not after it was fetched ({article.fetched})", last=clock.last_day(article.fetched)))
    return tuple(found)


def stamped(article: Article) -> tuple[Clue, ...]:
    """Return what a stamp without its year says: month and day, and the weekday where it names one."""
    found = times.find(article.stamp, None) if article.stamp else ()
    of_year = next((each for time in found if (each := days.month_day(time)) is not None), None)
    if of_year is None:
        return ()
    why = f"stamped “{article.stamp}”, without the year"
    return (Clue(why, weekday=days.named_weekday(article.stamp or ""), of_year=of_year),)


def is_late(article: Article) -> bool:
    """Tell whether the day on which a page says it was published comes after the one on which it was fetched."""
    return clock.is_later_day(article.published, article.fetched)


def _dated_sentences(article: Article, annotation: Annotation) -> Iterator[list[Clue]]:
    for sentence in annotation.sentences:
        full = [time for time in spans.inside(annotation.times, sentence.start, sentence.end) if _is_full_date(time)]
        if full and not sentence.heading:
            yield _full_dates(article, article.text[sentence.start : sentence.end], sentence.start, full)


def _full_dates(article: Article, sentence: str, start: int, full: list[TimeExpression]) -> list[Clue]:
    """Return what the full dates of a sentence bound, by the tense of the verb group before each (else after it)."""
    found, groups = [], verb_groups(sentence)
    for time in full:
        before = [group for group in groups if group.start < time.start - start]
        tense = before[-1].tense if before else groups[0].tense if groups else None
        interval = days.interval(time)
        if interval is None or not days.named_outright(article.text[time.start : time.end], interval[0]):
            continue
        words, cite = article.text[time.start : time.end], Cite(article=article.id, start=time.start, end=time.end)
        if tense == "past":
            found.append(Clue(f"“{words}” told as past", first=interval[0], evidence=(cite,)))
        elif tense == "future":
            found.append(Clue(f"“{words}” told as still to come", last=interval[1], evidence=(cite,)))
    return found


def _is_full_date(time: TimeExpression) -> bool:
    return time.offset is None and time.start_day is not None and time.start_day == time.end_day
