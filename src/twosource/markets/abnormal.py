"""Abnormal returns: what a price did beyond what its own past, or the market, made likely (MacKinlay 1997).

Every array has instruments (or pairs of event and instrument) on its last axis but one and days on its last; further axes in
front are independent studies. A return that is missing is NaN and counts nowhere.
"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.markets.significance import Array

Model = Literal["mean", "market", "market-adjusted"]


class Abnormal(NamedTuple):
    """Abnormal returns of ``n`` instruments in an estimation window of L days and an event window of W days.

    Attributes:
        estimation: residuals of the estimation window, (..., n, L).
        event: abnormal returns of the event window, (..., n, W).
        deviation: standard deviation s of the residuals, (..., n).
        errors: factor C by which the variance of a forecast is above s², (..., n, W).
        sum_error: the same for the sum over the event window, (..., n).
        observations: days of the estimation window that have a return, (..., n).
        parameters: parameters k that the model estimated.
        scale: days over which a value of ``event`` is summed; 1 where it is one day's.
    """

    estimation: Array
    event: Array
    deviation: Array
    errors: Array
    sum_error: Array
    observations: Array
    parameters: int
    scale: int = 1

    @property
    def standardised(self) -> Array:
        """``AR / (s sqrt(C))`` (Patell 1976); NaN where the price did not move in the estimation window."""
        spread = self.deviation[..., None] * np.sqrt(self.errors)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(spread > 0, self.event / spread, np.nan)

    def rows(self, keep: NDArray[np.bool_]) -> "Abnormal":
        """Return some of the instruments alone."""
        return self._replace(
            estimation=self.estimation[..., keep, :],
            event=self.event[..., keep, :],
            deviation=self.deviation[..., keep],
            errors=self.errors[..., keep, :],
            sum_error=self.sum_error[..., keep],
            observations=self.observations[..., keep],
        )


def mean_adjusted(estimation: Array, event: Array) -> Abnormal:
    """Return ``AR = R - mean R`` (Brown and Warner 1980): the model for currencies, which have no market. C is ``1 + 1/L``."""
    observed = np.isfinite(estimation)
    days = observed.sum(-1).astype(float)
    average = ratio(np.where(observed, estimation, 0).sum(-1), days)
    residuals = estimation - average[..., None]
    width = event.shape[-1]
    return Abnormal(
        estimation=residuals,
        event=event - average[..., None],
        deviation=_deviation(residuals, days - 1),
        errors=np.broadcast_to((1 + ratio(1.0, days))[..., None], event.shape),
        sum_error=width + ratio(float(width**2), days),
        observations=days,
        parameters=1,
    )


def market_model(
    estimation: Array, event: Array, market: Array, market_event: Array, *, freedom: Literal["textbook", "sd"] = "textbook"
) -> Abnormal:
    """Return ``AR = R - a - b Rm`` with a and b by least squares (MacKinlay 1997, equations 3 and 8).

    ``C = 1 + 1/L + (Rm - mean Rm)² / sum (Rm - mean Rm)²`` over the days on which both have a return; for the sum of W days
    ``C = W + W²/L + (sum (Rm - mean Rm))² / sum (Rm - mean Rm)²``. ``market`` has the shape of ``estimation``, or lacks the
    axis of instruments. ``freedom`` "sd" divides the sum of squares by L - 1 in the place of L - 2, as R's estudy2 does.
    """
    market, market_event = _like(market, estimation), _like(market_event, event)
    both = np.isfinite(estimation) & np.isfinite(market)
    days = both.sum(-1).astype(float)
    x_mean = ratio(np.where(both, market, 0).sum(-1), days)
    y_mean = ratio(np.where(both, estimation, 0).sum(-1), days)
    x = np.where(both, market - x_mean[..., None], 0)
    squares = (x * x).sum(-1)
    slope = ratio((x * np.where(both, estimation - y_mean[..., None], 0)).sum(-1), squares)
    residuals = np.where(both, estimation - y_mean[..., None] - slope[..., None] * x, np.nan)
    x_event = market_event - x_mean[..., None]
    width = event.shape[-1]
    return Abnormal(
        estimation=residuals,
        event=event - y_mean[..., None] - slope[..., None] * x_event,
        deviation=_deviation(residuals, days - (2 if freedom == "textbook" else 1)),
        errors=(1 + ratio(1.0, days))[..., None] + ratio(x_event**2, squares[..., None]),
        sum_error=width + ratio(float(width**2), days) + ratio(x_event.sum(-1) ** 2, squares),
        observations=days,
        parameters=2,
    )


def market_adjusted(estimation: Array, event: Array, market: Array, market_event: Array) -> Abnormal:
    """Return ``AR = R - Rm`` (Brown and Warner 1980). Nothing is estimated but s, about the residuals' mean, so C is 1."""
    residuals = estimation - _like(market, estimation)
    days = np.isfinite(residuals).sum(-1).astype(float)
    average = ratio(np.where(np.isfinite(residuals), residuals, 0).sum(-1), days)
    return Abnormal(
        estimation=residuals,
        event=event - _like(market_event, event),
        deviation=_deviation(residuals - average[..., None], days - 1),
        errors=np.ones(event.shape),
        sum_error=np.full(event.shape[:-1], float(event.shape[-1])),
        observations=days,
        parameters=1,
    )


def cumulated(returns: Abnormal) -> Abnormal:
    """Return the cumulative abnormal return, ``CAR = sum AR``, as one value in the place of a day's; NaN where a day is."""
    return returns._replace(
        event=returns.event.sum(-1, keepdims=True),
        errors=returns.sum_error[..., None],
        scale=returns.event.shape[-1],
    )


def _like(market: Array, returns: Array) -> Array:
    spread = market if market.ndim == returns.ndim else market[..., None, :]
    return np.broadcast_to(spread, returns.shape)


def _deviation(residuals: Array, freedom: Array) -> Array:
    """Return the root of the mean square, exactly 0 where it is lost in the rounding of the numbers it is made of."""
    squares = np.nansum(residuals**2, axis=-1)
    found = np.sqrt(ratio(squares, np.where(freedom > 0, freedom, np.nan)))
    return np.where(found < _NOTHING, 0.0, found)


_NOTHING = 1e-13
"""A return's deviation below this is rounding: a ratio of two double-precision prices is not surer than some 1e-16."""


def mean(values: Array) -> Array:
    """Return the mean over the last axis but one (instruments) of what is there, NaN where nothing is."""
    return ratio(np.nansum(values, axis=-2), np.isfinite(values).sum(-2))


def ratio(a: Array | float, b: Array) -> Array:
    """Return a / b, NaN where b is not above zero."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(b > 0, np.asarray(a) / b, np.nan))
