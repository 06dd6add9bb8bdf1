"""Putting a brief together. Every line is checked against its cited spans; one that does not pass is left out, and said so."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from twosource import clock
from twosource.briefs import left_out
from twosource.briefs.checker import check
from twosource.briefs.choosing import choose
from twosource.briefs.figures import figures
from twosource.briefs.material import Material, gather
from twosource.briefs.sources import sources
from twosource.briefs.statements import statements
from twosource.markets import in_passing
from twosource.model import (
    Annotation,
    Article,
    Brief,
    Cite,
    Claim,
    Copy,
    Event,
    Exposure,
    FigureLine,
    LeftOut,
    Origin,
    Point,
    Relation,
    RelationType,
    Statement,
    Story,
)

EVENTS = 25
"""How many events the timeline has at most: those told by most origins, then in most sentences, then the latest."""
_ORDER: tuple[RelationType, ...] = (
    "conflict",
    "stale_figure",
    "attribution_changed",
    "attribution_dropped",
    "meaning_changed",
    "quote_moved",
    "revised",
    "agree_more_precise",
    "agree",
    "unique",
)
Shown = TypeVar("Shown", Point, Statement, Event, FigureLine)


def write(
    story: Story,
    articles: Sequence[Article],
    annotations: Mapping[str, Annotation],
    copies: Sequence[Copy],
    origins: Sequence[Origin],
    relations: Sequence[Relation],
    events: Sequence[Event],
    exposures: Sequence[Exposure],
    support: Mapping[str, tuple[str, ...]],
    as_of: str | None,
) -> Brief:
    """Write the brief of one story from what the other rooms found in its articles.

    All texts are verbatim. ``as_of`` (ISO 8601) defaults to the latest time the articles give, never to the present; days to
    scheduled events count from it. What is not shown stands in ``left_out``. The answer does not depend on the order of the
    articles, annotations, copies, origins or relations.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    material = gather(ordered, annotations, copies, origins, support)
    gate = _Gate({article.id: article for article in ordered}, story.id)
    at = as_of or _latest(ordered)
    choice = choose(material)
    said, unsaid = statements(material)
    numbers, unnumbered = figures(material, relations)
    told, untold = _timeline([event for event in events if event.status != "scheduled"])
    lead = gate.passing([choice.lead] if choice.lead else [])
    shown = _Shown(
        points=gate.passing(choice.points),
        statements=gate.passing(said),
        figures=tuple(filter(None, (gate.passing(group) for group in numbers))),
        timeline=gate.passing(told),
        schedule=gate.passing([_counted_down(event, at) for event in events if event.status == "scheduled"]),
    )
    ranked = tuple(sorted(relations, key=lambda r: (_ORDER.index(r.type), r.a, r.b or "")))
    return Brief(
        story=story.id,
        title=story.title,
        as_of=at,
        known_at=clock.latest([article.known_at for article in ordered if article.known_at and clock.is_time(article.known_at)]),
        lead=lead[0] if lead else None,
        points=shown.points,
        statements=shown.statements,
        figures=shown.figures,
        claims=_claims(material, ranked, shown),
        relations=ranked,
        timeline=shown.timeline,
        schedule=shown.schedule,
        exposures=tuple(exposures),
        sources=sources(ordered, material.origins, material.sources),
        origins=material.origins,
        left_out=(
            *left_out.pages(ordered),
            *_not_shown(story.id, choice.rest, unsaid, unnumbered, untold),
            *left_out.states(story.id, in_passing(list(material.articles.values()), annotations)),
            *gate.refused,
        ),
    )


def _not_shown(story: str, sentences: int, claims: int, numbers: int, events: int) -> tuple[LeftOut, ...]:
    """Return how many sentences, attributed claims, single figures and events there are besides those shown."""
    return (
        *left_out.counted(story, sentences, "sentence", "sentences", "less central, or saying again what a point says"),
        *left_out.counted(story, claims, "attributed claim", "attributed claims", "of lesser or later-named speakers"),
        *left_out.counted(story, numbers, "single figure", "single figures", "of less central sentences"),
        *left_out.counted(story, events, "event", "events", "told by fewer origins or in fewer sentences"),
    )


class _Shown(NamedTuple):
    points: tuple[Point, ...]
    statements: tuple[Statement, ...]
    figures: tuple[tuple[FigureLine, ...], ...]
    timeline: tuple[Event, ...]
    schedule: tuple[Event, ...]


class _Gate:
    """Lets through the lines whose cited spans hold all their names, numbers, quotations and dates; keeps the others' reasons."""

    def __init__(self, articles: Mapping[str, Article], story: str) -> None:
        self._articles = articles
        self._story = story
        self.refused: list[LeftOut] = []

    def passing(self, lines: Iterable[Shown]) -> tuple[Shown, ...]:
        """Return the lines that pass, in order."""
        return tuple(line for line in lines if self._passes(line))

    def _passes(self, line: Point | Statement | Event | FigureLine) -> bool:
        unsupported = check(line.text, _cites(line), self._articles)
        if unsupported:
            self.refused.append(left_out.refused(self._story, line.text, unsupported))
        return not unsupported


def _cites(line: Point | Statement | Event | FigureLine) -> tuple[Cite, ...]:
    match line:
        case Event():
            return line.mentions
        case FigureLine():
            return (line.cite,)
        case _:
            return line.cites


def _latest(articles: Sequence[Article]) -> str | None:
    """Return the latest time the articles give: when they were known, or the last day on which they can have been written."""
    times = [time for article in articles for time in (article.known_at, article.dated.end) if time is not None]
    return clock.latest([time for time in times if clock.is_time(time)])


def _counted_down(event: Event, as_of: str | None) -> Event:
    """Return a scheduled event with the days from ``as_of`` to it, where both are known."""
    if event.in_days is not None or event.start_day is None or as_of is None:
        return event
    return replace(event, in_days=(clock.day(event.start_day) - clock.day(as_of)).days)


def _timeline(events: Sequence[Event]) -> tuple[list[Event], int]:
    """Return the events most told, and of those told alike the latest, in their order; and how many there are besides."""
    dated = sorted(range(len(events)), key=lambda place: events[place].start_day or "", reverse=True)
    ranked = sorted(dated, key=lambda place: (-events[place].origins, -len(events[place].mentions)))
    kept = sorted(ranked[:EVENTS])
    return [events[place] for place in kept], len(events) - len(kept)


def _claims(material: Material, relations: Sequence[Relation], shown: _Shown) -> tuple[Claim, ...]:
    """Return the claims that the brief names, in the order of their ids."""
    named = {id for relation in relations for id in (relation.a, relation.b) if id is not None}
    named |= {statement.claim for statement in shown.statements}
    named |= {line.claim for group in shown.figures for line in group}
    return tuple(material.claims[id] for id in sorted(named) if id in material.claims)
