"""Signals for backtesters, one row for each event and instrument.

Three layouts: a plain table, one for MetaTrader 5 (``StringToTime`` reads its times, in the clock of the broker), and one for
LEAN's custom data (UTC, no header).
"""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

import numpy as np

from twosource.markets.prices.zones import Zone
from twosource.markets.signals import Signal
from twosource.render import safe
from twosource.render.study_view import cells

Layout = Literal["signals", "mt5", "lean"]
_UTC = Zone(None, 0)


HEAD = ("known_at", "symbol", "study", "event", "name", "direction")


def signals(found: Sequence[Signal], layout: Layout, zone: Zone = _UTC) -> str:
    """Return signals as text, oldest first; ``zone`` is the clock of MetaTrader's times, UTC for the others."""
    out = io.StringIO()
    ordered = sorted(found)
    if layout == "mt5":
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        writer.writerow(("time", "symbol", "event", "name", "direction"))
        writer.writerows((_shown(one.known, zone), *cells((one.mt5, *_told(one)))) for one in ordered)
    elif layout == "lean":
        writer = csv.writer(out, lineterminator="\n")
        writer.writerows((one.known.strftime("%Y%m%d %H:%M:%S"), *cells((one.symbol, *_told(one)))) for one in ordered)
    else:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows((row[0], *cells(row[1:])) for row in table(ordered))
    return out.getvalue()


def table(found: Sequence[Signal]) -> list[tuple[str, ...]]:
    """Return the rows of the plain table, oldest first, with the columns of ``HEAD``."""
    return [(instant(one.known), one.symbol, one.study, *_told(one)) for one in sorted(found)]


def _told(one: Signal) -> tuple[str, str, str]:
    return one.event, safe.line(one.name), one.direction


def instant(known: datetime) -> str:
    """Return an instant in UTC as ISO 8601, to the second."""
    return known.strftime("%Y-%m-%dT%H:%M:%SZ")


def _shown(instant: datetime, zone: Zone) -> str:
    local = int(zone.from_utc(np.array([int(instant.timestamp())], dtype=np.int64))[0])
    return datetime.fromtimestamp(local, UTC).strftime("%Y.%m.%d %H:%M:%S")
