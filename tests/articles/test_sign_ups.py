"""Boxes in an article that ask for the reader's address."""

import pytest

from tests.articles.pages import PARAGRAPHS, TITLE
from twosource.articles import clean
from twosource.model import Page


def html(box: str) -> str:
    """Return the text of an HTML page with a box between its paragraphs."""
    told = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    page = f"<html><body><article><h1>{TITLE}</h1>{''.join(told[:2])}{box}{''.join(told[2:])}</article></body></html>"
    return clean(Page(id="a", html=page)).text


def text(*box: str) -> str:
    """Return the text of a plain-text page with lines between its paragraphs."""
    return clean(Page(id="a", text="\n\n".join((TITLE, *PARAGRAPHS[:2], *box, *PARAGRAPHS[2:])))).text


HEADLINE, SENTENCE = "What the quays talked about", "The week's sailings and strandings in one letter, every Friday at noon."


@pytest.mark.parametrize(
    "box",
    [
        '<div class="b7"><h3>{}</h3><p>{}</p><form><input type="email"><button>Go</button></form></div>',
        '<aside><div><h3>{}</h3><p>{}</p></div><div><input name="EMAIL"><button>Sign me up</button></div></aside>',
        '<section class="newsletter"><h2>{}</h2><p>{}</p><form><p><input type=email></p></form></section>',
    ],
)
def test_what_stands_with_a_field_for_an_address_is_no_text(box: str) -> None:
    found = html(box.format(HEADLINE, SENTENCE))
    assert HEADLINE not in found
    assert SENTENCE not in found
    assert all(paragraph in found for paragraph in PARAGRAPHS)


def test_a_field_in_a_part_of_the_article_takes_no_paragraph_with_it() -> None:
    form = '<form><input type="email"></form>'
    own = "The quay wall was built in 1931 and mended twice since."
    assert own in html(f"<section><h2>An old wall</h2><p>{own}</p>{form}</section>")
    assert PARAGRAPHS[1] in html(f"<div><p>{PARAGRAPHS[1]} {PARAGRAPHS[2]}</p>{form}</div>")
    assert own in html(f'<div><p>{own}</p><form><input type="search"></form></div>')


@pytest.mark.parametrize(
    "box",
    [
        (HEADLINE, SENTENCE, "Email address", "Sign up"),
        (HEADLINE, SENTENCE, "Enter your e-mail*", "By signing up you agree to our terms."),
        ("The Kestvik Letter lands in your inbox before the first ferry leaves the quay on Friday.", "Your email address [ ] Go"),
    ],
)
def test_what_stands_over_the_label_of_such_a_field_is_no_text(box: tuple[str, ...]) -> None:
    found = text(*box)
    assert not any(line in found for line in box)
    assert all(paragraph in found for paragraph in PARAGRAPHS)


def test_a_paragraph_over_such_a_label_stays_where_it_tells_of_no_letter() -> None:
    own = "The quay wall was built in 1931, and divers have looked at it every week since the winter of the great storm."
    assert own in text(own, "Email address")
    assert "An old wall" in text("An old wall", own.replace("every week", "often"), "Email address", "Sign up")
    assert SENTENCE in text(HEADLINE, SENTENCE, "An old wall")
