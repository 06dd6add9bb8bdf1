"""Since when a story was known to touch what it touches, as its pages came in."""

from collections.abc import Mapping, Sequence

from twosource import clock, language
from twosource.copies import order
from twosource.markets.exposures.instruments import Instruments
from twosource.markets.exposures.touching import touched
from twosource.model import Annotation, Article


def touched_since(
    symbols: Sequence[str],
    articles: Sequence[Article],
    annotations: Mapping[str, Annotation],
    table: Instruments | None = None,
) -> dict[str, str]:
    """Return when the pages known by then first showed that the story touches each symbol; without those that no time shows.

    One page may name a state in passing and the next make the story about it: so what is touched is judged anew at each time at
    which a page became known, until all symbols are found. Pages of unknown time count for none. A symbol that the pages do not
    show again by this table was known by the last of them, where the time of each is known.
    """
    read = {article.id: order.read_at(article) for article in articles}
    dated = [(clock.bounds(time)[1], time, article) for article in articles if (time := read[article.id]) is not None]
    found: dict[str, str] = {}
    for moment, time in sorted({(moment, time) for moment, time, _ in dated}):
        then = [article for known, _, article in dated if known <= moment]
        for exposure in touched(then, language.cast(then, annotations).annotations, table=table).exposures:
            found.setdefault(exposure.symbol, time)
        if found.keys() >= set(symbols):
            break
    last = clock.latest([time for _, time, _ in dated]) if len(dated) == len(articles) else None
    return {symbol: time for symbol in symbols if (time := found.get(symbol, last)) is not None}
