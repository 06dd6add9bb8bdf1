"""Event studies: R's figures reproduced, size and power on real exchange rates, clocks of price files found, speed.

Size: a day without an event is drawn from the ECB's rates of 2008 to 2021 and 12 of 25 currencies against the dollar are tested on
it, at 5 %. Power: 20 pairs of a currency and a day, all different days, each with so much added.
"""

import csv
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import numpy as np

from twosource.errors import PriceError
from twosource.markets import ecb, nonparametric, parametric, price_files, significance
from twosource.markets.abnormal import Abnormal, cumulated, market_model, mean_adjusted
from twosource.markets.battery import METHODS, Method
from twosource.markets.panel import Panel, panel
from twosource.markets.placebo import placebo
from twosource.markets.prices import Seconds
from twosource.markets.releases import NEW_YORK
from twosource.markets.significance import Array

FILES = ("markets/golden/*.csv", "markets/fx_h1/*.csv.gz", "markets/us_macro_release_times.csv")
GUARDED = (
    "R's estudy2: statistics equal to 1e-10",
    "KP: size within .03-.07, same day",
    "rank: size within .03-.07, same day",
    "rank: power at +.25 %, 20 events",
    "clocks found (hourly files, both seasons)",
    "clocks: abstentions on half a year",
)
CURRENCIES = (
    *("RUB", "KRW", "JPY", "CNY", "GBP", "TRY", "PLN", "ZAR", "MXN", "INR", "EUR", "BRL", "CAD", "AUD", "NZD"),
    *("CHF", "SEK", "NOK", "CZK", "HUF", "RON", "IDR", "PHP", "THB", "MYR"),
)
DAYS, CLUSTER, EVENTS, RUNS = 120, 12, 20, 4000
LEVEL = 0.05
CLOSE = 1e-10
_PARAMETRIC = {
    "bw_1980_stat": parametric.brown_warner_1980,
    "bw_1985_stat": parametric.brown_warner_1985,
    "t_test_stat": parametric.cross_sectional,
    "pt_stat": parametric.patell,
    "bh_stat": parametric.boehmer,
    "lmb_stat": parametric.lamb,
}
_NONPARAMETRIC = {
    "sign_stat": nonparametric.sign,
    "gsign_stat": nonparametric.generalised_sign,
    "csign_stat": nonparametric.corrado_sign,
    "rank_stat": nonparametric.corrado_rank,
    "mrank_stat": nonparametric.corrado_zivney,
    "wlcx_stat": nonparametric.wilcoxon,
}


def measure(data: Path) -> dict[str, float]:
    """Return all figures."""
    folder = data / "markets"
    return _goldens(folder / "golden") | _calibration() | _clocks(folder) | _speed()


def _goldens(folder: Path) -> dict[str, float]:
    """Return how far our statistics are from those of R's estudy2, at most, and how many are within 1e-10."""
    returns = _golden_study(folder / "ecb_panel_prices.csv")
    off = []
    for name, tests in (("param", _PARAMETRIC), ("nonparam", _NONPARAMETRIC)):
        rows = _table(folder / f"ecb_estudy2_{name}.csv")
        off += [abs(float(row[head]) - value) for head, test in tests.items() for row, value in zip(rows, test(returns), strict=True)]
    means = [float(row["mean"]) for row in _table(folder / "ecb_estudy2_param.csv")]
    off += list(np.abs(returns.event.mean(0) - means))
    cars = {row["name"]: float(row["statistic"]) for row in _table(folder / "ecb_estudy2_car.csv")}
    off.append(abs(cars["car_lamb"] - float(parametric.over_days(parametric.lamb(returns)))))
    off.append(abs(cars["car_brown_warner_1985"] - float(parametric.over_days(parametric.brown_warner_1985(returns)))))
    return {
        "R's estudy2: statistics compared": len(off),
        "R's estudy2: largest deviation, in 1e-15": max(off) * 1e15,
        "R's estudy2: statistics equal to 1e-10": sum(each <= CLOSE for each in off),
    }


def _golden_study(path: Path) -> Abnormal:
    rows = _table(path)
    names = [name for name in rows[0] if name not in ("date", "BASKET", "USDEUR")]
    days = np.array([row["date"] for row in rows[1:]])
    logs = {name: np.diff(np.log([float(row[name]) for row in rows])) for name in (*names, "BASKET")}
    before = (days >= "2018-10-01") & (days <= "2019-04-16")
    around = (days >= "2019-04-23") & (days <= "2019-04-29")
    own = np.array([logs[name] for name in names])
    market = logs["BASKET"]
    return market_model(own[:, before], own[:, around], market[before], market[around], freedom="sd")


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _calibration() -> dict[str, float]:
    """Return how often each test rejects at 5 %: where nothing happened, on one day and on many, and where something did."""
    rates = panel([ecb.prices(f"USD{code}") for code in CURRENCIES])
    years = np.array([datetime.fromtimestamp(int(label)).year for label in rates.labels])
    usable = np.flatnonzero((years >= 2008) & (years <= 2021))
    chance = np.random.default_rng(2019)
    together = _rejected(_draw(rates, usable, chance, CLUSTER, one_day=True))
    apart = _draw(rates, usable, chance, EVENTS, one_day=False)
    figures = {f"size on one day, {CLUSTER} currencies: {name}": share for name, share in together.items()}
    for percent in (0.0, 0.25, 0.5):
        shifted = apart._replace(event=apart.event + percent / 100)
        what = f"power at +{percent} %" if percent else "size"
        figures |= {f"{what}, {EVENTS} days: {name}": share for name, share in _rejected(shifted).items()}
    figures["size on one day, 12 currencies: placebo"] = _placebo_size(_draw(rates, usable, chance, CLUSTER, one_day=True))
    figures["KP: size within .03-.07, same day"] = float(0.03 <= together["kolari-pynnonen"] <= 0.07)
    figures["rank: size within .03-.07, same day"] = float(0.03 <= together["rank"] <= 0.07)
    figures["rank: power at +.25 %, 20 events"] = figures[f"power at +0.25 %, {EVENTS} days: rank"]
    return figures


def _draw(rates: Panel, usable: Array, chance: np.random.Generator, count: int, *, one_day: bool) -> Abnormal:
    """Return the abnormal returns of ``RUNS`` studies of ``count`` pairs each, of one day or of ``count`` days."""
    rows = np.array([chance.permutation(len(CURRENCIES))[:count] for _ in range(RUNS)])
    first, last = int(usable[0]) + DAYS, int(usable[-1])
    days = chance.integers(first, last, size=(RUNS, 1 if one_day else count))
    places = np.broadcast_to(days, rows.shape)[..., None] + np.arange(-DAYS, 1)
    windows = rates.returns[rows[..., None], places]
    returns = mean_adjusted(windows[..., :DAYS], windows[..., DAYS:])
    unmoved = returns.deviation[..., None] == 0
    return returns._replace(event=np.where(unmoved, np.nan, returns.event))


def _rejected(returns: Abnormal) -> dict[str, float]:
    """Return the share of studies that each test rejects."""
    found = {method.name: _share(_p(method, returns)) for method in METHODS}
    sums, n = nonparametric.wilcoxon(returns), np.isfinite(returns.event).sum(-2)
    worth = [significance.wilcoxon(float(total), int(of)) for total, of in zip(sums[:, 0], n[:, 0], strict=True)]
    return found | {"wilcoxon": _share(np.array(worth))}


def _p(method: Method, returns: Abnormal) -> Array:
    statistic = method.statistic(returns)
    return significance.student(statistic, np.broadcast_to(method.freedom(returns), statistic.shape))


def _share(p: Array) -> float:
    return float((p[np.isfinite(p)] <= LEVEL).mean())


def _placebo_size(returns: Abnormal) -> float:
    same = np.zeros(CLUSTER, dtype=np.int64)
    studies = [
        returns._replace(
            estimation=returns.estimation[run],
            event=returns.event[run],
            deviation=returns.deviation[run],
            errors=returns.errors[run],
            sum_error=returns.sum_error[run],
            observations=returns.observations[run],
        )
        for run in range(RUNS)
    ]
    return _share(np.array([placebo(study, same)[1] for study in studies]))
