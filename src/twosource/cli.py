"""The command line: a thin layer over the library. One function a verb; what a verb needs is imported when it runs."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from rich.console import Console

    from twosource.model import Article, Page, Record
    from twosource.run import Analysis, Progress, Reading

RECORD_FORMATS = ("terminal", "jsonl", "json")
BRIEF_FORMATS = ("terminal", "html", "markdown", "json", "jsonl")

EPILOG = (
    "A SOURCE is a file, a folder (with all its subfolders), a glob, JSON Lines of page or article records, a URL, or - for "
    "standard input. Exit code 0: everything was read; 1: some pages could not be, and standard error says which and why; "
    "2: wrong usage."
)


class Request(NamedTuple):
    """What every verb is given."""

    sources: tuple[str, ...]
    form: str | None
    output: str | None
    as_of: str | None
    workers: int
    max_page_mb: float
    quiet: bool


class Verb(click.Command):
    """A command that answers Twosource's own errors with one line and exit code 2, and an interruption with 130."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb."""
        from twosource.errors import TwosourceError

        try:
            return super().invoke(ctx)
        except TwosourceError as error:
            raise click.UsageError(str(error), ctx) from error
        except KeyboardInterrupt:
            click.echo("Interrupted. Nothing was written.", err=True)
            ctx.exit(130)


def verb(formats: tuple[str, ...]) -> Callable[[Callable[..., None]], click.Command]:
    """Return a decorator that makes a verb with the arguments all verbs share, gathered in a Request."""
    shared = [
        click.argument("sources", metavar="SOURCE...", nargs=-1, required=True),
        click.option("--format", "form", type=click.Choice(formats), help="How to write the answer."),
        click.option("-o", "--output", type=click.Path(dir_okay=False, writable=True), help="Write to this file."),
        click.option("--as-of", metavar="TIME", help="Leave out what was known only after TIME (ISO 8601)."),
        click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that read pages."),
        click.option(
            "--max-page-mb", type=click.FloatRange(0, min_open=True), default=16, show_default=True, help="Largest page."
        ),
        click.option("--quiet", is_flag=True, help="Show no progress."),
    ]

    def decorate(function: Callable[..., None]) -> click.Command:
        def run(**given: Any) -> None:
            request = Request(*(given.pop(field) for field in Request._fields))
            function(request, **given)

        for decorator in reversed(shared):
            run = decorator(run)
        run.__click_params__ = getattr(function, "__click_params__", []) + run.__click_params__  # type: ignore[attr-defined]
        return main.command(function.__name__, cls=Verb, help=function.__doc__, epilog=EPILOG)(run)

    return decorate


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="twosource")
def main() -> None:
    """Read news pages, find who copied whom, compare what they say, and write briefs with every line cited."""


@verb(BRIEF_FORMATS)
@click.option("--html", type=click.Path(dir_okay=False, writable=True), help="Also write one self-contained HTML page.")
@click.option("--desk", type=click.Path(dir_okay=False), help="Keep everything in this database; made where there is none.")
def brief(request: Request, html: str | None, desk: str | None) -> None:
    """Write a brief for each story in the sources."""
    from twosource import render
    from twosource.run import analyse

    with _progress(request) as progress:
        analysis = analyse(_pages(request), as_of=request.as_of, workers=request.workers, progress=progress)
    articles = {article.id: article for article in analysis.reading.articles}
    if desk is not None:
        _save(desk, analysis)
    if html is not None:
        Path(html).write_text(render.html(analysis.briefs, articles), encoding="utf-8")
    match request.form:
        case "html" | "markdown" as form:
            _write(request, getattr(render, form)(analysis.briefs, articles).encode())
        case "json" | "jsonl":
            _write_records(request, analysis.briefs)
        case _:
            _write_terminal(request, lambda console: render.terminal(analysis.briefs, articles, console))
    _finish(analysis.reading)


@verb(RECORD_FORMATS)
def clean(request: Request) -> None:
    """Write one clean article per page."""
    reading = _read(request)
    _write_records(request, reading.articles)
    _finish(reading)


@verb(RECORD_FORMATS)
def annotate(request: Request) -> None:
    """Write what each article says: names, figures, claims."""
    reading = _read(request)
    _write_records(request, [reading.annotations[article.id] for article in reading.articles])
    _finish(reading)


@verb(RECORD_FORMATS)
def copies(request: Request) -> None:
    """Write who copied whom, and the independent origins."""
    from twosource.run import group

    reading = _read(request)
    grouping = group(reading)
    _write_records(request, [*grouping.copies, *grouping.origins])
    _finish(reading)


@verb(RECORD_FORMATS)
@click.option("--by", type=click.Choice(["article", "story"]), default="article", show_default=True, help="One record for each.")
def stories(request: Request, by: str) -> None:
    """Write which article belongs to which story."""
    from twosource.model import Assignment
    from twosource.run import group

    reading = _read(request)
    grouping = group(reading)
    pairs = sorted((article, story.id) for story in grouping.stories for article in story.articles)
    _write_records(request, grouping.stories if by == "story" else [Assignment(id=id, story=story) for id, story in pairs])
    _finish(reading)


def _pages(request: Request) -> "Iterator[Page | Article]":
    from twosource.pages import Limits, read

    return read(*request.sources, limits=Limits(max_page_bytes=int(request.max_page_mb * 1_000_000)))


def _read(request: Request) -> "Reading":
    from twosource.run import read

    with _progress(request) as progress:
        return read(_pages(request), as_of=request.as_of, workers=request.workers, progress=progress)


def _write_records(request: Request, records: "Iterable[Record]") -> None:
    import msgspec

    from twosource import render

    form = request.form or ("terminal" if request.output is None and sys.stdout.isatty() else "jsonl")
    if form == "terminal":
        _write_terminal(request, lambda console: render.table(records, console))
    elif form == "json":
        _write(request, msgspec.json.format(msgspec.json.encode(list(records)), indent=2) + b"\n")
    else:
        _write(request, b"".join(msgspec.json.encode(record) + b"\n" for record in records))


def _write_terminal(request: Request, draw: "Callable[[Console], None]") -> None:
    from rich.console import Console

    if request.output is None:
        draw(Console())
    else:
        with Path(request.output).open("w", encoding="utf-8") as file:
            draw(Console(file=file, width=100))


def _write(request: Request, content: bytes) -> None:
    if request.output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        Path(request.output).write_bytes(content)


def _save(path: str, analysis: "Analysis") -> None:
    from twosource.store import Desk

    with Desk(path) as desk:
        saved = desk.save(
            pages=analysis.reading.pages,
            articles=analysis.reading.articles,
            annotations=analysis.reading.annotations,
            copies=analysis.grouping.copies,
            origins=analysis.grouping.origins,
            stories=analysis.grouping.stories,
            briefs=analysis.briefs,
        )
    click.echo(f"{path}: {saved}", err=True)


@contextmanager
def _progress(request: Request) -> "Iterator[Progress]":
    from twosource.run import silent

    if request.quiet or not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            task = tasks.setdefault(stage, None) or bars.add_task(stage, total=total)
            tasks[stage] = task
            bars.update(task, completed=done, total=total)

        yield show


def _finish(reading: "Reading") -> None:
    failed = [article for article in reading.articles if any(issue.fatal for issue in article.issues)]
    if not failed:
        return
    click.echo(f"{len(reading.articles) - len(failed)} of {len(reading.articles)} pages were read. These could not be:", err=True)
    for article in failed:
        click.echo(f"  {article.id}: " + "; ".join(issue.message for issue in article.issues if issue.fatal), err=True)
    raise click.exceptions.Exit(1)
