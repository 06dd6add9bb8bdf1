import pytest

from tests.markets.samples import page
from twosource.markets import touched
from twosource.markets.exposures.leisure import is_leisure

MATCH = ("Norway beat Chile in the final.", "The striker scored twice.", "The coach thanked the goalkeeper.")


@pytest.mark.parametrize(
    ("sentences", "section", "expected"),
    [
        (MATCH, None, True),
        (("Norway lost 2-1 to Chile.", "The hosts attacked.", "Striker Ola Berg scored.", "The coach was glad."), None, True),
        (("The bill passed 52-48.", "Norway lost 2-1 in the vote of judges.", "The minister was glad."), None, False),
        (("The stew needs butter.", "Roast the garlic.", "Serve it."), None, True),
        (("The painter used canvas.", "The curator of the museum spoke."), None, True),
        ((*MATCH, *["The mine sold copper."] * 8), None, False),
        (("The minister won the race.", "He beat his rival.", "Coaches were sold."), None, False),
        (("Theatre review: the long winter", "The widow sells her copper pots."), None, True),
        (("The widow sells her copper pots.", "Three stars out of five."), None, True),
        (("The bank reviewed its theatre loans.", "It gave three stars to its staff."), None, False),
        (("Two men were jailed for stealing lead.", "The judge called it greed.", "They sold it in Oslo."), None, True),
        (("Thieves stole crude from a pipeline.", "Output fell.", "The stolen oil was sold abroad."), None, False),
        (("A court struck down the tariffs.", "The judge said the president had no such power.", "Prices rose."), None, False),
        (("Review: ‘Rye’ is a long night out", "The widow sells her copper pots."), None, True),
        (("Review: copper ends the year higher", "Stocks of zinc rose."), None, False),
        (("The widow sells her copper pots.", "Two stars."), None, True),
        (("The widow sells her copper pots.", "In cinemas from Monday."), None, True),
        (("The chain has shops in cinemas.", "Two stars left its board."), None, False),
        (("A clerk who conned a bank was convicted.", "The judge fined him.", "The lead was never there."), None, True),
        (("The judge fined the bank over its forged accounts.", "Its shares fell.", "Lead rose.", "Zinc fell."), None, False),
        (("Obituary: a miner of copper", "He dug for coal in Chile."), None, True),
        (("A miner of copper", "Ann Berg, who has died aged 88, dug for coal in Chile."), None, True),
        (("A miner of copper", "Ann Berg, who died on Monday at the age of 88, dug for coal."), None, True),
        (("A row over a grave", "The premier, who died in May aged 68, will lie in Oslo."), None, False),
        (("Chile's president dies", "The president has died aged 88, his office said.", "The peso fell."), None, False),
        (("The rate was raised.",), "Sport", True),
        (("The rate was raised.",), "Markets", False),
    ],
)
def test_is_leisure(sentences: tuple[str, ...], section: str | None, expected: bool) -> None:
    assert is_leisure(sentences, section) is expected


def test_such_a_page_touches_only_what_it_says_rose_or_fell() -> None:
    article, notes = page("a", " ".join(MATCH) + " Fans bought copper and coal from Chile. Copper rose 2 percent.")
    found = touched([article], {"a": notes})
    assert [(one.symbol, one.direction) for one in found.exposures] == [("copper", "up")]
    assert found.unlisted == (
        ("currency", "currencies of states named only in passing: Chile, Norway"),
        ("exposure", "named only in obituaries, or on pages about sport, the arts, food or theft: coal"),
    )


def test_a_price_that_rises_in_a_tale_has_no_figure() -> None:
    article, notes = page("a", " ".join(MATCH) + " Copper prices were rising when he was a boy in 1931. Coal rose 3 percent.")
    assert [one.symbol for one in touched([article], {"a": notes}).exposures] == ["coal"]
