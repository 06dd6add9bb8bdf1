"""Readers of durations, of sets, and of units counted or placed from the day of writing ("two weeks ago", "last year")."""

import re
from datetime import timedelta

from twosource.language.time_grammar import PARTS, SEASONS
from twosource.language.time_making import (
    AHEAD,
    BACK,
    LETTERS,
    Context,
    Reader,
    duration,
    looks_ahead,
    made,
    modifier,
    moved,
    number_of,
    singular,
    unplaced,
)
from twosource.language.time_values import SYMBOLS, shifted, week
from twosource.model import TimeExpression

_NO_RATE = frozenset(
    "for in within after about over nearly almost than of to at is was takes took take lasts lasted spent only"
    " just and or by with".split()
)
_COUNT = re.compile(
    r"\d|[$%]|(?:million|billion|percent|once|twice|times|two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands)\b"
)


def _ago(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit, number = singular(match["unit"]), number_of(match["number"] or "a")
    way = match["way"].lower()
    if match["number"] is None and not (match.start("unit") == match.start() and unit in ("year", "month", "week")):
        return None
    forward = way in ("later", "from now", "hence")
    if way == "before" or (match["number"] is None and way == "later"):
        return None
    if LETTERS[unit][0] == "T" or number is None:
        return made(match, "DURATION", duration(number, unit), mod=modifier(match))
    if context.written is None or number != int(number) or number > 9999:
        offset = int(number) * (1 if forward else -1) if unit == "day" and way in ("ago", "from now") else None
        return made(match, "DATE", SYMBOLS[unit], mod=modifier(match), offset=offset)
    steps = int(number) if forward else -int(number)
    value = shifted(context.written, unit, steps)
    offset = steps if unit == "day" and way in ("ago", "from now", "hence") else None
    if value is None:
        return None
    time = made(match, "DATE", value, mod=modifier(match), offset=offset)
    return time if way in ("ago", "from now", "hence") else unplaced(time)


def _span(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "the past three months", "the next two years": durations that touch the day of writing."""
    unit, number = singular(match["unit"]), number_of(match["number"])
    which = match["which"].lower()
    mod = "APPROX" if match["so"] else modifier(match)
    days = None
    if context.written and number and number == int(number) and number < 1000 and unit != "weekend":
        other = moved(context.written, unit, int(number) * (-1 if which in ("past", "last") else 1))
        if other and which in ("past", "last", "next", "coming"):
            days = (min(other, context.written), max(other, context.written))
    return made(match, "DURATION", duration(number, unit), mod=mod, days=days)


def _recent(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["which"].lower() == "recent" and match["unit"].lower() == "year":
        return made(match, "DATE", "PAST_REF")
    return made(match, "DURATION", duration(None, singular(match["unit"])))


def _edge(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit = singular(match["unit"] or "year")
    value = shifted(context.written, unit, 0) if context.written else SYMBOLS[unit]
    return made(match, "DATE", value, mod=modifier(match, "edge") or "END") if value else None


def _unit(match: re.Match[str], context: Context) -> TimeExpression | None:
    which, unit = " ".join(match["which"].lower().split()), match["unit"].lower()
    steps = 1 if which in AHEAD else -1 if which in BACK or which in ("latest", "the latest") else 0
    vague = which in ("that", "the same", "this same", "the previous", "the following", "previous")
    if unit in SEASONS:
        return _season_near(match, context, unit, steps)
    value = shifted(context.written, unit, steps) if context.written else SYMBOLS[unit]
    if vague:
        return made(match, "DATE", SYMBOLS[unit], mod=modifier(match))
    if value is None:
        return None
    if which in ("the past", "the last") and context.written:
        other = moved(context.written, unit, -1)
        return made(match, "DURATION", duration(1, unit), mod=modifier(match), days=(other, context.written) if other else None)
    return made(match, "DATE", value, mod=modifier(match), offset=steps if unit == "day" and which == "next" else None)


def _season_near(match: re.Match[str], context: Context, season: str, steps: int) -> TimeExpression:
    if context.written is None:
        return made(match, "DATE", f"XXXX-{SEASONS[season]}", mod=modifier(match))
    return made(match, "DATE", f"{context.written.year + steps:04d}-{SEASONS[season]}", mod=modifier(match))


def _season(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["year"]:
        return made(match, "DATE", f"{match['year']}-{SEASONS[match['season'].lower()]}", mod=modifier(match, "late"))
    return unplaced(_season_near(match, context, match["season2"].lower(), 0))


_DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}


def _decade(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["word"] and not context.text[max(0, match.start()) : match.end()].lower().startswith("the"):
        return None
    decade = match["decade"] or f"19{match['short'] or _DECADES[match['word'].lower()]}"
    return made(match, "DATE", decade, mod=modifier(match, "late"))


def _century(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = int(match["number"]) - 1
    return made(match, "DATE", f"{number:02d}", mod=modifier(match, "late")) if 0 < number < 30 else None


def _every(match: re.Match[str], context: Context) -> TimeExpression | None:
    if match["adverb"]:
        return made(
            match,
            "SET",
            {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "hourly": "PT1H"}.get(
                match["adverb"].lower(), "P1Y"
            ),
        )
    unit = match["unit"].lower()
    if unit in SEASONS:
        return made(match, "SET", f"XXXX-{SEASONS[unit]}")
    if unit.removeprefix("mid-") in PARTS:
        return made(match, "SET", f"XXXX-XX-XXT{PARTS[unit.removeprefix('mid-')]}")
    return made(match, "SET", duration(number_of(match["number"]) or 1, singular(unit)))


def _weekend(match: re.Match[str], context: Context) -> TimeExpression | None:
    which = (match["which"] or "").lower()
    if not which:
        return None
    if context.written is None:
        return made(match, "DATE", SYMBOLS["weekend"])
    steps = 1 if which == "next" else -1 if which in BACK else 0
    if which in ("the", "over the") and context.written.weekday() < 5 and not looks_ahead(match, context):
        steps = -1
    return made(match, "DATE", week(context.written + timedelta(7 * steps)) + "-WE")


def _plain_duration(match: re.Match[str], context: Context) -> TimeExpression | None:
    unit, number = singular(match["unit"]), number_of(match["number"])
    written = match["number"].lower()
    loose = number is not None and number > 1 and unit in ("night", "day", "second") and match[0].endswith(f" {unit}")
    if (
        loose
        or (unit == "second" and number in (None, 1))
        or (written in ("some", "many") and not match[0].lower().endswith("s"))
    ):
        return None
    if written in ("a", "an") and _rate(match, context):
        return made(match, "SET", duration(1, unit))
    if number is None and match["to"]:
        number = number_of(match["to"])
    return made(match, "DURATION", duration(number, unit), mod="APPROX" if match["so"] else modifier(match))


def _rate(match: re.Match[str], context: Context) -> bool:
    """Tell whether "a year" says per what something is counted ("$5 million a year", "twice a week")."""
    before = context.text[max(0, match.start() - 40) : match.start()].split()
    return bool(before) and before[-1].lower() not in _NO_RATE and any(_COUNT.search(word) for word in before[-4:])


def _bare(match: re.Match[str], context: Context) -> TimeExpression | None:
    before = context.text[max(0, match.start() - 12) : match.start()].rstrip().lower()
    if not match["way"] and not before.endswith((" for", " in", " after", " within", "over", "takes", "last", "took", " of")):
        return None
    return made(match, "DURATION", duration(None, singular(match["unit"])))


def _now(match: re.Match[str], context: Context) -> TimeExpression | None:
    return made(match, "DATE", "PRESENT_REF" if match["present"] else "PAST_REF" if match["past"] else "FUTURE_REF")


READERS: dict[str, Reader] = {
    "ago": _ago,
    "span": _span,
    "recent": _recent,
    "edge": _edge,
    "unit": _unit,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "every": _every,
    "weekend": _weekend,
    "duration": _plain_duration,
    "bare": _bare,
    "now": _now,
}
"""By the name of the pattern in the grammar."""
