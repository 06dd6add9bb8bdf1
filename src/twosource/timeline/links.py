"""What other pages of a story say about the day on which an undated one was written."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple

import numpy as np

from twosource.language.similarity import heaviest, similarity
from twosource.model import Annotation, Article, Cite, Copy
from twosource.timeline import days
from twosource.timeline.changes import shifts
from twosource.timeline.clues import Clue
from twosource.timeline.lags import Factor, Ordinals, Scores
from twosource.timeline.likeness import FEW_DAYS, SAME_HAPPENING, SAME_IN_A_LONG_TIME
from twosource.timeline.mentions import Mention, mentions
from twosource.timeline.shift import Shift

COPY_DELAY = 2
"""Days within which a copy follows its source."""
LINKED = 0.4
"""Least similarity of two tellings that may date a page: a wrong date is worse than none."""
_WIDEST = 31
_WEEK = 7
_HEAVIEST = 12
"""So many of the rarest terms of a telling; two tellings as alike as ``LINKED`` share one of them."""
_MOST_OWN = 100
_MOST_NEAR = 500
"""A page of thousands of tellings, or a story of thousands alike, must not take forever: the first are compared."""

_LINKS = 4
"""So many of the happenings most like one that an undated page tells are weighed."""
_FITTING = 4
"""How much more it speaks for one happening that its weekday fits too; as several are compared, less than seven times."""
_FITTING_LIKENESS = 0.2
"""The least likeness of two tellings whose weekday fits."""
_UNTESTED = 0.6
"""How much it speaks for one happening that nothing but its words fits: in one story, many are told in the same words."""
_MOST_TRUST = 0.9
_AHEAD = ("scheduled", "hypothetical")

Happening = tuple[Mention, tuple[date, date]]


class Link(NamedTuple):
    """A happening that an undated page and a dated one may both tell: how alike they are told, and the days that follow.

    ``fits`` says that both name one weekday, which of two other happenings one in seven would; ``kept`` that the dated page
    tells as still to come what the other tells as done. ``own`` is the day as the undated
    page names it: a weekday, or a distance from the day of writing, or both.
    """

    alike: float
    fits: bool
    kept: bool
    own: tuple[int | None, int | None]
    clue: Clue

    @property
    def trust(self) -> float:
        """How likely it is that both tell one happening, 0 to 1."""
        odds = self.alike * (_FITTING if self.fits else 1 if self.kept else _UNTESTED)
        return min(odds / (odds + 1 - self.alike), _MOST_TRUST)


class Happenings:
    """What the dated pages of a story tell of times known to a month or better, indexed by term; what was called off is not.

    A day from which one of the pages tells that something was moved is left out: two pages that name it may mean two plans.
    """

    def __init__(self, pages: Sequence[tuple[Article, Annotation]], dated: Mapping[str, tuple[date, date]]) -> None:
        self._pages, self._dated = pages, dated

    @cached_property
    def _told(self) -> list[Happening]:
        moved = {days for page in self._pages for shift in shifts(*page) for days in _left(shift)}
        return [
            (mention, mention.interval)
            for article, annotation in sorted(self._pages, key=lambda page: page[0].id)
            if article.id in self._dated
            for mention in mentions(article, annotation)
            if mention.interval is not None and (mention.interval[1] - mention.interval[0]).days < _WIDEST
            if mention.status != "denied" and mention.interval not in moved
        ]

    @cached_property
    def _by_term(self) -> defaultdict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, (mention, _) in enumerate(self._told):
            for term in heaviest(mention.vector, _HEAVIEST):
                found[term].append(place)
        return found

    def shared(self, own: Sequence[Mention]) -> tuple[Clue, ...]:
        """Return what follows from the happening that an undated page and a dated one tell most alike, if there is one.

        If it is on day X there and "tomorrow" here, this page was written on the day before X. Only the best link is used: a
        second, wrong one would turn two loose bounds into a false day.
        """
        best = min((link for link in self.links(own) if link.alike >= LINKED), key=_rank, default=None)
        return (best.clue,) if best else ()

    def links(self, own: Sequence[Mention]) -> tuple[Link, ...]:
        """Return for each happening that an undated page tells of a nameable day those of dated pages most like it."""
        found: list[Link] = []
        for mention in list(filter(_names_a_day, own))[:_MOST_OWN]:
            alike = (_link(mention, other, interval) for other, interval in self._near(mention))
            found += sorted(filter(None, alike), key=_rank)[:_LINKS]
        return tuple(found)

    def _near(self, mention: Mention) -> Iterator[Happening]:
        """Yield tellings that share a heavy term, by the rarest terms first, at most ``_MOST_NEAR``."""
        lists = sorted((self._by_term.get(term, []) for term in heaviest(mention.vector, _HEAVIEST)), key=len)
        places = dict.fromkeys(islice(chain.from_iterable(lists), _HEAVIEST * _MOST_NEAR))
        return (self._told[place] for place in sorted(islice(places, _MOST_NEAR)))


def _left(shift: Shift) -> Iterator[tuple[date, date]]:
    """Yield the days of the old time of a plan that was moved, and those from the old to the new, which are no time of it."""
    if shift.was is not None and shift.to is not None:
        yield shift.was
        yield min(shift.was[0], shift.to[0]), max(shift.was[1], shift.to[1])


def _names_a_day(mention: Mention) -> bool:
    """Tell whether a telling gives a weekday or a distance from the day of writing, which only that day would resolve."""
    return mention.interval is None and (mention.time.weekday is not None or mention.time.offset is not None)


def _rank(link: Link) -> tuple[float, str, str]:
    return -link.alike, link.clue.evidence[1].article, link.clue.why


def _link(mine: Mention, other: Mention, interval: tuple[date, date]) -> Link | None:
    """Return the link of two tellings, ``None`` where they are not alike enough, or name different people.

    A sentence that names nobody is of whom its page has named before, so that words alone tell.
    """
    if mine.names and other.names and not mine.names & other.names:
        return None
    fits = mine.time.weekday is not None and interval[0] == interval[1]
    long = (interval[1] - interval[0]).days >= FEW_DAYS
    alike = similarity(mine.vector, other.vector)
    if alike < (SAME_IN_A_LONG_TIME if long else _FITTING_LIKENESS if fits else SAME_HAPPENING):
        return None
    clue, kept = _clue(mine, other, interval), mine.status not in _AHEAD and other.status in _AHEAD
    return Link(alike, fits, kept, (mine.time.weekday, mine.time.offset), clue) if clue else None


def _clue(mine: Mention, other: Mention, interval: tuple[date, date]) -> Clue | None:
    first, last = interval
    if mine.time.weekday is not None:
        named = [day for day in days.between(first, last) if day.weekday() == mine.time.weekday]
        if len(named) != 1:
            return None
        first = last = named[0]
    if mine.time.offset is not None:
        first, last = days.shift(first, -mine.time.offset), days.shift(last, -mine.time.offset)
    else:
        ahead = mine.status in _AHEAD
        first, last = (days.shift(first, 1 - _WEEK), last) if ahead else (first, days.shift(last, _WEEK - 1))
    evidence = (_cite(mine), _cite(other))
    when = f"{interval[0]}" if interval[0] == interval[1] else f"{interval[0]} to {interval[1]}"
    return Clue(f"it tells what {other.cite.article} tells for {when}", first, last, evidence=evidence)


def linked(links: Sequence[Link], candidates: Ordinals) -> list[Factor]:
    """Return what shared happenings say of each candidate day: one for each day that the undated page names.

    A happening that both pages tell was, as likely as its tellings are alike, on the day that the dated one gives.
    """
    by_day: defaultdict[tuple[int | None, int | None], list[Link]] = defaultdict(list)
    for link in sorted(links, key=_rank):
        by_day[link.own].append(link)
    return [_factor(by_day[own][:_LINKS], candidates) for own in by_day]


def _factor(links: Sequence[Link], candidates: Ordinals) -> Factor:
    meant = [_meant(link.clue, candidates) for link in links]
    most, whole = max(link.trust for link in links), sum(link.trust for link in links)
    shares = sum((link.trust / whole * days for link, days in zip(links, meant, strict=True)), np.zeros(len(candidates)))
    scores = np.log(most * shares + (1 - most) / len(candidates))
    why = " or ".join(dict.fromkeys(link.clue.why for link in links))
    evidence = tuple(dict.fromkeys(cite for link in links for cite in link.clue.evidence))
    return Factor(why, scores, evidence, tuple(link.clue for link in links))


def _meant(clue: Clue, candidates: Ordinals) -> Scores:
    """Return the days that a clue leaves, all alike."""
    left = (candidates >= clue.first.toordinal()) & (candidates <= clue.last.toordinal())
    return np.asarray(left / max(int(left.sum()), 1))


def _cite(mention: Mention) -> Cite:
    return Cite(article=mention.cite.article, start=mention.time.start, end=mention.time.end)


def copied(article: str, dated: Mapping[str, tuple[date, date]], copies: Sequence[Copy]) -> tuple[Clue, ...]:
    """Return what copying says: a copy is not older than its source, and seldom more than ``COPY_DELAY`` days younger.

    A re-telling says nothing: it may come days later, and which page re-tells which is less sure.

    ``copies`` are in the order in which they are to be used.
    """
    return tuple(_copy_clues(article, dated, copies))


def _copy_clues(article: str, dated: Mapping[str, tuple[date, date]], copies: Sequence[Copy]) -> Iterator[Clue]:
    for copy in copies:
        other = copy.b if copy.a == article else copy.a
        if copy.kind == "rewrite" or article not in (copy.a, copy.b) or other not in dated:
            continue
        first, last = dated[other]
        source = {"a": copy.a, "b": copy.b}.get(copy.source or "")
        if source != other:
            first = days.shift(first, -COPY_DELAY)
        if source != article:
            last = days.shift(last, COPY_DELAY)
        told = "a copy of" if source == other else "copied by" if source == article else "shares its text with"
        yield Clue(f"{told} {other}", first, last)
