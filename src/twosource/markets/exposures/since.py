"""Since when a story was known to touch what it touches, as its pages came in."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property

from twosource import clock, language
from twosource.copies import order
from twosource.markets.exposures.instruments import Instruments
from twosource.markets.exposures.touching import touched
from twosource.model import Annotation, Article, Exposure

EACH = 32
"""How many times are looked at one by one."""


class Growth:
    """What the pages of a story showed at each time at which one of them became known. Pages of unknown time count for none."""

    def __init__(
        self, articles: Sequence[Article], annotations: Mapping[str, Annotation], table: Instruments | None = None
    ) -> None:
        self._annotations, self._table = annotations, table
        timed = [(order.read_at(article), article) for article in articles]
        self._dated = [(clock.bounds(time)[1], time, article) for time, article in timed if time is not None]
        self._complete = len(self._dated) == len(articles)
        self._shown: dict[int, dict[str, Exposure]] = {}

    @cached_property
    def moments(self) -> list[tuple[datetime, str]]:
        """The times, oldest first, each with what it was read from."""
        return sorted({(moment, time) for moment, time, _ in self._dated})

    def shown(self, number: int) -> dict[str, Exposure]:
        """Return what the pages known by the time of a number touch, by symbol."""
        if number not in self._shown:
            then = [article for known, _, article in self._dated if known <= self.moments[number][0]]
            found = touched(then, language.cast(then, self._annotations).annotations, table=self._table).exposures
            self._shown[number] = {exposure.symbol: exposure for exposure in found}
        return self._shown[number]

    def since(self, symbols: Sequence[str]) -> dict[str, str]:
        """Return when the pages known by then first showed each symbol, as ``touched_since`` says."""
        last = self.moments[-1][1] if self.moments and self._complete else None
        found = {symbol: self._first(symbol) for symbol in symbols}
        times = {symbol: last if number is None else self.moments[number][1] for symbol, number in found.items()}
        return {symbol: time for symbol, time in times.items() if time is not None}

    def first(self, exposures: Sequence[Exposure]) -> dict[str, tuple[Exposure, str]]:
        """Return, by symbol, what the pages have ever shown, as they first did, and when.

        Of that, what later pages made the story no longer touch is looked for among the first EACH times; ``exposures`` are what
        it touches in the end.
        """
        found: dict[str, tuple[Exposure, str]] = {}
        for number, (_, time) in enumerate(self.moments[:EACH]):
            for symbol, exposure in self.shown(number).items():
                found.setdefault(symbol, (exposure, time))
        rest = {one.symbol: one for one in exposures if one.symbol not in found}
        return found | {symbol: (rest[symbol], time) for symbol, time in self.since(tuple(rest)).items()}

    def _first(self, symbol: str) -> int | None:
        """Return the number of the time at which a symbol is first shown, ``None`` where the last does not, and no early one."""
        for number in range(min(len(self.moments), EACH)):
            if symbol in self.shown(number):
                return number
        low, high = EACH - 1, len(self.moments) - 1
        if low >= high or symbol not in self.shown(high):
            return None
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if symbol in self.shown(middle) else (middle, high)
        return high


def touched_since(
    symbols: Sequence[str],
    articles: Sequence[Article],
    annotations: Mapping[str, Annotation],
    table: Instruments | None = None,
) -> dict[str, str]:
    """Return when the pages known by then first showed that the story touches each symbol; without those that no time shows.

    One page may name a state in passing and the next make the story about it: so what is touched is judged anew at each time at
    which a page became known, until all symbols are found. After the first EACH times a symbol is looked for by halving, which
    finds a time at which the pages began to show it: the first, unless they ceased to in between. Pages of unknown time count for
    none. A symbol that the pages do not show again by this table was known by the last of them, where the time of each is known.
    """
    return Growth(articles, annotations, table).since(symbols)
