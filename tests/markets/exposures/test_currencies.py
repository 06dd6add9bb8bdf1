from datetime import date

import pytest
from msgspec.structs import replace

from tests.markets.samples import page
from twosource.markets import touched
from twosource.markets.exposures import currencies, currency_names, currency_words
from twosource.model import Entity


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
        ("The real firmed 0.6 percent.", {"BRL"}),
        ("The real reason rose to 3 dollars.", set()),
        ("The sol eased 0.2%.", {"PEN"}),
        ("Stalls in Karachi closed, and the rupee fell.", {"PKR"}),
        ("Stalls in Karachi and Mumbai closed, and the rupee fell.", set()),
        ("The Sensex rose 2 percent, and the rupee fell.", {"INR"}),
        ("North Korea tested a rocket. The KOSPI fell 2 percent, and the won fell to 1,392 per dollar.", {"KRW"}),
        ("North Korea tested a rocket, and the won fell.", set()),
        ("Jars of the Yuan dynasty fell to 40 dollars.", set()),
        ("A bank in Mumbai stopped withdrawals of rupees.", {"INR"}),
        ("Clients in Mumbai keep their rupee balances.", {"INR"}),
        ("A bank in Mumbai paid her 40 rupees.", set()),
        ("The Bank of Israel's next decision is due.", {"ILS"}),
        ("Nothing moves before the Bank of England decision.", {"GBP"}),
        ("She once wrote to the Bank of England.", set()),
        # The rouble of Belarus has no instrument.
        ("Belarus opened a park, and the rouble fell.", set()),
        ("Norway opened a park.", {"NOK"}),
        ("Belarus and Norway opened a park, and the zloty fell.", {"NOK", "PLN"}),
    ],
)
def test_a_currency_is_named_without_its_state(text: str, expected: set[str]) -> None:
    assert symbols(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Funds dumped sterling.", {"GBP"}),
        ("Weaker sterling cheered Dover.", {"GBP"}),
        ("The zloty slid against sterling.", {"GBP", "PLN"}),
        ("She sold sterling silver.", set()),
        ("He lauded sterling work.", set()),
        ("The Swiss franc rose.", {"CHF"}),
        ("The Hong Kong dollar and the Mexican peso slipped.", {"HKD", "MXN"}),
        ("The Korean won fell.", {"KRW"}),
        ("He won the Mexican crown.", set()),
        ("He changed ten Swiss francs.", set()),
        ("The Mexican peso fell to 17.2 to the dollar.", {"MXN"}),
        ("The Mexican peso fell against the dollar.", {"MXN"}),
        ("The Mexican peso fell against the dollar, which rose on Monday.", {"MXN", "USD"}),
        ("The Mexican peso fell against the dollar as the dollar rose.", {"MXN", "USD"}),
        ("Against the euro the Mexican peso was flat.", {"MXN"}),
        ("The Mexican peso and the zloty fell against both the euro and the dollar.", {"MXN", "PLN"}),
        ("The Mexican peso fell. Against the dollar it was flat.", {"MXN"}),
        ("Voters turned against the euro.", {"EUR"}),
    ],
)
def test_a_currency_is_named_in_full_though_no_state_was_marked(text: str, expected: set[str]) -> None:
    assert symbols(text) == expected


def test_a_noun_of_several_currencies_on_a_day_names_none_of_them() -> None:
    assert "TRY" in currency_names.alone(date(2024, 3, 4))
    assert {"TRL", "ITL"}.isdisjoint(currency_names.alone(date(1997, 3, 4)))


def test_no_two_have_a_noun_in_common_but_the_pounds_and_dollars() -> None:
    codes = [code for code in currency_names.alone(None) if code not in ("USD", "CAD", "GBP", "AUD", "NZD")]
    nouns = [noun for code in codes for noun in currency_names.nouns(code) - {"currency"}]
    assert len(nouns) == len(set(nouns))


def moves(text: str) -> dict[str, str | None]:
    article, notes = page("a", text)
    return {one.symbol: one.direction for one in touched([article], {"a": notes}).exposures if one.kind == "currency"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway's crown fell.", {"NOK": "down"}),
        ("Norway's battered krone fell.", {"NOK": "down"}),
        ("The krone of Norway fell.", {"NOK": "down"}),
        ("Norway devalued its krone.", {"NOK": "down"}),
        ("Chile was calm. The peso fell 2 percent.", {"CLP": "down"}),
        ("Norway was calm. The crown fell 2 percent.", {"NOK": "down"}),
        ("South Korea's won rose.", {"KRW": "up"}),
        ("The currency of Norway fell 2 percent.", {"NOK": "down"}),
        ("Dealers sold the krone on Monday, sending it to a record low, and Norway looked on.", {"NOK": "down"}),
        ("Dealers sold the krone on Monday, sending it to Norway by ship.", {"NOK": None}),
        ("The Aussie dollar fell, and the kiwi lost 2 percent.", {"AUD": "down", "NZD": "down"}),
        ("Dollar rose 2 percent.", {"USD": "up"}),
        ("USD/JPY fell.", {"USD": "down", "JPY": "up"}),
        ("USD/JPY fell. The dollar rose.", {"USD": None, "JPY": "up"}),
        ("The euro rose against the yen.", {"EUR": "up", "JPY": "down"}),
        ("The dollar rose to 155 yen.", {"USD": "up", "JPY": "down"}),
        ("The dollar reached 155.2 yen, a record.", {"USD": "up", "JPY": "down"}),
        ("Norway cut its rate. The euro rose by eight oere to just over 11 crowns.", {"EUR": "up", "NOK": "down"}),
        ("The real eased 0.6 percent.", {"BRL": "down"}),
        ("Norway let the krone float on Monday and it sank 14 percent.", {"NOK": "down"}),
        ("Norway floated its krone, and it rose by 3 percent.", {"NOK": "up"}),
        ("Norway trusted Norway's krone and it lost 3 percent of its votes.", {"NOK": None}),
        ("Norway's krone and the zloty were floated and it fell 3 percent.", {"NOK": None, "PLN": None}),
        ("Norway pegged the krone as oil rose and it fell 3 percent.", {"NOK": None}),
        ("The dollar rose against the yen. The yen rose in Asia.", {"USD": "up", "JPY": "up"}),
        # The others are quoted in it.
        ("Norway cut its rate. The euro traded at 11.77 crowns, against 11.02 the day before.", {"EUR": None, "NOK": "down"}),
        ("The euro was at 163 yen, from 160.", {"EUR": None, "JPY": "down"}),
        ("The euro was at 1.09 dollars, from 1.08.", {"EUR": "up"}),
        ("The zloty fell against the dollar.", {"PLN": "down"}),
        ("The euro fell against the dollar.", {"EUR": "down", "USD": "up"}),
    ],
)
def test_where_a_currency_went(text: str, expected: dict[str, str | None]) -> None:
    assert moves(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The euro rose against the yen.", {"EUR": ("JPY",), "JPY": ("EUR",)}),
        ("The dollar eased to 148 yen.", {"USD": ("JPY",), "JPY": ("USD",)}),
        ("USD/JPY fell.", {"USD": ("JPY",), "JPY": ("USD",)}),
        ("Sterling lost 0.4 percent against the euro and the yen.", {"GBP": ("EUR", "JPY"), "JPY": ("GBP",)}),
        ("The forint eased 0.3% to 391 to the euro.", {"HUF": ("EUR",)}),
        ("The baht slid to 34.2 per dollar.", {"THB": ("USD",)}),
        ("The forint eased 0.3% to 391 per euro and 0.2% to 342 per dollar.", {"HUF": ("EUR", "USD")}),
        ("The forint eased. Nobody asked why 391 to the euro was too much.", {"HUF": ()}),
        ("The euro rose to $1.12.", {"EUR": ()}),
        ("The dollar rose against most others as the yen was sold.", {"USD": ()}),
        ("The zloty rose 2 percent.", {"PLN": ()}),
    ],
)
def test_against_what_a_currency_went(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    article, notes = page("a", text, day="2024-03-04")
    found = touched([article], {"a": notes}).exposures
    assert {one.symbol: one.moves[0].against for one in found if one.moves} == expected


def test_the_dollar_is_not_what_another_state_calls_its_own() -> None:
    zimbabwe = Entity(start=0, end=8, label="LOC", name="Zimbabwe", state="ZW")
    article, notes = page("a", "Zimbabwe devalued its currency by a third, to 24.4 per U.S. dollar.", day="2015-03-04")
    assert touched([article], {"a": replace(notes, entities=(zimbabwe,))}).exposures == ()
    assert currencies.currency("ZW", date(2024, 9, 2)) == "ZWG"
    assert currencies.currency("EC", date(2024, 9, 2)) == "USD"
    assert currencies.currency("PA", date(2024, 9, 2)) == "PAB"


@pytest.mark.parametrize(
    "text",
    [
        "He took the pound of flesh.",
        "Nuts are sold by the pound.",
        "The kiwi fell from the tree.",
        "Dollar General rose 2 percent.",
        "Mark Sterling gained 4 seconds.",
        "The crown stood on the table.",
    ],
)
def test_words_that_are_no_currency_there(text: str) -> None:
    assert moves(text) == {}


def test_what_a_state_has_beside_its_currencys_noun_is_not_it() -> None:
    places = currency_words.places
    assert places("Brazil's real estate fell.", "BRL", ("BR",)) == ()
    assert places("Brazil's real fell.", "BRL", ("BR",)) == ((0, 13),)
    assert places("Norway's crown prince fell.", "NOK", ("NO",)) == ()


def test_the_pound_is_that_of_the_only_state_that_has_one() -> None:
    egypt = Entity(start=0, end=5, label="LOC", name="Egypt", state="EG")
    article, notes = page("a", "Egypt was calm. The pound fell 2 percent.")
    found = touched([article], {"a": replace(notes, entities=(egypt,))}).exposures
    assert [(one.symbol, one.direction) for one in found] == [("EGP", "down")]


@pytest.mark.parametrize(
    "text",
    [
        "The rupee firmed to 83.10 per U.S. dollar.",
        "The peso closed at 17.2 per US dollar in Lima.",
        "The peso closed at 17.2 pesos to the American dollar.",
        "The riyal is pegged to the dollar.",
        "Qatar fixed the riyal at 3.64 to the U.S. dollar and pegs its currency to the dollar.",
        "The bank defended the dollar peg.",
        "The riyal, tied tightly to the dollar, did not move.",
        "Creditors were offered 40 cents on the dollar.",
        "Dollar bonds rose 2 cents.",
    ],
)
def test_what_others_are_counted_in_or_tied_to_is_not_named(text: str) -> None:
    assert currency_words.places(text, "USD", ("US",)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The dollar fell, and the riyal is pegged to it.",
        "Investors turned to the dollar.",
        "The peso lost 2 percent to the U.S. dollar.",
        "The riyal, pegged to the dollar, fell as the dollar rose.",
    ],
)
def test_what_others_turn_or_fall_to_is_named(text: str) -> None:
    assert len(currency_words.places(text, "USD", ("US",))) == 1
