"""What stands behind a day that a thing is named by, or planned for: whether that is still to come, or was held."""

import re

_WILL = re.compile(
    r"(?:\s(?:and|or)\s(?:on\s)?\w+day)?\s(?:will|would|shall|could|may|(?:is|are)\s(?:\w+ly\s)?(?:to|due|expected|likely|set|scheduled|going)|"
    r"starts|begins|opens|ends|closes|kicks\soff|takes\splace)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r",?\s(?:when|by when|by which|from when)\s(?:[\w’'.-]+\s){1,8}?(?:will|must|would|shall|should|is to|are to)\b",
    re.IGNORECASE,
)
"""What follows a day that is named for what must happen then ("December, when Oslo must have sent …")."""
_WAS_SET = re.compile(
    r"['’]s\s(?:[\w-]+\s){1,3}(?:was|were|has been|had been|is|are)\s(?:\w+ly\s)?"
    r"(?:called|announced|scheduled|set|planned|arranged|convened|billed|due|expected|supposed|to\b)"
)
"""What follows a day whose event was still to be held when that was done ("Sunday's vote was called by")."""
_IS_HELD = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,3}(?:election|vote|ballot|poll|run-?off|referendum|summit|meeting|talks|match|game|final|race|debate|hearing"
    r"|auction|launch|ceremony|decision|conference|congress)\s(?:is|are)\b(?!\sover\b)"
)
"""What follows the day of something arranged that is spoken of in the present ("Sunday's vote is seen as a test")."""
_GOES_AHEAD = re.compile(
    r"['’]s\s(?:[\w-]+\s){1,3}?(?:will|would|could|may|might|should)\s(?:not\s|now\s|still\s|also\s)?"
    r"(?:go\sahead|take\splace|be\s(?:held|played|staged|postponed|cancel+ed|called\soff)|begin|start|proceed|kick\soff)\b"
)
"""What follows the day of something arranged that is told to be held, or not ("Friday's walkout would go ahead")."""
_IN_DOUBT = re.compile(
    r"['’]s\s[^.,;:]{0,80}?\b(?:is|are|looks?|remains?|hangs?)\s(?:now\s|still\s|\w+ly\s)?(?:in\s(?:doubt|jeopardy|question|the\sbalance)|at\srisk|"
    r"under\sthreat|unlikely|doubtful|uncertain|off\b|on\scourse|going\sahead)"
)
"""What follows the day of something that may yet not be held ("Sunday's match is in doubt")."""
_MISHAP = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,2}?(?:attacks?|fires?|crash|raids?|shootings?|explosions?|accident|earthquake|quake|blasts?|killings?|murders?|deaths?|"
    r"collapse|arrests?|outage|spill|floods?|loss(?:es)?|defeat|slump|surge|plunge)\b"
)
"""What follows the day of something that nobody plans, and so has come about ("Monday's fire will be investigated")."""
_HELD = re.compile(
    r"\s(?:was|were|went|took|drew|brought|passed|ended|did\snot|didn['’]t|failed\sto|never)\b"
    r"(?!\s(?:\w+ly\s)?(?:cancel+ed|called|scrapped|postponed|put|delayed|shelved|axed|brought|moved|rescheduled|set|to|off)\b)"
)
"""What follows the day of something arranged that was then held ("the vote planned for Sunday was lost")."""


def is_to_come(after: str) -> bool:
    """Tell whether the words right behind a day say that what is named by it, or opens with it, lies ahead."""
    return any(form.match(after) for form in (_WILL, _WHEN, _WAS_SET, _IS_HELD, _IN_DOUBT, _GOES_AHEAD))


def is_a_mishap(text: str, end: int) -> bool:
    """Tell whether a day that ends at ``end`` is that of something which nobody plans."""
    return _MISHAP.match(text, end) is not None


def was_held(text: str, end: int) -> bool:
    """Tell whether what is arranged for a day that ends at ``end`` is told right behind it to have been held, or not."""
    return _HELD.match(text, end) is not None
