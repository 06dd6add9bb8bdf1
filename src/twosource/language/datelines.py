"""The dateline that opens a report: where and when it was written, and for whom, before the text itself."""

import re

LONGEST = 120
"""Characters of the longest dateline, its dash included."""

_MARKS = ("-", "–", "—", ")")
"""A dateline ends in one of these."""

_DASH = re.compile(r"\s*(?:--|[-–—])\s*|\s+")
_PLACE = re.compile(
    r"(?P<town>[^\W\d_][^\d,()\n–—:;!?]{1,40}?)(?:,[^()\n–—:;!?]{1,50}?)?(?:\s\([A-Z][a-z][^()\d\n]{0,30}\))?"
    r"(?:\s?--\s*|\s?[-–—]\s+)(?P<next>\S)"
)


def dateline(paragraph: str) -> int:
    """Return the length in characters of the dateline that opens a paragraph ("GENEVA, May 3 (Reuters) - "), 0 for none.

    A place alone, or before a word in brackets that is no known agency, is one only in capitals and before a new sentence; one in
    small letters needs an agency.
    """
    head = paragraph[:LONGEST]
    if not any(mark in head for mark in _MARKS):
        return 0
    from twosource.articles.datelines import dateline as credited  # the room of articles loads parsers of HTML

    mark = next((mark for mark in credited(head) if mark.form == "dateline"), None)
    if mark is not None:
        dash = _DASH.match(head, mark.end)
        return dash.end() if dash and dash.end() < len(paragraph) else 0
    place = _PLACE.match(head)
    return place.start("next") if place and place["town"].isupper() and not place["next"].islower() else 0
