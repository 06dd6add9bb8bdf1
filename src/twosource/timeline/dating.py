"""Dating pages without a date from their own words and from the other pages of their story.

Each undated page starts with the days around the dated pages of its story (or, where there are none, with the days between
its own bounds), and every clue strikes out days. A clue of the page's own that leaves no day makes the date unknown; one that
rests on other pages is then set aside, so that a wrong link between two pages cannot give a wrong date by itself. For the same
reason a happening that two pages share is used only where the page also names its own weekday, which such a link must fit.

Among the days that are left, likelihoods choose: the page's own time expressions, the dated pages most like it, the words of
the story's days and, where few pages are dated, the happenings that both tell, which may lie weeks ahead of the dated ones. The
answer is the smallest interval that holds most of the likelihood, with the likeliest day in it. Pages dated with enough
confidence then help to date the rest.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from twosource import clock
from twosource.language.similarity import vector
from twosource.model import Annotation, Article, Copy, Dating
from twosource.timeline import days
from twosource.timeline.clues import is_late
from twosource.timeline.lags import stamps
from twosource.timeline.links import Happenings, Link
from twosource.timeline.mentions import mentions
from twosource.timeline.neighbours import Anchors, Page, pairs
from twosource.timeline.solving import FAR, solve
from twosource.timeline.weighing import LONGEST

STORY_DAYS = 3 * 366
"""A page dated further from the middle of its story dates no other: its date is wrong, or it tells of something else."""
MOST_LINKED = 40
"""Where a story has more dated pages, what they tell of days is not compared: their own days lie close enough."""
ROUNDS = 3

__all__ = ["LONGEST", "date_pages"]


def date_pages(articles: Sequence[Article], annotations: Mapping[str, Annotation], copies: Sequence[Copy]) -> dict[str, Dating]:
    """Return when each article of one story was written, by article id, in the order of the ids.

    A dated article keeps its own date. An undated one gets a day, an interval of at most ``LONGEST`` days, or unknown with what
    little is known in the basis ("written on a Wednesday; date unknown"). The time of fetching only bounds it from above.
    """
    ready = [replace(article, dated=_own(article)) for article in sorted(articles, key=lambda article: article.id)]
    answer = {article.id: article.dated for article in ready}
    if all(days.written(article) is not None for article in ready):
        return answer
    pages = {page.article.id: page for page in _pages(ready, annotations, copies)}
    waiting = [pages[article.id] for article in ready if days.written(article) is None]
    for _ in range(ROUNDS):
        anchors = _anchors(answer, pages, waiting)
        found = {page.article.id: _because(page.article.dated, solve(page, anchors)) for page in waiting}
        answer |= found
        waiting = [page for page in waiting if not found[page.article.id].sure or found[page.article.id].confidence is None]
        if not waiting or len(waiting) == len(found):
            break
    return answer


def _own(article: Article) -> Dating:
    if days.written(article) is not None:
        return article.dated
    if article.published is None and article.modified is not None and clock.is_time(article.modified):
        changed = clock.day(article.modified).isoformat()
        return Dating(start=changed, end=changed, basis="stamp of its last change, the only one on the page")
    if article.published is None or not clock.is_time(article.published):
        return Dating()
    if is_late(article):
        return Dating(basis=f"its stamp ({article.published}) is later than the time it was fetched ({article.fetched})")
    if len(article.published) < len("2019-04-24"):
        first, last = (instant.date() for instant in clock.bounds(article.published))
    else:
        first = last = clock.day(article.published)
    return Dating(start=first.isoformat(), end=last.isoformat(), basis="published stamp on the page")


def _because(own: Dating, found: Dating) -> Dating:
    """Return what was found, with why the page's own date was not taken."""
    return replace(found, basis=f"{own.basis}; {found.basis}") if own.basis else found


def _pages(ready: Sequence[Article], annotations: Mapping[str, Annotation], copies: Sequence[Copy]) -> list[Page]:
    by_article: defaultdict[str, list[Copy]] = defaultdict(list)
    for copy in sorted(copies, key=lambda copy: (copy.a, copy.b, copy.kind)):
        by_article[copy.a].append(copy)
        by_article[copy.b].append(copy)
    notes = [annotations.get(article.id) or Annotation(id=article.id) for article in ready]
    texts = [f"{article.title or ''}\n\n{article.text}" for article in ready]
    return [
        Page(
            article=article,
            annotation=annotation,
            vector=vector(text),
            pairs=pairs(text),
            copies=tuple(by_article[article.id]),
            stamps=tuple(stamps(article, annotation)),
        )
        for article, annotation, text in zip(ready, notes, texts, strict=True)
    ]


def _anchors(answer: Mapping[str, Dating], pages: Mapping[str, Page], waiting: Sequence[Page]) -> Anchors | None:
    """Index the pages dated to less than ``LONGEST`` days, near the middle of the story; ``None`` where there are none."""
    undated = {page.article.id for page in waiting}
    written = {id: days.read_interval(dating.start, dating.end) for id, dating in answer.items() if id not in undated}
    narrow = {id: days for id, days in written.items() if days is not None and (days[1] - days[0]).days < LONGEST}
    if not narrow:
        return None
    starts = sorted(first for first, _ in narrow.values())
    middle = starts[(len(starts) - 1) // 2], starts[len(starts) // 2]
    near = {id: interval for id, interval in narrow.items() if _is_near(interval[0], middle)}
    stamped = [(day, day) for page in waiting for day in page.stamps if _is_near(day, middle)]
    happenings = Happenings([(pages[id].article, pages[id].annotation) for id in near], near)
    links = {page.article.id: _links(page, happenings) for page in waiting} if len(near) <= MOST_LINKED else {}
    told = [link.clue for each in links.values() for link in each if _is_near(link.clue.first, middle)]
    reached = {*days.around([*near.values(), *stamped], FAR), *days.around([(clue.first, clue.last) for clue in told], 0)}
    return Anchors(near, pages, sorted(reached), waiting, happenings, links)


def _links(page: Page, happenings: Happenings) -> tuple[Link, ...]:
    return happenings.links(mentions(page.article, page.annotation, of_saying=True))


def _is_near(day: date, middle: tuple[date, date]) -> bool:
    return any(abs((day - other).days) <= STORY_DAYS for other in middle)
