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
_WIDEST = 31
_WEEK = 7


def shared_happenings(
    own: Sequence[Mention], told: Mapping[str, Sequence[Mention]], dated: Mapping[str, tuple[date, date]]
) -> tuple[Clue, ...]:
    """Return what follows where the undated page and a dated one tell the same happening, the most alike tellings first.

    If the happening is on day X there and "tomorrow" here, this page was written on the day before X.
    """
    theirs = [(m, m.interval) for id in sorted(dated) for m in told[id] if m.interval is not None and _is_narrow(*m.interval)]
    found: list[tuple[float, Clue]] = []
    for mention in own:
        if mention.interval is None:
            scored = [(likeness(mention, other), other, interval) for other, interval in theirs]
            found += [(alike, _clue(mention, other, interval)) for alike, other, interval in scored if alike > 0]
    return tuple(clue for _, clue in sorted(found, key=lambda pair: (-pair[0], pair[1].evidence[1].article, pair[1].why)))


def _is_narrow(first: date, last: date) -> bool:
    return (last - first).days < _WIDEST


def _clue(mine: Mention, other: Mention, interval: tuple[date, date]) -> Clue:
    first, last = interval
    if mine.time.offset is not None:
        first, last = days.shift(first, -mine.time.offset), days.shift(last, -mine.time.offset)
    elif mine.status == "past":
        last = days.shift(last, _WEEK - 1)
    else:
        first = days.shift(first, 1 - _WEEK)
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
        told = "a copy of" if source == other else "copied by" if source == article else "shares its text with"
        yield Clue(f"{told} {other}", first, last)
