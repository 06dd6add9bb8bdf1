"""One happening for all the mentions of it in a story.

Tellings are taken in the order in which they became known, and each looks back on earlier ones only, so that later pages change
nothing that was known before them.
"""

from collections import defaultdict
from datetime import date, datetime

from twosource import clock
from twosource.copies import order
from twosource.model import Article, Cite
from twosource.timeline.changes import shifts
from twosource.timeline.fitting import changed, fit, occasion
from twosource.timeline.happening import Happening, Interval, Telling, told_by
from twosource.timeline.mentions import Mention, mentions
from twosource.timeline.reasons import PLANNED
from twosource.timeline.shift import Shift
from twosource.timeline.story_pages import StoryPages
from twosource.timeline.untimed import untimed

_LATEST = 50
"""So many of the latest happenings of a time are looked through for one that stands there already."""
_OPEN = 100
"""How many plans, the latest, a change of plan is compared with."""


def happenings(told: StoryPages) -> list[Happening]:
    """Return the happenings that the pages of a story tell, in the order in which they were first told."""
    groups = _Groups(told)
    for article in sorted((told.articles[id] for id in told.articles if id in told.annotations), key=_when_known):
        known_at, notes = order.read_at(article), told.annotations[article.id]
        changes = shifts(article, notes)
        moved = {cite for shift in changes for cite in (shift.cite, shift.of) if cite}, {shift.to for shift in changes}
        timed = mentions(article, notes, of_news=True)
        dated = {mention.cite for mention in timed}
        found = sorted((*timed, *(one for one in untimed(article, notes) if one.cite not in dated)), key=precision)
        for mention in (m for m in found if not _is_of_change(m, *moved)):
            groups.tell(Telling(mention, known_at))
        rest = tuple(mention for mention in found if _is_of_change(mention, *moved))
        for shift in changes:
            for mention in (m for m in rest if m.cite == shift.of):
                groups.tell(Telling(_as_planned(mention, shift), known_at))
            rest = groups.change(shift, tuple(m for m in rest if m.cite != shift.of), known_at)
        for mention in rest:
            groups.tell(Telling(mention, known_at))
    return groups.found


def _is_of_change(mention: Mention, cites: set[Cite], times: set[Interval]) -> bool:
    """Tell whether a mention is to be looked at only after the changes that its page tells: it may be of what was changed."""
    return mention.cite in cites or (mention.interval is not None and mention.interval in times)


def _as_planned(mention: Mention, shift: Shift) -> Mention:
    """Return a mention of the sentence that a change takes up as the plan that it was, where its time is the old one."""
    own = mention.timed and shift.old is not None and mention.time.start < shift.old.end and shift.old.start < mention.time.end
    if not own or shift.was is None:
        return mention
    at = mention.at if mention.interval == shift.was else None
    return mention._replace(status="scheduled", basis=PLANNED, interval=shift.was, within=None, at=at)


def _when_known(article: Article) -> tuple[datetime, bool, bool, str]:
    """Return the key of the order of telling; a page that others date comes after those that date it, best with a sure day."""
    time = order.read_at(article)
    instant = clock.bounds(time)[1] if time is not None else order.NEVER
    return instant, article.published is None, article.dated.day is None, article.id


def _may_change(happening: Happening, shift: Shift, known_at: str | None) -> bool:
    """Tell whether a happening is a plan; for a denial without a day, one that stood and lay ahead when that became known.

    What was only possible is one where the change names the very days of it, what was called off in the sentence before where the
    change gives it a new day.
    """
    if shift.to is not None and shift.of in happening.cites and happening.best.status == "cancelled":
        return True
    if shift.denied is None or shift.was is not None:
        return happening.planned or (shift.old is not None and happening.was_for(shift.was))
    due = happening.best.interval
    return happening.open and due is not None and known_at is not None and clock.day(known_at) <= due[1]


class _Groups:
    """The happenings found so far, by name those that a sentence with this name may tell, and by time those due then."""

    def __init__(self, told: StoryPages) -> None:
        self._told = told
        self.found: list[Happening] = []
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        self._by_time: defaultdict[Interval, list[int]] = defaultdict(list)

    def tell(self, telling: Telling) -> None:
        """Put a telling with the most alike happening whose time agrees, else by itself."""
        mention = telling.mention
        near = sorted({number for name in mention.names or {""} for number in self._by_name[name]})
        best, place = max(((fit(mention, self.found[number]), -number) for number in near), default=(0.0, 0))
        if best <= 0:
            due = self._by_time[mention.interval][-_OPEN:]
            best, place = max(((occasion(mention, self.found[number], self._told), -number) for number in due), default=(0.0, 0))
        if best > 0:
            self.found[-place].add(telling)
        else:
            self.found.append(Happening(telling))
        self._name(-place if best > 0 else len(self.found) - 1, mention)

    def change(self, shift: Shift, found: tuple[Mention, ...], known_at: str | None) -> tuple[Mention, ...]:
        """Take in a change of plan; return what its page tells besides it."""
        told = [mention for mention in found if mention.cite == shift.cite]
        here = [mention for mention in told if mention.timed]
        off = next((m for m in here if m.status == "cancelled" and (m.interval is None or m.interval != shift.was)), None)
        if off is not None and shift.to is None and shift.by is not None:
            shift, off = shift.due_in(off.interval), None
        latest = range(len(self.found) - 1, -1, -1)
        plans = [number for number in latest if _may_change(self.found[number], shift, known_at)][:_OPEN]
        best, place = max(((changed(shift, off, self.found[number], self._told), -number) for number in plans), default=(0.0, 0))
        if best > 0:
            due = self.found[-place].best.interval
            self.found[-place].shift(shift, known_at)
            self._name(-place, self.found[-place].mentions[-1])
        elif off is None and shift.denied is None and (shift.to or shift.was) is not None:
            due = shift.was
            self.found.append(Happening(Telling(told_by(shift, due), known_at), shift))
            self._name(len(self.found) - 1, self.found[-1].best)
        else:
            return found
        spent = [m for m in told if not m.timed or m is off or shift.gives(m.time) or m.interval == due]
        return tuple(mention for mention in found if mention not in spent)

    def _name(self, number: int, mention: Mention) -> None:
        due = self._by_time[self.found[number].best.interval]
        if number not in due[-_LATEST:]:
            due.append(number)
        for name in mention.names or {""}:
            if number not in self._by_name[name][-1:]:
                self._by_name[name].append(number)


def precision(mention: Mention) -> tuple[int, str, int, int]:
    """Return the key by which the mention with the most exact time comes first."""
    width = (mention.interval[1] - mention.interval[0]).days if mention.interval else date.max.toordinal()
    return width, mention.cite.article, mention.cite.start, mention.time.start
