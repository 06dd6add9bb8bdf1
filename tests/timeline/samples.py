"""Small articles with hand-made annotations."""

import re
from collections.abc import Mapping

from twosource.language.sentences import sentences
from twosource.model import Annotation, Article, Dating, Entity, Origin, TimeExpression

NAMES = re.compile(r"\b(?:Rivera|Okafor|Lima|Oslo|Ministry of Ports|Port Council)\b")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def page(id: str, text: str, day: str | None = None, fetched: str | None = None) -> Article:
    dated = Dating(start=day, end=day, basis="given") if day else Dating()
    return Article(id=id, text=text, published=day, dated=dated, fetched=fetched, known_at=day or fetched)


def marked(article: Article, times: Mapping[str, tuple[str | None, str | None, int | None, int | None]]) -> Annotation:
    """Annotate: ``times`` gives (from, to, weekday, offset) for the words that are time expressions."""
    found = [
        TimeExpression(
            start=match.start(),
            end=match.end(),
            type="DATE",
            value="",
            start_day=start,
            end_day=end,
            weekday=weekday,
            offset=offset,
        )
        for words, (start, end, weekday, offset) in times.items()
        for match in re.finditer(rf"\b{re.escape(words)}\b", article.text)
    ]
    return Annotation(
        id=article.id,
        sentences=sentences(article.text),
        entities=tuple(
            Entity(start=match.start(), end=match.end(), label="PER", name=match[0]) for match in NAMES.finditer(article.text)
        ),
        times=tuple(sorted(found, key=lambda time: (time.start, time.end))),
    )


def origin(id: str, *articles: str) -> Origin:
    return Origin(id=id, name=id, articles=articles)
