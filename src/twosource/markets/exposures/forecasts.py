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
_OF_ITS_AMOUNT = re.compile(
    r"(?:(?!\s(?:as|because|after|when|while|since|amid)\b)(?:[^.;:,$£€]|[.,](?=\d))){0,60}?\s"
    r"(?:\d[\d.,]*\s?(?:(?:thousand|million|mln|billion|bn|m)\s)?(?:metric\s)?"
    r"(?:tonnes|tons|bushels|barrels|bags|bales|boxes|ounces|pounds\s+of|kilos|litres|gallons|hectares|acres|bpd)\b"
    r"|an?\s+(?:[\w-]+\s+){0,2}(?:surplus|deficit|shortfall|shortage|glut)\b)",
    re.IGNORECASE,
)
"""Behind a name, these make the forecast one of how much there will be of it ("for rye by two million tonnes")."""
_NAMED = re.compile(rf"{PRICES}\s+{_FORECAST}\b", re.IGNORECASE)


def by_forecast(text: str, start: int, end: int) -> Went | None:
    """Return where a forecast for what is named at ``[start, end)`` was moved; ``None`` where it is of its amount, or denied."""
    reach = max(0, start - _BEFORE)
    named = _NAMED.match(text, end, end + _REACH)
    changed = (_BEFORE_IT if named else _OF_IT).search(text, reach, start)
    if changed is None or doubts.is_of_its_output(text, end) or doubts.is_denied(text, changed.start()):
        return None
    if named is None and _OF_ITS_AMOUNT.match(text, end):
        return None
    return Went("up" if changed["up"] else "down", named.end() if named else end, "expected")
