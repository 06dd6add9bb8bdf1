"""Persons who act for their state: those whom an article calls its president, premier or minister."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from twosource.model import Entity

_OFFICE = (
    r"(?:[\w&-]+\s+){0,3}?(?:[Pp]resident|[Pp]rime\s+[Mm]inister|[Pp]remier|[Cc]hancellor|[Mm]inister|[Ss]ecretary|[Kk]ing|[Qq]ueen"
    r"|[Ee]mir|[Cc]rown\s+[Pp]rince|[Ll]eader)"
)
_BETWEEN = re.compile(rf"(?:['’]s?)?\s+{_OFFICE}\s*,?\s+")
"""What stands between a state and the name of one who acts for it ("Norway's finance minister, Ola Hansen")."""
_COMMA = re.compile(r"\s?,\s+(?:the\s+)?")
_HELD = re.compile(rf"(?:['’]s?)?\s+{_OFFICE}\b(?!\s+[A-Z])")
"""What stands behind the state where the name stands before it ("Ola Hansen, Norway's finance minister"), and is no title of
another whom the text names next ("Ola Hansen, Chilean President Eva Soto and others")."""
_FORMER = re.compile(r"\b(?:former|ex|then|late|deposed|ousted)[\s-]+(?:the\s+)?\Z", re.IGNORECASE)
_REACH = 16


def leaders(text: str, entities: Sequence[Entity]) -> dict[str, str]:
    """Return the last names of the persons whom a text calls leaders or ministers of a state, each with its state (ISO 3166).

    A last name that more than one state's leaders have is left out.
    """
    found: dict[str, set[str]] = {}
    for first, second in pairwise(entities):
        for state, person in ((first, second), (second, first)):
            if state.state and person.label == "PER" and _holds(text, state, person):
                found.setdefault(last_name(text[person.start : person.end]), set()).add(state.state)
    return {name: next(iter(states)) for name, states in found.items() if len(states) == 1}


def is_former(text: str, start: int) -> bool:
    """Tell whether the office of a state named at a place is one that was left ("former Norwegian premier")."""
    return _FORMER.search(text, max(0, start - _REACH), start) is not None


def _holds(text: str, state: Entity, person: Entity) -> bool:
    if is_former(text, state.start):
        return False
    if person.start > state.end:
        return _BETWEEN.fullmatch(text, state.end, person.start) is not None
    joined = _COMMA.fullmatch(text, person.end, state.start)
    return joined is not None and _HELD.match(text, state.end) is not None


def last_name(words: str) -> str:
    """Return the last word of a person's name."""
    return words.split()[-1]


def acting(text: str, names: Iterable[Entity], known: Mapping[str, str]) -> tuple[tuple[str, int, int], ...]:
    """Return the states for which persons named in a text stand, by ``leaders``, each with its place in the text."""
    people = (one for one in names if one.label == "PER")
    standing = ((known.get(last_name(text[one.start : one.end])), one) for one in people)
    return tuple((state, one.start, one.end) for state, one in standing if state is not None)
