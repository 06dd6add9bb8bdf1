from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from twosource.briefs.choosing import POINTS, QUOTATIONS, Choice, choose
from twosource.briefs.material import Material, gather
from twosource.briefs.news import Clock
from twosource.model import Cite, Copy, Event, Origin

from .samples import ANNOTATIONS, ARTICLES, COPIES, ORIGINS, SUPPORT, annotate, claim, page


def material(*texts: str) -> Material:
    articles = [page(f"p{number}", text) for number, text in enumerate(texts)]
    return gather(articles, {article.id: annotate(article) for article in articles}, (), (), {})


def chosen(laid: Material, events: Sequence[Event] = (), as_of: str | None = None) -> Choice:
    return choose(laid, Clock(laid, events, as_of))


def shown(*texts: str) -> list[str]:
    choice = chosen(material(*texts))
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
    choice = chosen(material(many))
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
        lead = chosen(laid).lead
        assert lead is not None
        assert "divers" in lead.text


def test_a_quotation_is_never_cut() -> None:
    text = (
        'The ferry sank off Lagos. "The ferry was old. The owner of the ferry knew it was old," said Ada Obi of the coast guard.'
    )
    assert any(point.startswith('"The ferry was old. The owner') and point.endswith("coast guard.") for point in shown(text))
    assert not any(point.endswith("old.") for point in shown(text))


def test_a_dateline_is_no_part_of_a_point() -> None:
    text = "LAGOS, March 8 (Lagoon Wire) - The ferry sank off Lagos with 180 passengers on Tuesday."
    choice = chosen(material(text))
    assert choice.lead is not None
    assert choice.lead.text.startswith("The ferry sank")
    assert text[choice.lead.cites[0].start : choice.lead.cites[0].end] == choice.lead.text


def test_facts_come_before_quotations_and_quotations_are_few() -> None:
    said = [
        f'"The {thing} of the ferry was far too old for the lagoon off Lagos," said Ada Obi.'
        for thing in ("hull", "engine", "crew")
    ]
    facts = ["The ferry sank off Lagos with 180 passengers.", "Divers of the navy searched the wide lagoon for three hours."]
    points = shown(" ".join(said[:2] + facts + said[2:]))[1:]
    quoted = [point.startswith('"') for point in points]
    assert quoted == sorted(quoted)
    assert sum(quoted) <= QUOTATIONS


def test_two_pages_of_one_day_open_with_one_piece_of_news() -> None:
    one = (
        "A ferry sank off Lagos on Tuesday and officials feared for the passengers. The owner of the ferry could not be reached."
    )
    two = "Officials feared for passengers after a boat went down off Lagos on Tuesday. Schools in the whole city stayed closed."
    assert sum("feared" in point for point in shown(one, two)) == 1


@pytest.mark.parametrize(
    "caption",
    [
        "Ada Obi, left, and the owner of the ferry look at the ferry off Lagos.",
        "Ada Obi is seen near the ferry off Lagos with the owner of the ferry.",
        "The ferry lies off Lagos with its owner on board on Tuesday, March 8, 2022.",
    ],
)
def test_a_caption_is_no_point(caption: str) -> None:
    assert caption not in shown(f"{caption} The coast guard closed the lagoon. The ferry of the owner sank off Lagos.")


def test_what_was_planned_before_it_came_about_is_old_news() -> None:
    plan = page("a", "The owner of the ferry will meet divers off Lagos on Tuesday to talk of the ferry.", "2022-03-07")
    done = page(
        "b", "The owner of the ferry has met divers off Lagos. They talked about the pumps of the ferry for hours.", "2022-03-09"
    )
    notes = {article.id: annotate(article) for article in (plan, done)}
    laid = gather([plan, done], notes, (), (), {})
    meeting = Event(
        text=plan.text,
        status="scheduled",
        mentions=(Cite(article="a", start=0, end=len(plan.text)),),
        start_day="2022-03-08",
        end_day="2022-03-08",
    )
    alone = chosen(gather([plan], notes, (), (), {}), [meeting], "2022-03-07").lead
    later = chosen(laid, [meeting], "2022-03-09").lead
    assert alone is not None
    assert later is not None
    assert alone.text == plan.text
    assert later.text == "The owner of the ferry has met divers off Lagos."


def test_the_last_version_leads() -> None:
    first = page("a", "The ferry sank off Lagos with 180 passengers on board, officials said.")
    later = page("b", "The ferry sank off Lagos with 210 passengers on board, officials said.")
    for ids in (("a", "b"), ("z", "b")):
        old = replace(first, id=ids[0])
        copies = (Copy(a=min(ids), b=max(ids), kind="version", source="a" if ids[0] < ids[1] else "b", score=0.9),)
        laid = gather([old, later], {article.id: annotate(article) for article in (old, later)}, copies, (), {})
        lead = chosen(laid).lead
        assert lead is not None
        assert "210" in lead.text


def test_copies_of_one_wire_are_one_origin() -> None:
    text = "The ferry sank off Lagos with 180 passengers on Tuesday."
    articles = [page(id, text) for id in ("a", "b", "c")]
    notes = {article.id: annotate(article) for article in articles}
    origins = (Origin(id="o", name="Wire", articles=("a", "b")), Origin(id="p", name="Paper", articles=("c",)))
    for roots, number in ((origins[:1], 1), (origins, 2)):
        lead = chosen(gather(articles, notes, (), roots, {})).lead
        assert lead is not None
        assert lead.origins == number


def test_a_day_with_this_year_is_written_by_captions() -> None:
    captioned = "The owner of the ferry greets divers off Lagos, March 8, 2022, before the search of the ferry."
    assert shown(f"{captioned} Divers searched the ferry off Lagos for the owner of the ferry.")[0].startswith("Divers")


def test_openings_that_tell_of_different_days_are_two_pieces_of_news() -> None:
    one = page(
        "a", "A ferry sank off Lagos on Tuesday with passengers on board. The owner of the ferry could not be reached by phone."
    )
    two = page("b", "Divers will search for passengers off Lagos on Friday. Schools in the whole city stayed closed all day.")
    notes = {article.id: annotate(article) for article in (one, two)}
    laid = gather([one, two], notes, (), (), {})
    sank = Event(
        text="x", status="past", mentions=(Cite(article="a", start=0, end=59),), start_day="2022-03-08", end_day="2022-03-08"
    )
    search = replace(
        sank, status="scheduled", mentions=(Cite(article="b", start=0, end=54),), start_day="2022-03-11", end_day="2022-03-11"
    )
    for events, both in (([sank, search], True), ([], False)):
        choice = chosen(laid, events, "2022-03-08")
        texts = [point.text for point in (choice.lead, *choice.points) if point]
        assert all(any(text.startswith(words) for text in texts) for words in ("A ferry sank", "Divers will")) == both
