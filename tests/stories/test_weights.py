import math

import numpy as np
import pytest

from twosource.model import Article
from twosource.stories.vectors import Vector, product
from twosource.stories.vocabulary import Vocabulary
from twosource.stories.weights import NAME, NUMBER, OPENING, PASSING, REPEATED, TITLE, content, weigh


def of(text: str, title: str | None = None) -> Article:
    return Article(id="a", title=title, text=text)


def test_titles_names_and_numbers_weigh_more_than_other_words() -> None:
    text = f"The dam near Oster cracked after 23 days. {'Water ran on. ' * 20}"
    found = content(of(text, "Spillway shut"), text)
    assert found.weights["spillway"] == pytest.approx(1 + REPEATED * math.log(TITLE))
    assert (found.weights["oster"], found.weights["23"], found.weights["dam"]) == (NAME, NUMBER, 1)
    assert {"oster", "23", "spillway"} <= found.signs.telling
    assert "dam" not in found.signs.telling
    assert not found.headline


def test_a_name_of_several_words_weighs_as_much_as_one_of_a_single_word() -> None:
    text = "On Monday the tug Carrow met Ines Duarte Prado, and later Prado's son. Carrow was late, said Ines Duarte Prado."
    found = content(of(text), text)
    assert found.weights["carrow"] == pytest.approx(NAME * (1 + REPEATED * math.log(2)))
    assert found.weights["ine"] == found.weights["duart"]
    assert found.weights["ine"] == pytest.approx(NAME / math.sqrt(3) * (1 + REPEATED * math.log(2)))
    assert found.weights["prado"] == pytest.approx(NAME * (1 + REPEATED * math.log(3)))
    assert "s" not in found.signs.telling


def test_a_headline_is_known_by_its_want_of_text_and_has_no_names() -> None:
    found = content(of("", "Oster Dam Cracks in 3 Places"), "")
    assert found.headline
    assert found.signs.telling == frozenset()


def test_only_the_opening_is_read() -> None:
    text = "word " * (OPENING // 5) + "Ostrava"
    assert "ostrava" not in content(of(text), text).weights


def test_what_is_said_in_passing_weighs_little_unless_the_page_tells_of_it_too() -> None:
    text = (
        "A barge hit the lock gate at Tarn on Friday, three days after the tug Osprey had sunk at Weir. "
        "The lock keeper of Tarn was in the hut, and the tug Osprey came to help."
    )
    found = content(of(text), text)
    assert found.weights["weir"] == pytest.approx(PASSING * NAME)
    assert found.weights["sunk"] == pytest.approx(PASSING)
    assert found.weights["osprey"] == pytest.approx(NAME)
    assert {"weir", "osprey"} <= found.signs.telling


def test_a_page_of_which_all_is_said_in_passing_keeps_its_words() -> None:
    text = "Last week the Tarn lock was drained."
    assert set(content(of(text), text).weights) == {"last", "week", "the", "tarn", "lock", "was", "drain"}


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_the_agency_of_a_dateline_has_no_weight_and_its_place_has(dash: str) -> None:
    text = f"OSTER, May 3 (Lunn Wire) {dash} The reservoir was lowered. It was full (and cold), engineers said."
    weights = content(of(text), text).weights
    assert not {"lunn", "wire"} & weights.keys()
    assert {"oster", "reservoir", "cold"} <= weights.keys()


def test_an_article_without_text_has_no_terms() -> None:
    assert content(of(""), "").weights == {}
    assert not len(weigh(Vector(np.zeros(0, np.int64), np.zeros(0)), np.zeros(0)).terms)


def weighed(shares: list[float], terms: list[float]) -> list[float]:
    vector = weigh(Vector(np.arange(len(terms)), np.array(terms)), np.array(shares))
    weights = dict(zip(vector.terms.tolist(), vector.weights.tolist(), strict=True))
    return [weights.get(term, 0.0) for term in range(len(terms))]


def test_vectors_are_of_unit_length_and_a_term_of_many_stories_weighs_less() -> None:
    alone, common = weighed([0.01, 0.01], [1.0, 1.0]), weighed([0.6, 0.01], [1.0, 1.0])
    assert math.hypot(*alone) == pytest.approx(1.0)
    assert math.hypot(*common) == pytest.approx(1.0)
    assert common[0] < alone[0]


def test_rarity_counts_by_its_root() -> None:
    first, second = weighed([math.exp(-1), math.exp(-4)], [1.0, 1.0])
    assert second / first == pytest.approx(2.0)


def test_a_term_that_every_story_has_weighs_nothing() -> None:
    assert weighed([1.0, 0.01], [5.0, 1.0]) == [0.0, 1.0]


def test_what_few_other_pages_say_does_not_change_how_rare_a_word_of_a_text_is() -> None:
    text = "Engineers lowered the reservoir after the spillway of the Marrow Dam had cracked. " * 3
    own, alone, amid = content(of(text), text), Vocabulary(), Vocabulary()
    others = [amid.count(own) for _ in range(5)]
    first, last = alone.weigh(alone.count(own), 1, headline=False), amid.weigh(amid.count(own), len(others) + 1, headline=False)
    assert product(first, last) > 0.99
