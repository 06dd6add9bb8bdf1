"""Scheduled events as an iCalendar file (RFC 5545) that other calendars can subscribe to."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar
from icalendar import Event as Entry

from twosource import clock
from twosource.model import Article, Brief, Change, Cite, Event, LeftOut
from twosource.render import safe, wording
from twosource.render.exported import Exported
from twosource.timeline import FORMER

_PRODID = "-//Twosource//Schedule//EN"
_EXACT = ("minute", "day", "by")
_CERTAIN = ("scheduled", "ongoing", "past")
_SUMMARY = 120
"""Code points of the sentence that stand in an entry's title."""
_CITED = 5
"""Sentences quoted in a description; how many more there are is said."""
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for an unknown time where the format demands one, rather than the present."""


def calendar(briefs: Sequence[Brief], articles: Mapping[str, Article]) -> Exported:
    """Return the scheduled events of the briefs, also those that were called off or have come about since.

    An entry keeps its UID whatever changes, and its SEQUENCE counts the changes. Days are all-day entries, a week runs from
    Monday to Monday, a deadline stands on its last day; a clock time without a known zone is in the text alone. An event
    without a day is left out. The bytes depend on the briefs alone. Raise KeyError where a cited article is not given.
    """
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", _PRODID)
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    planned = [(brief, event) for brief in briefs for event in _planned(brief)]
    dated = [(brief, event) for brief, event in planned if event.start_day is not None and event.end_day is not None]
    for brief, event in sorted(dated, key=lambda pair: (pair[1].start_day or "", pair[1].at or "", pair[1].id, pair[0].story)):
        made.add_component(_entry(brief, event, articles))
    undated = [(brief, event) for brief, event in planned if event.start_day is None or event.end_day is None]
    return Exported(made.to_ical(), tuple(_left_out(brief, event) for brief, event in undated) + _not_in(briefs))


def _planned(brief: Brief) -> Iterator[Event]:
    """Yield what some page told before it was to come about; rows of calendars that no page tells are no events of the story."""
    return (event for event in (*brief.timeline, *brief.schedule) if event.history and event.mentions)


def _left_out(brief: Brief, event: Event) -> LeftOut:
    return LeftOut(what="event", id=brief.story, reason=f"a scheduled event without a known day: {safe.line(event.text)}")


def _not_in(briefs: Sequence[Brief]) -> tuple[LeftOut, ...]:
    """Return the events that the briefs leave out already."""
    return tuple(entry for brief in briefs for entry in brief.left_out if entry.what == "event")


def _entry(brief: Brief, event: Event, articles: Mapping[str, Article]) -> Entry:
    stamp = _stamp(brief, event)
    entry = Entry()
    entry.add("uid", f"{event.id}@twosource")
    entry.add("dtstamp", stamp)
    entry.add("last-modified", stamp)
    entry.add("sequence", len(_changes(event)))
    entry.add("status", _status(event))
    entry.add("summary", _summary(event))
    entry.add("description", _description(brief, event, articles))
    entry.add("transp", "TRANSPARENT")
    entry.add("x-twosource-certainty", _certainty(event))
    touched = sorted({exposure.symbol for exposure in brief.exposures if exposure.kind == "currency"})
    if touched:
        entry.add("categories", touched)
    _place(entry, event)
    if _status(event) != "CANCELLED":
        entry.add_component(_alarm(event))
    return entry


def _place(entry: Entry, event: Event) -> None:
    """Set the begin and the end; the end of an all-day entry is the day after."""
    minute = _minute(event)
    if minute is not None:
        entry.add("dtstart", minute)
        return
    first, last = _days(event)
    entry.add("dtstart", first)
    entry.add("dtend", last + _DAY if last < date.max else last)


def _days(event: Event) -> tuple[date, date]:
    first, last = clock.day(event.start_day or ""), clock.day(event.end_day or "")
    if event.precision == "by":
        return last, last
    return (last - (last.weekday() * _DAY), last) if event.precision == "week" else (first, last)


def _minute(event: Event) -> datetime | None:
    """Return the minute in UTC, ``None`` where it or its zone is unknown: on whose clock it is would be a guess."""
    moment = datetime.fromisoformat(event.at) if event.at is not None else None
    return moment.astimezone(UTC) if moment is not None and moment.tzinfo is not None else None


def _status(event: Event) -> str:
    if event.status == "cancelled":
        return "CANCELLED"
    return "CONFIRMED" if event.precision in _EXACT and event.status in _CERTAIN else "TENTATIVE"


def _summary(event: Event) -> str:
    text = safe.line(event.text)
    short = text if len(text) <= _SUMMARY else text[: _SUMMARY - 1].rstrip() + "…"
    return _mark(event) + short


def _mark(event: Event) -> str:
    if wording.is_put_off(event):
        return "Postponed, no new date: "
    if event.basis.startswith(FORMER):
        return "A former plan: "
    return "Called off: " if event.status == "cancelled" else "Deadline: " if event.precision == "by" else ""


def _certainty(event: Event) -> str:
    known = "a deadline" if event.precision == "by" else f"known to the {event.precision}"
    return f"{event.status}, {known}, {wording.independent(event.origins)}"


def _alarm(event: Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_HOUR if _minute(event) is not None else -_DAY)
    alarm.add("description", _summary(event))
    return alarm


def _changes(event: Event) -> tuple[Change, ...]:
    """Return what changed after the first telling, and what the first telling itself says has changed ("put off from …")."""
    return tuple(change for place, change in enumerate(event.history) if place or change.kind not in ("announced", "dated"))


def _stamp(brief: Brief, event: Event) -> datetime:
    """Return when the entry, as it stands, could be known: with its last change, else with the brief."""
    known = [change.known_at for change in event.history] + [event.known_at]
    times = [time for time in known if time is not None] or [time for time in (brief.as_of,) if time is not None]
    last = clock.latest(times)
    return clock.bounds(last)[1].replace(microsecond=0) if last is not None else _UNKNOWN


def _description(brief: Brief, event: Event, articles: Mapping[str, Article]) -> str:
    lines = [_cited(cite, articles[cite.article]) for cite in event.mentions[:_CITED]]
    if len(event.mentions) > _CITED:
        lines.append(f"and {wording.count(len(event.mentions) - _CITED, 'more sentence')}")
    lines.append(f"When: {wording.when(event)}; {event.basis}")
    if event.said_by:
        lines.append(f"Said by: {', '.join(map(safe.line, event.said_by))}")
    lines += [_change(change) for change in _changes(event)]
    lines.append(f"Story: {safe.line(brief.title or brief.story)} ({brief.story}); {wording.independent(event.origins)}")
    return "\n".join(map(safe.line, lines))


def _cited(cite: Cite, article: Article) -> str:
    quoted = safe.line(article.text[cite.start : cite.end])
    where = ", ".join(filter(None, (article.publisher, article.title, safe.web_address(article.url))))
    return f"“{quoted}” [{article.id} {cite.start}–{cite.end}{f': {where}' if where else ''}]"


def _change(change: Change) -> str:
    known = f" ({wording.moment(change.known_at)})" if change.known_at else ""
    return f"{wording.change(change)}, as {change.cite.article} tells{known}"
