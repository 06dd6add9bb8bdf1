"""Goods named in a sentence, by the table of their words."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.language.similarity import stem, terms
from twosource.model import Entity


class Good(NamedTuple):
    """One row of the table: the words for a good, and what beside them makes them mean something else."""

    symbol: str
    name: str
    phrases: tuple[str, ...]
    pattern: re.Pattern[str]
    not_after: frozenset[str]
    not_before: frozenset[str]
    needs: frozenset[str] | None
    """Stems of which the sentence must hold one; empty: any word of trade; ``None``: it needs none."""


_WORD = re.compile(r"\w+")
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
    phrases = tuple(sorted(words.split(";"), key=lambda phrase: (-len(phrase), phrase)))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})s?(?![\w])", re.IGNORECASE)
    return Good(symbol, name, phrases, pattern, _set(not_after), _set(not_before), _needs(needs))


def _needs(words: str) -> frozenset[str] | None:
    if not words:
        return None
    return frozenset() if words == "y" else frozenset(stem(word) for word in words.split(","))


def _set(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))


def named(text: str, start: int, entities: Sequence[Entity]) -> tuple[Good, ...]:
    """Return the goods that a sentence names, each symbol once, in the order of the table.

    ``start`` is the sentence's place in the article, to which the offsets of ``entities`` count. A word inside the name of a
    person or a place is no good.
    """
    if _first_words().isdisjoint(_WORD.findall(text.casefold())):
        return ()
    stems = frozenset(terms(text))
    names = [(entity.start - start, entity.end - start) for entity in entities if entity.label in ("PER", "LOC")]
    found = {good.symbol: good for good in reversed(goods()) if _names(text, good, names) and _is_meant(good, stems)}
    return tuple(found[symbol] for symbol in dict.fromkeys(good.symbol for good in goods()) if symbol in found)


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which the names of goods begin: most sentences hold none of them."""
    first = {_WORD.findall(phrase)[0] for good in goods() for phrase in good.phrases}
    return frozenset(first | {f"{word}s" for word in first})


@cache
def trade_words() -> frozenset[str]:
    """Return the stems of the words that show that a sentence speaks of trade."""
    rows = files("twosource.markets").joinpath("data/trade_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(stem(word) for row in rows if not row.startswith("#") for word in row.split())


def _is_meant(good: Good, stems: frozenset[str]) -> bool:
    return good.needs is None or not (good.needs or trade_words()).isdisjoint(stems)


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
