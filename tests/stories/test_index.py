from datetime import UTC, datetime, timedelta

import numpy as np

from twosource.copies.order import NEVER
from twosource.model import Article
from twosource.stories.cluster import WINDOW, Cluster, single
from twosource.stories.index import Index
from twosource.stories.vectors import Vector
from twosource.stories.weights import content

START = datetime(2021, 3, 1, tzinfo=UTC)
DAM = "Cracks in the spillway of the Marrow Dam have forced engineers to lower the reservoir and to empty the villages below it."
RIVER = (
    "The spillway of the Marrow Dam has cracks, engineers found; they lower the reservoir, and the villages below it are empty."
)


def cluster(index: Index, number: int, text: str, now: datetime) -> Cluster:
    article = Article(id=str(number), text=text)
    found = content(article, text)
    return single(number, article, found, index.weigh(index.expect(found), 1, found.headline), now)


def weights(index: Index) -> dict[int, float]:
    """Weigh two terms as those of an article, without counting it."""
    numbers = [index.vocabulary[term] for term in ("spillway", "ostrich")]
    weighed = index.weigh(Vector(np.array(numbers), np.ones(2)), 1, headline=True)
    return dict(zip(numbers, weighed.weights.tolist(), strict=True))


def near(index: Index, one: Cluster) -> int | None:
    found = index.nearest(one)
    return None if found is None else found[1].number


def test_a_story_leaves_the_window_for_dated_articles_and_comes_back_for_undated_ones() -> None:
    index = Index()
    index.add(cluster(index, 0, DAM, START))
    late = START + WINDOW + timedelta(days=1)
    for now, expected in ((START, 0), (late, None), (NEVER, 0)):
        index.move_to(now)
        assert near(index, cluster(index, 1, RIVER, now)) == expected


def test_the_index_holds_nothing_of_stories_out_of_the_window() -> None:
    index = Index()
    index.add(cluster(index, 0, DAM, START))
    assert index.entries() > 0
    index.move_to(START + WINDOW + timedelta(days=1))
    assert index.entries() == 0


def test_an_article_that_joins_a_story_out_of_the_window_brings_it_back() -> None:
    index = Index()
    old = cluster(index, 0, DAM, START)
    index.add(old)
    late = START + 2 * WINDOW
    index.move_to(late)
    index.merge(old, cluster(index, 1, RIVER, late))
    assert near(index, cluster(index, 2, DAM, late)) == 0


def test_two_stories_that_both_stood_are_found_as_one_when_merged() -> None:
    index = Index()
    one, other = cluster(index, 0, DAM, START), cluster(index, 1, RIVER, START)
    index.add(one)
    index.add(other)
    held = index.entries()
    index.merge(one, other)
    assert index.entries() == held
    assert list(index.clusters) == [0]
    assert near(index, cluster(index, 2, DAM, START)) == near(index, cluster(index, 3, RIVER, START)) == 0
    index.move_to(START + WINDOW + timedelta(days=1))
    assert index.entries() == 0


def test_a_term_counts_once_for_a_story_however_many_articles_have_it() -> None:
    index = Index()
    first = cluster(index, 0, DAM, START)
    index.add(first)
    before = weights(index)
    index.merge(first, cluster(index, 1, DAM, START))
    assert weights(index) == before


def test_an_empty_vector_is_near_nothing() -> None:
    index = Index()
    empty = cluster(index, 0, "", START)
    index.add(empty)
    assert index.nearest(empty) is None
    assert index.nearest(cluster(index, 1, DAM, START)) is None
