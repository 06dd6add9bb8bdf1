"""Which sentences of two pages are read together."""

from tests.compare.stories import Desk
from twosource.compare.nearest import nearest, pages, partners
from twosource.compare.statements import statements
from twosource.model import Copy


def _desk() -> Desk:
    desk = Desk()
    desk.say("a", "Phones will be kept in lockers and returned at the end of the day", by="Lena Holt")
    desk.say("a", "Teachers at the school in Brenn have asked for smaller classes", by="Lena Holt")
    desk.say("a", "The roof of the school in Brenn leaks when it rains", by="Lena Holt")
    desk.say("b", "Whenever it rains, water drips through the roof of Brenn's school")
    desk.say("b", "Telephones are to be put in lockers and given back at the end of lessons")
    desk.say("b", "The staff of Brenn's school want fewer pupils to a class")
    return desk


def _pairs(desk: Desk) -> set[tuple[str, str]]:
    found = pages(statements(desk.articles(), desk.claims))
    texts = {article.id: article.text for article in desk.articles()}
    return {
        (texts["a"][slice(*pair.one)], texts["b"][slice(*pair.two)])
        for pair in nearest(found["a"], found["b"])
        if pair.nearness.rank == pair.nearness.rank_back == 0
    }


def test_each_sentence_finds_the_one_that_tells_the_same() -> None:
    assert {(one.split()[-1], two.split()[0]) for one, two in _pairs(_desk())} == {
        ("day", "Telephones"),
        ("classes", "The"),
        ("rains", "Whenever"),
    }


def test_a_page_that_repeats_another_is_compared_with_it_alone() -> None:
    desk = _desk()
    for told in ("The roof leaks when it rains", "Phones will be kept in lockers", "Teachers ask for smaller classes"):
        desk.say("c", f"{told} at the school in Brenn")
    found = pages(statements(desk.articles(), desk.claims))
    copy = Copy(a="a", b="c", kind="copy", source="a", score=1.0)
    assert partners(found, (copy,)) == (("a", "b"), ("a", "c"))
    assert partners(found, ()) == (("a", "b"), ("a", "c"), ("b", "c"))


def test_a_single_page_has_no_partner() -> None:
    desk = Desk()
    desk.say("a", "The roof leaks when it rains")
    assert partners(pages(statements(desk.articles(), desk.claims)), ()) == ()
