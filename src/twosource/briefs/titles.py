"""The title of a brief: that of a page at the source which still holds, not the boldest or the oldest or a market's."""

import re
from collections.abc import Sequence

from twosource.briefs import numbers
from twosource.briefs.material import OPENING, Line, Material
from twosource.briefs.news import Clock
from twosource.briefs.standing import Standing
from twosource.compare.kinds import kind, kinds
from twosource.language.similarity import similarity, terms, vector
from twosource.model import Article, Exposure, RelationType

_ANNOUNCES = re.compile(r"\b(?:will|to [a-z]{2,}|plans|plan|ahead of|set for|looms?|eyes|awaits?)\b")
_FIRST = 2
"""Words at the beginning of a title, among which stands what it is of."""
_OVERTAKEN: tuple[RelationType, ...] = ("stale_figure", "revised")


def title(given: str | None, material: Material, time: Clock, exposures: Sequence[Exposure] = ()) -> str | None:
    """Return the title of the page that may best speak for the story; ``given``, the story's own, where several may.

    A title comes last that has a figure which has moved since, or announces what has gone by; before it those of reports of what
    the markets made of the story, of pages that changed the sense of another or carry it on, and of undated ones. Of the rest
    the one most like all pages together. ``exposures`` are those of the story.
    """
    old, standing, markets = _overtaken(material), Standing(material, time), _market_reports(material, exposures)
    openings = {id: material.lines_of(id)[:OPENING] for id in material.articles}

    def rank(article: Article) -> tuple[bool, bool, bool, bool, bool, bool, float, str]:
        words = article.title or ""
        return (
            _gives(words, old) or _counts_on(article, time) or _announces_the_past(article, openings[article.id], time),
            article.id in markets,
            standing.is_bolder(article.id) or any(map(standing.carries_on, openings[article.id][:1])),
            standing.is_undated(article.id),
            article.kind == "live",
            words != given,
            -similarity(vector(words), material.centre),
            article.id,
        )

    best = min((article for article in material.articles.values() if article.title), key=rank, default=None)
    return best.title if best is not None else given


def _market_reports(material: Material, exposures: Sequence[Exposure]) -> frozenset[str]:
    """Return the pages that are of a price: their title begins with what their opening says has moved, or may.

    None where half of the titles begin with something of a price: then it is the story.
    """
    begins = {id: frozenset(terms(article.title or "")[:_FIRST]) for id, article in material.articles.items()}
    named = {id: [one for one in exposures if not begins[id].isdisjoint(terms(f"{one.name} {one.symbol}"))] for id in begins}
    if 2 * sum(map(bool, named.values())) >= len(named):
        return frozenset()
    openings = {(line.cite.article, line.cite.start) for id in begins for line in material.lines_of(id)[:OPENING]}
    moves = ((id, move.cite) for id in named for one in named[id] for move in one.moves if move.cite.article == id)
    return frozenset(id for id, cite in moves if (id, cite.start) in openings)


def _overtaken(material: Material) -> frozenset[float]:
    """Return the values of figures that another page has a later value for, and which are no such value themselves."""
    old, new = set[float](), set[float]()
    for relation in material.relations:
        if relation.type in _OVERTAKEN and relation.b is not None and relation.delta is not None:
            was, _, now = relation.delta.partition(" → ")
            old |= _values(relation.a, was, material)
            new |= _values(relation.b, now, material)
    return frozenset(old - new)


def _values(claim: str, words: str, material: Material) -> set[float]:
    if claim not in material.claims:
        return set()
    one = material.claims[claim]
    text = material.articles[one.article].text
    return {figure.value for figure in one.figures if text[figure.start : figure.end] == words}


def _gives(words: str, values: frozenset[float]) -> bool:
    return any(float(number.value) in values for number in numbers.find(words))


def _counts_on(article: Article, time: Clock) -> bool:
    """Tell whether a title has a number of what only grows (the dead, the arrested), and other pages are of a later day."""
    words = article.title or ""
    return time.age(article.id) > 0 and bool(numbers.find(words)) and not kinds().running.isdisjoint(map(kind, words.split()))


def _announces_the_past(article: Article, opening: Sequence[Line], time: Clock) -> bool:
    if _ANNOUNCES.search(article.title or "") is None:
        return False
    return time.is_stale(article.id) or any(map(time.is_overtaken, opening))
