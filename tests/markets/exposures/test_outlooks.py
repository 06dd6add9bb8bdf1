import pytest

from tests.markets.samples import page
from twosource.markets import touched


def expected(text: str) -> set[tuple[str, str]]:
    article, notes = page("a", text)
    moves = ((one.symbol, move) for one in touched([article], {"a": notes}).exposures for move in one.moves)
    return {(symbol, move.direction) for symbol, move in moves if move.mood == "expected"}


@pytest.mark.parametrize(
    ("told", "foreseen", "found"),
    [
        ("The baht stood at 36.2 to the dollar.", "The baht will reach 37 by June.", {("THB", "down")}),
        ("The baht stood at 36.2 to the dollar.", "Dealers expect the baht at 35.1 per dollar.", {("THB", "up")}),
        ("Copper traded at $9,100.", "Traders see copper at $9,800 by June.", {("copper", "up")}),
        ("Copper traded at $9,100.", "Traders say copper will average $8,700.", {("copper", "down")}),
        # Among the levels that are told, beyond all likeness, without one, or of no price.
        ("The baht stood at 36.2 to the dollar. The baht stood at 37.4 to the dollar.", "The baht will reach 37 by June.", set()),
        ("The baht stood at 36.2 to the dollar.", "The baht will reach 90 by June.", set()),
        ("The baht was sold.", "The baht will reach 37 by June.", set()),
        ("The baht stood at 36.2 to the dollar.", "The baht will reach 37 million users.", set()),
        ("The baht stood at 36.2 to the dollar.", "The baht was seen at 37 percent of sales.", set()),
        ("The baht stood at 36.2 to the dollar.", "If the baht will reach 37, rice sells.", set()),
    ],
)
def test_a_level_beyond_all_that_are_told(told: str, foreseen: str, found: set[tuple[str, str]]) -> None:
    assert expected(f"{told} {foreseen}") == found
