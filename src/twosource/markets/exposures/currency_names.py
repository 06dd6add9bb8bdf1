"""The words for currencies, by themselves and in full, on a day."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import get_currency_name

from twosource.markets.exposures.currencies import currency

_SPELLINGS = {
    "ruble": ("ruble", "rouble"),
    "yuan": ("yuan", "renminbi"),
    "pound": ("pound", "sterling"),
    "krone": ("krone", "crown"),
    "krona": ("krona", "crown"),
    "króna": ("króna", "krona", "crown"),
    "koruna": ("koruna", "crown"),
}
NEEDS_ITS_STATE = frozenset(("real", "crown", "mark", "pound", "dollar", "peso", "franc"))
"""Words that are a currency by themselves ("the dollar") only for one state, or mean something else ("the real reason")."""
_SHARED = frozenset(("crown", "peso", "franc", "pound"))
"""Those of them that are the currency of the only one of a story's states that has such a one."""
ALONE = ("CHF", "EUR", "GBP", "JPY", "USD")
"""Currencies that a text may name without any state of theirs, whatever the day ("the yen fell")."""
IN_DOLLARS = frozenset(("EUR", "GBP", "AUD", "NZD", "USD"))
"""Currencies that are quoted by what one of them costs; of the others by how many a dollar buys."""
NICKNAMES: dict[str, tuple[str, ...]] = {
    "CAD": ("loonie",),
    "USD": ("greenback",),
    "EUR": ("single currency", "common currency", "shared currency"),
}
"""Words that are one currency, though its noun is that of several."""
IN_FIGURES = {"AUD": ("aussie",), "CHF": ("swissie",), "CNY": ("redback",), "NZD": ("kiwi",)}
"""Words that are one currency where a sentence says by how much it rose or fell."""
WITH_ARTICLE = {"BRL": ("real",), "KRW": ("won",), "PEN": ("sol",)}
"""Nouns that, with "the" in front of them, are one currency in such a sentence."""
_STATE_WORDS = {"AUD": ("aussie",), "NZD": ("kiwi",), "KRW": ("Korean",)}
"""In front of a noun these are a state ("the Aussie dollar")."""
ALSO_A_WORD = frozenset(("colon", "dong", "dram", "florin", "gold", "kip", "sol", "won"))
"""Nouns of one currency each that a text may well mean otherwise."""
_DAYS = 64


@lru_cache(maxsize=_DAYS)
def alone(day: date | None) -> tuple[str, ...]:
    """Return the currencies that a text may name without any state of theirs on a day ("the zloty fell"), by code.

    Their noun is that of no other legal tender of the day and no common word. The rouble by itself is the Russian one.
    """
    users: defaultdict[str, set[str]] = defaultdict(set)
    for code in _tenders(day):
        users[_unaccented(noun(code))].add(code)
    single = {min(codes) for word, codes in users.items() if len(codes) == 1 and word not in ALSO_A_WORD | NEEDS_ITS_STATE}
    return tuple(sorted({*ALONE, *NICKNAMES, *IN_FIGURES, *WITH_ARTICLE, *single, *filter(None, (currency("RU", day),))}))


@lru_cache(maxsize=_DAYS)
def _full_names(day: date | None) -> re.Pattern[str]:
    """Return the English names of the legal tenders of a day that have an adjective ("Swiss franc"), by ISO 4217 code."""
    names = {code: rf"(?:{any_of(adjectives(code))})\s+(?:{any_of(own(code))})" for code in _tenders(day) if adjectives(code)}
    return re.compile(rf"\bthe\s+(?:{'|'.join(f'(?P<{code}>{name})' for code, name in names.items())})\b", re.IGNORECASE)


def _tenders(day: date | None) -> list[str]:
    territories = (name for name in map(str, Locale("en").territories) if len(name) == 2)
    return sorted({code for territory in territories if (code := currency(territory, day)) is not None})


def by_full_name(text: str, day: date | None) -> frozenset[str]:
    """Return the currencies of a day that a sentence names in full ("the Swiss franc"), by code."""
    return frozenset(str(match.lastgroup) for match in _full_names(day).finditer(text))


def adjectives(code: str) -> tuple[str, ...]:
    """Return what stands before a currency's noun, of a former one nothing: in its English name ("Swiss"), and else."""
    name = str(get_currency_name(code, locale="en"))
    its = "" if "(" in name else name.rpartition(" ")[0]
    return (*filter(None, (its,)), *_STATE_WORDS.get(code, ()))


def _unaccented(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def noun(code: str) -> str:
    """Return the noun in a currency's English name, without the years that the name of a former one has behind it."""
    return str(get_currency_name(code, count=1, locale="en")).partition(" (")[0].split()[-1].casefold()


@cache
def nouns(code: str) -> frozenset[str]:
    """Return the words, case folded, of which a sentence must hold one to name a currency."""
    return frozenset((*own(code), *NICKNAMES.get(code, ()), *IN_FIGURES.get(code, ()), "currency"))


def own(code: str) -> tuple[str, ...]:
    """Return the spellings of a currency's noun ("ruble", "rouble")."""
    word = noun(code)
    return _SPELLINGS.get(word, (word,))


def shares(code: str) -> frozenset[str]:
    """Return the nouns of a currency that others share, of which one is meant where a story names the state of one alone."""
    return _SHARED.intersection(own(code))


def any_of(words: Sequence[str]) -> str:
    """Return words as alternatives of a pattern, one that matches nothing where there are none."""
    return "|".join(map(re.escape, words)) or "(?!)"
