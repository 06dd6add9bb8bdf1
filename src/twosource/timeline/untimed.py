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
from twosource.timeline.unanswered import unanswered
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
_TRIED = re.compile(r"(?:(?:has|have|had)\s)?(?:sought|tried|wanted|hoped)\sto\b", re.IGNORECASE)
"""What somebody was about, which is past."""
_IS_TO = re.compile(r"(?:is|are)\s+to\b", re.IGNORECASE)
_AIM = re.compile(
    r"\b(?:jobs?|goals?|aims?|tasks?|purpose|ideas?|roles?|point|dut(?:y|ies)|priorit(?:y|ies)|objectives?|missions?|intention|strategy|challenge|"
    r"key|way|answer|solution|hope|message)\b[^.,;:]{0,50}\Z",
    re.IGNORECASE,
)
"""What is told of by what it is to bring ("their job is to keep"), and is no plan for a time."""
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
_ASIDE = re.compile(r",\s(?:who|which|whose|where)\b[^,;]*\Z")
"""What stands before a verb that only says more of a noun ("Rivera, who could resign, signed")."""
_OPENS_ASIDE = re.compile(r"\W*(?:after|when|while|because|since|as|although|though|once|before|having)\b", re.IGNORECASE)
"""How a clause opens that a comma parts from the main one."""
_PARTS = re.compile(
    r"[,;:–—“”\"]|\b(?:and|but|or|as|so|when|while|after|before|because|although|though|since|until|if|that|which|who|whom|whose)\b",
    re.IGNORECASE,
)
"""What lies between the verbs of two clauses."""
_SAYS = re.compile(
    r"(?:said|told|added|reported|confirmed|noted|wrote|thought|believed|learn(?:ed|t)|heard|knew|explained|insisted|argued|claimed|"
    r"acknowledged|signal(?:l)?ed|indicated|stated|revealed|ruled|concluded|declared|(?:has|have|had)(?=\s(?:\w+ly\s)?(?:said|told|added|"
    r"reported|confirmed|noted|indicated|signal)))\b|(?:was|were)\s(?:told|said)\b|\w+\s(?:\w+\s){0,3}?that\b",
    re.IGNORECASE,
)
"""A verb behind which stands what is said, or a clause with "that"."""
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
    told = next(filter(None, (_told(text, group) for group in _of_main_clause(text))), None) if people else None
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


def _of_main_clause(text: str) -> Iterator[VerbGroup]:
    """Yield the verb groups of a sentence that give the status of what it tells first, in order.

    What somebody may do, or wishes, behind a deed that is done ("has rebuked the envoy so that nobody could", "met him and asked
    for") is not what the sentence tells; what is said, and a participle beside a noun ("the men held there could"), part nothing.
    """
    done: int | None = None
    end = unanswered(text)
    for group in verb_groups(text):
        if end is not None and group.end > end:
            return
        if _ASIDE.search(text, 0, group.start) or (_OPENS_ASIDE.match(text) and "," not in text[: group.start]):
            continue
        if done is not None and _PARTS.search(text, done, group.start):
            return
        yield group
        said = _SAYS.match(text, group.start) is not None
        if group.tense == "past" and not said and not text.endswith(", ", 0, group.start):
            done = group.end


def _told(text: str, group: VerbGroup) -> tuple[VerbGroup, EventStatus] | None:
    """Return a verb group that tells a happening by its form alone, with its status."""
    status = _STATUS.get(group.tense)
    words = text[group.start : group.end]
    negated = group.negated or _NOT.search(text, 0, group.start) is not None
    if status is None or _NO_HAPPENING.match(words) or (negated and status != "denied"):
        return None
    if group.tense == "wish" and (_TRIED.match(text, group.start) or not _TO_DO.match(text, group.end)):
        return None
    if conditions.stands_in(text, group.start) or (_IS_TO.match(words) and _AIM.search(text, 0, group.start)):
        return None
    if status == "scheduled" and (_UNSURE.search(text) or conditions.depends(text, group.start, group.end)):
        status = "hypothetical"
    told = _CLOSES.split(text[group.start : group.end + _REACH], maxsplit=1)[0]
    if _BARE.fullmatch(words) or (status != "denied" and kind(told) is None and not any(map(str.isdigit, told))):
        return None
    return group, status
