"""The timelines of threads, and of stories that are in none."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from twosource import clock
from twosource.copies import order
from twosource.model import Article, Event, EventStatus, Point, Story, Thread, TimelineDay
from twosource.run.reading import Grouping, Reading
from twosource.stories import threads
from twosource.timeline import events, salience, timeline

_STANDING: tuple[EventStatus, ...] = ("past", "ongoing", "scheduled", "hypothetical", "denied", "cancelled")


def timelines(
    reading: Reading, grouping: Grouping, *, days: int = 10, lines: int = 1, threaded: bool = True
) -> tuple[TimelineDay, ...]:
    """Return the ``days`` that count most in each thread, and in each story that is in none, with ``lines`` sentences each.

    The reading is to be dated. Timelines stand in the order of their first stories, days in that of time. Without ``threaded``
    each story has its own.
    """
    stories = {story.id: story for story in grouping.stories}
    chains = threads(grouping.stories, reading.articles) if threaded else ()
    return tuple(day for of, some in _in_order(chains, stories) for day in _laid_out(of, some, reading, grouping, days, lines))


def _in_order(chains: Sequence[Thread], stories: dict[str, Story]) -> list[tuple[str, list[Story]]]:
    within = {story for chain in chains for story in chain.stories}
    whole = [(chain.id, [stories[id] for id in chain.stories]) for chain in chains]
    alone = [(id, [story]) for id, story in stories.items() if id not in within]
    return sorted(whole + alone, key=lambda pair: (pair[1][0].first_known or "9999", pair[0]))


def _laid_out(
    of: str, stories: Sequence[Story], reading: Reading, grouping: Grouping, days: int, lines: int
) -> Iterator[TimelineDay]:
    members = {id for story in stories for id in story.articles}
    articles = [article for article in reading.articles if article.id in members]
    origins = [origin for origin in grouping.origins if members.intersection(origin.articles)]
    found = timeline(articles, reading.annotations, origins, most=days, lines=lines)
    happened = events(articles, reading.annotations, origins, None)
    others = max(0, len(salience(articles, reading.annotations, origins)) - len(found))
    for one in found:
        yield TimelineDay(
            of=of,
            day=one.day.isoformat(),
            points=tuple(replace(line, known_at=_known(line, articles)) for line in one.lines),
            weight=one.weight,
            title=stories[0].title,
            stories=tuple(story.id for story in stories),
            others=others,
            statuses=tuple(_status(line, one.day.isoformat(), happened) for line in one.lines),
        )


def _status(line: Point, day: str, happened: Sequence[Event]) -> EventStatus | None:
    """Return how what a line tells of a day stands; of several events what was done or is due before what is not."""
    cites = set(line.cites)
    told = [event for event in happened if not cites.isdisjoint(event.mentions)]
    there = [event.status for event in told if event.start_day == event.end_day == day]
    if there:
        return min(there, key=_STANDING.index)
    changes = [change for event in told for change in event.history]
    moved = any(change.old_start == change.old_end == day != change.start_day for change in changes)
    return "cancelled" if moved else None


def _known(line: Point, articles: Sequence[Article]) -> str | None:
    """Return since when a page that carries a line is known."""
    told = {cite.article for cite in line.cites}
    return clock.earliest([at for article in articles if article.id in told and (at := order.read_at(article)) is not None])
