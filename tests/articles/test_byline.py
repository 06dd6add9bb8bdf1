import json

import pytest

from tests.articles.pages import PARAGRAPHS, TITLE, html_page, text_page
from twosource.articles import clean
from twosource.articles.flatten import flatten
from twosource.articles.names import people
from twosource.model import Article, Page


def read(head: str = "", body: str = "") -> Article:
    return clean(Page(id="a", html=html_page(head=head, body=body)))


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": "x", **fields})}</script>'


def test_people_of_linked_data_by_name_list_and_reference() -> None:
    graph = [
        {"@type": "NewsArticle", "author": [{"@id": "#jane"}, {"@type": "Person", "name": "John Roe, MD"}]},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    article = read(head)
    assert article.byline == ("Jane Doe", "John Roe")
    assert article.basis.byline == "JSON-LD"
    assert read(linked(author="Jane Doe and John Roe")).byline == ("Jane Doe", "John Roe")


def test_a_site_stated_as_author_gives_way_to_the_printed_byline() -> None:
    head = linked(author={"@type": "Person", "name": "Harbour Herald"}, publisher={"name": "Harbour Herald"})
    article = read(head, "<p>By Jane Doe</p>")
    assert article.byline == ("Jane Doe",)
    assert article.basis.byline == "printed byline"


def test_a_card_names_the_author_where_its_label_says_so() -> None:
    card = '<meta name="twitter:label1" content="{}"><meta name="twitter:data1" content="Jane Doe">'
    assert read(card.format("Written by")).byline == ("Jane Doe",)
    assert read(card.format("Filed under")).byline == ()


def test_a_fuller_byline_at_the_headline_wins() -> None:
    marked = '<p><a rel="author" href="/j">Jane Doe</a>, <a rel="author" href="/r">John Roe</a></p>'
    assert read(linked(author="Jane Doe"), marked).byline == ("Jane Doe", "John Roe")


@pytest.mark.parametrize("label", ["Reviewed by", "Edited by", "Photography by", "Fact checked by", "Medically reviewed by"])
def test_reviewers_editors_and_photographers_are_no_authors(label: str) -> None:
    assert read("", f'<p>{label} <a class="author" href="/r">John Roe</a></p>').byline == ()
    assert read("", f"<p>{label} John Roe</p><p>By Jane Doe</p>").byline == ("Jane Doe",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("ByJane Doe", ("Jane Doe",)),
        ("Author: Jane Doe", ("Jane Doe",)),
        ("Written by\nJane Doe", ("Jane Doe",)),
        ("May 3, 2021 · 3 min read · By Jane Doe", ("Jane Doe",)),
        ("May 3, 2021 By Harbour Herald", ()),
        ("Words: Jane Doe", ("Jane Doe",)),
        ("Words: Ferry delay", ()),
        ("By: Jane Doe - May 3, 2021, 3:12 pm", ("Jane Doe",)),
        ("Posted on May 3, 2021 by Jane Doe 59 Comments", ("Jane Doe",)),
        ("Story by Jane Doe. Additional reporting by John Roe.", ("Jane Doe",)),
        ("From Jane Doe in Oslo", ("Jane Doe",)),
        ("Par Jane Doe avec AFP", ("Jane Doe",)),
        ("May 3, 2021 • Friday Letter • Jane Doe", ("Jane Doe",)),
        ("ByJane DoeMay 3, 2021 | 6 comments", ("Jane Doe",)),
        ("May 1, 2021May 3, 2021Jane Doe", ("Jane Doe",)),
        ("The quay is shut, and the islands wait, writes JANE DOE.", ("Jane Doe",)),
        ("The quay is shut, and the islands wait, says BERGEN.", ()),
        ("Contributions from: Jane Doe", ()),
        ("Articles by Jane", ()),
    ],
)
def test_printed_bylines(line: str, names: tuple[str, ...]) -> None:
    assert clean(Page(id="a", text=text_page(stamp=line))).byline == names


def test_reporting_at_the_end_names_the_authors_where_no_byline_does() -> None:
    page = text_page(stamp="May 3, 2021").replace(
        "Share on Facebook", "Reporting by Jane Doe and John Roe; editing by Mary Poe\n\nShare on Facebook"
    )
    assert clean(Page(id="a", text=page)).byline == ("Jane Doe", "John Roe")


def test_ten_thousand_metas_and_long_names_are_bounded() -> None:
    head = '<meta name="author" content="Jane Doe">' * 10_000 + f'<meta name="dc.creator" content="{"Jane " * 10_000}">'
    assert read(head).byline == ("Jane Doe",)


@pytest.mark.parametrize(
    ("under", "names"),
    [
        ("(By Jane Doe; Editing by Mary Poe)", ("Jane Doe",)),
        ("Source: Reuters (Reporting by Jane Doe)", ("Jane Doe",)),
        ("Kind regards,\nJane Doe", ("Jane Doe",)),
        ("Jane Doe is the author of “A Ferry Too Few”.", ("Jane Doe",)),
        ("Unsubscribe. Written in Oslo by Jane Doe.", ("Jane Doe",)),
    ],
)
def test_signatures_under_the_text(under: str, names: tuple[str, ...]) -> None:
    page = text_page(stamp="May 3, 2021").replace("Share on Facebook", f"{under}\n\nShare on Facebook")
    assert clean(Page(id="a", text=page)).byline == names


def headed(*lines: str) -> tuple[str, ...]:
    """Return the byline of a page with these lines between headline and text."""
    return clean(Page(id="a", text=f"{TITLE}\n\n{chr(10).join(lines)}\n\n" + "\n\n".join(PARAGRAPHS))).byline


def test_two_signs_make_an_unknown_name_a_byline() -> None:
    assert headed("Qorvane Tuhil", "Co-founder of Quayside") == ("Qorvane Tuhil",)
    assert headed("Qorvane Tuhil", "May 3, 2021") == ("Qorvane Tuhil",)
    assert headed("Some words about it", "Qorvane Tuhil", "Harbour life") == ()


def test_what_stands_under_the_headline_goes_before_what_stands_over_it() -> None:
    teaser = "Ten quays to see before lunch by John Roe"
    page = f"Harbour Herald\n{teaser}\n{TITLE}\nBy Jane Doe\n\n" + "\n\n".join(PARAGRAPHS)
    assert clean(Page(id="a", text=page)).byline == ("Jane Doe",)


def test_a_name_and_where_its_bearer_teaches_is_a_byline() -> None:
    assert headed("Some words about it", "Jane Doe, Quayside University") == ("Jane Doe",)
    assert headed("Some words about it", "Slipway Studies, Quayside University") == ()
    assert headed("This post was written by Jane Doe, MD, harbour doctor, Quayside Health.") == ("Jane Doe",)


def test_a_name_that_heads_a_box_under_the_text_is_a_byline_over_it() -> None:
    over = f"{TITLE}\n\nSome words about it\n\nQorvane Tuhil\n\nWords on harbours\n\n" + "\n\n".join(PARAGRAPHS)
    assert clean(
        Page(id="a", text=f"{over}\n\nShare\n\nQorvane Tuhil\n\nHello! I'm the one who keeps this log of quays.")
    ).byline == ("Qorvane Tuhil",)
    assert clean(Page(id="a", text=f"{over}\n\nShare\n\nQorvane Tuhil\n\nContact")).byline == ()


def test_elements_marked_as_an_authors_name() -> None:
    assert read("", "<div class=post__author__name>Qorvane Tuhil</div>").byline == ("Qorvane Tuhil",)
    assert flatten('<div class="author-bio">Qorvane Tuhil</div>').authors == ()
    commented = '<p>by <a class="author" href="/q">quaylover</a></p><p><a class="author" href="/j">Jane Doe</a></p>'
    assert read("", commented).byline == ()


def test_a_fuller_name_completes_one_that_is_stated_by_its_first_word() -> None:
    assert read(linked(author="Jane"), "<p>By Jane Doe</p>").byline == ("Jane Doe",)
    assert read(linked(author="Jane Doe"), "<p>By Jane Doe Harbour Life</p>").byline == ("Jane Doe",)


def test_a_publisher_that_is_a_person_may_be_the_author() -> None:
    person = {"@type": ["Person", "Organization"], "@id": "#me", "name": "Qorvane Tuhil", "sameAs": []}
    short = {"@id": "#me", "name": "Qorvane Tuhil"}
    graph = [{"@type": "NewsArticle", "headline": "x", "author": short, "publisher": {"@id": "#me"}}, person]
    assert read(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>').byline == ("Qorvane Tuhil",)


def test_names_under_a_row_of_buttons() -> None:
    assert headed("4 May 2021", "Share", "Save", "Jane Doe & Aisha Roe", "CBN News, Quarnby") == ("Jane Doe", "Aisha Roe")


@pytest.mark.parametrize("line", ["From our correspondent Jane Doe", "by our own correspondent in Quarnby, Jane Doe"])
def test_a_correspondent_of_ours_is_named(line: str) -> None:
    assert headed("Quarnby, 4 May 2021", line) == ("Jane Doe",)
    assert headed("Quarnby, 4 May 2021", "From our correspondence columns") == ()


@pytest.mark.parametrize("name", ["Tern Metals Corp.", "Quayside Holdings", "Quarnby Sentry Staff", "Bay Sentry staff writer"])
def test_a_company_or_the_staff_of_a_paper_is_no_person(name: str) -> None:
    assert people(name) == ()


def test_a_person_of_the_staff_is_one() -> None:
    assert people("Jane Doe Staff Writer") == ("Jane Doe",)


def test_a_paper_over_the_headline_is_no_author() -> None:
    page = text_page(stamp="4 de mayo de 2021")
    assert clean(Page(id="p", text="Portada Política Sucesos\nEl Correo de la Costa\n" + page)).byline == ()


@pytest.mark.parametrize(
    "asked", ["For more information:", "Media contact", "-ENDS-", "Notes to editors", "Contacts:", "Press and media enquiries"]
)
def test_whom_a_press_release_names_for_questions_is_no_author(asked: str) -> None:
    assert read("", "").byline == ()
    under = (asked, "Jane Doe, press officer", "+44 1632 960118")
    assert clean(Page(id="a", text="\n\n".join((TITLE, *PARAGRAPHS, *under)))).byline == ()


def test_a_place_in_capitals_before_a_date_is_no_author() -> None:
    def under_headline(line: str) -> tuple[str, ...]:
        return clean(Page(id="a", text="\n\n".join((TITLE, line, *PARAGRAPHS)))).byline

    assert under_headline("PORT MAREN, May 3, 2021") == ()
    assert under_headline("JANE DOE, May 3, 2021") == ("Jane Doe",)
    assert under_headline("Solveig Aaknes, May 3, 2021") == ("Solveig Aaknes",)


def test_a_job_behind_a_mark_makes_a_name_a_byline() -> None:
    def under_headline(line: str) -> tuple[str, ...]:
        return clean(Page(id="a", text="\n\n".join((TITLE, line, *PARAGRAPHS)))).byline

    assert under_headline("Zyntha Orrel | Senior Reporter") == ("Zyntha Orrel",)
    assert under_headline("Zyntha Orrel | Ferries") == ()
