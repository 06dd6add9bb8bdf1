"""Readers of dates, clock times, weekdays and quarters: one for each pattern that names a place in the calendar."""

import re
from datetime import date, timedelta

from twosource.language.time_grammar import ORDINALS, PARTS, WEEKDAYS
from twosource.language.time_making import AHEAD, BACK, MODS, Context, Reader, looks_ahead, made, modifier, month_number
from twosource.language.time_values import SYMBOLS, interval, shifted
from twosource.model import TimeExpression, TimeType

_BEFORE_MAY = re.compile(
    r"\b(?:in|of|since|by|until|till|from|last|next|this|early|late|mid|to|through|and|during|between|before|after|every|each|for|or|on|the|year|May|April|June|March)[\s-]\Z"
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|of|since|by|until|till|from|to|through|during|between|before|after|year|for|than|early|late|mid|circa|and|the|around|a|his|her|its|their|last|season|fiscal|spring|summer|autumn|fall|winter)[\s-]\Z|[(,]\s?\Z",
    re.IGNORECASE,
)
_FAR = 100  # days: a day this near to the day of writing is meant, whichever way the clause looks


def _nearest(month: int, day: int, written: date, ahead: bool) -> date | None:
    """Return the day of this month nearest to the day of writing; of far ones the next where the clause looks ahead."""
    found = []
    for year in (written.year - 1, written.year, written.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    nearest = min(found, key=lambda one: (abs((one - written).days), one), default=None)
    later = [one for one in found if one >= written]
    far = nearest is None or abs((nearest - written).days) > _FAR
    return later[0] if ahead and far and later else nearest


def _iso(match: re.Match[str], context: Context) -> TimeExpression | None:
    if interval(match["date"]) is None:
        return None
    return made(match, "TIME" if match["time"] else "DATE", match["date"] + (f"T{match['time']}" if match["time"] else ""))


def _slashes(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Month first in 4/25/2019 and day first in 25/4/2019; where both could be, month first with "/", day first with "."."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    month, day = (first, second) if (match["mark"] == "/" and first <= 12) or second > 12 else (second, first)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return made(match, "DATE", value) if interval(value) else None


def _date(match: re.Match[str], context: Context) -> TimeExpression | None:
    month, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    if match["year"]:
        value = f"{match['year']}-{month:02d}-{day:02d}"
        return made(match, "DATE", value, mod=modifier(match)) if interval(value) else None
    if context.written is None:
        return made(match, "DATE", f"XXXX-{month:02d}-{day:02d}", mod=modifier(match))
    found = _nearest(month, day, context.written, looks_ahead(match, context))
    return made(match, "DATE", found.isoformat(), mod=modifier(match)) if found else None


def _bare_month(match: re.Match[str], context: Context) -> TimeExpression | None:
    name, which = match["month"], (match["which"] or "").lower()
    month = month_number(name)
    lone = not (match["year"] or match["that"] or match["mod"] or which)
    if lone and not _is_month(name, match, context):
        return None
    if which in ("each", "every"):
        return made(match, "SET", f"XXXX-{month:02d}")
    if match["year"]:
        return made(match, "DATE", f"{match['year']}-{month:02d}", mod=modifier(match))
    written = context.written
    if written is None:
        return made(match, "DATE", f"XXXX-{month:02d}", mod=modifier(match))
    if match["that"]:
        year = written.year + {"this": 0, "last": -1, "next": 1}[match["that"].lower()]
    elif which in AHEAD or (which not in BACK and looks_ahead(match, context)):
        year = written.year + (month < written.month or (month == written.month and which == "next"))
    else:
        soon = (month - written.month) % 12 == 1 and which not in BACK
        year = (
            written.year
            + (soon and month == 1)
            - ((not soon and month > written.month) or (month == written.month and which == "last"))
        )
    return made(match, "DATE", f"{year:04d}-{month:02d}", mod=modifier(match))


def _is_month(name: str, match: re.Match[str], context: Context) -> bool:
    """Tell "May" and "March" the months from the verbs and the marches: by a word before, or by what they begin."""
    if name not in ("May", "March", "Mar", "Mar.", "Jan", "Dec", "Jun", "Sep", "Oct", "Apr", "Aug"):
        return name.endswith(".") or len(name) > 4 or name in ("June", "July", "Sept")
    return _BEFORE_MAY.search(context.text, max(0, match.start() - 12), match.start()) is not None


def _weekday(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = WEEKDAYS.index(match["weekday"].lower())
    which, part = (match["which"] or "").lower(), (match["part"] or "").lower()
    suffix = f"T{PARTS.get(part, 'XX')}" if part else ""
    kind: TimeType = "TIME" if part else "DATE"
    if which in ("every", "each") or match["plural"]:
        return made(match, "SET", f"XXXX-WXX-{number + 1}{suffix}")
    mod = MODS.get(which)
    if context.written is None:
        return made(match, kind, f"XXXX-WXX-{number + 1}{suffix}", mod=mod, weekday=number)
    back = (context.written.weekday() - number) % 7
    if which in AHEAD:
        day = context.written + timedelta((7 - back) if back else 7)
    elif which in BACK:
        day = context.written - timedelta(back or 7)
    elif looks_ahead(match, context) or which == "this":
        day = context.written + timedelta((7 - back) % 7)
    else:
        day = context.written - timedelta(back)
    return made(match, kind, day.isoformat() + suffix, mod=mod, weekday=number)


_OFFSETS = {
    "the day after tomorrow": 2,
    "the day before yesterday": -2,
    "today": 0,
    "tonight": 0,
    "tonite": 0,
    "tomorrow": 1,
    "yesterday": -1,
}


def _relative(match: re.Match[str], context: Context) -> TimeExpression | None:
    word = " ".join(match["word"].lower().split())
    offset = _OFFSETS[word]
    part = "NI" if word.startswith("toni") else PARTS.get((match["part"] or "").lower().removeprefix("mid-"), "")
    value = shifted(context.written, "day", offset) if context.written else SYMBOLS["day"]
    return made(match, "TIME" if part else "DATE", f"{value}{'T' + part if part else ''}", mod=modifier(match), offset=offset)


def _part_of_day(match: re.Match[str], context: Context) -> TimeExpression | None:
    part = "night" if match["over"] else match["part"].lower().removeprefix("mid-")
    offset = -1 if match["over"] or match["which"].lower() == "last" else 0
    value = shifted(context.written, "day", offset) if context.written else SYMBOLS["day"]
    return made(match, "TIME", f"{value}T{PARTS[part]}", mod=modifier(match), offset=offset)


def _clock(match: re.Match[str], context: Context) -> TimeExpression | None:
    clock = _hour(match)
    if clock is None:
        return None
    offset = _OFFSETS.get(match["relative"] or "")
    weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    day = SYMBOLS["day"] if weekday is None else f"XXXX-WXX-{weekday + 1}"
    written = context.written
    if match["month"]:
        month, number = month_number(match["month"]), int(match["day"])
        nearest = _nearest(month, number, written, looks_ahead(match, context)) if written else None
        day = (
            f"{match['year']}-{month:02d}-{number:02d}"
            if match["year"]
            else nearest.isoformat()
            if nearest
            else f"XXXX-{month:02d}-{number:02d}"
        )
    elif written and weekday is not None:
        back = (written.weekday() - weekday) % 7
        day = (written + timedelta((7 - back) % 7) if looks_ahead(match, context) else written - timedelta(back)).isoformat()
    elif written:
        day = shifted(written, "day", offset or 0) or day
    return made(match, "TIME", f"{day}T{clock}", mod=modifier(match, "part"), weekday=weekday, offset=offset)


def _hour(match: re.Match[str]) -> str | None:
    if match["noon"]:
        return "12:00" if match["noon"].lower() == "noon" else "24:00"
    if match["zulu"]:
        digits = match["zulu"].replace(":", "")
        return f"{digits[:2]}:{digits[2:]}" if int(digits[:2]) < 25 and int(digits[2:]) < 60 else None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return f"{hour % 12 + 12 * (match['half'][0] in 'pP'):02d}:{minute:02d}"


def _quarter(match: re.Match[str], context: Context) -> TimeExpression | None:
    number = int(match["q"]) if match["q"] else ORDINALS[match["ordinal"].lower()]
    letter = "H" if (match["unit"] or "").lower() == "half" else "Q"
    year = match["year"] or match["before"]
    said = match["that"] or (match["which"] or "").split("’")[0].split("'")[0].split(" ")[0]
    if letter == "H" and (number > 2 or not (year or said)):
        return None
    if year or context.written is None:
        return made(match, "DATE", f"{year or 'XXXX'}-{letter}{number}", mod=modifier(match))
    written, length = context.written, 6 if letter == "H" else 3
    shift = {"this": 0, "last": -1, "next": 1}.get(said.lower())
    if shift is not None:
        return made(match, "DATE", f"{written.year + shift:04d}-{letter}{number}", mod=modifier(match))
    current = (written.month + length - 1) // length
    coming = "-" not in match[0] and looks_ahead(match, context)
    found = written.year + (number < current) if coming else written.year - (number > current)
    return made(match, "DATE", f"{found - ('year-' in said.lower()):04d}-{letter}{number}", mod=modifier(match))


def _year(match: re.Match[str], context: Context) -> TimeExpression | None:
    year = int(match["year"])
    likely = 1900 <= year <= 2060 and (context.written is None or year <= context.written.year + 60)
    before = _BEFORE_YEAR.search(context.text, max(0, match.start() - 14), match.start())
    if (
        not (match["mod"] or match["fiscal"] or before or likely)
        or context.text[max(0, match.start() - 1) : match.start()] in ("-", "#", "/", ".")
        or (not likely and not before)
    ):
        return None
    return made(match, "DATE", match["year"], mod=modifier(match))


READERS: dict[str, Reader] = {
    "iso": _iso,
    "slashes": _slashes,
    "clock": _clock,
    "date": _date,
    "month": _bare_month,
    "weekday": _weekday,
    "relative": _relative,
    "tonight": _part_of_day,
    "quarter": _quarter,
    "year": _year,
}
"""By the name of the pattern in the grammar."""
