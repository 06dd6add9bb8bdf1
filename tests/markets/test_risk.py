"""The published search, word for word, and its shares by page, by story and by state."""

import pytest

from twosource.markets.risk import index, risk_days
from twosource.markets.risk_words import categories
from twosource.model import Annotation, Article, Entity, Story

NUMBERS = {
    "The ministers fear a war.": {1},
    "The war, ministers fear, may come.": {1},
    "They spoke of war and nobody had any fear.": set(),  # five words apart
    "They rejected the peace.": {2},
    "Rebels signed a treaty.": set(),
    "Troops stayed, and the sanctions too.": {3},
    "A military build-up was seen.": {3},
    "The nuclear weapons were no danger to the fishermen of the bay.": {4},
    "An H-bomb is a risk.": {4},
    "The atomic number is no risk.": set(),
    "Terrorism, a threat.": {5},
    "Terrorism is a threat.": set(),  # two words between
    "War broke out.": {6},
    "The war had only just begun.": set(),
    "The conflict began.": {6},
    "Army units attacked.": {7},
    "The allies advanced on the town.": {7},
    "Terrorists kill.": {8},
    "Guerrillas hijacked a bus.": {8},
    "The terrorist attack.": {8},
    "The terrorist attacks.": set(),  # the paper has "attack" without other endings in this set
    "The port was calm.": set(),
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_categories(text: str, expected: set[int]) -> None:
    assert categories(text) == expected


@pytest.mark.parametrize("word", ["movies", "Game", "history", "price war", "real-estate", "anniversary", "books", "tax"])
def test_an_excluded_word_hides_the_article(word: str) -> None:
    assert categories("The ministers fear a war.") == {1}
    assert categories(f"The ministers fear a war. Elsewhere on this page: {word}.") == set()


@pytest.mark.parametrize("word", ["games", "taxes", "trials", "historian", "a war of price"])
def test_words_like_excluded_ones_do_not(word: str) -> None:
    assert categories(f"The ministers fear a war, said the {word}.") == {1}


def page(id: str, day: str | None, text: str, state: str | None = None) -> tuple[Article, Annotation]:
    entities = (Entity(start=0, end=1, label="LOC", name="x", state=state),) if state else ()
    return Article(id=id, text=text, known_at=day), Annotation(id=id, entities=entities)


def test_shares_by_page_story_and_state() -> None:
    told = [
        page("a", "2019-04-24T06:00:00Z", "They fear a war.", "RU"),
        page("b", "2019-04-24T07:00:00Z", "They fear a war.", "RU"),
        page("c", "2019-04-24", "The port was calm.", "KR"),
        page("d", "2019-04-25", "Army units attacked, and they fear a war.", "KR"),
        page("e", None, "They fear a war."),
    ]
    articles, annotations = [article for article, _ in told], {note.id: note for _, note in told}
    stories = [Story(id="1", articles=("a", "b", "d")), Story(id="2", articles=("c",)), Story(id="3", articles=("e",))]
    found = {(one.day, one.state): one for one in risk_days(articles, annotations, stories)}
    assert set(found) == {("2019-04-24", None), ("2019-04-24", "RU"), ("2019-04-25", None), ("2019-04-25", "KR")}
    first, second = found["2019-04-24", None], found["2019-04-25", None]
    assert (first.pages, first.at_risk, first.threats, first.acts) == (3, 2, 2, 0)
    assert (first.stories, first.stories_at_risk, first.story_share) == (2, 1, 0.5)
    assert first.share == pytest.approx(2 / 3)
    assert (second.at_risk, second.threats, second.acts, second.story_share) == (1, 1, 1, None)
    assert found["2019-04-24", "RU"].share == pytest.approx(2 / 3)


def test_later_pages_change_no_earlier_day() -> None:
    early = page("a", "2019-04-24", "The port was calm.")
    late = page("b", "2019-04-25", "They fear a war.")
    stories = [Story(id="1", articles=("a", "b"))]
    alone = risk_days([early[0]], {}, stories)
    both = risk_days([early[0], late[0]], {}, stories)
    assert both[0] == alone[0]


def test_the_index_is_a_share_over_the_mean_of_its_base() -> None:
    assert index([0.01, 0.03]) == (50, 150)
    assert index([0.01, 0.03], [0.01]) == (100, 300)
    for nothing in ([], [0.0, 0.0]):
        with pytest.raises(ValueError, match="longer"):
            index([0.1], nothing)
