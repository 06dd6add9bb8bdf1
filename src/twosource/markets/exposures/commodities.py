"""Goods, stock markets and bonds named in a sentence, by the tables of their words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from twosource.language.similarity import stem, terms
from twosource.markets.exposures import moves
from twosource.model import Entity, ExposureKind

if TYPE_CHECKING:
    from twosource.markets.exposures.instruments import Instrument


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


class Mention(NamedTuple):
    """A good that a sentence names, and where in it (offsets count from the sentence's start)."""

    good: Good
    start: int
    end: int


_TABLES = ("data/commodities.tsv", "data/market_words.tsv")
_KINDS: dict[str, ExposureKind] = {"stocks": "index", "volatility": "index", "rates": "rates", "shipping": "shipping"}
_WORD = re.compile(r"\w+")
_WORD_BEFORE = re.compile(r"([\w'-]+)[\s-]+\Z")
_WORD_AFTER = re.compile(r"[\s-]+([\w'-]+)")
_LONGEST_WORD = 30
_LIKENESS = re.compile(
    r"-(?:smooth|slick|black|dark|grey|gray|white|red|blue|coloured|colored|haired|plated|rimmed|framed|tipped|tongued|stained|soaked|clad|hard|soft)\b",
    re.IGNORECASE,
)
"""Joined to a good, these say what something else is like or made of ("oil-smooth", "steel-grey")."""
_DESCRIBES = re.compile(
    r"(?:\s+(?:and|&)\s+\w+)?\s+(?:company|companies|concerns?|firms?|giants?|groups?|units?|divisions?|business(?:es)?|arm|subsidiar(?:y|ies)"
    r"|executives?|tycoons?|barons?|heir|shares|stocks|issues|ministers?|ministry|properties|acquisitions|exploration|ventures?|conglomerate|workers?)\b",
    re.IGNORECASE,
)
"""Behind a good, and at most one more, these make it the description of a business or a person ("an oil and gas concern")."""


@cache
def goods() -> tuple[Good, ...]:
    """Return the rows of the tables, in their order."""
    folder = files("twosource.markets")
    rows = [row for table in _TABLES for row in folder.joinpath(table).read_text(encoding="utf-8").splitlines()]
    return tuple(_good(row) for row in rows if row and not row.startswith("#"))


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
    words = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?:{words})s?(?![\w])", re.IGNORECASE)


def _needs(words: str) -> frozenset[str] | None:
    if not words:
        return None
    return frozenset() if words == "y" else frozenset(stem(word) for word in words.split(","))


def _set(words: str) -> frozenset[str]:
    return frozenset(filter(None, words.split(",")))


def mentions(text: str, start: int, entities: Sequence[Entity], own: Sequence[Good] = ()) -> tuple[Mention, ...]:
    """Return the goods that a sentence names, each symbol once, in the order of the tables; ``own`` are a user's.

    ``start`` is the sentence's place in the article, to which the offsets of ``entities`` count. A word inside the name of a
    person or a place, or a part of another name, is no good, unless it is a user's own.
    """
    found = [Mention(good, *match.span()) for good in own if (match := good.pattern.search(text))]
    rows = sorted({row for word in _WORD.findall(text.casefold()) for row in _rows_by_word().get(word, ())})
    if rows:
        names = [(one.start - start, one.end - start, one.label) for one in entities]
        found += _in_tables(text, [goods()[row] for row in rows], names)
    return tuple({mention.good.symbol: mention for mention in reversed(found)}.values())[::-1]


def _in_tables(text: str, rows: Sequence[Good], names: Sequence[tuple[int, int, str]]) -> Iterator[Mention]:
    stems = frozenset(terms(text))
    for good in rows:
        if good.never.isdisjoint(stems) and (span := _place(text, good, names, _has_its_words(good, stems))) is not None:
            yield Mention(good, *span)


def named(text: str, start: int, entities: Sequence[Entity]) -> tuple[Good, ...]:
    """Return the goods that a sentence names, as ``mentions`` does."""
    return tuple(mention.good for mention in mentions(text, start, entities))


@cache
def _rows_by_word() -> dict[str, tuple[int, ...]]:
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


def _has_its_words(good: Good, stems: frozenset[str]) -> bool:
    return good.needs is None or not (good.needs or trade_words()).isdisjoint(stems)


def _is_priced(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence says what the price of a good did, alone or with others ("nickel, zinc and tin fell")."""
    listed = _listed().match(text, end)
    return moves.priced(text, start, listed.end() if listed else end)


@cache
def _listed() -> re.Pattern[str]:
    """Return what may follow a good in a list: at most six others."""
    words = "|".join(sorted({re.escape(phrase) for good in goods() for phrase in good.phrases if good.kind == "commodity"}))
    return re.compile(rf"(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+as\s+well\s+as\s+)(?:{words})s?\b){{0,6}}", re.IGNORECASE)


def _place(text: str, good: Good, names: Sequence[tuple[int, int, str]], has_its_words: bool) -> tuple[int, int] | None:
    """Return where a sentence names a good, first; ``None`` where it does not."""
    for match in good.pattern.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        after = _WORD_AFTER.match(text, match.end())
        if before and before[1].casefold() in good.not_after:
            continue
        if after and after[1].casefold() in good.not_before:
            continue
        if good.kind == "commodity" and (_DESCRIBES.match(text, match.end()) or _LIKENESS.match(text, match.end())):
            continue
        if not has_its_words and (good.needs or not _is_priced(text, *match.span())):
            continue
        if not any(_is_part(match, good, *name) for name in names) or _is_quoted_by_name(match, names):
            return match.span()
    return None


def _is_quoted_by_name(match: re.Match[str], names: Sequence[tuple[int, int, str]]) -> bool:
    """Tell whether a whole name is that of a good: it rose or fell by a share, as no person does ("Brent fell 2 percent")."""
    whole = any((start, end) == match.span() for start, end, _ in names)
    return whole and moves.priced_in_figures(match.string, *match.span())


def _is_part(match: re.Match[str], good: Good, start: int, end: int, label: str) -> bool:
    """Tell whether a word is part of a name: of a person's or a place's, or a good's of a longer name of anything."""
    if not start <= match.start() < end:
        return False
    return label in ("PER", "LOC") or (good.kind == "commodity" and (match.end() < end or start < match.start()))
