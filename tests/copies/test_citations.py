"""A page that says where it has something from: a declared tie, whole or in part."""

import pytest

from tests.copies.pages import annotation, article
from twosource import copies
from twosource.copies.alignment import partly
from twosource.copies.citations import citation, is_party
from twosource.model import Article, Copy

SCOOP = """\
The lighthouse at Skarn Point will be switched off in October, the head of the coast service has told the Fjord Courier.

"A lamp that no ship needs is a museum, and we are not a museum," Halvard Brekke said in his office on Tuesday.

The service spends 1.7 million crowns a year on the lighthouse and its two keepers, whose contracts run until 30 September.

Three ferries still steer by it in fog, according to a count that the service made in the winter of 2017.

Brekke said that a buyer from Tallinn had offered 640,000 crowns for the lens alone.
"""
CITING = """\
Skarn Point's lighthouse will go dark in October, the head of the coast service was quoted as saying on Wednesday by the Fjord \
Courier.

The lens may go to a buyer in Tallinn for 640,000 crowns.

The two keepers have contracts until 30 September.

The service pays 1.7 million crowns a year for it.
"""
BESIDES = """\
Maren Lunde learned from the radio that the lighthouse at Skarn Point is to be switched off in October, as the Fjord Courier \
reported.

"My mother lit it with oil, and I am to turn a key and go home," Lunde said on the rocks below the tower.

Fisherman Aksel Myhre said that he would paint the tower himself. "They can have the key to my boat shed too," he said.

The mayor of Ytre Skarn, Tove Haugen, has called a meeting in the school for Friday. "Bring cake and bring anger," she wrote.
"""
ELSEWHERE = """\
The quay at Ytre Skarn needs new piles before the winter, engineer Tove Haugen said on Thursday.

Ferry crews have complained of the planks since spring. Two cars slid into the harbour in July.

The council will vote on a loan of 2.3 million crowns. The Fjord Courier reported in May that a loan for the school had failed.

Piles of greenheart would come from Guyana, and divers from Bergen.
"""


def found(*pages: Article) -> tuple[Copy, ...]:
    return copies.find(pages, {page.id: annotation(page) for page in pages})


def page(id: str, text: str, publisher: str, day: int = 4, **fields: object) -> Article:
    return article(id, text, publisher=publisher, published=f"2021-08-{day:02}T09:00:00+00:00", **fields)


def test_a_page_that_cites_what_it_tells_again_has_the_cited_origin_whatever_its_own_credit() -> None:
    for credit in (None, "AP"):
        pages = page("a", SCOOP, "The Fjord Courier", 3), page("b", CITING, "Trade Daily", credit=credit)
        (copy,) = found(*pages)
        assert (copy.kind, copy.source) == ("rewrite", "a")
        assert not partly(copy)
        assert "b cites The Fjord Courier" in [one.why for one in copy.evidence]
        assert [origin.articles for origin in copies.origins(pages, (copy,))] == [("a", "b")]


def test_a_page_that_cites_a_part_and_has_the_rest_itself_is_of_both_origins() -> None:
    pages = page("a", SCOOP, "Fjord Courier", 3), page("b", BESIDES, "Radio Skarn")
    (copy,) = found(*pages)
    assert (copy.kind, copy.source, partly(copy)) == ("rewrite", "a", True)
    assert {origin.name: origin.articles for origin in copies.origins(pages, (copy,))} == {
        "Fjord Courier": ("a", "b"),
        "Radio Skarn": ("b",),
    }


def test_without_the_citation_or_with_one_of_another_matter_nothing_is_shown() -> None:
    scoop = page("a", SCOOP, "Fjord Courier", 3)
    assert found(scoop, page("b", BESIDES.replace(", as the Fjord Courier reported", ""), "Radio Skarn")) == ()
    assert found(scoop, page("b", ELSEWHERE, "Radio Skarn")) == ()


def test_an_older_page_has_nothing_from_the_one_that_it_cites() -> None:
    assert found(page("a", SCOOP, "Fjord Courier", 9), page("b", BESIDES, "Radio Skarn")) == ()


def test_what_a_company_says_in_its_own_statement_is_no_citation_of_a_medium() -> None:
    statement = article("a", "Brekke Marine today announces that it will close its yard.", publisher="Brekke Marine")
    medium = article(
        "b", "The minister told the Fjord Courier. The Fjord Courier has seen the letter.", publisher="Fjord Courier"
    )
    assert is_party(statement, "Brekke Marine")
    assert not is_party(medium, "Fjord Courier")


@pytest.mark.parametrize(
    ("text", "cites"),
    [
        ("He was quoted as saying by the Fjord Courier that it was late.", True),
        ("The letter, seen by the newspaper Fjord Courier, names two men.", True),
        ("She said so in an interview with the Fjord Courier.", True),
        ("The lamp goes out, according to the independent coastal weekly Fjord Courier.", True),
        ("Fjord Courier (Skarn) quoted him as saying so.", True),
        ("He told reporters that the weekly Fjord Courier has a new editor.", False),
        ("She spoke of the debts of the weekly Fjord Courier.", False),
        ("The Fjord Courier will move to a new building in Oslo.", False),
        ("The Fjord Couriers reported a loss of two games.", False),
        ("A photograph by the Fjord Courier hangs in the hall.", False),
    ],
)
def test_a_name_alone_is_no_citation(text: str, *, cites: bool) -> None:
    medium, other = article("a", SCOOP, publisher="The Fjord Courier"), article("b", text, publisher="Other")
    assert (citation(medium, other) is not None) == cites


NATIONAL = "Tarn Island Press Agency"
DATELINE = "SKARN, August 3 /TIPA/. The coast service has published its list of lamps."


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        (NATIONAL, DATELINE),
        (NATIONAL, "SKARN (TIPA) - The coast service has published its list of lamps."),
        (NATIONAL, f"A lamp goes out.\n\nThe list reached the {NATIONAL} (TIPA) on Tuesday."),
        (f"{NATIONAL} (TIPA)", "The coast service has published its list of lamps."),
        (f"The {NATIONAL}", DATELINE),
    ],
)
def test_an_agency_is_cited_by_the_initials_that_its_page_goes_by(publisher: str, text: str) -> None:
    found = citation(
        article("a", text, publisher=publisher), article("b", "Two lamps, the state agency TIPA reported.", publisher="X")
    )
    assert found is not None
    assert found.name == "TIPA"


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        (NATIONAL, "SKARN, August 3. The coast service has published its list of lamps."),
        (NATIONAL, "A lamp goes out, the engineers' guild said.\n\nThe Tarn Isles Pilots' Association (TIPA) objects."),
        ("Tarn Press", "SKARN (TP) - The coast service has published its list of lamps."),
    ],
)
def test_initials_that_a_page_does_not_go_by_are_another_name(publisher: str, text: str) -> None:
    citing = article("b", "Two lamps, the agency TIPA reported, and the weekly TP said so too.", publisher="X")
    assert citation(article("a", text, publisher=publisher), citing) is None


def test_a_name_in_a_dateline_makes_nobody_a_party() -> None:
    assert not is_party(article("a", f"{DATELINE} It told TIPA why.", publisher=NATIONAL), "TIPA")
    assert not is_party(article("a", "OSLO (Fjord Courier) - A lamp goes out.", publisher="Fjord Courier"), "Fjord Courier")
    assert is_party(
        article("a", "OSLO - Brekke Marine (TIPA) will close. Fjord Courier is sold.", publisher=NATIONAL), "Fjord Courier"
    )


def test_a_page_that_has_its_facts_from_an_agency_by_its_initials_tells_it_again() -> None:
    agency = page("a", f"SKARN /TIPA/. {SCOOP.strip()}".replace("the Fjord Courier", "TIPA"), NATIONAL, 3)
    telling = page("b", CITING.replace("the Fjord Courier", "the state news agency TIPA"), "Trade Daily")
    (copy,) = found(agency, telling)
    assert (copy.kind, copy.source) == ("rewrite", "a")
    assert "b cites TIPA" in [one.why for one in copy.evidence]
    assert [origin.articles for origin in copies.origins((agency, telling), (copy,))] == [("a", "b")]


def test_a_reporters_own_page_that_cites_an_agency_for_a_part_stays_a_voice_of_its_own() -> None:
    agency = page("a", f"SKARN (Fjord Courier) - {SCOOP.strip()}", "Fjord Courier", 3)
    own = page("b", BESIDES, "Radio Skarn")
    assert found(agency, own) == ()
    assert len(copies.origins((agency, own), ())) == 2
    (copy,) = found(agency, page("b", CITING, "Trade Daily"))
    assert (copy.kind, copy.source, partly(copy)) == ("rewrite", "a", False)
