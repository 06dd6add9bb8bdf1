import random
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource import stories
from twosource.model import Article, Copy, Origin, Story

THURSDAY = datetime(2021, 3, 4, tzinfo=UTC)
DAM = (
    "Engineers lowered the Marrow Dam reservoir after cracks were found in the spillway and villages below were evacuated.",
    "Cracks in the spillway of the Marrow Dam forced engineers to lower the reservoir, emptying the villages of Oster and Lunn.",
    "The evacuation below the Marrow Dam goes on as the reservoir falls; the spillway cracks worry engineers and insurers.",
)
ORCHESTRA = (
    "The orchestra of Brightport will dismiss its conductor after players voted against him in a dispute over rehearsals.",
    "Players of the Brightport orchestra voted to part with their conductor, ending a long dispute over rehearsal hours.",
)


def article(id: str, text: str, known_at: str | None = None, title: str | None = None, **fields: object) -> Article:
    return Article(id=id, text=text, title=title, known_at=known_at, **fields)  # type: ignore[arg-type]


def group(*pages: Article, copies: tuple[Copy, ...] = (), origins: tuple[Origin, ...] = ()) -> tuple[Story, ...]:
    return stories.group(pages, copies, origins)


def members(*pages: Article, copies: tuple[Copy, ...] = ()) -> list[tuple[str, ...]]:
    return [story.articles for story in group(*pages, copies=copies)]


def test_reports_of_one_event_join_and_others_do_not() -> None:
    pages = [article(f"d{n}", text, f"2021-03-0{n + 1}") for n, text in enumerate(DAM)]
    pages += [article(f"o{n}", text, f"2021-03-0{n + 1}") for n, text in enumerate(ORCHESTRA)]
    assert members(*pages) == [("d0", "d1", "d2"), ("o0", "o1")]


def test_a_page_that_names_another_event_of_its_kind_in_passing_starts_a_story_of_its_own() -> None:
    pages = (
        article(
            "a",
            "A goods train left the rails at Tolle Junction on Monday and two drivers were hurt. Inspector Ruta Balk said that a"
            " cracked rail under the Tolle signal box was to blame. The goods train carried cement for the Varn works.",
            "2021-03-01T10:00:00+00:00",
            title="Goods train derails at Tolle Junction",
        ),
        article(
            "b",
            "A night express ran into cows near Hessel on Wednesday, two days after a goods train left the rails at Tolle"
            " Junction and two drivers were hurt. Farmer Jon Skree had left a gate open, the railway said. The express reached"
            " Port Ilmar at noon.",
            "2021-03-03T10:00:00+00:00",
            title="Express hits cows near Hessel",
        ),
        article(
            "c",
            "Jon Skree lost nine cows when the night express to Port Ilmar ran into them near Hessel. The gate was open because"
            " the latch is the railway's, the farmer said.",
            "2021-03-04T10:00:00+00:00",
            title="Farmer Skree blames railway for latch",
        ),
    )
    assert members(*pages) == [("a",), ("b", "c")]


def test_an_undated_page_finds_its_story_at_any_time() -> None:
    pages = article("a", DAM[0], "2011-03-01"), article("b", ORCHESTRA[0], "2021-03-01"), article("c", DAM[1])
    assert members(*pages) == [("a", "c"), ("b",)]


def test_the_same_event_again_after_the_window_is_another_story() -> None:
    assert len(members(article("a", DAM[0], "2021-03-01"), article("b", DAM[1], "2021-04-01"))) == 2


def test_a_story_stays_open_while_pages_join_it() -> None:
    days = ["2021-03-01", "2021-03-04", "2021-03-07", "2021-03-10"]
    assert len(members(*(article(day, DAM[0], day) for day in days))) == 1


def test_headlines_alone_are_enough() -> None:
    titles = (
        "Cracks found in Marrow Dam spillway, villages evacuated",
        "Villages below Marrow Dam evacuated",
        "Brightport orchestra parts with conductor",
    )
    pages = [article(str(n), "", "2021-03-01", title) for n, title in enumerate(titles)]
    assert members(*pages) == [("0", "1"), ("2",)]


@pytest.mark.parametrize(("kind", "score", "together"), [("rewrite", 0.3, True), ("copy", 0.8, True), ("excerpt", 0.2, False)])
def test_a_copy_joins_the_story_of_its_source_and_a_small_overlap_does_not(kind: str, score: float, together: bool) -> None:
    copy = Copy(a="a", b="b", kind=kind, source="a", score=score)  # type: ignore[arg-type]
    pages = article("a", DAM[0], "2021-03-01"), article("b", ORCHESTRA[0], "2021-03-02")
    assert (len(members(*pages, copies=(copy,))) == 1) is together


def test_a_figure_in_common_makes_no_story() -> None:
    pages = (
        article(
            "a",
            "A garden pool of 9,000 litres was given to the school by a baker of the town, who said that it was for the young.",
            "2021-03-01",
            title="Pool of 9,000 litres",
        ),
        article(
            "b",
            "A lorry with 9,000 hens was stopped at the bridge by police, who said that it was too heavy for the road.",
            "2021-03-01",
            title="Lorry of 9,000 hens",
        ),
    )
    assert members(*pages) == [("a",), ("b",)]


def test_a_page_that_copies_two_stories_joins_one() -> None:
    copies = (Copy(a="a", b="c", kind="merge", source="a", score=0.9), Copy(a="b", b="c", kind="merge", source="a", score=0.8))
    pages = article("a", DAM[0], "2021-03-01"), article("b", ORCHESTRA[0], "2021-03-01"), article("c", "Roundup.", "2021-03-02")
    assert members(*pages, copies=copies) == [("a", "c"), ("b",)]


def test_a_story_says_why_when_and_whose() -> None:
    pages = (
        article("a", DAM[0], "2021-03-02T08:00:00+00:00", title="Marrow Dam reservoir lowered"),
        article("b", DAM[1], "2021-03-03", title="A quiet day"),
        article("c", DAM[2], None, title="Insurers watch the dam"),
    )
    (story,) = group(
        *pages, origins=(Origin(id="o-1", name="Post", articles=("b",)), Origin(id="o-2", name=None, articles=("x",)))
    )
    assert story.first_known == "2021-03-02T08:00:00+00:00"
    assert story.title == "Marrow Dam reservoir lowered"
    assert story.origins == ("o-1",)
    assert [join.article for join in story.joins] == ["a", "b", "c"]
    assert story.joins[0].similarity == 1.0
    assert {"Marrow", "spillway"} <= set(story.joins[1].shared)
    assert 0 < story.joins[1].similarity < 1


def test_the_title_is_the_one_whose_words_the_other_pages_tell() -> None:
    pages = (
        article("a", DAM[0] + " " + DAM[1], "2021-03-01", title="What a morning, and what did we learn?"),
        article("b", DAM[1] + " " + DAM[2], "2021-03-02", title="Marrow Dam cracks"),
        article("c", DAM[2] + " " + DAM[0], "2021-03-02", title="And now the weather"),
    )
    assert [story.title for story in group(*pages)] == ["Marrow Dam cracks"]
    assert [story.title for story in group(pages[0])] == ["What a morning, and what did we learn?"]


def test_the_id_is_the_first_members_and_stays() -> None:
    first = article("a", DAM[0], "2021-03-01")
    assert group(first)[0].id == group(first, article("b", DAM[1], "2021-03-02"))[0].id


def test_stubs_and_index_pages_take_no_part_and_empty_articles_stand_alone() -> None:
    pages = article("a", DAM[0], kind="stub"), article("b", DAM[0], kind="index"), article("c", ""), article("d", "")
    assert members(*pages) == [("c",), ("d",)]


def test_furniture_of_a_publisher_does_not_make_one_story_of_its_pages() -> None:
    chance = random.Random(2)
    words = [f"{chance.choice('bdfgklmnprst')}{chance.choice('aeiou')}{number}ka" for number in range(2000)]
    furniture = "\n\n".join(" ".join(chance.sample(words, 30)) for _ in range(6))
    pages = [
        article(
            f"{n:02}",
            f"{furniture}\n\n{' '.join(chance.sample(words, 60))}",
            title=f"{words[n]} {words[n + 50]}",
            publisher="One",
        )
        for n in range(20)
    ]
    assert len(members(*pages)) == 20


@st.composite
def piles(draw: st.DrawFn) -> list[Article]:
    times = [None, "2021-03-01", "2021-03-01T12:00:00+00:00", "2021-03-03", "2021-03-05", "2021-03-20", "nonsense"]
    pool = [*DAM, *ORCHESTRA, "", "Rates rise."]
    return [
        article(
            f"p{number}",
            draw(st.sampled_from(pool)),
            draw(st.sampled_from(times)),
            draw(st.sampled_from([None, *DAM, *ORCHESTRA])),
        )
        for number in range(draw(st.integers(1, 9)))
    ]


@settings(max_examples=80)
@given(piles(), st.randoms(use_true_random=False))
def test_every_page_is_in_one_story_whatever_the_order_and_what_was_known_can_be_told(
    pages: list[Article], chance: random.Random
) -> None:
    everything = group(*pages)
    assert sorted(id for story in everything for id in story.articles) == sorted(page.id for page in pages)
    assert len({story.id for story in everything}) == len(everything)
    chance.shuffle(pages)
    assert group(*pages) == everything
    early = [page for page in pages if page.known_at is not None and page.known_at < "2021-03-04"]
    ids = {page.id for page in early}
    before = {story.id: frozenset(story.articles) for story in group(*early)}
    then = {id: ids.intersection(articles) for id, articles in stories.parts(everything, THURSDAY).items()}
    assert before == {id: articles for id, articles in then.items() if articles}


def test_a_retelling_and_a_live_page_give_no_title_where_another_page_has_one() -> None:
    bold = "Marrow Dam spillway cracks: reservoir lowered, villages evacuated, insurers worry"
    pages = (
        article("a", DAM[0], "2021-03-01", title="Cracks in Marrow Dam"),
        article("b", DAM[1], "2021-03-02", title=bold),
        article("c", DAM[2], "2021-03-02", title=f"{bold} - live", kind="live"),
    )
    told = Copy(a="a", b="b", kind="rewrite", source="a", score=0.8)
    assert [story.title for story in group(*pages)] == [bold]
    assert [story.title for story in group(*pages, copies=(told,))] == ["Cracks in Marrow Dam"]
    assert [story.title for story in group(pages[1], copies=(told,))] == [bold]
