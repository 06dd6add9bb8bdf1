"""The sentences of two articles that tell the same, joined by rare words and figures that stand almost nowhere else in either.

Sentence alignment as a sign of derived text follows Clough et al., "METER: MEasuring TExt Reuse" (2002).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.copies.telling import Telling, is_figure
from twosource.language import similarity
from twosource.model import Copy, Evidence, Span

LOCAL = 2
"""Sentences of a page in which a word may stand and still tell which sentence is meant."""
RARE = 1.5
"""Rarity from which a word counts as a link."""
FIGURE = 5.0
"""Rarity of a figure or a day: it links two sentences by itself."""
LEAST_MASS = 5.0
"""Rarity of the words and figures that link two sentences, together."""
FEWEST_WORDS = 2
"""Words that link two sentences, and words of a quotation that make its sentence told in another's own voice."""
PARTLY = "only a part is told again"
"""The reason that shows a page which says where it has a part of what it tells, and has the rest itself."""
VERBATIM = 2
"""Shingles in a row that make two sentences carry one quotation rather than tell the same (two are six words)."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences that tell the same: their numbers, the terms that show it, and whether a quotation became narration."""

    teller: int
    source: int
    terms: tuple[str, ...]
    mass: float
    turned: bool


@dataclass(frozen=True, slots=True)
class Retelling:
    """A page (the teller) that tells another (the source) again, and the sentences that show it.

    ``weight`` says how much likelier that is than that they are independent, ``margin`` how much likelier than that the source
    tells the teller again, both as logarithms; ``cited`` where the teller says that it has what it tells from there.
    """

    teller: Telling
    source: Telling
    links: tuple[Link, ...]
    weight: float
    margin: float = 0.0
    cited: bool = False

    @property
    def share(self) -> float:
        """The share of the teller's sentences that are linked."""
        return len(self.links) / max(len(self.teller.sentences), 1)

    @property
    def partly(self) -> bool:
        """Whether the teller has only a part from the source, as it says, and the rest itself."""
        return self.weight <= 0

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


def links(teller: Telling, source: Telling) -> tuple[Link, ...]:
    """Link each sentence of the teller to the sentence of the source that tells the same, where there is one."""
    best: dict[int, Link] = {}
    for (i, j), terms in sorted(_joined(teller, source).items()):
        link = _link(teller, source, i, j, terms)
        if link is not None and (i not in best or link.mass > best[i].mass):
            best[i] = link
    return tuple(best.values())


def is_linked(found: Retelling, span: Span, name: str) -> bool:
    """Tell whether the source tells what the teller does in the sentence of a span, by more than a name that stands in both."""
    named = set(similarity.terms(name))
    for link in found.links:
        sentence = found.teller.sentences[link.teller].span
        if sentence.start < span.end and span.start < sentence.end:
            return sum(_rarity(term) for term in link.terms if term not in named) >= LEAST_MASS
    return False


def evidence(retelling: Retelling, *, swapped: bool) -> tuple[Evidence, ...]:
    """Return the linked sentences; ``swapped`` where the teller is the copy's ``b``."""
    found = []
    for link in retelling.links:
        teller, source = retelling.teller.sentences[link.teller].span, retelling.source.sentences[link.source].span
        sides = ((teller.start, teller.end), (source.start, source.end))
        why = "quoted in one page, told without a speaker in the other" if link.turned else "told in other words"
        shared = ", ".join(retelling.teller.written(link.teller, link.terms))
        found.append(Evidence(a=sides[swapped], b=sides[not swapped], why=f"{why}; linked by {shared}"))
    return (*found, Evidence(why=PARTLY)) if retelling.partly else tuple(found)


def partly(copy: Copy) -> bool:
    """Tell whether a re-telling page has only a part from its source, as it says, and the rest itself."""
    return any(evidence.why == PARTLY for evidence in copy.evidence)


def _rarity(term: str) -> float:
    return FIGURE if is_figure(term) else similarity.rarity(term)


def _joined(teller: Telling, source: Telling) -> dict[tuple[int, int], list[str]]:
    """Return the local rare terms that each pair of sentences has in common, but for terms that both quote."""
    joined: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for term in sorted(teller.places.keys() & source.places.keys()):
        mine, theirs = teller.places[term], source.places[term]
        if max(len(mine), len(theirs)) > LOCAL or _rarity(term) < RARE:
            continue
        for i in mine:
            for j in theirs:
                if term in teller.sentences[i].own or term in source.sentences[j].own:
                    joined[i, j].append(term)
    return joined


def _link(teller: Telling, source: Telling, i: int, j: int, terms: Sequence[str]) -> Link | None:
    mass = sum(map(_rarity, terms))
    if mass < LEAST_MASS or (len(terms) < FEWEST_WORDS and not is_figure(terms[0])):
        return None
    mine, theirs = teller.sentences[i], source.sentences[j]
    if max(len(mine.shingles & theirs.verbatim), len(mine.verbatim & theirs.shingles)) >= VERBATIM:
        return None
    if 2 * len(mine.shingles & theirs.shingles) > len(mine.shingles):
        return None
    narrated = sum(term in mine.own and term not in theirs.own for term in terms)
    return Link(i, j, tuple(terms), mass, turned=narrated >= FEWEST_WORDS and not mine.attributed)
