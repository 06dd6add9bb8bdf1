import numpy as np
import pytest
from training.standing.examples import Example, Told, turned

from twosource.language.standing import Label, Nearness, read


@pytest.mark.parametrize(("label", "back"), [("later", "earlier"), ("softer", "firmer"), ("voice", "voiced"), ("same", "same")])
def test_the_other_way_round_the_newer_state_is_the_older(label: Label, back: Label) -> None:
    one, two = read("The toll stands at nine."), read("Eleven are dead by now.")
    assert one is not None
    assert two is not None
    told = Told("The toll stands at nine.", "Eleven are dead by now.").bearings((0, 24), (0, 23))
    example = Example(one, two, label, Nearness(0.5, 0.1, 0, 2), told)
    other = turned(example)
    assert (other.one is two, other.two is one, other.label) == (True, True, back)
    assert other.nearness == Nearness(0.5, 0.1, 2, 0)
    assert other.bearings.one is told.two
    assert np.array_equal(turned(other).bearings.facts, told.facts)
