"""Independent origins: the roots of the copy graph, with their names.

A page goes with the root of the page it comes from only where it is tied to that root itself, or repeats its source nearly
whole; chains of partial overlaps therefore never grow into one group. A page that has a lesser part from another is of that
one's origin and of its own, and so no second voice beside it. Pages that share text without a known direction are one
origin. Two roots of one name on one subject are one origin too: an agency or a newsroom that reports twice is still one
source, as it is within one story, once the stories are known (see ``stories.voices``). Two pages credited to one agency on
different subjects are two origins of the same name. Own reports of two outlets with one owner stay two origins; both name the
owner, and whoever counts independent voices counts them once (see ``tellers``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import xxhash

from twosource.copies.alignment import partly
from twosource.copies.boilerplate import boilerplate, own_text
from twosource.copies.families import owner
from twosource.copies.names import key, same, voices
from twosource.copies.order import canonical, ranks
from twosource.copies.related import Subjects
from twosource.copies.releases import is_release, speaker
from twosource.copies.versions import same_address
from twosource.language import similarity
from twosource.model import READABLE, Article, Copy, Origin

MOSTLY = 0.5
"""Share of the smaller page from which two pages can have one origin."""
NEARLY_WHOLE = 0.8
"""Share from which a page is as good as its source."""
CARRIERS = 2
"""Other publishers with nearly the whole text of a page without credit, from which it is an agency's rather than the first's."""
SAME_SUBJECT = 0.3
"""Similarity of two reports by one name from which they are one origin."""


@dataclass(slots=True)
class _Tie:
    """What binds a page to another: the share of the smaller, whether the direction is known, whether it is nearly the same.

    ``retold`` where it is the same in other words.
    """

    score: float
    directed: bool
    whole: bool
    retold: bool = False

    @property
    def carried(self) -> bool:
        """Whether nearly the whole text stands in both pages."""
        return self.whole and not self.retold


@dataclass(slots=True)
class _Graph:
    """The pages a page can come from, best first, and all pages that are tied."""

    parents: defaultdict[str, list[tuple[float, str]]] = field(default_factory=lambda: defaultdict(list))
    partial: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    merged: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ties: dict[tuple[str, str], _Tie] = field(default_factory=dict)


def origins(articles: Sequence[Article], copies: Sequence[Copy]) -> tuple[Origin, ...]:
    """Return the origins of all articles (every article is in at least one), by the time their first page became known."""
    ordered = [article for article in canonical(articles) if article.kind in READABLE]
    place = {article.id: number for number, article in enumerate(ordered)}
    by_id = {article.id: article for article in ordered}
    graph = _graph(by_id, place, copies)
    members = _members(ordered, graph)
    named = {root: _name(by_id[root], [by_id[id] for id in ids], graph) for root, ids in members.items()}
    grouped = _join_names(sorted(members, key=place.__getitem__), members, named, by_id)
    return tuple(_origin(by_id[root], ids, *named[root]) for root, ids in grouped.items())


def _graph(articles: Mapping[str, Article], place: Mapping[str, int], copies: Iterable[Copy]) -> _Graph:
    graph = _Graph()
    for copy in copies:
        if copy.a not in articles or copy.b not in articles:
            continue
        one_page = copy.kind == "version" and same_address(articles[copy.a], articles[copy.b])
        source, derived, known = _direct(copy, articles, place)
        if partly(copy) or not (one_page or copy.kind in ("rewrite", "merge") or copy.score >= MOSTLY):
            if known:
                graph.partial[derived].add(source)
            continue
        whole = one_page or copy.kind == "same" or (copy.kind != "excerpt" and copy.score >= NEARLY_WHOLE)
        tie = _Tie(copy.score, known, whole, retold=copy.kind == "rewrite")
        graph.ties[source, derived] = graph.ties[derived, source] = tie
        if copy.kind == "merge":
            graph.merged[derived].add(source)
        elif copy.kind == "excerpt" and len(articles[derived].text) > len(articles[source].text):
            graph.partial[derived].add(source)
        else:
            graph.parents[derived].append((-copy.score - known, source))
    return graph


def _direct(copy: Copy, articles: Mapping[str, Article], place: Mapping[str, int]) -> tuple[str, str, bool]:
    """Return source and derived page, and whether it is known which is which.

    Where the direction is unknown, a page that alone says whose its text is stands for the source, else the one known first.
    """
    if copy.source is None:
        first, second = sorted((copy.a, copy.b), key=lambda id: (articles[id].credit is None, place[id]))
        return first, second, articles[first].credit is not None and articles[second].credit is None
    return (copy.a, copy.b, True) if copy.source == "a" else (copy.b, copy.a, True)


def _members(ordered: Sequence[Article], graph: _Graph) -> dict[str, set[str]]:
    """Return the pages of each root."""
    roots: dict[str, str] = {}
    members: defaultdict[str, set[str]] = defaultdict(set)
    for article in ordered:
        for id in _path(article.id, graph, roots):
            roots[id] = _root(id, graph, roots)
    for article in ordered:
        for id in (article.id, *graph.merged[article.id], *graph.partial[article.id]):
            for root in _stands_for(roots[id], graph, roots):
                members[root].add(article.id)
    return dict(members)


def _stands_for(root: str, graph: _Graph, roots: Mapping[str, str]) -> set[str]:
    """Return the roots of the pages that a root puts together, of theirs in turn; the root itself where it is no such page."""
    found: set[str] = set()
    waiting, seen = [root], {root}
    while waiting:
        at = waiting.pop()
        merged = {roots[source] for source in graph.merged[at]} - {at}
        if roots[at] != at or len(merged) < 2:
            found.add(at)
        else:
            waiting += sorted(merged - seen)
            seen |= merged
    return found or {root}


def _path(id: str, graph: _Graph, roots: Mapping[str, str]) -> list[str]:
    """Return the page and the sources of its sources without a root yet, the farthest first; a circle is cut."""
    path: list[str] = []
    at: str | None = id
    while at is not None and at not in roots and at not in path:
        path.append(at)
        at = min(graph.parents[at])[1] if graph.parents[at] else None
    return path[::-1]


def _root(id: str, graph: _Graph, roots: Mapping[str, str]) -> str:
    for _, source in sorted(graph.parents[id]):
        root = roots.get(source)
        if root is None or root == id:
            continue
        tie = graph.ties[source, id]
        as_good_as_root = root == source or graph.ties.get((source, root), _NO_TIE).whole
        if as_good_as_root or tie.whole or (root, id) in graph.ties:
            return root
        if tie.directed:
            return source
    return id


def _name(root: Article, members: Sequence[Article], graph: _Graph) -> tuple[str | None, str]:
    """Return the name of an origin and how it was found."""
    if is_release(root) and (speaks := speaker(root)):
        return speaks, f"{root.id} is a release, in which {speaks} speaks"
    if root.credit:
        return root.credit, f"{root.id} is credited to {root.credit}"
    credits = Counter(
        page.credit
        for page in members
        if page.credit and page.id != root.id and graph.ties.get((root.id, page.id), _NO_TIE).carried
    )
    if credits:
        credit = min(credits, key=lambda name: (-credits[name], name))
        return credit, f"pages with the same text are credited to {credit}"
    ties = {page: graph.ties.get((root.id, page.id), _NO_TIE) for page in members if page.publisher != root.publisher}
    unclear = any(tie.score and not tie.directed for tie in ties.values())
    carriers = {page.publisher for page, tie in ties.items() if tie.carried}
    if unclear or len(carriers) >= CARRIERS:
        return None, "several publishers carry the text, and nothing shows whose it is"
    if root.publisher:
        besides = "has a part from elsewhere" if graph.partial[root.id] else "credits no other source"
        return root.publisher, f"{root.publisher} published {root.id}, which {besides}"
    return None, "the page names neither an agency nor a publisher"


_NO_TIE = _Tie(0.0, directed=False, whole=False)


def _join_names(
    roots: Sequence[str],
    members: Mapping[str, set[str]],
    named: Mapping[str, tuple[str | None, str]],
    articles: Mapping[str, Article],
) -> dict[str, set[str]]:
    """Join roots of one name on one subject to the first of them."""
    known, place = boilerplate(list(articles.values())), ranks(list(articles.values()))
    spoken = voices(name for name, _ in named.values() if name)
    shelves: defaultdict[str, Subjects] = defaultdict(Subjects)
    first: list[tuple[str, similarity.Vector]] = []
    grouped: dict[str, set[str]] = {}
    for root in roots:
        name = named[root][0]
        grouped[root] = set(members[root])
        if name is None:
            continue
        article, shelf = articles[root], shelves[spoken[name]]
        vector = similarity.vector(f"{article.title or ''}\n{own_text(article, known, place[root])}")
        near = [
            number for number in shelf.nearest(article, vector) if similarity.similarity(vector, first[number][1]) >= SAME_SUBJECT
        ]
        if near:
            grouped[first[near[0]][0]] |= grouped.pop(root)
        else:
            shelf.file(len(first), article, vector)
            first.append((root, vector))
    return grouped


def _origin(root: Article, articles: Iterable[str], name: str | None, basis: str) -> Origin:
    seed = f"{key(name) if name else ''}\n{root.id}"
    return Origin(
        id=f"o-{xxhash.xxh3_64_hexdigest(seed.encode('utf-8', 'replace'))[:10]}",
        name=name,
        articles=tuple(sorted(articles)),
        basis=basis,
        owner=owner(root) if same(name, root.publisher) else None,
    )
