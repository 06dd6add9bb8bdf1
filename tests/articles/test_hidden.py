import pytest

from tests.articles.pages import PARAGRAPHS, html_page
from twosource.articles import clean
from twosource.articles.hiding import hides
from twosource.model import Page

SECRET = "The seventh lamp of the harbour burns green only when nobody is looking at it from the western mole."


def text_of(html: str) -> str:
    return clean(Page(id="a", html=html)).text


def inserted(markup: str) -> str:
    """The test page with ``markup`` behind its second paragraph."""
    page = html_page()
    at = page.index(PARAGRAPHS[1]) + len(PARAGRAPHS[1])
    return page[:at] + "</p>" + markup + "<p>" + page[at:]


@pytest.mark.parametrize(
    "attributes",
    [
        ' style="display:none"',
        " style='color:red; display : none'",
        " hidden",
        ' hidden=""',
        " hidden=hidden",
        ' style="visibility:hidden"',
    ],
)
def test_what_hides(attributes: str) -> None:
    assert hides(attributes)


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        ' class="hidden-print"',
        ' aria-hidden="true"',
        ' style="overflow:hidden"',
        ' hidden="until-found"',
        ' data-hidden="1"',
        ' type="hidden"',
    ],
)
def test_what_does_not(attributes: str) -> None:
    assert not hides(attributes)


@pytest.mark.parametrize("tag", ['<div style="display:none">', "<p hidden>", '<section hidden=""><div>'])
def test_a_hidden_paragraph_is_not_the_articles(tag: str) -> None:
    page = inserted(f"{tag}{SECRET}</{tag[1:].split()[0].strip('>')}>")
    assert SECRET not in text_of(page)
    assert PARAGRAPHS[4] in text_of(page)


@pytest.mark.parametrize("tag", ['<div class="accordion-panel" style="display:none"><p>', '<div id="read-more-text" hidden><p>'])
def test_what_opens_at_a_click_is(tag: str) -> None:
    assert SECRET in text_of(inserted(f"{tag}{SECRET}</p></div>"))


def test_an_article_that_is_hidden_until_a_script_runs_is_read() -> None:
    page = html_page()
    assert text_of(page.replace("<body", '<body style="display:none"')) == text_of(page)


def test_a_hidden_copy_of_the_text_is_not_read_twice() -> None:
    copy = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    assert text_of(inserted(f'<div class="story-mobile" hidden>{copy}</div>')).count(PARAGRAPHS[3]) == 1


def test_hidden_words_inside_a_sentence_are_left_out_and_long_ones_kept() -> None:
    page = html_page().replace(
        "ferry line to the islands", 'ferry line <span style="display:none">(sponsored)</span>to the islands'
    )
    assert PARAGRAPHS[0] in text_of(page)
    long = f'<p>She went on. <span id="more" style="display:none">{SECRET} {SECRET[:-1]}, said the keeper of it.</span></p>'
    assert SECRET in text_of(inserted(long))
