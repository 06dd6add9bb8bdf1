"""What time makes of a sentence: how old its news is, whether it tells what is due or has just happened, or a plan gone by."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from operator import itemgetter

from twosource import clock
from twosource.briefs.material import Line, Material
from twosource.model import Article, Cite, Event

_OLDEST = 3
"""Days after which older news is not worth less still."""
_WRITTEN_OUT = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, (\d{4})\b")
"""A day with its year. Of the page's own year mostly captions and boilerplate give it."""
_AHEAD = re.compile(r"\b(?:will|due to|set to|scheduled to|expected to|about to|going to|plan(?:s|ned)? to)\b")


class Clock:
    """What time makes of a sentence: news ages, plans lapse, and what is due soon matters."""

    def __init__(self, material: Material, events: Sequence[Event], as_of: str | None) -> None:
        self.days = {id: _day(article) for id, article in material.articles.items()}
        self._latest = max(filter(None, self.days.values()), default=None)
        today = clock.day(as_of) if as_of is not None else self._latest
        timely: list[tuple[Cite, int]] = []
        lapsed: list[tuple[Cite, int]] = []
        self._events = tuple(events)
        self._today = today
        self._turn = _turn(events, today)
        for number, event in enumerate(events):
            for cite in event.mentions:
                if _is_lapsed(event, self.days.get(cite.article), today):
                    lapsed.append((cite, number))
                elif _is_timely(event, today):
                    timely.append((cite, number))
        told = [(cite, number) for number, event in enumerate(events) for cite in event.mentions]
        self._timely, self._lapsed, self._told = map(_Places, (timely, lapsed, told))

    def age(self, article: str) -> int:
        """Return by how many days an article is older than the latest, ``_OLDEST`` at most; 1 where its day is not known."""
        day = self.days[article]
        return min((self._latest - day).days, _OLDEST) if self._latest is not None and day is not None else 1

    def is_stale(self, article: str) -> bool:
        """Tell whether an article was written before the day of the latest thing that several origins tell as having happened."""
        day = self.days[article]
        return day is not None and self._turn is not None and day < self._turn

    def is_retold(self, line: Line) -> bool:
        """Tell whether every day that a sentence gives was long gone when its article was written."""
        written = self.days[line.cite.article]
        days = [clock.day(time.end_day) for time in line.times if time.end_day is not None]
        return written is not None and bool(days) and (written - max(days)).days > _OLDEST

    def worth(self, line: Line) -> float:
        """Return what is added for telling what is due or has just happened, and taken off for age and for lapsed plans."""
        article = line.cite.article
        timely, lapsed = bool(self._timely.within(line)), self.is_overtaken(line)
        return (
            0.2 * (timely and not lapsed)
            - 0.5 * lapsed
            - 0.4 * self._gives_this_year(line)
            - 0.1 * self.age(article)
            - 0.2 * self.is_stale(article)
            - 0.3 * self.is_retold(line)
        )

    def is_overtaken(self, line: Line) -> bool:
        """Tell whether a line announces what, as of the brief's day, has gone by."""
        return bool(self._lapsed.within(line)) or self._looks_ahead_to_the_past(line)

    def told(self, line: Line) -> frozenset[tuple[str, str | None]]:
        """Return the statuses and days of the events that a line tells."""
        told = (self._events[number] for number in self.events(line))
        return frozenset((event.status, event.start_day) for event in told)

    def events(self, line: Line) -> frozenset[int]:
        """Return the events that a line tells, by their places among all."""
        return frozenset(self._told.within(line))

    def _looks_ahead_to_the_past(self, line: Line) -> bool:
        """Tell whether a sentence speaks of what is to come, and every day it gives has gone by."""
        days = [time.end_day for time in line.times if time.end_day is not None]
        ahead = _AHEAD.search(line.text) is not None
        return ahead and bool(days) and self._today is not None and max(map(clock.day, days)) < self._today

    def _gives_this_year(self, line: Line) -> bool:
        day = self.days[line.cite.article]
        return day is not None and any(int(match[1]) == day.year for match in _WRITTEN_OUT.finditer(line.text))


class _Places:
    """Events by the places that tell them, found without a look at all."""

    def __init__(self, told: Sequence[tuple[Cite, int]]) -> None:
        self._ends: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for cite, number in told:
            self._ends[cite.article].append((cite.end, number))
        for ends in self._ends.values():
            ends.sort()

    def within(self, line: Line) -> list[int]:
        """Return the numbers of the events told in a line."""
        ends = self._ends.get(line.cite.article, [])
        first, last = (bisect_right(ends, place, key=_end) for place in (line.cite.start, line.cite.end))
        return [number for _, number in ends[first:last]]


_end = itemgetter(0)


def _turn(events: Sequence[Event], today: date | None) -> date | None:
    known = [event for event in events if event.status == "past" and event.origins > 1 and event.start_day == event.end_day]
    days = [clock.day(event.start_day) for event in known if event.start_day is not None]
    return max((day for day in days if today is not None and day <= today), default=None)


def _is_timely(event: Event, today: date | None) -> bool:
    """Tell whether an event is due on a day that is known, or happened on the day of the brief or the day before."""
    if event.status != "past":
        return event.status == "scheduled" and event.start_day is not None and event.start_day == event.end_day
    return event.start_day is not None and today is not None and (today - clock.day(event.start_day)).days <= 1


def _is_lapsed(event: Event, written: date | None, today: date | None) -> bool:
    """Tell whether a page told an event before its time, and either that has come or the event was no more than possible."""
    if event.start_day is None or event.end_day is None or today is None or written is None:
        return False
    told_ahead = written < clock.day(event.start_day) or event.status in ("scheduled", "hypothetical")
    return told_ahead and (clock.day(event.end_day) < today or (event.status == "hypothetical" and written < today))


def _day(article: Article) -> date | None:
    """Return the day of an article, ``None`` where it is not known exactly."""
    if article.known_at is not None and clock.is_time(article.known_at):
        return clock.day(article.known_at)
    return clock.day(article.dated.day) if article.dated.day is not None else None
