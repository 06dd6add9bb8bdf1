import pytest

from twosource.markets.exposures.lists import direction


@pytest.mark.parametrize(
    ("text", "name", "went"),
    [
        ("The rouble fell on Monday.", "rouble", "down"),
        ("Oil prices have sharply fallen.", "Oil", "down"),
        ("Wheat futures were 3 percent higher.", "Wheat", "up"),
        ("Wheat futures closed higher.", "Wheat", "up"),
        ("A drop in the price of copper hurt.", "copper", "down"),
        ("Higher oil prices helped.", "oil", "up"),
        ("The krone strengthened.", "krone", "up"),
        ("The krone may strengthen.", "krone", None),
        ("The krone did not fall.", "krone", None),
        ("If the krone falls, fish sells.", "krone", None),
        ("The krone is a currency.", "krone", None),
        ("The dollar rose against the krone.", "krone", None),
        ("Gold was sold.", "Gold", None),
    ],
)
def test_a_direction_only_where_one_is_stated(text: str, name: str, went: str | None) -> None:
    start = text.index(name)
    assert direction(text, start, start + len(name)) == went
