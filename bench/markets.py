"""Event studies: R's figures reproduced, size and power on real rates, clocks of price files; a risk index; speed.

Size: a day is drawn from the ECB's rates of 2008 to 2021, and 12 currencies against the dollar are tested on it at 5 %. Power:
20 events, each of one currency (all of different ones) or of 12 currencies, with so much added to each; of one currency also
by a market model on what the dollar did against others, as a study of one pair alone is made where no model is asked for.
Currencies are all with a rate on 99 of 100 days, but those that are tied to the euro or the dollar. Speed: random walks, 10,000
events, 40 instruments.
"""

import csv
import gzip
import time
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from twosource.markets import battery, ecb, nonparametric, parametric, risk, significance
from twosource.markets.abnormal import Abnormal, market_model, mean_adjusted
from twosource.markets.battery import METHODS, Method
from twosource.markets.design import BASKET, Design
from twosource.markets.panel import Panel, panel
from twosource.markets.placebo import placebo
from twosource.markets.prices import DAY, Prices, Seconds
from twosource.markets.prices.clocks import guess
from twosource.markets.prices.zones import Zone
from twosource.markets.releases import NEW_YORK
from twosource.markets.significance import Array
from twosource.markets.study_tests import tests
from twosource.markets.windows import Moments, Places
from twosource.markets.windows import measure as measure_row

FILES = (
    "markets/golden/*.csv",
    "markets/fx_h1/*.csv.gz",
    "markets/us_macro_release_times.csv",
    "markets/gpr_monthly_caldara_iacoviello.csv.gz",
)
GUARDED = (
    "R's estudy2: statistics equal to 1e-10",
    "KP: size within .03-.07, same day",
    "rank: size within .03-.07, same day",
    "rank: power at +.25 %, 20 events of one currency",
    "rank: power at +.25 %, 20 events of 12 currencies",
    "rank: power at +.25 %, 20 events, market model",
    "clocks found (hourly files, both seasons)",
    "clocks: abstentions on half a year",
    "risk index: published months reproduced to 1e-4",
)
TIED = ("BGN", "DKK", "HRK", "HKD")
YEARS = (2008, 2021)
DAYS, CLUSTER, EVENTS, RUNS, CLUSTERED_RUNS = 120, 12, 20, 4000, 1000
SHIFTS = (0.0, 0.25, 0.5)
HALF_A_YEAR = 24 * 130
"""Hourly bars of some six months, in which releases are too few to find a clock."""
STUDIED, INSTRUMENTS, PEER_PAIRS = 10_000, 40, 2_000
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
    return _goldens(folder / "golden") | _calibration() | _clocks(folder) | _risk(folder) | _speed()


def _goldens(folder: Path) -> dict[str, float]:
    """Return how far our statistics are from those of R's estudy2, at most, and how many are within 1e-10."""
    returns = _golden_study(folder / "ecb_panel_prices.csv")
    off = []
    for name, columns in (("param", _PARAMETRIC), ("nonparam", _NONPARAMETRIC)):
        rows = _table(folder / f"ecb_estudy2_{name}.csv")
        off += [
            abs(float(row[head]) - value)
            for head, test in columns.items()
            for row, value in zip(rows, test(returns), strict=True)
        ]
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
    rates, usable = _rates()
    chance = np.random.default_rng(2019)
    one_day = _draw(rates, usable, chance, CLUSTER, one_day=True)
    together = _rejected(one_day) | {"placebo": _placebo_size(one_day)}
    apart = _draw(rates, usable, chance, EVENTS, one_day=False)
    figures = {f"size, {CLUSTER} currencies on one day: {name}": share for name, share in together.items()}
    for shift in SHIFTS:
        what = f"power at +{shift} %" if shift else "size"
        shares = _rejected(apart._replace(event=apart.event + shift / 100))
        figures |= {f"{what}, {EVENTS} events: {name}": share for name, share in shares.items()}
    others = _rejected(_draw_one_day_beside_others(rates, usable, np.random.default_rng(2019)))
    figures |= {
        f"size, {CLUSTER} currencies on one day, market model on the others: {name}": others[name] for name in battery.DEFAULT
    }
    beside = _draw_beside_others(rates, usable, np.random.default_rng(2019))
    for shift in (0.0, 0.25):
        what = f"power at +{shift} %" if shift else "size"
        shares = _rejected(beside._replace(event=beside.event + shift / 100))
        figures |= {f"{what}, {EVENTS} events, market model on the others: {name}": share for name, share in shares.items()}
    figures["rank: power at +.25 %, 20 events, market model"] = figures[
        f"power at +0.25 %, {EVENTS} events, market model on the others: rank"
    ]
    figures["KP: size within .03-.07, same day"] = float(0.03 <= together["kolari-pynnonen"] <= 0.07)
    figures["rank: size within .03-.07, same day"] = float(0.03 <= together["rank"] <= 0.07)
    figures["rank: power at +.25 %, 20 events of one currency"] = figures[f"power at +0.25 %, {EVENTS} events: rank"]
    return figures | _clustered(rates, usable, chance)


def _clustered(rates: Panel, usable: Places, chance: np.random.Generator) -> dict[str, float]:
    """Return size and power of the default tests over 20 events that each hit 12 currencies on one day."""
    found: dict[str, float] = dict.fromkeys(
        (f"{what}, 20 events of 12 currencies: {name}" for what in ("size", "power at +0.25 %") for name in battery.DEFAULT), 0.0
    )
    for _ in range(CLUSTERED_RUNS):
        rows = np.tile(chance.permutation(len(rates.series))[:CLUSTER], EVENTS)
        days = np.repeat(chance.integers(int(usable[0]) + DAYS, int(usable[-1]), size=EVENTS), CLUSTER)
        windows = rates.returns[rows[:, None], days[:, None] + np.arange(-DAYS, 1)]
        for what, shift in (("size", 0.0), ("power at +0.25 %", 0.0025)):
            returns = mean_adjusted(windows[:, :DAYS], windows[:, DAYS:] + shift)
            for outcome in battery.outcomes(returns, battery.DEFAULT, days):
                found[f"{what}, 20 events of 12 currencies: {outcome.test}"] += (outcome.p <= LEVEL) / CLUSTERED_RUNS
    found["rank: power at +.25 %, 20 events of 12 currencies"] = found["power at +0.25 %, 20 events of 12 currencies: rank"]
    return found


def _rates() -> tuple[Panel, Places]:
    """Return the currencies against the dollar, and the days of the years studied."""
    table = ecb.embedded()
    within = _between(table.days)
    whole = [code for code, values in table.by_currency.items() if np.isfinite(values[within]).mean() >= 0.99]
    codes = [code for code in (*whole, "EUR") if code not in (*TIED, "USD")]
    rates = panel([ecb.prices(f"USD{code}", table) for code in codes])
    return rates, np.flatnonzero(_between(rates.labels))


def _between(days: Seconds) -> NDArray[np.bool_]:
    years = days.astype("datetime64[s]").astype("datetime64[Y]").astype(int) + 1970
    return np.asarray((years >= YEARS[0]) & (years <= YEARS[1]))


def _draw(rates: Panel, usable: Places, chance: np.random.Generator, count: int, *, one_day: bool) -> Abnormal:
    """Return the abnormal returns of ``RUNS`` studies of ``count`` currencies each, of one day or of a day each."""
    rows = np.array([chance.permutation(len(rates.series))[:count] for _ in range(RUNS)])
    days = chance.integers(int(usable[0]) + DAYS, int(usable[-1]), size=(RUNS, 1 if one_day else count))
    places = np.broadcast_to(days, rows.shape)[..., None] + np.arange(-DAYS, 1)
    windows = rates.returns[rows[..., None], places]
    return mean_adjusted(windows[..., :DAYS], windows[..., DAYS:])


def _draw_beside_others(rates: Panel, usable: Places, chance: np.random.Generator) -> Abnormal:
    """Return the abnormal returns of ``RUNS`` studies of 20 currencies, a day each, beside what the dollar did against others.

    A study of one pair is made so where no model is asked for.
    """
    others = [ecb.against_others("USD", {symbol[3:]})._replace(symbol=f"beside {symbol}") for symbol in rates.symbols]
    beside = panel([*rates.series, *others])
    markets = beside.returns[len(rates.series) :, np.searchsorted(beside.labels, rates.labels)]
    rows = np.array([chance.permutation(len(rates.series))[:EVENTS] for _ in range(RUNS)])
    days = chance.integers(int(usable[0]) + DAYS, int(usable[-1]), size=rows.shape)
    places = days[..., None] + np.arange(-DAYS, 1)
    own, market = rates.returns[rows[..., None], places], markets[rows[..., None], places]
    return market_model(own[..., :DAYS], own[..., DAYS:], market[..., :DAYS], market[..., DAYS:])


def _draw_one_day_beside_others(rates: Panel, usable: Places, chance: np.random.Generator) -> Abnormal:
    """Return the abnormal returns of ``RUNS`` studies of 12 currencies on one day, beside the mean of those not drawn."""
    count = len(rates.series)
    rows = np.array([chance.permutation(count) for _ in range(RUNS)])
    places = chance.integers(int(usable[0]) + DAYS, int(usable[-1]), size=(RUNS, 1, 1)) + np.arange(-DAYS, 1)
    windows = rates.returns[rows[..., None], np.broadcast_to(places, (RUNS, count, DAYS + 1))]
    own, market = windows[:, :CLUSTER], np.nanmean(windows[:, CLUSTER:], axis=1)
    return market_model(own[..., :DAYS], own[..., DAYS:], market[..., :DAYS], market[..., DAYS:])


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
    found = []
    for run in range(RUNS):
        study = Abnormal(
            returns.estimation[run],
            returns.event[run],
            returns.deviation[run],
            returns.errors[run],
            returns.sum_error[run],
            returns.observations[run],
            returns.parameters,
        )
        found.append(placebo(study, same)[1])
    return _share(np.array(found))


def _clocks(folder: Path) -> dict[str, float]:
    """Return how many files' clocks are found, two or three hours ahead of UTC by the season, and told from half a year.

    Once by the rule for the releases that the program has, once by the times of the table.
    """
    paths = sorted((folder / "fx_h1").glob("*.csv.gz"))
    listed = _release_times(folder / "us_macro_release_times.csv")
    found = {what: [_clock(path, releases) for path in paths] for what, releases in (("", None), (", by the table", listed))}
    figures = {
        "clocks: files": float(len(paths)),
        "clocks found (hourly files, both seasons)": float(sum(map(_right, found[""]))),
    }
    figures["clocks found, by the table of releases"] = float(sum(map(_right, found[", by the table"])))
    figures["clocks: European summer time shown"] = float(sum(str(one) == "Europe/Athens" for one in found[""]))
    figures["clocks: abstentions on half a year"] = float(sum(_clock(path, None, HALF_A_YEAR) is None for path in paths))
    return figures


def _clock(path: Path, releases: Seconds | None, bars: int | None = None) -> Zone | None:
    """Return the clock that is found for a file, or for its last bars."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[-(bars or 0) :]
    local = np.array([row["Date"] for row in rows], dtype="datetime64[s]").astype(np.int64)
    columns = {name: np.array([float(row[name]) for row in rows]) for name in ("high", "low", "close")}
    return guess(local, columns, 3600, releases).zone


def _right(found: Zone | None) -> bool:
    """Tell whether a clock is two hours ahead of UTC in January and three in July."""
    if found is None:
        return False
    noons = np.array(["2019-01-15T12:00", "2019-07-15T12:00"], dtype="datetime64[s]").astype(np.int64)
    return list((found.from_utc(noons) - noons) // 3600) == [2, 3]


def _release_times(path: Path) -> Seconds:
    """Return the times of the Employment Situation (UTC); the table gives them as New York's clocks show them."""
    rows = [row["releasedate"] for row in _table(path) if row["release"] in ("Employment Situation", "The Employment Situation")]
    instants = {int(datetime.fromisoformat(row).replace(tzinfo=NEW_YORK).timestamp()) for row in rows}
    return np.array(sorted(instants), dtype=np.int64)


def _risk(folder: Path) -> dict[str, float]:
    """Return how many months of the published risk index follow from the published shares, with the mean of 1985 to 2019."""
    with gzip.open(folder / "gpr_monthly_caldara_iacoviello.csv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["SHARE_GPR"]]
    base = [float(row["SHARE_GPR"]) for row in rows if "1985" <= row["month"][:4] <= "2019"]
    found = risk.index([float(row["SHARE_GPR"]) for row in rows], base)
    off = [abs(value - float(row["GPR"])) for value, row in zip(found, rows, strict=True)]
    return {
        "risk index: published months": len(rows),
        "risk index: published months reproduced to 1e-4": sum(each <= 1e-4 for each in off),
        "risk index: largest deviation, in 1e-6": max(off) * 1e6,
    }


def _speed() -> dict[str, float]:
    """Return pairs of event and instrument a second, with every instrument's tests, beside a loop over pairs."""
    chance = np.random.default_rng(1)
    series = [_walk(f"X{number:02d}", chance) for number in range(INSTRUMENTS)]
    calendar = panel(series)
    design = Design(model="market", market=BASKET)
    moments = Moments(chance.choice(calendar.labels[200:-10], STUDIED), np.zeros(STUDIED, dtype=bool))
    start = time.process_time()
    measured = [measure_row(calendar, row, moments, design) for row in range(INSTRUMENTS)]
    summed = time.process_time() - start
    tests(calendar, range(INSTRUMENTS), measured, design)
    whole = time.process_time() - start
    start = time.process_time()
    _by_loop(calendar, measured[0].zero[:PEER_PAIRS].tolist(), design)
    peer = time.process_time() - start
    pairs = STUDIED * INSTRUMENTS
    return {
        "speed: seconds for 10,000 events x 40, abnormal returns": summed,
        "speed: seconds for 10,000 events x 40, with both tests": whole,
        "speed: events x instruments a second": pairs / whole,
        "speed: peer, a loop of least squares: a second": PEER_PAIRS / peer,
    }


def _walk(symbol: str, chance: np.random.Generator) -> Prices:
    labels = np.arange(0, 5_000 * DAY, DAY, dtype=np.int64)
    close = 100 * np.exp(np.cumsum(chance.normal(0, 0.005, len(labels))))
    none = np.empty(0)
    return Prices(symbol, labels, labels, labels + DAY, labels + DAY, close, none, none, none, DAY, "made", None, "UTC")


def _by_loop(calendar: Panel, zeros: list[int], design: Design) -> list[float]:
    """Return the standardised CARs of the first instrument, one regression at a time: what is commonly done."""
    market = calendar.returns[1:].mean(axis=0)
    found = []
    for zero in zeros:
        before = slice(zero + design.first - design.gap - design.estimation, zero + design.first - design.gap)
        around = slice(zero + design.first, zero + design.last + 1)
        x = np.column_stack([np.ones(design.estimation), market[before]])
        y = calendar.returns[0, before]
        line, *_ = np.linalg.lstsq(x, y, rcond=None)
        residuals = y - x @ line
        deviation = np.sqrt(residuals @ residuals / (design.estimation - 2))
        car = calendar.returns[0, around] - line[0] - line[1] * market[around]
        found.append(float(car.sum() / deviation))
    return found
