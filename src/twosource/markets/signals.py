"""That something became known of an instrument, and when; never what its price did after it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from twosource import clock
from twosource.markets.exposures import currencies
from twosource.markets.exposures.instruments import Instruments
from twosource.model import Direction, Exposure, StudyEvent


class Signal(NamedTuple):
    """That an event became known that touches an instrument; ``known`` is when both surely were.

    Of a time without a zone that is the last instant that it can mean, up to 12 hours after the page's clock taken for UTC.
    ``direction`` is where the pages known by then said that the instrument went, "" where they did not. ``mt5`` is its symbol in
    MetaTrader 5, by the table of instruments; where that has none, a pair's two codes, or the same symbol.
    """

    known: datetime
    symbol: str
    study: str
    event: str
    name: str
    direction: Direction | str
    mt5: str


class Touch(NamedTuple):
    """An instrument that stories touch, since when that was surely known (``None``: the user named it), and where it went."""

    symbol: str
    since: str | None = None
    direction: Direction | None = None


def signals(study: str, events: Iterable[StudyEvent], touches: Sequence[Touch], table: Instruments) -> list[Signal]:
    """Return a signal for each event and instrument; ``study`` is the id of the study that they would make."""
    found = []
    for event in events:
        for touch in touches:
            times = filter(None, (event.latest, touch.since))
            known = max(clock.bounds(time)[1] for time in times)
            traded = _in_metatrader(touch.symbol, table)
            found.append(Signal(known, touch.symbol, study, event.id, event.name, touch.direction or "", traded))
    return found


def _in_metatrader(symbol: str, table: Instruments) -> str:
    row = table.of_file(symbol)
    return row.mt5 if row is not None and row.mt5 else "".join(currencies.pair(symbol)) or symbol


def touches(exposure: Exposure, symbols: Sequence[str], since: str, table: Instruments) -> list[Touch]:
    """Return what an exposure says of its instruments: a pair goes the other way than its second currency.

    What a currency did against some others alone says nothing of a pair with another ("the dollar fell to 142 yen" of EURUSD).
    """
    return [Touch(symbol, since, _turned(exposure, symbol, table)) for symbol in symbols]


def earlier(touch: Touch, other: Touch | None) -> Touch:
    """Return which of two touches of one instrument was known first; of one time, where it went by either, unless they differ."""
    if other is None or str(touch.since) < str(other.since):
        return touch
    if touch.since != other.since:
        return other
    ways = {way for way in (touch.direction, other.direction) if way is not None}
    return other._replace(direction=ways.pop() if len(ways) == 1 else None)


def _turned(exposure: Exposure, symbol: str, table: Instruments) -> Direction | None:
    if exposure.kind != "currency":
        return exposure.direction
    row = table.of_file(symbol)
    pair = currencies.pair(row.pair if row is not None and row.kind == "currency" else symbol)
    said = [move.against for move in exposure.moves if move.mood == "said"]
    if said and not any(not against or {*against}.intersection(pair) - {exposure.symbol} for against in said):
        return None
    if exposure.symbol not in pair[1:]:
        return exposure.direction
    opposite: Mapping[Direction, Direction] = {"up": "down", "down": "up"}
    return opposite[exposure.direction] if exposure.direction is not None else None
