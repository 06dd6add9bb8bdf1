import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.similarity import rarity, shared, similarity, stem, terms, vector, weigh, written

WORDS = st.text(alphabet="abcdeil nostr", max_size=80)


def test_terms_are_stems_and_numbers_without_separators() -> None:
    assert terms("Ships shipped 11,500 shipping-crates") == ("ship", "ship", "11500", "ship", "crate")
    assert stem("Talks") == stem("talked") == "talk"


def test_common_words_weigh_less_than_rare_ones() -> None:
    assert rarity("the") < rarity("harvest") < rarity("zyxwv")


def test_a_text_is_like_itself_and_unlike_others() -> None:
    text = vector("the dockers of the old port went on strike")
    assert similarity(text, text) == pytest.approx(1)
    assert similarity(text, vector("a comet was seen above Chile")) < 0.1
    assert similarity(text, vector("port strike of dockers")) > 0.5


def test_nothing_is_like_nothing() -> None:
    assert vector("") == {}
    assert similarity(vector(""), vector("port")) == 0


def test_shared_terms_come_by_weight() -> None:
    assert shared(vector("the dockers strike"), vector("the dockers sleep"))[0] == stem("dockers")


@given(WORDS, WORDS)
def test_similarity_is_symmetric_and_between_0_and_1(a: str, b: str) -> None:
    one, two = vector(a), vector(b)
    assert similarity(one, two) == pytest.approx(similarity(two, one))
    assert 0 <= similarity(one, two) <= 1 + 1e-9


@given(st.dictionaries(st.sampled_from(["port", "strike", "crane", "zyxwv"]), st.integers(1, 9), min_size=1))
def test_vectors_are_of_unit_length_whatever_the_order(counts: dict[str, int]) -> None:
    weights = weigh(counts)
    assert math.sqrt(sum(weight * weight for weight in weights.values())) == pytest.approx(1)
    assert list(weights.items()) == list(weigh(dict(reversed(counts.items()))).items())


def test_terms_are_given_as_they_are_first_written() -> None:
    texts = ("Miners strike at Cape Lorne; the strikes cost 11,500 crowns.", "LORNE strikes")
    wanted = ["lorn", "strike", "11500", "elsewher"]
    assert written(wanted, texts) == ("Lorne", "strike", "11,500", "elsewher")
