from msgspec.structs import replace
from tests.compare.stories import Desk

from twosource.model import Modality

_WORDS = "actively deepen trust in the fields of forestry and seafaring"


def _mixed(desk: Desk) -> None:
    desk.claims = [replace(claim, kind="mixed") for claim in desk.claims]


def test_quotation_carried_to_another_occasion_has_moved() -> None:
    desk = Desk()
    one = desk.say("a", f'ministers signed a treaty at Tallinn in order to "{_WORDS}"', by="state radio")
    hope = Modality(certainty="possible")
    two = desk.say("b", f'a summit between neighbours might end with small projects that "{_WORDS}"', modality=hope)
    _mixed(desk)
    assert desk.related() == [("quote_moved", one, two)]


def test_quotation_of_two_different_people_changed_its_holder() -> None:
    desk = Desk()
    one = desk.say("a", f'"We will {_WORDS}"', by="Ilse Brandt")
    two = desk.say("b", f'"We will {_WORDS}"', by="Tomas Oberg")
    assert desk.related() == [("attribution_changed", one, two)]


def test_quotation_on_the_same_occasion_agrees() -> None:
    desk = Desk()
    desk.say("a", f'ministers signed a treaty at Tallinn in order to "{_WORDS}"', by="state radio")
    desk.say("b", f'ministers signed the treaty at Tallinn to "{_WORDS}"', by="state radio")
    _mixed(desk)
    assert [kind for kind, _, _ in desk.related()] == ["agree"]
