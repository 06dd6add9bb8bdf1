from tests.compare.stories import Desk
from twosource import compare
from twosource.model import Origin, Relation

_DAM = "The dam above Velmora broke after three days of rain and flooded the market."


def test_agreeing_claims_are_carried_by_the_origins_of_both() -> None:
    desk = Desk()
    one, two = desk.say("a", _DAM), desk.say("b", _DAM)
    alone = desk.say("b", "Farmers had asked the ministry for new sluices every spring.")
    carried = compare.support(desk.claims, desk.relate(), desk.origins(), desk.articles())
    assert carried == {one: ("o-a", "o-b"), two: ("o-a", "o-b"), alone: ("o-b",)}


def test_pages_of_one_origin_count_once() -> None:
    desk = Desk()
    one = desk.say("a", _DAM)
    desk.say("b", _DAM)
    carried = compare.support(desk.claims, desk.relate(), [Origin(id="o", name="Wire", articles=("a", "b"))], desk.articles())
    assert carried[one] == ("o",)


def test_a_statement_that_two_pages_quote_is_carried_once() -> None:
    desk, words = Desk(), "“Nobody was on the dam above Velmora when it broke on Sunday night,”"
    desk.say("a", "The dam company has issued the following statement.")
    one = desk.say("a", f"{words} its director said.")
    two = desk.say("b", f"{words} the director said in a statement.")
    heard = desk.say("c", f"{words} the director told reporters at the gate.")
    agreeing = [Relation(type="agree", a=one, b=two), Relation(type="agree", a=one, b=heard)]
    carried = compare.support(desk.claims, agreeing, desk.origins(), desk.articles())
    assert (carried[one], carried[two]) == (("o-a", "o-c"), ("o-a",))
