"""One function a verb; what a verb needs is imported when it runs."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from twosource.cli import studying
from twosource.cli.options import (
    EPILOG,
    LAST,
    OutFile,
    Refusal,
    Request,
    Verb,
    archive,
    calendars,
    instruments,
    refuse_clashes,
    since,
    verb,
)
from twosource.cli.output import (
    Tally,
    by_reason,
    finish,
    progress,
    tell_dates,
    write_as_read,
    write_briefs,
    write_export,
    write_records,
    write_signals,
    write_studies,
)

if TYPE_CHECKING:
    from twosource.markets import Instruments
    from twosource.markets.calendars import Calendar
    from twosource.model import Article, Copy, LeftOut, Page
    from twosource.render.exported import Exported
    from twosource.run import Analysis, Grouping, Progress, Reading, Since
    from twosource.store import Desk

RECORD_FORMATS = ("terminal", "jsonl", "json")
EXPORTS = ("annotations", "ics")
SIGNALS: Final = "signals"
BRIEF_FORMATS = ("terminal", "html", "markdown", "json", "jsonl")


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="twosource")
def main() -> None:
    """Read news pages, find who copied whom, compare what they say, and write briefs with every line cited."""
    from twosource.run.local import collect_seldom

    collect_seldom()


@verb(main, BRIEF_FORMATS)
@click.option("--html", type=OutFile(), help="Also write one self-contained HTML page.")
@click.option("--desk", type=OutFile(), help="Keep everything in this database; made where there is none.")
@since
@calendars
@instruments
def brief(request: Request, html: str | None, desk: str | None, since: str | None, **given: Any) -> None:
    """Write a brief for each story in the sources."""
    refuse_clashes(output=request.output, html=html, desk=desk)
    listed, table = _calendars(given["calendar"], given["calendar_zone"]), _instruments(given)
    with _keeping(desk) as kept:
        known = _since(since, kept)
        with progress(request) as tell:
            analysis = _analysed(request, tell, listed, table, known)
        try:
            _keep(kept, desk, analysis)
        finally:  # a desk that cannot be written to must not cost the answer
            write_briefs(request, html, analysis)
    _tell_quiet(analysis)
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
@archive
def copies(request: Request, archive: str | None, expire: str | None) -> None:
    """Write who copied whom, and the independent origins."""
    if archive is not None:
        return _filed(request, archive, expire)
    if expire is not None:
        raise Refusal("--expire: name the archive whose old articles are to be forgotten (--archive FILE)")
    reading, grouping = _grouped(request)
    write_records(request, [*grouping.copies, *grouping.origins])
    finish(_tally(reading), reading.left_out)


@verb(main, RECORD_FORMATS)
@click.option(
    "--by", type=click.Choice(["article", "story", "thread"]), default="article", show_default=True, help="One record for each."
)
@click.option("--since", metavar="TIME", help="Only stories with pages known after TIME (ISO 8601), and those pages.")
def stories(request: Request, by: str, since: str | None) -> None:
    """Write which article belongs to which story."""
    from twosource.model import Assignment
    from twosource.run import Seen, after
    from twosource.stories import threads

    known = None if since is None else after(since)
    reading, grouping = _grouped(request, dated=known is not None)
    new = {article.id for article in reading.articles} if known is None else Seen(reading, grouping, known).new
    told = [story for story in grouping.stories if not new.isdisjoint(story.articles)]
    ids = {story.id for story in told}
    if by == "story":
        write_records(request, told)
    elif by == "thread":
        chains = [each for each in threads(grouping.stories, reading.articles) if not ids.isdisjoint(each.stories)]
        write_records(request, chains)
        if not chains:
            click.echo(f"no thread: of {_stories(len(told))} none follows another (one without a time cannot)", err=True)
    else:
        pairs = sorted((article, story.id) for story in told for article in story.articles if article in new)
        write_records(request, [Assignment(id=id, story=story) for id, story in pairs])
    finish(_tally(reading), reading.left_out)


@verb(main, RECORD_FORMATS)
@click.option("--by", type=click.Choice(["thread", "story"]), default="thread", show_default=True, help="One timeline for each.")
@click.option("--days", type=click.IntRange(1), default=10, show_default=True, help="Days in a timeline.")
@click.option("--lines", type=click.IntRange(1), default=1, show_default=True, help="Sentences a day.")
def timeline(request: Request, by: str, days: int, lines: int) -> None:
    """Write the days that count most in each thread of stories."""
    from twosource.run import timelines

    reading, grouping = _grouped(request, dated=True)
    write_records(request, timelines(reading, grouping, days=days, lines=lines, threaded=by == "thread"))
    finish(_tally(reading), reading.left_out)


@verb(main, studying.FORMATS, sources=False)
@studying.options
@instruments
def study(request: Request, **given: Any) -> None:
    """Measure how prices moved around stories and events."""
    from twosource.run.signals import signalled
    from twosource.run.studies import studies

    listed = _calendars(given["calendar"], given["calendar_zone"])
    design, wanted = studying.design(given), studying.wanted(given, request.as_of, listed)
    table = _instruments(given)
    prices = studying.supplied(given, listed, table)
    analysis = None
    if request.sources:
        with progress(request) as tell:
            analysis = _analysed(request, tell, table=table)
    if request.form in studying.SIGNALS:
        write_signals(request, signalled(analysis, prices, wanted), given["zone"])
    else:
        articles = {} if analysis is None else {article.id: article for article in analysis.reading.articles}
        write_studies(request, studies(analysis, prices, wanted, design), articles)
    if analysis is not None:
        finish(_tally(analysis.reading), analysis.reading.left_out)


@main.command("instruments", cls=Verb, epilog=EPILOG)
@click.option("--format", "form", type=click.Choice(["terminal", "tsv"]), default="terminal", show_default=True, help="How.")
@instruments
def listed_instruments(form: str, **given: Any) -> None:
    """Write the table of instruments, with your own."""
    from twosource.render.instruments import terminal, tsv

    table = _instruments(given)
    click.echo(tsv(table) if form == "tsv" else terminal(table), nl=False)


@verb(main, ())
@click.option(
    "--to",
    required=True,
    type=click.Choice((*EXPORTS, SIGNALS)),
    help="The kind of file: annotations, the claims as W3C web annotations; ics, the schedule as a calendar; signals, as study "
    "--format signals without its options.",
)
def export(request: Request, to: str) -> None:
    """Write what the stories hold as a file for another program."""
    from twosource.render.exports import EXPORTERS

    with progress(request) as tell:
        analysis = _analysed(request, tell)
    made = _signals(analysis, request.as_of) if to == SIGNALS else EXPORTERS[to](analysis.briefs, analysis.articles)
    write_export(request, made)
    finish(_tally(analysis.reading), analysis.reading.left_out)


def _signals(analysis: "Analysis", as_of: str | None) -> "Exported":
    """Return the signals of the stories on the ECB's rates, which is what a study takes without prices."""
    from twosource.markets.supply import supply
    from twosource.render.exported import Exported
    from twosource.render.signals import signals
    from twosource.run.signals import signalled
    from twosource.run.studies import Wanted

    return Exported(signals(signalled(analysis, supply(()), Wanted(as_of=as_of)), SIGNALS).encode(), ())


def _filed(request: Request, path: str, expire: str | None) -> None:
    """File the articles in an archive, and write the copies of each among those filed before."""
    from twosource import run
    from twosource.copies import Archive

    tally = Tally()
    with Archive(path) as held:
        gone = held.expire(expire) if expire is not None else 0

        def found(tell: "Progress") -> "Iterator[Copy]":
            cleaned = run.clean(_pages(request), workers=request.workers, progress=tell)
            for copies in held.add_all(_noted(cleaned, tally, request)):
                yield from copies

        write_as_read(request, found)
        click.echo(f"{path}: {len(held):,} {'article' if len(held) == 1 else 'articles'} held, {gone:,} forgotten", err=True)
    finish(tally)


def _noted(articles: Iterable["Article"], tally: Tally, request: Request) -> "Iterator[Article]":
    """Take note of articles, and give those on that were known by the time asked for."""
    from twosource import run

    for article in articles:
        tally.note(article)
        if run.later(article, as_of=request.as_of) is None:
            yield article


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


def _analysed(
    request: Request,
    tell: "Progress",
    listed: "Sequence[Calendar]" = (),
    table: "Instruments | None" = None,
    known: "Since | None" = None,
) -> "Analysis":
    from twosource.run import analyse

    return analyse(
        _pages(request),
        as_of=request.as_of,
        language_model=request.language_model,
        workers=request.workers,
        calendars=listed,
        instruments=table,
        since=known,
        progress=tell,
    )


def _since(time: str | None, desk: "Desk | None") -> "Since | None":
    """Return from when on pages are new, so that a time that cannot be read is refused before the work."""
    if time is None:
        return None
    from twosource.run import after, held

    if time != LAST:
        return after(time)
    if desk is None:
        raise Refusal("--since last: name the desk that holds what was read last (--desk FILE)")
    return held(desk)


def _tell_quiet(analysis: "Analysis") -> None:
    for reason, ids in by_reason(analysis.quiet).items():
        click.echo(f"{_stories(len(ids))} without a brief: {reason}", err=True)


def _stories(count: int) -> str:
    return f"{count} {'story' if count == 1 else 'stories'}"


def _calendars(paths: Sequence[str], zone: str | None) -> "tuple[Calendar, ...]":
    """Return the calendars that are named, so that one that cannot be used is refused before the work."""
    if not paths:
        return ()
    from twosource.markets.calendars import read

    return tuple(read(path, zone) for path in paths)


def _instruments(given: dict[str, Any]) -> "Instruments":
    """Return the table of instruments with what the user's adds, so that one that cannot be used is refused before the work."""
    from twosource.markets import instruments

    return instruments(given["instrument_table"], studying.names(given["watch"]))


def _grouped(request: Request, *, dated: bool = False) -> "tuple[Reading, Grouping]":
    """Read and group, and say which dates are not believed; pages are dated from one another only where their times matter."""
    from twosource.run import group, group_dated, unbelieved

    undated = _read(request)
    dated = dated or request.as_of is not None
    reading, grouping = group_dated(undated, as_of=request.as_of) if dated else group(undated)
    tell_dates(unbelieved(reading.articles), len(reading.articles))
    return reading, grouping


@contextmanager
def _keeping(path: str | None) -> "Iterator[Desk | None]":
    """Open the desk, so that one that cannot be used is refused before the work."""
    if path is None:
        yield None
        return
    from twosource.store import Desk

    with Desk(path) as desk:
        yield desk


def _keep(desk: "Desk | None", path: str | None, analysis: "Analysis") -> None:
    """Save an analysis, but for the articles that came from the desk itself."""
    if desk is None:
        return
    reading = analysis.reading
    saved = desk.save(
        pages=reading.pages,
        articles=[article for article in reading.articles if article.id not in reading.held],
        annotations={id: notes for id, notes in reading.annotations.items() if id not in reading.held},
        copies=analysis.grouping.copies,
        origins=analysis.grouping.origins,
        stories=analysis.grouping.stories,
        briefs=analysis.briefs,
    )
    click.echo(f"{path}: {saved}", err=True)
