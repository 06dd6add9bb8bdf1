"""Times that only bound something: "before 2025", "until February", "after Friday", "since May".

The value is that of the time named; TIMEX3's modifier says on which side of it the thing lies, so that no day of it is taken for
the day itself. A time that has a modifier of its own ("until the end of May") keeps that.
"""

import re

from msgspec.structs import replace

from twosource.language import tense
from twosource.model import TimeExpression

_SIDES = {
    "BEFORE": r"before|prior\sto|ahead\sof|earlier\sthan",
    "ON_OR_BEFORE": r"until|till|by|no\slater\sthan|not\slater\sthan|at\sthe\slatest\sby|up\suntil",
    "AFTER": r"after|later\sthan",
    "ON_OR_AFTER": r"since|no\searlier\sthan|no\ssooner\sthan|not\searlier\sthan|as\sfrom|starting(?:\s(?:on|in))?|effective",
}
_SIDE = re.compile(
    "|".join(rf"(?P<{side}>\b(?:{words}))" for side, words in _SIDES.items()).join(("(?:", ")"))
    + r"\s(?:(?:about|around|at\sleast|at\sthe\slatest|as\slate\sas|as\searly\sas)\s)?(?:the\s)?\Z",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r"\bfrom\s(?:the\s)?\Z", re.IGNORECASE)
_ON = re.compile(r"\s(?:onwards?\b|on(?=\s*(?:[.,;:)]|\Z)))")
_GOVERNED = re.compile(rf"['’]s?\s|-\w|\s(?:[a-z-]+\s)?(?:{tense.OCCASIONS})\b")
"""What follows a time that only says of which thing the words before it speak ("before Friday's vote")."""
_LOOK = 40


def sided(text: str, time: TimeExpression) -> TimeExpression:
    """Return a date or clock time with the modifier of the preposition before it, where it has one and no modifier of its own."""
    if time.mod is not None or time.type not in ("DATE", "TIME") or _GOVERNED.match(text, time.end):
        return time
    before = text[max(0, time.start - _LOOK) : time.start]
    if _ONWARDS.search(before) and _ON.match(text, time.end):
        return replace(time, mod="ON_OR_AFTER")
    side = _SIDE.search(before)
    return replace(time, mod=side.lastgroup) if side else time
