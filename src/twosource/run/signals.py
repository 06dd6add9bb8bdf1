"""Signals of stories and events: for every instrument that a story touched or ever seemed to touch, with prices or without."""

from collections.abc import Iterator, Sequence

from twosource.errors import PriceError, StudyError
from twosource.markets import Growth
from twosource.markets.signals import Signal, Touch, earlier, signals, touches
from twosource.markets.study import identity
from twosource.markets.study_events import distinct, surely
from twosource.markets.supply import Supply, chosen
from twosource.model import Brief
from twosource.run.analysis import Analysis
from twosource.run.studies import NO_EVENT, Wanted, asked, events_of, members, title_of, was


def signalled(analysis: Analysis | None, source: Supply, wanted: Wanted) -> tuple[Signal, ...]:
    """Return the signals of the events that were named, else of each story's; raise StudyError, with the reason, for none.

    An instrument goes by the name of its prices where there are some, else by its own in the table.
    """
    briefs = asked(() if analysis is None else analysis.briefs, wanted.story)
    if wanted.events:
        events, _ = distinct(event for event in wanted.events if was(event.latest, wanted.as_of))
        title = wanted.events[0].name if len(events) == 1 else f"{len(events)} events"
        return tuple(signals(identity(title, events), events, _touches(analysis, briefs, source, wanted), source.table))
    if analysis is None:
        raise StudyError("name pages to read, or events: --event 2019-04-25T06:40:00Z")
    found: list[Signal] = []
    reasons = []
    for brief in briefs:
        events = tuple(event for event in events_of(analysis, brief, wanted.zero) if was(event.latest, wanted.as_of))
        touched = _touches(analysis, (brief,), source, wanted)
        found += signals(identity(title_of(analysis, brief), events), events, touched, source.table)
        if not (events and touched):
            reasons.append(f"{brief.story}: {_unknown(brief, wanted) if events else NO_EVENT[wanted.zero]}")
    if not found:
        raise StudyError(f"no story gives a signal ({'; '.join(reasons) or 'there is none'}); see --event and --instruments")
    return tuple(found)


def _unknown(brief: Brief, wanted: Wanted) -> str:
    """Return in words why a story touches no instrument that was known to be touched."""
    if not brief.exposures:
        return "it touches nothing"
    return f"no page tells since when it was known what it touches{f', by {wanted.as_of}' if wanted.as_of else ''}"


def _touches(analysis: Analysis | None, briefs: Sequence[Brief], source: Supply, wanted: Wanted) -> list[Touch]:
    """Return the instruments that were named, else those that the stories touch, each once, as it was first known."""
    if wanted.symbols:
        return [Touch(_named(symbol, source)) for symbol in dict.fromkeys(wanted.symbols)]
    if analysis is None or not briefs:
        return [Touch(one.symbol) for one in chosen(source, ())]
    found: dict[str, Touch] = {}
    for touch in _of_stories(analysis, briefs, source):
        if was(touch.since, wanted.as_of):
            found[touch.symbol] = earlier(touch, found.get(touch.symbol))
    return list(found.values())


def _of_stories(analysis: Analysis, briefs: Sequence[Brief], source: Supply) -> Iterator[Touch]:
    for brief in briefs:
        growth = Growth(members(analysis, brief), analysis.reading.annotations, source.table)
        for exposure, time in growth.first(brief.exposures).values():
            prices, _ = source.touching([exposure])
            symbols = [one.symbol for one in prices] or exposure.instruments
            yield from touches(exposure, symbols, surely(time), source.table)


def _named(symbol: str, source: Supply) -> str:
    """Return the symbol of the prices of what a user names, else that of its row; raise PriceError where there is neither."""
    try:
        return source.get(symbol).symbol
    except PriceError:
        row = source.table.named(symbol)
        if row is None:
            raise
        return row.symbol
