import pytest
from msgspec.structs import replace

from twosource.briefs.choosing import POINTS, choose
from twosource.briefs.material import Material, gather

from .samples import ANNOTATIONS, ARTICLES, COPIES, ORIGINS, SUPPORT, annotate, claim, page


def material(*texts: str) -> Material:
    articles = [page(f"p{number}", text) for number, text in enumerate(texts)]
    return gather(articles, {article.id: annotate(article) for article in articles}, (), (), {})


def shown(*texts: str) -> list[str]:
    choice = choose(material(*texts))
    return [point.text for point in (choice.lead, *choice.points) if point]


@pytest.mark.parametrize(
    "text",
    [
        "What will the owner of the sunken ferry say to the families?",
        "Follow our live updates on the sinking of the ferry in Lagos.",
        "The ferry sank and the owner of the ferry said that",
        "The ferry sank.",
        "We were not on board,” the owner of the sunken ferry told the press.",
    ],
)
def test_a_sentence_that_cannot_be_a_point(text: str) -> None:
    assert shown(text) == []


def test_what_hangs_on_an_earlier_sentence_comes_last() -> None:
    text = "The ferry sank off Lagos with 180 passengers on Tuesday. But it carried more people than the law allows in Lagos."
    assert shown(text)[0].startswith("The ferry")


def test_points_do_not_say_the_same_again() -> None:
    twice = "The ferry sank off Lagos with 180 passengers on Tuesday. Off Lagos the ferry sank on Tuesday with 180 passengers."
    other = " Divers from the navy searched the lagoon for the missing. Schools in the city stayed closed for the mourning."
    assert [text[:8] for text in shown(twice + other)[:2]] == ["The ferr", "Divers f"]


def test_what_is_not_chosen_is_counted() -> None:
    cities = "Porto Turin Riga Minsk Kazan Dakar Accra Tunis Cairo Haifa Izmir Sofia Varna Graz Bern Lyon Brest Cadiz".split()
    many = " ".join(f"The mayor of {city} sent a ferry to {other}." for city, other in zip(cities, cities[::-1], strict=True))
    choice = choose(material(many))
    assert len(choice.points) == POINTS
    assert choice.rest == len(cities) - POINTS - 1


def test_corroboration_needs_the_same_figures_and_another_origin() -> None:
    wire = gather(ARTICLES, ANNOTATIONS, COPIES, ORIGINS, SUPPORT)
    assert wire.carriers(claim("wire", "180")) == 1
    both = {**SUPPORT, claim("wire", "180").id: ("o-1", "o-2")}
    assert gather(ARTICLES, ANNOTATIONS, COPIES, ORIGINS, both).carriers(claim("wire", "180")) == 2


def test_the_lead_is_from_the_last_day() -> None:
    old = page("a", "The ferry sank off Lagos with 180 passengers on board, officials said.", "2022-03-01")
    new = page("b", "The ferry sank off Lagos with 180 passengers on board, divers said.", "2022-03-09")
    for articles in ([old, new], [replace(old, id="z"), new]):
        laid = gather(articles, {article.id: annotate(article) for article in articles}, (), (), {})
        lead = choose(laid).lead
        assert lead is not None
        assert "divers" in lead.text
