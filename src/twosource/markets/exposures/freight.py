"""Freight by what carries it: the rates of container lines go their own way, and are not those of the Baltic Dry index."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.markets.exposures.outlooks import Named

SHIPPING, CONTAINERS = "shipping", "shipping:containers"
"""The symbols of freight by bulk carriers and tankers, straits and canals among it, and of that in containers."""
_RATES = re.compile(r"(?:freight|charter)\b", re.IGNORECASE)
_BULK = re.compile(
    r"\b(?:baltic|bulk(?:ers?)?|tankers?|capesizes?|panamax(?:es)?|supramax(?:es)?|handysizes?|vlccs?|suezmax(?:es)?|aframax(?:es)?"
    r"|crude|ore|coal|grains?)\b",
    re.IGNORECASE,
)


def by_carrier(shipping: list["Named"], containers: list["Named"]) -> tuple[list["Named"], list["Named"]]:
    """Return the sentences of a story that name bulk freight, and those that name freight in containers.

    Sentences of ``shipping`` on rates as such are of containers where others are and none is of bulk or tankers.
    """
    if not containers or any(_BULK.search(one.line.text) for one in shipping):
        return shipping, containers
    rates = [all(_RATES.match(one.line.text, start) for start, _ in one.places) for one in shipping]
    meant = {of_rates: [one for one, its in zip(shipping, rates, strict=True) if its is of_rates] for of_rates in (True, False)}
    return meant[False], [*containers, *meant[True]]
