import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.pieces import LIMIT, LOWER, MIXED, SEPARATOR, TITLE, UPPER, normal, tokenizer, windows
from twosource.language.sentences import sentences
from twosource.model import Sentence


def cut(text: str, limit: int = LIMIT) -> list[list[str]]:
    return [
        [text[start:end] for start, end in zip(window.starts.tolist(), window.ends.tolist(), strict=True)]
        for window in windows(text, sentences(text), limit)
    ]


def test_pieces_are_exact_spans_of_the_text() -> None:
    assert cut("Quist’s café closed.") == [["Qui", "st", "’", "s", "café", "closed", "."]]


def test_paragraphs_share_a_window_with_a_separator_between_them() -> None:
    (window,) = windows("One ship.\n\nTwo ships.", sentences("One ship.\n\nTwo ships."))
    assert window.ids.tolist().count(SEPARATOR) == 1
    at = window.ids.tolist().index(SEPARATOR)
    assert (window.starts[at], window.ends[at]) == (11, 11)


def test_long_paragraphs_are_cut_between_sentences() -> None:
    text = "The pier is shut. The tram is late. The mill is sold."
    assert [" ".join(words) for words in cut(text, 11)] == ["The pier is shut . The tram is late .", "The mill is sold ."]


def test_a_sentence_of_too_many_pieces_is_cut_and_loses_none() -> None:
    text = "ship " * 25 + "ship"
    sizes = [len(words) for words in cut(text, 10)]
    assert sizes == [10, 10, 6]


@pytest.mark.parametrize(
    ("word", "case"),
    [("pier", LOWER), ("Pier", TITLE), ("A", TITLE), ("OPEC", UPPER), ("eBay", MIXED), ("G20", TITLE), ("20", LOWER)],
)
def test_case_of_a_word_is_that_of_all_its_pieces(word: str, case: int) -> None:
    (window,) = windows(word, (Sentence(start=0, end=len(word)),))
    assert set(window.cases.tolist()) == {case}


def test_marks_of_the_model_are_mere_text_in_a_page() -> None:
    (window,) = windows("[SEP] [CLS]", (Sentence(start=0, end=11),))
    assert SEPARATOR not in window.ids.tolist()
    assert tokenizer().token_to_id("[SEP]") == SEPARATOR


def test_straight_quotation_marks_are_directed_by_turns() -> None:
    assert normal('"Yes," she said. "No."\n"New') == "“Yes,” she said. “No.”\n“New"


@given(st.text(max_size=300))
def test_normal_text_has_the_same_length_and_no_surrogates(text: str) -> None:
    plain = normal(text)
    assert len(plain) == len(text)
    plain.encode("utf-8")


@given(st.text(alphabet=st.characters(), max_size=300))
def test_pieces_stand_in_order_whatever_the_text(text: str) -> None:
    last = 0
    for window in windows(text, sentences(text), 16):
        assert 0 < len(window.ids) <= 16
        for start, end in zip(window.starts.tolist(), window.ends.tolist(), strict=True):
            assert last <= start <= end <= len(text)
            last = end


def test_a_character_of_several_pieces_has_its_length_once() -> None:
    assert [piece for piece in cut("벙커 5")[0] if piece] == ["벙", "커", "5"]


def test_a_long_line_takes_time_in_its_proportion() -> None:
    def spent(size: int) -> float:
        text = "ship " * size
        begin = time.process_time()
        windows(text, (Sentence(start=0, end=len(text)),))
        return time.process_time() - begin

    spent(1000)
    assert spent(80_000) < 40 * max(spent(8_000), 0.01)
