"""Turns briefs into views: chooses the words, numbers the citations, joins the records by their ids."""

import re
from collections.abc import Collection, Mapping, Sequence

from twosource import arguments
from twosource.model import (
    Article,
    Brief,
    Cite,
    Claim,
    Event,
    Exposure,
    FigureLine,
    LeftOut,
    Name,
    News,
    Point,
    Relation,
    Source,
    Statement,
)
from twosource.render import safe, wording
from twosource.render.citations import Citations
from twosource.render.contrast import Run, contrast
from twosource.render.view import (
    Difference,
    FigureRow,
    Happening,
    Line,
    NameLine,
    NewsPart,
    NewsView,
    Noted,
    Omission,
    OriginLine,
    Side,
    SourceLine,
    Touched,
    View,
    Voice,
)
from twosource.timeline import is_background

_AGREEING = frozenset({"agree", "unique"})
GROUPS, ROWS = 20, 8
"""How many groups of figures are shown, and how many figures of one group."""
LISTED = 25
"""How many differences, scheduled events, exposures and names are shown."""
_OF = re.compile(r"\s+of(?:\s+(?:the|its|their|his|her|all))?\Z")


def views(briefs: Sequence[Brief], articles: Mapping[str, Article]) -> tuple[View, ...]:
    """Return a view of each brief, numbered from 1. Raise KeyError where evidence is not among sources and articles.

    Raise ArgumentError where these are no briefs, or no articles by their ids.
    What all of several briefs leave out is in none of the views, but in ``left_out_of_all``.
    """
    briefs = tuple(arguments.every("briefs", briefs, Brief, "give a list of briefs"))
    if not isinstance(articles, Mapping):
        raise arguments.wrong("articles", articles, "give the articles by their ids, as Analysis.articles has them")
    common = _common(briefs)
    return tuple(_Viewer(brief, articles).view(number, common) for number, brief in enumerate(briefs, 1))


def left_out_of_all(briefs: Sequence[Brief]) -> tuple[Omission, ...]:
    """Return what each of several briefs leaves out, in the order of the first; nothing for one brief."""
    common = _common(briefs)
    return tuple(_omission(item) for item in briefs[0].left_out if item in common) if common else ()


def _common(briefs: Sequence[Brief]) -> frozenset[LeftOut]:
    several = [frozenset(brief.left_out) for brief in briefs] if len(briefs) > 1 else [frozenset()]
    return frozenset.intersection(*several)


class _Viewer:
    """Turns one brief into its view; citations are numbered in the order of the brief's sections."""

    def __init__(self, brief: Brief, articles: Mapping[str, Article]) -> None:
        self._brief = brief
        self._cite = Citations([source.article for source in brief.sources], articles)
        self._numbers = {source.article: number for number, source in enumerate(brief.sources, 1)}
        self._names = {source.article: _source_name(source) for source in brief.sources}
        self._publishers = {source.article: source.publisher for source in brief.sources}
        self._origins = {origin.id: _origin_name(origin.name) for origin in brief.origins}
        self._articles = articles

    def view(self, number: int, common: frozenset[LeftOut]) -> View:
        brief = self._brief
        groups = tuple(group[:ROWS] for group in brief.figures[:GROUPS])
        differing = self._differing()
        names = [name for name in brief.names if any(form.basis for form in name.forms)]
        return View(
            number=number,
            title=_title(brief),
            facts=_facts(brief),
            as_of=brief.as_of,
            lead=self._point(brief.lead) if brief.lead else None,
            news=self._news(brief.news) if brief.news else None,
            points=tuple(self._point(point) for point in brief.points),
            voices=self._voices(brief.statements),
            figures=tuple(tuple(self._figure(line) for line in group) for group in groups),
            differences=tuple(self._difference(together) for together in differing[:LISTED]),
            timeline=tuple(self._happening(event, nth, ahead=False) for nth, event in enumerate(brief.timeline, 1)),
            schedule=tuple(
                self._happening(event, nth, ahead=True)
                for nth, event in enumerate(brief.schedule[:LISTED], len(brief.timeline) + 1)
            ),
            exposures=tuple(self._touched(exposure) for exposure in brief.exposures[:LISTED]),
            names=tuple(map(_name, names[:LISTED])),
            sources=tuple(self._source(source) for source in brief.sources),
            origins=self._origin_lines(),
            left_out=tuple(_omission(item) for item in brief.left_out if item not in common),
            quoted=self._cite.quoted(),
            more={
                "figures": wording.more(sum(map(len, brief.figures)) - sum(map(len, groups)), "figure"),
                "differences": wording.more(len(differing) - LISTED, "difference"),
                "schedule": wording.more(len(brief.schedule) - LISTED, "event"),
                "touched": wording.more(len(brief.exposures) - LISTED, "currency or commodity", "currencies and commodities"),
                "names": wording.more(len(names) - LISTED, "name"),
            },
        )

    def _point(self, point: Point) -> Line:
        return Line(safe.line(point.text), self._cite.use(point.cites), point.origins)

    def _news(self, news: News) -> NewsView:
        parts = (
            ("Now carried by several origins", [self._noted("", each.text, each.cites, each.origins) for each in news.confirmed]),
            (
                "Changed plans",
                [self._noted(wording.changes(each), each.text, each.mentions, each.origins) for each in news.changes],
            ),
            ("Newly scheduled", [self._noted(wording.due(each), each.text, each.mentions, each.origins) for each in news.events]),
            ("New figures", [self._figures_of(group, news.pages) for group in news.figures]),
            ("Where new pages differ from others", [self._difference_of(each) for each in news.relations]),
        )
        return NewsView(
            title=wording.news_title(news),
            facts=wording.news_facts(news, self._numbers),
            points=tuple(map(self._point, news.points)),
            parts=tuple(NewsPart(title, tuple(lines)) for title, lines in parts if lines),
            left_out=tuple(map(_omission, news.left_out)),
        )

    def _noted(self, note: str, text: str, cites: Sequence[Cite], origins: int) -> Noted:
        return Noted(safe.line(text), self._cite.use(cites), origins, safe.line(note))

    def _figures_of(self, group: Sequence[FigureLine], new: Collection[str]) -> Noted:
        """Return a group of figures: those of new pages first, then those that were known."""
        parts: tuple[list[str], list[str]] = [], []
        ordered = sorted(group, key=lambda line: line.cite.article not in new)
        for line in ordered:
            parts[line.cite.article not in new].append(f"{line.text} ({line.speaker or self._names[line.cite.article]})")
        before = f"; known before: {'; '.join(parts[1])}" if parts[1] else ""
        return self._noted(group[0].counts, "; ".join(parts[0]) + before, [line.cite for line in ordered], 0)

    def _difference_of(self, relation: Relation) -> Noted:
        claims = {claim.id: claim for claim in self._brief.claims}
        sides = [claims[id] for id in (relation.a, relation.b) if id is not None]
        cites = [Cite(article=each.article, start=each.sentence.start, end=each.sentence.end) for each in sides]
        text = relation.delta or " / ".join(map(self._words, sides))
        return self._noted(wording.RELATIONS[relation.type], text, cites, 0)

    def _voices(self, statements: Sequence[Statement]) -> tuple[Voice, ...]:
        by_speaker: dict[str, list[Statement]] = {}
        for statement in statements:
            by_speaker.setdefault(safe.line(statement.speaker), []).append(statement)
        return tuple(self._voice(speaker, said) for speaker, said in by_speaker.items())

    def _voice(self, speaker: str, said: Sequence[Statement]) -> Voice:
        roles = [role for statement in said if (role := _known(statement.role))]
        lines = tuple(Line(safe.line(item.text), self._cite.use(item.cites), item.origins) for item in said)
        return Voice(speaker, roles[0] if roles else None, lines)

    def _figure(self, item: FigureLine) -> FigureRow:
        return FigureRow(
            counts=safe.line(item.counts),
            text=_figure_alone(safe.line(item.text), safe.line(item.figure.counts or "")),
            speaker=_known(item.speaker),
            as_of=safe.line(wording.moment(item.as_of)) if item.as_of else None,
            origin=self._origins.get(item.origin or ""),
            citations=self._cite.use((item.cite,)),
        )

    def _differing(self) -> list[list[Relation]]:
        """Return the relations that are shown; those that several speakers have with one sentence together."""
        claims = {claim.id: claim for claim in self._brief.claims}
        found: dict[object, list[Relation]] = {}
        for item in self._brief.relations:
            if item.type in _AGREEING or item.b is None:
                continue
            told = claims[item.b]
            same = item.type, told.article, told.sentence, claims[item.a].article
            found.setdefault(same if item.type == "attribution_dropped" else item, []).append(item)
        return list(found.values())

    def _difference(self, together: Sequence[Relation]) -> Difference:
        """Return one entry for relations that several speakers have with one sentence."""
        claims = {claim.id: claim for claim in self._brief.claims}
        first = together[0]
        a, b = claims[first.a], claims[first.b or ""]
        runs = contrast(self._words(a), self._words(b))
        named = [claims[relation.a] for relation in together]
        left = self._side(a, runs[0], named)
        publishers = self._publishers[a.article], self._publishers[b.article]
        return Difference(
            label=wording.differing(first.type, publishers, one_page=a.article == b.article),
            sides=(left, self._side(b, runs[1], [b])),
            basis=tuple(dict.fromkeys(safe.line(wording.spelled(reason)) for one in together for reason in one.basis)),
            delta=_known("; ".join(dict.fromkeys(one.delta for one in together if one.delta))),
        )

    def _words(self, claim: Claim) -> str:
        return safe.line(self._articles[claim.article].text[claim.sentence.start : claim.sentence.end])

    def _side(self, claim: Claim, runs: tuple[Run, ...], named: Sequence[Claim]) -> Side:
        cites = [Cite(article=one.article, start=one.sentence.start, end=one.sentence.end) for one in named]
        speakers = " and ".join(dict.fromkeys(map(_speaker, named)))
        return Side(speakers, self._names[claim.article], runs, self._cite.use(cites))

    def _happening(self, event: Event, number: int, *, ahead: bool) -> Happening:
        return Happening(
            text=safe.line(event.text),
            citations=self._cite.use(event.mentions),
            origins=event.origins,
            number=number,
            event=event,
            when=safe.line(wording.when(event)),
            countdown=wording.countdown(event),
            status=wording.STATUSES[event.status],
            note=safe.line(wording.standing(event, ahead)),
            background=not ahead and is_background(event, self._brief.as_of),
        )

    def _touched(self, item: Exposure) -> Touched:
        return Touched(
            safe.line(wording.touched(item)), self._cite.use(item.cites), item.origins, safe.line(wording.exposure(item))
        )

    def _source(self, source: Source) -> SourceLine:
        return SourceLine(
            number=self._numbers[source.article],
            article=source.article,
            name=self._names[source.article],
            title=safe.line(source.title or "") or "untitled",
            written=safe.line(wording.written(source.published, source.dated)),
            kind=wording.KINDS[source.kind],
            credit=_known(source.credit),
            link=safe.web_address(source.url),
            origins=tuple(self._origins.get(origin) or _origin_name(origin) for origin in source.origins),
            origin_ids=source.origins,
            parents=tuple(sorted(self._numbers[parent] for parent in source.derived_from if parent in self._numbers)),
            drift=tuple(
                wording.drift(one, self._numbers[one.source])
                for one in self._brief.drift
                if one.derived == source.article and one.source in source.derived_from and one.source in self._numbers
            ),
        )

    def _origin_lines(self) -> tuple[OriginLine, ...]:
        lines = []
        for origin in self._brief.origins:
            carried = sorted(self._numbers[article] for article in origin.articles if article in self._numbers)
            lines.append(OriginLine(origin.id, self._origins[origin.id], safe.line(origin.basis), tuple(carried)))
        return tuple(lines)


def _known(text: str | None) -> str | None:
    return safe.line(text or "") or None


def _figure_alone(text: str, counts: str) -> str:
    """Return the words of a figure without what it counts, which stands beside it."""
    if counts and text.endswith(counts) and (alone := _OF.sub("", text.removesuffix(counts).rstrip())):
        return alone
    return text.removeprefix(counts).lstrip(" ,;:").removeprefix("of ") or text


def _title(brief: Brief) -> str:
    return safe.line(brief.title or "") or "Untitled story"


def _facts(brief: Brief) -> tuple[str, ...]:
    """Return what the brief rests on. When its latest page became known is said where that is not its own time."""
    facts = (
        wording.count(len(brief.sources), "page"),
        wording.count(len(brief.origins), "independent origin"),
        f"as of {wording.moment(brief.as_of)}" if brief.as_of else "as of: not given",
    )
    if brief.known_at is None:
        return (*facts, "no page says when it appeared")
    return facts if brief.known_at == brief.as_of else (*facts, f"latest page {wording.moment(brief.known_at)}")


def _source_name(source: Source) -> str:
    return safe.line(source.publisher or "") or safe.host(source.url) or safe.line(source.article) or "unnamed page"


def _name(name: Name) -> NameLine:
    forms = (f"{form.text} ({form.basis})" for form in name.forms if form.basis)
    return NameLine(safe.line(name.name), tuple(map(safe.line, forms)))


def _origin_name(name: str | None) -> str:
    return safe.line(name or "") or "unnamed origin"


def _speaker(claim: Claim) -> str:
    if claim.speaker:
        return safe.line(claim.speaker.name)
    return "the page’s own voice" if claim.kind == "narration" else "speaker not named"


def _omission(item: LeftOut) -> Omission:
    return Omission(safe.line(item.what), safe.line(item.id), safe.line(item.reason))
