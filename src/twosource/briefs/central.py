"""How central a sentence is to its story: whether others tell the same, and whether it is about those the story is about.

A sentence that pages of other origins tell in their own words is what they all found worth telling (after the centrality of
Erkan and Radev, "LexRank", 2004, with origins in place of sentences, so that copies lend each other no weight).
"""

import re
from collections import Counter, defaultdict
from datetime import date

from twosource import clock
from twosource.briefs.material import OPENING, Line, Material
from twosource.briefs.sense import bears_out
from twosource.copies import independent
from twosource.language.quotes import quotations
from twosource.language.similarity import rarity, shared, similarity, stem, terms
from twosource.model import TimeExpression

SAME_SENTENCE = 0.85
"""Similarity from which two sentences with the same figures are one: far above what sentences of one story share anyway."""
SAME_MATTER = 0.25
"""Similarity from which two sentences that share more than names tell of one matter."""
SAME_REPORT = 0.4
"""Similarity from which two sentences that share names, further matter, and a figure or an event report one fact."""
SAME_DAY = 0.45
"""The same for two without figures that share no event, but a day."""
_LONGER = 1.5
"""No sentence is nearly the same as one with half as many words again."""
_COMMON = 1.5
"""Rarity below which a word says nothing of what a sentence is about."""
_MATTER, _REPORTED = 2, 3
_CAST = 3
_MINE = re.compile(r"\b(?:I|I[’']m|I[’']ve|my)\b")
_PERSONAL = 2
_MONTH = 31


class Centrality:
    """Tells how central the sentences of one story are."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._roots = {id: frozenset(o.id for o in material.origins if id in o.articles) for id in material.articles}
        self._cast = _cast(material)
        self._leading = _leading(material, self._cast)
        self._most = sum(sorted(self._cast.values())[-_CAST:])
        self.comments = frozenset(id for id, article in material.articles.items() if _is_comment(article.text))

    def echo(self, line: Line) -> float:
        """Return how much pages of other origins tell the same, 0 to 1; the likest sentence of each origin counts."""
        own = self._roots[line.cite.article]
        best: defaultdict[frozenset[str], float] = defaultdict(float)
        for other in self._material.lines:
            roots = self._roots[other.cite.article]
            if roots and not roots & own and (alike := self._alike(line, other)) > best[roots]:
                best[roots] = alike
        told = sum(sorted(best.values()))
        return told / (1 + told)

    def cast(self, line: Line) -> float:
        """Return how much of the story's cast a sentence names, 0 to 1."""
        named = {_key(entity.name) for entity in line.entities}
        return min(1.0, sum(sorted(self._cast[name] for name in named)) / self._most) if self._most else 0.0

    def tellings(self, line: Line, events: dict[str, frozenset[int]]) -> tuple[Line, ...]:
        """Return the sentences of other origins that bear a line out: the likest of each origin, in the order of articles.

        ``events`` gives what is told by the sentences, by ``key``.
        """
        own = self._roots[line.cite.article]
        best: dict[frozenset[str], tuple[float, Line]] = {}
        for other in self._material.lines:
            roots = self._roots[other.cite.article]
            if roots & own or not (_is_the_same(line, other) or self._reports(line, other, events)):
                continue
            if not bears_out(other, line, self._material.differing):
                continue
            alike = similarity(line.vector, other.vector)
            if roots and (roots not in best or alike > best[roots][0]):
                best[roots] = (alike, other)
        return tuple(sorted((other for _, other in best.values()), key=lambda other: other.cite.article))

    def _reports(self, line: Line, other: Line, events: dict[str, frozenset[int]]) -> bool:
        """Tell whether two sentences share names, matter, and either all figures of the first, or an event or a day."""
        if not {entity.name for entity in line.entities} & {entity.name for entity in other.entities}:
            return False
        ours, theirs = ({(f.value, f.unit) for f in one.figures} for one in (line, other))
        if ours - theirs or (theirs and not ours):
            return False
        if not (ours or events[key(line)] & events[key(other)]):
            return _share_a_day(line, other) is True and self._alike(line, other, _REPORTED) >= SAME_DAY
        return self._alike(line, other, _REPORTED) >= SAME_REPORT

    def _alike(self, line: Line, other: Line, least: int = _MATTER) -> float:
        """Return the similarity of two sentences; 0 where it is small, or rests on leading names and common words alone."""
        alike = similarity(line.vector, other.vector)
        if alike < SAME_MATTER:
            return 0.0
        matter = [term for term in shared(line.vector, other.vector) if term not in self._leading and rarity(term) >= _COMMON]
        return alike if len(matter) >= least else 0.0


def key(line: Line) -> str:
    """Return what names a line within its story."""
    return f"{line.cite.article}:{line.cite.start}"


def _cast(material: Material) -> Counter[str]:
    """Return how many origins' pages open with each name, or have it in their title."""
    names = {_key(entity.name): frozenset(terms(entity.name)) for line in material.lines for entity in line.entities}
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for id, article in material.articles.items():
        title = set(terms(article.title or ""))
        for name, parts in names.items():
            if parts & title:
                pages[name].add(id)
    for line in material.lines:
        for entity in line.entities if line.place < OPENING else ():
            pages[_key(entity.name)].add(line.cite.article)
    return Counter({name: independent(found, material.origins) for name, found in sorted(pages.items())})


def _leading(material: Material, cast: Counter[str]) -> frozenset[str]:
    """Return the words of states, and of names that at least half as many origins lead with as with the commonest.

    All sentences of a story have them, so sharing them shows nothing.
    """
    enough = max(cast.values(), default=0) / 2
    entities = [entity for line in material.lines for entity in line.entities]
    names = {entity.name for entity in entities if entity.state is not None or cast[_key(entity.name)] >= enough}
    return frozenset(term for name in names for term in terms(name))


def _key(name: str) -> str:
    """Return the last word of a name, which short forms of it keep."""
    words = name.split()
    return stem(words[-1]) if words else ""


def _is_comment(text: str) -> bool:
    """Tell whether a page speaks of its writer in its own voice."""
    marked = quotations(text)
    own = [m for m in _MINE.finditer(text) if not any(span.start <= m.start() < span.end for span in marked)]
    return len(own) >= _PERSONAL


def _share_a_day(line: Line, other: Line) -> bool | None:
    """Tell whether two sentences give days that may be one: one time lies within the other. ``None`` where one gives no day."""
    ours, theirs = ([days for time in one.times if (days := _days(time)) is not None] for one in (line, other))
    if not ours or not theirs:
        return None
    return any((b[0] <= a[0] and a[1] <= b[1]) or (a[0] <= b[0] and b[1] <= a[1]) for a in ours for b in theirs)


def _days(time: TimeExpression) -> tuple[date, date] | None:
    """Return the first and last day of a time of a month at most; a longer one dates nothing."""
    if time.start_day is None or time.end_day is None:
        return None
    first, last = clock.day(time.start_day), clock.day(time.end_day)
    return (first, last) if (last - first).days <= _MONTH else None


def _is_the_same(line: Line, other: Line) -> bool:
    shorter, longer = sorted((len(line.vector), len(other.vector)))
    if longer > _LONGER * shorter or sorted(f.value for f in line.figures) != sorted(f.value for f in other.figures):
        return False
    return similarity(line.vector, other.vector) >= SAME_SENTENCE and _share_a_day(line, other) is not False
