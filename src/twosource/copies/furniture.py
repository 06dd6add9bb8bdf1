"""The parts of a text that are no reporting of its own: datelines, captions, credits, copyright lines, embedded posts."""

import re

_CREDIT_LINE = re.compile(
    r"©|\bcopyright\b|all rights reserved|published, broadcast|getty images|\bAP photo|pic\.twitter\.com|\bfile photo\b"
    r"|/(?:reuters|afp|ap|getty|pool)\b|\bvia (?:reuters|afp|ap|getty)\b|\b(?:photo|image|picture|video|photograph)s? (?:by|credit|courtesy)\b"
    r"|\bcontributed to this (?:report|story)\b|\bread more(?: at| on|:)|\bsign up (?:for|to)\b|\bsubscribe\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\s*(?:\(?(?:additional |editing |writing )?reporting by\b|\(?source:|\(?credit:|photo:|image:|by [A-Z])", re.IGNORECASE
)
_DATELINE = re.compile(r"[A-Z][A-Za-z.,'’ /-]{1,60}(?:\([A-Za-z ]{2,30}\))?\s?(?:--|[-–—])\s")
LONGEST_LINE = 600
"""Characters; a longer paragraph is prose, whatever words of a credit stand in it."""


def is_furniture(paragraph: str) -> bool:
    """Tell whether a paragraph is a caption, credit, copyright or subscription line rather than prose."""
    return len(paragraph) <= LONGEST_LINE and bool(_CREDIT_LINE.search(paragraph) or _OPENING.match(paragraph))


def dateline(paragraph: str) -> int:
    """Return the length in characters of the dateline that opens a paragraph ("GENEVA, May 3 (Reuters) - "), 0 for none."""
    match = _DATELINE.match(paragraph[:120])
    return match.end() if match and match[0].split(",")[0].split("(")[0].strip(" -–—").isupper() else 0
