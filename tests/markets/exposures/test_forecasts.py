import pytest

from twosource.markets.exposures.lists import went


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("The broker raised its forecast for zinc to $3,100 from $2,900.", "zinc", "up"),
        ("The broker lowered its year-end zinc price forecast.", "zinc", "down"),
        ("Analysts trimmed their estimates of the average price of zinc.", "zinc", "down"),
        ("They are lifting their zinc targets.", "zinc", "up"),
        ("The broker cut its forecast for zinc output.", "zinc", None),
        ("The broker cut its zinc production forecast.", "zinc", None),
        ("The broker cut its forecast for growth in zinc demand.", "zinc", None),
        ("The broker did not raise its forecast for zinc.", "zinc", None),
        ("The broker has a forecast for zinc.", "zinc", None),
        ("The board lowered its estimate for barley by 0.7 million tonnes.", "barley", None),
        ("The board lifted its forecast for sugar this season to 31.5 million bags.", "sugar", None),
        ("The broker cut its forecast for tea to a small deficit.", "tea", None),
        ("The broker cut its forecast for zinc to $2,700 a tonne.", "zinc", "down"),
        ("The broker cut its forecast for zinc by a tenth as mills hold 90,000 tonnes.", "zinc", "down"),
        ("The broker cut its zinc price forecast, and sold 90 tonnes.", "zinc", "down"),
        ("The broker cut jobs and its zinc team has a forecast.", "zinc", None),
    ],
)
def test_a_forecast_that_was_changed_is_what_somebody_expects(text: str, name: str, told: str | None) -> None:
    start = text.index(name)
    found = went(text, start, start + len(name))
    assert (found and (found.direction, found.mood)) == (told and (told, "expected"))
