"""The words of a sentence, with abbreviations and initials whole, and the lists of words that stand around names."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.model import Sentence

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|(?!(?<=\w['’])s\b)[^\W_]+(?:['’](?!s\b)[^\W_]+)*(?:-[^\WA-Z_][^\W_]*)*")
_SHORTENED = re.compile(r"(?:[^\W\d_]|Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|St|Mt|Brig|Cmdr|Jr|Sr)\Z")

STOPPED = frozenset("Bros Co Corp Inc Jr Ltd Sr".split())
"""Ends of names that keep their full stop."""


class Word(NamedTuple):
    """A word and where it stands, in code points of the text."""

    text: str
    start: int
    end: int


@cache
def listed(kind: str) -> frozenset[str]:
    """Return the words of one kind in the table of words around names."""
    table = files("twosource.language").joinpath("data/name_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return frozenset(word for name, words in rows if name == kind for word in words.split())


def words(text: str, sentence: Sentence) -> list[Word]:
    """Return the words of a sentence; an initial's or abbreviation's full stop belongs to the word."""
    found: list[Word] = []
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        if text[end : end + 1] == "." and end + 1 < sentence.end and _SHORTENED.match(match[0]):
            end += 1
        found.append(Word(text[start:end], start, end))
    return found
