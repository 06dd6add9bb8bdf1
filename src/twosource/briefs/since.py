"""What is new in a story since its reader last looked, told from the pages that were not known then."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from twosource.briefs import left_out
from twosource.briefs.choosing import choose
from twosource.briefs.differences import AT_ISSUE
from twosource.briefs.material import Line, Material
from twosource.briefs.news import Clock
from twosource.briefs.novelty import words
from twosource.briefs.past import Past
from twosource.briefs.usable import usable
from twosource.compare import support
from twosource.language.similarity import similarity, vector
from twosource.model import (
    Annotation,
    Article,
    Brief,
    Cite,
    Claim,
    Event,
    FigureLine,
    LeftOut,
    Link,
    News,
    Point,
    Relation,
    RelationType,
)

CONFIRMED = 8
"""How many sentences that further origins now carry are shown at most: the most central ones."""
_SHOWN: tuple[RelationType, ...] = (*AT_ISSUE, "revised", "agree_more_precise")
CHANGED: tuple[RelationType, ...] = ("conflict", "revised", "stale_figure", "attribution_changed", "meaning_changed")
"""Relations that make a sentence new, however alike another is that was known."""


class Before(NamedTuple):
    """What a reader knew of a story.

    ``pages`` are the ids of the pages of the story that were known; ``updated`` and ``undated`` are as in ``News``. ``read`` are
    further texts that were known, with what was read in them: of the stories that this one follows, and older versions of
    its pages. ``time`` and ``follows`` are ``since`` and ``follows`` of ``News``.
    """

    time: str | None
    pages: frozenset[str]
    updated: frozenset[str] = frozenset()
    undated: frozenset[str] = frozenset()
    read: tuple[tuple[Article, Annotation], ...] = ()
    follows: Link | None = None


def news(brief: Brief, material: Material, relations: Sequence[Relation], events: Sequence[Event], before: Before) -> News:
    """Return what is new in a brief; ``relations`` and ``events`` are all of its story, ``material`` is what it was made of.

    Of a story that follows none and has no known page all is new, and nothing is told apart.
    """
    past = Past(material, before.pages, before.read)
    found = News(
        since=before.time,
        pages=tuple(id for id in sorted(material.articles) if id not in before.pages),
        updated=tuple(sorted(before.updated.intersection(material.articles))),
        undated=tuple(sorted(before.undated.intersection(material.articles) - before.pages)),
        origins=tuple(origin.id for origin in material.origins if not past.has_origin(origin)),
        follows=before.follows,
        sentences=sum(line.cite.article not in before.pages for line in material.lines),
    )
    return _told_apart(found, brief, material, relations, events, past) if before.pages or before.read else found


def _told_apart(
    found: News, brief: Brief, material: Material, relations: Sequence[Relation], events: Sequence[Event], past: Past
) -> News:
    told = [line for line in material.lines if line.cite.article in found.pages]
    at_issue = _at_issue(material, relations, past)
    fresh = tuple(line for line in told if not past.holds(line) and (_is_at_issue(line, at_issue) or not past.tells(line)))
    choice = choose(material._replace(lines=fresh), Clock(material, events, brief.as_of))
    changes = tuple(_changes(brief, past))
    confirmed = _confirmed(material, relations, changes, past)
    return replace(
        found,
        points=(*([choice.lead] if choice.lead else []), *choice.points),
        confirmed=confirmed[:CONFIRMED],
        figures=_figures(brief, found, past),
        relations=_differences(brief, past),
        events=tuple(event for event in brief.schedule if event.mentions and not past.has_event(event)),
        changes=changes,
        repeated=len(told) - len(fresh),
        left_out=_left_out(brief.story, choice.rest, len(confirmed)),
    )


def _at_issue(material: Material, relations: Sequence[Relation], past: Past) -> frozenset[str]:
    """Return the new claims that change or contradict what another page says."""
    changed = [relation for relation in relations if relation.type in CHANGED]
    named = {id for relation in changed for id in (relation.a, relation.b)}
    return frozenset(id for id in material.claims.keys() & named if not past.has_claim(material.claims[id]))


def _is_at_issue(line: Line, claims: frozenset[str]) -> bool:
    return any(claim.id in claims for claim in line.claims)


def _confirmed(material: Material, relations: Sequence[Relation], changes: Sequence[Event], past: Past) -> tuple[Point, ...]:
    """Return the known sentences that one origin carried and several carry now, the most central first.

    What tells a plan that new pages changed is not confirmed by them.
    """
    then = [claim for claim in material.claims.values() if past.has_claim(claim) and not _tells_one_of(claim, changes)]
    known = support(then, relations, material.origins, tuple(material.articles.values()))
    agreeing = _agreeing(material, relations)
    whole = {(line.cite.article, line.cite.end) for line in usable(material)}
    points: dict[str, Point] = {}
    for claim in sorted(then, key=lambda claim: (claim.article in material.sources, claim.id)):
        others = [other for other in agreeing(claim) if not past.has_claim(other)]
        shown = (claim.article, claim.sentence.end) in whole
        if shown and others and len(known[claim.id]) <= 1 < material.carriers(claim):
            cites = tuple(dict.fromkeys(map(_cite, (claim, *others))))
            point = Point(text=material.quote(cites[0]), cites=cites, origins=material.carriers(claim))
            points.setdefault(words(point.text), point)
    return tuple(sorted(points.values(), key=lambda point: -similarity(vector(point.text), material.centre)))


def _tells_one_of(claim: Claim, events: Sequence[Event]) -> bool:
    sentence, cites = claim.sentence, (cite for event in events for cite in event.mentions)
    return any(cite.article == claim.article and sentence.start <= cite.start < sentence.end for cite in cites)


def _agreeing(material: Material, relations: Sequence[Relation]) -> Callable[[Claim], list[Claim]]:
    partners: dict[str, list[Claim]] = {}
    for relation in relations:
        if relation.type in ("agree", "agree_more_precise") and relation.b is not None:
            one, two = material.claims.get(relation.a), material.claims.get(relation.b)
            if one is not None and two is not None:
                partners.setdefault(one.id, []).append(two)
                partners.setdefault(two.id, []).append(one)
    return lambda claim: partners.get(claim.id, [])


def _cite(claim: Claim) -> Cite:
    return Cite(article=claim.article, start=claim.sentence.start, end=claim.sentence.end)


def _figures(brief: Brief, found: News, past: Past) -> tuple[tuple[FigureLine, ...], ...]:
    """Return the groups of figures in which a new page gives a value that nothing known gives for anything.

    Of a new page's figures only such values stand in them, besides those of known pages.
    """
    groups = []
    for group in brief.figures:
        new = [line for line in group if line.cite.article in found.pages and not past.has_figure(line.figure)]
        if new:
            groups.append(tuple(line for line in group if line in new or line.cite.article not in found.pages))
    return tuple(groups)


def _differences(brief: Brief, past: Past) -> tuple[Relation, ...]:
    claims: Mapping[str, Claim] = {claim.id: claim for claim in brief.claims}
    shown = (relation for relation in brief.relations if relation.b is not None and relation.type in _SHOWN)
    return tuple(each for each in shown if not all(past.has_claim(claims[id]) for id in (each.a, each.b) if id is not None))


def _changes(brief: Brief, past: Past) -> list[Event]:
    """Return the events that were known, with what is new in their history."""
    found = []
    for event in (*brief.timeline, *brief.schedule):
        changed = tuple(change for change in event.history if change.kind != "announced" and not past.has(change.cite))
        if changed and any(map(past.has, event.mentions)):
            found.append(replace(event, history=changed))
    return found


def _left_out(story: str, sentences: int, confirmed: int) -> tuple[LeftOut, ...]:
    reasons = (
        left_out.counted(story, sentences, "new sentence", "new sentences", "less central, or no line by themselves"),
        left_out.counted(story, confirmed - CONFIRMED, "sentence", "sentences", "confirmed, less central than those shown"),
    )
    return tuple(entry for reason in reasons for entry in reason)
