"""The words for currencies, and where a sentence names one as such."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from babel import Locale
from babel.numbers import get_currency_name

from twosource.language.states import state
from twosource.markets.exposures import lists, moves
from twosource.markets.exposures.currencies import currency, state_name
from twosource.markets.exposures.move_words import one_of

_SPELLINGS = {
    "ruble": ("ruble", "rouble"),
    "yuan": ("yuan", "renminbi"),
    "pound": ("pound", "sterling"),
    "krone": ("krone", "crown"),
    "krona": ("krona", "crown"),
    "króna": ("króna", "krona", "crown"),
    "koruna": ("koruna", "crown"),
}
_NEEDS_ITS_STATE = frozenset(("real", "crown", "mark", "pound", "dollar", "peso", "franc"))
"""Words that are a currency by themselves ("the dollar") only for one state, or mean something else ("the real reason")."""
_SHARED = frozenset(("crown", "peso", "franc", "pound"))
"""Those of them that are the currency of the only one of a story's states that has such a one."""
_ALONE = frozenset(("USD", "GBP"))
"""Currencies that go by such a word alone."""
ALONE = ("CHF", "EUR", "GBP", "JPY", "USD")
"""Currencies that a text may name without any state of theirs, whatever the day ("the yen fell")."""
NICKNAMES: dict[str, tuple[str, ...]] = {
    "CAD": ("loonie",),
    "USD": ("greenback",),
    "EUR": ("single currency", "common currency", "shared currency"),
}
"""Words that are one currency, though its noun is that of several."""
IN_FIGURES = {"AUD": ("aussie",), "NZD": ("kiwi",)}
"""Words that are one currency where a sentence says by how much it rose or fell."""
_STATE_WORDS = {"AUD": ("aussie",), "NZD": ("kiwi",), "KRW": ("Korean",)}
"""In front of a noun these are a state ("the Aussie dollar")."""
_ALSO_A_WORD = frozenset(("colon", "dong", "dram", "florin", "gold", "kip", "sol", "won"))
"""Nouns of one currency each that a text may well mean otherwise."""
_GUARDED = frozenset(("real", "won", "crown", "mark", "sol", "colon"))
"""Nouns that, behind a state, are its currency only where a clause goes on so ("Brazil's real fell", not "… real estate")."""
_GOES_ON = (
    rf"(?=\s*(?:['’,.;:)]|\Z)|\s+(?:has|had|was|is|were|also|\w+ly|against|to|at|by|on|in|and|as|traded|closed|ended|settled|finished|opened"
    rf"|hit|hits|touched|reached|currency|{one_of('verb')}|{one_of('measured')})\b)"
)
_STATED = (
    r"(?:weak|weaker|strong|stronger|firmer|softer|cheaper|higher|lower|falling|rising|sliding|slumping|soaring|plunging|battered"
    r"|embattled|ailing)"
)
_OFFSHORE = r"(?:offshore|onshore|local|national)"
_NOT_BEHIND = (
    r"(?!\s+(?:silver|of|signs?|cakes?|coins?|notes?|bills?|stores?|shops?|trees?|amounts?|figures?|championships?|finals?|tournament|prince|princess|jewels?|court"
    r"|estate)\b)"
)
"""Behind a currency's noun, these make it something else ("the pound of flesh", "the dollar store")."""
_BY_WEIGHT = r"(?!(?<=by\s)the\s+pound\s*(?:[.,;)]|\Z))"
_WITHOUT_ARTICLE = r"(?<![\w/-])(?:{})\b(?!\s+(?:silver|work|character|record|reputation|area|crisis))"
_QUOTED = re.compile(r"\d|\bagainst\b|\b(?:per\s?cent|percent)\b|\bcents?\b")
_DAYS = 64


@lru_cache(maxsize=_DAYS)
def alone(day: date | None) -> tuple[str, ...]:
    """Return the currencies that a text may name without any state of theirs on a day ("the zloty fell"), by code.

    Their noun is that of no other legal tender of the day and no common word. The rouble by itself is the Russian one.
    """
    users: defaultdict[str, set[str]] = defaultdict(set)
    for code in _tenders(day):
        users[_unaccented(_noun(code))].add(code)
    single = {min(codes) for noun, codes in users.items() if len(codes) == 1 and noun not in _ALSO_A_WORD | _NEEDS_ITS_STATE}
    return tuple(sorted({*ALONE, *NICKNAMES, *IN_FIGURES, *single, *filter(None, (currency("RU", day),))}))


@lru_cache(maxsize=_DAYS)
def _full_names(day: date | None) -> re.Pattern[str]:
    """Return the English names of the legal tenders of a day that have an adjective ("Swiss franc"), by ISO 4217 code."""
    names = {code: rf"(?:{_any(_adjectives(code))})\s+(?:{_any(_own(code))})" for code in _tenders(day) if _adjectives(code)}
    return re.compile(rf"\bthe\s+(?:{'|'.join(f'(?P<{code}>{name})' for code, name in names.items())})\b", re.IGNORECASE)


def _tenders(day: date | None) -> list[str]:
    territories = (name for name in map(str, Locale("en").territories) if len(name) == 2)
    return sorted({code for territory in territories if (code := currency(territory, day)) is not None})


def by_full_name(text: str, day: date | None) -> frozenset[str]:
    """Return the currencies of a day that a sentence names in full ("the Swiss franc"), by code."""
    return frozenset(str(match.lastgroup) for match in _full_names(day).finditer(text))


def _adjectives(code: str) -> tuple[str, ...]:
    """Return what stands before a currency's noun, of a former one nothing: in its English name ("Swiss"), and else."""
    name = str(get_currency_name(code, locale="en"))
    its = "" if "(" in name else name.rpartition(" ")[0]
    return (*filter(None, (its,)), *_STATE_WORDS.get(code, ()))


def _unaccented(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _noun(code: str) -> str:
    """Return the noun in a currency's English name, without the years that the name of a former one has behind it."""
    return str(get_currency_name(code, count=1, locale="en")).partition(" (")[0].split()[-1].casefold()


def places(text: str, code: str, states: Sequence[str], bare: bool = False) -> tuple[tuple[int, int], ...]:
    """Return where a sentence names a currency as such ("the rouble fell", "Mexico's peso"), not a sum of it; no article counts.

    ``states`` are the states (ISO 3166) whose currency it is. ``bare`` tells that a noun which several currencies share is this
    one where no state stands beside it.
    """
    found = {match.span(match.lastindex or 0) for match in _pattern(code, tuple(states), bare).finditer(text)}
    if _QUOTED.search(text):
        found |= {match.span() for match in _by_its_move(code, bare).finditer(text) if _is_said_to_move(text, *match.span())}
    return tuple(sorted(found))


def _is_said_to_move(text: str, start: int, end: int) -> bool:
    """Tell whether a noun without a state beside it is the subject that rose or fell ("sterling rose", not "Dollar General")."""
    begins = moves.begins_clause(text, start) or text[start:end] == "sterling"
    return begins and lists.direction(text, start, end, None) is not None


@cache
def nouns(code: str) -> frozenset[str]:
    """Return the words, case folded, of which a sentence must hold one to name a currency."""
    return frozenset((*_own(code), *NICKNAMES.get(code, ()), *IN_FIGURES.get(code, ()), "currency"))


@cache
def rate(code: str) -> re.Pattern[str]:
    """Return what says, behind a verb of another currency, at how many units of this one that stands ("to 155 yen")."""
    units = _any([word for word in _own(code) if word not in _NEEDS_ITS_STATE])
    return re.compile(
        rf"[^,;:]{{0,40}}?\s(?:to|past|above|below|through|at|around)\s+(?:about\s+)?\d[\d.,]*\s+(?:{units})s?\b", re.IGNORECASE
    )


def _own(code: str) -> tuple[str, ...]:
    noun = _noun(code)
    return _SPELLINGS.get(noun, (noun,))


def shares(code: str) -> frozenset[str]:
    """Return the nouns of a currency that others share, of which one is meant where a story names the state of one alone."""
    return _SHARED.intersection(_own(code))


@cache
def _pattern(code: str, states: tuple[str, ...], bare: bool) -> re.Pattern[str]:
    own, nicknames = sorted(_own(code)), NICKNAMES.get(code, ())
    state, noun = (
        _any([*_words_for(states), *_adjectives(code)]),
        "|".join(word + _GOES_ON * (word in _GUARDED) for word in own),
    )
    # Where nothing else speaks for it, a capital makes it a name ("the Rand Corporation").
    alone = (
        [word for word in own if word not in _GUARDED]
        if code in _ALONE or bare
        else [word for word in own if word not in _NEEDS_ITS_STATE]
    )
    named = _any(alone) if states or code in ALONE else rf"(?-i:{_any(alone)})"
    return re.compile(
        rf"\b(?:(?<!North\s)((?:{state})(?:\s?['’]s)?\s+(?:{_STATED}\s+)?(?:{noun}))"
        rf"|(?:the|its)\s+((?:{_any(own)})\s+of\s+(?:the\s+)?(?:{state}))"
        rf"|the\s+({_any(nicknames)})"
        rf"|{_BY_WEIGHT}(?:the\s+(?:(?:{_STATED}|{_OFFSHORE})\s+)?|an?\s+{_STATED}\s+)((?:{named}){_NOT_BEHIND})"
        rf"|((?:{state})(?:\s?['’]s)?\s+currency(?!\s+(?:trader|reserve|dealer|market)))"
        rf"|(?:{state})\b[^.;]{{0,80}}?\b(?:its|their)\s+(?:own\s+)?((?:{noun})|currency(?!\s+(?:trader|reserve|dealer|market))))\b",
        re.IGNORECASE,
    )


@cache
def _by_its_move(code: str, bare: bool) -> re.Pattern[str]:
    """Return the words for a currency where a sentence says that it rose or fell."""
    words = (
        *(word for word in _own(code) if code in ALONE or word not in _NEEDS_ITS_STATE | _ALSO_A_WORD),
        *(word for word in shares(code) if bare),
        *IN_FIGURES.get(code, ()),
    )
    return re.compile(_WITHOUT_ARTICLE.format(_any(words)), re.IGNORECASE)


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, words)) or "(?!)"


def _words_for(states: tuple[str, ...]) -> list[str]:
    entries = [entry for code in states if (entry := state(state_name(code))) is not None]
    return sorted({word for entry in entries for word in (entry.name, *entry.names, *entry.demonyms)})
