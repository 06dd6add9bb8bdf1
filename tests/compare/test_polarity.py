"""Negations told from clauses that only look like them."""

import pytest

from twosource.compare.polarity import consistent, contrary, negated


@pytest.mark.parametrize(
    "clause",
    [
        "the harbour was not dredged",
        "no tickets are left",
        "the bank won't lend to farmers",
        "nobody saw the fox",
        "they have received no answer",
    ],
)
def test_plain_negations(clause: str) -> None:
    assert negated(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "the harbour was dredged",
        "the road will not open until Friday",
        "not only the mayor came",
        "there is no doubt about the vote",
        "the mill will run if the dam does not break",
        "a strike cannot be ruled out",
    ],
)
def test_clauses_that_negate_nothing(clause: str) -> None:
    assert not negated(clause)


def test_one_verb_with_and_without_a_negation_is_contrary() -> None:
    assert contrary("the harbour was not dredged in spring", "workers dredged the harbour")


def test_another_verb_with_a_negation_is_not_contrary() -> None:
    assert not contrary("the harbour was dredged in spring", "the bridge was not painted")


def test_words_that_say_the_same_with_and_without_a_negation_are_consistent() -> None:
    assert consistent("the road will stay shut", "the road will not reopen")
    assert not consistent("the road was swept", "the road was never swept")
