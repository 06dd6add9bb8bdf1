"""The tests of a study: over the instruments of one event, over the events of one instrument, and over all pairs."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from twosource.markets import battery
from twosource.markets.abnormal import Abnormal
from twosource.markets.battery import Outcome
from twosource.markets.design import BASKET, Design
from twosource.markets.pairs import against
from twosource.markets.panel import Panel
from twosource.markets.prices import DAY
from twosource.markets.reactions import number
from twosource.markets.significance import Labels, benjamini_hochberg
from twosource.markets.windows import Measured
from twosource.model import StudyTest

ALL = "all"
MOST_POOLED = 50_000
"""Pairs of event and instrument that are tested as one; of more, only the instruments are, each by itself."""


def tests(calendar: Panel, rows: Sequence[int], measured: Sequence[Measured], design: Design) -> tuple[StudyTest, ...]:
    """Return the outcomes of the design's tests, those over all pairs first.

    Pairs of instrument and event are of one cluster where their day 0 is the same. Where all instruments are pairs of one
    currency, all together are tested for what that currency did. Where there are several events, each instrument is tested
    over them, with q-values over the instruments. Against a basket of the same instruments their abnormal returns cancel out,
    so that there is no test of all together.
    """
    events = len(measured[0].zero)
    parts = list(zip(rows, measured, strict=True))
    step = max(1, DAY // calendar.bar)
    found: list[StudyTest] = []
    if len(rows) > 1 and len(rows) * events <= MOST_POOLED and design.market != BASKET:
        turned = set(against([calendar.symbols[row] for row in rows]))
        pooled = _stacked([_turned(one.returns) if calendar.symbols[row] in turned else one.returns for row, one in parts])
        clusters = np.concatenate([one.zero for one in measured])
        found += _outcomes(ALL, pooled, clusters, design, step)
    if events > 1:
        found += _with_q([_outcomes(calendar.symbols[row], one.returns, one.zero, design, step) for row, one in parts])
    return tuple(found)


def _turned(returns: Abnormal) -> Abnormal:
    return returns._replace(estimation=-returns.estimation, event=-returns.event)


def _stacked(parts: Sequence[Abnormal]) -> Abnormal:
    return parts[0]._replace(
        estimation=np.concatenate([part.estimation for part in parts]),
        event=np.concatenate([part.event for part in parts]),
        deviation=np.concatenate([part.deviation for part in parts]),
        errors=np.concatenate([part.errors for part in parts]),
        sum_error=np.concatenate([part.sum_error for part in parts]),
        observations=np.concatenate([part.observations for part in parts]),
    )


def _outcomes(scope: str, returns: Abnormal, clusters: Labels, design: Design, step: int) -> list[StudyTest]:
    kept = np.asarray(np.isfinite(returns.event).all(-1))
    if not kept.any():
        return []
    outcomes = battery.outcomes(returns.rows(kept), design.tests, clusters[kept], first_day=design.first, step=step)
    return [_record(scope, outcome) for outcome in outcomes]


def _record(scope: str, outcome: Outcome) -> StudyTest:
    return StudyTest(
        scope=scope,
        test=outcome.test,
        day=outcome.day,
        n=outcome.n,
        statistic=number(outcome.statistic),
        p=number(outcome.p),
        robust=outcome.test in battery.ROBUST,
    )


def _with_q(by_instrument: Sequence[Sequence[StudyTest]]) -> list[StudyTest]:
    """Return the instruments' tests with q-values, for each test and day over the instruments."""
    groups: defaultdict[tuple[str, int | None], list[StudyTest]] = defaultdict(list)
    for tested in by_instrument:
        for one in tested:
            groups[one.test, one.day].append(one)
    q: dict[tuple[str, str, int | None], float | None] = {}
    for group in groups.values():
        values = benjamini_hochberg([np.nan if one.p is None else one.p for one in group])
        q |= {(one.scope, one.test, one.day): number(float(value)) for one, value in zip(group, values, strict=True)}
    return [replace(one, q=q[one.scope, one.test, one.day]) for tested in by_instrument for one in tested]
