"""What one page says is read once for all pages that are the same, and each keeps its own name and time."""

import pytest
from msgspec.structs import replace

from twosource import language
from twosource.model import Annotation, Article
from twosource.run import steps

STORY = Article(
    id="a",
    url="https://skerry.example/a",
    title="Ferry workers walk out",
    text="About 400 ferry workers walked out on Tuesday, their union said. Talks resume on Friday, the ministry said.",
    published="2021-03-03",
    known_at="2021-03-03",
    language="en",
)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    """The articles that the language room is given."""
    given: list[Article] = []
    real = language.annotate

    def annotate(article: Article, *, language_model: str | None = None) -> Annotation:
        given.append(article)
        return real(article, language_model=language_model)

    monkeypatch.setattr(language, "annotate", annotate)
    steps._read_once.cache_clear()
    return given


def test_the_same_page_at_two_places_is_read_once(read: list[Article]) -> None:
    there = replace(STORY, id="b", url=None, known_at="2021-03-05")
    here, other = steps.annotate(STORY), steps.annotate(there)
    assert len(read) == 1
    assert (here.id, other.id) == ("a", "b")
    assert here.claims
    assert {(claim.article, claim.known_at) for claim in here.claims} == {("a", "2021-03-03")}
    assert {(claim.article, claim.known_at) for claim in other.claims} == {("b", "2021-03-05")}
    assert replace(here, id="", claims=()) == replace(other, id="", claims=())


def test_what_differs_in_anything_else_is_read_by_itself(read: list[Article]) -> None:
    later = replace(STORY, published="2021-03-10", known_at="2021-03-10")
    first, second = steps.annotate(STORY), steps.annotate(later)
    assert len(read) == 2
    assert [time.value for time in first.times] != [time.value for time in second.times]


def test_long_texts_are_not_kept(read: list[Article]) -> None:
    long = replace(STORY, text="Rain. " * (steps._REMEMBERED // 6 + 1))
    assert steps.annotate(long) == steps.annotate(long)
    assert len(read) == 2
