"""Pairs of currencies by their codes or nouns ("USD/JPY", "EURUSD", "dollar/yen"): the first is priced in the second."""

import re
from typing import NamedTuple

from twosource.markets.exposures import lists, moves
from twosource.markets.exposures.currencies import is_code

_CODES = re.compile(r"(?<![\w/-])([A-Z]{3})[/-]?([A-Z]{3})(?![\w/-])")
_NOUNS = {
    "dollar": "USD",
    "euro": "EUR",
    "sterling": "GBP",
    "pound": "GBP",
    "yen": "JPY",
    "franc": "CHF",
    "swissie": "CHF",
    "yuan": "CNY",
    "aussie": "AUD",
    "kiwi": "NZD",
    "loonie": "CAD",
    "rouble": "RUB",
    "ruble": "RUB",
    "rand": "ZAR",
    "lira": "TRY",
    "won": "KRW",
    "baht": "THB",
    "zloty": "PLN",
    "forint": "HUF",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "shekel": "ILS",
}
_NAMES = re.compile(rf"(?<![\w/-])({'|'.join(_NOUNS)})[/-]({'|'.join(_NOUNS)})(?![\w/-])", re.IGNORECASE)
_CABLE = re.compile(r"(?<![\w-])cable\b(?=[^.;]*\d)", re.IGNORECASE)
"""The pound in dollars, where a sentence with a figure says that it rose or fell."""


class Pair(NamedTuple):
    """Two currencies (ISO 4217) named as a pair at ``[start, end)`` of a sentence; it rises where ``base`` does, in ``quote``."""

    base: str
    quote: str
    start: int
    end: int


def pairs(text: str) -> tuple[Pair, ...]:
    """Return the pairs that a sentence names, in the order of the text."""
    by_code = [Pair(match[1], match[2], *match.span()) for match in _CODES.finditer(text)]
    by_noun = [Pair(_NOUNS[match[1].casefold()], _NOUNS[match[2].casefold()], *match.span()) for match in _NAMES.finditer(text)]
    cable = [Pair("GBP", "USD", *match.span()) for match in _CABLE.finditer(text) if _is_said_to_move(text, *match.span())]
    known = (
        pair for pair in (*by_code, *by_noun, *cable) if pair.base != pair.quote and is_code(pair.base) and is_code(pair.quote)
    )
    return tuple(sorted(known, key=lambda pair: pair.start))


def _is_said_to_move(text: str, start: int, end: int) -> bool:
    return moves.begins_clause(text, start) and lists.direction(text, start, end) is not None
