"""Reports of one event by two agencies: two origins, unless words show that one read the other's."""

import pytest

from tests.copies.pages import RETELLING, WIRE, annotation, article
from twosource import copies
from twosource.copies.names import credited_apart
from twosource.model import Article, Copy, Credit

ANNOUNCED = "The Bank of Tarn cut its benchmark lending rate by half a percentage point to 3.75 percent on Thursday"
WIRED = f"""\
{ANNOUNCED}, and traders who had bet on a pause sold the florin within minutes of it.

Governor Anneke Brill spoke of a cooling labour market when reporters asked her why. Few economists saw the move coming.

Shops in the capital have shed one job in nine since spring, and the shipyards at Holm are on short weeks, the first since the \
winter of the great frost.
"""
ALSO = f"""\
{ANNOUNCED}, its first step in eleven months, after lenders had pleaded for relief from bad loans.

A governor who rarely smiles smiled. Opposition leaders called the step late; exporters of timber and cheese were glad of it.

Markets expect another cut before Easter, according to swaps, though two members of the board would have waited until June.
"""


def found(*pages: Article) -> tuple[Copy, ...]:
    return copies.find(pages, {page.id: annotation(page) for page in pages})


def test_what_two_agencies_tell_alike_is_no_retelling_and_without_the_second_credit_it_is() -> None:
    wire = article("a", WIRE, credit="Delta Wire", publisher="Portal")
    other = article("b", RETELLING, credit="Andes Press", publisher="Gazette")
    assert found(wire, other) == ()
    assert len(copies.origins([wire, other], ())) == 2
    assert [copy.kind for copy in found(wire, article("b", RETELLING, publisher="Gazette"))] == ["rewrite"]
    assert [copy.kind for copy in found(wire, article("b", RETELLING, credit="Delta Wire", publisher="Gazette"))] == ["rewrite"]


def test_words_that_one_agency_quotes_and_the_other_tells_as_its_own_show_a_retelling() -> None:
    told = RETELLING.replace(
        "Rice will not be planted this spring and the mills stay idle", "The mills will stand idle until autumn without rice"
    )
    wire, other = article("a", WIRE, credit="Delta Wire"), article("b", told, credit="Andes Press")
    assert [copy.kind for copy in found(wire, other)] == ["rewrite"]


def test_one_sentence_of_an_announcement_is_no_excerpt_between_two_agencies() -> None:
    one, two = article("a", WIRED, credit="Delta Wire"), article("b", ALSO, credit="Andes Press")
    assert found(one, two) == ()
    assert [copy.kind for copy in found(one, article("b", ALSO, publisher="Gazette"))] == ["excerpt"]


def test_a_long_passage_is_an_excerpt_whatever_the_credits() -> None:
    paragraph = WIRED.split("\n\n")[2]
    one, two = article("a", WIRED, credit="Delta Wire"), article("b", f"{ALSO}\n{paragraph}", credit="Andes Press")
    assert [copy.kind for copy in found(one, two)] == ["excerpt"]


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ({"credit": "Delta Wire"}, {"credit": "Andes Press"}, True),
        ({"credit": "Associated Press"}, {"credit": "AP"}, False),
        ({"credit": "Delta Wire"}, {"publisher": "Gazette"}, False),
        ({"credit": "Delta Wire"}, {"publisher": "Reuters"}, True),
        ({"publisher": "Reuters"}, {"publisher": "AFP"}, True),
        ({"publisher": "Gazette"}, {"publisher": "Valley Post"}, False),
        ({"credit": "Delta Wire"}, {"credits": (Credit("Andes Press", "byline"), Credit("Delta Wire", "inputs"))}, False),
    ],
)
def test_two_pages_are_credited_apart_where_each_names_another_agency(
    one: dict[str, object], two: dict[str, object], apart: bool
) -> None:
    assert credited_apart(article("a", WIRE, **one), article("b", WIRE, **two)) is apart
