"""An article's full text cut at the edges of the spans that a brief cites, so that each span can be linked and marked.

Cited spans may overlap, stand inside one another or run over paragraphs; the pieces never do.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.render import safe
from twosource.render.citations import BREAK, Quoted, paragraph_starts


@dataclass(frozen=True)
class Piece:
    """A stretch of one paragraph over which the same spans run; ``first`` and ``last`` are those that begin or end in it."""

    text: str
    spans: tuple[Quoted, ...]
    first: tuple[Quoted, ...] = ()
    last: tuple[Quoted, ...] = ()


@dataclass(frozen=True)
class Passage:
    """One paragraph: its number, from 1, and its pieces, whose texts joined are the paragraph."""

    number: int
    pieces: tuple[Piece, ...]


def passages(text: str, quoted: Iterable[Quoted]) -> tuple[Passage, ...]:
    """Return the paragraphs of ``text`` cut at the edges of ``quoted``, which are spans of this text."""
    spans = sorted(quoted, key=lambda span: (span.cite.start, span.cite.end))
    starts = paragraph_starts(text)
    ends = [start - len(BREAK) for start in starts[1:]]
    cuts = sorted({0, len(text), *starts, *ends} | {edge for span in spans for edge in (span.cite.start, span.cite.end)})
    stretches = [(start, end) for start, end in pairwise(cuts) if text[start:end].strip("\n")]
    covered = _covered(stretches, spans)
    first = {span.key: at for at in reversed(range(len(covered))) for span in covered[at]}
    last = {span.key: at for at in range(len(covered)) for span in covered[at]}
    paragraphs: list[list[Piece]] = [[] for _ in starts]
    for at, ((start, end), over) in enumerate(zip(stretches, covered, strict=True)):
        begins = tuple(span for span in over if first[span.key] == at)
        finishes = tuple(span for span in over if last[span.key] == at)
        paragraphs[bisect_right(starts, start) - 1].append(Piece(safe.neutral(text[start:end]), over, begins, finishes))
    return tuple(Passage(nth, tuple(pieces)) for nth, pieces in enumerate(paragraphs, 1) if pieces)


def _covered(stretches: Sequence[tuple[int, int]], spans: Sequence[Quoted]) -> list[tuple[Quoted, ...]]:
    """Return the spans that run over each stretch; ``spans`` are sorted by start."""
    covered: list[tuple[Quoted, ...]] = []
    active: list[Quoted] = []
    waiting = deque(spans)
    for start, _ in stretches:
        while waiting and waiting[0].cite.start <= start:
            active.append(waiting.popleft())
        active = [span for span in active if span.cite.end > start]
        covered.append(tuple(active))
    return covered
