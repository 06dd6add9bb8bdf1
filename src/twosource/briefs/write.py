"""Putting a brief together. Every line is checked against its cited spans; one that does not pass is left out, and said so."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from twosource import clock
from twosource.briefs import left_out
from twosource.briefs.agenda import Agenda, agenda
from twosource.briefs.checker import check
from twosource.briefs.choosing import choose
from twosource.briefs.differences import ranked
from twosource.briefs.figures import Table, figures
from twosource.briefs.material import Material, gather
from twosource.briefs.news import Clock
from twosource.briefs.since import Before, news
from twosource.briefs.sources import sources
from twosource.briefs.statements import statements
from twosource.briefs.titles import title
from twosource.briefs.usable import unread
from twosource.compare import drift
from twosource.copies import order
from twosource.markets.calendars import Calendar
from twosource.markets.calendars import choose as choose_releases
from twosource.model import (
    Annotation,
    Article,
    Brief,
    Cite,
    Claim,
    Copy,
    Drift,
    Event,
    Exposure,
    FigureLine,
    LeftOut,
    Name,
    News,
    Origin,
    Point,
    Relation,
    Statement,
    Story,
)
from twosource.timeline import is_untimed, salience

Shown = TypeVar("Shown", Point, Statement, Event, FigureLine)


class Findings(NamedTuple):
    """What the other rooms found in the articles of one story; ``annotations`` by article, ``support`` by claim.

    ``untouched`` says what is no exposure, and why.
    """

    story: Story
    articles: Sequence[Article]
    annotations: Mapping[str, Annotation]
    copies: Sequence[Copy] = ()
    origins: Sequence[Origin] = ()
    relations: Sequence[Relation] = ()
    events: Sequence[Event] = ()
    exposures: Sequence[Exposure] = ()
    support: Mapping[str, tuple[str, ...]] = {}
    names: Sequence[Name] = ()
    untouched: Sequence[tuple[str, str]] = ()


def write(found: Findings, as_of: str | None, calendars: Sequence[Calendar] = (), before: Before | None = None) -> Brief:
    """Write the brief of one story.

    Rows of ``calendars`` that concern the story stand in its schedule. ``before`` is what the reader knew, where the brief is
    to say what is new.

    All texts are verbatim. ``as_of`` (ISO 8601) defaults to the latest time the articles give, never to the present; days to
    scheduled events count from it. What is not shown stands in ``left_out``. The answer does not depend on the order of the
    articles, annotations, copies, origins or relations.
    """
    articles = sorted(found.articles, key=lambda article: article.id)
    material = gather(articles, found.annotations, found.copies, found.origins, found.support, found.relations)
    at = as_of or _latest(articles)
    shown = _shown(found, material, at)
    due = choose_releases(found.story.id, shown.schedule, calendars, found.exposures, at)
    differences = ranked(material)
    drifts = drift(articles, list(material.claims.values()), found.relations, found.copies)
    known = [article.known_at for article in articles if article.known_at and clock.is_time(article.known_at)]
    brief = Brief(
        story=found.story.id,
        title=shown.title,
        as_of=at,
        known_at=clock.latest(known),
        lead=shown.lead,
        points=shown.points,
        statements=shown.statements,
        figures=shown.figures,
        claims=_claims(material, differences, drifts, shown),
        relations=differences,
        timeline=shown.timeline,
        schedule=due.schedule,
        exposures=tuple(found.exposures),
        names=_shared(found.names),
        sources=sources(articles, material.origins, material.sources),
        origins=material.origins,
        left_out=(*shown.left_out, *due.left_out, *shown.refused),
        drift=drifts,
    )
    return brief if before is None else replace(brief, news=_news(brief, material, found.relations, found.events, before))


def _news(brief: Brief, material: Material, relations: Sequence[Relation], events: Sequence[Event], before: Before) -> News:
    found = news(brief, material, relations, events, before)
    gate = _Gate(material.articles, brief.story)
    points, confirmed = gate.passing(found.points), gate.passing(found.confirmed)
    return replace(found, points=points, confirmed=confirmed, left_out=(*found.left_out, *gate.refused))


class _Shown(NamedTuple):
    """The lines of a brief, what of their kinds is not shown, and the lines that the checker refused."""

    title: str | None
    lead: Point | None
    points: tuple[Point, ...]
    statements: tuple[Statement, ...]
    figures: tuple[tuple[FigureLine, ...], ...]
    timeline: tuple[Event, ...]
    schedule: tuple[Event, ...]
    left_out: tuple[LeftOut, ...]
    refused: tuple[LeftOut, ...]


def _shown(found: Findings, material: Material, at: str | None) -> _Shown:
    story = found.story.id
    time = Clock(material, [event for event in found.events if not is_untimed(event)], at)
    plan = agenda(found.events, at, salience(found.articles, found.annotations, found.origins))
    choice = choose(material, time)
    said, unsaid = statements(material)
    table = figures(material)
    gate = _Gate({article.id: article for article in found.articles}, story)
    lead = gate.passing([choice.lead] if choice.lead else [])
    return _Shown(
        title=title(found.story.title, material, time, found.exposures),
        lead=lead[0] if lead else None,
        points=gate.passing(choice.points),
        statements=gate.passing(said),
        figures=tuple(filter(None, (gate.passing(group) for group in table.groups))),
        timeline=gate.passing(plan.timeline),
        schedule=gate.passing(plan.schedule),
        left_out=(
            *_not_shown(story, choice.rest, unsaid, table, plan),
            *left_out.untouched(story, found.untouched),
            *left_out.unread(unread(material)),
        ),
        refused=tuple(gate.refused),
    )


def _shared(names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names that stand in several articles, in their order; those of one article are in its annotation."""
    return tuple(name for name in names if len({id for form in name.forms for id in form.articles}) > 1)


def _not_shown(story: str, sentences: int, claims: int, table: Table, plan: Agenda) -> tuple[LeftOut, ...]:
    """Return how many sentences, attributed claims, figures and events there are besides those shown."""
    counts = (
        (sentences, "sentence", "sentences", "less central than the points above, or saying again what they say"),
        (claims, "attributed claim", "attributed claims", "of speakers less central, or beyond the first few of one speaker"),
        (table.beyond, "single figure", "single figures", "in sentences less central than those whose figures are shown"),
        (table.nameless, "figure", "figures", "in sentences that do not name what is measured"),
        (plan.rest, "event", "events", "told by fewer origins, or in fewer sentences, than those in the timeline"),
        (plan.untimed, "event", "events", "told without any time, by fewer origins or in fewer sentences than those shown"),
        (plan.vague, "event", "events", "due at an unknown time within a span of more than three months"),
        (plan.overtaken, "event", "events", "planned for a day from which what it belongs to was moved since"),
        (plan.lapsed, "possible event", "possible events", "not told as having happened, and the day has gone by"),
    )
    return tuple(entry for number, one, many, reason in counts for entry in left_out.counted(story, number, one, many, reason))


class _Gate:
    """Lets through the lines whose cited spans hold all their names, numbers, quotations and dates; keeps the others' reasons."""

    def __init__(self, articles: Mapping[str, Article], story: str) -> None:
        self._articles = articles
        self._story = story
        self.refused: list[LeftOut] = []

    def passing(self, lines: Iterable[Shown]) -> tuple[Shown, ...]:
        """Return the lines that pass, in order, each with the time at which the first page that it cites was known."""
        return tuple(self._timed(line) for line in lines if self._passes(line))

    def _timed(self, line: Shown) -> Shown:
        if isinstance(line, Event):
            return line
        known = [time for cite in _cites(line) if (time := order.read_at(self._articles[cite.article])) is not None]
        return replace(line, known_at=clock.earliest(known))

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
    """Return the latest time at which an article was known; where no article has one, the latest day that is known exactly."""
    known = [article.known_at for article in articles if article.known_at is not None and clock.is_time(article.known_at)]
    days = [article.dated.day for article in articles]
    return clock.latest(known or [day for day in days if day is not None])


def _claims(material: Material, relations: Sequence[Relation], drifts: Sequence[Drift], shown: _Shown) -> tuple[Claim, ...]:
    """Return the claims that the brief names, in the order of their ids."""
    named = {id for relation in relations for id in (relation.a, relation.b) if id is not None}
    named |= {statement.claim for statement in shown.statements}
    named |= {line.claim for group in shown.figures for line in group}
    named |= {id for one in drifts for shift in one.shifts for pair in shift.examples for id in pair}
    return tuple(material.claims[id] for id in sorted(named) if id in material.claims)
