"""Days given by their number: counted ahead, and counted on from the day on which something begins."""

import pytest

from twosource import language
from twosource.timeline.mentions import mentions

from .samples import page


def days(text: str) -> list[str]:
    article = page("a", text, "2023-05-10")
    found = [mention.interval for mention in mentions(article, language.annotate(article))]
    return [" ".join(dict.fromkeys(day.isoformat() for day in each)) for each in found if each is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The inquiry of the Port Council opens in ten days.", ["2023-05-20"]),
        ("The inquiry of the Port Council opens in two weeks' time.", ["2023-05-22 2023-05-28"]),
        ("The regatta of Lima is twelve days away.", ["2023-05-22"]),
        ("With ten days to go before the regatta, Lima is full.", ["2023-05-20"]),
        ("Repairs to the quay are to be finished within ten days.", ["2023-05-10 2023-05-20"]),
        ("Over the next five days divers will search the quay.", ["2023-05-10 2023-05-15"]),
        ("The quay was built in ten days.", []),
        ("The ferry runs every ten days.", []),
        ("Rivera was away for ten days.", []),
    ],
)
def test_days_counted_ahead_of_the_day_of_writing(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The regatta starts on Monday and will last three days.", ["2023-05-15 2023-05-17"]),
        ("The regatta began on 2 May and ran for five days.", ["2023-05-02 2023-05-06"]),
        ("Pilots of Lima will walk out for 48 hours from Friday.", ["2023-05-12 2023-05-13"]),
        ("The mill will close on Friday after a strike that lasted three days.", ["2023-05-12"]),
        ("The regatta starts on Monday and the winner gets three days at sea.", ["2023-05-15"]),
    ],
)
def test_what_begins_on_a_day_and_lasts_several_is_on_all_of_them(text: str, expected: list[str]) -> None:
    assert days(text) == expected


def test_the_week_of_a_day_is_the_week_with_that_day() -> None:
    assert days("The court of Lima will hear the case in the week of 24 May.") == ["2023-05-22 2023-05-28"]
    assert days("The court of Lima will hear the case in the week beginning 22 May.") == ["2023-05-22 2023-05-28"]


def test_an_endless_number_of_days_is_no_day() -> None:
    assert days(f"The inquiry of the Port Council opens in {'9' * 400} days.") == []
