"""One value for one thing in two pages, in whatever words, and what only looks like that."""

import pytest

from tests.compare.test_two_pages import kinds, relations


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Around 12,400 people marched through Ostra on Sunday against the dam, police said.",
            "12,400 marched in Ostra on Sunday, by the police count.",
        ),
        (
            "Output of the Karsk smelter fell to 31,700 tonnes in the second quarter, its owner Halvard Metals said.",
            "Halvard Metals smelted 31,700 tonnes of zinc at Karsk from April to June.",
        ),
    ],
)
def test_one_value_of_one_thing_is_an_agreement(one: str, two: str) -> None:
    assert "agree" in kinds(one, two, days=("2024-09-02", "2024-09-03"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The quake left 4,310 people dead, the province said.", "The army has put up 4,310 tents, the province said."),
        ("The yard laid off 620 people in March, the union said.", "The yard will hire 620 people in autumn, the mayor said."),
        ("Tickets cost 41 euros, the club said.", "The club sold 41 euros' worth of scarves at the door, a steward said."),
    ],
)
def test_one_number_of_two_things_is_none(one: str, two: str) -> None:
    assert "agree" not in kinds(one, two)


def test_one_day_in_both_outweighs_a_doubt() -> None:
    found = kinds(
        "Jan Hofer was charged on Tuesday. He will appear before Judge Ilse Moro on 14 October.",
        "The hearing of Jan Hofer is set for 14 October at 9 a.m.",
        days=("2024-09-02", "2024-09-03"),
    )
    assert "agree" in found


def test_two_years_of_one_opening_are_a_conflict_whatever_their_scale() -> None:
    found = relations(
        "The company plans to open the Karsk lock in the spring of 2026.",
        "The Karsk lock will open in 2028, according to the waterways ministry.",
        days=("2024-09-02", "2024-09-03"),
    )
    assert [kind for kind, _ in found] == ["conflict"]


def test_who_agreed_and_who_refuses_exclude_each_other_under_two_names() -> None:
    one = "Prosecutor Ilse Moro said that the smelter's owner, Jan Hofer, had agreed to give evidence."
    two = "Jan Hofer, owner of Hofer & Daughters, has refused to give evidence, his lawyer said."
    assert "conflict" in kinds(one, two)


def test_what_one_only_adds_behind_a_but_excludes_nothing() -> None:
    one = "Ilse Moro, a passenger, said that the crew had told people to leave their bags behind."
    two = "Ilse Moro, a passenger, said people had been told to leave their bags, but she had not heard the captain."
    assert "conflict" not in kinds(one, two)


def test_a_value_with_the_debt_is_no_rival_of_one_without() -> None:
    one = "The offer would value Halvard Metals at 1.1 billion euros, two bankers said."
    assert "conflict" not in kinds(
        one, "The offer would value Halvard Metals at 1.4 billion euros including debt, an analyst said."
    )
    assert "conflict" in kinds(one, "The offer would value Halvard Metals at 1.4 billion euros, an analyst said.")


def test_three_telling_words_in_another_mouth_have_changed_hands() -> None:
    one, two = "“Vultures smelled profit,” said Ilse Moro, a miner.", "“Vultures smelled profit,” said police chief Jan Hofer."
    assert relations(one, two) == [("attribution_changed", "Ilse Moro → Jan Hofer")]


@pytest.mark.parametrize("words", ["“We are ready,”", "“It was awful,”"])
def test_what_anybody_may_say_has_not(words: str) -> None:
    one, two = f"{words} said Ilse Moro, a miner.", f"{words} said police chief Jan Hofer."
    assert not kinds(one, two) & {"attribution_changed", "quote_moved"}


def test_who_organises_a_march_may_be_anybody() -> None:
    one, two = "Organisers put the turnout at 30,000.", "The nurses' union says it was more like 30,000."
    assert "attribution_changed" not in kinds(one, two)
