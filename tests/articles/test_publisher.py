import json

import pytest

from tests.articles.pages import PARAGRAPHS, html_page
from twosource.articles import clean
from twosource.articles.outlets import Outlet, outlet
from twosource.model import Article, Page


def read(head: str = "", url: str | None = None, language: str = "en") -> Article:
    return clean(Page(id="a", url=url, html=html_page(head=head, language=language)))


def test_the_table_knows_a_host_and_those_below_it() -> None:
    assert outlet("mediapart.fr") == outlet("blogs.mediapart.fr") == Outlet("Mediapart", "France")
    assert outlet("fr") is outlet("notmediapart.fr") is outlet(None) is outlet("") is None


def test_a_known_host_names_the_publisher_where_the_page_does_not() -> None:
    article = read(url="https://www.mediapart.fr/a")
    assert (article.publisher, article.basis.publisher) == ("Mediapart", "table of outlets")
    article = read('<meta property="og:site_name" content="The Club">', url="https://www.mediapart.fr/a")
    assert (article.publisher, article.basis.publisher) == ("The Club", "meta og:site_name")


def test_breadcrumbs_give_the_section() -> None:
    crumbs = [
        {"position": index, "name": name}
        for index, name in enumerate(("Home", "News", "Region", "A very long title of the page"))
    ]
    data = {"@type": "BreadcrumbList", "itemListElement": crumbs}
    article = read(f'<script type="application/ld+json">{json.dumps(data)}</script>')
    assert (article.section, article.basis.section) == ("Region", "JSON-LD BreadcrumbList")


def test_tags_stand_once_whatever_their_case() -> None:
    article = read("".join(f'<meta property="article:tag" content="{tag}">' for tag in ("Ferries", "ferries ", "#Bergen", "")))
    assert (article.tags, article.basis.tags) == (("Ferries", "Bergen"), "meta article:tag")


def test_a_wrong_language_attribute_does_not_win() -> None:
    article = read(language="de-DE")
    assert (article.language, article.basis.language) == ("en", "recognised")
    article = read(language="en-GB")
    assert (article.language, article.basis.language) == ("en", "lang attribute")


def test_every_known_field_says_where_it_was_read() -> None:
    article = read('<meta property="article:published_time" content="2021-05-03T08:00:00Z">')
    assert article.basis.title == "h1"
    assert article.basis.published == "meta element"
    assert article.basis.byline is None
    assert article.basis.modified is None


def test_plain_text_says_so_too() -> None:
    article = clean(
        Page(id="a", text="\n\n".join(("A headline of the harbour", "By Jane Doe | Published: May 3, 2021", *PARAGRAPHS)))
    )
    assert article.basis.byline == "printed byline"
    assert article.basis.published == "printed published date"


def test_the_section_is_the_last_marked_crumb_that_is_not_the_article() -> None:
    crumbs = "".join(f'<li><a href="/">{name}</a></li>' for name in ("Home", "News", "Region"))
    trail = f'<nav aria-label="Breadcrumb"><ol>{crumbs}</ol></nav>'
    article = clean(Page(id="a", html=html_page().replace("<body>", f"<body>{trail}", 1)))
    assert (article.section, article.basis.section) == ("Region", "breadcrumb element")


def test_blanks_part_the_items_of_a_menu_and_arrows_those_of_a_trail() -> None:
    for line, section in (("Home > Region > Ports", "Ports"), ("HomeNewsPorts", "Ports"), ("Home Region Ports", None)):
        text = "\n\n".join((line, "A headline of the harbour", "May 3, 2021", *PARAGRAPHS))
        assert clean(Page(id="a", text=text)).section == section


def test_a_word_that_begins_like_home_opens_no_trail() -> None:
    text = "\n\n".join(("Homeless shelter opens", "May 3, 2021", *PARAGRAPHS))
    assert clean(Page(id="a", text=text)).section is None


def test_a_trail_in_other_languages_leads_to_the_section() -> None:
    for line, section in (
        ("Accueil > Ports", "Ports"),
        ("Startseite » Region » Häfen", "Häfen"),
        ("Inicio Región Puertos", None),
    ):
        text = "\n\n".join((line, "A headline of the harbour", "May 3, 2021", *PARAGRAPHS))
        assert clean(Page(id="a", text=text)).section == section


def test_the_page_itself_is_no_section() -> None:
    trail = "<div>Home &gt; Ports</div>"
    article = clean(Page(id="a", html=html_page(body=trail)))
    assert article.section == "Ports"
    again = html_page().replace("<article>", "<div>Home &gt; Harbour works</div><h1>Harbour works</h1><article>", 1)
    assert clean(Page(id="a", html=again)).section is None


@pytest.mark.parametrize(
    ("lines", "tags"),
    [
        (("TAGS", "Ferries", "Bergen port", "Share"), ("Ferries", "Bergen port")),
        (("Tags:", "* Ferries [https://harbour.example/tag/ferries]", "* Bergen", "Recommended for you"), ("Ferries", "Bergen")),
        (("Topics mentioned in this article", "Ferries, Bergen", "Comments"), ("Ferries", "Bergen")),
        (("Tags: Ferries, Bergen", "Oslo"), ("Ferries", "Bergen")),
        (("TagsFerries, Bergen",), ("Ferries", "Bergen")),
        (("Topics", "No topics found."), ()),
        (("Tags", "Ten cafés to visit before the summer ends in the north", "Bergen"), ()),
        (("Tags", *(f"Town {letter}" for letter in "abcdefghijklmn")), ()),
    ],
)
def test_tags_stand_behind_their_label_or_under_it(lines: tuple[str, ...], tags: tuple[str, ...]) -> None:
    text = "\n\n".join(("A headline of the harbour", "May 3, 2021", *PARAGRAPHS, *lines))
    assert clean(Page(id="a", text=text)).tags == tags


def test_items_of_a_menu_with_nothing_between_them_are_no_trail() -> None:
    bar = "<a href='/'>Home</a><a href='/region'>Region</a><a href='/ports'>Ports</a>"
    assert clean(Page(id="a", html=html_page(body=f"<div>{bar}</div>"))).section == "Ports"
    assert clean(Page(id="a", html=html_page(body=f"<nav>{bar}</nav>"))).section is None
