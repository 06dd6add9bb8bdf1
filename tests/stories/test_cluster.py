from collections import Counter
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from twosource.copies.order import NEVER
from twosource.model import Article
from twosource.stories.cluster import FADED, FADING, FRESH, HEADLINE_FADED, WINDOW, Cluster, freshness, single, twins
from twosource.stories.vectors import Vector
from twosource.stories.weights import content

START = datetime(2021, 3, 1, tzinfo=UTC)


def vector(weights: dict[int, float]) -> Vector:
    return Vector(np.array(list(weights), np.int64), np.array(list(weights.values()), np.float64))


def told(number: int, articles: int, **telling: int) -> Cluster:
    pages = [Article(id=f"{number}-{n}", text="") for n in range(articles)]
    return Cluster(number, pages, vector({}), 1.0, START, False, Counter(telling))


def test_freshness_falls_from_one_to_its_least_and_ends_with_the_window() -> None:
    assert freshness(START, START) == freshness(START, START + FRESH) == 1.0
    assert freshness(START + FADING, START) == pytest.approx(FADED)
    assert freshness(START + WINDOW, START) == pytest.approx(FADED)
    assert freshness(START, START + FADING, headline=True) == pytest.approx(HEADLINE_FADED)
    assert freshness(START, START + FADING + timedelta(seconds=1), headline=True) == 0.0
    assert freshness(START, START + WINDOW + timedelta(seconds=1)) == 0.0


def test_what_has_no_time_is_fresh() -> None:
    assert freshness(NEVER, START) == freshness(START, NEVER) == freshness(NEVER, NEVER) == 1.0


def test_an_absorbed_story_adds_its_articles_terms_and_times() -> None:
    article = Article(id="a", text="")
    empty = content(article, "")
    one = single(0, article, empty, vector({2: 0.6, 5: 0.8}), NEVER)
    one.absorb(single(1, Article(id="b", text=""), empty, vector({2: 1.0}), START))
    assert dict(zip(one.sums.terms.tolist(), one.sums.weights.tolist(), strict=True)) == pytest.approx({2: 1.6, 5: 0.8})
    assert one.square == pytest.approx(1.6**2 + 0.8**2)
    assert [each.id for each in one.articles] == ["a", "b"]
    assert one.last == START
    assert one.version == 1


def test_grown_stories_with_other_names_are_twins() -> None:
    papua, aceh = told(0, 4, manokwari=4, papua=3, quake=4), told(1, 3, aceh=3, gayo=2, quake=3)
    assert twins(papua, aceh)
    assert twins(aceh, papua)


def test_stories_that_share_their_names_are_no_twins_whatever_else_a_page_names() -> None:
    assert not twins(told(0, 4, manokwari=4, papua=4, sorong=1), told(1, 3, manokwari=3, papua=2, ransiki=1))


def test_one_page_is_never_a_twin_and_neither_is_a_story_without_names() -> None:
    assert not twins(told(0, 4, manokwari=4), told(1, 1, aceh=1))
    assert not twins(told(0, 4, manokwari=4), told(1, 4))
