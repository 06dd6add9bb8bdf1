"""Readers of years: in figures or words, the year that ends a range ("1861-65"), and years before Christ."""

import re

from twosource.language.time_making import Context, Reader, made, modifier
from twosource.language.time_reference import year_value
from twosource.language.time_words import NUMBERS
from twosource.model import TimeExpression

_BEFORE_YEAR = re.compile(
    r"\b(?:in|of|since|by|until|till|from|to|through|during|between|before|after|year|for|than|early|late|mid|circa|and|the|around|a"
    r"|his|her|its|their|last|season|fiscal|spring|summer|autumn|fall|winter)[\s-]\Z|[(,]\s?\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?:cases|children|dead|deaths|employees|families|homes|houses|jobs|members|men|migrants|passengers|prisoners|refugees"
    r"|residents|soldiers|students|tourists|troops|villagers|voters|votes|women|workers)\b"
)
_THEN = re.compile(r"\b(?:in|since|until|till|during|before|after|year|fiscal|early|late|mid|the)[\s-]\Z", re.IGNORECASE)
"""Before a year, whoever is named behind it ("in 2004 workers …")."""

_NUMBERED = re.compile(r"\b(?:Russell|Fortune|Forbes|Global|Topix|S&P|STOXX|Stoxx|CSI|Windows|Euronext)\s\Z")
"""Names that end in a number ("the Russell 2000", "Windows 2000")."""
_PRE = re.compile(r"\b(?:pre|post)-\Z", re.IGNORECASE)


def _year(match: re.Match[str], context: Context) -> TimeExpression | None:
    year = int(match["year"])
    likely = 1900 <= year <= 2060 and (context.written is None or year <= context.written.year + 60)
    before = _BEFORE_YEAR.search(context.before(14))
    ranged = match.string[match.end() : match.end() + 1] in tuple("-–—")
    part = context.before(1) in tuple("-#/.") and not _PRE.search(context.before(5))
    counted = _COUNTED.match(match.string, match.end()) is not None and not _THEN.search(context.before(8))
    named = match["year"][-2:] == "00" and _NUMBERED.search(context.before(12)) is not None
    if part or named or counted or not (likely or before or match["mod"] or match["fiscal"] or ranged):
        return None
    if not likely and not (before or context.history):
        return None
    if match["h"]:
        return made(match, "DATE", f"{match['year']}-H{1 if match['h'].lower() == 'first' else 2}")
    return made(match, "DATE", match["year"], mod=modifier(match))


def _tail(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read the year that ends "1861-65" or "1861-1865"."""
    told = context.told
    if told is None or told.month or told.at != match.start() - 1 or not context.text[told.at - 4 : told.at].isdigit():
        return None
    year = int(match["year"]) if len(match["year"]) == 4 else told.year // 100 * 100 + int(match["year"])
    return made(match, "DATE", f"{year:04d}") if told.year < year < told.year + 100 else None


def _bc(match: re.Match[str], context: Context) -> TimeExpression | None:
    value = year_value(-int(match["year"]))
    return made(match, "DATE", value) if value else None


_CENTURY = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def _spelled(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read a year in words ("nineteen ninety-six"), "two thousand" only as "the year two thousand"."""
    if match["thousand"]:
        named = match[0].lower().startswith("the")
        return made(match, "DATE", f"{2000 + NUMBERS.get((match['ones'] or '').lower(), 0)}") if named else None
    return made(match, "DATE", in_words(match))


def in_words(match: re.Match[str]) -> str:
    """Return the year of a match of the grammar's year in words: a century, and its tens and ones."""
    tens = sum(NUMBERS[word] for word in re.split(r"[\s-]", match["tens"].lower()))
    return str(_CENTURY[match["century"].lower()] + tens)


READERS: dict[str, Reader] = {"year": _year, "tail": _tail, "bc": _bc, "spelled": _spelled}
"""By the name of the form in the grammar."""
