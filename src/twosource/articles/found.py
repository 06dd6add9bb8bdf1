"""A value read in a page, and where it was read."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """``basis`` names the place in words that a reader of the page's source understands ("JSON-LD", "meta og:title", "h1")."""

    value: Value
    basis: str


@dataclass(frozen=True, slots=True)
class Title:
    """``text`` as printed; ``line`` is the index of the line it stands in, ``None`` where it stands in the head only.

    ``at`` is where it stands in the page; ``basis`` names the place that it was taken from.
    """

    text: str
    line: int | None
    at: tuple[int, int] | None
    basis: str = "printed headline"
