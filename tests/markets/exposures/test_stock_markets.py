import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.markets.exposures.stock_markets import markets


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("London share prices fell.", ["GB"]),
        ("Norwegian stocks rose.", ["NO"]),
        ("The value of the Chilean stock market halved.", ["CL"]),
        ("Hong Kong blue-chip shares fell.", ["HK"]),
        ("In Tokyo, stocks closed lower.", ["JP"]),
        ("Share prices also fell in Paris, Milan and Zurich.", ["FR", "IT", "CH"]),
        ("Stocks in the Philippines hit a low.", ["PH"]),
        ("British Timber shares rose 5 pence.", []),
        ("The company sold its shares.", []),
        ("Norway and Chile have stocks for about three months.", []),
        ("Chile has stocks, and Norway holds stocks.", []),
        ("Norwegian stocks to last three months were burnt.", []),
        ("Norwegian stocks fell for three months.", ["NO"]),
        ("Japan's share prices rose.", ["JP"]),
        ("Bank shares fell in Oslo.", ["NO"]),
        ("Its shares fell in Oslo.", []),
        ("The shares closed lower in Oslo.", []),
        ("The miller's shares fell in Oslo.", []),
        ("The miller's London shares fell.", []),
        ("Chilean copper stocks in Oslo shrank.", []),
        ("In Oslo, Harbour shares rose.", []),
        ("She keeps stocks of flour in London.", []),
        ("Shares in Oslo-listed Fjord Mills fell.", []),
        ("Shares in Chile's Andes Mills fell.", []),
        ("Shares in Dutch lender Harbour fell.", []),
        ("Shares in South Korean shipyards fell.", []),
        ("Stocks on Wall Street fell.", ["US"]),
        ("Latin American stocks fell.", []),
        ("American stocks fell.", ["US"]),
        ("South Korean stocks fell.", ["KR"]),
        ("They sold bonds in Chile, bank stocks in Norway.", ["NO"]),
        ("Stocks on Baker Street fell.", []),
        ("Norwegian stock prices fell.", ["NO"]),
        ("Chile's major indexes fell.", ["CL"]),
        ("Peru's main stock indexes rose.", ["PE"]),
        ("The firm's stock prices fell.", []),
        ("Norwegian price indexes rose.", []),
        ("In New York Stock Exchange trading, Harbour closed at $9.", []),
    ],
)
def test_markets_by_their_place(text: str, states: list[str]) -> None:
    assert [market.state for market in markets(text)] == states


def test_shares_of_a_company_are_no_market_wherever_they_are_dealt_in() -> None:
    text = "Harbour shares fell in Oslo."
    assert markets(text, [(0, 7)]) == ()
    assert [market.state for market in markets("Oslo shares fell.", [(0, 4)])] == ["NO"]


@given(st.text(alphabet="In LondnParis,stockshare ", max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert all(text[market.start : market.end] for market in markets(text))
