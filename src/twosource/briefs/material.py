"""A story laid out for choosing from it: its sentences in order, and who carries what."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource import spans
from twosource.briefs.sense import Pairs, apart
from twosource.copies import Hearsay
from twosource.language.quotes import quotations
from twosource.language.similarity import Vector, terms, vector, weigh
from twosource.model import (
    READABLE,
    Annotation,
    Article,
    Cite,
    Claim,
    Copy,
    Entity,
    Figure,
    Origin,
    Relation,
    Sentence,
    Span,
    TimeExpression,
)

OPENING = 3
"""Lines at the start of a page that name those its story is about."""


class Line(NamedTuple):
    """A sentence of the story that is no heading, or several that one quotation runs across.

    ``place`` counts the lines of the article from 0; ``quoted`` is the share of its characters inside quotation marks.
    """

    cite: Cite
    text: str
    place: int
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    times: tuple[TimeExpression, ...]
    vector: Vector
    quoted: float


class Material(NamedTuple):
    """Everything a brief is made of.

    ``sources`` gives, for each derived article, the articles its text comes from; ``updates`` are the last versions of those
    that were published in several; ``differing`` are the pairs of claims that do not say the same, whatever their words;
    ``hearsay`` tells whose words a sentence carries.
    """

    articles: Mapping[str, Article]
    lines: tuple[Line, ...]
    claims: Mapping[str, Claim]
    origins: tuple[Origin, ...]
    sources: Mapping[str, tuple[str, ...]]
    updates: frozenset[str]
    support: Mapping[str, tuple[str, ...]]
    relations: tuple[Relation, ...]
    differing: Pairs
    centre: Vector
    titles: Vector
    hearsay: Hearsay

    def lines_of(self, article: str) -> Sequence[Line]:
        """Return the lines of an article, in order."""
        first = bisect_left(self.lines, article, key=lambda line: line.cite.article)
        return self.lines[first : bisect_right(self.lines, article, key=lambda line: line.cite.article)]

    def quote(self, cite: Cite) -> str:
        """Return the cited text."""
        return spans.cited(self.articles, cite)

    def origin(self, article: str) -> str | None:
        """Return the id of the origin of an article, ``None`` where it has none or several."""
        ids = [origin.id for origin in self.origins if article in origin.articles]
        return ids[0] if len(ids) == 1 else None

    def carriers(self, claim: Claim) -> int:
        """Return how many independent origins carry a claim. A page with text of several origins has it from one of them."""
        teller = self.hearsay.teller(Cite(article=claim.article, start=claim.sentence.start, end=claim.sentence.end))
        own = {origin.id for origin in self.origins if teller in origin.articles}
        return min(1, len(own)) + len(set(self.support.get(claim.id, ())) - own)


def gather(
    articles: Sequence[Article],
    annotations: Mapping[str, Annotation],
    copies: Sequence[Copy],
    origins: Sequence[Origin],
    support: Mapping[str, tuple[str, ...]],
    relations: Sequence[Relation] = (),
) -> Material:
    """Lay out the usable articles of one story, in the order of their ids."""
    usable = [a for a in sorted(articles, key=lambda a: a.id) if a.kind in READABLE and a.id in annotations]
    lines = tuple(line for article in usable for line in _lines(article, annotations[article.id]))
    return Material(
        articles={article.id: article for article in usable},
        lines=lines,
        claims={claim.id: claim for article in usable for claim in annotations[article.id].claims},
        origins=tuple(sorted(origins, key=lambda origin: origin.id)),
        sources=derivations(copies),
        updates=_updates(copies),
        support=support,
        relations=tuple(relations),
        differing=apart(relations),
        centre=_centre([line.text for line in lines]),
        titles=_centre([article.title for article in usable if article.title]),
        hearsay=Hearsay(usable),
    )


def _lines(article: Article, annotation: Annotation) -> list[Line]:
    marked = quotations(article.text)
    parts = _unbroken([sentence for sentence in annotation.sentences if not sentence.heading], marked)
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    starts = [part.start for part in parts]
    for claim in sorted(annotation.claims, key=lambda claim: (claim.sentence.start, claim.id)):
        first = bisect_right(starts, claim.sentence.start) - 1
        for part in parts[max(first, 0) : bisect_left(starts, claim.sentence.end)]:
            if claim.sentence.start < part.end:
                claims[part.start].append(claim)
    return [_line(article, annotation, part, place, claims[part.start], marked) for place, part in enumerate(parts)]


def _line(
    article: Article, annotation: Annotation, part: Span, place: int, claims: Sequence[Claim], marked: Sequence[Span]
) -> Line:
    text = article.text[part.start : part.end]
    return Line(
        cite=Cite(article=article.id, start=part.start, end=part.end),
        text=text,
        place=place,
        claims=tuple(claims),
        entities=tuple(spans.inside(annotation.entities, part.start, part.end)),
        figures=tuple(spans.inside(annotation.figures, part.start, part.end)),
        times=tuple(spans.inside(annotation.times, part.start, part.end)),
        vector=vector(text),
        quoted=sum(span.end - span.start for span in spans.inside(marked, part.start, part.end)) / max(1, len(text)),
    )


def _unbroken(told: Sequence[Sentence], marked: Sequence[Span]) -> list[Span]:
    """Return the sentences, those joined to one that stand in one quotation: half a quotation is none."""
    starts = [span.start for span in marked]
    parts: list[Span] = []
    for sentence in told:
        number = bisect_left(starts, sentence.start) - 1
        inside = number >= 0 and sentence.start < marked[number].end
        if parts and inside and marked[number].start < parts[-1].end:
            parts[-1] = Span(start=parts[-1].start, end=sentence.end)
        else:
            parts.append(Span(start=sentence.start, end=sentence.end))
    return parts


def _centre(texts: Sequence[str]) -> Vector:
    """Return the vector of all the texts together; one that several pages print counts once."""
    counts: Counter[str] = Counter()
    for text in dict.fromkeys(" ".join(text.split()) for text in texts):
        counts.update(terms(text))
    return weigh(counts)


def _updates(copies: Sequence[Copy]) -> frozenset[str]:
    versions = [
        (copy.a, copy.b) if copy.source == "a" else (copy.b, copy.a) for copy in copies if copy.kind == "version" and copy.source
    ]
    return frozenset(later for _, later in versions) - {earlier for earlier, _ in versions}


def derivations(copies: Sequence[Copy]) -> dict[str, tuple[str, ...]]:
    """Return, for each derived article, the articles its text comes from; copies without a direction derive nothing."""
    found: dict[str, set[str]] = {}
    for copy in copies:
        if copy.source is not None:
            source, derived = (copy.a, copy.b) if copy.source == "a" else (copy.b, copy.a)
            found.setdefault(derived, set()).add(source)
    return {derived: tuple(sorted(found[derived])) for derived in sorted(found)}
