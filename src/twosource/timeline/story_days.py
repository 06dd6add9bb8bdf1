"""What a story's dated pages tell of each day, and which of these days an undated page's "yesterday" or "Tuesday" means.

A story tells of few days, and of one above all. Where an undated page says "yesterday" of something that its dated pages tell in
like words of the 12th, it was written on the 13th. Each sentence of a dated page stands for the days that it names; one of its
opening that names none stands for the day told of before it, at first that of writing. The sentence before an
undated page's time counts with it, since prose says what happened in one sentence and when in the next.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource import spans
from twosource.language import tense
from twosource.language.similarity import Vector, vector
from twosource.model import Annotation, Article, Cite, Sentence, TimeExpression
from twosource.timeline import days
from twosource.timeline.lags import Factor, Ordinals, Scores
from twosource.timeline.salience import OPENING

_AT_ALL = 0.05
"""What a day counts for by being told of at all, in units of similarity."""
_SHARPNESS = 2
_HALF = 0.12
"""The similarity at which a time means, as likely as not, a day that the dated pages tell of."""
_OPENS = 0.15
"""What it adds to this similarity that the time stands in the opening of its page, which says what is new in the story.

Not so for "today": much that a page tells of its own day is nothing but its own."""
_MOST_TRUST = 0.9
_WEEKDAY_WEIGHT = 0.5
"""A weekday is weighed by how far back weekdays mostly lie as well."""
_MOST_TIMES = 30
_WEEK = 7

_Told = tuple[int | None, int | None, bool]
"""How a time names its day: the distance from the day of writing, or the weekday and whether it is still to come."""


class _Use(NamedTuple):
    """A time of an undated page, how likely it means a day of the dated ones, and what then each candidate day of writing is.

    ``day`` is the day that it most likely means, ``likest`` the sentence of a dated page that tells of that day most alike.
    """

    time: TimeExpression
    trust: float
    shares: Scores
    day: int
    likest: Cite


class StoryDays:
    """The days that dated pages tell of, with the sentences that do; ``pages`` are these pages and their days of writing."""

    def __init__(self, pages: Sequence[tuple[Article, Annotation, date]]) -> None:
        groups: dict[tuple[str, int], int] = {}
        self._index: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._group_of: list[int] = []
        self._cites: list[Cite] = []
        for article, annotation, written in pages:
            for sentence, day in _days_told(annotation, written):
                group = groups.setdefault((article.id, day.toordinal()), len(groups))
                for term, weight in vector(article.text[sentence.start : sentence.end]).items():
                    self._index[term].append((len(self._group_of), weight))
                self._group_of.append(group)
                self._cites.append(Cite(article=article.id, start=sentence.start, end=sentence.end))
        self._days: Ordinals = np.array([day for _, day in groups], dtype=np.int64)

    def factors(self, article: Article, annotation: Annotation, candidates: Ordinals) -> list[Factor]:
        """Return what the times of an undated page say of each candidate day, one for each way of naming a day."""
        found: defaultdict[_Told, list[_Use]] = defaultdict(list)
        for time, words, opens in _naming(article, annotation):
            told = time.offset, time.weekday, time.offset is None and tense.ahead(article.text, time.start, time.end)
            rows = self._alike(words)
            best = np.zeros(len(self._days))
            np.maximum.at(best, self._group_of, rows)
            meant = _meant(told, candidates)
            trust = _trust(float(best.max(initial=0.0)), opens and time.offset != 0)
            if trust and (shares := self._shares(best, meant)).any():
                day = int(meant[int(np.argmax(shares))])
                found[told].append(_Use(time, trust, shares, day, self._likest(rows, day)))
        return [_factor(article, uses, _WEEKDAY_WEIGHT if told[0] is None else 1.0) for told, uses in found.items()]

    def _alike(self, words: Vector) -> Scores:
        """Return how alike each sentence is."""
        rows = np.zeros(len(self._group_of))
        for term, weight in words.items():
            for row, other in self._index.get(term, ()):
                rows[row] += weight * other
        return rows

    def _likest(self, rows: Scores, day: int) -> Cite:
        """Return the likest sentence of a day."""
        of_day = self._days[self._group_of] == day
        return self._cites[int(np.argmax(np.where(of_day, rows, -1.0)))]

    def _shares(self, alike: Scores, meant: NDArray[np.int64]) -> Scores:
        """Return the share of each candidate day of writing, by what is told of the day that it would make a time mean."""
        counts: defaultdict[int, float] = defaultdict(float)
        for day, much in zip(self._days.tolist(), (alike + _AT_ALL) ** _SHARPNESS, strict=True):
            counts[day] += float(much)
        weights = np.array([counts.get(day, 0.0) for day in meant.tolist()])
        return weights / weights.sum() if weights.any() else weights


def _days_told(annotation: Annotation, written: date) -> Iterator[tuple[Sentence, date]]:
    """Yield each sentence with the days it names; in the opening, one that names none is of the last day told as gone by."""
    place, of_old = 0, written
    for sentence in annotation.sentences:
        if sentence.heading:
            continue
        times = spans.inside(annotation.times, sentence.start, sentence.end)
        named = [each[0] for time in times if (each := days.interval(time)) and each[0] == each[1]]
        for day in dict.fromkeys(named) or ([of_old] if place < OPENING else ()):
            yield sentence, day
        of_old = next((day for day in named if day <= written), of_old)
        place += 1


def _naming(article: Article, annotation: Annotation) -> Iterator[tuple[TimeExpression, Vector, bool]]:
    """Yield the times that only the day of writing would resolve, the words around them, and whether they open the page.

    The words are those of their sentence and of the one before.
    """
    lines = [sentence for sentence in annotation.sentences if not sentence.heading]
    left = _MOST_TIMES
    for place, sentence in enumerate(lines):
        for time in spans.inside(annotation.times, sentence.start, sentence.end):
            if time.start_day is None and (time.offset is not None or time.weekday is not None) and left:
                left -= 1
                first, last = lines[max(0, place - 1)].start, sentence.end
                yield time, vector(article.text[first:last]), place < OPENING


def _meant(told: _Told, candidates: Ordinals) -> NDArray[np.int64]:
    """Return the day that a time means for each candidate day of writing. Ordinal 1 was a Monday."""
    offset, weekday, ahead = told
    if offset is not None:
        return candidates + offset
    if ahead:
        return candidates + ((weekday or 0) - (candidates - 1)) % _WEEK
    return candidates - ((candidates - 1) - (weekday or 0)) % _WEEK


def _trust(alike: float, opens: bool) -> float:
    likely = alike + (_OPENS if opens else 0.0)
    return _MOST_TRUST * likely / (likely + _HALF)


def _factor(article: Article, uses: Sequence[_Use], weight: float) -> Factor:
    most, whole = max(use.trust for use in uses), sum(use.trust for use in uses)
    shares = sum((use.trust / whole * use.shares for use in uses), np.zeros(len(uses[0].shares)))
    best = max(uses, key=lambda use: use.trust)
    words = article.text[best.time.start : best.time.end]
    why = f"“{words}” of what {best.likest.article} tells for {date.fromordinal(best.day)}"
    own = Cite(article=article.id, start=best.time.start, end=best.time.end)
    return Factor(why, weight * np.log(most * shares + (1 - most) / len(shares)), (own, best.likest))
