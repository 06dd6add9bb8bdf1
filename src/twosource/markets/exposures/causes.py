"""What something else is said to have done to a price ("sent crude down", "lifted the Topix 1.8 percent", "took it to 15.30")."""

import re
from functools import cache

from twosource.markets.exposures import move_doubts as doubts
from twosource.markets.exposures import move_frames
from twosource.markets.exposures.move_parts import FIGURE, MARKED, PRICES
from twosource.markets.exposures.move_words import KINDS, direction, one_of
from twosource.markets.exposures.went import Went
from twosource.model import MoveMood

_BEFORE, _REACH = 80, 160
_DRIVES = (
    r"(?:send(?:s|ing)?|sent|push(?:ed|es|ing)?|driv(?:e|es|ing)|drove|driven|tak(?:e|es|ing)|took|brought|bring(?:s|ing)?|forc(?:ed|es|ing)"
    r"|drag(?:s|ged|ging)?|pull(?:s|ed|ing)?|help(?:s|ed|ing)?|mov(?:ed|es|ing)|knock(?:ed|s|ing)|lift(?:ed|s|ing)?|pressur(?:ed|ing))"
)
_PRESENT = re.compile(
    r"\b(?:send|push|drive|take|bring|force|drag|pull|help|move|knock|lift|boost|batter|hammer|dent)s?\b", re.IGNORECASE
)
_POSSIBLE = re.compile(r"\b(?:could|(?-i:may)|might|would)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_EXPECTED = re.compile(r"\b(?:will|(?:is|are)\s+(?:likely|set|expected|going)\s+to)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_TO_BE = re.compile(r"\bto\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)


@cache
def _in_front() -> re.Pattern[str]:
    """Return what in front of a name says that something moved it."""
    return re.compile(
        rf"\b(?:(?P<lifting>{one_of('lifting')})|(?P<drives>{_DRIVES}))\s+(?:the\s+)?(?:prices?\s+(?:of|for)\s+)?(?:the\s+)?"
        r"(?:[\w-]+\s+){0,1}\Z",
        re.IGNORECASE,
    )


@cache
def _whereto() -> re.Pattern[str]:
    """Return what behind it says where to."""
    verbs = rf"(?P<verb>{one_of('verb')})"
    mark = rf"to\s+(?:an?|its|their)\s+{MARKED}(?P<mark>{one_of('mark')})\b"
    gain = rf"to\s+(?:an?|its|their)\s+(?:[\w-]+\s+){{0,3}}(?P<noun>{one_of('noun')})\s+of\s+{FIGURE}"
    level = rf"to\s+[$£€]?\d[\d.,]*[^.;]{{0,30}}?,\s+(?:an?|its)\s+{MARKED}(?P<low>{one_of('mark')})\b"
    passed = r"(?P<above>(?:above|past|beyond|over)\s+[$£€]\d)|(?P<under>(?:below|under|beneath)\s+[$£€]\d)"
    return re.compile(
        rf"{PRICES}\s+(?:{FIGURE}\s+)?(?:{passed}|{mark}|{gain}|{level}|(?:\w+ly\s+)?(?P<adverb>{one_of('adverb')})\b(?!\s+of\b)|(?=\w+ing\b){verbs}\b)",
        re.IGNORECASE,
    )


_LIFTED = re.compile(rf"{PRICES}\s*(?:[.,;]|\Z|\s(?:by\s+)?{FIGURE}|\s(?:against|to|as|and|after|while|across)\b)", re.IGNORECASE)


def by_cause(text: str, start: int, end: int) -> Went | None:
    """Return where a verb of which ``[start, end)`` is the object says that it was driven."""
    front = _in_front().search(text, max(0, start - _BEFORE), start)
    mood = _mood(text, front.start()) if front else None
    if front is None or mood is None:
        return None
    whereto = _whereto().match(text, end, end + _REACH)
    if whereto is not None:
        if whereto["above"] or whereto["under"]:
            return Went("up" if whereto["above"] else "down", whereto.end(), mood)
        words = {**whereto.groupdict(), "mark": whereto["mark"] or whereto["low"]}
        way = next(way for kind in KINDS if (said := words.get(kind)) and (way := direction(kind, said)))
        return Went(way, whereto.end(), mood)
    lifted = _LIFTED.match(text, end, end + _REACH) if front["lifting"] else None
    hoisted = direction("lifting", front["lifting"]) if lifted else None
    return Went(hoisted, end, mood) if hoisted else None


def _mood(text: str, at: int) -> MoveMood | None:
    if _POSSIBLE.search(text, max(0, at - _BEFORE), at):
        return "possible"
    if _EXPECTED.search(text, max(0, at - _BEFORE), at):
        return "expected"
    if _TO_BE.search(text, max(0, at - _BEFORE), at) or doubts.is_denied(text, at):
        return None
    return move_frames.mood(text, at, at, present=_PRESENT.match(text, at) is not None)
