import pytest

from tests.markets.samples import page
from twosource.markets import touched


@pytest.mark.parametrize(
    ("text", "went"),
    [
        ("Norway raised its rate. The krone slid to 11.3 per dollar. Denmark did nothing.", {"NOK": "down"}),
        ("Denmark did nothing. Norway raised its rate. Traders said the krone slid to 11.3 per dollar.", {"NOK": "down"}),
        ("Norway raised its rate. Denmark cut its own, and the krone slid to 7.2 per dollar.", {"DKK": "down"}),
        ("Denmark spoke. Norway spoke with Denmark. The krone slid to 7.2 per dollar.", {"DKK": "down"}),
        ("Denmark spoke with Norway. The krone slid to 7.2 per dollar.", {}),
        ("Denmark spoke with Norway. The Norwegian krone slid to 11.3 per dollar.", {"NOK": "down"}),
        ("Denmark spoke with Norway. The Norwegian krone slid. The krone lost 2 percent.", {"NOK": "down"}),
    ],
)
def test_a_noun_of_two_currencies_means_the_one_that_the_text_is_at(text: str, went: dict[str, str]) -> None:
    article, notes = page("a", text)
    exposures = touched([article], {"a": notes}).exposures
    assert {one.symbol: one.direction for one in exposures if one.direction} == went


def test_the_rouble_is_the_russian_one_but_where_a_sentence_names_another_state_alone() -> None:
    article, notes = page("a", "Russia and Belarus met. Belarus spoke. The rouble fell to 91.2 per dollar.")
    assert "RUB" in {one.symbol for one in touched([article], {"a": notes}).exposures if one.direction == "down"}


def test_the_won_is_the_one_that_can_be_dealt_in() -> None:
    article, notes = page("a", "North Korea spoke. South Korea spoke. North Korea spoke, and the won fell to 1,399 per dollar.")
    found = touched([article], {"a": notes})
    assert [(one.symbol, one.direction) for one in found.exposures] == [("KRW", "down")]
