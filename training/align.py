"""Where an extractor's paragraphs stand in the visible text of the page."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from twosource.articles.visible import INVISIBLE, Visible

_WORD = re.compile(r"\S+")
_ANCHOR = 30
_EDGE = 24
_SLACK = 1.5


def align(paragraphs: Sequence[str], visible: Visible) -> list[tuple[int, int]]:
    """Return the spans of the visible text in which the paragraphs stand, in page order and disjoint.

    White space is ignored. Long paragraphs that stand once in the page are the anchors; the others are looked for between
    them, and where an extractor left out something in the middle of a paragraph its two edges are. What cannot be
    found is left out.
    """
    dense, offsets = _dense(visible.text)
    needles = [needle for needle in ("".join(INVISIBLE.sub("", paragraph).split()) for paragraph in paragraphs) if needle]
    places = _anchors(needles, dense)
    _fill(needles, dense, places)
    return [(offsets[place[0]], offsets[place[1] - 1] + 1) for place in places if place]


def _dense(text: str) -> tuple[str, list[int]]:
    offsets = [index for word in _WORD.finditer(text) for index in range(*word.span())]
    return "".join(text.split()), offsets


def _anchors(needles: Sequence[str], dense: str) -> list[tuple[int, int] | None]:
    """Place the needles that stand exactly once; of those out of order keep the longest increasing run."""
    found: list[tuple[int, int]] = []
    for index, needle in enumerate(needles):
        if len(needle) >= _ANCHOR:
            position = dense.find(needle)
            if position >= 0 and dense.find(needle, position + 1) < 0:
                found.append((index, position))
    places: list[tuple[int, int] | None] = [None] * len(needles)
    end = 0
    for index, position in _increasing(found):
        if position >= end:
            end = position + len(needles[index])
            places[index] = (position, end)
    return places


def _increasing(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Longest subsequence whose positions increase (patience sorting, n log n)."""
    tails: list[int] = []
    members: list[int] = []
    before = [-1] * len(found)
    for item, (_, position) in enumerate(found):
        slot = bisect_left(tails, position)
        before[item] = members[slot - 1] if slot else -1
        if slot == len(tails):
            tails.append(position)
            members.append(item)
        else:
            tails[slot], members[slot] = position, item
    chain = []
    item = members[-1] if members else -1
    while item >= 0:
        chain.append(found[item])
        item = before[item]
    return chain[::-1]


def _fill(needles: Sequence[str], dense: str, places: list[tuple[int, int] | None]) -> None:
    """Place the other needles, each between its placed neighbours."""
    limits = [len(dense)] * (len(needles) + 1)
    for index in range(len(needles) - 1, -1, -1):
        place = places[index]
        limits[index] = place[0] if place else limits[index + 1]
    low, seen = 0, False
    for index, needle in enumerate(needles):
        place = places[index]
        if place is None:
            high = limits[index + 1]
            place = places[index] = _find(needle, dense, low, high) if seen else _find_last(needle, dense, low, high)
        if place:
            low, seen = place[1], True


def _find(needle: str, dense: str, low: int, high: int) -> tuple[int, int] | None:
    position = dense.find(needle, low, high)
    if position >= 0:
        return position, position + len(needle)
    return _edges(needle, dense, low, high)


def _find_last(needle: str, dense: str, low: int, high: int) -> tuple[int, int] | None:
    """Before the first anchor the nearest match counts: the same words may stand in a menu further up."""
    position = dense.rfind(needle, low, high)
    return (position, position + len(needle)) if position >= 0 else _edges(needle, dense, low, high)


def _edges(needle: str, dense: str, low: int, high: int) -> tuple[int, int] | None:
    if len(needle) < 2 * _EDGE:
        return None
    start = dense.find(needle[:_EDGE], low, high)
    if start < 0:
        return None
    reach = min(high, start + int(len(needle) * _SLACK) + 2 * _EDGE)
    last = dense.rfind(needle[-_EDGE:], start, reach)
    return (start, last + _EDGE) if last >= 0 else None
