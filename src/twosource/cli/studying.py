"""The options of the verb ``study``, and what they mean to the library."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from twosource.markets import Instruments
    from twosource.markets.calendars import Calendar
    from twosource.markets.design import Design
    from twosource.markets.supply import Supply
    from twosource.run.studies import Wanted

FORMATS = ("terminal", "html", "csv", "json", "jsonl", "signals", "mt5", "lean", "parquet", "signals-parquet")
SIGNALS = ("signals", "mt5", "lean", "signals-parquet")
_FILE = click.Path(exists=True, dir_okay=False)
_OPTIONS = (
    click.option("--prices", multiple=True, metavar="WHERE", help="ecb (the default), a FILE, or SYMBOL=FILE; may be repeated."),
    click.option("--instruments", default="", metavar="SYMBOLS", help="As USDRUB,USDKRW; by default what the story touches."),
    click.option("--event", "times", multiple=True, metavar="TIME", help="An event in the stories' place; may be repeated."),
    click.option("--events", type=_FILE, help="A CSV file of events: a time, then a name."),
    click.option("--story", metavar="ID", help="Study this story alone."),
    click.option(
        "--zero",
        type=click.Choice(["first-report", "announced"]),
        default="first-report",
        show_default=True,
        help="A story's event: its first independent report, or the days it announced.",
    ),
    click.option("--window", type=int, nargs=2, default=(-1, 1), show_default=True, help="First and last bar around day 0."),
    click.option("--estimation", type=int, default=120, show_default=True, help="Bars from which the model is made."),
    click.option("--gap", type=int, default=5, show_default=True, help="Bars between them and the window."),
    click.option(
        "--model",
        type=click.Choice(["mean", "market", "market-adjusted"]),
        help="What a return would have been; by default market with --market, else mean, and for one pair --market rates.",
    ),
    click.option(
        "--market",
        metavar="SYMBOL",
        help="The market of the model; basket: the mean of the other instruments; rates: what the pairs' common currency did.",
    ),
    click.option("--returns", type=click.Choice(["log", "simple"]), default="log", show_default=True, help="Kind of returns."),
    click.option("--tests", default="kolari-pynnonen,rank", show_default=True, metavar="NAMES", help="Tests, or all."),
    click.option(
        "--correction",
        type=click.Choice(["event", "study"]),
        default="event",
        show_default=True,
        help="Over what q is corrected: the instruments of each event, or all of them at all events.",
    ),
    click.option("--zone", metavar="ZONE", help="The clock of price files that do not say theirs, and of mt5."),
    click.option("--calendar", "--releases", type=_FILE, multiple=True, help="An economic calendar; may be repeated."),
    click.option("--calendar-zone", metavar="ZONE", help="The clock of calendars that do not say theirs."),
)


def options(function: Callable[..., None]) -> Callable[..., None]:
    """Add the options of ``study`` to its function."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def design(given: dict[str, Any]) -> "Design":
    """Return the design that the options ask for."""
    from twosource.markets.battery import NAMES
    from twosource.markets.design import Design

    tests = NAMES if given["tests"] == "all" else tuple(names(given["tests"]))
    first, last = given["window"]
    return Design(
        model=given["model"] or ("market" if given["market"] else "mean"),
        market=given["market"],
        returns=given["returns"],
        first=first,
        last=last,
        estimation=given["estimation"],
        gap=given["gap"],
        tests=tests,
        correction=given["correction"],
    )


def wanted(given: dict[str, Any], as_of: str | None, listed_in: "Sequence[Calendar]") -> "Wanted":
    """Return what is to be studied; raise StudyError or TimeError where an event cannot be read."""
    from twosource.markets.calendars.events import faults, released
    from twosource.markets.study_events import given as named
    from twosource.markets.study_events import listed
    from twosource.run.studies import Wanted

    events = [named(time, number=number) for number, time in enumerate(given["times"], 1)]
    return Wanted(
        events=(*events, *(listed(given["events"], after=len(events)) if given["events"] else ())),
        symbols=tuple(names(given["instruments"])),
        story=given["story"],
        zero=given["zero"],
        releases=released(listed_in),
        as_of=as_of,
        left_out=faults(listed_in),
        free=not given["model"] and not given["market"],
    )


def supplied(given: dict[str, Any], listed_in: "Sequence[Calendar]", table: "Instruments") -> "Supply":
    """Return the prices that the options name; raise PriceError where they cannot be read.

    ``table`` says which symbols stand for one instrument.
    """
    from twosource.markets.calendars.events import instants
    from twosource.markets.supply import supply

    return supply(given["prices"], zone_name=given["zone"], releases=instants(listed_in), table=table)


def names(text: str) -> Sequence[str]:
    """Return the names of a list parted by commas."""
    return [name.strip() for name in text.split(",") if name.strip()]
