"""Figures side by side: who gives which number for the same thing, and as of when. Values are never merged."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from twosource.briefs.dated import as_of, clause_of
from twosource.briefs.material import Material
from twosource.compare.counted import Counted, counted
from twosource.compare.figures import bounds, disjoint, same_thing, same_value
from twosource.compare.kinds import kind, kinds
from twosource.compare.statements import statements
from twosource.language.similarity import similarity, vector
from twosource.model import Cite, Claim, Figure, FigureLine, Relation

SINGLES = 8
"""How many figures that stand alone a brief has at most, besides the groups."""
_FEW = 10
_DURATIONS = frozenset(
    ("times", "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "year of age", "month of age")
)
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_ATTRIBUTIVE = re.compile(r"\S*\d-[a-z]{3,}")
"""A measure that says what kind of thing it is: "a 6-quart cooker"."""
_NOTHING = re.compile(r"(?:them|ours|theirs|mine|others|each|first|short|points?|rest|more|less)(?: in .*)?", re.IGNORECASE)
"""Words behind a figure that do not say what it measures."""

_COUNTING = frozenset(("conflict", "stale_figure", "revised"))
_NEAR = 40
"""Characters between a figure and the word for what it counts, at most."""

_POSTINGS, _CANDIDATES = 64, 24
"""How many groups each word stands for, and how many a figure is compared with."""

_Place = tuple[str, str]
"""A figure by its claim and its words, as relations name it in ``delta``."""


class _Item(NamedTuple):
    """A figure that counts something, the claim it stands in, and how central its sentence is."""

    claim: Claim
    counted: Counted
    words: str
    central: float

    @property
    def place(self) -> _Place:
        """What names it in a relation."""
        return self.claim.id, self.words


class Table(NamedTuple):
    """The groups of figures that are shown, and how many are not: single ones ``beyond`` the most, and those without a name."""

    groups: tuple[tuple[FigureLine, ...], ...]
    beyond: int
    nameless: int


def figures(material: Material) -> Table:
    """Return the groups of figures that count the same thing.

    Groups whose figures exclude each other come first, then the others, then the single figures of the most central sentences;
    durations, small counts and repetitions ("four times") last. The figure whose sentence names what is measured leads its group;
    where none does, and none excludes another, they have no row, and one that says the figure before it in another unit stands in
    that one's row.
    """
    groups = _groups(_items(material), material.relations)
    named = [sorted(group, key=lambda item: not _label(item, material)) for group in groups]
    named = [group for group in named if _label(group[0], material) or _differ(group)]
    several = [group for group in named if len(group) > 1]
    alone = (group for group in named if len(group) == 1 and not _is_restated(group[0], material))
    singles = sorted(alone, key=lambda group: (_vague(group[0]), -group[0].central))
    ranked = sorted(several, key=lambda group: (not _differ(group), -max(item.central for item in group)))
    shown = [*ranked, *singles[:SINGLES]]
    return Table(
        groups=tuple(tuple(_line(item, material) for item in group) for group in shown),
        beyond=len(singles[SINGLES:]),
        nameless=sum(map(len, groups)) - sum(map(len, named)),
    )


def _label(item: _Item, material: Material) -> str:
    return _counts(material.articles[item.claim.article].text, item)


def _items(material: Material) -> list[_Item]:
    """Return the figures that count something, those of source pages first; what a copy repeats in the same name comes once."""
    told = statements(list(material.articles.values()), list(material.claims.values()))
    found: dict[tuple[object, ...], _Item] = {}
    places: set[tuple[str, int]] = set()
    for statement in sorted(told, key=lambda s: (s.article.id in material.sources, s.article.id, *_innermost(s.claim))):
        claim, text = statement.claim, statement.article.text
        if not claim.figures:
            continue
        central = similarity(vector(text[claim.sentence.start : claim.sentence.end]), material.centre)
        for figure in counted(statement, 0):
            if not figure.step and (claim.article, figure.figure.start) not in places:
                places.add((claim.article, figure.figure.start))
                found.setdefault(
                    _key(claim, figure, material), _Item(claim, figure, text[figure.figure.start : figure.figure.end], central)
                )
    return list(found.values())


def _innermost(claim: Claim) -> tuple[int, int, str]:
    """Order the claims of a sentence so that, of one who reports another, the one whose figure it is comes first."""
    return claim.sentence.start, sum(span.end - span.start for span in claim.content), claim.id


def _vague(item: _Item) -> bool:
    """Tell figures that seldom matter alone: how long, how old, how often, what kind of thing, and counts of a few."""
    figure = item.counted.figure
    kind_of = bool(_ATTRIBUTIVE.match(item.words)) and figure.change is None
    return kind_of or figure.unit in _DURATIONS or (figure.unit is None and abs(figure.value) < _FEW)


def _key(claim: Claim, figure: Counted, material: Material) -> tuple[object, ...]:
    """Return what makes two printed figures one: value, thing and speaker, by one origin."""
    number = figure.figure
    speaker = claim.speaker.name.casefold() if claim.speaker else None
    origin = material.origin(claim.article) or claim.article
    return number.value, number.low, number.high, number.unit, number.per, tuple(sorted(figure.thing)), speaker, origin


def _groups(items: Sequence[_Item], relations: Sequence[Relation]) -> list[list[_Item]]:
    """Join figures that count the same thing: those that a relation sets against each other, and those that agree.

    Whether figures that differ are about the same thing is for the relations to say. One that agrees must agree with the first
    of a group, so groups do not grow through chains of doubtful likeness; it is asked of the ``_CANDIDATES`` groups that share
    most of its words, so the work grows with the number of figures.
    """
    related = _related(relations)
    home_of: dict[_Place, int] = {}
    by_word: defaultdict[tuple[str | None, str | None, str], list[int]] = defaultdict(list)
    groups: list[list[_Item]] = []
    for item in items:
        keys = _words_about(item.counted)
        shared = Counter(number for key in keys for number in by_word[key])
        near = sorted(shared, key=lambda number: (-shared[number], number))[:_CANDIDATES]
        home = min((home_of[other] for other in related[item.place] if other in home_of), default=None)
        if home is None:
            home = next((number for number in near if _agrees(item, groups[number][0])), None)
        if home is None:
            home = len(groups)
            groups.append([])
            for key in keys:
                by_word[key] += [home] if len(by_word[key]) < _POSTINGS else []
        groups[home].append(item)
        home_of[item.place] = home
    return groups


def _related(relations: Sequence[Relation]) -> defaultdict[_Place, set[_Place]]:
    """Return, for each figure that relations are about, those it is set against."""
    pairs: defaultdict[_Place, set[_Place]] = defaultdict(set)
    for relation in relations:
        if relation.type in _COUNTING and relation.b is not None and relation.delta is not None:
            old, _, new = relation.delta.partition(" → ")
            pairs[relation.a, old].add((relation.b, new))
            pairs[relation.b, new].add((relation.a, old))
    return pairs


def _agrees(item: _Item, first: _Item) -> bool:
    """Tell whether two figures of different claims can both be right about one thing."""
    agrees = item.claim.id != first.claim.id and not disjoint(item.counted.figure, first.counted.figure)
    return agrees and (same_value(item.counted, first.counted) or bool(same_thing(item.counted, first.counted, strict=True)))


def _words_about(one: Counted) -> list[tuple[str | None, str | None, str]]:
    """Return the keys of which two figures that count the same thing share one: a word for the thing or beside it, the value."""
    words = one.thing | one.near | {str(one.figure.value)} | ({one.kind} if one.kind else set())
    return [(one.figure.unit, one.figure.per, word) for word in sorted(words)]


def _differ(group: Sequence[_Item]) -> bool:
    """Tell whether two figures of the group exclude each other."""
    limits = [bounds(item.counted.figure) for item in group]
    return max(low for low, _ in limits) > min(high for _, high in limits)


def _line(item: _Item, material: Material) -> FigureLine:
    claim, figure = item.claim, item.counted.figure
    text = material.articles[claim.article].text
    start, end = _words(text, claim, figure)
    return FigureLine(
        counts=_counts(text, item),
        text=text[start:end],
        figure=figure,
        speaker=claim.speaker.name if claim.speaker else None,
        as_of=as_of(text, claim, figure, material.articles[claim.article].dated.day),
        cite=Cite(article=claim.article, start=claim.sentence.start, end=claim.sentence.end),
        claim=claim.id,
        origin=material.origin(claim.article),
    )


def _counts(text: str, item: _Item) -> str:
    """Return what a figure counts, with the word of its clause that says what became of them ("miners (killed)"); "" for unknown.

    Of the figures of "12 died and 80 were hurt" each has its own.
    """
    claim, figure, fate = item.claim, item.counted.figure, item.counted.fate
    counts = figure.counts or ""
    if _NOTHING.fullmatch(counts):
        return ""
    if not counts or figure.unit is not None or fate not in kinds().running or any(map(_is_fate, _WORD.findall(counts))):
        return counts
    told = set(_WORD.findall(clause_of(text, claim, figure)))
    words = _WORD.finditer(text, claim.sentence.start, claim.sentence.end)
    became = [word for word in words if kind(word[0]) == fate and word[0] in told]
    nearest = min(became, key=lambda word: max(word.start() - figure.end, figure.start - word.end()), default=None)
    return f"{counts} ({nearest[0]})" if nearest else counts


def _is_fate(word: str) -> bool:
    return kind(word) in kinds().running


def _restatement(text: str, claim: Claim, figure: Figure) -> Figure | None:
    """Return the figure in brackets behind another that says it in another unit ("100 km (62 miles)")."""
    behind = (other for other in claim.figures if other.start > figure.end and text[figure.end : other.start].strip() == "(")
    other = next(behind, None)
    return other if other is not None and figure.unit and other.unit and figure.unit != other.unit else None


def _is_restated(item: _Item, material: Material) -> bool:
    text, own = material.articles[item.claim.article].text, item.counted.figure
    return any(_restatement(text, item.claim, figure) == own for figure in item.claim.figures)


def _words(text: str, claim: Claim, figure: Figure) -> tuple[int, int]:
    """Return the span of a figure with its qualifier before it and what it counts behind it, where they stand there."""
    start, end = figure.start, figure.end
    if figure.qualifier and text[claim.sentence.start : start].rstrip().endswith(figure.qualifier):
        start = text.rindex(figure.qualifier, claim.sentence.start, start)
    again = _restatement(text, claim, figure)
    if again is not None:
        end = again.end + text.startswith(")", again.end)
    elif figure.counts:
        after = text.find(figure.counts, end, min(claim.sentence.end, end + _NEAR + len(figure.counts)))
        if after >= 0 and not _DIGIT.search(text, end, after):
            end = after + len(figure.counts)
    return start, end
