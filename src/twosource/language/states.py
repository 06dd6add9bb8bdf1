"""States and the words that stand for them: names, demonyms, capitals, seats of government.

A capital stands for a place or for a government ("Moscow said"); the table gives the state either way, and ``reading`` says
which kind of word it was, so that a caller can tell them apart.
"""

from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

Reading = Literal["name", "demonym", "capital", "seat"]

AMBIGUOUS = frozenset(
    "Chad|Georgia|Georgian|Jordan|Guinea|Turkey|Polish|Mali|Male|Dominica|Pole|Poles|Santiago|San Jose|San José|"
    "Wellington|Kingston"
    "|Georgetown|Victoria|Sofia|Lima|Washington|Sucre|Beehive|Number 10|No. 10|America|Chancellery|Praia".split("|")
)
"""Words that are as often a person, a town elsewhere or a common noun: a state only where the words around them say so."""


class State(NamedTuple):
    """A state: ISO 3166-1 alpha-2 code ("XK" for Kosovo) and the words for it; tuples may be empty."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    plurals: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


def state(words: str) -> State | None:
    """Return the state that a name, demonym, capital or seat of government stands for; ``None`` where there is none."""
    found = _index().get(words.replace("’", "'"))
    return found[0] if found else None


def reading(words: str) -> Reading | None:
    """Return what kind of word for a state this is."""
    found = _index().get(words.replace("’", "'"))
    return found[1] if found else None


def by_code(code: str) -> State:
    """Return the state of an ISO 3166-1 alpha-2 code; raise KeyError where the table has none."""
    return _states()[code]


@cache
def names() -> frozenset[str]:
    """Return every word, or run of words, that stands for a state."""
    return frozenset(_index())


@cache
def _states() -> dict[str, State]:
    table = files("twosource.language").joinpath("data/states.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[0]: State(row[0], row[1], *(tuple(cell.split("|")) if cell else () for cell in row[2:])) for row in rows}


@cache
def _index() -> dict[str, tuple[State, Reading]]:
    index: dict[str, tuple[State, Reading]] = {}
    for entry in _states().values():
        plurals = tuple(word if word.endswith(("s", "sh", "ch", "ese")) else word + "s" for word in entry.demonyms)
        groups: tuple[tuple[Reading, tuple[str, ...]], ...] = (
            ("name", (entry.name, *entry.names)),
            ("demonym", (*entry.demonyms, *plurals, *entry.plurals)),
            ("capital", entry.capitals),
            ("seat", entry.seats),
        )
        for kind, words in groups:
            for word in words:
                index.setdefault(word, (entry, kind))
    return index
