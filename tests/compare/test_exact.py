"""Claims that share a figure too exact to be of two things."""

from msgspec.structs import replace

from tests.compare.stories import Desk, figure
from twosource.model import Figure


def _pence(text: str, words: str) -> Figure:
    return replace(figure(text, words, 615.0, ""), unit="pence", counts=None)


def _share(text: str, words: str) -> Figure:
    return replace(figure(text, words, 18.4, ""), unit="%", counts=None)


def test_price_of_three_digits_makes_one_thing_of_other_words() -> None:
    desk, told, short = (
        Desk(),
        "The brewer turned down a proposal of 615 pence",
        "An approach, at 615p, went straight into the bin",
    )
    one = desk.say("a", told, figures=(_pence(told, "615 pence"),))
    two = desk.say("b", short, figures=(_pence(short, "615p"),))
    assert desk.related() == [("agree", one, two)]


def test_ratio_alone_makes_none() -> None:
    desk, poll, tin = Desk(), "A poll put the greens at 18.4 percent", "Tin rose 18.4 percent over twelve months"
    desk.say("a", poll, figures=(_share(poll, "18.4 percent"),))
    desk.say("b", tin, figures=(_share(tin, "18.4 percent"),))
    assert desk.related() == []


def test_old_date_makes_one_thing_of_a_small_figure() -> None:
    desk, told, again = (
        Desk(),
        "The walkout at the yard in 2006 lasted six days",
        "When they did this in 2006, it was over in six days",
    )
    for page in ("a", "b"):
        desk.days[page] = "2019-06-18"
    year: dict[str, tuple[str, str] | None] = {"2006": ("2006-01-01", "2006-12-31")}
    figures = [replace(figure(text, "six days", 6.0, ""), unit="day", counts=None) for text in (told, again)]
    one = desk.say("a", told, figures=(figures[0],), times=year)
    two = desk.say("b", again, figures=(figures[1],), times=year)
    assert desk.related() == [("agree", one, two)]


def test_figure_that_a_page_gives_twice_tells_nothing() -> None:
    desk, told, short = (
        Desk(),
        "The brewer turned down a proposal of 615 pence",
        "An approach, at 615p, went straight into the bin",
    )
    other = "Shares of a rival closed at 615 pence"
    desk.say("a", told, figures=(_pence(told, "615 pence"),))
    desk.say("a", other, figures=(_pence(other, "615 pence"),))
    desk.say("b", short, figures=(_pence(short, "615p"),))
    assert desk.related() == []
