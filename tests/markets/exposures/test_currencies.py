from datetime import date

import pytest

from tests.markets.samples import page
from twosource.markets import touched
from twosource.markets.exposures import currency_words


def symbols(text: str, day: str = "2024-03-04") -> set[str]:
    article, notes = page("a", text, day=day)
    return {found.symbol for found in touched([article], {"a": notes}).exposures if found.kind == "currency"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rouble fell 2 percent.", {"RUB"}),
        ("Traders said that the zloty, the forint and the ruble fell.", {"PLN", "HUF", "RUB"}),
        ("Dealers sold the tenge and the baht.", {"KZT", "THB"}),
        ("The yuan weakened past 7 per dollar.", {"CNY"}),
        ("The lira, the rand and the hryvnia slid.", {"TRY", "ZAR", "UAH"}),
        ("The loonie rose.", {"CAD"}),
        ("The loonie rose in the United States.", {"CAD"}),
        ("The greenback rose.", {"USD"}),
        ("Sterling fell 1 percent.", {"GBP"}),
        ("On Monday sterling rose against the yen.", {"GBP", "JPY"}),
        ("Sterling rose to shake hands.", set()),
        ("The sterling silver was sold for 40 dollars.", set()),
        ("He paid 40 zloty.", set()),
        ("The Rand Corporation wrote a paper.", set()),
        ("The won, the real and the peso fell.", set()),
        ("The krona and the krone fell.", set()),
        ("The dinar, the franc and the rupee fell.", set()),
        ("The clerk sang the sol and spoke to the dong.", set()),
        # The rouble of Belarus has no instrument.
        ("Belarus opened a park, and the rouble fell.", set()),
        ("Norway opened a park.", {"NOK"}),
        ("Belarus and Norway opened a park, and the zloty fell.", {"NOK", "PLN"}),
    ],
)
def test_a_currency_is_named_without_its_state(text: str, expected: set[str]) -> None:
    assert symbols(text) == expected


def test_a_noun_of_several_currencies_on_a_day_names_none_of_them() -> None:
    assert "TRY" in currency_words.alone(date(2024, 3, 4))
    assert {"TRL", "ITL"}.isdisjoint(currency_words.alone(date(1997, 3, 4)))


def test_no_two_have_a_noun_in_common_but_the_pounds_and_dollars() -> None:
    codes = [code for code in currency_words.alone(None) if code not in ("USD", "CAD", "GBP", "AUD", "NZD")]
    nouns = [noun for code in codes for noun in currency_words.nouns(code) - {"currency"}]
    assert len(nouns) == len(set(nouns))
