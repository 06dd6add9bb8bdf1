"""The happenings that one article tells: a sentence, a time in it, and how it is told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from twosource import spans
from twosource.language.similarity import Vector, vector
from twosource.model import Annotation, Article, Cite, Claim, EventStatus, Sentence, Span, TimeExpression
from twosource.timeline import days, moments
from twosource.timeline.acting import participants
from twosource.timeline.framing import as_claimed, asked, framing
from twosource.timeline.governing import Relation
from twosource.timeline.headed import day_headings, under
from twosource.timeline.kinds import kind
from twosource.timeline.meant import is_set, meant
from twosource.timeline.other_times import is_dateline, is_no_time, is_throughout
from twosource.timeline.periods import naming
from twosource.timeline.reasons import SAID, Told
from twosource.timeline.saying_times import is_said_then, times_of_saying
from twosource.timeline.status import relation, told
from twosource.timeline.story_pages import voices
from twosource.timeline.telling import is_relative, telling
from twosource.timeline.unanswered import unanswered

_ABOUT_THE_PAGE = re.compile(
    r"\W*(?:this|the)\s+(?:article|story|post|page|report|piece|column)\s+(?:and\s+(?:its|the)\s+\w+\s+)?(?:was|were|(?:has|have)\s+been|is)\s+(?:\w+ly\s+)?"
    r"(?:last\s+)?(?:amended|updated|corrected|published|modified|edited|changed)\b",
    re.IGNORECASE,
)
_WEEK = 7
_LETTERS = 3
_UNDER_A_DAY = ("past", "scheduled", "cancelled")
"""What a sentence tells of the day that heads it; what it only supposes may be of any time."""
_REACH = 1000
"""Characters on either side of a time beyond which no verb is its own: a sentence without end costs no more than a long one."""
_ASKS = re.compile(r"\?[\"”’')]*\Z")
"""The end of a question."""


Quantity = tuple[tuple[str | None, ...], float]


class Mention(NamedTuple):
    """One telling of a happening.

    ``interval`` is ``None`` where the time is not known; ``names`` are canonical, folded; ``participants`` are those of the
    people, bodies and states among them, in reading order. Where no time is told (not ``timed``), ``time`` marks the verb.
    ``within`` are the days among which a weekday or a distance lies that is named from an unsure day of writing; ``figures``
    are those of the sentence, each with what it is a figure of. ``parties`` are the participants but for the speaker of whose
    words the time is part. ``at`` is the minute (``moments``), where it is told.
    """

    cite: Cite
    time: TimeExpression
    status: EventStatus
    basis: str
    interval: tuple[date, date] | None
    names: frozenset[str]
    vector: Vector
    participants: tuple[str, ...]
    timed: bool = True
    within: tuple[date, date] | None = None
    figures: frozenset[Quantity] = frozenset()
    parties: frozenset[str] = frozenset()
    at: str | None = None

    def may_mean(self, day: date) -> bool:
        """Tell whether a time whose day is not known may be this day."""
        if self.within is None or self.time.weekday not in (None, day.weekday()):
            return False
        return self.within[0] <= day <= self.within[1]


def mentions(article: Article, annotation: Annotation, *, of_saying: bool = False, of_news: bool = False) -> tuple[Mention, ...]:
    """Return what the article tells of happenings in time, in reading order. Headings tell nothing.

    The times at which something was merely said are none of a happening; ``of_saying`` takes them in, ``of_news`` only those in
    the first sentence, where the saying is the news.
    """
    said = times_of_saying(annotation.claims, annotation.times, article.text) if not of_saying else ()
    sayings = {(time.start, time.end): claim for time, claim in said} if not of_saying else None
    lead = next((sentence for sentence in annotation.sentences if not sentence.heading), None) if of_news else None
    frames, spoken = framing(annotation.claims), voices(annotation)
    found: list[Mention] = []
    heads = day_headings(article, annotation)
    for sentence in annotation.sentences:
        if not sentence.heading:
            own, head = spoken.get(sentence.start, ()), heads.get(sentence.start)
            found += _in_sentence(article, annotation, sentence, sayings, frames, own, head, of_news=sentence is lead)
    return tuple(found)


def names_in(annotation: Annotation, sentence: Sentence) -> frozenset[str]:
    """Return the names in a sentence as they are within its article, folded; of people the last name, of bodies the initials too.

    Names across articles are not asked for: what they are depends on articles that became known later.
    """
    found = spans.inside(annotation.entities, sentence.start, sentence.end)
    last = (entity.name.rpartition(" ")[2] for entity in found if entity.label == "PER")
    short = (initials for entity in found if entity.label == "ORG" and (initials := _initials(entity.name)))
    return frozenset(name.casefold() for name in (*(entity.name for entity in found), *last, *short))


def _initials(name: str) -> str | None:
    """Return the first letters of the name of a body ("European Central Bank", "Bank of England"), if there are three or more."""
    words = [word[0] for word in name.split() if word[0].isalpha()]
    capitals = [letter for letter in words if letter.isupper()]
    letters = capitals if len(capitals) >= _LETTERS else words
    return "".join(letters) if len(letters) >= _LETTERS else None


def _in_sentence(
    article: Article,
    annotation: Annotation,
    sentence: Sentence,
    sayings: Mapping[tuple[int, int], Claim] | None,
    frames: Sequence[Claim],
    spoken: Sequence[tuple[Span, str]],
    head: TimeExpression | None,
    *,
    of_news: bool,
) -> Iterator[Mention]:
    told_of: Sequence[TimeExpression] = spans.inside(annotation.times, sentence.start, sentence.end)
    if not told_of and head is None:
        return
    written = days.written(article)
    found = telling(article.text, told_of, written, days.minute(article))
    if head is not None:
        found = under(article.text, head, [time for time in found if not is_no_time(article.text, time)])
        told_of = found
    claimed = sayings or {}
    said = [time for time in found if (time.start, time.end) in claimed]
    text = article.text[sentence.start : sentence.end]
    other = [time for time in found if is_no_time(article.text, time) or is_dateline(article.text, time)]
    other += naming(text, found, sentence.start)
    other += [time for time in found if sayings is not None and time not in said and is_said_then(article.text, time)]
    times = [time for time in found if (of_news or time not in said) and time not in other]
    if not times:
        return
    if _ABOUT_THE_PAGE.match(text) or unanswered(text) == 0:
        return
    asks = _ASKS.search(text) is not None
    names, people = names_in(annotation, sentence), participants(article, annotation, sentence)
    weights, figures = vector(text), _figures_in(annotation, sentence)
    for time in times:
        how = _said(article, time) if time in said else _told(article, sentence, time, frames)
        if time is head and how is not None and how.status not in _UNDER_A_DAY:
            continue
        if how is not None and how.status in ("scheduled", "hypothetical") and is_throughout(article.text, time):
            continue
        how = asked(text, time.start - sentence.start, how) if how is not None and asks else how
        if how is not None and how.basis == SAID and days.interval(time) is None and len(times) > 1:
            continue
        if how is not None:
            cite = Cite(article=article.id, start=sentence.start, end=sentence.end)
            interval = meant(article.text, time, how, written)
            within = _within(article, time, how) if interval is None else None
            taking = _speaker(article, annotation, claimed[time.start, time.end], people) if time in said else people
            parties = _parties(article, annotation, sentence, time, spoken)
            one_day = interval is not None and interval[0] == interval[1]
            at = moments.minute(article.text, time, told_of) if one_day else None
            yield Mention(
                cite, time, how.status, how.basis, interval, names, weights, taking,
                within=within, figures=figures, parties=parties, at=at,
            )  # fmt: skip


def _parties(
    article: Article, annotation: Annotation, sentence: Sentence, time: TimeExpression, spoken: Sequence[tuple[Span, str]]
) -> frozenset[str]:
    """Return who takes part in what is told of a time, without the speaker where the time stands in somebody's words."""
    own = next((part for part, _ in spoken if part.start <= time.start and time.end <= part.end), sentence)
    told = Sentence(start=max(own.start, sentence.start), end=min(own.end, sentence.end))
    return frozenset(participants(article, annotation, told))


def _speaker(article: Article, annotation: Annotation, claim: Claim, people: tuple[str, ...]) -> tuple[str, ...]:
    """Return who of ``people`` takes part in a saying: whoever says it; where words are a deed ("accused"), all."""
    speaker, cue = claim.speaker, claim.cue
    if cue is not None and kind(article.text[cue.start : cue.end]) is not None:
        return people
    return participants(article, annotation, Sentence(start=speaker.start, end=speaker.end)) if speaker is not None else ()


def _figures_in(annotation: Annotation, sentence: Sentence) -> frozenset[Quantity]:
    """Return the figures of a sentence with what they are figures of: a unit, else what is counted."""
    found = spans.inside(annotation.figures, sentence.start, sentence.end)
    kinds = ((figure, (figure.unit, figure.per, figure.change) if figure.unit else (figure.counts,)) for figure in found)
    return frozenset((kind, figure.value) for figure, kind in kinds if any(kind))


def _within(article: Article, time: TimeExpression, how: Told) -> tuple[date, date] | None:
    """Return the days among which a time lies that counts from the unsure day of writing; a weekday lies within a week of it."""
    supposed = days.read_interval(article.dated.start, article.dated.end)
    if supposed is None or (time.weekday is None and time.offset is None):
        return None
    if time.offset is not None:
        return days.shift(supposed[0], time.offset), days.shift(supposed[1], time.offset)
    ahead = how.status in ("scheduled", "hypothetical")
    return days.shift(supposed[0], 0 if ahead else -_WEEK), days.shift(supposed[1], _WEEK if ahead else 0)


def _said(article: Article, time: TimeExpression) -> Told:
    """Return what the time of a saying tells of the saying itself."""
    ahead = _where(article, time) == "after"
    return Told("scheduled" if ahead else "past", SAID)


def _where(article: Article, time: TimeExpression) -> Relation | None:
    """Return how a time lies to the day of writing; of an unsure one, whether it lies outside all the days it may be."""
    written, words = days.written(article), article.text[time.start : time.end]
    supposed = days.read_interval(article.dated.start, article.dated.end) if written is None else None
    if supposed is not None and (where := relation(time, words, supposed)) in ("before", "after"):
        return where
    where = relation(time, words, written)
    return "after" if where is None and written is None and is_relative(time) else where


def _told(article: Article, sentence: Sentence, time: TimeExpression, frames: Sequence[Claim]) -> Told | None:
    first, last = max(sentence.start, time.start - _REACH), min(sentence.end, time.end + _REACH)
    where = _where(article, time)
    if time.end <= sentence.start:
        return told(article.text[sentence.start : min(sentence.end, sentence.start + _REACH)], 0, 0, where, True)
    precise = time.offset is not None or is_set(days.interval(time), article.text[time.start : time.end])
    how = told(article.text[first:last], time.start - first, time.end - first, where, precise)
    return how and as_claimed(article.text, how, frames, time)
