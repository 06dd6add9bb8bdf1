"""The happenings that one article tells: a sentence, a time in it, and how it is told."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from twosource import spans
from twosource.language.similarity import Vector, vector
from twosource.model import Annotation, Article, Cite, Claim, EventStatus, Sentence, TimeExpression
from twosource.timeline import days
from twosource.timeline.status import DEADLINE, Told, relation, told
from twosource.timeline.telling import telling

_FRAMED_BY_SAYING = frozenset({"direct", "mixed", "indirect"})
_FRAMES = frozenset({"deny", "predict", "believe"})
_ACTS = frozenset({"announce", "declare", "order", "pledge", "promise", "vow", "warn", "agree", "demand"})
_NEXT_CLAUSE = re.compile(r"[,;]\s+(?:and|but|while)\s")
_ASKS = re.compile(r"\?[\"”’')]*\Z")
"""The end of a question, which tells nothing to have happened."""


class Mention(NamedTuple):
    """One telling of a happening. ``interval`` is ``None`` where the time is not known; ``names`` are canonical, folded."""

    cite: Cite
    time: TimeExpression
    status: EventStatus
    basis: str
    interval: tuple[date, date] | None
    names: frozenset[str]
    vector: Vector


def mentions(article: Article, annotation: Annotation) -> tuple[Mention, ...]:
    """Return what the article tells of happenings in time, in reading order. Headings tell nothing."""
    sayings = {(time.start, time.end) for time in _times_of_saying(annotation.claims, article.text)}
    framing = [claim for claim in annotation.claims if claim.cue is not None and claim.cue.cue_class in _FRAMES]
    found: list[Mention] = []
    for sentence in annotation.sentences:
        if not sentence.heading:
            found += _in_sentence(article, annotation, sentence, sayings, framing)
    return tuple(found)


def names_in(annotation: Annotation, sentence: Sentence) -> frozenset[str]:
    """Return the names in a sentence as they are within its article, folded; of a person the last name too.

    Names across articles are not asked for: what they are depends on articles that became known later.
    """
    found = spans.inside(annotation.entities, sentence.start, sentence.end)
    last = (entity.name.rpartition(" ")[2] for entity in found if entity.label == "PER")
    return frozenset(name.casefold() for name in (*(entity.name for entity in found), *last))


def _times_of_saying(claims: tuple[Claim, ...], text: str) -> Iterator[TimeExpression]:
    """Yield the times at which something was merely said: the happening is what was said, not the saying."""
    for claim in claims:
        acted = claim.cue is not None and claim.cue.lemma.split(" ")[0] in _ACTS
        framed = claim.kind in _FRAMED_BY_SAYING and not acted
        if claim.said_when is not None and framed and not _is_apart(claim.said_when, claim, text):
            yield claim.said_when


def _is_apart(time: TimeExpression, claim: Claim, text: str) -> bool:
    """Tell whether another main clause begins between a time and the words of saying: then it is not when it was said."""
    first, last = min(time.end, claim.cue.start if claim.cue else time.end), max(time.start, claim.cue.end if claim.cue else 0)
    return _NEXT_CLAUSE.search(text, first, last) is not None


def _in_sentence(
    article: Article, annotation: Annotation, sentence: Sentence, sayings: set[tuple[int, int]], framing: Sequence[Claim]
) -> Iterator[Mention]:
    told_of = spans.inside(annotation.times, sentence.start, sentence.end)
    if not told_of:
        return
    written = days.written(article)
    found = telling(article.text, told_of, written)
    times = [time for time in found if (time.start, time.end) not in sayings]
    if not times:
        return
    text = article.text[sentence.start : sentence.end]
    if _ASKS.search(text):
        return
    names = names_in(annotation, sentence)
    weights = vector(text)
    for time in times:
        how = _told(article, sentence, time, framing)
        if how is not None:
            cite = Cite(article=article.id, start=sentence.start, end=sentence.end)
            interval = _possible(days.interval(time), how, written)
            yield Mention(cite, time, how.status, how.basis, interval, names, weights)


def _possible(interval: tuple[date, date] | None, how: Told, written: tuple[date, date] | None) -> tuple[date, date] | None:
    """Return the part of an interval before the day of writing for what is past, after it for what is still to come.

    Of a deadline it is the last day.
    """
    if interval is not None and how.basis == DEADLINE:
        return interval[1], interval[1]
    if interval is None or written is None:
        return interval
    if how.status == "scheduled" and interval[1] >= written[0]:
        return max(interval[0], written[0]), interval[1]
    if how.status == "past" and interval[0] <= written[1]:
        return interval[0], min(interval[1], written[1])
    return interval


def _told(article: Article, sentence: Sentence, time: TimeExpression, framing: Sequence[Claim]) -> Told | None:
    text = article.text[sentence.start : sentence.end]
    where = relation(time, article.text[time.start : time.end], days.written(article))
    precise = time.offset is not None or (time.start_day is not None and time.start_day == time.end_day)
    how = told(text, time.start - sentence.start, time.end - sentence.start, where, precise)
    return how and _as_claimed(how, framing, time)


def _as_claimed(how: Told, framing: Sequence[Claim], time: TimeExpression) -> Told:
    """Let the way a claim is put stand above its tense: what is denied, or only predicted, did not thereby happen."""
    for claim in framing:
        if not any(span.start <= time.start and time.end <= span.end for span in claim.content):
            continue
        if claim.cue is not None and claim.cue.cue_class == "deny":
            return Told("denied", f"denied by {claim.speaker.name}" if claim.speaker else "denied")
        if how.status == "scheduled" and how.basis != DEADLINE:
            return Told("hypothetical", f"{how.basis}, as a prediction")
    return how
