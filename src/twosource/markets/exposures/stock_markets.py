"""Stock markets that a sentence names by their place ("London share prices", "in Tokyo, stocks closed lower")."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.language import states

_MARKET = re.compile(
    r"\b(?:stock[\s-]markets?|stocks|share[\s-]prices|shares|equities|bourse)\b(?!\s+of\b|\s+in\s+(?:the\s+)?(?:company|firm)"
    r"|\s+(?:that\s+(?:will\s+)?last|to\s+last|for)\s+(?:\w+\s+){1,3}?(?:days|weeks|months|years)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:([\w.-]+)\s+)?(?:([\w.-]+)\s+)?([\w.-]+)(?:\s?['’]s?)?\s+\Z")
_HAVING = frozenset("have has had hold holds held keep keeps kept need needs needed build builds built".split())
"""In front of stocks, these make them what a state has in store."""
_OPENING = re.compile(r"\b[Ii]n\s+(?:the\s+)?((?:[A-Z][\w.]*\s?){1,3})\s?,\s+(?:\w+\s+){0,2}\Z")
_BEHIND = re.compile(r"\s+(?:\w+\s+){0,4}?in\s+(?=(?:the\s+)?[A-Z])")
_LISTED = re.compile(r"(?:the\s+)?([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?:\s?,\s(?:and\s)?|\sand\s)?")
_MOST_LISTED = 20
_REACH = 60


class Market(NamedTuple):
    """The stock market of a state (ISO 3166), named at ``[start, end)`` of a sentence."""

    state: str
    start: int
    end: int


def markets(text: str) -> tuple[Market, ...]:
    """Return the stock markets that a sentence names by their place, each once, in the order of the text."""
    found: dict[str, Market] = {}
    for match in _MARKET.finditer(text):
        before = _before(text, match.start())
        for code in (*((before,) if before else ()), *_behind(text, match.end())):
            found.setdefault(code, Market(code, *match.span()))
    return tuple(found.values())


def _before(text: str, at: int) -> str | None:
    reach = max(0, at - _REACH)
    opening = _OPENING.search(text, reach, at)
    if opening:
        return _place(opening[1])
    words = _BEFORE.search(text, reach, at)
    if words is None:
        return None
    one, two, three = (word or "" for word in words.groups())
    if three in _HAVING:
        return None
    named = _place(f"{one} {two} {three}") or _place(f"{two} {three}") or _place(three)
    return named or (_place(f"{one} {two}") or _place(two) if three.islower() else None)


def _behind(text: str, at: int) -> list[str]:
    """Return the states of the places that are listed behind a market ("share prices fell in Paris, Milan and Zurich")."""
    opening = _BEHIND.match(text, at, at + _REACH)
    found: list[str] = []
    at = opening.end() if opening else len(text)
    while len(found) < _MOST_LISTED and (match := _LISTED.match(text, at)) and (code := _place(match[1])):
        found.append(code)
        at = match.end()
    return found


def _place(words: str) -> str | None:
    words = " ".join(words.split())
    if not words[:1].isupper():
        return None
    found = states.state(words) or states.state(words.rstrip("."))
    return found.code if found is not None else _cities().get(words.rstrip("."))


@cache
def _cities() -> dict[str, str]:
    """Return the states of the cities that stand for a stock market and are no capital."""
    rows = files("twosource.markets").joinpath("data/exchange_cities.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {row[0]: row[1] for row in pairs}
