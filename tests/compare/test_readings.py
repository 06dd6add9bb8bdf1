"""What the reading of two sentences together says against relations that words alone make."""

import pytest

from tests.compare.stories import Desk
from twosource.compare.counted import counted
from twosource.compare.readings import Readings
from twosource.compare.statements import statements
from twosource.model import Copy, RelationType


def _against(desk: Desk, one: str, two: str, copies: tuple[Copy, ...] = (), type: RelationType = "agree") -> bool:
    found = statements(desk.articles(), desk.claims)
    by_id = {statement.claim.id: statement for statement in found}
    figures = [counted(statement, number) for number, statement in enumerate(found)]
    return Readings(found, figures, copies).against(by_id[one], by_id[two], type)


def _desk_with(**pages: tuple[str, ...]) -> Desk:
    desk = Desk()
    for id, page in pages.items():
        for told in page:
            desk.say(id, told)
    return desk


def test_sentences_that_are_read_as_of_two_matters_speak_against_a_relation() -> None:
    desk = _desk_with(
        a=("The harbour of Brenn has two basins", "Grain is loaded in the older one", "The newer one was dug for ore"),
        b=("Fishermen founded Brenn", "A chapel overlooks the bay", "Storms close the road to it every winter"),
    )
    one = desk.say("a", "The mayor opened a school for pilots on Monday")
    assert _against(desk, one, desk.say("b", "Wheat was dearer in Chicago on Monday"))


def test_flashes_of_two_matters_speak_against_a_relation() -> None:
    desk = Desk()
    one = desk.say("a", "The mayor opened a school on Monday")
    assert _against(desk, one, desk.say("b", "Wheat was dearer in Chicago"))


def test_pages_that_are_not_compared_speak_against_nothing() -> None:
    desk = Desk()
    desk.say("a", "The mayor opened a school on Monday")
    one = desk.say("c", "The mayor opened a school on Monday")
    two = desk.say("b", "Wheat was dearer in Chicago")
    copy = Copy(a="a", b="c", kind="copy", source="a", score=1.0)
    assert not _against(desk, one, two, (copy,))


def test_a_grave_relation_is_judged_in_pages_that_are_not_compared() -> None:
    desk = Desk()
    desk.say("a", "The mayor opened a school on Monday")
    one = desk.say("c", "The mayor opened a school on Monday")
    two = desk.say("b", "Wheat was dearer in Chicago")
    copy = Copy(a="a", b="c", kind="copy", source="a", score=1.0)
    assert _against(desk, one, two, (copy,), type="conflict")


@pytest.mark.parametrize(
    ("first", "second", "type", "against"),
    [
        ("The mayor opened a school on Monday", "The mayor opened a school on Monday, he said", "conflict", True),
        ("The mayor opened a school on Monday", "The mayor opened a school on Monday, he said", "agree", False),
        ("The bank may close its branch in Brenn in May", "The bank closes its branch in Brenn in May", "meaning_changed", False),
        ("The bank closes its branch in Brenn in May", "The bank closes its branch at Brenn in May", "meaning_changed", True),
        ("The slide in the pit killed four miners", "The slide in the pit killed nine miners", "revised", False),
        ("The mine has not declared force majeure", "The mine has declared force majeure", "conflict", False),
    ],
)
def test_a_grave_relation_wants_a_reading_of_its_kind(first: str, second: str, type: RelationType, against: bool) -> None:
    desk = Desk()
    one, two = desk.say("a", first), desk.say("b", second)
    assert _against(desk, one, two, type=type) == against


def test_sentences_that_exclude_each_other_do_not_agree() -> None:
    desk = _desk_with(
        a=("A wall slid into the pit of Brenn", "The older haul road is open", "Its owner sells to smelters in Asia"),
        b=("Traders wait for news of the pit", "Two lorries were stuck below the wall", "The union wants its members paid"),
    )
    one = desk.say("a", "The mine has not declared force majeure on its shipments")
    two = desk.say("b", "The mine has declared force majeure on its shipments")
    assert _against(desk, one, two, type="agree")
    assert not _against(desk, one, two, type="conflict")


def test_claims_of_one_page_are_not_read_together() -> None:
    desk = Desk()
    one, two = desk.say("a", "Four miners died in the slide"), desk.say("a", "Nine miners died in the slide")
    assert not _against(desk, one, two, type="conflict")
