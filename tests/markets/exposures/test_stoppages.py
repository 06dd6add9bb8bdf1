import pytest

from twosource.markets.exposures.commodities import named


def symbols(text: str) -> list[str]:
    return [good.symbol for good in named(text, 0, ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Both oil unions called their members out on strike.", ["oil"]),
        ("Oil workers walked out at dawn.", ["oil"]),
        ("Copper and nickel workers downed tools on the island.", ["copper", "nickel"]),
        ("A blaze shut the oil terminal for a night.", ["oil"]),
        ("Loggers blocked the steel mill.", ["steel"]),
        ("Oil flows were halted on Sunday.", ["oil"]),
        ("The steel strike is in its second week.", ["steel"]),
        ("The state pumps two million barrels a day.", ["oil"]),
        ("Cuts of 400,000 barrels per day begin in May.", ["oil"]),
        ("OPEC meets on Sunday.", ["oil"]),
        ("The oil unions held a dance.", []),
        ("An oil tycoon paid for the strike fund.", []),
        ("Cooking oil workers walked out at dawn.", []),
        ("A strike at the museum hid the oil painting.", []),
        ("The stadium pours 40 barrels a day of beer.", []),
    ],
)
def test_a_good_is_touched_where_the_work_on_it_stops(text: str, found: list[str]) -> None:
    assert symbols(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bitcoin slipped 3 percent.", ["bitcoin"]),
        ("The exchange lost 40 bitcoins.", ["bitcoin"]),
        ("He paid the ransom in BTC from a wallet.", ["bitcoin"]),
        ("Thieves took ether and other tokens.", ["ether"]),
        ("Ethereum, XRP and Solana rose.", ["ether", "xrp", "solana"]),
        ("Bitcoin Cash is another coin.", []),
        ("The BTC pipeline carries crude to Ceyhan.", ["oil"]),
        ("Surgeons once used ether.", []),
        ("ETH Zurich hired a dean.", []),
    ],
)
def test_large_crypto_currencies_are_goods(text: str, found: list[str]) -> None:
    assert symbols(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The price of robusta jumped.", ["robusta coffee"]),
        ("She spilt a cup of coffee on the contract.", []),
        ("Arabica broke above $2.10 a pound.", ["coffee"]),
        ("Freight from Bergen to Hull has gone up to $31 a tonne.", ["shipping"]),
        ("Freight from Bergen to Hull has gone.", []),
    ],
)
def test_a_price_speaks_for_a_good_whatever_stands_in_front_of_it(text: str, found: list[str]) -> None:
    assert symbols(text) == found
