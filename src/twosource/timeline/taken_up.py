"""A change of plan that takes up what the sentence before tells of ("It has been moved to Friday", "cancelled that trip")."""

import re
from datetime import date

from twosource import spans
from twosource.language.similarity import vector
from twosource.model import Annotation, Article, Cite, Sentence, TimeExpression
from twosource.timeline import days
from twosource.timeline.acting import participants
from twosource.timeline.coming import ahead, is_bare
from twosource.timeline.mentions import names_in
from twosource.timeline.plans import kinds, occasions
from twosource.timeline.shift import Shift

_OPENS = r"\W*(?:(?:[Bb]ut|[Hh]owever,|[Ii]nstead,|[Nn]ow,?)\s)?"
_IT = re.compile(rf"{_OPENS}(?:[Ii]t|[Tt]hey|[Tt]hat|[Tt]his)\s(?:has|have|had|was|were|is|are|will)\b")
_THE = re.compile(rf"{_OPENS}(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Bb]oth)\b")
_THAT = re.compile(rf"{_OPENS}(?:[Tt]hat|[Tt]hose|[Tt]his|[Tt]hese)\s(?:[a-z-]+\s){{1,2}}(?:has|have|had|was|were|is|are|will)\b")
_OBJECT = re.compile(r"\s(?:that|this|those|these)\s[a-z]+\b|\s(?:it|them)\b(?!\s[a-z]+ed\b)")
"""What follows a verb whose object the sentence before has named."""
_WAS_PLANNED = re.compile(
    r"\b(?:was|were|had\sbeen)\s(?:(?:\w+ly|first)\s)?(?:due|scheduled|supposed|meant|slated|set|planned|billed|to(?=\s[a-z]))\b"
    r"|\bhad\s(?:(?:\w+ly|first)\s)?(?:planned|intended|meant|hoped)\sto\b"
)
_LATELY = 14
"""Days within which the day of a plan may have gone by that has been changed."""


def follows_a_plan(article: Article, annotation: Annotation, sentence: Sentence, before: Sentence) -> bool:
    """Tell whether a sentence takes up a plan of the one before, of which it may tell how it is now."""
    own = article.text[sentence.start : sentence.end]
    if _IT.match(own) is None and _THE.match(own) is None:
        return False
    return _planned(article, annotation, before) is not None


def taken_up(article: Article, annotation: Annotation, shift: Shift, before: Sentence) -> Shift:
    """Return a change as one of what the sentence before tells of, where it is; "the vote" must be of its kind.

    The day for which something was planned there is the old day of the change.
    """
    own, told = article.text[shift.cite.start : shift.cite.end], article.text[before.start : before.end]
    plan, names = _planned(article, annotation, before), names_in(annotation, before)
    named = _THE.match(own) is not None and bool(shift.about & kinds(told)) and shift.names <= names
    meant = _IT.match(own) is not None and (plan is not None or not shift.names)
    behind = _OBJECT.match(article.text, shift.words.end, shift.cite.end) is not None
    if not named and not meant and (plan is None or not (behind or _THAT.match(own))):
        return shift
    old = plan if shift.old is None else None
    return shift._replace(
        about=shift.about if named else occasions(told) or kinds(told),
        names=names,
        participants=participants(article, annotation, before),
        vector=vector(f"{told} {own}"),
        of=Cite(article=article.id, start=before.start, end=before.end),
        old=old or shift.old,
        due=_due(article, old, shift) if old is not None else shift.due,
    )


def _planned(article: Article, annotation: Annotation, sentence: Sentence) -> TimeExpression | None:
    """Return the time for which a sentence tells that something was planned."""
    plan = _WAS_PLANNED.search(article.text, sentence.start, sentence.end)
    if plan is None:
        return None
    times = spans.inside(annotation.times, plan.end(), sentence.end)
    return next((time for time in times if time.type in ("DATE", "TIME")), None)


def _due(article: Article, old: TimeExpression, shift: Shift) -> tuple[date, date] | None:
    """Return the days of the old time: of a bare weekday the last one before the new time, if that is not long gone by."""
    written = days.written(article)
    if shift.to is None or written is None or old.weekday is None or shift.forward or not is_bare(article.text, old):
        return days.interval(old) if shift.to is None else ahead(article.text, old, written, _LATELY)
    earlier = days.shift(shift.to[0], -((shift.to[0].weekday() - old.weekday - 1) % 7 + 1))
    return earlier, earlier
