"""Twosource: a research desk for people who trade, or manage risk on, the news.

    import twosource as ts

    briefs = ts.brief(ts.read("pages/"))

``read`` takes files, folders, globs, archives, feeds, JSON Lines, URLs; ``clean`` and ``annotate`` work page by page;
``analyse`` gives everything at once: articles, annotations, copies, origins, stories and briefs; ``calendar`` reads an economic
calendar for it, ``instruments`` a table of instruments; ``difference`` compares two versions of an article. The records are in
``twosource.model``, the errors in ``twosource.errors``.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from twosource.markets import Instruments
    from twosource.markets.calendars import Calendar
    from twosource.model import Annotation, Article, Brief, Difference, Page
    from twosource.run import Analysis, Since

__version__ = "0.1.0"

__all__ = ["analyse", "annotate", "brief", "calendar", "clean", "difference", "instruments", "read"]


def read(*sources: "str | Path") -> "Iterator[Page | Article]":
    """Yield the pages of files, folders, globs, archives (WARC), feeds, JSON Lines, URLs or standard input ("-").

    A page that cannot be read comes with a fatal issue instead of content; records that are clean articles come as articles.
    Raise ArgumentError where a source is neither a string nor a path.
    """
    from twosource import arguments, pages

    for source in sources:
        arguments.path("sources", source, "give paths and URLs, one after the other: ts.read('a.html', 'b.html')")
    return pages.read(*sources)


def clean(pages: "Iterable[Page | Article]") -> "Iterator[Article]":
    """Yield the article of each page, in the order of the pages and as they are read: nothing is held.

    Raise ArgumentError where these are no pages.
    """
    from twosource import run

    return run.clean(pages)


def annotate(pages: "Iterable[Page | Article]", *, language_model: str | None = None) -> "tuple[Annotation, ...]":
    """Return the sentences, names, times, figures and claims of each page, sorted by id.

    ``language_model`` is an installed spaCy pipeline that marks the names instead of the package's own tagger; raise
    LanguageModelError where it cannot be used.
    """
    from twosource import run

    reading = run.read(pages, language_model=language_model)
    return tuple(reading.annotations[article.id] for article in reading.articles)


def calendar(path: "str | Path", *, zone: str | None = None) -> "Calendar":
    """Return an economic calendar from a file (ForexFactory, MetaTrader 5, CSV, iCalendar), for ``analyse`` and ``brief``.

    ``zone`` is the clock of times that the file gives without one ("UTC", "+02:00", "America/New_York"); raise CalendarError
    where the file or the zone cannot be used.
    """
    from twosource import arguments
    from twosource.markets import calendars

    return calendars.read(arguments.path("path", path, "name the file of a calendar"), zone)


def instruments(*tables: "str | Path", watch: "Sequence[str]" = ()) -> "Instruments":
    """Return the table of instruments with the rows of the user's tables, for ``analyse`` and ``brief``.

    Rows are added, or stand in the place of those of the same symbol. ``watch`` is a list of symbols (of any column): stories are
    said to touch these alone. Raise InstrumentError where a table or a symbol cannot be used.
    """
    from twosource import markets

    return markets.instruments(tables, watch)


def analyse(
    pages: "Iterable[Page | Article]",
    *,
    as_of: "str | date | None" = None,
    language_model: str | None = None,
    workers: int = 1,
    calendars: "Sequence[Calendar]" = (),
    since: "str | Since | None" = None,
    instruments: "Instruments | None" = None,
) -> "Analysis":
    """Return everything found in the pages: the reading, the copies, origins and stories, and the briefs.

    ``as_of`` (ISO 8601, a date or a datetime) leaves out what was known only later; raise TimeError where it cannot be read,
    ArgumentError where pages, calendars or workers are none. ``language_model`` is as for ``annotate``. Rows of ``calendars``
    that concern a story stand in its schedule. ``instruments`` is the table of what
    stories may touch, the project's own without one. With ``since``, a time or what a desk held (``twosource.run.held``), each
    brief says what is new in its story, and stories without anything new get none.
    """
    from twosource import run

    return run.analyse(
        pages,
        as_of=as_of,
        language_model=language_model,
        workers=workers,
        calendars=calendars,
        instruments=instruments,
        since=run.after(since) if isinstance(since, str) else since,
    )


def brief(
    pages: "Iterable[Page | Article]",
    *,
    as_of: "str | date | None" = None,
    language_model: str | None = None,
    workers: int = 1,
    calendars: "Sequence[Calendar]" = (),
    since: "str | Since | None" = None,
    instruments: "Instruments | None" = None,
) -> "tuple[Brief, ...]":
    """Return a brief for each story in the pages; the arguments are those of ``analyse``."""
    return analyse(
        pages,
        as_of=as_of,
        language_model=language_model,
        workers=workers,
        calendars=calendars,
        since=since,
        instruments=instruments,
    ).briefs


def difference(old: "Article", new: "Article") -> "Difference":
    """Return what changed from an older version of an article to a newer one, sentence by sentence."""
    from twosource import arguments, copies
    from twosource.model import Article

    for name, article in (("old", old), ("new", new)):
        if not isinstance(article, Article):
            raise arguments.wrong(name, article, "give two articles, as ts.clean yields them")
    return copies.difference(old, new)
