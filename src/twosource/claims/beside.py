"""How a page describes a person beside the name: a title, an apposition before or after it, what a clause with "who" tells.

"Deputy mayor Mara Quist", "the regional inspector, Mara Quist,", "Mara Quist, 43, a pilot at Skarvik," and "Mara Quist, who
runs the ferry," describe; "Mara Quist, the next day," and "when Mara Quist" do not.
"""

import re
from collections.abc import Iterator, Sequence

from twosource.claims import lexicon
from twosource.claims.cues import table
from twosource.claims.descriptions import (
    CLOSED_WORDS,
    LONGEST,
    POINT,
    RELATIVES,
    Description,
    is_finite,
    is_person,
    says,
    since_break,
    title,
)

_REACH = 140
"""Characters before a name, and after it, in which a description stands."""

_HONORIFIC = 30
"""Characters right before a name that its honorifics take."""

_HONORIFICS = re.compile(
    r"(?:\b(?:Rep|Sen|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Gov|Sir|Dame|Lord|Lady|Rev)\.?\s+)+\Z|\bthe\s+Rev\.?\s+\Z"
)
_AFTER = re.compile(
    r"\s?(?:\([^()\n]{1,40}\))?(?:,\s+(?:aged\s+)?\d{1,3}\b)?(?:\s+\([^()\n]{1,40}\))?"
    r",\s+((?:[^,;:.()\n\"“”—–]|" + POINT + r"){3,120})"
)
_CLOSED = re.compile(r"[’'\"”]?\s*(?:[,.;:)—–-]|who\b|\Z)")
_ARTICLES = lexicon.words("the a an its his her their our my")


def describe(text: str, start: int, end: int) -> Iterator[Description]:
    """Yield what describes the person whose name stands at text [start, end), without the article in front, surest first."""
    floor = max(0, start - _REACH)
    near = max(floor, start - _HONORIFIC)
    left = text[floor:near] + _HONORIFICS.sub("", text[near:start])
    yield from _apposed_after(text, end)
    yield from title(left, floor)
    yield from _apposed_before(text, left, floor, end)
    yield from _clause(text, end)


def _apposed_after(text: str, end: int) -> Iterator[Description]:
    """Yield the apposition between commas after a name, or up to its sentence's end, without a clause inside it."""
    found = _AFTER.match(text, end, end + _REACH + 50)
    words = list(re.finditer(r"\S+", found[1])) if found else []
    if found is None or not words:
        return
    cut = next((at for at, word in enumerate(words) if word[0] in RELATIVES or is_finite(word[0])), len(words))
    torn = cut == len(words) and found.end() - found.start(1) >= 120
    if torn or not cut or (cut < len(words) and words[cut][0] not in RELATIVES):
        return
    some = [word[0] for word in words[:cut]]
    if is_person(some):
        yield _without_article(text, found.start(1) + words[0].start(), found.start(1) + words[cut - 1].end())


def _apposed_before(text: str, left: str, floor: int, end: int) -> Iterator[Description]:
    """Yield the noun phrase with an article before a name set off by commas ("the mayor, Mara Quist, …")."""
    if not left.rstrip(" ").endswith(",") or _CLOSED.match(text, end) is None:
        return
    left = left.rstrip(" ")[:-1]
    words = list(re.finditer(r"\S+", since_break(left)))
    offset = floor + len(left) - len(since_break(left))
    for at in range(len(words)):
        some = [word[0] for word in words[at:]]
        clause = any(word in RELATIVES or is_finite(word) for word in some)
        if _opens(some) and not clause and is_person(some):
            begin = _owner_start(words, at)
            yield _without_article(text, offset + words[begin].start(), offset + words[-1].end())
            return


def _opens(words: Sequence[str]) -> bool:
    return words[0].casefold() in _ARTICLES or words[0].endswith(("'s", "’s", "s'", "s’"))


def _owner_start(words: Sequence[re.Match[str]], at: int) -> int:
    """Return where the owner in front of a possessive begins ("Skarvik Havn’s director")."""
    while at and words[at][0][0].isupper() and words[at - 1][0][0].isupper() and words[at - 1][0].casefold() not in CLOSED_WORDS:
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
    cut = next((at for at, word in enumerate(words) if at > 1 and (word[0] in ("and", "but") or says(word[0]))), len(words))
    if len(words) > 1 and cut <= LONGEST:
        yield Description(found.start(1), found.start(1) + words[cut - 1].end())


_WHO = re.compile(r"(?:,\s+(?:aged\s+)?\d{1,3})?,?\s+(who\s+([a-z]+s)\b(?:[^,;:.()\n\"“”—–]|" + POINT + r"){2,90})")


def _without_article(text: str, start: int, end: int) -> Description:
    found = re.match(r"(?:the|an?)\s+", text[start:end], re.IGNORECASE)
    owner = re.match(r"the\s+\S+(?:\s+\S+){0,3}?(?:'s|’s|s'|s’)\s", text[start:end])
    return Description(start + (found.end() if found and not owner else 0), end)
