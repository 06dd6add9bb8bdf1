"""What other pages of a story say about the day on which an undated one was written."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

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


def shared_happening(
    own: Sequence[Mention], told: Mapping[str, Sequence[Mention]], dated: Mapping[str, tuple[date, date]]
) -> tuple[Clue, ...]:
    """Return what follows from the happening that the undated page and a dated one tell most alike, nothing where there is none.

    If it is on day X there and "tomorrow" here, this page was written on the day before X. Only the best link is used: a
    second, wrong one would turn two loose bounds into a false day.
    """
    theirs = [(m, m.interval) for id in sorted(dated) for m in told[id] if m.interval is not None and _is_narrow(*m.interval)]
    found: list[tuple[float, Clue]] = []
    for mention in own:
        if mention.interval is None:
            for other, interval in theirs:
                alike = likeness(mention, other)
                clue = _clue(mention, other, interval) if alike >= LINKED else None
                found += [(alike, clue)] if clue else []
    best = min(found, key=lambda pair: (-pair[0], pair[1].evidence[1].article, pair[1].why), default=None)
    return (best[1],) if best else ()


def _is_narrow(first: date, last: date) -> bool:
    return (last - first).days < _WIDEST


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
    """Return what copying says: a copy is not older than its source, and seldom more than ``COPY_DELAY`` days younger."""
    return tuple(_copy_clues(article, dated, sorted(copies, key=lambda copy: (copy.a, copy.b, copy.kind))))


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
