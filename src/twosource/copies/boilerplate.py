"""Sentences that a publisher puts on its pages whatever they report."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from urllib.parse import urlsplit

import xxhash

from twosource.copies.order import canonical, ranks
from twosource.language import similarity
from twosource.language.paragraphs import paragraphs
from twosource.model import Article, Span

PAGES = 3
"""Pages of one publisher (of one host, where none is named), with different subjects in their titles, on which a sentence must
stand."""
OPENING = 120
"""Characters that stand for a missing title: the first in sentences that no earlier page of the publisher has."""
TELLING = 3.0
"""Rarity from which a word of a title tells a subject: versions of one report share such words, other reports do not."""

_CUT = re.compile(r"[.!?]['\"”’)\]]*\s+")

Known = Mapping[str, tuple[tuple[Span, int], ...]]
"""By article: its boilerplate sentences, and the rank (see ``order``) at which each is known to be boilerplate."""


def boilerplate(articles: Sequence[Article]) -> Known:
    """Return the boilerplate of articles that are read together; articles without any are left out.

    The ranks are those among all the articles given, whoever published them.
    """
    site = {article.id: _site(article) for article in articles}
    pages_of = Counter(site.values())
    ordered = [article for article in canonical(articles) if site[article.id] and pages_of[site[article.id]] >= PAGES]
    place = ranks(articles)
    blocks = {article.id: _blocks(article) for article in ordered}
    since = _since(ordered, blocks, place, site)
    found = {
        article.id: tuple(
            (span, since[site[article.id], digest]) for digest, span in blocks[article.id] if (site[article.id], digest) in since
        )
        for article in ordered
    }
    return {id: spans for id, spans in found.items() if spans}


def own_text(article: Article, known: Known, rank: int) -> str:
    """Return the text without what is known to be boilerplate at ``rank``."""
    parts, at = [], 0
    for span, since in known.get(article.id, ()):
        if since <= rank:
            parts.append(article.text[at : span.start])
            at = span.end
    return "".join((*parts, article.text[at:]))


def _site(article: Article) -> str | None:
    """Return whose page it is: its publisher, else the host of its address, ``None`` where neither is known."""
    try:
        return article.publisher or urlsplit(article.url or "").hostname
    except ValueError:
        return None


def _blocks(article: Article) -> list[tuple[int, Span]]:
    text = article.text
    return [
        (xxhash.xxh3_64_intdigest(text[start:end].rstrip().encode("utf-8", "replace")), Span(start, end))
        for block in paragraphs(text)
        for start, end in pairwise((block.start, *_cuts(text, block), block.end))
    ]


def _cuts(text: str, block: Span) -> list[int]:
    """Return where the sentences of a paragraph after the first begin, roughly: no wrong cut does harm here."""
    return [match.end() for match in _CUT.finditer(text, block.start, block.end) if match.end() < block.end]


def _subject(
    article: Article, blocks: Sequence[tuple[int, Span]], seen: AbstractSet[int]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the telling words of the title, or of what stands for it, and those that the subject of another page must not have.

    A page without a title may be a version of an earlier one, so that none of its words must stand anywhere there.
    """
    if article.title:
        titled = _words(article.title)
        return titled, titled
    own = " ".join(article.text[span.start : span.end] for digest, span in blocks if digest not in seen)
    return _words(own[:OPENING]), _words(article.text)


def _words(text: str) -> frozenset[str]:
    return frozenset(term for term in similarity.terms(text) if similarity.rarity(term) >= TELLING)


def _since(
    ordered: Sequence[Article],
    blocks: Mapping[str, Sequence[tuple[int, Span]]],
    place: Mapping[str, int],
    site: Mapping[str, str | None],
) -> dict[tuple[str | None, int], int]:
    """Return the rank at which a sentence stands on enough pages of a publisher."""
    subjects: defaultdict[tuple[str | None, int], list[frozenset[str]]] = defaultdict(list)
    since: dict[tuple[str | None, int], int] = {}
    seen: defaultdict[str | None, set[int]] = defaultdict(set)
    for article in ordered:
        own = site[article.id]
        subject, whole = _subject(article, blocks[article.id], seen[own])
        digests = {digest for digest, _ in blocks[article.id]}
        seen[own] |= digests
        if not (subject or article.title):
            continue
        for key in {(own, digest) for digest in digests} - since.keys():
            others = subjects[key]
            if all(subject.isdisjoint(other) for other in others):
                others.append(whole)
            if len(others) >= PAGES:
                since[key] = place[article.id]
    return since
