import pytest

from twosource.markets.exposures.levels import by_its_dollar, by_levels


def way(text: str, name: str, *, per_unit: bool = True) -> str | None:
    start = text.index(name)
    found = by_levels(text, start, start + len(name), per_unit=per_unit)
    return found.direction if found else None


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("The baht traded at 36.2 to the dollar after 35.9 on Monday.", "baht", "down"),
        ("The baht ended at 35.9 per dollar, having opened at 36.2.", "baht", "up"),
        ("The baht stood at 36.2, from 35.9 a week ago.", "baht", "down"),
        ("The bank fixed the baht at 36.2 per dollar, weaker than Monday's 35.9.", "baht", "down"),
        ("The baht closed beyond 36 per dollar.", "baht", "down"),
        ("The baht moved to 35.9 per dollar from 36.2.", "baht", "up"),
        ("The baht, which had sunk to 36.9 on Monday, was back at 36.2 per dollar.", "baht", "up"),
        ("The baht, which had a rate of 36.9 on Monday, was sold at a fair.", "baht", None),
        ("The plan brought the baht to 3 million users from 2 million.", "baht", None),
        ("The baht crossed 36 to the dollar.", "baht", "down"),
        ("The baht went below 36 per dollar.", "baht", None),
        ("The baht was quoted at 36.2 after 2 p.m.", "baht", None),
        ("The baht was at 36.2 after 3 percent was lost.", "baht", None),
        ("The baht was at 36.2 against 110 for the yen.", "baht", None),
        ("The baht was at 36.2 per dollar.", "baht", None),
        ("The baht was at 36.2 per dollar, against 34.9 in late June.", "baht", None),
        ("The baht was at 36.2 per dollar, compared with 33.1 two years ago.", "baht", None),
        ("The baht was at 36.2 per dollar, against 34.9 on June 2.", "baht", "down"),
    ],
)
def test_more_units_for_a_dollar_are_a_fall(text: str, name: str, went: str | None) -> None:
    assert way(text, name) == went


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("Tin fetched $31,200 a tonne, after $31,000 on Friday.", "Tin", "up"),
        ("Tin was offered at $31,200 a tonne, $90 less than last week.", "Tin", "down"),
        ("Tin went back above $31,000.", "Tin", "up"),
        ("Tin is cheaper by a tenth than it was in May.", "Tin", "down"),
        ("The euro broke above 1.12.", "euro", "up"),
    ],
)
def test_more_money_for_a_good_is_a_rise(text: str, name: str, went: str) -> None:
    assert way(text, name, per_unit=False) == went


def test_words_say_how_a_number_is_meant() -> None:
    assert way("The pound was worth 1.14 euros, two cents less than a week ago.", "pound") == "down"
    assert way("The pound traded at 0.79 to the dollar after 0.78.", "pound", per_unit=False) == "down"


@pytest.mark.parametrize(
    ("text", "went"),
    [
        ("It took 36.4 baht to buy a dollar, against 36.1 on Monday.", "down"),
        ("A dollar now costs 36 baht, one more than in May.", "down"),
        ("The dollar bought 36 baht, down from 36.4.", "up"),
        ("A dollar costs 36 baht.", None),
    ],
)
def test_what_a_dollar_buys(text: str, went: str | None) -> None:
    found = by_its_dollar(text, "baht")
    assert (found.direction if found else None) == went


@pytest.mark.parametrize(
    "text",
    [
        "Zinc is forecast to average $2,400 a tonne next year, up from $2,300.",
        "Zinc prices are expected to average $2,400 in 2026, compared with $2,300 this year.",
    ],
)
def test_an_average_that_is_forecast_is_expected(text: str) -> None:
    found = by_levels(text, 0, 4)
    assert found is not None
    assert (found.direction, found.mood) == ("up", "expected")


def test_a_level_that_is_foreseen_is_expected() -> None:
    text = "The bank sees the baht at 37 by May, from 36 now."
    start = text.index("baht")
    found = by_levels(text, start, start + 4, per_unit=True)
    assert found is not None
    assert (found.direction, found.mood) == ("down", "expected")
