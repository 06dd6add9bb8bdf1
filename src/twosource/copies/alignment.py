"""Re-telling: one article told again in other words, found sentence by sentence.

Two independent reports of one event share its names, its figures and its speeches, so neither similar sentences nor shared
quotations show that one re-tells the other. What does: sentences joined by several rare words that stand almost nowhere else
in either page, outside quotations common to both; and among these, words that are a quotation in one page and the narrator's
own, without a speaker, in the other, or, failing quotations, the same figures with their speakers gone. Sentence alignment
as a sign of derived text follows Clough et al., "METER: MEasuring TExt Reuse" (2002).
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource.copies.prose import Prose
from twosource.language import similarity
from twosource.language.quotes import quotations
from twosource.model import Annotation, Evidence, Sentence, Span

LOCAL = 2
"""Sentences of a page in which a word may stand and still tell which sentence is meant."""
RARE = 1.5
"""Rarity from which a word counts as a link."""
LEAST_MASS = 5.0
"""Rarity of the words that link two sentences, together."""
LEAST_SIMILARITY = 0.12
"""Similarity of two linked sentences."""
FEWEST_WORDS = 2
"""Words that link two sentences."""
FEWEST_LINKS = 5
"""Linked sentences of a re-telling."""
FEWEST_TURNED = 2
"""Sentences of a re-telling that narrate a quotation of the source."""
TURNED = 0.15
"""What a sentence that narrates a quotation of the source adds to the share of linked sentences."""
ENOUGH = 0.6
"""That sum from which a page re-tells another. Independent reports of one event reach it in about one pair of 400."""
FEWEST_FIGURES = 3
"""Linked sentences with a figure in common that show a re-telling without quotations, where enough speakers are lost too."""
FEWEST_LOST = 2
"""Linked sentences that lost their speaker, over those that gained one."""
VERBATIM = 2
"""Shingles in a row that make two sentences carry one quotation rather than tell the same (two are six words)."""


_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)\d[\d.]{2,}\Z")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: its terms in the writer's own voice and inside quotation marks, and whether it names a speaker.

    ``shingles`` and ``verbatim`` are the hashes of its words, five at a time: all, and those in quotation marks.
    """

    span: Span
    own: frozenset[str]
    quoted: frozenset[str]
    attributed: bool
    shingles: frozenset[int]
    verbatim: frozenset[int]

    @property
    def terms(self) -> frozenset[str]:
        """All terms of the sentence."""
        return self.own | self.quoted


class Telling:
    """The sentences of an article, ready to be aligned."""

    def __init__(self, prose: Prose, annotation: Annotation, boilerplate: Sequence[Span] = ()) -> None:
        self.article = prose.article
        quotes = quotations(prose.article.text)
        own = {claim.sentence for claim in annotation.claims if claim.kind == "narration" and claim.content == (claim.sentence,)}
        attributed = [
            claim.sentence
            for claim in annotation.claims
            if claim.kind != "narration" and claim.speaker is not None and claim.sentence not in own
        ]
        self.sentences = tuple(
            _told(prose, Span(sentence.start, sentence.end), quotes, attributed)
            for sentence in annotation.sentences
            if not sentence.heading and not _touches((*prose.furniture, *boilerplate), sentence)
        )

    @cached_property
    def places(self) -> Mapping[str, tuple[int, ...]]:
        """The sentences in which each rare word stands that stands in few."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.sentences):
            for term in sentence.terms:
                places[term].append(number)
        return {term: tuple(at) for term, at in places.items() if len(at) <= LOCAL and similarity.rarity(term) >= RARE}

    @cached_property
    def vectors(self) -> tuple[similarity.Vector, ...]:
        """The similarity vectors of the sentences."""
        return tuple(similarity.vector(self.article.text[one.span.start : one.span.end]) for one in self.sentences)


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences that tell the same: their numbers, the words that show it, and whether a quotation became narration."""

    teller: int
    source: int
    words: tuple[str, ...]
    mass: float
    turned: bool

    @property
    def figure(self) -> bool:
        """Whether a figure, other than a year or a small number, links the sentences."""
        return any(_FIGURE.match(word) for word in self.words)


@dataclass(frozen=True, slots=True)
class Retelling:
    """What aligning a page (the teller) with another (the source) found."""

    teller: Telling
    source: Telling
    links: tuple[Link, ...]

    @property
    def share(self) -> float:
        """The share of the teller's sentences that are linked."""
        return len(self.links) / max(len(self.teller.sentences), 1)

    @property
    def turned(self) -> int:
        """The number of the teller's sentences that narrate what the source quotes."""
        return sum(link.turned for link in self.links)

    @property
    def lost(self) -> int:
        """The number of linked sentences that lost their speaker, less those that gained one."""
        return sum(
            self.source.sentences[link.source].attributed - self.teller.sentences[link.teller].attributed for link in self.links
        )

    @property
    def holds(self) -> bool:
        """Whether the links are more than two independent reports have."""
        if len(self.links) < FEWEST_LINKS:
            return False
        narrated = self.turned >= FEWEST_TURNED and self.share + TURNED * self.turned >= ENOUGH
        figures = sum(link.figure for link in self.links)
        return narrated or (figures >= FEWEST_FIGURES and self.lost >= FEWEST_LOST)


def align(teller: Telling, source: Telling) -> Retelling:
    """Link each sentence of the teller to the sentence of the source that tells the same, where there is one."""
    best: dict[int, Link] = {}
    for (i, j), words in sorted(_joined(teller, source).items()):
        link = _link(teller, source, i, j, words)
        if link is not None and (i not in best or link.mass > best[i].mass):
            best[i] = link
    return Retelling(teller, source, tuple(best.values()))


def evidence(retelling: Retelling, *, swapped: bool) -> tuple[Evidence, ...]:
    """Return the linked sentences; ``swapped`` where the teller is the copy's ``b``."""
    found = []
    for link in retelling.links:
        teller, source = retelling.teller.sentences[link.teller].span, retelling.source.sentences[link.source].span
        sides = ((teller.start, teller.end), (source.start, source.end))
        why = "quoted in one page, told without a speaker in the other" if link.turned else "told in other words"
        found.append(Evidence(a=sides[swapped], b=sides[not swapped], why=f"{why}; linked by {', '.join(link.words)}"))
    return tuple(found)


def _told(prose: Prose, span: Span, quotes: Sequence[Span], attributed: Sequence[Span]) -> Told:
    text = prose.article.text
    own, quoted, at = [], [], span.start
    for quote in quotes:
        if quote.end <= span.start or quote.start >= span.end:
            continue
        own.append(text[at : max(quote.start, at)])
        quoted.append(text[max(quote.start, at) : min(quote.end, span.end)])
        at = min(quote.end, span.end)
    own.append(text[at : span.end])
    shingles, in_quotes = prose.shingles[prose.within(span)], prose.quoted[prose.within(span)]
    return Told(
        span=span,
        own=frozenset(similarity.terms(" ".join(own))),
        quoted=frozenset(similarity.terms(" ".join(quoted))),
        attributed=_touches(attributed, span),
        shingles=frozenset(shingles.tolist()),
        verbatim=frozenset(shingles[in_quotes].tolist()),
    )


def _touches(spans: Sequence[Span], span: Span | Sentence) -> bool:
    return any(one.start < span.end and one.end > span.start for one in spans)


def _joined(teller: Telling, source: Telling) -> dict[tuple[int, int], list[str]]:
    """Return the local words that each pair of sentences has in common, but for words that both quote."""
    joined: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for term in sorted(teller.places.keys() & source.places.keys()):
        for i in teller.places[term]:
            for j in source.places[term]:
                if term in teller.sentences[i].own or term in source.sentences[j].own:
                    joined[i, j].append(term)
    return joined


def _link(teller: Telling, source: Telling, i: int, j: int, words: Sequence[str]) -> Link | None:
    mass = sum(similarity.rarity(word) for word in words)
    if len(words) < FEWEST_WORDS or mass < LEAST_MASS:
        return None
    mine, theirs = teller.sentences[i], source.sentences[j]
    if max(len(mine.shingles & theirs.verbatim), len(mine.verbatim & theirs.shingles)) >= VERBATIM:
        return None
    if 2 * len(mine.shingles & theirs.shingles) > len(mine.shingles):
        return None
    if similarity.similarity(teller.vectors[i], source.vectors[j]) < LEAST_SIMILARITY:
        return None
    narrated = sum(word in mine.own and word not in theirs.own for word in words)
    return Link(i, j, tuple(words), mass, turned=narrated >= FEWEST_WORDS and not mine.attributed)
