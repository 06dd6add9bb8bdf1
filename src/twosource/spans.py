"""Finding the spans that lie inside another, and what is cited."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

from twosource.model import Article, Cite


class Spanned(Protocol):
    """Anything with a place in a text: code points, end exclusive."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


Item = TypeVar("Item", bound=Spanned)


def inside(items: Sequence[Item], start: int, end: int) -> list[Item]:
    """Return the items that lie wholly in ``[start, end)``. ``items`` must be sorted by start."""
    key = attrgetter("start")
    first, last = bisect_left(items, start, key=key), bisect_left(items, end, key=key)
    return [item for item in items[first:last] if item.end <= end]


def cited(articles: Mapping[str, Article], cite: Cite) -> str:
    """Return the cited text. Raise KeyError where the article is not given."""
    return articles[cite.article].text[cite.start : cite.end]
