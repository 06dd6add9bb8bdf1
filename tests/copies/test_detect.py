import random
import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.copies.pages import OWN_REPORT, RETELLING, WIRE, annotation, article
from twosource import copies
from twosource.model import Article, Copy

DAY = "2021-03-02T09:00:00+00:00"
LATER = "2021-03-02T15:00:00+00:00"
_WORD = re.compile(r"\w+")
PARAGRAPHS = WIRE.split("\n\n")


def found(*pages: Article) -> tuple[Copy, ...]:
    return copies.find(pages, {page.id: annotation(page) for page in pages})


def only(*pages: Article) -> Copy:
    (copy,) = found(*pages)
    return copy


def assert_evidence_is_true(copy: Copy, pages: Sequence[Article]) -> None:
    texts = {page.id: page.text for page in pages}
    for one in copy.evidence:
        for side, span in ((copy.a, one.a), (copy.b, one.b)):
            assert span is None or 0 <= span[0] < span[1] <= len(texts[side])
        if "words stand in both" in one.why:
            assert one.a is not None
            assert one.b is not None
            assert _WORD.findall(texts[copy.a][slice(*one.a)]) == _WORD.findall(texts[copy.b][slice(*one.b)])


def _words(chance: random.Random, number: int) -> list[str]:
    return [f"{chance.choice('bdfgklmnprst')}{chance.choice('aeiou')}{place}ka" for place in range(number)]


def test_the_same_words_are_the_same_text() -> None:
    copy = only(article("a", WIRE, published=DAY), article("b", WIRE.replace("\n\n", "\n\n\n").upper(), published=LATER))
    assert (copy.kind, copy.source, copy.score) == ("same", "a", 1.0)


def test_a_page_cut_short_is_an_excerpt_of_the_longer_one() -> None:
    pages = article("a", "\n\n".join(PARAGRAPHS[:3]), published=LATER), article("b", WIRE, published=DAY)
    copy = only(*pages)
    assert (copy.kind, copy.source) == ("excerpt", "b")
    assert copy.score > 0.9
    assert_evidence_is_true(copy, pages)


def test_a_lightly_edited_page_is_a_copy_and_of_one_publisher_a_version() -> None:
    edited = WIRE.replace("eleven metres", "twelve metres").replace("on Tuesday", "on Tuesday morning")
    assert only(article("a", WIRE, publisher="One"), article("b", edited, publisher="Two")).kind == "copy"
    assert only(article("a", WIRE, publisher="One"), article("b", edited, publisher="The One")).kind == "version"


def test_an_update_of_an_agency_is_a_version_of_what_its_clients_carry() -> None:
    client = article("a", WIRE, credit="Delta Wire", publisher="Portal", published=DAY)
    update = article(
        "b",
        WIRE.replace("eleven", "twelve"),
        title="UPDATE 2-Dam lake lowered",
        publisher="Delta Wire",
        published="2021-03-02T09:00:00+00:00",
    )
    copy = only(client, update)
    assert (copy.kind, copy.source) == ("version", "a")


def test_a_page_made_of_two_others_is_a_merge_of_both() -> None:
    pages = (
        article("a", "\n\n".join(PARAGRAPHS[:4]), published=DAY, publisher="One"),
        article("b", OWN_REPORT, published=DAY, publisher="Two"),
        article("c", "\n\n".join([*PARAGRAPHS[:4], OWN_REPORT]), published=LATER, publisher="Three"),
    )
    assert [(copy.a, copy.b, copy.kind, copy.source) for copy in found(*pages)] == [
        ("a", "c", "merge", "a"),
        ("b", "c", "merge", "a"),
    ]


def test_a_page_made_of_the_lesser_part_of_each_of_two_is_a_merge_unless_much_is_its_own() -> None:
    valley = OWN_REPORT.split("\n\n")
    one = article("a", WIRE, published=DAY, publisher="One", credit="Delta Wire")
    two = article("b", OWN_REPORT, published=DAY, publisher="Two")
    both = [PARAGRAPHS[0], valley[1], PARAGRAPHS[4], valley[2]]
    sides = article("c", "\n\n".join(both), published=LATER, publisher="Three")
    assert [(copy.a, copy.b, copy.kind) for copy in found(one, two, sides)] == [("a", "c", "merge"), ("b", "c", "merge")]
    owns = copies.origins((one, two, sides), found(one, two, sides))
    assert {origin.name: origin.articles for origin in owns} == {"Delta Wire": ("a", "c"), "Two": ("b", "c")}
    own = (
        "Boats for hire on the lake have been tied up at Sorrel Bay, where the season should have begun at Easter. The owner of"
        " the largest yard, a family firm since 1958, has sent nine of fourteen hands home. In the yard's shop a child was"
        " buying a kite with the money meant for a rowing boat."
    )
    more = article("c", "\n\n".join([*both, own, own.replace("kite", "drum")]), published=LATER, publisher="Three")
    assert {copy.kind for copy in found(one, two, more)} == {"excerpt"}


def test_shared_quotations_are_no_derivation() -> None:
    speech = (
        "“We will rebuild every gate of this dam with our own hands, and we will do it before the first snow of the year "
        "falls on the villages that trusted us for three generations.”"
    )
    one = article("a", f"{speech} The minister spoke in the rain on Friday to a crowd of farmers and their children.")
    two = article("b", f"Protesters drowned out parts of the address with whistles and drums near the bridge. {speech}")
    assert found(one, two) == ()


def test_what_one_page_quotes_counts_in_no_other() -> None:
    words = "the gates will be rebuilt before the first snow of the year falls on the villages that trusted us all"
    unquoted = article("a", f"Officials promised again on Friday that {words}. Nobody clapped.")
    also = article("b", f"It was a long evening in the hall. A placard claimed {words}. Then it rained.")
    quoting = article("c", f"“Believe me, {words},” she said, and left the stage to music.")
    assert ("a", "b") in {(copy.a, copy.b) for copy in found(unquoted, also)}
    assert ("a", "b") not in {(copy.a, copy.b) for copy in found(unquoted, also, quoting)}


def test_captions_and_copyright_lines_are_no_derivation() -> None:
    line = (
        "Photo by Mara Lind/Getty Images. Copyright 2021 Delta Wire. All rights reserved. This material may not be published, "
        "broadcast, rewritten or redistributed without permission of the agency."
    )
    one = article("a", f"{line}\n\nRain fell for nine hours on the northern hills and closed two roads.")
    two = article("b", f"{line}\n\nA bakery in the old town won the national prize for rye bread again.")
    assert found(one, two) == ()


def test_what_one_page_has_in_a_caption_counts_in_no_other() -> None:
    words = "Villagers carry their furniture over the flooded bridge at Lunn on Tuesday evening as the reservoir falls"
    one = article("a", f"{words}.\n\nRain fell for nine hours on the northern hills and closed two roads.")
    two = article("b", f"The mills stood idle and nobody spoke.\n\n{words}.\n\nA bakery in the old town closed.")
    captioned = article("c", f"{words}. (Photo by Mara Lind/Getty Images)\n\nThe choir sang until the lights went out again.")
    assert ("a", "b") in {(copy.a, copy.b) for copy in found(one, two)}
    assert found(one, two, captioned) == ()


def test_an_embedded_post_is_no_derivation() -> None:
    post = (
        "We will rebuild every gate of this dam with our own hands and before the first snow falls on the villages\n\n"
        "— Inez Tallow (@ineztallow) March 2, 2021"
    )
    one = article("a", f"The governor wrote in the rain on Friday.\n\n{post}\n\nFarmers and their children stood by.")
    two = article("b", f"Protesters used whistles and drums near the bridge.\n\n{post}\n\nThen they all went home.")
    assert found(one, two) == ()


def test_some_sentences_of_another_page_are_an_excerpt_however_long_both_are() -> None:
    shared = f"{PARAGRAPHS[0]} {PARAGRAPHS[4]} {PARAGRAPHS[6]}"
    words = _words(random.Random(9), 3600)
    one = article("a", f"{' '.join(words[:1800])}.\n\n{shared}", published=DAY)
    two = article("b", f"{' '.join(words[1800:])}.\n\n{shared}", published=LATER)
    copy = only(one, two)
    assert (copy.kind, copy.source) == ("excerpt", "a")
    assert copy.score < 0.1
    assert_evidence_is_true(copy, (one, two))


def test_a_retelling_is_found_without_shared_words_and_points_to_its_source() -> None:
    wire = article("a", WIRE, published=DAY, credit="Delta Wire", publisher="Portal")
    broker = article("b", RETELLING, publisher="Broker")
    copy = only(wire, broker)
    assert (copy.kind, copy.source) == ("rewrite", "a")
    assert_evidence_is_true(copy, (wire, broker))
    assert any("quoted in one page" in one.why for one in copy.evidence)


def test_two_own_reports_of_one_event_are_no_retelling() -> None:
    assert found(article("a", WIRE, published=DAY), article("b", OWN_REPORT, published=DAY)) == ()


def test_the_order_of_the_articles_does_not_matter() -> None:
    pages = [article("a", WIRE), article("b", RETELLING), article("c", OWN_REPORT), article("d", "\n\n".join(PARAGRAPHS[:4]))]
    assert found(*pages) == found(*reversed(pages))


def test_stubs_and_empty_pages_take_no_part() -> None:
    assert found(article("a", WIRE, kind="stub"), article("b", WIRE), article("c", ""), article("d", "")) == ()


def test_other_scripts_and_broken_text_do_no_harm() -> None:
    assert found(article("a", "水庫在星期二開始放水。" * 40), article("b", "\ud800 x " * 50), article("c", '"' * 5000)) == ()


def test_many_identical_pages_are_each_tied_to_one() -> None:
    pages = [article(f"{number:04}", WIRE) for number in range(400)]
    assert {(copy.a, copy.kind) for copy in found(*pages)} == {("0000", "same")}


def test_many_nearly_identical_pages_do_not_make_all_pairs() -> None:
    pages = [article(f"{number:04}", f"{WIRE}\n\nPage {number} of the archive.") for number in range(120)]
    assert len(copies.find(pages, {})) < 120 * 10


def test_a_publishers_furniture_makes_no_copies() -> None:
    chance = random.Random(4)
    words = [f"{chance.choice('bdfgklmnprst')}{chance.choice('aeiou')}{number}ka" for number in range(3000)]
    furniture = "\n\n".join(" ".join(chance.sample(words, 40)) for _ in range(8))
    pages = [
        article(f"{number:02}", f"{furniture}\n\n{' '.join(chance.sample(words, 60))}", publisher="One", title=words[number])
        for number in range(12)
    ]
    assert copies.find(pages, {}) == ()


@pytest.mark.parametrize("between", ["\n\n", " "])
def test_pages_that_are_nine_tenths_furniture_make_no_cluster(between: str) -> None:
    chance = random.Random(6)
    words = _words(chance, 4000)
    furniture = [" ".join(chance.sample(words, 20)).capitalize() + "." for _ in range(27)]
    pages = [
        article(
            f"{number:03}",
            between.join([*furniture, " ".join(chance.sample(words, 60)) + "."]),
            publisher="One",
            title=" ".join(chance.sample(words, 3)),
        )
        for number in range(100)
    ]
    found = copies.find(pages, {})
    assert found == ()
    assert max(len(origin.articles) for origin in copies.origins(pages, found)) == 1


def test_ten_thousand_identical_pages_take_bounded_time_and_make_one_star() -> None:
    pages = [article(f"{number:05}", WIRE, publisher=f"P{number % 50}") for number in range(10_000)]
    found = copies.find(pages, {})
    assert len(found) == len(pages) - 1
    assert {(copy.a, copy.kind) for copy in found} == {("00000", "same")}
    (origin,) = copies.origins(pages, found)
    assert len(origin.articles) == len(pages)


def test_a_page_in_another_language_stands_alone() -> None:
    german = "Am Dienstag begannen Ingenieure, den Stausee abzusenken. Viertausend Menschen verließen Oster und Lunn. " * 5
    pages = [article("a", WIRE), article("b", WIRE.replace("eleven", "twelve")), article("c", german, language="de")]
    assert {(copy.a, copy.b) for copy in found(*pages)} == {("a", "b")}


def test_a_clock_in_the_future_neither_stops_a_page_nor_makes_it_the_source() -> None:
    late = article("a", WIRE, published="2999-01-01", publisher="One")
    copy = only(late, article("b", WIRE.replace("eleven", "twelve"), published=DAY, publisher="Two"))
    assert (copy.kind, copy.source) == ("copy", "b")


def test_long_and_repetitive_texts_take_bounded_time() -> None:
    pages = [
        article("a", "the end of this year " * 40_000),
        article("b", "the end of this year " * 30_000),
        article("c", '"x" ' * 40_000),
    ]
    assert found(*pages) == ()


_printings: st.SearchStrategy[Callable[[str], str]] = st.sampled_from(
    [
        *([lambda part: part] * 5),
        lambda part: f"“{part}”",
        lambda part: f"{part[:200]} (Photo by Mara Lind/Getty Images)",
        lambda part: f"{part.split('. ')[0]}.",
        lambda part: f"GENEVA, May 3 (Delta Wire) - {part}",
    ]
)
"""How a page prints a paragraph of another: mostly as it is, or quoted, as a caption, cut short, under a dateline."""


@st.composite
def piles(draw: st.DrawFn) -> list[Article]:
    pool = [*PARAGRAPHS, *OWN_REPORT.split("\n\n"), *RETELLING.split("\n\n")]
    pages = []
    for number in range(draw(st.integers(2, 6))):
        parts = [draw(_printings)(part) for part in draw(st.lists(st.sampled_from(pool), min_size=1, max_size=6, unique=True))]
        day = draw(st.sampled_from(["2021-03-01", "2021-03-02", "2021-03-02T12:00:00+00:00", "2021-03-04", None]))
        publisher = draw(st.sampled_from(["One", "Two", None]))
        title = draw(st.sampled_from(["Dam lake lowered", "Bakery wins prize", "Harbour strike spreads", "Cup final delayed"]))
        url = draw(st.sampled_from([None, None, "https://one.example/a"]))
        pages.append(article(f"p{number}", "\n\n".join(parts), published=day, publisher=publisher, title=title, url=url))
    return pages


@settings(max_examples=150)
@given(piles(), st.randoms(use_true_random=False))
def test_later_pages_change_nothing_that_was_found_before(pages: list[Article], chance: random.Random) -> None:
    everything = found(*pages)
    early = [page for page in pages if page.known_at is not None and page.known_at < "2021-03-03"]
    ids = {page.id for page in early}
    assert found(*early) == tuple(copy for copy in everything if copy.a in ids and copy.b in ids)
    chance.shuffle(pages)
    assert found(*pages) == everything
    for copy in everything:
        assert_evidence_is_true(copy, pages)
        assert copy.a < copy.b
        assert copy.score > 0 or copy.kind == "version"  # one address, and nothing of its text was kept
        assert copy.score <= 1


@settings(max_examples=30)
@given(piles())
def test_every_page_has_an_origin_and_ids_are_unique(pages: list[Article]) -> None:
    origins = copies.origins(pages, found(*pages))
    assert {id for origin in origins for id in origin.articles} == {page.id for page in pages}
    assert len({origin.id for origin in origins}) == len(origins)
    assert all(origin.articles == tuple(sorted(origin.articles)) and origin.basis for origin in origins)


@pytest.mark.parametrize("known_at", ["nonsense", "9999-12-31", "0001-01-01"])
def test_odd_times_do_no_harm(known_at: str) -> None:
    assert only(article("a", WIRE, known_at=known_at), article("b", WIRE)).kind == "same"


def test_a_page_that_links_to_another_re_tells_it_where_enough_is_told_again() -> None:
    wire = article("a", WIRE, publisher="Coastal Wire", url="https://wire.example/dam", published="2021-03-02")
    told = "\n\n".join(RETELLING.strip().split("\n\n")[4:6])
    words = f"{told}\n\n{OWN_REPORT}"
    for links, sources in (((), []), (("http://www.wire.example/dam/?utm_source=x",), ["a"])):
        page = article("b", words, publisher="Valley Post", published="2021-03-03", links=links)
        told_again = found(wire, page)
        assert [copy.source for copy in told_again] == sources
        assert all("b links to a" in [one.why for one in copy.evidence] for copy in told_again)
    own = article(
        "c",
        f"{told.partition(chr(10))[0]}\n\n{OWN_REPORT}",
        publisher="Valley Post",
        published="2021-03-03",
        links=("https://wire.example/dam",),
    )
    assert found(wire, own) == ()
