"""Since when a story was known to touch what it touches, as its pages came in."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from twosource import clock, language
from twosource.copies import order
from twosource.markets.exposures.instruments import Instruments
from twosource.markets.exposures.touching import touched
from twosource.model import Annotation, Article

EACH = 32
"""How many times are looked at one by one."""


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
    dated = [(clock.bounds(time)[1], time, article) for article in articles if (time := order.read_at(article)) is not None]
    moments = sorted({(moment, time) for moment, time, _ in dated})

    @cache
    def shown(number: int) -> frozenset[str]:
        then = [article for known, _, article in dated if known <= moments[number][0]]
        exposures = touched(then, language.cast(then, annotations).annotations, table=table).exposures
        return frozenset(exposure.symbol for exposure in exposures)

    last = moments[-1][1] if moments and len(dated) == len(articles) else None
    found = {symbol: _first(symbol, len(moments), shown) for symbol in symbols}
    times = {symbol: last if number is None else moments[number][1] for symbol, number in found.items()}
    return {symbol: time for symbol, time in times.items() if time is not None}


def _first(symbol: str, count: int, shown: Callable[[int], frozenset[str]]) -> int | None:
    """Return the number of the time at which a symbol is first shown, ``None`` where the last shows it not and no early one."""
    for number in range(min(count, EACH)):
        if symbol in shown(number):
            return number
    low, high = EACH - 1, count - 1
    if low >= high or symbol not in shown(high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if symbol in shown(middle) else (middle, high)
    return high
