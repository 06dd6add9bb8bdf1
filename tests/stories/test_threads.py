import random

import pytest

from twosource.model import Article, Story, Thread
from twosource.stories import threads
from twosource.stories.threads import SPAN

FEBRUARY = "Talks of Marshal Orvane and President Tessaly in the city of Brennick ended without a treaty on the Lunn reactors."
APRIL = (
    "Marshal Orvane went by train to Port Calder, his first journey since the talks with President Tessaly on the Lunn reactors."
)
ORCHESTRA = "The orchestra of Brightport will dismiss its conductor after players voted against him in a dispute over rehearsals."


def page(id: str, text: str, known_at: str | None, title: str | None = None) -> Article:
    return Article(id=id, text=text, title=title, known_at=known_at)


def chained(*pages: Article) -> tuple[Thread, ...]:
    return threads([Story(id=f"s-{each.id}", articles=(each.id,)) for each in pages], pages)


def test_a_later_story_of_the_same_names_follows_an_earlier_one_and_says_why() -> None:
    (thread,) = chained(
        page("b", APRIL, "2021-04-24"),
        page("a", FEBRUARY, "2021-02-27"),
        page("o", ORCHESTRA, "2021-03-01"),
    )
    assert thread.stories == ("s-a", "s-b")
    (link,) = thread.links
    assert (link.story, link.after, link.days) == ("s-b", "s-a", 56)
    assert {"Orvane", "Lunn"} <= set(link.shared)
    assert 0 < link.similarity < 1


def test_the_order_of_stories_does_not_matter() -> None:
    pages = [page("a", FEBRUARY, "2021-02-27"), page("b", APRIL, "2021-04-24"), page("c", APRIL, "2021-05-24")]
    expected = chained(*pages)
    assert expected[0].stories == ("s-a", "s-b", "s-c")
    random.Random(1).shuffle(pages)
    assert chained(*pages) == expected


@pytest.mark.parametrize("other", [None, "2023-04-24", "no time"])
def test_stories_without_a_time_or_too_far_apart_are_in_no_thread(other: str | None) -> None:
    assert SPAN.days < 365
    assert chained(page("a", FEBRUARY, "2021-02-27"), page("b", APRIL, other)) == ()


def test_one_shared_name_makes_no_thread() -> None:
    other = "The painter Orvane, no kin of the marshal, sold a picture of two grey horses to the museum in Upper Hale."
    assert chained(page("a", FEBRUARY, "2021-02-27"), page("b", other, "2021-03-27")) == ()


def test_nothing_and_empty_articles_give_no_thread() -> None:
    assert threads((), ()) == ()
    assert chained(page("a", "", "2021-02-27"), page("b", "", "2021-02-28")) == ()


STOPPAGE = page(
    "stoppage",
    "Ferrymen of Tarvik will stop work from Monday, 3 May, over 41 lost berths, their guild said. Its head, Sigrun Alstad, "
    "said that 1,900 passengers a day would have to walk round the Tarvik fjord.",
    "2021-04-28",
    "Tarvik ferrymen to strike from Monday",
)


def test_what_became_of_a_plan_follows_it_though_all_figures_and_days_are_new() -> None:
    off = page(
        "off",
        "The Tarvik ferrymen have called off their strike after the county promised 25 million crowns for piers by August 2023. "
        '"We sail on Thursday," Alstad said. Fares rise 6.5 percent on 1 July.',
        "2021-05-12",
        "Ferrymen call off Tarvik strike",
    )
    (thread,) = chained(STOPPAGE, off)
    assert thread.stories == ("s-stoppage", "s-off")
    assert {"Tarvik", "strike"} <= set(thread.links[0].shared)


def test_the_same_days_and_figures_make_no_thread() -> None:
    other = page(
        "other",
        "A bakery in Lower Hale will open on Monday, 3 May, with 41 ovens, its owners said, and hopes for 1,900 customers a day. "
        "The brothers Pell had baked for the bishop until April.",
        "2021-05-03",
        "Bakery of 41 ovens opens in Lower Hale on Monday",
    )
    assert chained(STOPPAGE, other) == ()


def test_a_strike_of_others_elsewhere_makes_no_thread() -> None:
    other = page(
        "other",
        "Tram drivers in Orlan will strike from Monday over night shifts, their union said. Walk, said its secretary, "
        "Pia Moreau.",
        "2021-05-10",
        "Orlan tram drivers to strike from Monday",
    )
    assert chained(STOPPAGE, other) == ()
