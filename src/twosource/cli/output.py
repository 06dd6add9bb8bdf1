"""Where the answer goes, how a long run tells how far it is, and what is said at its end."""

import errno
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from twosource.cli.options import Refusal, Request

if TYPE_CHECKING:
    from rich.console import Console

    from twosource.model import Article, LeftOut, Record
    from twosource.run import Analysis, Progress

NAMED = 5
"""Pages that are named for one reason; of more, the number is told."""


def write_briefs(request: Request, html: str | None, analysis: "Analysis") -> None:
    """Write the briefs in the form that was asked for and, where ``html`` names a file, also as a page."""
    from twosource import render

    articles = {article.id: article for article in analysis.reading.articles}
    if html is not None:
        _write(html, render.html(analysis.briefs, articles).encode())
    match request.form:
        case "html" | "markdown" as form:
            _write(request.output, getattr(render, form)(analysis.briefs, articles).encode())
        case "json" | "jsonl":
            write_records(request, analysis.briefs)
        case _:
            _write_terminal(request, lambda console: render.terminal(analysis.briefs, articles, console))


def write_records(request: Request, records: "Iterable[Record]") -> None:
    """Write records in the form that was asked for; without one, as a table for a person and as JSON Lines for a program."""
    import msgspec

    from twosource import render

    form = request.form or ("terminal" if request.output is None and sys.stdout.isatty() else "jsonl")
    if form == "terminal":
        _write_terminal(request, lambda console: render.table(records, console))
    elif form == "json":
        _write(request.output, msgspec.json.format(msgspec.json.encode(list(records)), indent=2) + b"\n")
    else:
        _write(request.output, b"".join(msgspec.json.encode(record) + b"\n" for record in records))


def _write_terminal(request: Request, draw: "Callable[[Console], None]") -> None:
    from rich.console import Console

    with _writing(request.output):
        if request.output is None:
            draw(Console())
        else:
            with Path(request.output).open("w", encoding="utf-8") as file:
                draw(Console(file=file, width=100))


def _write(output: str | None, content: bytes) -> None:
    with _writing(output):
        if output is None:
            click.echo(content, nl=False)
        else:
            Path(output).write_bytes(content)


@contextmanager
def _writing(output: str | None) -> "Iterator[None]":
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever reads the answer has seen enough; click ends the run quietly
            raise
        raise Refusal(f"cannot write to {output or 'standard output'}: {(error.strerror or str(error)).lower()}") from error


@contextmanager
def progress(request: Request) -> "Iterator[Progress]":
    """Yield what takes note of how far a run is: bars on standard error where a person looks at it, else nothing."""
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
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield show


def finish(articles: "Sequence[Article]", left_out: "Sequence[LeftOut]" = (), *, what: str = "are in no story") -> None:
    """Say on standard error which pages could not be read and, where the answer does not say it, which were left out.

    ``what`` says what that means for them.
    """
    failed = {article.id: article for article in articles if any(issue.fatal for issue in article.issues)}
    of_all = f"of {len(articles)} pages"
    if failed:
        click.echo(f"{len(articles) - len(failed)} {of_all} were read. These could not be:", err=True)
    for article in failed.values():
        reasons = "; ".join(issue.message for issue in article.issues if issue.fatal)
        _tell(reasons if reasons.startswith(article.id) else f"{article.id}: {reasons}")
    _tell_left_out([entry for entry in left_out if entry.id not in failed], f"{of_all} {what}")
    if failed:
        raise click.exceptions.Exit(1)


def _tell_left_out(entries: "Sequence[LeftOut]", what: str) -> None:
    if entries:
        click.echo(f"{len(entries)} {what}:", err=True)
    for reason, ids in _by_reason(entries).items():
        more = f" and {len(ids) - NAMED} more" if len(ids) > NAMED else ""
        _tell(f"{', '.join(ids[:NAMED])}{more}: {reason}")


def _by_reason(left_out: "Iterable[LeftOut]") -> dict[str, list[str]]:
    by_reason: dict[str, list[str]] = {}
    for entry in left_out:
        by_reason.setdefault(entry.reason, []).append(entry.id)
    return by_reason


def _tell(line: str) -> None:
    from twosource.render import safe

    click.echo(f"  {safe.line(line)}", err=True)
