"""The brief of a story and its parts."""

from twosource.model.articles import Dating, PageKind
from twosource.model.base import Cite, LeftOut, Line, Record
from twosource.model.claims import Claim
from twosource.model.compare import Drift, Relation
from twosource.model.copies import Origin
from twosource.model.language import Figure, Name
from twosource.model.markets import Exposure
from twosource.model.stories import Link
from twosource.model.timeline import Event, EventStatus


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
    """One figure in the table of figures: its words, what it counts, who says so, as of when, and since when that is known.

    ``counts`` has, where the sentence says so beside it, what became of them ("miners (killed)"). ``as_of`` is ISO 8601, an
    interval ("2017-10/2018-05") where the sentence gives two ends.
    """

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


class News(Record, frozen=True):
    """What is new in a story since a reader last looked.

    ``since`` is that time (ISO 8601), ``None`` where it is whatever a desk held. ``pages`` are the ids of the pages that were not
    known then; of these, ``updated`` were known with another text, and ``undated`` may have been known: nothing says when they
    appeared. ``origins`` are those of which no page was known, ``follows`` is the earlier story that this one comes after.

    ``points`` are sentences that no known page of the story, or of the stories before it, says in any words; ``confirmed`` are
    sentences of known pages that one origin carried then and several do now; ``figures`` are groups of the brief's in which a new
    page gives a value that no known page has; ``relations`` are those of the brief's, other than agreement, with a claim of a
    new page; ``events`` are those of the schedule that new pages alone tell; ``changes`` were told before, and their ``history``
    is cut to what new pages changed. Of the ``sentences`` of the new pages, ``repeated`` say what was known. ``left_out`` counts
    what there is besides. Where the whole story is new, these are empty: all of the brief is.
    """

    since: str | None
    pages: tuple[str, ...]
    updated: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    follows: Link | None = None
    points: tuple[Point, ...] = ()
    confirmed: tuple[Point, ...] = ()
    figures: tuple[tuple[FigureLine, ...], ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    changes: tuple[Event, ...] = ()
    sentences: int = 0
    repeated: int = 0
    left_out: tuple[LeftOut, ...] = ()


class Brief(Line, frozen=True):
    """What a desk needs to know of one story, every line with its evidence.

    ``news`` is what is new in it since a time that the reader named, ``None`` where none was named. ``drift`` says what became of
    a page's sentences in each page derived from it.
    """

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
    news: News | None = None
    drift: tuple[Drift, ...] = ()


class TimelineDay(Line, frozen=True):
    """One day of the timeline of a thread, or of a story that is in none: ``of`` is its id, ``title`` that of its first story.

    ``points`` are what is told of the day, the best line first, and ``statuses`` say of each how what it tells of the day
    stands as of the last page: ``None`` where it tells no event of that day, "cancelled" also where that was moved to another.
    ``weight`` is what the day counts for among the others, and ``others`` how many days of the same timeline are not shown.
    """

    of: str
    day: str
    points: tuple[Point, ...]
    weight: float
    title: str | None = None
    stories: tuple[str, ...] = ()
    others: int = 0
    statuses: tuple[EventStatus | None, ...] = ()
