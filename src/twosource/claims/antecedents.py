"""Whom a pronoun stands for: "she" who spoke last, "it" that was named just before, "its" owner."""

import re
from collections.abc import Sequence

from twosource.claims import lexicon
from twosource.claims.bodies import Bodies, Body
from twosource.claims.descriptions import person
from twosource.claims.gender import Genders
from twosource.claims.spans import Inside, covered
from twosource.language.name_words import listed
from twosource.model import Entity, Span, Speaker

_REACH = 4000
"""Characters to look back for the beginning of a paragraph."""

_LATELY = 12
"""How many of the last contents are looked through for those named in them."""

_HEAD = re.compile(r"\s(?:who|with|in|on|from|at|of|to|for|familiar|close)\s")
_NOUN = re.compile(r"\s+[a-z]{3,}")
_OPENS = re.compile(
    r"(?:(?<![^\n])|(?<=[.!?:;])['’\"”]?\s+)(?:(?:But|And|Meanwhile,|However,|On \w+,?|In \w+ \w+,)\s+)?(?=[A-Z])"
)
"""What stands before the subject of a sentence."""


_GOES_ON = re.compile(r",? [\w“\"]")
"""What stands after a subject, and not after a dateline or an owner."""


class Antecedents:
    """The antecedents of one article's pronouns; entities and quotations must be sorted and disjoint."""

    def __init__(self, text: str, entities: Sequence[Entity], quotes: Sequence[Span], bodies: Bodies) -> None:
        self._text = text
        self._bodies = bodies
        quoted = covered(entities, quotes)
        self._narrated = Inside(entity for number, entity in enumerate(entities) if number not in quoted)
        self._genders = Genders(text, entities)
        self._heard: list[tuple[int, int]] = []

    def heard(self, content: Sequence[Span]) -> None:
        """Keep what somebody has said: those whom he names in it are not the ones that a later "he" stands for."""
        self._heard += [(span.start, span.end) for span in content]

    def learn(self, name: str, pronoun: str) -> None:
        """Keep "he" or "she" as the pronoun of somebody."""
        self._genders.learn(name, pronoun)

    def of(self, pronoun: str, at: int, earlier: Speaker | None, content: Sequence[Span]) -> str | None:
        """Return the name that a pronoun at ``at`` stands for where only one can be meant.

        That is the only fitting name of its paragraph so far, outside quotations and what is said, or the speaker before it,
        where nobody else has been named since.
        """
        if pronoun == "they":
            return earlier.name if earlier is not None and are_several(earlier) and not self._plural(earlier.end, at) else None
        label = lexicon.PERSONAL.get(pronoun)
        if label is None and pronoun != "it":
            return None
        wanted = (label,) if label else ("ORG", "LOC")
        if label and earlier is not None and (_are_joined(earlier) or not self._genders.fits(earlier.name, pronoun)):
            earlier = None
        here = self._paragraph(at)
        names = self._fitting(here, at, pronoun, wanted, content)
        if not names and label and (earlier is None or earlier.speaker_class != "named"):
            names = self._fitting(here, at, pronoun, wanted, content, heard=False)
        if earlier is not None and (earlier.start >= here and _is_office(earlier.name) if label else is_body(earlier)):
            return None if self._fitting(earlier.end, at, pronoun, wanted, content) else earlier.name
        if len(set(names)) == 1:
            return names[0]
        if not label:
            return None
        if earlier is None:
            alone = set(self._fitting(self._paragraph(here), at, pronoun, wanted, content)) if not names else set()
            return alone.pop() if len(alone) == 1 else None
        since = names or self._fitting(min(earlier.start, at), at, pronoun, wanted, content)
        if earlier.speaker_class != "named" and len(set(since)) == 1:
            return since[0]
        return earlier.name if not since or since[-1] == earlier.name else None

    def owner(self, at: int, earlier: Speaker | None) -> str | None:
        """Return the body that "its" at ``at`` stands for, ``None`` where it may be another.

        That is the subject of its own sentence or of the nearest one before it in its paragraph, where that is a body, else the
        body that spoke last, else the only one, or the last subject, of the paragraph before.
        """
        here = self._paragraph(at)
        subject = self._thing(here, at) or self._subject(here, at)
        if subject is not None:
            return subject.name
        if earlier is not None and is_body(earlier):
            return earlier.name
        before = self._paragraph(here)
        names = {one.name for one in self._narrated.within(before, here) if self._label(one) == "ORG"}
        last = self._subject(before, here)
        return names.pop() if len(names) == 1 else last.name if last else None

    def _thing(self, start: int, end: int) -> Entity | None:
        """Return what a name with which the sentence up to ``end`` opens stands for, where no full name shows a person."""
        opening = max((found.end() for found in _OPENS.finditer(self._text, start, end)), default=start)
        first = next(iter(self._narrated.within(opening, end)), None)
        if first is None or self._text[opening : first.start] not in ("", "The ") or not _GOES_ON.match(self._text, first.end):
            return None
        return first if first.label != "PER" or " " not in first.name else None

    def _subject(self, start: int, end: int) -> Body | None:
        """Return the body that is the last subject in text [start, end), named or described."""
        openings = [found.end() for found in _OPENS.finditer(self._text, start, end)][::-1]
        return next((body for at in openings if (body := self._bodies.opening(at, end)) is not None), None)

    def _paragraph(self, at: int) -> int:
        """Return where the paragraph begins that goes on, or ends, at a place; of a very long one only the last part counts."""
        floor = max(0, at - _REACH)
        return max(self._text.rfind("\n\n", floor, at), floor)

    def _fitting(
        self, start: int, end: int, pronoun: str, labels: tuple[str, ...], content: Sequence[Span], *, heard: bool = True
    ) -> list[str]:
        """Return the names in text [start, end) that a pronoun can stand for, but for those in what is, or was, said."""
        said = [(span.start, span.end) for span in content] + (self._heard[-_LATELY:] if heard else [])
        return [
            entity.name
            for entity in self._narrated.within(start, end)
            if self._label(entity) in labels
            and self._genders.fits(entity.name, pronoun)
            and not any(first <= entity.start < last for first, last in said)
        ]

    def _plural(self, start: int, end: int) -> bool:
        """Tell whether another group that could be "they" may have been named in text [start, end) ("the Danes")."""
        peoples = (one for one in self._narrated.within(start, end) if one.label == "NORP")
        return any(_NOUN.match(self._text, one.end) is None for one in peoples)

    def _label(self, entity: Entity) -> str:
        """Return the label of an entity, that of a body for a company's name which reads like a person's."""
        return "ORG" if entity.label == "PER" and self._bodies.is_company(entity.name) else entity.label


def is_body(speaker: Speaker) -> bool:
    """Tell whether a speaker can be "it": a body, a state, a document, or one thing that is only described ("the airline")."""
    if are_several(speaker):
        return False
    last = speaker.name.split()[-1].casefold()
    one = speaker.speaker_class == "unnamed" and not last.endswith("s") and last not in lexicon.COLLECTIVES
    return speaker.speaker_class in ("organisation", "state", "document") or (one and not person(last))


def are_several(speaker: Speaker) -> bool:
    """Tell whether a speaker can be "they": several people, without names ("two aides", "the police") or joined."""
    if _are_joined(speaker):
        return True
    head = next((word for word in _HEAD.split(speaker.name) if word), "").split()
    last = head[-1].casefold() if head else ""
    return speaker.speaker_class == "unnamed" and (
        (last.endswith("s") and not last.endswith("ss")) or last in lexicon.COLLECTIVES
    )


def _are_joined(speaker: Speaker) -> bool:
    """Tell whether a speaker is several with names, who spoke together."""
    return speaker.speaker_class in ("named", "state") and " and " in speaker.name


def _is_office(words: str) -> bool:
    """Tell whether a speaker without a name is one person by office ("a company spokesman")."""
    last = words.split()[-1].casefold()
    return last in listed("role") or person(last)
