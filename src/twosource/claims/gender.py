"""Which pronoun an article uses for a person, so that "he" is never somebody whom it calls "she"."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from twosource.model import Entity

_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Dame|Lady|\w*man|\w*woman)\.?\s+\Z", re.IGNORECASE)
_HE = frozenset(("mr", "sir", "lord"))
_SHE = frozenset(("mrs", "ms", "miss", "dame", "lady"))
_REACH = 24


class Genders:
    """The pronouns of an article's people: by title, by first name, and by what they say of themselves ("she said she …")."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._known: dict[str, str] = {}
        for entity in entities:
            found = _TITLE.search(text, max(0, entity.start - _REACH), entity.start) if entity.label == "PER" else None
            if found:
                self.learn(entity.name, _pronoun(found[1].casefold()))
        for entity in entities:
            if entity.label == "PER" and " " in entity.name:
                self.learn(entity.name, _first_names().get(entity.name.split()[0], ""))

    def learn(self, name: str, pronoun: str) -> None:
        """Keep the pronoun of a person, the first where the article has several; other words than "he" and "she" say nothing."""
        if pronoun in ("he", "she"):
            self._known.setdefault(name, pronoun)

    def fits(self, name: str, pronoun: str) -> bool:
        """Tell whether "he", "she", "his" or "her" can stand for a person; other pronouns fit whatever they mean."""
        plain = {"his": "he", "her": "she"}.get(pronoun, pronoun)
        return plain not in ("he", "she") or self._known.get(name, plain) == plain


@cache
def _first_names() -> dict[str, str]:
    rows = files("twosource.claims").joinpath("data/first_names.tsv").read_text("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if not row.startswith("#"))
    return {name: pronoun for pronoun, names in pairs for name in names.split()}


def _pronoun(title: str) -> str:
    if title in _HE or (title.endswith("man") and not title.endswith("woman")):
        return "he"
    return "she" if title in _SHE or title.endswith("woman") else ""
