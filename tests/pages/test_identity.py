from collections.abc import Iterator
from itertools import count, islice
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twosource.model import Article, Dating, Entry, Page, Segment
from twosource.pages import distinct, fingerprint, unique

pages = st.lists(
    st.builds(
        Page, id=st.sampled_from("abc"), text=st.sampled_from(["x", "y", "z"]), fetched=st.sampled_from([None, "2020", "2021"])
    ),
    max_size=8,
)


def test_the_same_page_twice_is_one_page_as_first_fetched() -> None:
    late, early = Page(id="a", text="x", fetched="2021-01-02"), Page(id="a", text="x", fetched="2021-01-01")
    assert distinct([late, early, Page(id="a", text="x")]) == (early,)


def test_of_different_pages_under_one_id_the_first_fetched_keeps_it() -> None:
    late, early = Page(id="a", text="x", fetched="2021-01-02"), Page(id="a", text="y", fetched="2021-01-01")
    found = distinct([late, early, Page(id="b", text="x")])
    assert found == (early, replace(late, id=f"a#{fingerprint(late)[:8]}"), Page(id="b", text="x"))
    assert distinct([early]) == (early,)


def test_as_a_stream_the_first_that_comes_keeps_the_id() -> None:
    one, two = Page(id="a", text="x"), Page(id="a", text="y")
    assert [page.id for page in unique([one, two, one, two])] == ["a", f"a#{fingerprint(two)[:8]}"]
    assert [page.id for page in unique([two, one])] == ["a", f"a#{fingerprint(one)[:8]}"]


def test_an_id_that_is_taken_by_chance_gets_more_digits() -> None:
    one, two = Page(id="a", text="x"), Page(id="a", text="y")
    digest = fingerprint(two)
    found = list(unique([Page(id=f"a#{digest[:8]}", text="z"), one, two]))
    assert [page.id for page in found] == [f"a#{digest[:8]}", "a", f"a#{digest[:9]}"]


def test_pages_are_passed_on_as_they_come() -> None:
    def endless() -> Iterator[Page]:
        for number in count():
            yield Page(id=str(number), text="x")

    assert [page.id for page in islice(unique(endless()), 3)] == ["0", "1", "2"]


def test_a_page_and_an_article_under_one_id_are_different() -> None:
    assert len(distinct([Page(id="a", text="x"), Article(id="a", text="x")])) == 2


def test_the_fingerprint_is_of_what_the_page_says() -> None:
    page = Page(id="a", text="x", publisher="P")
    assert fingerprint(page) == fingerprint(replace(page, id="b", fetched="2021"))
    assert fingerprint(page) != fingerprint(replace(page, publisher="Q"))
    assert fingerprint(page) != fingerprint(Page(id="a", html="x", publisher="P"))
    article = Article(id="a", text="x", published="2021")
    assert fingerprint(article) == fingerprint(replace(article, dated=Dating(start="2021-01-01"), language="en", known_at="2022"))
    assert fingerprint(article) == fingerprint(replace(article, entries=(Entry(start=0, end=1, at="2021-01-01T10:00"),)))
    assert fingerprint(article) != fingerprint(replace(article, published="2020"))


@given(pages, st.randoms(use_true_random=False))
def test_ids_are_unique_sorted_and_independent_of_order(given: list[Page], random: Random) -> None:
    found = distinct(given)
    ids = [page.id for page in found]
    assert ids == sorted(set(ids))
    shuffled = list(given)
    random.shuffle(shuffled)
    assert distinct(shuffled) == found
    assert distinct(found) == found
    assert {fingerprint(page) for page in found} == {fingerprint(page) for page in given}


def test_half_characters_are_marked_and_nothing_moves() -> None:
    text = "Half a \ud83d character."
    (page,) = distinct([Page(id="p\udcff", text=text)])
    assert page.id == "p\N{REPLACEMENT CHARACTER}"
    assert page.text == text.replace("\ud83d", "\N{REPLACEMENT CHARACTER}")
    (article,) = distinct(
        [Article(id="a", text=text, byline=("\udcffx",), source_map=(Segment(start=0, end=1, page_start=0, page_end=1),))]
    )
    assert isinstance(article, Article)
    assert article.byline == ("\N{REPLACEMENT CHARACTER}x",)
    assert article.source_map == (Segment(start=0, end=1, page_start=0, page_end=1),)
