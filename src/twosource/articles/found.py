"""A value read in a page, and where it was read."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """``basis`` names the place in words that a reader of the page's source understands ("JSON-LD", "meta og:title", "h1")."""

    value: Value
    basis: str
