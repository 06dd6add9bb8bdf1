"""Reading claims out of texts written for these tests."""

import re

from twosource import claims, language
from twosource.language.sentences import sentences
from twosource.model import Annotation, Article, Claim, Entity, Figure, TimeExpression

_NAMES = {
    "Mara Quist": "PER",
    "Quist": "PER",
    "Tomas Oberg": "PER",
    "Harbour Authority": "ORG",
    "Nordic Wire": "ORG",
    "Brussels": "LOC",
    "Estonia": "LOC",
}
_CANONICAL = {"Quist": "Mara Quist"}


def annotated(text: str, *, figures: tuple[Figure, ...] = (), times: tuple[str, ...] = ()) -> Annotation:
    """Annotate with real sentences and a fixed list of names and times."""
    found: dict[int, Entity] = {}
    for name in sorted(_NAMES, key=len):
        for match in re.finditer(rf"\b{name}\b", text):
            found = {at: entity for at, entity in found.items() if not match.start() <= at < match.end()}
            found[match.start()] = Entity(match.start(), match.end(), _NAMES[name], _CANONICAL.get(name, name))
    said = tuple(
        TimeExpression(match.start(), match.end(), "DATE", "X") for time in times for match in re.finditer(re.escape(time), text)
    )
    return Annotation(
        id="a", sentences=sentences(text), entities=tuple(found[at] for at in sorted(found)), figures=figures, times=said
    )


def read(text: str, *, language: str | None = "en", figures: tuple[Figure, ...] = (), times: tuple[str, ...] = ()) -> list[Claim]:
    """Return the claims of ``text``."""
    article = Article(id="a", text=text, language=language)
    return list(claims.find(article, annotated(text, figures=figures, times=times)))


def attributed(text: str, *, times: tuple[str, ...] = ()) -> list[Claim]:
    """Return the claims of ``text`` that are not narration."""
    return [claim for claim in read(text, times=times) if claim.kind != "narration"]


def content(text: str, claim: Claim) -> list[str]:
    """Return the words of a claim's content spans."""
    return [text[span.start : span.end] for span in claim.content]


def said(text: str) -> list[Claim]:
    """Return the claims of ``text`` that are not narration, as the language room marks it."""
    article, annotation = annotated_in_full(text)
    return [claim for claim in claims.find(article, annotation) if claim.kind != "narration"]


def annotated_in_full(text: str) -> tuple[Article, Annotation]:
    """Return ``text`` as an article in English with all that the language room finds in it."""
    article = Article(id="a", text=text, language="en")
    return article, language.annotate(article)
