"""Finding the copies among articles: literal reuse first, then re-telling among articles on one subject."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import combinations

from twosource.copies import alignment, literal, weighing
from twosource.copies.alignment import Retelling
from twosource.copies.boilerplate import Known, boilerplate, own_text
from twosource.copies.citations import citation, is_party
from twosource.copies.direction import direction, is_update
from twosource.copies.fingerprints import Index, Print, prints
from twosource.copies.names import credited_apart, in_brackets, key, same
from twosource.copies.order import canonical, ranks
from twosource.copies.prose import Prose, read_all
from twosource.copies.related import Subjects
from twosource.copies.siblings import settled
from twosource.copies.telling import Telling
from twosource.copies.unquoted import Unquoted
from twosource.copies.versions import address, changes, same_address
from twosource.language import similarity
from twosource.model import READABLE, Annotation, Article, Copy, CopyKind, Evidence, Side

FEWEST_SENTENCES = 4
"""Sentences of a page that can be a re-telling, or be re-told."""
FEWEST_WORDS = 8
"""Words from which equal texts are the same text, and not the same empty page."""
ENOUGH_VISITS = 4
"""Articles of one address, the last before another, with which it is compared: whatever they share, and with no earlier ones."""
ENOUGH_COPIES = 8
"""Near-identical articles, or articles of one address, already filed, beyond which another is compared but not filed itself."""
CARRIED = 0.7
"""Share of a page that stands in an earlier one from which it tells nothing besides: the earlier one stands for both."""
NEAR_IDENTICAL = 0.9
"""Share of each article that stands in the other."""
CUT = 0.8
"""Share of a page that stands in another from which it may be that one, cut."""
MERGED_SHARE = 0.25
"""Share of an article that each of its two sources must give; together they give ``CUT`` of it, or each gives most of itself."""


class _Page:
    """All that is compared of one article; ``earlier`` are its literal overlaps with articles filed before it, by number."""

    def __init__(self, prose: Prose, print_: Print, rank: int, annotation: Annotation, known: Known) -> None:
        self.prose, self.print, self.rank, self.annotation, self._known = prose, print_, rank, annotation, known
        self.earlier: dict[int, literal.Overlap] = {}

    @cached_property
    def telling(self) -> Telling:
        """The page's sentences."""
        spans = self._known.get(self.prose.article.id, ())
        return Telling(self.prose, self.annotation, [span for span, since in spans if since <= self.rank])

    @cached_property
    def vector(self) -> similarity.Vector:
        """The page's terms."""
        return similarity.vector(own_text(self.prose.article, self._known, self.rank))


def find(articles: Sequence[Article], annotations: Mapping[str, Annotation], *, of: str | None = None) -> tuple[Copy, ...]:
    """Return who copied whom, sorted by the two ids; only the copies that one article has part in where ``of`` names it.

    Pages with the same words are each tied to the one known first, and only that one is compared further. ``annotations``
    give the sentences and claims that re-telling is found by; an article without one is compared word for word only.
    """
    ordered = [article for article in canonical(articles) if article.kind in READABLE]
    proses = read_all(ordered)
    unquoted = Unquoted(proses)
    distinct, found = _same(proses, unquoted)
    place, known = ranks(ordered), boilerplate(ordered)
    pages = [
        _Page(prose, print_, place[id], annotations.get(id, Annotation(id=id)), known)
        for prose, print_ in zip(distinct, prints(distinct, place, known), strict=True)
        for id in (prose.article.id,)
    ]
    _overlaps(pages)
    for page in pages:
        merged = _merged(page, pages)
        found += [
            _literal(pages[other], page, shared, unquoted, merged=other in merged)
            for other, shared in page.earlier.items()
            if of in (None, page.prose.article.id, pages[other].prose.article.id) and _ties(pages[other], page, shared)
        ]
    found += _retold(pages, unquoted)
    mine = [copy for copy in found if of in (None, copy.a, copy.b)]
    edges = _Edges(pages, found, unquoted)
    by_id = {article.id: article for article in ordered}
    return tuple(sorted(settled(mine, by_id, edges.near, edges.between), key=lambda copy: (copy.a, copy.b)))


class _Edges:
    """All copies of some pages, those made that were found; others word for word, as they are asked for."""

    def __init__(self, pages: Sequence[_Page], found: Sequence[Copy], unquoted: Unquoted) -> None:
        self._pages, self._unquoted = pages, unquoted
        self._numbers = {page.prose.article.id: number for number, page in enumerate(pages)}
        self._found: dict[frozenset[str], Copy | None] = {frozenset((copy.a, copy.b)): copy for copy in found}
        self._near: defaultdict[str, set[str]] = defaultdict(set)
        overlaps = (frozenset((pages[other].prose.article.id, page.prose.article.id)) for page in pages for other in page.earlier)
        for one, two in (*self._found, *overlaps):
            self._near[one].add(two)
            self._near[two].add(one)

    def near(self, id: str) -> set[str]:
        """Return the pages that may share text with one."""
        return self._near[id]

    def between(self, one: str, two: str) -> Copy | None:
        """Return the copy that ties two pages."""
        pair = frozenset((one, two))
        if pair not in self._found:
            self._found[pair] = self._make(*sorted((self._numbers[one], self._numbers[two])))
        return self._found[pair]

    def _make(self, number: int, later: int) -> Copy | None:
        earlier, page = self._pages[number], self._pages[later]
        shared = page.earlier.get(number)
        if shared is None or not _ties(earlier, page, shared):
            return None
        return _literal(earlier, page, shared, self._unquoted, merged=number in _merged(page, self._pages))


def _ties(earlier: _Page, page: _Page, shared: literal.Overlap) -> bool:
    return shared.derived or _is_version(earlier.prose.article, page.prose.article)


def _same(proses: Sequence[Prose], unquoted: Unquoted) -> tuple[list[Prose], list[Copy]]:
    """Return one article of each text, the one known first, and the copies that tie the others to it."""
    first: dict[int, Prose] = {}
    found = []
    for prose in proses:
        if len(prose.starts) < FEWEST_WORDS:
            continue
        original = first.setdefault(prose.digest, prose)
        if original is not prose:
            a, b = _sorted(original, prose)
            whole = Evidence(a=_extent(a), b=_extent(b), why=f"{literal.SAME}words")
            found.append(_copy(a, b, "same", 1.0, (whole,), unquoted))
    return list(first.values()), found


def _overlaps(pages: Sequence[_Page]) -> None:
    index = Index([page.print for page in pages])
    visits: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        own = address(page.prose.article.url)
        visited = visits[own] if own else []
        others = sorted({*index.candidates(number), *visited[-ENOUGH_VISITS:]} - set(visited[:-ENOUGH_VISITS]))
        if others:
            found = literal.overlaps([pages[other].print for other in others], page.print, page.rank)
            page.earlier.update(
                (other, shared) for other, shared in zip(others, found, strict=True) if _counts(pages[other], page, shared)
            )
        near = sum(min(shared.of_a, shared.of_b) >= NEAR_IDENTICAL for shared in page.earlier.values())
        if near < ENOUGH_COPIES and len(visited) < ENOUGH_COPIES:
            index.file(number)
        if own:
            visits[own].append(number)


def _counts(earlier: _Page, page: _Page, shared: literal.Overlap) -> bool:
    """Tell whether an overlap may show who copied whom: two agencies tell one decision or one result in much the same phrases."""
    one, two = earlier.prose.article, page.prose.article
    return shared.long or same_address(one, two) or not credited_apart(one, two)


def _is_version(earlier: Article, later: Article) -> bool:
    """Tell whether two articles of one address are one: an address that many articles bear shows by their titles."""
    titled = earlier.title is not None and later.title is not None and key(earlier.title) == key(later.title)
    return same_address(earlier, later) and titled


def _merged(page: _Page, pages: Sequence[_Page]) -> set[int]:
    """Return the earlier articles of which this one puts two or more together that share nothing with each other."""
    parts = {number: shared for number, shared in page.earlier.items() if shared.of_b >= MERGED_SHARE}
    merged = set()
    for one, two in combinations(sorted(parts), 2):
        known = pages[two].earlier.get(one)
        if _make_up(parts[one], parts[two]) and (known is None or not known.derived):
            merged |= {one, two}
    return merged


def _make_up(one: literal.Overlap, two: literal.Overlap) -> bool:
    """Tell whether two articles went mostly into a third, or make up nearly all of it."""
    return min(one.of_a, two.of_a) >= literal.MOST or one.of_b + two.of_b >= CUT


def _literal(earlier: _Page, page: _Page, shared: literal.Overlap, unquoted: Unquoted, *, merged: bool) -> Copy:
    one, two = earlier.prose, page.prose
    kind: CopyKind = "merge" if merged else _kind(one.article, two.article, shared)
    a, b = _sorted(one, two)
    found = literal.passages(a, b, shared, swapped=a is two)
    return _copy(one, two, kind, shared.score, found, unquoted, whole=_whole(shared, swapped=a is two))


def _whole(shared: literal.Overlap, *, swapped: bool) -> Side | None:
    """Return the side that stands nearly whole in the other, where that one has more."""
    of_a, of_b = (shared.of_b, shared.of_a) if swapped else (shared.of_a, shared.of_b)
    if (of_a >= CUT) == (of_b >= CUT):
        return None
    return "a" if of_a >= CUT else "b"


def _kind(earlier: Article, later: Article, shared: literal.Overlap) -> CopyKind:
    if same_address(earlier, later):
        return "version"
    if shared.score >= literal.MOST and (same(earlier.publisher, later.publisher) or is_update(earlier, later)):
        return "version"
    return shared.kind


def _retold(pages: Sequence[_Page], unquoted: Unquoted) -> list[Copy]:
    subjects = Subjects()
    told: defaultdict[str, list[Retelling]] = defaultdict(list)
    for number, page in enumerate(pages):
        if len(page.annotation.sentences) < FEWEST_SENTENCES or any(shared.of_b >= CARRIED for shared in page.earlier.values()):
            continue
        for other in subjects.nearest(page.prose.article, page.vector):
            shared = page.earlier.get(other)
            if shared is None or not shared.derived:
                found = _retelling(pages[other], page, unquoted)
                if found is not None:
                    told[found.teller.article.id].append(found)
        subjects.file(number, page.prose.article, page.vector)
    proses = {page.prose.article.id: page.prose for page in pages}
    shares = {
        (pages[other].prose.article.id, page.prose.article.id): shared
        for page in pages
        for other, shared in page.earlier.items()
        if shared.derived
    }
    within = {pair for pair, shared in shares.items() if shared.of_a >= CARRIED}
    return [
        _rewrite(found, proses, unquoted)
        for every in told.values()
        for found in weighing.unexplained(
            every, lambda one, two: (one, two) in shares or (two, one) in shares, lambda one, two: (one, two) in within
        )
    ]


def _retelling(earlier: _Page, page: _Page, unquoted: Unquoted) -> Retelling | None:
    """Return the re-telling of one page by the other; what one newsroom tells again is its own.

    A page that says where it has something from re-tells that page, however much it has besides; but reporters who were there
    themselves cite an agency, which a dateline shows, for a fact or two, and are no less a voice of their own.
    Two agencies report the same figures of one event, each in its own words; only words that one quotes and the other has as its
    own show that it read them there.
    """
    one, two = earlier.prose, page.prose
    if same(one.article.publisher, two.article.publisher):
        return None
    for cited, citing in ((earlier, page), (page, earlier)):
        found = citation(cited.prose.article, citing.prose.article)
        if found is not None and not is_party(cited.prose.article, found.name):
            told = weighing.declared(citing.telling, cited.telling, found)
            if told is not None and not (told.partly and in_brackets(found.name, cited.prose.article.text)):
                return told
    if credited_apart(one.article, two.article) and not (unquoted.told(one, two) or unquoted.told(two, one)):
        return None
    return weighing.retelling(earlier.telling, page.telling)


def _rewrite(found: Retelling, proses: Mapping[str, Prose], unquoted: Unquoted) -> Copy:
    teller, source = (proses[telling.article.id] for telling in (found.teller, found.source))
    a, _ = _sorted(teller, source)
    evidence = alignment.evidence(found, swapped=a is not teller)
    return _copy(teller, source, "rewrite", found.share, evidence, unquoted, found)


def _copy(
    one: Prose,
    two: Prose,
    kind: CopyKind,
    score: float,
    passages: tuple[Evidence, ...],
    unquoted: Unquoted,
    retelling: Retelling | None = None,
    whole: Side | None = None,
) -> Copy:
    a, b = _sorted(one, two)
    source, reasons = direction(a, b, unquoted, retelling, whole)
    if kind == "version":
        passages += changes(a.article, b.article, source)
    return Copy(a=a.article.id, b=b.article.id, kind=kind, source=source, score=round(score, 4), evidence=passages + reasons)


def _sorted(one: Prose, two: Prose) -> tuple[Prose, Prose]:
    return (one, two) if one.article.id < two.article.id else (two, one)


def _extent(prose: Prose) -> tuple[int, int]:
    return int(prose.starts[0]), int(prose.ends[-1])
