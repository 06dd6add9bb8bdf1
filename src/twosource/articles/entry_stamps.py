"""The times that stand over, or at the head of, the entries of a live page, as printed.

"14:32", "2.15pm BST", "16.40 Uhr: ...", "Updated at 9:14 AM ET", "April 24, 2019 8:05 a.m.", "18:16 (IST), Oct 02", "10h ago".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from twosource.articles.stamps import stamps
from twosource.articles.zones import OFFSET, WORDS, offset

_ZONE = "|".join(WORDS)
_LABEL = re.compile(
    r"(?:\W{0,3}(?:(?:last |first )?(?:updated?|posted|published|added)|aktualisiert|mis à jour|actualizado|live|new|neu|"
    r"key event|breaking|"
    r"stand|at|on|um|à|le|a las|ore)\b\W{0,3}){0,4}",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?P<h>[01]?\d|2[0-4])(?:(?P<sep>[:.h])(?P<m>[0-5]\d)(?:[:.](?P<s>[0-5]\d))?)?(?!\d)"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?(?:\s?(?P<hour>Uhr|hrs|h|ore)\b)?"
    rf"(?:\s?\(?(?P<offset>{OFFSET})\)?|"
    rf"\s?\(?(?P<zone>{_ZONE})\b\)?)?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:(?:about )?(?P<a>\d{1,3})\s?(?P<u>s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|"
    r"days?)\s(?:\d{1,2}\s?m(?:in)?\s)?ago\b|"
    r"vor (?P<b>\d{1,3}) (?P<v>sekunden?|minuten?|min|stunden?|std|tagen?)\b\.?|"
    r"il y a (?P<c>\d{1,3}) ?(?P<w>secondes?|minutes?|min|heures?|h|jours?)\b|hace (?P<d>\d{1,3}) ?(?P<x>segundos?|minutos?|"
    r"min|horas?|h|días?)\b)",
    re.IGNORECASE,
)
_MINUTES = (("s", 0), ("m", 1), ("h", 60), ("st", 60), ("d", 1440), ("t", 1440), ("j", 1440))
_DAY_AFTER = re.compile(r"[\s,(]{1,3}(?P<day>[A-Za-zäéûç]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s[A-Za-zäéûç]{3,10})\b\)?", re.IGNORECASE)
_PARTING = re.compile(r"\s{0,3}(?:[-–—|:•·+]\s{0,3}|\Z)")
_SPACE = re.compile(r"\s{1,3}(?=[\w“\"«„'‘])")
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"(?:19|20)\d\d")
_REACH, _FIRST_DIGIT = 80, 40
_NOON = 12


@dataclass(frozen=True, slots=True)
class EntryStamp:
    """The time of an entry as printed.

    ``minute`` is the minute of the day; ``ago`` the minutes before the page was fetched; ``end`` where the entry's own words
    begin in the line. ``sure`` is False where the same words may well be no time at all ("2.15 million").
    """

    day: date | None
    minute: int | None
    zone: str | None
    ago: int | None
    end: int
    sure: bool = True


def entry_stamp(line: str, year: int | None = None) -> EntryStamp | None:
    """Return the time that a line begins with, ``None`` for no time; ``year`` is the page's, for days without one."""
    head = line[:_REACH]
    if not _DIGIT.search(head, 0, _FIRST_DIGIT):
        return None
    label = _LABEL.match(head)
    start = label.end() if label else 0
    if found := _AGO.match(head, start):
        return EntryStamp(None, None, None, _ago(found), _after(line, found.end(), sure=False)[0])
    for stamp in stamps(head) if _YEAR.search(head) else ():
        if stamp.start - start <= len("Wednesday, ") and stamp.moment is not None:
            end, _ = _after(line, stamp.end, sure=True)
            return EntryStamp(stamp.day, stamp.moment.hour * 60 + stamp.moment.minute, stamp.zone, None, end)
    found = _CLOCK.match(head, start)
    minute = _minute(found) if found else None
    if found is None or minute is None:
        return None
    zone = found["zone"].upper() if found["zone"] else offset(found["offset"]) if found["offset"] else None
    day, end = _day_after(head, found.end(), year)
    named = bool(found["half"] or found["hour"] or zone or found["sep"] in (":", "h"))
    end, parted = _after(line, end, sure=named)
    return EntryStamp(day, minute, zone, None, end, sure=named or parted)


def _after(line: str, end: int, *, sure: bool) -> tuple[int, bool]:
    """Return where the words behind a stamp begin, and whether a mark parts them from it."""
    parting = _PARTING.match(line, end)
    if parting and (parting.end() > end or end == len(line)):
        return parting.end(), True
    space = _SPACE.match(line, end) if sure else None
    return (space.end() if space else end), False


def _ago(found: re.Match[str]) -> int:
    number = next(int(found[key]) for key in "abcd" if found[key])
    unit = next(found[key] for key in "uvwx" if found[key]).lower()
    return number * max((minutes for start, minutes in _MINUTES if unit.startswith(start)), default=1)


def _minute(found: re.Match[str]) -> int | None:
    half = (found["half"] or "").lower()[:1]
    if not (found["m"] or half or found["hour"]):
        return None
    hour = int(found["h"])
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return hour % 24 * 60 + int(found["m"] or 0)


def _day_after(head: str, end: int, year: int | None) -> tuple[date | None, int]:
    found = _DAY_AFTER.match(head, end) if year else None
    day = next((stamp.day for stamp in stamps(f"{found['day']}, {year}")), None) if found else None
    return (day, found.end()) if found and day else (None, end)


def zones_of_all(lines: Iterator[str]) -> str | None:
    """Return the zone that a page gives for all its times ("All times are Vladivostok time (GMT+10)"), ``None`` for none."""
    for line in lines:
        found = _ALL_TIMES.search(line[:400])
        if found:
            return found["zone"].upper() if found["zone"] else offset(found["offset"])
    return None


_ALL_TIMES = re.compile(
    rf"\b(?:all times|times (?:are|in)|alle (?:zeiten|zeitangaben)|toutes les heures|todas las horas)\b[^.]{{0,60}}?"
    rf"(?:\b(?P<zone>{_ZONE})\b(?!\s?[+-]\d)|(?P<offset>\b{OFFSET}))",
)
