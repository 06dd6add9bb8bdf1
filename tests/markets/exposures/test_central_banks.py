import pytest

from twosource.markets.exposures.central_banks import banks


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Fed left rates alone.", ["US"]),
        ("The European Central Bank and the Bank of Japan lent more.", ["EU", "JP"]),
        ("Turkey's central bank raised its rate.", ["TR"]),
        ("The Turkish central bank raised its rate.", ["TR"]),
        ("The South Korean central bank raised its rate.", ["KR"]),
        ("The Central Bank of Nigeria devalued.", ["NG"]),
        ("The central bank devalued.", []),
        ("Former Fed chairman Ola Nordmann said no.", []),
        ("The former head of the US Federal Reserve wrote the report.", []),
        ("They fed the ducks.", []),
        ("The Bank of Canadaland is a shop.", []),
    ],
)
def test_banks_and_their_states(text: str, states: list[str]) -> None:
    assert [bank.state for bank in banks(text)] == states


def test_places_are_those_of_the_name() -> None:
    text = "On Monday the Riksbank spoke."
    (bank,) = banks(text)
    assert text[bank.start : bank.end] == "Riksbank"
