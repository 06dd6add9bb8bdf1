"""What all verbs share: their arguments, and how they refuse."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import click

from twosource.cli import streams

EPILOG = (
    "A SOURCE is a file, a folder (with all its subfolders), a glob, a WARC archive, a feed, JSON Lines of page or article "
    "records, a URL, or - for standard input. Exit code 0: everything was read; 1: some pages could not be, and standard error "
    "says which and why; 2: wrong usage, or the answer could not be written; 130: interrupted; 141: the reader of the answer "
    "stopped reading (as head does)."
)


class Request(NamedTuple):
    """What every verb is given."""

    sources: tuple[str, ...]
    form: str | None
    output: str | None
    as_of: str | None
    workers: int
    max_page_mb: int
    quiet: bool
    language_model: str | None = None


class Refusal(click.ClickException):
    """What cannot be done, said in one line."""

    exit_code = 2


class OutFile(click.Path):
    """A file to be written; one that cannot be is refused before the work, not after it."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, writable=True, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path."""
        folder = Path(value).parent
        if not value:
            self.fail("name a file", param, ctx)
        if not folder.is_dir():
            self.fail(f"there is no folder {str(folder)!r}; make it first", param, ctx)
        if not Path(value).exists() and not os.access(folder, os.W_OK):
            self.fail(f"the folder {str(folder)!r} may not be written to; choose another", param, ctx)
        return super().convert(value, param, ctx)


class Count(click.IntRange):
    """A whole number of 1 or more."""

    def __init__(self) -> None:
        super().__init__(min=1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            self.fail(f"{value!r} is not a whole number of 1 or more", param, ctx)


class Verb(click.Command):
    """A command that answers Twosource's own errors with one line and exit code 2, an interruption with 130.

    Where whoever reads the answer stops reading, the exit code is ``streams.BROKEN_PIPE``.
    """

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb."""
        from twosource.errors import TwosourceError

        streams.prepare()
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's threads cost more than they save on one page's matrices
        try:
            return super().invoke(ctx)
        except TwosourceError as error:
            raise Refusal(str(error)) from error
        except KeyboardInterrupt:
            click.echo("Interrupted before the answer was complete.", err=True)
            ctx.exit(130)
        except BrokenPipeError:
            ctx.exit(streams.BROKEN_PIPE)


def _or_stdout(_ctx: click.Context, _parameter: click.Parameter, path: str | None) -> str | None:
    return None if path == "-" else path


def refuse_clashes(**files: str | None) -> None:
    """Refuse options that name one file: each would write over what another wrote. ``None`` and devices are passed over."""
    seen: dict[Path, str] = {}
    for option, name in files.items():
        path = Path(name).resolve() if name is not None else None
        if path is None or (path.exists() and not path.is_file()):
            continue
        if path in seen:
            raise Refusal(f"--{seen[path]} and --{option} both name {name}; name two files")
        seen[path] = option


def verb(
    group: click.Group, formats: tuple[str, ...], *, sources: bool = True, names: bool = True
) -> Callable[[Callable[..., None]], click.Command]:
    """Return a decorator that adds a verb to ``group`` with the arguments all verbs share, gathered in a Request.

    ``formats`` is empty for a verb that says in another option how its answer is written. ``sources`` tells whether the verb can
    do nothing without any; ``names`` is off for a verb that looks for no names, so that no language model can be chosen.
    """
    shared = [
        click.argument("sources", metavar="SOURCE..." if sources else "[SOURCE...]", nargs=-1, required=sources),
        *([click.option("--format", "form", type=click.Choice(formats), help="How to write the answer.")] if formats else []),
        click.option("-o", "--output", type=OutFile(), callback=_or_stdout, help="Write to this file."),
        click.option(
            "--as-of",
            metavar="TIME",
            help="Leave out what was known only after TIME (ISO 8601; a day, month or year to its end).",
        ),
        click.option("--workers", type=Count(), default=1, show_default=True, help="Processes that read pages."),
        click.option("--max-page-mb", type=Count(), default=16, show_default=True, help="Largest page, in MB."),
        click.option("--quiet", is_flag=True, help="Show no progress."),
    ]
    if names:
        shared.append(click.option("--language-model", metavar="NAME", help="Take names from this installed spaCy pipeline."))

    def decorate(function: Callable[..., None]) -> click.Command:
        def run(**given: Any) -> None:
            request = Request(**{field: given.pop(field, None) for field in Request._fields})
            if request.output is None and streams.is_closed():
                raise Refusal("standard output is closed, so there is no place for the answer; name a file with -o")
            function(request, **given)

        for decorator in reversed(shared):
            run = decorator(run)
        run.__click_params__ = getattr(function, "__click_params__", []) + run.__click_params__  # type: ignore[attr-defined]
        return group.command(function.__name__, cls=Verb, help=function.__doc__, epilog=EPILOG)(run)

    return decorate


LAST = "last"
"""What ``--since`` takes in the place of a time: whatever the desk held."""


def since(function: Callable[..., None]) -> Callable[..., None]:
    """Add the option that asks for what is new; its value comes as ``since``."""
    text = "Say what is new since TIME (ISO 8601), or since the desk was written to (last)."
    return click.option("--since", metavar="TIME", help=text)(function)


def archive(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that name an archive of copies, and what it is to forget; they come as ``archive`` and ``expire``."""
    expire = click.option("--expire", metavar="TIME", help="First forget what the archive knew before TIME (ISO 8601).")
    return click.option(
        "--archive", type=OutFile(), help="Compare word for word with the articles in this file, and file these too."
    )(expire(function))


def calendars(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that name economic calendars; their values come as ``calendar`` and ``calendar_zone``."""
    path = click.Path(exists=True, dir_okay=False)
    zone = click.option("--calendar-zone", metavar="ZONE", help="The clock of calendars that do not say theirs.")
    return click.option("--calendar", type=path, multiple=True, help="An economic calendar; may be repeated.")(zone(function))


def instruments(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options that name instruments; their values come as ``instrument_table`` and ``watch``."""
    path = click.Path(exists=True, dir_okay=False)
    watch = click.option("--watch", default="", metavar="SYMBOLS", help="Stories touch these alone, as USDRUB,XAUUSD.")
    table = click.option("--instrument-table", type=path, multiple=True, help="Instruments of your own; may be repeated.")
    return table(watch(function))
