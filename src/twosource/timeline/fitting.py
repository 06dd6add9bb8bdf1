"""Whether a telling is of a happening that was told before: by its words, its occasion, or as a change of its plan."""

import re
from collections.abc import Sequence

from twosource.language.similarity import similarity
from twosource.model import EventStatus
from twosource.timeline import plans
from twosource.timeline.apart import PAIR, has_others, is_another_minute, is_same_minute, shares_words, tells_alike
from twosource.timeline.happening import Happening, Interval
from twosource.timeline.likeness import SAME_HAPPENING, SAME_IN_A_LONG_TIME
from twosource.timeline.links import LINKED
from twosource.timeline.mentions import Mention
from twosource.timeline.reasons import DEADLINE, PLANNED, WITHDRAWN
from twosource.timeline.shift import Shift
from twosource.timeline.story_pages import StoryPages

_KINDS: dict[EventStatus, str] = {
    "past": "told", "ongoing": "told", "scheduled": "told", "cancelled": "told", "hypothetical": "supposed", "denied": "denied"
}  # fmt: skip
"""What is said to be so, what is only supposed and what is denied are never one event."""
_KEPT: tuple[EventStatus, ...] = ("scheduled", "ongoing", "past")
_SAME_OCCASION = 0.2
"""Least likeness of two sentences of one day and one kind of occasion, of which one names nobody."""
_LEAST = 0.01
_SAME_MINUTE = 0.1
"""How much it speaks for a happening that its minute is told too."""
_KNOWN = re.compile(r"\W*(?:the|its?|their|they|this|both)\b", re.IGNORECASE)
"""How a sentence begins that names nobody since it is of what is known already ("The exit will take effect")."""
_SAME_PLAN = 0.1
"""The same of a plan and a change that names the very days of it, and one who takes part, or of which one names nobody."""
_FIRST = 8
"""With so many tellings of a plan, the first, a change of plan is compared."""


def fit(mention: Mention, happening: Happening) -> float:
    """Return how alike a mention is to a happening, 0 where they cannot be one.

    What a page has told it seldom tells again, unless it is a plan: another sentence of the same page must be more alike,
    and not by names and days alone, and so must one that names nobody, or that gives what is no plan another time, if only a
    vaguer one. With other figures for the same, it tells another happening.
    """
    if _KINDS[mention.status] != _KINDS[happening.best.status] or not happening.agrees(mention):
        return 0.0
    if mention.cite in happening.cites:
        return 0.0
    here = mention.cite.article in happening.pages
    if here and (_was_moved(mention, happening) or _is_of_another_kind(mention, happening)):
        return 0.0
    others = happening.mentions
    if any(_counts_otherwise(mention, other) or is_another_minute(mention, other) for other in others):
        return 0.0
    if (
        all(has_others(mention, other) for other in others)
        or not _ends_all(mention, happening)
        or _ends_another(mention, happening)
    ):
        return 0.0
    alike = happening.likeness(mention)
    planned = "scheduled" in (mention.status, happening.best.status)
    if not planned and mention.interval != happening.best.interval and alike < SAME_IN_A_LONG_TIME:
        return 0.0
    again = here and not planned
    if again and alike < SAME_IN_A_LONG_TIME:
        return 0.0
    same = shares_words if again or not mention.names else tells_alike
    if alike <= 0 or not any(same(mention, other) for other in others):
        return 0.0
    return alike + _SAME_MINUTE * is_same_minute(mention, happening.best)


def _was_moved(mention: Mention, happening: Happening) -> bool:
    """Tell whether a page names a day for a plan that it goes on to change, and has told of the happening's own change."""
    return mention.basis == PLANNED and mention.interval != happening.best.interval


def _is_of_another_kind(mention: Mention, happening: Happening) -> bool:
    """Tell whether two plans of one page name kinds of occasion, and none in common ("will sign", "to meet")."""
    if not mention.status == happening.best.status == "scheduled":
        return False
    kinds, known = plans.occasions_among(mention.vector), [plans.occasions_among(other.vector) for other in happening.mentions]
    return bool(kinds) and all(other and not other & kinds for other in known)


def _ends_all(mention: Mention, happening: Happening) -> bool:
    """Tell whether a mention, if it tells that somebody pulled out, is of a plan for two, of whom they are one."""
    if not mention.basis.startswith(WITHDRAWN):
        return True
    pair = happening.best.parties
    return len(pair) == PAIR and next(iter(mention.participants), None) in pair


def _ends_another(mention: Mention, happening: Happening) -> bool:
    """Tell whether a mention calls off an occasion of another kind than the plan, for the same time ("suspended a strike")."""
    called_off = plans.occasions_among(mention.vector) if mention.status == "cancelled" else frozenset()
    planned = [plans.occasions_among(other.vector) for other in happening.mentions]
    return bool(called_off) and not any(called_off & kinds for kinds in planned)


def _counts_otherwise(a: Mention, b: Mention) -> bool:
    """Tell whether two sentences have figures of one kind, and none of them in common, within one page or at other times.

    Two pages with other figures for one time disagree on one happening.
    """
    if a.cite.article != b.cite.article and a.interval == b.interval:
        return False
    kinds = {kind for kind, _ in a.figures} & {kind for kind, _ in b.figures}
    return any(
        {value for kind, value in a.figures if kind == one}.isdisjoint(v for k, v in b.figures if k == one) for one in kinds
    )


def occasion(mention: Mention, happening: Happening, told: StoryPages) -> float:
    """Return how alike a mention is to a plan of the same day for the same kind of occasion, 0 where it is of another.

    It may tell that the plan came about. One name in both is enough for a vote or a hearing; people meet several others in a
    day, so a meeting takes two. A sentence that names nobody is of whom its page has named before: there its words must tell.
    """
    plan = happening.best
    if mention.status not in _KEPT or plan.status != "scheduled" or plan.interval is None or plan.interval != mention.interval:
        return 0.0
    if plan.interval[0] != plan.interval[1] or mention.cite in happening.cites:
        return 0.0
    if is_another_minute(mention, plan) or has_others(mention, plan):
        return 0.0
    shared = plans.occasions(told.text(mention.cite)) & plans.occasions(told.text(plan.cite))
    alike = similarity(mention.vector, plan.vector)
    if not mention.names or not plan.names:
        nameless = told.text((plan if mention.names else mention).cite)
        known = mention.status == "scheduled" and _KNOWN.match(nameless) is not None
        return max(alike, _LEAST) if shared and (known or alike >= _SAME_OCCASION) else 0.0
    enough = 2 if shared <= plans.MEETING else 1
    return alike if shared and len(mention.names & plan.names) >= enough else 0.0


def changed(shift: Shift, off: Mention | None, happening: Happening, told: StoryPages) -> float:
    """Return how alike a change of plan is to a plan, 0 where it cannot be about it.

    ``off`` is what its sentence tells to be cancelled, with a time. Where it shares no name with the plan it must be more alike.
    Two pages that move people's plan to one day tell one change, whatever they call it ("the final", "will now play").
    """
    due, known = happening.best.interval, happening.stands_so(shift)
    if due is None and shift.was is None and shift.to is None and off is not None and off.interval is None:
        return _ends_undated(shift, off, happening, told)
    if due is None or happening.best.basis == DEADLINE or not (known or shift.replaces(due)):
        return 0.0
    first = happening.mentions[:_FIRST]
    same = known and any(len(m.names & shift.names) > 1 for m in first)
    if happening.mentions[-1].cite == shift.cite:
        return 0.0
    if not same and not any(shift.about & plans.kinds(told.text(m.cite)) for m in first):
        return 0.0
    if off is not None and not happening.agrees(off):
        return 0.0
    if shift.denied is not None and not _is_of_all(first, shift.denied, shift.about):
        return 0.0
    scored = ((similarity(m.vector, shift.vector), _enough(m, shift, due)) for m in first)
    return max((alike for alike, enough in scored if alike >= enough), default=0.0)


def _ends_undated(shift: Shift, off: Mention, happening: Happening, told: StoryPages) -> float:
    """Return how alike a calling off is to a plan where no page tells the day of either, and they name no two weekdays."""
    plan = happening.best
    if not plan.timed or plan.status != "scheduled" or not shift.about & plans.kinds(told.text(plan.cite)):
        return 0.0
    named = {mention.time.weekday for mention in (plan, off)} - {None}
    alike = similarity(plan.vector, shift.vector)
    return alike if len(named) < PAIR and alike >= SAME_HAPPENING and _same_people(plan.names, shift.names) else 0.0


def _is_of_all(plan: Sequence[Mention], people: Sequence[str], about: frozenset[str]) -> bool:
    """Tell whether a denial that names these people may be of a plan: that one does not meet another is of those two alone."""
    if len(people) == 1 and about <= plans.MEETING and any(len(mention.participants) > 1 for mention in plan):
        return False
    known = {name.casefold() for mention in plan for name in (*mention.names, *mention.participants)}
    return all(name.casefold() in known or name.casefold().rpartition(" ")[2] in known for name in people)


def _share_people(mention: Mention, shift: Shift) -> bool:
    """Tell whether two sentences name somebody who takes part; one who meets two others in two places does so twice."""
    mine, theirs = mention.names - shift.names, shift.names - mention.names
    return bool(set(mention.participants) & set(shift.participants)) and min(len(mine), len(theirs)) < PAIR


def _enough(mention: Mention, shift: Shift, due: Interval) -> float:
    """Return how alike a change of plan must be to one telling of the plan, which was due in the days ``due``."""
    nameless = not (mention.names and shift.names)
    if shift.was == due == mention.interval and nameless and plans.occasions_among(mention.vector) & shift.about:
        return _LEAST
    if shift.was == due == mention.interval and (nameless or _share_people(mention, shift)):
        return _SAME_PLAN
    return SAME_HAPPENING if _same_people(mention.names, shift.names) else LINKED


def _same_people(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether half the names of the sentence with fewer stand in the other: one place name is in all of a story."""
    return bool(a & b) and 2 * len(a & b) >= min(len(a), len(b))
