import json

import pytest

from tests.articles.pages import PARAGRAPHS, TITLE, html_page, text_page
from twosource.articles import clean
from twosource.model import Article, Page


def text_article(stamp: str) -> Article:
    return clean(Page(id="a", text=text_page(stamp=stamp)))


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Source: Reuters", "Reuters"),
        ("Reuters @heraldnews", "Reuters"),
        ("By The Associated Press", "AP"),
        ("By JANE DOE and JOHN ROE Associated Press", "AP"),
        ("Agence France-Presse", "AFP"),
        ("Posted 5:57 am, July 16, 2018, by Associated Press", "AP"),
        ("Photo: AP", None),
        ("REUTERS/Jane Doe", None),
        ("Image source: Reuters", None),
        ("By Jane Doe", None),
    ],
)
def test_a_line_over_the_article_credits_an_agency_or_not(line: str, credit: str | None) -> None:
    assert text_article(line).credit == credit


@pytest.mark.parametrize(
    ("opening", "credit"),
    [
        ("SKERRY SOUND, Norland, May 3 (Coastal Wire) -- Ferries stayed in port on Monday.", "Coastal Wire"),
        ("The harbour master (Coastal Wire) - no relation - said that ferries stayed in port.", None),
        ("BERGEN, Norway (AP) — ", "AP"),
        ("BERGEN, May 3 (Reuters) - ", "Reuters"),
        ("BERGEN, May 3. /TASS/. ", "TASS"),
        ("The report, reviewed by Reuters, was clear. ", None),
        ("One deputy told Interfax about it. ", None),
    ],
)
def test_a_dateline_credits_and_a_mention_does_not(opening: str, credit: str | None) -> None:
    page = text_page(stamp="May 3, 2021").replace("The harbour authority", opening + "The harbour authority")
    assert clean(Page(id="a", text=page)).credit == credit


def test_inputs_at_the_end_credit() -> None:
    page = text_page(stamp="May 3, 2021").replace("Share on Facebook", "(With inputs from PTI)\n\nShare on Facebook")
    assert clean(Page(id="a", text=page)).credit == "PTI"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe | Published: May 3, 2021", ("Jane Doe",)),
        ("By JANE DOE, Senior Reporter", ("Jane Doe",)),
        ("By Reuters Staff", ()),
        ("By Sports Desk", ()),
        ("By Admin, May 3, 2021", ()),
        ("By María de la Cruz", ("María de la Cruz",)),
    ],
)
def test_bylines_are_people(line: str, names: tuple[str, ...]) -> None:
    assert text_article(line).byline == names


def test_published_and_modified_share_the_zone_one_of_them_names() -> None:
    article = text_article("First Published on May 3, 2021 07:50 am\nLast Updated : May 3, 2021 08:00 AM EST")
    assert article.published == "2021-05-03T07:50:00-05:00"
    assert article.modified == "2021-05-03T08:00:00-05:00"
    assert article.known_at == article.modified


def test_a_copyright_year_and_a_headline_list_are_no_dates() -> None:
    article = text_article("Harbour news")
    assert article.published is None
    assert article.known_at is None
    assert "undated" in [issue.code for issue in article.issues]


def test_the_fetch_time_is_known_at_for_an_undated_page() -> None:
    page = Page(id="a", text=text_page(stamp="Harbour news"), fetched="2021-05-04T10:00:00+00:00")
    assert clean(page).known_at == "2021-05-04T10:00:00+00:00"


def test_linked_data_states_everything() -> None:
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "@id": "#o", "name": "Harbour Herald"},
            {
                "@type": "NewsArticle",
                "headline": "Cracked pillars delay Bergen’s new island ferry line",
                "datePublished": "2021-05-03T06:00:00Z",
                "dateModified": "2021-05-03T09:30:00+02:00",
                "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Organization", "name": "Agence France-Presse"}],
                "publisher": {"@id": "#o"},
                "articleSection": ["Region"],
                "keywords": "ferries, Bergen",
            },
        ],
    }
    article = clean(Page(id="a", html=html_page(head=f'<script type="application/ld+json">{json.dumps(data)}</script>')))
    assert article.published == "2021-05-03T06:00:00+00:00"
    assert article.modified == "2021-05-03T09:30:00+02:00"
    assert article.known_at == article.modified
    assert (article.byline, article.credit) == (("Jane Doe",), "AFP")
    assert (article.publisher, article.section, article.tags) == ("Harbour Herald", "Region", ("ferries", "Bergen"))


def test_metas_and_the_canonical_link_are_read() -> None:
    head = (
        '<link rel="canonical" href="https://herald.example/2021/05/03/ferry"><meta name="author" content="Jane Doe">'
        '<meta property="article:section" content="Region"><meta property="article:tag" content="ferries">'
    )
    article = clean(Page(id="a", html=html_page(head=head)))
    assert article.url == "https://herald.example/2021/05/03/ferry"
    assert article.published == "2021-05-03"
    assert (article.byline, article.section, article.tags) == (("Jane Doe",), "Region", ("ferries",))


def test_the_record_of_the_page_goes_before_what_the_page_says() -> None:
    page = Page(id="a", html=html_page(), url="https://other.example/x", publisher="Other Times")
    article = clean(page)
    assert (article.url, article.publisher) == ("https://other.example/x", "Other Times")


def test_the_headline_that_ends_the_trail_goes_before_what_sums_up_the_text() -> None:
    summary = "Divers found cracks in four of eleven pillars, engineers said"
    over = ("Home News Region Sport", f"Home Region {TITLE}", TITLE, summary, "Reported by: Una Corlett", "May 3, 2021")
    assert clean(Page(id="a", text="\n".join((*over, *PARAGRAPHS)))).title == TITLE
