"""Values that a page says are not so, and numbers beside a "not" that deny nothing."""

import pytest

from tests.compare.test_two_pages import kinds, relations

_DAY = ("2024-05-02", "2024-05-02")


@pytest.mark.parametrize(
    ("one", "two", "delta"),
    [
        (
            "Police said 31 passengers were on the ferry when it ran aground.",
            "There were 38 passengers on board and not 31, the owner of the ferry told reporters.",
            "31 → 38",
        ),
        (
            "The fire hurt 16 people, the mayor said.",
            "Doctors at the town’s hospital said that they had seen 24 injured people, not the 16 of whom the mayor speaks.",
            "16 → 24",
        ),
        (
            "The dam will cost 300 million euros, the ministry said.",
            "The dam would cost 420 million euros rather than 300 million euros, auditors wrote on Thursday.",
            "300 million euros → 420 million euros",
        ),
    ],
)
def test_a_value_that_another_page_denies_is_in_conflict_with_its_own(one: str, two: str, delta: str) -> None:
    assert ("conflict", delta) in relations(one, two, days=_DAY)


def test_an_estimate_that_is_set_right_is_older() -> None:
    one = "The bank had bought 900 million dollars, dealers said."
    two = "The bank bought 600 million dollars and not the 900 million dollars first estimated, two dealers said."
    found = relations(one, two, days=_DAY)
    assert ("revised", "900 million dollars → 600 million dollars") in found
    assert "conflict" not in {kind for kind, _ in found}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Police said 31 passengers were on the ferry.", "There were 38 passengers and not only 31 children, the owner said."),
        ("The fire hurt 16 people, the mayor said.", "The fire hurt 16 people, not the 24 that a radio station gave."),
        ("The shop sold 300 lamps, it said.", "The mill sold 420 tonnes of flour and not 300, its owner said."),
        ("The race drew 40 runners, the club said.", "The race drew 40 runners, and 52 did not finish last year, the club said."),
    ],
)
def test_other_things_and_denied_values_of_ones_own_are_none(one: str, two: str) -> None:
    assert not kinds(one, two, days=_DAY) & {"conflict", "revised", "stale_figure"}
