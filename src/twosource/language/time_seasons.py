"""Readers of seasons, decades and centuries."""

import re

from twosource.language.time_making import AHEAD, BACK, Context, Reader, looks_ahead, made, modifier
from twosource.language.time_reference import year_value
from twosource.language.time_words import CENTURIES, DECADES, SEASONS
from twosource.model import TimeExpression

FROM_TOLD = frozenset(
    (
        *("that", "that very", "that same", "the same", "this same", "the very next", "the following"),
        *("the previous", "the preceding", "the prior", "previous"),
    )
)
"""Words that place a time from the time told of."""
_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LENGTH = 3


def season_near(match: re.Match[str], context: Context, season: str, which: str, *groups: str) -> TimeExpression:
    """Read a season that is the year's told of, or the last one begun, or the next where the clause looks ahead.

    A winter has the year in which it begins. ``groups`` name the groups of the match with its modifier.
    """
    letters, told = SEASONS[season], context.told
    year: int | None = None
    if ((context.history and which not in BACK) or which in FROM_TOLD) and told:
        year = told.year + (which in ("the following", "the next", "next")) - (which == "the previous")
    elif not context.history or which in BACK:
        year = _year_near(letters, which, match, context)
    value = "XXXX" if year is None else year_value(year) or "XXXX"
    return made(match, "DATE", f"{value}-{letters}", mod=modifier(match, *groups))


def _year_near(letters: str, which: str, match: re.Match[str], context: Context) -> int | None:
    written, first = context.written, _FIRST_MONTH[letters]
    if written is None:
        return None
    begun = written.year - (written.month < first)
    now = (written.month - first) % 12 < _LENGTH
    if which == "this":
        return begun if now else written.year
    if which in BACK:
        return begun - now
    if which in AHEAD or which == "the next":
        return begun + 1
    return begun + (not now and looks_ahead(match, context))


_BEFORE_SEASON = re.compile(r"\b(?:in|by|since|until|last|during|through|throughout|every|each|from|to)\s\Z", re.I)


_IN_NAME = re.compile(r"\s(?:(?:Youth\s)?Olympics?|Paralympics?|(?:Universiade|Games|Palace|Garden|Park|Soldier|Equinox)\b)")
"""Behind a season that begins a name: "the 2014 Winter Olympics" are a year's."""


def _season(match: re.Match[str], context: Context) -> TimeExpression | None:
    if _IN_NAME.match(context.text, match.end()):
        return None
    season, year = match["season"] or match["season3"], match["year"] or match["before"]
    if year:
        return made(match, "DATE", f"{year}-{SEASONS[season.lower()]}", mod=modifier(match, "late"))
    season = match["season2"].lower()
    named = (
        (match[0].lower().startswith("the") and season != "fall")
        or match["mod"]
        or match["late2"]
        or match["war"] is not None
        or _BEFORE_SEASON.search(context.before(12))
    )
    if not named:
        return None
    return season_near(match, context, season, match["that"] or "", "late2")


def _decade(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["word"] and not match[0].lower().startswith("the"):
        return None
    decade = match["decade"] or f"19{match['short'] or DECADES[match['word'].lower()]}"
    return made(match, "DATE", decade, mod=modifier(match, "late"))


def _century(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = int(match["number"]) if match["number"] else CENTURIES[match["word"].lower()]
    if not 0 < number < 30:
        return None
    return made(match, "DATE", f"{'BC' if match['bc'] else ''}{number - 1:02d}", mod=modifier(match, "late"))


READERS: dict[str, Reader] = {"season": _season, "decade": _decade, "century": _century}
"""By the name of the form in the grammar."""
