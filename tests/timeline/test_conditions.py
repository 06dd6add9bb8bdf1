import pytest

from twosource.timeline.governing import Relation
from twosource.timeline.reasons import CONDITION
from twosource.timeline.status import told


def status(sentence: str, where: Relation = "after", precise: bool = True) -> tuple[str, str] | None:
    """The words in [brackets] are the time."""
    start, end = sentence.index("["), sentence.index("]") - 1
    return told(sentence.replace("[", "").replace("]", ""), start, end, where, precise)


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless the grant is paid, the orchestra will play its last concert on [4 May].",
        "Should the dam burst, the army will blow up the bridge on [4 May].",
        "The mayor said that should the vote be lost, he will resign on [4 May].",
        "Divers will go down on [4 May] should the sea be calm.",
        "Were the offer to fail, the board will meet again on [4 May].",
        "In the event of a draw, the match will be replayed on [4 May].",
        "Provided that the senate agrees, the toll takes effect on [4 May].",
        "Without a deal, the ferry line will close on [4 May].",
        "The tenants must pay; otherwise, the flats will be cleared on [4 May].",
        "If nobody bids, the yard must be sold by [4 May].",
        "The owners would sign by [4 May] if the bank agreed.",
    ],
)
def test_what_comes_only_with_something_else_is_possible(sentence: str) -> None:
    assert status(sentence) == ("hypothetical", CONDITION)


@pytest.mark.parametrize(
    "sentence",
    [
        "Even if it rains, the regatta will begin on [4 May].",
        "Asked if he would go, the coach said the cup will be played on [4 May].",
        "The guests, who should wear black, will gather on [4 May].",
        "Without giving reasons, the court said it will rule on [4 May].",
        "The act, which was passed without a vote, will come into force on [4 May].",
        "The owners must answer by [4 May] if they are to keep the yard.",
        "The bank will decide on [4 May] and could act sooner if prices jump.",
        "If the talks fail, Oslo may buy its gas from Lima, whose new line opens on [4 May].",
        "If the judge agrees, the hearing set for [4 May] will be cancelled.",
    ],
)
def test_what_does_not_depend_on_a_condition_is_due(sentence: str) -> None:
    found = status(sentence)
    assert found is not None
    assert found[0] == "scheduled"


@pytest.mark.parametrize(
    ("sentence", "where", "expected"),
    [
        ("Our base case is a merger of the two yards by [the end of June].", "after", "hypothetical"),
        ("Under the draft, the toll would rise by [the end of June].", "after", "hypothetical"),
        ("The envoy would visit Lima on [4 May], his office said.", "after", "scheduled"),
        ("The fair, originally planned for [4 May], will now be held in June.", "after", "cancelled"),
        ("The firm had planned to list on [4 May] but postponed it after the crash.", "before", "cancelled"),
        ("It is unclear when the road, closed since [4 May], will reopen.", "before", "ongoing"),
        ("Searches were continuing on [Wednesday] near the pier.", "around", "ongoing"),
        ("The queen has accepted an invitation to visit Lima on [4 May].", "after", "scheduled"),
        ("Traders see the bank cutting rates on [4 May].", "after", "hypothetical"),
        ("Norway has pulled out of the talks on [4 May].", "after", "cancelled"),
        ("Norway pulled out of the pact on [4 May].", "before", "past"),
    ],
)
def test_plans_that_stand_no_more_or_were_only_thought_of(sentence: str, where: Relation, expected: str) -> None:
    found = status(sentence, where, precise="end of" not in sentence)
    assert found is not None
    assert found[0] == expected


def test_time_is_linear() -> None:
    for piece in ("if ", "should the ", "without a ", "unless, ", "otherwise, ", "if a, "):
        text = piece * 4000
        assert told(text, len(text) - 2, len(text), "after", True) == told(text, len(text) - 2, len(text), "after", True)
