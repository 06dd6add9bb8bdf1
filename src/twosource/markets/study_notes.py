"""What a reader must know to judge a study: what it shows, what its tests assume, and what else happened in its windows."""

from collections.abc import Iterator, Sequence

import numpy as np

from twosource import clock
from twosource.markets import battery
from twosource.markets.design import BASKET, RATES, Design
from twosource.markets.exposures import currencies
from twosource.markets.pairs import against, shared, yardstick
from twosource.markets.panel import Panel
from twosource.markets.prices import DAY, checks, written
from twosource.markets.reactions import moments
from twosource.markets.study_tests import ALL, MOST_POOLED
from twosource.markets.windows import Measured, Moments, Places, day_zero
from twosource.model import Confounder, Reaction, StudyEvent, StudyTest

LEVEL = 0.05
_WEEKEND = (2, 3)
"""Saturday and Sunday by the days since 1 January 1970, a Thursday."""
_TOLD = 5
"""Events whose findings are told one by one; of more, the tests over all of them tell."""


def notes(
    calendar: Panel,
    events: Sequence[StudyEvent],
    measured: Measured,
    reactions: Sequence[Reaction],
    tests: Sequence[StudyTest],
    design: Design,
) -> tuple[str, ...]:
    """Return the notes: first what each event shows after the correction, then what all instruments show together.

    ``measured`` is the first instrument.
    """
    found = [note for event in events if (note := _finding(event, reactions, events, design))] if len(events) <= _TOLD else []
    studied = [symbol for symbol in calendar.symbols if symbol != design.market]
    return (
        *found,
        *_together(studied, tests),
        *_without_a_value(studied, events, tests, design),
        *_cautions(calendar, events, measured, reactions, design),
    )


def _together(studied: Sequence[str], tests: Sequence[StudyTest]) -> Iterator[str]:
    """Yield what the tests over all instruments say of the window, and what their instruments share."""
    whole = [one for one in tests if one.scope == ALL and one.day is None and one.robust and one.p is not None]
    if not whole:
        return
    told = ", ".join(f"{one.test} p = {one.p:.3f}" for one in whole)
    rejected = sum(one.p is not None and one.p <= LEVEL for one in whole)
    verdict = "no common move" if not rejected else "a common move" if rejected == len(whole) else "the tests disagree"
    yield f"All instruments together, over the window: {verdict} at 5 % ({told})."
    common = shared(studied)
    if turned := against(studied):
        yield f"Together they are tested for what {common} did: {', '.join(turned)} with the other sign."
    if rejected and common:
        yield f"All pairs hold {common}: that they moved together may be a move of {common} alone."


def _without_a_value(
    studied: Sequence[str], events: Sequence[StudyEvent], tests: Sequence[StudyTest], design: Design
) -> Iterator[str]:
    """Yield which tests over the window have no value, and why."""
    if len(studied) == len(events) == 1 and design.tests:
        over_several = ", ".join(design.tests)
        yield f"One instrument at one event is judged by its own t and p: tests over several ({over_several}) say nothing of it."
    empty = [one for one in tests if one.day is None and one.p is None]
    for one in empty[:_TOLD]:
        why = (
            "it takes two or more" if one.n <= 1 else "they do not differ, or are too closely correlated, as those of one day are"
        )
        yield f"{one.test} has no value for {_scope(one)}, of {one.n} abnormal return{'s' * (one.n != 1)} of the window: {why}."
    if len(empty) > _TOLD:
        yield f"So it is with {len(empty) - _TOLD} more tests."


def _scope(one: StudyTest) -> str:
    return "all instruments together" if one.scope == ALL else one.scope


def _finding(event: StudyEvent, reactions: Sequence[Reaction], events: Sequence[StudyEvent], design: Design) -> str | None:
    """Return in words whether any instrument stands out at an event after the correction for their number."""
    tested = [one for one in reactions if one.event == event.id and one.q is not None]
    if not tested:
        return None
    best = min(tested, key=lambda one: (one.q or 0, one.symbol))
    where = f"{event.name}: " if len(events) > 1 else ""
    over = _over(tested, reactions, events, design)
    significant = sorted(one.symbol for one in tested if one.q is not None and one.q <= LEVEL)
    if significant:
        return f"{where}significant at 5 % after the correction for {over}: {', '.join(significant)}."
    smallest = f"the smallest q is {best.q:.3f} ({best.symbol})"
    return f"{where}no instrument is significant at 5 % after the correction for {over}: {smallest}."


def _over(tested: Sequence[Reaction], reactions: Sequence[Reaction], events: Sequence[StudyEvent], design: Design) -> str:
    """Return in words what q is corrected over."""
    if design.correction == "event" or len(events) == 1:
        return _count(tested)
    return f"{sum(one.q is not None for one in reactions)} pairs of instrument and event"


def _count(tested: Sequence[Reaction]) -> str:
    return f"{len(tested)} instruments" if len(tested) > 1 else "one instrument"


def _cautions(
    calendar: Panel, events: Sequence[StudyEvent], measured: Measured, reactions: Sequence[Reaction], design: Design
) -> Iterator[str]:
    fragile = [name for name in battery.NAMES if name in design.tests and name not in battery.ROBUST]
    if fragile and len(calendar.series) > 1:
        yield (
            f"{', '.join(fragile)}: take instruments for independent. On one day they are not: on exchange rates such tests "
            "find something on 35 to 55 of 100 days on which nothing happened, where 5 would be right."
        )
    if len(events) > 1 and design.correction == "event":
        yield (
            f"q is corrected for the instruments of each event, not for {len(events)} events: of so many, some stand out by "
            "chance (--correction study corrects over all)."
        )
    if design.market == BASKET:
        yield "Against a basket of themselves the instruments' abnormal returns cancel out: all together are not tested."
    yield from _of_one_pair(calendar, design)
    unsure = _unsure(calendar, events, measured)
    if unsure:
        more = f" and {len(unsure) - _TOLD} more" if len(unsure) > _TOLD else ""
        yield f"Day 0 may be a later one, as the time is not known well enough: {', '.join(unsure[:_TOLD])}{more}."
    yield from _without_a_price(calendar, events, measured.zero)
    yield from _leaping(calendar, measured.zero, design)
    if failed := sum(one.reason is not None for one in reactions):
        yield f"{failed} of {len(reactions)} reactions could not be measured."
    if len(events) > 1 and len(events) * len(calendar.series) > MOST_POOLED:
        yield f"More than {MOST_POOLED:,} pairs of event and instrument: each instrument is tested by itself, not all together."


def _of_one_pair(calendar: Panel, design: Design) -> Iterator[str]:
    """Yield whose move is measured in a single pair."""
    studied = [symbol for symbol in calendar.symbols if symbol != design.market]
    base = yardstick([currencies.pair(symbol) for symbol in studied]) if len(studied) == 1 else None
    if base is None or calendar.bar != DAY:
        return
    if design.market == RATES:
        yield f"What {base} did against other currencies is taken off {studied[0]}; --model mean leaves it in."
    elif design.market is None:
        yield f"{studied[0]} alone does not tell which of its currencies moved: --market rates takes off what {base} did."


def _without_a_price(calendar: Panel, events: Sequence[StudyEvent], zeros: Places) -> Iterator[str]:
    """Yield for which events there is no price of the day, or the moment, that would be the first to tell of them."""
    moved = []
    for event, zero in zip(events, zeros.tolist(), strict=True):
        if 0 < zero < len(calendar.labels) and (due := _due(calendar, event, zero)) < calendar.labels[zero]:
            name = f" ({event.name})" if event.name != event.at else ""
            bar, daily = calendar.labels[zero], calendar.bar >= DAY
            moved.append(f"There is no price of {written(due, daily=daily)}{name}, so day 0 is {written(bar, daily=daily)}.")
    yield from moved[:_TOLD]
    if len(moved) > _TOLD:
        yield f"So it is with {len(moved) - _TOLD} more events."


def _due(calendar: Panel, event: StudyEvent, zero: int) -> int:
    """Return the label that day 0 would have if there were prices of all weekdays, or of the moment itself."""
    known = moments([event])
    at, day_only = int(known.seconds[0]), bool(known.day_only[0])
    if calendar.bar != DAY:
        return int(calendar.labels[zero]) if calendar.bar > DAY or day_only else at
    to_close = int(calendar.ends[0, zero] - calendar.labels[zero])
    day = at // DAY * DAY
    while not day_only and day + to_close <= at:
        day += DAY
    while day // DAY % 7 in _WEEKEND:
        day += DAY
    return day


def _leaping(calendar: Panel, zeros: Places, design: Design) -> Iterator[str]:
    """Yield which instruments have bad ticks in a window: what is measured there is of the tick, not of the market."""
    first, past = zeros + design.first - design.gap - design.estimation, zeros + design.last + 1
    for series in calendar.series:
        at = np.searchsorted(calendar.labels, series.labels[checks.leaps(series)])
        inside = [place for place in at.tolist() if ((first <= place + 1) & (place < past)).any()]
        if inside:
            shown = ", ".join(written(calendar.labels[place], daily=series.daily) for place in inside[:_TOLD])
            more = f" and {len(inside) - _TOLD} more" if len(inside) > _TOLD else ""
            yield (
                f"{series.symbol} leaps and comes back at {shown}{more}, in a window that is measured: its numbers, and the "
                "tests with it, are of these prices. Take them out of the file if they are false."
            )


def _unsure(calendar: Panel, events: Sequence[StudyEvent], measured: Measured) -> list[str]:
    """Return the names of the events whose day 0 would be later if they became known as late as they can have."""
    latest = np.array([int(clock.bounds(event.latest)[1].timestamp()) for event in events], dtype=np.int64)
    later = day_zero(calendar, 0, Moments(latest, np.zeros(len(events), dtype=bool)))
    zeros = zip(events, later.tolist(), measured.zero.tolist(), strict=True)
    return [event.name for event, late, zero in zeros if late > zero and late < len(calendar.labels)]


def confounding(
    calendar: Panel, events: Sequence[StudyEvent], measured: Measured, others: Sequence[Confounder], design: Design
) -> tuple[Confounder, ...]:
    """Return what else, among ``others`` and the study's own events, falls in the event windows.

    It is known to do so when it is known itself and the window is over.
    """
    told = {other.event for other in others}
    own = [Confounder(event=one.id, at=one.at, what=one.name, known_at=one.latest) for one in events if one.id not in told]
    known = sorted((*others, *own), key=lambda one: (clock.utc(one.at)[0], one.what))
    bounds = [clock.utc(one.at) for one in known]
    since = np.array([int(first.timestamp()) for first, _ in bounds], dtype=np.int64)
    until = np.array([int(last.timestamp()) for _, last in bounds], dtype=np.int64)
    found = []
    for event, zero in sorted(zip(events, measured.zero.tolist(), strict=True), key=lambda pair: pair[0].id):
        first, last = zero + design.first - 1, zero + design.last
        if first < 0 or last >= len(calendar.labels):
            continue
        inside = np.flatnonzero((until > calendar.ends[0, first]) & (since <= calendar.ends[0, last]))
        over = written(calendar.known[:, last].max())
        for one in (known[place] for place in inside.tolist() if known[place].event != event.id):
            known_at = clock.latest([over, one.known_at]) if one.known_at is not None else None
            found.append(Confounder(event=event.id, at=one.at, what=one.what, known_at=known_at))
    return tuple(found)
