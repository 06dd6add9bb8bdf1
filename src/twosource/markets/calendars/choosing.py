"""The rows of calendars that belong beside a story: still to come, and of a currency that the story touches."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

import xxhash
from msgspec.structs import replace

from twosource import clock
from twosource.markets.calendars.joining import tells_of
from twosource.markets.calendars.reading import Calendar
from twosource.model import Event, Exposure, Issue, LeftOut, Release
from twosource.timeline import OTHER_MINUTE, moments

MOST = 30
"""Rows of calendars shown beside a story: the next ones."""
_EVERY = "ALL"
"""What calendars write for a row that concerns every currency."""
_NAMED = 5
"""Bad rows that are named; of more, the number is told."""
_DAY = len("2019-04-24")


class Chosen(NamedTuple):
    """A story's schedule with the rows of calendars in it, and what of the calendars is not shown."""

    schedule: tuple[Event, ...]
    left_out: tuple[LeftOut, ...]


def choose(
    story: str, schedule: Sequence[Event], calendars: Sequence[Calendar], exposures: Sequence[Exposure], as_of: str | None
) -> Chosen:
    """Return what is due in one list, by time: the story's own events, and the rows of calendars that concern it.

    Nothing is changed where there is no calendar. A row that tells of an event of the story is added to that; where it gives
    another minute, both stand, and each says so in its ``basis``. The same row of several calendars stands once, with each place.
    What was published at or after ``as_of`` (ISO 8601) is hidden; without it nothing has gone by.
    """
    if not calendars:
        return Chosen(tuple(schedule), ())
    touched = {exposure.symbol for exposure in exposures if exposure.kind == "currency"}
    rows = [row for calendar in calendars for row in calendar.releases]
    concerned = [row for row in rows if row.currency in touched or row.currency == _EVERY]
    ahead = [_as_known(row, as_of) for row in concerned if not _is_over(row, as_of)]
    events, alone = _joined(schedule, _once(ahead))
    shown = sorted((_event(found, as_of, told) for found, told in alone), key=lambda event: (_order(event), event.id))
    others = Counter(row.currency or "no currency" for row in rows if row.currency not in touched and row.currency != _EVERY)
    reasons = (
        _counted(len(concerned) - len(ahead), f"of before {as_of}"),
        _counted(sum(others.values()), f"of currencies that the story does not touch ({_listed(others)})"),
        _counted(len(shown) - MOST, f"later than the {MOST} shown"),
        *_issues([issue for calendar in calendars for issue in calendar.issues]),
    )
    left_out = tuple(LeftOut(what="release", id=story, reason=reason) for reason in reasons if reason)
    return Chosen(tuple(sorted((*events, *shown[:MOST]), key=_order)), left_out)


def _counted(number: int, why: str) -> str:
    return f"{number} {'row' if number == 1 else 'rows'} of calendars: {why}" if number > 0 else ""


def _listed(others: Counter[str]) -> str:
    return ", ".join(f"{code} {number}" for code, number in sorted(others.items(), key=lambda pair: (-pair[1], pair[0])))


def _issues(found: Sequence[Issue]) -> list[str]:
    more = len(found) - _NAMED
    return [*(issue.message for issue in found[:_NAMED]), *((f"{more} more faults of calendars like these",) if more > 0 else ())]


def _is_over(row: Release, as_of: str | None) -> bool:
    """Tell whether a row surely lies behind; where its zone is unknown, or it has no time, its day must be over."""
    if as_of is None:
        return False
    if row.zone is None or len(row.at) == _DAY or len(as_of) <= _DAY:
        return clock.day(row.at) < clock.day(as_of)
    return clock.utc(row.at)[0] <= clock.utc(as_of)[0]


def _as_known(row: Release, as_of: str | None) -> Release:
    """Return a row that lies ahead without what it came to, which was not known yet."""
    return row if as_of is None else replace(row, actual=None)


def _once(rows: Sequence[Release]) -> list[list[Release]]:
    """Return rows for one release together, in the order in which the first of them stands."""
    found: dict[tuple[str, str | None, str], list[Release]] = {}
    for row in rows:
        found.setdefault((row.at, row.currency, " ".join(row.title.casefold().split())), []).append(row)
    return list(found.values())


def _joined(
    schedule: Sequence[Event], rows: Sequence[list[Release]]
) -> tuple[list[Event], list[tuple[list[Release], str | None]]]:
    """Return the story's events with the rows that tell of them, and other rows, each with the minute that pages give instead."""
    events, every = list(schedule), [row for found in rows for row in found]
    places = [next((at for at, event in enumerate(schedule) if tells_of(found[0], event, every)), None) for found in rows]
    alone: list[tuple[list[Release], str | None]] = []
    apart: list[tuple[int, list[Release]]] = []
    for place, found in zip(places, rows, strict=True):
        if place is None:
            alone.append((found, None))
        elif _is_at_another(schedule[place], found[0]):
            apart.append((place, found))
        else:
            events[place] = replace(events[place], listed=(*events[place].listed, *found))
    for place, found in apart:
        event, row = events[place], found[0]
        alone.append((found, None if event.listed else event.at))
        if not event.listed:
            says = f"{OTHER_MINUTE} {row.at} ({row.file}, line {row.line})"
            events[place] = replace(event, basis=f"{event.basis}; {says}")
    return events, alone


def _is_at_another(event: Event, row: Release) -> bool:
    """Tell whether a row gives another minute than the pages; where a zone is not known, that is not sure."""
    return event.at is not None and len(row.at) > _DAY and moments.same(event.at, row.at) is False


def _event(rows: Sequence[Release], as_of: str | None, told: str | None) -> Event:
    """Return the event that a release is by itself; ``told`` is the minute that pages of the story give for it instead."""
    first = rows[0]
    day, timed = first.at[:_DAY], len(first.at) > _DAY
    key = f"{first.currency}\n{first.title.casefold()}\n{first.at}"
    return Event(
        text=first.title,
        status="scheduled",
        mentions=(),
        start_day=day,
        end_day=day,
        in_days=None if as_of is None else (date.fromisoformat(day) - clock.day(as_of)).days,
        basis="listed in a calendar" + (f"; {OTHER_MINUTE} {told} (pages of the story)" if told is not None else ""),
        id=f"r-{xxhash.xxh64_hexdigest(key.encode('utf-8', 'replace'))[:10]}",
        precision="minute" if timed else "day",
        at=first.at if timed else None,
        listed=tuple(rows),
    )


def _order(event: Event) -> tuple[str, str, str]:
    zoned = event.at is not None and datetime.fromisoformat(event.at).tzinfo is not None
    minute = clock.utc(event.at)[0].isoformat() if zoned and event.at is not None else event.at or ""
    return event.start_day or "9999-99-99", minute, event.end_day or ""
