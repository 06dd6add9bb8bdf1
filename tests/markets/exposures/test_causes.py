import pytest

from twosource.markets.exposures.causes import by_cause


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("The report sent tin down by 40 dollars.", "tin", ("down", "said")),
        ("The ban sent tin prices soaring.", "tin", ("up", "said")),
        ("A rally lifted the Topix 1.8 percent.", "Topix", ("up", "said")),
        ("Importers knocked the baht to 36.9, a six-month low.", "baht", ("down", "said")),
        ("Calm helped tin to a weekly gain of 1.8 percent.", "tin", ("up", "said")),
        ("A ban could push tin prices higher.", "tin", ("up", "possible")),
        ("A ban will push tin prices higher.", "tin", ("up", "expected")),
        ("The report pushed tin above $31,000.", "tin", ("up", "said")),
        ("The report drove tin below $31,000.", "tin", ("down", "said")),
        ("The report drove tin below deck.", "tin", None),
        ("The report did not push tin lower.", "tin", None),
        ("They want to push tin lower.", "tin", None),
        ("A flood sent tin beyond 31,000 dollars.", "tin", ("up", "said")),
        ("The week saw tin drop 4 percent.", "tin", ("down", "said")),
        ("The bank allowed the dinar to slip.", "dinar", ("down", "said")),
        ("The bank may let its dinar slide.", "dinar", ("down", "possible")),
        ("The bank refused to let the dinar slide.", "dinar", None),
        ("The mill saw tin rose.", "tin", None),
        ("The mill saw tin as a gain.", "tin", None),
        ("They sent tin to the smelter.", "tin", None),
        ("They lifted tin boxes.", "tin", None),
    ],
)
def test_what_something_did_to_a_price(text: str, name: str, told: tuple[str, str] | None) -> None:
    start = text.index(name)
    found = by_cause(text, start, start + len(name))
    assert (found and (found.direction, found.mood)) == told


def test_a_level_past_which_a_currency_is_driven_counts_it_where_it_is_quoted_so() -> None:
    text = "Importers drove the dinar past 50 to the dollar."
    start = text.index("dinar")
    told = by_cause(text, start, start + 5, per_unit=True)
    assert told is not None
    assert told.direction == "down"
