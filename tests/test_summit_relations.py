"""The two seed pages against a careful reading of them: which claims changed hands, agree, are stale, moved, or only look alike.

``golden/summit_relations.jsonl`` holds that reading as facts: for each pair of claims the kinds of relation that are right, where
both stand in the pages' text (offsets in code points), the old and the new holder where one changed, and why. Pairs without a
kind are false friends, which must not be related.
"""

import json
from pathlib import Path
from typing import Any

import pytest

import twosource as ts
from twosource.articles import page_span
from twosource.model import Article, Claim, Relation, Span
from twosource.run import Analysis

GOLD = [json.loads(line) for line in (Path(__file__).parent / "golden/summit_relations.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def seeds(data: Path) -> Analysis:
    return ts.analyse(ts.read(data / "seeds"))


@pytest.fixture(scope="module")
def found(seeds: Analysis) -> list[tuple[Relation, Claim, Claim]]:
    (brief,) = seeds.briefs
    claims = {claim.id: claim for claim in brief.claims}
    return [(relation, claims[relation.a], claims[relation.b]) for relation in brief.relations if relation.b]


@pytest.fixture(scope="module")
def articles(seeds: Analysis) -> dict[str, Article]:
    return {article.id[:3]: article for article in seeds.reading.articles}


def says(articles: dict[str, Article], claim: Claim, page: str, start: int, end: int) -> bool:
    """Tell whether a claim holds the words at [start, end) of a page."""
    return claim.article.startswith(page) and any(_meets(articles[page], span, start, end) for span in claim.content)


def _meets(article: Article, span: Span, start: int, end: int) -> bool:
    place = page_span(article, span.start, span.end)
    return place is not None and place[0] < end and start < place[1]


def relations(found: list[tuple[Relation, Claim, Claim]], articles: dict[str, Article], gold: dict[str, Any]) -> list[Relation]:
    """Return the relations between the two claims of a pair of the reading."""
    pages = ("004", "000")
    return [
        relation
        for relation, *sides in found
        if all(any(says(articles, side, page, *gold[page]) for side in sides) for page in pages)
        and sides[0].article != sides[1].article
    ]


def is_right(relation: Relation, gold: dict[str, Any]) -> bool:
    """Tell whether a relation is of a right kind and, where a holder changed, names the old and the new one."""
    if relation.type not in gold["kinds"]:
        return False
    if "holders" not in gold or relation.type == "meaning_changed":
        return True
    old, new = gold["holders"]
    return relation.delta == f"{old} → {new or 'nobody named'}"


def right(found: list[tuple[Relation, Claim, Claim]], articles: dict[str, Article]) -> list[dict[str, Any]]:
    return [gold for gold in GOLD if any(is_right(relation, gold) for relation in relations(found, articles, gold))]


def test_most_relations_are_found(found: list[tuple[Relation, Claim, Claim]], articles: dict[str, Article]) -> None:
    wanted = [gold for gold in GOLD if gold["kinds"]]
    assert len(wanted) == 18
    missed = [gold["why"] for gold in wanted if gold not in right(found, articles)]
    assert len(missed) <= 4, missed


def test_most_changed_attributions_name_both_holders(
    found: list[tuple[Relation, Claim, Claim]], articles: dict[str, Article]
) -> None:
    changed = [gold for gold in right(found, articles) if "holders" in gold]
    assert len(changed) >= 9


def test_false_friends_are_not_related(found: list[tuple[Relation, Claim, Claim]], articles: dict[str, Article]) -> None:
    friends = [gold for gold in GOLD if not gold["kinds"]]
    assert len(friends) == 2
    for gold in friends:
        assert relations(found, articles, gold) == []


def test_the_old_number_stands_beside_the_new_one(found: list[tuple[Relation, Claim, Claim]]) -> None:
    assert any(relation.type == "stale_figure" and relation.delta == "30,000 → about 11,500" for relation, *_ in found)
