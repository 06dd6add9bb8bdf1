"""A small story with hand-made annotations: a wire report, a copy of it, a second report with another figure."""

import re

from twosource.language.sentences import sentences
from twosource.model import (
    Annotation,
    Article,
    Cite,
    Claim,
    Copy,
    Cue,
    Dating,
    Entity,
    Event,
    Figure,
    Origin,
    Relation,
    Span,
    Speaker,
    Story,
    TimeExpression,
)

WIRE = (
    "A ferry with 180 passengers capsized off Lagos on Tuesday, the port authority said.\n\n"
    "But it was not overloaded.\n\n"
    "RESCUE\n\n"
    "Officials said 42 passengers were missing after the ferry capsized.\n\n"
    '"We have saved more than a hundred people," said Ada Obi, head of the coast guard.\n\n'
    "Ferries on the lagoon often carry more people than they should.\n\n"
    "The port authority closed the terminal in 2021 for repairs.\n\n"
    "Your account gives you more stories.\n\n"
    "The ferry was built in Portugal and sold to a local company that"
)
SECOND = (
    "Rescue workers searched the lagoon off Lagos on Wednesday for passengers of a capsized ferry.\n\n"
    "The Red Cross said 57 passengers were missing after the ferry capsized.\n\n"
    "Ada Obi, head of the coast guard, said divers would search until Friday."
)
COPY = WIRE.split("\n\n")[0] + "\n\n" + WIRE.split("\n\n")[3]
DAYS = {"Tuesday": "2022-03-08", "Wednesday": "2022-03-09", "Friday": "2022-03-11"}
SPEAKERS = (("the port authority", None), ("Officials", None), ("Ada Obi", "head of the coast guard"), ("The Red Cross", None))
NAMES = re.compile(r"Lagos|Ada Obi|Red Cross|Portugal")


def page(id: str, text: str, day: str = "2022-03-08", publisher: str = "Harbour Post") -> Article:
    return Article(
        id=id, text=text, title=f"Ferry {id}", publisher=publisher, published=day, known_at=day, dated=Dating(start=day, end=day)
    )


def annotate(article: Article) -> Annotation:
    text = article.text
    return Annotation(
        id=article.id,
        sentences=sentences(text),
        entities=tuple(Entity(start=m.start(), end=m.end(), label="LOC", name=m[0]) for m in NAMES.finditer(text)),
        times=_times(text),
        figures=_figures(text),
        claims=tuple(
            _claim(article, Span(start=s.start, end=s.end))
            for s in sentences(text)
            if not s.heading and " said" in text[s.start : s.end]
        ),
    )


def _times(text: str) -> tuple[TimeExpression, ...]:
    days = re.finditer(r"Tuesday|Wednesday|Friday|2021", text)
    return tuple(
        TimeExpression(
            start=m.start(),
            end=m.end(),
            type="DATE",
            value=DAYS.get(m[0], m[0]),
            start_day=DAYS.get(m[0], "2021-01-01"),
            end_day=DAYS.get(m[0], "2021-12-31"),
        )
        for m in days
    )


def _figures(text: str) -> tuple[Figure, ...]:
    counted = re.finditer(r"(\d{2,3}) (passengers)", text)
    return tuple(Figure(start=m.start(1), end=m.end(1), value=float(m[1]), counts=m[2]) for m in counted)


def _claim(article: Article, span: Span) -> Claim:
    text = article.text[span.start : span.end]
    name, role = next(((name, role) for name, role in SPEAKERS if name in text), (text.split()[0], None))
    at = span.start + text.index(name)
    cue = span.start + text.index(" said") + 1
    content = Span(start=span.start, end=cue - 1) if at > cue or at > span.start + 40 else Span(start=cue + 4, end=span.end)
    return Claim(
        id=f"{article.id}-{span.start}",
        article=article.id,
        kind="direct" if '"' in text else "indirect",
        sentence=span,
        content=(content,),
        speaker=Speaker(start=at, end=at + len(name), name=name, role=role),
        cue=Cue(start=cue, end=cue + 4, lemma="say"),
        figures=tuple(figure for figure in _figures(article.text) if span.start <= figure.start < span.end),
        times=tuple(time for time in _times(article.text) if span.start <= time.start < span.end),
    )


ARTICLES = (page("wire", WIRE), page("copy", COPY, publisher="Portal"), page("second", SECOND, "2022-03-09", "Lagoon News"))
ANNOTATIONS = {article.id: annotate(article) for article in ARTICLES}
COPIES = (Copy(a="copy", b="wire", kind="excerpt", source="b", score=1.0),)
ORIGINS = (Origin(id="o-1", name="Wire", articles=("copy", "wire")), Origin(id="o-2", name="Lagoon News", articles=("second",)))
STORY = Story(id="s-1", articles=("copy", "second", "wire"), origins=("o-1", "o-2"), title="Ferry capsizes off Lagos")


def claim(article: str, words: str) -> Claim:
    """Return the claim whose sentence holds these words."""
    text = next(a.text for a in ARTICLES if a.id == article)
    return next(c for c in ANNOTATIONS[article].claims if words in text[c.sentence.start : c.sentence.end])


CONFLICT = Relation(
    type="conflict",
    a=claim("second", "57").id,
    b=claim("wire", "42").id,
    basis=("both count passengers missing",),
    delta="57 → 42",
)
RELATIONS = (Relation(type="unique", a=claim("wire", "saved").id, b=None), CONFLICT)
SUPPORT = {c.id: tuple(o.id for o in ORIGINS if c.article in o.articles) for notes in ANNOTATIONS.values() for c in notes.claims}


def event(text: str, article: str, status: str = "scheduled", day: str = "2022-03-11") -> Event:
    body = next(a.text for a in ARTICLES if a.id == article)
    start = body.index(text)
    cite = Cite(article=article, start=start, end=start + len(text))
    return Event(text=text, status=status, mentions=(cite,), start_day=day, end_day=day, origins=1)  # type: ignore[arg-type]


EVENTS = (event("Ada Obi, head of the coast guard, said divers would search until Friday.", "second"),)
