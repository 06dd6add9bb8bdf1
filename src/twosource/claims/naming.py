"""Whom a phrase with names names: one of them by his title, somebody else who only belongs to him, or several together."""

import re
from collections.abc import Sequence
from itertools import pairwise

from twosource.claims import lexicon
from twosource.claims.descriptions import OF_OFFICE, OF_SOMEBODY, in_name, is_plural, person
from twosource.model import Entity

_HONORIFIC = re.compile(r"(?:\b(?:mr|mrs|ms|dr|prof|professor|rev|sir|dame|lord|lady)\b\.?\s*)+\Z", re.IGNORECASE)
_JOIN = re.compile(
    r"(?:\s*\([^()\n]{1,40}\))?(?P<apposed>,\s[^,;:()]{2,80}(?=,))?,?(?P<and>\s+(?:and|&))?\s+(?P<title>[^,;:()]{0,60},?\s*)\Z"
)
"""What stands between two who speak together: the mark or the description of the one, "and", the title of the other."""

_CLOSED = re.compile(r"(?:\s*\([^()\n]{1,40}\))?\s*(?:\Z|,)")
_APPOSING = (",", "-", "–", "—", "(")
"""What ends a description of several, whose names follow ("the two pilots, Mara Quist and Tomas Oberg,")."""

_TITLE = 8
"""Words of a title between two names."""


def of_another(text: str, start: int, name: Entity, inside: Sequence[Entity]) -> bool:
    """Tell whether the words from ``start`` on make a name only that of whom somebody or something belongs to.

    "Lawyers for the founder Mara Quist", "a letter from mayor Mara Quist" and "the wife of coach Mara Quist" do; "head of
    research Mara Quist" and "Bank of Corvina governor Mara Quist" do not. ``inside`` are the names in the phrase, sorted.
    """
    words = list(re.finditer(r"\S+", plain(text[start : name.start])))
    return any(
        word[0].casefold() in lexicon.PREPOSITIONS
        and not any(one.start < start + word.start() < one.end for one in inside)
        and _belongs([one[0] for one in words[:at]], word[0].casefold(), [one[0] for one in words[at + 1 :]])
        for at, word in enumerate(words)
        if at
    )


def plain(before: str) -> str:
    """Return the words before a name without honorifics."""
    return _HONORIFIC.sub("", before.rstrip())


def _belongs(outer: Sequence[str], preposition: str, inner: Sequence[str]) -> bool:
    """Tell whether the words before a preposition stand for somebody else than the name behind the words after it."""
    if not inner or not _is_title(inner):
        return bool(inner) and (outer[0].casefold() in ("a", "an") or is_plural(outer))
    head = outer[-1].casefold()
    owned = preposition != "of" or person(head) or is_plural(outer[-1:]) or head in OF_SOMEBODY | lexicon.DOCUMENT_WORDS
    return owned and not in_name(outer, inner)


def _is_title(words: Sequence[str]) -> bool:
    """Tell whether a title of its own touches a name ("computer hacker", "President"), and no rank ("the navy Admiral")."""
    if not person(words[-1].casefold()):
        return False
    plain = [word for word in words[:-1] if word.casefold() not in OF_OFFICE and word.casefold() not in lexicon.DETERMINERS]
    return not (words[-1][0].isupper() and plain and plain[-1][0].islower())


def together(text: str, start: int, end: int, inside: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the people, or the states, who speak together by the words in text [start, end), none where one speaks alone."""
    some = [one for one in inside if one.label == "PER"] or [one for one in inside if one.state and one.label == "LOC"]
    before = text[start : some[0].start] if some else ""
    if len(some) < 2 or before.rstrip().endswith(_APPOSING) or not lexicon.PREPOSITIONS.isdisjoint(before.casefold().split()):
        return ()
    joins = [_JOIN.match(text, one.end, two.start) for one, two in pairwise(some)]
    if not all(join is not None and _is_join(join) for join in joins) or joins[-1] is None or not joins[-1]["and"]:
        return ()
    return tuple(some) if _CLOSED.match(text, some[-1].end, end) else ()


def _is_join(join: re.Match[str]) -> bool:
    """Tell a title between two names from a clause ("and then met")."""
    titled = join["title"].replace(",", "").split()
    words = [word.casefold() for word in titled]
    prepositions = [at for at, word in enumerate(words) if at and word in lexicon.PREPOSITIONS]
    if any(_belongs(titled[:at], words[at], titled[at + 1 :]) for at in prepositions):
        return False
    apposed = [word.casefold() for word in (join["apposed"] or "").strip(", ").split()]
    if not lexicon.FINITE.isdisjoint((*words, *apposed)) or any(word.endswith(("'s", "’s")) for word in words[-1:]):
        return False
    return len(words) <= _TITLE and (not words or person(words[-1])) and (not apposed or apposed[0] not in _NO_APPOSITION)


_NO_APPOSITION = (lexicon.PREPOSITIONS - {"from", "of"}) | lexicon.words("who which that whose")


def joined(names: Sequence[str]) -> str:
    """Return several names as one ("Mara Quist, Ilse Brandt and Tomas Oberg")."""
    return ", ".join(names[:-1]) + " and " + names[-1]
