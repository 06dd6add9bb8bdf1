"""Whose site a page is of, where it names no author."""

from tests.articles.pages import PARAGRAPHS, TITLE
from twosource.articles import clean
from twosource.model import Page

OWN = (
    "I moored the boat at noon, and my hands were cold. I had not slept since Bergen, nor had I eaten.",
    "My father built her in a shed behind the church. I still have his plans, and I'm mending her by them.",
)


def byline(*paragraphs: str, address: str, foot: str) -> tuple[str, ...]:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, *PARAGRAPHS[:2]))
    head = f'<title>{TITLE}</title><link rel="canonical" href="https://{address}/boat">'
    page = f"<html><head>{head}</head><body><h1>{TITLE}</h1>{body}<footer><p>{foot}</p></footer></body></html>"
    return clean(Page(id="a", html=page)).byline


def test_who_writes_a_site_of_their_own_is_the_author() -> None:
    assert byline(*OWN, address="annasolheim.example", foot="© 2021 Anna Solheim. All rights reserved.") == ("Anna Solheim",)
    assert byline(*OWN, address="solheim.example", foot="© 2021 Anna Solheim") == ("Anna Solheim",)


def test_a_name_over_the_page_and_in_its_rights_is_the_owners() -> None:
    def read(*paragraphs: str, over: str, foot: str) -> tuple[str, ...]:
        lines = (over, "Notes  Boats  About", TITLE, *paragraphs, *PARAGRAPHS[:2], foot)
        return clean(Page(id="a", text="\n\n".join(lines))).byline

    rights = "All of this site is © 2009-2021 Anna Solheim, who built it by hand; print what you like, but ask her first."
    assert read(*OWN, over="Anna Solheim", foot=rights) == ("Anna Solheim",)
    assert read(*OWN, over="Quay Log", foot=rights) == ()
    assert read(over="Anna Solheim", foot=rights) == ()


def test_a_founders_name_in_a_companys_address_is_no_author() -> None:
    assert byline(address="annasolheim.example", foot="© 2021 Anna Solheim. All rights reserved.") == ()
    quoted = "“I moored at noon, and my hands were cold. I had not slept, and I had not eaten, and I'm tired,” she said."
    assert byline(quoted, address="annasolheim.example", foot="© 2021 Anna Solheim") == ()


def test_a_name_that_is_not_the_sites_is_none() -> None:
    assert byline(*OWN, address="quaylog.example", foot="© 2021 Anna Solheim") == ()
    assert byline(*OWN, address="quaylog.example", foot="© 2021 Quay Log") == ()
