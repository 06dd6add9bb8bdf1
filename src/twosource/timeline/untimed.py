"""Happenings that a page tells without any time: possible, wished, planned, under way, denied or called off.

What is told as past without a time is the story itself, which its lines tell; it is no entry of a timeline.
"""

import re
from collections.abc import Iterator

from twosource import spans
from twosource.language.similarity import vector
from twosource.model import Annotation, Article, Cite, Event, EventStatus, Sentence, TimeExpression
from twosource.timeline import conditions
from twosource.timeline.acting import participants
from twosource.timeline.kinds import kind
from twosource.timeline.mentions import Mention, names_in
from twosource.timeline.verbs import Tense, VerbGroup, verb_groups

NO_TIME = "no time is told"
"""How the basis of an event without any time ends."""
MOST_IN_A_PAGE = 40
"""So many of the first are taken from a page, however long it is."""
_LONGEST = 400
_STATUS: dict[Tense, EventStatus] = {
    "conditional": "hypothetical", "wish": "hypothetical", "expected": "hypothetical", "cancel": "cancelled", "deny": "denied",
    "progressive": "ongoing", "future": "scheduled",
}  # fmt: skip
_NO_HAPPENING = re.compile(r"(?:can|cannot|should|ought|was|were)\b|\w+\s+(?:thought|supposed)\b", re.IGNORECASE)
"""What somebody is able or obliged to do, was to do, or is thought to have done."""
_BARE = re.compile(r"will|shall|could|may|might", re.IGNORECASE)
_CLOSES = re.compile(r"[”\";:]|,\s+(?:said|says|told|but|while|although)\b")
_REACH = 120
"""Characters behind the verb in which what is done must show."""
_NOT = re.compile(r"\b(?:not|never|without)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:if|unless|likely|unlikely|probably|possibly|perhaps|maybe|predict\w*|forecast\w*|expect\w*|believes?|thinks?|fears?|"
    r"hopes?|warn(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""Words beside which a "will" is no plan."""
_ASKS = re.compile(r"\?[\"”’')]*\Z")
_OF_SPEAKERS = re.compile(r"\b(?:I|we|you|my|our|your)\b", re.IGNORECASE)
_TO_DO = re.compile(r"[^.,;:]{0,60}\b(?:to|for|that|on)\b|\s+\w+\s+(?:could|would|might|may|should)\b", re.IGNORECASE)
"""What follows a wish for a happening ("asked the court to", "called for")."""


def untimed(article: Article, annotation: Annotation) -> tuple[Mention, ...]:
    """Return what the article tells in sentences without any time, in reading order, one of each sentence."""
    found: list[Mention] = []
    for sentence in annotation.sentences:
        if len(found) == MOST_IN_A_PAGE:
            break
        found += _in_sentence(article, annotation, sentence)
    return tuple(found)


def is_untimed(event: Event) -> bool:
    """Tell whether no page gives any time for an event."""
    return event.start_day is None and event.basis.endswith(NO_TIME)


def _in_sentence(article: Article, annotation: Annotation, sentence: Sentence) -> Iterator[Mention]:
    text = article.text[sentence.start : sentence.end]
    if sentence.heading or len(text) > _LONGEST or _ASKS.search(text) or _OF_SPEAKERS.search(text):
        return
    if any(time.type in ("DATE", "TIME") for time in spans.inside(annotation.times, sentence.start, sentence.end)):
        return
    people = participants(article, annotation, sentence)
    told = next(filter(None, (_told(text, group) for group in verb_groups(text))), None) if people else None
    if told is not None:
        group, status = told
        time = TimeExpression(start=sentence.start + group.start, end=sentence.start + group.end, type="DATE", value="")
        basis = f"told with “{text[group.start : group.end]}”"
        cite = Cite(article=article.id, start=sentence.start, end=sentence.end)
        yield Mention(
            cite,
            time,
            status,
            basis,
            None,
            names_in(annotation, sentence),
            vector(text),
            people,
            timed=False,
            parties=frozenset(people),
        )


def _told(text: str, group: VerbGroup) -> tuple[VerbGroup, EventStatus] | None:
    """Return a verb group that tells a happening by its form alone, with its status."""
    status = _STATUS.get(group.tense)
    words = text[group.start : group.end]
    negated = group.negated or _NOT.search(text, 0, group.start) is not None
    if status is None or _NO_HAPPENING.match(words) or (negated and status != "denied"):
        return None
    if group.tense == "wish" and not _TO_DO.match(text, group.end):
        return None
    if conditions.stands_in(text, group.start):
        return None
    if status == "scheduled" and (_UNSURE.search(text) or conditions.depends(text, group.start, group.end)):
        status = "hypothetical"
    told = _CLOSES.split(text[group.start : group.end + _REACH], maxsplit=1)[0]
    if _BARE.fullmatch(words) or (status != "denied" and kind(told) is None and not any(map(str.isdigit, told))):
        return None
    return group, status
