"""The nearest sentences of the pages of a story, read together, and what that says against relations that words alone make.

Words that two sentences share make a relation of some kind likely; where the two are read together and found to be of two
matters, or to stand to each other in no way like it, there is none.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.compare.bearings import Sentence, bearings
from twosource.compare.counted import Counted
from twosource.compare.nearest import Pair, nearest, pages, partners
from twosource.compare.retelling import RETELLING
from twosource.compare.statements import Statement, precedes
from twosource.language.standing import LABELS, UNRANKED, Label, read, standing
from twosource.model import Copy, RelationType

AGREEING: tuple[Label, ...] = ("same", "more")
DIFFERING: tuple[Label, ...] = ("conflict", "later", "earlier")
FIRMNESS: tuple[Label, ...] = ("firmer", "softer")
HOLDERS: tuple[Label, ...] = ("holder",)
VOICES: tuple[Label, ...] = ("voice", "voiced")

_RELATED, _RETOLD = 0.15, 0.02
"""How likely it is at least that two sentences are of one matter where claims in them are related by their words.

Less is enough where one page is known to re-tell the other: that they are of one matter is likelier before they are read.
"""

_BORNE: Mapping[RelationType, tuple[Label, ...]] = {
    "conflict": DIFFERING,
    "revised": DIFFERING,
    "stale_figure": DIFFERING,
    "attribution_dropped": (*VOICES, *FIRMNESS),
    "attribution_changed": HOLDERS,
    "meaning_changed": (*FIRMNESS, "conflict"),
}
"""The labels that bear out a grave relation."""

_LEAST = 0.1
"""How likely they are at least together."""

_DIFFERENT = 0.5
"""How likely it is at least that two sentences exclude each other, or that one is newer, where they can't agree.

Of pages so short that nothing is known of their subject the network knows this less well.
"""

_ALIKE = 0.9
"""Where one page re-tells the other, they are only asked for where it is so likely that both sentences say the same."""

_Place = tuple[int, int]
_Pair = tuple[str, str]


class Reading(NamedTuple):
    """Two sentences of two articles as they are read together: where they stand, and how likely each of ``LABELS`` is."""

    first: str
    second: str
    one: _Place
    two: _Place
    likely: NDArray[np.float32]


class Readings:
    """The nearest sentences of the pages of a story, read together; those of pages that are not compared when asked for."""

    def __init__(self, found: Sequence[Statement], figures: Sequence[Sequence[Counted]], copies: Sequence[Copy]) -> None:
        self._found, self._figures, self._at = found, figures, by_sentence(found)
        self._articles = {one.article.id: one.article for one in found}
        self._pages = pages(found)
        kinds = {(copy.a, copy.b): copy.kind for copy in copies}
        self._sources = {(copy.a, copy.b): copy.a if copy.source == "a" else copy.b for copy in copies if copy.source is not None}
        self._retold = frozenset(pair for pair in self._sources if kinds[pair] in RETELLING)
        self._compared = frozenset(partners(self._pages, copies))
        self._near: dict[_Pair, Mapping[tuple[_Place, _Place], Pair]] = {}
        self._likely: dict[tuple[str, _Place, str, _Place], NDArray[np.float32]] = {}

    def __iter__(self) -> Iterator[Reading]:
        for pair in sorted(self._compared):
            first, second = self._in_order(pair)
            for one, two in self._nearest(first, second):
                yield Reading(first, second, one, two, self._read(first, one, second, two))

    def against(self, one: Statement, two: Statement, type: RelationType) -> bool:
        """Tell whether the sentences of two claims, as they are read together, do not bear out a relation of this type.

        What is no grave relation is only judged where their pages are compared; nor is one between claims of one page.
        """
        places = {side.article.id: (side.claim.sentence.start, side.claim.sentence.end) for side in (one, two)}
        pair = min(places), max(places)
        if one.article.id == two.article.id or (pair not in self._compared and type not in _BORNE):
            return False
        if any(id not in self._pages or place not in self._pages[id].places for id, place in places.items()):
            return False
        first, second = self._in_order(pair)
        if (places[first], places[second]) not in self._nearest(first, second):
            return True
        likely = dict(zip(LABELS, self._read(first, places[first], second, places[second]), strict=True))
        retold = pair in self._retold
        borne = type not in _BORNE or sum(likely[label] for label in _BORNE[type]) >= _LEAST
        alike = sum(likely[label] for label in AGREEING) >= _ALIKE
        among_others = self._nearest(first, second)[places[first], places[second]].nearness.rank != UNRANKED
        differ = sum(likely[label] for label in DIFFERING) >= _DIFFERENT
        if type in ("agree", "agree_more_precise") and among_others and differ:
            return True
        return 1 - likely["other"] < (_RETOLD if retold else _RELATED) or not (borne or (retold and not alike))

    def of(self, one: Statement, two: Statement) -> Mapping[Label, float] | None:
        """Return how likely each label is of the sentences of two claims, ``None`` where these are not among the nearest."""
        places = {side.article.id: (side.claim.sentence.start, side.claim.sentence.end) for side in (one, two)}
        if (min(places), max(places)) not in self._compared:
            return None
        first, second = self._in_order((min(places), max(places)))
        if (places[first], places[second]) not in self._nearest(first, second):
            return None
        return dict(zip(LABELS, map(float, self._read(first, places[first], second, places[second])), strict=True))

    def _in_order(self, pair: _Pair) -> _Pair:
        """Return two articles, the source or the earlier one first where that is known."""
        one, two = (self._articles[id] for id in pair)
        source = self._sources.get(pair)
        turned = source == two.id if source is not None else precedes(two, one)
        return (two.id, one.id) if turned else (one.id, two.id)

    def _nearest(self, first: str, second: str) -> Mapping[tuple[_Place, _Place], Pair]:
        if (first, second) not in self._near:
            found = nearest(self._pages[first], self._pages[second])
            self._near[first, second] = {(near.one, near.two): near for near in found}
        return self._near[first, second]

    def _read(self, first: str, one: _Place, second: str, two: _Place) -> NDArray[np.float32]:
        """Return how likely each label is of two of the nearest sentences; the same words say the same."""
        key = first, one, second, two
        if key not in self._likely:
            mine, yours = self._sentence(first, one), self._sentence(second, two)
            if mine is None or yours is None or mine.text == yours.text:
                self._likely[key] = np.array([label == "same" for label in LABELS], np.float32)
            else:
                nearness = self._nearest(first, second)[one, two].nearness
                self._likely[key] = standing(mine.read, yours.read, nearness, bearings(mine, yours))
        return self._likely[key]

    def _sentence(self, id: str, place: _Place) -> Sentence | None:
        text, told = self._articles[id].text[slice(*place)], self._at[id, place]
        alone = read(text)
        if alone is None:
            return None
        figures = [figure for number in told for figure in self._figures[number]]
        return Sentence(alone, text, place[0], [self._found[number] for number in told], figures)


def by_sentence(found: Sequence[Statement]) -> Mapping[tuple[str, _Place], list[int]]:
    """Return the numbers of the statements in each sentence, by the article's id and where it stands."""
    at: dict[tuple[str, _Place], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        at[one.article.id, (one.claim.sentence.start, one.claim.sentence.end)].append(number)
    return at
