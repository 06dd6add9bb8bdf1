"""Months that name a futures contract, and months in which something happens."""

from datetime import date

import pytest

from twosource.language.deliveries import is_delivery
from twosource.language.times import find

OCTOBER = date(2023, 10, 11)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Cocoa futures for March ended 2 percent lower.", "2024-03"),
        ("Copper for July was up 40 dollars in Shanghai.", "2024-07"),
        ("Sugar for May delivery slipped to 26 cents.", "2024-05"),
        ("The November contract expires next week.", "2023-11"),
        ("December robusta coffee closed higher.", "2023-12"),
        ("The July cotton futures contract gained a cent.", "2024-07"),
        ("Silver for October delivery edged up.", "2023-10"),
    ],
)
def test_the_month_of_a_contract_is_the_next_of_its_name(text: str, month: str) -> None:
    time = next(time for time in find(text, OCTOBER) if time.value.startswith("20"))
    assert time.value == month
    assert is_delivery(text, time.start, time.end)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("In March cocoa futures fell.", "2023-03"),
        ("Exports of copper for July fell by a tenth.", "2023-07"),
        ("The port signed the contract in May.", "2023-05"),
        ("Retail sales for July rose.", "2023-07"),
        ("Prices of sugar rose in March.", "2023-03"),
        ("July wheat exports rose.", "2023-07"),
    ],
)
def test_a_month_in_which_something_happened_is_not_one(text: str, month: str) -> None:
    (time,) = find(text, OCTOBER)
    assert time.value == month
    assert not is_delivery(text, time.start, time.end)
