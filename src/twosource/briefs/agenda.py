"""What has happened and what is due, as of a day: the events of a story in the two lists of its brief."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from twosource import clock
from twosource.language.similarity import rarity, shared, vector
from twosource.model import Change, ChangeKind, Event
from twosource.timeline import is_background, is_untimed
from twosource.timeline.apart import TELLING
from twosource.timeline.reasons import NAMED, SAID

EVENTS = 25
"""How many events the timeline has at most: those told by most origins, then in most sentences, then one of each time,
those on the days that count most in the story first."""

UNTIMED = 8
"""How many events without any time are shown: those told by most origins, then in most sentences, then those of a known kind
or with a figure."""

SPAN = 92
"""Days of a span that has begun, from which it says too little of when something is due."""

_OFF: tuple[ChangeKind, ...] = ("postponed", "brought_forward", "cancelled")

_UNTIMED_ORDER = {"cancelled": 0, "denied": 0, "scheduled": 1, "hypothetical": 1, "ongoing": 2, "past": 2}
"""Statuses in the order in which events without any time are taken: what lies ahead before what goes on."""


class Agenda(NamedTuple):
    """The timeline (the story's own events, then its background), the schedule, and how many events neither has.

    ``lapsed`` were only possible, on days that have gone by; ``vague`` are due some time in a span of more than ``SPAN`` days
    that has begun; ``rest`` are told by fewer than those shown, ``untimed`` likewise and without any time; ``overtaken`` are
    plans for a day from which what they belong to was moved since.
    """

    timeline: tuple[Event, ...]
    schedule: tuple[Event, ...]
    lapsed: int
    vague: int
    rest: int
    untimed: int
    overtaken: int = 0


def agenda(events: Sequence[Event], as_of: str | None, weights: Mapping[date, float] | None = None) -> Agenda:
    """Part the events as of a time (ISO 8601). Without one nothing has gone by, and days are not counted.

    ``weights`` say what each day counts for (``timeline.salience``). What was scheduled for a day that
    has gone by, and is told by no page as past, is in the timeline as scheduled.
    """
    today = clock.day(as_of) if as_of is not None else None
    without = [event for event in events if is_untimed(event)]
    timeless = _foremost(without)
    events = [event for event in events if not is_untimed(event)]
    ahead = [event for event in events if _is_ahead(event, today)]
    told = [event for event in events if not _is_ahead(event, today)]
    exact = [event for event in ahead if not _is_vague(event, today)]
    due = [event for event in exact if not _is_overtaken(event, events)]
    open_ = [event for event in told if event.status != "hypothetical" or not _is_over(event, today)]
    once = _once(open_)
    shown = _most_told(once, weights or {})
    own = [event for event in shown if not is_background(event, as_of)]
    background = [event for event in shown if is_background(event, as_of)]
    return Agenda(
        timeline=(
            *(_counted(event, today) for event in own),
            *background,
            *(event for event in timeless if event.status != "scheduled"),
        ),
        schedule=(
            *(_counted(event, today) for event in _once(due)),
            *(event for event in timeless if event.status == "scheduled"),
        ),
        lapsed=len(told) - len(open_),
        vague=len(ahead) - len(exact),
        rest=len(once) - len(shown),
        untimed=len(without) - len(timeless),
        overtaken=len(exact) - len(due),
    )


def _foremost(events: Sequence[Event]) -> list[Event]:
    """Return the first events without any time, in their order."""
    order = sorted(range(len(events)), key=lambda place: _standing(events[place], place))
    return [events[place] for place in sorted(order[:UNTIMED])]


def _standing(event: Event, place: int) -> tuple[int, int, int, bool, int, int]:
    named = min(len(event.participants), 2)
    return _UNTIMED_ORDER[event.status], -event.origins, -len(event.mentions), not _is_definite(event), -named, place


def _is_definite(event: Event) -> bool:
    return event.type is not None or any(map(str.isdigit, event.text))


def _is_ahead(event: Event, today: date | None) -> bool:
    return event.status == "scheduled" and not _is_over(event, today)


def _is_over(event: Event, today: date | None) -> bool:
    return today is not None and event.end_day is not None and clock.day(event.end_day) < today


def _is_vague(event: Event, today: date | None) -> bool:
    """Tell whether an event may be any day from now on: "this year" is no date for a calendar.

    Nor is the year of what is only named by it ("a contender for the 2016 nomination").
    """
    if event.start_day is None or event.end_day is None or today is None:
        return False
    first, last = clock.day(event.start_day), clock.day(event.end_day)
    if first > today:
        return event.basis.startswith(NAMED) and (last - first).days > SPAN
    return (last - today).days > SPAN


def _is_overtaken(event: Event, events: Sequence[Event]) -> bool:
    """Tell whether a plan stands on a day from which another, of which it is a part, was moved after it was told."""
    moves = ((other, change) for other in events if other is not event for change in other.history if change.kind in _OFF)
    return any(_left_behind(event, change) and _is_part(event, other) for other, change in moves)


def _left_behind(event: Event, change: Change) -> bool:
    if event.start_day is None or (event.start_day, event.end_day) != (change.old_start, change.old_end):
        return False
    if event.known_at is None or change.known_at is None:
        return False
    return clock.precedes(event.known_at, change.known_at)


def _is_part(event: Event, other: Event) -> bool:
    return any(rarity(word) > TELLING for word in shared(vector(event.text), vector(other.text)))


def _counted(event: Event, today: date | None) -> Event:
    """Return a scheduled event with the days from ``today`` to it, where both are known."""
    if event.status != "scheduled" or event.start_day is None or today is None:
        return event
    return replace(event, in_days=(clock.day(event.start_day) - today).days)


def _once(events: Sequence[Event]) -> list[Event]:
    """Return the events without those of a sentence that stands there for a more exact, else a later time.

    Of what a sentence schedules each day stays, and beside what it tells the day on which that was said.
    """
    best: dict[tuple[str, bool, bool], Event] = {}
    for event in sorted(events, key=_exactness):
        best.setdefault(_telling(event), event)
    kept = {id(event) for event in events if event is best[_telling(event)] or _is_another_day(event, best[_telling(event)])}
    return [event for event in events if id(event) in kept]


def _telling(event: Event) -> tuple[str, bool, bool]:
    """Return what stands once: a sentence, apart as that of a plan, of what came about, and of the day on which it was said."""
    return event.text, event.basis.startswith(SAID), event.status in ("scheduled", "cancelled")


def _is_another_day(event: Event, other: Event) -> bool:
    """Tell whether a sentence schedules both of two events for a day each, known or not, or for a few days apart.

    A deadline is such a day too ("begin on 3 June and must end by 9 June").
    """
    if not event.status == other.status == "scheduled":
        return False
    exact = ("minute", "day", "by", None)
    if event.precision in exact and other.precision in exact:
        return True
    return _is_short(event) and _is_short(other) and _are_apart(event, other)


def _is_short(event: Event) -> bool:
    """Tell whether an event is one of few days in a row ("the weekends of 5-6 May and 2-3 June")."""
    return event.precision in ("minute", "day", "week") and event.start_day is not None


def _are_apart(event: Event, other: Event) -> bool:
    return (event.end_day or "") < (other.start_day or "") or (other.end_day or "") < (event.start_day or "")


def _exactness(event: Event) -> tuple[int, int]:
    if event.start_day is None or event.end_day is None:
        return date.max.toordinal(), 0
    first, last = clock.day(event.start_day), clock.day(event.end_day)
    return (last - first).days, -last.toordinal()


def _most_told(events: Sequence[Event], weights: Mapping[date, float]) -> list[Event]:
    """Return the events most told, of those told alike one of each time first, on days that count most before others."""
    order = sorted(range(len(events)), key=lambda place: events[place].start_day or "", reverse=True)
    order.sort(key=lambda place: (-events[place].origins, -len(events[place].mentions), -_weight(events[place], weights)))
    seen: Counter[tuple[str | None, str | None]] = Counter()
    ranked: list[tuple[int, int, int, int, int]] = []
    for place in order:
        event = events[place]
        when = event.start_day, event.end_day
        ranked.append((-event.origins, -len(event.mentions), seen[when], len(ranked), place))
        seen[when] += 1
    return [events[place] for place in sorted(place for *_, place in sorted(ranked)[:EVENTS])]


def _weight(event: Event, weights: Mapping[date, float]) -> float:
    """Return what the day of an event counts for; a longer time counts for nothing."""
    if event.start_day is None or event.start_day != event.end_day:
        return 0.0
    return weights.get(clock.day(event.start_day), 0.0)
