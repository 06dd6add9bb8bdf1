"""Currencies of states on a day, and what ties some of them."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

from twosource.language.states import state
from twosource.markets.exposures import moves


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
"""Currencies that a text may name without any state of theirs, whatever the day ("the yen fell")."""
NICKNAMES = {"CAD": ("loonie",), "USD": ("greenback",)}
"""Words that are one currency, though its noun is that of several."""
_ALSO_A_WORD = frozenset(("colon", "dong", "dram", "florin", "gold", "kip", "sol", "won"))
"""Nouns of one currency each that a text may well mean otherwise."""
_WITHOUT_ARTICLE = re.compile(r"\b[Ss]terling\b(?!\s+(?:silver|work|character|record|reputation|area|crisis))")
_QUOTED = re.compile(r"\d|\bagainst\b|\b(?:per\s?cent|percent)\b")
_PAIR = re.compile(r"([A-Z]{3})[/_-]?([A-Z]{3})(?![A-Z])")
_DAYS = 64


@lru_cache(maxsize=_DAYS)
def alone(day: date | None) -> tuple[str, ...]:
    """Return the currencies that a text may name without any state of theirs on a day ("the zloty fell"), by code.

    Their noun is that of no other legal tender of the day and no common word. The rouble by itself is the Russian one.
    """
    users: defaultdict[str, set[str]] = defaultdict(set)
    tenders = {currency(each, day) for each in map(str, Locale("en").territories) if len(each) == 2}
    for code in tenders - {None}:
        users[_unaccented(_noun(str(code)))].add(str(code))
    single = {min(codes) for noun, codes in users.items() if len(codes) == 1 and noun not in _ALSO_A_WORD | _NEEDS_ITS_STATE}
    return tuple(sorted({*ALONE, *NICKNAMES, *single, *filter(None, (currency("RU", day),))}))


def _unaccented(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _noun(code: str) -> str:
    """Return the noun in a currency's English name, without the years that the name of a former one has behind it."""
    return str(get_currency_name(code, count=1, locale="en")).partition(" (")[0].split()[-1].casefold()


def place(text: str, code: str, states: Sequence[str]) -> tuple[int, int] | None:
    """Return where a sentence names a currency as such ("the rouble fell", "the South Korean won"), not a sum of it.

    ``states`` are the states (ISO 3166) whose currency it is. ``None`` where it does not name it.
    """
    match = _pattern(code, tuple(states)).search(text)
    if match is None and code == "GBP" and _QUOTED.search(text):
        match = next((each for each in _WITHOUT_ARTICLE.finditer(text) if moves.direction(text, *each.span())), None)
    return match.span() if match else None


@cache
def nouns(code: str) -> frozenset[str]:
    """Return the words, case folded, of which a sentence must hold one to name a currency."""
    noun = _noun(code)
    return frozenset((*_SPELLINGS.get(noun, (noun,)), *NICKNAMES.get(code, ()), "currency"))


@cache
def _pattern(code: str, states: tuple[str, ...]) -> re.Pattern[str]:
    nicknames = NICKNAMES.get(code, ())
    own = sorted(nouns(code) - {"currency", *nicknames})
    by_itself = code in _ALONE or _NEEDS_ITS_STATE.isdisjoint(own)
    # Where nothing else speaks for it, a capital makes it a name ("the Rand Corporation").
    named = _any(own) if states or code in ALONE else rf"(?-i:{_any(own)})"
    opened = rf"(?:{_any(_words_for(states))})\s+(?:{_any(own)})|the\s+(?:{_any(nicknames)})"
    if by_itself:
        opened += rf"|the\s+(?:{named})(?!\s+silver)"
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


def pair(symbol: str) -> tuple[str, ...]:
    """Return the two ISO 4217 codes with which a symbol begins ("EURRUB", "EUR/RUB_h1"), none where it is no pair."""
    match = _PAIR.match(symbol.upper())
    return match.groups() if match and all(map(is_code, match.groups())) else ()


def is_code(code: str) -> bool:
    """Tell whether it is an ISO 4217 code, of a metal too."""
    return code in Locale("en").currencies


@cache
def ties() -> dict[str, Tie]:
    """Return the ties by ISO 4217 code."""
    rows = files("twosource.markets").joinpath("data/tied_currencies.tsv").read_text(encoding="utf-8").splitlines()
    fields = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {code: Tie(status, proxies, reason) for code, status, proxies, reason in fields}
