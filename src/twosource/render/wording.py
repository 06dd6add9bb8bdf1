"""The words for dates, distances, counts, relations and statuses: English, one form each, whatever the machine's locale."""

import calendar
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from twosource import clock
from twosource.markets.exposures.currencies import state_name
from twosource.model import Change, Dating, Drift, DriftKind, Event, EventStatus, Exposure, News, PageKind, RelationType, Release
from twosource.timeline import DEADLINE, FORMER, LASTS, NO_TIME, OTHER_MINUTE, as_told, is_untimed

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

RELATIONS: dict[RelationType, str] = {
    "agree": "They agree",
    "agree_more_precise": "They agree, one more exactly",
    "conflict": "They do not agree",
    "stale_figure": "One carries an older figure",
    "revised": "A later page has another figure",
    "attribution_dropped": "One names a speaker, the other does not",
    "attribution_changed": "Each names a different speaker",
    "meaning_changed": "Similar words, another meaning",
    "quote_moved": "The same quotation, set on another occasion",
    "unique": "Only one says it",
}
STATUSES: dict[EventStatus, str] = {
    "past": "happened",
    "ongoing": "under way",
    "scheduled": "scheduled",
    "hypothetical": "possible",
    "denied": "denied",
    "cancelled": "called off",
}
_ISO_DAY, _ISO_MINUTE = len("2019-04-24"), len("2019-04-24T10:00")
_TIME = re.compile(r"(?<![\w./-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?)?(?![\w/-]|\.\w)")
"""A time in a sentence of the program's own, and no part of an article's id."""
_SPEAKERS = 3
KINDS: dict[PageKind, str] = {"article": "article", "live": "live page", "index": "index page", "stub": "no usable text"}


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Return "1 page", "2 pages", "no pages"."""
    return f"{number or 'no'} {noun if number == 1 else plural or noun + 's'}"


def dots(origins: int) -> str:
    """Return one dot for each independent origin, up to four, then their number; a ring for none known."""
    most = 4
    if origins <= 0:
        return "○"
    return "●" * origins if origins <= most else f"●×{origins}"


def independent(origins: int) -> str:
    """Return "2 independent origins", "1 origin", "no identified origin"."""
    if origins <= 0:
        return "no identified origin"
    return "1 origin" if origins == 1 else f"{origins} independent origins"


def day(value: date) -> str:
    """Return "Thursday 25 April 2019"."""
    return f"{_DAYS[value.weekday()]} {_short(value)}"


def _short(value: date) -> str:
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def interval(start: str | None, end: str | None) -> str:
    """Return the words for a closed interval of ISO days: a day, days, a whole month or year; "date unknown" for none."""
    if start is None:
        return f"until {_short(clock.day(end))}" if end else "date unknown"
    return _closed(clock.day(start), clock.day(end)) if end else f"from {_short(clock.day(start))}"


def _closed(first: date, last: date) -> str:
    if first == last:
        return day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
            return f"{_MONTHS[first.month - 1]} {first.year}"
        return f"{first.day}–{_short(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_short(last)}"
    return f"{_short(first)} – {_short(last)}"


def countdown(event: Event) -> str:
    """Return how far off a scheduled event is: "today", "in 1 day", "in 5 to 11 days", "within 6 days"; "" where not known."""
    if event.in_days is None or event.start_day is None:
        return ""
    soonest = max(event.in_days, 0)
    if event.end_day is None:
        return f"in at least {count(soonest, 'day')}" if soonest else "from today"
    latest = event.in_days + (clock.day(event.end_day) - clock.day(event.start_day)).days
    if latest < 0:
        return f"{count(-latest, 'day')} ago"
    if soonest == latest:
        return f"in {count(latest, 'day')}" if latest else "today"
    return f"in {soonest} to {latest} days" if soonest else f"within {count(latest, 'day')}"


def moment(time: str) -> str:
    """Return the words for an ISO 8601 time, as exact as it was given: "April 2019", "24 April 2019, 08:00 UTC+05:30".

    An interval is "October 2017 – May 2018". A text that is not such a time comes back as it is.
    """
    first, mark, last = time.partition("/")
    if mark and clock.is_time(first) and clock.is_time(last):
        return f"{moment(first)} – {moment(last)}"
    if not clock.is_time(time):
        return time
    time = clock.normal(time)
    if re.fullmatch(r"\d{4}", time):
        return time
    if re.fullmatch(r"\d{4}-\d{2}", time):
        return f"{_MONTHS[int(time[5:]) - 1]} {time[:4]}"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", time):
        return day(date.fromisoformat(time))
    instant = datetime.fromisoformat(time)
    return f"{_short(instant.date())}, {instant.hour:02}:{instant.minute:02}{_zone(instant.utcoffset())}"


def spelled(text: str) -> str:
    """Return a text of the program's own ("written 2019-04-24 and 2019-04-25") with its times as people write them."""
    return _TIME.sub(lambda match: moment(match[0]), text)


def differing(kind: RelationType, publishers: tuple[str | None, str | None], *, one_page: bool) -> str:
    """Return what a relation of two pages of these publishers is; what changed is a new version only with one publisher."""
    if kind != "revised":
        return RELATIONS[kind]
    if one_page:
        return "The page has a later figure too"
    known = publishers[0] is not None and publishers[0] == publishers[1]
    return "Changed from one version to the next" if known else RELATIONS[kind]


def more(number: int, noun: str, plural: str | None = None) -> str:
    """Return what is said below a list that is cut: "and 3 more figures; the JSON record has them"; "" for none."""
    if number <= 0:
        return ""
    if number == 1:
        return f"and 1 more {noun}; the JSON record has it"
    return f"and {number} more {plural or noun + 's'}; the JSON record has them"


def _zone(offset: timedelta | None) -> str:
    if offset is None:
        return " (no time zone given)"
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return " UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f" UTC{'+' if minutes > 0 else '−'}{hours:02}:{rest:02}"


def written(published: str | None, dated: Dating) -> str:
    """Return when a page was written: its own date, else the dating from other pages with its basis, else "undated"."""
    if published is not None:
        return moment(published)
    sure = f"; confidence {dated.confidence:.2f}" if dated.confidence is not None else ""
    basis = f" ({dated.basis}{sure})" if dated.basis else ""
    if dated.start is None and dated.end is None:
        return f"undated{basis}"
    return f"undated; {interval(dated.start, dated.end)}{basis}"


def standing(event: Event, ahead: bool) -> str:
    """Return what the list that an event is in does not tell already, "" for nothing.

    "deadline", "possible", "called off"; how a plan was changed; what calendars say of it, and where, and whether they and the
    pages give two minutes for it; of what lies ahead also who says so, and how many origins tell it.
    """
    told = event.history[:-1] if is_put_off(event) else event.history
    moved = [change(item) for item in told if item.kind in ("postponed", "brought_forward")]
    rows = [_beside(row, event) for row in event.listed]
    disputed = [part for part in event.basis.split("; ") if part.startswith(OTHER_MINUTE)]
    return ", ".join(filter(None, (_standing(event, ahead), *moved, *rows, *disputed, *_told(event, ahead))))


def is_put_off(event: Event) -> bool:
    """Tell whether an event is off for now: it was put off, and no page gives a new day."""
    last = event.history[-1] if event.history else None
    return event.status == "cancelled" and last is not None and last.kind == "postponed" and last.start_day is None


def _told(event: Event, ahead: bool) -> tuple[str, ...]:
    if not ahead or not event.mentions:
        return ()
    more = f" and {len(event.said_by) - _SPEAKERS} more" if len(event.said_by) > _SPEAKERS else ""
    speakers = f"said by {', '.join(event.said_by[:_SPEAKERS])}{more}" if event.said_by else ""
    return speakers, independent(event.origins)


_BY_THEN = ((DEADLINE, "deadline"), (LASTS, "until then"))


def _standing(event: Event, ahead: bool) -> str:
    if event.status == "scheduled":
        return "was due" if not ahead else next((words for basis, words in _BY_THEN if event.basis.startswith(basis)), "")
    if is_put_off(event):
        return "postponed, no new date"
    if event.basis.startswith(FORMER):
        return "a former plan"
    return "" if event.status == "past" else STATUSES[event.status]


def _beside(row: Release, event: Event) -> str:
    """Return what a calendar says of an event, with its time where the zone of that is not known and the event has another."""
    differs = row.zone is None and len(row.at) > _ISO_DAY and event.at != row.at
    return f"{row.at[_ISO_DAY + 1 : _ISO_MINUTE]} {listed(row)}" if differs else listed(row)


def listed(row: Release) -> str:
    """Return what a calendar says of a release beside its name and time, and where: "USD, forecast 0.2% (fx.xml, line 3)"."""
    numbers = (("actual", row.actual), ("forecast", row.forecast), ("previous", row.previous))
    zone = "time zone unknown" if row.zone is None and len(row.at) > _ISO_DAY else None
    parts = (row.currency, row.impact, *(f"{name} {value}" for name, value in numbers if value), zone)
    return f"{', '.join(filter(None, parts)) or 'listed'} ({row.file}, line {row.line})"


def when(event: Event) -> str:
    """Return the words for the time of an event: the minute where it is known, else its days, or that no page tells any.

    What no page gives a date for is in the words of the page ("14 July, year unknown").
    """
    if is_untimed(event):
        return NO_TIME
    if (told := as_told(event)) is not None:
        return told
    if event.precision != "minute" or event.at is None:
        return interval(event.start_day, event.end_day)
    return f"{_DAYS[clock.day(event.at).weekday()]} {moment(event.at)}"


def change(item: Change) -> str:
    """Return what happened to a plan: "put off from Monday 20 September 2021 to Wednesday 22 September 2021"."""
    old = f" from {interval(item.old_start, item.old_end)}" if item.old_start else ""
    new = f" to {interval(item.start_day, item.end_day)}" if item.start_day else ""
    match item.kind:
        case "postponed":
            return f"put off{old}{new or ' to an unknown day'}"
        case "brought_forward":
            return f"brought forward{old}{new}"
        case "dated":
            return f"set{' for' + new.removeprefix(' to') if new else ''}"
        case "cancelled":
            return f"called off{f', was due {interval(item.old_start, item.old_end)}' if item.old_start else ''}"
        case "happened":
            return "told as having happened"
        case _:
            return f"announced{' for' + new.removeprefix(' to') if new else ''}"


def changes(event: Event) -> str:
    """Return how a plan came to stand as it does, "put off to Wednesday 22 September 2021"."""
    return ", ".join(map(change, event.history))


def due(event: Event) -> str:
    """Return when something is due, and how far off that is: "Wednesday 22 September 2021, in 2 days"."""
    return ", ".join(filter(None, (when(event), countdown(event))))


def news_title(news: News) -> str:
    """Return "New since 16 September 2021", or since the desk was last read into."""
    return f"New since {moment(news.since)}" if news.since is not None else "New since the last reading"


def news_facts(news: News, numbers: Mapping[str, int]) -> tuple[str, ...]:
    """Return what is new in numbers; ``numbers`` are those of the brief's sources by article."""
    known = f"{news.repeated} of {count(news.sentences, 'sentence')} known before" if news.repeated else ""
    whole = "" if news.points or news.repeated else "the whole story is new" if len(news.pages) == len(numbers) else ""
    return tuple(
        filter(
            None,
            (
                f"{count(len(news.pages), 'new page')} of {len(numbers)}: {_sources(news.pages, numbers)}",
                whole,
                count(len(news.origins), "new origin") if news.origins and not whole else "",
                known,
                f"known before with another text: {_sources(news.updated, numbers)}" if news.updated else "",
                f"may have been known before: {_sources(news.undated, numbers)}" if news.undated else "",
                f"follows story {news.follows.after}, {count(news.follows.days, 'day')} later" if news.follows else "",
            ),
        )
    )


def _sources(ids: Iterable[str], numbers: Mapping[str, int]) -> str:
    return ", ".join(f"[{number}]" for number in sorted(numbers[id] for id in ids if id in numbers))


def exposure(item: Exposure) -> str:
    """Return "Norwegian krone (NOK, currency)" or "wheat (commodity)"."""
    code = f"{item.symbol}, " if item.symbol.casefold() != item.name.casefold() else ""
    return f"{item.name} ({code}{item.kind})"


def touched(item: Exposure) -> str:
    """Return why an exposure is one, its origins, the parts of states, how surely it is said, its weight, what to deal in."""
    instruments = ", ".join(item.instruments[:_MOST_INSTRUMENTS])
    parts = (item.why, independent(item.origins), _parts(item), _modality(item), _weight(item), instruments)
    return "; ".join(filter(None, parts))


_MOST_INSTRUMENTS, _MOST_PARTS = 4, 4
_PARTS = {"actor": "acts", "supplier": "sells", "buyer": "buys", "target": "is a target", "named": "is named"}


def _parts(item: Exposure) -> str:
    told = [role for role in item.roles if role.role != "named"][:_MOST_PARTS]
    return ", ".join(f"{state_name(role.state)} {_PARTS[role.role]} in {role.sentences}" for role in told)


def _modality(item: Exposure) -> str:
    unsure = [one for one in item.modality if one.what != "fact"]
    return f"of these {', '.join(f'{one.sentences} {one.what}' for one in unsure)}" if unsure else ""


def _weight(item: Exposure) -> str:
    if not item.weights:
        return ""
    return f"weight {item.weight} = " + " + ".join(f"{one.sentences}×{one.points} {one.what}" for one in item.weights)


SHIFTS: dict[DriftKind, tuple[str, str]] = {
    "reattributed": ("with another speaker", "with other speakers"),
    "unattributed": ("without its speaker", "without their speakers"),
    "hardened": ("without its doubt or condition", "without their doubts or conditions"),
    "unquoted": ("without its quotation marks", "without their quotation marks"),
    "moved": ("on another occasion", "on other occasions"),
    "contradicted": ("contradicted", "contradicted"),
    "other_figure": ("with another figure", "with other figures"),
}


def drift(told: Drift, number: int) -> str:
    """Return what a page did with the sentences of the source with this number."""
    parts = [f"{told.kept} kept"] if told.kept else []
    if told.changed:
        kinds = {shift.kind: shift.count for shift in told.shifts}
        how = ", ".join(f"{kinds[kind]} {words[kinds[kind] > 1]}" for kind, words in SHIFTS.items() if kind in kinds)
        parts.append(f"{told.changed} changed ({how})")
    if told.lost:
        parts.append(f"{told.lost} not found again")
    return f"of {told.sentences} sentences of [{number}]: {', '.join(parts)}" if parts else ""
