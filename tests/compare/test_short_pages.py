"""Pages of one or two sentences: flashes, whose sentences have no others beside them that tell what the story is about."""

from tests.compare.stories import Desk


def test_two_flashes_of_one_decision_agree() -> None:
    desk = Desk()
    one = desk.say("a", "The central bank of Norvik cut its key rate by a quarter point on Tuesday")
    two = desk.say("b", "Norvik's central bank lowers its main interest rate by 25 basis points")
    assert desk.related() == [("agree", one, two)]


def test_one_ratio_of_two_things_joins_nothing() -> None:
    desk = Desk()
    desk.say("a", "A poll put the greens at 18.4 percent")
    desk.say("b", "Tin rose 18.4 percent over twelve months")
    assert desk.related() == []


def test_flashes_of_two_banks_are_of_two_matters() -> None:
    desk = Desk()
    desk.say("a", "The central bank of Norvik cut its key rate by a quarter point on Tuesday")
    desk.say("b", "The central bank of Harland left its key rate where it was on Thursday")
    assert desk.related() == []
