"""Dates that a page gives itself and that cannot be right: years after all other pages of its story, or before what it tells.

A date of the first kind is not believed: the page counts as one without a date, and an issue says which date it gave and why it
is none. One of the second kind stands, as either the stamp or what is told can be wrong, and is named; signals take the later.
What day it is today is never asked, so that the same pages give the same answer at any time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from twosource import clock, timeline
from twosource.markets.study_events import surely
from twosource.model import Annotation, Article, Dating, Issue, LeftOut, Story
from twosource.timeline import STORY_DAYS
from twosource.timeline.verbs import verb_groups

CODE = "date-not-believed"
OTHERS = 2
"""Dated pages of its story that a page must be far ahead of: of two pages, either can be the one that is wrong, unless the
years that the later one prints are those of the other."""
_YEAR = re.compile(r"(?<![\w$€£,.])(?:19|20|21)\d\d(?![\w%]|[,.]\d)")
_NEAR = STORY_DAYS // 365
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_IN_UTC = re.compile(r"(?<=[\d\s.])(?:GMT|UTC)\b")
_ZONE_LENGTH = len(" GMT")


def after_story(articles: Mapping[str, Article], stories: Iterable[Story]) -> dict[str, Article]:
    """Return by id, without their stamps, the articles that say they are from years after all other pages of their story."""
    found: dict[str, Article] = {}
    for story in stories:
        days = sorted((day, id) for id in story.articles if (day := _day(articles[id])) is not None)
        if len(days) < OTHERS or (days[-1][0] - days[-2][0]).days <= STORY_DAYS:
            continue
        (before, other), (claimed, id) = days[-2:]
        if len(days) > OTHERS or _tells_of(articles[id], before, claimed):
            found[id] = _without(articles[id], before, f"of the other pages of its story the last ({other}) is from {before}")
    return found


def refuted(articles: Sequence[Article], annotations: Mapping[str, Annotation]) -> dict[str, Article]:
    """Return by id, without its stamps, the article that says it is from years after all others, if its own weekdays refute that.

    It would join no story by its date, so that no story could show it wrong.
    """
    dated = sorted((day, article.id, article) for article in articles if (day := _day(article)) is not None)
    if len(dated) <= OTHERS or (dated[-1][0] - dated[-2][0]).days <= STORY_DAYS:
        return {}
    (before, other, _), (_, id, article) = dated[-2:]
    words = timeline.refuted(article, annotations[id].times)
    why = f"“{words}” in it is no such day then, and of all other pages the last ({other}) is from {before}"
    return {id: _without(article, before, why)} if words else {}


def told(articles: Sequence[Article], annotations: Mapping[str, Annotation]) -> tuple[LeftOut, ...]:
    """Return the dates that were not believed or are doubtful, for the briefs' list of what they leave out."""
    early = [(article.id, _told_early(article, annotations[article.id])) for article in articles if article.id in annotations]
    return (*unbelieved(articles), *(LeftOut(what="date", id=id, reason=reason) for id, reason in early if reason is not None))


def unbelieved(articles: Iterable[Article]) -> tuple[LeftOut, ...]:
    """Return the dates that were not believed."""
    wrong = ((article.id, issue.message) for article in articles for issue in article.issues if issue.code == CODE)
    return tuple(LeftOut(what="date", id=id, reason=reason) for id, reason in wrong)


def _told_early(article: Article, annotation: Annotation) -> str | None:
    """Return in words that an article tells as past what was only after the last time that it can have been written at."""
    words = next((words for _, words in _after_writing(article, annotation)), None)
    return words and (
        f"{article.id} says that it is from {article.known_at}, and tells what had been by “{words}”: one of the two "
        "times is wrong, or the page was changed later; look at the page"
    )


def as_told(article: Article, annotation: Annotation) -> Article:
    """Return an article as it was surely known: not before the last time of which it tells as past."""
    times = [at for at, _ in _after_writing(article, annotation)]
    return replace(article, known_at=max(times)) if times else article


def _after_writing(article: Article, annotation: Annotation) -> Iterator[tuple[str, str]]:
    """Yield the times in UTC, each with its words, of which an article tells as past though they come after its own."""
    if article.known_at is None or not clock.is_time(article.known_at):
        return
    written = clock.bounds(surely(article.known_at))[1]
    for time in annotation.times:
        zone = _IN_UTC.search(article.text[time.start : time.end + _ZONE_LENGTH])
        if zone is None or time.type != "TIME" or not _CLOCK.fullmatch(time.value):
            continue
        if clock.bounds(f"{time.value}Z")[0] > written and _is_past(article.text, annotation, time.start):
            yield f"{time.value}:00Z", article.text[time.start : time.start + zone.end()]


def _is_past(text: str, annotation: Annotation, at: int) -> bool:
    """Tell whether the last verb in front of a place in its sentence is in the past tense."""
    sentence = next((one for one in annotation.sentences if one.start <= at < one.end), None)
    if sentence is None:
        return False
    groups = [group for group in verb_groups(text[sentence.start : sentence.end]) if group.start < at - sentence.start]
    return bool(groups) and groups[-1].tense == "past"


def _day(article: Article) -> date | None:
    return clock.day(article.known_at) if article.known_at is not None and clock.is_time(article.known_at) else None


def _tells_of(article: Article, other: date, claimed: date) -> bool:
    """Tell whether a page prints years near another page's day and none near the day it claims to be from."""
    years = {int(match[0]) for match in _YEAR.finditer(article.text)}
    return any(abs(year - other.year) <= _NEAR for year in years) and all(abs(year - claimed.year) > _NEAR for year in years)


def _without(article: Article, last: date, why: str) -> Article:
    """Return an article without the stamps that come after a day."""
    stamps = {name: stamp for name in ("published", "modified") if (stamp := getattr(article, name)) and clock.is_time(stamp)}
    kept = {name: stamp for name, stamp in stamps.items() if clock.day(stamp) <= last}
    own = _day(article)
    if len(kept) == len(stamps) and (own is None or own <= last):
        return article
    given = clock.latest([*stamps.values(), *([article.known_at] if article.known_at and own else [])])
    fetched = article.fetched if article.fetched and clock.is_time(article.fetched) else None
    message = f"{article.id} says that it is from {given}, which is not believed: {why}; look at the page"
    return replace(
        article,
        published=kept.get("published"),
        modified=kept.get("modified"),
        known_at=clock.first_known(list(kept.values()), fetched),
        dated=article.dated if "published" in kept else Dating(),
        issues=(*article.issues, Issue(code=CODE, message=message)),
    )
