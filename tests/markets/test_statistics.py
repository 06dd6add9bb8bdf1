"""Every statistic against a plain loop written from its paper's formula, on returns made by a fixed generator."""

import math
import random
import statistics
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from twosource.markets import nonparametric, parametric
from twosource.markets.abnormal import Abnormal, cumulated, market_adjusted, market_model, mean_adjusted
from twosource.markets.significance import Array

N, L, W = 7, 40, 3
DAYS = L + W


def close(expected: float | list[float] | Array) -> Any:
    return pytest.approx(expected, rel=1e-11, abs=1e-12)


def made() -> tuple[list[list[float]], list[float]]:
    """Return the returns of N instruments and of their market, with a common factor."""
    chance = random.Random(1976)
    market = [chance.gauss(0, 0.006) for _ in range(DAYS)]
    own = [[0.001 * i + (0.5 + 0.2 * i) * market[t] + chance.gauss(0, 0.004 + 0.001 * i) for t in range(DAYS)] for i in range(N)]
    return own, market


RETURNS, MARKET = made()
ARRAY, MARKET_ARRAY = np.array(RETURNS), np.array(MARKET)


def by_model() -> Abnormal:
    return market_model(ARRAY[:, :L], ARRAY[:, L:], MARKET_ARRAY[:L], MARKET_ARRAY[L:])


class Loop:
    """One instrument's market model, term by term."""

    def __init__(self, own: list[float]) -> None:
        x, y = MARKET[:L], own[:L]
        self.x_mean = sum(x) / L
        y_mean = sum(y) / L
        self.squares = sum((value - self.x_mean) ** 2 for value in x)
        self.slope = sum((a - self.x_mean) * (b - y_mean) for a, b in zip(x, y, strict=True)) / self.squares
        self.level = y_mean - self.slope * self.x_mean
        self.all = [own[t] - self.level - self.slope * MARKET[t] for t in range(DAYS)]
        self.residuals, self.event = self.all[:L], self.all[L:]
        self.deviation = math.sqrt(sum(e * e for e in self.residuals) / (L - 2))

    def error(self, day: int) -> float:
        return 1 + 1 / L + (MARKET[L + day] - self.x_mean) ** 2 / self.squares

    def standardised(self, day: int) -> float:
        return self.event[day] / (self.deviation * math.sqrt(self.error(day)))

    def standardised_sum(self) -> float:
        away = sum(MARKET[L + day] - self.x_mean for day in range(W))
        return sum(self.event) / (self.deviation * math.sqrt(W + W * W / L + away * away / self.squares))


LOOPS = [Loop(own) for own in RETURNS]
EACH_DAY = pytest.mark.parametrize("day", range(W))


def correlation(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True)) / math.sqrt(sum(x * x for x in a) * sum(y * y for y in b))


def bmp(values: list[float]) -> float:
    return math.sqrt(len(values)) * statistics.mean(values) / statistics.stdev(values)


@EACH_DAY
def test_abnormal_returns_and_the_cross_sectional_t(day: int) -> None:
    values = [loop.event[day] for loop in LOOPS]
    assert by_model().event[:, day] == close(values)
    assert parametric.cross_sectional(by_model())[day] == close(bmp(values))


@EACH_DAY
def test_patell(day: int) -> None:
    expected = sum(loop.standardised(day) for loop in LOOPS) / math.sqrt(N * (L - 2) / (L - 4))
    assert parametric.patell(by_model())[day] == close(expected)


@EACH_DAY
def test_boehmer_and_kolari(day: int) -> None:
    expected = bmp([loop.standardised(day) for loop in LOOPS])
    r = statistics.mean(correlation(a.residuals, b.residuals) for a, b in combinations(LOOPS, 2))
    assert parametric.boehmer(by_model())[day] == close(expected)
    assert parametric.correlation(by_model()) == close(r)
    assert parametric.kolari(by_model())[day] == close(expected * math.sqrt((1 - r) / (1 + (N - 1) * r)))


def test_pairs_of_different_days_count_as_uncorrelated() -> None:
    clusters = [0, 0, 0, 1, 1, 2, 2]
    same = [
        correlation(LOOPS[a].residuals, LOOPS[b].residuals) for a, b in combinations(range(N), 2) if clusters[a] == clusters[b]
    ]
    found = parametric.correlation(by_model(), np.array(clusters))
    assert found == close(sum(same) / (N * (N - 1) / 2))


def test_the_window_by_its_own_forecast_error() -> None:
    whole = cumulated(by_model())
    scars = [loop.standardised_sum() for loop in LOOPS]
    assert whole.standardised[:, 0] == close(scars)
    assert parametric.boehmer(whole)[0] == close(bmp(scars))


@EACH_DAY
def test_brown_and_warner_and_lamb(day: int) -> None:
    average = statistics.mean(loop.event[day] for loop in LOOPS)
    independent = math.sqrt(sum(loop.deviation**2 for loop in LOOPS)) / N
    crude = statistics.stdev(statistics.mean(loop.residuals[t] for loop in LOOPS) for t in range(L))
    assert parametric.brown_warner_1980(by_model())[day] == close(average / independent)
    assert parametric.brown_warner_1985(by_model())[day] == close(average / crude)
    assert parametric.lamb(by_model())[day] == close(average / crude / math.sqrt(LOOPS[0].error(day)))


def test_the_portfolio_over_the_window() -> None:
    daily = parametric.brown_warner_1985(by_model())
    assert parametric.over_days(daily) == close(sum(daily) / math.sqrt(W))
    assert parametric.brown_warner_1985(cumulated(by_model()))[0] == close(parametric.over_days(daily))


@EACH_DAY
def test_signs(day: int) -> None:
    positive = sum(loop.event[day] > 0 for loop in LOOPS)
    q = sum(e > 0 for loop in LOOPS for e in loop.residuals) / (N * L)
    assert nonparametric.sign(by_model())[day] == close((positive - N / 2) / math.sqrt(N / 4))
    expected = (positive - N * q) / math.sqrt(N * q * (1 - q))
    assert nonparametric.generalised_sign(by_model())[day] == close(expected)


@EACH_DAY
def test_ranks(day: int) -> None:
    centred = [[sorted(loop.all).index(e) + 1 - (DAYS + 1) / 2 for e in loop.all] for loop in LOOPS]
    means = [statistics.mean(row[t] for row in centred) for t in range(DAYS)]
    expected = means[L + day] / math.sqrt(statistics.mean(mean * mean for mean in means))
    assert nonparametric.corrado_rank(by_model())[day] == close(expected)
    assert nonparametric.corrado_zivney(by_model())[day] == close(expected)


@EACH_DAY
def test_corrados_sign(day: int) -> None:
    signs = [[float(np.sign(e - statistics.median(loop.all))) for e in loop.all] for loop in LOOPS]
    sums = [sum(row[t] for row in signs) / math.sqrt(N) for t in range(DAYS)]
    expected = sums[L + day] / math.sqrt(statistics.mean(total * total for total in sums))
    assert nonparametric.corrado_sign(by_model())[day] == close(expected)


@EACH_DAY
def test_wilcoxon(day: int) -> None:
    values = [loop.event[day] for loop in LOOPS]
    sizes = sorted(map(abs, values))
    expected = sum(sizes.index(abs(value)) + 1 for value in values if value > 0)
    assert nonparametric.wilcoxon(by_model())[day] == expected


def test_zivneys_ranks_allow_for_missing_days_and_corrados_do_not() -> None:
    holed = ARRAY.copy()
    holed[2, 5:9] = np.nan
    returns = mean_adjusted(holed[:, :L], holed[:, L:])
    rows = [[float(e) for e in np.concatenate([a, b])] for a, b in zip(returns.estimation, returns.event, strict=True)]
    scaled = []
    for row in rows:
        present = sorted(e for e in row if not math.isnan(e))
        scaled.append([math.nan if math.isnan(e) else (present.index(e) + 1) / (len(present) + 1) - 0.5 for e in row])
    sums = []
    for t in range(DAYS):
        day = [row[t] for row in scaled if not math.isnan(row[t])]
        sums.append(sum(day) / math.sqrt(len(day)))
    expected = sums[L] / math.sqrt(statistics.mean(total * total for total in sums))
    assert nonparametric.corrado_zivney(returns)[0] == close(expected)
    assert np.isnan(nonparametric.corrado_rank(returns)).all()


def test_mean_adjusted_returns_have_their_own_forecast_error() -> None:
    returns = mean_adjusted(ARRAY[:, :L], ARRAY[:, L:])
    own = RETURNS[3]
    mean, deviation = statistics.mean(own[:L]), statistics.stdev(own[:L])
    assert returns.event[3, 1] == close(own[L + 1] - mean)
    assert returns.standardised[3, 1] == close((own[L + 1] - mean) / (deviation * math.sqrt(1 + 1 / L)))
    whole = cumulated(returns).standardised[3, 0]
    assert whole == close((sum(own[L:]) - W * mean) / (deviation * math.sqrt(W + W * W / L)))


def test_market_adjusted_returns_estimate_no_line() -> None:
    returns = market_adjusted(ARRAY[:, :L], ARRAY[:, L:], MARKET_ARRAY[:L], MARKET_ARRAY[L:])
    assert returns.event[4, 2] == close(RETURNS[4][L + 2] - MARKET[L + 2])
    expected = statistics.stdev(RETURNS[4][t] - MARKET[t] for t in range(L))
    assert returns.deviation[4] == close(expected)


def test_a_missing_day_leaves_the_market_out_too() -> None:
    holed = ARRAY.copy()
    holed[0, 3] = np.nan
    returns = market_model(holed[:, :L], holed[:, L:], MARKET_ARRAY[:L], MARKET_ARRAY[L:])
    kept = [t for t in range(L) if t != 3]
    x, y = [MARKET[t] for t in kept], [RETURNS[0][t] for t in kept]
    slope, level = statistics.linear_regression(x, y)
    assert returns.event[0, 0] == pytest.approx(RETURNS[0][L] - level - slope * MARKET[L], rel=1e-9)
    away = (MARKET[L] - statistics.mean(x)) ** 2 / sum((value - statistics.mean(x)) ** 2 for value in x)
    assert returns.errors[0, 0] == pytest.approx(1 + 1 / (L - 1) + away, rel=1e-9)


def test_further_axes_are_independent_studies() -> None:
    stacked = np.stack([ARRAY, ARRAY[::-1] * 2])
    both = mean_adjusted(stacked[..., :L], stacked[..., L:])
    alone = mean_adjusted(ARRAY[:, :L], ARRAY[:, L:])
    for statistic in (parametric.kolari, nonparametric.corrado_zivney, parametric.patell, nonparametric.generalised_sign):
        assert statistic(both)[0] == close(statistic(alone))


def test_a_price_that_does_not_move_has_no_statistic() -> None:
    flat = ARRAY.copy()
    flat[0, :L] = 0.1
    returns = mean_adjusted(flat[:, :L], flat[:, L:])
    assert returns.deviation[0] == 0
    assert np.isnan(returns.standardised[0]).all()
    assert np.isfinite(parametric.boehmer(returns)).all()


def test_one_instrument_has_no_cross_section() -> None:
    returns = mean_adjusted(ARRAY[:1, :L], ARRAY[:1, L:])
    assert np.isnan(parametric.cross_sectional(returns)).all()
    assert np.isnan(parametric.kolari(returns)).all()
    assert np.isfinite(parametric.patell(returns)).all()
