"""All tests by name: which hold where one story hits many instruments on one day, and what each statistic is worth."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from twosource.markets import nonparametric, parametric, significance
from twosource.markets.abnormal import Abnormal, cumulated
from twosource.markets.parametric import over_days
from twosource.markets.placebo import placebo
from twosource.markets.significance import Array, Labels


class Method(NamedTuple):
    """One method. ``robust``: it holds where instruments move together; ``windowed``: its window statistic is made from CARs."""

    name: str
    source: str
    statistic: Callable[[Abnormal], Array]
    freedom: Callable[[Abnormal], Array | float]
    robust: bool
    windowed: bool = True


class Outcome(NamedTuple):
    """What a test says of one day of the window, or of the whole window (``day`` is ``None``)."""

    test: str
    day: int | None
    n: int
    statistic: float
    p: float


def _many(_returns: Abnormal) -> float:
    return float("inf")


def _cross_section(returns: Abnormal) -> Array:
    return np.asarray(np.isfinite(returns.event).sum(-2) - 1.0)


def _over_time(returns: Abnormal) -> Array:
    return np.asarray(np.isfinite(returns.estimation).any(-2).sum(-1)[..., None] - 1.0)


METHODS = (
    Method("kolari-pynnonen", "Kolari and Pynnönen 2010", parametric.kolari, _cross_section, robust=True),
    Method("rank", "Corrado 1989; Corrado and Zivney 1992", nonparametric.corrado_zivney, _many, robust=True, windowed=False),
    Method("bw-1985", "Brown and Warner 1985", parametric.brown_warner_1985, _over_time, robust=True),
    Method("t", "cross-sectional", parametric.cross_sectional, _cross_section, robust=False),
    Method("patell", "Patell 1976", parametric.patell, _many, robust=False),
    Method("bmp", "Boehmer, Musumeci and Poulsen 1991", parametric.boehmer, _cross_section, robust=False),
    Method("bw-1980", "Brown and Warner 1980", parametric.brown_warner_1980, _many, robust=False),
    Method("sign", "Brown and Warner 1980", nonparametric.sign, _many, robust=False),
    Method("generalised-sign", "Cowan 1992", nonparametric.generalised_sign, _many, robust=False),
    Method("corrado-sign", "Corrado and Zivney 1992", nonparametric.corrado_sign, _many, robust=True, windowed=False),
)
"""Every test but Wilcoxon's and the placebo test, which have their own p-values."""
DEFAULT = ("kolari-pynnonen", "rank")
NAMES = (*(method.name for method in METHODS), "wilcoxon", "placebo")
ROBUST = frozenset((*(method.name for method in METHODS if method.robust), "placebo"))


def outcomes(returns: Abnormal, names: tuple[str, ...], clusters: Labels, *, first_day: int = 0, step: int = 1) -> list[Outcome]:
    """Return what the named tests say of each day of the window and of the whole, in the order of ``NAMES``.

    ``returns`` is (n, L) and (n, W); ``clusters`` numbers the days of the n pairs; ``first_day`` is the event window's first
    day. A window of one day is told once, as a whole.
    """
    width = returns.event.shape[-1]
    days: list[int | None] = [*range(first_day, first_day + width), None] if width > 1 else [None]
    chosen = [method for method in METHODS if method.name in names]
    found = [
        Outcome(method.name, day, int(n), float(statistic), float(p))
        for method in chosen
        for day, n, statistic, p in zip(days, *_both(method, returns, clusters, width), strict=True)
    ]
    return found + _others(returns, names, clusters, days, step)


def _both(method: Method, returns: Abnormal, clusters: Labels, width: int) -> tuple[Array, Array, Array]:
    """Return n, statistic and p of each day and then of the window, or of the window alone where it is one day."""
    whole = cumulated(returns)
    daily = _statistic(method, returns, clusters)
    summed = _statistic(method, whole, clusters) if method.windowed else over_days(daily)[..., None]
    if width == 1:
        return _counted(whole), summed, significance.student(summed, method.freedom(whole))
    n = np.concatenate([_counted(returns), _counted(whole)])
    freedom = [np.broadcast_to(method.freedom(part), size) for part, size in ((returns, daily.shape), (whole, summed.shape))]
    statistic = np.concatenate([daily, summed])
    return n, statistic, significance.student(statistic, np.concatenate(freedom))


def _statistic(method: Method, returns: Abnormal, clusters: Labels) -> Array:
    if method.statistic is parametric.kolari:
        return parametric.kolari(returns, clusters)
    return method.statistic(returns)


def _others(returns: Abnormal, names: tuple[str, ...], clusters: Labels, days: list[int | None], step: int) -> list[Outcome]:
    found = []
    if "wilcoxon" in names:
        parts = (returns, cumulated(returns)) if len(days) > 1 else (cumulated(returns),)
        sums = np.concatenate([nonparametric.wilcoxon(part) for part in parts])
        counts = np.concatenate([((part.event != 0) & np.isfinite(part.event)).sum(-2) for part in parts])
        worth = [significance.wilcoxon(float(total), int(n)) for total, n in zip(sums, counts, strict=True)]
        found += [
            Outcome("wilcoxon", day, int(n), float(total), p) for day, n, total, p in zip(days, counts, sums, worth, strict=True)
        ]
    if "placebo" in names:
        statistic, p = placebo(returns, clusters, step=step)
        found.append(Outcome("placebo", None, int(_counted(cumulated(returns))[0]), statistic, p))
    return found


def _counted(returns: Abnormal) -> Array:
    return np.asarray(np.isfinite(returns.event).sum(-2))
