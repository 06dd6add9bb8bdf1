"""The product run over the labelled groups, and its relations set beside the labelled pairs.

Each group of pages is compared as one story. A labelled pair is given a relation where the product relates a claim of the one
sentence to a claim of the other, there or where another page of the group has the same words (the product compares a repeated
claim once).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bench.relation_labels import WHOLE, Labels, Pair, Side, groups
from twosource import articles, compare, copies, language
from twosource.model import Article, Claim, Copy, Page, Relation, Span, Story
from twosource.run import Grouping, Reading, analysis, date

_SHARE = 0.5
"""Of the shorter of a claim and a sentence, the share that must lie in the other."""
_WORD = re.compile(r"\w+")

_Place = tuple[str, tuple[tuple[int, int], ...]]
_Places = Mapping[str, Sequence[tuple[int, int]]]


class Related(NamedTuple):
    """A relation of the product: its type and holders, and the pieces of the two pages that its claims are made of."""

    type: str
    delta: str
    basis: str
    sides: tuple[_Place, _Place]
    sentences: tuple[str, str]
    speakers: tuple[str | None, str | None]


class Answer(NamedTuple):
    """A labelled pair with the relations the product gives it."""

    pair: Pair
    relations: tuple[Related, ...]

    @property
    def types(self) -> frozenset[str]:
        """The types of its relations."""
        return frozenset(relation.type for relation in self.relations)


class Run(NamedTuple):
    """What the product says of all groups: the answers to the labelled pairs, and its relations by group."""

    answers: tuple[Answer, ...]
    relations: Mapping[str, tuple[Related, ...]]


def answer(labels: Labels) -> Run:
    """Run the product over each group as one story and set its relations beside the labels."""
    by_group = groups(labels.pairs)
    read = {name: _read(tuple(pages.values())) for name, pages in labels.pages.items() if pages}
    answers: list[Answer] = []
    said: dict[str, tuple[Related, ...]] = {}
    for group, pairs in by_group.items():
        name = pairs[0].set
        ids = _whole(labels, pairs[0]) if group.startswith(WHOLE) else {side.page for pair in pairs for side in pair.sides}
        said[group] = tuple(_relations(read[name], ids))
        members = [labels.pages[name][id] for id in sorted(ids)]
        places = {side: _places(side, members) for pair in pairs for side in pair.sides}
        answers += [Answer(pair, tuple(one for one in said[group] if _meets(places, one, pair))) for pair in pairs]
    return Run(tuple(answers), said)


def _whole(labels: Labels, own: Pair) -> set[str]:
    """Return the pages of a set, less those in which the pairs of the other half are labelled."""
    other = (pair for pair in labels.pairs if pair.set == own.set and pair.half != own.half)
    return set(labels.pages[own.set]) - {side.page for pair in other for side in pair.sides}


def _read(pages: Sequence[Page]) -> tuple[Reading, tuple[Copy, ...]]:
    reading = analysis.read(pages)
    return reading, copies.find(reading.usable, reading.annotations)


def _relations(read: tuple[Reading, tuple[Copy, ...]], ids: set[str]) -> Iterator[Related]:
    """Compare the pages as one story, as a brief of it would."""
    whole, found = read
    ties = tuple(copy for copy in found if {copy.a, copy.b} <= ids)
    story = Story(id="story", articles=tuple(article.id for article in whole.usable if article.id in ids))
    dated = date(whole, Grouping(copies=ties, origins=(), stories=(story,)))
    members = [article for article in dated.articles if article.id in story.articles]
    _, annotations = language.cast(members, dated.annotations)
    claims = {claim.id: claim for article in members for claim in annotations[article.id].claims}
    known = {article.id: article for article in members}
    for relation in compare.relate(members, list(claims.values()), ties):
        if relation.b is not None and claims[relation.a].article != claims[relation.b].article:
            yield _related(relation, claims[relation.a], claims[relation.b], known)


def _related(relation: Relation, one: Claim, two: Claim, known: Mapping[str, Article]) -> Related:
    return Related(
        type=relation.type,
        delta=relation.delta or "",
        basis="; ".join(relation.basis),
        sides=(_place(known[one.article], one.content), _place(known[two.article], two.content)),
        sentences=(_words(known[one.article], one.sentence), _words(known[two.article], two.sentence)),
        speakers=(one.speaker.name if one.speaker else None, two.speaker.name if two.speaker else None),
    )


def _place(article: Article, content: Sequence[Span]) -> _Place:
    spans = (articles.page_span(article, span.start, span.end) for span in content)
    return article.id, tuple(span for span in spans if span is not None)


def _words(article: Article, span: Span) -> str:
    return article.text[span.start : span.end]


def plain(text: str) -> str:
    """Return the words of a text without case and marks, by which copies of a sentence are known."""
    return " ".join(_WORD.findall(text.casefold()))


def _meets(places: Mapping[Side, _Places], relation: Related, pair: Pair) -> bool:
    one, two = relation.sides
    return any(_on(places[first], one) and _on(places[second], two) for first, second in ((pair.a, pair.b), (pair.b, pair.a)))


def _on(places: _Places, claim: _Place) -> bool:
    """Tell whether a claim lies on a sentence."""
    page, spans = claim
    size = sum(end - start for start, end in spans)
    return any(
        sum(max(0, min(end, last) - max(start, first)) for start, end in spans) >= _SHARE * min(size, last - first) > 0
        for first, last in places.get(page, ())
    )


def _places(side: Side, pages: Iterable[Page]) -> _Places:
    """Return where the words of a sentence stand in the pages of its group: in its own and in those that copy it."""
    words = re.compile(r"\W+".join(_WORD.findall(side.text)))
    found = {page.id: [match.span() for match in words.finditer(page.text or "")] for page in pages}
    return {page: spans for page, spans in found.items() if spans}
