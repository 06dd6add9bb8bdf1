"""Where a sentence says that bonds went: as their price does, against their yield ("the yield on the 10-year note rose")."""

import re
from collections.abc import Iterable

from twosource.markets.exposures import lists
from twosource.markets.exposures.sentences import Line
from twosource.markets.exposures.went import Went, agreed

_YIELD_OF = re.compile(r"\b(?:yields?|borrowing\s+costs)\s+(?:on|of|for)\s+(?:the\s+)?(?:[\w.’'-]+\s+){0,4}\Z", re.IGNORECASE)
_YIELDS = re.compile(r"(?:['’]s?)?(?:\s+[\w.-]+){0,3}?\s+(?:yields?|borrowing\s+costs)\b", re.IGNORECASE)
_NOTES = re.compile(
    r"(?:['’]s?)?(?:\s+(?:[\w-]+-year|treasury|government|debt))*(?:\s+(?:note|bond|bill|gilt|bund|paper|debt)s?\b)?",
    re.IGNORECASE,
)
_BARE_YIELD = re.compile(r"\bthe\s+((?:benchmark\s+)?(?:[\w]+-year\s+)yields?)\b", re.IGNORECASE)
_YIELD = re.compile(r"\b(?:yields?|borrowing\s+costs)\Z", re.IGNORECASE)
_POLICY = re.compile(r"\bfed(?:eral)?\s+funds\b(?!\s+futures)", re.IGNORECASE)
_BEFORE, _REACH = 70, 60


def went(line: Line, places: Iterable[tuple[int, int]]) -> Went | None:
    """Return where a sentence says that bonds named at some places went, ``None`` where it does not say.

    A central bank's own rate is no price.
    """
    found = [went for start, end in places if (went := _went(line, start, end)) is not None]
    return agreed(found) or _by_bare_yield(line)


def _by_bare_yield(line: Line) -> Went | None:
    """Return the same by a yield that has no bonds of its own beside it ("gilts led, the ten-year yield dropping 6 points")."""
    for match in _BARE_YIELD.finditer(line.text):
        said = lists.went(line.text, *match.span(1), line.year)
        if said is not None:
            return said.turned
    return None


def _went(line: Line, start: int, end: int) -> Went | None:
    text = line.text
    if _POLICY.match(text, start):
        return None
    of_it = _YIELD_OF.search(text, max(0, start - _BEFORE), start)
    behind = _YIELDS.match(text, end, end + _REACH)
    notes = _NOTES.match(text, end, end + _REACH)
    last = notes.end() if notes else end
    if of_it is not None:
        said = lists.went(text, of_it.start(), last, line.year)
    elif behind is not None or _YIELD.search(text, start, end):
        said = lists.went(text, start, behind.end() if behind else end, line.year)
    else:
        return lists.went(text, start, last, line.year)
    return said.turned if said else None
