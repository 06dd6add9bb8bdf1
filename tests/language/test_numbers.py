import pytest

from twosource.language.number_words import Number
from twosource.language.numbers import CANDIDATE, read


def first(text: str) -> Number | None:
    candidate = CANDIDATE.search(text)
    return read(text, candidate.start()) if candidate else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("1,250", 1250),
        ("1,25,000 of them", 125_000),
        ("1’250", 1250),
        ("1\u00a0250\u202f000", 1_250_000),
        ("2,5", 2.5),
        (".5", 0.5),
        ("5½", 5.5),
        ("6-1/4", 6.25),
        ("3.2 million", 3.2e6),
        ("3.2m", 3.2e6),
        ("3 bn", 3e9),
        ("3 hundred thousand", 300_000),
        ("5 crores", 5e7),
        ("8.1mm", 8.1),
        ("$8.1mm", 8.1e6),
        ("100m sprint", 100),
        ("twenty-five", 25),
        ("two hundred and five", 205),
        ("one hundred one hundred", 101),
        ("one thousand nine hundred ninety-nine", 1999),
        ("a million", 1e6),
        ("half a dozen", 6),
        ("three and a half", 3.5),
        ("two point five", 2.5),
        ("a quarter of a million", 250_000),
        ("half a point", 0.5),
        ("three-quarters of an hour", 0.75),
        ("one in five", 0.2),
        ("two out of three", 2 / 3),
        ("a third of", 1 / 3),
        ("3/4 of", 0.75),
        ("zero", 0),
    ],
)
def test_values(text: str, value: float) -> None:
    number = first(text)
    assert number is not None
    assert number.low == pytest.approx(value)
    assert number.high == number.low


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 12, 120),
        ("hundreds of thousands", 1e5, 1e6),
        ("several hundred", 200, 1000),
        ("a couple of", 2, 3),
        ("scores of", 20, 200),
    ],
)
def test_multitudes_are_intervals(text: str, low: float, high: float) -> None:
    number = first(text)
    assert number is not None
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize("text", ["a third summit", "a year", "an apple", "5" * 41, "tens", "", "A b"])
def test_no_numbers(text: str) -> None:
    assert first(text) is None
