"""Which event of a story a row of a calendar tells of: by the words of its title, or by what both call in words of their own.

Calendars write "CPI y/y" and "Official Bank Rate" where newsrooms write "inflation figures" and "the Bank's decision".
"""

import re
from collections.abc import Sequence

from twosource.language import states
from twosource.language.similarity import terms
from twosource.markets.exposures.central_banks import banks
from twosource.markets.exposures.currencies import currency
from twosource.model import Event, Release

_SAME, _LEAST = 0.75, 2
"""Share, and least number, of the words of a row's title that an event's sentence holds where both are one."""
_DAY = len("2019-04-24")

_RATE = (
    r"\b(?:(?:interest|bank|cash|policy|key|main|deposit|refinancing|repo|funds|overnight|base) (?:\w+ )?rates?|rate decision|"
    r"monetary policy (?:statement|decision|meeting|summary|report)|press conference)\b"
)
_DECISION = (
    r"\b(?:interest rates?|key rate|bank rate|rate decision|monetary policy|policy meeting|(?:next|its|rate-setting) (?:rate )?"
    r"(?:decision|meeting)|decision)\b"
)
_KINDS: tuple[tuple[str, str], ...] = (
    (_RATE, _DECISION),
    (r"\b(?:CPI|HICP|RPI|consumer price|inflation)\b", r"\b(?:inflation|consumer[- ]prices?|CPI|HICP)\b"),
    (r"\b(?:PPI|producer price)", r"\b(?:producer[- ]prices?|wholesale prices?|PPI)\b"),
    (r"\b(?:GDP|gross domestic product)\b", r"\b(?:GDP|gross domestic product|(?:economic )?growth figures|economy grew)\b"),
    (
        r"\b(?:non-?farm|NFP|employment change|unemployment|claimant|jobless|payrolls?|labou?r market)",
        r"\b(?:payrolls?|jobs (?:report|data|figures|numbers)|(?:un)?employment|jobless|labou?r[- ]market|claimants?)\b",
    ),
    (r"\bretail sales\b", r"\bretail sales\b"),
    (r"\b(?:trade balance|current account)\b", r"\b(?:trade (?:balance|figures|data|surplus|deficit)|exports?)\b"),
    (r"\b(?:PMI|purchasing managers|ISM|Ifo|ZEW|Tankan)\b", r"\b(?:PMIs?|purchasing managers|ISM|Ifo|ZEW|Tankan)\b"),
)
"""How calendars call a kind of release, and how sentences do."""
_READ = tuple((re.compile(row, re.IGNORECASE), re.compile(told, re.IGNORECASE)) for row, told in _KINDS)
_NAME = re.compile(r"[A-Z][\w.]*(?: [A-Z]\w+)?")


def tells_of(row: Release, event: Event, others: Sequence[Release]) -> bool:
    """Tell whether a row is of an event of one day: it is of that day, and its title or its kind is in the event's sentence.

    By its kind alone it is only where the sentence names the central bank or the state whose currency the row has, or, where it
    names none, where no row of ``others`` is of that kind and day and of another currency.
    """
    if event.start_day is None or event.start_day != event.end_day or row.at[:_DAY] != event.start_day:
        return False
    title = frozenset(terms(row.title))
    if len(title & frozenset(terms(event.text))) >= max(_SAME * len(title), _LEAST):
        return True
    kinds = [called for called, told in _READ if called.search(row.title) and told.search(event.text)]
    named = _currencies(event.text) if kinds else frozenset()
    if named:
        return row.currency in named
    return any(not any(_is_rival(row, other, called) for other in others) for called in kinds)


def _is_rival(row: Release, other: Release, called: re.Pattern[str]) -> bool:
    return other.currency != row.currency and other.at[:_DAY] == row.at[:_DAY] and called.search(other.title) is not None


def _currencies(text: str) -> frozenset[str]:
    """Return the currencies of the central banks that a sentence names, else of the states in it."""
    codes = {found.state for found in banks(text)} or {
        state.code for match in _NAME.finditer(text) if (state := states.state(match[0])) is not None
    }
    return frozenset(found for code in codes if (found := currency(code, None)) is not None)
