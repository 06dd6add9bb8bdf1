"""Whether two mentions tell the same happening."""

from twosource.language.similarity import similarity
from twosource.timeline.mentions import Mention

SAME_HAPPENING = 0.3
"""Least similarity of two sentences that tell one happening; below it, mostly only the story is the same."""


def likeness(a: Mention, b: Mention) -> float:
    """Return the similarity of two mentions, 0 where it is too low or where no name stands in both.

    Sentences that both name nobody are compared by their words alone.
    """
    if (a.names or b.names) and not a.names & b.names:
        return 0.0
    alike = similarity(a.vector, b.vector)
    return alike if alike >= SAME_HAPPENING else 0.0
