"""How much two wordings have in common."""

import re
from collections.abc import Set

_WORD = re.compile(r"\w+")
SHORT = 3
"""Characters; words no longer tell little of what a text is about."""
_CONTENT = re.compile(rf"(\w{{{SHORT + 1},6}})\w*+")


def words_of(text: str) -> list[str]:
    """Return the words of a text, case folded."""
    return _WORD.findall(text.casefold())


def content_words(text: str) -> list[str]:
    """Words of four letters or more, cut to six so that inflections meet."""
    return _CONTENT.findall(text.casefold())


def overlap(text: str, body: Set[str]) -> float:
    """Return the share of a text's content words that are among a body's; a text of a few words counts as one of three."""
    words = content_words(text)
    return sum(word in body for word in words) / max(len(words), SHORT)
