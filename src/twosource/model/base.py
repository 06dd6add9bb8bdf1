"""What every record rests on."""

import msgspec


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: immutable, compared by value, encoded with every field."""


class Line(Record, frozen=True, kw_only=True, tag_field="record", tag=str.lower):
    """Base of the records that are written one to a line; ``"record"`` names the kind."""


class Span(Record, frozen=True):
    """``text[start:end]`` of an article whose identity is clear from where the span stands."""

    start: int
    end: int


class Cite(Record, frozen=True):
    """A span of a named article: the only form in which a brief points at its evidence."""

    article: str
    start: int
    end: int


class Issue(Record, frozen=True):
    """Something wrong with, or missing from, a page or article.

    ``code`` is a stable kebab-case word for programs ("empty-file", "undated"); ``message`` says what, where and what to do.
    ``fatal`` means that the page could not be used at all; such a page makes a run end with exit code 1.
    """

    code: str
    message: str
    fatal: bool = False


class LeftOut(Record, frozen=True):
    """Something the brief does not carry, and why.

    ``what`` is "page" (``id`` is the page's), "date" (of the page ``id``, not believed), "instrument" (``id`` is the symbol), or
    "sentence", "claim", "figure", "event", "currency", "exposure", "release" or "point" (``id`` is the story's, and
    ``reason`` says what and how many).
    """

    what: str
    id: str
    reason: str
