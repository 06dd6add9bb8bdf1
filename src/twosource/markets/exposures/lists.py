"""Goods, currencies and markets that stand in one list ("copper, zinc and nickel fell"): what is said of it is said of each."""

import re
from functools import cache

from twosource.markets.exposures import causes, forecasts, levels, moves
from twosource.markets.exposures.goods import goods
from twosource.markets.exposures.move_words import alternatives
from twosource.markets.exposures.went import Went
from twosource.model import Direction

_AND = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|as\s+well\s+as)\s+)"
_JOINED = re.compile(r"(?:,|\b(?:and|or|as\s+well\s+as))\s+(?:the\s+)?(?:[\w.'’-]+\s+)?\Z", re.IGNORECASE)
_MEASURES = re.compile(r"\b(?:against|versus|vs\.?|per|to|than|at)\s+(?:(?:the|an?|one)\s+)?\Z", re.IGNORECASE)
"""In front of a currency, that something else is told in it ("to 18.2 per dollar and the Bovespa"): no list begins with it."""
_PRICES = r"(?:\s+(?:prices?|futures))?"
_WORD = re.compile(r"\w[\w'’.-]*")
_MOST = 6
_REACH = 160
_CURRENCIES = (
    "dollar euro yen pound sterling franc yuan renminbi rouble ruble lira rand real peso won rupee rupiah ringgit baht dong krone"
    " krona koruna crown forint zloty leu lev shekel dirham riyal dinar hryvnia tenge lari naira cedi shilling kwacha greenback"
    " loonie aussie kiwi"
).split()
OTHER_CURRENCIES = alternatives(set(_CURRENCIES) - {"dollar", "euro", "greenback"})
"""The words for currencies that are quoted in dollars or euros, as alternatives of a pattern."""
_OTHERS = ("tin", "oats", "manganese", "molybdenum")
"""Goods of no row that are listed with those that have one."""


def direction(text: str, start: int, end: int, year: int | None = None) -> Direction | None:
    """Return where a sentence says that what is named at ``[start, end)`` went, alone or in a list, ``None`` where it does not.

    ``year`` is that of the page: what a price did over years, or in another year, is not counted.
    """
    found = went(text, start, end, year)
    return found.direction if found and found.mood == "said" else None


def went(text: str, start: int, end: int, year: int | None = None, *, per_unit: bool = False) -> Went | None:
    """Return as ``direction`` does, with what is expected or may be; ``per_unit`` as in ``levels.by_levels``."""
    first, last = start_of_list(text, start), end_of_list(text, end)
    listed = moves.by_verb(text, first, last, year) if last > end and moves.opens_list(text, first) else None
    return (
        moves.by_verb(text, first, end, year)
        or listed
        or moves.by_gap(text, start, end)
        or driven(text, start, end, per_unit=per_unit)
        or levels.by_levels(text, start, end, per_unit=per_unit)
        or forecasts.by_forecast(text, start, end)
        or moves.by_noun(text, first, last, year)
    )


def driven(text: str, start: int, end: int, *, per_unit: bool = False) -> Went | None:
    """Return where something else is said to have driven what is named at ``[start, end)``, alone or in a list."""
    alone = causes.by_cause(text, start, end, per_unit=per_unit)
    first, last = start_of_list(text, start), end_of_list(text, end)
    if alone is not None or (first, last) == (start, end):
        return alone
    heads = (match.start() for match in _WORD.finditer(text, first, start + 1))
    found = (causes.by_cause(text, head, last, per_unit=per_unit) for head in heads)
    return next((went for went in found if went is not None), None)


def end_of_list(text: str, end: int) -> int:
    """Return where the list ends that a name which ends at a place opens or goes on; the place itself where it does not."""
    listed = _rest().match(text, end, end + _REACH)
    return listed.end() if listed else end


def start_of_list(text: str, start: int) -> int:
    """Return where the list begins that a name at a place goes on; the place itself where it does not."""
    reach = max(0, start - _REACH)
    if not _JOINED.search(text, reach, start):
        return start
    listed = _opening().search(text, reach, start)
    return listed.start() if listed and not _MEASURES.search(text, reach, listed.start()) else start


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(rf"{_PRICES}(?:{_AND}{_item()}){{1,{_MOST}}}", re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_item()}{_PRICES}{_AND}){{1,{_MOST}}}(?:the\s+)?(?:[\w.'’-]+\s+)?\Z", re.IGNORECASE)


@cache
def _item() -> str:
    """Return the pattern of one that is listed: at most an article and a word before its name."""
    phrases = (phrase for good in goods() for phrase in good.phrases)
    words = alternatives(r"\s+".join(map(re.escape, phrase.split())) for phrase in (*phrases, *_CURRENCIES, *_OTHERS))
    no_word = (
        r"(?!(?:and|or|of|for|in|on|by|with|from|to|as|at|but|while|when|whenever|if|once|until|unless|between|through|over|per"
        r"|against|versus|than)\b)"
    )
    return rf"(?:the\s+|its\s+)?(?:{no_word}[\w.'’-]+\s+){{0,2}}(?:{words})s?\b"
