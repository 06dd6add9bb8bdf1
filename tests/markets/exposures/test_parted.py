"""Gas and freight are of the market that a story tells of: European or American gas, bulk carriers or container lines."""

import pytest

from tests.markets.samples import page
from twosource.markets import touched
from twosource.model import Exposure


def goods(*texts: str) -> dict[str, Exposure]:
    pages = [page(f"p{number}", text) for number, text in enumerate(texts)]
    found = touched([article for article, _ in pages], {article.id: notes for article, notes in pages}).exposures
    return {one.symbol: one for one in found if one.kind in ("commodity", "shipping")}


@pytest.mark.parametrize(
    ("text", "went"),
    [
        ("Dutch wholesale gas leapt 9 percent. U.S. natural gas futures fell 3 percent.", {"EU": "up", "US": "down"}),
        ("Natural gas prices in Europe fell 4 percent, while Henry Hub futures rose 2 percent.", {"EU": "down", "US": "up"}),
        ("European and U.S. natural gas prices rose on Friday.", {"EU": "up", "US": "up"}),
        ("Gas prices rose 8 percent. Traders said that European gas was scarce.", {"EU": "up"}),
        ("Natural gas for March delivery fell 8 percent to $2.71 per million British thermal units.", {"US": "down"}),
        ("The TTF contract rose 5 percent. U.S. natural gas fell 1 percent. Gas prices moved a lot.", {"EU": "up", "US": "down"}),
        ("European shares fell as natural gas rose 5 percent on the Nymex.", {"US": "up"}),
    ],
)
def test_gas_is_of_the_market_that_is_named(text: str, went: dict[str, str]) -> None:
    found = goods(text)
    assert {symbol: one.direction for symbol, one in found.items()} == {
        f"natural gas:{market}": way for market, way in went.items()
    }
    assert [one.instruments for symbol, one in found.items() if symbol.endswith("EU")] == [("TTF",)] * ("EU" in went)


@pytest.mark.parametrize("text", ["Natural gas prices rose 4 percent.", "Spot LNG for Asia rose to $12 per mmBtu."])
def test_gas_as_such_is_of_both(text: str) -> None:
    found = goods(text)["natural gas"]
    assert (found.instruments, found.direction) == (("HENRYHUB", "TTF"), "up")


def test_a_market_is_named_on_any_page_of_a_story() -> None:
    found = goods("Gas prices rose 4 percent after the outage.", "Dutch gas climbed on Monday.")
    assert [(one.symbol, len(one.moves)) for one in found.values()] == [("natural gas:EU", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Freight rates from Ningbo to Hamburg rose 9 percent to $4,100 per container.",
        "Container spot rates climbed 9 percent. Freight rates to Hamburg rose 12 percent.",
        "Air freight rates rose 4 percent.",
    ],
)
def test_the_freight_of_container_lines_and_aeroplanes_is_not_that_of_bulk_carriers(text: str) -> None:
    assert goods(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Freight rates rose 9 percent on Tuesday.",
        "Container rates fell 2 percent. Capesize freight rates rose 9 percent.",
        "The Baltic Dry Index rose 9 percent.",
    ],
)
def test_other_freight_is(text: str) -> None:
    assert goods(text)["shipping"].direction == "up"


@pytest.mark.parametrize(
    "text", ["Crude inventories fell by 2 million barrels.", "Gas exports fell 3 percent.", "Crude exports fell."]
)
def test_stocks_and_trade_are_no_price(text: str) -> None:
    (found,) = goods(text).values()
    assert found.moves == ()
