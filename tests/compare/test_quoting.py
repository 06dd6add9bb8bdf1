from msgspec.structs import replace

from tests.compare.stories import Desk
from twosource.model import Claim, Modality

_WORDS = "actively deepen trust in the fields of forestry and seafaring"
_SHORT = "This is no picket, it is a lifeboat"


def _mixed(desk: Desk) -> None:
    desk.claims = [replace(claim, kind="mixed") for claim in desk.claims]


def test_quotation_carried_to_another_occasion_has_moved() -> None:
    desk = Desk()
    signed = f'in May ministers signed a treaty at Tallinn in order to "{_WORDS}"'
    one = desk.say("a", signed, by="state radio", times={"in May": ("2021-05-01", "2021-05-31")})
    hope = Modality(certainty="possible")
    two = desk.say("b", f'a summit between neighbours might end with small projects that "{_WORDS}"', modality=hope)
    _mixed(desk)
    assert desk.related() == [("quote_moved", one, two)]


def test_quotation_moves_only_from_an_occasion_that_is_known() -> None:
    desk = Desk()
    desk.say("a", f'the code of the guild forbids its members to "{_WORDS}"', by="Critics")
    hope = Modality(certainty="possible")
    desk.say("b", f'a summit between neighbours might end with small projects that "{_WORDS}"', modality=hope)
    _mixed(desk)
    assert "quote_moved" not in [kind for kind, _, _ in desk.related()]


def test_words_that_are_said_again_and_again_have_not_moved() -> None:
    desk = Desk()
    desk.say("a", f'"We will {_WORDS}", words that she has repeated at every port', by="Ilse Brandt")
    desk.say("b", f'"We will {_WORDS}"', by="one trader in Bergen")
    assert "quote_moved" not in [kind for kind, _, _ in desk.related()]


def test_quotation_put_in_the_mouth_of_a_nameless_person_elsewhere_has_moved() -> None:
    desk = Desk()
    one = desk.say("a", f'"We will {_WORDS}"', by="Ilse Brandt")
    two = desk.say("b", f'"We will {_WORDS}"', by="one trader in Bergen")
    assert desk.related() == [("quote_moved", one, two)]


def test_quotation_of_a_description_that_may_be_the_named_one_has_not_moved() -> None:
    desk = Desk()
    desk.say("a", f'"We will {_WORDS}"', by="Ilse Brandt")
    desk.say("b", f'"We will {_WORDS}"', by="a trader")
    assert [kind for kind, _, _ in desk.related()] == ["agree"]


def test_medium_that_carries_a_quotation_is_no_other_holder() -> None:
    desk = Desk()
    desk.say("a", f'"We will {_WORDS}"', by="Ilse Brandt")
    desk.say("b", f'"We will {_WORDS}"', by="Bergen Radio")
    assert [kind for kind, _, _ in desk.related()] == ["agree"]


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


def test_quotation_inside_a_longer_one_changed_its_holder() -> None:
    desk = Desk()
    longer = f'"Nobody sails on a promise, and nine years of promises lie on the quay. {_SHORT}"'
    one = desk.say("a", longer, by="Karin Holm")
    two = desk.say("b", f'"{_SHORT}"', by="Piet Vermeer")
    assert desk.related() == [("attribution_changed", one, two)]


def test_words_that_anybody_says_have_no_holder_to_lose() -> None:
    desk = Desk()
    desk.say("a", '"We are doing everything we can now"', by="Karin Holm")
    desk.say("b", '"We are doing everything we can now"', by="Piet Vermeer")
    assert "attribution_changed" not in [kind for kind, _, _ in desk.related()]


def test_description_that_does_not_fit_the_named_person_is_another_holder() -> None:
    desk = Desk()
    one = desk.say("a", f'"{_SHORT}"', by="the diplomat")
    two = desk.say("b", f'"{_SHORT}"', by="Piet Vermeer")
    desk.claims = [_described(claim) for claim in desk.claims]
    assert desk.related() == [("attribution_changed", one, two)]


def _described(claim: Claim) -> Claim:
    speaker = claim.speaker
    assert speaker is not None
    named = speaker.name[:1].isupper()
    role = "owner of the biggest trawler fleet in Urk" if named else None
    return replace(claim, speaker=replace(speaker, role=role, speaker_class="named" if named else "unnamed"))


def test_nameless_person_is_none_whom_the_page_names_elsewhere() -> None:
    desk = Desk()
    desk.say("a", "Piet Vermeer came late to the talks")
    one = desk.say("a", f'"{_SHORT}"', by="one of the diplomats")
    two = desk.say("b", f'"{_SHORT}"', by="Piet Vermeer")
    desk.claims = [_described(claim) if claim.speaker is not None else claim for claim in desk.claims]
    assert desk.related() == [("attribution_changed", one, two)]
