"""How important a day is to a story: how many independent origins tell of it, from how far away, and how much was published.

Mention counts choose the dates of a timeline better than counts of publications (Gholipour Ghalandari and Ifrim, "Examining the
state of the art in news timeline summarization", 2020). Counted here are origins, so that copies add nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from twosource import spans
from twosource.model import READABLE, Annotation, Article, Origin, Sentence
from twosource.timeline import days
from twosource.timeline.other_times import is_no_time
from twosource.timeline.telling import telling

OPENING = 3
"""Sentences at the start of a page in which it says what is new."""
_NEIGHBOURS = 0.15
"""The share of the days beside it that a day loses: around what is told of most, everything is told of a little."""


class Telling(NamedTuple):
    """A sentence that names days: its place in the page (0 is the first), the days, and the day of writing where it is known."""

    sentence: Sentence
    place: int
    named: tuple[date, ...]
    written: date | None


class _Day(NamedTuple):
    """The origins that tell of a day, that open with it once it has gone by, that still tell of it later, that write on it."""

    told: set[str]
    opened: set[str]
    later: set[str]
    written: set[str]


def salience(articles: Sequence[Article], annotations: Mapping[str, Annotation], origins: Sequence[Origin]) -> dict[date, float]:
    """Return what each day that the articles name, or were written on, counts for; in the order of days. Time is linear.

    Only expressions that mean one day count. A page of several origins counts as the first of them, one of none as its own.
    """
    found: defaultdict[date, _Day] = defaultdict(lambda: _Day(set(), set(), set(), set()))
    roots = roots_of(origins)
    for article in articles:
        if article.kind not in READABLE or article.id not in annotations:
            continue
        root = roots.get(article.id, article.id)
        if (written := day_of_writing(article)) is not None:
            found[written].written.add(root)
        for each in tellings(article, annotations[article.id]):
            for day in each.named:
                _count(found[day], root, each, day)
    raw = {day: len(kept.told) + len(kept.opened) + len(kept.later) for day, kept in sorted(found.items())}
    return {day: _weight(day, raw, found) for day in raw}


def roots_of(origins: Sequence[Origin]) -> dict[str, str]:
    """Return for each article the id of its origin, the first in their order where it has several."""
    found: dict[str, str] = {}
    for origin in sorted(origins, key=lambda origin: origin.id):
        for id in origin.articles:
            found.setdefault(id, origin.id)
    return found


def tellings(article: Article, annotation: Annotation) -> Iterator[Telling]:
    """Yield the sentences of an article that are no headings, in order, with the days that they name as more than a yardstick."""
    written, place = day_of_writing(article), 0
    for sentence in annotation.sentences:
        if sentence.heading:
            continue
        times = spans.inside(annotation.times, sentence.start, sentence.end)
        told = (time for time in telling(article.text, times, days.written(article)) if not is_no_time(article.text, time))
        named = {each[0] for time in told if (each := days.interval(time)) and each[0] == each[1]}
        yield Telling(sentence, place, tuple(sorted(named)), written)
        place += 1


def day_of_writing(article: Article) -> date | None:
    """Return the day on which an article was written, ``None`` where that is not known to the day."""
    interval = days.written(article)
    return interval[0] if interval is not None and interval[0] == interval[1] else None


def _count(kept: _Day, root: str, telling: Telling, day: date) -> None:
    kept.told.add(root)
    past = telling.written is not None and day < telling.written
    if past and telling.place < OPENING:
        kept.opened.add(root)
    if telling.written is not None and (telling.written - day).days > 1:
        kept.later.add(root)


def _weight(day: date, raw: Mapping[date, int], found: Mapping[date, _Day]) -> float:
    before, after = days.shift(day, -1), days.shift(day, 1)
    published = sum(len(found[each].written) for each in {day, after} if each in found)
    return raw[day] + published - _NEIGHBOURS * sum(raw.get(each, 0) for each in {before, after} - {day})
