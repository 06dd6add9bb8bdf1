"""Event studies of stories: when each became known, what it touches, and what else happened then."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from twosource import clock
from twosource.errors import StudyError
from twosource.markets.design import BASKET, Design
from twosource.markets.prices import Prices
from twosource.markets.study import DEFAULT, study
from twosource.markets.study_events import announced, first_report
from twosource.markets.supply import Supply, chosen
from twosource.model import Brief, Confounder, LeftOut, Study, StudyEvent
from twosource.run.analysis import Analysis

Zero = Literal["first-report", "announced"]
"""What an event is: the first independent report of a story, or a day that it announced."""


class Wanted(NamedTuple):
    """What is to be studied: the events the user named (else the stories'), the instruments named (else those touched)."""

    events: tuple[StudyEvent, ...] = ()
    symbols: tuple[str, ...] = ()
    story: str | None = None
    zero: Zero = "first-report"
    releases: tuple[StudyEvent, ...] = ()
    as_of: str | None = None
    left_out: tuple[LeftOut, ...] = ()


def studies(analysis: Analysis | None, source: Supply, wanted: Wanted, design: Design = DEFAULT) -> tuple[Study, ...]:
    """Return one study of the events that were named, else one for each story.

    Stories that have no time, or touch nothing that has prices, have none; where no story is left, StudyError says why.
    """
    briefs = () if analysis is None else _asked(analysis.briefs, wanted.story)
    others = _others(analysis, wanted.releases)
    if wanted.events:
        series, missing = _series(source, briefs, wanted, design)
        name = wanted.events[0].name if len(wanted.events) == 1 else f"{len(wanted.events)} events"
        return (study(name, wanted.events, series, design, as_of=wanted.as_of, others=others, left_out=missing),)
    if analysis is None:
        raise StudyError("name pages to read, or events: --event 2019-04-25T06:40:00Z")
    found, reasons = [], []
    for brief in briefs:
        events = [event for event in _events(analysis, brief, wanted.zero) if _known(event, wanted.as_of)]
        series, missing = _series(source, (brief,), wanted, design)
        if events and series:
            title = brief.title or brief.story
            found.append(study(title, events, series, design, as_of=wanted.as_of, others=others, left_out=missing))
        else:
            reasons.append(f"{brief.story}: {'no prices of what it touches' if events else _NO_EVENT[wanted.zero]}")
    if not found:
        raise StudyError(f"no story can be studied ({'; '.join(reasons) or 'there is none'}); see --event and --instruments")
    return tuple(found)


_NO_EVENT = {
    "first-report": "none of its pages has a time that was surely past",
    "announced": "it announced no day that was past",
}


def _known(event: StudyEvent, as_of: str | None) -> bool:
    return as_of is None or clock.known_by(event.latest, as_of)


def _asked(briefs: Sequence[Brief], story: str | None) -> tuple[Brief, ...]:
    if story is None:
        return tuple(briefs)
    found = tuple(brief for brief in briefs if brief.story == story)
    if not found:
        raise StudyError(f"there is no story {story} (there are {', '.join(brief.story for brief in briefs)})")
    return found


def _events(analysis: Analysis, brief: Brief, zero: Zero) -> tuple[StudyEvent, ...]:
    if zero == "announced":
        return announced((*brief.timeline, *brief.schedule))
    first = _first(analysis, brief)
    return () if first is None else (first,)


def _first(analysis: Analysis, brief: Brief) -> StudyEvent | None:
    story = next(story for story in analysis.grouping.stories if story.id == brief.story)
    return first_report(story, analysis.reading.articles, brief.origins)


def _series(source: Supply, briefs: Sequence[Brief], wanted: Wanted, design: Design) -> tuple[list[Prices], tuple[LeftOut, ...]]:
    """Return the series to study, with the market's, and what the stories touch that has none."""
    missing: list[LeftOut] = []
    if wanted.symbols or not briefs:
        series = chosen(source, wanted.symbols)
    else:
        series, missing = source.touching([exposure for brief in briefs for exposure in brief.exposures])
    if design.market not in (None, BASKET) and series and all(one.symbol != design.market for one in series):
        series.append(source.get(str(design.market)))
    return series, (*{entry.id: entry for entry in missing}.values(), *wanted.left_out)


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
