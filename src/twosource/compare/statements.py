"""A claim made ready for comparison: its words without its times, its names, and when it holds."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from twosource import clock
from twosource.compare import media
from twosource.copies import names
from twosource.language.similarity import Vector, stem, terms, vector
from twosource.model import Article, Claim, Span, TimeExpression

RARE = 2.0
"""Terms of less rarity (log N / df) tell nothing of what a claim says."""

_NAME = re.compile(r"\b[A-Z][\w’'-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+|\n)[\"“‘']*\Z")
_NO_NAMES = frozenset(
    terms("i mr mrs ms dr the a an in on at but and it he she they we about around some nearly almost roughly over under more up")
)


@dataclass(frozen=True)
class Statement:
    """A claim with the article it stands in.

    ``medium`` tells that its speaker is a medium, which only carries others' words; ``roles`` are all the roles and affiliations
    that the pages of the story give its speaker.
    """

    claim: Claim
    article: Article
    text: str
    medium: bool
    roles: tuple[str, ...] = ()

    @cached_property
    def vector(self) -> Vector:
        """The claim's terms without its time expressions, so that a shared date is no match."""
        return vector(" ".join(_without(self.article.text, span, self.claim.times) for span in self.claim.content))

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the names in the claim."""
        return frozenset(name for span in self.claim.content for name in names_in(self.article.text, span.start, span.end))


def statements(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """Return the claims of the articles in a fixed order: by article, then by place in its text."""
    known = {article.id: article for article in articles}
    mine = sorted(
        (claim for claim in claims if claim.article in known),
        key=lambda claim: (claim.article, claim.content[0].start, claim.content[-1].end, claim.id),
    )
    carriers, roles = media.names(articles, mine), _roles(mine)
    return tuple(_statement(known[claim.article], claim, carriers, roles) for claim in mine)


def _roles(claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """Return the roles and affiliations of each speaker by name."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for speaker in (claim.speaker for claim in claims if claim.speaker is not None):
        found[speaker.name] |= dict.fromkeys(words for words in (speaker.role, speaker.affiliation) if words)
    full = {name.split()[-1]: tuple(roles) for name, roles in found.items() if roles}
    return {name: tuple(roles) or full.get(name.split()[-1], ()) for name, roles in found.items()}


def _statement(
    article: Article, claim: Claim, carriers: frozenset[tuple[str, ...]], roles: Mapping[str, tuple[str, ...]]
) -> Statement:
    name = claim.speaker.name if claim.speaker else None
    medium = name is not None and media.is_medium(name, carriers)
    return Statement(claim, article, quoted(article, claim.content), medium, roles.get(name or "", ()))


def quoted(article: Article, spans: Sequence[Span]) -> str:
    """Return the words of the spans, joined by a space."""
    return " ".join(article.text[span.start : span.end] for span in spans)


def _without(text: str, span: Span, times: Sequence[TimeExpression]) -> str:
    parts, at = [], span.start
    for time in times:
        if span.start <= time.start and time.end <= span.end and time.start >= at:
            parts.append(text[at : time.start])
            at = time.end
    return " ".join([*parts, text[at : span.end]])


def names_in(text: str, start: int, end: int) -> list[str]:
    """Return the stems of the capitalised words in text [start, end) that do not merely open a sentence."""
    found = []
    for match in _NAME.finditer(text, start, end):
        word = match[0].removesuffix("'s").removesuffix("’s")
        opens = _SENTENCE_START.search(text, max(0, match.start() - 4), match.start()) is not None
        if not opens and stem(word) not in _NO_NAMES:
            found.append(stem(word))
    return found


def days(times: Sequence[TimeExpression]) -> tuple[tuple[str, str], ...]:
    """Return the closed intervals of days that the time expressions are known to mean."""
    return tuple((time.start_day, time.end_day) for time in times if time.start_day and time.end_day)


def same_time(a: Sequence[tuple[str, str]], b: Sequence[tuple[str, str]]) -> bool:
    """Tell whether two scopes can be the same: one of them is unknown, or some of their intervals meet."""
    return not a or not b or any(x[0] <= y[1] and y[0] <= x[1] for x in a for y in b)


def written(article: Article) -> str | None:
    """Return the day an article was written, where it is known to the day."""
    if article.dated.day is not None:
        return article.dated.day
    return article.published[:10] if article.published and len(article.published) >= len("2019-04-24") else None


def known(article: Article) -> str | None:
    """Return when an article was written: its own time where it has one, else the day it is dated to."""
    return article.known_at if article.known_at and clock.is_time(article.known_at) else written(article)


def precedes(early: Article, late: Article) -> bool:
    """Tell whether one article was certainly written before the other; one publisher's pages go by one clock."""
    first, second = known(early), known(late)
    if first is None or second is None:
        return False
    return clock.precedes(first, second, one_clock=names.same(early.publisher, late.publisher))


def same_source(one: Statement, two: Statement) -> bool:
    """Tell whether both claims are given to one holder, by the same name, who is not the page."""
    mine, yours = one.claim.speaker, two.claim.speaker
    return mine is not None and yours is not None and mine.name.casefold() == yours.name.casefold()


def by_id(found: Sequence[Statement]) -> Mapping[str, Statement]:
    """Return the statements by the ids of their claims."""
    return {one.claim.id: one for one in found}
