"""How a name is spelled where its page does not spell it plainly: in capitals, with soft hyphens, over a line's end."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from twosource.model import Entity

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_GLUED_INITIAL = re.compile(r"(?<![^\W_])([A-Z])\.(?=[A-Z][a-z])")
_SHORTEST = 4
"""Letters of the shortest name in capitals that may be a name elsewhere in small letters: fewer are an acronym's."""


def plain(surface: str) -> str:
    """Return a name without invisible characters, its words and initials one space apart ("J.Quist" is "J. Quist")."""
    return _GLUED_INITIAL.sub(r"\1. ", " ".join(_INVISIBLE.sub("", surface).split()))


def as_elsewhere(found: Sequence[Entity]) -> list[Entity]:
    """Return the names of an article, those in capitals as the article spells them elsewhere ("MARA QUIST", "QUIST").

    A single word in capitals that is an organisation stays as it is: it may be an acronym.
    """
    spelled: dict[str, str] = {}
    for entity in found:
        if not entity.name.isupper():
            spelled.setdefault(entity.name.casefold(), entity.name)
            if entity.label == "PER":
                for part in entity.name.split():
                    spelled.setdefault(part.casefold(), part)
    return [
        replace(entity, name=spelled.get(entity.name.casefold(), entity.name)) if _is_loud(entity) else entity for entity in found
    ]


def _is_loud(entity: Entity) -> bool:
    name = entity.name
    return name.isupper() and len(name) >= _SHORTEST and entity.state is None and (" " in name or entity.label in ("PER", "LOC"))
