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
_DECIDERS = r"(?:[Rr]ate[- ][Ss]etters|[Mm]onetary [Pp]olicy (?:[Cc]ommittee|[Cc]ouncil|[Bb]oard))"
_GENERIC = re.compile(rf"\b(?:[Cc]entral [Bb]ank|{_DECIDERS})(?:\s+of\s+(?:the\s+)?((?:[A-Z][\w.]*\s?){{1,3}}))?")
"""A central bank, or those who decide in one, by the state in front of it or behind."""
_ITS_DECIDERS = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?{_DECIDERS}")
_REACH = 40
_DECISION = r"(?:decisions?|meetings?|announcements?|minutes)"
_QUALIFIED = (
    r"(?:next|latest|last|own|first|final|monetary|policy|rate|interest(?:[\s-]rate)?|two-day|both|also|each|all|will|then"
    r"|on\s+\w+day|(?-i:[A-Z][a-z]+))"
)
_DECIDES = re.compile(rf"(?:['’]s?)?(?:\s+{_QUALIFIED}){{0,3}}\s+(?:{_DECISION}|meets?|decides?|announces?)\b", re.IGNORECASE)
_DECISION_OF = re.compile(rf"\b{_DECISION}\s+(?:by|from|of|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WORDS = re.compile(r"[\w.'’-]+")


class Bank(NamedTuple):
    """A central bank at ``[start, end)`` of a sentence, and its state (ISO 3166, or EU)."""

    state: str
    start: int
    end: int


def banks(text: str) -> tuple[Bank, ...]:
    """Return the central banks that a sentence names; not in the titles of people who left them ("former Fed chairman")."""
    found = [Bank(_table()[match[0]], match.start(), _end(text, match.end())) for match in _names().finditer(text)]
    for match in _GENERIC.finditer(text):
        code = _state(match[1].split()) if match[1] else _state_before(text, match.start())
        if code is not None:
            found.append(Bank(code, *match.span()))
    return tuple(bank for bank in sorted(set(found)) if not _FORMER.search(text, max(0, bank.start - _REACH), bank.start))


def _end(text: str, end: int) -> int:
    """Return where a bank's name ends, or that of those who decide in it ("the Riksbank's rate-setters")."""
    its = _ITS_DECIDERS.match(text, end)
    return its.end() if its else end


def decides(text: str, bank: Bank) -> bool:
    """Tell whether a sentence speaks of a bank's decision or meeting ("the Riksbank's decision is due"), alone or in a list."""
    listed = _listed().match(text, bank.end)
    behind = _DECIDES.match(text, listed.end() if listed else bank.end)
    return behind is not None or _DECISION_OF.search(text, max(0, bank.start - _REACH), bank.start) is not None


@cache
def _listed() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_table(), key=lambda name: (-len(name), name))))
    return re.compile(rf"(?:(?:\s?,|\s?,?\s+and)\s+(?:the\s+)?(?:{names})(?!\w))*")


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
