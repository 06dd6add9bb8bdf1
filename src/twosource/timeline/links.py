"""What other pages of a story say about the day on which an undated one was written."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice

from twosource.language.similarity import heaviest
from twosource.model import Cite, Copy
from twosource.timeline import days
from twosource.timeline.clues import Clue
from twosource.timeline.likeness import likeness
from twosource.timeline.mentions import Mention

COPY_DELAY = 2
"""Days within which a copy or a rewrite follows its source."""
LINKED = 0.4
"""Least similarity of two tellings that may date a page: a wrong date is worse than none."""
_WIDEST = 31
_WEEK = 7
_HEAVIEST = 12
"""So many of the rarest terms of a telling; two tellings as alike as ``LINKED`` share one of them."""
_MOST_OWN = 100
_MOST_NEAR = 500
"""A page of thousands of tellings, or a story of thousands alike, must not take forever: the first are compared."""

Happening = tuple[Mention, tuple[date, date]]


class Happenings:
    """What the dated pages of a story tell of times known to a month or better, indexed by term."""

    def __init__(self, told: Mapping[str, Sequence[Mention]], dated: Mapping[str, tuple[date, date]]) -> None:
        self._told: list[Happening] = [
            (mention, mention.interval)
            for id in sorted(dated)
            for mention in told[id]
            if mention.interval is not None and (mention.interval[1] - mention.interval[0]).days < _WIDEST
        ]
        self._by_term: defaultdict[str, list[int]] = defaultdict(list)
        for place, (mention, _) in enumerate(self._told):
            for term in heaviest(mention.vector, _HEAVIEST):
                self._by_term[term].append(place)

    def shared(self, own: Sequence[Mention]) -> tuple[Clue, ...]:
        """Return what follows from the happening that an undated page and a dated one tell most alike, if there is one.

        If it is on day X there and "tomorrow" here, this page was written on the day before X. Only the best link is used: a
        second, wrong one would turn two loose bounds into a false day.
        """
        found: list[tuple[float, Clue]] = []
        for mention in [mention for mention in own if mention.interval is None][:_MOST_OWN]:
            for other, interval in self._near(mention):
                alike = likeness(mention, other)
                clue = _clue(mention, other, interval) if alike >= LINKED else None
                found += [(alike, clue)] if clue else []
        best = min(found, key=lambda pair: (-pair[0], pair[1].evidence[1].article, pair[1].why), default=None)
        return (best[1],) if best else ()

    def _near(self, mention: Mention) -> Iterator[Happening]:
        """Yield tellings that share a heavy term, by the rarest terms first, at most ``_MOST_NEAR``."""
        lists = sorted((self._by_term.get(term, []) for term in heaviest(mention.vector, _HEAVIEST)), key=len)
        places = dict.fromkeys(islice(chain.from_iterable(lists), _HEAVIEST * _MOST_NEAR))
        return (self._told[place] for place in sorted(islice(places, _MOST_NEAR)))


def _clue(mine: Mention, other: Mention, interval: tuple[date, date]) -> Clue | None:
    first, last = interval
    if mine.time.offset is not None:
        first, last = days.shift(first, -mine.time.offset), days.shift(last, -mine.time.offset)
    else:
        named = [day for day in days.between(first, last) if day.weekday() == mine.time.weekday]
        if len(named) != 1:
            return None
        first = last = named[0]
        first, last = (first, days.shift(last, _WEEK - 1)) if mine.status == "past" else (days.shift(first, 1 - _WEEK), last)
    evidence = (_cite(mine), _cite(other))
    when = f"{interval[0]}" if interval[0] == interval[1] else f"{interval[0]} to {interval[1]}"
    return Clue(f"it tells what {other.cite.article} tells for {when}", first, last, evidence=evidence)


def _cite(mention: Mention) -> Cite:
    return Cite(article=mention.cite.article, start=mention.time.start, end=mention.time.end)


def copied(article: str, dated: Mapping[str, tuple[date, date]], copies: Sequence[Copy]) -> tuple[Clue, ...]:
    """Return what copying says: a copy is not older than its source, and seldom more than ``COPY_DELAY`` days younger.

    ``copies`` are in the order in which they are to be used.
    """
    return tuple(_copy_clues(article, dated, copies))


def _copy_clues(article: str, dated: Mapping[str, tuple[date, date]], copies: Sequence[Copy]) -> Iterator[Clue]:
    for copy in copies:
        other = copy.b if copy.a == article else copy.a
        if article not in (copy.a, copy.b) or other not in dated:
            continue
        first, last = dated[other]
        source = {"a": copy.a, "b": copy.b}.get(copy.source or "")
        if source != other:
            first = days.shift(first, -COPY_DELAY)
        if source != article:
            last = days.shift(last, COPY_DELAY)
        told = "a copy or re-telling of" if source == other else "copied by" if source == article else "shares its text with"
        yield Clue(f"{told} {other}", first, last)
