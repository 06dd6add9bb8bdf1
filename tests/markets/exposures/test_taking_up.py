import pytest

from tests.markets.samples import page
from twosource.markets import touched


def directions(text: str) -> dict[str, str | None]:
    article, notes = page("a", text)
    return {one.symbol: one.direction for one in touched([article], {"a": notes}).exposures if one.kind == "commodity"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Buyers of cocoa sold little. Futures climbed to $4,410.", {"cocoa": "up"}),
        ("Buyers of cocoa sold little. Oslo futures climbed to $4,410.", {"cocoa": "up"}),
        ("Buyers of cocoa sold little. Oslo December futures climbed.", {"cocoa": "up"}),
        ("Buyers of cocoa sold little. Oats futures climbed to $4,410.", {"cocoa": None}),
        ("Buyers of cocoa sold little. Stock futures climbed on Monday.", {"cocoa": None}),
        ("Buyers of cocoa sold little. Prices rose 3% in the year to May.", {"cocoa": None}),
        ("Buyers of cocoa sold little. Local prices hit a record 900 crowns a tonne.", {"cocoa": "up"}),
        ("Dealers halted trade in nickel after the three-month price more than doubled.", {"nickel": "up"}),
        ("Zinc inventories fell by 2,000 tonnes, and prices rose 1 percent.", {"zinc": "up"}),
        ("Zinc output rose; prices fell.", {"zinc": "down"}),
        ("Zinc output rose, and prices of bread fell.", {"zinc": None}),
        ("Zinc was sold, and prices fell.", {"zinc": None}),
        ("Miners sold zinc. The metal has lost 8% since Friday.", {"zinc": "down"}),
        ("Miners sold zinc. The metal lost its shine.", {"zinc": None}),
        ("Miners sold zinc. By noon, three-month traded up to $2,940.", {"zinc": "up"}),
        ("Millers sold cocoa. December closed 2.1% lower at $4,310.", {"cocoa": "down"}),
        ("Millers sold cocoa. December was cold, and 3 died.", {"cocoa": None}),
        ("Miners sold zinc. They sold copper. The benchmark contract fell 2%.", {"copper": None, "zinc": None}),
    ],
)
def test_a_price_without_its_name_is_that_of_the_one_good_before_it(text: str, found: dict[str, str | None]) -> None:
    assert directions(text) == found


def test_an_index_of_other_companies_is_that_of_its_market() -> None:
    article, notes = page("a", "Dealers watched the FTSE 100. The mid-cap index ended 0.4% better.")
    (found,) = (one for one in touched([article], {"a": notes}).exposures if one.kind == "index")
    assert (found.symbol, found.direction) == ("stocks:GB", "up")
