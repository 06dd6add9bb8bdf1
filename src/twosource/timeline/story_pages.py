"""The pages of one story, with what was read in them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource import spans
from twosource.model import Annotation, Article, Cite, Origin, Span


class StoryPages(NamedTuple):
    """The pages of a story by id, what was read in them, who reported first, and the day from which days are counted.

    ``voices`` are by page the stretches that it gives as the words of somebody, by the start of each sentence they stand in.
    """

    articles: Mapping[str, Article]
    annotations: Mapping[str, Annotation]
    origins: Sequence[Origin]
    as_of: str | None
    voices: Mapping[str, Mapping[int, Sequence[tuple[Span, str]]]]

    def text(self, cite: Cite) -> str:
        """Return the cited sentence."""
        return spans.cited(self.articles, cite)


def voices(annotation: Annotation) -> Mapping[int, Sequence[tuple[Span, str]]]:
    """Return the stretches that a page gives as the words of somebody, with their name, by the start of each sentence."""
    found: defaultdict[int, list[tuple[Span, str]]] = defaultdict(list)
    starts = [sentence.start for sentence in annotation.sentences]
    for claim in annotation.claims:
        for part in claim.content if claim.speaker is not None else ():
            first = max(bisect_right(starts, part.start) - 1, 0)
            for start in starts[first : bisect_left(starts, part.end)]:
                found[start].append((part, claim.speaker.name if claim.speaker else ""))
    return found
