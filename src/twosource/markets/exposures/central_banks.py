"""Central banks that a sentence names, and the states whose currency is theirs."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.language import states

_FORMER = re.compile(
    r"\b(?:former|ex|one-time|late|retired|then)[\s-]+(?:\w+[\s-]+){0,5}(?:of\s+)?(?:the\s+)?(?:\w+\s+)?\Z", re.IGNORECASE
)
_GENERIC = re.compile(r"\b[Cc]entral [Bb]ank(?:\s+of\s+(?:the\s+)?((?:[A-Z][\w.]*\s?){1,3}))?")
_REACH = 40
_WORDS = re.compile(r"[\w.'’-]+")


class Bank(NamedTuple):
    """A central bank at ``[start, end)`` of a sentence, and its state (ISO 3166, or EU)."""

    state: str
    start: int
    end: int


def banks(text: str) -> tuple[Bank, ...]:
    """Return the central banks that a sentence names; not in the titles of people who left them ("former Fed chairman")."""
    found = [Bank(_table()[match[0]], *match.span()) for match in _names().finditer(text)]
    for match in _GENERIC.finditer(text):
        code = _state(match[1].split()) if match[1] else _state_before(text, match.start())
        if code is not None:
            found.append(Bank(code, *match.span()))
    return tuple(bank for bank in sorted(set(found)) if not _FORMER.search(text, max(0, bank.start - _REACH), bank.start))


@cache
def _table() -> dict[str, str]:
    rows = files("twosource.markets").joinpath("data/central_banks.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {name: state for state, names in pairs for name in names.split(";")}


@cache
def _names() -> re.Pattern[str]:
    names = sorted(_table(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _state_before(text: str, at: int) -> str | None:
    """Return the state named right before a place ("the Turkish central bank", "Russia's central bank")."""
    words = [re.sub(r"['’]s\Z", "", word) for word in _WORDS.findall(text[max(0, at - _REACH) : at])]
    return _state(words[-2:]) or _state(words[-1:])


def _state(words: Sequence[str]) -> str | None:
    for length in range(min(3, len(words)), 0, -1):
        found = states.state(" ".join(words[:length]))
        if found is not None and length == len(words):
            return found.code
    return None
