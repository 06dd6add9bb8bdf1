"""The happenings that one article tells: a sentence, a time in it, and how it is told."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from twosource import spans
from twosource.language.similarity import Vector, vector
from twosource.model import Annotation, Article, Cite, Claim, EventStatus, Sentence, TimeExpression
from twosource.timeline import days
from twosource.timeline.status import Told, relation, told

_RANGE_OPENERS = re.compile(r"\b(?:between|from)\s+\Z", re.IGNORECASE)
_RANGE_LINKS = re.compile(r"\s+(?:and|to|until|through)\s+|\s*[–-]\s*")
_FRAMED_BY_SAYING = frozenset({"direct", "mixed", "indirect"})
_FRAMES = frozenset({"deny", "predict", "believe"})
_ACTS = frozenset({"announce", "declare", "order", "pledge", "promise", "vow", "warn", "agree", "demand"})


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
    sayings = {(time.start, time.end) for time in _times_of_saying(annotation.claims)}
    framing = [claim for claim in annotation.claims if claim.cue is not None and claim.cue.cue_class in _FRAMES]
    found: list[Mention] = []
    for sentence in annotation.sentences:
        if not sentence.heading:
            found += _in_sentence(article, annotation, sentence, sayings, framing)
    return tuple(found)


def _times_of_saying(claims: tuple[Claim, ...]) -> Iterator[TimeExpression]:
    """Yield the times at which something was merely said: the happening is what was said, not the saying."""
    for claim in claims:
        acted = claim.cue is not None and claim.cue.lemma.split(" ")[0] in _ACTS
        if claim.said_when is not None and claim.kind in _FRAMED_BY_SAYING and not acted:
            yield claim.said_when


def _in_sentence(
    article: Article, annotation: Annotation, sentence: Sentence, sayings: set[tuple[int, int]], framing: Sequence[Claim]
) -> Iterator[Mention]:
    found = _join_ranges(article.text, spans.inside(annotation.times, sentence.start, sentence.end))
    times = [time for time in found if _tells_when(time) and (time.start, time.end) not in sayings]
    if not times:
        return
    text = article.text[sentence.start : sentence.end]
    names = frozenset(entity.name.casefold() for entity in spans.inside(annotation.entities, sentence.start, sentence.end))
    weights = vector(text)
    for time in times:
        how = _told(article, sentence, time, framing)
        if how is not None:
            cite = Cite(article=article.id, start=sentence.start, end=sentence.end)
            yield Mention(cite, time, how.status, how.basis, days.interval(time), names, weights)


def _tells_when(time: TimeExpression) -> bool:
    if time.type == "SET" or (time.type == "DURATION" and time.start_day is None and time.offset is None):
        return False
    return time.start_day is not None or time.offset is not None or time.weekday is not None


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
        if how.status == "scheduled" and how.basis != "a deadline":
            return Told("hypothetical", f"{how.basis}, as a prediction")
    return how


def _join_ranges(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    """Join "between X and Y" and "from X to Y" to one time where both ends are known."""
    joined: list[TimeExpression] = []
    for time in times:
        before = joined[-1] if joined else None
        if before is not None and _is_range(text, before, time):
            joined[-1] = replace(before, end=time.end, end_day=time.end_day)
        else:
            joined.append(time)
    return joined


def _is_range(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    if first.start_day is None or second.end_day is None or first.start_day > second.end_day:
        return False
    opened = _RANGE_OPENERS.search(text, max(0, first.start - 12), first.start)
    return bool(opened and _RANGE_LINKS.fullmatch(text, first.end, second.start))
