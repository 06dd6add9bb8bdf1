"""Statements of two pages that say the same in other words find each other."""

from tests.compare.stories import Desk
from twosource.compare.aligned import Aligned, aligned
from twosource.compare.paraphrase import Meanings
from twosource.compare.statements import statements
from twosource.model import Copy


def _pairs(desk: Desk, copies: tuple[Copy, ...] = ()) -> list[tuple[str, str]]:
    found = statements(desk.articles(), desk.claims)
    pairs: list[Aligned] = [pair for told in aligned(found, Meanings(found), copies).values() for pair in told]
    return [(found[pair.a].claim.id, found[pair.b].claim.id) for pair in pairs]


def _desk() -> Desk:
    desk = Desk()
    desk.say("a", "Phones will be kept in lockers and returned at the end of the day", by="Lena Holt")
    desk.say("a", "Teachers at the school in Brenn have asked for smaller classes", by="Lena Holt")
    desk.say("a", "The roof of the school in Brenn leaks when it rains", by="Lena Holt")
    desk.say("b", "Whenever it rains, water drips through the roof of Brenn's school")
    desk.say("b", "Telephones are to be put in lockers and given back at the end of lessons")
    desk.say("b", "The staff of Brenn's school want fewer pupils to a class")
    return desk


def test_each_statement_finds_the_one_that_says_the_same() -> None:
    assert sorted(_pairs(_desk())) == [("c-a1", "c-b2"), ("c-a2", "c-b3"), ("c-a3", "c-b1")]


def test_a_copy_is_aligned_with_its_source_alone() -> None:
    desk = _desk()
    desk.say("c", "The roof of the school in Brenn leaks when it rains")
    copy = Copy(a="a", b="c", kind="copy", source="a", score=1.0)
    assert ("c-a3", "c-c1") in _pairs(desk, (copy,))
    assert not any(one.startswith("c-b") and two.startswith("c-c") for one, two in _pairs(desk, (copy,)))


def test_a_single_page_has_no_pairs() -> None:
    desk = Desk()
    desk.say("a", "The roof leaks when it rains")
    assert _pairs(desk) == []


def test_what_a_single_page_means_is_not_read() -> None:
    desk = Desk()
    desk.say("a", "The roof leaks when it rains")
    found = statements(desk.articles(), desk.claims)
    meanings = Meanings(found)
    assert aligned(found, meanings, ()) == {}
    assert not meanings
