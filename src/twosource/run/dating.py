"""Dating the pages of stories from one another, and since when each of these dates has stood."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from twosource import clock, timeline
from twosource.model import Annotation, Article, Copy, Dating
from twosource.run import steps
from twosource.run.reading import Grouping, Reading

_EACH, _STEP = 8, 1.25
"""So many times at which pages of a story became known are each looked at, of later ones each that is so many times as far on."""


def date(reading: Reading, grouping: Grouping) -> Reading:
    """Date the articles from the other pages of their stories, and read again those that had no date of their own.

    Such a date is known since the first of all the times from which on the pages known by then gave that very day.
    """
    articles = {article.id: article for article in reading.articles}
    annotations = dict(reading.annotations)
    for story in grouping.stories:
        members = [articles[id] for id in story.articles]
        copies = grouping.copies_of(story)
        days = timeline.date_pages(members, reading.annotations, copies)
        since = _since(members, reading.annotations, copies, days)
        for article in members:
            dated = replace(days[article.id], known_at=since.get(article.id))
            articles[article.id] = replace(article, dated=dated)
            if article.published is None and dated.start is not None:
                annotations[article.id] = steps.annotate(articles[article.id], language_model=reading.language_model)
    return replace(reading, articles=tuple(articles.values()), annotations=annotations)


def _since(
    members: Sequence[Article], annotations: Mapping[str, Annotation], copies: Sequence[Copy], days: Mapping[str, Dating]
) -> dict[str, str | None]:
    """Return since when each undated page of a story has had its day, by id; without a sure day that is the last time of all."""
    undated = {article.id for article in members if article.published is None}
    times = _times(members, days) if undated else []
    since: dict[str, str | None] = dict.fromkeys(undated, times[-1] if times else None)
    standing = {id for id in undated if days[id].day is not None}
    for time in reversed(list(_fewer(times[:-1]))):
        if not standing:
            break
        then = _as_of(members, annotations, copies, time)
        standing = {id for id in standing if id in then and then[id].day == days[id].day}
        since |= dict.fromkeys(standing, time)
    return since


def _times(members: Sequence[Article], days: Mapping[str, Dating]) -> list[str]:
    """Return the times, in order, from which pages of a story were known."""
    own = {article.id: article.known_at for article in members if article.known_at and clock.is_time(article.known_at)}
    known = [*own.values(), *(end for id, dating in days.items() if id not in own and dating.sure and (end := dating.end))]
    instants = {clock.bounds(time)[1]: time for time in sorted(known)}
    return [instants[instant] for instant in sorted(instants)]


def _fewer(times: Sequence[str]) -> Iterator[str]:
    due = 0.0
    for place, time in enumerate(times):
        if place >= due:
            due = place * _STEP if place > _EACH else place + 1
            yield time


def _as_of(
    members: Sequence[Article], annotations: Mapping[str, Annotation], copies: Sequence[Copy], time: str
) -> Mapping[str, Dating]:
    """Return the days of the pages of a story of which something shows that they were known by a time, from these alone."""
    proved = steps.existed(members, copies, time)
    present = [article for article in members if steps.known(article, time)]
    while True:
        ids = {article.id for article in present}
        days = timeline.date_pages(present, annotations, [copy for copy in copies if {copy.a, copy.b} <= ids])
        judged = [(article, replace(article, dated=days[article.id])) for article in present if article.id not in proved]
        late = {article.id for article, dated in judged if steps.later(dated, time) is not None}
        if not late:
            return days
        present = [article for article in present if article.id not in late]
