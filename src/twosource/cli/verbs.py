"""One function a verb; what a verb needs is imported when it runs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from twosource.cli import studying
from twosource.cli.options import EPILOG, OutFile, Request, calendars, refuse_clashes, verb
from twosource.cli.output import Tally, finish, progress, write_as_read, write_briefs, write_export, write_records, write_studies

if TYPE_CHECKING:
    from twosource.markets.calendars import Calendar
    from twosource.model import Article, LeftOut, Page
    from twosource.run import Analysis, Grouping, Progress, Reading
    from twosource.store import Desk, Saved

RECORD_FORMATS = ("terminal", "jsonl", "json")
EXPORTS = ("ics",)
BRIEF_FORMATS = ("terminal", "html", "markdown", "json", "jsonl")


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="twosource")
def main() -> None:
    """Read news pages, find who copied whom, compare what they say, and write briefs with every line cited."""


@verb(main, BRIEF_FORMATS)
@click.option("--html", type=OutFile(), help="Also write one self-contained HTML page.")
@click.option("--desk", type=OutFile(), help="Keep everything in this database; made where there is none.")
@calendars
def brief(request: Request, html: str | None, desk: str | None, calendar: Sequence[str], calendar_zone: str | None) -> None:
    """Write a brief for each story in the sources."""
    refuse_clashes(output=request.output, html=html, desk=desk)
    listed = _calendars(calendar, calendar_zone)
    with _keeping(desk) as keep:
        with progress(request) as tell:
            analysis = _analysed(request, tell, listed)
        try:
            keep(analysis)
        finally:  # a desk that cannot be written to must not cost the answer
            write_briefs(request, html, analysis)
    finish(_tally(analysis.reading), () if analysis.briefs else analysis.reading.left_out)


@verb(main, RECORD_FORMATS, names=False)
def clean(request: Request) -> None:
    """Write one clean article per page."""
    from twosource import clock, run

    if request.as_of is not None:
        clock.bounds(request.as_of)
    tally = Tally()
    late: list[LeftOut] = []

    def articles(tell: "Progress") -> "Iterator[Article]":
        for article in run.clean(_pages(request), workers=request.workers, progress=tell):
            tally.note(article)
            if (entry := run.later(article, as_of=request.as_of)) is None:
                yield article
            else:
                late.append(entry)

    write_as_read(request, articles)
    finish(tally, late, what="are left out")


@verb(main, RECORD_FORMATS)
def annotate(request: Request) -> None:
    """Write what each article says: names, figures, claims."""
    from twosource.run import later

    reading = _read(request)
    late = {article.id: entry for article in reading.articles if (entry := later(article, as_of=request.as_of)) is not None}
    write_records(request, [reading.annotations[article.id] for article in reading.articles if article.id not in late])
    finish(_tally(reading), list(late.values()), what="are left out")


@verb(main, RECORD_FORMATS)
def copies(request: Request) -> None:
    """Write who copied whom, and the independent origins."""
    reading, grouping = _grouped(request)
    write_records(request, [*grouping.copies, *grouping.origins])
    finish(_tally(reading), reading.left_out)


@verb(main, RECORD_FORMATS)
@click.option(
    "--by", type=click.Choice(["article", "story", "thread"]), default="article", show_default=True, help="One record for each."
)
def stories(request: Request, by: str) -> None:
    """Write which article belongs to which story."""
    from twosource.model import Assignment
    from twosource.stories import threads

    reading, grouping = _grouped(request)
    pairs = sorted((article, story.id) for story in grouping.stories for article in story.articles)
    if by == "story":
        write_records(request, grouping.stories)
    elif by == "thread":
        write_records(request, threads(grouping.stories, reading.articles))
    else:
        write_records(request, [Assignment(id=id, story=story) for id, story in pairs])
    finish(_tally(reading), reading.left_out)


@verb(main, studying.FORMATS, sources=False)
@studying.options
def study(request: Request, **given: Any) -> None:
    """Measure how prices moved around stories and events."""
    from twosource.run.studies import studies

    listed = _calendars(given["calendar"], given["calendar_zone"])
    design, wanted = studying.design(given), studying.wanted(given, request.as_of, listed)
    prices = studying.supplied(given, listed)
    analysis = None
    if request.sources:
        with progress(request) as tell:
            analysis = _analysed(request, tell)
    write_studies(request, studies(analysis, prices, wanted, design), given["zone"])
    if analysis is not None:
        finish(_tally(analysis.reading), analysis.reading.left_out)


@verb(main, ())
@click.option("--to", required=True, type=click.Choice(EXPORTS), help="The kind of file: ics, the schedule as a calendar.")
def export(request: Request, to: str) -> None:
    """Write what the stories hold as a file for another program."""
    from twosource.render.exports import EXPORTERS

    with progress(request) as tell:
        analysis = _analysed(request, tell)
    made = EXPORTERS[to](analysis.briefs, analysis.articles)
    write_export(request, made)
    finish(_tally(analysis.reading), analysis.reading.left_out)


def _pages(request: Request) -> "Iterator[Page | Article]":
    from twosource.pages import Limits, read

    return read(*request.sources, limits=Limits(max_page_bytes=request.max_page_mb * 1_000_000))


def _tally(reading: "Reading") -> Tally:
    tally = Tally()
    for article in reading.articles:
        tally.note(article)
    return tally


def _read(request: Request) -> "Reading":
    from twosource.run import read

    with progress(request) as tell:
        return read(
            _pages(request),
            as_of=request.as_of,
            language_model=request.language_model,
            workers=request.workers,
            progress=tell,
        )


def _analysed(request: Request, tell: "Progress", listed: "Sequence[Calendar]" = ()) -> "Analysis":
    from twosource.run import analyse

    return analyse(
        _pages(request),
        as_of=request.as_of,
        language_model=request.language_model,
        workers=request.workers,
        calendars=listed,
        progress=tell,
    )


def _calendars(paths: Sequence[str], zone: str | None) -> "tuple[Calendar, ...]":
    """Return the calendars that are named, so that one that cannot be used is refused before the work."""
    if not paths:
        return ()
    from twosource.markets.calendars import read

    return tuple(read(path, zone) for path in paths)


def _grouped(request: Request) -> "tuple[Reading, Grouping]":
    """Read and group; pages need to be dated from one another only where late ones are to be left out."""
    from twosource.run import group, group_dated

    reading = _read(request)
    return (reading, group(reading)) if request.as_of is None else group_dated(reading, as_of=request.as_of)


@contextmanager
def _keeping(path: str | None) -> "Iterator[Callable[[Analysis], None]]":
    """Open the desk, so that one that cannot be used is refused before the work; yield what saves an analysis to it."""
    if path is None:
        yield lambda analysis: None
        return
    from twosource.store import Desk

    with Desk(path) as desk:
        yield lambda analysis: click.echo(f"{path}: {_save(desk, analysis)}", err=True)


def _save(desk: "Desk", analysis: "Analysis") -> "Saved":
    return desk.save(
        pages=analysis.reading.pages,
        articles=analysis.reading.articles,
        annotations=analysis.reading.annotations,
        copies=analysis.grouping.copies,
        origins=analysis.grouping.origins,
        stories=analysis.grouping.stories,
        briefs=analysis.briefs,
    )
