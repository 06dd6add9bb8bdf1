"""What a reader must know to judge a study: what it shows, what its tests assume, and what else happened in its windows."""

from collections.abc import Iterator, Sequence

from twosource import clock
from twosource.markets import battery
from twosource.markets.design import Design
from twosource.markets.panel import Panel
from twosource.markets.reactions import moment
from twosource.markets.study_tests import MOST_POOLED
from twosource.markets.windows import Measured
from twosource.model import Confounder, Reaction, StudyEvent

LEVEL = 0.05
_TOLD = 5
"""Events whose findings are told one by one; of more, the tests over all of them tell."""


def notes(calendar: Panel, events: Sequence[StudyEvent], reactions: Sequence[Reaction], design: Design) -> tuple[str, ...]:
    """Return the notes, the finding of each event with its multiple-testing correction first."""
    found = [note for event in events if (note := _finding(event, reactions, len(events)))] if len(events) <= _TOLD else []
    return (*found, *_cautions(calendar, events, reactions, design))


def _finding(event: StudyEvent, reactions: Sequence[Reaction], events: int) -> str | None:
    """Return in words whether any instrument stands out at an event after the correction for their number."""
    tested = [one for one in reactions if one.event == event.id and one.q is not None]
    if not tested:
        return None
    best = min(tested, key=lambda one: (one.q or 0, one.symbol))
    where = f"{event.name}: " if events > 1 else ""
    significant = sorted(one.symbol for one in tested if one.q is not None and one.q <= LEVEL)
    if significant:
        return f"{where}significant at 5 % after the correction for {_count(tested)}: {', '.join(significant)}."
    smallest = f"the smallest q is {best.q:.3f} ({best.symbol})"
    return f"{where}nothing is significant at 5 % after the correction for {_count(tested)}: {smallest}."


def _count(tested: Sequence[Reaction]) -> str:
    return f"{len(tested)} instruments" if len(tested) > 1 else "one instrument"


def _cautions(calendar: Panel, events: Sequence[StudyEvent], reactions: Sequence[Reaction], design: Design) -> Iterator[str]:
    fragile = [name for name in battery.NAMES if name in design.tests and name not in battery.ROBUST]
    together = len(calendar.series) > 1
    if fragile and together:
        yield (
            f"{', '.join(fragile)}: take instruments for independent. On one day they are not: on exchange rates such tests "
            "find something in 35 to 55 of 100 days on which nothing happened, where 5 would be right."
        )
    wide = [event.name for event in events if _width(event) > calendar.bar]
    if wide:
        yield f"Day 0 may be another: it is not known to the bar when this became known: {', '.join(wide[:3])}."
    if any(one.reason for one in reactions):
        yield f"{sum(one.reason is not None for one in reactions)} of {len(reactions)} reactions could not be measured."
    if len(events) > 1 and len(calendar.series) > 1 and len(events) * len(calendar.series) > MOST_POOLED:
        yield f"More than {MOST_POOLED:,} pairs of event and instrument: each instrument is tested by itself, not all together."


def _width(event: StudyEvent) -> float:
    return (clock.bounds(event.latest)[1] - clock.bounds(event.earliest)[0]).total_seconds()


def confounding(
    calendar: Panel, events: Sequence[StudyEvent], measured: Measured, others: Sequence[Confounder], design: Design
) -> tuple[Confounder, ...]:
    """Return what else, among ``others`` and the study's own events, falls in the event windows."""
    known = [(int(clock.bounds(other.at)[0].timestamp()), other) for other in others]
    known += [
        (moment(event).seconds, Confounder(event=event.id, at=event.at, what=event.name, known_at=event.latest))
        for event in events
    ]
    found = []
    for event, zero in zip(events, measured.zero.tolist(), strict=True):
        first, last = zero + design.first - 1, zero + design.last
        if first < 0 or last >= len(calendar.labels):
            continue
        begin, end = int(calendar.ends[0, first]), int(calendar.ends[0, last])
        inside = [other for at, other in known if begin < at <= end and other.event != event.id]
        found += [Confounder(event=event.id, at=one.at, what=one.what, known_at=one.known_at) for one in inside]
    return tuple(sorted(found, key=lambda one: (one.event, clock.bounds(one.at)[0], one.what)))
