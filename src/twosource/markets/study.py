"""Event studies: what prices did around events, and what can be said of it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import xxhash

from twosource import clock
from twosource.errors import StudyError
from twosource.markets.design import Design, checked
from twosource.markets.panel import panel
from twosource.markets.prices import Prices, written
from twosource.markets.prices import checks as price_checks
from twosource.markets.reactions import moments, reactions
from twosource.markets.study_notes import confounding, notes
from twosource.markets.study_tests import tests
from twosource.markets.windows import instruments, measure
from twosource.model import Confounder, LeftOut, PriceSeries, Study, StudyEvent

DEFAULT = Design()
_NONE: Mapping[str, str] = MappingProxyType({})


def study(
    title: str,
    events: Sequence[StudyEvent],
    series: Sequence[Prices],
    design: Design = DEFAULT,
    *,
    as_of: str | None = None,
    others: Sequence[Confounder] = (),
    left_out: Sequence[LeftOut] = (),
    touched: Mapping[str, str] = _NONE,
) -> Study:
    """Return what the prices did around the events.

    ``as_of`` (ISO 8601) leaves out events and prices that were known only later. ``others`` are what else is known to have
    happened; what falls in an event's window is listed. ``left_out`` are instruments for which there are no prices.
    ``touched`` says of symbols since when (ISO 8601) it was known that the events touch them; no reaction is known before. Raise
    StudyError where there are no events or no prices, or the design cannot be.
    """
    design = checked(design)
    if not events:
        raise StudyError("there is no event to study: name one with --event, or pages with a story that has a time")
    later: list[LeftOut] = []
    if as_of is not None:
        events, late_events = _known(events, as_of)
        series, late_series = _priced(series, as_of)
        others = [one for one in others if clock.known_by(one.known_at, as_of)]
        later = late_events + late_series
    calendar = panel(series, design.returns)
    rows = instruments(calendar, design)
    when = moments(events)
    measured = [measure(calendar, row, when, design) for row in rows]
    found = reactions(calendar, rows, events, measured, design, touched)
    tested = tests(calendar, rows, measured, design)
    return Study(
        id=identity(title, events),
        title=title,
        model=design.model,
        market=design.market,
        returns=design.returns,
        window=(design.first, design.last),
        estimation=design.estimation,
        gap=design.gap,
        events=tuple(events),
        reactions=found,
        tests=tested,
        confounders=confounding(calendar, events, measured[0], others, design),
        prices=tuple(_described(one) for one in calendar.series),
        notes=notes(calendar, events, measured[0], found, tested, design),
        left_out=(*left_out, *later),
        known_at=clock.latest([one.known_at for one in found if one.known_at is not None]),
        correction=design.correction,
    )


def _known(events: Sequence[StudyEvent], as_of: str) -> tuple[list[StudyEvent], list[LeftOut]]:
    """Part events into those that were known and those that were not; raise StudyError where none was."""
    known = [event for event in events if clock.known_by(event.latest, as_of)]
    if not known:
        raise StudyError(
            f"no event was known as of {as_of}; the first became known at {clock.earliest([e.latest for e in events])}"
        )
    unknown = [event for event in events if not clock.known_by(event.latest, as_of)]
    return known, [LeftOut(what="event", id=event.id, reason=f"known only from {event.latest}") for event in unknown]


def _priced(series: Sequence[Prices], as_of: str) -> tuple[list[Prices], list[LeftOut]]:
    """Return the series as they were known, and those of which nothing was."""
    last = int(clock.utc(as_of)[1].timestamp())
    then = [one.until(last) for one in series]
    late = [one.symbol for one in then if not len(one.close)]
    reason = "none of its prices was known yet"
    return [one for one in then if len(one.close)], [LeftOut(what="instrument", id=symbol, reason=reason) for symbol in late]


def identity(title: str, events: Sequence[StudyEvent]) -> str:
    """Return the id of a study of that title and these events."""
    seed = "\n".join((title, *(f"{event.id} {event.at}" for event in events)))
    return f"e-{xxhash.xxh3_64_hexdigest(seed.encode('utf-8', 'replace'))[:10]}"


def _described(one: Prices) -> PriceSeries:
    return PriceSeries(
        symbol=one.symbol,
        source=one.source,
        licence=one.licence,
        zone=one.zone,
        bar=one.bar,
        first=written(one.labels[0], daily=one.daily),
        last=written(one.labels[-1], daily=one.daily),
        issues=(*one.issues, *price_checks.check(one)),
    )
