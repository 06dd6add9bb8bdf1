"""The site's name over a page."""

import pytest

from twosource.articles import clean
from twosource.articles.masthead import initials
from twosource.model import Article, Page

BODY = (
    "The mill at Orrisdale will stop grinding flour in October after a hundred and sixty years, its owners said on Tuesday.",
    "Twenty-six people work there. Most of them have been offered jobs at the firm’s other mill, across the bay in Penrose.",
    "“Nobody buys sacks any longer,” said miller Edith Quayle, whose grandfather put in the present stones before the war.",
)


HEADLINE = "Flour mill to stop after 160 years"


def read(*over: str, under: tuple[str, ...] = (), body: tuple[str, ...] = BODY, url: str | None = None) -> Article:
    """Return the article of a plain-text page, given what stands over and under its text."""
    return clean(Page(id="p", url=url, text="\n\n".join(("\n".join(over), HEADLINE, *body, *under))))


def publisher(*over: str, under: tuple[str, ...] = ()) -> str | None:
    """Return the publisher of such a page."""
    return read(*over, under=under).publisher


@pytest.mark.parametrize(
    ("over", "name"),
    [
        (("Orrisdale Packet", "News | Sport | Farming | Notices"), "Orrisdale Packet"),
        (("THE ORRISDALE PACKET", "Friday letters", "News  Sport  Farming  Notices"), "THE ORRISDALE PACKET"),
        (("PACKET   News   Sport   Farming",), "PACKET"),
        (("Radio Penrose 98.1 FM - voice of the bay", "Listen · News · Music · Tides"), "Radio Penrose"),
        (("Western News Agency (WNA)", "English | Français | Español"), "Western News Agency"),
        (("MillWatch", "News Jobs Farming Directory"), "MillWatch"),
        (("Penrose Grain Letter", "Home Politics Economy Sport"), "Penrose Grain Letter"),
        (("Der Müllerbote", "Politik Wirtschaft Kultur"), "Der Müllerbote"),
        (("Orrisdale Online", "Log in | Subscribe"), "Orrisdale Online"),
        (("Orrisdale Packet", "Login/Sign up"), "Orrisdale Packet"),
        (("Мукомол", "Политика Экономика Спорт"), "Мукомол"),
    ],
)
def test_a_name_over_a_menu(over: tuple[str, ...], name: str) -> None:
    assert publisher(*over) == name


def test_a_name_that_stands_again_where_the_page_names_itself() -> None:
    assert publisher("Orrisdale Packet", under=("© 2019 Orrisdale Packet. A Bayside company.",)) == "Orrisdale Packet"


@pytest.mark.parametrize(
    "name",
    [
        "The Orrisdale Ledger",
        "PENROSE TRIBUNE",
        "Bay of Penrose Courier",
        "Milling Industry News",
        "Northern Shires Press",
        "The Observer",
        "Dziennik Nadmorski",
        "Diario de Penrose",
        "Orrisdale Standard",
        "Grain Gazette",
    ],
)
def test_a_name_as_papers_have_alone_over_the_headline(name: str) -> None:
    for over in (
        (name,),
        (name, "Tuesday, 5 June 2018"),
        ("Log in", name),
        ("Log in  Subscribe", name),
        (name, "By Ann Curphey"),
    ):
        article = read(*over)
        assert (article.publisher, article.title) == (name, HEADLINE)


@pytest.mark.parametrize(
    "line",
    [
        "Breaking News",
        "Business News",
        "Flour News",
        "Special Report",
        "Irish Sea",
        "Shares Fall On Mill News",
        "World Press",
        "The News",
        "Food and Drink",
        "In pictures",
        "Edith Quayle",
    ],
)
def test_a_label_over_the_headline_is_no_name(line: str) -> None:
    article = read(line, body=("No flour news travels as fast as this.", *BODY))
    assert (article.publisher, article.title) == (None, HEADLINE)


def test_a_name_that_the_address_has() -> None:
    assert read("Orrisdale Grain", url="https://www.orrisdalegrain.example/a1").publisher == "Orrisdale Grain"
    assert read("Orrisdale Grain", url="https://www.penrose.example/a1").publisher is None


def test_a_name_whose_initials_the_dateline_has() -> None:
    body = ("PENROSE, June 5, 2018 (OMS) - " + BODY[0], *BODY[1:])
    assert read("Orrisdale Mercantile Service", body=body).publisher == "Orrisdale Mercantile Service"
    assert read("Orrisdale Mercantile Union", body=body).publisher is None


@pytest.mark.parametrize("foot", ["About Orrisdale Grain", "Contact the Orrisdale Grain", "© 2018 Orrisdale Grain"])
def test_a_name_that_the_foot_of_the_page_has(foot: str) -> None:
    assert publisher("Orrisdale Grain", under=(foot,)) == "Orrisdale Grain"


def test_an_edition_is_no_part_of_the_name() -> None:
    assert publisher("Orrisdale Farming News (English)") == "Orrisdale Farming News"


def test_the_words_of_a_menu_are_neither_title_nor_section_nor_name() -> None:
    for menu in ("Home Politics Economy", "Home   Markets   Housing   Podcasts", "Home | Farming | Markets | Bay"):
        article = read("Orrisdale Press", menu)
        assert (article.publisher, article.title, article.section) == ("Orrisdale Press", HEADLINE, None)
        assert read(menu).publisher is None


def test_the_menu_beside_the_name_is_no_part_of_it() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    for bar, name in (
        ("BayDesk Markets Opinion", "BayDesk"),
        ("BAY TRIBUNE <a>Home</a>", "BAY TRIBUNE"),
        ("Bay News", "Bay News"),
    ):
        page = f"<html><head><title>{HEADLINE} | {name}</title></head><body><nav>{bar}</nav><h1>{HEADLINE}</h1>{body}"
        assert clean(Page(id="p", html=page)).publisher == name


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


@pytest.mark.parametrize(
    ("title", "menu", "name"),
    [
        (f"Office of Mills - {HEADLINE}", "Flour mill", None),
        (f"{HEADLINE} - Office of Mills", "Office", None),
        (f"{HEADLINE} - Office of Mills", "Office of Mills", "Office of Mills"),
        (f"{HEADLINE} | Orrisdale Packet Online", "Orrisdale Packet", "Orrisdale Packet"),
        ("The mills", "Hearings Decisions News", None),
    ],
)
def test_words_of_a_menu_or_of_the_headline_name_no_site(title: str, menu: str, name: str | None) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    page = f"<html><head><title>{title}</title></head><body><div>{menu}</div><h1>{HEADLINE}</h1>{body}</body></html>"
    assert clean(Page(id="p", html=page)).publisher == name


def test_a_link_to_the_text_is_no_name() -> None:
    assert publisher("Aller au contenu", "Actualités | Économie | Sport") is None
