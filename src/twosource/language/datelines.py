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
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|"
    r"Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATED = re.compile(
    rf"[^\W\d_a-z][^\d,()\n–—:;!?]{{1,40}},\s(?:[^\W\d_a-z][^\d,()\n–—:;!?]{{1,40}},?\s)?(?:[A-Z][a-z]+day,\s)?"
    rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH}),?\s\d{{4}}\s?(?:[(/][^()/\d\n]{{2,40}}[)/]\s?)?(?:--\s?|[-–—]\s)(?P<next>[^\Wa-z]|[“\"‘])"
)
"""A place and a full date before a dash and a new sentence: how companies date what they release."""


def dateline(paragraph: str) -> int:
    """Return the length in characters of the dateline that opens a paragraph ("GENEVA, May 3 (Reuters) - "), 0 for none.

    A place alone, or before a word in brackets that is no known agency, is one only in capitals and before a new sentence; one in
    small letters needs an agency, or a day with its year.
    """
    head = paragraph[:LONGEST]
    if not any(mark in head for mark in _MARKS):
        return 0
    from twosource.articles.datelines import dateline as credited  # the room of articles loads parsers of HTML

    mark = next((mark for mark in credited(head) if mark.form == "dateline"), None)
    if mark is not None:
        dash = _DASH.match(head, mark.end)
        return dash.end() if dash and dash.end() < len(paragraph) else 0
    if dated := _DATED.match(head):
        return dated.start("next")
    place = _PLACE.match(head)
    return place.start("next") if place and place["town"].isupper() and not place["next"].islower() else 0
