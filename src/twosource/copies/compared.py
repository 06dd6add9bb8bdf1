"""What is compared of one article, and what it shares word for word with those filed before it."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from twosource.copies import literal
from twosource.copies.boilerplate import Known, own_text
from twosource.copies.fingerprints import Index, Print
from twosource.copies.names import credited_apart
from twosource.copies.prose import Prose
from twosource.copies.telling import Telling
from twosource.copies.versions import address, same_address
from twosource.language import similarity
from twosource.model import Annotation

ENOUGH_VISITS = 4
"""Articles of one address, the last before another, with which it is compared: whatever they share, and with no earlier ones."""
ENOUGH_COPIES = 8
"""Near-identical articles, or articles of one address, already filed, beyond which another is compared but not filed itself."""
NEAR_IDENTICAL = 0.9
"""Share of each article that stands in the other."""


class Compared:
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


def overlap(pages: Sequence[Compared]) -> None:
    """Find what each page shares with those before it; pages come in the order in which they became known."""
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


def _counts(earlier: Compared, page: Compared, shared: literal.Overlap) -> bool:
    """Tell whether an overlap may show who copied whom: two agencies tell one decision or one result in much the same phrases."""
    one, two = earlier.prose.article, page.prose.article
    return shared.long or same_address(one, two) or not credited_apart(one, two)
