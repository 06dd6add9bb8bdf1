"""What a statistic is worth: two-sided p-values, and q-values over many tests."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, stdtr

Array = NDArray[np.float64]
Labels = NDArray[np.int64]
"""Which day each of many pairs of event and instrument belongs to: equal numbers, one day."""

_EXACT = 50
"""Observations up to which the distribution of Wilcoxon's statistic is counted out rather than approximated."""


def normal(statistic: Array) -> Array:
    """Return two-sided p-values of statistics that are standard normal where nothing happened; NaN stays NaN."""
    return np.asarray(2 * ndtr(-np.abs(statistic)))


def student(statistic: Array, freedom: Array | float) -> Array:
    """Return two-sided p-values of Student's t with ``freedom`` degrees; NaN where there are none."""
    freedom = np.asarray(freedom, dtype=float)
    with np.errstate(invalid="ignore"):
        p = 2 * stdtr(np.where(freedom > 0, freedom, np.nan), -np.abs(statistic))
    return np.asarray(p)


def wilcoxon(positive: float, n: int) -> float:
    """Return the two-sided p-value of Wilcoxon's (1945) sum of the ranks of ``n`` values that are above zero.

    Counted out up to 50 values, beyond that by the normal approximation. NaN for no values.
    """
    if n == 0 or np.isnan(positive):
        return float("nan")
    smaller = min(positive, n * (n + 1) / 2 - positive)
    if n > _EXACT:
        deviation = np.sqrt(n * (n + 1) * (2 * n + 1) / 24)
        return float(normal(np.asarray((smaller - n * (n + 1) / 4) / deviation)))
    ways = np.zeros(n * (n + 1) // 2 + 1)
    ways[0] = 1
    for rank in range(1, n + 1):
        ways[rank:] += ways[:-rank].copy()
    return float(min(1.0, 2 * ways[: int(np.floor(smaller)) + 1].sum() / 2.0**n))


def benjamini_hochberg(p: Sequence[float] | Array) -> Array:
    """Return q-values: the smallest false discovery rate at which each test is significant (Benjamini and Hochberg 1995).

    ``q_(i) = min over j >= i of p_(j) m / j`` for the m tests that have a p-value; a NaN stays NaN and is not counted.
    """
    given = np.asarray(p, dtype=float)
    q = np.full(given.shape, np.nan)
    at = np.flatnonzero(~np.isnan(given))
    order = at[np.argsort(given[at], kind="stable")]
    scaled = given[order] * len(order) / np.arange(1, len(order) + 1)
    q[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1)
    return q


def ranks(values: Array) -> Array:
    """Return ranks from 1 along the last axis, ties sharing their mean rank; NaN has none (it stays NaN)."""
    order = np.argsort(values, axis=-1, kind="stable")
    ordered = np.take_along_axis(values, order, axis=-1)
    place = np.broadcast_to(np.arange(values.shape[-1], dtype=float), values.shape)
    fresh = np.ones(values.shape, dtype=bool)
    fresh[..., 1:] = ordered[..., 1:] != ordered[..., :-1]
    first = np.maximum.accumulate(np.where(fresh, place, 0), axis=-1)
    closing = np.ones(values.shape, dtype=bool)
    closing[..., :-1] = fresh[..., 1:]
    last = np.minimum.accumulate(np.where(closing, place, np.inf)[..., ::-1], axis=-1)[..., ::-1]
    found = np.empty(values.shape)
    np.put_along_axis(found, order, (first + last) / 2 + 1, axis=-1)
    return np.where(np.isnan(values), np.nan, found)
