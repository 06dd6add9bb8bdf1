"""All relations between the claims of one story."""

from collections.abc import Mapping, Sequence
from itertools import product

from twosource.compare import counting, plain, quoting, recast, refuted, retelling, together, wording
from twosource.compare.aligned import Aligned, aligned
from twosource.compare.counted import Counted, counted
from twosource.compare.figures import agreed, at_odds, same_value
from twosource.compare.holders import holder
from twosource.compare.matching import SURE, Match, matches
from twosource.compare.paraphrase import Meanings
from twosource.compare.readings import Readings
from twosource.compare.statements import Statement, by_id, statements
from twosource.copies import Hearsay
from twosource.model import Article, Cite, Claim, Copy, Origin, Relation

_HELD = ("agree", "agree_more_precise", "attribution_changed")
_GRAVE = ("attribution_dropped", "attribution_changed", "meaning_changed", "quote_moved")
_AGREEING = ("agree", "agree_more_precise", "attribution_dropped", "attribution_changed")


def relate(articles: Sequence[Article], claims: Sequence[Claim], copies: Sequence[Copy]) -> tuple[Relation, ...]:
    """Return how the claims of one story stand to one another, at most one relation for a pair, sorted by the claims' ids.

    Each claim is compared with the nearest claims of other articles only (by index, so the work grows with the number of
    claims). "unique" marks the claims without a relation to another article, where the story has at least two. No relation
    is a verdict on which claim is true; whether two claims are independent is the matter of ``support``.
    """
    found = statements(articles, claims)
    figures = [counted(statement, number) for number, statement in enumerate(found)]
    edges = {(copy.a, copy.b): copy for copy in copies}
    retold = frozenset(pair for pair, copy in edges.items() if copy.kind in retelling.RETELLING)
    made: dict[tuple[str, str], Relation] = {}
    for relation in counting.relations(found, figures) + quoting.relations(found, quoting.quoted(articles, found)):
        _keep(made, relation)
    told_again = retelling.pairs(found, figures, copies)
    for match in told_again:
        one, two = found[match.a], found[match.b]
        one_figure = any(same_value(mine, yours) for mine in figures[match.a] for yours in figures[match.b])
        _keep(made, wording.retold(one, two, match, edges[one.article.id, two.article.id], one_figure=one_figure))
    meanings = Meanings(found)
    alike = aligned(found, meanings, copies)
    told_by = {pair: copy.a if copy.source == "a" else copy.b for pair, copy in edges.items() if copy.source is not None}
    alike = {places: tuple(pair for pair in pairs if not _odd(figures, pair.a, pair.b)) for places, pairs in alike.items()}
    for relation in recast.changes(found, alike, told_by):
        _keep(made, relation)
    for match in matches(found, retold, meanings):
        one, two = found[match.a], found[match.b]
        copy = edges.get((one.article.id, two.article.id))
        pairs = tuple(product(figures[match.a], figures[match.b]))
        if not _odd(figures, match.a, match.b) or any(agreed(mine, yours) for mine, yours in pairs):
            told = wording.relation(one, two, match, copy, pairs)
            if told is None or told.type != "agree" or match.similarity >= SURE or _nearest(found, alike, match):
                _keep(made, told)
    for match in told_again:
        _keep(made, wording.kept(found[match.a], found[match.b], match))
    readings = Readings(found, figures, copies)
    known = by_id(found)
    made = {pair: told for pair, told in made.items() if not _doubted(known, told, readings)}
    for relation in refuted.relations(found, figures):
        made[_key(relation)] = relation
    taken = {_places(known, told) for told in made.values()}
    for relation in together.relations(found, figures, copies, readings):
        if _places(known, relation) not in taken:
            _keep(made, relation)
    taken = {_places(known, told) for told in made.values()}
    for relation in plain.relations(found, figures, readings):
        if _places(known, relation) not in taken:
            _keep(made, relation)
    related = _innermost(found, [made[key] for key in sorted(made)])
    return related + _unique(articles, found, related)


def _doubted(known: Mapping[str, Statement], relation: Relation, readings: Readings) -> bool:
    """Tell whether two sentences whose claims are related by their words do not bear that out, as they are read together."""
    return relation.type != "quote_moved" and readings.against(known[relation.a], known[relation.b or ""], relation.type)


def _odd(figures: Sequence[Sequence[Counted]], a: int, b: int) -> bool:
    """Tell whether two claims give values for one thing that exclude each other."""
    return any(at_odds(mine, yours) for mine in figures[a] for yours in figures[b])


def _nearest(found: Sequence[Statement], alike: Mapping[tuple[str, str], Sequence[Aligned]], match: Match) -> bool:
    """Tell whether the sentences of a match are each other's nearest, or their pages have not been aligned."""
    one, two = found[match.a], found[match.b]
    pairs = alike.get((one.article.id, two.article.id))
    sides = one.claim.sentence.start, two.claim.sentence.start
    starts = ((found[pair.a].claim.sentence.start, found[pair.b].claim.sentence.start) for pair in pairs or ())
    return pairs is None or sides in starts


def _innermost(found: Sequence[Statement], relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Of relations of one kind between the same two sentences, keep the one between the shortest claims.

    Where one speaker reports another, both claims hold the words at issue, and the inner one is whose they are. A sentence in
    which somebody holds the claim has not dropped its holder, though the page tells it in a voice of its own; and words that
    were moved to another occasion are no agreement.
    """
    known = by_id(found)
    best: dict[tuple[object, ...], tuple[int, Relation]] = {}
    for relation in relations:
        one, two = known[relation.a], known[relation.b or ""]
        length = len(one.text) + len(two.text)
        key = (relation.type, *_places(known, relation))
        if key not in best or length < best[key][0]:
            best[key] = (length, relation)
    kept = [relation for _, relation in best.values()]
    held = {_places(known, relation) for relation in kept if relation.type in _HELD and _both_attributed(known, relation)}
    moved = {_places(known, relation) for relation in kept if relation.type == "quote_moved"}
    grave = {_places(known, relation) for relation in kept if relation.type in _GRAVE}
    barred = {"attribution_dropped": held, "agree": grave, "agree_more_precise": moved}
    return tuple(one for one in kept if _places(known, one) not in barred.get(one.type, ()))


def _places(known: Mapping[str, Statement], relation: Relation) -> tuple[tuple[str, int], ...]:
    sides = (known[relation.a], known[relation.b or ""])
    return tuple(sorted((side.article.id, side.claim.sentence.start) for side in sides))


def _both_attributed(known: Mapping[str, Statement], relation: Relation) -> bool:
    return all(holder(known[id]) is not None for id in (relation.a, relation.b or ""))


def _keep(made: dict[tuple[str, str], Relation], relation: Relation | None) -> None:
    if relation is not None and relation.b is not None:
        made.setdefault(_key(relation), relation)


def _key(relation: Relation) -> tuple[str, str]:
    one, two = sorted((relation.a, relation.b or ""))
    return one, two


def _unique(articles: Sequence[Article], found: Sequence[Statement], related: Sequence[Relation]) -> tuple[Relation, ...]:
    known = by_id(found)
    across = {
        claim
        for relation in related
        if relation.b is not None and known[relation.a].article.id != known[relation.b].article.id
        for claim in (relation.a, relation.b)
    }
    if len({article.id for article in articles}) < 2:
        return ()
    basis = ("no claim of another article matches",)
    return tuple(Relation(type="unique", a=claim, b=None, basis=basis) for claim in sorted(known) if claim not in across)


def support(
    claims: Sequence[Claim], relations: Sequence[Relation], origins: Sequence[Origin], articles: Sequence[Article]
) -> Mapping[str, tuple[str, ...]]:
    """Return, for each claim, the ids of the origins that carry it: those of its own article, and of the claims that agree.

    Pages that repeat one report share its origin and count once, and so do quotations that pages say they have from one page. A
    claim that only changed its holder still carries the same content, and counts.
    """
    of_article: dict[str, set[str]] = {article.id: set() for article in articles}
    for origin in origins:
        for article in origin.articles:
            of_article.setdefault(article, set()).add(origin.id)
    hearsay = Hearsay(articles)
    where = {claim.id: hearsay.teller(Cite(claim.article, claim.sentence.start, claim.sentence.end)) for claim in claims}
    found = {claim.id: set(of_article[where[claim.id]]) for claim in claims}
    for relation in relations:
        if relation.type in _AGREEING and relation.a in where and relation.b in where and relation.b is not None:
            found[relation.a] |= of_article[where[relation.b]]
            found[relation.b] |= of_article[where[relation.a]]
    return {claim: tuple(sorted(ids)) for claim, ids in sorted(found.items())}
