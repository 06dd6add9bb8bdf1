"""How an event study is to be made: its model, its windows, its tests."""

from typing import Literal, NamedTuple

from twosource.errors import StudyError
from twosource.markets import battery
from twosource.markets.abnormal import Model
from twosource.markets.panel import ReturnKind

BASKET = "basket"
"""Stands for a market made of all other instruments of the study, each with the same weight.

Where all are pairs of one currency, each is taken for what that currency did.
"""
RATES = "rates"
"""Stands for a market of the ECB's rates: what the currency in which all pairs of the study are quoted did against others."""
Correction = Literal["event", "study"]
SHORTEST = 30
LONGEST = 5_000
_SHARE = 0.8


class Design(NamedTuple):
    """Settings of a study; days are bars where prices are intraday.

    Attributes:
        model: what a return would have been: the instrument's mean, a line on the market, or the market's return.
        market: symbol of the market, "basket" or "rates"; ``None`` for the mean.
        returns: logarithms, or simple returns.
        first, last: the event window, counted from the bar that first holds the news, 0.
        estimation: days from which the model is estimated, before the event window.
        gap: days between the two windows.
        tests: names of the tests, as in ``battery.NAMES``.
        correction: over what q is corrected: the instruments of each event, or all instruments at all events of the study.
    """

    model: Model = "mean"
    market: str | None = None
    returns: ReturnKind = "log"
    first: int = -1
    last: int = 1
    estimation: int = 120
    gap: int = 5
    tests: tuple[str, ...] = battery.DEFAULT
    correction: Correction = "event"

    @property
    def least(self) -> int:
        """Days of the estimation window that must have a return."""
        return round(_SHARE * self.estimation)

    @property
    def width(self) -> int:
        """Days of the event window."""
        return self.last - self.first + 1


def checked(design: Design) -> Design:
    """Return the design; raise StudyError, with what to change, where no study can be made by it."""
    if design.first > design.last:
        raise StudyError(f"the window from {design.first} to {design.last} ends before it begins; write --window -1 1")
    if design.width > design.estimation // 2:
        raise StudyError(f"a window of {design.width} days needs an estimation window of at least {2 * design.width}")
    if not SHORTEST <= design.estimation <= LONGEST:
        raise StudyError(f"an estimation window has {SHORTEST} to {LONGEST} days, not {design.estimation}")
    if design.gap < 0:
        raise StudyError("the gap between the windows cannot be below 0")
    if (design.model == "mean") != (design.market is None):
        wrong = (
            "needs a market: a symbol, basket or rates"
            if design.market is None
            else "has no market: choose another model or drop it"
        )
        raise StudyError(f"the model {design.model!r} {wrong} (--market)")
    if unknown := sorted(set(design.tests) - set(battery.NAMES)):
        raise StudyError(f"no such test: {', '.join(unknown)} (there are {', '.join(battery.NAMES)})")
    return design
