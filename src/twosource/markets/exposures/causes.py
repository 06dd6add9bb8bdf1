"""What something else is said to have done to a price ("sent crude down", "lifted the Topix 1.8 percent", "took it to 15.30")."""

import re
from collections.abc import Mapping
from functools import cache

from twosource.markets.exposures import move_doubts as doubts
from twosource.markets.exposures import move_frames
from twosource.markets.exposures.levels import LEVEL, NO_TIME, passed
from twosource.markets.exposures.move_parts import FIGURE, MARKED, NO_OBJECT, PRICES
from twosource.markets.exposures.move_words import KINDS, direction, is_present, one_of
from twosource.markets.exposures.went import Went
from twosource.model import Direction, MoveMood

_BEFORE, _REACH = 80, 160
_DRIVES = (
    r"(?:send(?:s|ing)?|sent|push(?:ed|es|ing)?|driv(?:e|es|ing)|drove|driven|tak(?:e|es|ing)|took|brought|bring(?:s|ing)?|forc(?:ed|es|ing)"
    r"|drag(?:s|ged|ging)?|pull(?:s|ed|ing)?|help(?:s|ed|ing)?|mov(?:ed|es|ing)|knock(?:ed|s|ing)|lift(?:ed|s|ing)?|pressur(?:ed|ing))"
)
_LETS = r"(?:(?-i:let)|lets|letting|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|saw|sees|seeing|watch(?:ed|es|ing))"
_PRESENT = re.compile(
    r"\b(?:send|push|drive|take|bring|force|drag|pull|help|move|knock|lift|boost|batter|hammer|dent)s?\b", re.IGNORECASE
)
_OR_A_WORD = r"(?:(?!(?:not|never|no)\b)\w+\s+)?"
_POSSIBLE = re.compile(rf"\b(?:could|(?-i:may)|might|would)\s+{_OR_A_WORD}\Z", re.IGNORECASE)
_EXPECTED = re.compile(rf"\b(?:will|(?:is|are)\s+(?:likely|set|expected|going)\s+to)\s+{_OR_A_WORD}\Z", re.IGNORECASE)
_TO_BE = re.compile(r"\bto\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)


@cache
def _in_front() -> re.Pattern[str]:
    """Return what in front of a name says that something moved it."""
    return re.compile(
        rf"\b(?:(?P<lifting>{one_of('lifting')})|(?P<drives>{_DRIVES})|(?P<lets>{_LETS}))\s+(?:the\s+|its\s+)?(?:prices?\s+(?:of|for)\s+)?(?:the\s+)?"
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
    beyond = (
        rf"(?:(?P<above>(?:back\s+)?(?:above|past|beyond|over))|(?P<under>(?:back\s+)?(?:below|under|beneath)))\s+"
        rf"(?P<level>{LEVEL}){NO_TIME}(?P<unit>[^;:]{{0,40}})"
    )
    return re.compile(
        rf"{PRICES}\s+(?:{FIGURE}\s+)?(?:{beyond}|{mark}|{gain}|{level}|(?:\w+ly\s+)?(?P<adverb>{one_of('adverb')})\b(?!\s+of\b)|(?=\w+ing\b){verbs}\b)",
        re.IGNORECASE,
    )


@cache
def _doing() -> re.Pattern[str]:
    """Return what behind it says what it was let do, or seen to do ("let the dinar slide", "saw zinc lose 3 percent")."""
    return re.compile(
        rf"{PRICES}\s+(?:to\s+)?(?:\w+ly\s+)?(?:(?P<verb>{one_of('verb')})\b|(?P<measured>{one_of('measured')})\b{NO_OBJECT})",
        re.IGNORECASE,
    )


_LIFTED = re.compile(rf"{PRICES}\s*(?:[.,;]|\Z|\s(?:by\s+)?{FIGURE}|\s(?:against|to|as|and|after|while|across)\b)", re.IGNORECASE)


def by_cause(text: str, start: int, end: int, *, per_unit: bool = False) -> Went | None:
    """Return where a verb of which ``[start, end)`` is the object says that it was driven, or let go.

    ``per_unit`` is as in ``levels.by_levels``.
    """
    front = _in_front().search(text, max(0, start - _BEFORE), start)
    mood = _mood(text, front.start()) if front else None
    if front is None or mood is None:
        return None
    if front["lets"]:
        doing = _doing().match(text, end, end + _REACH)
        way = _first_of(doing.groupdict()) if doing and _is_bare(doing["verb"] or doing["measured"]) else None
        return Went(way, doing.end(), mood) if doing and way else None
    whereto = _whereto().match(text, end, end + _REACH)
    if whereto is not None:
        if whereto["level"]:
            beyond = passed(whereto["level"], whereto["unit"], above=bool(whereto["above"]), per_unit=per_unit)
            return Went(beyond, whereto.end("level"), mood) if beyond else None
        way = _first_of(whereto.groupdict() | {"mark": whereto["mark"] or whereto["low"]})
        return Went(way, whereto.end(), mood) if way else None
    lifted = _LIFTED.match(text, end, end + _REACH) if front["lifting"] else None
    hoisted = direction("lifting", front["lifting"]) if lifted else None
    return Went(hoisted, end, mood) if hoisted else None


def _first_of(said: Mapping[str, str | None]) -> Direction | None:
    return next((way for kind in KINDS if (words := said.get(kind)) and (way := direction(kind, words))), None)


def _is_bare(verb: str) -> bool:
    """Tell whether a verb is an infinitive ("slide", "to weaken")."""
    return is_present(verb) and not verb.casefold().endswith("s")


def _mood(text: str, at: int) -> MoveMood | None:
    if _POSSIBLE.search(text, max(0, at - _BEFORE), at):
        return "possible"
    if _EXPECTED.search(text, max(0, at - _BEFORE), at):
        return "expected"
    if _TO_BE.search(text, max(0, at - _BEFORE), at) or doubts.is_denied(text, at):
        return None
    return move_frames.mood(text, at, at, present=_PRESENT.match(text, at) is not None)
