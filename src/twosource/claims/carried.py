"""Reports that are no more than another's report passed on ("“I will stay,” he said, according to the Ledger")."""

from collections.abc import Iterator, Sequence

from twosource.claims import lexicon
from twosource.claims.found import Found
from twosource.claims.tokens import Run

_BESIDE = 8
"""Tokens that may stand beside the other's report, of when or where he said it."""


_SPEECH = frozenset("cqtd")
_SAID = ("neutral", "claim", "admit", "deny", "accuse")


def carried(run: Run, found: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Yield each report with the one, of somebody, that is all that it passes on."""
    for outer in found:
        inside = [one for one in found if one is not outer and _within(one, outer)]
        if outer.source is not None and len(inside) == 1 and _says(inside[0]) and _is_all(run, outer, inside[0]):
            yield outer, inside[0]


def _says(one: Found) -> bool:
    """Tell what somebody said from what he plans, thinks or does."""
    told = one.word is not None and bool(set(one.word.frames) & _SPEECH) and one.word.cue_class in _SAID
    return told and one.source is not None


def _within(one: Found, outer: Found) -> bool:
    return any(start <= one.cue[0] and one.cue[1] <= end for start, end in outer.content)


def _is_all(run: Run, outer: Found, inner: Found) -> bool:
    """Tell whether nothing but when or where it was said stands beside a report in what another one passes on."""
    parts = (inner.cue, *inner.content, *((part.start, part.end) for part in (inner.source, inner.addressee) if part))
    own = {at for start, end in parts for at in range(start, end)}
    rest = [run.tokens[at] for start, end in outer.content for at in range(start, end) if at not in own]
    words = [token.low for token in rest if token.kind == "word"]
    return inner.source != outer.source and len(words) <= _BESIDE and lexicon.FINITE.isdisjoint(words)
