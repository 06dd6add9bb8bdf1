"""Whether a name is the subject of its sentence, and whether the next sentence takes it up ("It lost 2 percent")."""

import re
from collections.abc import Sequence

from twosource.markets.exposures.move_grammar import prices
from twosource.timeline.verbs import VerbGroup

_OPENING = re.compile(
    r"\s*[\"“]?(?:(?:On|By|At|In)\s[^,;.]{1,40},?\s+|(?:Later|Then|But|And|Still|Yet|However|Since\s+then),?\s+)?", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:the\s+)?(?:[\w.]+['’]s?\s+)?", re.IGNORECASE)
_IT = re.compile(r"it\b", re.IGNORECASE)
_LAST_VERB = 16
_REACH = 200
_FIGURE = re.compile(r"\d")


def it(text: str) -> tuple[int, int] | None:
    """Return where a sentence that holds a figure opens with "it"."""
    found = _IT.match(text, opening(text)) if _FIGURE.search(text) else None
    return found.span() if found else None


def opening(text: str) -> int:
    """Return where a sentence begins behind a word or a time that leads into it ("By noon, …")."""
    led_in = _OPENING.match(text)
    return led_in.end() if led_in else 0


def is_subject(text: str, verbs: Sequence[VerbGroup], start: int, end: int) -> bool:
    """Tell whether a name at a place opens a sentence with a figure as the subject of its verb ("The won had touched 1,411")."""
    if not _FIGURE.search(text) or not any(
        _ARTICLE.fullmatch(text, first, start) for first in {0, opening(text)} if first <= start
    ):
        return False
    priced = prices().match(text, end, end + _REACH)
    last = (priced.end() if priced else end) + _LAST_VERB
    return any(end <= group.start <= last for group in verbs)
