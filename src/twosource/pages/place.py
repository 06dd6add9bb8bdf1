"""Where bytes come from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where bytes come from: the id of a page made of them, the words for messages, and what the source says of them."""

    id: str
    where: str
    url: str | None = None
    charset: str | None = None
    fetched: str | None = None
