"""Stock markets that a sentence names by their place ("London share prices", "in Tokyo, stocks closed lower")."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.language import states
from twosource.markets.exposures.goods import goods, rows_by_word

_INDEX = (
    r"(?:blue-chip|main|major|leading|broader|wider)\s+(?:(?:share|stock|equity)\s+)?(?:index(?:es)?|indices|averages?)"
    r"|(?:share|stock|equity)\s+(?:index(?:es)?|indices|averages?|gauges?)"
)
_OF_BONDS = r"(?!\s+(?:[\w-]+\s+){0,2}(?:bonds?|yields?|rates?|notes?|crude|oil|gas|prices?|interest|lending|brent)\b)"
"""Behind a benchmark, these make it one of something else than shares."""
_IN_STORE = r"\s+(?:that\s+(?:will\s+)?last|to\s+last|for)\s+(?:\w+\s+){1,3}?(?:days|weeks|months|years)\b"
_MARKET = re.compile(
    rf"\b(?:stock[\s-]markets?|stocks|(?:share|stock)[\s-]prices|shares|equities|bourses?|{_INDEX}"
    rf"|benchmark(?:\s+(?:stock|share|equity))?(?:\s+index)?{_OF_BONDS})\b"
    rf"(?!\s+of\b|\s+in\s+(?:the\s+)?(?:company|firm)|{_IN_STORE})",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:([\w.-]+)\s+)?(?:([\w.-]+)\s+)?([\w.-]+)(?:\s?['’]s?)?\s+\Z")
_SHARES = re.compile(r"stocks|shares|(?:share|stock)[\s-]prices", re.IGNORECASE)
_LAST = re.compile(r"(\w+)\s+\Z")
_NOTHING = re.compile(r"(?:['’]s?)?\s+")
_HAVING = frozenset("have has had hold holds held keep keeps kept need needs needed build builds built".split())
"""In front of stocks, these make them what a state has in store, as the name of a good does."""
_PART_OF = frozenset(("Latin", "North", "South", "Central"))
"""In front of a people, these make it one of a part of the world ("Latin American stocks")."""
_OWNED = re.compile(
    r"\b(?:(?i:this|its|their|his|her|whose|our|my)|(?!\w{3,6}day\b)([\w.&-]+)['’]s?|(?i:the)(?=\s+\Z))\s+(?:[A-Z]\w+\s+){0,2}\Z"
)
"""In front of shares, these make them those of one company ("its shares", "the firm's London shares")."""
_OPENING = re.compile(r"\b[Ii]n\s+(?:the\s+)?((?:[A-Z][\w.]*\s?){1,3})\s?,\s+(?:[a-z-]+\s+){0,2}\Z")
_BEHIND = re.compile(r"\s+(?:\w+\s+){0,4}?(?:in\s+(?=(?:the\s+)?[A-Z])|on\s+(?=[A-Z]\w+\sStreet\b))")
_LISTED = re.compile(r"(?:the\s+)?([A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})(?![\w-]|['’]s)(?:\s?,\s(?:and\s)?|\sand\s)?")
"""One of the places behind a market; those whose company is named next are none ("shares in Lima-listed …", "in Peru's …")."""
_SECOND_LINE = re.compile(r"[\s-]+(?:250|350|(?:small|mid)[\s-]?caps?|aim)\b", re.IGNORECASE)
"""Behind the name of an index, that it is another, of smaller companies ("FTSE 250")."""
_STREETS = {"Wall Street": "US", "Bay Street": "CA", "Dalal Street": "IN"}
_MOST_LISTED = 20
_REACH = 60


class Market(NamedTuple):
    """The stock market of a state (ISO 3166), named at ``[start, end)`` of a sentence."""

    state: str
    start: int
    end: int


def markets(text: str, names: Sequence[tuple[int, int]] = ()) -> tuple[Market, ...]:
    """Return the stock markets that a sentence names by their place, each once, in the order of the text.

    ``names`` are where it names companies and people, whose own shares are no market, wherever they are dealt in.
    """
    found: dict[str, Market] = {}
    for match in _MARKET.finditer(text):
        if not _is_of_one_thing(text, match, names):
            behind = _behind(text, match.end())
            before = _before(text, match, bool(behind))
            for code in (*((before,) if before else ()), *behind):
                found.setdefault(code, Market(code, *match.span()))
    return tuple(found.values())


def is_second_line(text: str, end: int) -> bool:
    """Tell whether the name of an index that ends at a place goes on as that of one of smaller companies."""
    return _SECOND_LINE.match(text, end) is not None


def _is_of_one_thing(text: str, market: re.Match[str], names: Sequence[tuple[int, int]]) -> bool:
    """Tell whether shares are those of one company ("the shares", "Harbour shares"), or stocks those of a good."""
    if not _SHARES.fullmatch(market[0]):
        return False
    at = market.start()
    word = _LAST.search(text, max(0, at - _REACH), at)
    if word and market[0].casefold() == "stocks" and _is_good(word[1]):
        return True
    ends = (end for start, end in names if start < at and _place(text[start:end]) is None)
    owned = _OWNED.search(text, max(0, at - _REACH), at)
    is_owned = owned is not None and not (owned[1] and _place(owned[1]))
    return is_owned or any(_NOTHING.fullmatch(text, end, at) for end in ends)


def _before(text: str, market: re.Match[str], placed: bool) -> str | None:
    """Return the state of the place in front of a market; ``placed``: others stand behind it, and "in Oslo, " is another's."""
    at = market.start()
    reach = max(0, at - _REACH)
    opening = _OPENING.search(text, reach, at)
    if opening and not placed:
        return _place(opening[1])
    words = _BEFORE.search(text, reach, at)
    if words is None:
        return None
    one, two, three = (word or "" for word in words.groups())
    if three in _HAVING:
        return None
    last = two or one
    named = _place(f"{one} {two} {three}") or _place(f"{last} {three}") or (None if last in _PART_OF else _place(three))
    return named or (_place(f"{one} {two}") or _place(two) if three.islower() else None)


def _is_good(word: str) -> bool:
    """Tell whether the name of a good begins with a word, so that stocks of it are kept in a store."""
    rows = rows_by_word().get(word.casefold(), ())
    return any(goods()[row].kind == "commodity" for row in rows)


def _behind(text: str, at: int) -> list[str]:
    """Return the states of the places that are listed behind a market ("share prices fell in Paris, Milan and Zurich").

    A people is none: shares "in Dutch lender Ons" are its.
    """
    opening = _BEHIND.match(text, at, at + _REACH)
    found: list[str] = []
    at = opening.end() if opening else len(text)
    while len(found) < _MOST_LISTED and (match := _LISTED.match(text, at)) and (code := _named(match[1])):
        found.append(code)
        at = match.end()
    return found


def _named(words: str) -> str | None:
    if words in _STREETS:
        return _STREETS[words]
    return None if states.reading(" ".join(words.split())) == "demonym" else _place(words)


def _place(words: str) -> str | None:
    words = " ".join(words.split())
    if not words[:1].isupper():
        return None
    found = states.state(words) or states.state(words.rstrip("."))
    return found.code if found is not None else _cities().get(words.rstrip("."))


def cities(text: str) -> frozenset[str]:
    """Return the states of the cities with a stock market, and no capitals, that a text names."""
    return frozenset(state for city, state in _cities().items() if city in text or city.upper() in text)


@cache
def _cities() -> dict[str, str]:
    """Return the states of the cities that stand for a stock market and are no capital."""
    rows = files("twosource.markets").joinpath("data/exchange_cities.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {row[0]: row[1] for row in pairs}
