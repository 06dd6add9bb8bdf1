"""The entries of a live page: sections of the article's text, each with the time that the page gives for it.

Where entries begin is told by the updates listed in JSON-LD, by ``time`` elements, and by times printed on lines of their own or
at the head of a paragraph. A time without a day takes the page's, and rolls over midnight in the direction in which the page
runs. A time such as "12 min ago" counts from when the page was fetched, and is the latest it can have been.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from twosource import clock
from twosource.articles.amount import words
from twosource.articles.entry_stamps import EntryStamp, entry_stamp, zones_of_all
from twosource.articles.layout import Layout
from twosource.articles.stamps import machine_time
from twosource.articles.structured import Update, updates
from twosource.articles.zones import with_zone
from twosource.model import Entry

_TITLE_WORDS, _PURE_WORDS, _BARE_WORDS, _LEAST_WORDS = 16, 9, 4, 6
_OPENING, _ABOVE = 40, 4
_OVERNIGHT, _SOON, _CLOCKS_APART = 180, 180, 10
_ORDERED, _ENTRY_CHARACTERS = 0.7, 150
_DAY = 1440
_ZONED = re.compile(r"T\d\d.*(?:Z|[+-]\d\d:?\d\d)\Z")


@dataclass(frozen=True, slots=True)
class _Mark:
    """The line at which an entry begins, and what is known of its time."""

    line: int
    basis: str
    at: str | None = None
    stamp: EntryStamp | None = None
    title: str | None = None


def entries(layout: Layout, published: str | None, modified: str | None) -> tuple[Entry, ...]:
    """Return the entries of the article's text in page order; none where fewer than two are marked.

    Offsets are code points of the text that ``assemble`` makes of the layout's spans.
    """
    candidates = _marks(layout, _year(published, modified))
    above = _titles_above(layout, candidates)
    marks = _with_text(layout, candidates, above)
    if len(marks) < 2:
        return ()
    places = _places(layout)
    times = _times(layout, [mark for mark, _ in marks], published, modified)
    found = []
    for (mark, spans), at in zip(marks, times, strict=True):
        title = mark.title or _title(layout, mark, above)
        start, end = places[spans[0]][0], places[spans[-1]][1]
        found.append(Entry(start=start, end=end, at=at, printed=_words(layout, mark), title=title, basis=mark.basis))
    return tuple(found)


def is_running_account(found: Sequence[Entry], text_length: int) -> bool:
    """Tell whether entries with bare times of day are most of the text, in the order of time, and no timetable.

    Comments and forum posts bear days or "2 hours ago", and rows of a programme have little text.
    """
    stamps = [entry_stamp(entry.printed) if entry.printed else None for entry in found]
    minutes = [stamp.minute for stamp in stamps if stamp and stamp.day is None and stamp.minute is not None]
    if not found or len(minutes) < len(found):
        return False
    lengths = [entry.end - entry.start for entry in found]
    return _in_order(minutes) and 2 * sum(lengths) >= text_length and median(lengths) >= _ENTRY_CHARACTERS


def _in_order(minutes: Sequence[int]) -> bool:
    """Tell whether times of day rise, or fall, with at most a few exceptions (midnight, a correction)."""
    steps = [(one < other) - (one > other) for one, other in pairwise(minutes)]
    return max(steps.count(1), steps.count(-1)) >= _ORDERED * len(steps)


def _marks(layout: Layout, year: int | None) -> list[_Mark]:
    printed = list(_printed(layout, year))
    doubtful = [mark.stamp.minute or 0 for mark in printed if mark.stamp and not mark.stamp.sure]
    marks = {mark.line: mark for mark in printed if (mark.stamp and mark.stamp.sure) or _in_order(doubtful)}
    for mark in _elements(layout):
        marks[mark.line] = replace(mark, stamp=marks[mark.line].stamp) if mark.line in marks else mark
    found = set(marks)
    for mark in _listed(layout):
        near = next((line for line in range(mark.line, mark.line - _ABOVE, -1) if line in found), mark.line)
        found.discard(near)
        marks[near] = replace(mark, line=near)
    return [marks[line] for line in sorted(marks)]


def _listed(layout: Layout) -> Iterator[_Mark]:
    """The updates of the page's JSON-LD, found again in its lines by their headlines or first words."""
    listed = updates(layout.markup.data) if layout.markup else ()
    if not listed:
        return
    lines: dict[str, int] = {}
    for number in range(len(layout.texts) - 1, -1, -1):
        lines[_plain(layout.texts[number])[:_OPENING]] = number
        if number in layout.inside:
            lines[_plain(layout.texts[number])] = number
    for update in listed:
        line = _line_of(update, lines)
        at = machine_time(update.published)
        if line is not None and at is not None and line in _range(layout):
            yield _Mark(line, "JSON-LD", at, title=_without_time(update.headline))


def _without_time(headline: str | None) -> str | None:
    stamp = entry_stamp(headline) if headline else None
    return headline[stamp.end :].strip() or None if headline and stamp else headline


def _line_of(update: Update, lines: dict[str, int]) -> int | None:
    body, headline = _plain(update.body or ""), _plain(update.headline or "")
    return next((lines[key] for key in (headline, body[:_OPENING], headline[:_OPENING]) if key and key in lines), None)


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _elements(layout: Layout) -> Iterator[_Mark]:
    """Lines that are a ``time`` element with a time of day."""
    for element in layout.markup.marks if layout.markup else ():
        at = machine_time(element.value)
        line = layout.index_at(element.position)
        text = layout.texts[line]
        bare = words(text) <= _BARE_WORDS or (words(text) <= _PURE_WORDS and entry_stamp(text) is not None)
        if at and "T" in at and line in _range(layout) and bare:
            yield _Mark(line, "time element", at)


def _printed(layout: Layout, year: int | None) -> Iterator[_Mark]:
    for line in _range(layout):
        text = layout.texts[line]
        stamp = entry_stamp(text, year)
        if stamp is None:
            continue
        rest = text[stamp.end :].strip()
        heading = layout.visible.lines[line].level > 0
        if (
            not rest
            or (len(rest) <= 2 and not rest.isalnum())
            or ((stamp.sure or heading) and stamp.ago is None and stamp.end > 0)
        ):
            if rest and not (rest[0].isalnum() or rest[0] in "“\"«„'‘("):
                continue
            yield _Mark(line, "printed", stamp=stamp)


def _range(layout: Layout) -> range:
    return range(max(0, layout.first - 3), layout.last + 1)


def _with_text(layout: Layout, marks: Sequence[_Mark], above: bool) -> list[tuple[_Mark, range]]:
    """Return the marks that have text of the article behind them, with the numbers of its spans.

    ``above``: the headline of an entry stands over its time.
    """
    starts = [layout.index_at(start) for start, _ in layout.spans]
    found = []
    for number, mark in enumerate(marks):
        first = mark.line - (1 if above else 0)
        last = marks[number + 1].line - (1 if above else 0) if number + 1 < len(marks) else len(layout.texts)
        spans = range(bisect_left(starts, first), bisect_left(starts, last))
        own = sum(words(layout.paragraphs[index]) for index in spans)
        stamped = words(layout.texts[mark.line][: mark.stamp.end]) if mark.stamp and mark.line in layout.inside else 0
        if spans and own - stamped >= _LEAST_WORDS and any(not _is_heading(layout, index) for index in spans):
            found.append((mark, spans))
    return found


def _is_heading(layout: Layout, span: int) -> bool:
    line = layout.index_at(layout.spans[span][0])
    return layout.visible.lines[line].level > 0 or words(layout.paragraphs[span]) < _LEAST_WORDS


def _titles_above(layout: Layout, marks: Sequence[_Mark]) -> bool:
    def heads(line: int) -> bool:
        return 0 <= line < len(layout.visible.lines) and layout.visible.lines[line].level > 1

    pure = [mark for mark in marks if mark.stamp is None or not layout.texts[mark.line][mark.stamp.end :].strip()]
    over, under = sum(heads(mark.line - 1) for mark in pure), sum(heads(mark.line + 1) for mark in pure)
    return over > under and 2 * over >= len(pure)


def _words(layout: Layout, mark: _Mark) -> str | None:
    """Return the time as the page prints it."""
    text = layout.texts[mark.line]
    if mark.stamp:
        return text[: mark.stamp.end].strip(" -–—|:•·+") or None
    return text if mark.basis == "time element" else None


def _title(layout: Layout, mark: _Mark, above: bool) -> str | None:
    """Return the entry's own headline: behind its time on the same line, or the heading next to it."""
    rest = layout.texts[mark.line][mark.stamp.end :].strip() if mark.stamp else ""
    if rest:
        return rest if words(rest) <= _TITLE_WORDS and not rest.endswith((".", "!")) else None
    line = mark.line - 1 if above else mark.line + 1
    if not 0 <= line < len(layout.texts) or layout.visible.lines[line].level < 2:
        return None
    return layout.texts[line] if entry_stamp(layout.texts[line]) is None else None


def _places(layout: Layout) -> list[tuple[int, int]]:
    """Return where each span stands in the article's text."""
    places, offset = [], 0
    for start, end in layout.spans:
        places.append((offset, offset + end - start))
        offset += end - start + 2
    return places


def _year(published: str | None, modified: str | None) -> int | None:
    known = published or modified
    return int(known[:4]) if known else None


def _times(layout: Layout, marks: Sequence[_Mark], published: str | None, modified: str | None) -> list[str | None]:
    zone = zones_of_all(iter(layout.texts[: layout.last + 1]))
    word = next((mark.stamp.zone for mark in marks if mark.stamp and mark.stamp.zone), zone)
    days = _days(marks, [_local(time, word, layout) for time in (modified, published) if time])
    return [_time(layout, mark, day, zone) for mark, day in zip(marks, days, strict=True)]


def _time(layout: Layout, mark: _Mark, day: date | None, zone: str | None) -> str | None:
    if mark.at is not None:
        return mark.at
    stamp = mark.stamp
    if stamp is None:
        return None
    if stamp.ago is not None:
        return _before(layout.page.fetched, stamp.ago)
    if stamp.minute is None or day is None:
        return None
    moment = datetime(day.year, day.month, day.day, *divmod(stamp.minute, 60))
    word = stamp.zone or zone
    return (_aware(moment, word, layout) if word else moment).isoformat(timespec="minutes")


def _before(fetched: str | None, minutes: int) -> str | None:
    """Return the time so many minutes before the page was fetched, ``None`` where that is not known to the minute."""
    if fetched is None or len(fetched) <= len("2019-04-24") or not clock.is_time(fetched):
        return None
    return (datetime.fromisoformat(fetched) - timedelta(minutes=minutes)).isoformat(timespec="minutes")


def _local(time: str, word: str | None, layout: Layout) -> str:
    """Return one of the page's times in the zone of its entries, as it is where either has none."""
    if word is None or not _ZONED.search(time):
        return time
    moment = datetime.fromisoformat(time)
    return moment.astimezone(_aware(moment.replace(tzinfo=None), word, layout).tzinfo).isoformat()


def _aware(moment: datetime, word: str, layout: Layout) -> datetime:
    if word[0] in "+-":
        return datetime.fromisoformat(moment.isoformat() + word)
    return with_zone(moment, word, layout.place)


def _days(marks: Sequence[_Mark], stamps: Sequence[str]) -> list[date | None]:
    """Return the day of each entry: printed, or counted from the page's own over the midnights between."""
    minutes = [mark.stamp.minute if mark.stamp else None for mark in marks]
    order = list(range(len(marks)))[:: -1 if _falls(minutes) else 1]
    nights = _nights([minutes[index] for index in order])
    base = _first_day(minutes[order[0]], minutes[order[-1]], nights[-1], stamps)
    days: list[date | None] = [None] * len(marks)
    shift = 0
    for index, night in zip(order, nights, strict=True):
        stamp = marks[index].stamp
        if stamp and stamp.day:
            base, shift = stamp.day, night
        if base:
            days[index] = _shifted(base, night - shift)
    return days


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _falls(minutes: Sequence[int | None]) -> bool:
    """Tell whether the page runs from the newest entry to the oldest."""
    known = [minute for minute in minutes if minute is not None]
    steps = [other - one for one, other in pairwise(known) if other != one]
    return sum(0 < -step < _DAY - _OVERNIGHT for step in steps) > sum(0 < step < _DAY - _OVERNIGHT for step in steps)


def _nights(minutes: Sequence[int | None]) -> list[int]:
    """Return how many midnights lie before each entry, oldest first; a small step back is no midnight."""
    nights, count, last = [], 0, None
    for minute in minutes:
        if minute is not None:
            count += last is not None and last - minute > _OVERNIGHT
            last = minute
        nights.append(count)
    return nights


def _first_day(oldest: int | None, newest: int | None, nights: int, stamps: Sequence[str]) -> date | None:
    """Return the day of the oldest entry, from the page's times of change and of publication, the surest first.

    A time shortly after the newest entry is the last change; one that is not long after the oldest is the publication. Where a
    page's only time fits neither, it may be on another clock, and the day is unknown.
    """
    timed = [datetime.fromisoformat(time) for time in stamps if "T" in time]
    for moment in timed:
        if newest is not None and -_CLOCKS_APART <= moment.hour * 60 + moment.minute - newest <= _SOON:
            return _shifted(moment.date(), -nights)
    for moment in reversed(timed):
        if oldest is not None and oldest >= moment.hour * 60 + moment.minute - _SOON:
            return moment.date()
    plain = [time for time in stamps if len(time) == len("2019-04-24")]
    return clock.day(plain[-1]) if plain and not timed else None
