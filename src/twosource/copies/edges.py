"""Making the copies that tie pages: their kind, direction and evidence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from twosource.copies import alignment, literal
from twosource.copies.alignment import Retelling
from twosource.copies.compared import Compared
from twosource.copies.direction import direction, is_update
from twosource.copies.names import key, same
from twosource.copies.prose import Prose
from twosource.copies.unquoted import Unquoted
from twosource.copies.versions import changes, same_address
from twosource.model import Article, Copy, CopyKind, Evidence, Side

CUT = 0.8
"""Share of a page that stands in another from which it may be that one, cut."""
MERGED_SHARE = 0.25
"""Share of an article that each of its two sources must give; together they give ``CUT`` of it, or each gives most of itself."""


def identical(one: Prose, two: Prose, unquoted: Unquoted) -> Copy:
    """Return the copy that ties two pages of the same words."""
    a, b = _sorted(one, two)
    whole = Evidence(a=_extent(a), b=_extent(b), why=f"{literal.SAME}words")
    return _copy(a, b, "same", 1.0, (whole,), unquoted)


def reused(page: Compared, pages: Sequence[Compared], unquoted: Unquoted, of: str | None = None) -> list[Copy]:
    """Return the copies that tie a page to earlier ones word for word; only those of one page where ``of`` names it."""
    merged = _merged(page, pages)
    return [
        _literal(pages[other], page, shared, unquoted, merged=other in merged)
        for other, shared in page.earlier.items()
        if of in (None, page.prose.article.id, pages[other].prose.article.id) and _ties(pages[other], page, shared)
    ]


def rewrite(found: Retelling, proses: Mapping[str, Prose], unquoted: Unquoted) -> Copy:
    """Return the copy that ties a re-telling to its source."""
    teller, source = (proses[telling.article.id] for telling in (found.teller, found.source))
    a, _ = _sorted(teller, source)
    evidence = alignment.evidence(found, swapped=a is not teller)
    return _copy(teller, source, "rewrite", found.share, evidence, unquoted, found)


class Edges:
    """All copies of some pages, those made that were found; others word for word, as they are asked for."""

    def __init__(self, pages: Sequence[Compared], found: Sequence[Copy], unquoted: Unquoted) -> None:
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


def _ties(earlier: Compared, page: Compared, shared: literal.Overlap) -> bool:
    return shared.derived or _is_version(earlier.prose.article, page.prose.article)


def _is_version(earlier: Article, later: Article) -> bool:
    """Tell whether two articles of one address are one: an address that many articles bear shows by their titles."""
    titled = earlier.title is not None and later.title is not None and key(earlier.title) == key(later.title)
    return same_address(earlier, later) and titled


def _merged(page: Compared, pages: Sequence[Compared]) -> set[int]:
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


def _literal(earlier: Compared, page: Compared, shared: literal.Overlap, unquoted: Unquoted, *, merged: bool) -> Copy:
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
