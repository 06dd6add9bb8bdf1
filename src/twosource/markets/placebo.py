"""A permutation test: the event window against windows of the same length in which nothing was announced."""

import numpy as np
from numpy.typing import NDArray

from twosource.markets.abnormal import Abnormal, cumulated, ratio
from twosource.markets.significance import Array, Labels

DRAWS = 999
"""Placebo dates that are drawn where there are too many to take each."""
_SEED = 20190425


def placebo(returns: Abnormal, clusters: Labels, *, step: int = 1) -> tuple[float, float]:
    """Return the mean standardised CAR of n pairs, (n, L) and (n, W), and its two-sided p-value over placebo dates.

    Placebo windows lie in the estimation window, so before the event. Pairs of one cluster (one day) move to a placebo date
    together, which keeps their correlation; one cluster takes every date there is, several draw 999 each, always the same.
    ``p = (1 + placebos at least as far from zero) / (placebos + 1)`` (Davison and Hinkley 1997, 4.11). ``step`` leaves only
    windows that start a multiple of so many bars before the event (the same hour of the day). NaN where nothing can be told.
    """
    found = cumulated(returns).standardised[:, 0]
    usable = np.isfinite(found)
    if not usable.any():
        return float("nan"), float("nan")
    statistic = float(found[usable].mean())
    width = returns.event.shape[-1]
    windows = _windows(returns, usable, clusters, width)[:, ::-1][:, step - 1 :: step]
    if windows.shape[-1] == 0:
        return statistic, float("nan")
    placebos = _drawn(windows) / usable.sum()
    further = int((np.abs(placebos) >= abs(statistic) - 1e-12).sum())
    return statistic, (1 + further) / (len(placebos) + 1)


def _windows(returns: Abnormal, usable: NDArray[np.bool_], clusters: Labels, width: int) -> Array:
    """Return, for each cluster, the sum of the pairs' standardised returns over each window of the estimation days.

    A residual of the days on which the model was estimated has less variance than a forecast: s² (W - W²/L) for W days.
    """
    days = returns.observations[usable, None]
    spread = returns.deviation[usable, None] * np.sqrt(width - width**2 / days)
    values = np.nan_to_num(ratio(returns.estimation[usable], spread))
    _, member = np.unique(clusters[usable], return_inverse=True)
    totals = np.zeros((member.max() + 1, values.shape[-1]))
    np.add.at(totals, member, values)
    if totals.shape[-1] < width:
        return totals[:, :0]
    sums: Array = np.lib.stride_tricks.sliding_window_view(totals, width, axis=-1).sum(-1)
    return sums


def _drawn(windows: Array) -> Array:
    if len(windows) == 1:
        return np.asarray(windows[0])
    rows = np.random.default_rng(_SEED)
    total = np.zeros(DRAWS)
    for cluster in windows:
        total += cluster[rows.integers(len(cluster), size=DRAWS)]
    return total
