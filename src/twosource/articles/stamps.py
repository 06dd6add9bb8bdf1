"""Dates and times as pages print them, and the labels in front of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from twosource.articles.months import MONTHS, month
from twosource.articles.zones import OFFSET, WORDS, Place, offset, with_zone

_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_ZONE = "|".join(WORDS)
_DAY = r"(?P<{0}d>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?"
_DATE = re.compile(
    rf"(?<![\w/.-])(?:(?P<iy>(?:19|20)\d\d)-(?P<im>[01]\d)-(?P<id>[0-3]\d)"
    rf"|(?P<sy>(?:19|20)\d\d)(?P<ssep>[/.-])(?P<sm>[01]?\d)(?P=ssep)(?P<sd>[0-3]?\d)"
    rf"|(?P<am>{_MONTH})\.?\s+{_DAY.format('a')}(?:\s*,\s*|\s+)(?P<ay>(?:19|20)\d\d)"
    rf"|{_DAY.format('b')}[\s-]+(?:de\s+|of\s+)?(?P<bm>{_MONTH})\.?,?(?:[\s-]+(?:de\s+)?)(?P<by>(?:19|20)\d\d)"
    rf"|(?P<cy>(?:19|20)\d\d)\s?[年년]\s?(?P<cm>[01]?\d)\s?[月월]\s?(?P<cd>[0-3]?\d)\s?[日일]"
    rf"|(?P<dd>[0-3]?\d)(?P<dsep>[./-])(?P<dm>[0-3]?\d)(?P=dsep)(?P<dy>(?:19|20)\d\d))(?!\d|[/.-]\d)",
    re.IGNORECASE,
)
_NAME = r"[^\s\d.,;:/|()–—-]{3,16}"
_NAMED = re.compile(
    rf"(?<![\w/.-])(?:(?P<d>[0-3]?\d)[.º]?\s+(?:de\s+)?(?P<m>{_NAME})\.?,?\s+(?:de\s+)?(?P<y>(?:19|20)\d\d)"
    rf"|(?P<fy>(?:19|20)\d\d)\.?\s+(?P<fm>{_NAME})\.?\s+(?P<fd>[0-3]?\d)\.?)(?!\d|[/.-]\d)"
    r"(?:\s?[rгр]\.|\s(?:roku|года|року)\b)?"
)
"""A date with a word that may be a month's name in a language whose names are looked up; the year's word belongs to it."""
_SHORT = re.compile(
    rf"\W*(?:[a-zé]{{2,14}}\W{{1,3}}){{0,3}}(?P<date>(?P<dd>[0-3]?\d)(?P<dsep>[./-])(?P<dm>[0-3]?\d)(?P=dsep)(?P<dy>\d\d)"
    rf"|(?P<am>{_MONTH})\.?\s+(?P<ad>[0-3]?\d),?\s+['’](?P<ay>\d\d)|(?P<bd>[0-3]?\d)\.?\s+(?P<bm>{_MONTH})\.?\s+['’](?P<by>\d\d))"
    rf"(?!\w|[./-]\d)(?:[\s,|/•·@–—-]+(?:at\s)?\d{{1,2}}[:.]\d\d\b.{{0,12}})?\W*",
    re.IGNORECASE,
)
"""A line that is a date with two figures of the year and no more: within other words they may be anything."""
_DIGIT, _YEAR = re.compile(r"\d"), re.compile(r"[12][09]\d\d")
_CLOCK = r"(?P<h>[0-2]?\d)(?:[:.h](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d{1,9})?)?)?\s?(?P<half>[ap]\.?\s?m\b\.?)?"
_OFFSET = rf"(?:\s?\(?(?P<offset>Z\b|{OFFSET}|[+-][01]\d:?[0-5]\d(?!\d))\)?|\s?\(?(?P<zone>{_ZONE})\b\)?)?"
_AT = r"(?:at|on|um|à|às|a las|alle(?: ore)?|ore|om|kl\.?|klo|saat|(?:o )?godz\.|в|о)"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_AFTER = re.compile(
    rf"(?:[\s,]{{1,2}}{_WEEKDAY}(?![a-z]))?(?:T|[\s,|/•·@–—-]{{1,4}}\(?(?:{_AT}\s)?){_CLOCK}{_OFFSET}",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?<![\d:.]){_CLOCK}{_OFFSET}[\s,|/•·–—-]{{1,4}}(?:on\s)?(?:[A-Za-z]{{3,9}}\.?,?\s)?\Z", re.IGNORECASE)
_MODIFIED_WORD = (
    r"(?:last[\s-](?:updated?|modified|edited|changed)|letzte änderung|updated?|modified|revised|edited|corrected|"
    r"aktualisiert|mis à jour|actualizado|aggiornato|"
    r"atualizado|bijgewerkt|geändert|stand|aktualizacja|zaktualizowano|обновлено|оновлено|uppdaterad|oppdatert|opdateret|päivitetty|"
    r"güncelle(?:me|ndi)|aktualizováno|frissítve)\b(?:\s(?:on|at|am|le|el|il|em|date))?\W{0,4}"
)
_MODIFIED = re.compile(rf"{_MODIFIED_WORD}\Z", re.IGNORECASE)
_CHANGED = re.compile(rf"(?<!\w){_MODIFIED_WORD}(?:{_AT}\s)?{_CLOCK}{_OFFSET}(?![\w:])", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?<!\bbe\s)(?:(?:first\s|originally\s)?(?:published|posted|publish|issued|created|released|filed|erstellt|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|"
    r"opublikowano|data publikacji|опубликовано|опубліковано|publicerad|publisert|udgivet|julkaistu|yayın(?:lanma|landı)|"
    r"publikováno|megjelent)|"
    r"pubdate|first appeared)\b(?:\s(?:on(?:\sthe)?|at|in|am|le|el|il|em|online|date))?\W{0,4}\Z",
    re.IGNORECASE,
)
_DATE_WORD = re.compile(r"\b(?:date|datum|fecha|data)\b\W{0,4}\Z", re.IGNORECASE)
_WEEKDAY_TAIL = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam|son|lun|mar|mer|jeu|ven|dim)[a-zé]{0,7}\.?,?\s*\Z", re.IGNORECASE
)
Order = Literal["dmy", "mdy"]
"""Whether the day or the month comes first where both are written in figures."""
_EARLIEST, _LATEST = 1990, 2099
_LABEL_REACH = 48
_YEARLESS = re.compile(
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:{_MONTH})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTH})\.?)"
    rf"(?:,? (?:at )?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:{_ZONE}))?|,? (?:19|20)\d\d\d?\d:\d\d)\W*",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    rf"(?:(?:(?:first|last|originally)\s)?(?:published|posted|updated|filed|date)(?:\son|\sat)?\b\W{{0,3}})?(?:{_CLOCK}[\s,|·–-]{{1,4}})?"
    rf"(?P<words>(?:{_WEEKDAY}[\s,]{{1,2}})?(?:the\s)?(?:(?:{_MONTH})\.?\s[0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTH})\.?))"
    rf"(?:[\s,|/·–—@-]{{1,4}}(?:at\s)?\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:{_ZONE})\b)?)?"
    r"(?:[\s|/·•–—,-]{1,4}\d{1,2}[\s-]min(?:ute)?s?(?:\sread)?)?\W*",
    re.IGNORECASE,
)
_NOON = 12


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line. ``day`` as printed; ``moment`` its time of day where printed; ``zone`` its zone word or offset.

    ``label`` is "published", "modified", "date" or "". ``start`` and ``end`` are offsets in the line, time of day included.
    ``leads`` tells whether no word stands in front of the label.
    """

    day: date
    moment: datetime | None
    zone: str | None
    label: str
    start: int
    end: int
    leads: bool = False

    def iso(self, place: Place, zone: str | None = None) -> str:
        """Return the stamp in ISO 8601 with the precision printed; ``zone`` serves where the stamp names none."""
        if self.moment is None:
            return self.day.isoformat()
        word = self.zone or zone
        if word is None:
            return self.moment.isoformat()
        if word[-1].isdigit() or word == "Z":
            return datetime.fromisoformat(self.moment.isoformat() + word).isoformat()
        return with_zone(self.moment, word, place).isoformat()


def stamps(line: str, order: Order | None = None) -> Iterator[Stamp]:
    """Yield the dates printed in a line. Day and month in figures are read only where their order is certain, or given."""
    if _DIGIT.search(line) is None:
        return
    short = _SHORT.fullmatch(line) if len(line) <= _LABEL_REACH else None
    if short is not None and (day := _day(short, order)) is not None:
        yield _labelled(line, _timed(line, Stamp(day, None, None, "", short.start("date"), short.end("date"))))
    if _YEAR.search(line) is None:
        return
    days = [(day, *found.span()) for found in _DATE.finditer(line) if (day := _day(found, order)) is not None]
    for day, start, end in days or _elsewhere(line):
        yield _labelled(line, _timed(line, Stamp(day, None, None, "", start, end)))


def _elsewhere(line: str) -> Iterator[tuple[date, int, int]]:
    """Yield the days of a line whose months are named in a language that is looked up, each with its offsets."""
    for found in _NAMED.finditer(line):
        number = month(found["m"] or found["fm"])
        day = _safe(int(found["y"] or found["fy"]), number, int(found["d"] or found["fd"])) if number else None
        if day:
            yield day, *found.span()


def no_day(line: str) -> str | None:
    """Return the date that a short line prints and no calendar has ("31 April 2021"), ``None`` where there is none such.

    Figures alone may be no date at all, so that the month must be named, or the form be that of ISO 8601.
    """
    found = _DATE.search(line) if len(line) <= _LABEL_REACH else None
    if found is None or found["dd"] or _day(found, None) is not None:
        return None
    year = int(found["iy"] or found["sy"] or found["cy"] or found["ay"] or found["by"])
    return found[0] if _EARLIEST <= year <= _LATEST else None


def is_yearless(line: str) -> bool:
    """Tell whether a line is a day without its year and a time, or one with a clip's length glued to it: a stamp, but no date."""
    return len(line) <= _LABEL_REACH and _YEARLESS.fullmatch(line) is not None


def yearless(line: str) -> str | None:
    """Return the day without its year ("Tuesday 13 August") that a line is there to print, ``None`` where there is none such."""
    found = _PARTIAL.fullmatch(line.strip()) if len(line) <= 2 * _LABEL_REACH else None
    return found["words"] if found else None


def _day(found: re.Match[str], order: Order | None) -> date | None:
    group = found.groupdict()
    if group["dd"]:
        first, second, year = int(group["dd"]), int(group["dm"]), _year(group["dy"])
        if group["dsep"] != "." and first <= _NOON and second <= _NOON and first != second:
            return None if order is None else _safe(year, *((second, first) if order == "dmy" else (first, second)))
        return _safe(year, second, first) or _safe(year, first, second)
    for kind in "iscab":
        if group.get(kind + "y"):
            name = group[kind + "m"]
            return _safe(_year(group[kind + "y"]), MONTHS.get(name.lower()) or int(name), int(group[kind + "d"]))
    return None


def _year(figures: str) -> int:
    """Return a year; of two figures the one that a page of the web can be from."""
    short = len(figures) == 2
    return int(figures) + short * (1900 if int(figures) > _LATEST % 100 - 30 else 2000)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None


def _timed(line: str, stamp: Stamp) -> Stamp:
    """Add the time of day that stands behind or in front of the date."""
    after = _AFTER.match(line, stamp.end)
    if after and (moment := _moment(stamp.day, after)):
        return replace(stamp, moment=moment, zone=_zone(after), end=after.end())
    window = max(0, stamp.start - _LABEL_REACH)
    before = _BEFORE.search(line[window : stamp.start])
    if before and (moment := _moment(stamp.day, before)):
        return replace(stamp, moment=moment, zone=_zone(before), start=window + before.start())
    return stamp


def _moment(day: date, clock: re.Match[str]) -> datetime | None:
    half = (clock["half"] or "").lower()[:1]
    if not clock["m"] and not half:
        return None
    hour = int(clock["h"])
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif half and (hour == 0) != (half == "a"):
        return None
    if hour > 23:
        return None
    return datetime(day.year, day.month, day.day, hour, int(clock["m"] or 0), int(clock["s"] or 0))


def _zone(clock: re.Match[str]) -> str | None:
    if clock["zone"]:
        return clock["zone"].upper()
    said = clock["offset"]
    if not said:
        return None
    return said.upper() if said in "Zz" else offset(said)


def changed(line: str, day: date) -> Stamp | None:
    """Return the time at which a line says, without naming the day, that the page was changed ("updated 10:31 CET").

    ``day`` is the one printed beside it. ``None`` where the line names no such time.
    """
    found = _CHANGED.search(line) if len(line) <= 4 * _LABEL_REACH else None
    moment = _moment(day, found) if found else None
    return Stamp(day, moment, _zone(found), "modified", *found.span()) if found and moment else None


def _labelled(line: str, stamp: Stamp) -> Stamp:
    reach = max(0, stamp.start - _LABEL_REACH)
    head = _WEEKDAY_TAIL.sub("", line[reach : stamp.start])
    for label, pattern in (("modified", _MODIFIED), ("published", _PUBLISHED), ("date", _DATE_WORD)):
        if found := pattern.search(head):
            return replace(stamp, label=label, leads=not any(map(str.isalnum, line[: reach + found.start()])))
    return stamp


def machine_time(value: str | None, order: Order | None = None) -> str | None:
    """Return a machine-readable time (JSON-LD, meta, ``time``) as ISO 8601 with its own precision, ``None`` if it is none."""
    stamp = next(stamps(value.strip(), order), None) if value else None
    return stamp.iso(Place()) if stamp else None
