from datetime import UTC, datetime, timedelta

import pytest

from twosource.copies.order import NEVER
from twosource.language import similarity
from twosource.stories.centroids import FRESH, LEAST_FRESHNESS, WINDOW, Centroids, freshness

START = datetime(2021, 3, 1, tzinfo=UTC)
DAM = similarity.vector("cracks in the spillway of the Marrow Dam")
RIVER = similarity.vector("the spillway of the dam on the river Ostrava")


def test_freshness_falls_from_one_to_its_least_and_ends_with_the_window() -> None:
    assert freshness(timedelta(0)) == freshness(FRESH) == 1.0
    assert freshness(WINDOW) == pytest.approx(LEAST_FRESHNESS)
    assert freshness(WINDOW + timedelta(seconds=1)) == 0.0


def test_similarity_to_a_centroid_is_the_cosine_with_the_sum_of_its_articles() -> None:
    centroids = Centroids()
    number = centroids.start(DAM, START)
    centroids.join(number, RIVER, START)
    together = {term: DAM.get(term, 0) + RIVER.get(term, 0) for term in {*DAM, *RIVER}}
    length = sum(weight**2 for weight in together.values()) ** 0.5
    assert centroids.similarity(number, DAM) == pytest.approx(similarity.similarity(DAM, together) / length)


def test_a_story_leaves_the_window_for_dated_articles_and_stays_for_undated_ones() -> None:
    centroids = Centroids()
    number = centroids.start(DAM, START)
    late = START + WINDOW + timedelta(days=1)
    for now in (START + FRESH, late, NEVER):
        near = centroids.nearest(DAM, now)
        assert near is None if now == late else near is not None and near[0] == number and near[1] == pytest.approx(1.0)


def test_an_article_that_joins_an_archived_story_brings_it_back() -> None:
    centroids = Centroids()
    number = centroids.start(DAM, START)
    late = START + 2 * WINDOW
    assert centroids.nearest(RIVER, late) is None
    centroids.join(number, RIVER, late)
    near = centroids.nearest(DAM, late)
    assert near is not None
    assert near[0] == number


def test_an_empty_vector_is_near_nothing() -> None:
    centroids = Centroids()
    centroids.start({}, START)
    assert centroids.nearest({}, START) is None
    assert centroids.nearest(DAM, START) is None
