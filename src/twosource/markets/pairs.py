"""Pairs that hold one currency: what it did shows in some of them with the other sign."""

from collections.abc import Sequence

from twosource.markets.exposures import currencies

YARDSTICKS = frozenset(("USD", "EUR"))
"""The currencies in which others are quoted."""


def shared(symbols: Sequence[str]) -> str | None:
    """Return the currency that all pairs hold, ``None`` where there is none."""
    return _common([currencies.pair(symbol) for symbol in symbols])


def against(symbols: Sequence[str]) -> tuple[str, ...]:
    """Return the pairs that hold the currency of all as their second: they rise where it falls."""
    common = shared(symbols)
    return tuple(symbol for symbol in symbols if common is not None and currencies.pair(symbol)[1] == common)


def yardstick(pairs: Sequence[tuple[str, ...]]) -> str | None:
    """Return the currency in which pairs (of codes) are quoted: the one that all hold, of one alone the dollar, else the euro.

    ``None`` where there is none.
    """
    if len(set(pairs)) > 1:
        return _common(pairs)
    return max(YARDSTICKS.intersection(*pairs), default=None)


def _common(pairs: Sequence[tuple[str, ...]]) -> str | None:
    common = set(pairs[0]).intersection(*pairs[1:])
    return min(common) if common else None
