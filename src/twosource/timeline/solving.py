"""One undated page: what its clues and its story leave possible, and what is likely among that."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

import numpy as np
from msgspec.structs import replace

from twosource.model import Cite, Dating
from twosource.timeline import clues, days
from twosource.timeline.clues import Clue
from twosource.timeline.lags import USUAL, Factor, Ordinals, own_factors
from twosource.timeline.links import copied, linked
from twosource.timeline.mentions import mentions
from twosource.timeline.neighbours import Anchors, Page
from twosource.timeline.weighing import LONGEST, Weighed, weigh

STORY_REACH = 3
"""Days that a page of a story lies, at most, from the nearest dated one, where nothing says which of them it is."""
UNCOUNTED = 0.8
"""The most confidence where a shared happening or a copy strikes days: such pages were too few to count how often it is right."""
THIN, UNSURE = 5, 0.6
"""With fewer dated pages it is not known how far a story reaches; what a page without a stamp of its own may claim there."""
_MOST_NAMED = 2
"""So many happenings that two pages share are named as a reason, of each day that the undated page tells."""
FAR = 10
"""Days that a page lies, at most, from the nearest dated page of its story, or from its own stamp."""


def solve(page: Page, anchors: Anchors | None) -> Dating:
    """Return when a page was written, from its own words and the dated pages of its story (``None``: there are none)."""
    weekdays = clues.weekdays(page.article, page.annotation)
    bounds = (*clues.bounds(page.article, page.annotation), *clues.stamped(page.article))
    if len({clue.weekday for clue in weekdays} - {None}) > 1:
        return Dating(basis="it names two weekdays of writing; date unknown", evidence=_evidence(weekdays))
    possible = start = _start(page, (*weekdays, *bounds), anchors)
    used: list[Clue] = []
    for clue in (*weekdays, *bounds):
        possible = _strike(possible, clue, used)
    if not possible:
        return _contradicted(weekdays, bounds) if start else _unknown(weekdays)
    others: list[Clue] = []
    for clue in _from_others(page, weekdays, anchors):
        possible = _strike(possible, clue, others) or possible
    dating = _weighed(page, possible, [*used, *others], anchors)
    return _claiming(dating, page, anchors, struck=bool(others))


def _claiming(dating: Dating, page: Page, anchors: Anchors | None, *, struck: bool) -> Dating:
    """Return an answer with no more confidence than its evidence earns; ``struck`` where other pages have struck out days."""
    if dating.confidence is None:
        return dating
    if struck:
        return replace(dating, confidence=min(dating.confidence, UNCOUNTED))
    if page.article.stamp is not None:
        return dating
    if anchors is None or len(anchors.ids) >= THIN or page.stamps or dating.confidence <= UNSURE:
        return dating
    return replace(dating, confidence=UNSURE, basis=f"{dating.basis}; few dated pages show how far its story reaches")


def _start(page: Page, own: Sequence[Clue], anchors: Anchors | None) -> list[date]:
    """Return the days on which a page may have been written before any clue is used."""
    stamped = days.around([(day, day) for day in page.stamps], 1)
    if anchors is None:
        return stamped or _bounded(own)
    shared = days.around([(link.clue.first, link.clue.last) for link in anchors.links(page)], 0)
    return sorted({*anchors.around(FAR), *(day for day in (*stamped, *shared) if anchors.is_candidate(day))})


def _bounded(own: Sequence[Clue]) -> list[date]:
    """Return the days that the page's own clues leave, none where they leave more than ``LONGEST``.

    Of a day of the year that it names, whose weekday may be known too, it is the one day that lies between its bounds.
    """
    first = max((clue.first for clue in own), default=date.min)
    last = min((clue.last for clue in own), default=date.max)
    if (last - first).days < LONGEST:
        return days.between(first, last)
    if date.min in (first, last) or date.max in (first, last) or all(clue.of_year is None for clue in own):
        return []
    fitting = [day for day in days.between(first, last) if all(clue.allows(day) for clue in own)]
    return fitting if len(fitting) == 1 else []


def _from_others(page: Page, weekdays: Sequence[Clue], anchors: Anchors | None) -> tuple[Clue, ...]:
    if anchors is None:
        return ()
    linked = anchors.happenings.shared(mentions(page.article, page.annotation)) if weekdays else ()
    return (*linked, *copied(page.article.id, anchors.written, page.copies))


def _strike(possible: list[date], clue: Clue, used: list[Clue]) -> list[date]:
    """Return the days that a clue leaves; note the clue in ``used`` where it leaves some and strikes others."""
    left = [day for day in possible if clue.allows(day)]
    if left and len(left) < len(possible):
        used.append(clue)
    return left


def _weighed(page: Page, possible: list[date], used: list[Clue], anchors: Anchors | None) -> Dating:
    """Return what is likely among the possible days, or all of them where nothing tells them apart."""
    candidates = np.array([day.toordinal() for day in possible]) if anchors is None else anchors.candidates
    factors = _factors(page, candidates, anchors)
    if not factors:
        return _dating(_reached(possible, used, anchors), used)
    crowd = anchors.crowd if anchors else np.zeros(len(candidates))
    found = weigh(candidates, possible, factors, crowd)
    left = [day for day in possible if found.first <= day <= found.last]
    reasons = [reason for factor in found.reasons if (reason := _reason(factor, found)) is not None]
    dating = _dating(left, [*used, *reasons] or [Clue("about when the dated pages of its story were written")])
    if dating.start is None:
        return dating
    return replace(dating, likeliest=found.likeliest.isoformat(), confidence=found.confidence)


def _reason(factor: Factor, found: Weighed) -> Clue | None:
    """Return why a factor speaks for the days found; of several happenings the first that lie there, ``None`` where none does."""
    if not factor.clues:
        return Clue(factor.why, evidence=factor.evidence)
    near = [clue for clue in factor.clues if clue.first <= found.last and found.first <= clue.last][:_MOST_NAMED]
    if not near:
        return None
    return Clue(
        " or ".join(dict.fromkeys(clue.why for clue in near)), evidence=tuple(cite for clue in near for cite in clue.evidence)
    )


def _factors(page: Page, candidates: Ordinals, anchors: Anchors | None) -> list[Factor]:
    """Return what tells days apart. Without dated pages only a page's own stamp does."""
    if anchors is None:
        return own_factors(page.article, page.annotation, candidates, USUAL) if page.stamps else []
    own = own_factors(page.article, page.annotation, candidates, anchors.weekdays)
    return [*own, *linked(anchors.links(page), candidates), *anchors.factors(page)]


def _reached(possible: list[date], used: list[Clue], anchors: Anchors | None) -> list[date]:
    """Return the possible days within ``STORY_REACH`` of a dated page, all of them where there are none such."""
    reached = set(anchors.around(STORY_REACH)) if anchors else set()
    near = [day for day in possible if day in reached]
    if not near or len(near) == len(possible):
        return possible
    used.append(Clue(f"within {STORY_REACH} days of a dated page of the story"))
    return near


def _dating(possible: Sequence[date], used: Sequence[Clue]) -> Dating:
    first, last = possible[0], possible[-1]
    if (last - first).days >= LONGEST:
        return _unknown([clue for clue in used if clue.weekday is not None], f"likely days lie more than {LONGEST} apart")
    gaps = (last - first).days + 1 > len(possible)
    listed = f"one of {', '.join(_runs(possible))}; " if gaps else ""
    return Dating(
        start=first.isoformat(),
        end=last.isoformat(),
        basis=listed + "; ".join(dict.fromkeys(clue.why for clue in used)),
        evidence=_evidence(used),
    )


def _runs(possible: Sequence[date]) -> Iterator[str]:
    """Yield the days, those that follow one another as "2023-05-01 to 2023-05-04"."""
    starts = [place for place, day in enumerate(possible) if not place or (day - possible[place - 1]).days > 1]
    for first, after in pairwise((*starts, len(possible))):
        ends = dict.fromkeys((possible[first].isoformat(), possible[after - 1].isoformat()))
        yield " to ".join(ends)


def _contradicted(weekdays: Sequence[Clue], bounds: Sequence[Clue]) -> Dating:
    """Return "date unknown" for a page whose own clues contradict each other, or its whole story."""
    first, last = max(bounds, key=lambda clue: clue.first, default=None), min(bounds, key=lambda clue: clue.last, default=None)
    if first is not None and last is not None and first.last >= first.first > last.last:
        return Dating(basis=f"{first.why} contradicts {last.why}; date unknown", evidence=_evidence((first, last)))
    known = dict.fromkeys(clue.why for clue in (*weekdays, *bounds))
    reason = f"what it says of itself fits no day near the dated pages of its story ({'; '.join(known)}); date unknown"
    return Dating(basis=reason, evidence=_evidence((*weekdays, *bounds)))


def _unknown(weekdays: Sequence[Clue], *reasons: str) -> Dating:
    """Return "date unknown", with the weekday where that is known, and the reasons."""
    known = dict.fromkeys(clue.why for clue in weekdays)
    unknown = "date unknown" if all(clue.of_year is None for clue in weekdays) else "year unknown"
    return Dating(basis="; ".join((*known, *reasons, unknown)), evidence=_evidence(weekdays))


def _evidence(found: Iterable[Clue]) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(cite for clue in found for cite in clue.evidence))
