"""The parts of a text that are no reporting of its own: captions, credits, copyright lines, embedded posts."""

import re

_CREDIT_LINE = re.compile(
    r"©|\bcopyright\b|all rights reserved|published, broadcast|getty images|\bap photo|pic\.twitter\.com|\bfile photo\b"
    r"|/(?:reuters|afp|ap|getty|pool)\b|\bvia (?:reuters|afp|ap|getty)\b"
    r"|\b(?:photo|image|picture|video|photograph)s? (?:by|credit|courtesy)\b"
    r"|\bcontributed to this (?:report|story)\b|\bread more(?: at| on|:)|\bsign up (?:for|to)\b|\bsubscribe\b"
)
TELLING_WORDS = frozenset(
    "copyright rights broadcast getty photo photos photograph photographs twitter reuters afp ap pool image images picture "
    "pictures video videos contributed read sign subscribe".split()
)
"""Words of which every credit line has one, if it has no copyright sign."""
_OPENING = re.compile(
    r"\s*(?:\(?(?:additional |editing |writing )?reporting by\b|\(?source:|\(?credit:|photo:|image:)", re.IGNORECASE
)
_BYLINE = re.compile(r"(?:By|BY) [A-Z][^.!?]{2,80}\Z")
_POST_SIGNATURE = re.compile(r"\s*[-–—]{1,2}\s?[^()\n]{1,60}\(@\w{1,30}\)")
LONGEST_LINE = 400
"""Characters; a longer paragraph is prose, whatever words of a credit stand in it."""


def is_furniture(paragraph: str, *, credited: bool = True) -> bool:
    """Tell whether a paragraph is a caption, credit, copyright or subscription line rather than prose.

    ``credited`` may be false where it is known to have none of the ``TELLING_WORDS`` and no copyright sign.
    """
    if len(paragraph) > LONGEST_LINE:
        return False
    if _OPENING.match(paragraph) or (paragraph[:1] == "B" and _BYLINE.match(paragraph)):
        return True
    return credited and _CREDIT_LINE.search(paragraph.casefold()) is not None


def signs_post(paragraph: str) -> bool:
    """Tell whether a paragraph is the signature under an embedded post ("— Ana Ruiz (@anaruiz) May 3, 2021")."""
    return _POST_SIGNATURE.match(paragraph) is not None
