"""People by the office that an article gives them beside their names, so that "the committee chairman" is found again."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.claims import lexicon
from twosource.claims.beside import describe
from twosource.claims.descriptions import Description, person
from twosource.language.similarity import stem
from twosource.model import Entity

_WORD = re.compile(r"[^\W\d_][\w.-]*(?:['’]s)?")
_REACH = 4000
"""Characters to look back for another one with that office."""

_NEW = "(?:an?|one|another|two|three|several|some)"
"""What opens the description of somebody who has not been named."""

_LESSER = frozenset(map(stem, "vice deputy former acting assistant ex late interim outgoing incoming".split()))
"""Words that make an office another one."""


class Held(NamedTuple):
    """An office beside a person's name: where the name begins, the canonical name, the stems of the words around the head."""

    at: int
    name: str
    words: frozenset[str]


class Offices:
    """The offices that one article gives its people; entities must be sorted."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._held: dict[str, list[Held]] = defaultdict(list)
        self._of: dict[str, Description] = {}
        for entity in entities:
            if entity.label == "PER":
                for one in describe(text, entity.start, entity.end):
                    self._of.setdefault(entity.name, one)
                    for head, others in _office(_WORD.findall(text[one.start : one.end].casefold())):
                        self._held[head].append(Held(entity.start, entity.name, others))

    def of(self, name: str) -> Description | None:
        """Return where the article first describes a person, ``None`` where it does not."""
        return self._of.get(name)

    def person(self, description: str, at: int) -> str | None:
        """Return who "the (words) (office)" at position ``at`` is: the only person before it with that office, else ``None``."""
        first, *words = _WORD.findall(description.casefold()) or [""]
        if first not in ("the", "its", "their") or not words or not person(words[-1]):
            return None
        wanted = frozenset(map(stem, words[:-1]))
        fitting = [held for held in self._held[words[-1]] if held.at < at and wanted <= held.words]
        alike = [held for held in fitting if held.words & _LESSER == wanted & _LESSER]
        names = {held.name for held in alike}
        if len(names) != 1:
            return None
        another = re.compile(rf"\b{_NEW}\s+(?:of\s+)?(?:[\w-]+\s+){{0,3}}?{re.escape(words[-1])}s?\b")
        last = max(at - _REACH, *(held.at for held in alike))
        return None if another.search(self._text, last, at) else names.pop()


def _office(words: Sequence[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the head of the office in the words, given in small letters, and the stems of the others, where the words are one."""
    end = next((number for number, word in enumerate(words) if number and word in lexicon.PREPOSITIONS), len(words))
    if end and person(words[end - 1]):
        others = (*words[: end - 1], *words[end:])
        yield words[end - 1], frozenset(stem(word.removesuffix("'s").removesuffix("’s")) for word in others)
