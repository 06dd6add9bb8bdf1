"""Which pronoun an article uses for a person, so that "he" is never somebody whom it calls "she"."""

import re
from collections.abc import Iterable

from twosource.model import Entity

_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Dame|Lady|\w*man|\w*woman)\.?\s+\Z", re.IGNORECASE)
_HE = frozenset(("mr", "sir", "lord"))
_SHE = frozenset(("mrs", "ms", "miss", "dame", "lady"))
_REACH = 24


class Genders:
    """The pronouns of the people of one article, from their titles and from what they say of themselves ("she said she …")."""

    def __init__(self, text: str, entities: Iterable[Entity]) -> None:
        self._known: dict[str, str] = {}
        for entity in entities:
            found = _TITLE.search(text, max(0, entity.start - _REACH), entity.start) if entity.label == "PER" else None
            if found:
                self.learn(entity.name, _pronoun(found[1].casefold()))

    def learn(self, name: str, pronoun: str) -> None:
        """Keep the pronoun of a person, the first where the article has several; other words than "he" and "she" say nothing."""
        if pronoun in ("he", "she"):
            self._known.setdefault(name, pronoun)

    def fits(self, name: str, pronoun: str) -> bool:
        """Tell whether "he", "she", "his" or "her" can stand for a person; other pronouns fit whatever they mean."""
        plain = {"his": "he", "her": "she"}.get(pronoun, pronoun)
        return plain not in ("he", "she") or self._known.get(name, plain) == plain


def _pronoun(title: str) -> str:
    if title in _HE or (title.endswith("man") and not title.endswith("woman")):
        return "he"
    return "she" if title in _SHE or title.endswith("woman") else ""
