from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from twosource.model import Annotation, Article
from twosource.timeline import salience

from .samples import marked, origin, page

MONDAY = ("2023-05-08", "2023-05-08", 0, None)
SUNDAY = ("2023-05-07", "2023-05-07", 6, None)
MAY = ("2023-05-01", "2023-05-31", None, None)


def weights(*pairs: tuple[Article, Annotation], copies: bool = False) -> dict[date, float]:
    origins = [origin("o", *(article.id for article, _ in pairs))] if copies else []
    return salience([article for article, _ in pairs], {article.id: notes for article, notes in pairs}, origins)


def told(id: str, written: str | None) -> tuple[Article, Annotation]:
    article = page(id, "The crane fell on Monday. Rivera spoke on Sunday in May.", written)
    return article, marked(article, {"Monday": MONDAY, "Sunday": SUNDAY, "May": MAY})


def test_a_day_that_more_origins_tell_of_counts_for_more() -> None:
    one, two = weights(told("a", "2023-05-20")), weights(told("a", "2023-05-20"), told("b", "2023-05-22"))
    assert two[date(2023, 5, 8)] > one[date(2023, 5, 8)] > 0


def test_copies_add_nothing() -> None:
    pair = told("a", "2023-05-20"), told("b", "2023-05-20")
    assert weights(*pair, copies=True) == weights(told("a", "2023-05-20"))
    assert weights(*pair)[date(2023, 5, 8)] > weights(*pair, copies=True)[date(2023, 5, 8)]


def test_longer_times_are_no_days() -> None:
    assert set(weights(told("a", None))) == {date(2023, 5, 7), date(2023, 5, 8)}


def test_days_of_writing_and_of_the_day_after_count() -> None:
    found = weights((page("a", "Nothing is dated here at all.", "2023-05-09"), Annotation(id="a")))
    assert found == {date(2023, 5, 9): 1.0}


def test_pages_that_are_no_articles_count_for_nothing() -> None:
    assert weights((Article(id="a", text="", kind="index"), Annotation(id="a"))) == {}


def test_the_last_days_of_the_calendar() -> None:
    article = page("a", "It ends on Monday at last.", "9999-12-31")
    notes = marked(article, {"Monday": ("9999-12-31", "9999-12-31", 0, None)})
    assert weights((article, notes))[date.max] > 0


@given(st.permutations(["a", "b", "c"]))
def test_the_order_of_articles_changes_nothing(order: list[str]) -> None:
    pairs = {"a": told("a", "2023-05-08"), "b": told("b", "2023-05-09"), "c": told("c", None)}
    assert weights(*(pairs[id] for id in order)) == weights(*pairs.values())
