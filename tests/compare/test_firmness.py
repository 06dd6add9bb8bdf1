"""What leaves a statement open, and what widens it."""

import pytest

from twosource.compare.firmness import hanging, open_words, widened


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the ferry might sail", ("might",)),
        ("the board is considering a sale", ("considering",)),
        ("there is no evidence that the vault was opened", ("no evidence",)),
        ("the mill will close if the dam breaks", ("if the dam breaks",)),
        ("the fair opens on 3 May", ()),
        ("the mill will close", ()),
        ("they came early so they could rest", ()),
        ("the police suspect that the vault was opened", ("suspect",)),
        ("two suspects were seen near the vault", ()),
        ("the suspect will be heard in May", ()),
        ("the accused was seen near the vault", ()),
    ],
)
def test_words_that_leave_a_statement_open(text: str, words: tuple[str, ...]) -> None:
    assert open_words(text) == words


def test_a_condition_beside_a_clause_limits_it_and_one_far_off_does_not() -> None:
    text = "the mill will close, provided that the bank agrees, and the baker wants to move"
    assert hanging(text, "the mill will close") == "provided that the bank agrees"
    assert hanging(text, "baker wants to move") is None


def test_some_and_all_of_the_same_things_widen_the_scope() -> None:
    assert widened("Some of the pylons are rusty", "All the pylons are rusty") is not None
    assert widened("It cost 200 million crowns", "It costs that every year") is None
    assert widened("All of the pylons are rusty", "Every pylon is rusty") is None
