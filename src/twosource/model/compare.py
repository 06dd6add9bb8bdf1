"""How two claims of a story stand to each other, and what a derived page did with the claims of its source."""

from typing import Literal

from twosource.model.base import Record

RelationType = Literal[
    "agree",
    "agree_more_precise",
    "conflict",
    "stale_figure",
    "revised",
    "attribution_dropped",
    "attribution_changed",
    "meaning_changed",
    "quote_moved",
    "unique",
]


class Relation(Record, frozen=True):
    """How claim ``a`` stands to claim ``b`` (ids). ``b`` is ``None`` for ``unique``. ``basis`` says why, in words.

    ``known_at`` is when both claims were known.
    """

    type: RelationType
    a: str
    b: str | None
    basis: tuple[str, ...] = ()
    delta: str | None = None
    known_at: str | None = None


DriftKind = Literal["hardened", "reattributed", "unattributed", "unquoted", "moved", "contradicted", "other_figure"]


class Shift(Record, frozen=True):
    """One kind of change on the way from a page to one derived from it: how many sentences, and examples.

    "hardened": a condition or a doubt is gone, or the sense is reversed; "reattributed": another holder; "unattributed": none;
    "unquoted": a quotation told without its marks; "moved": on another occasion. ``examples`` are pairs of claim ids, the
    source's first.
    """

    kind: DriftKind
    count: int
    examples: tuple[tuple[str, str], ...] = ()


class Drift(Record, frozen=True):
    """What became of the sentences of article ``source`` in article ``derived``: kept, changed and lost, as counts.

    A sentence that is lost was not found again; it may be told in words too different to be seen.
    """

    source: str
    derived: str
    sentences: int
    kept: int
    changed: int
    lost: int
    shifts: tuple[Shift, ...] = ()
