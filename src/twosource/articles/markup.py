"""What a page's HTML holds beside its text: its elements, and what its head and its marks say of it."""

from dataclasses import dataclass
from typing import NamedTuple

from twosource.articles.visible import Visible


@dataclass(frozen=True, slots=True)
class Mark:
    """A ``time`` element: its machine-readable value and where its text stands in the visible text."""

    value: str
    position: int


class Element(NamedTuple):
    """A block element: the index of the one around it (-1: none), its name, and its attributes as written."""

    parent: int
    name: str
    attributes: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What a page's HTML holds besides its body.

    ``metas`` are (name or property in lower case, content) in page order; ``data`` are the JSON-LD blocks as found;
    ``authors`` are the visible-text spans of elements marked as an author's name; ``fields`` are the block elements (indices in
    ``elements``) in which a field for an e-mail address stands; ``title`` is the page span of the title
    element; ``elements`` are the block elements in page order, which ``Line.block`` points into; ``depth`` and ``tags``
    measure the markup, for limits.
    """

    visible: Visible
    metas: tuple[tuple[str, str], ...]
    data: tuple[str, ...]
    marks: tuple[Mark, ...]
    authors: tuple[tuple[int, int], ...]
    fields: tuple[int, ...]
    title: tuple[int, int] | None
    canonical: str | None
    language: str | None
    elements: tuple[Element, ...]
    depth: int
    tags: int

    def meta(self, *names: str) -> str | None:
        """Return the first non-empty content under the first of ``names`` that has one."""
        for name in names:
            for key, content in self.metas:
                if key == name and content.strip():
                    return content.strip()
        return None
