"""One quantity told twice: "100 kilometres (62 miles)", "up 30 points, or 1.2 percent"."""

import re
from collections.abc import Sequence

import msgspec

from twosource.language.bounds import bounds
from twosource.model import Figure

_BRACKET = re.compile(r"\s?\(")
_OR = re.compile(r",?\sor\s|\s?\(|,\sequivalent\sto\s")
_SHARES = frozenset(("%", "share", "point", "percentage point", "basis point"))


def restated(text: str, found: Sequence[Figure], figure: Figure) -> Figure:
    """Return a figure with what it takes over from the figure right before it, of which it says the same in another unit.

    Both moved alike and count the same; the bounds of the first are those of a conversion in brackets that has none itself.
    """
    if not found or found[-1].unit == figure.unit or figure.unit is None:
        return figure
    earlier = found[-1]
    gap = text[earlier.end : figure.start]
    if not _OR.fullmatch(gap):
        return figure
    figure = msgspec.structs.replace(figure, change=figure.change or earlier.change, counts=figure.counts or earlier.counts)
    if figure.qualifier or not earlier.qualifier or not _BRACKET.fullmatch(gap) or {figure.unit, earlier.unit} & _SHARES:
        return figure
    low, high = figure.low, figure.high
    if low is None or high is None:
        return figure
    low, high = bounds(low, high, earlier.qualifier)
    return msgspec.structs.replace(figure, qualifier=earlier.qualifier, low=low, high=high)
