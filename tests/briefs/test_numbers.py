from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.briefs.numbers import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("30,000 workers", [30000]),
        ("30000", [30000]),
        ("thirty thousand", [30000]),
        ("Thirty Thousand", [30000]),
        ("30 thousand", [30000]),
        ("1.5 million and $2bn", [1500000, 2000000000]),
        ("two hundred and fifty thousand", [250000]),
        ("twenty-one", [21]),
        ("the 21st of May 2019", [21, 2019]),
        ("the G20 and the F-35", [35]),
        ("between 3-4 percent", [3, 4]),
        ("at 08:30", [8, 30]),
        ("a hundred", []),
        ("someone tends to weigh often", []),
    ],
)
def test_values(text: str, values: list[int]) -> None:
    assert [number.value for number in find(text)] == [Decimal(value) for value in values]


@given(st.integers(0, 10**15))
def test_separators_do_not_change_a_value(value: int) -> None:
    assert [number.value for number in find(f"{value:,} and {value}")] == [value, value]


@given(st.text())
def test_numbers_quote_the_text(text: str) -> None:
    assert all(text[number.start : number.end] == number.text for number in find(text))
