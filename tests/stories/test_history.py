from datetime import UTC, datetime

from twosource.model import Merge, Story
from twosource.stories import parts

STORY = Story(
    id="s-a",
    articles=("a", "b", "c", "d"),
    merges=(
        Merge(story="s-c", articles=("c",), known_at="2021-03-02", similarity=0.5),
        Merge(story="s-b", articles=("b", "c"), known_at="2021-03-04T10:00:00+00:00", similarity=0.4),
        Merge(story="s-d", articles=("d",), known_at=None, similarity=0.4),
    ),
)


def at(day: int) -> dict[str, tuple[str, ...]]:
    return dict(parts((STORY,), datetime(2021, 3, day, 12, tzinfo=UTC)))


def test_merges_known_later_are_taken_back_the_last_first() -> None:
    assert at(1) == {"s-a": ("a",), "s-b": ("b",), "s-c": ("c",), "s-d": ("d",)}


def test_merges_known_by_then_stand() -> None:
    assert at(4) == {"s-a": ("a", "b", "c"), "s-d": ("d",)}
    assert at(3) == {"s-a": ("a",), "s-b": ("b", "c"), "s-d": ("d",)}


def test_a_story_without_merges_is_its_only_part() -> None:
    assert parts([Story(id="s", articles=("x",))], datetime(2021, 1, 1, tzinfo=UTC)) == {"s": ("x",)}
