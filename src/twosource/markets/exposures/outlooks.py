"""Levels that somebody foresees, held against those that the story tells ("sees it at 5.80", where it closed at 5.49).

A level that lies beyond all that are told says where the price is expected to go; one among them says nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.markets.exposures import move_doubts as doubts
from twosource.markets.exposures.levels import LEVEL, NO_TIME, between, counts_itself
from twosource.markets.exposures.move_parts import PRICES
from twosource.markets.exposures.sentences import Line
from twosource.markets.exposures.went import Went

_REACH = 120
_VALUE = rf"(?:about\s+|around\s+|as\s+(?:high|low|far)\s+as\s+)?(?P<level>{LEVEL}){NO_TIME}(?P<unit>[^;:,]{{0,30}})"
_ARRIVES = r"(?:reach|hit|touch|be\s+at|stand\s+at|trade\s+at|go\s+to|get\s+to|average|end\s+the\s+(?:year|month|quarter)\s+at)"
_WILL = re.compile(rf"{PRICES}\s+(?:will|to|should)\s+{_ARRIVES}\s+{_VALUE}", re.IGNORECASE)
_SEEN = re.compile(rf"{PRICES}\s+(?:at|near|around|averaging|reaching|hitting)\s+{_VALUE}", re.IGNORECASE)
_TOLD = re.compile(
    rf"{PRICES}(?:\s+(?!(?:will|could|would|may|might|should|to)\b)[\w'’%.-]+){{0,8}}?\s+(?:at|to|beyond|past|near|around|above|below)\s+{_VALUE}",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """A sentence that names a price at some places, and where it says that it went."""

    line: Line
    places: Sequence[tuple[int, int]]
    went: Went | None


class _Level(NamedTuple):
    number: str
    counts: bool
    end: int


def foreseen(named: Sequence[Named], *, per_unit: bool) -> list[Went | None]:
    """Return, for each sentence, where it says that the price went, or will go by the levels that all of them tell.

    ``per_unit`` is as in ``levels.by_levels``.
    """
    told = [level for one in named for level in _told(one, per_unit)]
    return [one.went or _beyond(one, told, per_unit) for one in named]


def _told(one: Named, per_unit: bool) -> Iterator[_Level]:
    for start, end in one.places:
        found = _TOLD.match(one.line.text, end, end + _REACH)
        if found and doubts.mood_in_front(one.line.text, start) == "said":
            yield _level(found, per_unit)


def _beyond(one: Named, told: Sequence[_Level], per_unit: bool) -> Went | None:
    for start, end in one.places:
        mood = doubts.mood_in_front(one.line.text, start)
        pattern = {"said": _WILL, "expected": _SEEN}.get(mood or "")
        found = pattern.match(one.line.text, end, end + _REACH) if pattern else None
        if found is not None or (mood == "expected" and (found := _WILL.match(one.line.text, end, end + _REACH))):
            seen = _level(found, per_unit)
            ways = {between(seen.number, one.number, counts=seen.counts) for one in told if one.counts == seen.counts}
            way = next(iter(ways)) if len(ways) == 1 else None
            if way is not None:
                return Went(way, seen.end, "expected")
    return None


def _level(found: re.Match[str], per_unit: bool) -> _Level:
    return _Level(found["level"], counts_itself(found["level"], found["unit"], per_unit), found.end())
