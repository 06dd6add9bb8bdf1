"""One event for each happening, from all the mentions of it in a story.

Tellings are taken in the order in which they became known, and each looks back on earlier ones only, so that later pages change
nothing that was known before them.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

import xxhash

from twosource import clock, spans
from twosource.copies import independent, order
from twosource.language.similarity import rarity, shared, similarity, terms
from twosource.model import Annotation, Article, Cite, Event, EventStatus, Origin, Span
from twosource.timeline import days, moments, plans
from twosource.timeline.changes import Shift, shifts
from twosource.timeline.happening import Happening, Interval, Telling, told_by
from twosource.timeline.kinds import kind
from twosource.timeline.likeness import SAME_HAPPENING, SAME_IN_A_LONG_TIME
from twosource.timeline.links import LINKED
from twosource.timeline.mentions import Mention, mentions
from twosource.timeline.status import DEADLINE
from twosource.timeline.telling import is_no_day, is_yearless
from twosource.timeline.untimed import NO_TIME, untimed

_KINDS: dict[EventStatus, str] = {
    "past": "told", "ongoing": "told", "scheduled": "told", "cancelled": "told", "hypothetical": "supposed", "denied": "denied"
}  # fmt: skip
"""What is said to be so, what is only supposed and what is denied are never one event."""
_KEPT: tuple[EventStatus, ...] = ("scheduled", "ongoing", "past")
_STRONGEST: tuple[EventStatus, ...] = ("cancelled", "past", "ongoing", "scheduled", "hypothetical", "denied")
NOT_A_DAY = "no calendar has that day, so the date is unknown"
OVERDUE = "its day has gone by and no page tells whether it came about"
TELLING = 3.0
"""From this rarity on, a word that two sentences share shows that they tell of one thing."""
_SAME_OCCASION = 0.2
"""Least likeness of two sentences of one day and one kind of occasion, of which one names nobody."""
_LATEST = 50
"""So many of the latest happenings of a time are looked through for one that stands there already."""
_OPEN, _FIRST = 100, 8
"""How many plans, the latest, a change of plan is compared with, and how many tellings, the first, of each."""


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
    voices = {article.id: _voices(annotations[article.id]) for article in articles if article.id in annotations}
    told = _Told({article.id: article for article in articles}, annotations, origins, as_of, voices)
    return tuple(sorted((_event(happening, told) for happening in _happenings(told)), key=_order))


class _Told(NamedTuple):
    """The pages of a story by id, what was read in them, who reported first, and the day from which days are counted.

    ``voices`` are by page the stretches that it gives as the words of somebody, by the start of each sentence they stand in.
    """

    articles: Mapping[str, Article]
    annotations: Mapping[str, Annotation]
    origins: Sequence[Origin]
    as_of: str | None
    voices: Mapping[str, Mapping[int, Sequence[tuple[Span, str]]]]

    def text(self, cite: Cite) -> str:
        """Return the cited sentence."""
        return spans.cited(self.articles, cite)


def _happenings(told: _Told) -> list[Happening]:
    groups = _Groups(told)
    for article in sorted((told.articles[id] for id in told.articles if id in told.annotations), key=_when_known):
        known_at, notes = order.read_at(article), told.annotations[article.id]
        changes = shifts(article, notes)
        moved = {shift.cite for shift in changes}, {shift.to for shift in changes}
        found = sorted((*mentions(article, notes, of_news=True), *untimed(article, notes)), key=_precision)
        for mention in (m for m in found if not _is_of_change(m, *moved)):
            groups.tell(Telling(mention, known_at))
        rest = tuple(mention for mention in found if _is_of_change(mention, *moved))
        for shift in changes:
            rest = groups.change(shift, rest, known_at)
        for mention in rest:
            groups.tell(Telling(mention, known_at))
    return groups.found


def _is_of_change(mention: Mention, cites: set[Cite], times: set[Interval]) -> bool:
    """Tell whether a mention is to be looked at only after the changes that its page tells: it may be of what was changed."""
    return mention.cite in cites or (mention.interval is not None and mention.interval in times)


def _when_known(article: Article) -> tuple[datetime, bool, str]:
    """Return the key of the order of telling; a page that others date comes after those that date it."""
    time = order.read_at(article)
    return clock.bounds(time)[1] if time is not None else order.NEVER, article.published is None, article.id


class _Groups:
    """The happenings found so far, by name those that a sentence with this name may tell, and by time those due then."""

    def __init__(self, told: _Told) -> None:
        self._told = told
        self.found: list[Happening] = []
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        self._by_time: defaultdict[Interval, list[int]] = defaultdict(list)

    def tell(self, telling: Telling) -> None:
        """Put a telling with the most alike happening whose time agrees, else by itself."""
        mention = telling.mention
        near = sorted({number for name in mention.names or {""} for number in self._by_name[name]})
        best, place = max(((_fit(mention, self.found[number]), -number) for number in near), default=(0.0, 0))
        if best <= 0:
            due = self._by_time[mention.interval][-_OPEN:]
            best, place = max(((_occasion(mention, self.found[number], self._told), -number) for number in due), default=(0.0, 0))
        if best > 0:
            self.found[-place].add(telling)
        else:
            self.found.append(Happening(telling))
        self._name(-place if best > 0 else len(self.found) - 1, mention)

    def change(self, shift: Shift, found: tuple[Mention, ...], known_at: str | None) -> tuple[Mention, ...]:
        """Take in a change of plan; return what its page tells besides it."""
        told = [mention for mention in found if mention.cite == shift.cite]
        here = [mention for mention in told if mention.timed]
        off = next((m for m in here if m.status == "cancelled" and (shift.to is None or m.interval != shift.was)), None)
        plans = [number for number in range(len(self.found) - 1, -1, -1) if self.found[number].planned][:_OPEN]
        best, place = max(((_changed(shift, off, self.found[number], self._told), -number) for number in plans), default=(0.0, 0))
        if best > 0:
            due = self.found[-place].best.interval
            self.found[-place].shift(shift, known_at)
            self._name(-place, self.found[-place].mentions[-1])
        elif off is None and (shift.to or shift.was) is not None:
            due = shift.was
            self.found.append(Happening(Telling(told_by(shift, due), known_at), shift))
            self._name(len(self.found) - 1, self.found[-1].best)
        else:
            return found
        spent = [m for m in told if not m.timed or m is off or shift.gives(m.time) or m.interval == due]
        return tuple(mention for mention in found if mention not in spent)

    def _name(self, number: int, mention: Mention) -> None:
        due = self._by_time[self.found[number].best.interval]
        if number not in due[-_LATEST:]:
            due.append(number)
        for name in mention.names or {""}:
            if number not in self._by_name[name][-1:]:
                self._by_name[name].append(number)


def _precision(mention: Mention) -> tuple[int, str, int, int]:
    width = (mention.interval[1] - mention.interval[0]).days if mention.interval else date.max.toordinal()
    return width, mention.cite.article, mention.cite.start, mention.time.start


def _fit(mention: Mention, happening: Happening) -> float:
    """Return how alike a mention is to a happening, 0 where they cannot be one.

    What a page has told it seldom tells again, unless it is a plan: another sentence of the same page must be more alike,
    and not by names and days alone.
    """
    if _KINDS[mention.status] != _KINDS[happening.best.status] or not happening.agrees(mention):
        return 0.0
    if mention.cite in happening.cites:
        return 0.0
    alike = happening.likeness(mention)
    again = mention.cite.article in happening.pages and "scheduled" not in (mention.status, happening.best.status)
    if again and (alike < SAME_IN_A_LONG_TIME or not any(_shares_words(mention, other) for other in happening.mentions)):
        return 0.0
    return alike


def _shares_words(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions share a telling word that is no name and no weekday."""
    names = frozenset(terms(" ".join((*a.names, *b.names, *days.WEEKDAYS))))
    return any(rarity(term) > TELLING for term in shared(a.vector, b.vector) if term not in names)


def _occasion(mention: Mention, happening: Happening, told: _Told) -> float:
    """Return how alike a mention is to a plan of the same day for the same kind of occasion, 0 where it is of another.

    It may tell that the plan came about. One name in both is enough for a vote or a hearing; people meet several others in a
    day, so a meeting takes two. A sentence that names nobody is of whom its page has named before: there its words must tell.
    """
    plan = happening.best
    if mention.status not in _KEPT or plan.status != "scheduled" or plan.interval is None or plan.interval != mention.interval:
        return 0.0
    if plan.interval[0] != plan.interval[1] or mention.cite in happening.cites:
        return 0.0
    shared = plans.occasions(told.text(mention.cite)) & plans.occasions(told.text(plan.cite))
    alike = similarity(mention.vector, plan.vector)
    if not mention.names or not plan.names:
        return alike if shared and alike >= _SAME_OCCASION else 0.0
    enough = 2 if shared <= plans.MEETING else 1
    return alike if shared and len(mention.names & plan.names) >= enough else 0.0


def _changed(shift: Shift, off: Mention | None, happening: Happening, told: _Told) -> float:
    """Return how alike a change of plan is to a plan, 0 where it cannot be about it.

    ``off`` is what its sentence tells to be cancelled, with a time. Where it shares no name with the plan it must be more alike.
    Two pages that move people's plan to one day tell one change, whatever they call it ("the final", "will now play").
    """
    due, known = happening.best.interval, happening.stands_so(shift)
    if due is None or happening.best.basis == DEADLINE or not (known or shift.replaces(due)):
        return 0.0
    first = happening.mentions[:_FIRST]
    same = known and any(len(m.names & shift.names) > 1 for m in first)
    if happening.mentions[-1].cite == shift.cite:
        return 0.0
    if not same and not any(shift.about & plans.kinds(told.text(m.cite)) for m in first):
        return 0.0
    if off is not None and not happening.agrees(off):
        return 0.0
    scored = ((similarity(m.vector, shift.vector), _same_people(m.names, shift.names)) for m in first)
    return max((alike for alike, named in scored if alike >= (SAME_HAPPENING if named else LINKED)), default=0.0)


def _same_people(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether half the names of the sentence with fewer stand in the other: one place name is in all of a story."""
    return bool(a & b) and 2 * len(a & b) >= min(len(a), len(b))


def _event(happening: Happening, told: _Told) -> Event:
    best, articles = happening.best, told.articles
    group = [best, *sorted((m for m in happening.mentions if m is not best), key=_precision)]
    shown = next((m for m in group if not _dangles(articles, m)), best)
    ordered = [shown, *(m for m in group if m is not shown)]
    text = told.text(shown.cite)
    status, basis = _status(group, articles)
    start, end = (day.isoformat() for day in best.interval) if best.interval else (None, None)
    tellers = {mention.cite.article for mention in group}
    at = _minute(best, told) if status == "scheduled" else None
    return Event(
        text=text,
        status=status,
        mentions=tuple(mention.cite for mention in ordered),
        start_day=start,
        end_day=end,
        in_days=_in_days(status, best, told.as_of),
        basis="; ".join(filter(None, (basis, _gone_by(status, best, told.as_of), _time_basis(group, articles)))),
        origins=independent(tellers, told.origins),
        known_at=clock.earliest([known for telling in happening.tellings if (known := telling.known_at) is not None]),
        id=_id(happening.mentions[0], told),
        precision=moments.precision(best.interval, at, best.basis == DEADLINE),
        at=at,
        said_by=tuple(dict.fromkeys(name for mention in group for name in _speakers(mention, told))),
        history=tuple(happening.history),
        participants=shown.participants,
        type=kind(text),
    )


def _id(first: Mention, told: _Told) -> str:
    """Return what stays the same whoever else tells it: made from where it was first told, and in which words.

    Ids of pages are names of files, and many folders hold the same names.
    """
    place = f"{first.cite.article}\n{first.cite.start}\n{first.time.start}\n{told.text(first.cite)}"
    return f"e-{xxhash.xxh64_hexdigest(place.encode('utf-8', 'replace'))[:10]}"


def _minute(best: Mention, told: _Told) -> str | None:
    article, notes = told.articles[best.cite.article], told.annotations[best.cite.article]
    if best.interval is None or best.interval[0] != best.interval[1]:
        return None
    return moments.minute(article.text, best.time, spans.inside(notes.times, best.cite.start, best.cite.end))


def _speakers(mention: Mention, told: _Told) -> Iterator[str]:
    """Yield who tells it where the page gives it as the words of somebody."""
    for part, name in told.voices[mention.cite.article].get(mention.cite.start, ()):
        if part.start <= mention.time.start and mention.time.end <= part.end:
            yield name


def _voices(annotation: Annotation) -> Mapping[int, Sequence[tuple[Span, str]]]:
    found: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
    starts = [sentence.start for sentence in annotation.sentences]
    for claim in annotation.claims:
        for part in claim.content if claim.speaker is not None else ():
            first = max(bisect_right(starts, part.start) - 1, 0)
            for start in starts[first : bisect_left(starts, part.end)]:
                found[start].append((part, claim.speaker.name if claim.speaker else ""))
    return found


_DANGLING = re.compile(r"\W*(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their|but|and|so)\b", re.IGNORECASE)


def _dangles(articles: Mapping[str, Article], mention: Mention) -> bool:
    return bool(_DANGLING.match(articles[mention.cite.article].text, mention.cite.start, mention.cite.end))


def _status(group: Sequence[Mention], articles: Mapping[str, Article]) -> tuple[EventStatus, str]:
    """Return the status as the page written last tells it; among pages of one day, the one that claims most."""

    def rank(mention: Mention) -> tuple[int, int, str, int]:
        written = days.written(articles[mention.cite.article])
        day = written[1].toordinal() if written else 0
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
        return f"when: {words}; {unknown or ('year unknown' if is_yearless(best.time) else 'date unknown')}"
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
