"""Pairs that hold one currency: what it did shows in some of them with the other sign."""

from collections.abc import Sequence

from twosource.markets.exposures import currencies


def shared(symbols: Sequence[str]) -> str | None:
    """Return the currency that all pairs hold, ``None`` where there is none."""
    common = set.intersection(*(set(currencies.pair(symbol)) for symbol in symbols))
    return min(common) if common else None


def against(symbols: Sequence[str]) -> tuple[str, ...]:
    """Return the pairs that hold the currency of all as their second: they rise where it falls."""
    common = shared(symbols)
    return tuple(symbol for symbol in symbols if common is not None and currencies.pair(symbol)[1] == common)
