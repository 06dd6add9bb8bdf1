"""Dating pages without a date from their own words and from the other pages of their story.

Each undated page starts with the days around the dated pages of its story (or, where there are none, with the days between
its own bounds), and every clue strikes out days. A clue of the page's own that leaves no day makes the date unknown; one that
rests on other pages is then set aside, so that a wrong link between two pages cannot give a wrong date by itself. For the same
reason a happening that two pages share is used only where the page also names its own weekday, which such a link must fit.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from twosource import clock
from twosource.model import Annotation, Article, Cite, Copy, Dating
from twosource.timeline import clues, days
from twosource.timeline.clues import Clue
from twosource.timeline.links import copied, shared_happening
from twosource.timeline.mentions import Mention, mentions

STORY_REACH = 3
"""Days that a page of a story lies, at most, from the nearest dated one, unless better evidence says otherwise."""
LONGEST = 31
"""A wider interval, in days, says too little to be called a dating."""
_FAR = 10


def date_pages(articles: Sequence[Article], annotations: Mapping[str, Annotation], copies: Sequence[Copy]) -> dict[str, Dating]:
    """Return when each article of one story was written, by article id, in the order of the ids.

    A dated article keeps its own date. An undated one gets a day, an interval of at most ``LONGEST`` days, or unknown with what
    little is known in the basis ("written on a Wednesday; date unknown"). The time of fetching only bounds it from above.
    """
    ready = [replace(article, dated=_own(article)) for article in sorted(articles, key=lambda article: article.id)]
    notes = {article.id: annotations.get(article.id) or Annotation(id=article.id) for article in ready}
    told = {article.id: mentions(article, notes[article.id]) for article in ready}
    dated = {article.id: interval for article in ready if (interval := days.written(article)) is not None}
    narrow = {id: (first, last) for id, (first, last) in dated.items() if (last - first).days < LONGEST}
    return {
        article.id: article.dated if article.id in dated else _solve(article, notes[article.id], narrow, told, copies)
        for article in ready
    }


def _own(article: Article) -> Dating:
    if days.written(article) is not None:
        return article.dated
    if article.published is None or not clock.is_time(article.published):
        return Dating(basis=article.dated.basis)
    if len(article.published) < len("2019-04-24"):
        first, last = (instant.date() for instant in clock.bounds(article.published))
    else:
        first = last = clock.day(article.published)
    return Dating(start=first.isoformat(), end=last.isoformat(), basis="published stamp on the page")


def _solve(
    article: Article,
    annotation: Annotation,
    dated: Mapping[str, tuple[date, date]],
    told: Mapping[str, Sequence[Mention]],
    copies: Sequence[Copy],
) -> Dating:
    weekdays, bounds = clues.weekdays(article, annotation), clues.bounds(article, annotation)
    if len({clue.weekday for clue in weekdays}) > 1:
        return Dating(basis="it names two weekdays of writing; date unknown", evidence=_evidence(weekdays))
    possible = _around(dated.values(), _FAR) if dated else _bounded(bounds)
    used: list[Clue] = []
    for clue in (*weekdays, *bounds):
        possible = _strike(possible, clue, used)
    if not possible:
        return _unknown(weekdays)
    linked = shared_happening(told[article.id], told, dated) if weekdays else ()
    for clue in (*linked, *copied(article.id, dated, copies)):
        possible = _strike(possible, clue, used) or possible
    reached = set(_around(dated.values(), STORY_REACH))
    near = [day for day in possible if day in reached]
    if near and len(near) < len(possible):
        possible = near
        used.append(Clue(f"within {STORY_REACH} days of a dated page of the story"))
    return _dating(possible, used)


def _around(dated: Iterable[tuple[date, date]], reach: int) -> list[date]:
    """Return all days within ``reach`` days of one of the intervals, in order."""
    near = {day for first, last in dated for day in days.between(days.shift(first, -reach), days.shift(last, reach))}
    return sorted(near)


def _bounded(bounds: Sequence[Clue]) -> list[date]:
    """Return the days that the page's own bounds leave, none where they leave more than ``LONGEST``."""
    first = max((clue.first for clue in bounds), default=date.min)
    last = min((clue.last for clue in bounds), default=date.max)
    return days.between(first, last) if (last - first).days < LONGEST else []


def _strike(possible: list[date], clue: Clue, used: list[Clue]) -> list[date]:
    """Return the days that a clue leaves; note the clue in ``used`` where it leaves some and strikes others."""
    left = [day for day in possible if clue.allows(day)]
    if left and len(left) < len(possible):
        used.append(clue)
    return left


def _dating(possible: Sequence[date], used: Sequence[Clue]) -> Dating:
    first, last = possible[0], possible[-1]
    if (last - first).days >= LONGEST:
        return _unknown([clue for clue in used if clue.weekday is not None])
    gaps = (last - first).days + 1 > len(possible)
    listed = "one of " + ", ".join(day.isoformat() for day in possible) + "; " if gaps else ""
    return Dating(
        start=first.isoformat(),
        end=last.isoformat(),
        basis=listed + "; ".join(dict.fromkeys(clue.why for clue in used)),
        evidence=_evidence(used),
    )


def _unknown(weekdays: Sequence[Clue]) -> Dating:
    """Return "date unknown", with the weekday where that is known."""
    known = dict.fromkeys(clue.why for clue in weekdays)
    return Dating(basis="; ".join((*known, "date unknown")), evidence=_evidence(weekdays))


def _evidence(found: Sequence[Clue]) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(cite for clue in found for cite in clue.evidence))
