"""The words that say that a price rose or fell, by what they are in a sentence."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from twosource.model import Direction

Kind = Literal[
    "verb",
    "measured",
    "noun",
    "adjective",
    "adverb",
    "compared",
    "mark",
    "causing",
    "passive",
    "lifting",
    "by",
    "broken",
    "undone",
    "ranked",
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@cache
def directions() -> dict[tuple[Kind, str], Direction]:
    """Return where each word says that a price went, by its kind and itself, lower case, with "_" for a space."""
    rows = files("twosource.markets").joinpath("data/move_words.tsv").read_text(encoding="utf-8").splitlines()
    fields = [row.split("\t") for row in rows if row and not row.startswith("#")]
    kinds: dict[str, Kind] = {kind: kind for kind in KINDS}
    ways: dict[str, Direction] = {way: way for way in get_args(Direction)}
    return {(kinds[kind], word): ways[way] for way, kind, words in fields for word in words.split()}


def one_of(kind: Kind) -> str:
    """Return the words of a kind as alternatives of a pattern."""
    return alternatives(word.replace("_", r"\s+") for each, word in directions() if each == kind)


def direction(kind: Kind, words: str) -> Direction | None:
    """Return where words of a kind, as a text has them, say that a price went; ``None`` where they do not."""
    return directions().get((kind, "_".join(words.casefold().split())))


def is_present(verb: str) -> bool:
    """Tell whether a verb is in the present tense or the infinitive, both forms of which the table has ("rises", "rise")."""
    words = {word for kind, word in directions() if kind in ("verb", "measured")}
    word = verb.casefold()
    return word in words and (f"{word}s" in words or word.removesuffix("s") in words - {word})


def alternatives(words: Iterable[str]) -> str:
    """Return words as alternatives of a pattern, longest first."""
    return "|".join(sorted(set(words), key=lambda word: (-len(word), word)))
