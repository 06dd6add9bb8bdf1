"""The sentences of a story that may say why it touches a currency or a good, and how much each counts."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource import spans
from twosource.language.similarity import stem, terms
from twosource.model import Annotation, Article, Cite, Entity

_OPENING = 2
"""How many sentences of an article count as its lead."""
_DATELINE = re.compile(r"[^a-z\n]{2,60}(?:\([^)\n]{2,40}\)\s*)?[-–—]\s")
_SUBJECT_SHARE = 3


class Line(NamedTuple):
    """A sentence that may be evidence. ``claimed``: someone said to say it; ``opening``: it stands in the article's lead."""

    cite: Cite
    text: str
    entities: tuple[Entity, ...]
    trade: bool
    claimed: bool
    opening: bool

    @property
    def weight(self) -> int:
        """How well the sentence shows why: trade before a claim before a place in the lead."""
        return 4 * self.trade + 2 * self.claimed + self.opening

    def is_subject(self, entity: Entity) -> bool:
        """Tell whether a name stands in the first third of the sentence, where its subject mostly is."""
        return (entity.start - self.cite.start) * _SUBJECT_SHARE < self.cite.end - self.cite.start


def lines(articles: Sequence[Article], annotations: Mapping[str, Annotation]) -> tuple[Line, ...]:
    """Return the sentences of the articles, headings left out, in the order of article ids and places."""
    found: list[Line] = []
    for article in sorted(articles, key=lambda article: article.id):
        if article.id in annotations:
            found += _in_article(article, annotations[article.id])
    return tuple(found)


def _in_article(article: Article, annotation: Annotation) -> list[Line]:
    claimed = {(span.start, span.end) for claim in annotation.claims if claim.speaker for span in (claim.sentence,)}
    told = [sentence for sentence in annotation.sentences if not sentence.heading]
    found = []
    for place, sentence in enumerate(told):
        text = article.text[sentence.start : sentence.end]
        body = sentence.start + _dateline(text) if place == 0 else sentence.start
        found.append(
            Line(
                cite=Cite(article=article.id, start=sentence.start, end=sentence.end),
                text=text,
                entities=tuple(spans.inside(annotation.entities, body, sentence.end)),
                trade=not _trade_words().isdisjoint(terms(text)),
                claimed=(sentence.start, sentence.end) in claimed,
                opening=place < _OPENING,
            )
        )
    return found


@cache
def _trade_words() -> frozenset[str]:
    rows = files("twosource.markets").joinpath("data/trade_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(stem(word) for row in rows if not row.startswith("#") for word in row.split())


def _dateline(text: str) -> int:
    """Return the length of a dateline ("GENEVA (Agency) - "): where a page was written is not what it is about."""
    match = _DATELINE.match(text)
    return match.end() if match else 0
