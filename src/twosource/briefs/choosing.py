"""The lead and the key points: whole sentences, central to the story, carried by many, each saying something else.

Points are taken one after the other by maximal marginal relevance (Carbonell and Goldstein 1998): what a sentence is worth by
itself, less its likeness to those already taken. They are shown with what happened and what is due first, what was merely said
after that.
"""

import math
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from twosource.briefs.material import Line, Material
from twosource.briefs.news import Clock
from twosource.copies import independent
from twosource.copies.furniture import is_furniture
from twosource.language.similarity import similarity
from twosource.model import Event, Point

POINTS = 7
"""How many points a brief has at most."""
QUOTATIONS = 2
"""How many of them are mostly somebody's words."""
SAME_SENTENCE = 0.85
"""Similarity from which two sentences with the same figures are one: far above what sentences of one story share anyway."""
SAME_FACT = 0.45
"""Similarity from which a sentence without a figure of its own adds too little to another to stand beside it."""
SAME_NEWS = 0.2
"""The same for two opening sentences: pages of one story and one day open with one piece of news, unless they tell of events
on different days."""
_REDUNDANCY = 0.8
_CARRIED = 0.2
_POOL = 40
_LONGER = 1.5
"""No sentence is nearly the same as one with half as many words again."""
_SHORTEST, _LONGEST = 6, 60
_READABLE = 30
"""Words from which a sentence is a burden in a list."""
_MOSTLY_QUOTED = 0.4
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
_CAPTION = re.compile(
    r", (?:left|right|cent(?:er|re)),|\((?:L|R|C|left|right|cent(?:er|re))\)|\b(?:(?:is|are) (?:seen|pictured)|looks? on)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+\.? \d{1,2}, \d{4}"
)
"""The places of people in a picture, or a day written out as only captions write it."""


class Choice(NamedTuple):
    """The lead and the points, the lines they are, and how many sentences could have been points and are not."""

    lead: Point | None
    points: tuple[Point, ...]
    rest: int


class _Candidate(NamedTuple):
    line: Line
    worth: float
    carriers: int
    day: date | None
    age: int
    update: bool
    told: frozenset[tuple[str, str | None]]


def choose(material: Material, events: Sequence[Event] = (), as_of: str | None = None) -> Choice:
    """Choose the lead and at most ``POINTS`` points; every text is verbatim. What is still to come counts from ``as_of``."""
    usable = _usable(material)
    candidates = _candidates(usable, material, Clock(material, events, as_of))
    openings = [candidate for candidate in candidates if candidate.line.place < _OPENING]
    lead = max(openings, key=_as_lead, default=None)
    lead = lead or max(candidates, key=lambda c: c.worth, default=None)
    taken = [lead] if lead else []
    wanted = min(POINTS, math.ceil(len(candidates) / 2)) + 1
    while len(taken) < wanted:
        left = [candidate for candidate in candidates if not _is_spent(candidate, taken)]
        if not left:
            break
        taken.append(max(left, key=lambda c: c.worth - _REDUNDANCY * _redundancy(c.line, taken)))
    points = [Point(text=c.line.text, cites=(c.line.cite,), origins=c.carriers) for c in taken[:1] + _facts_first(taken[1:])]
    return Choice(points[0] if points else None, tuple(points[1:]), len(usable) - len(taken))


def _facts_first(taken: Sequence[_Candidate]) -> list[_Candidate]:
    return sorted(taken, key=lambda candidate: candidate.line.quoted > _MOSTLY_QUOTED)


def _usable(material: Material) -> list[Line]:
    """Return the sentences that can be points; one that several pages print comes once, from where it comes from, if known."""
    first: dict[str, Line] = {}
    for line in sorted(material.lines, key=lambda line: (line.cite.article in material.sources, line.cite.article, line.place)):
        if _is_usable(line.text):
            first.setdefault(" ".join(line.text.split()), line)
    return sorted(first.values(), key=lambda line: (line.cite.article, line.place))


def _is_usable(text: str) -> bool:
    whole = _ENDED.search(text) is not None and _SHORTEST <= len(text.split()) <= _LONGEST
    balanced = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    reported = not (_ADDRESSED.search(text) or _CAPTION.search(text) or is_furniture(text))
    return whole and balanced and reported


def _candidates(usable: Sequence[Line], material: Material, time: Clock) -> list[_Candidate]:
    """Return the ``_POOL`` sentences that are worth most by themselves, with those that carry them counted in."""
    worth = {line.cite: _worth(line, material) + time.worth(line) for line in usable}
    ranked = sorted(usable, key=lambda line: (-worth[line.cite], line.cite.article, line.place))
    found = []
    for line in ranked[:_POOL]:
        carriers = _carriers(line, material)
        value = worth[line.cite] + _CARRIED * math.log2(max(1, carriers))
        article = line.cite.article
        found.append(
            _Candidate(line, value, carriers, time.days[article], time.age(article), article in material.updates, time.told(line))
        )
    return found


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
        - 0.2 * (line.quoted > _MOSTLY_QUOTED)
        - 0.1 * (line.cite.article in material.sources and line.cite.article not in material.updates)
        - 0.01 * max(0, len(line.text.split()) - _READABLE)
    )


def _as_lead(candidate: _Candidate) -> float:
    """Return the worth as a lead: who did what, when, as the latest version on the story's last day tells it."""
    line = candidate.line
    newest = 0.2 * (candidate.update and not candidate.age) - 0.3 * candidate.age
    return candidate.worth + newest + 0.2 * bool(line.times) + 0.2 * bool(line.entities) - 0.1 * line.place


def _is_spent(candidate: _Candidate, taken: Sequence[_Candidate]) -> bool:
    """Tell whether a sentence adds nothing to those taken, or one more quotation than there is room for."""
    quotations = sum(other.line.quoted > _MOSTLY_QUOTED for other in taken)
    if candidate.line.quoted > _MOSTLY_QUOTED and quotations >= QUOTATIONS:
        return True
    return any(_says_again(candidate, other) for other in taken)


def _says_again(one: _Candidate, other: _Candidate) -> bool:
    alike = similarity(one.line.vector, other.line.vector)
    elsewhen = one.told and other.told and not one.told & other.told
    if one.line.place == other.line.place == 0 and one.day == other.day and not elsewhen:
        return alike >= SAME_NEWS
    adds = {figure.value for figure in one.line.figures} - {figure.value for figure in other.line.figures}
    return alike >= (SAME_SENTENCE if adds else SAME_FACT)


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
