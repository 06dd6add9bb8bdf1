"""Tests of abnormal returns that assume their distribution.

Each takes abnormal returns (n instruments or events; see ``abnormal``) and returns one statistic for each value of the event
window. All but Kolari and Pynnönen's, and those of Brown and Warner that use the portfolio's own deviation, take the n for
independent: where one story hits many instruments on one day, they reject far too often.
"""

import numpy as np

from twosource.markets.abnormal import Abnormal, mean, ratio
from twosource.markets.significance import Array, Labels


def cross_sectional(returns: Abnormal) -> Array:
    """Return ``t = sqrt(n) mean(AR) / sd(AR)`` over the instruments (Brown and Warner 1980); Student's t, n - 1 degrees."""
    return _t(returns.event)


def patell(returns: Abnormal) -> Array:
    """Return ``z = sum SAR / sqrt(sum (L - k) / (L - k - 2))`` (Patell 1976); normal. SAR are standardised by forecast."""
    values = returns.standardised
    freedom = (returns.observations - returns.parameters)[..., None]
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = np.where(freedom > 2, freedom / (freedom - 2), np.nan)
    present = np.isfinite(values)
    return ratio(np.nansum(values, axis=-2), np.sqrt(np.where(present, variance, 0).sum(-2)))


def boehmer(returns: Abnormal) -> Array:
    """Return ``t = sqrt(n) mean(SAR) / sd(SAR)`` (Boehmer, Musumeci and Poulsen 1991); Student's t, n - 1 degrees.

    SAR carry the forecast-error correction, so that event-induced variance and unequal windows are allowed for.
    """
    return _t(returns.standardised)


def kolari(returns: Abnormal, clusters: Labels | None = None) -> Array:
    """Return ``t = BMP sqrt((1 - r) / (1 + (n - 1) r))`` (Kolari and Pynnönen 2010); Student's t, n - 1 degrees.

    r is the mean correlation of the residuals over all pairs. ``clusters`` says which of the n share their day, where not all
    do: pairs of different days count as uncorrelated.
    """
    r = correlation(returns, clusters)[..., None]
    n = np.isfinite(returns.standardised).sum(-2)
    with np.errstate(divide="ignore", invalid="ignore"):
        factor = (1 - r) / (1 + (n - 1) * r)
        return boehmer(returns) * np.sqrt(np.where(factor > 0, factor, np.nan))


def correlation(returns: Abnormal, clusters: Labels | None = None) -> Array:
    """Return the mean correlation r of the residuals of the estimation window over all pairs, (...); NaN for a single one.

    For residuals of unit length z the sum over all ordered pairs is ``|sum z|² - n``; a day that one lacks counts as a residual
    of 0. ``clusters`` are as in ``kolari``, one number for each of the n.
    """
    usable = np.asarray(np.isfinite(returns.standardised).any(-1))
    residuals = np.where(np.isfinite(returns.estimation) & usable[..., None], returns.estimation, 0)
    lengths = np.sqrt((residuals**2).sum(-1, keepdims=True))
    units = np.divide(residuals, lengths, out=np.zeros(residuals.shape), where=lengths > 0)
    sums = units.sum(-2, keepdims=True) if clusters is None else _by_cluster(units, clusters)
    n = usable.sum(-1)
    return ratio((sums**2).sum((-1, -2)) - n, n * (n - 1))


def _by_cluster(units: Array, clusters: Labels) -> Array:
    """Return the sum of the units of each cluster, (..., clusters, L)."""
    order = np.argsort(clusters, kind="stable")
    starts = np.flatnonzero(np.diff(clusters[order], prepend=clusters[order[0]] - 1))
    return np.asarray(np.add.reduceat(units[..., order, :], starts, axis=-2))


def brown_warner_1980(returns: Abnormal) -> Array:
    """Return ``mean(AR) / (sqrt(sum s²) / n)`` (Brown and Warner 1980); normal for many days. Instruments independent."""
    present = np.isfinite(returns.event)
    squares = np.where(present, (returns.deviation**2)[..., None], 0).sum(-2) * returns.scale
    return ratio(np.nansum(returns.event, axis=-2), np.sqrt(squares))


def brown_warner_1985(returns: Abnormal) -> Array:
    """Return ``mean(AR) / sd over the estimation days of mean(AR)`` (Brown and Warner 1985, "crude dependence").

    Student's t with L - 1 degrees. The deviation is that of the portfolio, so correlation between instruments is allowed for.
    """
    return ratio(mean(returns.event), _portfolio_deviation(returns)[..., None] * np.sqrt(returns.scale))


def lamb(returns: Abnormal) -> Array:
    """Return ``brown_warner_1985 / sqrt(C)`` (Lamb 1995): the same with the forecast error; C is its mean over the n."""
    return brown_warner_1985(returns) / np.sqrt(mean(returns.errors / returns.scale))


def over_days(daily: Array) -> Array:
    """Return the statistic of a window of W days from those of its days, ``sum t / sqrt(W)`` (Brown and Warner 1985)."""
    return np.asarray(daily.sum(-1) / np.sqrt(daily.shape[-1]))


def _portfolio_deviation(returns: Abnormal) -> Array:
    portfolio = mean(returns.estimation)
    days = np.isfinite(portfolio).sum(-1)
    squares = np.nansum((portfolio - mean(portfolio[..., None])) ** 2, axis=-1)
    return np.sqrt(ratio(squares, days - 1))


def _t(values: Array) -> Array:
    n = np.isfinite(values).sum(-2)
    average = mean(values)
    squares = np.nansum((values - average[..., None, :]) ** 2, axis=-2)
    return ratio(np.sqrt(n) * average, np.sqrt(ratio(squares, n - 1)))
