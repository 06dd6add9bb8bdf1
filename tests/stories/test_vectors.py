import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.stories.postings import MOST_PLACES, Postings
from twosource.stories.vectors import Vector, common, heaviest, plus, product

WEIGHTS = st.dictionaries(st.integers(0, 12), st.floats(0.125, 4.0), max_size=8)


def vector(weights: dict[int, float]) -> Vector:
    ordered = sorted(weights)
    return Vector(np.array(ordered, np.int64), np.array([weights[term] for term in ordered], np.float64))


def weights(of: Vector) -> dict[int, float]:
    return dict(zip(of.terms.tolist(), of.weights.tolist(), strict=True))


@given(WEIGHTS, WEIGHTS)
def test_products_and_sums_are_those_of_the_terms(a: dict[int, float], b: dict[int, float]) -> None:
    assert product(vector(a), vector(b)) == pytest.approx(sum(weight * b.get(term, 0.0) for term, weight in a.items()))
    assert weights(plus(vector(a), vector(b))) == pytest.approx({term: a.get(term, 0) + b.get(term, 0) for term in a.keys() | b})
    in_a, in_b = common(vector(a), vector(b))
    assert vector(a).terms[in_a].tolist() == vector(b).terms[in_b].tolist() == sorted(a.keys() & b)


def test_the_heaviest_terms_stand_in_their_order() -> None:
    assert weights(heaviest(vector({1: 0.1, 4: 0.5, 7: 0.3, 9: 0.5}), 3)) == {4: 0.5, 7: 0.3, 9: 0.5}


@given(st.lists(st.tuples(st.integers(3, 6), WEIGHTS), max_size=3 * MOST_PLACES), WEIGHTS, st.integers(3, 6))
def test_postings_give_the_products_with_all_that_was_filed_of_each_story(
    filed: list[tuple[int, dict[int, float]]], asked: dict[int, float], removed: int
) -> None:
    postings = Postings()
    for story, added in filed:
        postings.file(story, vector(added))
    postings.remove(removed)
    expected = [
        sum(product(vector(asked), vector(added)) for number, added in filed if number == story and story != removed)
        for story in range(3, 7)
    ]
    found = postings.products(vector(asked), 3).tolist()
    assert found + [0.0] * (4 - len(found)) == pytest.approx(expected)
    assert postings.must_sweep() == (2 * sum(len(a) for s, a in filed if s == removed) > sum(len(a) for _, a in filed))
