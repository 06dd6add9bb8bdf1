"""The happenings that one article tells: a sentence, a time in it, and how it is told."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from twosource import spans
from twosource.language.similarity import Vector, vector
from twosource.model import Annotation, Article, Cite, Claim, Cue, EventStatus, Sentence, TimeExpression
from twosource.timeline import days
from twosource.timeline.acting import participants
from twosource.timeline.governing import Relation
from twosource.timeline.status import AWAITED, DEADLINE, KEPT, NAMED, Told, relation, told
from twosource.timeline.telling import telling
from twosource.timeline.verbs import verb_groups

_FRAMED_BY_SAYING = frozenset({"direct", "mixed", "indirect"})
_SAYING = frozenset(
    "accuse acknowledge add admit allege argue assert caution claim comment complain concede confirm contend deny "
    "describe disclose estimate explain express hint insist inform note observe point post predict put quote recall remark "
    "repeat reply report respond reveal say signal speak state stress suggest tell testify tweet warn write".split()
)
"""Verbs of saying, and nothing else: what somebody hopes, fears or does at a time is more than words."""
_FRAMES = frozenset({"deny", "predict", "believe"})
_DENYING = frozenset("deny refute rebut dispute contradict debunk".split())
"""Verbs that say that something is not so; "oppose" and "decline" do not."""
_REJECTING = frozenset(("reject", "dismiss"))
_REJECTED = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:as|that|reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?|assertions?|notions?|"
    r"charges|speculation|idea|stor(?:y|ies))\b"
)
"""What is rejected where it is only words; an offer, an appeal or a motion that is rejected is so by what happened."""
_ORDER = re.compile(
    r"(?:tells?|told)\s(?:(?!that\b|how\b|why\b)[\w’'-]+\s){1,6}(?:not\s)?to\s(?!(?:the|an?|its|his|her|their)\b)[a-z]+\b"
)
"""An order ("told the company on Friday to stop"), which is more than words."""
_ABOUT_THE_PAGE = re.compile(
    r"\W*(?:this|the)\s+(?:article|story|post|page|report|piece|column)\s+(?:was|has\s+been|is)\s+(?:\w+ly\s+)?"
    r"(?:last\s+)?(?:amended|updated|corrected|published|modified|edited|changed)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"\w+ing\b")
_NEXT_CLAUSE = re.compile(
    r"[,;]\s+(?:and|but|while)\s|[;:“”\"]"
    r"|\b(?:that|which|who|whose|when|while|after|before|because|although|though|if|where|whether|what|as)\b"
)
_CLAUSE = re.compile(r"[.,;:—“”\"\n]|\b(?:who|which|that|when|while|and|but)\b")
_CLAUSE_LENGTH = 80
_DATES_A_NOUN = re.compile(r"\b(?:of|dated)\s+(?:the\s+)?\Z")
"""Words before a time that dates a thing ("the letter of 18 May said")."""
_LOOK_BACK, _FAR_BACK = 12, 60
_WEEK = 7
_REACH = 1000
"""Characters on either side of a time beyond which no verb is its own: a sentence without end costs no more than a long one."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\Z")
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d(?=[;,|\s–-]{1,4}\Z)")
_CLOCK_BEHIND = re.compile(r"[;,|\s–-]{1,4}\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?\s?)?(?:[A-Z]{2,4}T|UTC|GMT)\b", re.IGNORECASE)
_OF_FIGURES = re.compile(
    r"[\s-](?:\w+\s){0,2}?(?:results|earnings|figures|data|revenues?|profits?|inflation|statistics|numbers?)\b", re.IGNORECASE
)
"""What follows a period that only says which figures are meant ("will report first-quarter results")."""
_FIGURES_OF = re.compile(
    r"\b(?:results|earnings|figures|data|revenues?|profits?|inflation|statistics|numbers?|payrolls|sales)\s(?:for|of)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""The same before it ("figures for July")."""
_PERIOD_TO = re.compile(
    r"\b(?:years?|months|weeks|quarters?|half|days|period|season)\s(?:up\s)?(?:to|through|until|end(?:ed|ing)(?:\s(?:on|in))?)\s"
    r"(?:the\s)?(?:end\sof\s)?\Z",
    re.IGNORECASE,
)
"""What stands before the end of a period over which something is reckoned ("in the year to September")."""
_MOVED_BY = re.compile(r"\bby\s[\w-]+\s(?:days|weeks|months)\sto\s\Z", re.IGNORECASE)
"""What is no such period: how far something is moved ("by two days to 21 May")."""
_YARDSTICK = re.compile(
    r"\b(?:(?!(?:test|rest|west|guest|request|interest|protest|arrest|forest|invest|contest)\b)[a-z]{2,}est|most|least|best|worst|"
    r"(?:for\s)?the\s(?:first|second|third|fourth|fifth|only)(?:\stime)?)\b[^.;:]{0,60}\bsince\s(?:the\s)?(?:[\w-]+\s){0,3}?\Z"
)
"""What stands before a time that only says how long ago there was as much ("its weakest finish since November")."""
_COMPARED = re.compile(
    r"\b(?:than|compared\s(?:with|to)|versus)\s(?:(?:on|in|at|for|during)\s)?(?:the\s)?\Z|\bfrom\s(?:the\s)?\Z", re.IGNORECASE
)
"""What stands before a time with which another is only compared ("stronger than on Monday")."""
_LEVEL = re.compile(r"['’]s?\s(?:\w+\s)?(?:close|finish|level|settlement|fixing|high|low|peak|price|rate|figure|total)\b")
"""What follows such a time behind "from" ("up a tenth from Monday's close")."""
_ASKS = re.compile(r"\?[\"”’')]*\Z")
"""The end of a question."""
_YES_OR_NO = re.compile(
    r"(?:\A|[,;:]\s|\b(?i:and|but|so)\s)[\"“‘]?"
    r"(?i:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)(?:n[’']t)?\s"
    r"(?:it|he|she|they|we|you|I|there|the|an?|this|that|these|those|any\w*|some\w*|no\w*|his|her|its|their|our|my|your|[A-Z][\w’'-]+)\b",
)
"""How a question begins that asks whether something is so."""


class Mention(NamedTuple):
    """One telling of a happening.

    ``interval`` is ``None`` where the time is not known; ``names`` are canonical, folded; ``participants`` are those of the
    people, bodies and states among them, in reading order. Where no time is told (not ``timed``), ``time`` marks the verb.
    ``within`` are the days among which a weekday or a distance lies that is named from an unsure day of writing.
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
    sayings = set() if of_saying else {(time.start, time.end) for time in _times_of_saying(annotation.claims, article.text)}
    lead = next((sentence for sentence in annotation.sentences if not sentence.heading), None) if of_news else None
    framing = [claim for claim in annotation.claims if claim.cue is not None and claim.cue.cue_class in _FRAMES]
    found: list[Mention] = []
    for sentence in annotation.sentences:
        if not sentence.heading:
            found += _in_sentence(article, annotation, sentence, sayings, framing, of_news=sentence is lead)
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
        cue, time = claim.cue, claim.said_when
        if cue is None or time is None or claim.kind not in _FRAMED_BY_SAYING:
            continue
        if _ORDER.match(text, cue.start):
            continue
        if _SAYING.intersection(cue.lemma.split(" ")) and not _is_apart(time, cue, text):
            yield time


def _is_apart(time: TimeExpression, cue: Cue, text: str) -> bool:
    """Tell whether a time is not that of the words of saying: another verb or clause stands between, or it dates a noun."""
    if _DATES_A_NOUN.search(text, max(0, time.start - _LOOK_BACK), time.start):
        return True
    if time.end <= cue.start:
        if _PARTICIPLE.match(text, cue.start, cue.end):
            return True
        before = _CLAUSE.split(text[max(0, time.start - _CLAUSE_LENGTH) : time.start])[-1]
        if verb_groups(before):
            return True
    between = text[min(time.end, cue.end) : max(time.start, cue.start)]
    return _NEXT_CLAUSE.search(between) is not None or bool(verb_groups(between))


def _in_sentence(
    article: Article,
    annotation: Annotation,
    sentence: Sentence,
    sayings: set[tuple[int, int]],
    framing: Sequence[Claim],
    *,
    of_news: bool,
) -> Iterator[Mention]:
    told_of = spans.inside(annotation.times, sentence.start, sentence.end)
    if not told_of:
        return
    written = days.written(article)
    found = telling(article.text, told_of, written)
    said = [time for time in found if (time.start, time.end) in sayings]
    times = [time for time in found if (of_news or time not in said) and not _is_no_time(article.text, time)]
    if not times:
        return
    text = article.text[sentence.start : sentence.end]
    if _ABOUT_THE_PAGE.match(text):
        return
    asks = _ASKS.search(text) is not None
    names, people = names_in(annotation, sentence), participants(article, annotation, sentence)
    weights = vector(text)
    for time in times:
        how = _said(article, time) if time in said else _told(article, sentence, time, framing)
        how = _asked(text, time.start - sentence.start, how) if how is not None and asks else how
        if how is not None:
            cite = Cite(article=article.id, start=sentence.start, end=sentence.end)
            interval = _possible(days.interval(time), how, written)
            within = _within(article, time, how) if interval is None else None
            yield Mention(cite, time, how.status, how.basis, interval, names, weights, people, within=within)


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
    return Told("scheduled" if ahead else "past", "said then")


def _where(article: Article, time: TimeExpression) -> Relation | None:
    """Return how a time lies to the day of writing; of an unsure one, whether it lies outside all the days it may be."""
    written, words = days.written(article), article.text[time.start : time.end]
    supposed = days.read_interval(article.dated.start, article.dated.end) if written is None else None
    if supposed is not None and (where := relation(time, words, supposed)) in ("before", "after"):
        return where
    return relation(time, words, written)


def _is_no_time(text: str, time: TimeExpression) -> bool:
    """Tell whether a time is a stamp (a day of a year with a clock time and its zone), or that of figures or a period alone."""
    before = text[max(0, time.start - _FAR_BACK) : time.start]
    if (compared := _COMPARED.search(before)) and (compared[0][0] not in "fF" or _LEVEL.match(text, time.end)):
        return True
    if (
        _OF_FIGURES.match(text, time.end)
        or _FIGURES_OF.search(before)
        or (_PERIOD_TO.search(before) and not _MOVED_BY.search(before))
        or _YARDSTICK.search(before)
    ):
        return True
    if _YEAR.search(text, time.start, time.end):
        return _CLOCK_BEHIND.match(text, time.end) is not None
    year = _YEAR_BEFORE.search(text, max(0, time.start - _LOOK_BACK), time.start)
    return time.type == "TIME" and year is not None and _CLOCK_BEHIND.match(text, year.end()) is not None


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
    first, last = max(sentence.start, time.start - _REACH), min(sentence.end, time.end + _REACH)
    where = _where(article, time)
    precise = time.offset is not None or (time.start_day is not None and time.start_day == time.end_day)
    how = told(article.text[first:last], time.start - first, time.end - first, where, precise)
    return how and _as_claimed(article.text, how, framing, time)


def _asked(question: str, at: int, how: Told) -> Told | None:
    """Return what a question tells: what is to come is only asked about; "why" and its like take what was as told."""
    if how.status in ("scheduled", "hypothetical"):
        return Told("hypothetical", "asked")
    asked = _YES_OR_NO.search(question)
    return None if asked is not None and asked.start() <= at else how


def _as_claimed(text: str, how: Told, framing: Sequence[Claim], time: TimeExpression) -> Told:
    """Let the way a claim is put stand above its tense: what is denied, or only predicted, did not thereby happen."""
    for claim in framing if how.basis not in (NAMED, AWAITED) else ():
        if not any(span.start <= time.start and time.end <= span.end for span in claim.content):
            continue
        if claim.cue is not None and claim.cue.cue_class == "deny" and _denies(claim.cue, text):
            if how.status == "cancelled" or how.basis == KEPT:
                return Told("scheduled", KEPT)
            return Told("denied", f"denied by {claim.speaker.name}" if claim.speaker else "denied")
        if how.status == "scheduled" and how.basis != DEADLINE and claim.speaker is not None:
            return Told("hypothetical", f"{how.basis}, as a prediction")
    return how


def _denies(cue: Cue, text: str) -> bool:
    verbs = cue.lemma.split(" ")
    rejected = bool(_REJECTING.intersection(verbs)) and _REJECTED.match(text, cue.end, cue.end + _CLAUSE_LENGTH) is not None
    return rejected or bool(_DENYING.intersection(verbs))
