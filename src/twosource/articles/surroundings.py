"""Where a line stands in the page's tree of block elements: what is around it, and what else stands there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.articles.markup import Element, Markup
from twosource.articles.visible import Line

LEVELS = 6
"""How many block elements are looked at, from the line's own outwards."""
_HEADINGS = 3
SURROUNDINGS = 1 + 1 + _HEADINGS + 3 * LEVELS + 4
"""Columns of numbers."""
_NAMING = re.compile(r"""\s(?i:class|id|role|itemprop)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_HIDING = re.compile(r"""display\s*:\s*none|\shidden(?:\s|=|$)|aria-hidden\s*=\s*["']?true""")
_PART = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}")
_MOST_PARTS, _LONGEST = 24, 400
_NONE = -1


@dataclass(frozen=True)
class Surroundings:
    """``numbers`` has a row per line; the other fields are those of ``features.Sight``."""

    numbers: NDArray[np.float64]
    tokens: NDArray[np.int64]
    token_starts: NDArray[np.int64]
    chains: NDArray[np.int64]
    reach: NDArray[np.int64]


def surroundings(
    lines: Sequence[Line], running: NDArray[np.float32], markup: Markup | None, vocabulary: Mapping[str, int]
) -> Surroundings:
    """Return what is around each line; ``running`` are its words of running text. Zeros for plain text."""
    number = len(lines)
    nothing = np.zeros(0, np.int64)
    chains = np.full((number, LEVELS), _NONE, np.int64)
    if markup is None or not markup.elements:
        reach = np.zeros((0, 2), np.int64)
        return Surroundings(np.zeros((number, SURROUNDINGS)), nothing, np.zeros(1, np.int64), chains, reach)
    parents = [element.parent for element in markup.elements]
    chains = _chains(lines, parents)
    tokens, starts = _tokens(markup.elements, chains, vocabulary)
    reach = _reach(chains[:, 0], parents)
    return Surroundings(_numbers(lines, running, chains, reach), tokens, starts, chains, reach)


def _reach(blocks: NDArray[np.int64], parents: Sequence[int]) -> NDArray[np.int64]:
    """Return the first line in each element, and one past the last (0, 0: none); a parent always stands before its children."""
    number = len(blocks)
    first, last = [number] * len(parents), [0] * len(parents)
    for line, block in enumerate(blocks.tolist()):
        if block >= 0:
            first[block] = min(first[block], line)
            last[block] = line + 1
    for index in range(len(parents) - 1, 0, -1):
        parent = parents[index]
        if parent >= 0 and last[index]:
            first[parent] = min(first[parent], first[index])
            last[parent] = max(last[parent], last[index])
    ends = np.array(last)
    return np.column_stack([np.minimum(first, ends), ends])


def _chains(lines: Sequence[Line], parents: Sequence[int]) -> NDArray[np.int64]:
    above = np.array([*parents, _NONE])  # the last entry is the parent of "none"
    chain = np.empty((len(lines), LEVELS), np.int64)
    chain[:, 0] = [line.block for line in lines]
    for level in range(1, LEVELS):
        chain[:, level] = above[chain[:, level - 1]]
    return chain


def _numbers(
    lines: Sequence[Line], running: NDArray[np.float32], chains: NDArray[np.int64], reach: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Links, heading level, and for each element around the line its part of the page's running text and its links."""
    length = np.array([line.end - line.start for line in lines], np.float64)
    linked = np.array([line.linked for line in lines], np.float64)
    level = np.array([line.level for line in lines])
    prose = running * (1 - linked / length)
    total = max(float(prose.sum()), 1.0)
    columns = [np.ones(len(lines)), linked / length, *(level == one for one in range(1, _HEADINGS + 1))]
    sums = np.concatenate([np.zeros((1, 3)), np.cumsum(np.column_stack([prose, length, linked]), axis=0)])
    within = np.vstack([reach, [[0, len(lines)]]])  # the last entry is the whole page, for "none"
    for step in range(LEVELS):
        first, last = within[chains[:, step]].T
        inside = sums[last] - sums[first]
        columns += [inside[:, 0] / total, inside[:, 2] / inside[:, 1], np.log1p(inside[:, 1]) / 10]
    for step in range(2):
        around = chains[:, step] + 1
        columns.append(np.bincount(around, prose)[around] / total)
        columns.append((np.diff(chains[:, step + 1], prepend=-9) == 0).astype(np.float64))
    return np.column_stack(columns)


def _tokens(
    elements: Sequence[Element], chains: NDArray[np.int64], vocabulary: Mapping[str, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the token ids of the elements around any line; elements around none have none."""
    used = np.zeros(len(elements) + 1, np.bool_)
    used[chains.ravel()] = True
    known: dict[tuple[str, str], list[int]] = {}
    ids: list[int] = []
    starts = [0]
    for element, wanted in zip(elements, used[:-1].tolist(), strict=True):
        if wanted:
            key = (element.name, element.attributes)
            found = known.get(key)
            if found is None:
                found = known[key] = [number for name in names(element) if (number := vocabulary.get(name)) is not None]
            ids += found
        starts.append(len(ids))
    return np.array(ids, np.int64), np.array(starts, np.int64)


def names(element: Element) -> list[str]:
    """Return the markup tokens of an element: "<" and its name, the words in its class, id and role, and whether it is hidden."""
    found = [f"<{element.name}"]
    if not element.attributes:
        return found
    attributes = " " + element.attributes[: 4 * _LONGEST]
    given = " ".join(map("".join, _NAMING.findall(attributes)))
    found += dict.fromkeys(map(str.lower, _PART.findall(given[:_LONGEST])[:_MOST_PARTS]))
    lowered = attributes.lower()
    if ("none" in lowered or "hidden" in lowered) and _HIDING.search(lowered):
        found.append("<hidden")
    return found
