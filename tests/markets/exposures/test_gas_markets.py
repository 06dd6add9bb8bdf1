import pytest

from tests.markets.samples import page
from twosource.markets.exposures.gas_markets import by_market
from twosource.markets.exposures.outlooks import Named
from twosource.markets.exposures.sentences import lines


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("U.S. recoverable natural gas reserves grew.", ["natural gas:US"]),
        ("Wells for natural gas in Texas were shut.", ["natural gas:US"]),
        ("European onshore gas prices rose.", ["natural gas:EU"]),
        ("Recoverable natural gas reserves grew.", ["natural gas"]),
        ("U.S. envoys spoke of natural gas.", ["natural gas"]),
    ],
)
def test_gas_of_a_market_by_the_words_around_it(text: str, symbols: list[str]) -> None:
    article, annotation = page("a", text)
    (line,) = lines([article], {"a": annotation})
    named = Named(line, tuple(place for good in line.goods for place in good.places), None)
    assert [symbol for symbol, _ in by_market([named])] == symbols
