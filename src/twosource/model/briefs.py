"""The brief of a story and its parts."""

from twosource.model.articles import Dating, PageKind
from twosource.model.base import Cite, LeftOut, Line, Record
from twosource.model.claims import Claim
from twosource.model.compare import Relation
from twosource.model.copies import Origin
from twosource.model.language import Figure, Name
from twosource.model.markets import Exposure
from twosource.model.timeline import Event


class Point(Record, frozen=True):
    """One line of a brief: verbatim text, the sentences it stands in, and how many independent origins carry it.

    ``known_at`` is when the first page that carries it was known.
    """

    text: str
    cites: tuple[Cite, ...]
    origins: int
    known_at: str | None = None


class Statement(Record, frozen=True):
    """Who says what: one attributed claim as the brief shows it. ``known_at`` is when the first page that has it was known."""

    speaker: str
    role: str | None
    text: str
    cites: tuple[Cite, ...]
    claim: str
    origins: int
    known_at: str | None = None


class FigureLine(Record, frozen=True):
    """One figure in the table of figures: its words, what it counts, who says so, as of when, and since when that is known."""

    counts: str
    text: str
    figure: Figure
    speaker: str | None
    as_of: str | None
    cite: Cite
    claim: str
    origin: str | None
    known_at: str | None = None


class Source(Record, frozen=True):
    """One article of the story as the brief's list of sources shows it. ``origins`` are ids of Origin records."""

    article: str
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    dated: Dating
    kind: PageKind
    credit: str | None
    origins: tuple[str, ...]
    derived_from: tuple[str, ...] = ()


class Brief(Line, frozen=True):
    """What a desk needs to know of one story, every line with its evidence."""

    story: str
    title: str | None
    as_of: str | None
    known_at: str | None
    lead: Point | None
    points: tuple[Point, ...]
    statements: tuple[Statement, ...]
    figures: tuple[tuple[FigureLine, ...], ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    timeline: tuple[Event, ...]
    schedule: tuple[Event, ...]
    exposures: tuple[Exposure, ...]
    names: tuple[Name, ...]
    sources: tuple[Source, ...]
    origins: tuple[Origin, ...]
    left_out: tuple[LeftOut, ...]
