"""Natural gas by the market whose price a story tells of: Europe's (the Dutch TTF) and America's (Henry Hub) part."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.markets.exposures.outlooks import Named

GAS = "natural gas"
"""The symbol of gas that no market is named of."""
MARKETS: Mapping[str, str] = {f"{GAS}:EU": "European natural gas", f"{GAS}:US": "American natural gas"}
"""The symbols of the two markets, and what they are called."""
_EUROPE, _AMERICA = MARKETS
_OF_EUROPE = r"(?:Dutch|Europe(?:an)?|British|Britain|UK|U\.K\.|German|TTF|NBP)"
_OF_AMERICA = r"(?:US|U\.S\.|American?|Henry\s+Hub|Nymex|NYMEX)"
_KIND_OF = (
    r"(?:natural|wholesale|benchmark|spot|cash|prompt|front-month|nearby|month-ahead|day-ahead|liquefied|pipeline|winter|summer"
    r"|recoverable|proven|domestic|shale|onshore|offshore"
    rf"|Asian|and|or|both|{_OF_EUROPE}|{_OF_AMERICA})"
)
_BEHIND = (
    r"(?:\s+(?:prices?|futures|contracts?|benchmarks?|costs|hub))*(?:\s+for\s+[\w\s-]{4,30}?)?\s+(?:in|at|on|across)"
    r"\s+(?:the\s+)?"
)
_BEFORE, _REACH = 60, 60
_IN_FRONT = {
    _EUROPE: re.compile(rf"\b{_OF_EUROPE}(?:['’]s)?\s+(?:{_KIND_OF}\s+)*\Z"),
    _AMERICA: re.compile(rf"(?<![\w.]){_OF_AMERICA}(?:['’]s)?\s+(?:{_KIND_OF}\s+)*\Z"),
}
_NAMES = {
    _EUROPE: re.compile(r"(?:Dutch|European|TTF|NBP)\b", re.IGNORECASE),
    _AMERICA: re.compile(r"Henry\s+Hub\b", re.IGNORECASE),
}
"""What stands in front of a name of gas, or begins it."""
_PLACED = {
    _EUROPE: re.compile(rf"{_BEHIND}(?:Europe|Amsterdam|Netherlands|Britain|UK|U\.K\.|Dutch|TTF)\b"),
    _AMERICA: re.compile(
        rf"{_BEHIND}(?:United\s+States|U\.S\.|US\b|America|Texas|Louisiana|Pennsylvania|Oklahoma|New\s+York|Nymex|NYMEX"
        r"|Henry\s+Hub)"
    ),
}
_TOLD = {
    _EUROPE: re.compile(r"\b(?:TTF|Title\s+Transfer\s+Facility|NBP|Dutch|in\s+Amsterdam|megawatt[\s-]hours?|MWh|therms?)\b"),
    _AMERICA: re.compile(r"\b(?:Henry\s+Hub|Nymex|NYMEX|in\s+New\s+York|[Bb]ritish\s+thermal\s+units|mmBtu)\b"),
}
_ELSEWHERE = re.compile(r"\b(?:Asian?|LNG|JKM|Japan|Korea|China)\b")
"""Cargoes for Asia are priced by America's unit too."""


def also_touches(touches: Sequence[str]) -> Sequence[str]:
    """Return the markets that touch what gas as such touches, if it says nothing of them."""
    return tuple(MARKETS) if GAS in touches and MARKETS.keys().isdisjoint(touches) else ()


def by_market(named: Sequence["Named"]) -> dict[tuple[str, str], list["Named"]]:
    """Return the sentences that name gas by symbol and name of what they tell of: one market, each of both, or gas as such.

    Where a story tells of one market alone, all of it is of that; where it tells of both, a sentence that names none is of the
    one that the last before it named, else of both, without saying where either went. Where it names none it is of gas as such.
    """
    told = [_by_market(one) for one in named]
    markets = {market for each in told for market in each if market is not None}
    if len(markets) < len(MARKETS):
        symbol = next(iter(markets), GAS)
        return {(symbol, MARKETS.get(symbol, GAS)): list(named)}
    found: defaultdict[tuple[str, str], list[Named]] = defaultdict(list)
    for place, (one, each) in enumerate(zip(named, told, strict=True)):
        for market, places in each.items():
            meant = market or _before(named[:place], told[:place], one)
            for symbol in (meant,) if meant else MARKETS:
                went = one.line.went(places) if meant else None
                found[symbol, MARKETS[symbol]].append(one._replace(places=tuple(places), went=went))
    return found


def _before(named: Sequence["Named"], told: Sequence[Mapping[str | None, object]], one: "Named") -> str | None:
    """Return the only market that the sentence before one names, of those of its article that name gas."""
    last = next((each for other, each in zip(reversed(named), reversed(told), strict=True) if _of_one_page(other, one)), {})
    markets = [market for market in last if market is not None]
    return markets[0] if len(markets) == 1 else None


def _of_one_page(one: "Named", other: "Named") -> bool:
    return one.line.cite.article == other.line.cite.article


def _by_market(one: "Named") -> dict[str | None, list[tuple[int, int]]]:
    """Return the places at which a sentence names gas by the market that is meant; ``None``: it names none."""
    found: defaultdict[str | None, list[tuple[int, int]]] = defaultdict(list)
    for place in one.places:
        markets: list[str | None] = [*_at(one.line.text, *place)]
        for market in markets or [_of_sentence(one.line.text) if one.went else None]:
            found[market].append(place)
    return found


def _at(text: str, start: int, end: int) -> Iterator[str]:
    for market in MARKETS:
        in_front = _IN_FRONT[market].search(text, max(0, start - _BEFORE), start)
        if in_front or _NAMES[market].match(text, start, end) or _PLACED[market].match(text, end, end + _REACH):
            yield market


def _of_sentence(text: str) -> str | None:
    """Return the only market that a sentence on where the price went shows by an exchange, a hub or a unit."""
    found = [market for market, told in _TOLD.items() if told.search(text)]
    if len(found) != 1 or (found[0] == _AMERICA and _ELSEWHERE.search(text)):
        return None
    return found[0]
