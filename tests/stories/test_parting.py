"""Stories that joined two events too early, and are parted when both have been told."""

from datetime import UTC, datetime

from tests.stories.test_group import article, group
from twosource import stories
from twosource.model import Article, Copy

FERRY = (
    "A ferry with 212 passengers ran aground off Senn Island on Monday. Captain Ole Brandvik blamed a failed rudder. Lifeboats"
    " took the passengers to Harsund.",
    "Captain Ole Brandvik told harbour police in Harsund that the rudder of the ferry failed before it ran aground off Senn"
    " Island with 212 passengers.",
    "Lifeboats from Harsund took 212 passengers off the ferry that ran aground at Senn Island. Captain Ole Brandvik left last,"
    " and blamed the rudder.",
)
BOTH = (
    "Two accidents at sea worry the coast guard. A ferry with 212 passengers ran aground off Senn Island when the rudder of"
    " captain Ole Brandvik failed. The tanker Meridon leaks oil at Cape Lorne, where skipper Ada Quell struck a reef and 40 miles"
    " of beach are fouled."
)
TANKER = (
    "The tanker Meridon struck a reef at Cape Lorne and leaks oil. Skipper Ada Quell called for tugs. Some 40 miles of beach are"
    " fouled.",
    "Oil from the tanker Meridon fouled 40 miles of beach near Cape Lorne. Skipper Ada Quell said that the reef was on no chart.",
    "Tugs pulled the tanker Meridon from the reef at Cape Lorne; skipper Ada Quell went with them. Oil fouled 40 miles of beach.",
    "Skipper Ada Quell of the tanker Meridon was questioned about the reef at Cape Lorne. The oil on 40 miles of beach will take"
    " months to clean.",
)


def pages() -> list[Article]:
    """Return reports of two events that a page on both ties together: they are one story until the second is told at length."""
    return [
        article("f0", FERRY[0], "2021-03-01", title="Ferry aground off Senn Island"),
        article("both", BOTH, "2021-03-02", title="Ferry aground, tanker leaking: coast guard worried"),
        *(article(f"f{n}", FERRY[n], f"2021-03-0{n + 2}", title="Captain Brandvik blames rudder of ferry") for n in (1, 2)),
        *(
            article(f"t{n}", text, f"2021-03-0{n + 5}", title="Tanker Meridon on reef at Cape Lorne")
            for n, text in enumerate(TANKER)
        ),
    ]


def held(day: int, *articles: Article) -> dict[str, set[str]]:
    found = stories.parts(group(*articles), datetime(2021, 3, day, 12, tzinfo=UTC))
    return {id: set(ids) for id, ids in found.items()}


def test_a_story_is_parted_when_both_its_events_have_been_told() -> None:
    ferry, tanker = group(*pages())
    assert set(ferry.articles) == {"f0", "f1", "f2"}
    assert set(tanker.articles) == {"both", "t0", "t1", "t2", "t3"}
    (split,) = ferry.splits
    assert tanker.splits == (split,)
    assert (split.story, split.source, split.articles) == (tanker.id, ferry.id, ("both", "t0", "t1"))
    assert split.known_at == "2021-03-06"
    assert {"Meridon", "tanker", "Quell"} <= set(split.apart)


def test_what_was_one_story_before_can_be_told() -> None:
    everything = pages()
    ids = {page.id for page in everything}
    (whole,) = group(*everything[:-3])
    assert set(whole.articles) == ids - {"t1", "t2", "t3"}
    assert held(5, *everything) == {whole.id: ids}
    assert len(held(7, *everything)) == 2


def test_parts_that_become_one_again_are_taken_back_in_turn() -> None:
    bridges = (f"{ferry} {tanker}" for ferry, tanker in zip(FERRY * 2, TANKER, strict=False))
    title = "Ferry off Senn Island, tanker Meridon at Cape Lorne: Brandvik and Quell before one judge"
    everything = pages()
    everything += [article(f"z{n}", text, f"2021-03-1{n}", title=title) for n, text in enumerate(bridges)]
    (story,) = group(*everything)
    assert (len(story.merges), {split.after for split in story.splits}) == (1, {0})
    assert len(held(5, *everything)) == 1
    assert {id: ids - {"z0", "z1", "z2", "z3"} for id, ids in held(9, *everything).items()} == {
        each.id: set(each.articles) for each in group(*pages())
    }
    assert len(held(20, *everything)) == 1


def test_stories_that_are_joined_and_parted_again_and_again_are_what_they_were() -> None:
    ferry, tanker = FERRY[0], TANKER[0]
    early = [
        article("f0", ferry, "2021-03-01"),
        article("t0", tanker, "2021-03-01"),
        article("f1", ferry, "2021-03-03"),
        article("t1", tanker, "2021-03-03"),
    ]
    bridges = [article(f"z{n}", tanker, known_at, title=ferry) for n, known_at in enumerate(("2021-03-05", "2021-03-06", None))]
    before = {story.id: set(story.articles) for story in group(*early)}
    after = group(*early, *bridges)
    assert len({split.known_at for story in after for split in story.splits}) > 1
    then = stories.parts(after, datetime(2021, 3, 4, tzinfo=UTC))
    assert {id: set(articles) - {"z0", "z1", "z2"} for id, articles in then.items()} == before


def test_a_story_with_one_set_of_names_stays_whole() -> None:
    one = [page for page in pages() if page.id.startswith("t")]
    one += [
        article(f"u{n}", text.replace("reef", "rock"), f"2021-03-1{n}", title="Oil at Cape Lorne")
        for n, text in enumerate(TANKER)
    ]
    (story,) = group(*one)
    assert story.splits == ()


def test_a_copy_stays_with_what_it_copies() -> None:
    tie = Copy(a="f1", b="t1", kind="rewrite", source="a", score=0.8)
    assert [story.splits for story in group(*pages(), copies=(tie,))] == [()]


def test_pages_that_tell_of_both_events_do_not_hold_them_together() -> None:
    everything = pages()
    everything[0] = article(
        "f0", f"{BOTH} Rescue crews of Harsund work at both places.", "2021-03-01", title="Two accidents at sea"
    )
    stays, leaves = group(*everything)
    assert set(stays.articles) == {"f0", "both", "f1", "f2"}
    assert set(leaves.articles) == {"t0", "t1", "t2", "t3"}
