import re

import pytest

from twosource.markets.exposures.namesakes import without_namesakes
from twosource.model import Entity


def kept(text: str, **states: str) -> list[str]:
    found = [
        Entity(start=at, end=at + len(word), label="LOC", name=word, state=state)
        for word, state in states.items()
        for at in [match.start() for match in re.finditer(rf"\b{word}\b", text)]
    ]
    return [text[one.start : one.end] for one in without_namesakes(text, found)]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("PERU, Indiana – The fair opened. Peru is proud.", []),
        ("The fair opened in Peru, Ind., on Monday. Peru is proud.", []),
        ("Trucks came from Peru, Indiana and Ohio.", ["Peru"]),
        ("Trucks came from Peru, Texas, and Ohio.", ["Peru"]),
        ("Peru, which sells copper, met Indiana's envoys.", ["Peru"]),
    ],
)
def test_a_town_of_an_american_state_is_no_state(text: str, left: list[str]) -> None:
    assert kept(text, Peru="PE") == left


def test_a_page_that_names_the_people_of_a_state_is_about_it() -> None:
    assert kept("Peru, Indiana, greeted Peruvian guests.", Peru="PE", Peruvian="PE") == ["Peru", "Peruvian"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Turkey growers lost birds. Frozen turkey is dear.", []),
        ("Turkey is served. Roast turkeys are large.", []),
        ("Turkey raised rates. Banks were closed.", ["Turkey"]),
        ("Turkey raised a tax on turkey, Ankara said.", ["Turkey", "Ankara"]),
    ],
)
def test_a_bird_is_no_state(text: str, left: list[str]) -> None:
    assert kept(text, Turkey="TR", Ankara="TR") == left


def test_the_airline_is_no_state() -> None:
    assert kept("Emirates cancelled flights.", Emirates="AE") == []
    assert kept("Envoys left the Emirates.", Emirates="AE") == ["Emirates"]
