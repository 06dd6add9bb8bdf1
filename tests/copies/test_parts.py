"""The small parts: words, furniture, names, order, subjects, boilerplate, fingerprints."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.copies.pages import OWN_REPORT, WIRE, article
from twosource.copies import boilerplate, fingerprints, furniture, literal, names, order
from twosource.copies.prose import WIDTH, read, read_all
from twosource.copies.related import Subjects
from twosource.copies.words import Lookup
from twosource.language import similarity
from twosource.model import Article, Span


@given(st.text(max_size=300))
def test_words_are_found_where_a_regular_expression_finds_them(text: str) -> None:
    prose = read(article("a", text))
    spans = [match.span() for match in re.finditer(r"\w+", prose.article.text)]
    assert list(zip(prose.starts.tolist(), prose.ends.tolist(), strict=True)) == spans
    assert len(prose.shingles) == len(prose.own) == len(prose.quoted) == max(len(spans) - WIDTH + 1, 0)


def test_equal_words_have_equal_shingles_in_any_case() -> None:
    first, second = read(article("a", "One two three four five six")), read(article("b", "zero ONE Two three, four five"))
    assert first.shingles[0] == second.shingles[1]


def test_words_that_grow_when_folded_equal_their_capitals_and_other_words_do_not() -> None:
    first, second = (read(article("a", text)) for text in ("Die Straße am großen Fluß", "DIE STRASSE AM GROSSEN FLUSS"))
    assert first.digest == second.digest
    assert read(article("a", "Die Strasse am groben Fluss")).digest != first.digest


@given(st.lists(st.text(st.characters(categories=("Ll", "Nd")), min_size=1, max_size=80), min_size=2, max_size=2, unique=True))
def test_different_words_have_different_hashes(words: list[str]) -> None:
    one, two = (read(article("a", f"{word} b c d e")) for word in words)
    assert (one.shingles[0] == two.shingles[0]) == (words[0].casefold() == words[1].casefold())


@pytest.mark.parametrize(
    "line",
    [
        "© 2021 Delta Wire. All rights reserved.",
        "(Mara Lind/Pool via AP)",
        "Reporting by Ana Ruiz; Editing by Tom Okoro",
        "By Ana Ruiz and Tom Okoro",
        "Photo: Mara Lind",
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert furniture.is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the lake had fallen by two metres. Nobody had expected that.",
        "The photographer said the picture had been taken in spring.",
        "Copying the plan would be a mistake, the mayor said.",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert not furniture.is_furniture(line)


@pytest.mark.parametrize(
    ("paragraph", "signs"),
    [
        ("— Inez Tallow (@ineztallow) March 2, 2021", True),
        ("-- Marrow Water Board (@marrowwater)", True),
        ("— Inez Tallow, governor (and a farmer)", False),
        ("The governor (@ineztallow) wrote twice.", False),
        ("—" * 500, False),
    ],
)
def test_signatures_of_posts(paragraph: str, signs: bool) -> None:
    assert furniture.signs_post(paragraph) is signs


def test_names_meet_in_any_spelling() -> None:
    assert names.same("The Associated Press", "AP")
    assert names.same("Harbour-Post.com", "harbour post")
    assert names.same("Norte Cable S.A.", "Norte Cable")
    assert not names.same("Casa", "C")
    assert not names.same(None, None)
    assert not names.same("Delta Wire", "Delta Post")
    assert names.same("D.V.W.", "Delta Valley Wire")
    assert names.same("Delta Valley Wire", "DVW")
    assert not names.same("DW", "Delta Wire")
    assert not names.same("DVP", "Delta Valley Wire")
    assert names.key("...")


def test_undated_articles_stand_last_and_share_a_rank() -> None:
    pages = [
        article("d", ""),
        article("a", ""),
        article("c", "", published="2021-03-02"),
        article("b", "", published="2021-03-01"),
    ]
    assert [page.id for page in order.canonical(pages)] == ["b", "c", "a", "d"]
    assert order.ranks(pages) == {"b": 0, "c": 1, "a": 2, "d": 2}


def test_subjects_find_the_nearest_within_the_window() -> None:
    dam, more = article("a", WIRE, published="2021-03-01"), article("b", WIRE, published="2021-03-20")
    subjects = Subjects()
    subjects.file(0, dam, similarity.vector(dam.text))
    vector = similarity.vector(WIRE)
    assert subjects.nearest(article("c", WIRE, published="2021-03-03"), vector) == [0]
    assert subjects.nearest(article("c", WIRE), vector) == [0]
    assert subjects.nearest(more, vector) == []
    assert subjects.nearest(article("c", "x"), similarity.vector("The pianist broke a string during the sonata.")) == []


def test_boilerplate_is_known_from_the_third_page_of_a_publisher_with_a_subject_of_its_own() -> None:
    line = "Subscribe to the harbour letter, written every night by our editors."
    titles = ("Ferry crash injures nine", "Cathedral organ restored", "Chess federation bankrupt", "Vineyards flooded")
    pages = [
        article(str(number), f"{title} story.\n\n{line}", title=title, publisher="Post", published=f"2021-03-0{number + 1}")
        for number, title in enumerate(titles)
    ]
    known = boilerplate.boilerplate(pages)
    assert [since for page in pages for _, since in known[page.id]] == [2, 2, 2, 2]
    assert boilerplate.own_text(pages[3], known, 3) == "Vineyards flooded story.\n\n"
    assert boilerplate.own_text(pages[1], known, 1) == pages[1].text


def test_the_host_stands_for_a_publisher_that_is_not_named() -> None:
    line = "Subscribe to the harbour letter, written every night by our editors."
    titles = ("Ferry crash injures nine", "Cathedral organ restored", "Chess federation bankrupt")

    def pages(*urls: str) -> list[Article]:
        told = enumerate(zip(titles, urls, strict=True))
        return [article(str(number), f"{title} today.\n\n{line}", title=title, url=url) for number, (title, url) in told]

    one_site = pages("https://post.example/a", "https://post.example/b", "https://post.example/c")
    assert {id: len(spans) for id, spans in boilerplate.boilerplate(one_site).items()} == {"0": 1, "1": 1, "2": 1}
    assert boilerplate.boilerplate(pages("https://post.example/a", "https://post.example/b", "https://[broken")) == {}


def test_boilerplate_is_known_by_the_sentence_inside_a_paragraph() -> None:
    line = "Subscribe to the harbour letter. Our editors write it every night!"
    titles = ("Ferry crash injures nine", "Cathedral organ restored", "Chess federation bankrupt")
    pages = [article(str(number), f"{title} today. {line}", title=title, publisher="Post") for number, title in enumerate(titles)]
    known = boilerplate.boilerplate(pages)
    assert [boilerplate.own_text(page, known, 0) for page in pages] == [f"{title} today. " for title in titles]


def test_a_page_without_a_title_is_known_by_what_no_earlier_page_has() -> None:
    line = "Subscribe to the harbour letter, written every night by our editors, and help the lighthouse museum."
    told = (
        "A tram hit a bakery van in Tarn.",
        "The cathedral organ of Pell sounds again.",
        "Chess players sued their federation.",
    )
    pages = [article(str(number), f"{line}\n\n{text}", publisher="Post") for number, text in enumerate(told)]
    known = boilerplate.boilerplate(pages)
    assert [boilerplate.own_text(page, known, 0).strip() for page in pages] == list(told)
    versions = [
        article(str(number), f"{WIRE}\n\n{text}", publisher="Post")
        for number, text in enumerate(("", "Halloway slept on it.", "The audit is on the agency's site.", "Meikle has a cat."))
    ]
    assert boilerplate.boilerplate(versions) == {}
    assert boilerplate.boilerplate([article(str(number), WIRE, publisher="Post") for number in range(4)]) == {}


def test_boilerplate_is_ranked_among_all_articles_and_not_among_its_publishers_alone() -> None:
    line = "Subscribe to the harbour letter, written every night by our editors."
    titles = ("Ferry crash injures nine", "Cathedral organ restored", "Chess federation bankrupt")
    pages = [
        article(str(number), f"{title} story.\n\n{line}", title=title, publisher="Post", published=f"2021-03-0{2 * number + 1}")
        for number, title in enumerate(titles)
    ]
    others = [article(f"o{day}", WIRE, publisher="Other", published=f"2021-03-0{day}") for day in (2, 4)]
    known = boilerplate.boilerplate([*pages, *others])
    assert {since for page in pages for _, since in known[page.id]} == {order.ranks([*pages, *others])["2"]} == {4}


def test_words_across_two_boilerplate_sentences_stop_counting_with_the_first_of_them() -> None:
    text = "One two three four five six. Seven eight nine ten eleven twelve."
    page = article("a", text)
    prose = read(page)
    known = {"a": ((Span(0, 28), 1), (Span(29, len(text)), 5))}
    (mark,) = fingerprints.prints([prose], {"a": 0}, known)
    expires = dict(zip(mark.prose.places.tolist(), mark.expires.tolist(), strict=True))
    assert [expires[place] for place in sorted(expires)] == [1, 1, 1, 1, 1, 1, 5, 5]


def test_versions_of_one_report_are_no_boilerplate() -> None:
    pages = [
        article(str(number), f"{WIRE}\n\n{number}", title="Marrow Dam lake lowered", publisher="Post") for number in range(5)
    ]
    assert boilerplate.boilerplate(pages) == {}


def test_a_filed_article_is_found_by_a_part_of_it() -> None:
    pages = [article("a", WIRE), article("b", OWN_REPORT), article("c", WIRE[: len(WIRE) // 2])]
    proses = [read(page) for page in pages]
    marks = fingerprints.prints(proses, order.ranks(pages), {})
    index = fingerprints.Index(marks)
    index.file(0)
    index.file(1)
    assert index.candidates(2) == [0]
    (shared,) = literal.overlaps([marks[0]], marks[2], 0)
    assert shared.of_b == 1.0
    assert 0.3 < shared.of_a < 0.7
    assert shared.lengths.sum() == shared.shared
    for at_a, at_b, length in zip(shared.first_a, shared.first_b, shared.lengths, strict=True):
        assert (proses[0].shingles[at_a : at_a + length] == proses[2].shingles[at_b : at_b + length]).all()


@given(st.sets(st.integers(0, 2**64 - 1), max_size=60), st.lists(st.integers(0, 2**64 - 1), max_size=60), st.integers(0, 60))
def test_a_lookup_finds_what_is_there_and_where(held: set[int], others: list[int], near: int) -> None:
    hashes = [*held, *{value ^ 1 for value in list(held)[:near]} - held]
    wanted = [*others, *(value ^ 2 for value in hashes), *hashes]
    found, at = Lookup(np.array(hashes, np.uint64)).find(np.array(wanted, np.uint64))
    expected = [(place, hashes.index(value)) for place, value in enumerate(wanted) if value in hashes]
    assert list(zip(found.tolist(), at.tolist(), strict=True)) == expected


def test_articles_are_read_together_as_they_are_alone() -> None:
    signed = "— Inez Tallow (@ineztallow) March 2, 2021\n\nThe lake fell by two metres in a week, she wrote later that day."
    quoted = ("“We will not open the gates before", "“the spring rains have come and gone”")
    texts = ("", signed, *quoted, "Fluß und Straße", WIRE, "a b c d e f")
    pages = [article(str(number), text) for number, text in enumerate(texts * 9)]
    for page, prose in zip(pages, read_all(pages), strict=True):
        alone = read(page)
        assert (prose.furniture, prose.digest) == (alone.furniture, alone.digest)
        for field in ("starts", "ends", "shingles", "own", "quoted", "foreign", "distinct", "places"):
            assert (getattr(prose, field) == getattr(alone, field)).all(), field


def test_an_article_is_older_only_where_its_last_change_comes_before() -> None:
    morning = article("a", WIRE, published="2021-03-01T08:00:00+00:00")
    changed = article("b", WIRE, published="2021-03-01T08:00:00+00:00", modified="2021-03-04")
    noon = article("c", WIRE, published="2021-03-01T12:00:00+00:00")
    assert order.is_older(morning, noon)
    assert not order.is_older(changed, noon)
    assert not order.is_older(morning, article("d", WIRE, published="2021-03-01"))
    assert not order.is_older(morning, morning)
    assert order.no_later(morning, morning)
    assert not order.no_later(article("e", WIRE), noon)
