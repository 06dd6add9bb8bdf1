"""One happening while its tellings are put together, in the order in which they became known."""

from datetime import date
from typing import NamedTuple

from twosource.model import Change, ChangeKind, EventStatus, TimeExpression
from twosource.timeline import days
from twosource.timeline.likeness import SAME_IN_A_LONG_TIME, likeness
from twosource.timeline.mentions import Mention
from twosource.timeline.reasons import FORMER, PUT_OFF, SAID
from twosource.timeline.shift import Shift
from twosource.timeline.telling import is_relative

_WIDEST = 366
_FEW = 4
"""So many days in a row have too many weekdays for one of them to tell much."""
Interval = tuple[date, date] | None


class Telling(NamedTuple):
    """A mention, and from when it could be known (ISO 8601, ``None`` for unknown)."""

    mention: Mention
    known_at: str | None


class Happening:
    """The tellings and mentions of one happening, oldest first, its time as last told, and how a plan for it changed.

    ``best`` is the mention that gives the time: the most exact, after a change of plan the one that tells of the change.
    """

    def __init__(self, first: Telling, shift: Shift | None = None) -> None:
        """Begin with the first telling, which may be of a change of plan."""
        self.tellings = [first]
        self.mentions = [first.mention]
        self._unlike = {_told_so(first.mention): first.mention}
        self.cites = {first.mention.cite}
        self.pages = {first.mention.cite.article}
        self.best = first.mention
        self.history: list[Change] = []
        self._former: list[Interval] = [] if shift is None else [shift.was]
        if shift is None:
            self._follow(first)
        else:
            self._change(shift.kind_from(shift.was), first, shift.was)

    @property
    def planned(self) -> bool:
        """Whether a plan for it was told, and not that it came about; the plan may be off."""
        return bool(self.history) and self.history[-1].kind != "happened"

    def was_for(self, interval: Interval) -> bool:
        """Tell whether it was told as possible on just these days, or as what had been planned for them."""
        supposed = self.best.status == "hypothetical" or self.best.basis == FORMER
        return supposed and interval is not None and self.best.interval == interval

    @property
    def open(self) -> bool:
        """Whether a plan for it was told and nothing since has ended it."""
        return self.planned and self.history[-1].kind != "cancelled"

    def stands_so(self, shift: Shift) -> bool:
        """Tell whether a page told before what this change of plan tells."""
        if shift.to is None and shift.by is not None:
            moved = bool(self._former) and self.history[-1].kind in _MOVES
            return moved and shift.due_in(self._former[-1]).to == self.best.interval
        if shift.to is None:
            return any(change.kind in ("cancelled", "postponed") and change.start_day is None for change in self.history[-1:])
        return shift.to == self.best.interval and any(change.kind in _MOVES for change in self.history)

    def agrees(self, mention: Mention) -> bool:
        """Tell whether a mention's time is this one's, as it is or as it was before a change of plan.

        Where the one has no time at all, they must be told alike, and be more alike.
        """
        if not (self.best.timed and mention.timed):
            told_alike = mention.status == self.best.status != "cancelled"
            return told_alike and self.likeness(mention) >= SAME_IN_A_LONG_TIME
        return _agree(self.best.interval, mention.interval, self.best, mention) or any(
            former is not None and former == mention.interval for former in self._former
        )

    def is_former(self, mention: Mention) -> bool:
        """Tell whether a mention says only that the plan for a time from which it was moved since does not hold."""
        moved = mention.interval != self.best.interval and mention.interval in self._former
        return mention.status == "cancelled" and moved

    def likeness(self, mention: Mention) -> float:
        """Return how alike a mention is to the nearest of this one's."""
        return max(likeness(mention, other) for other in self._unlike.values())

    def add(self, telling: Telling) -> None:
        """Take in another telling of it."""
        mention = telling.mention
        self._take(telling)
        if _more_exact(mention, self.best) and mention.interval not in self._former:
            self._change("dated", telling, self.best.interval)
            self.best = mention
        self._follow(telling)

    def shift(self, shift: Shift, known_at: str | None) -> None:
        """Take in a change of plan: its new time, or that it is off; where that was known it is one more telling of it."""
        old, known = self.best.interval, self.stands_so(shift)
        shift = shift.due_in(self._former[-1] if known and self._former else old)
        kind = shift.kind_from(old)
        telling = Telling(told_by(shift, old), known_at)
        self._take(telling)
        if known:
            return
        self._change(kind, telling, old)
        if shift.to is not None:
            self._former.append(old)
            self.best = telling.mention

    def _take(self, telling: Telling) -> None:
        self.tellings.append(telling)
        self.mentions.append(telling.mention)
        self._unlike.setdefault(_told_so(telling.mention), telling.mention)
        self.cites.add(telling.mention.cite)
        self.pages.add(telling.mention.cite.article)

    def _follow(self, telling: Telling) -> None:
        """Note what a telling says of the plan that was not known before."""
        status = telling.mention.status
        if status == "scheduled" and not self.history:
            self._change("announced", telling, None)
        elif status in _ENDS and self.open and telling.mention.basis != FORMER and not self.is_former(telling.mention):
            self._change(_ENDS[status], telling, self.best.interval)

    def _change(self, kind: ChangeKind, telling: Telling, old: Interval) -> None:
        if kind == "dated" and not self.open:
            return
        new = None if telling.mention.status == "cancelled" else telling.mention.interval
        self.history.append(
            Change(
                kind=kind,
                cite=telling.mention.cite,
                old_start=_iso(old, 0),
                old_end=_iso(old, 1),
                start_day=_iso(new, 0),
                end_day=_iso(new, 1),
                known_at=telling.known_at,
            )
        )


_ENDS: dict[EventStatus, ChangeKind] = {"cancelled": "cancelled", "past": "happened"}
_MOVES = ("postponed", "brought_forward")
FORWARD = "brought forward to then"
"""The basis of an event that was to be later."""


def told_by(shift: Shift, old: Interval) -> Mention:
    """Return what a change of plan tells of the happening itself, which was due in the days ``old``.

    Where no new time is told it is off.
    """
    time = shift.new or shift.by or TimeExpression(start=shift.words.start, end=shift.words.end, type="DATE", value="")
    if shift.to is None:
        basis = "called off" if shift.kind == "cancelled" else "put off; no new time is told"
        return Mention(shift.cite, time, "cancelled", basis, old, shift.names, shift.vector, shift.participants)
    forward = shift.kind_from(old) == "brought_forward"
    basis = FORWARD if forward else PUT_OFF
    return Mention(
        shift.cite, time, "scheduled", basis, shift.to, shift.names, shift.vector, shift.participants,
        parties=frozenset(shift.participants), at=shift.at,
    )  # fmt: skip


def _told_so(mention: Mention) -> tuple[object, ...]:
    """Return what ``likeness`` looks at: mentions for which it is equal are alike, so that a hundred copies are one."""
    return mention.names, mention.interval, tuple(sorted(mention.vector.items()))


def _iso(interval: Interval, end: int) -> str | None:
    return interval[end].isoformat() if interval else None


def _width(interval: Interval) -> int:
    return (interval[1] - interval[0]).days if interval else date.max.toordinal()


def _more_exact(new: Mention, old: Mention) -> bool:
    return new.timed and (not old.timed or _narrower(new.interval, old.interval))


def _narrower(new: Interval, old: Interval) -> bool:
    return new is not None and _width(new) < _width(old)


def _agree(one: Interval, other: Interval, a: Mention, b: Mention) -> bool:
    """Tell whether two times can be one: equal, or the more exact within the other, which is no longer than a year."""
    if one is None and other is None:
        return _unknown_time(a) == _unknown_time(b)
    if one is None or other is None:
        if (a.basis == SAID) != (b.basis == SAID):
            return False
        return _may_be_one(a, other) if other is not None else _may_be_one(b, one)
    exact, vague = sorted((one, other), key=_width)
    contained = vague[0] <= exact[0] and exact[1] <= vague[1]
    return one == other or (contained and _width(vague) < _WIDEST)


def _may_be_one(unknown: Mention, known: Interval) -> bool:
    """Tell whether a time named from an unsure day of writing may be a day, or one of a few, that another page gives."""
    if known is None or (known[1] - known[0]).days >= _FEW:
        return False
    return any(unknown.may_mean(days.shift(known[0], number)) for number in range((known[1] - known[0]).days + 1))


def _unknown_time(mention: Mention) -> tuple[int | None, int | None, str, str | None]:
    """Return what is known of a time without a date; offsets count from pages written on unknown, maybe different, days.

    "Last week" and "next week" have one value, and differ by the status of what is told.
    """
    day = mention.time.value if mention.time.weekday is None and mention.time.offset is None else ""
    status = mention.status if is_relative(mention.time) else None
    return mention.time.weekday, mention.time.offset if mention.time.weekday is None else None, day, status
