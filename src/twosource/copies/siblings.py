"""Two pages that both have their text from a third: which of them is older shows nothing of where the other has it from."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from twosource.copies.alignment import PARTLY
from twosource.copies.direction import FIRST
from twosource.copies.names import same
from twosource.copies.order import canonical, known
from twosource.model import Article, Copy, Evidence

EXPLAINED = 0.9
"""Share of the text that two pages have in common from which a third page has all of it, but for a word at the edges."""
MOST_THIRDS = 4
"""Pages, those known first, that are looked at to explain two others."""
_Extent = tuple[int, int]
Near = Callable[[str], AbstractSet[str]]
Between = Callable[[str, str], Copy | None]


def settled(found: Sequence[Copy], articles: Mapping[str, Article], near: Near, between: Between) -> list[Copy]:
    """Return copies without the directions that only the times show, where a third page explains both pages.

    It does so if what the two share stands in the text that each has from it. A page that became known after them both explains
    nothing. ``near`` gives the pages by id that may share text with one, ``between`` the copy that ties two.
    """
    return [_settled(copy, articles, near, between) if _by_time_alone(copy, articles) else copy for copy in found]


def _settled(copy: Copy, articles: Mapping[str, Article], near: Near, between: Between) -> Copy:
    then = max(known(articles[copy.a]), known(articles[copy.b]))
    sides = [(id, _shared(copy, id)) for id in (copy.a, copy.b)]
    thirds = [articles[id] for id in near(copy.a) & near(copy.b)]
    for third in canonical([article for article in thirds if known(article) <= then])[:MOST_THIRDS]:
        if all(_explains(between(third.id, id), third.id, shared, id) for id, shared in sides):
            why = f"{copy.a} and {copy.b} both have it from {third.id}"
            return replace(copy, source=None, evidence=(*copy.evidence, Evidence(why=why)))
    return copy


def _explains(copy: Copy | None, third: str, shared: Sequence[_Extent], id: str) -> bool:
    """Tell whether a page has what it shares with another from a third."""
    if copy is None or copy.source is None or third != (copy.a if copy.source == "a" else copy.b):
        return False
    also = sum(max(0, min(end, last) - max(start, first)) for start, end in shared for first, last in _shared(copy, id))
    return also >= EXPLAINED * sum(end - start for start, end in shared)


def _shared(copy: Copy, id: str) -> list[_Extent]:
    """Return the extents of a page that a copy ties to those of the other."""
    ties = [(one.a, one.b) for one in copy.evidence if one.a is not None and one.b is not None]
    return [a if id == copy.a else b for a, b in ties]


def _by_time_alone(copy: Copy, articles: Mapping[str, Article]) -> bool:
    """Tell whether a copy has its direction from the times of two newsrooms' pages and nothing else."""
    if copy.source is None or same(articles[copy.a].publisher, articles[copy.b].publisher):
        return False
    reasons = [one.why for one in copy.evidence if (one.a is None or one.b is None) and one.why != PARTLY]
    return all(FIRST in why for why in reasons)
