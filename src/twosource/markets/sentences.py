"""The sentences of a story that may say why it touches a currency or a good, and how much each counts."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource import spans
from twosource.copies.furniture import dateline
from twosource.language.similarity import terms
from twosource.markets.commodities import trade_words
from twosource.model import Annotation, Article, Cite, Entity
from twosource.timeline.verbs import VerbGroup, verb_groups

_OPENING = 2
"""How many sentences of an article count as its lead."""
_BEFORE = re.compile(
    r"\b(?:in|at|on|from|to|near|of|with|by|for|into|against|outside|across|than|like|between|about|over|that|which|whom)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:['’]s)?(?:[\s-]+(?!(?:in|at|on|from|to|near|of|with|by|for|into|which|that|who|whose)\b)[\w.’'-]+){0,5}\s*"
)
"""What may stand between an actor and the verb: a title, a name, an adverb; no clause and no preposition."""
_REACH = 60


class Line(NamedTuple):
    """A sentence that may be evidence. ``claimed``: someone said to say it; ``opening``: it stands in the article's lead."""

    cite: Cite
    text: str
    entities: tuple[Entity, ...]
    verbs: tuple[VerbGroup, ...]
    trade: bool
    claimed: bool
    opening: bool

    @property
    def weight(self) -> int:
        """How well the sentence shows why: trade before a claim before a place in the lead."""
        return 4 * self.trade + 2 * self.claimed + self.opening

    def words(self, entity: Entity) -> str:
        """Return the words of one of the sentence's names."""
        return self.text[entity.start - self.cite.start : entity.end - self.cite.start]

    def acts(self, entity: Entity) -> bool:
        """Tell whether a name is, or opens, the subject of a verb ("Oslo said", "Oslo's finance minister has")."""
        start, end = entity.start - self.cite.start, entity.end - self.cite.start
        if _BEFORE.search(self.text, max(0, start - 16), start):
            return False
        reached = _BETWEEN.match(self.text, end, end + _REACH)
        last = reached.end() if reached else end
        return any(end <= group.start <= last for group in self.verbs)


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
        body = sentence.start + dateline(text) if place == 0 else sentence.start
        found.append(
            Line(
                cite=Cite(article=article.id, start=sentence.start, end=sentence.end),
                text=text,
                entities=(names := tuple(spans.inside(annotation.entities, body, sentence.end))),
                verbs=verb_groups(text) if names else (),
                trade=not trade_words().isdisjoint(terms(text)),
                claimed=(sentence.start, sentence.end) in claimed,
                opening=place < _OPENING,
            )
        )
    return found
