import pytest

from twosource.language import annotate
from twosource.language.figures import find
from twosource.language.money import settled
from twosource.model import Article

HOME = "https://news.example.ca/mill"


def units(text: str, url: str | None = None, named: tuple[str, ...] = ()) -> list[str | None]:
    return [figure.unit for figure in settled(text, url, named, find(text))]


@pytest.mark.parametrize(
    ("text", "named", "unit"),
    [
        ("The mill owes 5 billion rupees.", ("PK",), "PKR"),
        ("The mill owes 5 billion rupees.", (), "INR"),
        ("The mill owes 5 billion rupees.", ("IN", "PK"), "rupee"),
        ("The mill owes 5 billion Pakistani rupees.", ("IN",), "PKR"),
        ("The mill owes 40 million pesos.", ("MX",), "MXN"),
        ("The mill owes 40 million pesos.", (), "peso"),
        ("The mill owes 30 Danish kroner.", ("NO",), "DKK"),
        ("The mill owes 30 kroner.", ("NO",), "NOK"),
        ("The mill owes 30 dinars.", ("IQ", "KW"), "dinar"),
    ],
)
def test_a_shared_word_is_the_money_of_the_one_state_that_is_named(text: str, named: tuple[str, ...], unit: str) -> None:
    assert units(text, named=named) == [unit]


def test_a_bare_dollar_is_american_unless_something_says_otherwise() -> None:
    assert units("The mill cost $5 million.") == ["USD"]
    assert units("The mill cost $5 million.", named=("CA",)) == ["USD"]
    assert units("Amounts are in Canadian dollars. The mill cost $5 million.") == ["CAD"]


def test_a_dollar_on_another_dollars_site_is_left_open() -> None:
    assert units("The mill cost $5 million and burns oil at $70 a barrel.", HOME) == ["dollar", "USD"]


def test_a_site_that_marks_american_dollars_means_its_own_by_the_bare_sign() -> None:
    assert units("The mill cost $5 million, or US$3.7 million.", HOME) == ["CAD", "USD"]


def test_a_site_that_marks_its_own_dollars_means_american_ones_by_the_bare_sign() -> None:
    assert units("The mill cost C$5 million, or $3.7 million.", HOME) == ["CAD", "USD"]


def test_the_states_of_an_article_are_those_that_it_names() -> None:
    text = "Pakistan said on Monday that it would lend 5 billion rupees to farmers."
    (figure,) = annotate(Article(id="a", text=text, language="en")).figures
    assert figure.unit == "PKR"


@pytest.mark.parametrize(
    ("text", "named", "unit"),
    [
        ("It handles 2.1 million pounds of milk, and paid $4.", ("US",), "pound"),
        ("It handles 2.1 million pounds of milk.", (), "GBP"),
        ("It handles 2.1 million pounds of milk, or £4.", ("US",), "GBP"),
        ("It cost 2.1 million pounds ($3m).", ("GB", "US"), "GBP"),
        ("It cost 2.1 million British pounds ($3m).", ("US",), "GBP"),
    ],
)
def test_millions_of_pounds_are_a_weight_where_nothing_is_british(text: str, named: tuple[str, ...], unit: str) -> None:
    assert units(text, named=named)[0] == unit


def test_letters_for_money_are_that_of_the_state_that_is_named() -> None:
    assert units("It owes Sh12 billion.", named=("KE",)) == ["KES"]
    assert units("It owes K12.5 billion.", named=("ZM",)) == ["ZMW"]
    assert units("It owes 12 billion CFA francs.", named=("SN", "ML")) == ["XOF"]
