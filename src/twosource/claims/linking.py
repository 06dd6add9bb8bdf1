"""Which source, cue and content that the tagger marked belong to one attribution.

Parts follow one another as they do in newswire ("S C T": she said that …; "T C S": …, said the bank). The marks of a paragraph
are cut into attributions at the least cost, by dynamic programming; the costs are minus logarithms of how often each order, and
what stands between two parts, was counted (``training/tagger/links.py``).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from twosource.model import Mark, PartLabel

LETTERS: dict[PartLabel, str] = {"source": "S", "cue": "C", "content": "T"}
GAPS = ("touch", "comma", "words", "comma words", "sentence")
"""What stands between two parts: at most spaces and quotation marks, a comma or the like, words, both, a sentence's end."""

ORDERS_LONGEST = 8
_UNKNOWN_ORDER, _UNKNOWN_PART = 9.0, 3.0
_WORD = re.compile(r"\w")
_COMMA = re.compile(r"[,;:—–]")
_SHARING = re.compile(r"(?:\w+ing|to)\b|(?:and|but|or)\W*\Z", re.IGNORECASE)


class Linked(NamedTuple):
    """The marks of one attribution; ``source`` is ``None`` where the text names none."""

    cue: Mark
    source: Mark | None
    content: tuple[Mark, ...]


def link(text: str, sentence_ends: Sequence[int], parts: Sequence[Mark]) -> list[Linked]:
    """Return the attributions that the parts make up, in the order of their cues; parts without a cue are left out.

    ``parts`` are sorted and disjoint, ``sentence_ends`` sorted. A report that goes on ("…, adding that …") has the source of the
    one before it.
    """
    found: list[Linked] = []
    for paragraph in paragraphs(text, parts):
        last: Linked | None = None
        for group in _groups(text, sentence_ends, paragraph):
            cue = next((part for part in group if part.label == "cue"), None)
            if cue is None:
                continue
            source = next((part for part in group if part.label == "source"), None)
            if source is None and last is not None and _goes_on(text, sentence_ends, last, cue):
                source = last.source
            last = Linked(cue, source, tuple(part for part in group if part.label == "content"))
            found.append(last)
    return found


def paragraphs(text: str, parts: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Yield the parts paragraph by paragraph."""
    group: list[Mark] = []
    for part in parts:
        if group and "\n" in text[group[-1].end : part.start]:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def gap(text: str, sentence_ends: Sequence[int], before: Mark, after: Mark) -> str:
    """Return what stands between two parts, one of ``GAPS``."""
    at = bisect_right(sentence_ends, before.end)
    if at < len(sentence_ends) and sentence_ends[at] <= after.start:
        return "sentence"
    between = text[before.end : after.start]
    comma = _COMMA.search(between) is not None
    if _WORD.search(between):
        return "comma words" if comma else "words"
    return "comma" if comma else "touch"


def _groups(text: str, sentence_ends: Sequence[int], parts: Sequence[Mark]) -> list[Sequence[Mark]]:
    """Cut the parts of a paragraph into attributions at the least cost."""
    orders, inside, between = _costs()
    letters = "".join(LETTERS[part.label] for part in parts)
    gaps = [gap(text, sentence_ends, before, after) for before, after in pairwise(parts)]
    join = [inside[letters[at : at + 2], kind] for at, kind in enumerate(gaps)]
    cut = [between[letters[at : at + 2], kind] for at, kind in enumerate(gaps)]
    best, back = [0.0], [0]
    for end in range(1, len(parts) + 1):
        cost, begin = min(
            (
                best[begin]
                + orders.get(letters[begin:end], _UNKNOWN_ORDER + _UNKNOWN_PART * (end - begin))
                + (cut[begin - 1] if begin else 0.0)
                + sum(join[begin : end - 1]),
                begin,
            )
            for begin in range(max(0, end - ORDERS_LONGEST), end)
        )
        best.append(cost)
        back.append(begin)
    groups, end = [], len(parts)
    while end:
        groups.append(parts[back[end] : end])
        end = back[end]
    return groups[::-1]


def _goes_on(text: str, sentence_ends: Sequence[int], last: Linked, cue: Mark) -> bool:
    """Tell whether a cue without a source goes on with the speaker of the report before it in the same sentence."""
    at = bisect_right(sentence_ends, last.cue.end)
    if last.source is None or (at < len(sentence_ends) and sentence_ends[at] <= cue.start):
        return False
    return _SHARING.match(text, cue.start, cue.end) is not None or _SHARING.search(text, last.cue.end, cue.start) is not None


@cache
def _costs() -> tuple[dict[str, float], dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    orders: dict[str, float] = {}
    sides: dict[str, dict[tuple[str, str], float]] = {"inside": {}, "between": {}}
    table = (files("twosource.claims") / "data" / "links.tsv").read_text("utf-8")
    for line in table.splitlines():
        if line.startswith("#"):
            continue
        side, first, kind, cost = line.split("\t")
        if side == "order":
            orders[first] = float(cost)
        else:
            sides[side][first, kind] = float(cost)
    return orders, sides["inside"], sides["between"]
