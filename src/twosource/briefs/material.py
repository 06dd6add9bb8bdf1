"""A story laid out for choosing from it: its sentences in order, and who carries what."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource import spans
from twosource.language.similarity import Vector, terms, vector, weigh
from twosource.model import Annotation, Article, Cite, Claim, Copy, Entity, Figure, Origin, TimeExpression


class Line(NamedTuple):
    """A sentence of the story that is no heading. ``place`` counts the sentences of its article from 0."""

    cite: Cite
    text: str
    place: int
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeExpression, ...]
    vector: Vector


class Material(NamedTuple):
    """Everything a brief is made of. ``sources`` gives, for each derived article, the articles its text comes from."""

    articles: Mapping[str, Article]
    lines: tuple[Line, ...]
    claims: Mapping[str, Claim]
    origins: tuple[Origin, ...]
    sources: Mapping[str, tuple[str, ...]]
    support: Mapping[str, tuple[str, ...]]
    centre: Vector
    titles: Vector

    def quote(self, cite: Cite) -> str:
        """Return the cited text."""
        return self.articles[cite.article].text[cite.start : cite.end]

    def origin(self, article: str) -> str | None:
        """Return the id of the origin of an article, ``None`` where it has none or several."""
        ids = [origin.id for origin in self.origins if article in origin.articles]
        return ids[0] if len(ids) == 1 else None

    def carriers(self, claim: Claim) -> int:
        """Return how many independent origins carry a claim. A page with text of several origins has it from one of them."""
        own = {origin.id for origin in self.origins if claim.article in origin.articles}
        return min(1, len(own)) + len(set(self.support.get(claim.id, ())) - own)


def gather(
    articles: Sequence[Article],
    annotations: Mapping[str, Annotation],
    copies: Sequence[Copy],
    origins: Sequence[Origin],
    support: Mapping[str, tuple[str, ...]],
) -> Material:
    """Lay out the usable articles of one story, in the order of their ids."""
    usable = [a for a in sorted(articles, key=lambda a: a.id) if a.kind in ("article", "live") and a.id in annotations]
    lines = tuple(line for article in usable for line in _lines(article, annotations[article.id]))
    return Material(
        articles={article.id: article for article in usable},
        lines=lines,
        claims={claim.id: claim for article in usable for claim in annotations[article.id].claims},
        origins=tuple(sorted(origins, key=lambda origin: origin.id)),
        sources=derivations(copies),
        support=support,
        centre=_centre([line.text for line in lines]),
        titles=_centre([article.title for article in usable if article.title]),
    )


def _lines(article: Article, annotation: Annotation) -> list[Line]:
    told = [sentence for sentence in annotation.sentences if not sentence.heading]
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in sorted(annotation.claims, key=lambda claim: (claim.sentence.start, claim.id)):
        for sentence in spans.inside(told, claim.sentence.start, claim.sentence.end):
            claims[sentence.start].append(claim)
    found = []
    for place, sentence in enumerate(told):
        text = article.text[sentence.start : sentence.end]
        found.append(
            Line(
                cite=Cite(article=article.id, start=sentence.start, end=sentence.end),
                text=text,
                place=place,
                claims=tuple(claims[sentence.start]),
                entities=tuple(spans.inside(annotation.entities, sentence.start, sentence.end)),
                figures=tuple(spans.inside(annotation.figures, sentence.start, sentence.end)),
                times=tuple(spans.inside(annotation.times, sentence.start, sentence.end)),
                vector=vector(text),
            )
        )
    return found


def _centre(texts: Sequence[str]) -> Vector:
    """Return the vector of all the texts together; one that several pages print counts once."""
    counts: Counter[str] = Counter()
    for text in dict.fromkeys(" ".join(text.split()) for text in texts):
        counts.update(terms(text))
    return weigh(counts)


def derivations(copies: Sequence[Copy]) -> dict[str, tuple[str, ...]]:
    """Return, for each derived article, the articles its text comes from; copies without a direction derive nothing."""
    found: dict[str, set[str]] = {}
    for copy in copies:
        if copy.source is not None:
            source, derived = (copy.a, copy.b) if copy.source == "a" else (copy.b, copy.a)
            found.setdefault(derived, set()).add(source)
    return {derived: tuple(sorted(found[derived])) for derived in sorted(found)}
