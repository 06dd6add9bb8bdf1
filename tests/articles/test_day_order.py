import pytest

from tests.articles.pages import html_page, text_page
from twosource.articles import clean
from twosource.model import Page


@pytest.mark.parametrize(
    ("url", "language", "other", "day"),
    [
        ("https://herald.example/ferry", "en", "", None),
        ("https://herald.co.uk/ferry", "en", "", "2021-04-03"),
        ("https://herald.example/ferry", "en-US", "", "2021-03-04"),
        ("https://herald.example/ferry", "de", "", "2021-04-03"),
        ("https://herald.example/ferry", "en", "<p>Next sailing: 25/04/2021</p>", "2021-04-03"),
        ("https://herald.example/ferry", "en", "<p>Next sailing: 04/25/2021</p>", "2021-03-04"),
        ("https://herald.example/ferry", "en", "<p>From 04/25/2021, to 25/04/2021</p>", None),
    ],
)
def test_the_order_of_day_and_month_is_the_one_that_the_page_shows(url: str, language: str, other: str, day: str | None) -> None:
    page = html_page(body="<p>03/04/2021</p>", language=language).replace("<footer>", f"{other}<footer>")
    assert clean(Page(id="a", url=url, html=page)).published == day


def test_a_date_that_can_be_read_one_way_only_needs_no_order() -> None:
    assert clean(Page(id="a", text=text_page(stamp="Published: 10/31/2020"))).published == "2020-10-31"
