"""How near a page of a story stands to what it tells: at its source, or carrying it on, perhaps more boldly."""

from twosource.briefs.central import SAME_REPORT
from twosource.briefs.material import Line, Material
from twosource.briefs.news import Clock
from twosource.language.similarity import similarity


class Standing:
    """Tells which pages of one story should not speak for it where another can."""

    def __init__(self, material: Material, time: Clock) -> None:
        self._material = material
        self._time = time
        claims = material.claims
        hardened = (one.b for one in material.relations if one.type == "meaning_changed")
        self._bolder = frozenset(claims[id].article for id in hardened if id is not None and id in claims)

    def is_bolder(self, article: str) -> bool:
        """Tell whether a page turned the sense of what another page says (a hedge or a denial it does not have)."""
        return article in self._bolder

    def carries_on(self, line: Line) -> bool:
        """Tell whether a line is that of a page which re-tells others: all of it, but for the news of a later day or version."""
        article = line.cite.article
        if article not in self._material.sources or article in self._material.updates:
            return False
        mine = self._time.days[article]
        sources = [source for source in self._material.sources[article] if source in self._time.days]
        if mine is None or any((day := self._time.days[source]) is None or day >= mine for source in sources):
            return True
        told = (other.vector for source in sources for other in self._material.lines_of(source))
        return any(similarity(line.vector, other) >= SAME_REPORT for other in told)

    def is_undated(self, article: str) -> bool:
        """Tell whether nothing gives the day of a page."""
        return self._time.days[article] is None
