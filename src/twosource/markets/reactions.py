"""What each instrument did at each event, with its own test."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec.structs import replace

from twosource import clock
from twosource.markets import significance
from twosource.markets.abnormal import cumulated
from twosource.markets.design import Design
from twosource.markets.panel import Panel
from twosource.markets.prices import DAY, written
from twosource.markets.significance import Array
from twosource.markets.windows import Measured, Moments
from twosource.model import Reaction, StudyEvent

_DIGITS = 10
"""Significant digits that are kept: in the last ones, processors differ."""
_DAY = len("2019-04-24")


def moments(events: Sequence[StudyEvent]) -> Moments:
    """Return when events are taken to have become known: their time as it stands, or their day where that is all."""
    seconds = [int(clock.utc(event.at)[0].timestamp()) for event in events]
    return Moments(np.array(seconds, dtype=np.int64), np.array([len(event.at) <= _DAY for event in events], dtype=bool))


def reactions(
    calendar: Panel,
    rows: Sequence[int],
    events: Sequence[StudyEvent],
    measured: Sequence[Measured],
    design: Design,
    touched: Mapping[str, str],
) -> tuple[Reaction, ...]:
    """Return the reactions, event by event, each with its p-value and its q-value over the event's instruments, or over all.

    ``touched`` says since when it was known that an instrument is touched; q is known with the last of what it is over.

    ``t = CAR / (s sqrt(C))`` with the forecast error C of the sum, by Student's t with L - k degrees of freedom.
    """
    summed = [cumulated(one.returns) for one in measured]
    t = np.array([one.standardised[:, 0] for one in summed])
    p = significance.student(t, np.array([one.observations - one.parameters for one in summed]))
    whole = design.correction == "study"
    q_values = significance.benjamini_hochberg(p.ravel()).reshape(p.shape) if whole else None
    times = [_known_at(calendar, rows, measured, place, event, touched) for place, event in enumerate(events)]
    last = max(filter(None, times), default=None)
    found: list[Reaction] = []
    for place, event in enumerate(events):
        q = significance.benjamini_hochberg(p[:, place]) if q_values is None else q_values[:, place]
        known = last if whole else times[place]
        for row, one, its_t, its_p, its_q in zip(rows, measured, t[:, place], p[:, place], q, strict=True):
            numbers = (its_t, its_p, its_q)
            reaction = _reaction(calendar, row, one, place, event, design, numbers, known)
            found.append(replace(reaction, touched_at=touched.get(reaction.symbol)))
    return tuple(found)


def _known_at(
    calendar: Panel, rows: Sequence[int], measured: Sequence[Measured], place: int, event: StudyEvent, touched: Mapping[str, str]
) -> str | None:
    """Return when all that is measured at an event was known, ``None`` where nothing is."""
    usable = [(row, one) for row, one in zip(rows, measured, strict=True) if one.reasons[place] is None]
    prices = max((int(one.known[place]) for _, one in usable), default=None)
    since = [time for row, _ in usable if (time := touched.get(calendar.symbols[row])) is not None]
    return _known([event.latest, *since], prices) if prices is not None else None


def _reaction(
    calendar: Panel,
    row: int,
    one: Measured,
    place: int,
    event: StudyEvent,
    design: Design,
    numbers: tuple[float, float, float],
    known: str | None,
) -> Reaction:
    zero, symbol = int(one.zero[place]), calendar.symbols[row]
    day0 = written(calendar.labels[zero], daily=calendar.bar >= DAY) if zero < len(calendar.labels) else None
    if one.reasons[place] is not None:
        return Reaction(event=event.id, symbol=symbol, day0=day0, reason=one.reasons[place])
    t, p, q = map(number, numbers)
    abnormal = one.returns.event[place]
    return Reaction(
        event=event.id,
        symbol=symbol,
        day0=day0,
        returns=_numbers(calendar.returns[row, zero + design.first : zero + design.last + 1]),
        abnormal=_numbers(abnormal),
        car=number(float(abnormal.sum())),
        t=t,
        p=p,
        q=q,
        known_at=known,
    )


def _known(times: Iterable[str], prices: int) -> str:
    """Return when both the last of the times had come and the last price was known."""
    return written(max(prices, *(int(clock.bounds(time)[1].timestamp()) for time in times)))


def number(value: float) -> float | None:
    """Return a number as records hold it: ten significant digits, ``None`` for NaN."""
    return float(f"{value:.{_DIGITS}g}") if np.isfinite(value) else None


def _numbers(values: Iterable[float] | Array) -> tuple[float | None, ...]:
    return tuple(number(float(value)) for value in values)
