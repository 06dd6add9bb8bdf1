"""When the article was published and when it was last changed.

Only stamps that belong to the article count: what the page states for machines, and dates printed right around the headline
or right after the text. Dates in lists of other headlines and copyright years never do, nor does the present.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

from twosource.articles.day_lists import days
from twosource.articles.day_order import day_order
from twosource.articles.found import Found
from twosource.articles.layout import Layout
from twosource.articles.markup import Markup
from twosource.articles.near_stamps import ABOVE, INTO, LONGEST, near_stamps
from twosource.articles.scripted import scripted
from twosource.articles.searched import of_address, searched
from twosource.articles.stamps import Order, Stamp, changed, machine_time, no_day, stamps, yearless
from twosource.articles.zones import is_ambiguous
from twosource.model import Issue

_PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "datepublished", "pubdate", "publishdate",
    "publish_date", "publish-date", "published", "date.created", "dc.date.issued", "dcterms.created", "dc.date.created",
    "dc.date", "dcterms.date", "date", "sailthru.date", "parsely-pub-date", "article_date_original",
    "citation_publication_date", "citation_date", "bt:pubdate", "originalpublicationdate", "date_published",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified",
    "dc.date.modified", "updated_time", "article:updated", "revision_date", "date.updated", "updated", "modified-date",
    "modified-time",
)  # fmt: skip
_PARTED = re.compile(r"\s[|/·•–—]\s")
_ELEMENT = "time element"
_NOT_CHANGED = ("published", "", "date")
_MIDNIGHT = "T00:00:00"
_WHOLE, _NEXT = len("2000-01-01"), timedelta(days=1)
_WIDEST, _ZONE_STEP = timedelta(hours=14), timedelta(minutes=15)
_NAMED = re.compile(r"publi(?:sh|cation)[a-z]*[-_.: ]?(?:time|date)|date[-_.: ]?publi")


@dataclass(frozen=True, slots=True)
class Times:
    """ISO 8601 times as stated or printed, and where, ``None`` where the page does not say.

    ``stamp`` is a day that the page prints as its own without the year, where it gives no other.
    """

    published: Found[str] | None = None
    modified: Found[str] | None = None
    stamp: str | None = None
    issues: tuple[Issue, ...] = ()


def times(layout: Layout, title_line: int | None) -> Times:
    """Return the article's times, each from its best witness."""
    order = day_order(layout)
    placed = list(near_stamps(layout, title_line, order))
    near = [stamp for _, stamp in placed]
    published, modified = (
        found and replace(found, value=_local(found.value, near)) for found in _stated(layout, order, title_line)
    )
    zone = next((stamp.zone for stamp in near if stamp.zone), None)
    issues = (*_zone_issues(near, layout), *_no_days(layout, title_line))

    def printed(*labels: str, within: Container[int] = range(len(layout.texts))) -> Found[str] | None:
        """The first stamp in the lines with the first label that one has, one with a time of day before one without."""
        for label in labels:
            found = [stamp for index, stamp in placed if stamp.label == label and index in within]
            if found:
                return read(min(found, key=lambda stamp: stamp.moment is None))
        return None

    def read(stamp: Stamp) -> Found[str]:
        return Found(stamp.iso(layout.place, zone), f"printed {stamp.label} date".replace("  ", " "))

    modified = modified or printed("modified") or _changed(layout, title_line, order, zone)
    lines = _headed(layout, title_line, placed)
    headed = printed(*_NOT_CHANGED, within=lines)
    over = headed is not None and lines.stop == title_line
    if over and published and headed and headed.value > published.value:
        headed = None  # a site's clock, not the day of the article
    if published and headed and published.basis != _ELEMENT and _is_another(headed, published, modified):
        issues = (*issues, _two_days(headed.value, published.value))
        published = headed
    published = published or printed("published", within=_around(layout)) or (None if over else headed)
    published = published or printed(*_NOT_CHANGED, within=_around(layout)) or printed(*_NOT_CHANGED)
    if published and modified and published == printed("", within=range(title_line or 0)) and _is_later(published, modified):
        published = None  # likewise
    published = published or of_address(layout.url)
    if (
        published is None
        and (time := scripted(layout.page.html or ""))
        and (modified is None or time[:10] <= modified.value[:10])
    ):
        published = Found(time, "script")
    if published is None and modified is None:
        published = searched(layout)
    if published:
        published = _finer(published, (read(stamp) for stamp in near if stamp.moment and stamp.label in _NOT_CHANGED))
    if modified is not None and published is not None and modified.value[:10] < published.value[:10]:
        issues = (*issues, *_changed_before(modified.value, published.value))
        modified = None
    return Times(published, modified, None if published or modified else _without_year(layout, title_line), issues)


def _local(time: str, near: Sequence[Stamp]) -> str:
    """Return a time stated in UTC on the clock that the page prints it with, where a stamp gives the same minute on another."""
    if not time.endswith(("+00:00", "Z")):
        return time
    utc = datetime.fromisoformat(time).replace(tzinfo=None, second=0, microsecond=0)
    for stamp in near:
        offset = stamp.moment.replace(second=0) - utc if stamp.moment else timedelta(0)
        if offset and abs(offset) <= _WIDEST and not offset % _ZONE_STEP:
            return datetime.fromisoformat(time).astimezone(timezone(offset)).isoformat()
    return time


def _around(layout: Layout) -> frozenset[int]:
    """Return the lines over the text and from its last on, where a page speaks of the article."""
    return frozenset(range(len(layout.texts))) - frozenset(range(layout.first + 1, layout.last))


def _headed(layout: Layout, title_line: int | None, placed: Sequence[tuple[int, Stamp]]) -> range:
    """Return the lines around the headline and under it, none where their dates differ, as those of other headlines do."""
    if title_line is None:
        return range(0)
    under = range(title_line + 1, layout.first + INTO + 1)
    lines = under if any(index in under for index, _ in placed) else range(max(0, title_line - 1), title_line)
    days = {stamp.day for index, stamp in placed if index in lines and stamp.label in _NOT_CHANGED}
    return lines if len(days) == 1 else range(0)


def _is_later(one: Found[str], other: Found[str]) -> bool:
    return one.value[:_WHOLE] > other.value[:_WHOLE]


def _is_another(printed: Found[str], stated: Found[str], modified: Found[str] | None) -> bool:
    """Tell whether a day printed with the headline goes before the one stated for machines.

    It must not be that of the last change, nor the same on another clock or with day and month the other way round.
    """
    days = (printed.value[:_WHOLE], stated.value[:_WHOLE])
    if any(len(day) < _WHOLE for day in days) or (modified and modified.value.startswith(days[0])):
        return False
    one, other = map(date.fromisoformat, days)
    return abs(one - other) > _NEXT and (one.month, one.day) != (other.day, other.month)


def _two_days(printed: str, stated: str) -> Issue:
    message = f"the page prints {printed} with its headline and states {stated} for machines; the printed day was taken"
    return Issue(code="two-dates", message=message)


def _changed_before(modified: str, published: str) -> tuple[Issue, ...]:
    """Return that a page was changed before it appeared, by more than clocks of two zones differ."""
    days = (modified[:_WHOLE], published[:_WHOLE])
    if any(len(day) < _WHOLE for day in days) or date.fromisoformat(days[1]) - date.fromisoformat(days[0]) <= _NEXT:
        return ()
    message = f"the page says that it was changed at {modified}, before it appeared at {published}; the first was not taken"
    return (Issue(code="two-dates", message=message),)


def _stated(layout: Layout, order: Order | None, title_line: int | None) -> tuple[Found[str] | None, Found[str] | None]:
    """Return what the page states for machines; a ``time`` element counts right around the headline only."""
    markup = layout.markup
    if markup is None:
        return None, None
    published = _first(
        order,
        (layout.data.published, "JSON-LD"),
        (markup.meta(*_PUBLISHED), "meta element"),
        (_named_so(markup), "meta element"),
        *((value, _ELEMENT) for value in _marks(layout, markup, title_line)),
    )
    return published, _first(order, (layout.data.modified, "JSON-LD"), (markup.meta(*_MODIFIED), "meta element"))


def _first(order: Order | None, *said: tuple[str | None, str]) -> Found[str] | None:
    found = [Found(time, basis) for value, basis in said if (time := machine_time(value, order))]
    return _finer(found[0], found[1:]) if found else None


def _finer(day: Found[str], others: Iterable[Found[str]]) -> Found[str]:
    """Return a time from the first of the others that gives the same day with its time of day, where the first gives none."""
    return next((one for one in others if one.value.startswith(day.value + "T") and _MIDNIGHT not in one.value), day)


def _marks(layout: Layout, markup: Markup, title_line: int | None) -> Iterator[str]:
    """Yield the values of ``time`` elements over the article, those under the headline first."""
    if layout.spans:
        low = layout.visible.lines[max(0, layout.first - ABOVE)].start
        headline = layout.visible.lines[title_line].start if title_line is not None else low
        over = [mark for mark in markup.marks if low <= mark.position <= layout.spans[0][0]]
        yield from (mark.value for mark in sorted(over, key=lambda mark: mark.position < headline))


def _named_so(markup: Markup) -> str | None:
    """Return the first time in the fields whose names say that it is the one of publication ("vr:published-time")."""
    times = (time for name, value in markup.metas if _NAMED.search(name) and (time := machine_time(value)))
    return min(times, key=lambda time: time[:_WHOLE], default=None)


def _changed(layout: Layout, title_line: int | None, order: Order | None, zone: str | None) -> Found[str] | None:
    """Return a time of change without its day, over the text: of the day in its line or a neighbouring one, and later on it."""
    start = min(layout.first, len(layout.texts)) if title_line is None else min(title_line, layout.first)
    for index in range(max(0, start - ABOVE), min(layout.first + 1, len(layout.texts))):
        lines = [line for line in layout.texts[max(0, index - 1) : index + 2] if len(line) <= LONGEST]
        for stamp in (stamp for line in lines for stamp in stamps(line, order)):
            later = changed(layout.texts[index], stamp.day)
            if later and later.moment and (stamp.moment is None or stamp.moment < later.moment):
                return Found(later.iso(layout.place, stamp.zone or zone), "printed modified date")
    return None


def _no_days(layout: Layout, title_line: int | None) -> tuple[Issue, ...]:
    """Return an issue for a date over the text that no calendar has."""
    start = min(layout.first, len(layout.texts)) if title_line is None else min(title_line, layout.first)
    lines = layout.texts[max(0, start - ABOVE) : layout.first + 1]
    printed = next((words for line in lines if (words := no_day(line)) is not None), None)
    message = f"the page prints “{printed}”, a day that does not exist; no date was taken from it"
    return (Issue(code="impossible-date", message=message),) if printed else ()


def _without_year(layout: Layout, title_line: int | None) -> str | None:
    """Return the first day without a year that a line of its own prints around the headline and over the text."""
    start = min(layout.first, len(layout.texts)) if title_line is None else min(title_line, layout.first)
    listed = days(layout.texts)
    lines = [
        layout.texts[index] for index in range(max(0, start - 1), min(layout.first + 2, len(layout.texts))) if index not in listed
    ]
    parts = [part for line in lines if len(line) <= LONGEST for part in (line, *_PARTED.split(line))]
    return next((words for part in parts if (words := yearless(part)) is not None), None)


def _zone_issues(near: list[Stamp], layout: Layout) -> tuple[Issue, ...]:
    if any(stamp.zone and is_ambiguous(stamp.zone, layout.place) for stamp in near):
        message = "the zone IST was read as India's (+05:30); the page does not say whether it means India, Israel or Ireland"
        return (Issue(code="ambiguous-zone", message=message),)
    return ()
