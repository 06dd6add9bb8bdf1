"""A change of plan: what was due is put off, brought forward or called off."""

import re
from datetime import date
from typing import NamedTuple

from twosource.language.similarity import Vector
from twosource.model import ChangeKind, Cite, Span, TimeExpression
from twosource.timeline import days, spells

_MONTHS = re.compile(r"P(\d{1,2})([MY])")
_WEEK, _YEAR, _LAST_YEAR = 7, 12, date.max.year


class Shift(NamedTuple):
    """A change of plan as a page tells it; ``either_way`` where its words do not say whether it comes later or sooner.

    ``words`` is the verb in the article, ``old`` and ``new`` the times in its sentence; ``due`` and ``to`` are the days of
    them, as seen from the day of writing. ``by`` is the length of time by which it is moved, where that is told.
    ``about`` is what is changed (``plans``); ``names`` and ``participants`` are as those of a mention. ``denied`` are the
    people of a clause that denies a plan ("will not meet"), ``None`` where the words themselves say that there was one. ``at`` is
    the minute of the new time, where it is told. ``via`` are times to which it was moved before that; ``of`` is the
    sentence that it takes up (``taken_up``), which also gives the old time where its own does not.
    """

    kind: ChangeKind
    either_way: bool
    cite: Cite
    words: Span
    old: TimeExpression | None
    new: TimeExpression | None
    due: tuple[date, date] | None
    to: tuple[date, date] | None
    by: TimeExpression | None
    about: frozenset[str]
    names: frozenset[str]
    participants: tuple[str, ...]
    vector: Vector
    denied: tuple[str, ...] | None = None
    at: str | None = None
    via: tuple[TimeExpression, ...] = ()
    of: Cite | None = None

    @property
    def forward(self) -> bool:
        """Whether the words say that it comes sooner."""
        return self.kind == "brought_forward"

    @property
    def was(self) -> tuple[date, date] | None:
        """The days of the old time, ``None`` where they are not told; of a bare weekday the next beside the new time."""
        if self.old is None or self.to is None or self.old.weekday is None or self.old.offset is not None:
            return self.due
        if self.due is not None and (self.either_way or (self.due > self.to) == self.forward):
            return self.due
        day = days.shift(self.to[1], (self.old.weekday - self.to[1].weekday() - 1) % _WEEK + 1)
        earlier = days.shift(self.to[0], -((self.to[0].weekday() - self.old.weekday - 1) % _WEEK + 1))
        return (day, day) if self.forward else (earlier, earlier)

    def due_in(self, interval: tuple[date, date] | None) -> "Shift":
        """Return the change as that of a plan for these days, from which its new time follows where only the distance is told."""
        if self.to is not None or self.by is None or interval is None:
            return self
        return self._replace(due=interval, to=moved(interval, self.by.value, -1 if self.forward else 1))

    def due_before(self) -> "Shift":
        """Return the change with the days of the old time, where only the new one and the distance are told."""
        if self.due is not None or self.to is None or self.by is None:
            return self
        return self._replace(due=moved(self.to, self.by.value, 1 if self.forward else -1))

    def kind_from(self, old: tuple[date, date] | None) -> ChangeKind:
        """Return what kind of change it is for what was due in the days ``old``: where both are known, the days tell."""
        if self.to is None or old is None:
            return self.kind
        return "brought_forward" if self.to < old else "postponed"

    def gives(self, time: TimeExpression) -> bool:
        """Tell whether a time is the old or the new one, or how far they are apart, or holds one of them."""
        return any(
            own is not None and time.start < own.end and own.start < time.end for own in (self.old, self.new, self.by, *self.via)
        )

    def replaces(self, interval: tuple[date, date]) -> bool:
        """Tell whether what was due in these days may be what the change is about.

        The new time must lie on the side that the words say, and the old time, where it is given, must be that of the plan.
        """
        if self.to is not None and (self.to == interval or (not self.either_way and (self.to < interval) != self.forward)):
            return False
        if self.old is None:
            return self.due is None or (self.due[0] <= interval[1] and interval[0] <= self.due[1])
        if self.old.weekday is not None and interval[0] == interval[1]:
            return interval[0].weekday() == self.old.weekday
        told = days.interval(self.old)
        return told is None or (told[0] <= interval[1] and interval[0] <= told[1])


def is_distance(duration: str) -> bool:
    """Tell whether an ISO 8601 duration moves a plan to another day."""
    return spells.length(duration) is not None or _MONTHS.fullmatch(duration) is not None


def moved(interval: tuple[date, date], by: str, direction: int) -> tuple[date, date] | None:
    """Return days moved by a duration: by days and weeks to the day, by months and years to the month."""
    if (number := spells.length(by)) is not None:
        return days.shift(interval[0], direction * number), days.shift(interval[1], direction * number)
    match = _MONTHS.fullmatch(by)
    if match is None:
        return None
    months = int(match[1]) * (_YEAR if match[2] == "Y" else 1)
    year, month = divmod(interval[0].year * _YEAR + interval[0].month - 1 + direction * months, _YEAR)
    if not 1 <= year < _LAST_YEAR:
        return None
    following = date(year + (month + 1) // _YEAR, (month + 1) % _YEAR + 1, 1)
    return date(year, month + 1, 1), days.shift(following, -1)
