"""The events of a story: each happening with its line, its status and the reasons for it, and its time."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import xxhash

from twosource import clock
from twosource.copies import Hearsay, independent
from twosource.model import Annotation, Article, Event, EventStatus, EventType, Origin, TimeExpression
from twosource.timeline import days, moments
from twosource.timeline.happening import Happening
from twosource.timeline.kinds import kind
from twosource.timeline.mentions import Mention
from twosource.timeline.merging import happenings, precision
from twosource.timeline.reasons import AWAITED, DATE_UNKNOWN, DEADLINE, HOPED, NAMED, SAID, YEAR_UNKNOWN
from twosource.timeline.story_pages import StoryPages, voices
from twosource.timeline.telling import is_no_day, is_yearless
from twosource.timeline.untimed import NO_TIME

_STRONGEST: tuple[EventStatus, ...] = ("cancelled", "past", "ongoing", "scheduled", "hypothetical", "denied")
_NAMING = (NAMED, AWAITED, SAID)
_DUE: tuple[EventStatus, ...] = ("scheduled", "cancelled")
"""Statuses of what is, or was, to come about at a minute."""
NOT_A_DAY = "no calendar has that day, so the date is unknown"
OVERDUE = "its day has gone by and no page tells whether it came about"
_UNRESOLVED = re.compile(rf"when: “(?P<words>[^”]+)”; (?P<unknown>{YEAR_UNKNOWN}|{DATE_UNKNOWN})\Z")
_DANGLING = re.compile(r"\W*(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their|but|and|so)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(
    r"\b(?:cancel+(?:ed|s)|call(?:ed|s)\soff|postpone[ds]|scrap(?:ped|s)|put\soff|delay(?:ed|s)|move[ds])\s(?:that|this|those|these|it|them)\b",
    re.IGNORECASE,
)
"""A change of what only the sentence before names ("cancelled that trip")."""


def events(
    articles: Sequence[Article], annotations: Mapping[str, Annotation], origins: Sequence[Origin], as_of: str | None
) -> tuple[Event, ...]:
    """Return the events that the dated articles of one story tell, sorted by time (unknown times last).

    Mentions are one event where their sentences are alike, share a name, and their times agree: a vaguer time takes in a more
    precise one, and the event has the more precise. Where times disagree, both events stand, unless a page tells that the one
    was moved to the other. Events are read in English: pages in other languages tell none. ``as_of`` (ISO 8601) is the day from
    which ``in_days`` counts; without it nothing is counted.
    """
    articles = [article for article in articles if article.is_english]
    said = {article.id: voices(annotations[article.id]) for article in articles if article.id in annotations}
    told = StoryPages({article.id: article for article in articles}, annotations, origins, as_of, said)
    hearsay = Hearsay(articles)
    return tuple(sorted((_event(happening, told, hearsay) for happening in happenings(told)), key=_order))


def as_told(event: Event) -> str | None:
    """Return the time of an event in the words of its page, where they give no date, and what is not known of it.

    ("14 July, year unknown", "“Monday evening”, date unknown"); ``None`` for other events.
    """
    found = _UNRESOLVED.search(event.basis) if event.start_day is None else None
    if found is None:
        return None
    words = found["words"] if found["unknown"] == YEAR_UNKNOWN else f"“{found['words']}”"
    return f"{words}, {found['unknown']}"


def _event(happening: Happening, told: StoryPages, hearsay: Hearsay) -> Event:
    best, articles = happening.best, told.articles
    group = [best, *sorted((m for m in happening.mentions if m is not best), key=precision)]
    tellings = _telling(group)
    status, basis = _status(_standing(happening, tellings), articles)
    shown = _shown(tellings, status, articles)
    ordered = [shown, *(m for m in tellings if m is not shown)]
    text = told.text(shown.cite)
    start, end = (day.isoformat() for day in best.interval) if best.interval else (None, None)
    at = _minute(group) if status in _DUE else None
    return Event(
        text=text,
        status=status,
        mentions=tuple(mention.cite for mention in ordered),
        start_day=start,
        end_day=end,
        in_days=_in_days(status, best, told.as_of),
        basis="; ".join(filter(None, (basis, _gone_by(status, best, told.as_of), _time_basis(group, articles)))),
        origins=independent(hearsay.tellers(mention.cite for mention in tellings), told.origins),
        known_at=_known_at(happening),
        id=_id(happening.mentions[0], told),
        precision=moments.precision(best.interval, at, best.basis in (DEADLINE, HOPED)),
        at=at,
        said_by=tuple(dict.fromkeys(name for mention in tellings for name in _speakers(mention, told))),
        history=tuple(happening.history),
        participants=shown.participants,
        type=_type(shown, told),
    )


def _shown(tellings: Sequence[Mention], status: EventStatus, articles: Mapping[str, Article]) -> Mention:
    """Return the first mention that tells it as it stands and can be read by itself, else the first that can be."""
    readable = [mention for mention in tellings if not _dangles(articles, mention)]
    as_it_stands = (mention for mention in readable if mention.status == status)
    return next(as_it_stands, (readable or tellings)[0])


def _known_at(happening: Happening) -> str | None:
    """Return since when it is known; where no history says how its time became so, since when its time as given is."""
    tellings = happening.tellings
    if not happening.history:
        tellings = [one for one in tellings if one.mention.interval == happening.best.interval]
    return clock.earliest([telling.known_at for telling in tellings if telling.known_at is not None])


def _type(shown: Mention, told: StoryPages) -> EventType | None:
    """Return the kind of what a mention tells; of a saying that of its own words ("accused"), not of what is said."""
    if shown.basis != SAID:
        return kind(told.text(shown.cite))
    article = told.articles[shown.cite.article]
    said = (claim.cue for claim in told.annotations[article.id].claims if _is_at(claim.said_when, shown.time))
    cue = next(filter(None, said), None)
    return kind(article.text[cue.start : cue.end]) if cue is not None else None


def _is_at(said: TimeExpression | None, time: TimeExpression) -> bool:
    return said is not None and said.start < time.end and time.start < said.end


def _telling(group: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions without those that only name the happening by its time, where others tell it."""
    return [mention for mention in group if mention.basis not in _NAMING] or group


def _standing(happening: Happening, group: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions but for those of a time that the plan had before it was moved, where others tell it."""
    return [mention for mention in group if mention is happening.best or not happening.is_former(mention)] or group


def _id(first: Mention, told: StoryPages) -> str:
    """Return what stays the same whoever else tells it: made from where it was first told, and in which words.

    Ids of pages are names of files, and many folders hold the same names.
    """
    place = f"{first.cite.article}\n{first.cite.start}\n{first.time.start}\n{told.text(first.cite)}"
    return f"e-{xxhash.xxh64_hexdigest(place.encode('utf-8', 'replace'))[:10]}"


def _minute(group: Sequence[Mention]) -> str | None:
    """Return the minute of the best mention's day, from the first that tells it."""
    return next((mention.at for mention in group if mention.at is not None and mention.interval == group[0].interval), None)


def _speakers(mention: Mention, told: StoryPages) -> Iterator[str]:
    """Yield who tells it where the page gives it as the words of somebody."""
    for part, name in told.voices[mention.cite.article].get(mention.cite.start, ()):
        if part.start <= mention.time.start and mention.time.end <= part.end:
            yield name


def _dangles(articles: Mapping[str, Article], mention: Mention) -> bool:
    text, (start, end) = articles[mention.cite.article].text, (mention.cite.start, mention.cite.end)
    return bool(_DANGLING.match(text, start, end) or _POINTS_BACK.search(text, start, end))


def _status(group: Sequence[Mention], articles: Mapping[str, Article]) -> tuple[EventStatus, str]:
    """Return the status as the page written last tells it; among pages of one day, the one that claims most.

    A page whose day is not sure is taken for as old as it can be.
    """

    def rank(mention: Mention) -> tuple[int, int, str, int]:
        article = articles[mention.cite.article]
        written, supposed = days.written(article), days.read_interval(article.dated.start, article.dated.end)
        day = written[1].toordinal() if written else supposed[0].toordinal() if supposed else 0
        return -day, _STRONGEST.index(mention.status), mention.cite.article, mention.cite.start

    latest = min(group, key=rank)
    others = Counter(mention.status for mention in group if mention.status != latest.status)
    told = "".join(f"; elsewhere told as {status}" for status in _STRONGEST if status in others)
    return latest.status, latest.basis + told


def _time_basis(group: Sequence[Mention], articles: Mapping[str, Article]) -> str:
    best = group[0]
    words = _quoted(best, articles)
    if not best.timed:
        return NO_TIME
    if best.interval is None:
        unknown = NOT_A_DAY if is_no_day(articles[best.cite.article].text, best.time) else None
        return f"when: {words}; {unknown or (YEAR_UNKNOWN if is_yearless(best.time) else DATE_UNKNOWN)}"
    if best.interval[0] == best.interval[1] and days.contradicts(words, best.interval[0]):
        words += f", though {best.interval[0]} is a {days.WEEKDAYS[best.interval[0].weekday()]}"
    vaguer = sorted({_quoted(m, articles) for m in group if _holds(m.interval, best.interval)} - {words})
    return f"when: {words}" + (f", within {', '.join(vaguer)}" if vaguer else "")


def _holds(vague: tuple[date, date] | None, exact: tuple[date, date]) -> bool:
    return vague is not None and vague != exact and vague[0] <= exact[0] and exact[1] <= vague[1]


def _quoted(mention: Mention, articles: Mapping[str, Article]) -> str:
    return f"“{articles[mention.cite.article].text[mention.time.start : mention.time.end]}”"


def _gone_by(status: EventStatus, best: Mention, as_of: str | None) -> str:
    """Return the words for a plan whose day lies before ``as_of``: that it came about would be a guess."""
    past = status == "scheduled" and best.interval is not None and as_of is not None and best.interval[1] < clock.day(as_of)
    return OVERDUE if past else ""


def _in_days(status: EventStatus, best: Mention, as_of: str | None) -> int | None:
    if status != "scheduled" or best.interval is None or as_of is None:
        return None
    return (best.interval[0] - clock.day(as_of)).days


def _order(event: Event) -> tuple[str, str, str, int, int]:
    unknown = "9999-99-99"
    first = event.mentions[0]
    return event.start_day or unknown, event.end_day or unknown, first.article, first.start, first.end
