"""Where a sentence names the bonds of a state by the state ("the yield on Germany's benchmark 10-year bond")."""

import re
from functools import cache

from twosource.language.states import reading, state
from twosource.markets.exposures.move_words import one_of

_STATES = {
    "rates:US": r"(?-i:US|U\.S\.)|United\s+States|American?",
    "rates:EU": r"German(?:y)?",
    "rates:GB": r"Brit(?:ain|ish)|(?-i:UK|U\.K\.)|United\s+Kingdom",
    "rates:JP": r"Japan(?:ese)?",
}
"""The states whose bonds are dealt in, by the symbol of their rates, as alternatives of a pattern."""
_YEARS = r"(?:\d{1,2}|two|three|five|seven|ten|twenty|thirty|forty)[\s-]years?(?![\s-]+olds?\b)"
_KIND = r"(?:benchmark|government|sovereign|state|federal|treasury|public|(?:long|short)-(?:dated|term)|inflation-linked)"
_BOND = r"(?:bonds?|notes?|bills?|debt|paper|securit(?:y|ies)|gilts?|bunds?|treasur(?:y|ies)|jgbs?)"
_YIELD = r"(?:yields?|borrowing\s+costs?)"
_ISSUED = rf"(?:(?:bonds?|gilts?|bunds?|treasur(?:y|ies))(?:\s+{_YIELD})?|(?:debt\s+)?{_YIELD})"
"""What a state has issued: its debt alone may be the sum of it."""
_STATE_BEFORE = re.compile(r"([A-Z][\w.]*?)(?:['’]s?)?\s+\Z")
_STATE_BEHIND = re.compile(r"[Bb]enchmark\s+\S+(?:\s+[a-z]+){1,2}?\s+(?:in|of)\s+(?:the\s+)?([A-Z]\w+(?:\s[A-Z]\w+)?)", re.ASCII)
_LONGEST_STATE = 30
_OF_A_CROP = re.compile(
    r"\b(?:crops?|harvests?|acres?|hectares?|bushels?|farmers?|wheat|corn|maize|soybeans?|rice)\b", re.IGNORECASE
)
_OF_BONDS = re.compile(rf"\b(?:{_YIELD}|{_BOND})\b", re.IGNORECASE)


def places(text: str) -> dict[str, tuple[tuple[int, int], ...]]:
    """Return where a sentence names the bonds of each state, by the symbol of its rates.

    The yields of a state alone are those of its bonds, but in a sentence of crops.
    """
    if not _OF_BONDS.search(text):
        return {}
    of_a_crop = _OF_A_CROP.search(text) is not None
    found = {
        symbol: tuple(match.span() for match in pattern.finditer(text) if not (of_a_crop and match["bare"]))
        for symbol, pattern in _patterns().items()
    }
    return {symbol: spans for symbol, spans in found.items() if spans}


def is_of_another(text: str, start: int, symbol: str) -> bool:
    """Tell whether words that mean the American bonds have another state beside them.

    It stands in front of them, or behind a benchmark ("Peru's benchmark 10-year", "the benchmark 10-year yield in Peru").
    """
    if symbol != "rates:US":
        return False
    beside = (_STATE_BEFORE.search(text, max(0, start - _LONGEST_STATE), start), _STATE_BEHIND.match(text, start))
    named = [state(one[1]) for one in beside if one is not None and reading(one[1]) in ("name", "demonym")]
    return any(one is not None and one.code != "US" for one in named)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {symbol: _pattern(state) for symbol, state in _STATES.items()}


def _pattern(state: str) -> re.Pattern[str]:
    whose = rf"(?:{state})(?:\s?['’]s?)?"
    stands = rf"\s*(?:[.,;:)]|\Z)|\s+(?:was|is|stood|at|to|by|hit|reached|{one_of('verb')}|{one_of('measured')})\b"
    by_years = rf"{whose}\s+(?:{_KIND}\s+)*{_YEARS}(?=(?:\s+{_KIND})*\s+(?:{_BOND}|{_YIELD})\b|{stands})"
    of_government = rf"{whose}\s+(?:{_KIND}\s+)+{_ISSUED}"
    of_a_move = rf"{whose}\s+bonds(?=\s+(?:\w+ly\s+)?(?:{one_of('verb')}|{one_of('measured')})\b)"
    by_yield = rf"{whose}\s+(?:(?:bond|debt)\s+)?{_YIELD}"
    behind_years = rf"{_YEARS}\s+{whose}\s+(?:{_KIND}\s+)*(?:{_ISSUED}|{_BOND})"
    within = rf"(?:{_YEARS}|{_KIND})\s+(?:{_KIND}\s+)*{_ISSUED}(?=\s+in\s+(?:the\s+)?(?:{state})\b)"
    return re.compile(
        rf"(?<![\w-])(?:{by_years}|(?:{of_government}|{of_a_move}|(?P<bare>{by_yield})|{behind_years}|{within})\b)", re.IGNORECASE
    )
