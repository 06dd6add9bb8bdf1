"""Currencies of states on a day, and what ties some of them."""

import re
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

RESERVE = "USD"
"""The currency that is legal tender in states which do not issue it."""
_PAIR = re.compile(r"([A-Z]{3})[/_-]?([A-Z]{3})(?![A-Z])")


class Tie(NamedTuple):
    """How a currency is tied: ``status`` is "pegged", "managed", "restricted" or "untradable"; ``proxies`` move in its place."""

    status: str
    proxies: str
    reason: str


def currency(state: str, day: date | None) -> str | None:
    """Return the ISO 4217 code of a state's (ISO 3166) main legal tender on a day, ``None`` where there is none.

    Without a day it is the one that has no end in the table of Unicode CLDR, whatever day it is today. The dollar is that of a
    state which has one of its own beside it only where that state is the United States.
    """
    codes = get_territory_currencies(state, day or date.max, day or date.max)
    own = [code for code in codes if code[:2] == state]
    return own[0] if own and codes[0] == RESERVE else codes[0] if codes else None


def state_name(state: str) -> str:
    """Return the English name of a state (ISO 3166), or of the European Union ("EU")."""
    return str(Locale("en").territories.get(state, state))


def name(code: str) -> str:
    """Return the English name of a currency."""
    return str(get_currency_name(code, locale="en"))


def is_code(code: str) -> bool:
    """Tell whether it is an ISO 4217 code, of a metal too."""
    return code in Locale("en").currencies


def pair(symbol: str) -> tuple[str, ...]:
    """Return the two ISO 4217 codes with which a symbol begins ("EURRUB", "EUR/RUB_h1"), none where it is no pair."""
    match = _PAIR.match(symbol.upper())
    return match.groups() if match and all(map(is_code, match.groups())) else ()


def is_untradable(code: str) -> bool:
    """Tell whether nobody can deal in a currency."""
    return code in ties() and ties()[code].status == "untradable"


@cache
def ties() -> dict[str, Tie]:
    """Return the ties by ISO 4217 code."""
    rows = files("twosource.markets").joinpath("data/tied_currencies.tsv").read_text(encoding="utf-8").splitlines()
    fields = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {code: Tie(status, proxies, reason) for code, status, proxies, reason in fields}
