"""Whether two mentions tell the same happening."""

from datetime import date

from twosource.language.similarity import similarity
from twosource.timeline.mentions import Mention

SAME_HAPPENING = 0.3
"""Least similarity of two sentences that tell one happening of the same few days; below it, mostly only the story is the same."""
SAME_IN_A_LONG_TIME = 0.5
"""The same where the vaguer time is more than ``FEW_DAYS`` long: in a year much happens to the same people."""
FEW_DAYS = 7
_MOMENT = (date.min, date.min)


def likeness(a: Mention, b: Mention) -> float:
    """Return the similarity of two mentions, 0 where it is too low or where no name stands in both.

    Sentences that both name nobody are compared by their words alone.
    """
    if (a.names or b.names) and not a.names & b.names:
        return 0.0
    alike = similarity(a.vector, b.vector)
    longest = max((last - first).days for first, last in (a.interval or _MOMENT, b.interval or _MOMENT))
    return alike if alike >= (SAME_IN_A_LONG_TIME if longest >= FEW_DAYS else SAME_HAPPENING) else 0.0
