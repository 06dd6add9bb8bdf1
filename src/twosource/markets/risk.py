"""A geopolitical risk index over one's own articles, after Caldara and Iacoviello (2022), American Economic Review 112(4).

The share of articles in one of the eight categories (see ``risk_words``), by day, in all and by state; counted by page, as the
authors do, and by story, so that a report that many carry counts once. Its level depends on what is read: it compares with
itself, not with the published index, which is made from ten newspapers.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from twosource import clock
from twosource.markets.risk_words import ACTS, THREATS, categories
from twosource.model import READABLE, Annotation, Article, RiskDay, Story

_Hit = frozenset[int]


def risk_days(
    articles: Sequence[Article], annotations: Mapping[str, Annotation], stories: Sequence[Story]
) -> tuple[RiskDay, ...]:
    """Return a record for each day on which articles became known, and one for each state named in an article at risk.

    A story counts on the day of its first page, and is at risk where a page of that day is: later pages change no earlier day.
    Articles that nothing dates are left out.
    """
    days = {article.id: _day(article) for article in articles if article.kind in READABLE and article.known_at is not None}
    hits = {article.id: categories(f"{article.title or ''}\n{article.text}") for article in articles if article.id in days}
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for id, day in days.items():
        pages[day].append(id)
    first = _first_pages(stories, days)
    found = []
    for day, ids in sorted(pages.items()):
        told = first.get(day, [])
        found.append(_record(day, None, ids, told, hits))
        states = {state for id in ids if hits[id] for state in _states(annotations.get(id))}
        for state in sorted(states):
            named = {id: hits[id] if state in _states(annotations.get(id)) else frozenset() for id in ids}
            found.append(_record(day, state, ids, told, named))
    return tuple(found)


def index(shares: Sequence[float], base: Sequence[float] | None = None) -> tuple[float, ...]:
    """Return ``100 share / mean share`` of each period; the mean is over ``base``, or over the shares themselves.

    Raise ValueError where the base is empty or all zero: there is nothing to compare with.
    """
    measured = shares if base is None else base
    mean = sum(measured) / len(measured) if measured else 0.0
    if mean <= 0:
        raise ValueError("no article of the base period speaks of geopolitical risk; choose a longer one")
    return tuple(100 * share / mean for share in shares)


def _first_pages(stories: Iterable[Story], days: Mapping[str, str]) -> dict[str, list[list[str]]]:
    """Return, by day, the pages of that day of each story that began on it."""
    found: defaultdict[str, list[list[str]]] = defaultdict(list)
    for story in stories:
        members = [id for id in story.articles if id in days]
        if members:
            day = min(days[id] for id in members)
            found[day].append([id for id in members if days[id] == day])
    return found


def _record(
    day: str, state: str | None, ids: Sequence[str], stories: Sequence[Sequence[str]], hits: Mapping[str, _Hit]
) -> RiskDay:
    at_risk = sum(bool(hits[id]) for id in ids)
    stories_at_risk = sum(any(hits[id] for id in story) for story in stories)
    return RiskDay(
        day=day,
        state=state,
        pages=len(ids),
        at_risk=at_risk,
        threats=sum(bool(hits[id] & THREATS) for id in ids),
        acts=sum(bool(hits[id] & ACTS) for id in ids),
        share=at_risk / len(ids),
        stories=len(stories),
        stories_at_risk=stories_at_risk,
        story_share=stories_at_risk / len(stories) if stories else None,
    )


def _day(article: Article) -> str:
    return clock.utc(article.known_at or "")[0].date().isoformat()


def _states(annotation: Annotation | None) -> frozenset[str]:
    return frozenset(entity.state for entity in annotation.entities if entity.state) if annotation else frozenset()
