from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles.pages import FURNITURE_ABOVE, FURNITURE_BELOW, PARAGRAPHS, TITLE, html_page, text_page
from twosource.articles import clean, page_span
from twosource.articles.visible import INVISIBLE
from twosource.model import Article, Issue, Page


def squeeze(text: str) -> str:
    return "".join(INVISIBLE.sub("", text).split())


def assert_mapped(article: Article, source: str) -> None:
    """Every character of the article, white space aside, stands where its segment says; segments are sorted and disjoint."""
    covered = [False] * len(article.text)
    end = 0
    for segment in article.source_map:
        assert end <= segment.start < segment.end <= len(article.text)
        assert 0 <= segment.page_start < segment.page_end <= len(source)
        end = segment.end
        ours, theirs = article.text[segment.start : segment.end], source[segment.page_start : segment.page_end]
        assert squeeze(ours) in (squeeze(theirs), squeeze(unescape(theirs)))
        covered[segment.start : segment.end] = [True] * (segment.end - segment.start)
    assert all(done or character.isspace() for done, character in zip(covered, article.text, strict=True))


def test_a_text_page_loses_its_furniture_and_keeps_its_headings() -> None:
    page = text_page()
    article = clean(Page(id="a", text=page))
    assert article.text.split("\n\n") == [PARAGRAPHS[0], PARAGRAPHS[1], "REPAIRS FIRST", *PARAGRAPHS[2:]]
    assert article.kind == "article"
    assert article.title == TITLE
    assert article.title_at is not None
    assert page[slice(*article.title_at)] == TITLE
    assert_mapped(article, page)


def test_the_metadata_of_a_text_page() -> None:
    article = clean(Page(id="a", text=text_page()))
    assert article.modified == "2021-05-03T08:00:00+05:30"
    assert article.known_at == article.modified
    assert article.credit == "Reuters"
    assert article.section == "Region"
    assert article.tags == ("ferries", "Bergen")
    assert article.publisher == "Herald Media AS"
    assert article.language == "en"
    assert [issue.code for issue in article.issues] == ["ambiguous-zone"]


def test_an_html_page_keeps_headings_and_maps_to_its_source() -> None:
    page = html_page(head='<meta property="og:site_name" content="Harbour Herald">')
    article = clean(Page(id="a", html=page))
    assert article.text.split("\n\n") == [PARAGRAPHS[0], PARAGRAPHS[1], "Repairs first", *PARAGRAPHS[2:]]
    assert article.title == TITLE
    assert article.publisher == "Harbour Herald"
    assert article.language == "en"
    assert_mapped(article, page)


def test_spans_lead_back_to_the_page() -> None:
    page = html_page().replace("electric vessels", "electric&nbsp;vessels &amp; boats")
    article = clean(Page(id="a", html=page))
    start = article.text.index("three electric vessels & boats")
    span = page_span(article, start, start + len("three electric vessels & boats"))
    assert span is not None
    assert page[slice(*span)] == "three electric&nbsp;vessels &amp; boats"
    assert page_span(article, len(article.text) + 1, len(article.text) + 5) is None


def test_odd_characters_become_plain_or_go() -> None:
    page = text_page().replace("two months", "two\u00a0mon\u00adths\u200b").replace("\n", "\r\n") + "\x00\x07"
    article = clean(Page(id="a", text=page))
    assert "two months later" in article.text
    assert article.text.split("\n\n")[0] == PARAGRAPHS[0]
    assert_mapped(article, page)


def test_hard_wrapped_text_is_unwrapped() -> None:
    import textwrap

    page = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)
    article = clean(Page(id="a", text=page))
    assert article.text.split("\n\n") == list(PARAGRAPHS)
    assert_mapped(article, page)


def test_a_truncated_last_sentence_is_kept() -> None:
    page = text_page().split(PARAGRAPHS[4])[0] + PARAGRAPHS[4][:90]
    assert clean(Page(id="a", text=page)).text.endswith(PARAGRAPHS[4][:90])


def test_a_standfirst_repeated_in_the_text_stands_once() -> None:
    page = text_page().replace("0 1,423", PARAGRAPHS[1] + "\n\nWhatsapp")
    paragraphs = clean(Page(id="a", text=page)).text.split("\n\n")
    assert paragraphs[:2] == [PARAGRAPHS[0], PARAGRAPHS[1]]
    assert paragraphs.count(PARAGRAPHS[1]) == 1


@pytest.mark.parametrize("text", ["", "  \n\n ", "\x00\x01", "404\nPage not found\nSearch"])
def test_a_page_without_text_is_a_stub_that_says_why(text: str) -> None:
    article = clean(Page(id="a", text=text))
    assert article.kind == "stub"
    assert article.issues
    assert not any(issue.fatal for issue in article.issues)


def test_a_failed_page_becomes_a_stub_with_its_issues() -> None:
    issue = Issue(code="empty-file", message="the file is empty", fatal=True)
    article = clean(Page(id="a", issues=(issue,)))
    assert (article.kind, article.text, article.issues) == ("stub", "", (issue,))


def test_furniture_alone_is_no_article() -> None:
    article = clean(Page(id="a", text="\n".join((*FURNITURE_ABOVE, *FURNITURE_BELOW))))
    assert article.kind in ("stub", "index")


def test_a_list_of_teasers_is_an_index() -> None:
    teasers = "\n\n".join(
        f"{TITLE} {number}\n\n{paragraph[:110]} ... Read more" for number, paragraph in enumerate(PARAGRAPHS * 2)
    )
    article = clean(Page(id="a", text="Latest\n\n" + teasers))
    assert article.kind in ("index", "stub")
    assert article.issues


@settings(max_examples=40)
@given(st.text(st.sampled_from("ab. \n\r\t\u00a0\u200b\u00ad\x00é<>&;p/\"'!-—“”0123"), max_size=400))
def test_cleaning_text_never_invents_text(noise: str) -> None:
    page = noise + "\n" + "\n\n".join(PARAGRAPHS[:3]) + noise + "\n" + PARAGRAPHS[3]
    assert_mapped(clean(Page(id="a", text=page)), page)


_PIECES = (
    "<div>",
    "</div>",
    "<p>",
    "</p",
    "<br/>",
    "&nbsp;",
    "&amp;",
    "&#8212;",
    "&bogus;",
    "<!--",
    "-->",
    "<b",
    "\x00",
    " a = '>' ",
    '"',
    "<script>",
    "x y",
)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(_PIECES), max_size=30))
def test_cleaning_html_never_invents_text(pieces: list[str]) -> None:
    page = html_page(body="".join(pieces[:15])) + "".join(pieces)
    assert_mapped(clean(Page(id="a", html=page)), page)


@pytest.mark.parametrize("headline", ["Plant shuts\n\n", "", "Plant shuts for good after buyers stay away\n\n"])
def test_no_sentence_of_the_body_is_taken_for_the_headline(headline: str) -> None:
    body = [
        "The last shift at the Orrin Vale paper plant went home on Friday, and nobody will come back on Monday.",
        "Buyers had looked at the plant in March and again in May, and both of them left without an offer.",
        "The town council said that it would meet the owners next week to talk about the land by the river.",
        "About 230 people worked there at the end, down from more than 900 a generation ago, the union said.",
    ]
    article = clean(Page(id="a", text=headline + "\n\n".join(body)))
    assert article.text == "\n\n".join(body)
    assert article.title in (headline.strip() or None, None)


def test_blanks_around_a_comment_stand_for_no_comment() -> None:
    page = html_page(body="<b<!-- a = '>' <!-- a = '>' x y")
    assert_mapped(clean(Page(id="a", html=page)), page)


def test_a_time_after_the_fetch_is_not_since_when_a_page_is_known() -> None:
    text = f"{TITLE}\n\nPublished 12 March 2087\n\n" + "\n\n".join(PARAGRAPHS)
    article = clean(Page(id="p", text=text, fetched="2021-05-01"))
    assert (article.published, article.known_at) == ("2087-03-12", "2021-05-01")
    assert [issue.code for issue in article.issues] == ["time-after-fetch"]
    assert clean(Page(id="p", text=text, fetched="2087-03-12")).issues == ()
