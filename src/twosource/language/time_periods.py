"""Readers of quarters and halves of years, and of the periods that a report of results compares.

"From $10 million a year ago" in a report on a third quarter means the third quarter of the year before.
"""

import re
from datetime import date, timedelta

from twosource.language.time_making import Context, Reader, looks_ahead, made, modifier, month_number
from twosource.language.time_values import add_months, quarter
from twosource.language.time_words import ORDINALS
from twosource.model import TimeExpression

_RESULTS = re.compile(r"[$£€#%]\s?\d|\d\s?%|\b(?:cents|million|billion|percent|per cent|profit|loss|earnings|sales|revenue)\b")
_COMPARED = re.compile(r"\b(?:compared|from|than|versus|against|with|of)\b[^;]{0,80}\Z")
_TOLD_FOR = re.compile(
    r"\b(?:announced|reported|posted|booked|recorded|logged|published|released|disclosed)\b[^.;]{0,80}"
    r"\b(?:results|figures|profits?|loss(?:es)?|earnings|income|sales|revenues?|turnover|growth|orders|deliveries|surplus|deficit)\b"
    r"[^.;]{0,40}\bfor\s(?:the\s|its\s)?\Z"
)
"""Before the quarter of which results have been told."""
_LOOK = 120


def _quarter(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = int(match["q"]) if match["q"] else ORDINALS[match["ordinal"].lower()]
    letter = (match["letter"] or match["unit"][0]).upper()
    year = match["year"] or match["before"]
    said = (match["that"] or re.split(r"[’'\s]", match["which"] or "")[0]).lower()
    if letter == "H" and (number > 2 or not (year or said)):
        return None
    start = match.start("ordinal") if match["joint"] == "-" and not match["mod"] and not match["which"] else None
    if start is not None and (match["before"] or match["fiscal"]):
        start = match.start("before" if match["before"] else "fiscal")
    found = year or _year_of_quarter(number, letter, said, match, context)
    return made(match, "DATE", f"{found}-{letter}{number}", mod=modifier(match), start=start)


def _year_of_quarter(number: int, letter: str, said: str, match: re.Match[str], context: Context) -> str:
    told, written = context.told, context.written
    if told is not None and (context.history or said in ("that", "the same")):
        return f"{told.year:04d}" if told.year > 0 else "XXXX"
    if written is None:
        return "XXXX"
    shift = {"this": 0, "last": -1, "next": 1}.get(said)
    if shift is not None:
        return f"{written.year + shift:04d}"
    length = 6 if letter == "H" else 3
    current = (written.month + length - 1) // length
    over = _TOLD_FOR.search(context.before(_LOOK)) is not None
    coming = "-" not in match[0] and not over and looks_ahead(match, context)
    found = written.year + (number < current) if coming else written.year - (number > current - over)
    return f"{found - ('year-' in said):04d}"


def _short(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "3Q13" and "FY13"."""
    if match["fiscal"]:
        return made(match, "DATE", f"20{match['fiscal']}")
    number = int(match["q"])
    year = f"20{match['year'][-2:]}" if match["year"] else _year_of_quarter(number, "Q", "", match, context)
    return made(match, "DATE", f"{year}-Q{number}")


def _period(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "the year-ago quarter", "the latest period" and what else a report of results compares."""
    which = " ".join((match["which"] or "").lower().split())
    if context.longer is not None and "\n" not in context.text[context.longer : context.start]:
        context = context._replace(quarter=None)
    if match["than"]:
        compares = context.quarter and _RESULTS.search(context.before(_LOOK)) and _compared(match, context)
        return made(match, "DATE", _years_back(context.quarter or "")) if compares else None
    if match["lone"] or "-" in which:
        return _year_ago(match, context)
    said = context.quarter or _last_quarter(context)
    if match["own"] or match["that"] or match["compared"]:
        return made(match, "DATE", _years_back(said)) if said else None
    if match["before"] or match["year"]:
        year = match["before"] or match["year"]
        return made(match, "DATE", f"{year}{said[4:]}" if said and context.quarter else year)
    if match["month"] or match["month2"]:
        said = _quarter_ended(match, context) or said
    elif which == "the" and match["unit"].lower() != "quarter":
        return None
    return (
        made(match, "DATE", said or "XXXX-QX")
        if which in ("the", "the latest", "the most recent") and match["unit"].lower() != "half"
        else None
    )


def _compared(match: re.Match[str], context: Context) -> bool:
    """Tell whether results are compared here: always by "a year ago", by "last year" only after a word of comparing."""
    words = match["than"]
    if not words.lower().startswith("last"):
        return True
    return words[0].islower() and _COMPARED.search(context.before(_LOOK // 3)) is not None


def _year_ago(match: re.Match[str], context: Context) -> TimeExpression | None:
    if context.quarter:
        return made(match, "DATE", _years_back(context.quarter))
    return made(match, "DATE", f"{context.written.year - 1:04d}" if context.written else "XXXX")


def _years_back(value: str) -> str:
    return f"{int(value[:4]) - 1:04d}{value[4:]}" if value[:4].isdigit() else value


def _last_quarter(context: Context) -> str | None:
    """Return the last quarter that was over on the day of writing."""
    if context.written is None or context.written.year < 2:
        return None
    return quarter(add_months(context.written, -3))


def _quarter_ended(match: re.Match[str], context: Context) -> str | None:
    """Return the quarter of the calendar that a quarter which ends on a day lies in for the most part."""
    if context.written is None:
        return None
    month, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    try:
        end = date(context.written.year - (month > context.written.month), month, day)
        return quarter(end - timedelta(45))
    except (ValueError, OverflowError):
        return None


READERS: dict[str, Reader] = {"quarter": _quarter, "short": _short, "period": _period}
"""By the name of the form in the grammar."""
