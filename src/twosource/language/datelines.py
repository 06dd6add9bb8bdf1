"""The dateline that opens an agency's report ("OSLO, March 6 (Reuters) - "): its date is that of filing, of no happening."""

import re

_LONGEST = 120
_DATELINE = re.compile(
    r"[\"“]?(?:(?P<shouted>[A-Z][A-Z.'’-]+)|[A-Z][\w.'’-]+)(?:[ /,]+[A-Z][\w.'’/-]*){0,6}[.,]?\s+"
    r"(?:\d{1,2}\.?\s+)?[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?\s*"
    r"(?P<agency>\([\w .&/'’-]{2,40}\))?\s?(?:--|[-–—:])\s"
)
"""A place, a date, an agency in brackets; without the agency the place must be in capitals."""


def opens(text: str, start: int, end: int) -> int:
    """Return where in ``text`` the dateline ends that opens the sentence at ``[start, end)``; its start where none does."""
    match = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return match.end() if match and (match["shouted"] or match["agency"]) else start
