"""Whose money a figure is in, where its sign or word is that of several states: "$", "rupees", "pesos".

A word is that of the one state among them that the article names. A bare dollar sign is America's, as agencies write it,
unless the article or its site says otherwise; where they leave it open, the unit is the word itself.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urlsplit

from msgspec.structs import replace

from twosource.model import Figure

_DOLLAR = re.compile(r"(?<![^\W_])(?<!\w\.)\$|\b(?:dollars?|bucks)\b", re.IGNORECASE)
_AMERICAN = re.compile(r"\bUS\s?\$|\bU\.S\.\s?\$|\bUSD\b|\b(?:US|U\.S\.|American)\sdollars?\b")
_AMERICAN_HERE = re.compile(r"\b(?:US|U\.S\.?|USD|American)(?![^\W_])|greenback")
_NAMED = re.compile(
    r"\b(?:in|are(?:\sin)?|all)\s(Australian|Canadian|Hong\sKong|New\sZealand|Singapore|Taiwan)\s(?:dollars|currency|funds)\b(?!\s\()"
)
_NATIONS = {"Australian": "AU", "Canadian": "CA", "Hong Kong": "HK", "New Zealand": "NZ", "Singapore": "SG", "Taiwan": "TW"}
_SIGNS = {"AU": ("A$", "AU$", "AUD"), "CA": ("C$", "CA$", "CAD"), "HK": ("HK$", "HKD"), "NZ": ("NZ$", "NZD"), "SG": ("S$", "SGD")}
_STERLING = re.compile(r"£|\bGBP\b|\bsterling\b|\bBrit(?:ain|ish)\b|\bpence\b")
_WORLD = frozenset("barrel ounce bushel tonne mmBtu".split())
"""What is priced in American dollars everywhere."""


class Shared(NamedTuple):
    """A word for money: the ISO 4217 code it has by itself, if any, and its codes by state (ISO 3166)."""

    word: str
    usual: str | None
    codes: dict[str, str]


@cache
def _shared() -> tuple[Shared, ...]:
    lines = files("twosource.language").joinpath("data/shared_currencies.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(
        Shared(word, None if usual == "-" else usual, dict(one.split("=") for one in codes)) for word, usual, *codes in rows
    )


def settled(text: str, url: str | None, named: Iterable[str], found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return figures with the currency that their article settles; ``named`` are the states (ISO 3166) that it names."""
    dollar, *others = _shared()
    states = frozenset(named)
    units = {other.word: _by_state(other, states) for other in others}
    usual = {other.usual: other.word for other in others if other.usual}
    dollars, sure = _dollars(text, url, dollar)
    weighed = _is_weighed(text, url, states)
    answer = []
    for figure in found:
        words = text[figure.start : figure.end]
        word = usual.get(figure.unit or "")
        if figure.unit in units:
            figure = replace(figure, unit=units[figure.unit])
        elif word is not None and _is_unnamed(words, word):
            figure = replace(figure, unit=units[word])
        elif weighed and figure.unit == "GBP" and words.endswith(("pounds", "pound")) and _is_unnamed(words, "pound"):
            figure = replace(figure, unit="pound")
        elif figure.unit == "USD" and _is_bare(words) and (sure or figure.per not in _WORLD):
            figure = replace(figure, unit=dollars)
        answer.append(figure)
    return tuple(answer)


def _by_state(shared: Shared, named: frozenset[str]) -> str:
    """Return the code of the one state named, the usual one where none is, else the word."""
    codes = {shared.codes[state] for state in named if state in shared.codes}
    if len(codes) == 1:
        return codes.pop()
    return shared.word if codes or shared.usual is None else shared.usual


def _dollars(text: str, url: str | None, shared: Shared) -> tuple[str, bool]:
    """Return whose a bare dollar is, and whether the article says so: "dollar" where it may be that of the site's country."""
    if stated := _NAMED.search(text):
        return shared.codes[_NATIONS[" ".join(stated[1].split())]], True
    home = (urlsplit(url).hostname or "").rpartition(".")[2].upper() if url else ""
    if home not in shared.codes or any(sign in text for sign in _SIGNS.get(home, ())):
        return "USD", True
    return (shared.codes[home], True) if _AMERICAN.search(text) else (shared.word, False)


def _is_weighed(text: str, url: str | None, named: frozenset[str]) -> bool:
    """Tell whether pounds are those of America, by weight, however many millions they are: nothing in the article is British."""
    home = (urlsplit(url).hostname or "").rpartition(".")[2] if url else ""
    american = "US" in named or "$" in text
    return american and "GB" not in named and home != "uk" and _STERLING.search(text) is None


def _is_unnamed(words: str, word: str) -> bool:
    """Tell whether a word for money stands without whose it is ("5 million rupees", but "5 million Indian rupees")."""
    before = re.search(rf"(\S+)[\s-]{word}s?\b", words)
    return before is not None and not before[1][0].isupper()


def _is_bare(words: str) -> bool:
    return _DOLLAR.search(words) is not None and _AMERICAN_HERE.search(words) is None
