"""One event for each happening, from all the mentions of it in a story."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from twosource import clock
from twosource.copies import independent
from twosource.language.similarity import similarity
from twosource.model import Annotation, Article, Event, EventStatus, Origin
from twosource.timeline import days
from twosource.timeline.likeness import likeness
from twosource.timeline.links import LINKED
from twosource.timeline.mentions import Mention, mentions
from twosource.timeline.status import PUT_OFF

_KINDS: dict[EventStatus, str] = {
    "past": "told", "ongoing": "told", "scheduled": "told", "cancelled": "told", "hypothetical": "supposed", "denied": "denied"
}  # fmt: skip
"""What is said to be so, what is only supposed and what is denied are never one event."""
_STRONGEST: tuple[EventStatus, ...] = ("cancelled", "past", "ongoing", "scheduled", "hypothetical", "denied")
_WIDEST = 366


def events(
    articles: Sequence[Article], annotations: Mapping[str, Annotation], origins: Sequence[Origin], as_of: str | None
) -> tuple[Event, ...]:
    """Return the events that the dated articles of one story tell, sorted by time (unknown times last).

    Mentions are one event where their sentences are alike, share a name, and their times agree: a vaguer time takes in a more
    precise one, and the event has the more precise. Where times disagree, both events stand. ``as_of`` (ISO 8601) is the day
    from which ``in_days`` counts; without it nothing is counted.
    """
    by_id = {article.id: article for article in articles}
    found = [mention for id in sorted(by_id) if id in annotations for mention in mentions(by_id[id], annotations[id])]
    groups = _group(found)
    built = [_event(group, by_id, origins, as_of) for group in groups]
    moved = [group[0] for group in groups if group[0].basis == PUT_OFF]
    built = [_put_off(event, group, moved) for event, group in zip(built, groups, strict=True)]
    return tuple(sorted(built, key=_order))


def _put_off(event: Event, group: Sequence[Mention], moved: Sequence[Mention]) -> Event:
    """Return a scheduled event as cancelled where a page tells that it was put off to a later day."""
    if event.status != "scheduled" or group[0].interval is None:
        return event
    for mention in moved:
        later = mention.interval is not None and group[0].interval[1] < mention.interval[0]
        if later and similarity(mention.vector, group[0].vector) >= LINKED:
            return replace(
                event, status="cancelled", in_days=None, basis=f"{event.basis}; put off, as {mention.cite.article} tells"
            )
    return event


def _group(found: Sequence[Mention]) -> list[list[Mention]]:
    """Put each mention, the most precise first, with the most alike earlier group whose time agrees."""
    groups: list[list[Mention]] = []
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for mention in sorted(found, key=_precision):
        near = sorted({number for name in mention.names or {""} for number in by_name[name]})
        scored = [(_fit(mention, groups[number]), -number) for number in near]
        best, number = max(scored, default=(0.0, 0))
        if best > 0:
            groups[-number].append(mention)
        else:
            groups.append([mention])
        home = -number if best > 0 else len(groups) - 1
        for name in mention.names or {""}:
            if home not in by_name[name][-1:]:
                by_name[name].append(home)
    return groups


def _precision(mention: Mention) -> tuple[int, str, int, int]:
    width = (mention.interval[1] - mention.interval[0]).days if mention.interval else date.max.toordinal()
    return width, mention.cite.article, mention.cite.start, mention.time.start


def _fit(mention: Mention, group: Sequence[Mention]) -> float:
    """Return how alike a mention is to a group, 0 where they cannot be one happening. The group's first is its most precise."""
    if _KINDS[mention.status] != _KINDS[group[0].status] or not _times_agree(group[0], mention):
        return 0.0
    if any(other.cite == mention.cite for other in group):
        return 0.0
    return max(likeness(mention, other) for other in group)


def _times_agree(precise: Mention, vague: Mention) -> bool:
    if precise.interval is None or vague.interval is None:
        return precise.interval == vague.interval and _unknown_time(precise) == _unknown_time(vague)
    wide = (vague.interval[1] - vague.interval[0]).days
    contained = vague.interval[0] <= precise.interval[0] and precise.interval[1] <= vague.interval[1]
    return precise.interval == vague.interval or (contained and wide < _WIDEST)


def _unknown_time(mention: Mention) -> tuple[int | None, int | None]:
    """Return what is known of a time without a date; offsets count from pages written on unknown, maybe different, days."""
    return mention.time.weekday, mention.time.offset if mention.time.weekday is None else None


def _event(group: Sequence[Mention], articles: Mapping[str, Article], origins: Sequence[Origin], as_of: str | None) -> Event:
    best = group[0]
    shown = next((m for m in group if not _dangles(articles, m)), best)
    ordered = [shown, *(m for m in group if m is not shown)]
    status, basis = _status(group, articles)
    start, end = (day.isoformat() for day in best.interval) if best.interval else (None, None)
    tellers = {mention.cite.article for mention in group}
    known = [time for id in sorted(tellers) if (time := articles[id].known_at) is not None]
    return Event(
        text=articles[shown.cite.article].text[shown.cite.start : shown.cite.end],
        status=status,
        mentions=tuple(mention.cite for mention in ordered),
        start_day=start,
        end_day=end,
        in_days=_in_days(status, best, as_of),
        basis="; ".join(filter(None, (basis, _time_basis(group, articles)))),
        origins=independent(tellers, origins),
        known_at=clock.earliest([time for time in known if clock.is_time(time)]),
    )


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
    if best.interval is None:
        return f"when: {words}; date unknown"
    vaguer = sorted({_quoted(m, articles) for m in group if m.interval != best.interval} - {words})
    return f"when: {words}" + (f", within {', '.join(vaguer)}" if vaguer else "")


def _quoted(mention: Mention, articles: Mapping[str, Article]) -> str:
    return f"“{articles[mention.cite.article].text[mention.time.start : mention.time.end]}”"


def _in_days(status: EventStatus, best: Mention, as_of: str | None) -> int | None:
    if status != "scheduled" or best.interval is None or as_of is None:
        return None
    return (best.interval[0] - clock.day(as_of)).days


def _order(event: Event) -> tuple[str, str, str, int, int]:
    unknown = "9999-99-99"
    first = event.mentions[0]
    return event.start_day or unknown, event.end_day or unknown, first.article, first.start, first.end
