"""Plans that a sentence denies outright: "the ministers will not meet in Oslo on 8 April"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource.model import TimeExpression

_DENIED = re.compile(
    r"\b(?:will\s+(?:not|no\s+longer)|will\s+(?:now\s+not|not\s+now)|won['’]t|(?:is|are)\s+(?:not|no\s+longer)\s+(?:going|set|due|scheduled|expected|planning)\s+to)\s+"
    r"(?!only\b)(?:be\s+)?(?P<verb>[a-z]+)"
)
_MET = re.compile(r"meet\s(?!(?:in|at|with|here|there|each|face|as|after|because|for|and|again|this|next|on)\b)[a-z]")
"""What meets a demand or a target is no meeting."""
_OTHERWISE = re.compile(
    r"\b(?:until|till|before|after(?!\sall\b)|by|unless|if|only|just|again|but|without)\b|[;:,]\s*(?:and|while)\b"
)
"""Words between the verb and the day by which it is more than the plan that is denied, or another's day."""
_BUT = re.compile(r",?\s+(?:but|alone|only|unless|if|until)\b|[^.;:]{0,30},?\s+but\b")
"""The same behind the day ("not on 8 April but on 9 April")."""
_ENDS = re.compile(r"[.,;:](?=\s|\Z)")
"""Where a clause ends at the latest."""
_OPENS = re.compile(r"[;:,“]\s|\b(?:said|says|announced|told|confirmed|that)\s")
"""What stands before the subject of a clause."""


class Undone(NamedTuple):
    """A denied plan: where its clause begins, the verb's words, the verb alone, and the day on which it will not be, if told."""

    opens: int
    start: int
    end: int
    verb: str
    day: TimeExpression | None


def undone(text: str, start: int, end: int, times: Sequence[TimeExpression]) -> Undone | None:
    """Return the plan that the sentence at ``[start, end)`` of a text denies outright, ``None`` where it denies none."""
    denied = _DENIED.search(text, start, end)
    if denied is None:
        return None
    day = next((time for time in times if time.start >= denied.end() and time.type in ("DATE", "TIME")), None)
    if _MET.match(text, denied.start("verb"), end):
        return None
    stop = _ENDS.search(text, denied.end(), end)
    last = day.start if day is not None else stop.start() if stop is not None else end
    if _OTHERWISE.search(text, denied.end(), last) or (day is not None and _BUT.match(text, day.end, end)):
        return None
    opens = max((match.end() for match in _OPENS.finditer(text, start, denied.start())), default=start)
    return Undone(opens, denied.start(), denied.end(), denied["verb"], day)
