"""Quotations by their marks, tolerant of the ways in which pages get marks wrong.

Marks are paired within a paragraph, whatever their shape: each opens or closes by its nature ("«", "„"), unless what stands
around it says the opposite ("“so“", "”so”"), and a straight mark by what stands around it alone. Marks that nest give the
outermost quotation. Single marks count only in a paragraph without double ones, since most of them are apostrophes.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from twosource.language.characters import places
from twosource.language.paragraphs import paragraphs
from twosource.model import Span

_MARK = re.compile("[\"“”„‟«»＂]|``|''")
_OPENING, _CLOSING = frozenset(("“", "„", "‟", "«", "``")), frozenset(("”", "»", "''"))
_BEFORE_OPEN = frozenset("([{-–—/:=")
_AFTER_CLOSE = frozenset(")]}-–—/.,;:!?…")
_INTRODUCES = re.compile(r"[,:]\s*\Z")
_SINGLE_OPEN = re.compile(r"(?<![^\s(\[—–-])['‘](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…%)])['’](?!\w)")
_ANY_MARK = "[\"“”„‟«»＂`'‘’]"
_CONTEXT = 8


class _Mark(NamedTuple):
    start: int
    end: int
    side: int  # 1 opens, -1 closes, 0 either


def quotations(text: str, blocks: Sequence[Span] | None = None) -> tuple[Span, ...]:
    """Return the quotations of ``text`` with their marks, sorted and disjoint, none crossing a paragraph.

    ``blocks`` are its paragraphs, where they are known.

    A quotation without a closing mark ends with its paragraph where it opens the paragraph, where a comma or colon
    introduces it, or where the next paragraph opens with a mark (a quotation continued over paragraphs: one span each);
    any other odd mark is no quotation. Takes time linear in the text.
    """
    found: list[Span] = []
    blocks = list(paragraphs(text)) if blocks is None else blocks
    spots = iter([*places(text, _ANY_MARK), len(text)])
    spot = next(spots)
    for number, block in enumerate(blocks):
        inside = []
        while spot < block.end:
            inside.append(spot)
            spot = next(spots)
        if inside and (marks := _marks(text, block, inside)):
            found += _double(text, block, marks, blocks[number + 1 : number + 2])
        elif inside:
            found += _single(text, block, inside)
    return tuple(found)


def _marks(text: str, block: Span, spots: Sequence[int]) -> list[_Mark]:
    """Return the double marks among the places where one can be."""
    found: list[_Mark] = []
    for spot in spots:
        mark = _MARK.match(text, spot, block.end)
        if mark and not (found and spot < found[-1].end):
            found.append(_Mark(spot, mark.end(), _side(text, mark, block)))
    return found


def _side(text: str, mark: re.Match[str], block: Span) -> int:
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    free_before = before.isspace() or before in _BEFORE_OPEN
    free_after = after.isspace() or after in _AFTER_CLOSE
    around = free_before - free_after if not (before in _AFTER_CLOSE and after in _BEFORE_OPEN) else -1
    nature = (mark[0] in _OPENING) - (mark[0] in _CLOSING)
    return around if around and not (nature and _touches_word(before, after)) else nature


def _touches_word(before: str, after: str) -> bool:
    """Tell whether the surroundings are those of a mark between a word and a dash, where its nature says more."""
    return before in "-–—/" or after in "-–—/"


def _double(text: str, block: Span, marks: Sequence[_Mark], following: Sequence[Span]) -> list[Span]:
    """Pair the marks of one paragraph; ``following`` is the next, where there is one.

    ``inner`` are the pairs inside a quotation that is still open.
    """
    found: list[Span] = []
    inner: list[Span] = []
    stack: list[int] = []
    for mark in marks:
        if mark.side > 0 or (mark.side == 0 and not stack):
            stack.append(mark.start)
        elif stack:
            pair = Span(start=stack.pop(), end=mark.end)
            if stack:
                inner.append(pair)
            else:
                found.append(pair)
                inner = []
    if not stack:
        return found
    start = stack[0]
    next_opens = any(_MARK.match(text, block.start) for block in following)
    continued = next_opens and (start == block.start or not inner)
    introduced = start == block.start or _INTRODUCES.search(text[max(block.start, start - _CONTEXT) : start])
    if continued or (introduced and not inner):
        return [*found, Span(start=start, end=block.end)]
    return found + _outermost(inner)


def _outermost(pairs: Sequence[Span]) -> list[Span]:
    ordered = sorted(pairs, key=lambda pair: (pair.start, -pair.end))
    kept: list[Span] = []
    for pair in ordered:
        if not kept or pair.start >= kept[-1].end:
            kept.append(pair)
    return kept


def _single(text: str, block: Span, spots: Sequence[int]) -> list[Span]:
    """Pair single marks: one that opens before a word, up to the next that closes and is not a plural's apostrophe."""
    openings = [spot for spot in spots if _SINGLE_OPEN.match(text, spot, block.end)]
    if not openings:
        return []
    closings = [spot + 1 for spot in spots if _SINGLE_CLOSE.match(text, spot, block.end) and not _plural(text, spot)]
    found: list[Span] = []
    at = 0
    for start, following in pairwise([*openings, block.end]):
        while at < len(closings) and closings[at] <= start + 1:
            at += 1
        if at < len(closings) and closings[at] <= following:
            found.append(Span(start=start, end=closings[at]))
    return found


def _plural(text: str, mark: int) -> bool:
    """Tell whether the mark ends a possessive plural ("the workers' pay")."""
    return text[mark - 1] in "sz" and text[mark + 1 : mark + 2].isspace() and text[mark + 2 : mark + 3].islower()
