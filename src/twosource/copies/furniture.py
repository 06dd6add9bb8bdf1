"""The parts of a text that are no reporting of its own: captions, credits, copyright lines, embedded posts."""

import re
from collections.abc import Sequence

_CREDIT_LINE = re.compile(
    r"©|\bcopyright\b|all rights reserved|published, broadcast|getty images|\bap photo|pic\.twitter\.com|\bfile photo\b"
    r"|/(?:reuters|afp|ap|getty|pool)\b|\bvia (?:reuters|afp|ap|getty)\b"
    r"|\b(?:photo|image|picture|video|photograph)s? (?:by|credit|courtesy)\b"
    r"|\bcontributed to this (?:report|story)\b|\bread more(?: at| on|:)|\bsign up (?:for|to)\b|\bsubscribe\b"
)
_WORDS = (
    *("©", "copyright", "rights reserved", "broadcast", "getty", "photo", "twitter", "reuters", "afp", "/ap", "via ap", "/pool"),
    *("image", "picture", "video", "contributed", "read more", "sign up", "subscribe"),
)
"""Each credit line has one of these; looking for them first is many times faster."""
_OPENING = re.compile(
    r"\s*(?:\(?(?:additional |editing |writing )?reporting by\b|\(?source:|\(?credit:|photo:|image:)", re.IGNORECASE
)
_BYLINE = re.compile(r"(?:By|BY) [A-Z][^.!?]{2,80}\Z")
_POST_SIGNATURE = re.compile(r"\s*[-–—]{1,2}\s?[^()\n]{1,60}\(@\w{1,30}\)")
LONGEST_LINE = 400
"""Characters; a longer paragraph is prose, whatever words of a credit stand in it."""


def is_furniture(paragraph: str, words: Sequence[str] = _WORDS) -> bool:
    """Tell whether a paragraph is a caption, credit, copyright or subscription line rather than prose.

    ``words`` are those of ``telling_words`` of the whole text, where they are known.
    """
    if len(paragraph) > LONGEST_LINE:
        return False
    if _OPENING.match(paragraph) or (paragraph[:1] == "B" and _BYLINE.match(paragraph)):
        return True
    if not words:
        return False
    folded = paragraph.casefold()
    return any(map(folded.__contains__, words)) and _CREDIT_LINE.search(folded) is not None


def telling_words(text: str) -> tuple[str, ...]:
    """Return the words in a text of which every credit line has one."""
    return tuple(filter(text.casefold().__contains__, _WORDS))


def signs_post(paragraph: str) -> bool:
    """Tell whether a paragraph is the signature under an embedded post ("— Ana Ruiz (@anaruiz) May 3, 2021")."""
    return _POST_SIGNATURE.match(paragraph) is not None
