"""What a page says in passing of other happenings: an earlier one, one of the same kind, one elsewhere.

Two events of one kind are mixed up most where a page on the one names the other ("the second in a week, after the one in …").
Such clauses have words that give them away, and what stands in them says little of the page's own event.
"""

import re
from collections.abc import Iterator

from twosource.model import Span

_UNIT = r"(?:hours?|days?|weeks?|months?|years?)"
_PERIOD = r"(?:week|month|year|season|spring|summer|autumn|fall|winter)"
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_OF_A_WHOLE = r"(?:-| (?:quarter|half|round|reading|term|stage|party|person|of)\b)"
"""What follows an ordinal that counts no happenings: parts, turns, or a place in an order of size."""
_MORE = r" (?:\d|two|three|four|five|six|seven|eight|nine|ten|dozen)"
"""What follows "another" where it adds to a count."""

# A character that stands before a word, and not \b, lets the search skip from one to the next.
_CUE = re.compile(
    rf"[\s(\"“](?:[Aa]nother(?!{_MORE})|[Nn]eighbou?r(?:ing)?|[Ss]eparately|[Ee]lsewhere|[Uu]nlike|[Ss]imilar(?:ly)?|[Mm]eanwhile"
    rf"|unrelated|(?<! a )(?<! one ){_ORDINAL}(?!{_OF_A_WHOLE})|latest in|same day"
    rf"|no (?:link|connection)|nothing (?:to do|in common)"
    rf"|[Ll]ast {_PERIOD}|{_UNIT} (?:earlier|before|after|ago))\b"
)
_BEFORE = (", ", "; ", ": ", "– ", "— ", ". ", "! ", "? ", '" ', "” ", "\n")
"""What stands before a clause."""
_END = re.compile(r"[.!?](?=[\s\"”’')]|$)|\n")


def told_and_passed(text: str) -> tuple[str, str]:
    """Return what a text tells of its own event, and what it says in passing."""
    told, passed, at = [], [], 0
    for span in _passing(text):
        told.append(text[at : span.start])
        passed.append(text[span.start : span.end])
        at = span.end
    return "".join((*told, text[at:])), " ".join(passed)


def _passing(text: str) -> Iterator[Span]:
    """Yield what is said in passing: from the start of a clause that has a cue to the end of the sentence.

    A clause between commas whose last word is the cue ends there ("the tug, which sank last week, was raised").
    """
    at = 0
    while (cue := _CUE.search(text, at)) is not None:
        word = cue.start() + 1
        start = max((found + len(mark) for mark in _BEFORE if (found := text.rfind(mark, at, word)) >= 0), default=at)
        inserted = text.startswith(",", cue.end()) and text.endswith(", ", at, start)
        end = None if inserted else _END.search(text, cue.end())
        at = cue.end() if inserted else len(text) if end is None else end.end()
        yield Span(start, at)
