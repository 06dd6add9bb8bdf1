"""How a page describes a person beside the name: a title, an apposition before or after it, what a clause with "who" tells.

"Deputy mayor Mara Quist", "the regional inspector, Mara Quist,", "Mara Quist, 43, a pilot at Skarvik," and "Mara Quist, who
runs the ferry," describe; "Mara Quist, the next day," and "when Mara Quist" do not.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.claims import lexicon
from twosource.claims.cues import table
from twosource.language.name_words import listed

_REACH = 140
"""Characters before a name, and after it, in which a description stands."""

_HONORIFIC = 30
"""Characters right before a name that its honorifics take."""

_LONGEST = 16
"""Words of a description; more are a clause that stands where one could."""

_TITLE = 6
"""Words of a title right before a name."""

_BREAK = re.compile(r"[,;:!?()\n\"“”—–]|\.(?=\s)")
_HONORIFICS = re.compile(
    r"(?:\b(?:Rep|Sen|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Gov|Sir|Dame|Lord|Lady|Rev)\.?\s+)+\Z|\bthe\s+Rev\.?\s+\Z"
)
_AFTER = re.compile(
    r"\s?(?:\([^()\n]{1,40}\))?(?:,\s+(?:aged\s+)?\d{1,3}\b)?(?:\s+\([^()\n]{1,40}\))?"
    r",\s+((?:[^,;:.()\n\"“”—–]|\.(?=\w)|(?<=\b[A-Z])\.(?=\s)){3,120})"
)
_CLOSED = re.compile(r"[’'\"”]?\s*(?:[,.;:)—–-]|who\b|\Z)")
_LESSER = ("other", "others", "same", "another", "latter", "next", "such")
_PERSON = re.compile(r"\w*(?:man|woman|person|(?<!m)ent|[ntlvcd]ant|[^\W_]{2}(?:er|or)|ist|ian|yst|ary)")
"""How nouns end that stand for people by what they do ("engine driver", "accountant")."""


class Description(NamedTuple):
    """A description: its words as they stand at text [start, end)."""

    start: int
    end: int


def person(word: str) -> bool:
    """Tell whether a noun, in small letters, stands for somebody by office, work or kinship."""
    plain = word.removesuffix(".").rsplit("-", 1)[-1]
    if plain in listed("role") or plain in _nouns("person"):
        return True
    return plain not in _nouns("other") and plain not in _CLOSED_WORDS and _PERSON.fullmatch(plain) is not None


@cache
def _nouns(kind: str) -> frozenset[str]:
    """Return the nouns for persons, or for other things, of which their ending says the opposite."""
    rows = files("twosource.claims").joinpath("data/person_nouns.tsv").read_text("utf-8").splitlines()
    table = dict(row.split("\t", 1) for row in rows if row[0] != "#")
    return frozenset(table[kind].split())


def describe(text: str, start: int, end: int) -> Iterator[Description]:
    """Yield what describes the person whose name stands at text [start, end), without the article in front, surest first."""
    floor = max(0, start - _REACH)
    near = max(floor, start - _HONORIFIC)
    left = text[floor:near] + _HONORIFICS.sub("", text[near:start])
    yield from _apposed_after(text, end)
    yield from _title(left, floor)
    yield from _apposed_before(text, left, floor, end)
    yield from _clause(text, end)


def _title(left: str, floor: int) -> Iterator[Description]:
    """Yield the title that touches a name from the left ("school bus driver Mara Quist", "head of research Mara Quist").

    ``left`` is the text before the name from ``floor`` on, here and below.
    """
    if not left[-1:].isspace() or "\n" in left[len(left.rstrip()) :]:
        return
    words = list(re.finditer(r"\S+", _since_break(left)))[-_TITLE:]
    at = len(words)
    while at and _in_title(words[at - 1][0], first=at == len(words)):
        at -= 1
        if at and words[at - 1][0].casefold() in ("of", "for") and at > 1 and person(words[at - 2][0].casefold()):
            at -= 1
    if at == len(words) or not _is_office([word[0] for word in words[at:]]):
        return
    offset = floor + len(left) - len(_since_break(left))
    yield Description(offset + words[at].start(), offset + words[-1].end())


def _since_break(left: str) -> str:
    breaks = list(_BREAK.finditer(left))
    return left[breaks[-1].end() :] if breaks else left


def _in_title(word: str, *, first: bool) -> bool:
    """Tell whether a word can be in a title; ``first`` of all the one that touches the name."""
    low = word.casefold()
    if low in _CLOSED_WORDS or not (word[0].isalpha() or word[0] in "'’"):
        return False
    return word[0].isupper() or not _is_verb(low) or (not first and low.endswith("ing"))


def _is_office(words: Sequence[str]) -> bool:
    """Tell whether the head of a title, its last word or the one before "of", is somebody's."""
    lows = [word.casefold() for word in words]
    head = next((at for at, low in enumerate(lows) if at and low in ("of", "for")), len(lows)) - 1
    return person(lows[head])


def _is_verb(low: str) -> bool:
    return (
        low in lexicon.FINITE or low in lexicon.PASTS or any(cue.form in ("past", "s") for cue in table().get(low, ()))
    ) and not person(low)


def _apposed_after(text: str, end: int) -> Iterator[Description]:
    """Yield the apposition between commas after a name, or up to its sentence's end, without a clause inside it."""
    found = _AFTER.match(text, end, end + _REACH + 50)
    words = list(re.finditer(r"\S+", found[1])) if found else []
    if found is None or not words:
        return
    cut = next((at for at, word in enumerate(words) if word[0] in _RELATIVES or (at and _is_finite(word[0]))), len(words))
    torn = cut == len(words) and found.end() - found.start(1) >= 120
    if torn or not cut or (cut < len(words) and words[cut][0] not in _RELATIVES):
        return
    some = [word[0] for word in words[:cut]]
    if is_person(some):
        yield _without_article(text, found.start(1) + words[0].start(), found.start(1) + words[cut - 1].end())


def _apposed_before(text: str, left: str, floor: int, end: int) -> Iterator[Description]:
    """Yield the noun phrase with an article before a name set off by commas ("the mayor, Mara Quist, …")."""
    if not left.rstrip(" ").endswith(",") or _CLOSED.match(text, end) is None:
        return
    left = left.rstrip(" ")[:-1]
    words = list(re.finditer(r"\S+", _since_break(left)))
    offset = floor + len(left) - len(_since_break(left))
    for at in range(len(words)):
        some = [word[0] for word in words[at:]]
        if _opens(some) and not any(map(_is_finite, some)) and is_person(some):
            begin = _owner_start(words, at)
            yield _without_article(text, offset + words[begin].start(), offset + words[-1].end())
            return


def _opens(words: Sequence[str]) -> bool:
    return words[0].casefold() in _ARTICLES or words[0].endswith(("'s", "’s", "s'", "s’"))


def _owner_start(words: Sequence[re.Match[str]], at: int) -> int:
    """Return where the owner in front of a possessive begins ("Skarvik Havn’s director")."""
    while at and words[at][0][0].isupper() and words[at - 1][0][0].isupper() and words[at - 1][0].casefold() not in _CLOSED_WORDS:
        at -= 1
    return at


def _clause(text: str, end: int) -> Iterator[Description]:
    """Yield a clause that tells what somebody does ("who runs the ferry"), not what he says or did."""
    found = _WHO.match(text, end, end + _REACH)
    if found is None or found[2] in ("is", "was", "has", "does", "says") or found[2].endswith(("ss", "us")):
        return
    if any(set(cue.frames) & set("ctqdi") for cue in table().get(found[2], ())):
        return
    words = list(re.finditer(r"\S+", found[1]))
    cut = next((at for at, word in enumerate(words) if at > 1 and (word[0] in ("and", "but") or _says(word[0]))), len(words))
    if len(words) > 1 and cut <= _LONGEST:
        yield Description(found.start(1), found.start(1) + words[cut - 1].end())


_WHO = re.compile(r"(?:,\s+(?:aged\s+)?\d{1,3})?,?\s+(who\s+([a-z]+s)\b[^,;:.()\n\"“”—–]{2,90})")


def _says(word: str) -> bool:
    return any(cue.form in ("past", "s") and set(cue.frames) & set("ctqd") for cue in table().get(word.casefold(), ()))


def _is_finite(word: str) -> bool:
    low = word.casefold()
    return low in lexicon.FINITE or (_says(low) and not person(low))


def is_person(words: Sequence[str]) -> bool:
    """Tell whether a noun phrase is one person's description by its head, the last word before a preposition."""
    lows = [word.casefold().strip("'’\"") for word in words]
    if not 0 < len(lows) <= _LONGEST or lows[0] in _LESSER or lows[-1] in _CLOSED_WORDS:
        return False
    end = next((at for at, low in enumerate(lows) if at and low in _ENDING), len(lows))
    head = lows[end - 1]
    if head in lexicon.TIME_WORDS or lows[0] in lexicon.PREPOSITIONS | lexicon.PRONOUNS:
        return False
    return person(head)


def is_plural(words: Sequence[str]) -> bool:
    """Tell whether a description is of several people ("lawyers for the founder")."""
    end = next((at for at, word in enumerate(words) if at and word.casefold() in _ENDING), len(words))
    head = words[end - 1].casefold() if words else ""
    return head.endswith("s") and not head.endswith(("ss", "us")) and not person(head)


def _without_article(text: str, start: int, end: int) -> Description:
    found = re.match(r"(?:the|an?)\s+", text[start:end], re.IGNORECASE)
    owner = re.match(r"the\s+\S+(?:\s+\S+){0,3}?(?:'s|’s|s'|s’)\s", text[start:end])
    return Description(start + (found.end() if found and not owner else 0), end)


_RELATIVES = ("who", "which", "whose", "that", "whom", "where", "when")
_ARTICLES = lexicon.words("the a an its his her their our my")
_ENDING = lexicon.PREPOSITIONS | lexicon.words("who that which and responsible")
_CLOSED_WORDS = (
    lexicon.PREPOSITIONS
    | lexicon.PRONOUNS
    | lexicon.DETERMINERS
    | lexicon.CLAUSE_STARTS
    | lexicon.ADVERBS
    | lexicon.words("and or but nor as than like including plus both not too either neither here there him them us me")
)
