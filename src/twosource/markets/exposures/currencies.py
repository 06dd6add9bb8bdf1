"""Currencies of states on a day, and what ties some of them."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

from twosource.language.states import state


class Tie(NamedTuple):
    """How a currency is tied: ``status`` is "pegged", "managed", "restricted" or "untradable"; ``proxies`` move in its place."""

    status: str
    proxies: str
    reason: str


_SPELLINGS = {"ruble": ("ruble", "rouble"), "yuan": ("yuan", "renminbi"), "pound": ("pound", "sterling")}
_NEEDS_ITS_STATE = frozenset(("real", "crown", "mark", "pound", "dollar", "peso", "franc"))
"""Words that are a currency by themselves ("the dollar") only for one state, or mean something else ("the real reason")."""
_ALONE = frozenset(("USD", "GBP"))
"""Currencies that go by such a word alone."""
ALONE = ("CHF", "EUR", "GBP", "JPY", "USD")
"""Currencies that a text may name without any state of theirs ("the yen fell")."""


def place(text: str, code: str, states: Sequence[str]) -> tuple[int, int] | None:
    """Return where a sentence names a currency as such ("the rouble fell", "the South Korean won"), not a sum of it.

    ``states`` are the states (ISO 3166) whose currency it is. ``None`` where it does not name it.
    """
    match = _pattern(code, tuple(states)).search(text)
    return match.span() if match else None


@cache
def nouns(code: str) -> frozenset[str]:
    """Return the words, case folded, of which a sentence must hold one to name a currency."""
    noun = str(get_currency_name(code, count=1, locale="en")).split()[-1].casefold()
    return frozenset((*_SPELLINGS.get(noun, (noun,)), "currency"))


@cache
def _pattern(code: str, states: tuple[str, ...]) -> re.Pattern[str]:
    own = sorted(nouns(code) - {"currency"})
    by_itself = code in _ALONE or _NEEDS_ITS_STATE.isdisjoint(own)
    openers = [*_words_for(states), *(("the",) if by_itself else ())]
    opened = rf"(?:{_any(openers)})\s+(?:{_any(own)})"
    owned = rf"(?:{_any(_words_for(states))})(?:\s?['’]s)?\s+currency(?!\s+(?:trader|reserve|dealer|market))"
    return re.compile(rf"\b(?:{opened}|{owned})\b", re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"


def _words_for(states: tuple[str, ...]) -> list[str]:
    entries = [entry for code in states if (entry := state(state_name(code))) is not None]
    return sorted({word for entry in entries for word in (*entry.names, *entry.demonyms)})


def currency(state: str, day: date | None) -> str | None:
    """Return the ISO 4217 code of a state's (ISO 3166) main legal tender on a day, ``None`` where there is none.

    Without a day it is the one that has no end in the table of Unicode CLDR, whatever day it is today.
    """
    codes = get_territory_currencies(state, day or date.max, day or date.max)
    return codes[0] if codes else None


def state_name(state: str) -> str:
    """Return the English name of a state (ISO 3166), or of the European Union ("EU")."""
    return str(Locale("en").territories.get(state, state))


def name(code: str) -> str:
    """Return the English name of a currency."""
    return str(get_currency_name(code, locale="en"))


@cache
def ties() -> dict[str, Tie]:
    """Return the ties by ISO 4217 code."""
    rows = files("twosource.markets").joinpath("data/tied_currencies.tsv").read_text(encoding="utf-8").splitlines()
    fields = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {code: Tie(status, proxies, reason) for code, status, proxies, reason in fields}
