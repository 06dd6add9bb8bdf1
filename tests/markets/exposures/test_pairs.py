import pytest

from twosource.markets.exposures.pairs import pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("USD/JPY fell.", [("USD", "JPY")]),
        ("GBPUSD and EUR-CHF rose.", [("GBP", "USD"), ("EUR", "CHF")]),
        ("The euro-dollar pair rose.", [("EUR", "USD")]),
        ("NATO/USA", []),
        ("USD/USD", []),
        ("The eurodollar market", []),
        ("XUSDJPYX", []),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(pair.base, pair.quote) for pair in pairs(text)] == expected
