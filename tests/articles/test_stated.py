"""What the source says of a page goes before what is found in it."""

import pytest

from twosource import articles
from twosource.model import Issue, Page, Stated

BODY = "".join(
    f"<p>The harbour board of Aldport said on Monday that {number} of its cranes would stand still until the spring tides.</p>"
    for number in range(4)
)
SITE = f"""<html lang="de"><head><title>Other title - Site</title><meta property="article:published_time" content="2020-01-01">
<meta name="author" content="Carla Montfort"><meta property="article:tag" content="sea"></head>
<body><h1>Other title</h1>{BODY}</body></html>"""
SAID = Stated(
    title="Cranes",
    byline=("Ada Quill", "Reuters"),
    published="2024-02-05",
    credit="Coastal Wire",
    section="Harbour",
    tags=("tides",),
    language="en-GB",
)


def test_what_is_stated_goes_first() -> None:
    article = articles.clean(Page(id="a", html=SITE, stated=SAID))
    assert (article.title, article.title_at, article.byline) == ("Cranes", None, ("Ada Quill",))
    assert (article.published, article.credit, article.known_at) == ("2024-02-05", "Coastal Wire", "2024-02-05")
    assert (article.section, article.tags, article.language) == ("Harbour", ("tides",), "en")


def test_what_is_not_stated_is_found_in_the_page() -> None:
    article = articles.clean(Page(id="a", html=SITE, stated=Stated(language="en")))
    assert (article.title, article.published, article.language) == ("Other title", "2020-01-01", "en")


def test_a_stated_title_that_stands_in_the_page_is_shown_there_and_is_no_text() -> None:
    page = Page(id="a", html=SITE, stated=Stated(title="Other title"))
    article = articles.clean(page)
    assert article.title_at is not None
    assert SITE[slice(*article.title_at)] == "Other title"
    assert "Other title" not in article.text


@pytest.mark.parametrize("code", ["summary-only", "title-only", "not-text", "withdrawn"])
def test_what_holds_a_part_is_a_stub_whatever_it_looks_like(code: str) -> None:
    article = articles.clean(Page(id="a", html=SITE, issues=(Issue(code=code, message="said"),)))
    assert article.kind == "stub"
    assert code in [issue.code for issue in article.issues]


def test_text_without_a_site_is_taken_whole() -> None:
    text = (
        "ALDPORT (Coastal Wire) - No ship.\n\n"
        "The board said that its three cranes would stand idle until the spring tides, and perhaps for longer.\n"
    )
    bare = articles.clean(Page(id="a", text=text, stated=Stated(title="Cranes", bare=True)))
    assert bare.text == text.strip()
    assert bare.kind == "article"


def test_markup_without_a_site_is_taken_whole_where_little_is_found_in_it() -> None:
    html = "<ul><li>Two cranes stand still in the north</li><li>One in the south</li></ul><p>The board meets soon.</p>"
    article = articles.clean(Page(id="a", html=html, stated=Stated(title="Cranes", bare=True)))
    assert article.text == "Two cranes stand still in the north\n\nOne in the south\n\nThe board meets soon."
