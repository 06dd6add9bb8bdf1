"""Credits of whole pages: where a mark counts, whose it is, and where it stands."""

import json

import pytest

from tests.articles.pages import PARAGRAPHS, TITLE, html_page, text_page
from twosource.articles import clean
from twosource.model import Article, Credit, Page


def text_article(stamp: str = "May 3, 2021", *, opening: str = "", ending: str = "", publisher: str | None = None) -> Article:
    """The plain-text page with something before its first paragraph's first word and in a line after its last paragraph."""
    page = text_page(stamp=stamp).replace(PARAGRAPHS[0], opening + PARAGRAPHS[0])
    page = page.replace(PARAGRAPHS[4], f"{PARAGRAPHS[4]}\n\n{ending}" if ending else PARAGRAPHS[4])
    return clean(Page(id="a", text=page, publisher=publisher))


def html_article(head: str = "", body: str = "", url: str | None = None) -> Article:
    return clean(Page(id="a", url=url, html=html_page(head=head, body=body)))


def quoted(article: Article, page: str) -> list[str | None]:
    return [page[credit.at[0] : credit.at[1]] if credit.at else None for credit in article.credits]


@pytest.mark.parametrize(
    ("line", "name", "form"),
    [
        ("Published May 3, 2021 | Source: Reuters", "Reuters", "source-line"),
        ("Source\nReuters", "Reuters", "source-line"),
        ("By Jane Doe, Associated Press", "AP", "byline"),
        ("Harbour Times (TNS)", "Harbour Times", "byline"),
    ],
)
def test_marks_over_the_article(line: str, name: str, form: str) -> None:
    credit = text_article(line).credits[0]
    assert (credit.name, credit.form) == (name, form)


@pytest.mark.parametrize(
    ("line", "name", "form"),
    [
        ("(With inputs from PTI)", "PTI", "inputs"),
        ("The Associated Press contributed to this report.", "AP", "inputs"),
        ("--IANS", "IANS", "signed"),
        ("Source: Harbour Gazette", "Harbour Gazette", "source-line"),
        ("This article was originally published by The Conversation.", "The Conversation", "republication"),
        ("Copyright 2021 The Associated Press. All rights reserved.", "AP", "republication"),
        ("The article was first published by Bergen Shipping Press.", "Bergen Shipping Press", "republication"),
        ("SOURCE Quayside Foods, Inc.", "Quayside Foods", "source-line"),
    ],
)
def test_marks_under_the_article(line: str, name: str, form: str) -> None:
    article = text_article(ending=line)
    assert [(credit.name, credit.form) for credit in article.credits] == [(name, form)]
    assert article.credit == name
    assert line not in article.text


@pytest.mark.parametrize(
    "line",
    ["Jane Doe/AP", "(AP Photo/Jane Doe)", "Image: Reuters", "Photograph: Jane Doe/AFP", "File photo. Reuters", "Getty Images"],
)
def test_pictures_credit_nobody(line: str) -> None:
    assert text_article(line).credits == ()
    assert text_article(ending=line).credits == ()


@pytest.mark.parametrize(
    "opening",
    [
        "The harbour master told AFP so. ",
        "According to Xinhua, it was so. ",
        "A letter seen by Reuters says so. ",
        "Reuters reported it. ",
    ],
)
def test_what_an_agency_saw_or_was_told_credits_nobody(opening: str) -> None:
    assert text_article(opening=opening).credits == ()


def test_the_most_explicit_credit_comes_first_and_each_agency_once() -> None:
    article = text_article(
        "By Jane Doe, Associated Press", opening="BERGEN (AP) — ", ending="Reuters contributed to this report."
    )
    assert [(credit.name, credit.form) for credit in article.credits] == [("AP", "dateline"), ("Reuters", "inputs")]
    assert article.credit == "AP"


def test_every_printed_credit_stands_where_it_says() -> None:
    page = text_page(stamp="Published May 3, 2021 | Source: Reuters").replace(PARAGRAPHS[0], "BERGEN (AFP) — " + PARAGRAPHS[0])
    article = clean(Page(id="a", text=page))
    assert quoted(article, page) == ["Reuters", "BERGEN (AFP)"] or quoted(article, page) == ["Reuters", "BERGEN (AFP) "]


def test_a_credit_in_html_is_found_again_in_the_page() -> None:
    page = html_page(body="<div class='by'>By <b>Jane Doe</b>, Associated Press</div>")
    article = clean(Page(id="a", html=page))
    assert article.credit == "AP"
    assert quoted(article, page) == ["By <b>Jane Doe</b>, Associated Press"]


def test_machine_readable_fields_credit_without_a_place() -> None:
    head = '<meta name="author" content="Jane Doe, dpa">'
    assert html_article(head).credits == (Credit(name="dpa", form="machine"),)
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "sourceOrganization": {"@type": "Organization", "name": "AFP"}})
    assert html_article(f'<script type="application/ld+json">{data}</script>').credits == (Credit(name="AFP", form="machine"),)


@pytest.mark.parametrize(
    ("url", "body", "credit"),
    [
        ("https://www.cnn.com/a", "<p>Bergen (CNN)</p>", "CNN"),
        ("https://harbourherald.example/a", "<p>By The Harbour Herald</p>", None),
        ("https://harbourherald.example/a", "<p>By The Fjord Herald</p>", "The Fjord Herald"),
    ],
)
def test_an_agency_s_mark_counts_on_its_own_site_and_another_publisher_s_does_not(
    url: str, body: str, credit: str | None
) -> None:
    assert html_article(body=body, url=url).credit == credit


def test_a_site_s_own_copyright_line_is_no_credit_of_an_agency() -> None:
    line = "Copyright 2021 The Associated Press. All rights reserved."
    assert text_article(ending=line, publisher="Associated Press").credit is None
    assert text_article(ending=line, publisher="Harbour Herald").credit == "AP"


def test_a_page_without_an_article_has_no_printed_credit() -> None:
    assert clean(Page(id="a", text="Reuters\nSource: AP\nHome")).credits == ()


def test_an_agency_far_from_the_article_is_no_credit() -> None:
    links = "\n".join(f"Ten cafés for number {number}" for number in range(20))
    assert clean(Page(id="a", text=f"Reuters\n{links}\n{text_page(stamp='May 3, 2021')}\n{links}\nAFP")).credits == ()
