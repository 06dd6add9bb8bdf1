"""How two claims of a story stand to each other."""

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
