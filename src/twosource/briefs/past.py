"""What was known of a story, sentence by sentence: the pages that were known, and further texts such as older versions."""

from collections.abc import Iterable

from twosource.briefs.material import Line, Material, gather
from twosource.briefs.novelty import Knowledge
from twosource.model import Annotation, Article, Cite, Claim, Event, Figure, Origin


class Past:
    """What was known: the pages of a story with the ids ``pages``, and the texts of ``read`` with what was read in them."""

    def __init__(self, material: Material, pages: frozenset[str], read: Iterable[tuple[Article, Annotation]]) -> None:
        self._material, self._pages = material, pages
        read = tuple(read)
        lines = [line for line in material.lines if line.cite.article in pages]
        lines += [line for article, notes in read for line in gather([article], {article.id: notes}, (), (), {}).lines]
        self._knowledge = Knowledge(lines)
        self._figures = frozenset((figure.value, figure.unit) for line in lines for figure in line.figures)
        self._articles = pages.union(article.id for article, _ in read)

    def holds(self, line: Line) -> bool:
        """Tell whether a sentence stood word for word in what was known."""
        return line.cite.article in self._pages or self._knowledge.holds(line)

    def tells(self, line: Line) -> bool:
        """Tell whether what was known says, in whatever words, what a sentence says."""
        return self.holds(line) or self._knowledge.tells(line)

    def has(self, cite: Cite) -> bool:
        """Tell whether the sentence of a place stood word for word in what was known."""
        line = self._line(cite)
        return cite.article in self._pages if line is None else self.holds(line)

    def has_claim(self, claim: Claim) -> bool:
        """Tell whether the sentence of a claim stood word for word in what was known."""
        return self.has(Cite(article=claim.article, start=claim.sentence.start, end=claim.sentence.end))

    def has_event(self, event: Event) -> bool:
        """Tell whether what was known told of an event, in whatever words."""
        lines = map(self._line, event.mentions)
        return any(line is not None and self.tells(line) for line in lines)

    def has_figure(self, figure: Figure) -> bool:
        """Tell whether what was known gave a value, of anything."""
        return (figure.value, figure.unit) in self._figures

    def has_origin(self, origin: Origin) -> bool:
        """Tell whether a page of an origin was known, with whatever text."""
        return not self._articles.isdisjoint(origin.articles)

    def _line(self, cite: Cite) -> Line | None:
        lines = self._material.lines_of(cite.article)
        return next((line for line in lines if line.cite.start <= cite.start < line.cite.end), None)
