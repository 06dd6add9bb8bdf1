"""The events of a study: the first independent report of a story, what it announced, or what the user names."""

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from twosource import clock
from twosource.copies import names
from twosource.errors import StudyError, TimeError
from twosource.model import Article, Event, LeftOut, Origin, Story, StudyEvent

_DAY = len("2019-04-24")
_HAPPENING = ("past", "ongoing", "scheduled")
_NAME = 80
_MAX_BYTES = 64_000_000
_MARKS = ",;\t"


def first_report(story: Story, articles: Sequence[Article], origins: Sequence[Origin]) -> StudyEvent | None:
    """Return the first independent report of a story, ``None`` where none of its pages has a time of its own.

    Of each origin the first page counts, by the time of its publication, whatever copy of it was found first; first is what was
    surely out before the others. Where that page is a copy, and the report itself is not among the pages, or where another page's
    time is not known well enough, the basis says that the story may have been out earlier. ``latest`` is when the page's text, as
    it stands, was known: later than its publication where it was changed. Its name is the title of that page, or how its text
    begins, as the story's may have been written later.
    """
    members = {article.id: article for article in articles if article.id in story.articles}
    firsts = [first for origin in origins if (first := _first_of(origin, members)) is not None]
    if not firsts:
        return None
    first = min(firsts, key=_surely_out)
    earliest, latest = _bounds(first.at, first.page.known_at)
    begins = clock.bounds(first.at)[0]
    sooner = sorted(other.page.id for other in firsts if clock.bounds(other.at)[0] < begins)
    undated = len(origins) - len(firsts)
    basis = [_carrier(first.page, first.origin)]
    basis += ["no time zone given, taken for UTC"] if clock.is_zoneless(first.at) else []
    basis += [f"{', '.join(sooner)} may be earlier on that day"] if sooner else []
    basis += [f"{undated} of {len(origins)} independent origins have no time and may be earlier"] if undated else []
    return StudyEvent(
        id=story.id,
        name=first.page.title or _short(first.page.text.strip().split("\n", 1)[0]) or story.id,
        at=first.at,
        earliest=min([earliest, *(_bounds(other.at, None)[0] for other in firsts)], key=lambda time: clock.bounds(time)[0]),
        latest=latest,
        basis="; ".join(basis),
        article=first.page.id,
        origin=first.origin.id,
    )


class _First(NamedTuple):
    """The first page of an origin, and when it was published."""

    at: str
    page: Article
    origin: Origin


def _surely_out(first: _First) -> tuple[datetime, str]:
    return clock.bounds(first.at)[1], first.page.id


def _first_of(origin: Origin, members: dict[str, Article]) -> _First | None:
    pages = [members[id] for id in origin.articles if id in members]
    times = [(page.published or page.known_at, page) for page in pages]
    dated = [_First(at, page, origin) for at, page in times if at is not None and clock.is_time(at) and len(at) >= _DAY]
    return min(dated, key=_surely_out, default=None)


def _carrier(page: Article, origin: Origin) -> str:
    who = origin.name or page.publisher or "an unnamed publisher"
    if page.credit and page.publisher and not names.same(page.credit, page.publisher) and not names.same(who, page.publisher):
        return f"first report found: {page.id}, a copy of {who}, whose own page is not here and may have been earlier"
    return f"first independent report: {page.id} ({who})"


def _bounds(at: str, known_at: str | None) -> tuple[str, str]:
    first, last = clock.bounds(at)
    if known_at is not None and clock.is_time(known_at):
        last = max(last, clock.bounds(known_at)[1])
    return _iso(first.isoformat()), _iso(last.replace(microsecond=0).isoformat())


def surely(time: str) -> str:
    """Return the last instant (UTC, to the second) that a time can mean, in whatever zone where it names none."""
    return _bounds(time, None)[1]


def _iso(time: str) -> str:
    return time.replace("+00:00", "Z")


def announced(events: Iterable[Event]) -> tuple[StudyEvent, ...]:
    """Return the days of events that a page told of before they came, oldest first, each day once; no last day of a deadline."""
    days: dict[str, StudyEvent] = {}
    told = [event for event in events if event.status in _HAPPENING and event.start_day is not None]
    for event in sorted(told, key=lambda event: (event.start_day or "", -event.origins, event.text)):
        day = event.start_day or ""
        if day == event.end_day and event.precision != "by" and day not in days and _before(event.known_at, day):
            article = event.mentions[0].article if event.mentions else None
            basis = (
                f"announced by {event.origins} independent origin{'' if event.origins == 1 else 's'}, first on {event.known_at}"
            )
            earliest, latest = _bounds(day, None)
            days[day] = StudyEvent(
                id=day, name=_short(event.text), at=day, earliest=earliest, latest=latest, basis=basis, article=article
            )
    return tuple(days.values())


def _before(known_at: str | None, day: str) -> bool:
    return known_at is not None and clock.bounds(known_at)[1] < clock.bounds(day)[0]


def _short(text: str) -> str:
    return text if len(text) <= _NAME else text[: _NAME - 1].rstrip() + "…"


def given(time: str, name: str | None = None, number: int = 1) -> StudyEvent:
    """Return an event that the user names by its time (ISO 8601); raise TimeError where that cannot be read."""
    at = clock.normal(time)
    if len(at) < _DAY:
        raise StudyError(f"{time!r} names no day; an event needs one (2019-04-25 or 2019-04-25T06:40:00Z)")
    earliest, latest = _bounds(at, None)
    basis = "given" + (", without a time zone: taken for UTC" if clock.is_zoneless(at) else "")
    return StudyEvent(id=f"{number}", name=name or at, at=at, earliest=earliest, latest=latest, basis=basis)


def distinct(events: Iterable[StudyEvent]) -> tuple[tuple[StudyEvent, ...], tuple[LeftOut, ...]]:
    """Part events into those that stand for themselves and those given again, of one instant and name."""
    kept: dict[tuple[object, ...], StudyEvent] = {}
    again = []
    for event in events:
        same = (clock.utc(event.at), event.name if event.name != event.at else None)
        first = kept.setdefault(same, event)
        if first is not event:
            again.append(LeftOut(what="event", id=event.id, reason=f"given twice: the same as event {first.id}, {first.name}"))
    return tuple(kept.values()), tuple(again)


def _delimiter(lines: Sequence[str]) -> str:
    """Return what parts the cells of a table of events: the first mark in its first line that can, as times hold none."""
    first = next(filter(str.strip, lines), "")
    return next((mark for mark in first if mark in _MARKS), _MARKS[0])


def listed(path: str | Path, *, after: int = 0) -> tuple[StudyEvent, ...]:
    """Return the events of a CSV file: a time, then a name where there is one; a first line without a time is a header.

    Cells are parted by commas, semicolons or tabs, by which of them the first line has first.

    Ids are the numbers of the lines, counted on from ``after``, the number of events that are given otherwise.
    Raise StudyError, with the line, where the file or a time in it cannot be read.
    """
    path = Path(path)
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise StudyError(f"{path} is over {_MAX_BYTES // 1_000_000} MB; cut it")
        lines = path.read_text("utf-8-sig", "replace").splitlines()
    except OSError as error:
        raise StudyError(f"{path} cannot be read: {error.strerror}") from error
    found = []
    for number, row in enumerate(csv.reader(lines, delimiter=_delimiter(lines)), 1):
        if not row or not row[0].strip() or (number == 1 and not clock.is_time(row[0])):
            continue
        try:
            found.append(given(row[0], row[1].strip() if len(row) > 1 and row[1].strip() else None, after + number))
        except (TimeError, StudyError) as error:
            raise StudyError(f"{path}, line {number}: {error}") from error
    if not found:
        raise StudyError(f"{path} holds no event: write one a line, as 2019-04-25T06:40:00Z,summit")
    return tuple(found)
