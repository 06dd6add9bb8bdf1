"""What a sentence says before a rise or a fall makes it one of a forecast, a plan or a condition, which nobody says happened.

"They expect the krone to weaken as oil slips", "they will gain if fuel costs less and oil falls", "a year in which oil rises".
Only the present tense is in doubt: "they expect the krone to weaken, as oil fell" says that it fell.
"""

import re

from twosource.model import MoveMood

_LONGEST = 300
_TO_HERE = r"[^.;:]*\Z"
_JOINS = r"(?:as|when|while|because|since|after|once|until|and|so\s+that)"
_NOT_TURNED = r"(?:(?!\b(?:but|said|says)\b|,\s+and\b)[^.;:])*"
_ONE_CLAUSE = r"(?:(?!\b(?:but|said|says|as|while|when|after)\b|,\s+and\b)[^.;:])*\Z"
_FORESEES = (
    r"(?:expect(?:s|ed|ing)?|forecast(?:s|ing)?(?!\s+(?:as|for|of|on|and|by|in|to|when|while|after|because)\b)|predict(?:s|ed|ing)?"
    r"|project(?:s|ed|ing)|sees|foresees?|anticipates?|(?:expectations|predictions|projections)\s+(?:of|that|for))"
)
_FORESEEN = re.compile(rf"(?<!\bthan\s)(?<!\bas\s)\b{_FORESEES}\b{_NOT_TURNED}\b{_JOINS}\s{_NOT_TURNED}\Z", re.IGNORECASE)
_CONDITION = r"(?:if|unless|whether|provided|assuming|supposing)"
_SUPPOSED = re.compile(
    rf"\b{_CONDITION}\b{_TO_HERE}"
    r"|\b(?:years?|months?|quarters?|world|cases?|scenarios?|futures?)\s+(?:in\s+which|where|when)\b[^.;:]*\Z"
    rf"|\b(?:plan(?:s|ned|ning)?|budget(?:s|ed|ing)?)\s+(?:for|on)\b{_ONE_CLAUSE}"
    rf"|\b(?:assum(?:es?|ed|ptions?)|suppos(?:es?|ed)|imagin(?:es?|ed)|hop(?:es?|ed|ing)|fear(?:s|ed|ing)?)\b{_ONE_CLAUSE}"
    r"|\b(?:once|until|till|whenever|as\s+(?:soon|long)\s+as|only\s+(?:as|when|while)|in\s+case)\s+(?:[\w'’-]+\s+){0,5}\Z"
    rf"|\b(?:will|would|could|(?-i:may)|might)\b{_NOT_TURNED}\b{_JOINS}\s{_NOT_TURNED}\Z",
    re.IGNORECASE,
)
_LISTED_CONDITION = re.compile(
    r"\b(?:if|unless|whether)\b[^.;:,]*\s(?:and|or)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,2}\Z", re.IGNORECASE
)
"""A second condition, of whatever tense, behind a first ("if fuel cost less and oil fell")."""
_TO_COME = re.compile(
    r"[^.;:,]{0,60}?\b(?:next\s+(?:week|month|quarter|season|spring|summer|autumn|winter|year|decade)"
    r"|(?:in|over|during)\s+the\s+(?:coming|next)\s|by\s+(?:the\s+end\s+of|next)\s)",
    re.IGNORECASE,
)


def mood(text: str, start: int, end: int, *, present: bool) -> MoveMood | None:
    """Return "said" where nothing around ``[start, end)``, a price and its verb, makes the move a forecast or a condition.

    Else "expected" where somebody foresees it, and ``None`` where it is only supposed. ``present``: its verb is in that tense.
    """
    before = text[max(0, start - _LONGEST) : start]
    if _LISTED_CONDITION.search(before) or (present and _SUPPOSED.search(before)):
        return None
    return "expected" if present and (_FORESEEN.search(before) or _TO_COME.match(text, end)) else "said"
