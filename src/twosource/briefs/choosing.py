"""The lead and the key points: whole sentences, central to the story, carried by many, each saying something else.

Points are taken one after the other by maximal marginal relevance (Carbonell and Goldstein 1998): what a sentence is worth by
itself, less its likeness to those already taken.
"""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from twosource.briefs.material import Line, Material
from twosource.language.similarity import similarity
from twosource.model import Point
from twosource.timeline import independent

POINTS = 7
"""How many points a brief has at most."""
SAME_SENTENCE = 0.85
"""Similarity from which two sentences with the same figures are one: far above what sentences of one story share anyway."""
_REDUNDANCY = 0.8
_CARRIED = 0.2
_POOL = 40
_LONGER = 1.5
"""No sentence is nearly the same as one with half as many words again."""
_SHORTEST, _LONGEST = 6, 60
_OPENING = 3
_DANGLING = re.compile(
    r"\W*(?:(?:he|she|it|they|we|i|his|her|its|their|this|that|these|those|such|there|here|but|and|or|so|yet|however|meanwhile|"
    r"still|also|instead|moreover|furthermore|then|thus|therefore|nor|besides|both|others?|another|one of them)\b|"
    r"(?:according to|for|in|to|by|with) (?:him|her|it|them|this|that)\b)",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:you|your|click|subscribe|sign up|follow (?:us|our)|read more|www)\b", re.IGNORECASE)
_ENDED = re.compile(r"\.[\"”’')\]]*\Z|![\"”’]\Z")
_QUOTED = re.compile(r"[\"“‘']")


class Choice(NamedTuple):
    """The lead and the points, the lines they are, and how many sentences could have been points and are not."""

    lead: Point | None
    points: tuple[Point, ...]
    rest: int


class _Candidate(NamedTuple):
    line: Line
    worth: float
    carriers: int
    written: str


def choose(material: Material) -> Choice:
    """Choose the lead and at most ``POINTS`` points; every text is a whole sentence, verbatim."""
    usable = _usable(material)
    candidates = _candidates(usable, material)
    latest = max((candidate.written for candidate in candidates), default="")
    openings = [candidate for candidate in candidates if candidate.line.place < _OPENING]
    lead = max(openings, key=lambda c: _as_lead(c, latest), default=None)
    lead = lead or max(candidates, key=lambda c: c.worth, default=None)
    taken = [lead] if lead else []
    wanted = min(POINTS, math.ceil(len(candidates) / 2)) + 1
    while len(taken) < wanted:
        scored = [(_redundancy(c.line, taken), c) for c in candidates]
        left = [(redundancy, c) for redundancy, c in scored if redundancy < SAME_SENTENCE]
        if not left:
            break
        taken.append(max(left, key=lambda pair: pair[1].worth - _REDUNDANCY * pair[0])[1])
    shown = [Point(text=c.line.text, cites=(c.line.cite,), origins=c.carriers) for c in taken]
    return Choice(shown[0] if shown else None, tuple(shown[1:]), len(usable) - len(taken))


def _usable(material: Material) -> list[Line]:
    """Return the sentences that can be points; one that several pages print comes once, from where it comes from, if known."""
    first: dict[str, Line] = {}
    for line in sorted(material.lines, key=lambda line: (line.cite.article in material.sources, line.cite.article, line.place)):
        if _is_usable(line.text):
            first.setdefault(" ".join(line.text.split()), line)
    return sorted(first.values(), key=lambda line: (line.cite.article, line.place))


def _candidates(usable: Sequence[Line], material: Material) -> list[_Candidate]:
    """Return the ``_POOL`` sentences that are worth most by themselves, with those that carry them counted in."""
    ranked = sorted(usable, key=lambda line: (-_worth(line, material), line.cite.article, line.place))
    found = []
    for line in ranked[:_POOL]:
        carriers = _carriers(line, material)
        worth = _worth(line, material) + _CARRIED * math.log2(max(1, carriers))
        found.append(_Candidate(line, worth, carriers, material.articles[line.cite.article].dated.end or ""))
    return found


def _is_usable(text: str) -> bool:
    whole = _ENDED.search(text) is not None and _SHORTEST <= len(text.split()) <= _LONGEST
    balanced = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return whole and balanced and not _ADDRESSED.search(text)


def _worth(line: Line, material: Material) -> float:
    """Return what a sentence is worth by itself: how central it is, and what speaks for or against showing it alone."""
    attributed = any(claim.speaker is not None for claim in line.claims)
    unexplained_quotation = _QUOTED.match(line.text) is not None and not attributed
    return (
        2.5 * similarity(line.vector, material.centre)
        + 0.5 * similarity(line.vector, material.titles)
        + 0.3 / (1 + line.place)
        + 0.1 * bool(line.figures)
        + 0.1 * bool(attributed)
        + 0.05 * bool(line.times)
        - 0.6 * bool(_DANGLING.match(line.text))
        - 0.4 * unexplained_quotation
        - 0.1 * (line.cite.article in material.sources)
    )


def _as_lead(candidate: _Candidate, latest: str) -> float:
    """Return the worth as a lead: who did what, when, as the pages of the story's last day tell it."""
    line = candidate.line
    fresh = 0.3 * (candidate.written >= latest)
    return candidate.worth + fresh + 0.2 * bool(line.times) + 0.2 * bool(line.entities) - 0.1 * line.place


def _redundancy(line: Line, taken: Sequence[_Candidate]) -> float:
    return max((similarity(line.vector, other.line.vector) for other in taken), default=0.0)


def _carriers(line: Line, material: Material) -> int:
    """Count the independent origins that carry a sentence: by all its claims, or by nearly the same sentence."""
    by_claims = min((material.carriers(claim) for claim in line.claims), default=0)
    tellers = {line.cite.article}
    for other in material.lines:
        if other.cite.article not in tellers and _is_the_same(line, other):
            tellers.add(other.cite.article)
    return max(by_claims, independent(tellers, material.origins))


def _is_the_same(line: Line, other: Line) -> bool:
    shorter, longer = sorted((len(line.vector), len(other.vector)))
    if longer > _LONGER * shorter or sorted(f.value for f in line.figures) != sorted(f.value for f in other.figures):
        return False
    return similarity(line.vector, other.vector) >= SAME_SENTENCE
