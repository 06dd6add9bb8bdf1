"""Conditions in the text of a claim."""

import time

import pytest

from twosource.compare.conditions import condition, limits, without


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("The bank would pause in March if the koruna weakens past 25.50", "The bank would pause in March"),
        (
            "The deal is worth 3 billion, subject to approval by the regulator, the firm said",
            "The deal is worth 3 billion , the firm said",
        ),
        ("The sale will close in May and it depends on the regulator", "The sale will close in May"),
    ],
)
def test_a_condition_can_be_taken_out(text: str, rest: str) -> None:
    found = condition(text)
    assert found is not None
    assert without(text, found) == rest


@pytest.mark.parametrize(
    "text",
    [
        "Asked if the bank would pause, she shrugged",
        "The harbour stays open even if it snows",
        "They do not know if it will rain",
    ],
)
def test_a_question_or_a_concession_is_none(text: str) -> None:
    assert condition(text) is None


def test_time_is_bounded() -> None:
    start = time.process_time()
    condition("and it is " * 20_000 + "if " * 20_000)
    assert time.process_time() - start < 2


def test_condition_limits_its_own_sentence_alone() -> None:
    text = '"The lake fills in August and the village will see it." "We can drain the east end if they let us."'
    found = condition(text)
    assert found is not None
    assert limits(text, found, "They can drain the east end")
    assert not limits(text, found, "The village will see the lake in August")
