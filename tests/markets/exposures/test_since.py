"""What a story touches is known when the pages known by then show it, and not before."""

import pytest
from msgspec.structs import replace

from tests.markets.samples import page
from twosource.markets import Growth, touched, touched_since
from twosource.model import Annotation, Article

FIRST, SECOND = "2021-05-10T08:00:00Z", "2021-05-12T15:00:00Z"
WHEAT = "A ferry with Norwegian wheat on board ran aground on Monday. Nobody was hurt, its owner said."
SUED = "Norway will sue the owner of the ferry. Norway said the clean-up was dear. Norway sent two tugs."
KRONE = "The Norwegian krone fell 0.8 percent on Wednesday. Norway sent two tugs."
PLAIN = "A ferry with wheat on board ran aground on Monday. Nobody was hurt, its owner said."


def story(*pages: tuple[str, str | None]) -> tuple[list[Article], dict[str, Annotation]]:
    made = [page(f"p{number}", text) for number, (text, _) in enumerate(pages)]
    articles = [replace(article, known_at=time) for (article, _), (_, time) in zip(made, pages, strict=True)]
    return articles, {notes.id: notes for _, notes in made}


def symbols(articles: list[Article], annotations: dict[str, Annotation]) -> list[str]:
    return [one.symbol for one in touched(articles, annotations).exposures]


def test_a_state_named_in_passing_is_touched_when_the_story_is_about_it() -> None:
    articles, annotations = story((WHEAT, FIRST), (SUED, SECOND))
    assert set(symbols(articles[:1], annotations)) == {"wheat"}
    assert set(symbols(articles, annotations)) == {"wheat", "NOK"}
    assert touched_since(["NOK", "wheat"], articles, annotations) == {"NOK": SECOND, "wheat": FIRST}
    assert touched_since(["NOK", "wheat"], articles[::-1], annotations) == {"NOK": SECOND, "wheat": FIRST}


def test_what_only_an_undated_page_shows_has_no_time() -> None:
    articles, annotations = story((WHEAT, FIRST), (SUED, None))
    assert touched_since(["NOK", "wheat"], articles, annotations) == {"wheat": FIRST}


def test_what_the_table_does_not_show_is_known_with_the_last_page() -> None:
    articles, annotations = story((WHEAT, FIRST), (SUED, SECOND))
    assert touched_since(["nothing"], articles, annotations) == {"nothing": SECOND}
    assert touched_since(["nothing"], [], {}) == {}


@pytest.mark.parametrize("place", [0, 1, 31, 32, 33, 47, 59])
def test_in_a_long_story_the_first_page_that_shows_it_counts(place: int) -> None:
    hours = [f"2021-05-{10 + hour // 24}T{hour % 24:02d}:00:00Z" for hour in range(60)]
    articles, annotations = story(*[(KRONE if hour == place else PLAIN, time) for hour, time in enumerate(hours)])
    assert touched_since(["NOK"], articles, annotations) == {"NOK": hours[place]}


def test_what_later_pages_end_was_touched_before() -> None:
    long = " ".join(f"Tug number {number} was moved along the coast." for number in range(250))
    early = f"A ferry ran aground on Monday. Nobody was hurt, its owner said. It had rained. The sea was calm. {SUED}"
    articles, annotations = story((early, FIRST), (f"{PLAIN} {long}", SECOND))
    assert "NOK" not in symbols(articles, annotations)
    found = Growth(articles, annotations).first(touched(articles, annotations).exposures)
    assert {symbol: time for symbol, (_, time) in found.items()} == {"NOK": FIRST, "wheat": SECOND}


def test_a_direction_is_that_of_the_pages_known_by_then() -> None:
    articles, annotations = story((KRONE, FIRST), ("The Norwegian krone rose 2 percent on Thursday.", SECOND))
    found = Growth(articles, annotations).first(touched(articles, annotations).exposures)
    assert found["NOK"][0].direction == "down"
    assert touched(articles, annotations).exposures[0].direction is None
