"""Signals for backtesters: that something became known, of what, and when; never what the price did after it.

One row for each event and instrument, by the time at which both were surely known: the event, and that it touches the
instrument. Three layouts: a plain table, one for
MetaTrader 5 (``StringToTime`` reads its times, in the clock of the broker), and one for LEAN's custom data (UTC, no header).
"""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import numpy as np

from twosource import clock
from twosource.markets.prices.zones import Zone
from twosource.model import Study
from twosource.render import safe
from twosource.render.study_view import cells

Layout = Literal["signals", "mt5", "lean"]
_UTC = Zone(None, 0)


HEAD = ("known_at", "symbol", "study", "event", "name")


class Signal(NamedTuple):
    """That something became known of an instrument; ``known`` is when it surely was."""

    known: datetime
    symbol: str
    study: str
    event: str
    name: str


def signals(studies: Sequence[Study], layout: Layout, zone: Zone = _UTC) -> str:
    """Return the signals of studies as text, oldest first; ``zone`` is the clock of MetaTrader's times, UTC for the others."""
    out = io.StringIO()
    rows = found(studies)
    if layout == "mt5":
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(("time", "symbol", "event", "name"))
        writer.writerows((_shown(row.known, zone), *cells(row[1:2]), *cells(row[3:])) for row in rows)
    elif layout == "lean":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerows((row.known.strftime("%Y%m%d %H:%M:%S"), *cells(row[1:2]), *cells(row[3:])) for row in rows)
    else:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows((instant(row.known), *cells(row[1:])) for row in rows)
    return out.getvalue()


def found(studies: Sequence[Study]) -> list[Signal]:
    """Return the signals of studies, oldest first."""
    rows = []
    for study in studies:
        known = {event.id: (clock.bounds(event.latest)[1], event.name) for event in study.events}
        for one in study.reactions:
            when, name = known[one.event]
            touched = when if one.touched_at is None else clock.bounds(one.touched_at)[1]
            rows.append(Signal(max(when, touched), one.symbol, study.id, one.event, safe.line(name)))
    return sorted(rows)


def instant(known: datetime) -> str:
    """Return an instant in UTC as ISO 8601, to the second."""
    return known.strftime("%Y-%m-%dT%H:%M:%SZ")


def _shown(instant: datetime, zone: Zone) -> str:
    local = int(zone.from_utc(np.array([int(instant.timestamp())], dtype=np.int64))[0])
    return datetime.fromtimestamp(local, UTC).strftime("%Y.%m.%d %H:%M:%S")
