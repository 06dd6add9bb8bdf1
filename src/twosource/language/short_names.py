"""Given names and their short forms: "Mike" is a Michael, and may be written so on another page."""

from collections import defaultdict
from functools import cache
from importlib.resources import files


def same_given(one: str, other: str) -> bool:
    """Tell whether one given name is a short form of the other; both in small letters without marks."""
    return other in _forms().get(one, frozenset())


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Return the names that each can stand for, or be shortened to."""
    table = files("twosource.language").joinpath("data/short_names.tsv").read_text("utf-8")
    found: defaultdict[str, set[str]] = defaultdict(set)
    for full, short in (line.split("\t") for line in table.splitlines() if not line.startswith("#")):
        for each in short.split():
            found[full].add(each)
            found[each].add(full)
    return {name: frozenset(others) for name, others in found.items()}
