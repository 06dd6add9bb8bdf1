"""The site's name over a page."""

import pytest

from twosource.articles import clean
from twosource.articles.masthead import initials
from twosource.model import Page

BODY = (
    "The mill at Orrisdale will stop grinding flour in October after a hundred and sixty years, its owners said on Tuesday.",
    "Twenty-six people work there. Most of them have been offered jobs at the firm’s other mill, across the bay in Penrose.",
    "“Nobody buys sacks any longer,” said miller Edith Quayle, whose grandfather put in the present stones before the war.",
)


def publisher(*over: str, under: tuple[str, ...] = ()) -> str | None:
    """Return the publisher of a plain-text page, given what stands over and under its text."""
    text = "\n\n".join(("\n".join(over), "Flour mill to stop after 160 years", *BODY, *under))
    return clean(Page(id="p", text=text)).publisher


@pytest.mark.parametrize(
    ("over", "name"),
    [
        (("Orrisdale Packet", "News | Sport | Farming | Notices"), "Orrisdale Packet"),
        (("THE ORRISDALE PACKET", "Friday letters", "News  Sport  Farming  Notices"), "THE ORRISDALE PACKET"),
        (("PACKET   News   Sport   Farming",), "PACKET"),
        (("Radio Penrose 98.1 FM - voice of the bay", "Listen · News · Music · Tides"), "Radio Penrose"),
        (("Western News Agency (WNA)", "English | Français | Español"), "Western News Agency"),
    ],
)
def test_a_name_over_a_menu(over: tuple[str, ...], name: str) -> None:
    assert publisher(*over) == name


def test_a_name_that_stands_again_where_the_page_names_itself() -> None:
    assert publisher("Orrisdale Packet", under=("© 2019 Orrisdale Packet. A Bayside company.",)) == "Orrisdale Packet"


def test_the_menu_is_no_name() -> None:
    assert publisher("Home", "News | Sport | Farming | Notices") is None
    assert publisher("Farming") is None


def test_the_owner_in_the_copyright_line_goes_behind_the_name_over_the_page() -> None:
    over = ("Orrisdale Packet", "News | Sport | Farming | Notices")
    assert publisher(*over, under=("© 2019 Bayside Holdings",)) == "Orrisdale Packet"
    assert publisher(under=("© 2019 Bayside Holdings",)) == "Bayside Holdings"


def test_a_headline_over_buttons_is_no_name() -> None:
    text = "\n".join(("Flour mill to stop", "Share | Tweet | Print", "", *BODY))
    assert clean(Page(id="p", text=text)).publisher is None


def test_the_part_of_the_html_title_that_is_not_the_headline() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    head = "<title>Flour mill to stop after 160 years - Orrisdale Packet</title>"
    page = f"<html><head>{head}</head><body><header>Orrisdale Packet</header><h1>Flour mill to stop after 160 years</h1>{body}"
    assert clean(Page(id="p", html=page)).publisher == "Orrisdale Packet"


def test_initials() -> None:
    assert initials("Continental Press Service of Europe") == "cpse"
