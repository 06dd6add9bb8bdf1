"""The rows of calendars as a study needs them: what else happened, and the instants by which clocks are found."""

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from twosource import clock
from twosource.markets.calendars.reading import Calendar
from twosource.markets.prices import Seconds
from twosource.markets.study_events import given
from twosource.model import LeftOut, Release, StudyEvent


def released(calendars: Sequence[Calendar]) -> tuple[StudyEvent, ...]:
    """Return every row of the calendars as an event; one without a zone may be half a day off, as its bounds say."""
    return tuple(_event(row) for calendar in calendars for row in calendar.releases)


def _event(row: Release) -> StudyEvent:
    name = " ".join(filter(None, (row.currency, row.title)))
    return replace(given(row.at, name), id=f"{row.file}, line {row.line}")


def instants(calendars: Sequence[Calendar]) -> Seconds | None:
    """Return the instants (UTC seconds) of the rows whose zone is known, in order; ``None`` where there is none."""
    known = {row.at for calendar in calendars for row in calendar.releases if row.zone is not None}
    seconds = sorted(int(clock.bounds(at)[0].timestamp()) for at in known)
    return np.array(seconds, dtype=np.int64) if seconds else None


def faults(calendars: Sequence[Calendar]) -> tuple[LeftOut, ...]:
    """Return what is wrong with the calendars, as what is left out."""
    found = [issue for calendar in calendars for issue in calendar.issues]
    return tuple(LeftOut(what="release", id=issue.code, reason=issue.message) for issue in found)
