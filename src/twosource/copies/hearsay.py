"""Whose words a sentence carries, where a page says that it has a quotation from another page or from a written statement.

Whoever hears a speaker brings home words of his own, and two who heard him are two. Words that a page took over from another, or
from a statement sent to everybody, stay that one's, however much else the page has found out itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from twosource.copies.citations import cites, is_party
from twosource.copies.names import names, same
from twosource.copies.order import canonical, is_older
from twosource.copies.prose import SHORTEST_QUOTATION
from twosource.copies.releases import agencies, is_release
from twosource.language import similarity
from twosource.language.quotes import quotations
from twosource.model import Article, Cite, Span

_WORD = re.compile(r"\w+")
_IN_A_STATEMENT = re.compile(
    r"\b(?:in|from|through|according to|issued|released|published|posted) (?:an? |the |its |his |her |their )?"
    r"(?:(?:written|joint|brief|short|prepared|official|separate|e-?mailed|public|press|news|media|\w+day) ){0,2}"
    r"(?:statement|release|communiqu[eé])\b(?!(?: \w+)? to\b)"
    r"|\b(?:statement|release|communiqu[eé]) (?:said|says|read|reads|added)\b",
    re.IGNORECASE,
)
"""Words that come from what was written for everybody; what was said into a camera or to one paper does not."""
_FOLLOWS = re.compile(
    r"\b(?:following|full) (?:(?:joint|written|official|press) )?(?:statement|communiqu[eé])\b"
    r"|\b(?:statement|communiqu[eé]) (?:in full|reads? as follows)\b",
    re.IGNORECASE,
)
"""How a page begins that gives a statement as it is."""
_OPENING = 300
_DENIED = re.compile(r"\b(?:den(?:y|ied|ies|ying)|(?:reject|dismiss|disput|refut)\w*)\W+(?:\w+\W+){0,3}\Z", re.IGNORECASE)
"""What stands before a report that is named because somebody says it is wrong."""


Run = tuple[str, ...]
"""As many words as the shortest quotation has."""


class Hearsay:
    """The pages of a story, asked whose words their sentences carry."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in canonical(articles)}
        self._quotes: dict[str, tuple[Span, ...]] = {}

    def tellers(self, cites: Iterable[Cite]) -> frozenset[str]:
        """Return the ids of the pages whose words some sentences carry that tell the same; KeyError for one of another page."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for cite in cites:
            found[cite.article].add(self.teller(cite))
        source = {id: id if id in tellers else min(tellers) for id, tellers in found.items()}
        return frozenset(_first(id, source) for id in source)

    def teller(self, cite: Cite) -> str:
        """Return the id of the page whose words a sentence carries: of one that it has a quotation from, else its own."""
        runs = self._quoted(cite)
        if not runs:
            return cite.article
        page = self._articles[cite.article]
        around = _around(page.text, cite, self._inside(cite))
        for id in (*self._cited(page, around), *self._stated(page, around)):
            if any(id in self._carriers[run] for run in runs) and not is_older(page, self._articles[id]):
                return id
        return cite.article

    def _inside(self, cite: Cite) -> list[Span]:
        """Return what stands in quotation marks in a sentence."""
        if cite.article not in self._quotes:
            self._quotes[cite.article] = quotations(self._articles[cite.article].text)
        within = (quote for quote in self._quotes[cite.article] if quote.start < cite.end and quote.end > cite.start)
        return [Span(max(quote.start, cite.start), min(quote.end, cite.end)) for quote in within]

    def _quoted(self, cite: Cite) -> set[Run]:
        text = self._articles[cite.article].text
        return {run for span in self._inside(cite) for run in _runs(text[span.start : span.end])}

    @cached_property
    def _carriers(self) -> Mapping[Run, frozenset[str]]:
        """The pages in which the words stand that some page quotes."""
        whole = [Cite(article=id, start=0, end=len(article.text)) for id, article in self._articles.items()]
        quoted = {run for cite in whole for run in self._quoted(cite)}
        found: defaultdict[Run, set[str]] = defaultdict(set)
        for id, article in self._articles.items():
            for run in quoted.intersection(_runs(article.text)):
                found[run].add(id)
        return {run: frozenset(ids) for run, ids in found.items()}

    @cached_property
    def _names(self) -> Mapping[str, list[str]]:
        """The pages that are cited under each name."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for id, article in self._articles.items():
            for name in names(article):
                found[name].append(id)
        return found

    def _cited(self, page: Article, around: str) -> Iterator[str]:
        """Yield the pages of those that a page cites beside a quotation."""
        for name, ids in self._names.items():
            span = cites(name, around)
            if span is not None and not _DENIED.search(around[: span.start]) and not any(same(name, own) for own in names(page)):
                yield from ids

    def _stated(self, page: Article, around: str) -> Iterator[str]:
        """Yield the statements in which a page may have found a quotation."""
        if _IN_A_STATEMENT.search(around):
            yield from (id for id in self._statements if id != page.id)
            told = set(similarity.terms(page.text))
            yield from (id for id, name in self._parties.items() if id != page.id and told.issuperset(similarity.terms(name)))

    @cached_property
    def _statements(self) -> tuple[str, ...]:
        """The pages that are sent out as a statement, or give one as it is."""
        return tuple(
            id for id, article in self._articles.items() if is_release(article) or _FOLLOWS.search(article.text[:_OPENING])
        )

    @cached_property
    def _parties(self) -> Mapping[str, str]:
        """The pages on the site of the body that they tell of, and its name."""
        named = ((article, article.publisher) for article in self._articles.values() if not agencies((article.publisher,)))
        return {article.id: name for article, name in named if name and is_party(article, name)}


def _around(text: str, cite: Cite, inside: Iterable[Span]) -> str:
    """Return a sentence with nothing left of what stands in it in quotation marks."""
    parts, at = [], cite.start
    for span in inside:
        parts.append(text[at : span.start])
        at = span.end
    return "…".join((*parts, text[at : cite.end]))


def _runs(text: str) -> Iterator[Run]:
    words = _WORD.findall(text.casefold())
    return zip(*(words[place:] for place in range(SHORTEST_QUOTATION)), strict=False)


def _first(id: str, source: Mapping[str, str]) -> str:
    """Return where words come from that one page has from another, which may have them from a third."""
    passed = [id]
    while (before := source.get(id, id)) not in passed:
        passed.append(id := before)
    return id if before == id else min(passed)
