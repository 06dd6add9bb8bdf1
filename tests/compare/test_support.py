from tests.compare.stories import Desk
from twosource import compare
from twosource.model import Origin

_DAM = "The dam above Velmora broke after three days of rain and flooded the market."


def test_agreeing_claims_are_carried_by_the_origins_of_both() -> None:
    desk = Desk()
    one, two = desk.say("a", _DAM), desk.say("b", _DAM)
    alone = desk.say("b", "Farmers had asked the ministry for new sluices every spring.")
    carried = compare.support(desk.claims, desk.relate(), desk.origins())
    assert carried == {one: ("o-a", "o-b"), two: ("o-a", "o-b"), alone: ("o-b",)}


def test_pages_of_one_origin_count_once() -> None:
    desk = Desk()
    one = desk.say("a", _DAM)
    desk.say("b", _DAM)
    carried = compare.support(desk.claims, desk.relate(), [Origin(id="o", name="Wire", articles=("a", "b"))])
    assert carried[one] == ("o",)
