"""Which page of a story tells again what another reported, where the copies do not say so.

A page that re-tells names hardly a speaker whom its source does not name, and has in its own voice much of what people say in its
source. An independent report of the same events has speakers of its own; a later one of the same desk has news.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from twosource import clock
from twosource.compare.aligned import Aligned
from twosource.compare.holders import attributed
from twosource.compare.statements import Statement, precedes, written
from twosource.language.similarity import terms
from twosource.model import Article, Copy

_LEAST = 3
"""A page that re-tells another has at least so many sentences from there, and one more for each own speaker but the first."""

_NEAR = 0.5
"""The least nearness of the statements that are counted."""

_VOICE = 0.75
"""The most of its claims that a re-telling gives to speakers, as a share of what its source gives to them."""

_OWN = 2
"""The most speakers of its own, by name, that a re-telling has."""

_NEXT = 0.7
"""Of the pages that could be its source, those that share nearly as much with it as the first."""

_DAYS = 1
"""The most days after its source that a re-telling is dated."""

Pair = tuple[str, str]


class _Voice(NamedTuple):
    """How a page tells: how many sentences, the share of claims that it gives to speakers, the last words of their names."""

    article: Article
    sentences: int
    attributed: float
    names: frozenset[str]


def sources(found: Sequence[Statement], pairs: Mapping[Pair, Sequence[Aligned]], copies: Sequence[Copy]) -> Mapping[Pair, str]:
    """Return the id of the source for each pair of articles of which one re-tells the other; a re-telling has mostly one."""
    made = {
        (copy.a, copy.b): copy.a if copy.source == "a" else copy.b
        for copy in copies
        if copy.source is not None and (copy.a, copy.b) in pairs
    }
    voices = _voices(found)
    for copy in copies:
        pair = (copy.a, copy.b)
        if copy.source is None and pair in pairs:
            source = _fuller(voices[copy.a], voices[copy.b])
            made |= {pair: source} if source is not None else {}
    near = {pair: [one for one in told if one.near >= _NEAR] for pair, told in pairs.items()}
    told = {
        (source, teller): len(mine) ** 2 / voices[source].sentences
        for pair, mine in near.items()
        for source, teller in (pair, pair[::-1])
        if pair not in made and _retells(voices[source], voices[teller], len(mine))
    }
    most: dict[str, float] = defaultdict(float)
    for (_, teller), share in told.items():
        most[teller] = max(most[teller], share)
    known = {teller for pair, source in made.items() for teller in pair if teller != source}
    return made | {
        (min(source, teller), max(source, teller)): source
        for (source, teller), share in told.items()
        if teller not in known and share >= _NEXT * most[teller]
    }


def _fuller(one: _Voice, two: _Voice) -> str | None:
    """Return which of two pages with the same words is the source: the earlier, else the one that says more often who says so."""
    if precedes(one.article, two.article) or precedes(two.article, one.article):
        return one.article.id if precedes(one.article, two.article) else two.article.id
    if one.attributed == two.attributed:
        return None
    return max((one, two), key=lambda voice: voice.attributed).article.id


def _retells(source: _Voice, teller: _Voice, told: int) -> bool:
    if precedes(teller.article, source.article) or teller.attributed > _VOICE * source.attributed:
        return False
    days = written(source.article), written(teller.article)
    if days[0] is not None and days[1] is not None and (clock.day(days[1]) - clock.day(days[0])).days > _DAYS:
        return False
    own = len(teller.names - set(terms(source.article.text)))
    return told >= _LEAST + max(0, own - 1) and own <= _OWN


def _voices(found: Sequence[Statement]) -> Mapping[str, _Voice]:
    by_article: dict[str, list[Statement]] = defaultdict(list)
    for one in found:
        by_article[one.article.id].append(one)
    return {id: _voice(mine) for id, mine in by_article.items()}


def _voice(mine: Sequence[Statement]) -> _Voice:
    speakers = [one.claim.speaker for one in mine if one.claim.speaker is not None]
    names = {terms(one.name)[-1:] for one in speakers if one.name[:1].isupper() and one.speaker_class != "media"}
    return _Voice(
        article=mine[0].article,
        sentences=len({one.claim.sentence.start for one in mine}),
        attributed=sum(attributed(one) for one in mine) / len(mine),
        names=frozenset(word for last in names for word in last),
    )
