"""One newsroom is one voice within a story, and may be several where its pages are of several stories."""

from twosource.model import Origin, Story
from twosource.stories import united


def origin(id: str, name: str | None, *articles: str) -> Origin:
    return Origin(id=id, name=name, articles=articles)


def test_origins_of_one_name_in_one_story_are_one() -> None:
    wire = origin("o1", "The Marrow Wire", "a"), origin("o3", "Marrow Wire", "b", "c"), origin("o4", "Marrow Wire", "z")
    others = origin("o2", "Brightport Post", "d"), origin("o5", None, "e"), origin("o6", None, "f")
    stories = Story(id="s1", articles=tuple("abcdef"), origins=("o1", "o2", "o3", "o5", "o6")), Story("s2", ("z",), ("o4",))
    one, other = united(stories, (wire[0], others[0], *wire[1:], *others[1:]))[0]
    assert (one.origins, other.origins) == (("o1", "o2", "o5", "o6"), ("o4",))
    found = united(stories, (wire[0], others[0], *wire[1:], *others[1:]))[1]
    assert found == (origin("o1", "The Marrow Wire", "a", "b", "c"), others[0], wire[2], *others[1:])


def test_initials_are_the_name_that_has_them() -> None:
    named = [origin("o1", "Gulf Grain News", "a"), origin("o2", "GGN", "b"), origin("o3", "Gulf Daily", "c")]
    story = Story(id="s", articles=("a", "b", "c", "d"), origins=("o1", "o2", "o3"))
    assert united([story], named)[0][0].origins == ("o1", "o3")
    other = [*named, origin("o4", "Great Garden Notes", "d")]
    told = Story(id="s", articles=("a", "b", "c", "d"), origins=("o1", "o2", "o3", "o4"))
    assert united([told], other)[0][0].origins == told.origins  # whose initials these are, nothing tells


def test_one_that_has_pages_in_two_stories_ties_those_of_both() -> None:
    names = [origin("o1", "Wire", "a"), origin("o2", "Wire", "b", "y"), origin("o3", "Wire", "z")]
    told = Story(id="s1", articles=("y", "z"), origins=("o2", "o3")), Story(id="s2", articles=("a", "b"), origins=("o1", "o2"))
    for stories in (told, told[::-1]):
        found, (only,) = united(stories, names)
        assert (only.id, only.articles) == ("o1", ("a", "b", "y", "z"))
        assert {story.origins for story in found} == {("o1",)}
