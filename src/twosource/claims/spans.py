"""Looking up records by the text they cover."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class Spanned(Protocol):
    """Anything with offsets."""

    @property
    def start(self) -> int:
        """First code point."""
        ...

    @property
    def end(self) -> int:
        """Code point after the last."""
        ...


Item = TypeVar("Item", bound=Spanned)


class Inside(Generic[Item]):
    """Records in the order of their start, found by where they stand in time logarithmic in their number."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=lambda item: (item.start, item.end))
        self._starts = [item.start for item in self._items]

    def within(self, start: int, end: int) -> list[Item]:
        """Return the records that lie in [start, end)."""
        some = self._items[bisect_left(self._starts, start) : bisect_right(self._starts, end)]
        return [item for item in some if item.end <= end]


def covered(items: Sequence[Spanned], spans: Sequence[Spanned]) -> frozenset[int]:
    """Return the indices of the items that begin inside one of ``spans`` (both sorted); linear in both."""
    found, at = set(), 0
    for number, item in enumerate(items):
        while at < len(spans) and spans[at].end <= item.start:
            at += 1
        if at < len(spans) and spans[at].start <= item.start:
            found.add(number)
    return frozenset(found)
