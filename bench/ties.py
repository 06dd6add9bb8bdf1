"""Which pages an answer ties, whether by an edge of their own or by one of pages with the same words."""

from collections import defaultdict
from collections.abc import Sequence

from twosource.model import Copy

Pair = tuple[str, str]


class Ties:
    """Whether two pages were found to share text: by an edge, or by one between the pages that have the same words."""

    def __init__(self, found: Sequence[Copy]) -> None:
        self._edges = {pair(copy.a, copy.b): copy for copy in found}
        self._same: defaultdict[str, set[str]] = defaultdict(set)
        for copy in found:
            if copy.kind == "same":
                self._same[copy.a].add(copy.b)
                self._same[copy.b].add(copy.a)

    def __call__(self, a: str, b: str) -> bool:
        """Tell whether two pages are tied."""
        first, second = self._with_the_same_words(a), self._with_the_same_words(b)
        return b in first or any(pair(one, other) in self._edges for one in first for other in second)

    def _with_the_same_words(self, id: str) -> set[str]:
        """Return a page and those with its words: all of them are tied to one."""
        near = {id, *self._same.get(id, ())}
        return near.union(*(self._same.get(other, ()) for other in near))

    def edge(self, a: str, b: str) -> Copy | None:
        """Return the edge between the two pages themselves."""
        return self._edges.get(pair(a, b))


def pair(a: str, b: str) -> Pair:
    """Return two ids in order."""
    return (a, b) if a < b else (b, a)
