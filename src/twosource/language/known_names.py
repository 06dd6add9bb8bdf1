"""States, and names marked elsewhere in the article, found where the tagger marked nothing."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from twosource.language.name_words import Word
from twosource.language.state_names import state_entity
from twosource.model import Entity

_LONGEST = 6
"""Words of the longest name that is looked for again ("Democratic Republic of the Congo")."""


def with_known(text: str, by_sentence: Sequence[Sequence[Word]], found: Sequence[Entity]) -> list[Entity]:
    """Add states, and names found elsewhere in the article, where the tagger marked nothing."""
    taken = {at for entity in found for at in range(entity.start, entity.end)}
    lower = {word.text for line in by_sentence for word in line if word.text.islower()}
    known = {text[entity.start : entity.end]: entity for entity in reversed(found)}
    known = {surface: entity for surface, entity in known.items() if surface.lower() not in lower}
    added = [
        entity
        for line in by_sentence
        for entity in _listed(text, line, known)
        if not any(at in taken for at in range(entity.start, entity.end))
    ]
    return sorted([*found, *added], key=lambda entity: entity.start)


def _listed(text: str, line: Sequence[Word], known: dict[str, Entity]) -> Iterator[Entity]:
    at = 0
    while at < len(line):
        size = 0
        for length in range(min(_LONGEST, len(line) - at), 0, -1):
            entity = _known(text, line, at, length, known) if line[at].text[0].isupper() else None
            if entity is not None:
                yield entity
                size = length
                break
        at += max(size, 1)


def _known(text: str, line: Sequence[Word], at: int, length: int, known: dict[str, Entity]) -> Entity | None:
    start, end = line[at].start, line[at + length - 1].end
    again = known.get(text[start:end])
    if again is not None:
        return replace(again, start=start, end=end) if _stands_alone(line, at, length) else None
    return state_entity(text, start, end, line[at - 1].text if at else "", None)


def _stands_alone(line: Sequence[Word], at: int, length: int) -> bool:
    """Tell whether no further capitalised word touches the words, which would make them part of a longer name."""
    after = line[at + length] if at + length < len(line) else None
    touching = after is not None and after.start - line[at + length - 1].end == 1 and after.text[0].isupper()
    return not touching
