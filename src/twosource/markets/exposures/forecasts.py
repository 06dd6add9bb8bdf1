"""Forecasts of a price that somebody changed ("raised its forecast for Brent to $92", "cut their copper price targets")."""

import re

from twosource.markets.exposures import move_doubts as doubts
from twosource.markets.exposures.move_parts import PRICES
from twosource.markets.exposures.went import Went

_BEFORE, _REACH = 120, 60
_UP = (
    r"rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|upped|upgrad(?:e|es|ed|ing)"
    r"|revis(?:ed|es|ing)\s+up"
)
_DOWN = (
    r"cut(?:s|ting)?|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing)|pared|downgrad(?:e|es|ed|ing)"
    r"|revis(?:ed|es|ing)\s+down"
)
_CHANGED = rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:its|their|the|his|her|an?)\s+"
_FORECAST = r"(?:forecasts?|targets?|estimates?|projections?|predictions?|outlook|views?|assumptions?)"
_OF_IT = re.compile(
    rf"{_CHANGED}(?:[\w.'’-]+\s+){{0,4}}?{_FORECAST}\s+(?:for|of|on)\s+(?:the\s+)?(?:(?:average\s+)?(?:price|value)s?\s+of\s+)?"
    r"(?:[\w.'’-]+\s+){0,2}?\Z",
    re.IGNORECASE,
)
"""In front of a name, that the forecast for it was changed."""
_BEFORE_IT = re.compile(rf"{_CHANGED}(?:[\w.'’-]+\s+){{0,4}}?\Z", re.IGNORECASE)
_NAMED = re.compile(rf"{PRICES}\s+{_FORECAST}\b", re.IGNORECASE)


def by_forecast(text: str, start: int, end: int) -> Went | None:
    """Return where a forecast for what is named at ``[start, end)`` was moved; ``None`` where it is of its output, or denied."""
    reach = max(0, start - _BEFORE)
    named = _NAMED.match(text, end, end + _REACH)
    changed = (_BEFORE_IT if named else _OF_IT).search(text, reach, start)
    if changed is None or doubts.is_of_its_output(text, end) or doubts.is_denied(text, changed.start()):
        return None
    return Went("up" if changed["up"] else "down", named.end() if named else end, "expected")
