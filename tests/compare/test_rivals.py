"""Figures of one thing that two pages tell in words of their own, and look-alikes that are of two things."""

import pytest

from tests.compare.test_two_pages import kinds, relations

_DAY = ("2024-05-02", "2024-05-02")


@pytest.mark.parametrize(
    ("one", "two", "delta"),
    [
        ("The quarry will dismiss 90 workers, it said.", "The stone company is axing 110 posts.", "90 → 110"),
        (
            "The regulator fined the brewer 3 million euros, it said.",
            "The beer group has to pay a penalty of 5 million euros.",
            "3 million euros → 5 million euros",
        ),
        ("The hall can hold 4,000 people, the town said.", "The arena has a capacity of 5,500.", "4,000 → 5,500"),
    ],
)
def test_one_thing_in_other_words_is_a_conflict(one: str, two: str, delta: str) -> None:
    assert ("conflict", delta) in relations(one, two, days=_DAY)


@pytest.mark.parametrize(
    ("one", "two", "delta"),
    [
        (
            "The central bank raised its key rate to 6.25 percent on Thursday, it said.",
            "The bank lifted borrowing costs to 6.5 percent.",
            "6.25 percent → 6.5 percent",
        ),
        (
            "The smelter, which made 31,000 tonnes of zinc last year, will close.",
            "The plant turned out 28,500 tonnes of zinc in 2023, its books show.",
            "31,000 tonnes → 28,500 tonnes",
        ),
        (
            "Repair of the lock will cost 40 million euros, the canal board said.",
            "Repairs to the lock could run to 70 million euros, two engineers said.",
            "40 million euros → 70 million euros",
        ),
        (
            "The boat was licensed for 80 passengers, the port said.",
            "The ferry's permit allowed it to carry 60 people.",
            "80 → 60",
        ),
        (
            "Consumer prices rose 7.9 percent in April from a year earlier, the statistics office said.",
            "Annual inflation stood at 8.3 percent in April.",
            "7.9 percent → 8.3 percent",
        ),
    ],
)
def test_one_time_or_limit_in_other_words_is_a_conflict_on_the_next_day_too(one: str, two: str, delta: str) -> None:
    assert ("conflict", delta) in relations(one, two, days=("2024-05-02", "2024-05-03"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Consumer prices rose 7.9 percent in April, the office said.", "Inflation was 8.3 percent in March."),
        ("The pit made 31,000 tonnes of zinc last year.", "The pit made 28,500 tonnes of zinc in 2021."),
        ("The boat was licensed for 80 passengers, the port said.", "The ferry carried 140 people when it sank."),
        ("The maker's shares fell 4 percent on Thursday.", "The maker's stock closed 6 percent lower."),
    ],
)
def test_another_time_or_a_limit_beside_a_fact_is_none_on_the_next_day(one: str, two: str) -> None:
    assert "conflict" not in kinds(one, two, days=("2024-05-02", "2024-05-03"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The quarry will dismiss 90 workers, it said.", "The quarry employs 110 people."),
        ("The quarry will dismiss 90 workers, it said.", "Another 110 workers will be dismissed in the autumn."),
        ("The storm killed 11 people in Norland, police said.", "In Sweden the same storm killed 19 people."),
        ("The brewer made a profit of 3 million euros, it said.", "The brewer has debts of 5 million euros."),
        ("Growth is expected to be 2 percent this year.", "Last year growth was 3 percent."),
        ("The pump costs 60 euros a month.", "The pump costs 90 euros a year."),
        ("The recall covers the 6-litre kettle.", "The 8-litre kettle is not part of the recall."),
    ],
)
def test_another_thing_time_place_or_part_is_none(one: str, two: str) -> None:
    assert not kinds(one, two, days=_DAY) & {"conflict", "revised", "stale_figure"}


def test_a_page_that_gives_both_values_settles_the_matter() -> None:
    two = "The union spoke of 90 workers. The stone company is axing 110 posts."
    one = "The quarry will dismiss 90 workers, it said."
    assert "conflict" not in kinds(one, f"{two} 90 workers will be dismissed.", days=_DAY)


def test_an_old_number_taken_up_after_the_newer_one_is_stale() -> None:
    found = kinds(
        "The maker recalled 200 kettles, it said.",
        "The recall has grown to 340 kettles, the maker said.",
        "The maker has called back 200 kettles.",
        days=("2024-05-02", "2024-05-06", "2024-05-08"),
    )
    assert {"revised", "stale_figure"} <= found
