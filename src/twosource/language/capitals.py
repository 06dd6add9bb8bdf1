"""Capitalised runs: neighbouring words that could be one name, with what the article shows about the case of each word."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.language.similarity import rarity, stem
from twosource.language.states import AMBIGUOUS, possessive_names, state
from twosource.model import Sentence

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|(?!(?<=\w['’])s\b)[^\W_]+(?:['’](?!s\b)[^\W_]+)*(?:-[^\WA-Z_][^\W_]*)*")
_OPENERS = "\"'“‘«(—–:;"
_SHORTENED = re.compile(r"(?:[^\W\d_]|Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|St|Mt|Brig|Cmdr|Jr|Sr)\Z")
_RARE = 6.0  # in fewer than five of the articles that were counted


class Word(NamedTuple):
    """A word and where it stands; ``initial`` words are capitalised by their position, so their case says nothing."""

    text: str
    start: int
    end: int
    initial: bool


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
        found.append(Word(text[start:end], start, end, _opens(text, sentence.start, start)))
    return found


def _opens(text: str, floor: int, start: int) -> bool:
    """Tell whether nothing, or a mark that opens something, stands before a word."""
    before = start - 1
    while before >= floor and text[before].isspace():
        before -= 1
    return before < floor or text[before] in _OPENERS


class Cases:
    """What an article shows about its words: which stand in lower case, and which are capitals in mid-sentence."""

    def __init__(self, sentences: Sequence[Sequence[Word]]) -> None:
        every = [word for sentence in sentences for word in sentence]
        self.lower = frozenset(word.text for word in every if word.text[0].islower())
        self.capital = frozenset(word.text for word in every if word.text[0].isupper() and not word.initial)

    def is_name(self, word: Word, alone: bool) -> bool:
        """Tell whether a capitalised word is one for its own sake; ``alone`` means that no capitalised word follows."""
        folded = word.text.lower()
        bare = folded.replace("’", "'").split("'")[0]
        if {folded, bare} & listed("function") and word.text not in ("US", "IT"):
            return False
        if not word.initial or word.text in self.capital:
            return True
        if folded in self.lower:
            return False
        if state(word.text) is not None and word.text not in AMBIGUOUS:
            return True
        return not alone or rarity(stem(word.text)) >= _RARE


def runs(text: str, sentence: Sequence[Word], cases: Cases) -> Iterator[list[Word]]:
    """Yield runs of capitalised words of a sentence; "of" and "of the" may stand inside a run."""
    run: list[Word] = []
    for index, word in enumerate(sentence):
        if run and not _joined(text, run, word):
            yield from _ended(run)
            run = []
        following = sentence[index + 1] if index + 1 < len(sentence) else None
        if (word.text in ("of", "the", "for") and _links(run, word, following)) or _may_be_name(word, following, cases):
            run.append(word)
        else:
            yield from _ended(run)
            run = []
    yield from _ended(run)


def _joined(text: str, run: list[Word], word: Word) -> bool:
    gap = text[run[-1].end : word.start]
    if gap in ("'s ", "’s "):
        so_far = text[run[0].start : word.end].replace("’", "'")
        return any(name.startswith(so_far) for name in possessive_names())
    return gap == " " or (gap == "-" and state(run[-1].text) is None and state(word.text) is None)


def _links(run: list[Word], word: Word, following: Word | None) -> bool:
    if not run or following is None:
        return False
    if word.text == "the":
        return run[-1].text in ("of", "for") and following.text[0].isupper()
    heads = listed("org") | listed("place") | listed("title") | listed("place_before")
    return run[-1].text in heads and (following.text[0].isupper() or following.text == "the")


def _may_be_name(word: Word, following: Word | None, cases: Cases) -> bool:
    if not word.text[0].isupper() or word.text in listed("calendar"):
        return False
    alone = following is None or not following.text[0].isupper()
    return cases.is_name(word, alone)


def _ended(run: list[Word]) -> Iterator[list[Word]]:
    while run and run[-1].text in ("of", "the", "for"):
        run = run[:-1]
    if run:
        yield run
