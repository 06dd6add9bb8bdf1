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

from twosource.briefs.central import SAME_SENTENCE, Centrality, key
from twosource.briefs.differences import at_issue
from twosource.briefs.material import OPENING, Line, Material
from twosource.briefs.news import Clock
from twosource.briefs.standing import Standing
from twosource.briefs.usable import usable
from twosource.copies import independent
from twosource.language.similarity import similarity
from twosource.model import Claim, Point

POINTS = 7
"""How many points a brief has at most."""
QUOTATIONS = 2
"""How many of them are mostly somebody's words."""
SAME_FACT = 0.45
"""Similarity from which a sentence without a figure of its own adds too little to another to stand beside it."""
SAME_NEWS = 0.2
"""The same for two opening sentences: pages of one story and one day open with one piece of news, unless they tell of events
on different days."""
_REDUNDANCY = 0.5
_CARRIED = 0.2
_POOL = 40
_READABLE = 30
"""Words from which a sentence is a burden in a list."""
_MOSTLY_QUOTED = 0.4
_DANGLING = re.compile(
    r"\(|\W*(?:(?:he|she|it|they|we|i|his|her|its|their|this|that|these|those|such|there|here|but|and|or|so|yet|however|meanwhile|"
    r"still|also|instead|moreover|furthermore|then|thus|therefore|nor|besides|both|others?|another|"
    r"one of (?:them|its|his|her|their)|in doing so|asked|later)\b|"
    r"(?:[\w-]+ ){1,2}(?:minutes?|hours?|days?|weeks?|months?|years?) later\b|"
    r"(?:according to|for|in|to|by|with) (?:him|her|it|them|this|that)\b)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“‘']")


class Choice(NamedTuple):
    """The lead and the points, and how many sentences could have been points and are not."""

    lead: Point | None
    points: tuple[Point, ...]
    rest: int


class _Candidate(NamedTuple):
    line: Line
    worth: float
    as_lead: float
    tellings: tuple[Line, ...]
    day: date | None
    told: frozenset[tuple[str, str | None]]


def choose(material: Material, time: Clock) -> Choice:
    """Choose the lead and at most ``POINTS`` points; every text is verbatim."""
    lines = usable(material)
    candidates = _candidates(lines, material, time)
    openings = [candidate for candidate in candidates if _may_lead(candidate.line, material)]
    lead = max(openings, key=lambda c: c.as_lead, default=None)
    lead = lead or max(candidates, key=lambda c: c.worth, default=None)
    taken = [lead] if lead else []
    wanted = min(POINTS, math.ceil(len(candidates) / 2)) + 1
    left = candidates
    while len(taken) < wanted:
        left = [candidate for candidate in left if not _is_spent(candidate, taken)]
        if not left:
            break
        taken.append(max(left, key=lambda c: c.worth - _REDUNDANCY * _redundancy(c.line, taken)))
    points = [_point(candidate, material) for candidate in taken[:1] + _facts_first(taken[1:])]
    return Choice(points[0] if points else None, tuple(points[1:]), len(lines) - len(taken))


def _point(candidate: _Candidate, material: Material) -> Point:
    """Return the sentence as a point, cited first where it stands, then where each other origin tells the same."""
    cites = (candidate.line.cite, *(other.cite for other in candidate.tellings))
    carried = independent(material.hearsay.tellers(cites), material.origins)
    return Point(text=candidate.line.text, cites=cites, origins=carried)


def _facts_first(taken: Sequence[_Candidate]) -> list[_Candidate]:
    return sorted(taken, key=lambda candidate: candidate.line.quoted > _MOSTLY_QUOTED)


def _may_lead(line: Line, material: Material) -> bool:
    """Tell whether a line opens an article, or stands in a live page, where every entry was the opening for a while."""
    return line.place < OPENING or material.articles[line.cite.article].kind == "live"


def _candidates(lines: Sequence[Line], material: Material, time: Clock) -> list[_Candidate]:
    """Return the ``_POOL`` sentences that are worth most before others are asked, with what others make of them counted in."""
    centrality, standing, disputed = Centrality(material), Standing(material, time), at_issue(material.relations)
    alone = {key(line): _worth(line, material, disputed) + 0.8 * centrality.cast(line) + time.worth(line) for line in lines}
    ranked = sorted(lines, key=lambda line: (-alone[key(line)], line.cite.article, line.place))
    events = {key(line): time.events(line) for line in material.lines}
    found = []
    for line in ranked[:_POOL]:
        tellings = centrality.tellings(line, events)
        comment = 0.3 * (line.cite.article in centrality.comments)
        echo = centrality.echo(line) * (1 + centrality.cast(line)) / 2
        second_hand = standing.carries_on(line) or standing.is_bolder(line.cite.article)
        value = alone[key(line)] + echo + _CARRIED * math.log2(1 + len(tellings)) - comment - 0.4 * second_hand
        lead = value - comment - 0.4 * echo - 0.2 * second_hand + _as_lead(line, material, time)
        found.append(_Candidate(line, value, lead, tellings, time.days[line.cite.article], time.told(line)))
    return found


def _worth(line: Line, material: Material, disputed: frozenset[str]) -> float:
    """Return what a sentence is worth by itself: how central it is, and what speaks for or against showing it alone."""
    attributed = any(claim.speaker is not None for claim in line.claims)
    unexplained_quotation = _QUOTED.match(line.text) is not None and not attributed
    return (
        1.8 * similarity(line.vector, material.centre)
        + 0.5 * similarity(line.vector, material.titles)
        + 0.3 / (1 + line.place)
        + 0.2 * bool(line.figures)
        + 0.15 * bool(attributed)
        + 0.05 * bool(line.times)
        + 0.3 * any(claim.id in disputed for claim in line.claims)
        + 0.2 * any(_foretells(claim) for claim in line.claims)
        - 0.9 * bool(_DANGLING.match(line.text))
        - 0.4 * unexplained_quotation
        - 0.2 * (line.quoted > _MOSTLY_QUOTED)
        - 0.1 * (line.cite.article in material.sources and line.cite.article not in material.updates)
        - 0.01 * max(0, len(line.text.split()) - _READABLE)
    )


def _foretells(claim: Claim) -> bool:
    """Tell whether somebody says what he expects to come of it."""
    foretold = claim.cue is not None and claim.cue.cue_class == "predict"
    return claim.speaker is not None and (foretold or (claim.modality.mood == "future" and bool(claim.hedges)))


def _as_lead(line: Line, material: Material, time: Clock) -> float:
    """Return what is added for a lead: who did what, when, as the latest version on the story's last day tells it."""
    article = line.cite.article
    age = time.age(article)
    newest = (
        0.2 * (article in material.updates and not age) - 0.4 * age - 0.8 * time.is_stale(article) - 0.4 * time.is_retold(line)
    )
    central = 0.5 * (similarity(line.vector, material.centre) + similarity(line.vector, material.titles))
    depth = 0 if material.articles[article].kind == "live" else line.place
    return newest + central + 0.2 * bool(line.times) + 0.2 * bool(line.entities) - 0.2 * depth


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
