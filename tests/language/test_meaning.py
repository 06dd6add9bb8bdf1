import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.meaning import meanings


def test_sentences_that_say_the_same_are_nearer_than_ones_that_share_words() -> None:
    told, retold, other = meanings(
        [
            "The visitors can count on a warm welcome in the capital.",
            "Guests may expect a friendly reception there.",
            "The capital can count its losses after a warm winter.",
        ]
    )
    assert told @ retold > told @ other


def test_vectors_have_unit_length_and_texts_without_words_have_none() -> None:
    found = meanings(["A ferry left at noon.", "", " \n"])
    assert np.allclose(np.linalg.norm(found, axis=1), [1, 0, 0], atol=1e-5)


def test_a_sentence_has_the_same_vector_beside_any_other() -> None:
    alone = meanings(["The port stays shut."])
    beside = meanings(["A much longer sentence stands beside it, with many words and a number, 4,200.", "The port stays shut."])
    assert np.array_equal(alone[0], beside[1])


def test_a_long_text_is_read_to_its_first_pieces_only() -> None:
    long = "grain " * 200_000
    first, cut = meanings([long, "grain " * 128])
    assert np.array_equal(first, cut)


def test_no_texts_give_no_vectors() -> None:
    assert meanings([]).shape == (0, 384)


@settings(max_examples=25)
@given(st.text(max_size=60))
@pytest.mark.parametrize("extra", ["", "\ud800", "\u202e"])
def test_any_text_has_a_finite_vector(extra: str, text: str) -> None:
    assert np.isfinite(meanings([text + extra])).all()
