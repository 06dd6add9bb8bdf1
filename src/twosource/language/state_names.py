"""States among the names of an article, and whether each is read as a government or as a place."""

import re
from collections.abc import Container, Sequence

from msgspec.structs import replace

from twosource.language import states
from twosource.language.name_words import Word, listed
from twosource.model import Entity, Mark

_BEFORE = 20
"""Characters before a name that are looked at for a preposition."""

_PLACED = frozenset("in near across throughout outside inside around".split())
"""Prepositions after which a state's name is a place; "to" and "from" stand before governments as well."""

_UNDER = frozenset("of from to at for with by on between into against via".split())
"""Other prepositions behind which no subject of a clause stands."""

_DOES = (
    "accus agree announc blam borrow condemn criticis criticiz deni demand dismiss expel fear hop impos insist negotiat offer"
    " pledg press promis refus reject retaliat seek summon threaten urg vow want warn welcom"
).split()
_ACTS = re.compile(
    r"(?:,\s[A-Z]\w+)*(?:\sand\s[A-Z]\w+)?\s(?:(?:ha[sd]|have|is|are|was|were)\s(?:(?:also|not|now|already|long|\w+ly)\s)?)?"
    rf"(?:(?:{'|'.join(_DOES)})(?:e[ds]?|d|l?ed|s|l?ing)|sought)\b"
)
"""What a government does, of which a capital is the subject ("Beijing has criticised the pact")."""

_ELSEWHERE = frozenset("Georgia|Georgian|Santiago|San Jose|San José|Wellington|Kingston|Georgetown|Victoria".split("|"))
"""Words for a state or its capital that as often name a place in another."""


def state_entity(text: str, start: int, end: int, before: str, label: str | None) -> Entity | None:
    """Return the state that a span names, ``None`` where it names none or the tagger read it as somebody's name."""
    surface = _plain(text[start:end])
    entry, kind = states.state(surface), states.reading(surface)
    if entry is None or label in ("PER", "MISC") or (label == "ORG" and kind != "seat" and surface in states.AMBIGUOUS):
        return None
    sure = surface not in states.AMBIGUOUS or before in listed("near") or surface in ("Washington", "America")
    sure = sure or (label is not None and surface not in _ELSEWHERE)
    if label is None and not sure:
        return None
    own = {"demonym": "NORP", "seat": "ORG"}.get(kind or "", "LOC")
    return Entity(start, end, own, surface, entry.code if sure else None)


def bodies(text: str, found: Sequence[Entity], parts: Sequence[Mark], openings: Container[int]) -> list[Entity]:
    """Return the names with those of bodies called after a state ("Statistics Norway") where they are a source of ``parts``.

    ``found`` are sorted and disjoint, ``openings`` are where sentences begin. A state with capitalised words in front of it,
    and nothing else, is no state that speaks; at the start of a sentence ("Neighbouring Norway said") only a plural or a name
    in front of it makes it a body.
    """
    begins = {part.end: part.start for part in parts if part.label == "source"}
    answer: list[Entity] = []
    for entity in found:
        start = begins.get(entity.end, entity.start)
        if (
            entity.label == "LOC"
            and entity.state is not None
            and start < entity.start
            and _is_body(text, start, entity, openings, answer)
        ):
            answer = [other for other in answer if other.end <= start]
            entity = Entity(start, entity.end, "ORG", text[start : entity.end], entity.state)
        answer.append(entity)
    return answer


def _is_body(text: str, start: int, state: Entity, openings: Container[int], before: Sequence[Entity]) -> bool:
    """Tell whether the words from ``start`` up to a state's name make a body's name of it."""
    words = text[start : state.start].split()
    if any(not (word.isalpha() and word[0].isupper()) for word in words) or words[-1] in listed("title") | listed("modifier"):
        return False
    named = any(other.start == start and other.label == "ORG" for other in before)
    return named or start not in openings or words[0].endswith("s")


def _plain(surface: str) -> str:
    """Return a name in capitals (a dateline's) as it is written elsewhere, if a state is called so."""
    plain = surface.title()
    return plain if surface.isupper() and len(surface) > 4 and states.state(plain) else surface


def state_inside(text: str, run: Sequence[Word]) -> str | None:
    """Return the state of an organisation named after it ("Bank of Japan", "Russian Foreign Ministry")."""
    for part in (run[:1], run[:2], run[-1:], run[-2:]):
        surface = text[part[0].start : part[-1].end]
        entry = states.state(surface)
        if entry is not None and surface not in states.AMBIGUOUS and states.reading(surface) in ("name", "demonym"):
            return entry.code
    return None


def read(text: str, entity: Entity, speaking: set[tuple[int, int]]) -> Entity:
    """Return a state's name with its reading: a seat or a source is a government, what stands after "in" a place."""
    if entity.state is None or entity.label == "NORP":
        return entity
    if entity.label == "ORG":
        return replace(entity, reading="government") if states.reading(entity.name) == "seat" else entity
    before = text[max(0, entity.start - _BEFORE) : entity.start].split()
    article = len(before[-1]) + 1 if before and before[-1].lower() == "the" else 0
    if {(entity.start, entity.end), (entity.start - article, entity.end)} & speaking:
        return replace(entity, reading="government")
    word = before[-2 if article and len(before) > 1 else -1] if before else ""
    if word in _PLACED:
        return replace(entity, reading="place")
    acts = states.reading(entity.name) == "capital" and word not in _UNDER and _ACTS.match(text, entity.end) is not None
    return replace(entity, reading="government") if acts else entity
