"""Kinds of things that news counts: different words for one kind, and what is known of each kind."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.language.similarity import stem


class Kinds(NamedTuple):
    """The kind of each word (by its stem), and what the table says of kinds.

    ``fates`` are what befalls people (killed, missing), ``running`` those of them whose counts only grow, ``events`` those whose
    people are counted, ``people`` those that are people, each of whom can be counted under another of these names.
    """

    of_word: dict[str, str]
    fates: frozenset[str]
    running: frozenset[str]
    events: frozenset[str]
    people: frozenset[str]
    phrases: dict[str, str]


@cache
def kinds() -> Kinds:
    """Return the table in ``data/counted.tsv``."""
    of_word: dict[str, str] = {}
    phrases: dict[str, str] = {}
    marked: set[str] = set()
    people: set[str] = set()
    for row in files("twosource.compare").joinpath("data/counted.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            name, *words = row.split("\t")
            if name == "@":
                people |= {of_word.get(stem(word), stem(word)) for word in words}
                continue
            marked.add(name)
            name = name.lstrip("+~!")
            of_word |= {stem(word): name for word in (name, *words) if " " not in word}
            phrases |= {word: name for word in words if " " in word}
    fates, running, events = (frozenset(name[1:] for name in marked if name[0] in marks) for marks in ("+~", "+", "!"))
    return Kinds(of_word, fates, running, events, frozenset(people), phrases)


def kind(word: str) -> str:
    """Return the name of the kind of thing a word stands for: its class in the table, else its stem."""
    return kinds().of_word.get(stem(word), stem(word))


def folded(text: str) -> str:
    """Return the text with the table's phrases ("walked out") replaced by the name of their kind."""
    return _phrases().sub(lambda match: kinds().phrases[" ".join(match[0].casefold().split())], text)


@cache
def _phrases() -> re.Pattern[str]:
    longest = sorted(kinds().phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest) + r")\b", re.IGNORECASE)
