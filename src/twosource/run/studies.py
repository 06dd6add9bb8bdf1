"""Event studies of stories: when each became known, what it touches, and what else happened then."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from twosource import clock
from twosource.errors import StudyError
from twosource.markets import touched_since
from twosource.markets.design import BASKET, RATES, Design
from twosource.markets.prices import Prices
from twosource.markets.study import DEFAULT, study
from twosource.markets.study_events import announced, distinct, first_report, surely
from twosource.markets.supply import Supply, chosen
from twosource.model import Article, Brief, Confounder, Exposure, LeftOut, Story, Study, StudyEvent
from twosource.run.analysis import Analysis
from twosource.run.doubts import as_told

Zero = Literal["first-report", "announced"]
"""What an event is: the first independent report of a story, or a day that it announced."""


class Wanted(NamedTuple):
    """What is to be studied: the events the user named (else the stories'), the instruments named (else those touched).

    ``free`` tells that no model was asked for: one pair named alone is then measured beside what the currency of its quotes did.
    """

    events: tuple[StudyEvent, ...] = ()
    symbols: tuple[str, ...] = ()
    story: str | None = None
    zero: Zero = "first-report"
    releases: tuple[StudyEvent, ...] = ()
    as_of: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    free: bool = False


def studies(analysis: Analysis | None, source: Supply, wanted: Wanted, design: Design = DEFAULT) -> tuple[Study, ...]:
    """Return one study of the events that were named, else one for each story.

    Stories that have no time, or touch nothing that has prices, have none; where no story is left, StudyError says why.
    """
    briefs = asked(() if analysis is None else analysis.briefs, wanted.story)
    others = _others(analysis, wanted.releases)
    if wanted.events:
        series, missing, since, design = _series(analysis, source, briefs, wanted, design)
        events, again = distinct(wanted.events)
        name = events[0].name if len(events) == 1 else f"{len(events)} events"
        missing += again
        one = study(name, events, series, design, as_of=wanted.as_of, others=others, left_out=missing, touched=since)
        return (one,)
    if analysis is None:
        raise StudyError("name pages to read, or events: --event 2019-04-25T06:40:00Z")
    found, reasons = [], []
    for brief in briefs:
        own = [event for event in events_of(analysis, brief, wanted.zero) if was(event.latest, wanted.as_of)]
        series, missing, since, fitting = _series(analysis, source, (brief,), wanted, design)
        if own and series:
            title = title_of(analysis, brief)
            found.append(study(title, own, series, fitting, as_of=wanted.as_of, others=others, left_out=missing, touched=since))
        else:
            reasons.append(f"{brief.story}: {_unserved(missing) if own else NO_EVENT[wanted.zero]}")
    if not found:
        raise StudyError(f"no story can be studied ({'; '.join(reasons) or 'there is none'}); see --event and --instruments")
    return tuple(found)


NO_EVENT = {
    "first-report": "none of its pages has a time that was surely past",
    "announced": "it announced no day that was past",
}


def asked(briefs: Sequence[Brief], story: str | None) -> tuple[Brief, ...]:
    """Return the briefs, or that of one story; raise StudyError where there is no such story."""
    if story is None:
        return tuple(briefs)
    found = tuple(brief for brief in briefs if brief.story == story)
    if not found:
        there = ", ".join(brief.story for brief in briefs)
        raise StudyError(f"there is no story {story} ({f'there are {there}' if there else 'no pages were read'})")
    return found


def events_of(analysis: Analysis, brief: Brief, zero: Zero) -> tuple[StudyEvent, ...]:
    """Return the events of a story: its first independent report, or the days that it announced."""
    if zero == "announced":
        return announced((*brief.timeline, *brief.schedule))
    first = _first(analysis, brief)
    return () if first is None else (first,)


def _first(analysis: Analysis, brief: Brief) -> StudyEvent | None:
    return first_report(_story(analysis, brief), members(analysis, brief), brief.origins)


class _Series(NamedTuple):
    """The series to study, what the stories touch that has none, since when they were known to touch each symbol; the design."""

    prices: list[Prices]
    missing: tuple[LeftOut, ...]
    since: dict[str, str]
    design: Design


def _story(analysis: Analysis, brief: Brief) -> Story:
    return next(story for story in analysis.grouping.stories if story.id == brief.story)


def title_of(analysis: Analysis, brief: Brief) -> str:
    """Return the title of the first report, so that no study is named by what was written later."""
    first = _first(analysis, brief)
    return (first.name if first is not None else brief.title) or brief.story


def _series(analysis: Analysis | None, source: Supply, briefs: Sequence[Brief], wanted: Wanted, design: Design) -> _Series:
    """Return the series to study, with the market's; what the user names needs no story that touches it."""
    prices: dict[str, Prices] = {}
    missing: dict[str, LeftOut] = {}
    since: dict[str, str] = {}
    named = wanted.symbols or not briefs or analysis is None
    if named or analysis is None:
        prices = {one.symbol: one for one in chosen(source, wanted.symbols)}
    else:
        for exposure, time in _touched(analysis, briefs, source):
            found, none = source.touching([exposure]) if was(time, wanted.as_of) else ([], [_late(exposure, time)])
            prices |= {one.symbol: one for one in found}
            missing |= {entry.id: entry for entry in none}
            since |= {one.symbol: min(time, since.get(one.symbol, time)) for one in found if time is not None}
    prices, again = _once(prices, source)
    missing |= {entry.id: entry for entry in again}
    series = list(prices.values())
    if named and wanted.free and source.is_quoted_alone(series):  # what stories touch may grow to two, which is another model
        design = design._replace(model="market", market=RATES)
    if design.market not in (None, BASKET) and series and all(one.symbol != design.market for one in series):
        rates = design.market == RATES
        series.append(source.others([one.symbol for one in series]) if rates else source.get(str(design.market)))
    return _Series(series, (*missing.values(), *wanted.left_out), since, design)


def _once(prices: dict[str, Prices], source: Supply) -> tuple[dict[str, Prices], list[LeftOut]]:
    """Part series into the first of each instrument of the table, and others of it, which would count it twice."""
    kept: dict[str, Prices] = {}
    first: dict[str, str] = {}
    again = []
    for symbol, one in prices.items():
        row = source.table.of_file(symbol)
        other = first.setdefault(row.symbol, symbol) if row is not None else symbol
        if other == symbol:
            kept[symbol] = one
        else:
            again.append(LeftOut(what="instrument", id=symbol, reason=f"the same instrument as {other}"))
    return kept, again


def _touched(analysis: Analysis, briefs: Sequence[Brief], source: Supply) -> Iterator[tuple[Exposure, str | None]]:
    """Give what the stories touch, with the instant (UTC) at which that was surely known, ``None`` where nothing tells."""
    for brief in briefs:
        symbols = [exposure.symbol for exposure in brief.exposures]
        since = touched_since(symbols, members(analysis, brief), analysis.reading.annotations, source.table)
        for exposure in brief.exposures:
            time = since.get(exposure.symbol)
            yield exposure, None if time is None else surely(time)


def members(analysis: Analysis, brief: Brief) -> list[Article]:
    """Return the articles of a story, as they were surely known."""
    story, annotations = _story(analysis, brief), analysis.reading.annotations
    found = (article for article in analysis.reading.articles if article.id in story.articles)
    return [as_told(article, annotations[article.id]) if article.id in annotations else article for article in found]


def was(time: str | None, as_of: str | None) -> bool:
    """Tell whether something was known by a time, or at any where none is given; what has no time was not."""
    return time is not None and (as_of is None or clock.known_by(time, as_of))


def _late(exposure: Exposure, time: str | None) -> LeftOut:
    reason = "no page tells since when it was known to be touched" if time is None else f"known to be touched only from {time}"
    return LeftOut(what="instrument", id=exposure.symbol, reason=reason)


def _unserved(missing: Sequence[LeftOut]) -> str:
    """Return in words why there is no series of what a story touches: each reason with the symbols that have it."""
    symbols: defaultdict[str, list[str]] = defaultdict(list)
    for entry in missing:
        if entry.what == "instrument":
            symbols[entry.reason].append(entry.id)
    return "; ".join(f"{', '.join(sorted(ids))}: {reason}" for reason, ids in symbols.items()) or "it touches nothing"


def _others(analysis: Analysis | None, releases: Sequence[StudyEvent]) -> tuple[Confounder, ...]:
    """Return what else is known to have happened: the stories' first reports, the days they announced, the releases."""
    found = [_confounder(event, event.name) for event in releases]
    if analysis is None:
        return tuple(found)
    for brief in analysis.briefs:
        first = _first(analysis, brief)
        found += [_confounder(first, f"first report of a story: {first.name}")] if first else []
        found += [_confounder(event, f"announced: {event.name}") for event in announced((*brief.timeline, *brief.schedule))]
    return tuple(found)


def _confounder(event: StudyEvent, what: str) -> Confounder:
    return Confounder(event=event.id, at=event.at, what=what, known_at=event.latest)
