from datetime import date

import pytest

from twosource.language.times import find


def mods(text: str) -> list[str | None]:
    return [time.mod for time in find(text, date(2024, 6, 12))]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("The mine will not reopen before 2026.", "BEFORE"),
        ("Ahead of Sunday, shops filled up.", "BEFORE"),
        ("The curfew holds until October.", "ON_OR_BEFORE"),
        ("Homes must be warm by 2035.", "ON_OR_BEFORE"),
        ("Send it no later than 4 p.m. on Friday.", "ON_OR_BEFORE"),
        ("Imports after 2027 pay no duty.", "AFTER"),
        ("The bridge has been shut since March.", "ON_OR_AFTER"),
        ("From 2028 onwards no coal is burnt.", "ON_OR_AFTER"),
    ],
)
def test_a_time_that_only_bounds_says_on_which_side(text: str, mod: str) -> None:
    assert mods(text) == [mod]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("The mine reopened in 2023.", None),
        ("They spoke after Sunday's match.", None),
        ("They spoke before the June 20 election.", None),
        ("The price rose from 2019 on weak harvests.", None),
        ("The curfew holds until the end of October.", "END"),
        ("A report from Monday says so.", None),
    ],
)
def test_what_names_the_time_itself_or_of_which_thing_it_is_bounds_nothing(text: str, mod: str | None) -> None:
    assert mods(text) == [mod]


def test_the_value_is_that_of_the_time_named() -> None:
    (time,) = find("The curfew holds until October.", date(2024, 6, 12))
    assert (time.value, time.start_day, time.end_day) == ("2024-10", "2024-10-01", "2024-10-31")
