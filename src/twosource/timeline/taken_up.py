"""A change of plan whose sentence names nobody and takes up what the one before tells of ("It has been moved to Friday")."""

import re

from twosource.language.similarity import vector
from twosource.model import Annotation, Article, Cite, Sentence
from twosource.timeline.acting import participants
from twosource.timeline.mentions import names_in
from twosource.timeline.plans import kinds, occasions
from twosource.timeline.shift import Shift

_IT = re.compile(r"\W*(?:It|They|That|This)\s(?:has|have|had|was|were|is|are|will)\b")
_THE = re.compile(r"\W*(?:The|This|That|These|Those|Its|Their|Both)\b")


def taken_up(article: Article, annotation: Annotation, shift: Shift, before: Sentence) -> Shift:
    """Return a change as one of what the sentence before tells of, where it is; "the vote" must be of its kind."""
    own = article.text[shift.cite.start : shift.cite.end]
    told = article.text[before.start : before.end]
    named = _THE.match(own) is not None and bool(shift.about & kinds(told))
    if not named and _IT.match(own) is None:
        return shift
    return shift._replace(
        about=shift.about if named else occasions(told) or kinds(told),
        names=names_in(annotation, before),
        participants=participants(article, annotation, before),
        vector=vector(f"{told} {own}"),
        of=Cite(article=article.id, start=before.start, end=before.end),
    )
