"""Stories made of claims written for these tests."""

import re

from twosource import compare
from twosource.model import Article, Claim, Copy, Cue, Dating, Figure, Modality, Origin, Relation, Span, Speaker, TimeExpression


class Desk:
    """Builds a story claim by claim: one claim to a paragraph."""

    def __init__(self) -> None:
        self.paragraphs: dict[str, list[str]] = {}
        self.claims: list[Claim] = []
        self.days: dict[str, str] = {}
        self.copies: list[Copy] = []

    def say(
        self,
        article: str,
        text: str,
        *,
        by: str | None = None,
        figures: tuple[Figure, ...] = (),
        times: dict[str, tuple[str, str] | None] | None = None,
        modality: Modality | None = None,
        hedge: str | None = None,
        lemma: str = "say",
    ) -> str:
        """Add a claim whose content is all of ``text``; figures carry offsets within ``text``. Return its id."""
        before = self.paragraphs.setdefault(article, [])
        at = sum(len(paragraph) + 2 for paragraph in before)
        before.append(f"{by}: {text}" if by else text)
        start, at = at, at + (len(by) + 2 if by else 0)
        span = Span(at, at + len(text))
        claim = Claim(
            id=f"c-{article}{len(before)}",
            article=article,
            kind="indirect" if by else "narration",
            sentence=Span(start, span.end),
            content=(span,),
            speaker=Speaker(start, at - 2, by) if by else None,
            cue=Cue(at - 2, at - 1, lemma) if by else None,
            hedges=tuple(Span(at + m.start(), at + m.end()) for m in re.finditer(hedge, text)) if hedge else (),
            modality=modality or Modality(),
            figures=tuple(_moved(figure, at) for figure in figures),
            times=tuple(_time(text, words, days, at) for words, days in (times or {}).items()),
        )
        self.claims.append(claim)
        return claim.id

    def articles(self) -> list[Article]:
        """Return the articles as they stand."""
        return [
            Article(id=name, text="\n\n".join(parts), dated=Dating(self.days.get(name), self.days.get(name)))
            for name, parts in self.paragraphs.items()
        ]

    def relate(self) -> list[Relation]:
        """Return all relations."""
        return list(compare.relate(self.articles(), self.claims, self.copies))

    def related(self) -> list[tuple[str, str, str | None]]:
        """Return type and ids of the relations between two claims."""
        return [(relation.type, relation.a, relation.b) for relation in self.relate() if relation.b is not None]

    def origins(self) -> list[Origin]:
        """Return one origin for each article."""
        return [Origin(id=f"o-{name}", name=name, articles=(name,)) for name in self.paragraphs]


def _moved(figure: Figure, by: int) -> Figure:
    return Figure(
        figure.start + by,
        figure.end + by,
        figure.value,
        figure.low,
        figure.high,
        figure.unit,
        figure.per,
        None,
        figure.change,
        figure.counts,
    )


def _time(text: str, words: str, days: tuple[str, str] | None, at: int) -> TimeExpression:
    start = at + text.index(words)
    first, last = days or (None, None)
    return TimeExpression(start, start + len(words), "DATE", "X", start_day=first, end_day=last)


def figure(
    text: str,
    words: str,
    value: float,
    counts: str | None,
    *,
    unit: str | None = None,
    low: float | None = None,
    high: float | None = None,
    change: str | None = None,
) -> Figure:
    """Return a figure at ``words`` in ``text``; exact where no bounds are given."""
    start = text.index(words)
    exact = low is None and high is None
    low, high = (value, value) if exact else (low, high)
    return Figure(start, start + len(words), value, low=low, high=high, unit=unit, change=change, counts=counts)
