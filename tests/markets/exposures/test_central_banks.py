import pytest

from twosource.markets.exposures.central_banks import banks, decides


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
        ("Poland's rate-setters met.", ["PL"]),
        ("The Riksbank's rate-setters met.", ["SE"]),
        ("The Thai monetary policy committee met.", ["TH"]),
        ("The rate-setters met.", []),
        ("Poland's policy committee on whales met.", []),
        ("Former Fed chairman Ola Nordmann said no.", []),
        ("The former head of the US Federal Reserve wrote the report.", []),
        ("The Bank of Uganda sold bills.", ["UG"]),
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


@pytest.mark.parametrize(
    ("text", "deciding"),
    [
        ("Dealers wait for the Riksbank's rate decision.", {"SE"}),
        ("The Riksbank and the Bank of Israel both announce theirs at noon.", {"SE", "IL"}),
        ("Next come the Riksbank, Norges Bank and the Bank of Israel meetings.", {"SE", "NO", "IL"}),
        ("A decision by the Bank of Israel is due.", {"IL"}),
        ("The Riksbank meets on Thursday.", {"SE"}),
        ("She once worked at the Riksbank.", set()),
        ("A clerk of the Riksbank attended the meeting.", set()),
    ],
)
def test_a_decision_of_a_bank(text: str, deciding: set[str]) -> None:
    assert {bank.state for bank in banks(text) if decides(text, bank)} == deciding
