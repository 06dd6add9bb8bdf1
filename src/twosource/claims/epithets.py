"""Descriptions that stand for one named person or state of an article: "the Danish premier", "the kingdom"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from twosource.language import states
from twosource.language.name_words import listed
from twosource.model import Entity

STATES = frozenset("superpower kingdom republic emirate sultanate federation monarchy country nation".split())
"""Nouns that stand for a state just named."""

_WORDS = re.compile(r"\w[\w-]*")
_OFFICE = re.compile(r"(?:['’]s?)?\s+((?:[\w-]+\s+){1,4})\Z")
_LONGEST = 48
_REACH = 600
"""Characters to look back for the state that a noun stands for."""

_SUBJECT = re.compile(r"\s+(?:(?:also|now|still|already|then)\s+)?(?:is|was|has|had|will|would|does|did|[a-z]+(?:ed|[^s\W]s))\b")
_OBJECT = re.compile(r"\b(?:of|in|to|from|with|by|for|against|on|at|and|between|near|into|over)\s+(?:the\s+)?\Z", re.IGNORECASE)


class Epithets:
    """The offices that an article gives its people by their state ("Danish premier Mette Holm")."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._entities = entities
        self._holders: dict[tuple[str, str], set[str]] = {}
        for state, person in pairwise(entities):
            if state.state and person.label == "PER":
                for office in self._offices(state.end, person.start):
                    self._holders.setdefault((state.state, office), set()).add(person.name)

    def _offices(self, start: int, end: int) -> Iterator[str]:
        found = _OFFICE.match(self._text[start:end]) if end - start <= _LONGEST else None
        last = found[1].split()[-1].casefold() if found else ""
        if last in listed("role"):
            yield last

    def person(self, inside: Sequence[Entity], start: int, end: int) -> str | None:
        """Return who "the (state) (office)" at text [start, end) is; ``None`` for nobody, or where two have that office."""
        if not inside or not inside[0].state or self._text[start : inside[0].start].strip().casefold() not in ("", "the"):
            return None
        words = self._text[inside[0].end : end].removeprefix("'s").removeprefix("’s").split()
        names = self._holders.get((inside[0].state, words[-1].casefold()), set()) if words else set()
        return next(iter(names)) if len(names) == 1 else None

    def state(self, start: int, end: int) -> str | None:
        """Return the state that "the superpower" at text [start, end) stands for: the last one named, as a subject, before it."""
        words = _WORDS.findall(self._text, start, min(end, start + _LONGEST))
        if [word.casefold() for word in words[:1]] != ["the"] or len(words) != 2 or words[1].casefold() not in STATES:
            return None
        here = max(self._text.rfind("\n\n", 0, start), start - _REACH)
        before = [one for one in self._entities if here <= one.start < start and one.state and one.label == "LOC"]
        last = before[-1] if before else None
        if last is None or last.state is None or not _SUBJECT.match(self._text, last.end, start):
            return None
        return None if _OBJECT.search(self._text, max(0, last.start - _LONGEST), last.start) else states.by_code(last.state).name
