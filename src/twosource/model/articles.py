"""Pages without their furniture."""

from typing import Literal

from msgspec import field

from twosource.model.base import Cite, Issue, Line, Record

PageKind = Literal["article", "live", "index", "stub"]
READABLE: tuple[PageKind, ...] = ("article", "live")
"""Kinds of pages that hold an article."""
CreditForm = Literal["source-line", "dateline", "byline", "machine", "signed", "republication", "inputs"]
SURE = 0.8
"""The confidence from which a dating may be relied on."""


class Segment(Record, frozen=True, array_like=True):
    """``article.text[start:end]`` came from ``page[page_start:page_end]``.

    Runs of equal length map character by character (white space may differ); runs of unequal length (an HTML entity) map
    as a whole.
    """

    start: int
    end: int
    page_start: int
    page_end: int


class Dating(Record, frozen=True):
    """When an article was written: a closed interval of days, or unknown, with the reason either way.

    ``start`` and ``end`` are ISO days ("from" and "to" in JSON); both ``None`` means unknown. ``evidence`` are the spans the
    dating rests on, in this article or in others of its story. ``known_at`` is, of a day that is sure, since when the pages known
    by then have given it to an undated article, else when the last page of the story was known; ``None`` for an article's own
    date. Where likelihoods were weighed, ``likeliest`` is the likeliest single day of the interval, and ``confidence`` (0 to 1)
    how often intervals so well supported were right; ``None`` where the page gives its date itself, where it is unknown, and
    where nothing tells the days of the interval apart.
    """

    start: str | None = field(default=None, name="from")
    end: str | None = field(default=None, name="to")
    basis: str = ""
    evidence: tuple[Cite, ...] = ()
    known_at: str | None = None
    likeliest: str | None = None
    confidence: float | None = None

    @property
    def sure(self) -> bool:
        """Whether the interval may be relied on: it is the page's own, or right with a confidence of ``SURE`` or more."""
        return self.start is not None and (self.confidence is None or self.confidence >= SURE)

    @property
    def day(self) -> str | None:
        """The day of writing where it is surely known to the day, else ``None``."""
        return self.start if self.sure and self.start == self.end else None


class Entry(Record, frozen=True):
    """One entry of a live page: ``text[start:end]`` of its article, headline included where it has one.

    ``at`` is when the page says the entry was written, ``None`` where that cannot be told to the day; for "12 min ago" it is the
    latest it can have been. ``printed`` is the time as the page prints it ("2.15pm BST"). ``basis`` is what ``at`` rests on:
    "JSON-LD", "time element" or "printed".
    """

    start: int
    end: int
    at: str | None = None
    printed: str | None = None
    title: str | None = None
    basis: str = ""


class Basis(Record, frozen=True):
    """Where each field of an article was read ("JSON-LD", "meta og:title", "printed byline"), ``None`` for unknown fields."""

    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    tags: str | None = None
    language: str | None = None


class Credit(Record, frozen=True):
    """An agency or publisher that a page names as the source of its text, or of a part of it ("inputs").

    ``form`` is how the page says it. ``at`` is where it does, in the page's ``html`` or ``text``; ``None`` for "machine",
    a field that no reader sees.
    """

    name: str
    form: CreditForm
    at: tuple[int, int] | None = None


class Article(Line, frozen=True):
    """A page without its furniture.

    ``text`` holds paragraphs parted by one empty line; section headings stand as paragraphs of their own. ``credit`` is the
    agency or publisher that the page names as the source of its text, the first of ``credits``, which holds all of them and
    where the page says so. ``source_map`` ties ``text`` to the page;
    ``title_at`` is where the title stands in the page. ``known_at`` is the earliest time at which this text could have been
    known: the latest of ``published``, ``modified`` and the times of its entries, else the fetch time, else ``None``.
    ``entries`` are the timed sections of a live page, in page order; what stands before and between them is in none.
    ``stamp`` is a day without its year that the page prints as its own ("Tuesday 13 August"), where it gives no other time.
    ``links`` are the absolute addresses that the text links to, in an HTML page, each once.
    ``byline`` names people only. ``basis`` says for each field that is known where it was read ("JSON-LD", "meta og:title",
    "h1", "printed byline", "record" for what came with the page).
    """

    id: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    text: str = ""
    byline: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    stamp: str | None = None
    fetched: str | None = None
    credit: str | None = None
    credits: tuple[Credit, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    kind: PageKind = "article"
    dated: Dating = Dating()
    issues: tuple[Issue, ...] = ()
    known_at: str | None = None
    source_map: tuple[Segment, ...] = ()
    title_at: tuple[int, int] | None = None
    clean: bool = True
    entries: tuple[Entry, ...] = ()
    basis: Basis = Basis()
    links: tuple[str, ...] = ()

    @property
    def is_english(self) -> bool:
        """Whether the text is read as English: it is in English, or its language is not known."""
        return self.language is None or self.language.lower().startswith("en")
