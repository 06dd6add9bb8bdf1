"""Small articles whose states are marked by hand."""

import re

from twosource.language.sentences import sentences
from twosource.model import Annotation, Article, Claim, Cue, Dating, Entity, Span, Speaker

STATES = {
    "Norway": "NO",
    "Norwegian": "NO",
    "Oslo": "NO",
    "OSLO": "NO",
    "NORWAY": "NO",
    "Denmark": "DK",
    "Russia": "RU",
    "Chile": "CL",
    "Chilean": "CL",
    "United States": "US",
    "Peru": "PE",
    "North Korea": "KP",
    "South Korea": "KR",
    "Croatia": "HR",
    "Qatar": "QA",
    "Belarus": "BY",
}
NAMES = re.compile(r"\b(?:" + "|".join(sorted(STATES, key=len, reverse=True)) + r")\b")


def page(id: str, text: str, day: str | None = "2023-05-09", title: str | None = None) -> tuple[Article, Annotation]:
    dated = Dating(start=day, end=day) if day else Dating()
    article = Article(id=id, text=text, title=title, dated=dated)
    entities = tuple(
        Entity(start=match.start(), end=match.end(), label="LOC", name=match[0], state=STATES[match[0]])
        for match in NAMES.finditer(text)
    )
    return article, Annotation(id=id, sentences=sentences(text), entities=entities)


def said(article: Article, sentence: int, annotation: Annotation) -> Claim:
    """A claim by somebody that takes a whole sentence."""
    place = annotation.sentences[sentence]
    span = Span(start=place.start, end=place.end)
    return Claim(
        id=f"{article.id}-{sentence}",
        article=article.id,
        kind="indirect",
        sentence=span,
        content=(span,),
        speaker=Speaker(start=0, end=1, name="Somebody"),
        cue=Cue(start=0, end=1, lemma="say"),
    )
