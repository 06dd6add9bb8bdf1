"""Tests of abnormal returns by their signs and ranks.

Each takes abnormal returns (n instruments or events; see ``abnormal``) and returns one statistic for each value of the event
window. The rank and Corrado-Zivney's tests measure their deviation over time, so correlation between instruments is allowed for.
"""

import numpy as np

from twosource.markets.abnormal import Abnormal, mean, ratio
from twosource.markets.significance import Array, ranks


def sign(returns: Abnormal) -> Array:
    """Return ``z = (p - n/2) / sqrt(n/4)`` for p positive abnormal returns among n (Brown and Warner 1980); normal."""
    positive, n = _positive(returns.event)
    return ratio(positive - n / 2, np.sqrt(n / 4))


def generalised_sign(returns: Abnormal) -> Array:
    """Return ``z = (p - n q) / sqrt(n q (1 - q))`` (Cowan 1992); normal.

    q is the share of positive abnormal returns in the estimation window, as the mean over the instruments.
    """
    positive, n = _positive(returns.event)
    share = ratio((returns.estimation > 0).sum(-1).astype(float), np.isfinite(returns.estimation).sum(-1))
    q = mean(share[..., None])
    return ratio(positive - n * q, np.sqrt(n * q * (1 - q)))


def corrado_rank(returns: Abnormal) -> Array:
    """Return ``t = mean K / S(K)`` with ``K = rank - mean rank`` over both windows (Corrado 1989); normal.

    ``S(K)² = mean over all days of (mean over the instruments of K)²``. Needs every day of every instrument: where one is
    missing, ranks of different scales would be added, and the answer is NaN (``corrado_zivney`` allows for it).
    """
    both = np.concatenate([returns.estimation, returns.event], axis=-1)
    whole = np.isfinite(both).all((-1, -2))
    centred = ranks(both) - (both.shape[-1] + 1) / 2
    found = _over_time(mean(centred), returns.event.shape[-1])
    return np.where(whole[..., None], found, np.nan)


def corrado_zivney(returns: Abnormal) -> Array:
    """Return ``t = n^-1/2 sum (U - 1/2) / S(U)`` with ``U = rank / (1 + M)`` of an instrument's M days; normal.

    ``S(U)² = mean over all days of (n_t^-1/2 sum (U_t - 1/2))²`` (Corrado and Zivney 1992); equal to ``corrado_rank`` where
    nothing is missing.
    """
    both = np.concatenate([returns.estimation, returns.event], axis=-1)
    days = np.isfinite(both).sum(-1, keepdims=True)
    return _over_time(_scaled(ranks(both) / (1 + days) - 0.5), returns.event.shape[-1])


def corrado_sign(returns: Abnormal) -> Array:
    """Return ``t = n^-1/2 sum G / S(G)`` with ``G = sign(AR - median AR)`` over both windows (Corrado and Zivney 1992).

    Normal.
    """
    both = np.concatenate([returns.estimation, returns.event], axis=-1)
    return _over_time(_scaled(np.sign(both - _median(both))), returns.event.shape[-1])


def wilcoxon(returns: Abnormal) -> Array:
    """Return the sum of the ranks, by size, of the positive abnormal returns (Wilcoxon 1945); see ``significance.wilcoxon``."""
    values = np.swapaxes(returns.event, -1, -2)
    sizes = ranks(np.abs(np.where(values == 0, np.nan, values)))
    return np.asarray(np.where(values > 0, sizes, 0).sum(-1))


def _over_time(portfolio: Array, width: int) -> Array:
    """Return the last ``width`` days of the portfolio by its deviation about zero over all days."""
    days = np.isfinite(portfolio).sum(-1, keepdims=True)
    deviation = np.sqrt(ratio(np.nansum(portfolio**2, axis=-1, keepdims=True), days))
    return ratio(portfolio[..., -width:], deviation)


def _scaled(values: Array) -> Array:
    n = np.isfinite(values).sum(-2)
    return ratio(np.nansum(values, axis=-2), np.sqrt(n))


def _median(values: Array) -> Array:
    """Return the median of each row, NaN for a row of nothing."""
    days = np.isfinite(values).sum(-1, keepdims=True)
    ordered = np.sort(values, axis=-1)
    low, high = (np.take_along_axis(ordered, np.maximum(place, 0), axis=-1) for place in ((days - 1) // 2, days // 2))
    return np.asarray(np.where(days > 0, (low + high) / 2, np.nan))


def _positive(values: Array) -> tuple[Array, Array]:
    """Return how many are positive and how many there are, over the last axis but one."""
    return (values > 0).sum(-2).astype(float), np.isfinite(values).sum(-2).astype(float)
