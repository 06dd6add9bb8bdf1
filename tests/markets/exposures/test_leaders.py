import pytest

from tests.markets.samples import page
from twosource.markets.exposures.leaders import acting, leaders
from twosource.model import Entity


def entities(text: str) -> list[Entity]:
    _, notes = page("a", text)
    name = "Ola Hansen" if "Ola Hansen" in text else "Hansen"
    start = text.index(name)
    person = Entity(start=start, end=start + len(name), label="PER", name=name)
    return sorted((*notes.entities, person), key=lambda one: one.start)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Norwegian President Ola Hansen spoke.", {"Hansen": "NO"}),
        ("Norway's finance minister, Ola Hansen, spoke.", {"Hansen": "NO"}),
        ("Ola Hansen, the Norwegian Minister of Fish, spoke.", {"Hansen": "NO"}),
        ("Former Norwegian President Ola Hansen wrote a book.", {}),
        ("Ola Hansen, Chilean President Eva Soto and others met.", {}),
        ("Ola Hansen, Chilean President, met Eva Soto.", {"Hansen": "CL"}),
        ("Norwegian striker Ola Hansen scored.", {}),
        ("Ola Hansen left Norway.", {}),
        ("Norwegian President Hansen, or Chilean President Hansen?", {"Hansen": "NO"}),
    ],
)
def test_leaders_by_their_office(text: str, known: dict[str, str]) -> None:
    assert leaders(text, entities(text)) == known


def test_one_acts_for_the_state_where_only_the_name_stands() -> None:
    text = "Then Hansen signed orders."
    assert acting(text, entities(text), {"Hansen": "NO"}) == (("NO", 5, 11),)
    assert acting(text, entities(text), {"Olsen": "NO"}) == ()


def test_a_last_name_of_leaders_of_two_states_is_of_neither() -> None:
    text = "Norwegian President Hansen met Chilean President Hansen."
    both = [*entities(text), Entity(start=49, end=55, label="PER", name="Hansen")]
    assert leaders(text, both) == {}
