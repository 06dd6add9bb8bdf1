"""The timeline of a story or a thread: its most important days, each with the sentences that best tell what happened.

The sentences of a day are those that name it and the openings of pages written on it or on the day after. What both kinds have
in common is what the day is about; the sentences chosen are, together, nearest to that (after PM-MEAN and CENTROID-OPT of
Gholipour Ghalandari and Ifrim, 2020; nothing is learned from timelines).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from twosource import arguments, spans
from twosource.copies import Hearsay, independent
from twosource.language.similarity import Vector, similarity, vector
from twosource.model import READABLE, Annotation, Article, Cite, Origin, Point
from twosource.timeline import days
from twosource.timeline.salience import Telling, salience, tellings

SAME_NEWS = 0.5
"""Similarity from which another sentence of the day is cited as telling the same."""
_OPENINGS = 5
"""Sentences at the start of a page that tell what happened on the day it was written, or on the day before."""
_NAMED, _LATER, _FORETOLD = 0.1, 0.05, 0.1
"""What speaks against a sentence that does not name the day, for each that stands before it in its page, and against a plan."""
_DANGLING = 0.3
_UNENDED = 0.3
_OF_THE_NEWS = 0.05
"""Likeness to the opening of its page from which a sentence is of the page's news."""
_RECENT = 7
_POOL = 60
"""Candidates looked at closely for one day: those nearest to what the day is about."""
_SHORTEST, _LONGEST = 6, 60
_OPENS_DANGLING = re.compile(
    r"\W*(?:he|she|it|they|we|i|you|his|her|its|their|this|that|these|those|but|and|so|or|yet|however|meanwhile|also)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?[\"”’')\]]*\s*\Z")
"""A question tells nothing of a day."""
_ENDED = re.compile(r"[.!?][\"”’')\]]*\s*\Z")


class Day(NamedTuple):
    """A day of a timeline, the sentences chosen for it, the best first, and what the day counts for."""

    day: date
    lines: tuple[Point, ...]
    weight: float


class _Candidate(NamedTuple):
    """A sentence of a day, and where the same words stand in other articles.

    ``place`` is how many sentences stand before it in its page, or would if the pages of the day before stood there too; ``news``
    are the words of the page's title and first sentence.
    """

    cite: Cite
    repeats: tuple[Cite, ...]
    text: str
    names_day: bool
    place: int
    foretold: bool
    vector: Vector
    news: Vector

    @property
    def of_the_news(self) -> bool:
        """Whether it tells what its page is about."""
        return similarity(self.vector, self.news) >= _OF_THE_NEWS


def timeline(
    articles: Sequence[Article],
    annotations: Mapping[str, Annotation],
    origins: Sequence[Origin],
    *,
    most: int = 10,
    lines: int = 1,
    first: date | None = None,
    last: date | None = None,
) -> tuple[Day, ...]:
    """Return the ``most`` most important days from ``first`` to ``last``, in order, with at most ``lines`` sentences each.

    Needed of the annotations are sentences and times. Each sentence stands for one day only, and is cited with one of each
    other article that tells the same of that day. Raise ArgumentError where ``most`` is below 0 or ``lines`` below 1. The
    answer does not depend on the order of the input; time is linear in the text.
    """
    most, lines = arguments.count("most", most, 0), arguments.count("lines", lines, 1)
    weights = salience(articles, annotations, origins)
    asked = [day for day in weights if (first is None or day >= first) and (last is None or day <= last)]
    ranked = sorted(asked, key=lambda day: (-weights[day], day))
    pools, used, found = _pools(articles, annotations, set(asked)), set[Cite](), list[Day]()
    hearsay = Hearsay(articles)
    for day in ranked:
        if len(found) == most:
            break
        chosen = _chosen([candidate for candidate in pools.get(day, ()) if candidate.cite not in used], lines)
        used |= {candidate.cite for candidate in chosen}
        if chosen:
            found.append(Day(day, tuple(_point(one, pools[day], origins, hearsay) for one in chosen), weights[day]))
    return tuple(sorted(found))


def _pools(
    articles: Sequence[Article], annotations: Mapping[str, Annotation], asked: set[date]
) -> Mapping[date, list[_Candidate]]:
    """Return the sentences of each day that can be lines; one text counts once for a day."""
    pools: defaultdict[date, dict[str, _Candidate]] = defaultdict(dict)
    for article in sorted(articles, key=lambda article: article.id):
        if article.kind not in READABLE or article.id not in annotations:
            continue
        news: Vector | None = None
        for telling in tellings(article, annotations[article.id]):
            text = article.text[telling.sentence.start : telling.sentence.end]
            meant = dict.fromkeys(telling.named, True)
            news = news if news is not None else vector(f"{article.title or ''} {text}")
            if not meant and telling.written is not None and telling.place < _OPENINGS:
                recent = _is_recent(telling, telling.written, annotations[article.id])
                meant = {telling.written: False, days.shift(telling.written, -1): False} if recent else {}
            if not _SHORTEST <= len(text.split()) <= _LONGEST or _ASKS.search(text):
                continue
            cite = Cite(article=article.id, start=telling.sentence.start, end=telling.sentence.end)
            for day, named in meant.items():
                if day in asked:
                    first = pools[day].get(text) or _Candidate(
                        cite, (), text, named, _place_of(telling, day), _foretells(telling, day), vector(text), news
                    )
                    repeated = first.repeats if first.cite == cite else (*first.repeats, cite)
                    pools[day][text] = first._replace(repeats=repeated)
    return {day: list(pool.values()) for day, pool in pools.items()}


def _is_recent(telling: Telling, written: date, annotation: Annotation) -> bool:
    """Tell whether a sentence that names no day may tell what was new when it was written: it tells of no other time."""
    times = spans.inside(annotation.times, telling.sentence.start, telling.sentence.end)
    told = (each for time in times if time.type == "DATE" and (each := days.interval(time)) is not None)
    return all(first <= written and last >= days.shift(written, -_RECENT) for first, last in told)


def _chosen(pool: Sequence[_Candidate], lines: int) -> list[_Candidate]:
    """Return the sentences that are, together, nearest to what the day is about, taken one after the other.

    Where none names the day, only those that tell what their pages are about can be: what else stands there is background.
    """
    if not any(candidate.names_day for candidate in pool):
        pool = [candidate for candidate in pool if candidate.of_the_news]
    about = _about(pool)
    near = {candidate.cite: similarity(candidate.vector, about) - _faults(candidate) for candidate in pool}
    left = sorted(pool, key=lambda candidate: (-near[candidate.cite], _place(candidate)))[:_POOL]
    taken: list[_Candidate] = []
    while left and len(taken) < lines:
        so_far = _sum(candidate.vector for candidate in taken)
        best = max(left, key=lambda one: _together(so_far, one, about) - _faults(one))
        taken.append(best)
        left = [candidate for candidate in left if candidate is not best]
    return taken


def _place_of(telling: Telling, day: date) -> int:
    return telling.place + (_OPENINGS if telling.written is not None and day < telling.written else 0)


def _foretells(telling: Telling, day: date) -> bool:
    """Tell whether a page tells of a day that was still to come when it was written."""
    return telling.written is not None and telling.written < day


def _place(candidate: _Candidate) -> tuple[str, int]:
    return candidate.cite.article, candidate.cite.start


def _about(pool: Sequence[_Candidate]) -> Vector:
    """Return the mean of the sentences that name the day and that of the openings, of their common terms where both exist."""
    naming = _mean([candidate.vector for candidate in pool if candidate.names_day])
    opening = _mean([candidate.vector for candidate in pool if not candidate.names_day])
    if not naming or not opening:
        return _unit(naming or opening)
    return _unit({term: weight + opening[term] for term, weight in naming.items() if term in opening})


def _mean(vectors: Sequence[Vector]) -> dict[str, float]:
    return {term: weight / len(vectors) for term, weight in _sum(vectors).items()}


def _sum(vectors: Iterable[Vector]) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for each in vectors:
        for term, weight in each.items():
            total[term] += weight
    return dict(sorted(total.items()))


def _unit(weights: Mapping[str, float]) -> Vector:
    length = sum([weight * weight for weight in weights.values()]) ** 0.5
    return {term: weight / length for term, weight in weights.items()} if length else {}


def _together(so_far: Mapping[str, float], candidate: _Candidate, about: Vector) -> float:
    return similarity(_unit(_sum((so_far, candidate.vector))), about)


def _faults(candidate: _Candidate) -> float:
    """Return what speaks against showing a sentence alone: it points back at another, breaks off, or does not name the day."""
    dangling = _OPENS_DANGLING.match(candidate.text) is not None
    unnamed = _FORETOLD * candidate.foretold if candidate.names_day else _NAMED + _LATER * candidate.place
    return _DANGLING * dangling + _UNENDED * (not _ENDED.search(candidate.text)) + unnamed


def _point(chosen: _Candidate, pool: Sequence[_Candidate], origins: Sequence[Origin], hearsay: Hearsay) -> Point:
    """Return a sentence as a line, cited with the likest one of each other article that tells the same of the day."""
    best: dict[str, tuple[float, Cite]] = {}
    for other in pool:
        alike = similarity(chosen.vector, other.vector)
        for cite in (other.cite, *other.repeats) if alike >= SAME_NEWS else ():
            if cite.article != chosen.cite.article and alike > best.get(cite.article, (0.0, cite))[0]:
                best[cite.article] = (alike, cite)
    cites = (chosen.cite, *(best[article][1] for article in sorted(best)))
    return Point(text=chosen.text, cites=cites, origins=independent(hearsay.tellers(cites), origins))
