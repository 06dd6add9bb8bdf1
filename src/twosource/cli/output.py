"""Where the answer goes, how a long run tells how far it is, and what is said at its end."""

import errno
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from twosource.cli import streams
from twosource.cli.options import Refusal, Request

if TYPE_CHECKING:
    from rich.console import Console

    from twosource.markets.signals import Signal
    from twosource.model import Article, LeftOut, Record, Study
    from twosource.render.exported import Exported
    from twosource.run import Analysis, Progress

NAMED = 5
"""Pages that are named for one reason; of more, the number is told."""


def write_briefs(request: Request, html: str | None, analysis: "Analysis") -> None:
    """Write the briefs in the form that was asked for and, where ``html`` names a file, also as a page."""
    from twosource import render

    articles = analysis.articles
    if html is not None:
        _write(html, [render.html(analysis.briefs, articles).encode()])
    match request.form:
        case "html" | "markdown" as form:
            _write(request.output, [getattr(render, form)(analysis.briefs, articles).encode()])
        case "json" | "jsonl":
            write_records(request, analysis.briefs)
        case _ if analysis.quiet and not analysis.briefs:
            _write_terminal(request, lambda console: console.print("Nothing is new."))
        case _:
            _write_terminal(request, lambda console: render.terminal(analysis.briefs, articles, console))


def write_export(request: Request, made: "Exported") -> None:
    """Write a file for another program, and say on standard error what is not in it."""
    _write(request.output, [made.content])
    if made.left_out:
        click.echo("Not in the file:", err=True)
    for reason in dict.fromkeys(entry.reason for entry in made.left_out):
        _tell(reason)


def write_signals(request: Request, found: "Sequence[Signal]", zone: str | None) -> None:
    """Write signals in the layout that was asked for; ``zone`` is the clock of MetaTrader's, UTC without one."""
    from twosource.markets.prices.zones import zone as clock
    from twosource.render import parquet
    from twosource.render.signals import signals

    match _form(request):
        case "mt5" | "lean" | "signals" as layout:
            _write(request.output, [signals(found, layout, clock(zone or "UTC")).encode()])
        case _:
            _write(request.output, [parquet.as_signals(found)])


def write_studies(request: Request, found: "Sequence[Study]", articles: "Mapping[str, Article]") -> None:
    """Write event studies in the form that was asked for: for a person in the terminal, else as JSON Lines.

    ``articles`` are what the events' pages hold.
    """
    from twosource.render import parquet, studies

    match _form(request):
        case "parquet":
            _write(request.output, [parquet.as_studies(found)])
        case "terminal":
            _write_terminal(request, lambda console: studies.terminal(found, console))
        case "html":
            _write(request.output, [studies.html(found, articles).encode()])
        case "csv":
            _write(request.output, [studies.as_csv(found).encode()])
        case _:
            write_records(request, found)


def write_as_read(request: Request, read: "Callable[[Progress], Iterable[Record]]") -> None:
    """Write records while they are read, where the form allows it (JSON Lines); the other forms need all of them first."""
    from twosource.run import silent

    if _form(request) != "jsonl":
        with progress(request) as tell:
            records = list(read(tell))
        write_records(request, records)
    elif request.output is None and sys.stdout.isatty():  # the answer itself shows how far it is
        write_records(request, read(silent))
    else:
        with progress(request) as tell:
            write_records(request, read(tell))


def write_records(request: Request, records: "Iterable[Record]") -> None:
    """Write records in the form that was asked for; without one, as a table for a person and as JSON Lines for a program."""
    import msgspec

    from twosource import render

    match _form(request):
        case "terminal":
            _write_terminal(request, lambda console: render.table(records, console))
        case "json":
            _write(request.output, [msgspec.json.format(msgspec.json.encode(list(records)), indent=2), b"\n"])
        case _:
            _write(request.output, (msgspec.json.encode(record) + b"\n" for record in records))


def _form(request: Request) -> str:
    return request.form or ("terminal" if request.output is None and sys.stdout.isatty() else "jsonl")


def _write_terminal(request: Request, draw: "Callable[[Console], None]") -> None:
    from rich.console import Console

    with _opened(request.output) as file:
        if file is None:
            console = Console()
            with console.capture() as drawn:
                draw(console)
            sys.stdout.write(drawn.get())
            sys.stdout.flush()
        else:
            with io.TextIOWrapper(file, encoding="utf-8") as text:
                draw(Console(file=text, width=100))


def _write(output: str | None, content: Iterable[bytes]) -> None:
    with _opened(output) as file:
        for piece in content:
            if file is None:
                click.echo(piece, nl=False)
            else:
                file.write(piece)


@contextmanager
def _opened(output: str | None) -> "Iterator[BinaryIO | None]":
    """Open the file that is to be written, ``None`` for standard output.

    A file takes its name only when it is whole: until then a file that is there stays, and may be what is being read.
    """
    try:
        if output is None:
            yield None
            return
        target = Path(output).resolve()
        if (target.exists() and not target.is_file()) or not os.access(target.parent, os.W_OK):
            with target.open("wb") as file:
                yield file
            return
        part = target.with_name(f".{target.name}.part")  # hidden, so that it is no page of the folder that is being read
        try:
            with part.open("wb") as file:
                yield file
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        if output is None:
            streams.abandon()
        if error.errno == errno.EPIPE:  # whoever reads the answer has seen enough
            raise
        raise Refusal(f"cannot write to {output or 'standard output'}: {(error.strerror or str(error)).lower()}") from error


@contextmanager
def progress(request: Request) -> "Iterator[Progress]":
    """Yield what takes note of how far a run is: bars on standard error where a person looks at it, else nothing."""
    from twosource.run import silent

    if request.quiet or sys.stderr is None or not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield show


class Tally:
    """How many articles there were, and which of them could not be read."""

    def __init__(self) -> None:
        self.count = 0
        self.failed: dict[str, str] = {}

    def note(self, article: "Article") -> None:
        """Take note of one article."""
        self.count += 1
        reasons = [issue.message for issue in article.issues if issue.fatal]
        if reasons:
            self.failed[article.id] = "; ".join(reasons)


def finish(tally: Tally, left_out: "Sequence[LeftOut]" = (), *, what: str = "are in no story") -> None:
    """Say on standard error which pages could not be read and, where the answer does not say it, which were left out.

    ``what`` says what that means for them.
    """
    of_all = f"of {tally.count} pages"
    if tally.failed:
        click.echo(f"{tally.count - len(tally.failed)} {of_all} were read. These could not be:", err=True)
    for page_id, reasons in tally.failed.items():
        _tell(reasons if reasons.startswith(page_id) else f"{page_id}: {reasons}")
    _tell_left_out([entry for entry in left_out if entry.id not in tally.failed], f"{of_all} {what}")
    if tally.failed:
        raise click.exceptions.Exit(1)


def tell_dates(unbelieved: "Sequence[LeftOut]", pages: int) -> None:
    """Say on standard error which of so many pages give a date that is not believed, where the answer does not say it."""
    if unbelieved:
        click.echo(
            f"{len(unbelieved)} of {pages} pages {'gives' if len(unbelieved) == 1 else 'give'} a date that cannot be right:",
            err=True,
        )
    for reason in by_reason(unbelieved):
        _tell(reason)


def _tell_left_out(entries: "Sequence[LeftOut]", what: str) -> None:
    if entries:
        click.echo(f"{len(entries)} {what}:", err=True)
    for reason, ids in by_reason(entries).items():
        more = f" and {len(ids) - NAMED} more" if len(ids) > NAMED else ""
        _tell(f"{', '.join(ids[:NAMED])}{more}: {reason}")


def by_reason(left_out: "Iterable[LeftOut]") -> dict[str, list[str]]:
    """Return the ids of what is left out by the reason for it."""
    by_reason: dict[str, list[str]] = {}
    for entry in left_out:
        by_reason.setdefault(entry.reason, []).append(entry.id)
    return by_reason


def _tell(line: str) -> None:
    from twosource.render import safe

    click.echo(f"  {safe.line(line)}", err=True)
