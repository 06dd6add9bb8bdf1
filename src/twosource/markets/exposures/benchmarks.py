"""Whose bonds "the benchmark 10-year" are: the American ones, unless the page tells more of another state's markets."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.markets.exposures.sentences import Line

_RATES = "rates:US"
_AMERICAN = re.compile(r"\bU\.S\.|\bUS\b|\bAmerican?\b|\bTreasur(?:y|ies)\b|\bWall\s+Street\b|\bFed\b|\bFederal\s+Reserve\b")
_OF_A_MARKET = ("stocks", "rates")


def settled(lines: Sequence["Line"]) -> list["Line"]:
    """Return the sentences of one article without the benchmark bonds that are those of another state than the American."""
    told = Counter(state for line in lines for state in set(_states(line)))
    if not told or told["US"] == max(told.values()):
        return list(lines)
    return [_without(line) for line in lines]


def _states(line: "Line") -> Iterator[str]:
    """Yield the states whose markets, central bank or place of dealing a sentence names."""
    yield from (market.state for market in line.markets)
    yield from (bank.state for bank in line.banks)
    yield from line.cities
    for mention in line.goods:
        kind, _, state = mention.good.symbol.partition(":")
        if kind in _OF_A_MARKET and not (mention.good.symbol == _RATES and _is_bare(line, mention.start)):
            yield state


def _without(line: "Line") -> "Line":
    goods = tuple(one for one in line.goods if one.good.symbol != _RATES or not all(_is_bare(line, at) for at, _ in one.places))
    return line if len(goods) == len(line.goods) else line._replace(goods=goods)


def _is_bare(line: "Line", start: int) -> bool:
    """Tell whether bonds at a place are called a benchmark alone, in a sentence of nothing American."""
    return line.text[start:].casefold().startswith("benchmark") and not _AMERICAN.search(line.text)
