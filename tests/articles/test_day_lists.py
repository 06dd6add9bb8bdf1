"""Lists by day: their days are headings, and what stands under the days is the article's."""

import pytest

from twosource.articles import clean
from twosource.articles.day_lists import days
from twosource.model import Article, Page

OVER = "What the island council and its committees have before them in the coming days, as the clerk gave it out on Saturday."
AGENDA = (
    ("Monday, September 4", "The pier committee hears three engineers on the state of the long mole and what mending it costs."),
    (
        "Tuesday, September 5",
        "Schools: the council votes on whether the two smallest are to share one headmistress from January on.",
    ),
    (
        "Thursday, September 7",
        "A public hearing on the ferry timetable, at which both of the lines and the hoteliers are to speak.",
    ),
    ("Friday, September 8", "No sittings."),
)
TERSE = (
    ("Monday, September 4", "NORTH BAY - Pier committee hears engineers."),
    ("Tuesday, September 5", "NORTH BAY - Council votes on schools."),
    ("Thursday, September 7", "EASTNESS - Hearing on ferry timetable."),
    ("Friday, September 8", "EASTNESS - Fishery board meets."),
)


def read(agenda: tuple[tuple[str, str], ...], *under: str) -> Article:
    lines = (line for part in agenda for line in part)
    over = ("The council's week", "By Una Corlett", "September 2, 2023")
    return clean(Page(id="p", text="\n".join((*over, OVER, *lines, *under))))


@pytest.mark.parametrize("agenda", [AGENDA, TERSE, tuple((day.upper(), told) for day, told in AGENDA)])
def test_every_day_stays_over_what_it_heads(agenda: tuple[tuple[str, str], ...]) -> None:
    article = read(agenda, "Most read", "Ten cafés to visit before the summer ends", "Newsletter")
    assert article.text.split("\n\n") == [OVER, *(line for part in agenda for line in part)]
    assert (article.kind, article.published) == ("article", "2023-09-02")


def test_days_with_their_year_and_in_html_stay_too() -> None:
    lines = "".join(f"<p><b>{day}, 2023</b></p><p>{told}</p>" for day, told in AGENDA)
    article = clean(Page(id="p", html=f"<html><body><h1>The council's week</h1><p>{OVER}</p>{lines}</body></html>"))
    assert article.text.split("\n\n")[1:] == [line for day, told in AGENDA for line in (f"{day}, 2023", told)]


def test_headlines_by_day_are_no_text() -> None:
    listed = (
        ("Monday, September 4", "Mole needs mending, engineers say"),
        ("Tuesday, September 5", "Headmistress to serve two schools"),
        ("Thursday, September 7", "Hoteliers angry at ferry timetable"),
    )
    assert "Headmistress" not in read(listed).text


def test_the_first_day_of_a_list_is_no_stamp_of_the_page() -> None:
    text = "\n".join(("The council's week", OVER, *(line for part in TERSE for line in part)))
    assert clean(Page(id="p", text=text)).stamp is None


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Mon 4 Sept", "a", "Tue 5 Sept", "b"), (0, 2)),
        (("Sunday, 31 December", "a", "Tuesday, 2 January 2024", "b"), (0, 2)),
        (("Montag, 4. September", "a", "Mittwoch, 6. September", "b"), (0, 2)),
        (("MONDAY", "a", "WEDNESDAY", "b", "FRIDAY", "c"), (0, 2, 4)),
        (("Friday, September 8", "a", "Thursday, September 7", "b"), ()),
        (("Monday, September 4", "a"), ()),
        (("Monday, September 4", "Tuesday, September 5"), ()),
        (("Monday", "a", "Tuesday, September 5", "b"), ()),
        (("September 4", "a", "September 5", "b"), ()),
        (("Monday, September 4 was dry", "a", "Tuesday, September 5 was not", "b"), ()),
    ],
)
def test_days_head_a_list_where_they_follow_one_another(lines: tuple[str, ...], found: tuple[int, ...]) -> None:
    assert days(lines) == found
