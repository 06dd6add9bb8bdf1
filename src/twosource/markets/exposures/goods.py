"""The tables of goods, stock markets and bonds, and of the words that show that a sentence speaks of trade."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from twosource.language.similarity import stem
from twosource.model import ExposureKind

if TYPE_CHECKING:
    from twosource.markets.exposures.instruments import Instrument

_TABLES = ("data/commodities.tsv", "data/market_words.tsv")
_KINDS: dict[str, ExposureKind] = {"stocks": "index", "volatility": "index", "rates": "rates", "shipping": "shipping"}
_WORD = re.compile(r"\w+")
ALSO_A_VERB = frozenset(("lead",))
"""Words that are a good only where a sentence with the words that they need says what its price did."""


class Good(NamedTuple):
    """One row of a table: the words for a good or a market, and what beside them makes them mean something else."""

    symbol: str
    name: str
    phrases: tuple[str, ...]
    pattern: re.Pattern[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    needs: frozenset[str] | None
    """Stems of which the sentence must hold one; empty: any word of trade; ``None``: it needs none."""
    never: frozenset[str] = frozenset()
    """Stems of which the sentence must hold none: with them the word means something else."""
    kind: ExposureKind = "commodity"


@cache
def goods() -> tuple[Good, ...]:
    """Return the rows of the tables, in their order."""
    folder = files("twosource.markets")
    rows = [row for table in _TABLES for row in folder.joinpath(table).read_text(encoding="utf-8").splitlines()]
    return tuple(_good(row) for row in rows if row and not row.startswith("#"))


@cache
def rates_of(symbol: str) -> Good:
    """Return the row of a state's bonds."""
    return next(good for good in goods() if good.symbol == symbol)


def _good(row: str) -> Good:
    symbol, name, words, not_after, not_before, needs, never = (row.split("\t") + [""] * 7)[:7]
    kind = _KINDS.get(symbol.split(":")[0], "commodity")
    phrases = _longest_first(words.split(";"))
    barred = frozenset(map(stem, _set(never)))
    return Good(symbol, name, phrases, _pattern(phrases), _set(not_after), _set(not_before), _needs(needs), barred, kind)


@cache
def own_words(row: "Instrument") -> Good:
    """Return the words of a user's instrument: they need nothing beside them, and mean what it is touched by first."""
    phrases = _longest_first(row.words)
    nothing: frozenset[str] = frozenset()
    return Good(
        (row.touches or (row.symbol,))[0], row.name, phrases, _pattern(phrases), nothing, nothing, None, nothing, row.kind
    )


def _longest_first(phrases: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases).replace("'", "['’]")
    return re.compile(rf"(?<![\w-])(?:{words})s?(?![\w])", re.IGNORECASE)


def _needs(words: str) -> frozenset[str] | None:
    if not words:
        return None
    return frozenset() if words == "y" else frozenset(stem(word) for word in words.split(","))


def _set(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))


@cache
def rows_by_word() -> dict[str, tuple[int, ...]]:
    """Return the rows of ``goods`` by the words with which their phrases begin: a sentence holds few of them."""
    found: dict[str, set[int]] = {}
    for row, good in enumerate(goods()):
        for phrase in good.phrases:
            first = _WORD.findall(phrase)[0]
            for word in (first, f"{first}s"):
                found.setdefault(word, set()).add(row)
    return {word: tuple(sorted(rows)) for word, rows in found.items()}


@cache
def trade_words() -> frozenset[str]:
    """Return the stems of the words that show that a sentence speaks of trade."""
    rows = files("twosource.markets").joinpath("data/trade_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(stem(word) for row in rows if not row.startswith("#") for word in row.split())
