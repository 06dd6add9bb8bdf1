"""Which pages an answer ties, whether by an edge of their own or by one of pages with the same words."""

from collections import Counter
from collections.abc import Sequence

from twosource.model import Copy

Pair = tuple[str, str]


class Ties:
    """Whether two pages were found to share text: by an edge, or by one between the pages that have the same words."""

    def __init__(self, found: Sequence[Copy]) -> None:
        self._edges = {pair(copy.a, copy.b): copy for copy in found}
        same = [copy for copy in found if copy.kind == "same"]
        degree = Counter(id for copy in same for id in (copy.a, copy.b))
        self._first: dict[str, str] = {}
        for copy in same:
            first, other = sorted((copy.a, copy.b), key=lambda id: (-degree[id], id))
            self._first[other] = first

    def __call__(self, a: str, b: str) -> bool:
        """Tell whether two pages are tied."""
        first, second = self._first.get(a, a), self._first.get(b, b)
        return first == second or pair(first, second) in self._edges or pair(a, b) in self._edges

    def edge(self, a: str, b: str) -> Copy | None:
        """Return the edge between the two pages themselves."""
        return self._edges.get(pair(a, b))


def pair(a: str, b: str) -> Pair:
    """Return two ids in order."""
    return (a, b) if a < b else (b, a)
