"""People by the office that an article gives them beside their names, so that "the committee chairman" is found again."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.claims import lexicon
from twosource.language.name_words import listed
from twosource.language.similarity import stem
from twosource.model import Entity

_WORD = re.compile(r"[^\W\d_][\w.-]*(?:['’]s)?")
_REACH = 90
"""Characters before a name in which its office stands, and after it."""

_LONGEST = 5
"""Words of an office before a name."""

_BREAK = re.compile(r"[,;:.!?()\n\"“”]")
_TITLE = re.compile(r"(?:\b(?:Rep|Sen|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Gov|Sir|Dame|Lord|Lady)\.?\s+)+\Z")
_AFTER = re.compile(r"\s?(?:\([^()\n]{1,40}\))?,\s+([^,;:()\n\"“”]{4,90})")
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
        self._held: dict[str, list[Held]] = defaultdict(list)
        self._of: dict[str, str] = {}
        for entity in entities:
            if entity.label == "PER":
                for words in (_before(text, entity.start), _after(text, entity.end)):
                    for head, others in _office([word.casefold() for word in words]):
                        self._held[head].append(Held(entity.start, entity.name, others))
                        self._of.setdefault(entity.name, " ".join(words))

    def of(self, name: str) -> str | None:
        """Return the first office that the article gives a person, in its own words, ``None`` where it gives none."""
        return self._of.get(name)

    def person(self, description: str, at: int) -> str | None:
        """Return who "the (words) (office)" at position ``at`` is: the only person before it with that office, else ``None``."""
        first, *words = _WORD.findall(description.casefold()) or [""]
        if first not in ("the", "its", "their") or not words or words[-1] not in listed("role"):
            return None
        wanted = frozenset(map(stem, words[:-1]))
        fitting = [held for held in self._held[words[-1]] if held.at < at and wanted <= held.words]
        alike = [held for held in fitting if held.words & _LESSER == wanted & _LESSER]
        names = {held.name for held in alike}
        return names.pop() if len(names) == 1 else None


def _before(text: str, start: int) -> list[str]:
    """Return the words right before a name, as far as they can be its title."""
    left = _BREAK.split(_TITLE.sub("", text[max(0, start - _REACH) : start]))[-1]
    words = left.split()[-_LONGEST:] if left.endswith(" ") else []
    last = max((number for number, word in enumerate(words) if word.casefold() in _ENDS), default=-1)
    title = [word for word in words[last + 1 :] if word[0].isalnum()]
    if title and title[-1][0].isupper():
        small = (at for at, word in enumerate(title) if word[0].islower() and stem(word) not in _LESSER)
        return title[max(small, default=-1) + 1 :]
    return title


def _after(text: str, end: int) -> list[str]:
    """Return the words of an apposition that follows a name, a bracket between them or not."""
    found = _AFTER.match(text, end, end + _REACH)
    words = found[1].split() if found else []
    cut = next((at for at, word in enumerate(words) if word in _RELATIVES), None)
    if found is None or cut is not None:
        return words[:cut]
    torn = found.end() == end + _REACH and text[found.end() : found.end() + 1].strip(" ,;:().\n")
    return [] if torn else words


def _office(words: Sequence[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the head of the office in the words, given in small letters, and the stems of the others, where the words are one."""
    end = next((number for number, word in enumerate(words) if number and word in lexicon.PREPOSITIONS), len(words))
    if end and words[end - 1] in listed("role"):
        others = (*words[: end - 1], *words[end:])
        yield words[end - 1], frozenset(stem(word.removesuffix("'s").removesuffix("’s")) for word in others)


_RELATIVES = ("who", "which", "whose", "that")
_ENDS = lexicon.PREPOSITIONS | lexicon.PRONOUNS | lexicon.words("and or but that said says told as when while")
