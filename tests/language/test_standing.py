"""Two sentences read together: what is given to the network, and what it says of plain cases."""

import numpy as np
import pytest
from numpy.typing import NDArray

from twosource.language.standing import FACTS, LABELS, MARKS, Bearings, Nearness, Read, flags, marks, read, standing
from twosource.model import Span

NEAR = Nearness(0.7, 0.4, 0, 0)


def _likely(one: str, two: str, nearness: Nearness = NEAR) -> dict[str, float]:
    first, second = read(one), read(two)
    assert first is not None
    assert second is not None
    nothing = Bearings(_unmarked(first), _unmarked(second), np.zeros(FACTS, np.float32))
    return dict(zip(LABELS, map(float, standing(first, second, nearness, nothing)), strict=True))


def _unmarked(sentence: Read) -> NDArray[np.float32]:
    return np.zeros((len(sentence.words), MARKS), np.float32)


def test_shares_of_the_labels_sum_to_one_and_are_the_same_every_time() -> None:
    told = ("The mill will shut in May, the owner said.", "In May the mill closes for good.")
    first, again = _likely(*told), _likely(*told)
    assert first == again
    assert sum(first.values()) == pytest.approx(1, abs=1e-5)


def test_what_says_the_same_is_likelier_related_than_what_does_not() -> None:
    told = "The harbour board will raise berth fees by a tenth in January."
    same = _likely(told, "From January on ships pay ten percent more for a berth, the port's board has decided.")
    other = _likely(told, "The choir of the town won two prizes at the festival.", Nearness(0.1, 0.0, 0, 3))
    assert same["other"] < 0.5 < other["other"]


def test_a_text_without_words_is_not_read() -> None:
    assert read(" \n") is None


def test_only_the_first_pieces_of_a_long_text_count() -> None:
    long, cut = read("grain " * 100_000), read("grain " * 96)
    assert long is not None
    assert cut is not None
    assert np.array_equal(long.states, cut.states)


def test_flags_tell_the_words_and_numbers_that_the_other_sentence_lacks() -> None:
    one, two = read("Mr Ost counted 1,050 ships."), read("Ost counted 1500 ships")
    assert one is not None
    assert two is not None
    told = {word: [int(flag) for flag in row] for word, row in zip(one.words, flags(one, two, _unmarked(one)), strict=True)}
    assert told["ships"][:4] == [1, 1, 0, 0]
    assert told["1050"][:4] == [0, 0, 1, 1]
    assert told["mr"][4:] == [1, 1, 0, 0, 0]
    assert told["ost"][4:] == [1, 0, 0, 0, 0]


def test_a_lone_number_is_only_told_where_the_other_sentence_has_numbers() -> None:
    one, two = read("They counted 40 ships"), read("They counted the ships")
    assert one is not None
    assert two is not None
    assert not flags(one, two, _unmarked(one))[:, 3].any()


def test_marks_are_of_the_pieces_that_lie_in_the_spans() -> None:
    text = "Ost says the quay is shut"
    one = read(text)
    assert one is not None
    told = marks(one, [[Span(0, 3)], [Span(4, 8)], [Span(9, len(text))]])
    assert {word: [int(mark) for mark in row] for word, row in zip(one.words, told, strict=True)} == {
        "ost": [1, 0, 0],
        "says": [0, 1, 0],
        **{word: [0, 0, 1] for word in ("the", "quay", "is", "shut")},
    }


def test_bearings_the_other_way_round_keep_what_both_share() -> None:
    facts = np.arange(FACTS, dtype=np.float32)
    one, two = np.zeros((2, MARKS), np.float32), np.ones((3, MARKS), np.float32)
    back = Bearings(one, two, facts).turned()
    assert back.one is two
    assert back.two is one
    assert back.facts.tolist() == [*range(8, 16), *range(8), *range(16, 24)]
