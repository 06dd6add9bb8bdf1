"""Who repeats whom, and where the text comes from."""

from typing import Literal

from twosource.model.base import Line, Record, Span

CopyKind = Literal["same", "copy", "excerpt", "version", "merge", "rewrite"]
Side = Literal["a", "b"]


class Evidence(Record, frozen=True):
    """One reason for a copy edge: ``a`` and ``b`` are [start, end) in the two articles (``None``: that side has no span)."""

    a: tuple[int, int] | None = None
    b: tuple[int, int] | None = None
    why: str = ""


class Copy(Line, frozen=True):
    """Two articles of which one repeats, or both repeat, the other's text. ``a`` < ``b`` as strings.

    ``source`` is the side the text comes from; ``None`` where the direction cannot be decided. ``score`` is the share of the
    smaller article that is shared, 0 to 1.
    """

    a: str
    b: str
    kind: CopyKind
    source: Side | None
    score: float
    evidence: tuple[Evidence, ...] = ()


class WordChange(Record, frozen=True):
    """Words of one sentence that stand for others in the older version: their spans and texts, an empty span for none.

    ``figure`` means that a number is among them.
    """

    old: Span
    new: Span
    old_text: str
    new_text: str
    figure: bool = False


class SentencePair(Record, frozen=True):
    """One sentence in the older and the newer version, and the words that changed in it."""

    old: Span
    new: Span
    words: tuple[WordChange, ...] = ()


class Difference(Line, frozen=True):
    """What changed from an older version of an article to a newer one (``old`` and ``new`` are their ids), in text order.

    Every sentence of either version is in exactly one of the four lists. A sentence that only moved is kept, as is one that
    differs in white space, quotation marks, dashes or the like.
    """

    old: str
    new: str
    kept: tuple[SentencePair, ...] = ()
    changed: tuple[SentencePair, ...] = ()
    added: tuple[Span, ...] = ()
    removed: tuple[Span, ...] = ()

    @property
    def cosmetic(self) -> bool:
        """Whether both say the same: nothing is changed, added or removed."""
        return not (self.changed or self.added or self.removed)


class Origin(Line, frozen=True):
    """A root of the copy graph: all ``articles`` carry what this origin reported.

    ``name`` is the agency or publisher, ``None`` where the pages do not say; ``basis`` says how the name was found. ``owner`` is
    who owns the outlet that it is named after, where the table of owners knows a second outlet of the same owner.
    """

    id: str
    name: str | None
    articles: tuple[str, ...]
    basis: str = ""
    owner: str | None = None
