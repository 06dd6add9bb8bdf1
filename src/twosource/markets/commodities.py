"""Goods named in a sentence, by the table of their words."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.model import Entity


class Good(NamedTuple):
    """One row of the table: the words for a good, and what beside them makes them mean something else."""

    symbol: str
    name: str
    pattern: re.Pattern[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    needs_trade: bool


_WORD_BEFORE = re.compile(r"([\w'-]+)[\s-]+\Z")
_WORD_AFTER = re.compile(r"[\s-]+([\w'-]+)")
_LONGEST_WORD = 30


@cache
def goods() -> tuple[Good, ...]:
    """Return the table, in its order."""
    rows = files("twosource.markets").joinpath("data/commodities.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(_good(row) for row in rows if row and not row.startswith("#"))


def _good(row: str) -> Good:
    symbol, name, words, not_after, not_before, needs = (row.split("\t") + [""] * 6)[:6]
    phrases = sorted((re.escape(word) for word in words.split(";")), key=lambda word: (-len(word), word))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(phrases)})s?(?![\w])", re.IGNORECASE)
    return Good(symbol, name, pattern, _set(not_after), _set(not_before), needs == "y")


def _set(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))


def named(text: str, start: int, entities: Sequence[Entity], trade: bool) -> tuple[Good, ...]:
    """Return the goods that a sentence names, each once, in the order of the table.

    ``start`` is the sentence's place in the article, to which the offsets of ``entities`` count; ``trade`` tells whether the
    sentence speaks of trade at all. A word inside the name of a person or a place is no good.
    """
    names = [(entity.start - start, entity.end - start) for entity in entities if entity.label in ("PER", "LOC")]
    found = {good.symbol: good for good in reversed(goods()) if (trade or not good.needs_trade) and _names(text, good, names)}
    return tuple(found[symbol] for symbol in dict.fromkeys(good.symbol for good in goods()) if symbol in found)


def _names(text: str, good: Good, names: Sequence[tuple[int, int]]) -> bool:
    for match in good.pattern.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        after = _WORD_AFTER.match(text, match.end())
        if before and before[1].casefold() in good.not_after:
            continue
        if after and after[1].casefold() in good.not_before:
            continue
        if not any(first <= match.start() < last for first, last in names):
            return True
    return False
