"""What happened, what is due, and how that came to stand as it does."""

from typing import Literal

from msgspec import field

from twosource.model.base import Cite, Record

EventStatus = Literal["past", "ongoing", "scheduled", "hypothetical", "denied", "cancelled"]
Precision = Literal["minute", "day", "week", "month", "span", "by"]
"""How exactly the time of an event is known; "span" is any other run of days, "by" is due on or before the last of them."""
ChangeKind = Literal["announced", "dated", "postponed", "brought_forward", "cancelled", "happened"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]


class Change(Record, frozen=True):
    """What a page first told of a scheduled event, and when that was known.

    ``kind``: "announced", "dated" (its time became more exact), "postponed" (to an unknown time where the new one is ``None``),
    "brought_forward", "cancelled" or "happened". The days are ISO, ends included: ``old_start`` and ``old_end`` before the
    change ("old_from" and "old_to" in JSON), ``start_day`` and ``end_day`` ("from" and "to") after it.
    """

    kind: ChangeKind
    cite: Cite
    old_start: str | None = field(default=None, name="old_from")
    old_end: str | None = field(default=None, name="old_to")
    start_day: str | None = field(default=None, name="from")
    end_day: str | None = field(default=None, name="to")
    known_at: str | None = None


class Release(Record, frozen=True):
    """A row of an economic calendar: what is published or held, when, for which currency, and where the row stands.

    ``at`` is ISO 8601; it has no zone where ``zone`` is ``None``: then the calendar does not say on which clock it is. Numbers
    are as the calendar writes them. ``actual`` is ``None`` as long as it cannot have been known. ``line`` counts the lines of
    ``file`` from 1.
    """

    title: str
    at: str
    zone: str | None
    currency: str | None
    file: str
    line: int
    impact: str | None = None
    actual: str | None = None
    forecast: str | None = None
    previous: str | None = None
    url: str | None = None


class Event(Record, frozen=True):
    """Something that happened or may happen, anchored in a sentence.

    ``start_day`` and ``end_day`` ("from" and "to" in JSON) are the closed ISO interval in which it lies; ``in_days`` counts
    from the brief's ``as_of`` to ``start_day``, for scheduled events only. ``mentions`` are all the sentences that tell it,
    ``text`` is the first of them. ``id`` is made from the first telling that became known, and stays when others join.
    ``precision`` is how exactly the time is known, ``at`` the minute of what is scheduled (ISO 8601, without a zone where none is
    told).
    ``said_by`` are the speakers who tell it; pages that tell it in their own voice are in ``mentions`` alone. ``history`` is how
    a scheduled event came to stand as it does, oldest first. ``listed`` are the rows of calendars that list it; an event with
    nothing but such rows has no mentions, and ``text`` is the calendar's title.
    ``participants`` are the canonical names of the people, bodies and states in ``text``, in its
    order; ``type`` is the class of PLOVER that a word of ``text`` shows, ``None`` where none does.
    """

    text: str
    status: EventStatus
    mentions: tuple[Cite, ...]
    start_day: str | None = field(default=None, name="from")
    end_day: str | None = field(default=None, name="to")
    in_days: int | None = None
    basis: str = ""
    origins: int = 0
    known_at: str | None = None
    id: str = ""
    precision: Precision | None = None
    at: str | None = None
    said_by: tuple[str, ...] = ()
    history: tuple[Change, ...] = ()
    listed: tuple[Release, ...] = ()
    participants: tuple[str, ...] = ()
    type: EventType | None = None
