"""Which outlet a host is: facts of a table, for pages that do not say it themselves."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Outlet(NamedTuple):
    """The name of a news organization, and its country in English ("" where the table does not say)."""

    name: str
    country: str


@cache
def _table() -> dict[str, Outlet]:
    lines = files("twosource.articles").joinpath("data", "outlets.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {domain: Outlet(name, country) for domain, name, country in rows}


def outlet(host: str | None) -> Outlet | None:
    """Return the outlet of a host or of the nearest domain above it, ``None`` where the table has none."""
    labels = (host or "").lower().split(".")[-5:]
    domains = (".".join(labels[index:]) for index in range(len(labels) - 1))
    return next((found for domain in domains if (found := _table().get(domain))), None)
